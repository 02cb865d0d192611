"""Whom the horde can hunt: everyone who lives, and who of them is near each infected.

Nobody is compared with everybody. Of few, the nearest are found directly; of many, by square cells: those who look from
one cell know the nearest few cells in which somebody lives, and look into one of them at a time.
"""

from functools import cache
from typing import NamedTuple, TypeVar

import numpy as np

from game.sim.rules.own import own_rules
from game.sim.rules.tables import Rules
from game.sim.state.people import Person, acting
from game.sim.state.world import World
from game.sim.words.states import LIVING
from game.sim.words.types import F32, F64, I32, I64, U8, squared_length, taken

Lit = TypeVar("Lit", float, F32)
FEW = 8  # are looked at one by one
CELL_M = 4
NEAREST_CELLS = 3  # are looked into most of the time, one after the other; every other look beyond goes further off
OF_A_CELL = 6  # so many who stand in a cell are told apart in one look


class Prey(NamedTuple):
    """The living who can be hunted, those with hands first, [p] each."""

    id: I32
    place: F32  # [2, p] m
    exact: F64  # [2, p] m, as they are reckoned
    range_m: F32  # how far a walker that suspects nothing sees them where they stand


def prey_of(world: World, rules: Rules) -> Prey:
    """Everybody who can be hunted now."""
    bodies = world.bodies
    people = acting(world.people)
    crowd = (bodies.side[: bodies.crowd] == LIVING).nonzero()[0]
    exact = np.array([[person.x for person in people], [person.y for person in people]], np.float64)
    range_m = np.array([base_range(world, rules, person) for person in people], np.float32)
    ids = np.array([person.id for person in people], np.int32)
    if len(crowd):
        exact = np.concatenate((exact, bodies.position.T.take(crowd, axis=1).astype(np.float64)), axis=1)
        lit = world.lamps.light.ravel().take(world.tile.take(crowd))
        ids, range_m = np.concatenate((ids, bodies.id.take(crowd))), np.concatenate((range_m, _seen_from(rules, lit)))
    return Prey(ids, exact.astype(np.float32), exact, range_m)


def visibility(world: World, rules: Rules, person: Person) -> float:
    """How well lit a person is, 0 to 1."""
    lit = float(world.lamps.light[int(person.y), int(person.x)])
    return max(lit, rules.senses.flashlight_share) if person.flashlight else lit


def base_range(world: World, rules: Rules, person: Person) -> float:
    """How far a person is seen where they stand, by a walker that suspects nothing, m."""
    base = _seen_from(rules, visibility(world, rules, person)) * own_rules(rules, person.who).player.seen_share
    return base * rules.senses.sneak_share if person.sneaking else base


def _seen_from(rules: Rules, lit: Lit) -> Lit:
    """How far one is seen who is lit so well, 0 to 1, m."""
    return rules.senses.dark_m + (rules.senses.light_m - rules.senses.dark_m) * lit


def nearest(at: F32, prey: Prey, rank: I32, range_m: float) -> tuple[I64, I64]:
    """Whom each of these looks for, by its ``rank`` [n], which goes up by one from look to look.

    Of few it is the nearest in range, then the next, and round again. Of many it is the nearest of those in a cell: in
    three looks of four in one of the three nearest cells, else in one further off; and in every second round it is
    another of that cell. So whoever can be seen is looked for by and by, whoever else stands nearer behind a wall.

    ``at``: [2, n] m, one at least. Returns the columns of ``at`` that have one about within ``range_m``, and of each
    the index into ``prey``.
    """
    return (_by_cells if len(prey.id) > FEW else _of_few)(at, prey, rank, range_m)


def _of_few(at: F32, prey: Prey, rank: I32, range_m: float) -> tuple[I64, I64]:
    apart = np.stack([squared_length(prey.place[:, i : i + 1] - at) for i in range(len(prey.id))])
    near = (apart.min(axis=0) < np.float32(range_m**2)).nonzero()[0]
    apart = apart.take(near, axis=1)
    order = np.argsort(apart, axis=0, kind="stable")
    within = (apart < np.float32(range_m**2)).sum(axis=0)
    return near, order[rank.take(near) % within, np.arange(len(near))]


