"""Whether a rectangle of tiles holds nothing that blocks, asked of many rectangles at once."""

import numpy as np

from game.sim.words.types import I32, I64, Bool, TileBox


class Clearance:
    """Sums of the tiles that block; never written, so that old and new ground may be asked side by side.

    ``width``: tiles in a row.
    """

    def __init__(self, blocked: Bool) -> None:
        """``blocked``: [h, w] bool, copied."""
        height, self.width = blocked.shape
        self._blocked = blocked.copy()
        self._before: I32 = np.zeros((height + 1, self.width + 1), np.int32)  # blocked tiles above and left
        np.cumsum(np.cumsum(blocked, axis=0), axis=1, out=self._before[1:, 1:])

    def changed(self, blocked: Bool, box: TileBox) -> "Clearance":
        """The same after ``blocked`` [h, w] bool has changed in a part of the map alone."""
        crop = box.crop()
        left, top, right, bottom = box
        more = np.cumsum(np.cumsum(blocked[crop].astype(np.int32) - self._blocked[crop], axis=0), axis=1)
        new = object.__new__(Clearance)
        new.width, new._blocked, new._before = self.width, self._blocked.copy(), self._before.copy()
        new._blocked[crop] = blocked[crop]
        before = new._before
        before[top + 1 : bottom + 1, left + 1 : right + 1] += more.astype(np.int32)
        before[top + 1 : bottom + 1, right + 1 :] += more[:, -1:].astype(np.int32)
        before[bottom + 1 :, left + 1 : right + 1] += more[-1:].astype(np.int32)
        before[bottom + 1 :, right + 1 :] += np.int32(more[-1, -1])
        return new

    def clear(self, tiles: I64, other: I64) -> Bool:
        """Whether the rectangle between two flat tiles holds nothing that blocks, doors included; broadcasts."""
        y, x = np.divmod(tiles, self.width)
        to_y, to_x = np.divmod(other, self.width)
        left, right = np.minimum(x, to_x), np.maximum(x, to_x) + 1
        top, bottom = np.minimum(y, to_y), np.maximum(y, to_y) + 1
        before = self._before
        found: Bool = before[bottom, right] - before[top, right] - before[bottom, left] + before[top, left] == 0
        return found
