"""Route tables kept up with ground that changes: those of the place that changed alone, a bounded piece of work a tick.

A `RouteMap` in use never changes, so a field in the making is of one ground from its first slice to its last. While
another is made the old one stays in use: fields lead as if the ground were as it was before. They are never wrong about
any other place, and for no longer than `advance` has work to do: three ticks for a room, and one more for each
`WORK_A_TICK` tiles of what has to be gone through.

How it goes on is decided by a few plain fields, and `restored` makes the rest of them.
"""

from dataclasses import dataclass, field

import numpy as np

from game.sim.paths.blocks import Block, block_of, bridges_of, make_block, without
from game.sim.paths.portals import Portals
from game.sim.paths.regions import undivided
from game.sim.paths.regrouping import Regrouping, regroup
from game.sim.paths.routemap import RouteMap
from game.sim.paths.tabulating import SLOT_MASK, Table, table_rows
from game.sim.words.declared import decides, rebuilt
from game.sim.words.types import I64, U16, U32, Bool, TileBox

WORK_A_TICK = 12_000  # tiles of copies of regions; 140 ns each
TABLE_WORK = 2_000  # what any piece of a table costs beside


@dataclass
class _TableRows:
    """The table of one group in the making, a few of its portals at a time."""

    group: int
    tiles: I64
    ids: I64
    copy_tiles: int
    parts: list[tuple[U32, U16]] = field(default_factory=list)
    done: int = 0

    def advance(self, portals: Portals, work: int) -> int:
        """Do rows for so much work, one at the least; returns what they took."""
        count = min(max(work // self.copy_tiles, 1), len(self.ids) - self.done)
        some = slice(self.done, self.done + count)
        self.parts.append(table_rows(portals, self.group, self.tiles, self.ids, some))
        self.done += count
        return count * self.copy_tiles + TABLE_WORK

    def table(self) -> Table:
        """What has been made, once all rows are done."""
        key, heading = (np.concatenate(some) for some in zip(*self.parts, strict=True))
        return Table(self.group, self.tiles, self.ids, key, heading)


@dataclass
class _Making:
    """The next route map in the making.

    ``changed``: the numbers of regions and groups, before and after, that are not as they were. ``numbers``: of the
    blocks that have to be laid anew.
    """

    ground: Regrouping
    portals: Portals
    changed: set[int]
    numbers: set[int]
    todo: list[_TableRows]
    tables: dict[int, Table]


@dataclass(init=False, eq=False)
class RouteUpkeep:
    """``routes``: the map in use, at first the level's own, which all worlds on it share. ``version`` counts them.

    ``known`` [h, w] bool: the solid ground that it is of. ``waiting``: boxes that have changed since. ``aim`` [h, w]
    bool: the solid ground that the next map will be of, None where none is made; ``begun``: boxes in which it differs;
    ``pieces``: so many of it are done. All else follows from these.
    """

    routes: RouteMap = rebuilt()
    version: int = decides()
    known: Bool = decides()
    waiting: list[TileBox] = decides()
    aim: Bool | None = decides()
    begun: list[TileBox] = decides()
    pieces: int = decides()

    def __init__(self, first: RouteMap) -> None:
        self.routes = first
        self.version = self.pieces = 0
        self.known, self.aim = first.portals.regions.solid, None
        self.waiting, self.begun = [], []
        self._first = first
        self._number = block_of(first.portals)
        self._making: _Making | None = None
        self._tables: dict[int, Table] = {}  # of the groups, by number
        self._under = {block.number: block for block in first.blocks}
        self._over: dict[int, Block] = {}  # what lies over them

    @staticmethod
    def restored(first: RouteMap, like: "RouteUpkeep") -> "RouteUpkeep":
        """One that goes on as ``like`` would, of which the plain fields alone are read; ``first``: the level's map."""
        new = RouteUpkeep(first)
        changed = np.argwhere(like.known != new.known)
        if len(changed):
            (top, left), (bottom, right) = changed.min(axis=0).tolist(), changed.max(axis=0).tolist()
            new.note(TileBox(left, top, right + 1, bottom + 1))
            while not new.settled:
                new.advance(like.known)
        if like.aim is not None:
            new.waiting = list(like.begun)
            for _ in range(like.pieces):
                new.advance(like.aim)
        new.waiting, new.version = list(like.waiting), like.version
        return new

    @property
    def settled(self) -> bool:
        """Whether ``routes`` is of the ground as it stands."""
        return self.aim is None and not self.waiting

    @property
    def ready(self) -> bool:
        """Whether the next piece puts another map into use."""
        return self._making is not None and not self._making.todo

    def note(self, box: TileBox) -> None:
        """Be told that the ground in a part of the map is another."""
        self.waiting.append(box)

    def advance(self, solid: Bool, work: int | None = None) -> None:
        """Do one piece: see what has changed; make tables, as many as ``work`` allows; put the new map into use.

        ``work``: `WORK_A_TICK` where None.

        ``solid``: [h, w] bool, as it stands now, doors aside.
        """
        making = self._making
        if making is None:
            if self.waiting:
                self.aim, self.begun, self.waiting, self.pieces = solid.copy(), self.waiting, [], 1
                self._making = self._begin(self.aim, self.begun)
            return
        self.pieces += 1
        if making.todo:
            work = work or WORK_A_TICK
            while making.todo and work > 0:
                rows = making.todo[0]
                work -= rows.advance(making.portals, work)
                if rows.done == len(rows.ids):
                    making.tables[rows.group] = rows.table()
                    making.todo.pop(0)
            return
        self._put_into_use(making)
        self.known = making.ground.regions.solid
        self._making, self.aim, self.begun, self.pieces = None, None, [], 0

    def _begin(self, solid: Bool, boxes: list[TileBox]) -> _Making:
        first, now = self._first.portals, self.routes.portals
        ground = regroup(first, solid)
        clearance, blocked = now.clearance, solid | now.regions.door
        near: set[int] = set()
        numbers: set[int] = set()
        for box in boxes:
            clearance = clearance.changed(blocked, box)
            crop = box.grown(1, first.width, first.height).crop()
            near.update(np.unique((now.regions.region[crop], ground.regions.region[crop])).tolist())
            beside = first.number[box.grown(2, first.width, first.height).crop()]
            numbers.update(self._number[beside[beside >= 0]].tolist())
        portals = first.regrouped(ground.regions, clearance, ground.boxes, np.flatnonzero(ground.touched))
        todo, tables = list[_TableRows](), dict[int, Table]()
        for group, tiles in ground.groups.items():
            if group not in near and group in self._tables:
                tables[group] = self._tables[group]
                continue
            near.add(group)
            rows = _rows(portals, group, tiles, ground.boxes[group])
            if len(rows.ids):
                todo.append(rows)
                numbers.add(int(self._number[rows.ids[0]]))
        for group in near - {-1}:
            before = [self._tables[group].portals] if group in self._tables else []
            before += [first.contents[group][1]] if group < first.regions.count else []
            numbers.update(int(self._number[ids[0]]) for ids in before if len(ids))
        return _Making(ground, portals, near, numbers, todo, tables)

    def _put_into_use(self, making: _Making) -> None:
        self.version += 1
        self._tables = making.tables
        portals, ground = making.portals, making.ground
        if any(len(table.portals) > SLOT_MASK for table in making.tables.values()):
            self._undivide(ground.regions.solid)
            return
        if not ground.groups and not ground.gone and not ground.touched.any():
            self.routes = self._first
            self._under, self._over = {block.number: block for block in self._first.blocks}, {}
            return
        bridges = bridges_of(portals, np.flatnonzero(ground.touched))
        onward = bridges_of(portals, np.unique(bridges.source[~ground.touched[bridges.source]]))
        onward = onward.where(ground.touched[onward.source])
        first = {block.number: block for block in self._first.blocks}
        for number in sorted(making.numbers):
            if number in first:
                self._under[number] = without(first[number], ground.gone, ground.touched)
            tables = [t for _, t in sorted(making.tables.items()) if self._number[t.portals[0]] == number]
            here = [some.where(self._number[some.target] == number) for some in (bridges, onward)]
            self._over.pop(number, None)
            if tables or any(len(some.target) for some in here):
                self._over[number] = make_block(portals, number, tables, here[0].and_also(here[1]))
        blocks = [kept[number] for kept in (self._under, self._over) for number in sorted(kept)]
        rooms = {region: room for region, room in self.routes.rooms.items() if region not in making.changed}
        self.routes = RouteMap(portals, tuple(blocks), rooms)

    def _undivide(self, solid: Bool) -> None:
        """Do without tables from now on: a region has more portals than a key has room for."""
        self._first = self.routes = RouteMap(Portals(undivided(solid, self._first.portals.regions.door)), ())
        self._number, self._tables, self._under, self._over = block_of(self._first.portals), {}, {}, {}


def _rows(portals: Portals, group: int, tiles: I64, box: tuple[int, int, int, int]) -> _TableRows:
    """The table of a group, still to be made: its portals are those in its box that lead into it."""
    left, top, right, bottom = box
    ids = portals.number[top:bottom, left:right]
    ids = np.sort(ids[ids >= 0]).astype(np.int64)
    leads_in = portals.may[ids] & (portals.regions.region.ravel()[portals.beside[ids]] == group)
    ids = ids[leads_in.any(axis=1)]
    ys, xs = np.divmod(np.concatenate((tiles, portals.at[ids])), portals.width)
    return _TableRows(group, tiles, ids, (int(np.ptp(ys)) + 2) * (int(np.ptp(xs)) + 1))
