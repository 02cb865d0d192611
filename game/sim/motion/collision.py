"""Bodies against walls: circles on the tile grid, pushed out of what they touch.

How far the middle of a body may go on each tile is kept in the grid, so that walls cost one gather and two comparisons;
only corners that stick out are looked at one by one. Because nobody moves further in a tick than `MOVE_MAX_M`, and
everybody starts it clear of walls, no middle of a body can enter a wall.
"""

import numpy as np

from game.sim.terrain.grid import Grid
from game.sim.words.types import F32, I64, length, put, squared_length, taken

MOVE_MAX_M = 0.24  # under the smallest radius


def limit_length(move: F32, most_m: float) -> None:
    """Shorten vectors longer than ``most_m``; writes ``move`` [2, n] float32 in place."""
    squared = squared_length(move)
    long = (squared > np.float32(most_m * most_m)).nonzero()[0]
    if len(long):
        scale = np.float32(most_m) / np.sqrt(squared.take(long))
        move[:, long] *= scale


def resolve_walls(grid: Grid, at: F32) -> None:
    """Push circles of the grid's ``radius_m`` out of blocked tiles; writes ``at`` [2, n] float32, m, in place."""
    tile = at.astype(np.int64)
    tile[1] *= grid.width
    tile[0] += tile[1]
    _keep_in_bounds(grid, at, tile[0])
    by_corner = grid.corners.ravel().take(tile[0]).nonzero()[0]
    if len(by_corner):
        _push_off_corners(grid, at, by_corner)


def _keep_in_bounds(grid: Grid, at: F32, tile: I64) -> None:
    bounds = grid.bounds.take(tile, axis=0).T
    np.maximum(at, bounds[:2], out=at)
    np.minimum(at, bounds[2:], out=at)


def _push_off_corners(grid: Grid, at: F32, rows: I64) -> None:
    """Push those of these rows who reach over a corner that sticks out; writes ``at``."""
    place = taken(at, rows)
    corner = np.rint(place)
    place -= corner
    squared = squared_length(place)
    hit = (squared < np.float32(grid.radius_m * grid.radius_m)).nonzero()[0]
    if len(hit) == 0:
        return
    corner, offset = corner.take(hit, axis=1), place.take(hit, axis=1)
    before = offset < 0  # the body is left of it, above it
    x, y = (corner - before).astype(np.int64)
    tile = y * grid.width + x
    bit = before[0] + 2 * before[1]
    sticks_out = (grid.corners.ravel().take(tile) >> bit & 1).nonzero()[0]
    hit, corner, offset, tile = (
        hit[sticks_out],
        corner.take(sticks_out, axis=1),
        offset.take(sticks_out, axis=1),
        tile[sticks_out],
    )
    offset *= np.float32(grid.radius_m) / np.sqrt(np.maximum(squared.take(hit), np.float32(1e-8)))
    offset += corner
    _keep_in_bounds(grid, offset, tile)
    put(at, rows[hit], offset)


def resolve_one(grid: Grid, x: float, y: float, radius_m: float) -> tuple[float, float]:
    """Where one circle of any radius under half a tile ends that is pushed out of blocked tiles, m."""
    column, row = int(x), int(y)
    blocked = grid.blocked
    x, y = _kept_in(grid, column, row, x, y, radius_m)
    right, down = x - column > 0.5, y - row > 0.5
    beside_x, beside_y = column + (1 if right else -1), row + (1 if down else -1)
    if blocked[beside_y, beside_x] and not (blocked[row, beside_x] or blocked[beside_y, column]):
        dx, dy = x - (column + right), y - (row + down)
        far = max(length(dx, dy), 1e-4)
        if far < radius_m:
            x, y = column + right + dx * radius_m / far, row + down + dy * radius_m / far
            x, y = _kept_in(grid, column, row, x, y, radius_m)
    return x, y


def _kept_in(grid: Grid, column: int, row: int, x: float, y: float, radius_m: float) -> tuple[float, float]:
    blocked = grid.blocked
    if blocked[row, column - 1]:
        x = max(x, column + radius_m)
    if blocked[row, column + 1]:
        x = min(x, column + 1 - radius_m)
    if blocked[row - 1, column]:
        y = max(y, row + radius_m)
    if blocked[row + 1, column]:
        y = min(y, row + 1 - radius_m)
    return x, y
