"""What is used: the nearest, and of things as near the one that is pointed to; never what can't be done."""

import math

import pytest

from game.sim.actions.doors import set_state
from game.sim.state.people import Person, only
from game.sim.state.world import World
from game.sim.terrain.areas import Area
from game.sim.terrain.level import ContainerSpec, Level, NoteSpec
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind
from game.sim.words.states import DoorState, Prompt
from tests.sim.people import let, stand, students, world_with
from tests.worlds import Place, draw, rules, run, world_of

ROOM = ("###########", *["#.........#"] * 7, "###########")
DOORWAY = draw("###########", "#S...D....#", "###########")
HALL = draw("#" * 40, "#S" + "." * 12 + "D" + "." * 24 + "#", "#" * 40)
PRESS = int(Button.INTERACT)


def boxes(*areas: Area) -> Level:
    specs = tuple(ContainerSpec(i, f"box {i}", area, ("bottle",)) for i, area in enumerate(areas))
    return draw(*ROOM, containers=specs, start=(5.5, 4.5))


def looked(world: World, angle: float, at: Place | None = None) -> Person:
    """The survivor, after they have looked along an angle for long enough to see what is in reach."""
    person = only(world.people)
    if at is not None:
        person.x, person.y = at
    run(world, 4, Command(0, 0, round(100 * math.cos(angle)), round(100 * math.sin(angle))))
    return person


def opened(level: Level, *infected: Place) -> World:
    world = world_of(level, *infected)
    set_state(world, 0, DoorState.OPEN)
    return world


@pytest.mark.parametrize("angle", [i * math.pi / 4 for i in range(8)])
def test_the_nearest_is_used_wherever_one_looks(angle: float) -> None:
    world = world_of(boxes(Area(6.3, 4, 1, 1), Area(3.4, 4, 1, 1)))  # 0.8 m to the right, 1.1 m to the left
    person = looked(world, angle)
    assert (person.prompt, person.prompt_index) == (Prompt.SEARCH, 0)


@pytest.mark.parametrize("number", range(4))
def test_of_what_is_as_near_the_one_pointed_to_is_used(number: int) -> None:
    areas = (Area(6.3, 4, 1, 1), Area(5, 5.3, 1, 1), Area(3.7, 4, 1, 1), Area(5, 2.7, 1, 1))
    assert looked(world_of(boxes(*areas)), number * math.pi / 2).prompt_index == number


@pytest.mark.parametrize("angle", [0.0, math.pi])
def test_reach_ends(angle: float) -> None:
    reach = rules().player.reach_m
    for away, found in ((reach - 0.02, Prompt.SEARCH), (reach + 0.02, Prompt.NONE)):
        assert looked(world_of(boxes(Area(5.5 + away, 4, 1, 1))), angle).prompt is found


def test_what_lies_under_ones_feet_is_not_hidden_by_what_is_pointed_to() -> None:
    note = NoteSpec(1, "a note", "words", 5.6, 4.5)
    level = draw(*ROOM, notes=(note,), containers=boxes(Area(6.3, 4, 1, 1)).containers, start=(5.5, 4.5))
    assert looked(world_of(level), 0.0).prompt is Prompt.READ


@pytest.mark.parametrize("at", [(5.5, 1.5), (5.2, 1.5)])
def test_nothing_is_offered_that_cannot_be_done(at: Place) -> None:
    """Whoever stands in the doorway, the door is not to be shut; the hand on it shuts it once they are gone."""
    world = opened(DOORWAY, at)
    person = looked(world, 0.0, (4.3, 1.5))
    assert person.prompt is Prompt.BLOCKED
    events = run(world, 1, Command(0, 0, 100, 0, PRESS))
    assert EventKind.DOOR_BLOCKED in [event.kind for event in events]
    assert world.doors.state[0] == DoorState.OPEN
    world.bodies.position[0] = (8.5, 1.5)
    run(world, 2)
    assert world.doors.state[0] == DoorState.SHUT


