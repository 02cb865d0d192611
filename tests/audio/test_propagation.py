"""Laws of the way of sound: straight, else round corners, through doors at a price, faintly through walls."""

import math

import numpy as np
import pytest

from game.audio.hearing import CLEAR, DOOR, FAR, HERE, NEXT, WALL
from game.audio.propagation import DOOR_M, REACH_M, SoundPaths
from game.sim.terrain.areas import Area
from game.sim.terrain.level import DoorSpec, Level, empty_level
from game.sim.words.states import DoorState

EAR = (5.5, 5.5)
OPEN, SHUT = np.array([DoorState.OPEN], np.uint8), np.array([DoorState.SHUT], np.uint8)


@pytest.fixture(scope="module")
def level() -> Level:
    """A hall 40 by 30 with a wall at x = 12 whose only gap, a door, is at y = 15; desks where nobody can walk."""
    walls = np.zeros((30, 40), np.bool_)
    walls[[0, -1]] = walls[:, [0, -1]] = walls[:, 12] = True
    walls[15, 12] = False
    solid = walls.copy()
    solid[3:9, 8] = True  # desks
    return empty_level(
        40, 30, barrier=walls, opaque=walls, solid=solid, doors=(DoorSpec(1, "", Area(12.0, 15.0, 1.0, 1.0)),)
    )


@pytest.fixture
def ways(level: Level) -> SoundPaths:
    ways = SoundPaths(level)
    ways.listen(EAR, OPEN)
    return ways


def test_over_open_floor_and_over_desks_it_comes_straight(ways: SoundPaths) -> None:
    for at in ((10.5, 5.5), (2.5, 9.0), EAR):
        (arrival,) = ways.arrivals(at)
        assert arrival.way_m == pytest.approx(math.dist(EAR, at))
        assert (arrival.gain, arrival.muffle, arrival.room) == (1.0, CLEAR, HERE)


def test_round_a_wall_it_is_as_long_as_one_would_walk_and_comes_from_the_doorway(ways: SoundPaths) -> None:
    at = (16.5, 5.5)
    round_, through = ways.arrivals(at)
    shortest_m = math.dist(EAR, (12.5, 15.5)) + math.dist((12.5, 15.5), at)
    assert shortest_m <= round_.way_m < 1.16 * shortest_m  # in steps along and askew
    assert round_.muffle == CLEAR
    assert round_.angle == pytest.approx(math.atan2(10, 7), abs=0.12)
    assert (through.muffle, through.angle) == (WALL, 0.0)
    assert through.gain < 0.5


def test_a_shut_door_costs_way_and_loudness_and_treble(ways: SoundPaths) -> None:
    at = (16.5, 15.5)
    opened = ways.arrivals(at)[0]
    ways.listen(EAR, SHUT)
    shut = ways.arrivals(at)[0]
    assert shut.way_m == pytest.approx(opened.way_m + DOOR_M, abs=1.5)
    assert shut.gain < opened.gain
    assert (opened.muffle, shut.muffle) == (CLEAR, DOOR)
    ways.listen(EAR, OPEN)
    assert ways.arrivals(at)[0] == opened


def test_the_further_the_room_the_more_of_it_is_echo(ways: SoundPaths) -> None:
    assert [ways.arrivals(at)[0].room for at in ((10.5, 15.5), (13.5, 14.5), (30.5, 5.5))] == [HERE, NEXT, FAR]


def test_what_happens_in_a_shut_door_or_in_a_wall_is_heard_from_the_ears_side(ways: SoundPaths) -> None:
    ways.listen(EAR, SHUT)
    assert ways.arrivals((12.5, 15.5))[0].muffle == CLEAR
    assert ways.arrivals((12.5, 8.5))[0].muffle == CLEAR


def test_the_ear_that_moves_hears_from_where_it_is(ways: SoundPaths) -> None:
    at = (20.5, 20.5)
    far = ways.arrivals(at)[0].way_m
    ways.listen((13.5, 16.5), OPEN)
    assert ways.arrivals(at)[0].way_m < 0.6 * far


def test_ways_of_many_at_once_are_the_ways_of_each(ways: SoundPaths) -> None:
    places = np.array([(10.5, 5.5), (16.5, 5.5), (19.5, 18.5), (12.5, 8.5)], np.float32)
    many = ways.distances_m(places)
    assert many[0] == pytest.approx(5, abs=0.5)
    assert many[1] == pytest.approx(ways.arrivals((16.5, 5.5))[0].way_m, abs=0.5)
    assert many[2] <= REACH_M
    assert np.isinf(many[3])  # in a wall
    assert np.isinf(ways.distances_m(np.array([(39.5, 29.5), (500.0, 3.0)], np.float32))).all()


def test_two_mirrored_places_are_as_loud_and_on_opposite_sides(level: Level) -> None:
    ways = SoundPaths(level)
    ways.listen((6.5, 15.5), OPEN)
    (left,), (right,) = ways.arrivals((2.5, 12.5)), ways.arrivals((10.5, 12.5))
    assert left.way_m == right.way_m
    assert math.cos(left.angle) == pytest.approx(-math.cos(right.angle))


def test_a_wall_that_is_put_up_or_broken_down_is_heard_as_if_it_had_stood_so(level: Level) -> None:
    walls = level.barrier.copy()
    walls[5, 12], walls[1:15, 7] = False, True
    changed, begun = SoundPaths(level), SoundPaths(empty_level(40, 30, barrier=walls, doors=level.doors))
    changed.listen(EAR, SHUT)
    before = changed.arrivals((16.5, 5.5))
    changed.listen(EAR, SHUT, walls)
    begun.listen(EAR, SHUT)
    for at in ((16.5, 5.5), (9.5, 5.5), (30.5, 20.5)):
        assert changed.arrivals(at) == begun.arrivals(at)
    assert changed.arrivals((16.5, 5.5)) != before
    changed.listen(EAR, SHUT, level.barrier)
    assert changed.arrivals((16.5, 5.5)) == before