def _by_cells(at: F32, prey: Prey, rank: I32, range_m: float) -> tuple[I64, I64]:
    across, down = _rings(int(range_m / CELL_M) + 1)
    spare = int(across.max())  # cells beyond the edges, so that no ring has to be cut
    columns = int(max(at[0].max(), prey.place[0].max())) // CELL_M + 1 + 2 * spare
    rows = int(max(at[1].max(), prey.place[1].max())) // CELL_M + 1 + 2 * spare
    theirs, begins, order = _members(_cells_of(prey.place, columns, spare))
    number = np.full(rows * columns, -1, np.int64)
    number[theirs] = np.arange(len(theirs))

    cells, cell = np.unique(_cells_of(at, columns, spare), return_inverse=True)
    ring = cells[:, None] + (down * columns + across)
    found = np.add.accumulate(number.take(ring) >= 0, axis=1, dtype=np.uint8)  # no ring has 256 cells
    near = (found[:, -1].take(cell) > 0).nonzero()[0]
    cell = cell.take(near)
    way = _ways(rank.take(near), found[:, -1].take(cell))
    chosen = (found.take(cell, axis=0) == way.cell[:, None] + 1).argmax(axis=1)
    stands = number.take(ring[cell, chosen])

    count = begins[stands + 1] - begins[stands]
    first = np.where(way.member < 0, 0, way.member)
    here, some = taken(at, near), np.empty((OF_A_CELL, len(near)), np.int64)
    for one in range(OF_A_CELL):
        some[one] = order[begins[stands] + (first + np.minimum(one, count - 1)) % count]
    apart = np.stack([squared_length(prey.place.take(one, axis=1) - here) for one in some])
    return near, some[np.where(way.member < 0, apart.argmin(axis=0), 0), np.arange(len(near))]


class _Ways(NamedTuple):
    """Where looks go, [n]: which of the cells in range, from the nearest; who of those there, -1 for the nearest."""

    cell: I64
    member: I64


def _ways(rank: I32, count: U8) -> _Ways:
    """Of looks of these ranks [n], where so many cells [n] are in range."""
    step, looks = np.divmod(rank.astype(np.int64), NEAREST_CELLS + 1)[::-1]
    closest, lap = looks % 2 == 0, looks // 2
    beyond = count.astype(np.int64) - NEAREST_CELLS
    goes_on = (step == NEAREST_CELLS) & (beyond > 0)
    around = np.maximum(beyond, 1)
    cell = np.where(goes_on, NEAREST_CELLS + lap % around, step % np.minimum(count, NEAREST_CELLS))
    return _Ways(cell, np.where(closest, -1, np.where(goes_on, lap // around, lap)))


@cache
def _rings(reach: int) -> tuple[I64, I64]:
    """Cells about one, itself first, by how far off they are: how far across and down, [n] each."""
    down, across = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    gap = np.maximum(np.abs(across) - 1, 0) ** 2 + np.maximum(np.abs(down) - 1, 0) ** 2
    order = np.argsort(across.ravel() ** 2 + down.ravel() ** 2, kind="stable")
    order = order[gap.ravel()[order] < reach**2][:255]
    return across.ravel()[order], down.ravel()[order]


def _cells_of(place: F32, columns: int, spare: int) -> I64:
    """Flat cells that places [2, n] m lie in, [n]."""
    x, y = (place * np.float32(1 / CELL_M)).astype(np.int64) + spare
    flat: I64 = y * columns + x
    return flat


def _members(cell: I64) -> tuple[I64, I64, I64]:
    """The cells in which some stand, [cells]; who stands in each is ``order[begins[i]:begins[i + 1]]``."""
    order = np.argsort(cell, kind="stable")
    cells, begins = np.unique(cell[order], return_index=True)
    return cells, np.append(begins, len(cell)), order
