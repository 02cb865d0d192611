"""Layers and objects of a map, in the order of the file: groups dissolved, templates and classes filled in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from game.content.errors import more_like_it
from game.content.tiled.document import U32, Color, ImageLayer, Layer, MapObject, ObjectLayer, Point, TileLayer, Tileset
from game.content.tiled.gids import Chunk, read_chunks, read_gids, split_flips
from game.content.tiled.images import PictureReader
from game.content.tiled.objects import ObjectReader
from game.content.tiled.project import Project
from game.content.tiled.text.fields import (
    MAX_ID,
    Findings,
    Place,
    class_of,
    color,
    read_properties,
    real,
    share,
    switch,
    whole,
)
from game.content.tiled.text.markup import MAX_NUMBERS, Node
from game.sim.words.types import Bool

MAX_SIDE = 16_384  # tiles
_TABLE_GIDS = 1 << 22
_ROOT = Layer(id=0, name="")  # hands down nothing


@dataclass(frozen=True, slots=True)
class LayerGround:
    """What every layer of a map must know of it. ``shape`` [h, w] tiles; None for an infinite map."""

    path: Path
    shape: tuple[int, int] | None
    tile_px: tuple[int, int]
    project: Project


class LayerReader:
    """Walks layers and groups. ``chunks``: of an infinite map, for each tile layer in order."""

    def __init__(self, ground: LayerGround, pictures: PictureReader, objects: ObjectReader, findings: Findings) -> None:
        self._ground = ground
        self._pictures = pictures
        self._objects = objects
        self._notes = findings
        self._left = MAX_NUMBERS
        self.chunks: list[list[Chunk]] = []

    def layers(self, parent: Node, given: Layer = _ROOT) -> Iterator[Layer]:
        """Every layer under a node, lowest first; ``given``: what the group around it hands down."""
        for node in parent.every():
            if node.tag == "group":
                yield from self.layers(node, self._common(node, given))
            elif node.tag == "layer":
                layer = self._tiles(node, self._common(node, given))
                if layer is not None:
                    yield layer
            elif node.tag == "objectgroup":
                yield self._object_layer(node, self._common(node, given))
            elif node.tag == "imagelayer":
                yield self._image(node, self._common(node, given))

    def _object_layer(self, node: Node, common: Layer) -> ObjectLayer:
        objects = tuple(self._objects.read_all(node, common.name, common.offset))
        shown = color(node, "color", self._notes, layer=common.name)
        order = node.get("draworder", "topdown")
        if order not in ("topdown", "index"):
            fix = "choose Drawing Order in the layer's properties"
            self._notes.add(f'its draworder is "{order[:24]}"', fix, node.line, layer=common.name)
        return ObjectLayer(**_fields(common), objects=objects, color=shown, by_height=order == "topdown")

    def _common(self, node: Node, given: Layer) -> Layer:
        findings, name = self._notes, node.get("name", "")
        place: Place = {"layer": name}

        def both(x: str, y: str, default: float) -> Point:
            return real(node, x, default, findings, **place), real(node, y, default, findings, **place)

        offset, parallax = both("offsetx", "offsety", 0.0), both("parallaxx", "parallaxy", 1.0)
        class_ = class_of(node)
        return Layer(
            id=whole(node, "id", 0, MAX_ID, findings, default=0, **place),
            name=name,
            class_=class_,
            blend=node.get("mode", given.blend),
            visible=switch(node, "visible", findings, default=True, **place) and given.visible,
            opacity=share(node, "opacity", findings, **place) * given.opacity,
            tint=_mixed(color(node, "tintcolor", findings, **place), given.tint),
            offset=(offset[0] + given.offset[0], offset[1] + given.offset[1]),
            parallax=(parallax[0] * given.parallax[0], parallax[1] * given.parallax[1]),
            properties={**self._ground.project.defaults(class_, "layer"), **read_properties(node, findings, **place)},
            line=node.line,
        )

    def _tiles(self, node: Node, common: Layer) -> TileLayer | None:
        findings, shape, name = self._notes, self._ground.shape, common.name
        known = len(findings.problems)
        x, y = (whole(node, axis, -MAX_SIDE, MAX_SIDE, findings, default=0, layer=name) for axis in ("x", "y"))
        if shape is None:
            chunks = read_chunks(node, findings, name, self._left)
            self._left -= sum(gids.size for _, _, gids in chunks)
            self.chunks.append([(left + x, top + y, gids) for left, top, gids in chunks])
            nothing = np.zeros((0, 0), np.uint32)
            return TileLayer(**_fields(common), gids=nothing, flips=nothing.astype(np.uint8))
        height, width = (whole(node, side, 1, MAX_SIDE, findings, layer=name) for side in ("height", "width"))
        if len(findings.problems) > known:
            return None
        self._left -= max(width * height, shape[0] * shape[1])
        if self._left < 0:
            findings.add(f"the layers hold more than {MAX_NUMBERS} tiles", "remove layers", node.line, layer=name)
            return None
        raw = read_gids(node.node("data"), (height, width), findings, name, node.line)
        if raw is not None and (y, x, height, width) != (0, 0, *shape):
            raw = self._on_map(raw, x, y, shape, common)
        if raw is None:
            return None
        gids, flips = split_flips(raw)
        return TileLayer(**_fields(common), gids=gids, flips=flips)

    def _on_map(self, raw: U32, x: int, y: int, shape: tuple[int, int], common: Layer) -> U32 | None:
        """Lay the tiles of a layer of another size, or one that begins elsewhere, on the map's; None if they stick out.

        Tiled draws them, even beyond the map.
        """
        left, top, right, bottom = _edges(x, y, raw) or (0, 0, 0, 0)
        if min(left, top) < 0 or right > shape[1] or bottom > shape[0]:
            fix = "choose Map > Resize Map so that they lie in it, or erase them"
            self._notes.add("it has tiles outside the map", fix, common.line, layer=common.name)
            return None
        laid = np.zeros(shape, np.uint32)
        laid[top:bottom, left:right] = raw[top - y : bottom - y, left - x : right - x]
        return laid

    def _image(self, node: Node, common: Layer) -> ImageLayer:
        image = node.node("image")
        picture = None
        if image is not None:
            picture = self._pictures.read(image, self._ground.path, self._notes)
        if node.get("offsetx") is None:  # up to Tiled 0.14 its place had other names
            x, y = (real(node, axis, 0.0, self._notes, layer=common.name) for axis in ("x", "y"))
            common = replace(common, offset=(common.offset[0] + x, common.offset[1] + y))
        repeat = [switch(node, name, self._notes, default=False, layer=common.name) for name in ("repeatx", "repeaty")]
        path = None if picture is None else picture.path
        return ImageLayer(**_fields(common), image=path, repeat=(repeat[0], repeat[1]))


def _fields(layer: Layer) -> dict[str, Any]:
    return {name: getattr(layer, name) for name in Layer.__dataclass_fields__}


def _mixed(own: Color | None, given: Color | None) -> Color | None:
    """Tints multiply."""
    if own is None or given is None:
        return own or given
    red, green, blue, alpha = (round(a * b / 255) for a, b in zip(own, given, strict=True))
    return red, green, blue, alpha


def place_chunks(
    layers: list[Layer], chunks: list[list[Chunk]]
) -> tuple[list[Layer], tuple[int, int], tuple[int, int]]:
    """Lay the chunks of an infinite map on a grid that holds every tile and no more.

    Returns the layers, the grid's shape [h, w], and the tile of the map that is its first. An empty map is one tile.
    """
    edges = [edge for parts in chunks for x, y, gids in parts if (edge := _edges(x, y, gids)) is not None]
    left, top = min((edge[0] for edge in edges), default=0), min((edge[1] for edge in edges), default=0)
    right, bottom = max((edge[2] for edge in edges), default=1), max((edge[3] for edge in edges), default=1)
    shape = bottom - top, right - left
    if shape[0] * shape[1] * len(chunks) > MAX_NUMBERS:
        return layers, shape, (left, top)
    parts_of = iter(chunks)
    placed = [
        _placed(layer, next(parts_of), shape, (left, top)) if isinstance(layer, TileLayer) else layer
        for layer in layers
    ]
    return placed, shape, (left, top)


def _edges(x: int, y: int, gids: np.ndarray) -> tuple[int, int, int, int] | None:
    """The box round a chunk's tiles: left, top, right, bottom; None where it has none."""
    rows, columns = np.flatnonzero(gids.any(axis=1)), np.flatnonzero(gids.any(axis=0))
    if not rows.size:
        return None
    return x + int(columns[0]), y + int(rows[0]), x + int(columns[-1]) + 1, y + int(rows[-1]) + 1


