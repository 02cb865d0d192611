"""A map that has moved as a whole: enlarged to the left or at the top, or an infinite one that has grown there."""

from collections import Counter
from dataclasses import replace

from game.sim.terrain.areas import Area
from game.sim.terrain.level import ContainerSpec, DoorSpec, ExitSpec, Level, LightSpec, NoteSpec, SpawnSpec
from game.sim.terrain.rooms import WallMapSpec
from game.sim.words.types import Bool

Shift = tuple[int, int]  # whole tiles, to the right and down
Slices = tuple[slice, slice]  # rows, columns
STAYED: Shift = (0, 0)
_ROUNDED = 6  # places of what a file tells of a place, tiles


def shift_between(before: Level, after: Level) -> Shift:
    """How far all of a map has moved from one state to another, `STAYED` where it has not.

    The objects that both have tell of it, as most of them do; and the walls must agree.
    """
    was, now = _places(before), _places(after)
    ways = Counter(
        (round(now[key][0] - was[key][0], _ROUNDED), round(now[key][1] - was[key][1], _ROUNDED))
        for key in was
        if key in now
    )
    (x, y), votes = ways.most_common(1)[0]
    if 2 * votes <= sum(ways.values()) or x % 1 or y % 1:
        return STAYED
    by = int(x), int(y)
    return by if _likeness(before.solid, after.solid, by) > _likeness(before.solid, after.solid, STAYED) else STAYED


def overlap(before: tuple[int, ...], after: tuple[int, ...], by: Shift) -> tuple[Slices, Slices]:
    """What two maps [h, w] have in common, where the first has moved by so many tiles: in the first, in the second."""
    (x, y), (tall, wide), (height, width) = by, before, after
    left, top = max(x, 0), max(y, 0)
    right, bottom = max(min(x + wide, width), left), max(min(y + tall, height), top)
    return (slice(top - y, bottom - y), slice(left - x, right - x)), (slice(top, bottom), slice(left, right))


def moved_area(area: Area, by: Shift) -> Area:
    """An area so many tiles further."""
    return replace(area, x=area.x + by[0], y=area.y + by[1])


def _places(level: Level) -> dict[int, tuple[float, float]]:
    """Where each object lies, by its id, m; the start, which has none here, as 0."""
    lie: tuple[DoorSpec | SpawnSpec | ContainerSpec | ExitSpec, ...]
    lie = (*level.doors, *level.spawns, *level.containers, *level.exits)
    stand: tuple[LightSpec | NoteSpec | WallMapSpec, ...] = (*level.lights, *level.notes, *level.wall_maps)
    found = {spec.object_id: (spec.area.x, spec.area.y) for spec in lie}
    return found | {spec.object_id: (spec.x, spec.y) for spec in stand} | {0: level.start}


def _likeness(before: Bool, after: Bool, by: Shift) -> float:
    """How much of what two maps have in common is alike, 0 to 1."""
    was, now = overlap(before.shape, after.shape, by)
    return float((before[was] == after[now]).mean()) if before[was].size else 0.0
