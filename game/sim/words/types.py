"""Array types by element, so that a signature says what a column holds."""

from math import sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
I8 = NDArray[np.int8]
I16 = NDArray[np.int16]
I32 = NDArray[np.int32]
I64 = NDArray[np.int64]
U8 = NDArray[np.uint8]
U16 = NDArray[np.uint16]
U32 = NDArray[np.uint32]
Bool = NDArray[np.bool_]

COUNT_MOST = 2**30  # ticks, ids and other counts stay below: sums of two of them fit into 32 bits
LOUDNESS_MOST_M = 1000.0  # of a noise; twice as far as any map reaches
TICKS_PER_S = 60
TICK_S = 1.0 / TICKS_PER_S
PERIOD_TICKS = 4  # eyes, ears, minds, legs and teeth run once or twice in so many: see step.step


class TileBox(NamedTuple):
    """A rectangle of whole tiles; ``right`` and ``bottom`` are the first that lie beyond."""

    left: int
    top: int
    right: int
    bottom: int

    def crop(self) -> tuple[slice, slice]:
        """Its rows and columns."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def grown(self, tiles: int, width: int, height: int) -> "TileBox":
        """With so many tiles more on each side, as far as a map of that size goes.

        >>> TileBox(1, 5, 3, 6).grown(2, 4, 20)
        TileBox(left=0, top=3, right=4, bottom=8)
        """
        return TileBox(
            max(self.left - tiles, 0),
            max(self.top - tiles, 0),
            min(self.right + tiles, width),
            min(self.bottom + tiles, height),
        )


def column(x: float, y: float) -> F32:
    """A place or a vector as [2, 1] float32, to reckon with columns [2, n].

    >>> column(1.0, 2.0).tolist()
    [[1.0], [2.0]]
    """
    return np.array(((x,), (y,)), np.float32)


def squared_length(vectors: F32) -> F32:
    """Of columns [2, n] float32; [n] float32.

    >>> squared_length(column(3.0, 4.0)).tolist()
    [25.0]
    """
    squared = vectors * vectors
    total: F32 = squared[0]
    total += squared[1]
    return total


def taken(columns: F32, rows: I64) -> F32:
    """Some of columns [2, n], as [2, rows]; of a part of wider columns too, all of which `take` would copy first."""
    out = np.empty((2, len(rows)), np.float32)
    columns[0].take(rows, out=out[0], mode="wrap")  # the quickest of the modes; no index is out of bounds
    columns[1].take(rows, out=out[1], mode="wrap")
    return out


def places_in(ids: I32, wanted: I32) -> tuple[I64, Bool]:
    """Where each of ``wanted`` [n] stands in ``ids`` [k], one at least, each once; and whether it is there at all, [n].

    >>> places_in(np.array([7, 3], np.int32), np.array([3, 5], np.int32))[1].tolist()
    [True, False]
    """
    order = np.argsort(ids)
    found: I64 = order.take(np.minimum(np.searchsorted(ids, wanted, sorter=order), len(ids) - 1))
    return found, ids.take(found) == wanted


def put(target: F32, rows: I64, values: F32) -> None:
    """Write columns ``values`` [2, rows] into ``target`` [2, n]; axis by axis, in a third of the time."""
    target[0][rows] = values[0]
    target[1][rows] = values[1]


def length(x: float, y: float) -> float:
    """Length of a vector by multiplication and square root alone, which every machine rounds alike.

    >>> length(3.0, 4.0)
    5.0
    """
    return sqrt(x * x + y * y)


def ticks(seconds: float) -> int:
    """Whole ticks nearest to a time.

    >>> ticks(0.5)
    30
    """
    return round(seconds * TICKS_PER_S)
