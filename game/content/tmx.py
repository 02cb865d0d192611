"""Reads a Tiled map. Everything pytmx accepts in silence is checked here first; pytmx reads what is left.

Layer order, groups, tile data, tilesets and classes come from this pass; pytmx gives the map's properties
and the objects with theirs, from a tree that has passed.
"""

import itertools
import logging
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import numpy as np

from game.content.document import TILE_PX, Document, MapObject, ObjectLayer, TileLayer, Tileset, Value
from game.content.errors import ContentError, Problem
from game.content.fields import Notes, read_properties, real, whole
from game.content.gids import read_gids, split_flips
from game.content.markup import SAVE_AGAIN, Node, read_markup
from game.content.tilesets import read_tileset

MAX_SIDE = 1024
MAX_ID = (1 << 31) - 1
_SHAPES = ("point", "ellipse", "capsule", "polygon", "polyline", "text")
_NUMBERS = ("x", "y", "width", "height", "rotation")


def _import_pytmx() -> Any:
    """Import pytmx without letting it import pygame, which a headless run must never load."""
    hidden = [name for name in ("pygame", "pytmx.util_pygame") if name not in sys.modules]
    for name in hidden:
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        import pytmx
    finally:
        for name in hidden:
            del sys.modules[name]
    logging.getLogger("pytmx").setLevel(logging.CRITICAL)  # what matters is raised
    return pytmx


_pytmx = _import_pytmx()


def read_document(path: Path, root: Path | None = None) -> Document:
    """Read a ``.tmx`` file; ``root``, if given, is the folder that no tileset or picture may lie outside of.

    Raises
    ------
    ContentError
        With every problem of the file.
    """
    tree = read_markup(path, "map")
    notes = Notes(str(path))
    width, height = _check_map(tree, notes)
    found = [read_tileset(node, path, root, notes) for node in tree.nodes("tileset")]
    tilesets = tuple(tileset for tileset in found if tileset is not None)
    _check_ranges(tree, tilesets, notes)
    reader = _LayerReader(notes, (height, width), tilesets, complete=len(tilesets) == len(found))
    drafts = list(reader.layers(tree))
    read_properties(tree, notes)
    notes.raise_if_any()
    values = _ask_pytmx(tree, path)
    layers = tuple(_finish(draft, values.objects_by_id) for draft in drafts)
    return Document(path, width, height, layers, tilesets, _plain(values.properties))


def _check_map(tree: Node, notes: Notes) -> tuple[int, int]:
    """Check what the root says; width and height in tiles."""
    if tree.tag != "map":
        notes.add(f"this is a <{tree.tag}>, not a <map>", "name a map file", tree.line)
        notes.raise_if_any()
    orientation = tree.get("orientation", "")
    if orientation != "orthogonal":
        notes.add(f'the map is "{orientation}"', "make it orthogonal", tree.line)
    if tree.get("infinite", "0") != "0":
        notes.add("the map is infinite", "untick Map > Map Properties > Infinite", tree.line)
    for side in ("tilewidth", "tileheight"):
        if tree.get(side) != str(TILE_PX):
            notes.add(f"its {side} is {tree.get(side)}", f"tiles are {TILE_PX} by {TILE_PX} px", tree.line)
    width = whole(tree, "width", 1, MAX_SIDE, notes)
    height = whole(tree, "height", 1, MAX_SIDE, notes)
    notes.raise_if_any()
    return width, height


def _check_ranges(tree: Node, tilesets: tuple[Tileset, ...], notes: Notes) -> None:
    ordered = sorted(tilesets, key=lambda tileset: tileset.first_gid)
    for low, high in itertools.pairwise(ordered):
        if low.first_gid + low.tile_count > high.first_gid:
            message = f'the tilesets "{low.name}" and "{high.name}" share gids'
            notes.add(message, "open the map in Tiled and save it again", tree.line)


