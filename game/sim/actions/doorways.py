"""Hands on doors: opened, unlocked, shut behind one, slammed on arms; and who stands in their ways."""

from game.sim.actions import combat
from game.sim.actions.doors import set_state
from game.sim.motion.walking import spend_breath
from game.sim.perception import noise
from game.sim.rules.tables import Rules
from game.sim.state.people import Person, acting
from game.sim.state.world import World
from game.sim.terrain.areas import Area
from game.sim.words.events import EventKind, Events
from game.sim.words.states import FALL, INFECTED, STAGGER, TURN, DoorState
from game.sim.words.types import I64, ticks


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
    """Shut an open door, on arms too, or keep a hand on it until its doorway is clear; writes ``shutting``."""
    arms = slammed_on(world, rules, person, index)
    if arms >= 0:
        _slam(world, rules, person, index, arms, events)
    elif in_the_way(world, rules, index, but=person):
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
    gone = world.level.doors[index].area.squared_gap(person.x, person.y) > rules.doors.hand_m**2
    if late or gone or person.held_by or world.doors.state[index] != DoorState.OPEN:
        person.shutting = -1
    elif not in_the_way(world, rules, index):
        person.shutting = person.passed = -1
        x, y = world.level.doors[index].area.center
        set_state(world, index, DoorState.SHUT)
        events.emit(EventKind.DOOR_SHUT, x, y, subject=index, actor=person.id)
        noise.make(world, x, y, rules.doors.open_loudness_m)


def slammed_on(world: World, rules: Rules, person: Person, index: int) -> int:
    """Row of the one infected on its feet whom a door would hit if somebody slammed it, -1 for none.

    It stands alone in the doorway, on its far side, and the breath for it is there.
    """
    bodies, rows = world.bodies, crowding(world, rules, index)
    others = any(stands_in(world, rules, one, index) for one in acting(world.people))
    if len(rows) != 1 or others or person.stamina < rules.doors.slam_breath_share:
        return -1
    (row,) = rows.tolist()
    on_its_feet = bodies.side[row] == INFECTED and bodies.state[row] not in (FALL, TURN)
    across = _through(world, index, *(float(v) for v in bodies.position[row]))
    side = 1 if _through(world, index, person.x, person.y) > 0 else -1
    return row if on_its_feet and -across * side > rules.doors.slam_edge_m else -1


def _through(world: World, index: int, x: float, y: float) -> float:
    """How far a place lies from a door's middle on the way through it, m; the sign says on which side."""
    area = world.level.doors[index].area
    middle_x, middle_y = area.center
    left_right = _is_upright(world, area)
    return x - middle_x if left_right else y - middle_y


def _is_upright(world: World, area: Area) -> bool:
    """Whether one goes through a door from left to right: the wall that it hangs in runs up and down."""
    if area.width != area.height:
        return area.height > area.width
    x, y = area.tiles()[0]
    return bool(world.grid.blocked[y - 1, x] and world.grid.blocked[y + 1, x])


def _slam(world: World, rules: Rules, person: Person, index: int, row: int, events: Events) -> None:
    """Throw back whom a door's edge hits; it shuts as soon as they are out of its way. Writes the bodies' columns."""
    by, bodies = rules.doors, world.bodies
    spend_breath(person, by.slam_breath_share, events)
    x, y = (float(v) for v in bodies.position[row])
    away = -by.slam_knock_mps if _through(world, index, person.x, person.y) > 0 else by.slam_knock_mps
    knock = (away, 0.0) if _is_upright(world, world.level.doors[index].area) else (0.0, away)
    bodies.health[row] -= by.slam_damage
    combat.throw_back(world, person, row, knock, STAGGER, by.slam_stagger_s)
    victim = bodies.id[row]
    events.emit(EventKind.DOOR_SLAM, x, y, amount=by.slam_damage, subject=index, actor=person.id, victim=victim)
    events.emit(EventKind.HIT, x, y, amount=by.slam_damage, actor=person.id, victim=victim)
    noise.make(world, x, y, by.slam_loudness_m)
    if bodies.health[row] <= 0:
        combat.kill(world, rules, person, row, events)


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
