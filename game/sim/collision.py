"""Bodies against walls: circles on the tile grid, pushed out of what they touch.

A circle of radius under half a tile touches at most the eight tiles round its own, whose blocking bits one gather
brings. Because nobody moves further in a tick than `MOVE_MAX_M`, and everybody starts it clear of walls, no middle of
a body can enter a wall.
"""

import numpy as np

from game.sim.grid import EAST, NORTH, NORTH_EAST, NORTH_WEST, SOUTH, SOUTH_EAST, SOUTH_WEST, WEST, Grid
from game.sim.types import F32, U8

MOVE_MAX_M = 0.24  # under the smallest radius


def limit_length(dx: F32, dy: F32, most_m: float) -> None:
    """Shorten vectors longer than ``most_m``; writes ``dx`` and ``dy`` [n] float32 in place."""
    length = np.sqrt(dx * dx + dy * dy)
    scale = np.float32(most_m) / np.maximum(length, np.float32(most_m))
    dx *= scale
    dy *= scale


def resolve_walls(grid: Grid, x: F32, y: F32, radius_m: float) -> None:
    """Push circles out of blocked tiles; writes ``x`` and ``y`` [n] float32, m, in place."""
    tx, ty = x.astype(np.int32), y.astype(np.int32)
    bits = grid.around.ravel().take(ty * grid.width + tx)
    near = np.flatnonzero(bits)  # most of a crowd in a hall touches no wall
    if len(near) == 0:
        return
    bits = bits.take(near)
    left, top = tx.take(near).astype(np.float32), ty.take(near).astype(np.float32)
    px, py = x.take(near) - left, y.take(near) - top  # place within the tile, 0 to 1
    _clamp_sides(px, py, bits, np.float32(radius_m))
    _push_corners(px, py, bits, np.float32(radius_m))
    _clamp_sides(px, py, bits, np.float32(radius_m))
    x[near] = px + left
    y[near] = py + top


def _clamp_sides(px: F32, py: F32, bits: U8, radius: np.float32) -> None:
    for axis, low, high in ((px, WEST, EAST), (py, NORTH, SOUTH)):
        np.maximum(axis, radius, out=axis, where=(bits & low) != 0)
        np.minimum(axis, np.float32(1) - radius, out=axis, where=(bits & high) != 0)


def _push_corners(px: F32, py: F32, bits: U8, radius: np.float32) -> None:
    """Push away from the nearest corner where the tile behind it blocks (its sides are clamped already)."""
    right, down = px > 0.5, py > 0.5
    corner = np.where(down, np.where(right, SOUTH_EAST, SOUTH_WEST), np.where(right, NORTH_EAST, NORTH_WEST))
    touching = np.flatnonzero(bits & corner.astype(np.uint8))
    if len(touching) == 0:
        return
    cx, cy = right[touching].astype(np.float32), down[touching].astype(np.float32)
    dx, dy = px[touching] - cx, py[touching] - cy
    distance = np.maximum(np.sqrt(dx * dx + dy * dy), np.float32(1e-4))
    out = np.maximum(radius / distance, np.float32(1))
    px[touching] = cx + dx * out
    py[touching] = cy + dy * out
