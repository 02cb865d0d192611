"""Who is near whom equals brute force; nobody stands in anybody; no body enters a wall."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.motion import neighbors
from game.sim.motion.collision import MOVE_MAX_M, limit_length, resolve_one, resolve_walls
from game.sim.motion.neighbors import separation, touching_pairs
from game.sim.state.people import only
from game.sim.state.scratch import Scratch
from game.sim.terrain.grid import Grid
from game.sim.terrain.level import empty_level
from game.sim.words.commands import Button, Command
from game.sim.words.states import State
from game.sim.words.types import F32, I64
from tests.worlds import draw, leave_trail, random_walls, rules, run, world_of

REACH_M = 0.56


def places(seed: int, n: int, width: int, height: int) -> F32:
    rng = np.random.default_rng(seed)
    at: F32 = (rng.random((2, n)) * [[width * 0.999], [height * 0.999]]).astype(np.float32)
    return at


@pytest.mark.parametrize("seed", range(5))
def test_touching_pairs_are_every_close_pair_once(seed: int) -> None:
    width, height = ((7 + seed * 30, 9), (400, 300))[seed == 4]  # the last has more cells than 16 bits can name
    at = x, y = places(seed, 200 if seed < 4 else 6000, width, height)
    found = [tuple(sorted(pair)) for pair in zip(*map(np.ndarray.tolist, pairs_of(at, width, height)), strict=True)]
    assert len(found) == len(set(found))
    squared = (x[:, None] - x) ** 2 + (y[:, None] - y) ** 2
    close = {(i, j) for i, j in np.argwhere(squared < np.float32(REACH_M**2)).tolist() if i < j}
    assert close == set(found)
    assert close


def pairs_of(at: F32, width: int, height: int) -> tuple[I64, I64]:
    return touching_pairs(at, width, height, REACH_M, Scratch())


@pytest.mark.parametrize("at_once", [1, 7, 1000])
def test_pairs_are_the_same_in_parts_of_any_size(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    at = places(3, 400, 9, 9)
    whole = pairs_of(at, 9, 9)
    monkeypatch.setattr(neighbors, "NEAR_AT_ONCE", at_once)
    np.testing.assert_array_equal(pairs_of(at, 9, 9), whole)


def test_a_crush_of_thousands_on_one_place_needs_little_room_at_a_time() -> None:
    at, scratch = np.full((2, 4000), 3.3, np.float32), Scratch()  # eight million pairs, none of which can be spared
    first, _ = touching_pairs(at, 8, 8, REACH_M, scratch)
    assert len(first) == 4000 * 3999 // 2
    held = sum(buffer.nbytes for buffer in scratch._buffers.values())
    assert held < 60 * neighbors.NEAR_AT_ONCE


def part(at: F32, width: int, height: int, scratch: Scratch) -> F32:
    first, second = touching_pairs(at, width, height, REACH_M + 0.1, scratch)
    return separation(at, first, second, np.full(len(first), REACH_M, np.float32), 0.4)


@pytest.mark.parametrize("seed", range(3))
def test_separation_equals_all_pairs_pushed_twice(seed: int) -> None:
    at = places(seed, 150, 6, 6)
    moved, now = part(at, 6, 6, Scratch()), at.astype(np.float64)
    touching = np.hypot(*(now[:, :, None] - now[:, None])) < REACH_M
    np.fill_diagonal(touching, val=False)
    for _ in range(2):
        gap = now[:, :, None] - now[:, None]
        distance = np.maximum(np.hypot(*gap), 1e-3)
        now = now + (gap * np.where(touching, np.maximum(REACH_M - distance, 0) * 0.2 / distance, 0)).sum(axis=2)
    np.testing.assert_allclose(moved, now - at, atol=1e-5)


def test_those_in_the_same_place_part() -> None:
    at, scratch = np.full((2, 5), 3.3, np.float32), Scratch()
    for _ in range(200):
        at = at + part(at, 8, 8, scratch)
    x, y = at
    distance = np.hypot(x[:, None] - x, y[:, None] - y)
    np.fill_diagonal(distance, 9)
    assert distance.min() > REACH_M * 0.9


@pytest.mark.parametrize("seed", range(4))
def test_no_body_enters_a_wall(seed: int) -> None:
    solid = random_walls(seed, 20, 20, 0.3)
    radius = 0.28
    grid = Grid(empty_level(20, 20, solid=solid, opaque=solid, barrier=solid), radius)
    rng = np.random.default_rng(seed)
    free = rng.permutation(np.argwhere(~solid))[:80]
    at = (free[:, ::-1].T + 0.5).astype(np.float32)
    for _ in range(400):
        move = rng.normal(0, 0.3, at.shape).astype(np.float32)
        limit_length(move, MOVE_MAX_M)
        one, other = at[:, 0] + move[:, 0]
        alone = resolve_one(grid, float(one), float(other), radius)
        at += move
        resolve_walls(grid, at)
        np.testing.assert_allclose(at[:, 0], alone, atol=1e-5)  # one body alone meets the same walls
        x, y = at
        assert not solid[y.astype(int), x.astype(int)].any()
    for by, bx in np.argwhere(solid):  # and no circle reaches into one
        gap_x = np.maximum(np.maximum(bx - x, x - bx - 1), 0)
        gap_y = np.maximum(np.maximum(by - y, y - by - 1), 0)
        assert np.hypot(gap_x, gap_y).min() > radius - 1e-3


def test_a_body_slides_along_a_wall() -> None:
    grid = Grid(empty_level(12, 6), 0.28)
    at = np.array([[2.0], [1.4]], np.float32)
    for _ in range(60):
        at += np.array([[0.05], [-0.05]], np.float32)
        resolve_walls(grid, at)
    assert at[:, 0] == pytest.approx([5.0, 1.28], abs=0.01)


def test_a_crowd_in_a_closet_stays_in_it() -> None:
    level = draw("#" * 13, "#...#########", "#...#########", "#" * 13, "#S..........#", "#" * 13)
    world = world_of(level, *[(2.0 + i % 3 * 0.01, 1.5) for i in range(30)])
    run(world, 300)
    tiles = world.bodies.position[:30].astype(int)
    assert (tiles[:, 1] < 3).all()
    assert not level.solid[tiles[:, 1], tiles[:, 0]].any()


@pytest.mark.parametrize("seed", range(5))
def test_a_sprint_into_a_dead_end_pushes_nobody_into_its_wall(seed: int) -> None:
    level = draw("#######", "#S....#", "#######")
    rng = np.random.default_rng(seed)
    bodies = [(5.5 + (rng.random() - 0.5) * 0.4, 1.5 + (rng.random() - 0.5) * 0.4) for _ in range(3)]
    world = world_of(level, *bodies)
    world.bodies.state[:3], world.bodies.timer[:3] = State.FALL, 10**6
    for tick in range(240):
        run(world, 1, Command(127 if tick % 80 < 60 else -127, buttons=Button.SPRINT))
        tiles = world.bodies.position[:3].astype(int)
        assert not world.grid.blocked[tiles[:, 1], tiles[:, 0]].any()
        assert world.grid.is_free(only(world.people).x, only(world.people).y)


def test_nobody_stands_in_anybody_in_a_crowd_that_moves() -> None:
    level = draw(*["#" * 40, *["#" + "." * 38 + "#"] * 12, "#" * 40], start=(36.5, 6.5))
    world = world_of(level, *[(3.0 + i % 12 * 0.7, 2.0 + i // 12 * 0.7) for i in range(144)])
    world.bodies.state[:144] = State.CHASE
    leave_trail(world, 20.5, 6.5)
    worst, steps = [], []
    for _ in range(400):
        world.bodies.timer[:144] = 600
        world.bodies.state[:144] = State.CHASE
        run(world, 1)
        position = world.bodies.position[:144]
        gap = np.hypot(*(position[:, None] - position).transpose(2, 0, 1))
        np.fill_diagonal(gap, 9)
        worst.append(np.percentile(gap.min(axis=1), 1))
        steps.append(position - world.bodies.previous[:144])
    diameter = 2 * rules().horde.radius_m
    assert min(worst[60:]) > diameter * 0.75
    late = np.array(steps[-60:])
    turned_back = (late[1:] * late[:-1]).sum(axis=2) < 0
    assert turned_back.mean() < 0.02  # a packed crowd leans, it does not shake


def test_a_doorway_throttles() -> None:
    def passed(width: int) -> int:
        wall = ["#" + "." * 11 + "#" + "." * 11 + "#"] * 9
        for y in range(4 - width // 2, 4 - width // 2 + width):
            wall[y] = "#" + "." * 23 + "#"
        world = world_of(draw("#" * 25, *wall, "#" * 25), *[(2.0 + i % 9, 1.5 + i // 9 * 0.8) for i in range(90)])
        only(world.people).x, only(world.people).y = 22.5, 5.5
        leave_trail(world, 22.5, 5.5)
        quiet = replace(rules(), bite=replace(rules().bite, holders_max=0))
        for _ in range(360):
            world.bodies.state[:90], world.bodies.timer[:90] = State.CHASE, 600
            run(world, 1, with_rules=quiet)
        return int((world.bodies.position[:90, 0] > 13).sum())

    narrow, wide = passed(1), passed(5)
    assert 8 < narrow < wide * 0.8
