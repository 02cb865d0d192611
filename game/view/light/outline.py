"""The outline of what can be seen from a place: exact at every corner of the tile grid.

Corners are found from the tiles round each grid point, kept when a line to them is clear, and sorted by angle
(after "2d Visibility", Red Blob Games). Where a corner hides what lies behind it the outline leaps to what is hit past
it. An eye, or a lamp, has a width: the leap is reckoned from several points across it, which gives several outlines
that agree at all that is near and part the further a shadow falls. Their mean has the penumbra of that width.
"""

from typing import NamedTuple

import numpy as np

from game.sim.words.types import F32, F64, I64, Bool

SPREAD = 6  # outlines; each costs 0.06 ms, and with fewer the steps of the penumbra show
_ASIDE_M = 1e-3  # how far past a corner a line goes
_ON_LINE_M = 1e-4  # who stands exactly on a grid line is taken to stand beside it
_SHORT = 0.5  # of what the middle of the eye sees past a corner
_REACHED = 1 - 1e-4  # share of a line that must be clear
_FAR = np.float32(1e9)
_LEVEL = np.float32(1e-6)  # m; a line that rises less crosses no grid line


class Corners(NamedTuple):
    """Grid points of a part of the map at which what blocks has a corner, ``n`` of them.

    ``blocked`` [h, w] bool. ``at`` [2, n] m from its corner. ``around`` [4, n] bool: whether the tile upper left of
    each one blocks, upper right, lower left and lower right.
    """

    blocked: Bool
    at: F32
    around: Bool


def corners_of(blocked: Bool) -> Corners:
    """Find the corners of what blocks, [h, w] bool, which must be true all along its edge."""
    around = np.stack((blocked[:-1, :-1], blocked[:-1, 1:], blocked[1:, :-1], blocked[1:, 1:]))
    count = around.sum(axis=0)
    ys, xs = np.nonzero(((count & 1) == 1) | ((count == 2) & (around[0] == around[3])))
    return Corners(blocked, np.stack((xs, ys)).astype(np.float32) + np.float32(1), around[:, ys, xs])


def outlines(corners: Corners, x: float, y: float, width_m: float) -> F32:
    """What is seen from a place, as `SPREAD` polygons of ``n`` points: [`SPREAD`, n, 2] float32, m.

    ``x``, ``y`` from the corner of ``corners.blocked``, whose tile at that place is taken to be free. ``width_m``: of
    the eye.
    """
    eye = np.array([[_beside(x)], [_beside(y)]], np.float32)
    blocked = corners.blocked
    if blocked[int(y), int(x)]:
        blocked = blocked.copy()
        blocked[int(y), int(x)] = False
        corners = corners_of(blocked)
    facing, hides = _facing(corners, eye)
    at = corners.at[:, facing]
    apart = at - eye
    clear = _first_hit(blocked, eye, apart) > _REACHED
    at, apart, hides, around = at[:, clear], apart[:, clear], hides[clear], corners.around[:, facing][:, clear]
    angle = np.arctan2(apart[1], apart[0]).astype(np.float64)
    beyond, behind = _past_corners(blocked, eye, at[:, hides], around[:, hides], width_m)
    order = np.argsort(np.concatenate((angle, angle[hides] + behind)), kind="stable")
    near = np.broadcast_to(at, (SPREAD, *at.shape))
    points = np.concatenate((near, beyond), axis=2)[:, :, order]
    return _uncrossed(points, order >= len(angle), eye).transpose(0, 2, 1)


def _beside(place: float) -> float:
    return place + 2 * _ON_LINE_M if abs(place - round(place)) < _ON_LINE_M else place


def _facing(corners: Corners, eye: F32) -> tuple[I64, Bool]:
    """Corners that the eye could see if nothing lay between [n], and which of them hide what is behind them [n]."""
    right, below = (eye > corners.at).astype(np.int64)
    towards = below * 2 + right  # of the four tiles round the corner, the one on the side of the eye
    columns = np.arange(len(towards))
    facing = np.flatnonzero(~corners.around[towards, columns])
    alone = corners.around[:, facing].sum(axis=0) == 1
    return facing, alone & ~corners.around[3 - towards[facing], facing]


