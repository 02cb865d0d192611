"""The portals of a map: the tiles that every way from one region to another crosses, and what lies round them."""

import numpy as np

from game.sim.paths.flowfield import MOVES
from game.sim.paths.regions import Regions
from game.sim.words.types import I32, I64, Bool


class Portals:
    """All portals of a map.

    ``at`` [portals] int64: flat tile. ``number`` [h, w] int32: the portal on a tile, -1 for none. ``open`` [h, w]
    bool: tiles that may be walked askew, no wall and no door. ``contents``: of each region, its flat tiles [n] int64
    and its portals [k] int64. ``boxes`` [regions, 4] int64: left, top, right, bottom of each, a tile round it included.
    """

    def __init__(self, regions: Regions) -> None:
        self.regions = regions
        self.height, self.width = regions.solid.shape
        self.at: I64 = np.flatnonzero(regions.portal)
        self.number: I32 = np.full(regions.solid.shape, -1, np.int32)
        self.number.ravel()[self.at] = np.arange(len(self.at))
        self.open: Bool = ~(regions.solid | regions.door)
        self._blocked_before = np.zeros((self.height + 1, self.width + 1), np.int32)  # blocked tiles above and left
        np.cumsum(np.cumsum(~self.open, axis=0), axis=1, out=self._blocked_before[1:, 1:])
        self.may, self.beside = self._neighbours()
        self.contents = self._contents()
        self.boxes = self._boxes()

    def _neighbours(self) -> tuple[Bool, I64]:
        """Whether each of `MOVES` may be made from each portal, and to which flat tile; [portals, 8] both."""
        ys, xs = np.divmod(self.at, self.width)
        open_, free = np.pad(self.open, 1), np.pad(~self.regions.solid, 1)
        may = np.zeros((len(self.at), len(MOVES)), np.bool_)
        for i, (dx, dy) in enumerate(MOVES):
            to_x, to_y = xs + 1 + dx, ys + 1 + dy
            may[:, i] = free[to_y, to_x]
            if dx and dy:
                may[:, i] &= open_[ys + 1, xs + 1] & open_[to_y, to_x] & open_[ys + 1, to_x] & open_[to_y, xs + 1]
        steps = np.array([dy * self.width + dx for dx, dy in MOVES])
        return may, np.where(may, self.at[:, None] + steps, 0)

    def _contents(self) -> list[tuple[I64, I64]]:
        region, count = self.regions.region.ravel(), self.regions.count
        order = np.argsort(region, kind="stable")
        ends = np.cumsum(np.bincount(region + 1, minlength=count + 1))
        leads_in = self.may & (region[self.beside] >= 0)
        portal = np.nonzero(leads_in)[0]
        pairs = np.unique(region[self.beside[leads_in]].astype(np.int64) * max(len(self.at), 1) + portal)
        of, portal = np.divmod(pairs, max(len(self.at), 1))
        first = np.searchsorted(of, np.arange(count + 1))
        return [(order[ends[i] : ends[i + 1]], portal[first[i] : first[i + 1]]) for i in range(count)]

    def _boxes(self) -> I64:
        if not self.contents:
            return np.zeros((0, 4), np.int64)
        ys, xs = np.divmod(np.concatenate([tiles for tiles, _ in self.contents]), self.width)
        begins = np.cumsum([0, *(len(tiles) for tiles, _ in self.contents[:-1])])
        left, top = (np.maximum(np.minimum.reduceat(axis, begins) - 1, 0) for axis in (xs, ys))
        right = np.minimum(np.maximum.reduceat(xs, begins) + 2, self.width)
        bottom = np.minimum(np.maximum.reduceat(ys, begins) + 2, self.height)
        return np.stack((left, top, right, bottom), axis=1)

    def front_of(self, portal: int, region: int) -> int:
        """The flat tile that leads onto a portal from a region: of a door the tile before it, else its own; or -1."""
        if not self.regions.door.ravel()[self.at[portal]]:
            return int(self.at[portal])
        beside = self.beside[portal, ::2]  # the straight moves
        inside = beside[self.may[portal, ::2] & (self.regions.region.ravel()[beside] == region)]
        return int(inside[0]) if len(inside) else -1

    def clear(self, tiles: I64, other: I64) -> Bool:
        """Whether the rectangle between two flat tiles holds nothing that blocks, doors included; broadcasts."""
        y, x = np.divmod(tiles, self.width)
        to_y, to_x = np.divmod(other, self.width)
        left, right = np.minimum(x, to_x), np.maximum(x, to_x) + 1
        top, bottom = np.minimum(y, to_y), np.maximum(y, to_y) + 1
        before = self._blocked_before
        found: Bool = before[bottom, right] - before[top, right] - before[bottom, left] + before[top, left] == 0
        return found
