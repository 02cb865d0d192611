"""The portals of a map: the tiles that every way from one region to another crosses, and what lies round them."""

from copy import copy

import numpy as np

from game.sim.paths.clearance import Clearance
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
        self.clearance = Clearance(~self.open)
        self.may, self.beside = self._neighbours(np.arange(len(self.at)))
        self._own: dict[int, tuple[int, int, int, int]] = {}
        self.contents = self._contents()
        self.boxes = self._boxes()

    def _neighbours(self, some: I64) -> tuple[Bool, I64]:
        """Whether each of `MOVES` may be made from some portals [n], and to which flat tile; [n, 8] both."""
        ys, xs = np.divmod(self.at[some], self.width)
        solid = self.regions.solid
        inside = [
            (xs + dx >= 0) & (xs + dx < self.width) & (ys + dy >= 0) & (ys + dy < self.height) for dx, dy in MOVES
        ]
        may = np.zeros((len(some), len(MOVES)), np.bool_)
        for i, (dx, dy) in enumerate(MOVES):
            to_x, to_y = np.where(inside[i], xs + dx, xs), np.where(inside[i], ys + dy, ys)
            may[:, i] = inside[i] & ~solid[to_y, to_x] & ~solid[ys, xs]
            if dx and dy:
                open_ = self.open
                may[:, i] &= open_[ys, xs] & open_[to_y, to_x] & open_[ys, to_x] & open_[to_y, xs]
        steps = np.array([dy * self.width + dx for dx, dy in MOVES])
        return may, np.where(may, self.at[some, None] + steps, 0)

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

    def box(self, region: int) -> tuple[int, int, int, int]:
        """Left, top, right, bottom of a region, a tile round it included."""
        left, top, right, bottom = self._own.get(region) or self.boxes[region].tolist()
        return left, top, right, bottom

    def regrouped(
        self, regions: Regions, clearance: Clearance, own: dict[int, tuple[int, int, int, int]], near: I64
    ) -> "Portals":
        """The same portals on ground that has changed; ``contents`` and ``boxes`` stay what they were at first.

        ``own``: boxes of regions that are not as they were. ``near`` [n]: the portals whose neighbours may be others.
        """
        new = copy(self)
        new.regions, new.clearance, new._own = regions, clearance, own
        new.open = ~(regions.solid | regions.door)
        new.may, new.beside = self.may.copy(), self.beside.copy()
        new.may[near], new.beside[near] = new._neighbours(near)
        return new
