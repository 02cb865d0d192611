"""Array types by element, so that a signature says what a column holds."""

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
Bool = NDArray[np.bool_]

TICKS_PER_S = 60
TICK_S = 1.0 / TICKS_PER_S


def ticks(seconds: float) -> int:
    """Whole ticks nearest to a time.

    >>> ticks(0.5)
    30
    """
    return round(seconds * TICKS_PER_S)