def test_a_student_and_another_person_are_somebody_too() -> None:
    world = world_with(DOORWAY, 2)
    set_state(world, 0, DoorState.OPEN)
    one, other = stand(world, (4.3, 1.5), (5.5, 1.5))
    let(world, 4, {})
    assert (one.prompt, other.prompt) == (Prompt.BLOCKED, Prompt.SHUT_BEHIND)
    stand(world, (4.3, 1.5), (8.5, 1.5))
    students(world, (5.5, 1.5))
    let(world, 4, {})
    assert one.prompt is Prompt.BLOCKED


@pytest.mark.parametrize("button", [Button.NONE, Button.SPRINT])
@pytest.mark.parametrize("pressed_m", [-0.4, 0.0, 0.5, 0.9, 1.4])
def test_a_door_is_shut_behind_one_in_passing(button: Button, pressed_m: float) -> None:
    """Pressed once, anywhere between the threshold and half a second behind it, looking ahead."""
    world = opened(HALL)
    person, pressed, shut_at = only(world.people), False, 0.0
    for _ in range(400):
        press = not pressed and person.x > 14.5 + pressed_m
        pressed |= press
        events = run(world, 1, Command(127, 0, 100, 0, int(button) | (PRESS if press else 0)))
        assert not any(event.kind is EventKind.DOOR_BLOCKED for event in events)
        if any(event.kind is EventKind.DOOR_SHUT for event in events):
            shut_at = person.x
            break
    assert 15 < shut_at < 15 + rules().doors.hand_m
    assert world.doors.state[0] == DoorState.SHUT


def test_who_stands_in_the_doorway_and_stays_shuts_nothing() -> None:
    world = opened(HALL)
    person = only(world.people)
    person.x = 14.5
    run(world, 1, Command(0, 0, 100, 0, PRESS))
    run(world, round(60 * rules().doors.hand_s) + 2)
    assert person.shutting == -1
    run(world, 120, Command(127))
    assert world.doors.state[0] == DoorState.OPEN


def test_the_door_one_came_through_is_the_nearest_only_for_a_moment() -> None:
    box = ContainerSpec(7, "box", Area(16.2, 1, 1, 1), ("bandage",))
    level = draw("#" * 40, "#S" + "." * 12 + "D" + "." * 24 + "#", "#" * 40, containers=(box,))
    world = opened(level)
    person = only(world.people)
    person.x = 14.5
    while person.x < 15.6:
        run(world, 1, Command(127))
    offered = []
    person.aim_x, person.aim_y = -1.0, 0.0
    for ticks in (4, round(60 * rules().doors.passed_s)):
        run(world, ticks, Command(0, 0, -100, 0))
        offered.append(person.prompt)
    assert offered == [Prompt.SHUT, Prompt.SEARCH]


@pytest.mark.parametrize(("angle", "offered"), [(0.0, Prompt.SEARCH), (math.pi, Prompt.SHUT_BEHIND)])
def test_from_a_doorway_what_is_pointed_to_is_used(angle: float, offered: Prompt) -> None:
    box = ContainerSpec(7, "box", Area(15.6, 1, 1, 1), ("bandage",))
    world = opened(draw("#" * 40, "#S" + "." * 12 + "D" + "." * 24 + "#", "#" * 40, containers=(box,)))
    assert looked(world, angle, (14.6, 1.5)).prompt is offered


def test_who_has_come_through_a_door_uses_what_is_nearer_and_pointed_to() -> None:
    box = ContainerSpec(7, "box", Area(16.2, 1, 1, 1), ("bandage",))
    level = draw("#" * 40, "#S" + "." * 12 + "D" + "." * 24 + "#", "#" * 40, containers=(box,))
    world = opened(level)
    person = only(world.people)
    person.x = 14.5
    while person.x < 15.7:
        run(world, 1, Command(127))
    run(world, 4)
    assert person.prompt is Prompt.SEARCH
