"""Line of sight on the tile grid, exact: a line is tested where it enters each tile.

A line enters a new tile only where it crosses a grid line, so all tiles it passes follow from its crossings
with x = whole and y = whole, with no stepping (the traversal of Amanatides and Woo 1987, in columns).
"""

import numpy as np

from game.sim.types import F32, Bool


def _crossings(origin: float, delta: F32, count: int) -> tuple[F32, F32]:
    """Return the whole coordinates that each line crosses, [n, count], and the share of its length there."""
    step = np.where(delta > 0, np.float32(1), np.float32(-1))
    first = np.where(delta > 0, np.float32(np.floor(origin) + 1), np.float32(np.floor(origin)))
    edges = first[:, None] + step[:, None] * np.arange(count, dtype=np.float32)
    safe = np.where(np.abs(delta) < 1e-6, np.float32(1e-6), delta)
    shares = (edges - np.float32(origin)) / safe[:, None]
    return edges, shares.astype(np.float32, copy=False)


def _entered(opaque: Bool, x: float, y: float, dx: F32, dy: F32, reach: int) -> tuple[F32, Bool]:
    """Return the shares of its length at which each line enters a tile, [n, 2*reach], and which are opaque."""
    height, width = opaque.shape
    edge_x, share_x = _crossings(x, dx, reach)
    edge_y, share_y = _crossings(y, dy, reach)
    columns = np.concatenate((edge_x - (dx < 0)[:, None], np.float32(x) + share_y * dx[:, None]), axis=1)
    rows = np.concatenate((np.float32(y) + share_x * dy[:, None], edge_y - (dy < 0)[:, None]), axis=1)
    tx = np.clip(np.floor(columns), 0, width - 1).astype(np.int32)
    ty = np.clip(np.floor(rows), 0, height - 1).astype(np.int32)
    shares = np.concatenate((share_x, share_y), axis=1)
    hit = opaque.ravel().take(ty * width + tx)
    hit &= shares >= 0
    return shares, hit


def line_of_sight(opaque: Bool, x: float, y: float, targets: F32) -> Bool:
    """Whether nothing opaque lies between a place and each target.

    ``opaque``: [h, w] bool. ``x``, ``y``: m. ``targets``: [n, 2] float32, m. Returns [n] bool.
    The tile that the line starts in never blocks it.
    """
    if len(targets) == 0:
        return np.zeros(0, np.bool_)
    dx = targets[:, 0] - np.float32(x)
    dy = targets[:, 1] - np.float32(y)
    reach = int(np.ceil(max(np.abs(dx).max(), np.abs(dy).max()))) + 1
    shares, hit = _entered(opaque, x, y, dx, dy, reach)
    hit &= shares < 1
    clear: Bool = ~np.any(hit, axis=1)
    return clear


def cast_rays(opaque: Bool, x: float, y: float, directions: F32, reach_m: float) -> F32:
    """How far each ray goes before it enters an opaque tile.

    ``directions``: [n, 2] float32 unit vectors. Returns [n] float32, m, ``reach_m`` where nothing is hit.
    """
    ends = directions * np.float32(reach_m)
    shares, hit = _entered(opaque, x, y, ends[:, 0], ends[:, 1], int(np.ceil(reach_m)) + 1)
    first: F32 = np.where(hit, np.minimum(shares, 1), np.float32(1)).min(axis=1)
    return first * np.float32(reach_m)
