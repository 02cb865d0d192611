"""What the infected sense and do: lawful, so that a player can learn it."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.actions.doors import set_state
from game.sim.paths.flowfield import UNREACHED
from game.sim.perception import noise
from game.sim.state.people import only
from game.sim.state.world import CHASE_SLOT, STEPS_SLOT, Noise
from game.sim.terrain.level import LightSpec
from game.sim.words.events import EventKind
from game.sim.words.states import DoorState, State
from game.sim.words.types import PERIOD_TICKS
from tests.worlds import draw, leave_trail, rules, run, without_growls, world_of

HALL = (
    "##############################",
    "#S...........................#",
    "#............................#",
    "#............................#",
    "##############################",
)
TWO_ROOMS = (
    "#####################",
    "#S........#.........#",
    "#.........D.........#",
    "#.........#.........#",
    "#####################",
)
DARK_HALL = draw(*HALL)
LIT_HALL = draw(*HALL, lights=(LightSpec(0, 1.5, 2.5, 40.0, 1.0),))
ROOMS = draw(*TWO_ROOMS)


def test_a_noise_behind_a_shut_door_is_heard_less_far() -> None:
    def heard(state: DoorState) -> int:
        world = world_of(ROOMS)
        world.doors.state[0] = state
        world.grid.refresh(world.doors.state)
        distance = noise.noise_field(world, rules(), Noise(9.5, 2.5, 7.0, -1)).distance
        return int((distance != UNREACHED).sum())

    assert heard(DoorState.SHUT) < heard(DoorState.OPEN)
    world = world_of(ROOMS)  # shut
    heard_at = noise.noise_field(world, rules(), Noise(9.5, 2.5, 12.0, -1))
    beyond = heard_at.distance[2 - heard_at.top, 11 - heard_at.left]
    assert beyond == (2 + rules().doors.muffle_m) * 2


def test_who_hears_a_noise_goes_there_and_searches() -> None:
    world = world_of(DARK_HALL, (15.5, 2.5), (26.5, 2.5))
    only(world.people).x, only(world.people).flashlight = 1.5, False
    noise.make(world, 8.5, 2.5, 9.0)
    run(world, PERIOD_TICKS)
    assert world.bodies.state[:2].tolist() == [State.HEAR, State.IDLE]  # 7 m and 18 m away
    run(world, 60 * 6)
    assert world.bodies.state[0] in (State.SEARCH, State.IDLE, State.DRIFT)
    assert abs(world.bodies.position[0, 0] - 8.5) < rules().horde.search_m + 1.5


def test_the_loudest_noises_of_a_turn_win() -> None:
    world = world_of(DARK_HALL, (20.5, 2.5))
    for x in (3.5, 4.5, 5.5):
        noise.make(world, x, 2.5, 2.0)
    noise.make(world, 14.5, 2.5, 9.0)
    run(world, PERIOD_TICKS)
    assert world.bodies.state[0] == State.HEAR
    assert world.noises == []  # nobody could have heard the others


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


def test_the_more_push_the_sooner_a_door_breaks() -> None:
    def ticks_to_break(count: int) -> int:
        world = world_of(ROOMS, *[(8.8 - i % 3 * 0.6, 2.0 + i // 3 * 0.5) for i in range(count)])
        only(world.people).x, only(world.people).y = 15.5, 2.5
        world.bodies.state[:count] = State.CHASE
        leave_trail(world, 15.5, 2.5)
        for tick in range(60 * 60):
            world.bodies.timer[:count] = 600
            if any(event.kind is EventKind.DOOR_BREAK for event in run(world, 1)):
                return tick
        return 60 * 60

    few, more, many = ticks_to_break(1), ticks_to_break(3), ticks_to_break(7)
    assert many < more < few < 60 * 60


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


def test_steps_are_heard_by_how_they_are_walked() -> None:
    world = world_of(DARK_HALL)
    reach = {}
    for name, loudness in (
        ("sneak", rules().player.sneak_loudness_m),
        ("walk", rules().player.walk_loudness_m),
        ("sprint", rules().player.sprint_loudness_m),
    ):
        distance = noise.noise_field(world, rules(), Noise(15.5, 2.5, loudness, STEPS_SLOT)).distance
        reach[name] = int((distance != UNREACHED).sum())
    assert reach["sneak"] < reach["walk"] < reach["sprint"]


def test_a_grab_comes_before_the_bite_and_walls_stop_both() -> None:
    world = world_of(DARK_HALL, (2.1, 1.5))
    world.bodies.state[0], world.bodies.timer[0], world.bodies.sees[0] = State.CHASE, 600, True
    events = run(world, 120)
    kinds = [event.kind for event in events]
    assert kinds.index(EventKind.GRAB) < kinds.index(EventKind.BITE)
    assert only(world.people).health < rules().player.health
    assert only(world.people).wounds > 0

    apart = world_of(draw("#####", "#S#.#", "#.#.#", "#####"), (3.3, 1.5))
    only(apart.people).x = 1.7
    apart.bodies.state[0], apart.bodies.timer[0] = State.CHASE, 600
    near = replace(rules(), bite=replace(rules().bite, reach_m=2.0))
    assert not any(event.kind is EventKind.GRAB for event in run(apart, 60, with_rules=near))


def test_a_grip_is_lost_where_a_corner_comes_between() -> None:
    world = world_of(draw("#####", "#S#.#", "#...#", "#####"), (3.3, 1.5))
    only(world.people).x = 1.7
    world.bodies.state[0], world.bodies.timer[0], world.bodies.prey[0] = State.GRAB, 30, only(world.people).id
    wide = replace(rules(), bite=replace(rules().bite, reach_m=2.0))
    run(world, 2, with_rules=wide)
    assert world.bodies.state[0] == State.CHASE


def test_lamp_light_stops_at_a_shut_door() -> None:
    lamp = LightSpec(0, 3.5, 2.5, 12.0, 1.0)
    world = world_of(draw(*TWO_ROOMS, lights=(lamp,)))
    assert world.lamps.light[2, 9] > 0.3
    assert world.lamps.light[2, 11] == 0
    set_state(world, 0, DoorState.OPEN)
    assert world.lamps.light[2, 11] > 0.3
    assert world.lamps.light[1, 12] == 0  # beside the doorway it is still dark
    set_state(world, 0, DoorState.SHUT)
    assert world.lamps.light[2, 11] == 0


def test_a_noise_that_was_drowned_out_is_heard_a_turn_later() -> None:
    world = world_of(DARK_HALL, (4.5, 3.5), (26.5, 2.5))
    only(world.people).x, only(world.people).flashlight = 15.5, False
    noise.make(world, 22.5, 2.5, 6.0)
    noise.make(world, 4.5, 2.5, 4.0)
    run(world, PERIOD_TICKS)
    assert world.bodies.state[:2].tolist() == [State.IDLE, State.HEAR]
    run(world, PERIOD_TICKS)
    assert world.bodies.state[0] in (State.HEAR, State.SEARCH)
    assert world.noises == []


def test_a_noise_on_a_desk_is_heard_beside_it() -> None:
    level = draw("############", "#..........#", "#....o.....#", "#..........#", "############", start=(1.5, 1.5))
    world = world_of(level, (9.5, 1.5), (2.5, 3.5))
    noise.make(world, 5.5, 2.5, 8.0)
    run(world, 12, with_rules=without_growls(rules()))
    assert (world.bodies.state[:2] == State.HEAR).all()


def test_who_hears_a_cry_follows_the_chase_and_not_the_crier() -> None:
    level = draw("#" * 30, *["#" + "." * 28 + "#"] * 5, "#" * 30, start=(25.5, 3.5))
    world = world_of(level, (8.5, 3.5), (4.5, 3.5))
    run(world, 8)  # until a field leads to the trail
    for cry, state in ((False, State.HEAR), (True, State.CHASE)):
        world.bodies.state[1] = State.IDLE
        noise.make(world, 8.5, 3.5, 5.0, cry=cry)
        run(world, 4)
        assert world.bodies.state[1] == state
    assert world.bodies.state[0] == State.CHASE


def test_who_is_crowded_out_near_a_noise_gives_it_up() -> None:
    level = draw("#" * 30, *["#" + "." * 28 + "#"] * 5, "#" * 30, start=(27.5, 1.5))
    ring = [(10.5 + x * 0.56, 3.5 + y * 0.56) for x in range(-3, 4) for y in range(-3, 4)]
    world = world_of(level, *ring, with_rules=without_growls(rules()))
    noise.make(world, 10.5, 3.5, 8.0)
    run(world, 120, with_rules=without_growls(rules()))
    assert (world.bodies.state[: len(ring)] != State.HEAR).mean() > 0.8
