"""What each infected does next: the states end, by time or because what they were about is gone."""

import numpy as np

from game.sim.paths.flowfield import UNITS_PER_M, UNREACHED
from game.sim.rules.tables import Rules
from game.sim.state.world import CHASE_SLOT, World
from game.sim.words.events import EventKind, Events
from game.sim.words.states import CHASE, DRIFT, FALL, HEAR, IDLE, RISE_TICKS, SEARCH, STAGGER, TURN, any_of
from game.sim.words.types import F32, I64, PERIOD_TICKS, TICK_S, TICKS_PER_S, column, squared_length, ticks

ARRIVED_UNITS = UNITS_PER_M  # a metre from a noise is there
CROWD_UNITS, CROWD_HELD = 3 * UNITS_PER_M, 0.7  # who is held up so near to it is there as well
ARRIVED_M = 0.9
FRESH_TRAIL = TICKS_PER_S  # while somebody has just seen the survivor, the rest do not forget
LOOK_ELSEWHERE = ticks(1.6)  # a search turns to another spot this often
GROAN_RANGE_M = 22.0
GROAN_STRIDE = 7919  # a prime: neighbours in number are far apart in time
_DOWN = any_of(STAGGER, FALL)


def decide(world: World, rules: Rules, events: Events) -> None:
    """Move the horde's states on by a turn; writes ``state``, ``timer``, ``target``, ``slot``."""
    horde = world.horde
    n = horde.count
    state, timer = horde.state[:n], horde.timer[:n]
    timer -= PERIOD_TICKS
    _follow(world, rules, (state == CHASE).nonzero()[0])
    _listen(world, rules, (state == HEAR).nonzero()[0])
    _look_round(world, rules, (state == SEARCH).nonzero()[0])
    _get_up(world, rules, events, (state == TURN).nonzero()[0])
    over = (timer <= 0).nonzero()[0]
    states = state.take(over)
    idle = over[states == IDLE]
    _rest(world, rules, over[states == DRIFT])
    _wander(world, idle, rules.horde.drift_m)
    state[idle] = DRIFT
    timer[idle] = ticks(rules.horde.idle_min_s)
    risen = over[_DOWN.take(states)]
    state[risen] = CHASE
    timer[risen] = ticks(rules.horde.memory_s)
    _groan(world, rules, events)


def _follow(world: World, rules: Rules, rows: I64) -> None:
    """Chase: forget by and by, and search where the trail or the way ends."""
    if len(rows) == 0:
        return
    horde = world.horde
    timer = horde.timer.take(rows)
    if world.tick - world.trail_tick < FRESH_TRAIL:
        timer += PERIOD_TICKS
        horde.timer[rows] = timer
    offset = horde.position.T.take(rows, axis=1) - column(*world.trail)
    ended = squared_length(offset) < np.float32(ARRIVED_M * ARRIVED_M)
    if world.field_age <= 1:  # a field that is not up to date may yet lead there
        ended |= world.fields.distance[CHASE_SLOT].ravel().take(world.tile.take(rows)) == UNREACHED
    ended |= timer <= 0
    ended &= ~horde.sees.take(rows)
    _search(world, rules, rows[ended])


def _look_round(world: World, rules: Rules, rows: I64) -> None:
    """Search: turn to another spot now and then, and give up when the time is over."""
    if len(rows) == 0:
        return
    timer = world.horde.timer.take(rows)
    _wander(world, rows[timer % LOOK_ELSEWHERE < PERIOD_TICKS], rules.horde.search_m)
    _rest(world, rules, rows[timer <= 0])


def _listen(world: World, rules: Rules, rows: I64) -> None:
    """Go to a noise until it is reached, replaced or no longer worth it."""
    if len(rows) == 0:
        return
    horde, fields = world.horde, world.fields
    slot = horde.slot[rows].astype(np.int32)
    units = fields.units(slot, world.tile[rows])
    gone = (fields.serial[slot] != horde.serial[rows]) | (units == UNREACHED)
    crowded_out = (units <= CROWD_UNITS) & (horde.held.take(rows) > np.float32(CROWD_HELD))
    _search(world, rules, rows[gone | (units <= ARRIVED_UNITS) | crowded_out | (horde.timer[rows] <= 0)])


def _search(world: World, rules: Rules, rows: I64) -> None:
    if len(rows) == 0:
        return
    horde = world.horde
    horde.state[rows] = SEARCH
    horde.slot[rows] = -1
    horde.timer[rows] = ticks(rules.horde.search_s) + (horde.id[rows] % TICKS_PER_S)
    _wander(world, rows, rules.horde.search_m)


def _get_up(world: World, rules: Rules, events: Events, rows: I64) -> None:
    """Let bodies on the floor lie, begin to get up by themselves or as somebody comes near, and stand."""
    if len(rows) == 0:
        return
    horde, player = world.horde, world.player
    timer = horde.timer.take(rows)
    lies = timer > RISE_TICKS
    apart = squared_length(horde.position.T.take(rows, axis=1) - column(player.x, player.y))
    startled = lies & (apart < np.float32(rules.turning.near_m**2))
    startled &= world.rng.random(len(rows)) * rules.turning.near_s < PERIOD_TICKS * TICK_S
    horde.timer[rows[startled]] = RISE_TICKS
    begins = startled | (~lies & (timer > RISE_TICKS - PERIOD_TICKS))
    for row in rows[begins]:
        x, y = horde.position[row]
        events.emit(EventKind.TURN, x, y, subject=horde.id[row])
    _search(world, rules, rows[timer <= 0])


def _rest(world: World, rules: Rules, rows: I64) -> None:
    if len(rows) == 0:
        return
    horde, rng = world.horde, world.rng
    horde.state[rows] = IDLE
    least, most = ticks(rules.horde.idle_min_s), ticks(rules.horde.idle_max_s)
    horde.timer[rows] = rng.integers(least, most + 1, len(rows))


def _wander(world: World, rows: I64, reach_m: float) -> None:
    """Pick a place near by for each; one that lies in something solid is given up for where it stands."""
    if len(rows) == 0:
        return
    horde = world.horde
    offset: F32 = ((world.rng.random((len(rows), 2)) * 2 - 1) * reach_m).astype(np.float32)
    here = horde.position[rows]
    there = here + offset
    tile = np.clip(there, 0, (world.grid.width - 1, world.grid.height - 1)).astype(np.int64)
    blocked = world.grid.blocked[tile[:, 1], tile[:, 0]]
    horde.target[rows] = np.where(blocked[:, None], here, there)


def _groan(world: World, rules: Rules, events: Events) -> None:
    """Let each infected near the survivor be heard now and then; their ids spread them over the time."""
    horde, player = world.horde, world.player
    n = horde.count
    turn = horde.id[:n] * np.int32(GROAN_STRIDE)
    turn += np.int32(world.tick % ticks(rules.horde.groan_every_s))
    turn %= np.int32(ticks(rules.horde.groan_every_s))
    due = (turn < PERIOD_TICKS).nonzero()[0]
    offset = horde.position[due] - np.array((player.x, player.y), np.float32)
    near = np.abs(offset).max(axis=1, initial=0) < GROAN_RANGE_M
    near &= horde.state.take(due) != TURN
    for row in due[near]:
        x, y = horde.position[row]
        events.emit(EventKind.GROAN, x, y, amount=horde.state[row], subject=horde.id[row])
