"""The chase: its field, and where it ends."""

import numpy as np
import pytest

from game.sim.minds import chase, infected
from game.sim.motion import steering
from game.sim.state.people import only
from game.sim.state.world import CHASE_SLOT, Trail, World
from game.sim.words.events import Events
from game.sim.words.states import State
from tests.sim.people import YARD, hunters, stand, world_with
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


def with_trails(*trails: tuple[float, float, int], tick: int = 10_000) -> World:
    """A yard in which so many people were seen, each so many ticks ago; the field leads there."""
    world = world_with(YARD, len(trails))
    world.tick = tick
    for person, (x, y, ago) in zip(world.people.values(), trails, strict=True):
        world.trails[person.id] = Trail(x, y, tick - ago)
    for _ in range(8):
        steering.find_tiles(world)
        chase.advance_chase_field(world, rules())
    return world


def test_a_trail_is_given_up_when_it_is_old_and_another_is_fresh() -> None:
    memory = round(60 * rules().horde.memory_s * chase.STALE_SHARE)
    ids = list(with_trails((5.5, 5.5, 0), (30.5, 5.5, 0)).people)
    for second, left in ((memory - 5, ids), (memory + 5, ids[:1])):
        assert list(with_trails((5.5, 5.5, 10), (30.5, 5.5, second)).trails) == left
    assert list(with_trails((5.5, 5.5, 2 * memory), (30.5, 5.5, 3 * memory)).trails) == ids[:1]


def test_of_several_trails_all_are_followed_each_by_those_who_are_near() -> None:
    world = with_trails((5.5, 5.5, 0), (30.5, 5.5, 30), (20.5, 15.5, 60))
    distance = world.fields.distance[CHASE_SLOT]
    assert (distance[5, 5], distance[5, 30], distance[15, 20]) == (0, 0, 0)
    assert np.count_nonzero(distance == 0) == 3


@pytest.mark.parametrize(("own", "another", "forgets"), [(500, 0, True), (0, 500, False)])
def test_who_hunts_one_remembers_by_their_trail_and_by_no_others(own: int, another: int, forgets: bool) -> None:
    world = with_trails((5.5, 5.5, own), (30.5, 5.5, another))
    first, _ = world.people
    hunters(world, (12.5, 15.5), prey=first)
    steering.find_tiles(world)
    world.bodies.timer[0] = 4
    for _ in range(3):
        infected.decide(world, rules(), Events())
    assert (world.bodies.state[0] == State.SEARCH) == forgets


@pytest.mark.parametrize("sees", [False, True])
def test_at_the_end_of_anothers_trail_one_searches_but_who_sees_their_prey_does_not(sees: bool) -> None:
    world = with_trails((5.5, 5.5, 0), (30.5, 5.5, 0))
    stand(world, (5.5, 5.5), (20.5, 15.5))
    first, _ = world.people
    hunters(world, (30.5, 5.5), (20.5, 5.5), prey=first)
    world.bodies.sees[:2] = sees
    steering.find_tiles(world)
    infected.decide(world, rules(), Events())
    assert world.bodies.state[:2].tolist() == [State.CHASE if sees else State.SEARCH, State.CHASE]
