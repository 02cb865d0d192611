"""Columns of bodies: whoever comes and goes, everybody else stays who they were."""

import numpy as np
import pytest

from game.sim.state.bodies import NOBODY, Bodies

LIMIT = 150


def marked(bodies: Bodies, rows: slice) -> None:
    """Give rows something to be told by in every column."""
    for name, column in bodies.columns.items():
        if name not in ("id", "side"):
            column[rows] = (bodies.id[rows] % 100).reshape(-1, *[1] * (column.ndim - 1))


def check(bodies: Bodies, hands: set[int], crowd: set[int]) -> None:
    count = bodies.count
    ids = bodies.id[:count]
    assert set(ids[: bodies.crowd].tolist()) == crowd
    assert set(ids[bodies.crowd :].tolist()) == hands
    assert len(set(ids.tolist())) == count
    assert np.array_equal(bodies.row[ids], np.arange(count))
    gone = np.setdiff1d(np.arange(bodies.next_id), ids)
    assert (bodies.row[gone] == NOBODY).all()
    for name, column in bodies.columns.items():
        if name not in ("id", "side"):
            assert ((ids % 100).astype(column.dtype) == column[:count].T).all(), name


@pytest.mark.parametrize("seed", range(6))
def test_whoever_comes_goes_or_changes_their_part_nobody_else_changes(seed: int) -> None:
    rng, bodies = np.random.default_rng(seed), Bodies(limit=LIMIT)
    hands: set[int] = set()
    crowd: set[int] = set()
    for _ in range(400):
        what = int(rng.integers(0, 5))
        if what == 0:
            asked = int(rng.integers(0, 20))
            rows = bodies.add(asked)
            assert rows.stop - rows.start == min(asked, LIMIT - len(hands) - len(crowd))
            marked(bodies, rows)
            crowd |= set(bodies.id[rows].tolist())
        elif what == 1:
            row = bodies.add_hands()
            assert (row < 0) == (len(hands) + len(crowd) == LIMIT)
            if row >= 0:
                marked(bodies, slice(row, row + 1))
                hands.add(int(bodies.id[row]))
        elif what == 2 and hands:
            who = int(rng.choice(sorted(hands)))
            row = bodies.join_crowd(int(bodies.row[who]))
            assert bodies.id[row] == who
            hands.discard(who)
            crowd.add(who)
        elif hands or crowd:
            who = int(rng.choice(sorted(hands | crowd)))
            bodies.remove(int(bodies.row[who]))
            hands.discard(who)
            crowd.discard(who)
        check(bodies, hands, crowd)


def test_rows_of_ids_that_were_never_given_or_are_gone_are_nobodys() -> None:
    bodies = Bodies(limit=9)
    bodies.add(3)
    bodies.remove(1)
    assert bodies.rows_of(np.array([0, 1, 2, 7, -1, 10**9], np.int32)).tolist() == [0, -1, 1, -1, -1, -1]


def test_columns_grow_in_few_steps() -> None:
    bodies, capacities = Bodies(limit=10**6), set()
    for _ in range(5_000):
        bodies.add(1)
        capacities.add(bodies.capacity)
    assert len(capacities) < 40
