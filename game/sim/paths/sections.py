"""Which parts of a map locked doors keep apart: what can be walked to with these keys and no others.

The ground between doors is numbered once, as it was laid: what was pushed about since can be pushed aside, and
counts for nothing here. Which doors are shut is asked anew each time.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from game.sim.paths.regions import undivided, unite
from game.sim.words.types import I32, I64, Bool


@dataclass(frozen=True)
class Sections:
    """The ground between locked doors, and the doors themselves.

    ``number`` [h, w] int32: the section of each tile, -1 for walls; door ``i`` is section ``first_door + i``.
    ``beside`` [2, n] int64: sections that border on each other, the lower number first.
    """

    number: I32
    first_door: int
    count: int
    beside: I64

    def at(self, x: int, y: int) -> int:
        """The section of a tile; where something stood when the ground was parted, the nearest."""
        if self.number[y, x] < 0:
            ys, xs = np.nonzero(self.number >= 0)
            nearest = np.argmin((xs - x) ** 2 + (ys - y) ** 2)
            y, x = int(ys[nearest]), int(xs[nearest])
        return int(self.number[y, x])

    def joined(self, shut: Bool) -> I32:
        """The group of each section, [count] int32: one number for all that can be walked between.

        ``shut`` [doors] bool: those that nobody passes; each is a group of its own.
        """
        passed = np.append(np.zeros(self.first_door, np.bool_), shut)[self.beside].any(axis=0)
        first, second = self.beside[:, ~passed]
        return unite(self.count, first, second)

    def within(self, crop: tuple[slice, slice]) -> I64:
        """The sections of some rows and columns, [n] int64."""
        found: I64 = np.unique(self.number[crop]).astype(np.int64)
        return found[found >= 0]

    def with_links(self, pairs: Sequence[tuple[int, int]]) -> "Sections":
        """The same with sections that border on each other though no tile of one lies beside the other."""
        links = np.sort(np.array(pairs, np.int64).reshape(-1, 2).T, axis=0)
        links = links[:, links[0] != links[1]]
        return replace(self, beside=np.unique(np.concatenate((self.beside, links), axis=1), axis=1)) if pairs else self

    @cached_property
    def by_door(self) -> dict[int, list[int]]:
        """The sections that border on each door, by the door's section."""
        found: dict[int, list[int]] = {}
        for one, other in self.beside.T.tolist():
            for door, section in ((one, other), (other, one)):
                if door >= self.first_door:
                    found.setdefault(door, []).append(section)
        return found

    def reached(self, group: I32, begin: int, shut: Bool, opened: Collection[int]) -> set[int]:
        """The groups that can be walked to from group ``begin`` where some of the ``shut`` doors are ``opened`` too.

        ``group``: of `joined` for the same ``shut``.
        """
        doors = {self.first_door + door for door in opened}
        closed = set((np.flatnonzero(shut) + self.first_door).tolist()) - doors
        ways: dict[int, set[int]] = {}
        for door in doors:
            for section in set(self.by_door.get(door, ())) - closed:
                for one, other in ((door, section), (section, door)):
                    ways.setdefault(int(group[one]), set()).add(int(group[other]))
        found, todo = {begin}, [begin]
        while todo:
            new = ways.get(todo.pop(), set()) - found
            found |= new
            todo += new
        return found


def sections_between(solid: Bool, doors: Sequence[tuple[slice, slice]]) -> Sections:
    """Part the ground that is not ``solid`` [h, w] at these doors, rows and columns of each."""
    apart = solid.copy()
    for crop in doors:
        apart[crop] = True
    regions = undivided(apart, np.zeros_like(apart))
    number = regions.region.copy()
    for i, crop in enumerate(doors):
        number[crop] = regions.count + i
    number[solid] = -1
    return Sections(number, regions.count, regions.count + len(doors), _borders(number))


def _borders(number: I32) -> I64:
    """Which sections border on each other, [2, n]; two tiles join where they share a side.

    A step askew asks for both tiles beside it to be free, so it joins nothing that straight steps do not.
    """
    pairs = []
    for one, other in ((number[:-1], number[1:]), (number[:, :-1], number[:, 1:])):
        border = (one != other) & (one >= 0) & (other >= 0)
        pairs.append(np.sort(np.stack((one[border], other[border])), axis=0))
    return np.unique(np.concatenate(pairs, axis=1).astype(np.int64), axis=1)
