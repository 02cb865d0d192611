"""What a map may hold so that its picture and its rules agree; the rest is refused by name."""

from collections.abc import Sequence
from functools import partial

import numpy as np

from game.content.errors import suggest
from game.content.school.classes import NoteDown, noter
from game.content.school.schema import OVERHEAD, TILE_LAYERS
from game.content.tiled.document import (
    TILE_PX,
    Document,
    ImageLayer,
    Layer,
    MapObject,
    ObjectLayer,
    TileLayer,
    Tileset,
)
from game.content.tiled.text.fields import Findings

MAX_SIDE = 1024  # tiles; of a map that is played
MAX_TILES = 512 * 512  # of it in all: with everything in it 450 MB to play, and four seconds to begin
PROP_MOST_PX = 2048  # a side of a tile object
_SIZE_FIX = f"choose Map > Map Properties and set Tile Width and Tile Height to {TILE_PX}"


def check_drawable(document: Document, findings: Findings) -> None:
    """Note what the game would draw wrong or not at all."""
    _check_map(document, findings)
    _check_parallax(document, findings)
    _check_hidden(document, findings)
    _check_shifted(document, findings)
    for layer in document.layers:
        _check_layer(layer, findings)
    _check_tilesets(document, findings)
    _check_props(document, findings)


def _check_map(document: Document, findings: Findings) -> None:
    if (document.tile_width, document.tile_height) != (TILE_PX, TILE_PX):
        size = f"{document.tile_width}x{document.tile_height} px"
        findings.add(f"its tiles are {size}, the game's {TILE_PX}x{TILE_PX}", _SIZE_FIX, document.line)
    if is_too_large(document):
        size = f"{document.width}x{document.height} tiles"
        fix = f"choose Map > Resize Map: at most {MAX_SIDE} tiles a side, and {MAX_TILES} in all"
        findings.add(f"the map is {size}", fix, document.line)
    findings.problems.extend(document.undrawn)


def is_too_large(document: Document) -> bool:
    """Whether a map has more tiles than can be played."""
    return max(document.width, document.height) > MAX_SIDE or document.width * document.height > MAX_TILES


def _check_parallax(document: Document, findings: Findings) -> None:
    """Tell of it once: a group hands it to everything in it."""
    layers = [layer for layer in document.layers if layer.parallax != (1.0, 1.0)]
    if layers:
        fix = "set Parallax Factor to 1, 1 in the properties of the layer and of its groups"
        findings.add(f"it has a parallax factor{_also('has', layers)}", fix, layers[0].line, layer=layers[0].name)


def _check_hidden(document: Document, findings: Findings) -> None:
    """Tell once of layers that nobody sees in Tiled and that count all the same: a group hides everything in it."""
    layers = [layer for layer in document.layers if not (layer.visible and layer.opacity) and _counts(layer)]
    if layers:
        what = "erase it" if isinstance(layers[0], TileLayer) else "delete its objects"
        fix = f"show it in the Layers panel, or {what}{'; a group hides all that is in it' if layers[1:] else ''}"
        findings.warn(f"it is hidden and still counts{_also('is', layers)}", fix, layers[0].line, layer=layers[0].name)


def _check_shifted(document: Document, findings: Findings) -> None:
    """Tell once by shift of object layers whose objects lie elsewhere than their numbers say."""
    shifted: dict[tuple[float, float], list[Layer]] = {}
    for layer in document.object_layers:
        if layer.offset != (0.0, 0.0) and _counts(layer):
            shifted.setdefault(layer.offset, []).append(layer)
    for (x, y), layers in shifted.items():
        fix = "set Offset to 0, 0 in the properties of the layer and of its groups, and look where its objects lie then"
        message = f"it is shifted by {x:g}, {y:g} px, and its objects with it{_also('is', layers)}"
        findings.warn(message, fix, layers[0].line, layer=layers[0].name)


def _counts(layer: Layer) -> bool:
    """Whether the rules ask what lies in a layer; a Prop, and what hangs overhead, are there to be looked at."""
    if isinstance(layer, ObjectLayer):
        return any(item.shape != "tile" for item in layer.objects)
    return isinstance(layer, TileLayer) and layer.name != OVERHEAD and bool(layer.gids.any())


def _also(verb: str, layers: Sequence[Layer]) -> str:
    """How many more layers it is said of."""
    more = len(layers) - 1
    if not more:
        return ""
    plural = {"is": "are", "has": "have"}[verb]
    return f", and so {f'{verb} one more layer' if more == 1 else f'{plural} {more} more layers'}"


