"""Laws of streams: no direction of the map is favoured, whether it is flipped, turned, or split by a pillar."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from game.sim.terrain.level import Level
from game.sim.words.types import F64, ticks
from tests.rows import RUNNER
from tests.worlds import draw, free_places, hunt, hunt_world

Map = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
CELL_M = 2
SIDE = 40  # square, so that it may be turned
COUNT = 160
SEEDS = range(4)
HALLS = draw(
    "#" * SIDE,
    *["#" + "." * 19 + "#" + "." * 18 + "#"] * 6,
    "#" + "." * 38 + "#",
    *["#....oo" + "." * 13 + "#" + "." * 4 + "oo" + "." * 12 + "#"] * 2,
    *["#" + "." * 19 + "#" + "." * 18 + "#"] * 8,
    "#" + "." * 38 + "#",
    "#" * 9 + "." + "#" * 18 + "..." + "#" * 9,
    *["#" + "." * 38 + "#"] * 7,
    *["#" + "." * 10 + "ooo" + "." * 12 + "oo" + "." * 11 + "#"] * 3,
    *["#" + "." * 38 + "#"] * 9,
    "#" * SIDE,
)
GOAL = (34.5, 34.5)


def flip_x(there: F64) -> F64:
    """Left and right exchanged; of places [n, 2] m."""
    return np.stack((SIDE - there[:, 0], there[:, 1]), axis=1)


def flip_y(there: F64) -> F64:
    """Up and down exchanged."""
    return np.stack((there[:, 0], SIDE - there[:, 1]), axis=1)


def turn(there: F64) -> F64:
    """x and y exchanged."""
    return there[:, ::-1].copy()


def same(there: F64) -> F64:
    """Nothing exchanged."""
    return there


def image_of(level: Level, move: Callable[[F64], F64]) -> Level:
    """The level as the exchange makes it."""
    middles = np.argwhere(level.solid)[:, ::-1].astype(np.float64) + 0.5
    x, y = move(middles).astype(int).T
    solid = np.zeros_like(level.solid)
    solid[y, x] = True
    return replace(level, solid=solid, opaque=solid, barrier=solid)


def occupancy(move: Callable[[F64], F64], seed: int) -> Map:
    """Where a crowd was over twenty seconds, as shares of cells, seen on the map as drawn; ``move`` undoes itself."""
    places = free_places(HALLS.solid, COUNT, seed)
    world = hunt_world(image_of(HALLS, move), move(places), seed=seed, kind=RUNNER)
    cells = np.zeros((SIDE // CELL_M, SIDE // CELL_M))

    def count() -> None:
        if world.tick % 6 == 0:
            x, y = (move(world.bodies.position[:COUNT].astype(np.float64)) / CELL_M).astype(int).T
            np.add.at(cells, (y, x), 1)

    (goal,) = move(np.array([GOAL]))
    hunt(world, (float(goal[0]), float(goal[1])), ticks(20), count)
    shares: Map = cells / cells.sum()
    return shares


def apart(one: Map, other: Map) -> float:
    """Total variation between two distributions: 0 the same, 1 nothing in common."""
    return float(np.abs(one - other).sum() / 2)


@pytest.fixture(scope="module")
def as_drawn() -> list[Map]:
    return [occupancy(same, seed) for seed in SEEDS]


@pytest.mark.parametrize(
    "move", [flip_x, pytest.param(flip_y, marks=pytest.mark.slow), pytest.param(turn, marks=pytest.mark.slow)]
)
def test_a_mirrored_map_gives_mirrored_streams(move: Callable[[F64], F64], as_drawn: list[Map]) -> None:
    mirrored = [occupancy(move, seed) for seed in SEEDS]
    each = [apart(one, other) for one, other in zip(as_drawn, mirrored, strict=True)]
    seeds = [apart(one, other) for one, other in pairwise(as_drawn)]
    on_average = apart(np.mean(as_drawn, axis=0), np.mean(mirrored, axis=0))
    assert np.mean(each) < np.mean(seeds)  # less than from one crowd to another
    assert on_average < 0.03


@pytest.mark.parametrize("move", [same, flip_x, turn])
def test_a_stream_round_a_pillar_parts_evenly(move: Callable[[F64], F64]) -> None:
    solid = HALLS.solid.copy()
    solid[1:-1, 1:-1] = False
    solid[18:22, 18:22] = True
    pillar = replace(HALLS, solid=solid, opaque=solid, barrier=solid)
    rng = np.random.default_rng(7)
    places = np.stack((rng.uniform(1.5, 10, COUNT), rng.uniform(14, 26, COUNT)), axis=1)
    world = hunt_world(image_of(pillar, move), move(places), kind=RUNNER)
    above, below = set[int](), set[int]()

    def count() -> None:
        x, y = move(world.bodies.position[:COUNT].astype(np.float64)).T
        beside = (x > 18) & (x < 22)
        above.update(np.flatnonzero(beside & (y < 20)).tolist())
        below.update(np.flatnonzero(beside & (y > 20)).tolist())

    (goal,) = move(np.array([(36.0, 20.0)]))
    hunt(world, (float(goal[0]), float(goal[1])), ticks(25), count)
    began_above = int((places[:, 1] < 20).sum())
    assert len(above) + len(below) >= COUNT
    assert abs(len(above) - began_above) < 0.1 * COUNT
    assert abs(len(below) - (COUNT - began_above)) < 0.1 * COUNT
