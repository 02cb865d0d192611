"""Which picture of a body that comes back is seen when: it holds still, and then too much happens at once."""

import numpy as np

from game.sim.words.states import RISE_TICKS
from game.sim.words.types import I64

# Frames of the sheets, a digit for every 1/50 of the time that getting up takes. 0 lies dead; 1 moves a hand, 2 the
# head and a foot; 3 to 5 bend the back off the floor; 6 and 7 wring it to one side and the other; 8 to a are on all
# fours, where the neck cracks; b to d come up.
_SCORE = "01000200120003323443454554556667767889999aa9bbcddd"
SCORE: I64 = np.array([int(frame, 14) for frame in _SCORE], np.int64)
FLAT = 7  # frames up to this one lie where the body lay
_SHAKES = np.array([frame in (3, 4, 5, 6, 7, 10) for frame in range(14)])
_JOLTS = ((0, 0), (1, 0), (0, 1), (-1, 0), (1, -1), (0, 0), (-1, 1), (0, -1))  # px, one after the other
_TREMBLES: I64 = np.array(_JOLTS, np.int64)
_TREMBLE_TICKS = 2


def phase(timer: I64) -> I64:
    """Frame for each number of ticks ``[n]`` until it stands.

    >>> phase(np.array([RISE_TICKS + 500, 75, 1])).tolist()
    [0, 4, 13]
    """
    part = np.minimum(np.maximum(RISE_TICKS - timer, 0), RISE_TICKS - 1)
    frames: I64 = SCORE[part * len(SCORE) // RISE_TICKS]
    return frames


def tremble(frames: I64, tick: int) -> I64:
    """Pixels by which each body ``[n]`` is shaken from its place, ``[n, 2]``: bent backs strain, and crack.

    >>> tremble(np.array([0, 5]), 2).tolist()
    [[0, 0], [1, 0]]
    """
    now: I64 = _TREMBLES[tick // _TREMBLE_TICKS % len(_TREMBLES)] * _SHAKES[frames][:, None]
    return now
