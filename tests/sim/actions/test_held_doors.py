"""Doors against a crowd: held shut with the shoulder, slammed on arms."""

from dataclasses import replace

import pytest

from game.sim.actions.doors import press, set_state
from game.sim.state.people import Person, only
from game.sim.state.world import World
from game.sim.words.commands import Button, Command
from game.sim.words.events import Event, EventKind, Events
from game.sim.words.states import DoorState, Prompt, State
from game.sim.words.types import PERIOD_TICKS
from tests.sim.people import LONG
from tests.worlds import Place, draw, leave_trail, rules, run, world_of

WING = draw("##########", *["#........#"] * 3, "####D#####", *["#........#"] * 3, "##########", start=(4.5, 3.7))
DOWN = Command(0, 127, 0, 100)
HOLDS = 1.5
WEAK = replace(rules(), player=replace(rules().player, brace_pushers=HOLDS))


def pushed(count: int, *, held: bool, ticks: int = 240, breath: float = 1.0) -> tuple[World, Person, list[Event]]:
    """So many who push the door from below, while the survivor leans on it or stands aside."""
    ring = [(4.5, 5.3), (4.0, 5.35), (5.0, 5.35), (4.5, 5.9), (4.0, 5.9), (5.0, 5.9), (4.3, 6.2), (4.8, 6.2)]
    world = world_of(WING, *ring[:count])
    person, seen = only(world.people), []
    person.stamina = breath
    if not held:
        person.y = 2.5
    leave_trail(world, 4.5, 3.7, 0)
    for _ in range(ticks):
        world.bodies.state[:count], world.bodies.timer[:count] = State.CHASE, LONG
        world.bodies.prey[:count] = person.id
        seen += run(world, 1, DOWN if held else Command())
    return world, person, seen


def test_a_shoulder_holds_a_door_against_a_few() -> None:
    world, person, _ = pushed(2, held=True, ticks=120)
    assert person.bracing == 0
    assert world.doors.pushers[0] == 2
    assert world.doors.health[0] == world.doors.whole[0]
    alone, _, _ = pushed(2, held=False, ticks=120)
    assert alone.doors.health[0] < world.doors.health[0]


def test_it_costs_breath_by_how_many_push_and_without_it_holds_nothing() -> None:
    left = [pushed(count, held=True, ticks=90)[1].stamina for count in (1, 2, 8)]
    assert left[0] > left[1] > left[2]
    world, person, events = pushed(2, held=True, ticks=240, breath=0.1)
    assert EventKind.TIRED in [event.kind for event in events]
    assert world.doors.health[0] < world.doors.whole[0]
    assert person.stamina < 1


@pytest.mark.parametrize("count", [1, 2, 8])
def test_the_weight_counts_against_the_pushers(count: int) -> None:
    """What a door loses in a period is by as many as are more than one holds."""
    world, person, _ = pushed(count, held=True, ticks=60)
    person.stamina, person.tired = 1.0, False
    before = float(world.doors.health[0])
    press(world, WEAK, Events())
    pushers = int(world.doors.pushers[0])
    assert (pushers > HOLDS) == (count > HOLDS)
    a_period = rules().doors.push_per_s * PERIOD_TICKS / 60
    assert before - float(world.doors.health[0]) == pytest.approx(max(pushers - HOLDS, 0) * a_period, abs=1e-3)


def test_it_costs_nothing_where_nobody_pushes() -> None:
    world = world_of(WING)
    run(world, 120, DOWN)
    assert only(world.people).bracing == 0
    assert only(world.people).stamina == 1
    run(world, 1, Command(0, -127, 0, 100))
    assert only(world.people).bracing == -1


def ready(at: Place, *others: Place) -> tuple[World, Person]:
    world = world_of(WING, at, *others)
    set_state(world, 0, DoorState.OPEN)
    person = only(world.people)
    person.y = 3.6
    run(world, 4)
    return world, person


SLAM = Command(0, 0, 0, 100, Button.INTERACT)


def test_a_door_is_slammed_on_an_arm_and_shuts() -> None:
    world, person = ready((4.5, 5.1))
    assert person.prompt is Prompt.SLAM
    health, breath = float(world.bodies.health[0]), person.stamina
    events = run(world, 1, SLAM)
    (hit,) = [event for event in events if event.kind is EventKind.DOOR_SLAM]
    assert (hit.actor, hit.victim, hit.amount) == (person.id, world.bodies.id[0], rules().doors.slam_damage)
    assert world.bodies.health[0] == health - rules().doors.slam_damage
    assert world.bodies.state[0] == State.STAGGER
    assert person.stamina == pytest.approx(breath - rules().doors.slam_breath_share, abs=0.01)
    run(world, 30)
    assert world.doors.state[0] == DoorState.SHUT
    assert world.bodies.position[0, 1] > 5.28
    assert not world.grid.blocked[int(world.bodies.position[0, 1]), int(world.bodies.position[0, 0])]


@pytest.mark.parametrize(
    ("at", "others"), [((4.5, 4.6), ()), ((4.5, 4.3), ()), ((4.5, 5.1), ((4.5, 4.6),)), ((4.2, 5.1), ((4.8, 5.1),))]
)
def test_it_is_not_slammed_on_who_is_half_through_nor_on_several(at: Place, others: tuple[Place, ...]) -> None:
    world, person = ready(at, *others)
    assert person.prompt is Prompt.BLOCKED
    kinds = {event.kind for event in run(world, 1, SLAM)}
    assert EventKind.DOOR_BLOCKED in kinds
    assert EventKind.DOOR_SLAM not in kinds


@pytest.mark.parametrize("state", [State.FALL, State.TURN])
def test_nor_on_who_lies_there(state: State) -> None:
    world, person = ready((4.5, 5.1))
    world.bodies.state[0], world.bodies.timer[0] = state, LONG
    run(world, 4)
    assert person.prompt is Prompt.BLOCKED


def test_nor_without_breath() -> None:
    world, person = ready((4.5, 5.1))
    person.stamina = rules().doors.slam_breath_share / 2
    person.stamina_wait = 0
    run(world, 4)
    assert person.prompt is Prompt.BLOCKED
