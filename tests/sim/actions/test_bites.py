"""Grips and bites."""

from dataclasses import replace

from game.sim.state.people import only
from game.sim.words.events import EventKind
from game.sim.words.states import State
from tests.worlds import HALL, draw, rules, run, world_of

DARK_HALL = draw(*HALL)


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
