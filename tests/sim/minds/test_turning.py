"""Bodies on the floor that get up: still and blind until they do, startled by who comes near, told of in time."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.setup.start import new_world
from game.sim.state.people import only
from game.sim.state.world import World
from game.sim.terrain.areas import Area
from game.sim.terrain.level import SpawnSpec
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind
from game.sim.words.states import RISE_TICKS, State
from game.sim.words.types import PERIOD_TICKS
from tests.rows import TURNED
from tests.sim.people import LONG, YARD, hunters, let, students, world_with
from tests.worlds import HALL, draw, rules, run, world_of

FAR, NEAR = (25.5, 2.5), (3.0, 1.5)
GROAN_TICKS = 600


def lying(place: tuple[float, float], timer: int) -> World:
    world = world_of(draw(*HALL), place)
    world.bodies.state[0], world.bodies.timer[0], world.bodies.kind[0] = State.TURN, timer, TURNED
    return world


def test_until_it_turns_a_body_lies_still_sees_nothing_and_is_silent() -> None:
    world = lying(FAR, 10**6)
    only(world.people).x, only(world.people).y = FAR[0] - rules().turning.near_m - 0.5, FAR[1]
    world.bodies.facing[0] = (-1, 0)
    events = run(world, GROAN_TICKS)
    assert world.bodies.state[0] == State.TURN
    assert world.bodies.position[0].tolist() == pytest.approx(FAR)
    assert world.bodies.notice[0] == 0
    assert not [event for event in events if event.kind in (EventKind.GROAN, EventKind.SPOTTED, EventKind.TURN)]


def test_it_is_told_once_and_a_rise_before_it_stands() -> None:
    world = lying(FAR, RISE_TICKS + 100)
    told: list[int] = []
    while world.bodies.state[0] == State.TURN:
        told += [world.tick for event in run(world, 1) if event.kind == EventKind.TURN and event.actor == 0]
    assert len(told) == 1
    assert abs(world.tick - told[0] - RISE_TICKS) <= PERIOD_TICKS
    run(world, 300)
    assert np.hypot(*(world.bodies.position[0] - FAR)) > 0.5


def test_who_comes_near_startles_it_and_who_keeps_away_does_not() -> None:
    def begins(place: tuple[float, float], seed: int) -> bool:
        world = lying(place, 10**6)
        world.rng = np.random.default_rng(seed)
        return any(event.kind == EventKind.TURN for event in run(world, 240))

    assert sum(begins(NEAR, seed) for seed in range(12)) >= 4  # on average two of three in four seconds
    assert not any(begins(FAR, seed) for seed in range(12))


def test_one_steps_over_a_body_as_over_the_dead() -> None:
    world = lying((1.6, 1.5), 10**6)
    run(world, 30)
    assert (only(world.people).x, only(world.people).y) == (1.5, 1.5)
    world.bodies.state[0] = State.FALL
    run(world, 30)
    assert (only(world.people).x, only(world.people).y) != (1.5, 1.5)


def test_a_blow_wakes_it_or_ends_it() -> None:
    world = lying((2.2, 1.5), 10**6)
    told = run(world, 40, Command(aim_x=100, buttons=Button.SWING))
    assert EventKind.HIT in {event.kind for event in told}
    assert world.bodies.crowd == 0 or world.bodies.state[0] != State.TURN


def test_a_spawn_lays_down_its_share_and_moves_nobody() -> None:
    spawn = SpawnSpec(1, Area(20, 1, 8, 3))
    plain = new_world(draw(*HALL, spawns=(spawn,)), rules(), seed=4, zombies=40)
    half = new_world(draw(*HALL, spawns=(replace(spawn, turning=0.5),)), rules(), seed=4, zombies=40)
    down = half.bodies.state[:40] == State.TURN
    assert down.sum() == 20
    assert (half.bodies.position == plain.bodies.position).all()
    assert (half.bodies.kind[:40][~down] == plain.bodies.kind[:40][~down]).all()
    assert (half.bodies.kind[:40][down] == TURNED).all()
    wait = half.bodies.timer[:40][down] / 60
    assert (wait >= rules().turning.wait_min_s).all()
    assert (wait <= rules().turning.wait_max_s).all()
    assert len(np.unique(wait)) > 10


@pytest.mark.parametrize(("apart_m", "gets_up"), [(1.0, True), (3.0, True), (4.5, False)])
def test_a_student_startles_it_as_well(apart_m: float, gets_up: bool) -> None:
    world = world_with(YARD, 0)
    hunters(world, (20.5, 10.5), state=State.TURN)
    students(world, (20.5 + apart_m, 10.5))
    world.bodies.timer[0] = LONG
    began = [event.actor for event in let(world, 1200, {}) if event.kind is EventKind.TURN]
    assert began == ([0] if gets_up else [])
