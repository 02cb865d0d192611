"""What the tiles of a map mean: where bodies, looks and hands stop, and how steps sound."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.content.classes import NoteDown, read_fields
from game.content.drawable import MAX_SIDE
from game.content.schema import CLASSES, FLOOR, OVERHEAD, TILE_CLASS, TILE_FIELDS, TILE_LAYERS, WALLS
from game.content.tiled.document import (
    TILE_PX,
    Document,
    MapObject,
    TileLayer,
    Tileset,
)
from game.content.tiled.fields import Notes
from game.sim.level import Area, Surface
from game.sim.types import I16, I64, U8, Bool

SOLID_LAYERS = tuple(name for name in TILE_LAYERS if name != OVERHEAD)
_SURFACES = {surface.name.lower(): int(surface) for surface in Surface}


@dataclass(frozen=True, slots=True, eq=False)
class Grids:
    """What the tiles say, each [h, w]: see `Level`. ``empty``: no tile of the floor lies there."""

    empty: Bool
    solid: Bool
    opaque: Bool
    barrier: Bool
    surface: U8


def read_grids(document: Document, notes: Notes) -> Grids | None:
    """Read what every tile layer means; None, with a note, where a layer that counts is missing."""
    layers = _by_name(document, notes)
    table = _tile_table(document, notes)
    misnamed = {layer.name for layer in document.layers if isinstance(layer, TileLayer) != (layer.name in TILE_LAYERS)}
    if FLOOR not in layers and not misnamed:
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
    return area.crop(around)


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
    """Warn of walls that stop nobody, and of things that would stop people and hang over their heads."""
    no_wall = "gid {} is no wall: its tile is not solid", 'set "solid" on the tile in its tileset, or lay it elsewhere'
    hangs = "gid {} is solid, and here it stops nobody", 'erase it, and lay it in the layer "furniture" or "walls"'
    for name, solid, (message, fix) in ((WALLS, False, no_wall), (OVERHEAD, True, hangs)):
        layer = layers.get(name)
        if layer is not None:
            wrong = (layer.gids != 0) & (table.solid[_rows(layer, table)] == solid)
            for y, x in np.argwhere(wrong)[:1].tolist():
                notes.warn(message.format(layer.gids[y, x]), fix, layer.line, layer=name, tile=(x, y))


def _rows(layer: TileLayer, table: _TileTable) -> I64:
    """The row of the table for each tile, [h, w]; a tile with no properties means nothing, row 0."""
    row = np.minimum(np.searchsorted(table.gids, layer.gids), table.gids.size - 1)
    found: I64 = np.where(table.gids[row] == layer.gids, row, 0)
    return found


def _laid(layers: Mapping[str, TileLayer], table: _TileTable, shape: tuple[int, int]) -> Grids:
    empty = layers[FLOOR].gids == 0
    outside = empty.copy()
    outside[[0, -1], :] = True
    outside[:, [0, -1]] = True
    surface = np.full(shape, Surface.STONE, np.uint8)
    grids = Grids(empty, outside, np.zeros(shape, np.bool_), outside.copy(), surface)
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
