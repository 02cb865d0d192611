"""A map's meaning: which tiles stop a body, which stop a look, and what each object is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from game.content.classes import (
    MAP_FIELDS,
    NoteDown,
    Spot,
    note_object,
    read_color,
    read_fields,
    read_items,
    understand,
)
from game.content.document import TILE_PX, Document, MapObject, TileLayer
from game.content.errors import suggest
from game.content.fields import Notes
from game.content.tmx import read_document
from game.sim.level import (
    Area,
    ContainerSpec,
    DoorSpec,
    ExitSpec,
    Kind,
    Level,
    LightSpec,
    NoteSpec,
    RoomSpec,
    SpawnSpec,
    Surface,
)
from game.sim.types import U8, Bool

FLOOR, WALLS = "floor", "walls"
SOLID_LAYERS = (FLOOR, "decals", WALLS, "furniture")  # what stands on the floor, lowest first
OVERHEAD = "overhead"  # drawn above people, never solid
_SURFACES = {surface.name.lower(): surface for surface in Surface}


@dataclass(frozen=True, slots=True, eq=False)
class School:
    """A map twice: as the file has it, for the picture, and as the rules see it."""

    document: Document
    level: Level


@dataclass(frozen=True, slots=True, eq=False)
class Grids:
    """What the tiles say, each [h, w]: see `Level`."""

    solid: Bool
    opaque: Bool
    barrier: Bool
    surface: U8


def read_school(path: Path, root: Path | None = None) -> School:
    """Read a map and its meaning; ``root`` is as in `read_document`.

    Raises
    ------
    ContentError
        With every problem of the file.
    """
    document = read_document(path, root)
    notes = Notes(str(path))
    grids = _read_grids(document, notes)
    spots = list(_read_spots(document, notes))
    level = _build(document, grids, spots, notes)
    notes.raise_if_any()
    return School(document, level)


def _read_grids(document: Document, notes: Notes) -> Grids:
    layers: dict[str, TileLayer] = {}
    for layer in document.tile_layers:
        if layer.name not in (*SOLID_LAYERS, OVERHEAD):
            fix = suggest(layer.name, (*SOLID_LAYERS, OVERHEAD))
            notes.add("no tile layer has this name", fix, layer.line, layer=layer.name)
        elif layer.name in layers:
            notes.add("two tile layers have this name", "join them", layer.line, layer=layer.name)
        layers.setdefault(layer.name, layer)
    shape = (document.height, document.width)
    if FLOOR not in layers:
        notes.add(f'there is no tile layer "{FLOOR}"', "add it: where it is empty nobody can walk")
        return _void(shape)
    grids = _void(shape)
    outside = layers[FLOOR].gids == 0
    outside[[0, -1], :] = True
    outside[:, [0, -1]] = True
    grids.solid[:] = grids.barrier[:] = outside
    table = _tile_table(document, notes)
    for name in SOLID_LAYERS:
        if name in layers:
            _add_layer(layers[name], table, grids)
    for array in (grids.solid, grids.opaque, grids.barrier, grids.surface):
        array.flags.writeable = False
    return grids


def _void(shape: tuple[int, int]) -> Grids:
    """Make a place with no floor anywhere."""
    nothing = np.zeros(shape, np.bool_)
    return Grids(~nothing, nothing, ~nothing, np.full(shape, Surface.STONE, np.uint8))


@dataclass(frozen=True, slots=True, eq=False)
class _TileTable:
    """What a gid means; row 0 is nothing. ``surface`` is -1 for what is no floor."""

    gids: tuple[int, ...]
    solid: Bool
    opaque: Bool
    surface: np.ndarray[tuple[int], np.dtype[np.int8]]


def _tile_table(document: Document, notes: Notes) -> _TileTable:
    tiles = [(t.first_gid + i, t, t.properties[i]) for t in document.tilesets for i in sorted(t.properties)]
    tiles.sort(key=lambda tile: tile[0])
    solid, opaque, surface = [False], [False], [-1]
    for gid, tileset, given in tiles:
        word = given.get("surface", "")
        if word and word not in _SURFACES:
            message = f'tile {gid - tileset.first_gid} of tileset "{tileset.name}" has the surface "{word}"'
            notes.add(message, suggest(str(word), _SURFACES))
        solid.append(given.get("solid") is True)
        opaque.append(given.get("opaque") is True)
        surface.append(int(_SURFACES.get(str(word), -1)))
    gids = (0, *(gid for gid, _, _ in tiles))
    return _TileTable(gids, np.array(solid), np.array(opaque), np.array(surface, np.int8))


def _add_layer(layer: TileLayer, table: _TileTable, grids: Grids) -> None:
    """Add one layer's meaning. Writes every array of ``grids``."""
    known = np.array(table.gids, np.uint32)
    row = np.minimum(np.searchsorted(known, layer.gids), known.size - 1)
    row = np.where(known[row] == layer.gids, row, 0)  # a tile with no properties means nothing
    grids.solid[:] |= table.solid[row]
    grids.opaque[:] |= table.opaque[row]
    if layer.name == WALLS:
        grids.barrier[:] |= table.solid[row]
    surface = table.surface[row]
    np.copyto(grids.surface, surface.astype(np.uint8), where=surface >= 0)


