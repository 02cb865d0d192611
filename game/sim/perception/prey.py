"""Whom the horde can hunt: everyone who lives, and who of them is near each infected.

Nobody is compared with everybody. Of few, the nearest are found directly; of many, by square cells: for a cell of
infected the nearest cells of the living, and of these cells a few who stand there.
"""

from typing import NamedTuple

import numpy as np

from game.sim.rules.tables import Rules
from game.sim.state.people import Person, acting
from game.sim.state.world import World
from game.sim.words.states import LIVING
from game.sim.words.types import F32, F64, I32, I64, squared_length

FEW = 8  # are looked at one by one
RANKS = 4  # so many of the nearest are looked for, one after the other
CELL_M = 4
CELLS_NEAR, OF_A_CELL = 4, 6  # cells that are looked into, and how many of each


class Prey(NamedTuple):
    """The living who can be hunted, those with hands first, [p] each."""

    id: I32
    row: I64
    place: F32  # [2, p] m
    exact: F64  # [2, p] m, as they are reckoned
    range_m: F32  # how far a walker that suspects nothing sees them where they stand


def prey_of(world: World, rules: Rules) -> Prey:
    """Everybody who can be hunted now."""
    bodies, senses = world.bodies, rules.senses
    people = acting(world.people)
    crowd = (bodies.side[: bodies.crowd] == LIVING).nonzero()[0]
    exact = np.array([(person.x, person.y) for person in people], np.float64).reshape(-1, 2).T
    range_m = np.array([base_range(world, rules, person) for person in people], np.float32)
    ids = np.array([person.id for person in people], np.int32)
    rows = bodies.rows_of(ids)
    if len(crowd):
        exact = np.concatenate((exact, bodies.position.T.take(crowd, axis=1).astype(np.float64)), axis=1)
        lit = world.lamps.light.ravel().take(world.tile.take(crowd))
        dark = np.float32(senses.dark_m) + np.float32(senses.light_m - senses.dark_m) * lit
        ids, rows = np.concatenate((ids, bodies.id.take(crowd))), np.concatenate((rows, crowd))
        range_m = np.concatenate((range_m, dark))
    return Prey(ids, rows, exact.astype(np.float32), exact, range_m)


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
    """Whom each of these looks for: of the nearest few, the one of its ``rank`` [n], 0 for the nearest.

    ``at``: [2, n] m. Returns the columns of ``at`` that have one about within ``range_m``, and of each the index into
    ``prey``. Where there are fewer, ranks begin again.
    """
    if len(prey.id) == 1:
        near = (squared_length(prey.place - at) < np.float32(range_m**2)).nonzero()[0]
        return near, np.zeros(len(near), np.int64)
    if len(prey.id) <= FEW:
        apart = np.stack([squared_length(prey.place[:, i : i + 1] - at) for i in range(len(prey.id))])
        near = (apart.min(axis=0) < np.float32(range_m**2)).nonzero()[0]
        return near, _of_rank(apart.take(near, axis=1), rank.take(near), range_m)
    candidates, cell = _by_cells(at, prey, range_m)
    near = (cell >= 0).nonzero()[0]
    some = candidates.take(cell.take(near), axis=0).T  # [candidates, n]
    offset = prey.place.take(np.maximum(some, 0), axis=1) - at.take(near, axis=1)[:, None]
    apart = offset[0] * offset[0] + offset[1] * offset[1]
    apart[some < 0] = np.inf
    within = (apart.min(axis=0) < np.float32(range_m**2)).nonzero()[0]
    chosen = _of_rank(apart.take(within, axis=1), rank.take(near).take(within), range_m)
    return near[within], some[chosen, within]


def _of_rank(apart: F32, rank: I32, range_m: float) -> I64:
    """Of squared distances [p, n] the row of each column's ``rank``-nearest within the range, [n]."""
    few = min(RANKS, len(apart))
    order = (
        np.argpartition(apart, few - 1, axis=0)[:few]
        if few < len(apart)
        else np.arange(few)[:, None].repeat(apart.shape[1], 1)
    )
    order = np.take_along_axis(
        order, np.argsort(np.take_along_axis(apart, order, axis=0), axis=0, kind="stable"), axis=0
    )
    within = (np.take_along_axis(apart, order, axis=0) < np.float32(range_m**2)).sum(axis=0)
    chosen: I64 = order[rank % np.maximum(within, 1), np.arange(apart.shape[1])]
    return chosen


def _by_cells(at: F32, prey: Prey, range_m: float) -> tuple[I64, I64]:
    """Candidates of each cell of those who look, [cells, n] indices into ``prey``, -1 for none; and the cell of each.

    A cell that has nobody in range is -1.
    """
    theirs, members = _members(prey.place)
    key = (at * np.float32(1 / CELL_M)).astype(np.int64)
    cells, cell = np.unique(key[1] << 20 | key[0], return_inverse=True)
    ours = np.stack((cells & 0xFFFFF, cells >> 20)).astype(np.float32)
    gap = np.maximum(np.abs(ours[:, :, None] - theirs[:, None, :]) - 1, 0) * np.float32(CELL_M)
    apart = gap[0] * gap[0] + gap[1] * gap[1]
    few = min(CELLS_NEAR, apart.shape[1])
    middle = np.abs(ours[:, :, None] - theirs[:, None, :])
    order = np.argsort(middle[0] * middle[0] + middle[1] * middle[1], axis=1, kind="stable")[:, :few]
    candidates = members.take(order, axis=0).reshape(len(cells), -1)
    reached = apart.min(axis=1) < np.float32(range_m**2)
    return candidates, np.where(reached[cell], cell, -1)


def _members(place: F32) -> tuple[F32, I64]:
    """Cells in which some stand, [2, cells]; and of each the first few who do, [cells, `OF_A_CELL`], -1 for none."""
    key = (place * np.float32(1 / CELL_M)).astype(np.int64)
    cells, cell = np.unique(key[1] << 20 | key[0], return_inverse=True)
    order = np.argsort(cell, kind="stable")
    begins = np.searchsorted(cell[order], np.arange(len(cells)))
    number = np.arange(len(order)) - begins[cell[order]]
    members = np.full((len(cells), OF_A_CELL), -1, np.int64)
    first = number < OF_A_CELL
    members[cell[order][first], number[first]] = order[first]
    return np.stack((cells & 0xFFFFF, cells >> 20)).astype(np.float32), members
