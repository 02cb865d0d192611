"""Which keys of a map can be had: one may lie behind the door that another unlocks."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from game.content.ground import tiles_of
from game.sim.items import KEY
from game.sim.level import ContainerSpec, DoorSpec, Level
from game.sim.regions import undivided
from game.sim.types import I32

BESIDE_TILES = 1  # from here hands reach


def keys_in(box: ContainerSpec) -> list[str]:
    """The names of the keys in a container."""
    return [item.removeprefix(KEY) for item in box.items if item.startswith(KEY)]


def keys_to_be_had(level: Level, locked: Sequence[DoorSpec]) -> set[str]:
    """The keys that can be had from the start, one after the other, where a ``locked`` door opens to its key alone."""
    place, first_door = _places(level, locked)
    wanted = {first_door + i: door.key for i, door in enumerate(locked)}
    lying, beside = _lying(level, place), _beside(place)
    held: set[str] = set()
    been: set[int] = set()
    waiting: dict[str, list[int]] = defaultdict(list)  # doors that were come to, by the key that each wants
    todo = [int(place[int(level.start[1]), int(level.start[0])])]
    while todo:
        here = todo.pop()
        if here in been:
            continue
        been.add(here)
        for key in lying.get(here, set()) - held:
            held.add(key)
            todo += waiting.pop(key, [])
        for there in beside.get(here, ()):
            shut = there in wanted and wanted[there] not in held
            (waiting[wanted[there]] if shut else todo).append(there)
    return held


def _places(level: Level, locked: Sequence[DoorSpec]) -> tuple[I32, int]:
    """The place that each tile belongs to, [h, w] int32, -1 for none, and the number of the first door.

    A place is a region between locked doors, or one of those doors.
    """
    shut = np.zeros_like(level.solid)
    for door in locked:
        shut[tiles_of(door.area)] = True
    regions = undivided(level.solid | shut, np.zeros_like(shut))
    place = regions.region.copy()
    for i, door in enumerate(locked):
        place[tiles_of(door.area)] = regions.count + i
    place[level.solid] = -1
    return place, regions.count


def _lying(level: Level, place: I32) -> Mapping[int, set[str]]:
    """The keys within reach of each place."""
    lying: dict[int, set[str]] = defaultdict(set)
    for box in level.containers:
        keys = keys_in(box)
        if keys:
            for number in np.unique(place[tiles_of(box.area, BESIDE_TILES)]).tolist():
                lying[number].update(keys)
    return lying


def _beside(place: I32) -> Mapping[int, set[int]]:
    """Which places border on each."""
    beside: dict[int, set[int]] = defaultdict(set)
    for one, other in ((place[:-1], place[1:]), (place[:, :-1], place[:, 1:])):
        border = (one != other) & (one >= 0) & (other >= 0)
        for a, b in np.unique(np.stack((one[border], other[border])), axis=1).T.tolist():
            beside[a].add(b)
            beside[b].add(a)
    return beside
