"""How much of every cell round a place is seen from it: an outline filled, and the faces of walls that it meets."""

from functools import cache
from typing import NamedTuple

import numpy as np
import pygame

from game.sim.words.types import F32, I64, U8, U16, Bool
from game.view.light.occluders import CELLS_PER_M, Occluder, Occluders, blocks
from game.view.light.outline import SPREAD, Corners, corners_of, outlines

_N = CELLS_PER_M
# How much light a tile keeps by its depth in cells, from its south side, where it shows its face, and from another.
_KEEPS: dict[Occluder, tuple[tuple[float, ...], tuple[float, ...]]] = {
    Occluder.WINDOW: ((1, 1, 1, 1, 0.6, 0, 0, 0), (0, 0, 0, 0, 0, 0, 0, 0)),  # a pane shows its face as a wall does
    Occluder.WALL: ((1, 1, 1, 1, 0.72, 0.4, 0.3, 0.24), (0.62, 0.46, 0.36, 0.28, 0.2, 0.1, 0, 0)),
    Occluder.LEAF: ((1, 1, 1, 1, 1, 0.9, 0.5, 0.3), (1, 1, 1, 0.9, 0.8, 0.4, 0.1, 0)),
    Occluder.THING: ((1, 1, 1, 0.95, 0.9, 0.8, 0.7, 0.6), (0.95, 0.9, 0.85, 0.8, 0.7, 0.55, 0.3, 0.1)),
}
_CAP_OF_WINDOW = 0.42
_CAP_CELLS = 3
_COUNT = 255 // SPREAD  # for each outline that a cell lies in
# Where in a cell each outline is sampled, so that their mean has soft edges wherever they agree.
_JITTER = (np.array(((0, 3, 1, 4, 2, 5), (2, 4, 0, 5, 1, 3)), np.float32) + np.float32(0.5)) / SPREAD - np.float32(0.5)


class _Catch(NamedTuple):
    """Cells of what shows a face, and the two cells before it that light each of them most."""

    cell: I64  # [n] flat
    source: I64  # [2, n] flat
    share: F32  # [2, n]
    corners: Corners  # of all tiles and of a ring round them
    open: U8  # [h * 8, w * 8] 1 where nothing blocks
    clear: F32  # [h * 8, w * 8] brings what `_smoothed` sums up over a cell and its open neighbours to 0 to 1


class SightPlane:
    """Cells of a part of the map of fixed size: [height, width] tiles, the plane [height * 8, width * 8] float32."""

    def __init__(self, occluders: Occluders, width: int, height: int) -> None:
        self._occluders = occluders
        self._tiles = (width, height)
        self._layers = [pygame.Surface((width * _N, height * _N), depth=8) for _ in range(SPREAD)]
        self._views: list[U8] = [pygame.surfarray.pixels2d(layer).T for layer in self._layers]
        self._sum: U8 = np.empty((height * _N, width * _N), np.uint8)
        self.plane: F32 = np.zeros((height * _N, width * _N), np.float32)
        self._caught: tuple[tuple[int, int, int], _Catch] | None = None
        self._last: tuple[object, ...] = ()

    def look(self, left: int, top: int, x: float, y: float, width_m: float) -> F32:
        """See from a place, m, with an eye so wide, in the part of the map whose corner is tile ``(left, top)``.

        Returns ``plane``, 0 to 1, which is written over by the next call.
        """
        key = (left, top, x, y, self._occluders.version)
        if key == self._last:
            return self.plane
        self._last = key
        width, height = self._tiles
        if not (left - 1 < x < left + width + 1 and top - 1 < y < top + height + 1):
            self.plane[...] = 0
            return self.plane
        catch = self._catch_of(left, top)
        self._fill(outlines(catch.corners, x - left + 1, y - top + 1, width_m) - 1.0)
        np.multiply(self._sum, catch.open, out=self._sum)
        np.multiply(_smoothed(self._sum), catch.clear, out=self.plane)
        flat = self.plane.reshape(-1)
        seen = flat.take(catch.source)
        seen *= catch.share
        np.maximum(seen[0], seen[1], out=seen[0])
        flat[catch.cell] = np.maximum(seen[0], flat.take(catch.cell))
        return self.plane

    def _fill(self, shapes: F32) -> None:
        """Count in how many of the outlines, [`SPREAD`, n, 2] m, each cell lies. Writes ``_sum``."""
        corners = np.rint(shapes * _N + (_JITTER.T[:, None, :] - 0.5)).astype(np.int64)
        for number, (layer, points) in enumerate(zip(self._layers, corners.tolist(), strict=True)):
            self._views[number][...] = 0
            if len(points) > 2:
                pygame.draw.polygon(layer, _COUNT, points)
            if number:
                np.add(self._sum, self._views[number], out=self._sum)
            else:
                self._sum[...] = self._views[0]

    def _catch_of(self, left: int, top: int) -> _Catch:
        key = (left, top, self._occluders.version)
        if self._caught is None or self._caught[0] != key:
            self._caught = (key, _catch(self._occluders.window(left, top, *self._tiles)))
        return self._caught[1]


