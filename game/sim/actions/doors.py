"""Doors: opened, shut, unlocked by the survivor; broken down by the infected that push."""

import numpy as np

from game.sim.motion.steering import followed_slot
from game.sim.perception import noise
from game.sim.rules.tables import Rules
from game.sim.state.people import Person, acting
from game.sim.state.world import Doors, World
from game.sim.terrain.level import Area, Level
from game.sim.words.events import EventKind, Events
from game.sim.words.states import CHASE, HEAR, DoorState, any_of
from game.sim.words.types import I64, PERIOD_TICKS, TICK_S, Bool, column, ticks

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
    if world.doors.state[index] == DoorState.LOCKED:
        for person in world.people.values():
            person.goal_stale = True
    world.doors.state[index] = state
    box = world.level.doors[index].area.box()
    world.grid.refresh(world.doors.state, box)
    world.lamps.changed(box, world.grid.opaque)


def use(world: World, rules: Rules, person: Person, index: int, events: Events) -> None:
    """A person's hand on a door: open, shut, unlock, or rattle in vain."""
    spec = world.level.doors[index]
    x, y = spec.area.center
    state = world.doors.state[index]
    if state == DoorState.OPEN:
        _push_to(world, rules, person, index, events)
    elif state == DoorState.LOCKED and spec.key not in person.keys:
        events.emit(EventKind.DOOR_LOCKED, x, y, subject=index, detail=spec.key, actor=person.id)
        noise.make(world, x, y, rules.doors.open_loudness_m)
    else:
        if state == DoorState.LOCKED:
            events.emit(EventKind.DOOR_UNLOCK, x, y, subject=index, detail=spec.key, actor=person.id)
        set_state(world, index, DoorState.OPEN)
        events.emit(EventKind.DOOR_OPEN, x, y, subject=index, actor=person.id)
        noise.make(world, x, y, rules.doors.open_loudness_m)


def _push_to(world: World, rules: Rules, person: Person, index: int, events: Events) -> None:
    """Shut an open door, or keep a hand on it until its doorway is clear; writes ``shutting``."""
    if in_the_way(world, rules, index, but=person):
        x, y = world.level.doors[index].area.center
        events.emit(EventKind.DOOR_BLOCKED, x, y, subject=index, actor=person.id)
    person.shutting, person.shutting_tick = index, world.tick
    shut_when_clear(world, rules, person, events)


def shut_when_clear(world: World, rules: Rules, person: Person, events: Events) -> None:
    """Shut the door that somebody has their hand on as soon as nobody stands in it; writes ``shutting``.

    They let go of it when that takes too long, when they are too far from it or somebody has hold of them.
    """
    index = person.shutting
    late = world.tick - person.shutting_tick > ticks(rules.doors.hand_s)
    gone = squared_gap(world.level.doors[index].area, person.x, person.y) > rules.doors.hand_m**2
    if late or gone or person.held_by or world.doors.state[index] != DoorState.OPEN:
        person.shutting = -1
    elif not in_the_way(world, rules, index):
        person.shutting = person.passed = -1
        x, y = world.level.doors[index].area.center
        set_state(world, index, DoorState.SHUT)
        events.emit(EventKind.DOOR_SHUT, x, y, subject=index, actor=person.id)
        noise.make(world, x, y, rules.doors.open_loudness_m)


def squared_gap(area: Area, x: float, y: float) -> float:
    """Squared distance from a place to an area, m2.

    >>> squared_gap(Area(1.0, 1.0, 1.0, 1.0), 5.0, 5.0)
    18.0
    """
    dx = max(area.x - x, x - area.x - area.width, 0.0)
    dy = max(area.y - y, y - area.y - area.height, 0.0)
    return dx * dx + dy * dy


def _doorway(world: World, rules: Rules, index: int) -> tuple[float, float, float, float]:
    """Least and most x, least and most y, m, of where a body's middle keeps a door from shutting."""
    area, gap = world.level.doors[index].area, max(rules.horde.radius_m, rules.player.radius_m)
    return area.x - gap, area.x + area.width + gap, area.y - gap, area.y + area.height + gap


def stands_in(world: World, rules: Rules, person: Person, index: int) -> bool:
    """Whether somebody stands in a doorway, so that the door can't shut."""
    x0, x1, y0, y1 = _doorway(world, rules, index)
    return x0 < person.x < x1 and y0 < person.y < y1


def crowding(world: World, rules: Rules, index: int) -> I64:
    """Rows of those of the crowd who keep a door from shutting."""
    bodies = world.bodies
    px, py = bodies.position[: bodies.crowd, 0], bodies.position[: bodies.crowd, 1]
    x0, x1, y0, y1 = _doorway(world, rules, index)
    rows: I64 = ((px > x0) & (px < x1) & (py > y0) & (py < y1)).nonzero()[0]
    return rows


def in_the_way(world: World, rules: Rules, index: int, but: Person | None = None) -> bool:
    """Whether anybody keeps a door from shutting, beside one person."""
    others = (person for person in acting(world.people) if person is not but)
    return len(crowding(world, rules, index)) > 0 or any(stands_in(world, rules, one, index) for one in others)


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
    doors.pushers += np.bincount(leant_on[leant_on >= 0], minlength=len(doors.pushers)).astype(np.int32)
    doors.health -= doors.pushers * np.float32(rules.doors.push_per_s * TICK_S * PERIOD_TICKS)
    for index in np.flatnonzero(doors.pushers):
        _strain(world, rules, int(index), events)


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