def _placed(layer: TileLayer, parts: list[Chunk], shape: tuple[int, int], corner: tuple[int, int]) -> TileLayer:
    raw = np.zeros(shape, np.uint32)
    for x, y, gids in parts:
        edge = _edges(x, y, gids)
        if edge is not None:
            x0, y0, x1, y1 = edge
            part = gids[y0 - y : y1 - y, x0 - x : x1 - x]
            raw[y0 - corner[1] : y1 - corner[1], x0 - corner[0] : x1 - corner[0]] = part
    found, flips = split_flips(raw)
    return replace(layer, gids=found, flips=flips)


def check_gids(layers: list[Layer], tilesets: tuple[Tileset, ...], findings: Findings) -> None:
    """Note each layer that holds a gid of no tileset."""
    for layer in layers:
        if not isinstance(layer, TileLayer) or not layer.gids.size:
            continue
        bad = _unknown(layer.gids, tilesets)
        if bad.any():
            y, x = (int(i) for i in np.unravel_index(int(bad.argmax()), bad.shape))
            count = int(bad.sum())
            message = f"gid {layer.gids[y, x]} is in no tileset{more_like_it(count)}"
            fix = "paint the tile again, or add the tileset it came from"
            findings.add(message, fix, layer.line, layer=layer.name, tile=(x, y))


def _unknown(gids: U32, tilesets: tuple[Tileset, ...]) -> Bool:
    """Where a gid is in no tileset, [h, w]."""
    top = max((tileset.end_gid for tileset in tilesets), default=1)
    if top > _TABLE_GIDS:  # asked of each gid that there is; else looked up
        lying = np.unique(gids)
        known = [gid == 0 or any(tileset.holds(gid) for tileset in tilesets) for gid in lying.tolist()]
        return np.isin(gids, lying[~np.array(known)])
    table = np.ones(top + 1, np.bool_)
    table[0] = False
    for tileset in tilesets:
        ids = slice(tileset.first_gid, tileset.end_gid)
        shown = (tileset.first_gid + number for number in tileset.tiles)
        table[ids if tileset.image is not None else [gid for gid in shown if gid < tileset.end_gid]] = False
    table[top] = True
    return table[np.minimum(gids, top)]


def moved(item: MapObject, by: Point) -> MapObject:
    """The object somewhere else."""
    pivot = (item.pivot[0] + by[0], item.pivot[1] + by[1])
    return replace(item, x=item.x + by[0], y=item.y + by[1], pivot=pivot)
