"""The crowd's step compiled with numba: what the game's numpy loop could cost if it were not numpy.

The same laws as `crowd.stride`, `neighbors.separation` and `crowd.make_room` of `game.sim.motion`, an agent at a time:
bins by a counting sort and half the neighbourhood on the same ticks, the same push, the same walls. One thread,
float32. The survivor's body is looked for and not answered, and everybody is on their feet: whoever uses this keeps
the survivor out of the crowd, and nobody on the floor.
"""

import numba
import numpy as np

from game.sim.motion import crowd
from game.sim.motion.collision import MOVE_MAX_M
from game.sim.motion.crowd import PAIRS_SPARE_M, pairs_are_due
from game.sim.motion.neighbors import CELL_MAX_M, CELLS_PER_AGENT, DEEP_SHARE
from game.sim.rules.tables import Rules
from game.sim.state.people import only
from game.sim.state.world import World
from game.sim.words.types import F32, I32, TICK_S, U8, Bool

PAIRS_PER_AGENT = 12  # that there is room for
NUDGE_M = np.float32(1e-3)  # how far two in the very same place count as apart
NEAREST_M = np.float32(1e-4)  # to a corner
SLOWEST_MPS2 = np.float32(crowd.SLOWEST_MPS2)
DEEP = np.float32(DEEP_SHARE)
STEP_MAX_M = np.float32(MOVE_MAX_M)
TICK = np.float32(TICK_S)
TICKS_PER_S = np.float32(1 / TICK_S)
ONE = np.float32(1)
HALF = np.float32(0.5)

compiled = numba.njit(error_model="numpy", fastmath=True)  # nothing here depends on infinities


@compiled
def _bin(
    position: F32, inverse: np.float32, columns: int, key: I32, start: I32, order: I32, cell: I32, at: F32
) -> None:
    """Stable counting sort by cell; ``key`` [n] is scratch.

    Writes ``start`` [cells + 2], of which the first ``cells + 1`` count, and in sorted order ``order`` [n],
    ``cell`` [n] and ``at`` [n, 2] m.
    """
    n = len(position)
    start[:] = 0
    for i in range(n):
        row, column = np.int32(position[i, 1] * inverse), np.int32(position[i, 0] * inverse)
        key[i] = (row + 1) * columns + column + 1
        start[key[i] + 2] += 1
    for c in range(2, len(start)):
        start[c] += start[c - 1]
    for i in range(n):
        place = start[key[i] + 1]  # one cell ahead: placing everybody moves each start to where it belongs
        start[key[i] + 1] = place + 1
        order[place] = i
        cell[place] = key[i]
        at[place, 0], at[place, 1] = position[i, 0], position[i, 1]


@compiled
def _pairs(
    at: F32,
    order: I32,
    cell: I32,
    start: I32,
    columns: int,
    narrow: Bool,
    width: int,
    numbers: F32,
    first: I32,
    second: I32,
    reach: F32,
) -> int:
    """Note every pair by their rows and how far apart they have to stand; ``at`` [n, 2] m in sorted order.

    ``numbers``: how far to look, the reach of two bodies, the same squeezed. Writes ``first``, ``second``, ``reach``
    [capacity]; returns how many there are, also where they are more than fit.
    """
    look = numbers[0]
    count = 0
    for i in range(len(at)):
        for half in range(2):
            below = cell[i] + columns
            begin = i + 1 if half == 0 else start[below - 1]
            end = start[cell[i] + 2] if half == 0 else start[below + 2]
            for j in range(begin, end):
                dx, dy = at[j, 0] - at[i, 0], at[j, 1] - at[i, 1]
                if dx * dx + dy * dy < look * look:
                    if count < len(first):
                        first[count], second[count] = order[i], order[j]
                        reach[count] = numbers[1]
                        for a in (i, j):
                            if narrow[int(at[a, 1]) * width + int(at[a, 0])]:
                                reach[count] = numbers[2]
                    count += 1
    return count


