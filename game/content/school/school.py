"""A map's meaning: what its tiles stop, and what each object is."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from game.content.school.classes import NoteDown, Spot, noter, other_commas, read_fields, read_items, understand
from game.content.school.costs import check_costs
from game.content.school.drawable import check_drawable
from game.content.school.ground import Grids, area_of, read_grids
from game.content.school.schema import FLOOR, MAP_CLASS, MAP_FIELDS, MIXED
from game.content.tiled.document import TILE_PX, Document, Scalar
from game.content.tiled.text.fields import Notes, read_color
from game.content.tiled.text.sources import Sources, read_sound
from game.content.tiled.tmx import survey_document
from game.sim.rules.rows import KEY
from game.sim.terrain.level import (
    Area,
    ContainerSpec,
    DoorSpec,
    ExitSpec,
    Level,
    LightSpec,
    NoteSpec,
    RoomSpec,
    SpawnSpec,
)
from game.sim.words.types import I64, Bool

EDGE_FIX = "move it inwards, or choose Map > Resize Map to make room around it"


@dataclass(frozen=True, slots=True, eq=False)
class School:
    """A map twice: as the file has it, for the picture, and as the rules see it."""

    document: Document
    level: Level


def read_school(path: Path, roots: Iterable[Path] = ()) -> School:
    """Read a map and its meaning; ``roots`` as in `Sources`.

    Raises
    ------
    ContentError
        With every error of the file.
    """
    return read_sound(survey_school, path, roots)


def survey_school(path: Path, sources: Sources, notes: Notes) -> School | None:
    """Read a map and note everything that is wrong with it.

    None where nobody could walk about in it. Where there are errors, what is wrong is left out of the level: it is
    good for finding more errors and for nothing else.

    Raises
    ------
    FullError
        As `Notes.add`.
    """
    document = survey_document(path, sources, notes)
    if document is None:
        return None
    sound = not notes.errors
    notes.problems.extend(document.doubled)
    spots = list(_read_spots(document, notes))
    values = _read_values(document, notes)
    check_drawable(document, notes)
    if not check_costs(document, spots, notes):
        return None
    grids = read_grids(document, notes) if sound else None  # half a map's tiles mean nothing
    if grids is None:
        return None
    start = _start([spot for spot in spots if spot.object.class_ == "PlayerStart"], grids, notes)
    if start is None:
        return None
    return School(document, _build(document, grids, start, spots, values, notes))


def _read_values(document: Document, notes: Notes) -> Mapping[str, Scalar]:
    """Read the map's own properties."""
    note = NoteDown(
        lambda message, fix: notes.add(f"the map: {message}", fix, document.line),
        lambda message, fix: notes.warn(f"the map: {message}", fix, document.line),
    )
    if document.class_ not in ("", MAP_CLASS):
        fix = f'choose Map > Map Properties and set Class to "{MAP_CLASS}" or to nothing'
        note.warning(f'its class "{document.class_}" is unknown', fix)
    return read_fields(document.properties, MAP_FIELDS, note)


def _read_spots(document: Document, notes: Notes) -> Iterator[Spot]:
    width_px, height_px = float(document.width * TILE_PX), float(document.height * TILE_PX)
    if (document.tile_width, document.tile_height) != (TILE_PX, TILE_PX):
        width_px = height_px = math.inf  # nobody knows what lies outside
    for layer in document.object_layers:
        for item in layer.objects:
            spot = understand(item, layer.name, notes)
            if spot is None:
                continue
            x, y, width, height = item.box()
            if 0 <= x < width_px and 0 <= y < height_px and x + width <= width_px and y + height <= height_px:
                yield spot
            elif item.shape != "tile":
                fix = "move it in, or choose Map > Resize Map"
                noter(item, layer.name, notes).error("it lies outside the map, wholly or in part", fix)
            elif x + width <= 0 or y + height <= 0 or x >= width_px or y >= height_px:
                noter(item, layer.name, notes).warning("it lies outside the map, where nobody sees it", "delete it")


def _build(
    document: Document,
    grids: Grids,
    start: tuple[float, float],
    spots: Sequence[Spot],
    values: Mapping[str, Scalar],
    notes: Notes,
) -> Level:
    def all_of(class_: str) -> list[Spot]:
        return [spot for spot in spots if spot.object.class_ == class_]

    return Level(
        name=str(values["title"]) or document.path.stem,
        width=document.width,
        height=document.height,
        solid=grids.solid,
        opaque=grids.opaque,
        barrier=grids.barrier,
        surface=grids.surface,
        start=start,
        doors=_doors(all_of("Door"), grids, notes),
        spawns=tuple(_spawn(spot) for spot in all_of("InfectedSpawn")),
        containers=tuple(_container(spot, _noter(spot, notes)) for spot in all_of("Container")),
        exits=tuple(ExitSpec(s.object.id, s.object.name, area_of(s.object)) for s in all_of("Exit")),
        lights=tuple(_light(spot, _noter(spot, notes)) for spot in all_of("Light")),
        notes=tuple(_note(spot) for spot in all_of("Note")),
        rooms=tuple(RoomSpec(s.object.name, area_of(s.object)) for s in all_of("Room")),
        default_zombies=int(values["zombies"]),
    )


def _noter(spot: Spot, notes: Notes, tile: tuple[int, int] | None = None) -> NoteDown:
    return noter(spot.object, spot.layer, notes, tile)


