"""Directions in two octets: a table of unit vectors, and the number of the nearest one.

An octant is cut into `STEPS` by equal steps of the slope, not of the angle, so that only division and comparison choose
and every machine chooses alike. The widest error is 0.9 degrees.
"""

import numpy as np

from game.sim.words.types import F32, F64, I16, I32, I64, U16

STEPS = 32
NOWHERE = np.uint16(8 * (STEPS + 1))  # the number of no direction


def _units() -> F32:
    slope = np.arange(STEPS + 1) / STEPS
    length = np.sqrt(1 + slope * slope)
    long, short = 1 / length, slope / length
    rows = [
        (sign_x * x, sign_y * y) for x, y in ((long, short), (short, long)) for sign_y in (1, -1) for sign_x in (1, -1)
    ]
    table: F32 = np.zeros((2, 8 * (STEPS + 1) + 1), np.float32)
    table[:, :-1] = np.concatenate(rows, axis=1)
    return table


UNITS = _units()  # [2, headings + 1] float32, the last one zero


def heading_of(dx: F32 | F64 | I16 | I32 | I64, dy: F32 | F64 | I16 | I32 | I64) -> U16:
    """The number of the heading nearest to each vector, `NOWHERE` for zero; [...] uint16, an index of `UNITS`.

    >>> UNITS[:, heading_of(np.float32([3, 0, -2, 0]), np.float32([0, -1, 0, 0]))].tolist()
    [[1.0, 0.0, -1.0, 0.0], [0.0, -1.0, 0.0, 0.0]]
    """
    ax, ay = np.abs(dx), np.abs(dy)
    most = np.maximum(ax, ay)
    slope = np.divide(np.minimum(ax, ay), most, out=np.zeros(most.shape, np.float64), where=most > 0)
    octant = (ay > ax) * 4 + (dy < 0) * 2 + (dx < 0)
    number = octant * (STEPS + 1) + np.rint(slope * STEPS)
    return np.where(most > 0, number, NOWHERE).astype(np.uint16)
