"""The grid search equals brute force, and following the flow always comes closer."""

import heapq

import numpy as np
import pytest

from game.sim.paths.flowfield import (
    MOVES,
    UNREACHED,
    Wavefront,
    WaveGround,
    bits_of,
    distance_to,
    flow,
    mask_of,
    octant_of,
    point,
    reachable,
)
from game.sim.paths.headings import NOWHERE, UNITS
from game.sim.words.types import U16, Bool
from tests.worlds import random_walls

SEEDS = range(6)
DOOR_UNITS = 11


def dijkstra(solid: Bool, shut: Bool, goals: list[tuple[int, int]], door_units: int | np.ndarray) -> U16:
    """The same metric by a heap, tile by tile; nobody steps askew on ``shut``, which costs ``door_units`` (by tile)."""
    toll = np.where(shut, door_units, 0)
    best = np.full(solid.shape, UNREACHED, np.uint16)
    heap = [(0, x, y) for x, y in goals]
    for x, y in goals:
        best[y, x] = 0
    open_ = ~solid & ~shut
    while heap:
        cost, x, y = heapq.heappop(heap)
        if cost > best[y, x]:
            continue
        for dx, dy in MOVES:
            tx, ty = x + dx, y + dy
            if not (0 <= tx < solid.shape[1] and 0 <= ty < solid.shape[0]) or solid[ty, tx]:
                continue
            if dx and dy and not (open_[y, x] and open_[y, tx] and open_[ty, x] and open_[ty, tx]):
                continue
            there = cost + (3 if dx and dy else 2) + int(toll[ty, tx])
            if there < best[ty, tx]:
                best[ty, tx] = there
                heapq.heappush(heap, (there, tx, ty))
    return best


def some_terrain(seed: int) -> tuple[Bool, Bool, list[tuple[int, int]]]:
    rng = np.random.default_rng(seed)
    height, width = int(rng.integers(5, 40)), int(rng.integers(5, 70))
    solid = random_walls(seed, height, width, 0.1 + 0.05 * seed)
    shut = ~solid & (rng.random(solid.shape) < 0.1)
    free = np.argwhere(~solid)
    goals = [(int(x), int(y)) for y, x in rng.permutation(free)[: 1 + seed % 3]]
    return solid, shut, goals


@pytest.mark.parametrize("seed", SEEDS)
def test_wavefront_equals_dijkstra(seed: int) -> None:
    solid, shut, goals = some_terrain(seed)
    terrain = WaveGround.of(solid, shut)
    wave = Wavefront(terrain, sum({point(terrain, *goal) for goal in goals}), door_units=DOOR_UNITS)
    while not wave.advance(1 + seed * 5):  # slices of any size give the same field
        pass
    np.testing.assert_array_equal(wave.distance(), dijkstra(solid, shut, goals, DOOR_UNITS))


def falls_along(heading: U16, distance: U16, solid: Bool) -> None:
    """The tile that a heading points at is nearer, and no corner lies before it."""
    octant = octant_of(UNITS[0][heading], UNITS[1][heading])
    moving = (distance != UNREACHED) & (distance > 0)
    for y, x in np.argwhere(moving):
        dx, dy = MOVES[octant[y, x]]
        assert distance[y + dy, x + dx] < distance[y, x]
        if dx and dy:
            assert not solid[y, x + dx]
            assert not solid[y + dy, x]
    np.testing.assert_array_equal(heading != NOWHERE, moving)


@pytest.mark.parametrize("seed", SEEDS)
def test_distance_falls_along_the_flow(seed: int) -> None:
    solid, shut, goals = some_terrain(seed)
    terrain = WaveGround.of(solid, shut)
    distance = distance_to(terrain, *goals[0], door_units=DOOR_UNITS)
    heading = flow(distance, terrain)
    falls_along(heading, distance, solid)


def test_flow_is_mirrored_on_a_mirrored_map() -> None:
    solid = random_walls(3, 24, 31, 0.2)
    shut = np.zeros_like(solid)
    y, x = np.argwhere(~solid)[200]
    terrain, mirrored = WaveGround.of(solid, shut), WaveGround.of(solid[:, ::-1], shut)
    there = UNITS[:, flow(distance_to(terrain, x, y), terrain)]
    back = UNITS[:, flow(distance_to(mirrored, 30 - x, y), mirrored)][:, :, ::-1]
    tied = there[0] != -back[0]  # where two ways are equally steep, either may be taken
    assert tied.mean() < 0.05
    np.testing.assert_array_equal(there[1][~tied], back[1][~tied])


def test_limit_bounds_the_field() -> None:
    solid = random_walls(0, 30, 30, 0.0)
    terrain = WaveGround.of(solid, np.zeros_like(solid))
    wave = Wavefront(terrain, point(terrain, 15, 15), door_units=0, limit=8)
    assert wave.advance(1000)
    distance = wave.distance()
    assert distance[distance != UNREACHED].max() == 8
    assert distance[15, 19] == 8
    assert distance[15, 20] == UNREACHED


def test_reachable_stops_at_walls() -> None:
    solid = np.zeros((7, 9), np.bool_)
    solid[:, 4] = True
    found = reachable(solid, 1, 1)
    assert found[:, :4].all()
    assert not found[:, 4:].any()


@pytest.mark.parametrize("seed", SEEDS)
def test_bits_round_trip(seed: int) -> None:
    mask = random_walls(seed, 9 + seed, 17 - seed, 0.5)
    np.testing.assert_array_equal(mask_of(bits_of(mask), *mask.shape), mask)
