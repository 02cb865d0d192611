"""A Tiled map as plain data: what the file says, before anybody asks what it means. Lengths are pixels."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from game.sim.types import U8

U32 = NDArray[np.uint32]
Value = bool | int | float | str

TILE_PX = 32
FLIP_H, FLIP_V, FLIP_D = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Tileset:
    """Tiles cut from one picture, ``columns`` a row; tile ``i`` has the gid ``first_gid + i``."""

    name: str
    first_gid: int
    tile_count: int
    columns: int
    image: Path
    properties: Mapping[int, Mapping[str, Value]]  # by tile id

    def rect(self, tile_id: int) -> tuple[int, int, int, int]:
        """Where a tile lies in the picture: x, y, width, height, px."""
        row, column = divmod(tile_id, self.columns)
        return column * TILE_PX, row * TILE_PX, TILE_PX, TILE_PX


@dataclass(frozen=True, slots=True, eq=False)
class TileLayer:
    """One grid of tiles; ``gids`` [h, w], 0 is nothing; ``flips`` [h, w], bits of `FLIP_H` and its like."""

    id: int
    name: str
    visible: bool
    opacity: float
    gids: U32
    flips: U8
    class_: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class MapObject:
    """One object, px. ``shape``: rectangle, point, ellipse, capsule, polygon, polyline, text or tile."""

    id: int
    name: str
    class_: str
    x: float
    y: float
    width: float
    height: float
    rotation: float
    shape: str
    properties: Mapping[str, Value]
    line: int = 0


@dataclass(frozen=True, slots=True)
class ObjectLayer:
    """Objects in the order of the file."""

    id: int
    name: str
    visible: bool
    opacity: float
    objects: tuple[MapObject, ...]
    class_: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A whole map file; ``layers`` from the lowest to the topmost, groups dissolved."""

    path: Path
    width: int  # tiles
    height: int  # tiles
    layers: tuple[TileLayer | ObjectLayer, ...]
    tilesets: tuple[Tileset, ...]
    properties: Mapping[str, Value]

    @property
    def tile_layers(self) -> tuple[TileLayer, ...]:
        """The tile layers, lowest first."""
        return tuple(layer for layer in self.layers if isinstance(layer, TileLayer))

    @property
    def object_layers(self) -> tuple[ObjectLayer, ...]:
        """The object layers, lowest first."""
        return tuple(layer for layer in self.layers if isinstance(layer, ObjectLayer))

    def tileset_of(self, gid: int) -> Tileset:
        """Find the tileset a gid belongs to; a document holds no gid outside every tileset.

        Raises
        ------
        KeyError
            The gid is 0, or of another document.
        """
        for tileset in self.tilesets:
            if tileset.first_gid <= gid < tileset.first_gid + tileset.tile_count:
                return tileset
        raise KeyError(gid)