class _LayerReader:
    """Walks layers and groups in the order of the file."""

    def __init__(self, notes: Notes, shape: tuple[int, int], tilesets: tuple[Tileset, ...], *, complete: bool) -> None:
        self.notes = notes
        self.shape = shape
        self.complete = complete  # False: a tileset is missing, so gids can't be judged
        self.tilesets = tilesets
        self.seen: dict[int, int] = {}  # object id: line

    def layers(self, parent: Node, opacity: float = 1.0, *, visible: bool = True) -> Iterator[TileLayer | ObjectLayer]:
        for node in parent:
            if not isinstance(node, Node) or node.tag not in ("layer", "objectgroup", "group", "imagelayer"):
                continue
            name = node.get("name", "")
            shown = visible and node.get("visible", "1") != "0"
            strength = opacity * real(node, "opacity", 1.0, self.notes, layer=name)
            self._check_offset(node, name)
            if node.tag == "group":
                yield from self.layers(node, strength, visible=shown)
            elif node.tag == "imagelayer":
                self.notes.add("it is an image layer", "use tiles or remove it", node.line, layer=name)
            elif node.tag == "layer":
                layer = self._tiles(node, name, strength, shown=shown)
                if layer is not None:
                    yield layer
            else:
                yield self._objects(node, name, strength, shown=shown)

    def _id(self, node: Node, name: str) -> int:
        return whole(node, "id", 0, MAX_ID, self.notes, default=0, layer=name)

    def _check_offset(self, node: Node, name: str) -> None:
        for axis in ("offsetx", "offsety"):
            if real(node, axis, 0.0, self.notes, layer=name):
                fix = "set its offset to 0: the rules and the picture must agree"
                self.notes.add(f"it is shifted by {axis} {node.get(axis)}", fix, node.line, layer=name)

    def _tiles(self, node: Node, name: str, opacity: float, *, shown: bool) -> TileLayer | None:
        for side, expected in zip(("height", "width"), self.shape, strict=True):
            if node.get(side) != str(expected):
                message = f"its {side} is {node.get(side)}, the map's {expected}"
                self.notes.add(message, SAVE_AGAIN, node.line, layer=name)
                return None
        raw = read_gids(node.node("data"), self.shape, self.notes, name, node.line)
        if raw is None:
            return None
        gids, flips = split_flips(raw)
        bad = gids != 0
        for tileset in self.tilesets:
            bad &= (gids < tileset.first_gid) | (gids >= tileset.first_gid + tileset.tile_count)
        if self.complete and bad.any():
            y, x = (int(i) for i in np.argwhere(bad)[0])
            message = f"gid {gids[y, x]} is in no tileset ({int(bad.sum())} such tiles)"
            fix = "paint the tile again, or add the tileset it came from"
            self.notes.add(message, fix, node.line, layer=name, tile=(x, y))
        for array in (gids, flips):
            array.flags.writeable = False
        return TileLayer(self._id(node, name), name, shown, opacity, gids, flips, _class(node), node.line)

    def _objects(self, node: Node, name: str, opacity: float, *, shown: bool) -> ObjectLayer:
        objects = tuple(self._object(child, name) for child in node.nodes("object"))
        return ObjectLayer(self._id(node, name), name, shown, opacity, objects, _class(node), node.line)

    def _object(self, node: Node, layer: str) -> MapObject:
        """Check one object; its numbers and properties are filled in from pytmx."""
        object_id = whole(node, "id", 1, MAX_ID, self.notes, layer=layer)
        name = node.get("name", "")
        if object_id in self.seen:
            message = f"its id stands on line {self.seen[object_id]} too"
            fix = "delete one of the two and place it again"
            self.notes.add(message, fix, node.line, layer=layer, object_id=object_id, object_name=name)
        self.seen[object_id] = node.line
        for attribute in _NUMBERS:
            real(node, attribute, 0.0, self.notes, layer=layer, object_id=object_id, object_name=name)
        if node.get("template") is not None:
            fix = "in Tiled right-click the object > Detach"
            message = f'it comes from the template "{node.get("template")}"'
            self.notes.add(message, fix, node.line, layer=layer, object_id=object_id, object_name=name)
        read_properties(node, self.notes, layer=layer, object_id=object_id, object_name=name)
        shape = next((tag for tag in _SHAPES if node.node(tag) is not None), "rectangle")
        shape = "tile" if node.get("gid") else shape
        return MapObject(object_id, name, _class(node), 0, 0, 0, 0, 0, shape, {}, node.line)


def _class(node: Node) -> str:
    """Read a class: the attribute is ``type`` up to Tiled 1.8 and from 1.10, ``class`` in 1.9."""
    return node.get("type") or node.get("class") or ""


def _ask_pytmx(tree: Node, path: Path) -> Any:
    """Let pytmx read the map's properties and its objects."""
    tiled = _pytmx.TiledMap(allow_duplicate_names=True)
    tiled.filename = str(path)
    try:
        tiled.parse_xml(_reduced(tree))
    except Exception as error:  # noqa: BLE001 - pytmx raises bare Exception
        reason = str(error) or type(error).__name__
        raise ContentError(Problem(str(path), f"pytmx can't read this map: {reason}", SAVE_AGAIN)) from None
    return tiled


def _reduced(tree: Node) -> Element:
    """Copy the map's properties and object layers, in the words pytmx understands."""
    copy = Element("map", {side: tree.attrib[side] for side in ("width", "height")})
    copy.append(_reduced_properties(tree))
    for group in tree.iter("objectgroup"):
        layer = Element("objectgroup", {"id": group.get("id", "0"), "name": group.get("name", "")})
        layer.extend(_reduced_object(node) for node in group.findall("object"))
        copy.append(layer)
    return copy


def _reduced_object(node: Element) -> Element:
    keep = ("id", "name", *_NUMBERS)
    copy = Element("object", {key: value for key, value in node.items() if key in keep})
    copy.append(_reduced_properties(node))
    return copy


def _reduced_properties(owner: Element) -> Element:
    copy = Element("properties")
    for source in owner.iterfind("properties/property"):
        attributes = {"value": source.text or "", **source.attrib}  # a text of several lines is no attribute
        if attributes.get("type") == "string":
            del attributes["type"]
        copy.append(Element("property", attributes))
    return copy


def _plain(properties: dict[str, Any]) -> dict[str, Value]:
    """Pytmx reads an empty text as None."""
    return {name: "" if value is None else value for name, value in properties.items()}


def _finish(layer: TileLayer | ObjectLayer, objects: dict[int, Any]) -> TileLayer | ObjectLayer:
    if isinstance(layer, TileLayer):
        return layer
    return replace(layer, objects=tuple(_filled(draft, objects[draft.id]) for draft in layer.objects))


def _filled(draft: MapObject, read: Any) -> MapObject:
    x, y, width, height, rotation = (float(getattr(read, name)) for name in _NUMBERS)
    values = _plain(read.properties)
    return replace(draft, x=x, y=y, width=width, height=height, rotation=rotation, properties=values)
