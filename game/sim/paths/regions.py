"""A map cut into regions: rooms behind their doors, and corridors in pieces.

A portal is a tile that every way from one region to another crosses: each tile of a door, and the tiles of a cut, a
straight line from wall to wall. What a room costs to cross never changes, so it is reckoned once (routemap.py); what a
door costs changes, and stands at a portal. Open ground is left whole: a field in it is as quick without.
(Clusters joined by entrances, as in Botea, Mueller and Schaeffer 2004, but with every tile of an entrance kept, so that
distances are exact.)
"""

from dataclasses import dataclass

import numpy as np

from game.sim.paths.flowfield import MOVES
from game.sim.words.types import I32, I64, Bool

# Cuts lie on every so many-th column and row: nearer ones mean more portals, wider ones larger regions.
CUT_EVERY_TILES = 32
# Which regions are cut, by their tiles, and how long a line may be for it: corridors first, then wide yards.
CUTS = ((64, 6), (400, 16), (6000, 32))


@dataclass(frozen=True)
class Regions:
    """``region`` [h, w] int32: the region of each tile, -1 for walls and portals. ``portal`` [h, w] bool.

    ``solid`` and ``door`` [h, w] bool are what it was made from.
    """

    solid: Bool
    door: Bool
    region: I32
    portal: Bool
    count: int


def divide(solid: Bool, door: Bool) -> Regions:
    """Cut a map into regions; ``solid`` [h, w] bool, walls and what stands; ``door`` [h, w] bool, all door tiles."""
    door = door & ~solid
    inner = ~solid & ~door
    cut: I32 = np.full(solid.shape, -1, np.int32)  # the line that a tile lies on
    region, count = _components(inner, inner)
    for tiles_min, length_max in CUTS:
        large = np.append(np.bincount(region[region >= 0], minlength=count) > tiles_min, [False])
        lines = _lines(inner & large[region] & (cut < 0), length_max)
        cut = np.where(lines >= 0, lines + (cut.max() + np.int32(1)), cut).astype(np.int32)
        region, count = _components(inner & (cut < 0), inner)
    cut[~np.append(_separates(region, cut), [False])[cut]] = -1
    region, count = _components(inner & (cut < 0), inner)
    return Regions(solid, door, region, door | (cut >= 0), count)


def undivided(solid: Bool, door: Bool) -> Regions:
    """A map with no portals: its regions are all that can be walked to, doors included."""
    region, count = _components(~solid, ~solid & ~door)
    return Regions(solid, door & ~solid, region, np.zeros_like(solid), count)


def _lines(free: Bool, length_max: int) -> I32:
    """The straight lines from wall to wall, no longer than so many tiles, on the columns and rows of the lattice.

    ``free``: [h, w] bool. Returns [h, w] int32, the number of the line on a tile, -1 for none.
    """
    across = _runs(free, length_max)
    down = np.ascontiguousarray(_runs(np.ascontiguousarray(free.T), length_max).T)
    down = np.where(down >= 0, down + across.max() + 1, -1)
    return np.where(across >= 0, across, down).astype(np.int32)


def _runs(free: Bool, length_max: int) -> I32:
    """Unbroken runs along the rows of the lattice: [h, w] int32, the number of the run on a tile, -1 for none."""
    number, count = _numbered(free)
    on_lattice = np.arange(len(free)) % CUT_EVERY_TILES == CUT_EVERY_TILES // 2
    short = np.append(np.bincount(number[free], minlength=count) <= length_max, [False])
    kept = free & on_lattice[:, None] & short[number]
    return np.where(kept, number, -1).astype(np.int32)


def _numbered(free: Bool) -> tuple[I32, int]:
    """Number the unbroken runs of each row; [h, w] int32, of use where ``free``, and how many there are."""
    begins = free.copy()
    begins[:, 1:] &= ~free[:, :-1]
    number = np.cumsum(begins, dtype=np.int32).reshape(free.shape) - np.int32(1)
    return number, int(begins.sum())


def _components(inside: Bool, open_: Bool) -> tuple[I32, int]:
    """Tiles that legal steps join; ``open_`` [h, w] bool: what a diagonal step may pass.

    Returns [h, w] int32, -1 outside, and how many components there are. Runs of a row are joined, not tiles.
    """
    number, count = _numbered(inside)
    square = open_[:-1, :-1] & open_[:-1, 1:] & open_[1:, :-1] & open_[1:, 1:]
    down = inside[:-1] & inside[1:]
    joins = [(number[:-1][down], number[1:][down])]
    for left, right in ((slice(None, -1), slice(1, None)), (slice(1, None), slice(None, -1))):
        askew = square & inside[:-1, left] & inside[1:, right]
        joins.append((number[:-1, left][askew], number[1:, right][askew]))
    keys = np.unique(np.concatenate([a.astype(np.int64) * max(count, 1) + b for a, b in joins]))
    found, inverse = np.unique(unite(count, *np.divmod(keys, max(count, 1))), return_inverse=True)
    label = np.append(inverse, [-1]).astype(np.int32)
    return np.where(inside, label[number], np.int32(-1)), len(found)


def unite(count: int, first: I64, second: I64) -> I32:
    """Union-find: one number for all that the pairs join, [count] int32."""
    parent = list(range(count))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = i = parent[parent[i]]
        return i

    for a, b in zip(first.tolist(), second.tolist(), strict=True):
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    return np.array([root(i) for i in range(count)], np.int32)


def _separates(region: I32, cut: I32) -> Bool:
    """Which lines lie between two regions or more, [lines] bool; any other is not worth its portals."""
    height, width = region.shape
    lines = int(cut.max()) + 1
    lowest, highest = np.full(lines, np.iinfo(np.int32).max, np.int32), np.full(lines, -1, np.int32)
    padded = np.pad(region, 1, constant_values=-1)
    on = cut >= 0
    for dx, dy in MOVES:
        beside = padded[1 + dy : 1 + dy + height, 1 + dx : 1 + dx + width][on]
        near = beside >= 0
        np.minimum.at(lowest, cut[on][near], beside[near])
        np.maximum.at(highest, cut[on][near], beside[near])
    separates: Bool = lowest < highest
    return separates
