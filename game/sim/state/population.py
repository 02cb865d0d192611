"""Who comes into the world, who goes, and who becomes another: each is one call, at any moment of a tick."""

from functools import cache

import numpy as np

from game.sim.rules.own import own_rules
from game.sim.rules.tables import Rules
from game.sim.state.bodies import NOBODY
from game.sim.state.people import NEVER, Person
from game.sim.state.world import CORPSES_MAX, World
from game.sim.words.cast import STUDENT_LOOKS, cast_look, student_look
from game.sim.words.states import CHASE, CRY, DEAD, GRAB, IDLE, INFECTED, LIVING, SEARCH, STAND, TURN, any_of
from game.sim.words.types import F32, I64, U8, Bool, ticks

_ABOUT_SOMEBODY = any_of(CHASE, CRY, GRAB)
FAR_M2 = np.float32(1e12)  # as far from everybody as one likes


def spawn(
    world: World, rules: Rules, places: F32, kinds: I64, *, side: int = INFECTED, lies: Bool | None = None
) -> slice:
    """Let bodies of the crowd come at free places, standing about; returns their rows, fewer where there is no room.

    ``places``: [n, 2] m. ``kinds``: [n] numbers of their rows; of the living they say nothing. ``lies``: [n], who
    of the infected lies there as if dead and gets up later. Draws a facing, a pace and a time for each.
    """
    bodies, rng = world.bodies, world.rng
    rows = bodies.add(len(places))
    n = rows.stop - rows.start
    bodies.side[rows], bodies.kind[rows] = side, kinds[:n]
    looks = bodies.id[rows] % STUDENT_LOOKS
    bodies.look[rows] = _looks(rules)[bodies.kind[rows], looks] if side == INFECTED else looks
    bodies.position[rows] = bodies.previous[rows] = bodies.target[rows] = places[:n]
    facing = rng.random((n, 2)) * 2 - 1 + 1e-6
    bodies.facing[rows] = facing / np.sqrt((facing * facing).sum(axis=1))[:, None]
    bodies.pace[rows] = 1 + (rng.random(n) * 2 - 1) * rules.horde.pace_spread
    by_kind = rules.kinds.column("health").astype(np.float32)
    bodies.health[rows] = by_kind[bodies.kind[rows]] if side == INFECTED else rules.living.health
    bodies.state[rows] = IDLE if side == INFECTED else STAND
    bodies.timer[rows] = rng.integers(1, ticks(rules.horde.idle_max_s), n)
    bodies.hit_tick[rows] = NEVER
    if lies is not None and lies[:n].any():  # no draw where there are none, so that other maps begin as they always did
        lie_down(world, rules, rows.start + lies[:n].nonzero()[0])
    _note_rows(world, rows)
    return rows


@cache
def _looks(rules: Rules) -> U8:
    """Looks that each kind has, over and over; [kinds, STUDENT_LOOKS] uint8."""
    every = range(STUDENT_LOOKS)
    return np.array([np.resize(row.looks or every, STUDENT_LOOKS) for row in rules.kinds.values()], np.uint8)


def move_to(world: World, rows: slice | I64, places: F32) -> None:
    """Let these rows of the crowd stand elsewhere, at free places [n, 2] m."""
    bodies = world.bodies
    bodies.position[rows] = bodies.previous[rows] = bodies.target[rows] = places


def set_state(world: World, rows: slice | I64, state: int, timer: int, prey: int | None = None) -> None:
    """Let these rows of the crowd be in a state for so many ticks; where ``prey`` is given, that is whom they hunt."""
    bodies = world.bodies
    bodies.state[rows], bodies.timer[rows] = state, timer
    if prey is not None:
        bodies.prey[rows] = prey


def lie_down(world: World, rules: Rules, rows: I64) -> None:
    """Let these rows of the crowd lie as if dead, each until a time that is drawn; writes ``state`` and ``timer``."""
    bodies = world.bodies
    bodies.state[rows] = TURN
    least, most = ticks(rules.turning.wait_min_s), ticks(rules.turning.wait_max_s)
    bodies.timer[rows] = world.rng.integers(least, most + 1, len(rows))


