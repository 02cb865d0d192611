"""What each infected does next: the states end, by time or because what they were about is gone."""

from typing import NamedTuple

import numpy as np

from game.sim.minds.wandering import wander
from game.sim.paths.flowfield import UNITS_PER_M, UNREACHED
from game.sim.perception import cries
from game.sim.perception.prey import nearest, prey_of
from game.sim.rules.tables import Rules
from game.sim.state.people import NEVER, acting
from game.sim.state.world import CHASE_SLOT, World
from game.sim.words.events import EventKind, Events
from game.sim.words.states import (
    CHASE,
    CRY,
    DOZE,
    DRIFT,
    FALL,
    GRAB,
    HEAR,
    IDLE,
    RISE_TICKS,
    SEARCH,
    STAGGER,
    TURN,
    any_of,
)
from game.sim.words.types import F32, I64, PERIOD_TICKS, TICK_S, TICKS_PER_S, Bool, places_in, squared_length, ticks

ARRIVED_UNITS = UNITS_PER_M  # a metre from a noise is there
CROWD_UNITS, CROWD_HELD = 3 * UNITS_PER_M, 0.7  # who is held up so near to it is there as well
ARRIVED_M = 0.9
FRESH_TRAIL = TICKS_PER_S  # while somebody has just seen the survivor, the rest do not forget
LOOK_ELSEWHERE = ticks(1.6)  # a search turns to another spot this often
GROAN_RANGE_M = 22.0
GROAN_STRIDE = 7919  # a prime: neighbours in number are far apart in time
_THEN_HUNTS = any_of(STAGGER, FALL, CRY)
_GROANS = any_of(IDLE, DOZE, DRIFT, HEAR, CHASE, SEARCH, GRAB, STAGGER, FALL)


def decide(world: World, rules: Rules, events: Events) -> None:
    """Move the horde's states on by a period; writes ``state``, ``timer``, ``target``, ``slot``."""
    bodies = world.bodies
    n = bodies.crowd
    state, timer = bodies.state[:n], bodies.timer[:n]
    timer -= PERIOD_TICKS
    _follow(world, rules, (state == CHASE).nonzero()[0])
    _listen(world, rules, (state == HEAR).nonzero()[0])
    _look_round(world, rules, (state == SEARCH).nonzero()[0])
    _get_up(world, rules, events, (state == TURN).nonzero()[0])
    over = (timer <= 0).nonzero()[0]
    states = state.take(over)
    idle = over[states == IDLE]
    _rest(world, rules, over[states == DRIFT])
    wander(world, idle, rules.horde.drift_m)
    state[idle] = DRIFT
    timer[idle] = ticks(rules.horde.idle_min_s)
    risen = over[_THEN_HUNTS.take(states)]
    state[risen] = CHASE
    timer[risen] = ticks(rules.horde.memory_s)
    cries.scream(world, rules, events)
    _groan(world, rules, events)


def _follow(world: World, rules: Rules, rows: I64) -> None:
    """Chase: forget by and by, and search where the trail or the way ends."""
    if len(rows) == 0:
        return
    bodies = world.bodies
    trail = _trail_of(world, rows)
    timer = bodies.timer.take(rows)
    fresh = world.tick - trail.tick < FRESH_TRAIL
    if fresh.any():
        timer += PERIOD_TICKS * fresh
        bodies.timer[rows] = timer
    offset = bodies.position.T.take(rows, axis=1) - trail.place
    ended = squared_length(offset) < np.float32(ARRIVED_M * ARRIVED_M)
    if world.field_age <= 1:  # a field that is not up to date may yet lead there
        units = world.fields.distance[CHASE_SLOT].ravel().take(world.tile.take(rows))
        ended |= units == UNREACHED
        if len(world.trails) > 1:
            ended |= units <= ARRIVED_UNITS  # at the end of another's trail
    ended |= timer <= 0
    ended &= ~bodies.sees.take(rows)
    _search(world, rules, rows[ended])


class _Trails(NamedTuple):
    """The trail that each of some follows: where it ends, [2, n] or [2, 1] m; when that was seen, [n] or [1] ticks."""

    place: F32
    tick: I64


def _trail_of(world: World, rows: I64) -> _Trails:
    """That of its prey; of who knows none the freshest."""
    if not world.trails:
        return _Trails(np.full((2, 1), np.inf, np.float32), np.full(1, NEVER, np.int64))
    trails = list(world.trails.values())
    ticks_ = np.array([trail.tick for trail in trails], np.int64)
    places = np.array([(trail.x, trail.y) for trail in trails], np.float32).T
    if len(trails) == 1:
        return _Trails(places, ticks_)
    ids = np.array(list(world.trails), np.int32)
    found, known = places_in(ids, world.bodies.prey.take(rows))
    index = np.where(known, found, int(ticks_.argmax()))
    return _Trails(places.take(index, axis=1), ticks_.take(index))