@compiled
def _push(
    position: F32, first: I32, second: I32, reach: F32, share: np.float32, touching: I32, before: F32, push: F32
) -> None:
    """Push each overlapping pair apart, and once more where any overlap is deep.

    ``touching`` [capacity] and ``before`` [n, 2] are scratch. Writes ``push`` [n, 2] m.
    """
    push[:] = 0
    count = 0
    deep = False
    for pair in range(len(first)):
        i, j = first[pair], second[pair]
        dx, dy = position[j, 0] - position[i, 0], position[j, 1] - position[i, 1]
        if dx * dx + dy * dy < reach[pair] * reach[pair]:
            touching[count] = pair
            count += 1
            if dx * dx + dy * dy < NUDGE_M * NUDGE_M:
                dx, dy = _nudge(i, j)
            deep = _part(i, j, dx, dy, reach[pair], share, push) or deep
    if not deep:
        return
    before[:] = push
    for index in range(count):
        pair = touching[index]
        i, j = first[pair], second[pair]
        dx, dy = position[j, 0] - position[i, 0], position[j, 1] - position[i, 1]
        if dx * dx + dy * dy < NUDGE_M * NUDGE_M:
            dx, dy = _nudge(i, j)
        dx, dy = dx + before[j, 0] - before[i, 0], dy + before[j, 1] - before[i, 1]
        _part(i, j, dx, dy, reach[pair], share, push)


@compiled
def _nudge(i: int, j: int) -> tuple[np.float32, np.float32]:
    return (NUDGE_M if i & 1 else -NUDGE_M), (NUDGE_M if j & 2 else -NUDGE_M)


@compiled
def _part(i: int, j: int, dx: np.float32, dy: np.float32, reach: np.float32, share: np.float32, push: F32) -> bool:
    """Push one pair apart; writes ``push``, returns whether they overlap deeply."""
    distance = np.sqrt(dx * dx + dy * dy)
    overlap = max(reach - distance, np.float32(0))
    force = overlap * (share * HALF) / max(distance, NUDGE_M)
    push[j, 0] += dx * force
    push[j, 1] += dy * force
    push[i, 0] -= dx * force
    push[i, 1] -= dy * force
    deep: bool = overlap > reach * DEEP
    return deep


@compiled
def _shortened(dx: np.float32, dy: np.float32, most: np.float32) -> tuple[np.float32, np.float32]:
    scale = most / max(np.sqrt(dx * dx + dy * dy), most)
    return dx * scale, dy * scale


@compiled
def _bounded(x: np.float32, y: np.float32, bounds: F32, tile: int) -> tuple[np.float32, np.float32]:
    x = min(max(x, bounds[tile, 0]), bounds[tile, 2])
    return x, min(max(y, bounds[tile, 1]), bounds[tile, 3])


@compiled
def _clear_of_walls(
    x: np.float32, y: np.float32, bounds: F32, corners: U8, width: int, radius: np.float32
) -> tuple[np.float32, np.float32]:
    """Where a circle ends that is pushed out of blocked tiles; ``bounds``, ``corners``: of `game.sim.terrain.grid`."""
    column, row = np.int32(x), np.int32(y)
    tile = row * width + column
    x, y = _bounded(x, y, bounds, tile)
    left, top = np.float32(column), np.float32(row)
    right, down = x - left > HALF, y - top > HALF
    if corners[tile] >> (right + 2 * down) & 1:
        corner_x, corner_y = left + np.float32(right), top + np.float32(down)
        dx, dy = x - corner_x, y - corner_y
        squared = dx * dx + dy * dy
        if squared < radius * radius:
            out = radius / max(np.sqrt(squared), NEAREST_M)
            x, y = _bounded(corner_x + dx * out, corner_y + dy * out, bounds, tile)
    return x, y