def _check_layer(layer: Layer, findings: Findings) -> None:
    """Refuse what the picture would show and the rules would not know, or the other way round."""
    add = partial(findings.add, line=layer.line, layer=layer.name)
    warn = partial(findings.warn, line=layer.line, layer=layer.name)
    for name in layer.properties:
        warn(f'its property "{name}" means nothing on a layer', "remove it, or set it on the tiles or objects")
    if isinstance(layer, ImageLayer):
        add(
            "it is an image layer, which the game does not draw",
            "use tiles or a Prop, and choose Layer > Remove Layers",
        )
    if layer.blend != "normal":
        add(f'it is blended by "{layer.blend[:24]}"', "set Blend Mode to Normal in the layer's properties")
    if isinstance(layer, TileLayer):
        if layer.offset != (0.0, 0.0):
            shift = f"{layer.offset[0]:g}, {layer.offset[1]:g}"
            fix = "set its Offset to 0, 0 in the layer's properties, and that of its groups"
            add(f"it is shifted by {shift} px: rules and picture would differ", fix)
        if layer.name not in TILE_LAYERS:
            add("no tile layer has this name", _rename(layer.name))
    elif isinstance(layer, ObjectLayer) and layer.name in TILE_LAYERS:
        fix = f'rename it, and choose Layer > New > Tile Layer for "{layer.name}"'
        add("it is an object layer, and this name is a tile layer's", fix)


def _rename(name: str) -> str:
    return f"rename it: {suggest(name, TILE_LAYERS)}"


def _check_tilesets(document: Document, findings: Findings) -> None:
    """A tile that is laid must fill its place and no more, and none may be drawn aside."""
    items = (item for layer in document.object_layers for item in layer.objects if item.gid)
    shown = {document.tileset_of(item.gid).first_gid for item in items}
    for tileset in document.tilesets:
        inner = findings if tileset.path is None else findings.of(tileset.path)
        for name in tileset.properties:
            fix = "remove it, or set it on the tiles"
            inner.warn(f'its property "{name}" means nothing on a tileset', fix, tileset.line)
        used = _first_use(document, tileset)
        if tileset.offset != (0.0, 0.0) and (used is not None or tileset.first_gid in shown):
            fix = "set Drawing Offset to 0, 0 in the tileset's properties"
            inner.add("its tiles are drawn aside", fix, tileset.line)
        if used is None:
            continue
        layer, tile = used
        size = tileset.rect(tile)[2:]
        if size != (TILE_PX, TILE_PX):
            fix = f"use tiles of {TILE_PX}x{TILE_PX} px, or place them as Props"
            inner.add(f'tile {tile}, laid in layer "{layer}", is {size[0]}x{size[1]} px', fix, tileset.line)


def _check_props(document: Document, findings: Findings) -> None:
    """Refuse tile objects that would be drawn wrong, or one of which is too large to be scaled."""
    for layer in document.object_layers:
        for item in layer.objects:
            if item.gid:
                _check_prop(item, document.tileset_of(item.gid), noter(item, layer.name, findings))


def _check_prop(item: MapObject, tileset: Tileset, note: NoteDown) -> None:
    if max(item.width, item.height) > PROP_MOST_PX:
        fix = f"set Width and Height to {PROP_MOST_PX} at most"
        note.error(f"its picture is {item.width:g}x{item.height:g} px", fix)
    if item.opacity < 1:
        note.error(
            f"its Opacity is {item.opacity:g}",
            "set it to 1 in the Properties panel, and make its layer fainter instead",
        )
    _, _, width, height = tileset.rect(item.gid - tileset.first_gid)
    if tileset.keeps_aspect and abs(item.width * height - item.height * width) > max(width, height):
        fix = "set Fill Mode to Stretch in the tileset's properties"
        note.error(f'it is stretched, and the tiles of "{tileset.name}" keep their aspect', fix)


def _first_use(document: Document, tileset: Tileset) -> tuple[str, int] | None:
    """A layer and a tile of this tileset that is laid there; of a collection, one of a wrong size before any other."""
    for layer in document.tile_layers:
        inside = (layer.gids >= tileset.first_gid) & (layer.gids < tileset.end_gid)
        tiles = (np.unique(layer.gids[inside]) - tileset.first_gid).tolist()
        if tiles:
            shown = (frame for tile in tiles for frame in tileset.frames(tile))
            wrong = (frame for frame in shown if tileset.rect(frame)[2:] != (TILE_PX, TILE_PX))
            return layer.name, next(wrong, tiles[0])
    return None
