"""Laws of cost, counted and not timed: what is sealed off asks for no more work than what is not."""

import sys
from types import FrameType

import numpy as np

from game.sim.commands import STAND
from game.sim.events import Events
from game.sim.level import Level
from game.sim.start import new_world
from game.sim.states import State
from game.sim.step import step
from game.sim.world import World
from tests.worlds import draw, hunt_rules

PEOPLE = 10_000
TICKS = 120
GYM_M, YARD_M = 100, 19


def gym(*, sealed: bool) -> Level:
    """A gym full of infected beside a yard with the survivor in it, with two ways out or none."""
    wall = "#" * (GYM_M + YARD_M + 3)
    rows = ["#" + "." * GYM_M + "#" + "." * YARD_M + "#" for _ in range(58)]
    if not sealed:
        for y in (20, 21, 40, 41):
            rows[y] = "#" + "." * (GYM_M + 1 + YARD_M) + "#"
    return draw(wall, *rows, wall, start=(GYM_M + 11.5, 30.5))


def crowded(level: Level) -> World:
    world = new_world(level, hunt_rules(), seed=1, zombies=PEOPLE)
    places = np.random.default_rng(1).random((PEOPLE, 2)) * (GYM_M - 2, 56) + 1.5
    world.horde.position[:] = world.horde.previous[:] = places
    return world


def calls_of(world: World) -> int:
    """How many calls of compiled code the ticks take in which everybody hunts a survivor who runs about."""
    events, rules, calls = Events(), hunt_rules(), 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal calls
        calls += event == "c_call"

    for tick in range(TICKS):
        events.clear()
        world.horde.state[:], world.horde.timer[:] = State.CHASE, 600
        world.trail, world.trail_tick = (GYM_M + 6.5 + tick / 10, 20.5 + tick / 10), world.tick
        sys.setprofile(count)
        step(world, rules, STAND, events)
        sys.setprofile(None)
    return calls


def test_a_sealed_gym_costs_no_more_than_one_with_a_way_out() -> None:
    sealed, open_ = crowded(gym(sealed=True)), crowded(gym(sealed=False))
    for world in (sealed, open_):
        calls_of(world)  # until the crowd has settled
    assert calls_of(sealed) <= calls_of(open_)
    assert (sealed.horde.position[:, 0] < GYM_M + 1).all()
    assert (open_.horde.position[:, 0] > GYM_M + 1).any()
