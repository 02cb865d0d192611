"""Everyone who has a body, as columns: the infected, the living, and those whose hands are moved by commands."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from game.sim.words.declared import Within, decides, rebuilt, shown
from game.sim.words.states import Notice, Side, State
from game.sim.words.types import COUNT_MOST, F32, I8, I32, I64, U8, Bool

NOBODY = -1  # an id that is nobody's
IDS_MOST = 1 << 22  # ids that are ever given out in one world
FAR_M = float(1 << 14)  # further than any map reaches
FAST_MPS = 14.0  # faster than any legs; walls bear no more
Declared = Callable[..., Any]  # decides or shown
LINE_ROWS = 16  # of float32 fill a cache line: the second of two columns begins on one, which is 10 % of a tick
SPARE_SHARE, SPARE_LEAST = 8, 64  # room for an eighth more, and for as many at least, whenever columns grow


def padded(rows: int) -> int:
    """So many rows and a few more, that columns of pairs end on a cache line."""
    return -(-rows // LINE_ROWS) * LINE_ROWS


def pairs_of_numbers(rows: int) -> F32:
    """[rows, 2] float32 whose two columns are contiguous each."""
    return np.zeros((2, rows), np.float32).T


def _column(most: float, declared: Declared = decides, *, place: bool = False) -> F32:
    made: F32 = declared(factory=lambda: pairs_of_numbers(0), place=place, rows="count", within=(-most, most))
    return made


def _numbers(kind: type[np.generic], within: Within = None, declared: Declared = decides) -> np.ndarray:
    made: np.ndarray = declared(factory=lambda: np.zeros(0, kind), rows="count", within=within)
    return made


@dataclass
class Bodies:
    """Columns of everyone who has a body. Rows ``[0, count)`` are somebody; an id is stable and a row is not.

    Rows ``[0, crowd)`` move by the crowd's laws, infected and living alike; rows ``[crowd, count)`` belong to those who
    also have hands (`people.Person`), which are reckoned finer: place, velocity and facing are written from there, and
    their health stands there alone. Who goes is replaced by the last row of their part. ``row`` [ids] says where an id
    stands now, -1 where nobody has it any more.
    """

    limit: int = rebuilt()  # no more than that
    count: int = decides(default=0, within=(0, IDS_MOST))
    crowd: int = decides(default=0, within=(0, IDS_MOST))
    next_id: int = decides(default=0, within=(0, IDS_MOST))
    knocked_ticks: int = decides(default=0, within=(0, COUNT_MOST))  # until the last blow is felt no more
    moves: int = decides(default=0, within=(0, COUNT_MOST))  # how often rows have come, gone or changed places
    id: I32 = _numbers(np.int32, (0, IDS_MOST))
    side: U8 = _numbers(np.uint8, Side)
    kind: U8 = _numbers(np.uint8)  # of infected
    look: U8 = _numbers(np.uint8, declared=shown)  # face and clothes: which of the pictures
    state: U8 = _numbers(np.uint8, State)
    position: F32 = _column(FAR_M, place=True)  # [n, 2] m
    previous: F32 = _column(FAR_M, shown, place=True)  # [n, 2] m, a tick ago
    velocity: F32 = _column(FAST_MPS)  # [n, 2] m/s, by its own legs
    knock: F32 = _column(100.0)  # [n, 2] m/s, by others' blows, decays
    facing: F32 = _column(2.0)  # [n, 2] unit
    target: F32 = _column(FAR_M, place=True)  # [n, 2] m, where it drifts, walks or searches
    held: F32 = _numbers(np.float32, (-1, 2))  # 0 to 1, how much of its steps was in vain of late
    pace: F32 = _numbers(np.float32, (0, 4))  # its share of its kind's speed
    health: F32 = _numbers(np.float32)
    notice: F32 = _numbers(np.float32, (0, 1))  # how sure it is that it sees somebody
    stage: U8 = _numbers(np.uint8, Notice)  # what of that shows
    timer: I32 = _numbers(np.int32, (-COUNT_MOST, COUNT_MOST))  # ticks until its state ends
    prey: I32 = _numbers(np.int32, (NOBODY, IDS_MOST))  # the id of whom it hunts or holds, NOBODY
    quiet: I32 = _numbers(np.int32, (0, COUNT_MOST))  # the tick from which on it may scream again
    sees: Bool = _numbers(np.bool_)  # its prey, at its last look
    walks_straight: Bool = _numbers(np.bool_)  # nothing stands between it and the prey it sees
    slot: I8 = _numbers(np.int8)  # the field it follows, -1 none
    serial: I32 = _numbers(np.int32, (0, COUNT_MOST))  # of that field when it began
    hit_tick: I32 = _numbers(np.int32, (-COUNT_MOST, COUNT_MOST), shown)
    row: I32 = rebuilt(factory=lambda: np.zeros(0, np.int32))

    @property
    def columns(self) -> dict[str, np.ndarray]:
        """Every column by name."""
        return {name: getattr(self, name) for name in COLUMNS}

    @property
    def capacity(self) -> int:
        """Rows that there is room for now."""
        return len(self.id)

    def add(self, number: int) -> slice:
        """Make room for so many in the crowd; returns their rows, fewer where the limit is reached.

        They have ids of their own and nothing else: the caller writes the columns, which are zero.
        """
        number = max(min(number, self.limit - self.count), 0)
        self._grow(number)
        began, ended = self.crowd, self.crowd + number
        last = min(number, self.count - self.crowd)  # of those with hands, the first few go to the end
        for source in range(began, began + last):
            self._move(source, source + self.count + number - last - began)
        self.crowd, self.count = ended, self.count + number
        self._clear(slice(began, ended))
        return slice(began, ended)

    def add_hands(self) -> int:
        """Make room for one who has hands; returns the row, or -1 where the limit is reached."""
        if self.count >= self.limit:
            return -1
        self._grow(1)
        self.count += 1
        self._clear(slice(self.count - 1, self.count))
        return self.count - 1

    def remove(self, row: int) -> None:
        """Drop one row; the last of its part takes its place."""
        self.row[self.id[row]] = NOBODY
        if row < self.crowd:
            self.crowd -= 1
            self._move(self.crowd, row)
            row = self.crowd
        self.count -= 1
        self._move(self.count, row)
        self.moves += 1

    def join_crowd(self, row: int) -> int:
        """Let one who had hands move as one of the crowd from now on; returns their row there."""
        both = np.array([self.crowd, row])
        for column in self.columns.values():
            column[both] = column[both[::-1]]
        self.row[self.id[both]] = both
        self.crowd += 1
        self.moves += 1
        return self.crowd - 1

    def rows_of(self, ids: I32) -> I64:
        """Where these ids stand, [n] int64; -1 where nobody has them any more."""
        known = (ids >= 0) & (ids < len(self.row))
        rows: I64 = np.where(known, self.row[np.where(known, ids, 0)] if len(self.row) else -1, -1).astype(np.int64)
        return rows

    def index_ids(self) -> None:
        """Write ``row`` from ``id``: after a load."""
        self.row = np.full(self.next_id, -1, np.int32)
        self.row[self.id[: self.count]] = np.arange(self.count, dtype=np.int32)

    def _clear(self, rows: slice) -> None:
        number = rows.stop - rows.start
        for column in self.columns.values():
            column[rows] = 0
        self.slot[rows] = -1
        self.prey[rows] = NOBODY
        ids = np.arange(self.next_id, self.next_id + number, dtype=np.int32)
        self.id[rows] = ids
        self.next_id += number
        if self.next_id > len(self.row):
            more = self.next_id + self.next_id // SPARE_SHARE + SPARE_LEAST - len(self.row)
            self.row = np.concatenate((self.row, np.full(more, NOBODY, np.int32)))
        self.row[ids] = np.arange(rows.start, rows.stop, dtype=np.int32)
        self.moves += 1

    def _move(self, source: int, target: int) -> None:
        if source != target:
            for column in self.columns.values():
                column[target] = column[source]
            self.row[self.id[target]] = target

    def _grow(self, number: int) -> None:
        """See to it that so many more have room; a copy of all columns takes 0.1 ms for 1,000, 9 for 100,000."""
        needed = self.count + number
        if needed <= self.capacity:
            return
        capacity = padded(min(needed + max(needed // SPARE_SHARE, SPARE_LEAST), max(self.limit, needed)))
        for name, column in self.columns.items():
            wide = pairs_of_numbers(capacity) if column.ndim == 2 else np.zeros(capacity, column.dtype)
            wide[: self.count] = column[: self.count]
            setattr(self, name, wide)


COLUMNS = tuple(entry.name for entry in fields(Bodies) if entry.metadata.get("rows") == "count")
