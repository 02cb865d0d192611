"""The regions of ground that has changed since it was cut: the cut stays, and what has joined since is one region.

A tile that blocks now is of no region, so a region may lie in pieces: its table says that no way leads between them. A
tile that has become free joins the regions that it touches, because no portal lies between them. All of it follows
from the ground as it stands, not from how it came to be so: what is put back is as it was.
"""

from dataclasses import dataclass, replace

import numpy as np

from game.sim.paths.portals import Portals
from game.sim.paths.regions import Regions, unite
from game.sim.words.types import I32, I64, Bool

Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Regrouping:
    """``gone``: the regions at first that are no more as they were. ``groups``: what is instead, flat tiles by number.

    A group bears the lowest number of the regions in it, or one that no region has. ``boxes``: of each group, a tile
    round it included. ``touched`` [portals] bool: beside a tile that has changed.
    """

    regions: Regions
    gone: frozenset[int]
    groups: dict[int, I64]
    boxes: dict[int, Box]
    touched: Bool


def regroup(base: Portals, solid: Bool) -> Regrouping:
    """Regions of ``solid`` [h, w] bool, which differs from what ``base`` was made of; its edge may not."""
    first = base.regions
    changed = np.flatnonzero(solid != first.solid)
    freed = changed[first.solid.ravel()[changed]]
    group_of, number = _joined(base, solid, freed)
    around = (changed[:, None] + _around(base.width)).ravel()
    region = first.region.copy()
    flat = region.ravel()
    flat[changed] = -1
    flat[freed] = number
    beside = np.unique(np.append(first.region.ravel()[around], number))
    dirty = {group_of.get(i, i) for i in beside[beside >= 0].tolist()}
    members: dict[int, list[int]] = {group: [group] for group in dirty if group < first.count}
    for one, group in group_of.items():
        if one != group:
            members.setdefault(group, []).append(one)
    groups, boxes, gone = dict[int, I64](), dict[int, Box](), set[int]()
    for group in sorted(dirty):
        own = members.get(group, [])
        gone.update(own)
        tiles = np.concatenate([*(base.contents[one][0] for one in own), freed[number == group]])
        tiles = np.sort(tiles[~solid.ravel()[tiles]])
        if len(tiles):
            flat[tiles] = group
            groups[group], boxes[group] = tiles, _box(tiles, *solid.shape)
    touched = np.zeros(len(base.at), np.bool_)
    near = base.number.ravel()[around]
    touched[near[near >= 0]] = True
    regions = replace(first, solid=solid, region=region, portal=first.portal & ~solid)
    return Regrouping(regions, frozenset(gone), groups, boxes, touched)


def _joined(base: Portals, solid: Bool, freed: I64) -> tuple[dict[int, int], I32]:
    """The group of each region that a freed tile touches, and that of each of ``freed`` [n] flat tiles."""
    first, width = base.regions, base.width
    if not len(freed):
        return {}, np.zeros(0, np.int32)
    label = first.region.astype(np.int64)
    label[solid] = -1
    flat, open_ = label.ravel(), ~(solid | first.door).ravel()
    flat[freed] = first.count + freed  # so that of a group without a region the first tile gives the number
    pairs = [(flat[freed], flat[freed + step]) for step in (0, 1, -1, width, -width)]
    for aside in (1, -1):
        for down in (width, -width):
            square = open_[freed + aside] & open_[freed + down] & open_[freed + aside + down]
            pairs.append((flat[freed[square]], flat[freed[square] + aside + down]))
    one, other = (np.concatenate(some) for some in zip(*pairs, strict=True))
    one, other = one[other >= 0], other[other >= 0]
    names, index = np.unique(np.concatenate((one, other)), return_inverse=True)
    group = names[unite(len(names), index[: len(one)], index[len(one) :])]  # the lowest, as names are sorted
    of_freed = group[np.searchsorted(names, flat[freed])].astype(np.int32)
    regions = names < first.count
    return dict(zip(names[regions].tolist(), group[regions].tolist(), strict=True)), of_freed


def _around(width: int) -> I64:
    """Steps to a flat tile and the eight round it."""
    return (np.arange(-1, 2)[:, None] * width + np.arange(-1, 2)).ravel()


def _box(tiles: I64, height: int, width: int) -> Box:
    ys, xs = np.divmod(tiles, width)
    left, top = max(int(xs.min()) - 1, 0), max(int(ys.min()) - 1, 0)
    return left, top, min(int(xs.max()) + 2, width), min(int(ys.max()) + 2, height)
