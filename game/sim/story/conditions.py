"""Whether the conditions of a trigger hold."""

import operator
from collections.abc import Callable, Mapping

import numpy as np

from game.sim.state.people import acting
from game.sim.state.world import World
from game.sim.terrain.level import Level
from game.sim.terrain.triggers import Is, TriggerSpec, Word
from game.sim.words.states import CHASE, GRAB, DoorState, any_of
from game.sim.words.types import TICKS_PER_S

_HUNTING = any_of(CHASE, GRAB)
_HOLDS: Mapping[Is, Callable[[int, int], bool]] = {
    Is.EQUAL: operator.eq,
    Is.OTHER: operator.ne,
    Is.LESS: operator.lt,
    Is.MORE: operator.gt,
    Is.MOST: operator.le,
    Is.LEAST: operator.ge,
}
_DOOR_STATES = {Word.OPEN: DoorState.OPEN, Word.LOCKED: DoorState.LOCKED, Word.BROKEN: DoorState.BROKEN}


def hold(world: World, spec: TriggerSpec) -> bool:
    """Whether all of a trigger's conditions hold now, and somebody acts whose it is."""
    if spec.who and not any(person.who == spec.who for person in acting(world.people)):
        return False
    for asked in spec.conditions:  # asked in every tick of those that wait for nothing else
        if asked.word is None:
            number = world.story.facts.get(asked.name, 0)
        else:
            number = _number(world, spec, asked.word, asked.name)
        if not _HOLDS[asked.holds](number, asked.number):
            return False
    return True


def _number(world: World, spec: TriggerSpec, word: Word, name: str) -> int:
    """What a word of conditions says now."""
    match word:
        case Word.DEAD:
            return world.kills
        case Word.SECONDS:
            return world.tick // TICKS_PER_S
        case Word.PEOPLE:
            return len(acting(world.people))
        case Word.HUNTED:
            return int(np.count_nonzero(_HUNTING.take(world.bodies.state[: world.bodies.crowd])))
        case Word.KEY:
            return int(any(name in person.keys for person in acting(world.people)))
    return int(world.doors.state[door_of(world.level, spec.about)] == _DOOR_STATES[word])


def door_of(level: Level, number: int) -> int:
    """The place among the doors of a level of the one with an object id."""
    return next(i for i, spec in enumerate(level.doors) if spec.object_id == number)
