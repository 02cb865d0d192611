"""What it costs to cross each region, reckoned once: the tables from which distance fields are put together.

For every tile of a region and every portal of that region a table keeps the distance between the two inside of the
region, and the heading that leads from the one to the other. A field is then a search over the portals, a few hundred,
and for each tile the least of "the portal's distance + the way to the portal" (game/sim/paths/routes.py).

A route map never changes. Where the ground does, game/sim/paths/upkeep.py makes another that shares all else.
"""

from dataclasses import dataclass, field

import numpy as np

from game.sim.paths.blocks import Block, block_of, blocks_of
from game.sim.paths.flowfield import WaveGround, bits_of
from game.sim.paths.portals import Portals
from game.sim.paths.regions import divide, undivided
from game.sim.paths.tabulating import SLOT_MASK
from game.sim.words.types import Bool

ENTRIES_MAX = 1_000_000  # of a block; as many take a millisecond to go through
COPIES_MAX = 3_000_000  # tiles of all copies of a region, while its table is made
WORK_MAX = 25_000_000  # tiles of all copies of all regions; 60 ns each, and a region costs as much as 4,000
REGION_TILES = 4_000


@dataclass(frozen=True)
class RouteMap:
    """The portals of a map and all its tables."""

    portals: Portals
    blocks: tuple[Block, ...]
    rooms: dict[int, tuple[WaveGround, int]] = field(default_factory=dict)

    def room(self, region: int) -> tuple[WaveGround, int]:
        """The ground of a region and its portals, in its box, and the portals as bits; kept once it was asked for."""
        if region not in self.rooms:
            left, top, right, bottom = self.portals.box(region)
            self.rooms[region] = self.ground(region, (slice(top, bottom), slice(left, right)))
        return self.rooms[region]

    def ground(self, region: int, crop: tuple[slice, slice]) -> tuple[WaveGround, int]:
        """The same in any part of the map."""
        regions = self.portals.regions
        portal = regions.portal[crop]
        solid = (regions.region[crop] != region) & ~portal
        return WaveGround.of(solid, regions.door[crop] & portal), bits_of(portal)

    @staticmethod
    def of(solid: Bool, door: Bool) -> "RouteMap":
        """Tables of a map; ``solid`` and ``door`` [h, w] bool. Takes 0.1 s for 128x96 tiles, 2 s for 512x384.

        A map that would need more of them than they are worth stays undivided and has none.
        """
        portals = Portals(divide(solid, door))
        if not _fits(portals):
            portals = Portals(undivided(solid, door))
        return RouteMap(portals, tuple(blocks_of(portals)))


def _fits(portals: Portals) -> bool:
    """Whether the tables are small enough to be made, kept, and read in a tick."""
    number = block_of(portals)
    entries = np.zeros(int(number.max(initial=0)) + 1, np.int64)
    work = 0
    for (tiles, ids), (left, top, right, bottom) in zip(portals.contents, portals.boxes.tolist(), strict=True):
        copies = len(ids) * (right - left) * (bottom - top)
        work += copies + REGION_TILES
        if len(ids) > SLOT_MASK or copies > COPIES_MAX or work > WORK_MAX:
            return False
        if len(ids):
            entries[number[ids[0]]] += len(tiles) * len(ids)
    return bool(entries.max() <= ENTRIES_MAX)
