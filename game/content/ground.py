"""What the tiles of a map mean: where bodies, looks and hands stop, and how steps sound."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np

from game.content.classes import NoteDown, noter, read_fields
from game.content.errors import suggest
from game.content.schema import CLASSES, FLOOR, OVERHEAD, TILE_CLASS, TILE_FIELDS, TILE_LAYERS, WALLS
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
from game.content.tiled.fields import Notes
from game.sim.level import Area, Surface
from game.sim.types import I16, I64, U8, Bool

MAX_SIDE = 1024  # tiles; of a map that is played
SOLID_LAYERS = tuple(name for name in TILE_LAYERS if name != OVERHEAD)
PROP_MOST_PX = 2048  # a side of a tile object
PROPS_MOST_PX = 1 << 25  # of all of them together; 128 MB of pictures
_SURFACES = {surface.name.lower(): int(surface) for surface in Surface}
_SIZE_FIX = f"choose Map > Map Properties and set Tile Width and Tile Height to {TILE_PX}"


@dataclass(frozen=True, slots=True, eq=False)
class Grids:
    """What the tiles say, each [h, w]: see `Level`."""

    solid: Bool
    opaque: Bool
    barrier: Bool
    surface: U8


def read_grids(document: Document, notes: Notes) -> Grids | None:
    """Read what every tile layer means; what can't be played is noted. None where a layer that counts is missing."""
    known = len(notes.errors)
    _check_map(document, notes)
    _check_parallax(document, notes)
    for layer in document.layers:
        _check_layer(layer, notes)
    layers = _by_name(document, notes)
    _check_tilesets(document, notes)
    _check_props(document, notes)
    table = _tile_table(document, notes)
    if FLOOR not in layers and len(notes.errors) == known:
        fix = f'choose Layer > New > Tile Layer and name it "{FLOOR}": where it is empty nobody can walk'
        notes.add(f'there is no tile layer "{FLOOR}"', fix)
    strange = any(name not in TILE_LAYERS for name in layers)  # the walls, it may be
    scaled = (document.tile_width, document.tile_height) != (TILE_PX, TILE_PX)
    if FLOOR not in layers or strange or scaled or max(document.width, document.height) > MAX_SIDE:
        return None
    _check_walls(layers, table, notes)
    return _laid(layers, table, (document.height, document.width))


def area_of(item: MapObject) -> Area:
    """The upright box round an object, in tiles."""
    x, y, width, height = (side / TILE_PX for side in item.box())
    return Area(x, y, width, height)


def tiles_of(area: Area, around: int = 0) -> tuple[slice, slice]:
    """Rows and columns of the tiles that an area touches, as `Area.tiles` has them, and of so many around it."""
    sides = []
    for begin, length in ((area.y, area.height), (area.x, area.width)):
        first = math.floor(begin)
        last = max(math.ceil(begin + length - 1e-6), first + 1)
        sides.append(slice(max(first - around, 0), max(last + around, 0)))
    return sides[0], sides[1]


def _check_map(document: Document, notes: Notes) -> None:
    if (document.tile_width, document.tile_height) != (TILE_PX, TILE_PX):
        size = f"{document.tile_width}x{document.tile_height} px"
        notes.add(f"its tiles are {size}, the game's {TILE_PX}x{TILE_PX}", _SIZE_FIX, document.line)
    if max(document.width, document.height) > MAX_SIDE:
        size = f"{document.width}x{document.height} tiles"
        notes.add(f"the map is {size}", f"choose Map > Resize Map: at most {MAX_SIDE} tiles a side", document.line)
    notes.problems.extend(document.undrawn)


def _check_parallax(document: Document, notes: Notes) -> None:
    """Tell of it once: a group hands it to everything in it."""
    layers = [layer for layer in document.layers if layer.parallax != (1.0, 1.0)]
    if layers:
        also = f", and so have {len(layers) - 1} more layers" if len(layers) > 1 else ""
        fix = "set Parallax Factor to 1, 1 in the properties of the layer and of its groups"
        notes.add(f"it has a parallax factor{also}", fix, layers[0].line, layer=layers[0].name)


def _check_layer(layer: Layer, notes: Notes) -> None:
    """Refuse what the picture would show and the rules would not know, or the other way round."""
    add = partial(notes.add, line=layer.line, layer=layer.name)
    warn = partial(notes.warn, line=layer.line, layer=layer.name)
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
        if not (layer.visible and layer.opacity) and layer.gids.any() and layer.name != OVERHEAD:
            warn("it is hidden and still counts", "show it in the Layers panel, or erase it")
        if layer.name not in TILE_LAYERS:
            add("no tile layer has this name", _rename(layer.name))
    elif isinstance(layer, ObjectLayer) and layer.name in TILE_LAYERS:
        fix = f'rename it, and choose Layer > New > Tile Layer for "{layer.name}"'
        add("it is an object layer, and this name is a tile layer's", fix)


def _rename(name: str) -> str:
    return f"rename it: {suggest(name, TILE_LAYERS)}"


def _by_name(document: Document, notes: Notes) -> dict[str, TileLayer]:
    layers: dict[str, TileLayer] = {}
    for layer in document.tile_layers:
        if layer.name in layers:
            fix = "rename one, or choose Layer > Merge Layer Down to join them"
            notes.add("two tile layers have this name", fix, layer.line, layer=layer.name)
        layers.setdefault(layer.name, layer)
    found = [name for name in layers if name in TILE_LAYERS]
    wanted = [name for name in TILE_LAYERS if name in layers]
    for name, right in zip(found, wanted, strict=True):
        if name != right:
            message = f'it lies where "{right}" should: people would be drawn wrong'
            fix = f"choose Layer > Raise Layers or Lower Layers: from below, {', '.join(wanted)}"
            notes.warn(message, fix, layers[name].line, layer=name)
            break
    return layers


