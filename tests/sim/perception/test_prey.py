"""Whom the horde looks for: the nearest, exactly among few and by cells among many."""

import numpy as np
import pytest

from game.sim.perception.prey import CELL_M, FEW, OF_A_CELL, Prey, nearest
from game.sim.words.types import F32

RANGE_M = 14.0


def prey_at(places: F32) -> Prey:
    n = places.shape[1]
    return Prey(np.arange(n, dtype=np.int32), places, places.astype(np.float64), np.full(n, RANGE_M, np.float32))


def scattered(rng: np.random.Generator, count: int) -> F32:
    return (rng.random((count, 2)) * (90, 60)).T.astype(np.float32)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("many", [1, 2, FEW, FEW + 1, 60, 300])
def test_the_first_rank_is_the_nearest(many: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    at, prey = scattered(rng, 200), prey_at(scattered(rng, many))
    near, whom = nearest(at, prey, np.zeros(200, np.int32), RANGE_M)
    offset = at[:, :, None] - prey.place[:, None, :]
    apart = np.hypot(*offset)
    spare = 0 if many <= FEW else CELL_M * 2**1.5  # of two cells that are as near, either may be looked into
    chosen = apart[near, whom]
    assert (chosen <= apart[near].min(axis=1) + spare + 1e-4).all()
    assert set(np.flatnonzero(apart.min(axis=1) < RANGE_M)) <= set(near.tolist())


@pytest.mark.parametrize(("many", "looks"), [(3, 3), (FEW, FEW), (40, 300), (120, 1500)])
def test_by_and_by_each_looks_for_everybody_in_range(many: int, looks: int) -> None:
    rng = np.random.default_rng(many)
    at, prey = scattered(rng, 30), prey_at(scattered(rng, many))
    apart = np.hypot(*(at[:, :, None] - prey.place[:, None, :]))
    looked = np.zeros((30, many), np.bool_)
    for rank in range(looks):
        near, whom = nearest(at, prey, np.full(30, rank, np.int32), RANGE_M)
        looked[near, whom] = True
    assert looked[apart < RANGE_M - CELL_M].all()


@pytest.mark.parametrize("many", [60, 300])
def test_most_looks_go_to_one_near_by(many: int) -> None:
    rng = np.random.default_rng(many)
    at, prey = scattered(rng, 100), prey_at(scattered(rng, many))
    apart = np.hypot(*(at[:, :, None] - prey.place[:, None, :]))
    close = total = 0
    for rank in range(16):
        near, whom = nearest(at, prey, np.full(100, rank, np.int32), RANGE_M)
        order = np.argsort(np.argsort(apart[near], axis=1), axis=1)
        close, total = close + int((order[np.arange(len(near)), whom] < many // 6).sum()), total + len(near)
    assert close > 0.7 * total


def test_ranks_begin_again_where_there_are_fewer() -> None:
    at = np.array([[5.0], [5.0]], np.float32)
    prey = prey_at(np.array([[6.0, 80.0], [5.0, 50.0]], np.float32))
    for rank in range(6):
        near, whom = nearest(at, prey, np.array([rank], np.int32), RANGE_M)
        assert (near.tolist(), whom.tolist()) == ([0], [0])


@pytest.mark.parametrize("seed", range(5))
def test_of_those_who_stand_in_a_cell_the_nearest_is_looked_for(seed: int) -> None:
    rng = np.random.default_rng(seed)
    place = (rng.random((2, 6)) * CELL_M + 10 * CELL_M).astype(np.float32)
    far = np.array([[90.0 + i for i in range(FEW)], [90.0] * FEW], np.float32)
    prey, at = prey_at(np.concatenate((place, far), axis=1)), scattered(rng, 300) * np.float32(0.2) + np.float32(32)
    near, whom = nearest(at, prey, np.zeros(300, np.int32), RANGE_M)
    assert OF_A_CELL >= 6
    assert len(near) > 50
    apart = np.hypot(*(at[:, near, None] - place[:, None]))
    assert (apart[np.arange(len(near)), whom] <= apart.min(axis=1) + 1e-5).all()
