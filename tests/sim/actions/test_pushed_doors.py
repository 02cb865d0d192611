"""Doors that give."""

import pytest

from game.sim.state.people import only
from game.sim.words.events import EventKind
from game.sim.words.states import State
from tests.rows import HEAVY, WALKER
from tests.worlds import TWO_ROOMS, draw, leave_trail, rules, run, world_of

ROOMS = draw(*TWO_ROOMS)


def ticks_to_break(count: int, kind: int = WALKER) -> int:
    world = world_of(ROOMS, *[(8.8 - i % 3 * 0.6, 2.0 + i // 3 * 0.5) for i in range(count)])
    only(world.people).x, only(world.people).y = 15.5, 2.5
    world.bodies.state[:count], world.bodies.kind[:count] = State.CHASE, kind
    leave_trail(world, 15.5, 2.5)
    for tick in range(60 * 60):
        world.bodies.timer[:count] = 600
        if any(event.kind is EventKind.DOOR_BREAK for event in run(world, 1)):
            return tick
    return 60 * 60


def test_the_more_push_the_sooner_a_door_breaks() -> None:
    few, more, many = ticks_to_break(1), ticks_to_break(3), ticks_to_break(7)
    assert many < more < few < 60 * 60


def test_one_who_is_heavy_pushes_as_hard_as_its_row_says() -> None:
    alone, heavy = ticks_to_break(1), ticks_to_break(1, HEAVY)
    assert alone / heavy == pytest.approx(rules().kinds["heavy"].push_times, rel=0.15)
