"""What is seen behind the title, from ``assets/title.toml``."""

from dataclasses import dataclass
from pathlib import Path

from game.content.files.reading import read_toml


@dataclass(frozen=True, slots=True)
class Shot:
    """Where one hides, m, and where one looks, rad: x right, y down. ``light``: the flashlight is on."""

    x: float
    y: float
    angle: float
    light: bool = True


@dataclass(frozen=True, slots=True)
class TitleScene:
    """A map by its file's name, how it begins, and the places that it is looked at from, one after the other."""

    map: str
    seed: int
    infected: int
    shots: tuple[Shot, ...]


def read_title(assets: Path) -> TitleScene:
    """Read the scene that the game came with.

    Raises
    ------
    ContentError
        The file is missing or damaged.
    """
    table = read_toml(assets / "title.toml", "title")
    shots = tuple(Shot(**shot) for shot in table["shots"])
    return TitleScene(table["map"], table["seed"], table["infected"], shots)