def _past_corners(blocked: Bool, eye: F32, at: F32, around: Bool, width_m: float) -> tuple[F32, F64]:
    """Where lines from across the eye that just pass a corner end, [`SPREAD`, 2, n] m, and on which side, [n] radians.

    The side is a very small angle, to sort by.
    """
    apart = at - eye
    distance = np.hypot(*apart)
    across = np.stack((-apart[1], apart[0])) / distance
    solid = np.where(around[[1, 2]] | around[3], np.float32(1), np.float32(-1))  # which way its tile lies
    side = -np.sign((across * solid).sum(axis=0))
    shares = np.append((np.arange(SPREAD) + 0.5) / SPREAD - 0.5, 0).astype(np.float32)  # the last is the middle
    eyes = eye + shares[:, None, None] * (np.minimum(np.float32(width_m), distance / 4) * across)
    ways = at + across * (side * np.float32(_ASIDE_M)) - eyes
    flat_eyes, flat_ways = (a.transpose(1, 0, 2).reshape(2, -1) for a in (eyes, ways))
    hit = _first_hit(blocked, flat_eyes, flat_ways).reshape(SPREAD + 1, -1)
    hit[-1] = np.maximum(hit[-1], 1)
    middle = eyes[-1] + ways[-1] * hit[-1]
    face = np.argmin(np.abs(middle - np.rint(middle)), axis=0)  # 0 where it runs up and down
    row = np.arange(len(face))
    until = (middle[face, row] - eyes[:, face, row]) / ways[:, face, row]  # on the line of that face, gaps in it or not
    until = np.minimum(hit, np.where(until >= 1, until, hit[-1]))
    # Some of the eye does not see the corner itself, or past it only the wall that the corner is of.
    short = (hit <= _REACHED) | ((until - 1 < (hit[-1] - 1) * np.float32(_SHORT)) & (shares[:, None] * side > 0))
    ends = np.where(short[:, None], middle, eyes + ways * until[:, None])
    return ends[:-1], side.astype(np.float64) * 1e-6


def _uncrossed(points: F32, leaps: Bool, eye: F32) -> F32:
    """Close gaps between two corners that part of the eye does not see through: their lines would cross.

    ``points`` [`SPREAD`, 2, n]. ``leaps`` [n] bool: which of them lie beyond a corner.
    """
    first = np.flatnonzero(leaps & np.roll(leaps, -1))
    second = (first + 1) % len(leaps)
    a, b = points[:, :, first], points[:, :, second]
    crossed = ((a - eye)[:, 0] * (b - eye)[:, 1] - (a - eye)[:, 1] * (b - eye)[:, 0] < 0)[:, None]
    mean = (a + b) / 2
    points[:, :, first] = np.where(crossed, mean, a)
    points[:, :, second] = np.where(crossed, mean, b)
    return points


def _first_hit(blocked: Bool, start: F32, way: F32) -> F32:
    """How much of each way lies before a tile that blocks, [n], larger than 1 where it lies beyond.

    ``start`` [2, 1] or [2, n], ``way`` [2, n], m. A line enters tiles only where it crosses whole x or whole y
    (Amanatides and Woo 1987), so all of them follow from its crossings, with no stepping.
    """
    behind = way < 0
    along = np.copysign(np.maximum(np.abs(way), _LEVEL), way)[:, :, None]
    steps = np.arange(max(blocked.shape), dtype=np.float32)
    line = np.where(behind, np.float32(-1), np.float32(1))[:, :, None] * steps
    line += (np.floor(start) + ~behind)[:, :, None]
    share = (line - start[:, :, None]) * (1 / along)
    across = share * way[::-1, :, None]
    across += start[::-1, :, None]
    np.floor(across, out=across)
    line -= behind[:, :, None]
    width = np.float32(blocked.shape[1])
    across[0] *= width  # on lines of whole x it counts rows of tiles
    line[1] *= width
    across += line
    hit = blocked.ravel().take(across.astype(np.intp), mode="clip")
    hit &= share > 0
    first: F32 = np.where(hit, share, _FAR).min(axis=(0, 2))
    return first