def _start(spots: list[Spot], grids: Grids, notes: Notes) -> tuple[float, float] | None:
    """Find the one start, m; None where there is none that one can stand at."""
    if not spots:
        if not notes.errors:  # else it may be one of those that are wrong
            notes.add("there is no PlayerStart", "draw one with Insert Point and set its Class to PlayerStart")
        return None
    for spot in spots[1:]:
        _noter(spot, notes).error("there is more than one PlayerStart", "delete all but one")
    x, y = spots[0].object.x / TILE_PX, spots[0].object.y / TILE_PX
    if grids.solid[int(y), int(x)]:
        said, fix = _why_not(int(x), int(y), grids)
        _noter(spots[0], notes, (int(x), int(y))).error(said, fix)
        return None
    return x, y


def _why_not(x: int, y: int, grids: Grids) -> tuple[str, str]:
    """Why nobody can stand on a tile, and the fix."""
    if edge_tile(Area(x, y), grids.solid.shape) is not None:
        return "it lies on the edge of the map, where nobody can walk", EDGE_FIX
    if grids.empty[y, x]:
        fix = f'lay floor there: it may have been painted in another layer than "{FLOOR}"'
        return f'nobody can stand there: the layer "{FLOOR}" is empty there', fix
    return "nobody can stand there", "move it to free floor; the outermost tiles of a map are none"


def _doors(spots: list[Spot], grids: Grids, notes: Notes) -> tuple[DoorSpec, ...]:
    taken: I64 = np.zeros(grids.solid.shape, np.int64)  # object id of the door on a tile
    blocked = grids.solid | grids.opaque
    doors = []
    for spot in spots:
        item, note = spot.object, _noter(spot, notes)
        area = area_of(item)
        if not all(side.is_integer() for side in (area.x, area.y, area.width, area.height)):
            note.error("it does not lie on the tile grid", "choose View > Snapping > Snap to Grid and draw it again")
            continue
        if min(area.width, area.height) != 1:
            note.error(f"it is {area.width:g} by {area.height:g} tiles", "make it one tile deep")
            continue
        under = area.crop()
        edge = edge_tile(area, grids.solid.shape)
        if edge is not None:
            _noter(spot, notes, edge).error("it lies on the edge of the map, where nobody can walk", EDGE_FIX)
            continue
        for tile in _first(taken[under] > 0, area):
            other = taken[tile[::-1]]
            _noter(spot, notes, tile).error(f"object {other} is a door there too", "move or delete one of them")
        for tile in _first(blocked[under], area):
            if grids.empty[tile[::-1]]:
                fix = "lay a doorsill there, on the layer floor"
                _noter(spot, notes, tile).error("there is no floor under the door", fix)
            else:
                fix = "erase the wall and furniture under the door"
                _noter(spot, notes, tile).error("this tile is solid without the door", fix)
        taken[under] = item.id
        key = str(spot.values["key"]).strip()
        _check_key(key, note)
        if key and spot.values["open"]:
            note.warning(f'it stands open, and its key "{key}" opens nothing', "set open to false, or key to nothing")
        doors.append(DoorSpec(item.id, item.name, area, bool(spot.values["open"]), key))
    return tuple(doors)


def _check_key(key: str, note: NoteDown) -> None:
    """Note a name of a key that no Container could say, or hardly so."""
    if "," in key:
        fix = "choose another name: commas part the things in a Container"
        note.error(f'its key "{key}" has a comma in it', fix)
    elif other_commas(key):
        note.warning(f'its key "{key}" is one key', "a Door has one key: name that alone")
    if key.startswith(KEY) and key != KEY:
        fix = f'set key to "{key.removeprefix(KEY).strip()}": only the items of a Container say "{KEY}"'
        note.error(f'its key "{key}" begins with "{KEY}"', fix)


def edge_tile(area: Area, shape: tuple[int, ...]) -> tuple[int, int] | None:
    """A tile of an area that is one of the outermost of a map [h, w], None if none is."""
    rows, columns = area.crop()
    bottom, right = shape[0] - 1, shape[1] - 1
    if rows.start <= 0 or columns.start <= 0:
        return columns.start, rows.start
    if columns.stop > right:
        return right, rows.start
    return (columns.start, bottom) if rows.stop > bottom else None


def _first(wrong: Bool, area: Area) -> Iterator[tuple[int, int]]:
    """The first tile of an area where ``wrong`` [h, w] is set, if any."""
    for y, x in np.argwhere(wrong)[:1].tolist():
        yield x + int(area.x), y + int(area.y)


def _spawn(spot: Spot) -> SpawnSpec:
    word = str(spot.values["kind"])
    kind = "" if word == MIXED else word
    weight, turning = float(spot.values["weight"]), float(spot.values["turning"])
    return SpawnSpec(spot.object.id, area_of(spot.object), weight, kind, turning)


def _container(spot: Spot, note: NoteDown) -> ContainerSpec:
    items = read_items(str(spot.values["items"]), note)
    return ContainerSpec(spot.object.id, spot.object.name, area_of(spot.object), items)


def _light(spot: Spot, note: NoteDown) -> LightSpec:
    item, values = spot.object, spot.values
    red, green, blue, alpha = read_color(str(values["color"])) or (0, 0, 0, 255)
    if alpha < 255:
        note.warning(f"the alpha of its color, {alpha}, is not read", "set it to 255, and brightness to less than 1")
    return LightSpec(
        item.id,
        item.x / TILE_PX,
        item.y / TILE_PX,
        float(values["radius_m"]),
        float(values["brightness"]),
        (red, green, blue),
        bool(values["flicker"]),
    )


def _note(spot: Spot) -> NoteSpec:
    item, values = spot.object, spot.values
    return NoteSpec(item.id, str(values["title"]), str(values["text"]), item.x / TILE_PX, item.y / TILE_PX)
