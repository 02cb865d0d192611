"""Doors: how they stand, broken down by the infected that push, held shut by the people who lean on them."""

import numpy as np

from game.sim.motion.steering import followed_slot
from game.sim.motion.walking import spend_breath
from game.sim.perception import noise
from game.sim.rules.own import own_rules
from game.sim.rules.tables import Rules
from game.sim.state.people import Person, acting
from game.sim.state.world import Doors, World
from game.sim.terrain.level import Level
from game.sim.words.events import EventKind, Events
from game.sim.words.states import CHASE, HEAR, DoorState, any_of
from game.sim.words.types import F32, I64, PERIOD_TICKS, TICK_S, Bool, column, ticks

PUSHING = any_of(CHASE, HEAR)
PUSH_REACHES_M = (0.72, 1.32)  # from the middle of a body to the door: the first row, and the next that leans on it


def new_doors(level: Level, rules: Rules) -> Doors:
    """Doors as the map has them, whole."""
    states = [DoorState.OPEN if spec.open else DoorState.LOCKED if spec.key else DoorState.SHUT for spec in level.doors]
    state = np.array(states, np.uint8)
    by_door = [rules.doors.locked_health if spec.key else rules.doors.health for spec in level.doors]
    whole = np.array(by_door, np.float32)
    return Doors(state, whole, whole.copy(), np.zeros(len(states), np.int32))


def barred(world: World, person: Person) -> Bool:
    """Tiles that a person cannot pass, however long they take: what is solid, and doors whose key they lack.

    Returns [h, w] bool.
    """
    return with_doors(world, wanting_key(world, person))


def wanting_key(world: World, person: Person) -> Bool:
    """Doors that are locked and whose key a person lacks, [doors] bool."""
    lacks = np.array([spec.key not in person.keys for spec in world.level.doors], np.bool_)
    wanting: Bool = lacks & (world.doors.state == DoorState.LOCKED)
    return wanting


def with_doors(world: World, closed: Bool) -> Bool:
    """What is solid, with these doors [doors] bool closed for good; [h, w] bool."""
    solid: Bool = world.grid.tiles.solid | np.append(closed, [False])[world.grid.door]
    return solid


def set_state(world: World, index: int, state: DoorState) -> None:
    """Put a door into a state and the grid right."""
    if DoorState.LOCKED in (world.doors.state[index], state):
        for person in world.people.values():
            person.goal_stale = True
    world.doors.state[index] = state
    box = world.level.doors[index].area.box()
    world.grid.refresh(world.doors.state, box)
    world.lamps.changed(box, world.grid.opaque)


def press(world: World, rules: Rules, events: Events) -> None:
    """Let those whose way leads through a shut door push it; writes doors' ``health``, ``pushers``, ``state``.

    For a period, with the force of all its ticks.
    """
    doors, bodies = world.doors, world.bodies
    doors.pushers[:] = 0
    near = world.grid.by_door.ravel().take(world.tile)
    near &= PUSHING.take(bodies.state[: bodies.crowd])
    rows = near.nonzero()[0]
    if len(rows) == 0:
        return
    leant_on = _leaning_on(world, rows)
    leans = leant_on >= 0
    leant_on, kind = leant_on[leans], bodies.kind.take(rows[leans])
    doors.pushers += np.bincount(leant_on, minlength=len(doors.pushers)).astype(np.int32)
    force = np.bincount(leant_on, rules.kinds.column("push_times").take(kind), len(doors.pushers)).astype(np.float32)
    force = np.maximum(force - _held_shut(world, rules, events), np.float32(0))
    doors.health -= force * np.float32(rules.doors.push_per_s * TICK_S * PERIOD_TICKS)
    for index in np.flatnonzero(doors.pushers):
        _strain(world, rules, int(index), events)


def _held_shut(world: World, rules: Rules, events: Events) -> F32:
    """How many pushers each door is held against by those who lean on it, [doors] float32; costs them breath."""
    held = np.zeros(len(world.doors.state), np.float32)
    for person in acting(world.people):
        pushers = int(world.doors.pushers[person.bracing]) if person.bracing >= 0 else 0
        if pushers and not person.tired:
            body = own_rules(rules, person.who).player
            held[person.bracing] += np.float32(body.brace_pushers)
            spend_breath(person, pushers * body.brace_breath_per_s * TICK_S * PERIOD_TICKS, events)
    return held


def _leaning_on(world: World, rows: I64) -> I64:
    """The shut door that each of these rows leans towards, by the flow that it follows; -1 for none."""
    grid = world.grid
    ahead = world.fields.toward(followed_slot(world, rows), world.tile.take(rows))
    place = world.bodies.position.T.take(rows, axis=1)
    most = column(grid.width - 1, grid.height - 1)
    door = np.full(len(rows), -1, np.int64)
    for reach in reversed(PUSH_REACHES_M):
        x, y = np.minimum(place + ahead * np.float32(reach), most).astype(np.int64)
        tile = y * grid.width + x
        door = np.where(grid.shut.ravel().take(tile), grid.door.ravel().take(tile), door)
    return door


def _strain(world: World, rules: Rules, index: int, events: Events) -> None:
    spec = world.level.doors[index]
    x, y = spec.area.center
    health = float(world.doors.health[index])
    if health <= 0:
        set_state(world, index, DoorState.BROKEN)
        events.emit(EventKind.DOOR_BREAK, x, y, subject=index)
        noise.make(world, x, y, rules.doors.break_loudness_m)
    elif (world.tick + index * 17) % ticks(rules.doors.bang_every_s) < PERIOD_TICKS:
        events.emit(EventKind.DOOR_BANG, x, y, amount=health / world.doors.whole[index], subject=index)
        noise.make(world, x, y, rules.doors.bang_loudness_m)