def turn(world: World, rules: Rules, row: int) -> int:
    """Let one of the living fall, to get up later as an infected with the same id and look; returns their row then."""
    bodies = world.bodies
    who = int(bodies.id[row])
    release(world, rules, who)
    if row >= bodies.crowd:
        world.people[who].alive = False
        world.apart.pop(who, None)
        row = bodies.join_crowd(row)
        _note_rows(world, slice(row, row + 1))
    bodies.side[row], bodies.kind[row] = INFECTED, rules.turned.number
    bodies.health[row] = rules.turned.health
    bodies.velocity[row] = bodies.knock[row] = 0
    lie_down(world, rules, np.array([row]))
    return row


def enter(world: World, rules: Rules, x: float, y: float, who: str = "") -> Person:
    """Let one who has hands come at a free place, m; ``who``: of the cast, by name.

    Raises
    ------
    OverflowError
        The world is full.
    """
    bodies = world.bodies
    row = bodies.add_hands()
    if row < 0:
        raise OverflowError(f"{bodies.limit} bodies are as many as there can be")
    health = own_rules(rules, who).player.health
    person = Person(int(bodies.id[row]), x, y, health, who, previous_x=x, previous_y=y)
    bodies.side[row], bodies.kind[row], bodies.look[row] = LIVING, rules.turned.number, _look_of(rules, person)
    bodies.position[row] = bodies.previous[row] = (x, y)
    bodies.facing[row] = (person.aim_x, person.aim_y)
    bodies.pace[row], bodies.hit_tick[row], bodies.state[row] = 1, NEVER, STAND
    world.people[person.id] = person
    world.apart[person.id] = np.full(bodies.crowd, FAR_M2, np.float32)
    return person


def _look_of(rules: Rules, person: Person) -> int:
    """Who is none of the six looks like a student."""
    row = rules.cast.get(person.who)
    return student_look(person.id) if row is None else cast_look(row.number)


def leave(world: World, rules: Rules, person: Person) -> None:
    """Let one who has hands go, alive; nobody sees them any more."""
    person.left = True
    release(world, rules, person.id)
    world.bodies.remove(int(world.bodies.row[person.id]))
    world.apart.pop(person.id, None)


def bury(world: World, rules: Rules, row: int) -> None:
    """Let one of the crowd be a corpse from now on."""
    bodies, corpses = world.bodies, world.corpses
    if bodies.side[row] == LIVING:
        release(world, rules, int(bodies.id[row]))
    at = corpses.total % CORPSES_MAX
    corpses.total += 1
    for name in ("id", "kind", "look", "position", "facing"):
        getattr(corpses, name)[at] = getattr(bodies, name)[row]
    last = bodies.crowd - 1
    bodies.remove(row)
    for column in (world.tile, *world.apart.values()):
        if last < len(column):
            column[row] = column[last]
    world.tile = world.tile[:last]
    world.apart = {who: apart[:last] for who, apart in world.apart.items()}


def die(world: World, row: int) -> None:
    """Let one who has hands lie there, dead for good; their row stays."""
    world.bodies.side[row] = DEAD


def release(world: World, rules: Rules, prey: int) -> None:
    """Let all who hunt or hold one that is no prey any more look for another; writes ``state``, ``timer``, ``prey``."""
    bodies = world.bodies
    rows = (bodies.prey[: bodies.crowd] == prey).nonzero()[0]
    bodies.prey[rows] = NOBODY
    busy = rows[_ABOUT_SOMEBODY.take(bodies.state.take(rows))]
    bodies.state[busy] = SEARCH
    bodies.slot[busy] = -1
    bodies.timer[busy] = ticks(rules.horde.search_s)
    bodies.target[busy] = bodies.position[busy]
    bodies.sees[rows] = False
    world.trails.pop(prey, None)


def _note_rows(world: World, rows: slice) -> None:
    """Keep what is noted by row of the crowd in step with new rows; writes ``tile`` and ``apart``."""
    before = len(world.tile)
    if rows.start != before:
        return  # nothing is noted yet in this tick
    place = world.bodies.position.T[:, rows].astype(np.int32)
    world.tile = np.concatenate((world.tile, place[1] * world.grid.width + place[0]))
    far = np.full(rows.stop - rows.start, FAR_M2, np.float32)
    world.apart = {who: np.concatenate((apart, far)) for who, apart in world.apart.items()}
