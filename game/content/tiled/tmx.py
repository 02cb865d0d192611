"""Reads a Tiled map. Everything pytmx accepts in silence is checked here first; pytmx reads what is left.

Layers, tilesets, templates and classes come from the project's own pass; pytmx gives the numbers and the plain
properties of the map and its objects, from a tree that has passed.
"""

import itertools
import logging
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from game.content.errors import ContentError
from game.content.tiled.document import Document, Layer, MapObject, ObjectLayer, Tileset, Value
from game.content.tiled.images import PictureReader
from game.content.tiled.layers import MAX_SIDE, LayerGround, LayerReader, check_gids, moved, place_chunks
from game.content.tiled.objects import NUMBERS, ObjectReader
from game.content.tiled.project import Project, read_project
from game.content.tiled.templates import TemplateReader
from game.content.tiled.text.fields import Findings, class_of, color, read_properties, whole
from game.content.tiled.text.kinds import root_said
from game.content.tiled.text.known import say_unknown
from game.content.tiled.text.markup import MAX_NUMBERS, SAVE_AGAIN, Node
from game.content.tiled.text.sources import Sources, read_sound
from game.content.tiled.tilesets import MAX_TILE_PX, TilesetReader


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


def read_document(path: Path, roots: Iterable[Path] = ()) -> Document:
    """Read a ``.tmx`` or ``.tmj`` file that has nothing wrong with it; ``roots`` as in `Sources`.

    Raises
    ------
    ContentError
        With every error of the file.
    """
    return read_sound(survey_document, path, roots)


def survey_document(path: Path, sources: Sources, findings: Findings) -> Document | None:
    """Read as much of a map as can be read; None where no layers can be made out. What is wrong is noted.

    Where there are errors the document is good for finding more of them and for nothing else.

    Raises
    ------
    FullError
        As `Notes.add`.
    """
    try:
        tree = sources.markup(path, "map", "map")
    except ContentError as error:
        findings.problems.extend(error.problems)
        return None
    ground = _read_ground(tree, path, sources, findings)
    if ground is None:
        return None
    say_unknown(tree, findings)
    pictures = PictureReader(sources)
    reader = TilesetReader(sources, pictures, ground.project, findings)
    tilesets = list(_read_tilesets(tree, path, reader, findings))
    complete = len(tilesets) == len(list(tree.nodes("tileset")))
    templates = TemplateReader(sources, reader, findings)
    objects = ObjectReader(path, tilesets, templates, ground.project, findings, complete=complete)
    objects.take_ids(tree)
    walker = LayerReader(ground, pictures, objects, findings)
    layers = list(walker.layers(tree))
    origin, shape = (0, 0), ground.shape
    if shape is None:
        layers, shape, origin = _finite(tree, layers, walker, ground, findings)
        findings.origin = origin
        if shape is None:
            return None
    if complete:
        check_gids(layers, tuple(tilesets), findings)
    class_ = class_of(tree)
    properties = {**ground.project.defaults(class_, "map"), **read_properties(tree, findings)}
    document = Document(
        path, shape[1], shape[0], tuple(layers), tuple(tilesets), properties, *ground.tile_px, class_,
        color(tree, "backgroundcolor", findings), origin, tuple(sources.files), tuple(sources.undrawn),
        tuple(objects.doubled), tree.line,
    )  # fmt: skip
    for layer in document.tile_layers:
        layer.gids.flags.writeable = layer.flips.flags.writeable = False
    return document if findings.errors else _by_pytmx(document, findings)


def _read_ground(tree: Node, path: Path, sources: Sources, findings: Findings) -> LayerGround | None:
    """Check what the root says; None where it says nothing that layers could be read by."""
    if tree.tag != "map":
        findings.add(f"this is a <{tree.tag[:24]}>, not a <map>", f"name a map file{root_said(tree.tag)}", tree.line)
        return None
    orientation = tree.get("orientation", "")
    if orientation != "orthogonal":
        fix = "choose Map > Map Properties > Orientation > Orthogonal"
        findings.add(f'the map is "{orientation[:24]}"', fix, tree.line)
    known = len(findings.problems)
    infinite = whole(tree, "infinite", 0, 1, findings, default=0)
    tile_px = tuple(whole(tree, side, 1, MAX_TILE_PX, findings) for side in ("tilewidth", "tileheight"))
    shape = None if infinite else tuple(whole(tree, side, 1, MAX_SIDE, findings) for side in ("height", "width"))
    if shape is not None and shape[0] * shape[1] > MAX_NUMBERS:
        findings.add(
            f"the map is {shape[1]} by {shape[0]} tiles",
            f"choose Map > Resize Map: at most {MAX_NUMBERS} in all",
            tree.line,
        )
    if orientation != "orthogonal" or len(findings.problems) > known:
        return None
    try:
        project = read_project(path, sources, findings)
    except ContentError as error:
        findings.problems.extend(error.problems)
        project = Project(files=error.files)
    sources.files.update(dict.fromkeys(project.files))
    return LayerGround(path, shape, tile_px, project)  # type: ignore[arg-type]


