"""Whom the horde can hunt: everyone who lives, and who of them is near each infected.

Nobody is compared with everybody. Of few, the nearest are found directly; of many, by square cells: those who look from
one cell know the nearest few cells in which somebody lives, and look into one of them at a time.
"""

from functools import cache
from typing import NamedTuple

import numpy as np

from game.sim.rules.tables import Rules
from game.sim.state.people import Person, acting
from game.sim.state.world import World
from game.sim.words.states import LIVING
from game.sim.words.types import F32, F64, I32, I64, squared_length, taken

FEW = 8  # are looked at one by one
RANKS = 4  # so many of the nearest, or of the nearest cells, are looked at one after the other, a look each
CELL_M = 4
OF_A_CELL = 6  # so many who stand in a cell are told apart


class Prey(NamedTuple):
    """The living who can be hunted, those with hands first, [p] each."""

    id: I32
    place: F32  # [2, p] m
    exact: F64  # [2, p] m, as they are reckoned
    range_m: F32  # how far a walker that suspects nothing sees them where they stand


def prey_of(world: World, rules: Rules) -> Prey:
    """Everybody who can be hunted now."""
    bodies, senses = world.bodies, rules.senses
    people = acting(world.people)
    crowd = (bodies.side[: bodies.crowd] == LIVING).nonzero()[0]
    exact = np.array([[person.x for person in people], [person.y for person in people]], np.float64)
    range_m = np.array([base_range(world, rules, person) for person in people], np.float32)
    ids = np.array([person.id for person in people], np.int32)
    if len(crowd):
        exact = np.concatenate((exact, bodies.position.T.take(crowd, axis=1).astype(np.float64)), axis=1)
        lit = world.lamps.light.ravel().take(world.tile.take(crowd))
        dark = np.float32(senses.dark_m) + np.float32(senses.light_m - senses.dark_m) * lit
        ids, range_m = np.concatenate((ids, bodies.id.take(crowd))), np.concatenate((range_m, dark))
    return Prey(ids, exact.astype(np.float32), exact, range_m)


def visibility(world: World, rules: Rules, person: Person) -> float:
    """How well lit a person is, 0 to 1."""
    lit = float(world.lamps.light[int(person.y), int(person.x)])
    return max(lit, rules.senses.flashlight_share) if person.flashlight else lit


def base_range(world: World, rules: Rules, person: Person) -> float:
    """How far a person is seen where they stand, by a walker that suspects nothing, m."""
    senses = rules.senses
    base = senses.dark_m + (senses.light_m - senses.dark_m) * visibility(world, rules, person)
    return base * senses.sneak_share if person.sneaking else base


def nearest(at: F32, prey: Prey, rank: I32, range_m: float) -> tuple[I64, I64]:
    """Whom each of these looks for: of the nearest few, or in the nearest few cells, one by its ``rank`` [n].

    ``at``: [2, n] m. Returns the columns of ``at`` that have one about within ``range_m``, and of each the index into
    ``prey``. Ranks begin again after the last; where there is only one, everybody looks for that one.
    """
    return (_by_cells if len(prey.id) > FEW else _of_few)(at, prey, rank, range_m)


def _of_few(at: F32, prey: Prey, rank: I32, range_m: float) -> tuple[I64, I64]:
    apart = np.stack([squared_length(prey.place[:, i : i + 1] - at) for i in range(len(prey.id))])
    near = (apart.min(axis=0) < np.float32(range_m**2)).nonzero()[0]
    apart = apart.take(near, axis=1)
    order = np.argsort(apart, axis=0, kind="stable")[:RANKS]
    within = np.minimum((apart < np.float32(range_m**2)).sum(axis=0), len(order))
    return near, order[rank.take(near) % within, np.arange(len(near))]


def _by_cells(at: F32, prey: Prey, rank: I32, range_m: float) -> tuple[I64, I64]:
    across, down = _rings(int(range_m / CELL_M) + 1)
    spare = int(across.max())  # cells beyond the edges, so that no ring has to be cut
    columns = int(max(at[0].max(), prey.place[0].max())) // CELL_M + 1 + 2 * spare
    rows = int(max(at[1].max(), prey.place[1].max())) // CELL_M + 1 + 2 * spare
    theirs, members = _members(_cells_of(prey.place, columns, spare))
    number = np.full(rows * columns, -1, np.int64)
    number[theirs] = np.arange(len(theirs))

    cells, cell = np.unique(_cells_of(at, columns, spare), return_inverse=True)
    ring = cells[:, None] + (down * columns + across)
    found = np.add.accumulate(number.take(ring) >= 0, axis=1, dtype=np.uint8)  # no ring has 256 cells
    many = np.minimum(found[:, -1], RANKS)
    chosen = np.stack([(found == one + 1).argmax(axis=1) for one in range(RANKS)], axis=1)  # [cells, `RANKS`]

    near = (many.take(cell) > 0).nonzero()[0]
    cell = cell.take(near)
    theirs = number.take(ring[cell, chosen[cell, rank.take(near) % many.take(cell)]])
    some, here = members.take(theirs, axis=1), taken(at, near)
    apart = np.stack([squared_length(prey.place.take(one, axis=1) - here) for one in some])
    return near, some[apart.argmin(axis=0), np.arange(len(near))]


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


def _members(cell: I64) -> tuple[I64, I64]:
    """The cells in which some stand; and the first few of each, [`OF_A_CELL`, cells], the last again where they end."""
    order = np.argsort(cell, kind="stable")
    cells, begins = np.unique(cell[order], return_index=True)
    count = np.diff(np.append(begins, len(cell)))
    return cells, order[begins + np.minimum(np.arange(OF_A_CELL)[:, None], count - 1)]
