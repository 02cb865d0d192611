"""The crowd's step compiled with numba: what the game's numpy loop could cost if it were not numpy.

The same laws as `game.sim.crowd.stride`, `game.sim.neighbors.separation` and `game.sim.crowd.make_room`, an agent at a
time: bins by a counting sort, half the neighbourhood, the same push, the same walls. One thread, float32. The
survivor's body is looked for and not answered, so whoever uses this keeps the survivor out of the crowd.
"""

import numba
import numpy as np

from game.sim.collision import MOVE_MAX_M
from game.sim.grid import EAST, NORTH, NORTH_EAST, NORTH_WEST, SOUTH, SOUTH_EAST, SOUTH_WEST, WEST
from game.sim.neighbors import CELL_MAX_M, CELLS_PER_AGENT
from game.sim.rules import Rules
from game.sim.types import F32, I32, TICK_S, U8
from game.sim.world import World

NUDGE_M = np.float32(1e-3)  # how far two in the very same place count as apart
NEAREST_M = np.float32(1e-4)  # to a corner
SLOWEST_MPS2 = np.float32(1e-6)  # squared speed under which nobody counts as walking
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
def _push(at: F32, cell: I32, start: I32, columns: int, reach: np.float32, share: np.float32, push: F32) -> None:
    """Push each overlapping pair apart; ``at`` [n, 2] m in sorted order; writes ``push`` [n, 2] m."""
    n = len(at)
    push[:] = 0
    for i in range(n):
        for half in range(2):
            below = cell[i] + columns
            begin = i + 1 if half == 0 else start[below - 1]
            end = start[cell[i] + 2] if half == 0 else start[below + 2]
            for j in range(begin, end):
                dx, dy = at[j, 0] - at[i, 0], at[j, 1] - at[i, 1]
                squared = dx * dx + dy * dy
                if squared >= reach * reach:
                    continue
                distance = np.sqrt(squared)
                if distance < NUDGE_M:
                    dx = NUDGE_M if i & 1 else -NUDGE_M
                    dy = NUDGE_M if j & 2 else -NUDGE_M
                    distance = NUDGE_M
                force = (reach - distance) * (share * HALF) / distance
                dx *= force
                dy *= force
                push[j, 0] += dx
                push[j, 1] += dy
                push[i, 0] -= dx
                push[i, 1] -= dy


@compiled
def _shortened(dx: np.float32, dy: np.float32, most: np.float32) -> tuple[np.float32, np.float32]:
    scale = most / max(np.sqrt(dx * dx + dy * dy), most)
    return dx * scale, dy * scale


@compiled
def _clamped(px: np.float32, py: np.float32, bits: int, radius: np.float32) -> tuple[np.float32, np.float32]:
    if bits & WEST:
        px = max(px, radius)
    if bits & EAST:
        px = min(px, ONE - radius)
    if bits & NORTH:
        py = max(py, radius)
    if bits & SOUTH:
        py = min(py, ONE - radius)
    return px, py


@compiled
def _clear_of_walls(
    x: np.float32, y: np.float32, around: U8, width: int, radius: np.float32
) -> tuple[np.float32, np.float32]:
    """Where a circle ends that is pushed out of blocked tiles; ``around`` [h * w] bits of `game.sim.grid`."""
    column, row = np.int32(x), np.int32(y)
    bits = around[row * width + column]
    if bits == 0:
        return x, y
    left, top = np.float32(column), np.float32(row)
    px, py = _clamped(x - left, y - top, bits, radius)
    right, down = px > HALF, py > HALF
    south, north = SOUTH_EAST if right else SOUTH_WEST, NORTH_EAST if right else NORTH_WEST
    corner = south if down else north
    if bits & corner:
        cx, cy = np.float32(right), np.float32(down)
        dx, dy = px - cx, py - cy
        out = max(radius / max(np.sqrt(dx * dx + dy * dy), NEAREST_M), ONE)
        px, py = cx + dx * out, cy + dy * out
    px, py = _clamped(px, py, bits, radius)
    return px + left, py + top


@compiled
def _move(
    position: F32, previous: F32, velocity: F32, knock: F32, order: I32, push: F32, around: U8, numbers: F32, width: int
) -> int:
    """Integrate, keep out of walls, slow the blocked; ``numbers`` as `NumbaLoop` packs them.

    Writes ``position``, ``velocity`` and ``knock`` [n, 2]; returns how many touch the survivor.
    """
    push_max, decay, radius, survivor_x, survivor_y, both = numbers
    touching = 0
    for i in range(len(order)):
        a = order[i]
        dx, dy = _shortened(push[i, 0], push[i, 1], push_max)
        dx += (velocity[a, 0] + knock[a, 0]) * TICK
        dy += (velocity[a, 1] + knock[a, 1]) * TICK
        dx, dy = _shortened(dx, dy, STEP_MAX_M)
        knock[a, 0] *= decay
        knock[a, 1] *= decay
        x, y = _clear_of_walls(position[a, 0] + dx, position[a, 1] + dy, around, width, radius)
        position[a, 0], position[a, 1] = x, y
        vx, vy = velocity[a, 0], velocity[a, 1]
        along = ((x - previous[a, 0]) * vx + (y - previous[a, 1]) * vy) * TICKS_PER_S
        share = min(max(along / max(vx * vx + vy * vy, SLOWEST_MPS2), np.float32(0)), ONE)
        velocity[a, 0], velocity[a, 1] = vx * share, vy * share
        away_x, away_y = x - survivor_x, y - survivor_y
        touching += away_x * away_x + away_y * away_y < both * both
    return touching


class NumbaLoop:
    """The loop over one world's horde; the scratch is its own and is made once."""

    def __init__(self, world: World, rules: Rules) -> None:
        n, grid = world.horde.count, world.grid
        self._world, self._rules = world, rules
        self._reach_m = 2 * rules.horde.radius_m
        wide_m = (grid.width * grid.height / (CELLS_PER_AGENT * max(n, 1))) ** 0.5
        cell_m = min(max(self._reach_m, wide_m), CELL_MAX_M)
        self._inverse = np.float32(1 / cell_m)
        self._columns = int(grid.width / cell_m) + 3
        self._start = np.empty(self._columns * (int(grid.height / cell_m) + 3) + 2, np.int32)
        self._key, self._order, self._cell = (np.empty(n, np.int32) for _ in range(3))
        self._at, self._push = np.empty((n, 2), np.float32), np.empty((n, 2), np.float32)
        decay = 1 - TICK_S / (rules.horde.knock_decay_s + TICK_S)
        both_m = rules.horde.radius_m + rules.player.radius_m
        self._numbers = np.array(
            [rules.horde.push_max_m, decay, rules.horde.radius_m, world.player.x, world.player.y, both_m], np.float32
        )

    def step(self) -> int:
        """Move everybody by one tick; writes the horde's columns and returns how many touch the survivor."""
        horde, grid, rules = self._world.horde, self._world.grid, self._rules.horde
        n = horde.count
        position = horde.position[:n]
        sorted_ = (self._order, self._cell, self._at)
        _bin(position, self._inverse, self._columns, self._key, self._start, *sorted_)
        reach, share = np.float32(self._reach_m), np.float32(rules.separation_share)
        _push(self._at, self._cell, self._start, self._columns, reach, share, self._push)
        touching: int = _move(
            position,
            horde.previous[:n],
            horde.velocity[:n],
            horde.knock[:n],
            self._order,
            self._push,
            grid.around.ravel(),
            self._numbers,
            grid.width,
        )
        return touching
