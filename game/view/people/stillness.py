"""Who is held up stands still to the eye: a crowd that leans moves by millimetres to and fro, a pixel is 31 of them."""

import numpy as np

from game.sim.words.types import F32, I32, I64
from game.view.byid import lacking

# A body keeps its pixel until it is so far from it. Of 600 round a survivor who stands in the cafeteria 39 turned back
# ten times a second with 0.5, half a pixel, 4 with 0.7, 1 with 0.85 and with 1; pixels turned back in a second: 2,180,
# 441, 248, 171.
LEAVES_PX = 0.85
FORGOTTEN_TICKS = 2  # who was not drawn for so long is drawn where they are


class Stillness:
    """Keeps, by id, the pixel of the map at which each was drawn last."""

    def __init__(self) -> None:
        self._drawn: I32 = np.zeros((0, 2), np.int32)
        self._tick: I32 = np.zeros(0, np.int32)

    def pixels(self, ids: I32, places_px: F32, tick: int) -> I64:
        """The pixels at which to draw bodies that stand at places [n, 2] px now; [n, 2]. Notes them."""
        self._make_room(ids)
        drawn = self._drawn.take(ids, axis=0)
        leaves = np.abs(places_px - drawn) > LEAVES_PX
        leaves |= (np.abs(tick - self._tick.take(ids)) > FORGOTTEN_TICKS)[:, None]
        pixels = np.where(leaves, np.rint(places_px).astype(np.int32), drawn)
        self._drawn[ids], self._tick[ids] = pixels, tick
        return pixels.astype(np.int64)

    def _make_room(self, ids: I32) -> None:
        more = lacking(ids, len(self._tick))
        if more:
            self._drawn = np.concatenate((self._drawn, np.zeros((more, 2), np.int32)))
            self._tick = np.concatenate((self._tick, np.full(more, -(10**6), np.int32)))
