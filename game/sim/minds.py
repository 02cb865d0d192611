"""What each infected does next: the states end, by time or because what they were about is gone."""

import numpy as np

from game.sim.events import EventKind, Events
from game.sim.flowfield import UNITS_PER_M, UNREACHED
from game.sim.rules import Rules
from game.sim.states import State
from game.sim.types import F32, I64, TICKS_PER_S, TURN_TICKS, ticks
from game.sim.world import CHASE_SLOT, World

ARRIVED_UNITS = UNITS_PER_M  # a metre from a noise is there
ARRIVED_M = 0.9
FRESH_TRAIL = TICKS_PER_S  # while somebody has just seen the survivor, the rest do not forget
LOOK_ELSEWHERE = ticks(1.6)  # a search turns to another spot this often
GROAN_RANGE_M = 22.0


def decide(world: World, rules: Rules, events: Events) -> None:
    """Move the horde's states on by a turn; writes ``state``, ``timer``, ``target``, ``slot``."""
    horde = world.horde
    n = horde.count
    horde.timer[:n] -= TURN_TICKS
    state = horde.state[:n]
    over = horde.timer[:n] <= 0
    _follow(world, rules, np.flatnonzero(state == State.CHASE))
    _listen(world, rules, np.flatnonzero(state == State.HEAR))
    searching = np.flatnonzero(state == State.SEARCH)
    _wander(world, searching[horde.timer[searching] % LOOK_ELSEWHERE < TURN_TICKS], rules.horde.search_m)
    _rest(world, rules, searching[over[searching]])
    idle = np.flatnonzero((state == State.IDLE) & over)
    drifted = np.flatnonzero((state == State.DRIFT) & over)
    _wander(world, idle, rules.horde.drift_m)
    horde.state[idle] = State.DRIFT
    horde.timer[idle] = ticks(rules.horde.idle_min_s)
    _rest(world, rules, drifted)
    risen = np.flatnonzero(((state == State.STAGGER) | (state == State.FALL)) & over)
    horde.state[risen] = State.CHASE
    horde.timer[risen] = ticks(rules.horde.memory_s)
    _groan(world, rules, events)


def _follow(world: World, rules: Rules, rows: I64) -> None:
    """Chase: forget by and by, and search where the trail ends."""
    if len(rows) == 0:
        return
    horde = world.horde
    if world.tick - world.trail_tick < FRESH_TRAIL:
        horde.timer[rows] += TURN_TICKS
    dx = horde.position[rows, 0] - np.float32(world.trail[0])
    dy = horde.position[rows, 1] - np.float32(world.trail[1])
    arrived = dx * dx + dy * dy < ARRIVED_M * ARRIVED_M
    lost = world.fields.distance[CHASE_SLOT].ravel().take(world.tile[rows]) == UNREACHED
    ended = (arrived | (lost & (world.field_age == 0)) | (horde.timer[rows] <= 0)) & ~horde.sees[rows]
    _search(world, rules, rows[ended])


def _listen(world: World, rules: Rules, rows: I64) -> None:
    """Go to a noise until it is reached, replaced or no longer worth it."""
    if len(rows) == 0:
        return
    horde, fields = world.horde, world.fields
    slot = horde.slot[rows].astype(np.int32)
    units = fields.units(slot, world.tile[rows])
    gone = (fields.serial[slot] != horde.serial[rows]) | (units == UNREACHED)
    _search(world, rules, rows[gone | (units <= ARRIVED_UNITS) | (horde.timer[rows] <= 0)])


def _search(world: World, rules: Rules, rows: I64) -> None:
    if len(rows) == 0:
        return
    horde = world.horde
    horde.state[rows] = State.SEARCH
    horde.slot[rows] = -1
    horde.timer[rows] = ticks(rules.horde.search_s) + (horde.id[rows] % TICKS_PER_S)
    _wander(world, rows, rules.horde.search_m)


def _rest(world: World, rules: Rules, rows: I64) -> None:
    if len(rows) == 0:
        return
    horde, rng = world.horde, world.rng
    horde.state[rows] = State.IDLE
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
    tx = np.clip(there[:, 0].astype(np.int32), 0, world.grid.width - 1)
    ty = np.clip(there[:, 1].astype(np.int32), 0, world.grid.height - 1)
    blocked = world.grid.blocked[ty, tx]
    horde.target[rows] = np.where(blocked[:, None], here, there)


def _groan(world: World, rules: Rules, events: Events) -> None:
    """Let each infected near the survivor be heard now and then; their ids spread them over the time."""
    horde, player = world.horde, world.player
    n = horde.count
    due = np.flatnonzero((horde.id[:n] * 7919 + world.tick) % ticks(rules.horde.groan_every_s) < TURN_TICKS)
    offset = horde.position[due] - np.array((player.x, player.y), np.float32)
    near = np.abs(offset).max(axis=1, initial=0) < GROAN_RANGE_M
    for row in due[near]:
        x, y = horde.position[row]
        events.emit(EventKind.GROAN, x, y, amount=horde.state[row], subject=horde.id[row])
