"""What a tile of the school tileset is, and the larger things that are cut up into tiles."""

from collections.abc import Iterable
from typing import NamedTuple

ANY = "any"


class TilePicture(NamedTuple):
    """A tile and what the rules see in it."""

    name: str
    solid: bool = False  # blocks bodies
    opaque: bool = False  # blocks sight
    surface: str = ""  # what a floor is of, a row of the table of materials; "" for what is no floor
    layer: str = ""  # the tile layer it belongs to, `ANY` for what may lie in more than one
    material: str = ""  # what a wall or furniture is of, where that counts: how it sounds, and what shines through
    outdoors: bool = False  # a floor under the open sky


class TilePiece(NamedTuple):
    """Something larger than a tile, cut into tiles row by row."""

    name: str
    columns: int
    rows: int
    solid: bool = False
    opaque: bool = False
    painted: bool = False  # onto the floor: no outline, no shadow
    art: str = ""  # the drawing, where several pieces share one
    turns: int = 0  # quarter turns of the drawing, clockwise
    material: str = ""  # as of `TilePicture`

    def tile(self, column: int, row: int) -> str:
        """Name of one of its tiles."""
        return f"{self.name}_{row}{column}"

    @property
    def layer(self) -> str:
        """The tile layer that its tiles belong to."""
        return "decals" if self.painted else "furniture"


class Weave(NamedTuple):
    """A floor woven over ``side`` by ``side`` tiles, laid by a tile's place so that the pattern goes on."""

    kind: str
    side: int
    surface: str
    solid: bool = False
    outdoors: bool = False

    def tile(self, x: int, y: int) -> str:
        """Name of the tile that lies at a place of the map."""
        return f"{self.kind}_r{y % self.side}c{x % self.side}"


def belonging(layer: str, tiles: Iterable[TilePicture]) -> list[TilePicture]:
    """The same tiles, each with the layer that it belongs to: its own, "floor" for a floor, else ``layer``."""
    return [tile._replace(layer=tile.layer or ("floor" if tile.surface else layer)) for tile in tiles]
