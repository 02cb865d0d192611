"""Who sees what."""

import numpy as np
import pytest

from game.sim.state.people import NEVER, only
from game.sim.terrain.level import LightSpec
from game.sim.words.events import EventKind
from game.sim.words.states import DoorState, State
from tests.sim.people import YARD, hunters, let, put, stand, students, world_with
from tests.worlds import HALL, TWO_ROOMS, draw, run, world_of

DARK_HALL = draw(*HALL)
LIT_HALL = draw(*HALL, lights=(LightSpec(0, 1.5, 2.5, 40.0, 1.0),))
ROOMS = draw(*TWO_ROOMS)


def test_a_survivor_is_seen_in_light_further_than_in_the_dark() -> None:
    def notices(level_is_lit: bool, distance: float) -> bool:
        world = world_of(LIT_HALL if level_is_lit else DARK_HALL, (1.5 + distance, 1.5))
        only(world.people).flashlight = False
        world.bodies.facing[0] = (-1, 0)
        return any(event.kind is EventKind.SPOTTED for event in run(world, 90))

    assert notices(False, 3)
    assert not notices(False, 9)
    assert notices(True, 9)


def test_nobody_sees_through_a_shut_door_or_behind_its_back() -> None:
    world = world_of(ROOMS, (12.5, 2.5))
    only(world.people).x, only(world.people).y = 8.5, 2.5
    world.bodies.facing[0] = (-1, 0)
    assert not any(event.kind is EventKind.SPOTTED for event in run(world, 60))
    world.doors.state[0] = DoorState.OPEN
    world.grid.refresh(world.doors.state)
    world.bodies.facing[0] = (1, 0)
    assert not any(event.kind is EventKind.SPOTTED for event in run(world, 60))
    world.bodies.facing[0] = (-1, 0)
    assert any(event.kind is EventKind.SPOTTED for event in run(world, 60))


def test_who_watches_one_looks_for_no_other_though_they_come_nearer() -> None:
    world = world_with(YARD, 2)
    far, _ = stand(world, (24.5, 10.5), (20.5, 7.5))
    hunters(world, (20.5, 10.5), prey=far.id)
    world.bodies.sees[0] = True
    for _ in range(60):
        put(world, 0, 20.5, 10.5)
        let(world, 1, {})
        assert world.bodies.prey[0] == far.id


def test_who_holds_one_looks_for_no_other() -> None:
    world = world_with(YARD, 2)
    held, other = stand(world, (20.5, 10.5), (21.6, 10.9))
    hunters(world, (21.05, 10.5), prey=held.id, state=State.GRAB)
    world.bodies.notice[0] = 1
    for _ in range(40):
        world.bodies.sees[0] = False  # it has taken hold a moment ago
        let(world, 1, {})
        assert (world.bodies.prey[0], world.bodies.state[0]) == (held.id, State.GRAB)
    assert world.trails[held.id].tick > world.tick - 8
    assert other.id not in world.trails or world.trails[other.id].tick == NEVER


HALVES = draw(
    "#" * 30,
    *("#" + "." * 13 + "#" + "." * 14 + "#" for _ in range(17)),
    "#" * 30,
    start=(2.5, 2.5),
    lights=(LightSpec(0, 4.5, 9.5, 40.0, 1.0), LightSpec(0, 22.5, 9.5, 40.0, 1.0)),
)


@pytest.mark.parametrize(("hidden", "seconds"), [(1, 2), (4, 2), (7, 2), (12, 8), (60, 8)])
def test_who_can_be_seen_is_seen_though_others_stand_nearer_behind_a_wall(hidden: int, seconds: int) -> None:
    world = world_with(HALVES, 0)
    near = [(15.5 + i * 7 % 10, 1.5 + i * 3 % 16) for i in range(hidden)]
    (who, *_) = students(world, (2.5, 9.5), *near)
    hunters(world, (13.5, 9.5))
    seen, row = [], hidden + 1
    for _ in range(60 * seconds):
        put(world, row, 13.5, 9.5)
        let(world, 1, {})
        assert not world.bodies.sees[row] or world.bodies.prey[row] == who
        seen.append(bool(world.bodies.sees[row]))
    assert any(seen)


@pytest.mark.parametrize("hidden", [3, 10])
def test_who_can_be_seen_is_seen_though_others_stand_close_by_behind_a_wall(hidden: int) -> None:
    """In the same few square metres, and each of them nearer."""
    world = world_with(HALVES, 0)
    near = [(15.3 + i % 2 * 0.4, 8.1 + i * 0.19) for i in range(hidden)]
    (who, *_) = students(world, (12.3, 11.9), *near)
    hunters(world, (13.5, 9.5))
    row = hidden + 1
    for _ in range(60 * 8):
        world.bodies.position[: row + 1] = [(12.3, 11.9), *near, (13.5, 9.5)]
        world.bodies.state[row] = State.CHASE
        let(world, 1, {})
        if world.bodies.sees[row]:
            break
    assert (world.bodies.sees[row], world.bodies.prey[row]) == (True, who)


@pytest.mark.parametrize("state", [State.STAND, State.WALK, State.CAUGHT])
def test_the_living_see_nobody(state: State) -> None:
    world = world_with(LIT_HALL, 1)
    stand(world, (5.5, 2.5))
    students(world, (6.3, 2.5), (9.5, 2.5))
    for _ in range(8):
        world.bodies.state[:2], world.bodies.facing[:2] = state, (-1, 0)
        let(world, 1, {})
        assert not world.bodies.sees[:2].any()
        assert (world.bodies.prey[:2] == -1).all()
    assert not world.bodies.notice[:2].any()


def test_each_who_is_seen_leaves_a_trail() -> None:
    world = world_with(YARD, 3)
    people = stand(world, (5.5, 5.5), (20.5, 15.5), (34.5, 5.5))
    places = [(person.x + 2.0, person.y) for person in people]
    hunters(world, *(place for place in places for _ in range(2)))  # of each pair one looks in either half
    world.bodies.notice[:6] = 1
    for _ in range(16):
        for row, (x, y) in enumerate(place for place in places for _ in range(2)):
            put(world, row, x, y)
        let(world, 1, {})
    for person in people:
        trail = world.trails[person.id]
        assert world.tick - trail.tick < 4
        assert np.hypot(trail.x - person.x, trail.y - person.y) < 0.1