def _read_spots(document: Document, notes: Notes) -> Iterator[Spot]:
    width_px, height_px = document.width * TILE_PX, document.height * TILE_PX
    for layer in document.object_layers:
        for item in layer.objects:
            spot = understand(item, layer.name, notes)
            if spot is None:
                continue
            across = 0 <= item.x < width_px and item.x + item.width <= width_px
            if across and 0 <= item.y < height_px and item.y + item.height <= height_px:
                yield spot
            else:
                note_object(notes, item, layer.name, "it lies outside the map", "move it in")


def _build(document: Document, grids: Grids, spots: list[Spot], notes: Notes) -> Level:
    def all_of(class_: str) -> list[Spot]:
        return [spot for spot in spots if spot.object.class_ == class_]

    def note_map(message: str, fix: str) -> None:
        notes.add(f"the map: {message}", fix)

    values = read_fields(document.properties, MAP_FIELDS, note_map)
    doors = _doors(all_of("Door"), grids, notes)
    return Level(
        name=str(values["title"]) or document.path.stem,
        width=document.width,
        height=document.height,
        solid=grids.solid,
        opaque=grids.opaque,
        barrier=grids.barrier,
        surface=grids.surface,
        start=_start(all_of("PlayerStart"), grids.solid, notes),
        doors=doors,
        spawns=tuple(_spawn(spot) for spot in all_of("InfectedSpawn")),
        containers=tuple(_container(spot, _noter(spot, notes)) for spot in all_of("Container")),
        exits=tuple(ExitSpec(s.object.id, s.object.name, _area(s.object)) for s in all_of("Exit")),
        lights=tuple(_light(spot) for spot in all_of("Light")),
        notes=tuple(_note(spot) for spot in all_of("Note")),
        rooms=tuple(RoomSpec(s.object.name, _area(s.object)) for s in all_of("Room")),
        default_zombies=int(values["zombies"]),
    )


def _noter(spot: Spot, notes: Notes) -> NoteDown:
    return partial(note_object, notes, spot.object, spot.layer)


def _area(item: MapObject) -> Area:
    return Area(item.x / TILE_PX, item.y / TILE_PX, item.width / TILE_PX, item.height / TILE_PX)


def _start(spots: list[Spot], solid: Bool, notes: Notes) -> tuple[float, float]:
    """Find the one start, m; it must be where one can stand."""
    if not spots:
        notes.add("there is no PlayerStart", "insert a point with the class PlayerStart")
        return 0.0, 0.0
    for spot in spots[1:]:
        _noter(spot, notes)("there is more than one PlayerStart", "delete all but one")
    x, y = spots[0].object.x / TILE_PX, spots[0].object.y / TILE_PX
    if solid[int(y), int(x)]:
        _noter(spots[0], notes)(f"tile ({int(x)}, {int(y)}) can't be walked on", "move it to free floor")
    return x, y


def _doors(spots: list[Spot], grids: Grids, notes: Notes) -> tuple[DoorSpec, ...]:
    taken: dict[tuple[int, int], int] = {}
    doors = []
    for spot in spots:
        item, note = spot.object, _noter(spot, notes)
        area = _area(item)
        if not all(side.is_integer() for side in (area.x, area.y, area.width, area.height)):
            note("it does not lie on the tile grid", "turn on View > Snapping > Snap to Grid and draw it again")
            continue
        if min(area.width, area.height) != 1:
            note(f"it is {area.width:g} by {area.height:g} tiles", "make it one tile deep")
            continue
        for tile in area.tiles():
            if tile in taken:
                note(f"it shares tile {tile} with object {taken[tile]}", "move one of them")
            if grids.solid[tile[::-1]] or grids.opaque[tile[::-1]]:
                note(f"tile {tile} is solid without it", "clear the wall and furniture there, and lay a floor")
            taken[tile] = item.id
        doors.append(DoorSpec(item.id, item.name, area, bool(spot.values["open"]), str(spot.values["key"])))
    return tuple(doors)


def _spawn(spot: Spot) -> SpawnSpec:
    word = str(spot.values["kind"])
    kind = Kind[word.upper()] if word else None
    return SpawnSpec(spot.object.id, _area(spot.object), float(spot.values["weight"]), kind)


def _container(spot: Spot, note: Callable[[str, str], None]) -> ContainerSpec:
    items = read_items(str(spot.values["items"]), note)
    return ContainerSpec(spot.object.id, spot.object.name, _area(spot.object), items)


def _light(spot: Spot) -> LightSpec:
    values = spot.values
    return LightSpec(
        spot.object.id,
        spot.object.x / TILE_PX,
        spot.object.y / TILE_PX,
        float(values["radius_m"]),
        float(values["brightness"]),
        read_color(str(values["color"])),
        bool(values["flicker"]),
    )


def _note(spot: Spot) -> NoteSpec:
    item, values = spot.object, spot.values
    return NoteSpec(item.id, str(values["title"]), str(values["text"]), item.x / TILE_PX, item.y / TILE_PX)
