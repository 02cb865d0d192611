"""What the survivor remembers of the map: how clearly each cell was ever seen."""

import numpy as np

from game.sim.terrain.shift import Shift, overlap
from game.sim.words.types import F32, U8
from game.view.light.beam import View
from game.view.light.occluders import CELLS_PER_M

_CLEAR = np.float32(9.0 * 255)  # light of 1/9 is remembered as well as any: a little more than the night has indoors


class Memory:
    """One byte a cell, 64 a tile: 12 MB for the largest school that was measured, 512 by 384 tiles."""

    def __init__(self, width: int, height: int) -> None:
        """``width``, ``height``: tiles of the map."""
        self._seen: U8 = np.zeros((height * CELLS_PER_M, width * CELLS_PER_M), np.uint8)

    def carry_on(self, before: "Memory", shift: Shift) -> None:
        """Remember what another one did, of a map that has moved by so many tiles since."""
        x, y = shift
        was, now = overlap(before._seen.shape, self._seen.shape, (x * CELLS_PER_M, y * CELLS_PER_M))
        self._seen[now] = before._seen[was]

    def see(self, light: F32, view: View) -> None:
        """Take in how brightly the picture's cells are seen, [h, w], 0 is not."""
        part, ys, xs = self._cut(view)
        clear = light[ys, xs] * _CLEAR
        np.clip(clear, 0, 255, out=clear)
        np.maximum(part, clear.astype(np.uint8), out=part)

    def recall(self, out: F32, view: View) -> None:
        """Write how clearly the picture's cells are remembered, 0 to 1, into ``out`` [h, w]."""
        part, ys, xs = self._cut(view)
        if part.shape != out.shape:
            out[...] = 0
        np.copyto(out[ys, xs], part)
        out *= np.float32(1 / 255)

    def _cut(self, view: View) -> tuple[U8, slice, slice]:
        """The part of the map under the picture, and which part of the picture lies on the map."""
        y0, x0 = max(view.cy, 0), max(view.cx, 0)
        part = self._seen[y0 : max(view.cy + view.height, 0), x0 : max(view.cx + view.width, 0)]
        y, x = y0 - view.cy, x0 - view.cx
        return part, slice(y, y + part.shape[0]), slice(x, x + part.shape[1])
