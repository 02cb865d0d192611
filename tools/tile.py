"""What a tile of the school tileset is, and the larger things that are cut up into tiles."""

from typing import NamedTuple


class Tile(NamedTuple):
    """A tile and what the rules see in it."""

    name: str
    solid: bool = False  # blocks bodies
    opaque: bool = False  # blocks sight
    surface: str = ""  # wood, stone, tile, mat, earth; "" for what is no floor


class Piece(NamedTuple):
    """Something larger than a tile, cut into tiles row by row."""

    name: str
    columns: int
    rows: int
    solid: bool = False
    opaque: bool = False
    painted: bool = False  # onto the floor: no outline, no shadow
    art: str = ""  # the drawing, where several pieces share one
    turns: int = 0  # quarter turns of the drawing, clockwise

    def tile(self, column: int, row: int) -> str:
        """Name of one of its tiles."""
        return f"{self.name}_{row}{column}"


class Weave(NamedTuple):
    """A floor woven over ``side`` by ``side`` tiles, laid by a tile's place so that the pattern goes on."""

    kind: str
    side: int
    surface: str
    solid: bool = False

    def tile(self, x: int, y: int) -> str:
        """Name of the tile that lies at a place of the map."""
        return f"{self.kind}_r{y % self.side}c{x % self.side}"
