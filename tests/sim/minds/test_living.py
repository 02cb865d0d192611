"""The living of the crowd, as long as nothing happens to them."""

import numpy as np
import pytest

from game.sim.minds import living
from game.sim.state.world import World
from game.sim.words.states import STAND, WALK
from tests.sim.people import LONG, YARD, let, students, world_with
from tests.worlds import draw, rules

WALL = draw("#" * 14, *("#" + "." * 5 + "#" + "." * 6 + "#" for _ in range(3)), "#" * 14, start=(1.5, 2.5))


def ticks_until_it_stands(world: World, most: int) -> int:
    for tick in range(most):
        let(world, 1, {})
        if world.bodies.state[0] == STAND:
            return tick
    return most


@pytest.mark.parametrize("way", [(3.0, 0.0), (0.0, -2.0), (-1.5, 1.5)])
def test_who_walks_arrives_and_stands_a_while(way: tuple[float, float]) -> None:
    world = world_with(YARD, 0)
    students(world, (20.5, 10.5))
    bodies, target = world.bodies, np.array((20.5, 10.5)) + way
    bodies.state[0], bodies.timer[0], bodies.target[0] = WALK, LONG, target
    took = ticks_until_it_stands(world, 400)
    assert took < 60 * (np.hypot(*way) / rules().living.walk_mps + 1)
    assert np.hypot(*(bodies.position[0] - target)) < living.ARRIVED_M + 0.05
    least, most = rules().living.stand_min_s, rules().living.stand_max_s
    assert 60 * least <= bodies.timer[0] <= 60 * most


def test_who_does_not_arrive_gives_it_up() -> None:
    world = world_with(WALL, 0)
    students(world, (4.5, 2.5))
    bodies = world.bodies
    bodies.state[0], bodies.timer[0], bodies.target[0] = WALK, round(60 * living.WALK_S), (9.5, 2.5)
    took = ticks_until_it_stands(world, 700)
    assert 60 * living.WALK_S - 4 <= took <= 60 * living.WALK_S + 4
    assert bodies.position[0, 0] < 6


def test_the_living_walk_and_stand_by_turns() -> None:
    world = world_with(YARD, 0)
    students(world, *((4.5 + 4 * i, 10.5) for i in range(8)))
    world.bodies.timer[:8] = 1
    changes, before = np.zeros(8, np.int64), world.bodies.state[:8].copy()
    for _ in range(900):
        let(world, 1, {})
        changed = world.bodies.state[:8] != before
        changes += changed
        begins = changed & (world.bodies.state[:8] == WALK)
        assert (world.bodies.timer[:8][begins] == 60 * living.WALK_S).all()
        before = world.bodies.state[:8].copy()
        assert np.isin(before, (STAND, WALK)).all()
    assert (changes >= 3).all()
