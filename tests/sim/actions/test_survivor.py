"""What the survivor can do, what it costs, and how it ends."""

from dataclasses import replace

import pytest

from game.sim.actions.doors import set_state
from game.sim.state.people import only
from game.sim.state.world import state_hash
from game.sim.terrain.level import Area, ContainerSpec
from game.sim.words.commands import STAND, Button, Command
from game.sim.words.events import EventKind
from game.sim.words.states import Action, DoorState, Goal, Outcome, State, Weapon
from tests.worlds import draw, rules, run, world_of

HALL = draw(*["#" * 40, *["#" + "." * 38 + "#"] * 5, "#" * 40], start=(3.5, 3.5))
EAST = 127


def test_sprint_is_faster_louder_and_ends() -> None:
    walked, ran = world_of(HALL), world_of(HALL)
    run(walked, 60, Command(EAST))
    steps = run(ran, 60, Command(EAST, buttons=Button.SPRINT))
    assert only(ran.people).x > only(walked.people).x > 4
    assert max(e.amount for e in steps if e.kind is EventKind.STEP) == rules().player.sprint_loudness_m
    away = Command(-EAST, buttons=Button.SPRINT)
    tired = run(ran, round(60 * rules().player.stamina_sprint_s), away)
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


def test_a_door_does_not_shut_on_a_body() -> None:
    world = world_of(draw("#######", "#S..D.#", "#######"), (4.5, 1.5))
    world.doors.state[0] = DoorState.OPEN
    world.grid.refresh(world.doors.state)
    only(world.people).x = 3.4
    run(world, 1, Command(0, 0, 100, 0, Button.INTERACT))
    assert world.doors.state[0] == DoorState.OPEN


def test_an_exit_without_a_name_is_a_way_out_like_any_other() -> None:
    level = draw("#####", "#S.E#", "#####")
    world = world_of(replace(level, exits=tuple(replace(way_out, name="") for way_out in level.exits)))
    run(world, 1)
    assert (only(world.people).goal, only(world.people).goal_detail) == (Goal.REACH_EXIT, "")


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
    assert (only(world.people).goal, only(world.people).goal_detail) == (Goal.FIND_KEY, "lock 0")
    only(world.people).x = 4.5
    press = Command(0, 0, 100, 0, Button.INTERACT)
    assert any(e.kind is EventKind.DOOR_LOCKED for e in run(world, 1, press))
    only(world.people).x, only(world.people).y = 1.5, 1.5
    run(world, 1, STAND)
    assert any(e.kind is EventKind.PICKUP for e in run(world, 1, Command(0, 0, 0, 100, Button.INTERACT)))
    run(world, 1)
    assert only(world.people).goal is Goal.REACH_EXIT
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


def test_a_swing_meets_those_in_its_arc_and_no_others() -> None:
    world = world_of(HALL, (4.6, 3.5), (2.2, 3.5), (3.5, 5.5))
    only(world.people).weapon = Weapon.BAT
    events = run(world, 20, Command(0, 0, 100, 0, Button.SWING))
    hit = {event.victim for event in events if event.kind is EventKind.HIT}
    assert hit == {0}
    assert world.bodies.state[0] in (State.STAGGER, State.FALL)
    assert world.bodies.position[0, 0] > 4.6


def test_blows_kill_and_count() -> None:
    world = world_of(HALL, (4.6, 3.5), (30.5, 3.5))
    only(world.people).weapon = Weapon.BAT
    frail = replace(rules(), weapons={w: replace(r, damage=500.0) for w, r in rules().weapons.items()})
    events = run(world, 20, Command(0, 0, 100, 0, Button.SWING), with_rules=frail)
    assert sum(event.kind is EventKind.KILL for event in events) == 1
    assert (world.kills, world.bodies.crowd, world.corpses.total) == (1, 1, 1)
    assert world.bodies.id[0] == 1  # the other one, by its id


def test_no_blow_passes_a_wall() -> None:
    world = world_of(draw("######", "#S#..#", "######"), (3.3, 1.5))
    only(world.people).x, only(world.people).weapon = 1.7, Weapon.MOP
    events = run(world, 30, Command(0, 0, 100, 0, Button.SWING))
    assert not any(event.kind is EventKind.HIT for event in events)


@pytest.mark.parametrize("aim", [(100, 0), (-100, 0), (0, 100)])
def test_a_shove_frees_from_a_grip_wherever_one_looks(aim: tuple[int, int]) -> None:
    world = world_of(HALL, (4.1, 3.5))
    world.bodies.state[0], world.bodies.timer[0], world.bodies.sees[0] = State.CHASE, 600, True
    run(world, 3)
    assert only(world.people).held_by == 1
    run(world, 12, Command(0, 0, *aim, Button.SHOVE))
    assert only(world.people).held_by == 0
    assert world.bodies.state[0] in (State.STAGGER, State.FALL)


