"""What triggers do, a function a kind; each says whether it could be done."""

from collections.abc import Callable, Mapping

import numpy as np

from game.sim.actions import doors, doorways
from game.sim.perception import noise
from game.sim.rules.tables import Rules
from game.sim.state import population
from game.sim.state.story import set_fact
from game.sim.state.world import World
from game.sim.story.conditions import door_of
from game.sim.terrain.triggers import FACTS_MOST, Effect, TriggerSpec
from game.sim.words.events import EventKind, Events
from game.sim.words.states import ASLEEP, IDLE, DoorState

_WAKING_TICKS = 2  # an infected that is woken listens at once
_SOUND_OF = {Effect.BELL: EventKind.BELL, Effect.CALL: EventKind.CALL, Effect.SAY: EventKind.SAID}
_ENDS = {Effect.SHUT: DoorState.SHUT, Effect.SLAM: DoorState.SHUT, Effect.LOCK: DoorState.LOCKED}


def happen(world: World, rules: Rules, spec: TriggerSpec, index: int, events: Events) -> bool:
    """Let a trigger do what it does; ``index``: its place in the level. Returns False where that has to wait."""
    return _EFFECTS[spec.does](world, rules, spec, index, events)


def _speak(world: World, _rules: Rules, spec: TriggerSpec, index: int, events: Events) -> bool:
    """Say a line, ring the bell, with a noise where it is loud."""
    x, y = spec.area.center
    _sound(world, spec)
    events.emit(_SOUND_OF[spec.does], x, y, amount=spec.loudness_m, subject=index)
    return True


def _sound(world: World, spec: TriggerSpec) -> None:
    if spec.loudness_m > 0:
        noise.make(world, *spec.area.center, spec.loudness_m)


def _set_goal(world: World, _rules: Rules, spec: TriggerSpec, index: int, events: Events) -> bool:
    """Tell a goal, or note that one is done or dropped; what was done before it is told never stands open."""
    goals = world.story.goals
    if spec.does is Effect.DONE:
        changed = goals.get(spec.target) is False
        goals[spec.target] = True
    elif spec.does is Effect.DROP:
        changed = goals.pop(spec.target, None) is not None
    else:
        done = goals.pop(spec.object_id, False) and int(world.story.times[index]) == 0
        goals[spec.object_id] = done  # set again it is the newest
        changed = not done
    if changed:
        events.emit(EventKind.GOAL, *spec.area.center, amount=spec.does is Effect.DONE, subject=index)
    return True


def _open(world: World, rules: Rules, spec: TriggerSpec, _index: int, events: Events) -> bool:
    door = door_of(world.level, spec.target)
    state = world.doors.state[door]
    x, y = world.level.doors[door].area.center
    if state == DoorState.LOCKED and spec.does is Effect.UNLOCK:
        doors.set_state(world, door, DoorState.SHUT)
        events.emit(EventKind.LOCK_TURNS, x, y, amount=0, subject=door)
    elif state in (DoorState.SHUT, DoorState.LOCKED) and spec.does is Effect.OPEN:
        doors.set_state(world, door, DoorState.OPEN)
        events.emit(EventKind.DOOR_OPEN, x, y, subject=door)
        noise.make(world, x, y, max(rules.doors.open_loudness_m, spec.loudness_m))
    return True


def _shut(world: World, rules: Rules, spec: TriggerSpec, _index: int, events: Events) -> bool:
    """Shut, slam or lock a door, as soon as nobody stands in it."""
    door = door_of(world.level, spec.target)
    state, end = world.doors.state[door], _ENDS[spec.does]
    x, y = world.level.doors[door].area.center
    if state == DoorState.OPEN:
        if doorways.in_the_way(world, rules, door):
            return False
        doors.set_state(world, door, end)
        slams = spec.does is Effect.SLAM
        events.emit(EventKind.DOOR_SHUT_HARD if slams else EventKind.DOOR_SHUT, x, y, subject=door)
        noise.make(world, x, y, max(rules.doors.open_loudness_m, spec.loudness_m))
    if end == DoorState.LOCKED and state in (DoorState.OPEN, DoorState.SHUT):
        doors.set_state(world, door, end)
        events.emit(EventKind.LOCK_TURNS, x, y, amount=1, subject=door)
    return True


def _switch(world: World, _rules: Rules, spec: TriggerSpec, _index: int, events: Events) -> bool:
    """Put out the lamps of an area, or one, or let them burn again."""
    burn = spec.does is Effect.LAMPS_ON
    lamps = world.level.lights
    meant = [
        i
        for i, lamp in enumerate(lamps)
        if (lamp.object_id == spec.target if spec.target else spec.area.contains(lamp.x, lamp.y))
        and (i in world.lamps.out) is burn
    ]
    world.lamps.switch(meant, world.grid.opaque, burn=burn)
    for i in meant:
        events.emit(EventKind.LAMP, lamps[i].x, lamps[i].y, amount=burn, subject=i)
    return True


def _wake(world: World, _rules: Rules, spec: TriggerSpec, index: int, events: Events) -> bool:
    """Wake the infected of a spawn: they stand up to listen, and hear what called them."""
    bodies = world.bodies
    crowd = slice(0, bodies.crowd)
    began = np.append(world.origin, [-1])[np.minimum(bodies.id[crowd], len(world.origin))]
    rows = ((bodies.state[crowd] == ASLEEP) & (began == spec.target)).nonzero()[0]
    population.set_state(world, rows, IDLE, _WAKING_TICKS)
    _sound(world, spec)
    events.emit(EventKind.WOKEN, *spec.area.center, amount=len(rows), subject=index)
    return True


def _change(world: World, _rules: Rules, spec: TriggerSpec, _index: int, _events: Events) -> bool:
    facts, change = world.story.facts, spec.change
    assert change is not None, "the reader of maps asks for one"
    if change.fact in facts or len(facts) < FACTS_MOST:
        set_fact(facts, change.fact, change.number + (facts.get(change.fact, 0) if change.adds else 0))
    return True


_Does = Callable[[World, Rules, TriggerSpec, int, Events], bool]
_EFFECTS: Mapping[Effect, _Does] = {
    Effect.SAY: _speak,
    Effect.CALL: _speak,
    Effect.BELL: _speak,
    Effect.GOAL: _set_goal,
    Effect.DONE: _set_goal,
    Effect.DROP: _set_goal,
    Effect.OPEN: _open,
    Effect.SHUT: _shut,
    Effect.SLAM: _shut,
    Effect.LOCK: _shut,
    Effect.UNLOCK: _open,
    Effect.LAMPS_OUT: _switch,
    Effect.LAMPS_ON: _switch,
    Effect.WAKE: _wake,
    Effect.FACT: _change,
}
