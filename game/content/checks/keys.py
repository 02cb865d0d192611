"""Which keys of a map can be had: one may lie behind the door that another unlocks."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from game.sim.paths.sections import Sections, sections_between
from game.sim.rules.rows import KEY
from game.sim.terrain.level import ContainerSpec, DoorSpec, Level

BESIDE_TILES = 1  # from here hands reach


def keys_in(box: ContainerSpec) -> list[str]:
    """The names of the keys in a container."""
    return [item.removeprefix(KEY) for item in box.items if item.startswith(KEY)]


def keys_to_be_had(level: Level, locked: Sequence[DoorSpec]) -> set[str]:
    """The keys that can be had from the start, one after the other, where a ``locked`` door opens to its key alone."""
    sections = sections_between(level.solid, [door.area.crop() for door in locked])
    wanted = {sections.first_door + i: door.key for i, door in enumerate(locked)}
    lying, beside = _lying(level, sections), _beside(sections)
    held: set[str] = set()
    been: set[int] = set()
    waiting: dict[str, list[int]] = defaultdict(list)  # doors that were come to, by the key that each wants
    todo = [int(sections.number[int(level.start[1]), int(level.start[0])])]
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


def _lying(level: Level, sections: Sections) -> Mapping[int, set[str]]:
    """The keys within reach of each place."""
    lying: dict[int, set[str]] = defaultdict(set)
    for box in level.containers:
        keys = keys_in(box)
        if keys:
            for number in sections.within(box.area.crop(BESIDE_TILES)).tolist():
                lying[number].update(keys)
    return lying


def _beside(sections: Sections) -> Mapping[int, set[int]]:
    """Which sections border on each."""
    beside: dict[int, set[int]] = defaultdict(set)
    for a, b in sections.beside.T.tolist():
        beside[a].add(b)
        beside[b].add(a)
    return beside