def _smoothed(plane: U8) -> U16:
    """Sixteen times the weighted mean of each cell and its eight neighbours; the steps of slanting edges melt in it."""
    wide = plane.astype(np.uint16)
    down = wide + wide
    down[1:] += wide[:-1]
    down[:-1] += wide[1:]
    across = down + down
    across[:, 1:] += down[:, :-1]
    across[:, :-1] += down[:, 1:]
    return across


def _ringed(mask: Bool) -> Bool:
    ringed = np.ones((mask.shape[0] + 2, mask.shape[1] + 2), np.bool_)
    ringed[1:-1, 1:-1] = mask
    return ringed


def _catch(kinds: U8) -> _Catch:
    """Tell what lights each cell of walls, doors, tall things and panes; ``kinds`` [h, w] of `Occluder`."""
    height, width = kinds.shape
    blocked = _ringed(blocks(kinds))
    free = ~blocked
    ys, xs = np.nonzero(kinds != Occluder.OPEN)
    sides = free[ys, xs + 1] + 2 * free[ys + 1, xs + 2] + 4 * free[ys + 2, xs + 1] + 8 * free[ys + 1, xs]
    lit = sides > 0
    ys, xs, sides = ys[lit], xs[lit], sides[lit]
    (rows, columns), (source_rows, source_columns), shares = _patterns()
    stride = width * _N
    cells, sources = rows * stride + columns, source_rows * stride + source_columns
    row = (kinds[ys, xs] - Occluder.WINDOW).astype(np.int64) * 16 + sides
    corner = (ys * (width * _N * _N) + xs * _N)[:, None]
    source = sources[:, row] + corner
    opened = np.repeat(np.repeat(~blocked[1:-1, 1:-1], _N, axis=0), _N, axis=1).astype(np.uint8)
    sums = np.maximum(_smoothed(opened), 1).astype(np.float32) * np.float32(SPREAD * _COUNT)
    clear: F32 = opened.astype(np.float32) / sums
    tops, lefts = np.nonzero(kinds == Occluder.WINDOW)
    clear.reshape(height, _N, width, _N)[tops, :_CAP_CELLS, lefts, :] *= np.float32(_CAP_OF_WINDOW)
    return _Catch(
        (cells + corner).ravel(),
        source.reshape(2, -1),
        shares[:, row].reshape(2, -1),
        corners_of(blocked),
        opened,
        clear,
    )


@cache
def _patterns() -> tuple[I64, I64, F32]:
    """What lights the cells of a tile, for each kind of it and each set of free sides, ``p`` in all.

    Its cells [2, 64], the two that light each of them most [2, 2, p, 64], all as rows and columns from the tile's
    corner, and how much of that light they keep [2, p, 64].
    """
    cells = np.mgrid[:_N, :_N].reshape(2, -1)
    rows, columns = cells
    off, end = np.full_like(rows, -1), np.full_like(rows, _N)
    ways = (  # north, east, south, west: the cell before each cell, and how deep it lies
        ((off, columns), rows, 1),
        ((rows, end), _N - 1 - columns, 1),
        ((end, columns), _N - 1 - rows, 0),
        ((rows, off), columns, 1),
    )
    sources, shares = [], []
    for kind in list(Occluder)[1:]:
        keeps = [np.array(profile, np.float32) for profile in _KEEPS[kind]]
        for sides in range(16):
            free = [(np.stack(s), keeps[p][d]) for i, (s, d, p) in enumerate(ways) if sides >> i & 1]
            free += [(cells, np.zeros(_N * _N, np.float32))] * (2 - min(len(free), 2))
            source, share = np.stack([s for s, _ in free]), np.stack([k for _, k in free])
            best = np.argsort(-share, axis=0, kind="stable")[:2]
            sources.append(np.take_along_axis(source, best[:, None], axis=0).swapaxes(0, 1))
            shares.append(np.take_along_axis(share, best, axis=0))
    return cells, np.stack(sources, axis=2), np.stack(shares, axis=1)
