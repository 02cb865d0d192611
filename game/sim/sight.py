"""Line of sight on the tile grid, exact: a line is tested where it enters each tile.

A line enters a new tile only where it crosses a grid line, so all tiles it passes follow from its crossings
with x = whole and y = whole, with no stepping (the traversal of Amanatides and Woo 1987, in columns).
"""

import numpy as np

from game.sim.types import F32, I32, Bool


def _crossings(origin: float, delta: F32, count: int) -> tuple[F32, F32]:
    """Return the whole coordinates that each line crosses, [n, count], and the share of its length there."""
    step = np.where(delta > 0, np.float32(1), np.float32(-1))
    first = np.where(delta > 0, np.float32(np.floor(origin) + 1), np.float32(np.floor(origin)))
    edges = first[:, None] + step[:, None] * np.arange(count, dtype=np.float32)
    safe = np.where(np.abs(delta) < 1e-6, np.float32(1e-6), delta)
    shares = (edges - np.float32(origin)) / safe[:, None]
    return edges, shares.astype(np.float32, copy=False)


def _entered(shape: tuple[int, int], x: float, y: float, dx: F32, dy: F32, reach: int) -> tuple[F32, I32]:
    """Return the shares of its length at which each line enters a tile, and that flat tile, [n, 2*reach] both."""
    height, width = shape
    edge_x, share_x = _crossings(x, dx, reach)
    edge_y, share_y = _crossings(y, dy, reach)
    columns = np.concatenate((edge_x - (dx < 0)[:, None], np.float32(x) + share_y * dx[:, None]), axis=1)
    rows = np.concatenate((np.float32(y) + share_x * dy[:, None], edge_y - (dy < 0)[:, None]), axis=1)
    tx = np.clip(np.floor(columns), 0, width - 1).astype(np.int32)
    ty = np.clip(np.floor(rows), 0, height - 1).astype(np.int32)
    ty *= np.int32(width)
    ty += tx
    return np.concatenate((share_x, share_y), axis=1), ty


def lines_clear(grids: tuple[Bool, ...], x: float, y: float, targets: F32) -> tuple[Bool, ...]:
    """Whether nothing lies between a place and each target, for several grids at once.

    ``grids``: [h, w] bool each, true where a tile is in the way. ``x``, ``y``: m. ``targets``: [n, 2] float32, m.
    Returns [n] bool for each grid. The tile that the lines start in is never in the way.
    """
    if len(targets) == 0:
        return tuple(np.zeros(0, np.bool_) for _ in grids)
    dx = targets[:, 0] - np.float32(x)
    dy = targets[:, 1] - np.float32(y)
    reach = int(max(np.abs(dx).max(), np.abs(dy).max())) + 2
    shares, tiles = _entered(grids[0].shape, x, y, dx, dy, reach)
    between = (shares >= 0) & (shares < 1)
    return tuple(~np.any(grid.ravel().take(tiles) & between, axis=1) for grid in grids)


def line_of_sight(opaque: Bool, x: float, y: float, targets: F32) -> Bool:
    """Whether nothing opaque lies between a place and each target, [n] bool: `lines_clear` on one grid."""
    return lines_clear((opaque,), x, y, targets)[0]


def cast_rays(opaque: Bool, x: float, y: float, directions: F32, reach_m: float) -> F32:
    """How far each ray goes before it enters an opaque tile.

    ``directions``: [n, 2] float32 unit vectors. Returns [n] float32, m, ``reach_m`` where nothing is hit.
    """
    ends = directions * np.float32(reach_m)
    shares, tiles = _entered(opaque.shape, x, y, ends[:, 0], ends[:, 1], int(np.ceil(reach_m)) + 1)
    hit = opaque.ravel().take(tiles) & (shares >= 0) & (shares < 1)
    first: F32 = np.where(hit, shares, np.float32(1)).min(axis=1)
    return first * np.float32(reach_m)