def _look_round(world: World, rules: Rules, rows: I64) -> None:
    """Search: turn to another spot now and then, and give up when the time is over."""
    if len(rows) == 0:
        return
    timer = world.bodies.timer.take(rows)
    wander(world, rows[timer % LOOK_ELSEWHERE < PERIOD_TICKS], rules.horde.search_m)
    _rest(world, rules, rows[timer <= 0])


def _listen(world: World, rules: Rules, rows: I64) -> None:
    """Go to a noise until it is reached, replaced or no longer worth it."""
    if len(rows) == 0:
        return
    bodies, fields = world.bodies, world.fields
    slot = bodies.slot[rows].astype(np.int32)
    units = fields.units(slot, world.tile[rows])
    gone = (fields.serial[slot] != bodies.serial[rows]) | (units == UNREACHED)
    crowded_out = (units <= CROWD_UNITS) & (bodies.held.take(rows) > np.float32(CROWD_HELD))
    _search(world, rules, rows[gone | (units <= ARRIVED_UNITS) | crowded_out | (bodies.timer[rows] <= 0)])


def _search(world: World, rules: Rules, rows: I64) -> None:
    if len(rows) == 0:
        return
    bodies = world.bodies
    bodies.state[rows] = SEARCH
    bodies.slot[rows] = -1
    bodies.timer[rows] = ticks(rules.horde.search_s) + (bodies.id[rows] % TICKS_PER_S)
    wander(world, rows, rules.horde.search_m)


def _get_up(world: World, rules: Rules, events: Events, rows: I64) -> None:
    """Let bodies on the floor lie, begin to get up by themselves or as somebody comes near, and stand."""
    if len(rows) == 0:
        return
    bodies = world.bodies
    timer = bodies.timer.take(rows)
    if world.dormant:
        timer += PERIOD_TICKS * (timer > RISE_TICKS - PERIOD_TICKS)  # the time of who lies there stands still
        bodies.timer[rows] = timer
    lies = timer > RISE_TICKS
    startled = lies & _somebody_near(world, rules, rows, rules.turning.near_m)
    startled &= world.rng.random(len(rows)) * rules.turning.near_s < PERIOD_TICKS * TICK_S
    bodies.timer[rows[startled]] = RISE_TICKS
    begins = startled | (~lies & (timer > RISE_TICKS - PERIOD_TICKS))
    for row in rows[begins]:
        x, y = bodies.position[row]
        events.emit(EventKind.TURN, x, y, actor=bodies.id[row])
    _search(world, rules, rows[timer <= 0])


def _rest(world: World, rules: Rules, rows: I64) -> None:
    if len(rows) == 0:
        return
    bodies, rng = world.bodies, world.rng
    bodies.state[rows] = IDLE
    least, most = ticks(rules.horde.idle_min_s), ticks(rules.horde.idle_max_s)
    bodies.timer[rows] = rng.integers(least, most + 1, len(rows))


def _somebody_near(world: World, rules: Rules, rows: I64, near_m: float) -> Bool:
    """Whether one of the living comes within so much of each of these, [n] bool."""
    prey, found = prey_of(world, rules), np.zeros(len(rows), np.bool_)
    if len(prey.id) == 0:
        return found
    at = world.bodies.position.T.take(rows, axis=1)
    near, whom = nearest(at, prey, np.zeros(len(rows), np.int32), near_m)
    apart = squared_length(at.take(near, axis=1) - prey.place.take(whom, axis=1))
    found[near] = apart < np.float32(near_m**2)
    return found


def _groan(world: World, rules: Rules, events: Events) -> None:
    """Let each infected near somebody be heard now and then; their ids spread them over the time."""
    bodies = world.bodies
    n = bodies.crowd
    phase = bodies.id[:n] * np.int32(GROAN_STRIDE)
    phase += np.int32(world.tick % ticks(rules.horde.groan_every_s))
    phase %= np.int32(ticks(rules.horde.groan_every_s))
    due = (phase < PERIOD_TICKS).nonzero()[0]
    due = due[_GROANS.take(bodies.state.take(due))]
    near = np.zeros(len(due), np.bool_)
    for person in acting(world.people):
        offset = bodies.position[due] - np.array((person.x, person.y), np.float32)
        near |= np.abs(offset).max(axis=1, initial=0) < GROAN_RANGE_M
    for row in due[near]:
        x, y = bodies.position[row]
        voice = rules.kinds.at(int(bodies.kind[row])).voice
        events.emit(EventKind.GROAN, x, y, amount=bodies.state[row], detail=voice, actor=bodies.id[row])
