"""The plan of a drafted school: rows of rooms and corridors from north to south, what crosses them, who stands where.

Lengths are tiles. The building takes the map's whole width; south of it lie the yard, a fence with the gate, a street.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from tools.draft.kit.canvas import DraftBox
from tools.draft.school.sorts import CLASSROOM, ENTRANCE, GARDEN, Deck, Sort

SMALLEST, LARGEST = (64, 48), 512  # tiles; a larger school has more of them than a map may have
DEPTH = {"R": 9, "C": 4, "G": 7}  # rooms, corridor, court (at least)
NORTH_PIECES, SOUTH_PIECES = ("RC", "RCR", "RCR", "CRC", "RCRC"), ("RCR", "CRCR")
COURT_MAX = 16
HALL_EXTRA = 9  # how far a hall reaches beyond its row
HALL_COURT = HALL_EXTRA + 4  # the depth of court that leaves a way past a hall
STREET = 5  # rows from the fence to the map's edge
EDGE = 2  # columns from the map's edge to the first room
LINK_EVERY = 50
LINK_WIDTHS = (4, 6)
FLUSH = 14  # a stretch shorter than this is left out
OPEN_SHARE = 0.15  # of the stretches between links that stay unbuilt
OPEN_LEAST = 18
CLASSES_LEAST = 3


class Row(NamedTuple):
    """A band of the building: ``kind`` R rooms, C corridor, G court; first and last row of tiles."""

    kind: str
    y0: int
    y1: int


class Slot(NamedTuple):
    """A room: its place, and on which sides a corridor runs."""

    sort: Sort
    box: DraftBox
    north: bool
    south: bool
    wing: int


class Link(NamedTuple):
    """A passage from one corridor to the next: its place, and the rows of its steps."""

    box: DraftBox
    steps: tuple[int, int]


@dataclass(frozen=True)
class SchoolPlan:
    """Where everything stands."""

    width: int
    height: int
    rows: tuple[Row, ...]
    links: tuple[Link, ...]
    slots: tuple[Slot, ...]
    entrance: Slot
    start: Slot
    gate: int  # its first column

    @property
    def building(self) -> DraftBox:
        """The building within its outer walls."""
        return DraftBox(EDGE, self.rows[0].y0, self.width - 1 - EDGE, self.rows[-1].y1)

    @property
    def corridors(self) -> list[DraftBox]:
        """Every corridor, from the north."""
        return [DraftBox(EDGE, row.y0, self.width - 1 - EDGE, row.y1) for row in self.rows if row.kind == "C"]

    @property
    def fence(self) -> int:
        """Row of the fence before the street."""
        return self.height - STREET

    @property
    def yard(self) -> DraftBox:
        """The schoolyard; halls reach into it."""
        return DraftBox(1, self.building.y1 + 2, self.width - 2, self.fence - 1)

    @property
    def open_yard(self) -> DraftBox:
        """The schoolyard south of every hall."""
        deepest = max(slot.box.y1 for slot in (*self.slots, self.entrance))
        return self.yard._replace(y0=deepest + 2)


def make_plan(width: int, height: int, rng: np.random.Generator) -> SchoolPlan:
    """Plan a school; everything is drawn by lot from ``rng``."""
    rows = _rows(height, rng)
    crossings = _crossings(rows, width, rng)
    links = tuple(link for found in crossings.values() for link in found)
    yard_rows = height - STREET - rows[-1].y1 - 2
    entrance = _entrance(rows, width, yard_rows, rng)
    slots: tuple[Slot, ...] = ()
    while sum(slot.sort is CLASSROOM for slot in slots) < CLASSES_LEAST:
        slots = tuple(_slots(rows, width, crossings, entrance, yard_rows, rng))
    start = _start(slots, entrance, rng)
    gate = _gate(entrance, width, rng)
    return SchoolPlan(width, height, rows, links, slots, entrance, start, gate)


def _rows(height: int, rng: np.random.Generator) -> tuple[Row, ...]:
    """Stack pieces with courts between them until the height is used up; what is left widens courts and yard."""
    yard_least = min(max(height // 6, 9), 40)
    room = height - STREET - 1 - yard_least - EDGE
    smallest = min(_depth(piece) for piece in NORTH_PIECES)
    word = SOUTH_PIECES[1]
    if _depth(SOUTH_PIECES[0]) + DEPTH["G"] + smallest + 2 <= room:
        word = SOUTH_PIECES[int(rng.integers(2))]
    while True:
        fitting = [p for p in NORTH_PIECES if _depth(p + "G" + word) <= room]
        if not fitting:
            break
        word = fitting[int(rng.integers(len(fitting)))] + "G" + word
    depths = [DEPTH[kind] for kind in word]
    slack = room - _depth(word)
    for i in (int(i) for i in rng.permutation([i for i, kind in enumerate(word) if kind == "G"])):
        depths[i] += int(rng.integers(min(slack, COURT_MAX - depths[i]) + 1))
        slack -= depths[i] - DEPTH["G"]
    rows, y = [], EDGE
    for kind, depth in zip(word, depths, strict=True):
        rows.append(Row(kind, y, y + depth - 1))
        y += depth + 1
    return tuple(rows)


def _depth(word: str) -> int:
    return sum(DEPTH[kind] + 1 for kind in word) - 1


def _crossings(rows: tuple[Row, ...], width: int, rng: np.random.Generator) -> dict[int, list[Link]]:
    """Passages between neighbouring corridors, by the row of the upper corridor."""
    corridors = [i for i, row in enumerate(rows) if row.kind == "C"]
    return {
        upper: [_link(rows[upper : lower + 1], x, span) for x, span in _places(width, rng)]
        for upper, lower in pairwise(corridors)
    }


def _link(between: tuple[Row, ...], x: int, width: int) -> Link:
    box = DraftBox(x, between[0].y1 + 2, x + width - 1, between[-1].y0 - 2)
    court = next((row for row in between if row.kind == "G"), None)
    steps = (court.y0, court.y1) if court else (box.y0 + 2, box.y1 - 2)
    return Link(box, steps)


def _places(width: int, rng: np.random.Generator) -> list[tuple[int, int]]:
    """First column and width of the passages, spread over the width, at an outer wall or well away from it."""
    first, last = EDGE, width - 1 - EDGE
    count = max(2, round((last - first + 1) / LINK_EVERY))
    pitch = (last - first + 1) / count
    places = []
    for i in range(count):
        span = LINK_WIDTHS[int(rng.integers(2))]
        x = first + int(pitch * (i + 0.5 + rng.uniform(-0.25, 0.25))) - span // 2
        if i == 0 and x - first < FLUSH:
            x = first
        if i == count - 1 and last - (x + span - 1) < FLUSH:
            x = last - span + 1
        places.append((x, span))
    return places


def _entrance(rows: tuple[Row, ...], width: int, yard_rows: int, rng: np.random.Generator) -> Slot:
    """The hall to the yard, in the last row, which no passage crosses, about the middle."""
    row = rows[-1]
    span = int(rng.integers(ENTRANCE.low, ENTRANCE.high + 1))
    x = width // 2 - span // 2 + int(rng.integers(-width // 8, width // 8 + 1))
    deep = int(rng.integers(4, HALL_EXTRA + 1)) if yard_rows >= HALL_COURT else 0
    return Slot(ENTRANCE, DraftBox(x, row.y0, x + span - 1, row.y1 + deep), north=True, south=False, wing=0)


def _slots(
    rows: tuple[Row, ...],
    width: int,
    crossings: dict[int, list[Link]],
    entrance: Slot,
    yard_rows: int,
    rng: np.random.Generator,
) -> list[Slot]:
    deck = Deck(width * rows[-1].y1, rng)
    slots: list[Slot] = []
    for i, row in enumerate(rows):
        if row.kind != "R":
            continue
        last = i == len(rows) - 1
        below = None if last else rows[i + 1]
        north, south = i > 0 and rows[i - 1].kind == "C", below is not None and below.kind == "C"
        court = yard_rows if below is None else below.y1 - below.y0 + 1 if below.kind == "G" else 0
        crossing = [link.box for found in crossings.values() for link in found]
        cuts = [box for box in crossing if box.y0 <= row.y0 and box.y1 >= row.y1]
        cuts += [entrance.box] if last else []
        wing = 1 + sum(other.kind == "G" for other in rows[:i])
        for x0, x1 in _stretches(cuts, width):
            if not last and x1 - x0 + 1 >= OPEN_LEAST and len(slots) > CLASSES_LEAST and rng.random() < OPEN_SHARE:
                shares = [(GARDEN, x1 - x0 + 1)]
            else:
                halls = court >= HALL_COURT
                shares = deck.share_out(x1 - x0 + 1, halls=halls, gardens=not last, south=south)
            for sort, span in shares:
                y1 = row.y1 + (HALL_EXTRA if sort.is_hall else 0)
                slots.append(Slot(sort, DraftBox(x0, row.y0, x0 + span - 1, y1), north, south, wing))
                x0 += span + 1
    return slots


def _stretches(cuts: list[DraftBox], width: int) -> list[tuple[int, int]]:
    """First and last columns between what crosses a row, walls left out."""
    found, x = [], EDGE
    for box in sorted(cuts):
        if box.x0 - 2 >= x:
            found.append((x, box.x0 - 2))
        x = box.x1 + 2
    if x <= width - 1 - EDGE:
        found.append((x, width - 1 - EDGE))
    return found


def _start(slots: tuple[Slot, ...], entrance: Slot, rng: np.random.Generator) -> Slot:
    """Choose one of the classrooms that lie furthest from the entrance."""
    door_x, door_y = entrance.box.x0, entrance.box.y1
    rooms = [slot for slot in slots if slot.sort is CLASSROOM]
    rooms.sort(key=lambda slot: abs(slot.box.x0 - door_x) + abs(slot.box.y0 - door_y), reverse=True)
    return rooms[int(rng.integers(max(1, len(rooms) // 6)))]


def _gate(entrance: Slot, width: int, rng: np.random.Generator) -> int:
    """First column of the gate, in the wider half of the yard, some way from the doors."""
    middle = (entrance.box.x0 + entrance.box.x1) // 2
    aside = int(rng.integers(width // 5, max(width // 5 + 1, width // 3)))
    x = middle + aside if middle < width // 2 else middle - aside
    return min(max(x, 4), width - 11)
