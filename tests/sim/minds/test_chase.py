"""The chase: its field, and where it ends."""

import numpy as np
import pytest

from game.sim.state.people import only
from game.sim.state.world import CHASE_SLOT
from game.sim.words.states import State
from tests.worlds import HALL, TWO_ROOMS, draw, leave_trail, rules, run, without_growls, world_of

DARK_HALL = draw(*HALL)
ROOMS = draw(*TWO_ROOMS)


def test_a_chase_ends_where_the_survivor_was_last_seen() -> None:
    quiet = without_growls(rules())
    world = world_of(ROOMS, (4.5, 2.5))
    only(world.people).x, only(world.people).y = 1.5, 1.5
    horde = world.bodies
    horde.state[0], horde.timer[0] = State.CHASE, 600
    leave_trail(world, 8.5, 3.5, 0)
    only(world.people).x, only(world.people).y, only(world.people).flashlight = (
        15.5,
        2.5,
        False,
    )  # behind the shut door now
    for _ in range(600):
        run(world, 1, with_rules=quiet)
        if horde.state[0] == State.SEARCH:
            break
    assert horde.state[0] == State.SEARCH
    assert np.hypot(*(horde.position[0] - (8.5, 3.5))) < 1.2


@pytest.mark.parametrize(("wall", "breaks"), [(3, False), (12, True)])
def test_a_detour_is_taken_where_it_is_shorter_than_the_breach(wall: int, breaks: bool) -> None:
    blank = "#" + "." * 9 + "#" + "." * 9 + "#"
    rows = ["#" * 21, *[blank] * (2 * wall), "#" * 21]
    middle = wall
    rows[middle] = "#" + "." * 9 + "D" + "." * 9 + "#"
    rows[2 * wall] = "#" + "." * 19 + "#"  # the way round
    world = world_of(draw(*rows), (7.5, middle + 0.5))
    only(world.people).x, only(world.people).y = 13.5, middle + 0.5
    leave_trail(world, only(world.people).x, only(world.people).y)
    world.bodies.state[0], pushed = State.CHASE, 0
    for _ in range(60 * 4):
        world.bodies.timer[0] = 600
        run(world, 1)
        pushed += int(world.doors.pushers.sum())
    assert (pushed > 0) is breaks


def test_distance_of_the_chase_field_is_of_the_trail_in_use() -> None:
    world = world_of(DARK_HALL, (20.5, 2.5))
    leave_trail(world, 5.5, 2.5)
    run(world, 6)
    assert world.fields.distance[CHASE_SLOT][2, 5] == 0
    assert world.field_age == 0
    leave_trail(world, 9.5, 2.5)
    ages = []
    for _ in range(8):
        run(world, 1)
        ages.append(world.field_age)
    assert max(ages) <= 6
    assert ages[-1] == 0
    assert world.fields.distance[CHASE_SLOT][2, 9] == 0
