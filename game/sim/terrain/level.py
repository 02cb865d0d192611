"""A map's meaning as plain data: what the rules may know of a school.

All lengths are metres, x to the right and y down; tile ``(x, y)`` covers ``[x, x+1) x [y, y+1)``.
Arrays are indexed ``[y, x]``. A level never changes; what changes lives in the world.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property

import numpy as np

from game.sim.paths.flowfield import reachable
from game.sim.paths.routemap import RouteMap
from game.sim.paths.sections import Sections, sections_between
from game.sim.terrain.areas import Area, sides_of
from game.sim.terrain.materials import PLAIN, Material
from game.sim.terrain.rooms import RoomSpec, WallMapSpec, shown_on
from game.sim.terrain.tiles import Tiles
from game.sim.terrain.triggers import Effect, TriggerSpec, TriggerTable
from game.sim.words.types import F64, I16, I64, U8, Bool


class Burning(Enum):
    """How a lamp burns; the values are the words of maps."""

    STEADY = "steady"
    FAILING = "failing"
    BREATHING = "breathing"  # as emergency light does
    FIRE = "fire"


@dataclass(frozen=True, slots=True)
class DoorSpec:
    """A door as the map has it. Its area is one tile deep and one or more tiles long."""

    object_id: int
    name: str
    area: Area
    open: bool = False
    key: str = ""  # the key that unlocks it; "" is a door that is not locked
    material: Material = field(default=PLAIN, compare=False)  # another one makes it no other door


@dataclass(frozen=True, slots=True)
class SpawnSpec:
    """Where infected stand when the episode starts; weight is a share of their number."""

    object_id: int
    area: Area
    weight: float = 1.0
    kind: str = ""  # "": the mix of all kinds
    turning: float = 0.0  # the share of them that lies there and gets up later
    asleep: bool = False  # they stand there and know of nothing until they are woken


@dataclass(frozen=True, slots=True)
class ContainerSpec:
    """Something to search; items are names of the items table, ``key:NAME`` for a key."""

    object_id: int
    name: str
    area: Area
    items: tuple[str, ...] = ()
    material: Material = field(default=PLAIN, compare=False)  # of the furniture that is searched


@dataclass(frozen=True, slots=True)
class ExitSpec:
    """A way out; who stands in it has left: for the end, or for an entry of this map or of another.

    ``to_map``: the file name of the other map, "" for this one; ``entry``: the name of the entry there, "" for the end
    or for where that map begins.
    """

    object_id: int
    name: str
    area: Area
    to_map: str = ""
    entry: str = ""

    @property
    def stays(self) -> bool:
        """Whether it leads to another place of the same map."""
        return bool(self.entry) and not self.to_map


@dataclass(frozen=True, slots=True)
class EntrySpec:
    """Where somebody comes in who left by an exit that leads here, m."""

    object_id: int
    name: str
    x: float
    y: float


Thing = DoorSpec | ContainerSpec | ExitSpec  # what has a place that one can be told of


@dataclass(frozen=True, slots=True)
class LightSpec:
    """A lamp: brightness 0 to 1 at its middle, none left at its radius."""

    object_id: int
    x: float
    y: float
    radius_m: float
    brightness: float = 1.0
    color: tuple[int, int, int] = (255, 214, 160)
    burning: Burning = Burning.STEADY


@dataclass(frozen=True, slots=True)
class NoteSpec:
    """Something written, to be read on the spot."""

    object_id: int
    title: str
    text: str
    x: float
    y: float
    tells: int = 0  # the object id of what it tells the place of; 0 of nothing
    where: str = ""  # and where that is, as a goal says it; "" is the name of the room


@dataclass(frozen=True)
class Level:
    """One school wing. Its border is solid, and no door lies in it.

    ``solid`` [h, w] bool: blocks bodies. ``opaque`` [h, w] bool: blocks sight. ``barrier`` [h, w] bool: a
    wall or a window, which no hand and no thrown thing passes. Doors are in none of them.
    ``surface`` [h, w] uint8: what floors are of, as places in ``materials``. ``outdoors`` [h, w] bool: under the open
    sky. ``panes`` [h, w] bool: windows with glass in them. The first four say how the ground is laid; how it stands in
    a world that goes on, its `Grid` says.
    """

    name: str
    width: int
    height: int
    solid: Bool
    opaque: Bool
    barrier: Bool
    surface: U8
    outdoors: Bool
    panes: Bool
    start: tuple[float, float]
    doors: tuple[DoorSpec, ...] = ()
    spawns: tuple[SpawnSpec, ...] = ()
    containers: tuple[ContainerSpec, ...] = ()
    exits: tuple[ExitSpec, ...] = ()
    lights: tuple[LightSpec, ...] = ()
    notes: tuple[NoteSpec, ...] = ()
    wall_maps: tuple[WallMapSpec, ...] = ()
    rooms: tuple[RoomSpec, ...] = ()
    entries: tuple[EntrySpec, ...] = ()
    triggers: tuple[TriggerSpec, ...] = ()  # by their object ids
    default_zombies: int = 500
    director: bool = False  # whether the pressure is paced
    materials: tuple[Material, ...] = (PLAIN,)

    @cached_property
    def tiles(self) -> Tiles:
        """How the ground is laid; all worlds share it until something changes."""
        return Tiles(self.solid, self.opaque, self.barrier, self.surface)

    @cached_property
    def door(self) -> I16:
        """The door that lies on a tile, open or shut, -1 for none; [h, w] int16."""
        found: I16 = np.full(self.solid.shape, -1, np.int16)
        for i, spec in enumerate(self.doors):
            found[spec.area.crop()] = i
        return found

    @cached_property
    def shut(self) -> Bool:
        """Where a door is shut when the episode begins, [h, w] bool."""
        return np.array([*(not spec.open for spec in self.doors), False], np.bool_)[self.door]  # the last: no door

    @cached_property
    def routes(self) -> RouteMap:
        """What distance fields are put together from; made when it is first asked for."""
        return RouteMap.of(self.solid, self.door >= 0)

    def on_the_ground_of(self, other: "Level") -> None:
        """Take over what was reckoned of another level's ground, if this one's walls, furniture and doors lie alike."""
        if np.array_equal(self.solid, other.solid) and np.array_equal(self.door >= 0, other.door >= 0):
            vars(self)["routes"] = other.routes

    def without_exits(self) -> "Level":
        """The same ground with no way to leave it; what was reckoned of the ground is kept."""
        level = replace(self, exits=())
        vars(level)["routes"] = self.routes
        return level

    @cached_property
    def _room_sides(self) -> F64:
        """Of each room, the smallest first, its least x and y and its most x and y, m, and its number; [5, rooms]."""
        areas = [spec.area for spec in self.rooms]
        order = sorted(range(len(areas)), key=lambda i: areas[i].width * areas[i].height)
        return np.array([(*sides_of(areas[i]), i) for i in order], np.float64).reshape(-1, 5).T

    @cached_property
    def plans(self) -> tuple[Bool, ...]:
        """What each of the wall maps shows, [h, w] bool."""
        return tuple(shown_on(plan, self.rooms, self.solid.shape) for plan in self.wall_maps)

    def room_at(self, x: float, y: float) -> str:
        """Name of the smallest room at a place, "" where there is none."""
        number = self.room_number_at(x, y)
        return self.rooms[number].name if number >= 0 else ""

    def room_number_at(self, x: float, y: float) -> int:
        """Number of the smallest room at a place, -1 where there is none."""
        left, top, right, bottom, number = self._room_sides
        inside = ((left <= x) & (x <= right) & (top <= y) & (y <= bottom)).nonzero()[0]
        return int(number[inside[0]]) if len(inside) else -1

    @cached_property
    def by_exit(self) -> Bool:
        """Tiles in an exit or beside one, [h, w] bool: elsewhere nobody need ask which one they stand in."""
        found = np.zeros(self.solid.shape, np.bool_)
        for spec in self.exits:
            found[spec.area.crop(1)] = True
        return found

    @cached_property
    def trigger_table(self) -> TriggerTable:
        """Its triggers as columns."""
        return TriggerTable.of_specs(self.triggers, self.solid.shape)

    @cached_property
    def exit_sides(self) -> F64:
        """The least x and y and the most x and y of each exit, m; [4, exits]."""
        return np.array([sides_of(spec.area) for spec in self.exits], np.float64).reshape(-1, 4).T

    @cached_property
    def keyed(self) -> I64:
        """The doors that are locked at first, or that a trigger may lock, [n] int64."""
        lockable = {spec.target for spec in self.triggers if spec.does is Effect.LOCK}
        locked = (i for i, spec in enumerate(self.doors) if spec.key and (not spec.open or spec.object_id in lockable))
        return np.array([*locked], np.int64)

    @cached_property
    def sections(self) -> Sections:
        """What the ``keyed`` doors keep apart; stairs join what they lead between, both ways."""
        apart = sections_between(self.solid, [self.doors[i].area.crop() for i in self.keyed])
        joined = [
            (int(number), apart.at(int(entry.x), int(entry.y)))
            for way, entry in self.stairs
            for number in apart.within(way.area.crop())
        ]
        return apart.with_links(joined)

    @cached_property
    def stairs(self) -> tuple[tuple[ExitSpec, EntrySpec], ...]:
        """The exits that lead to another place of the same map, and where they do."""
        by_name = {entry.name: entry for entry in self.entries}
        return tuple((way, by_name[way.entry]) for way in self.exits if way.stays and way.entry in by_name)

    @cached_property
    def ways_out(self) -> tuple[int, ...]:
        """The places of the exits that lead away from the map."""
        return tuple(i for i, spec in enumerate(self.exits) if not spec.stays)

    def reached(self, solid: Bool, x: float, y: float) -> Bool:
        """Tiles that can be walked to from a place, m, where nothing is ``solid`` [h, w] bool, by stairs too."""
        found = reachable(solid, x, y)
        left = list(self.stairs)
        while left:  # one may lead to another
            near = [stairs for stairs in left if found[stairs[0].area.crop()].any()]
            beyond = [entry for _, entry in near if not found[int(entry.y), int(entry.x)]]
            if not beyond:
                break
            found |= reachable(solid, beyond[0].x, beyond[0].y)
            left = [stairs for stairs in left if not found[int(stairs[1].y), int(stairs[1].x)]]
        return found

    @cached_property
    def exit_sections(self) -> tuple[I64, ...]:
        """The sections that each exit lies in."""
        return tuple(self.sections.within(spec.area.crop()) for spec in self.exits)

    @cached_property
    def by_id(self) -> Mapping[int, Thing]:
        """Doors, containers and exits by their object ids."""
        things: tuple[Thing, ...] = (*self.doors, *self.containers, *self.exits)
        return {spec.object_id: spec for spec in things}


def level_digest(level: Level) -> str:
    """Digest of all that the rules read of a level, 32 hexadecimal digits: a picture may change, this may not.

    Materials are in it by their names: a row more in their table changes nothing.
    """
    digest = hashlib.blake2b(digest_size=16)
    used, surface = np.unique(level.surface, return_inverse=True)  # names and numbers are in the same order
    digest.update(repr([level.materials[number] for number in used.tolist()]).encode())
    surface = surface.reshape(level.surface.shape).astype(np.uint8)
    for array in (level.solid, level.opaque, level.barrier, surface):
        digest.update(repr(array.shape).encode() + np.ascontiguousarray(array).tobytes())
    rest = (level.start, level.doors, level.spawns, level.containers, level.exits, level.lights, level.notes)
    digest.update(repr((*rest, level.entries, level.triggers, level.director, level.wall_maps)).encode())
    return digest.hexdigest()


def empty_level(width: int, height: int, **fields: object) -> Level:
    """Build a walled hall for tests and benchmarks: a solid border with nothing inside."""
    solid = np.zeros((height, width), np.bool_)
    solid[[0, -1], :] = True
    solid[:, [0, -1]] = True
    defaults: dict[str, object] = {
        "name": "empty",
        "solid": solid,
        "opaque": solid,
        "barrier": solid,
        "surface": np.zeros((height, width), np.uint8),
        "outdoors": np.zeros((height, width), np.bool_),
        "panes": np.zeros((height, width), np.bool_),
        "start": (width / 2, height / 2),
    }
    return Level(width=width, height=height, **{**defaults, **fields})  # type: ignore[arg-type]
