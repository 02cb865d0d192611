"""What there is to do, and how it ends."""

from dataclasses import replace

import pytest

from game.sim.state.people import Person, only
from game.sim.state.world import state_hash
from game.sim.terrain.areas import Area
from game.sim.terrain.level import ContainerSpec
from game.sim.words.commands import STAND, Button, Command
from game.sim.words.events import EventKind
from game.sim.words.states import DoorState, Goal, Outcome, State
from tests.sim.people import aim_of, let, stand, world_with
from tests.worlds import draw, run, world_of

HALL = draw(*["#" * 40, *["#" + "." * 38 + "#"] * 5, "#" * 40], start=(3.5, 3.5))
EAST = 127


def test_an_exit_without_a_name_is_a_way_out_like_any_other() -> None:
    level = draw("#####", "#S.E#", "#####")
    world = world_of(replace(level, exits=tuple(replace(way_out, name="") for way_out in level.exits)))
    run(world, 1)
    assert aim_of(world, only(world.people)) == (Goal.REACH_EXIT, "")


def test_a_locked_door_wants_its_key_and_the_goal_says_so() -> None:
    level = draw(
        "#########",
        "#S...L..#",
        "#....#.E#",
        "#########",
        containers=(ContainerSpec(7, "box", Area(1, 2, 1, 1), ("key:main",)),),
    )
    world = world_of(level)
    run(world, 1)
    assert aim_of(world, only(world.people)) == (Goal.FIND_KEY, "lock 0")
    only(world.people).x = 4.5
    press = Command(0, 0, 100, 0, Button.INTERACT)
    assert any(e.kind is EventKind.DOOR_LOCKED for e in run(world, 1, press))
    only(world.people).x, only(world.people).y = 1.5, 1.5
    run(world, 1, STAND)
    assert any(e.kind is EventKind.PICKUP for e in run(world, 90, Command(0, 0, 0, 100, Button.INTERACT)))
    run(world, 1)
    assert aim_of(world, only(world.people))[0] is Goal.REACH_EXIT
    only(world.people).x = 4.5
    run(world, 1, STAND)
    run(world, 1, press)
    assert world.doors.state[0] == DoorState.OPEN
    run(world, 200, Command(EAST, 40))
    assert world.outcome is Outcome.ESCAPED


def test_once_it_has_ended_nothing_moves() -> None:
    world = world_of(HALL, (10.5, 3.5))
    only(world.people).health, only(world.people).wounds = 0.001, 3
    events = run(world, 5)
    assert world.outcome is Outcome.DIED
    assert only(world.people).cause == "bled out"
    assert sum(event.kind is EventKind.DIED for event in events) == 1
    before = state_hash(world)
    run(world, 30, Command(EAST))
    assert state_hash(world) == before


def test_nobody_dies_twice() -> None:
    world = world_of(HALL, (4.1, 3.5))
    world.bodies.state[0], world.bodies.timer[0] = State.GRAB, 0
    only(world.people).health, only(world.people).wounds = 0.001, 4  # bleeds to death in the tick of the bite
    events = run(world, 8)
    assert sum(event.kind is EventKind.DIED for event in events) == 1


@pytest.mark.parametrize("first_leaves", [False, True])
@pytest.mark.parametrize("leaves", [False, True])
def test_where_one_gets_away_it_was_an_escape(leaves: bool, first_leaves: bool) -> None:
    """Whoever else died, and in whatever order."""
    world = world_with(draw("#" * 12, "#S........E#", "#" * 12), 2)
    one, other = stand(world, (8.5, 1.5), (2.5, 1.5))

    def end(person: Person) -> None:
        if person is one and leaves:
            person.x = 10.5
        else:
            person.health, person.wounds = 0.001, 4
        let(world, 2, {})

    for person in (one, other) if first_leaves else (other, one):
        assert world.outcome is Outcome.PLAYING
        end(person)
    assert world.outcome is (Outcome.ESCAPED if leaves else Outcome.DIED)
    assert (one.left, one.alive, other.left, other.alive) == (leaves, leaves, False, False)
