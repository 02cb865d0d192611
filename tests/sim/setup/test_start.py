"""Where people begin."""

from collections import Counter

import numpy as np
import pytest

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
