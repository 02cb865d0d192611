"""The shortest ways that a body could walk, by any angle: a visibility graph over corners, independent of the game.

Walls are grown by a square of `CLEAR_M`, so a way bends at points that lie `CLEAR_M * sqrt(2)` from a corner: as near
as a body of 0.28 m comes to it. Along a wall such a way runs a little nearer than a body can, so it is never too long.
"""

import numpy as np

from game.sim.words.types import F64, I64, Bool

CLEAR_M = 0.2
_MARGIN_M = 1e-4


class Ways:
    """Lengths of the shortest ways from anywhere to one goal."""

    def __init__(self, blocked: Bool, goal: tuple[float, float]) -> None:
        self._blocked = blocked
        self._goal = np.array([goal])
        self._nodes, self._block = _corners(blocked)
        self._to_goal = self._solve()

    def lengths(self, starts: F64) -> F64:
        """Metres from each of ``starts`` [n, 2] to the goal, [n]; infinity where no way leads."""
        direct = _lengths(self._blocked, starts, self._goal, np.ones((len(starts), 1), np.bool_))[:, 0]
        if not len(self._nodes):
            return direct
        allowed = _bends(self._block, self._nodes - starts[:, None])
        by_corner = _lengths(self._blocked, starts, self._nodes, allowed) + self._to_goal
        shortest: F64 = np.minimum(direct, by_corner.min(axis=1))
        return shortest

    def _solve(self) -> F64:
        nodes, block = self._nodes, self._block
        if not len(nodes):
            return np.zeros(0)
        apart = nodes - nodes[:, None]
        allowed = _bends(block, apart) & _bends(block[:, None], apart)
        edges = _lengths(self._blocked, nodes, nodes, np.triu(allowed, 1))
        edges = np.minimum(edges, edges.T)
        best = _lengths(self._blocked, nodes, self._goal, _bends(block, self._goal - nodes)[:, None])[:, 0]
        while True:
            better = np.minimum(best, (edges + best).min(axis=1))
            if (better == best).all():
                return best
            best = better


def _corners(blocked: Bool) -> tuple[F64, I64]:
    """Points where a way may bend [n, 2], and from each the signs towards the block that it bends round [n, 2]."""
    padded = np.pad(blocked, 1, constant_values=True)
    points, blocks = [], []
    for side_x in (-1, 1):
        for side_y in (-1, 1):  # the free tile lies on this side of the blocked one
            near_x, near_y = np.roll(padded, -side_x, axis=1), np.roll(padded, -side_y, axis=0)
            both = np.roll(near_x, -side_y, axis=0)
            ys, xs = np.nonzero((padded & ~near_x & ~near_y & ~both)[1:-1, 1:-1])
            reach = 0.5 + CLEAR_M
            points.append(np.stack((xs + 0.5 + side_x * reach, ys + 0.5 + side_y * reach), axis=1))
            blocks.append(np.full((len(xs), 2), (-side_x, -side_y)))
    return np.concatenate(points), np.concatenate(blocks)


def _bends(block: I64, apart: F64) -> Bool:
    """Whether a way along ``apart`` may bend at a corner: it passes the block instead of running at or away from it."""
    toward = block * apart
    passes: Bool = toward[..., 0] * toward[..., 1] <= 0
    return passes


def _lengths(blocked: Bool, starts: F64, ends: F64, wanted: Bool) -> F64:
    """Lengths of the straight ways that are clear, [starts, ends]; infinity for all others and those not wanted."""
    first, second = np.nonzero(wanted)
    a, b = starts[first], ends[second]
    slope = np.where((b - a).prod(axis=1) >= 0, -1.0, 1.0)
    offset = np.stack((np.ones_like(slope), slope), axis=1) * (CLEAR_M - _MARGIN_M)
    clear = _clear(blocked, a + offset, b + offset)
    clear[clear] = _clear(blocked, (a - offset)[clear], (b - offset)[clear])
    out = np.full(wanted.shape, np.inf)
    out[first[clear], second[clear]] = np.hypot(*(b - a)[clear].T)
    return out


def _clear(blocked: Bool, a: F64, b: F64) -> Bool:
    """Whether the thin line from each ``a`` [n, 2] to its ``b`` enters no blocked tile, [n] bool."""
    clear = np.ones(len(a), np.bool_)
    for along in (0, 1):
        across = 1 - along
        delta = b - a
        forward = delta[:, along] > 0
        steps = np.abs(np.floor(b[:, along]) - np.floor(a[:, along])).astype(np.int64)
        rows = np.flatnonzero(clear & (steps > 0))
        for k in range(int(steps.max(initial=0))):
            rows = rows[steps[rows] > k]
            ahead = forward[rows]
            tile = np.floor(a[rows, along]) + np.where(ahead, 1 + k, -1 - k)
            edge = np.where(ahead, tile, tile + 1)
            share = (edge - a[rows, along]) / delta[rows, along]
            beside = np.floor(a[rows, across] + share * delta[rows, across])
            x, y = (tile, beside) if along == 0 else (beside, tile)
            hit = blocked[y.astype(np.int64), x.astype(np.int64)]
            clear[rows[hit]] = False
            rows = rows[~hit]
    return clear
