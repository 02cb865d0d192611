"""Line of sight on the tile grid, exact: a line is tested where it enters each tile.

A line enters a new tile only where it crosses a grid line, so all tiles it passes follow from its crossings
with x = whole and y = whole, with no stepping (the traversal of Amanatides and Woo 1987, in columns).
"""

from typing import NamedTuple

import numpy as np

from game.sim.words.types import F32, I64, Bool, column

RAYS = 240
SIGHT_M = 20.0  # half a screen's diagonal, and some
_ANGLES = np.arange(RAYS) * (2 * np.pi / RAYS)
RAY_DIRECTIONS: F32 = np.stack((np.cos(_ANGLES), np.sin(_ANGLES)), axis=1).astype(np.float32)

_LEVEL = np.float32(1e-6)  # m; a line that rises less crosses no grid line


def _entered(width: int, origin: F32, delta: F32, reach: int) -> tuple[F32, I64]:
    """Where lines enter a tile: the shares of their length there, and the flat tile, [2, n, reach] both.

    ``delta``: [2, n] float32, m, from ``origin`` [2, n] or [2, 1] float32, m. The first half holds crossings of whole
    x, the second of whole y.
    """
    ahead = delta > 0
    first = np.floor(origin) + ahead
    step = np.where(ahead, np.float32(1), np.float32(-1))
    edges: F32 = first[..., None] + step[..., None] * np.arange(reach, dtype=np.float32)
    shares = (edges - origin[..., None]) / np.where(np.abs(delta) < _LEVEL, _LEVEL, delta)[..., None]
    edges -= ~ahead[..., None]  # the tile behind the grid line
    across = shares * delta[::-1, :, None]
    across += origin[::-1, :, None]
    np.floor(across, out=across)
    tile = across.astype(np.int64)
    tile[0] *= width
    tile[0] += edges[0].astype(np.int64)
    tile[1] += edges[1].astype(np.int64) * width
    return shares.astype(np.float32, copy=False), tile


def lines_clear(grids: tuple[Bool, ...], origin: F32, targets: F32) -> tuple[Bool, ...]:
    """Whether nothing lies between a place and each target, for several grids at once.

    ``grids``: [h, w] bool each, true where a tile is in the way. ``origin``: [2, n] float32, m, one for each target, or
    [2, 1], one for all. ``targets``: [n, 2] float32, m.
    Returns [n] bool for each grid. The tile that the lines start in is never in the way.
    """
    if len(targets) == 0:
        return tuple(np.zeros(0, np.bool_) for _ in grids)
    delta = targets.T - origin
    shares, tile = _entered(grids[0].shape[1], origin, delta, int(np.abs(delta).max()) + 2)
    between = (shares >= 0) & (shares < 1)
    met = (grid.ravel().take(tile, mode="clip") & between for grid in grids)
    return tuple(~np.logical_or.reduce(some, axis=(0, 2)) for some in met)


def line_of_sight(opaque: Bool, x: float, y: float, targets: F32) -> Bool:
    """Whether nothing opaque lies between a place and each target, [n] bool: `lines_clear` on one grid."""
    return lines_clear((opaque,), column(x, y), targets)[0]


def cast_rays(opaque: Bool, x: float, y: float, directions: F32, reach_m: float) -> F32:
    """How far each ray goes before it enters an opaque tile.

    ``directions``: [n, 2] float32 unit vectors. Returns [n] float32, m, ``reach_m`` where nothing is hit.
    """
    shares, tile = _entered(
        opaque.shape[1], column(x, y), directions.T * np.float32(reach_m), int(np.ceil(reach_m)) + 1
    )
    return _first_hits(opaque, shares, tile) * np.float32(reach_m)


def _first_hits(opaque: Bool, shares: F32, tile: I64) -> F32:
    """The share of its length at which each line enters an opaque tile, 1 where it does not; [n] float32."""
    hit = opaque.ravel().take(tile, mode="clip") & (shares >= 0) & (shares < 1)
    first: F32 = np.where(hit, shares, np.float32(1)).min(axis=(0, 2))
    return first


class TilesSeen(NamedTuple):
    """Flat tiles that rays come to: those they pass, the opaque ones they end at, and from which tile they do."""

    passed: I64  # [k], with repeats
    ends: I64  # [m], with repeats
    before: I64  # [m]


def tiles_seen(opaque: Bool, x: float, y: float, directions: F32, reach_m: float) -> TilesSeen:
    """The tiles of the map that rays from a place pass and end at, as `cast_rays` says how far they go.

    ``directions``: [n, 2] float32 unit vectors. The tile that they begin in is always passed.
    """
    height, width = opaque.shape
    delta = directions.T * np.float32(reach_m)
    shares, tile = _entered(width, column(x, y), delta, int(np.ceil(reach_m)) + 1)
    first = _first_hits(opaque, shares, tile)
    edge = _leaving(width, height, x, y, delta)
    passed = tile[(shares >= 0) & (shares < np.minimum(first, edge)[:, None])]
    hits = ((first < 1) & (first < edge)).nonzero()[0]
    ends = np.concatenate((tile[0, hits], tile[1, hits]), axis=1)
    when = np.concatenate((shares[0, hits], shares[1, hits]), axis=1)
    at = ((when == first[hits, None]) & opaque.ravel().take(ends, mode="clip")).argmax(axis=1)
    rows = np.arange(len(hits))
    own = int(y) * width + int(x)
    when[when >= first[hits, None]] = -1  # of all that was entered before, the last
    last = when.argmax(axis=1)
    before = np.where(when[rows, last] >= 0, ends[rows, last], own)
    return TilesSeen(np.append(passed, own), ends[rows, at], before)


def _leaving(width: int, height: int, x: float, y: float, delta: F32) -> F32:
    """The share of its length at which each line leaves the map, and a little less; [n] float32."""
    to_edge = np.where(delta > 0, column(width - x, height - y), column(x, y))
    shares: F32 = (to_edge / np.maximum(np.abs(delta), _LEVEL)).min(axis=0) - np.float32(1e-4)
    return shares