def _read_tilesets(tree: Node, path: Path, reader: TilesetReader, findings: Findings) -> Iterator[Tileset]:
    """The tilesets that can be had. Gids that two of them could own are the second's, as in Tiled; that is noted."""
    read = ((reader.read(node, path, findings), node.line) for node in tree.nodes("tileset"))
    found = [(tileset, line) for tileset, line in read if tileset is not None]
    ordered = sorted(found, key=lambda pair: pair[0].first_gid)
    ends: dict[int, int] = {}  # by identity
    for (low, _), (high, line) in itertools.pairwise(ordered):
        if low.end_gid > high.first_gid:
            message = f'the tilesets "{low.name}" and "{high.name}" share gids'
            note = findings.add if low.first_gid == high.first_gid else findings.warn
            note(message, "remove one in the Tilesets panel, and add it again", line)
            ends[id(low)] = high.first_gid
    return (replace(tileset, end_gid=ends.get(id(tileset), tileset.end_gid)) for tileset, _ in found)


def _finite(
    tree: Node, layers: list[Layer], walker: LayerReader, ground: LayerGround, findings: Findings
) -> tuple[list[Layer], tuple[int, int] | None, tuple[int, int]]:
    """Lay an infinite map's chunks on a grid, and its objects with them."""
    layers, shape, origin = place_chunks(layers, walker.chunks)
    if max(shape) > MAX_SIDE or shape[0] * shape[1] * max(len(walker.chunks), 1) > MAX_NUMBERS:
        message = f"its tiles lie {shape[1]} by {shape[0]} tiles apart"
        findings.add(message, "erase the tiles that lie far out", tree.line)
        return layers, None, origin
    by = (-origin[0] * ground.tile_px[0], -origin[1] * ground.tile_px[1])
    at_origin = [
        replace(layer, objects=tuple(moved(item, by) for item in layer.objects))
        if isinstance(layer, ObjectLayer)
        else layer
        for layer in layers
    ]
    return at_origin, shape, origin


def _by_pytmx(document: Document, findings: Findings) -> Document:
    """Let pytmx read the map's properties and its objects; what it can't read is noted."""
    tiled = _pytmx.TiledMap(allow_duplicate_names=True)
    tiled.filename = str(document.path)
    try:
        tiled.parse_xml(_reduced(document))
    except Exception as error:  # noqa: BLE001 - pytmx raises bare Exception
        reason = str(error) or type(error).__name__
        findings.add(f"pytmx can't read this map: {reason}", SAVE_AGAIN)
        return document
    layers = tuple(_filled(layer, tiled.objects_by_id) for layer in document.layers)
    return replace(document, layers=layers, properties=_merged(document.properties, tiled.properties))


def _reduced(document: Document) -> Element:
    """The map's properties and objects, resolved, in the words that pytmx understands."""
    copy = Element("map", {"width": str(document.width), "height": str(document.height)})
    copy.append(_reduced_properties(document.properties))
    for layer in document.object_layers:
        group = Element("objectgroup", {"id": str(layer.id), "name": layer.name})
        group.extend(_reduced_object(item) for item in layer.objects)
        copy.append(group)
    return copy


def _reduced_object(item: MapObject) -> Element:
    numbers = {name: repr(getattr(item, name)) for name in NUMBERS}
    copy = Element("object", {"id": str(item.id), "name": item.name, **numbers})
    copy.append(_reduced_properties(item.properties))
    return copy


def _reduced_properties(values: Mapping[str, Value]) -> Element:
    """Classes and lists are left out: pytmx loses them, and the document has them."""
    copy = Element("properties")
    for name, value in values.items():
        if isinstance(value, bool):
            copy.append(Element("property", {"name": name, "type": "bool", "value": str(value).lower()}))
        elif isinstance(value, int | float):
            kind = "int" if isinstance(value, int) else "float"
            copy.append(Element("property", {"name": name, "type": kind, "value": repr(value)}))
        elif isinstance(value, str):
            copy.append(Element("property", {"name": name, "value": value}))
    return copy


def _merged(resolved: Mapping[str, Value], read: dict[str, Any]) -> dict[str, Value]:
    """What pytmx read, in place of the plain values; it reads an empty text as None."""
    return {**resolved, **{name: "" if value is None else value for name, value in read.items()}}


def _filled(layer: Layer, read: dict[int, Any]) -> Layer:
    if not isinstance(layer, ObjectLayer):
        return layer
    return replace(layer, objects=tuple(_filled_object(item, read[item.id]) for item in layer.objects))


def _filled_object(item: MapObject, read: Any) -> MapObject:
    x, y, width, height, rotation = (float(getattr(read, name)) for name in NUMBERS)
    properties = _merged(item.properties, read.properties)
    return replace(item, x=x, y=y, width=width, height=height, rotation=rotation, properties=properties)
