"""What objects of a map become in a `Level`: one table, from a class of the schema to what reads it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from game.content.materials import materials
from game.content.school.classes import NoteDown, Spot, noter, other_commas, read_items
from game.content.school.ground import Grids, area_of
from game.content.school.schema import FLOOR, MIXED, PROP, START, USUAL
from game.content.school.tiletable import NOWHERE
from game.content.school.triggers import read_triggers
from game.content.tiled.document import TILE_PX
from game.content.tiled.text.fields import Findings, read_color
from game.sim.rules.rows import KEY
from game.sim.terrain.areas import Area
from game.sim.terrain.level import Burning, ContainerSpec, DoorSpec, EntrySpec, ExitSpec, LightSpec, NoteSpec, SpawnSpec
from game.sim.terrain.rooms import RoomSpec, WallMapSpec
from game.sim.words.types import I64, Bool

MAP_SUFFIX = ".tmx"
NAME_MOST = 200  # letters of the name of a file
EDGE_FIX = "move it inwards, or choose Map > Resize Map to make room around it"


class Reader(NamedTuple):
    """What reads the objects of one class.

    ``part``: what of a `Level` they become, "" where they are for the picture alone, which reads the document.
    """

    part: str
    read: Callable[[Sequence[Spot], Grids, Findings], object]


def _noter(spot: Spot, findings: Findings, tile: tuple[int, int] | None = None) -> NoteDown:
    return noter(spot.object, spot.layer, findings, tile)


def _start(spots: Sequence[Spot], grids: Grids, findings: Findings) -> tuple[float, float] | None:
    """Find the one start, m; None where there is none that one can stand at."""
    if not spots:
        if not findings.errors:  # else it may be one of those that are wrong
            findings.add("there is no PlayerStart", "draw one with Insert Point and set its Class to PlayerStart")
        return None
    for spot in spots[1:]:
        _noter(spot, findings).error("there is more than one PlayerStart", "delete all but one")
    x, y = spots[0].object.x / TILE_PX, spots[0].object.y / TILE_PX
    if grids.solid[int(y), int(x)]:
        said, fix = _why_not(int(x), int(y), grids)
        _noter(spots[0], findings, (int(x), int(y))).error(said, fix)
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


def _doors(spots: Sequence[Spot], grids: Grids, findings: Findings) -> tuple[DoorSpec, ...]:
    taken: I64 = np.zeros(grids.solid.shape, np.int64)  # object id of the door on a tile
    blocked = grids.solid | grids.opaque
    doors = []
    for spot in spots:
        item, note = spot.object, _noter(spot, findings)
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
            _noter(spot, findings, edge).error("it lies on the edge of the map, where nobody can walk", EDGE_FIX)
            continue
        for tile in _first(taken[under] > 0, area):
            other = taken[tile[::-1]]
            _noter(spot, findings, tile).error(f"object {other} is a door there too", "move or delete one of them")
        for tile in _first(blocked[under], area):
            if grids.empty[tile[::-1]]:
                fix = "lay a doorsill there, on the layer floor"
                _noter(spot, findings, tile).error("there is no floor under the door", fix)
            else:
                fix = "erase the wall and furniture under the door"
                _noter(spot, findings, tile).error("this tile is solid without the door", fix)
        taken[under] = item.id
        key = str(spot.values["key"]).strip()
        _check_key(key, note)
        word = str(spot.values["material"])
        material = materials().door if word == USUAL else materials().named(word)
        doors.append(DoorSpec(item.id, item.name, area, bool(spot.values["open"]), key, material))
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


def _spawns(spots: Sequence[Spot], _grids: Grids, _notes: Findings) -> tuple[SpawnSpec, ...]:
    return tuple(map(_spawn, spots))


def _spawn(spot: Spot) -> SpawnSpec:
    word = str(spot.values["kind"])
    kind = "" if word == MIXED else word
    weight, turning = float(spot.values["weight"]), float(spot.values["turning"])
    return SpawnSpec(spot.object.id, area_of(spot.object), weight, kind, turning, bool(spot.values["asleep"]))


def _containers(spots: Sequence[Spot], grids: Grids, findings: Findings) -> tuple[ContainerSpec, ...]:
    return tuple(_container(spot, grids, _noter(spot, findings)) for spot in spots)


def _container(spot: Spot, grids: Grids, note: NoteDown) -> ContainerSpec:
    """Read a container; it is of what the first tile in it is of whose material can be searched."""
    area = area_of(spot.object)
    known = materials()
    under = grids.material[area.crop()].ravel()
    rows = (known.rows[number] for number in under[under != NOWHERE].tolist())
    material = next((row for row in rows if row.search), known.furniture)
    items = read_items(str(spot.values["items"]), note)
    return ContainerSpec(spot.object.id, spot.object.name, area, items, material)


def _exits(spots: Sequence[Spot], _grids: Grids, findings: Findings) -> tuple[ExitSpec, ...]:
    return tuple(_exit(spot, _noter(spot, findings)) for spot in spots)


def _exit(spot: Spot, note: NoteDown) -> ExitSpec:
    """Read a way out; the other map is named as a file that lies beside this one."""
    to = str(spot.values["to"]).strip()
    map_name, _, entry = to.partition("#")
    if to == "#" or not is_plain_name(map_name):
        note.error(f'its to is "{to}"', "write it as #NAME, MAP or MAP#NAME, where MAP is a map in the same folder")
        map_name = entry = ""
    to_map = f"{map_name.removesuffix(MAP_SUFFIX)}{MAP_SUFFIX}" if map_name else ""
    return ExitSpec(spot.object.id, spot.object.name, area_of(spot.object), to_map, entry.strip())


def is_plain_name(name: str) -> bool:
    """Whether a map could be called so: a file in no other folder."""
    return len(name) < NAME_MOST and name not in (".", "..", MAP_SUFFIX) and not any(c in '/\\:"<>|?*' for c in name)


def _entries(spots: Sequence[Spot], grids: Grids, findings: Findings) -> tuple[EntrySpec, ...]:
    for spot in spots:
        x, y = int(spot.object.x / TILE_PX), int(spot.object.y / TILE_PX)
        if grids.solid[y, x]:
            said, fix = _why_not(x, y, grids)
            _noter(spot, findings, (x, y)).error(said, fix)
    items = (spot.object for spot in spots)
    return tuple(EntrySpec(item.id, item.name, item.x / TILE_PX, item.y / TILE_PX) for item in items)


def _lights(spots: Sequence[Spot], _grids: Grids, findings: Findings) -> tuple[LightSpec, ...]:
    return tuple(_light(spot, _noter(spot, findings)) for spot in spots)


def _light(spot: Spot, note: NoteDown) -> LightSpec:
    item, values = spot.object, spot.values
    red, green, blue, alpha = read_color(str(values["color"])) or (0, 0, 0, 255)
    if alpha < 255:
        note.warning(f"the alpha of its color, {alpha}, is not read", "set it to 255, and brightness to less than 1")
    burning = Burning(values["burning"])
    if values["flicker"]:  # as maps said it before there was more than one way to burn
        if burning not in (Burning.STEADY, Burning.FAILING):
            note.warning(f"its flicker is not read: it burns as {burning.value}", "set flicker to false")
        burning = Burning.FAILING if burning is Burning.STEADY else burning
    return LightSpec(
        item.id,
        item.x / TILE_PX,
        item.y / TILE_PX,
        float(values["radius_m"]),
        float(values["brightness"]),
        (red, green, blue),
        burning,
    )


def _notes(spots: Sequence[Spot], _grids: Grids, _problems: Findings) -> tuple[NoteSpec, ...]:
    return tuple(_note(spot) for spot in spots)


def _note(spot: Spot) -> NoteSpec:
    item, values = spot.object, spot.values
    x, y = item.x / TILE_PX, item.y / TILE_PX
    title, text, where = str(values["title"]), str(values["text"]), str(values["where"]).strip()
    return NoteSpec(item.id, title, text, x, y, int(values["tells"]), where)


def _wall_maps(spots: Sequence[Spot], _grids: Grids, _notes: Findings) -> tuple[WallMapSpec, ...]:
    items = ((spot.object, str(spot.values["shows"]).strip()) for spot in spots)
    return tuple(WallMapSpec(item.id, item.x / TILE_PX, item.y / TILE_PX, shows) for item, shows in items)


def _rooms(spots: Sequence[Spot], _grids: Grids, _notes: Findings) -> tuple[RoomSpec, ...]:
    return tuple(RoomSpec(spot.object.name, area_of(spot.object)) for spot in spots)


def _nothing(_spots: Sequence[Spot], _grids: Grids, _notes: Findings) -> None:
    """Leave them to the picture."""


READERS: Mapping[str, Reader] = {
    START: Reader("start", _start),
    "InfectedSpawn": Reader("spawns", _spawns),
    "Door": Reader("doors", _doors),
    "Container": Reader("containers", _containers),
    "Exit": Reader("exits", _exits),
    "Entry": Reader("entries", _entries),
    "Trigger": Reader("triggers", read_triggers),
    "Light": Reader("lights", _lights),
    "Note": Reader("notes", _notes),
    "WallMap": Reader("wall_maps", _wall_maps),
    "Room": Reader("rooms", _rooms),
    PROP: Reader("", _nothing),
}
