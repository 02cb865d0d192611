"""A screamer: it stands, draws breath and calls the others; who strikes it in time has silenced it."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.state.people import only
from game.sim.state.world import World
from game.sim.words.commands import STAND, Button, Command
from game.sim.words.events import EventKind
from game.sim.words.states import Notice, State
from game.sim.words.types import TICKS_PER_S, ticks
from tests.rows import KINDS, SCREAMER
from tests.worlds import draw, rules, run, world_of

LONG_HALL = draw("#" * 60, *("#" + "." * 58 + "#" for _ in range(5)), "#" * 60, start=(10.5, 3.5))
ROW = KINDS["screamer"]
assert ROW.scream is not None
SCREAM = ROW.scream


def facing(apart_m: float, *others_m: float) -> World:
    """A screamer that is about to be sure of a survivor, and walkers so far behind it that look away."""
    world = world_of(LONG_HALL, (10.5 + apart_m, 3.5), *((10.5 + apart_m + far, 3.5) for far in others_m))
    only(world.people).flashlight = False
    bodies = world.bodies
    bodies.kind[0], bodies.facing[0], bodies.notice[0] = SCREAMER, (-1, 0), 0.9
    bodies.facing[1 : bodies.crowd] = (1, 0)
    bodies.timer[: bodies.crowd] = 10**6
    return world


def screams(world: World, count: int, command: Command = STAND) -> list[int]:
    found = []
    for _ in range(count):
        found += [world.tick for event in run(world, 1, command) if event.kind is EventKind.SCREAM]
    return found


def test_it_draws_breath_and_then_calls_all_who_hear_it() -> None:
    world = facing(3.5, 8.0, 16.0, 24.0)
    assert not screams(world, ticks(SCREAM.after_s) - 8)
    assert world.bodies.state[0] == State.CRY
    assert (world.bodies.state[1:4] == State.IDLE).all()
    assert len(screams(world, 30)) == 1
    assert (world.bodies.state[1:4] == State.CHASE).all()
    assert (world.bodies.prey[1:4] == only(world.people).id).all()


def test_it_is_heard_no_further_than_its_row_says() -> None:
    world = facing(3.5, SCREAM.loudness_m + 3.0)
    assert len(screams(world, 60)) == 1
    run(world, 8)
    assert world.bodies.state[1] == State.IDLE


def test_it_screams_again_only_after_a_pause() -> None:
    world = facing(5.5)
    only(world.people).health, only(world.people).flashlight = 1e6, True
    found = screams(world, ticks(2.5 * SCREAM.again_s))
    assert len(found) >= 2
    assert np.diff(found).min() >= ticks(SCREAM.again_s) - 4


@pytest.mark.parametrize("button", [Button.SHOVE, Button.SWING])
def test_who_strikes_it_as_it_draws_breath_has_silenced_it(button: Button) -> None:
    world = facing(1.0)
    only(world.people).weapon = ""
    blow = Command(0, 0, 100, 0, button)
    assert not screams(world, ticks(SCREAM.again_s) // 2, blow)
    assert world.bodies.crowd == 0 or world.bodies.quiet[0] > world.tick


def test_it_keeps_away_from_whom_it_hunts() -> None:
    world = facing(3.0)
    bodies = world.bodies
    bodies.state[0], bodies.stage[0], bodies.quiet[0], bodies.timer[0] = State.CHASE, Notice.CRY, 10**6, 600
    bodies.prey[0], bodies.sees[0], bodies.walks_straight[0] = only(world.people).id, True, True
    for _ in range(6 * TICKS_PER_S):
        run(world, 1)
        assert bodies.state[0] != State.GRAB
    apart = float(np.hypot(*(bodies.position[0] - (only(world.people).x, only(world.people).y))))
    assert SCREAM.keeps_m - 0.3 < apart < SCREAM.keeps_m + 2.0


def test_a_walker_never_screams() -> None:
    world = facing(3.5)
    world.bodies.kind[0] = KINDS["walker"].number
    told = run(world, 240)
    assert [event.kind for event in told].count(EventKind.SPOTTED) == 1
    assert not [event for event in told if event.kind is EventKind.SCREAM]


def test_rules_without_a_screamer_need_none() -> None:
    kinds = rules().kinds
    mute = replace(rules(), kinds=type(kinds)(replace(row, scream=None) for row in kinds.values()))
    world = facing(3.5)
    told = run(world, 120, with_rules=mute)
    assert not [event for event in told if event.kind is EventKind.SCREAM]
