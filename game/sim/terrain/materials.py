"""What things are made of, as frozen rows: `game.content.materials` reads them from ``assets/materials.toml``.

Rows have numbers only while the program runs, by the order of their names, whatever their order in the file. Arrays
hold those numbers; what is kept (digests, recordings, saves) holds names.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Material:
    """One material. Sounds are names in ``sounds.toml``, "" for none."""

    name: str
    step: str = ""  # on a floor of it; "": no floor is of it
    rummage: str = ""  # of going through furniture of it
    search: str = ""  # of furniture of it that is done with
    search_s: float = 0.0  # to look through a square metre of it
    rummage_m: float = 0.0  # how far that is heard
    outdoors: bool = False  # a floor of it lies under the open sky, unless a map says otherwise
    papers: bool = False  # lie loose on a floor of it
    pane: bool = False  # a window of it lets the moon in, and rain is heard at it
    leaf: int = -1  # which drawing a door of it has, -1: no door is of it
    splinters: bool = False  # a door of it does under a blow; else there are sparks
    debris: str = ""  # what lies below a broken door of it: "splinters", "glass"

    def __repr__(self) -> str:
        """Name it alone: a digest of what is made of it goes by the name."""
        return f"Material({self.name})"


PLAIN = Material("plain", papers=True, leaf=0, splinters=True, debris="splinters")  # of halls that no file describes


@dataclass(frozen=True, slots=True)
class Materials:
    """Every row, by number, and those that count where a map says nothing."""

    rows: tuple[Material, ...]
    floor: Material
    furniture: Material
    door: Material

    def number(self, name: str) -> int:
        """The number of a row by its name; raises `KeyError` where there is none."""
        return {row.name: number for number, row in enumerate(self.rows)}[name]

    def named(self, name: str) -> Material:
        """A row by its name; raises `KeyError` where there is none."""
        return self.rows[self.number(name)]
