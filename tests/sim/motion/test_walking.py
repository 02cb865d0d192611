"""Legs of people: pace, breath, walls."""

import pytest

from game.sim.state.people import only
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind
from game.sim.words.states import DoorState
from tests.worlds import draw, rules, run, world_of

HALL = draw(*["#" * 40, *["#" + "." * 38 + "#"] * 5, "#" * 40], start=(3.5, 3.5))
EAST = 127


def test_sprint_is_faster_louder_and_ends() -> None:
    walked, ran = world_of(HALL), world_of(HALL)
    run(walked, 60, Command(EAST))
    steps = run(ran, 60, Command(EAST, buttons=Button.SPRINT))
    assert only(ran.people).x > only(walked.people).x > 4
    assert max(e.amount for e in steps if e.kind is EventKind.STEP) == rules().player.sprint_loudness_m
    tired = run(ran, round(60 * rules().player.stamina_sprint_s), Command(EAST, buttons=Button.SPRINT))
    assert any(event.kind is EventKind.TIRED for event in tired)
    assert not only(ran.people).sprinting
    run(ran, 60 * 10)
    assert only(ran.people).stamina == 1


def test_walls_and_shut_doors_stop_the_survivor() -> None:
    world = world_of(draw("#######", "#S..D.#", "#######"))
    run(world, 240, Command(EAST))
    assert only(world.people).x == pytest.approx(4 - rules().player.radius_m, abs=1e-4)
    run(world, 1, Command(EAST, 0, 100, 0, Button.INTERACT))
    assert world.doors.state[0] == DoorState.OPEN
    run(world, 120, Command(EAST))
    assert only(world.people).x > 5
    run(world, 1, Command(0, 0, -100, 0, Button.INTERACT))
    assert world.doors.state[0] == DoorState.SHUT


def test_breath_is_spent_on_metres_and_not_on_walls() -> None:
    """Who runs against a wall gets it back; who runs at half a stick's speed spends half."""
    world = world_of(HALL)
    person = only(world.people)
    person.stamina = 0.5
    events = run(world, 240, Command(-EAST, buttons=Button.SPRINT))
    assert person.x == pytest.approx(1 + rules().player.radius_m)
    assert person.stamina > 0.9
    assert not any(event.kind is EventKind.TIRED for event in events)
    whole, half = world_of(HALL), world_of(HALL)
    run(whole, 120, Command(EAST, buttons=Button.SPRINT))
    run(half, 120, Command(EAST // 2, buttons=Button.SPRINT))
    assert (1 - only(half.people).stamina) / (1 - only(whole.people).stamina) == pytest.approx(0.5, abs=0.05)