def _check_tilesets(document: Document, notes: Notes) -> None:
    """A tile that is laid must fill its place and no more, and none may be drawn aside."""
    items = (item for layer in document.object_layers for item in layer.objects if item.gid)
    shown = {document.tileset_of(item.gid).first_gid for item in items}
    for tileset in document.tilesets:
        inner = notes if tileset.path is None else notes.of(tileset.path)
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


def _check_props(document: Document, notes: Notes) -> None:
    """Refuse tile objects that would be drawn wrong, or whose pictures are too large to be scaled and kept."""
    area_px = 0.0
    for layer in document.object_layers:
        for item in layer.objects:
            if item.gid:
                area_px += item.width * item.height
                _check_prop(item, document.tileset_of(item.gid), noter(item, layer.name, notes))
    if area_px > PROPS_MOST_PX:
        message = f"its tile objects cover {area_px / 1e6:.0f} million px, more than {PROPS_MOST_PX / 1e6:.0f}"
        notes.add(message, "remove some, or make the largest smaller", document.line)


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
        tiles = np.unique(layer.gids[inside]) - tileset.first_gid
        if tiles.size:
            wrong = (int(tile) for tile in tiles if tileset.rect(int(tile))[2:] != (TILE_PX, TILE_PX))
            return layer.name, next(wrong, int(tiles[0]))
    return None


@dataclass(frozen=True, slots=True, eq=False)
class _TileTable:
    """What a gid means; row 0 is nothing. ``surface`` is -1 for what is no floor."""

    gids: np.ndarray[tuple[int], np.dtype[np.uint32]]
    solid: Bool
    opaque: Bool
    surface: I16


def _tile_table(document: Document, notes: Notes) -> _TileTable:
    rows: list[tuple[int, bool, bool, int]] = [(0, False, False, -1)]
    for tileset in document.tilesets:
        inner = notes if tileset.path is None else notes.of(tileset.path)
        told: set[str] = set()
        for number in sorted(tileset.tiles):
            tile, note = tileset.tiles[number], _tile_noter(inner, tileset, number, told)
            if tile.class_ not in ("", TILE_CLASS, *CLASSES):
                note.warning(f'its class "{tile.class_}" is unknown', f'set its Class to "{TILE_CLASS}" or to nothing')
            if tile.properties or tile.defaults:
                values = read_fields({**tile.defaults, **tile.properties}, TILE_FIELDS, note)
                solid, opaque = bool(values["solid"]), bool(values["opaque"])
                rows.append((tileset.first_gid + number, solid, opaque, _SURFACES.get(str(values["surface"]), -1)))
    gids, solids, opaques, surfaces = zip(*sorted(rows), strict=True)
    return _TileTable(np.array(gids, np.uint32), np.array(solids), np.array(opaques), np.array(surfaces, np.int16))


def _tile_noter(notes: Notes, tileset: Tileset, number: int, told: set[str]) -> NoteDown:
    """Notes of one tile; an unknown property that many tiles have is told once."""
    said, line = f'tile {number} of tileset "{tileset.name}":', tileset.tiles[number].line

    def warn(message: str, fix: str) -> None:
        if message not in told:
            told.add(message)
            notes.warn(f"{said} {message}", fix, line)

    return NoteDown(lambda message, fix: notes.add(f"{said} {message}", fix, line), warn)


def _check_walls(layers: Mapping[str, TileLayer], table: _TileTable, notes: Notes) -> None:
    """Warn of walls that stop nobody: most likely their tileset does not say that they are solid."""
    layer = layers.get(WALLS)
    if layer is None:
        return
    open_ = (layer.gids != 0) & ~table.solid[_rows(layer, table)]
    if open_.any():
        y, x = (int(i) for i in np.unravel_index(int(open_.argmax()), open_.shape))
        message = f"gid {layer.gids[y, x]} is no wall: its tile is not solid"
        fix = 'set "solid" on the tile in its tileset, or lay it in another layer'
        notes.warn(message, fix, layer.line, layer=layer.name, tile=(x, y))


def _rows(layer: TileLayer, table: _TileTable) -> I64:
    """The row of the table for each tile, [h, w]; a tile with no properties means nothing, row 0."""
    row = np.minimum(np.searchsorted(table.gids, layer.gids), table.gids.size - 1)
    found: I64 = np.where(table.gids[row] == layer.gids, row, 0)
    return found


def _laid(layers: Mapping[str, TileLayer], table: _TileTable, shape: tuple[int, int]) -> Grids:
    outside = layers[FLOOR].gids == 0
    outside[[0, -1], :] = True
    outside[:, [0, -1]] = True
    surface = np.full(shape, Surface.STONE, np.uint8)
    grids = Grids(outside, np.zeros(shape, np.bool_), outside.copy(), surface)
    for name in SOLID_LAYERS:
        if name in layers:
            _add_layer(layers[name], table, grids)
    for array in (grids.solid, grids.opaque, grids.barrier, grids.surface):
        array.flags.writeable = False
    return grids


def _add_layer(layer: TileLayer, table: _TileTable, grids: Grids) -> None:
    """Add one layer's meaning. Writes every array of ``grids``."""
    row = _rows(layer, table)
    grids.solid[:] |= table.solid[row]
    grids.opaque[:] |= table.opaque[row]
    if layer.name == WALLS:
        grids.barrier[:] |= table.solid[row]
    surface = table.surface[row]
    np.copyto(grids.surface, surface.astype(np.uint8), where=surface >= 0)
