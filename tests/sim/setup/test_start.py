"""Where people begin."""

from collections import Counter

import numpy as np
import pytest

from game.sim.setup.start import new_world
from game.sim.terrain.areas import Area
from game.sim.terrain.level import SpawnSpec
from game.sim.words.cast import STUDENT_LOOKS, Fallen, cast_look
from tests.rows import HEAVY, KINDS, SCREAMER
from tests.sim.people import YARD, world_with
from tests.worlds import draw, rules


@pytest.mark.parametrize("people", [1, 2, 6, 300])
def test_all_begin_apart_where_there_is_room(people: int) -> None:
    world = world_with(YARD, people)
    places = np.array([(person.x, person.y) for person in world.people.values()])
    gaps = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1)) + np.eye(people) * 99
    assert places.shape == (people, 2)
    assert gaps.min() > 2 * rules().player.radius_m
    assert np.hypot(*(places - YARD.start).T).max() < 12
    assert not YARD.solid[places[:, 1].astype(int), places[:, 0].astype(int)].any()


def test_a_small_room_is_shared_evenly() -> None:
    world = world_with(draw("#####", "#S..#", "#####"), 7)
    on = Counter((int(person.x), int(person.y)) for person in world.people.values())
    assert sorted(on.values()) == [2, 2, 3]


def test_who_fell_there_before_stands_there_turned_with_their_own_look() -> None:
    who, far = "nam_ra", Fallen(3.2, 3.3, "nam_ra")
    world = new_world(YARD, rules(), seed=1, zombies=30, who="on_jo", fallen=far)
    (row,) = (world.bodies.look[: world.bodies.crowd] >= STUDENT_LOOKS).nonzero()[0]
    assert world.bodies.look[row] == cast_look(rules().cast[who].number)
    assert world.bodies.kind[row] == rules().turned.number
    assert np.abs(world.bodies.position[row] - (far.x, far.y)).max() < 1
    assert world.bodies.crowd == 31
    assert len(world.origin) == 31


@pytest.mark.parametrize("fallen", [Fallen(20.5, 12.0, "on_jo"), Fallen(3.2, 3.3, "nobody")])
def test_who_fell_near_the_start_does_not_stand_there_nor_who_is_nobody(fallen: Fallen) -> None:
    assert new_world(YARD, rules(), seed=1, zombies=30, fallen=fallen).bodies.crowd == 30


def test_no_rare_one_stands_near_the_start_unless_the_map_asks_for_it() -> None:
    wide = draw("#" * 80, *("#" + "." * 78 + "#" for _ in range(60)), "#" * 80, start=(10.5, 10.5))
    found: Counter[int] = Counter()
    for seed in range(4):
        bodies = new_world(wide, rules(), seed=seed, zombies=2000).bodies
        n = bodies.crowd
        away = np.hypot(*(bodies.position[:n] - np.array(wide.start, np.float32)).T)
        for row in KINDS.values():
            assert (away[bodies.kind[:n] == row.number] > row.apart_m - 1.5).all(), row.name
        found.update(bodies.kind[:n].tolist())
    assert 0.005 < found[SCREAMER] / found.total() < 0.02
    assert 0.01 < found[HEAVY] / found.total() < 0.025
    asked = draw(*["." * 30] * 30, spawns=(SpawnSpec(7, Area(2, 2, 4, 4), kind="heavy"),))
    assert (new_world(asked, rules(), seed=1, zombies=8).bodies.kind[:8] == HEAVY).all()
