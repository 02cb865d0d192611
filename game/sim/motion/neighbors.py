"""Broad phase and separation: who is near whom, and how far that moves them.

Agents are binned into square cells as wide as their reach and sorted by cell, so that the rest of a cell with the one
to its right is one contiguous range, and so are three cells of the row below: two ranges an agent give every near pair
once (the half neighbourhood of molecular dynamics cell lists, e.g. Allen and Tildesley, section 5.3).
"""

from itertools import pairwise

import numpy as np

from game.sim.state.scratch import Scratch
from game.sim.words.types import F32, I32, I64, squared_length

# Small cells mean fewer pairs, but every cell costs, filled or not: with 500 agents on 128x96 m, cells as small as the
# reach took 0.4 ms where these take 0.15.
CELLS_PER_AGENT = 4
CELL_MAX_M = 1.5
# A second pass keeps four hundred that press on a door from overlapping by a third; a loose crowd has no use for it.
DEEP_SHARE = 0.1  # of the reach
# Near pairs looked at in one go, 40 bytes each: twice as many as 100,000 have in a school of 256x192 m.
NEAR_AT_ONCE = 1 << 20
# Where two stand in the very same place, one goes this way and the other that way, by their order.
_NUDGE = np.float32(1e-3)


def near_ranges(at: F32, width: int, height: int, cell_m: float, scratch: Scratch) -> tuple[I64, I64, I64]:
    """Who comes after each agent in its own and in adjoining cells: every pair of near ones once.

    ``at``: [2, n] float32, m, within ``[0, width)`` and ``[0, height)``. ``cell_m``: at least the reach.
    Returns ``order`` [n], and ``begins``, ``counts`` [2 n], both in ``scratch``: ``order[i]`` is near to ``counts[i]``
    of ``order`` from ``begins[i]`` on, and to ``counts[n + i]`` from ``begins[n + i]`` on.
    """
    n = at.shape[1]
    columns = int(width / cell_m) + 3  # one spare cell on each side, so that ranges never wrap to another row
    cells = columns * (int(height / cell_m) + 3)
    cell = (at * np.float32(1.0 / cell_m)).astype(np.int32)
    key = cell[1]
    key *= columns
    key += cell[0]
    key += columns + 1
    order = _order_of(key, cells)
    key = key.take(order)
    start = scratch.get("start", cells + 1, np.int64)
    start[0] = 0
    np.cumsum(np.bincount(key, minlength=cells), out=start[1:])

    begins, ends = scratch.get("begins", 2 * n, np.int64), scratch.get("ends", 2 * n, np.int64)
    begins[:n] = scratch.count_up(n + 1)[1:]  # the rest of its own cell and the one to the right
    key += 2
    start.take(key, out=ends[:n], mode="wrap")
    key += columns - 3  # and three of the row below
    start.take(key, out=begins[n:], mode="wrap")
    key += 3
    start.take(key, out=ends[n:], mode="wrap")
    return order, begins, np.subtract(ends, begins, out=ends)


def _pairs_of(begins: I64, counts: I64, here: I64, scratch: Scratch) -> tuple[I64, I64]:
    """The pairs that ranges stand for, each agent of ``here`` with those in its range; [pairs] both.

    Writes into ``begins``.
    """
    first = here.repeat(counts)
    begins -= counts.cumsum()
    begins += counts
    second = begins.repeat(counts)
    second += scratch.count_up(len(second))
    return first, second


def _order_of(key: I32, cells: int) -> I64:
    """Stable order of cell keys, [n] int64.

    Numpy sorts keys of 16 bits by radix: 0.15 ms for 10,000 where 32 bits take 0.7. Larger keys go in two such
    passes, the low half first.
    """
    low = key.astype(np.uint16).argsort(kind="stable")
    if cells <= 1 << 16:
        return low
    high = (key >> 16).astype(np.uint16).take(low).argsort(kind="stable")
    return low.take(high)


