"""A Tiled map as plain data: what the file says, before anybody asks what it means. Lengths are pixels."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from game.content.errors import Problem
from game.sim.words.types import U8

U32 = NDArray[np.uint32]
Scalar = bool | int | float | str
Value = Scalar | Mapping[str, "Value"] | tuple["Value", ...]  # a class's members by name, or a list
Point = tuple[float, float]
Color = tuple[int, int, int, int]  # red, green, blue, alpha

TILE_PX = 32
FLIP_H, FLIP_V, FLIP_D = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Tile:
    """What a tileset says of one tile. ``animation``: tile id and milliseconds of each frame, in order.

    ``image`` is its own picture in a collection of images, of which it is ``size`` from ``corner`` on; what of it is
    ``transparent`` is not seen. ``shapes``: its collision shapes, px from its top left corner; they are no objects of
    the map. ``defaults``: what the project says of its class; an object that shows the tile has only the tile's own
    ``properties`` from it.
    """

    class_: str = ""
    properties: Mapping[str, Value] = field(default_factory=dict)
    defaults: Mapping[str, Value] = field(default_factory=dict)
    image: Path | None = None
    transparent: Color | None = None
    size: tuple[int, int] | None = None
    corner: tuple[int, int] = (0, 0)
    animation: tuple[tuple[int, int], ...] = ()
    shapes: tuple["MapObject", ...] = ()
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Tileset:
    """Tiles of one picture, or a collection of pictures; tile ``i`` has the gid ``first_gid + i``.

    ``end_gid`` is one past the last gid it can own. ``image`` is None for a collection; what of it is ``transparent``
    is not seen. ``offset``: by how much its tiles are drawn aside. ``anchor``: where the place of a tile object lies in
    it, as shares of its width and height.
    ``keeps_aspect``: its tiles are never stretched, only scaled.
    """

    name: str
    first_gid: int
    end_gid: int
    columns: int
    tile_width: int
    tile_height: int
    image: Path | None
    tiles: Mapping[int, Tile]
    transparent: Color | None = None
    margin: int = 0
    spacing: int = 0
    offset: Point = (0.0, 0.0)
    anchor: Point = (0.0, 1.0)
    keeps_aspect: bool = False
    properties: Mapping[str, Value] = field(default_factory=dict)
    path: Path | None = None  # of its own file, None where it is embedded
    line: int | None = None

    def holds(self, gid: int) -> bool:
        """Whether a gid is one of its tiles."""
        if not self.first_gid <= gid < self.end_gid:
            return False
        return self.image is not None or gid - self.first_gid in self.tiles

    def frames(self, tile_id: int) -> tuple[int, ...]:
        """The tiles that are shown where one is: itself, or the frames of its animation, each once."""
        tile = self.tiles.get(tile_id)
        moving = tile.animation if tile is not None else ()
        return tuple(dict.fromkeys(frame for frame, _ in moving)) or (tile_id,)

    def image_of(self, tile_id: int) -> tuple[Path, Color | None]:
        """The picture a tile is cut from, and the color of it that is not seen."""
        path, transparent = self.image, self.transparent
        if path is None:
            path, transparent = self.tiles[tile_id].image, self.tiles[tile_id].transparent
        assert path is not None, "a tile that is held has a picture"
        return path, transparent

    def rect(self, tile_id: int) -> tuple[int, int, int, int]:
        """Where a tile lies in its picture: x, y, width, height."""
        if self.image is None:
            tile = self.tiles[tile_id]
            return *tile.corner, *(tile.size or (0, 0))
        row, column = divmod(tile_id, self.columns)
        x = self.margin + column * (self.tile_width + self.spacing)
        y = self.margin + row * (self.tile_height + self.spacing)
        return x, y, self.tile_width, self.tile_height


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """What every layer has. What its groups hand down is in it: visibility, opacity, tint, offset, parallax."""

    id: int
    name: str
    class_: str = ""
    visible: bool = True
    opacity: float = 1.0
    tint: Color | None = None
    offset: Point = (0.0, 0.0)
    parallax: Point = (1.0, 1.0)
    blend: str = "normal"
    properties: Mapping[str, Value] = field(default_factory=dict)
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TileLayer(Layer):
    """One grid of tiles; ``gids`` [h, w], 0 is nothing; ``flips`` [h, w], bits of `FLIP_H` and its like."""

    gids: U32
    flips: U8


@dataclass(frozen=True, slots=True)
class MapObject:
    """One object. ``shape``: rectangle, point, ellipse, capsule, polygon, polyline, text or tile.

    ``x``, ``y``: top left corner before it is turned, its layer's offset added; ``rotation``: degrees clockwise about
    ``pivot``. ``points``: of a polygon or polyline, from (x, y). ``gid``, ``flips``: of a tile.
    """

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
    line: int | None = None
    visible: bool = True
    opacity: float = 1.0
    pivot: Point = (0.0, 0.0)
    points: tuple[Point, ...] = ()
    text: str = ""
    gid: int = 0
    flips: int = 0

    def corners(self) -> tuple[Point, Point, Point, Point]:
        """Its four corners, turned: from the top left one clockwise, as they were before."""
        angle = math.radians(self.rotation)
        cos, sin = math.cos(angle), math.sin(angle)
        px, py = self.pivot

        def turned(x: float, y: float) -> Point:
            return px + (x - px) * cos - (y - py) * sin, py + (x - px) * sin + (y - py) * cos

        x0, y0, x1, y1 = self.x, self.y, self.x + self.width, self.y + self.height
        return turned(x0, y0), turned(x1, y0), turned(x1, y1), turned(x0, y1)

    def box(self) -> tuple[float, float, float, float]:
        """The upright box round it as it is turned: x, y, width, height; whole where it is turned by quarters.

        >>> MapObject(1, "", "", 10, 10, 4, 2, 90, "rectangle", {}, pivot=(10, 10)).box()
        (8.0, 10.0, 2.0, 4.0)
        """
        xs, ys = zip(*self.corners(), strict=True)
        left, top, right, bottom = (round(value, 6) for value in (min(xs), min(ys), max(xs), max(ys)))
        return left, top, right - left, bottom - top


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectLayer(Layer):
    """Objects in the order of the file."""

    objects: tuple[MapObject, ...]
    color: Color | None = None  # Tiled draws them in
    by_height: bool = True  # drawn from the uppermost down; else in the order of the file

    def drawn(self) -> tuple[MapObject, ...]:
        """The objects as they are drawn, one over the other."""
        return tuple(sorted(self.objects, key=lambda item: item.pivot[1])) if self.by_height else self.objects


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageLayer(Layer):
    """One picture at the layer's offset, repeated along an axis or not."""

    image: Path | None
    repeat: tuple[bool, bool] = (False, False)


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A whole map file; ``layers`` from the lowest to the topmost, groups dissolved.

    ``files``: every file that was read or looked for. ``undrawn``: what is wrong with pictures that Tiled shows and the
    game does not. ``doubled``: objects whose id another has, which Tiled takes and the game does not. An infinite map
    begins at its first tile: ``origin`` is its place in Tiled.
    """

    path: Path
    width: int  # tiles
    height: int  # tiles
    layers: tuple[Layer, ...]
    tilesets: tuple[Tileset, ...]
    properties: Mapping[str, Value]
    tile_width: int = TILE_PX
    tile_height: int = TILE_PX
    class_: str = ""
    background: Color | None = None
    origin: tuple[int, int] = (0, 0)
    files: tuple[Path, ...] = ()
    undrawn: tuple[Problem, ...] = ()
    doubled: tuple[Problem, ...] = ()
    line: int | None = None  # of its root

    @property
    def tile_layers(self) -> tuple[TileLayer, ...]:
        """The tile layers, lowest first."""
        return tuple(layer for layer in self.layers if isinstance(layer, TileLayer))

    @property
    def object_layers(self) -> tuple[ObjectLayer, ...]:
        """The object layers, lowest first."""
        return tuple(layer for layer in self.layers if isinstance(layer, ObjectLayer))

    def tileset_of(self, gid: int) -> Tileset:
        """Find the tileset a gid belongs to; a sound document holds no gid outside every tileset.

        Raises
        ------
        KeyError
            The gid is 0, or of another document.
        """
        for tileset in self.tilesets:
            if tileset.holds(gid):
                return tileset
        raise KeyError(gid)
