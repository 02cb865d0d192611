"""Hands on doors, and bodies in them."""

import pytest

from game.sim.actions.doors import set_state
from game.sim.state.people import only
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind
from game.sim.words.states import Action, DoorState
from tests.sim.people import let, stand, students, world_with
from tests.worlds import draw, rules, run, world_of


def test_a_door_does_not_shut_on_a_body() -> None:
    world = world_of(draw("#######", "#S..D.#", "#######"), (4.5, 1.5))
    world.doors.state[0] = DoorState.OPEN
    world.grid.refresh(world.doors.state)
    only(world.people).x = 3.4
    run(world, 1, Command(0, 0, 100, 0, Button.INTERACT))
    assert world.doors.state[0] == DoorState.OPEN


def test_a_door_blocked_by_a_body_says_so() -> None:
    world = world_of(draw("#######", "#S..D.#", "#######"), (4.5, 1.5))
    world.doors.state[0] = DoorState.OPEN
    world.grid.refresh(world.doors.state)
    only(world.people).x = 3.4
    events = run(world, 1, Command(0, 0, 100, 0, Button.INTERACT))
    assert any(event.kind is EventKind.DOOR_BLOCKED for event in events)


def test_a_press_that_comes_too_late_mends_no_broken_door() -> None:
    world = world_of(draw("#######", "#S..D.#", "#######"))
    only(world.people).x = 3.4
    run(world, 4, Command(0, 0, 100, 0))
    swing = round(60 * rules().swing(only(world.people).weapon).total_s)
    only(world.people).action, only(world.people).action_tick = Action.SWING, swing - 2
    run(world, 1, Command(0, 0, 100, 0, Button.INTERACT))  # the hands are busy for one more tick
    set_state(world, 0, DoorState.BROKEN)
    run(world, 1, Command(0, 0, 100, 0))
    assert only(world.people).action is Action.NONE
    assert world.doors.state[0] == DoorState.BROKEN


@pytest.mark.parametrize("inside", [None, 0, 1, 2])
def test_a_door_shuts_on_none_of_several_people(inside: int | None) -> None:
    """Nor on who shuts it: that one is not in the way, for they walk on, and it shuts then."""
    world = world_with(draw("#########", "#S..D...#", "#########"), 3)
    set_state(world, 0, DoorState.OPEN)
    places = [(3.3, 1.5), (1.5, 1.5), (7.5, 1.5)]
    if inside is not None:
        places[inside] = (4.1, 1.5)
    one, _, _ = stand(world, *places)
    kinds = [event.kind for event in let(world, 1, {one.id: Command(0, 0, 100, 0, Button.INTERACT)})]
    assert (EventKind.DOOR_BLOCKED in kinds) == (inside in (1, 2))
    assert (world.doors.state[0] == DoorState.OPEN) == (inside is not None)


def test_a_door_shuts_on_no_student() -> None:
    world = world_with(draw("#########", "#S..D...#", "#########"), 1)
    set_state(world, 0, DoorState.OPEN)
    (one,) = stand(world, (3.3, 1.5))
    students(world, (4.5, 1.5))
    kinds = [event.kind for event in let(world, 1, {one.id: Command(0, 0, 100, 0, Button.INTERACT)})]
    assert EventKind.DOOR_BLOCKED in kinds
    assert world.doors.state[0] == DoorState.OPEN