def touching_pairs(at: F32, width: int, height: int, reach_m: float, scratch: Scratch) -> tuple[I64, I64]:
    """Every pair of agents nearer than ``reach_m``, each once: two [pairs] int64 of columns of ``at``.

    ``at``: [2, n] float32, m.
    """
    n = at.shape[1]
    cell_m = min(max(reach_m, (width * height / (CELLS_PER_AGENT * max(n, 1))) ** 0.5), CELL_MAX_M)
    order, begins, counts = near_ranges(at, width, height, cell_m, scratch)
    sorted_ = at.take(order, axis=1)
    here = scratch.get("here", 2 * n, np.int64)
    here[:n] = here[n:] = scratch.count_up(n)
    parts = []
    for part in _parts(counts):
        first, second = _pairs_of(begins[part], counts[part], here[part], scratch)
        gap = _gathered(sorted_, second, "gap", scratch)
        gap -= _gathered(sorted_, first, "other", scratch)
        gap *= gap
        squared = gap[0]
        squared += gap[1]
        close = (squared < np.float32(reach_m * reach_m)).nonzero()[0]
        parts.append((order.take(first.take(close)), order.take(second.take(close))))
    if len(parts) == 1:
        return parts[0]
    firsts, seconds = zip(*parts, strict=True)
    return np.concatenate(firsts), np.concatenate(seconds)


def _parts(counts: I64) -> list[slice]:
    """Ranges in parts of some `NEAR_AT_ONCE` pairs, so that what a crush needs for a moment stays small."""
    total = counts.cumsum()
    if len(total) == 0 or total[-1] <= NEAR_AT_ONCE:
        return [slice(0, len(total))]
    cuts = np.searchsorted(total, np.arange(NEAR_AT_ONCE, int(total[-1]), NEAR_AT_ONCE)).tolist()
    return [slice(begin, end) for begin, end in pairwise([0, *cuts, len(total)])]


def separation(at: F32, first: I64, second: I64, reach_m: F32, share: float) -> F32:
    """How far each agent is moved by those that overlap it, so that nobody stands in anybody.

    Each pair closer than its reach (the sum of their radii) is pushed apart along the line between them, each by half
    of ``share`` of the overlap (Jacobi relaxation of the contacts, as in Macklin et al. 2014); once more, where any
    overlap is deep.

    ``at``: [2, n] float32, m. ``first``, ``second``: [pairs] of `touching_pairs`; ``reach_m``: [pairs] float32, m.
    Returns [2, n] float32, m.
    """
    n = at.shape[1]
    apart = at.take(second, axis=1)
    apart -= at.take(first, axis=1)
    squared = squared_length(apart)
    close = (squared < reach_m * reach_m).nonzero()[0]
    if len(close) == 0:
        return np.zeros_like(at)
    first, second, reach_m = first.take(close), second.take(close), reach_m.take(close)
    apart = apart.take(close, axis=1)
    same = (squared.take(close) < _NUDGE * _NUDGE).nonzero()[0]
    if len(same):
        apart[0, same] = np.where(first[same] & 1, _NUDGE, -_NUDGE)
        apart[1, same] = np.where(second[same] & 2, _NUDGE, -_NUDGE)
    pushed = np.concatenate((second, first))
    moved, overlap = _part(apart, pushed, reach_m, share, n)
    if (overlap > reach_m * np.float32(DEEP_SHARE)).any():
        apart += moved.take(second, axis=1)
        apart -= moved.take(first, axis=1)
        moved += _part(apart, pushed, reach_m, share, n)[0]
    return moved


def _part(apart: F32, pushed: I64, reach_m: F32, share: float, n: int) -> tuple[F32, F32]:
    """One pass: how far each of ``n`` agents is moved, [2, n] m, and how much each pair overlaps, [pairs] m.

    ``apart``: [2, pairs] m, from the first to the second of each. ``pushed``: [2 * pairs], the second ones, the first.
    """
    distance = np.sqrt(squared_length(apart))
    overlap = np.maximum(reach_m - distance, np.float32(0))
    step = apart * (overlap * np.float32(share * 0.5) / np.maximum(distance, _NUDGE))
    both = np.concatenate((step, -step), axis=1)
    moved = np.empty((2, n), np.float32)
    moved[0] = np.bincount(pushed, both[0], n)
    moved[1] = np.bincount(pushed, both[1], n)
    return moved, overlap


def _gathered(at: F32, columns: I64, name: str, scratch: Scratch) -> F32:
    """These columns of ``at`` [2, n], in the buffer ``name``; [2, columns] float32."""
    out: F32 = scratch.get(name, 2 * len(columns), np.float32).reshape(2, -1)
    return at.take(columns, axis=1, out=out, mode="wrap")  # the quickest of the modes; no index is out of bounds