def test_wounds_bleed_until_they_are_bandaged() -> None:
    world = world_of(HALL)
    only(world.people).wounds, only(world.people).bandages = 2, 1
    run(world, 60)
    lost = rules().player.health - only(world.people).health
    assert lost == pytest.approx(2 * rules().player.bleed_per_s, rel=0.02)
    hold = Command(buttons=Button.BANDAGE)
    run(world, 60, hold)
    run(world, 1)  # let go too early: nothing
    assert (only(world.people).wounds, only(world.people).bandages) == (2, 1)
    run(world, round(60 * rules().player.bandage_s) + 2, hold)
    assert (only(world.people).wounds, only(world.people).bandages) == (0, 0)
    assert only(world.people).health == rules().player.health


def test_a_thrown_bottle_calls_elsewhere_and_stops_at_walls() -> None:
    world = world_of(HALL, (20.5, 3.5))
    bottles = only(world.people).throwables
    events = run(world, 120, Command(0, 0, 1000, 0, Button.THROW))
    (landing,) = [event for event in events if event.kind is EventKind.LAND]
    assert landing.x == pytest.approx(13.5, abs=0.3)
    assert only(world.people).throwables == bottles - 1
    assert world.bodies.state[0] == State.HEAR
    run(world, 1)
    events = run(world, 120, Command(0, 0, 0, -1200, Button.THROW))
    (landing,) = [event for event in events if event.kind is EventKind.LAND]
    assert 1 <= landing.y < 1.4  # the wall is at y = 1


def test_the_flashlight_is_a_switch() -> None:
    world = world_of(HALL)
    run(world, 10, Command(buttons=Button.FLASHLIGHT))
    assert not only(world.people).flashlight
    run(world, 1)
    run(world, 10, Command(buttons=Button.FLASHLIGHT))
    assert only(world.people).flashlight


def test_a_shove_pressed_while_swinging_is_not_lost() -> None:
    world = world_of(HALL)
    shoves = 0
    for tick in range(240):
        tap = Button.SHOVE if tick % 30 == 7 else Button.NONE
        shoves += sum(e.kind is EventKind.SHOVE for e in run(world, 1, Command(0, 0, 100, 0, Button.SWING | tap)))
        only(world.people).stamina = 1.0
    assert shoves == 8


def test_hands_do_not_reach_through_walls() -> None:
    box = ContainerSpec(7, "box", Area(3, 1, 1, 1), ("bandage",))
    for wall, found in (("#S#..#", 0), ("#S...#", 1)):
        world = world_of(draw("######", wall, "######", containers=(box,)))
        only(world.people).x = 1.7 if wall == "#S#..#" else 2.5
        run(world, 1, Command(0, 0, 100, 0))
        events = run(world, 1, Command(0, 0, 100, 0, Button.INTERACT))
        assert sum(event.kind is EventKind.PICKUP for event in events) == found


def test_a_door_blocked_by_a_body_says_so() -> None:
    world = world_of(draw("#######", "#S..D.#", "#######"), (4.5, 1.5))
    world.doors.state[0] = DoorState.OPEN
    world.grid.refresh(world.doors.state)
    only(world.people).x = 3.4
    events = run(world, 1, Command(0, 0, 100, 0, Button.INTERACT))
    assert any(event.kind is EventKind.DOOR_BLOCKED for event in events)


def test_who_only_shoves_is_worn_down() -> None:
    world = world_of(HALL, *[(3.5 + 1.2 * x, 3.5 + 1.2 * y) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y])
    for tick in range(60 * 40):
        n = world.bodies.crowd
        world.bodies.state[:n][world.bodies.state[:n] == State.SEARCH] = State.CHASE
        run(world, 1, Command(0, 0, 100, 0, Button.SHOVE if tick % 15 < 3 else Button.NONE))
    assert world.outcome is Outcome.DIED


def test_nobody_dies_twice() -> None:
    world = world_of(HALL, (4.1, 3.5))
    world.bodies.state[0], world.bodies.timer[0] = State.GRAB, 0
    only(world.people).health, only(world.people).wounds = 0.001, 4  # bleeds to death in the tick of the bite
    events = run(world, 8)
    assert sum(event.kind is EventKind.DIED for event in events) == 1


def test_a_press_that_comes_too_late_mends_no_broken_door() -> None:
    world = world_of(draw("#######", "#S..D.#", "#######"))
    only(world.people).x = 3.4
    run(world, 4, Command(0, 0, 100, 0))
    swing = round(60 * rules().weapons[only(world.people).weapon].total_s)
    only(world.people).action, only(world.people).action_tick = Action.SWING, swing - 2
    run(world, 1, Command(0, 0, 100, 0, Button.INTERACT))  # the hands are busy for one more tick
    set_state(world, 0, DoorState.BROKEN)
    run(world, 1, Command(0, 0, 100, 0))
    assert only(world.people).action is Action.NONE
    assert world.doors.state[0] == DoorState.BROKEN