@compiled
def _move(
    position: F32,
    previous: F32,
    velocity: F32,
    knock: F32,
    held: F32,
    push: F32,
    bounds: F32,
    corners: U8,
    numbers: F32,
    width: int,
    knocked: bool,  # noqa: FBT001
) -> int:
    """Integrate, keep out of walls, slow the blocked; ``numbers`` as `NumbaLoop` packs them.

    Writes ``position``, ``velocity`` and ``knock`` [n, 2]; returns how many touch the survivor.
    """
    push_max, decay, radius, survivor_x, survivor_y, both, held_share = numbers
    touching = 0
    for a in range(len(position)):
        dx, dy = _shortened(push[a, 0], push[a, 1], push_max)
        dx += velocity[a, 0] * TICK
        dy += velocity[a, 1] * TICK
        if knocked:
            dx, dy = _shortened(dx + knock[a, 0] * TICK, dy + knock[a, 1] * TICK, STEP_MAX_M)
            knock[a, 0] *= decay
            knock[a, 1] *= decay
        x, y = _clear_of_walls(position[a, 0] + dx, position[a, 1] + dy, bounds, corners, width, radius)
        position[a, 0], position[a, 1] = x, y
        vx, vy = velocity[a, 0], velocity[a, 1]
        along = ((x - previous[a, 0]) * vx + (y - previous[a, 1]) * vy) * TICKS_PER_S
        share = (along + SLOWEST_MPS2) / (vx * vx + vy * vy + SLOWEST_MPS2)
        share = min(max(share, np.float32(0)), ONE)
        velocity[a, 0], velocity[a, 1] = vx * share, vy * share
        held[a] += (ONE - share - held[a]) * held_share
        away_x, away_y = x - survivor_x, y - survivor_y
        touching += away_x * away_x + away_y * away_y < both * both
    return touching


class NumbaLoop:
    """The loop over one world's horde; the scratch is its own and is made once."""

    def __init__(self, world: World, rules: Rules) -> None:
        n, grid = world.bodies.crowd, world.grid
        self._world, self._rules = world, rules
        look_m = rules.horde.width_m + PAIRS_SPARE_M
        wide_m = (grid.width * grid.height / (CELLS_PER_AGENT * max(n, 1))) ** 0.5
        cell_m = min(max(look_m, wide_m), CELL_MAX_M)
        self._inverse = np.float32(1 / cell_m)
        self._columns = int(grid.width / cell_m) + 3
        self._start = np.empty(self._columns * (int(grid.height / cell_m) + 3) + 2, np.int32)
        self._key, self._order, self._cell = (np.empty(n, np.int32) for _ in range(3))
        self._at, self._push = np.empty((n, 2), np.float32), np.empty((n, 2), np.float32)
        self._first, self._second = (np.empty(n * PAIRS_PER_AGENT, np.int32) for _ in range(2))
        self._pairs = 0
        decay = 1 - TICK_S / (rules.horde.knock_decay_s + TICK_S)
        both_m = rules.horde.radius_m + rules.player.radius_m
        body = rules.horde
        self._numbers = np.array(
            [
                body.push_max_m,
                decay,
                body.radius_m,
                only(world.people).x,
                only(world.people).y,
                both_m,
                TICK_S / body.held_s,
            ],
            np.float32,
        )
        self._room = np.array([look_m, body.width_m, body.width_m * body.squeeze_share], np.float32)
        self._touching, self._reach = np.empty_like(self._first), np.empty(len(self._first), np.float32)
        self._before = np.empty_like(self._at)

    def step(self) -> int:
        """Move everybody by one tick; writes the horde's columns and returns how many touch the survivor."""
        horde, grid = self._world.bodies, self._world.grid
        n = horde.crowd
        position = horde.position[:n]
        if pairs_are_due(self._world.tick):
            self._find(position)
        pairs = [column[: self._pairs] for column in (self._first, self._second, self._reach)]
        share = np.float32(self._rules.horde.separation_share)
        _push(position, *pairs, share, self._touching, self._before, self._push)
        touching: int = _move(
            position,
            horde.previous[:n],
            horde.velocity[:n],
            horde.knock[:n],
            horde.held[:n],
            self._push,
            grid.bounds,
            grid.corners.ravel(),
            self._numbers,
            grid.width,
            horde.knocked_ticks > 0,
        )
        return touching

    def _find(self, position: F32) -> None:
        sorted_ = (self._order, self._cell, self._at)
        _bin(position, self._inverse, self._columns, self._key, self._start, *sorted_)
        cells, grid = (self._start, self._columns), self._world.grid
        ground, found = (grid.narrow.ravel(), grid.width), (self._first, self._second, self._reach)
        self._pairs = _pairs(self._at, self._order, self._cell, *cells, *ground, self._room, *found)
        if self._pairs > len(self._first):
            raise ValueError(f"{self._pairs} pairs are more than {PAIRS_PER_AGENT} for each agent")
