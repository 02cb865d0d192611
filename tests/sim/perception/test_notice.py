"""To be seen is seen: the head turns, the eyes are lit, the cry; each stage shows for a while and is reported once."""

from itertools import pairwise

import numpy as np
import pytest

from game.sim.state.people import only
from game.sim.state.world import World
from game.sim.words.events import Event, EventKind
from game.sim.words.states import Notice, State
from game.sim.words.types import TICKS_PER_S, ticks
from tests.worlds import HALL, draw, rules, run, world_of

ROOM = draw(*HALL)
STAGES = (EventKind.NOTICE, EventKind.SPOTTED)


def facing(apart_m: float, *, aside: bool = False) -> World:
    """A survivor in the dark and one infected that looks their way, or has them in the corner of its eye."""
    world = world_of(ROOM, (2.5 + apart_m, 2.5))
    person = only(world.people)
    person.x, person.y, person.flashlight = 2.5, 2.5, False
    world.bodies.facing[0] = (-0.6, -0.8) if aside else (-1, 0)
    world.bodies.timer[0] = 10**6
    return world


def stages_of(world: World, count: int) -> tuple[list[int], list[Event]]:
    """Its stage after each of so many ticks, and what was reported of it."""
    shown, told = [], []
    for _ in range(count):
        told += [event for event in run(world, 1) if event.kind in STAGES]
        shown.append(int(world.bodies.stage[0]))
    return shown, told


@pytest.mark.parametrize("apart_m", [0.9, 2.0, 3.7])
def test_each_stage_shows_long_enough_to_be_seen_and_is_reported_once(apart_m: float) -> None:
    shown, told = stages_of(facing(apart_m), 150)
    first = [shown.index(stage) for stage in Notice]
    assert first == sorted(first)
    assert all(b - a >= ticks(0.15) for a, b in pairwise(first[Notice.TURNED :]))
    assert [(e.kind, e.amount) for e in told] == [(STAGES[0], 1), (STAGES[0], 2), (STAGES[1], 0)]


def test_the_nearer_the_sooner_but_never_at_once() -> None:
    took = [stages_of(facing(apart_m), 150)[0].index(Notice.CRY) for apart_m in (0.9, 2.0, 3.0, 3.9)]
    assert took == sorted(took)
    assert took[0] >= ticks(rules().senses.notice_near_s) - 4
    assert took[-1] == pytest.approx(ticks(rules().senses.notice_s), abs=8)


def test_who_turns_the_head_goes_on_standing_and_turns_the_body_after_it() -> None:
    world = facing(3.4, aside=True)
    turned, at = [], world.bodies.position[0].copy()
    for _ in range(80):
        run(world, 1)
        turned.append(float(world.bodies.facing[0] @ (-1, 0)))
        if world.bodies.stage[0] == Notice.CRY:
            break
    assert turned[0] == pytest.approx(0.6, abs=0.01)
    assert turned[-1] > 0.85
    assert max(b - a for a, b in pairwise(turned)) < 0.08
    assert np.allclose(world.bodies.position[0], at, atol=0.01)


def test_who_drifts_by_stops_when_its_eyes_are_lit() -> None:
    world = facing(3.4)
    bodies, moved = world.bodies, {Notice.TURNED: [], Notice.LIT: []}  # type: ignore[var-annotated]
    bodies.state[0], bodies.target[0] = State.DRIFT, (3.0, 2.5)
    for _ in range(100):
        run(world, 1)
        if bodies.stage[0] in moved:
            moved[Notice(bodies.stage[0])].append(float(np.linalg.norm(bodies.velocity[0])))
    assert max(moved[Notice.TURNED]) > 0.3
    assert moved[Notice.LIT][-1] < 0.1


def test_nobody_nods_to_and_fro_at_a_limit() -> None:
    world = facing(3.9)
    rng, changes = np.random.default_rng(2), 0
    for _ in range(300):
        before = int(world.bodies.stage[0])
        jitter = rng.uniform(-0.06, 0.06)
        world.bodies.notice[0] = rules().senses.lit_share + jitter
        run(world, 1)
        world.bodies.state[0] = State.IDLE
        changes += int(world.bodies.stage[0]) != before
    assert changes <= 2


def test_what_is_lost_from_sight_is_let_go_of_stage_by_stage_and_seen_anew() -> None:
    world = facing(3.0)
    stages_of(world, 50)
    assert world.bodies.stage[0] == Notice.LIT
    only(world.people).y, only(world.people).x = 2.5, 28.0
    shown, told = stages_of(world, 5 * TICKS_PER_S)
    assert [stage for stage, before in zip(shown, [2, *shown], strict=False) if stage != before] == [1, 0]
    assert not told
    only(world.people).x = 2.5
    world.bodies.facing[0] = (-1, 0)
    assert [e.amount for e in stages_of(world, 90)[1]] == [1, 2, 0]


def test_who_cries_stands_and_then_hunts() -> None:
    world = facing(3.0)
    cry_s = rules().kinds["walker"].cry_s
    states, at = [], []
    for _ in range(150):
        run(world, 1)
        states.append(int(world.bodies.state[0]))
        at.append(float(world.bodies.position[0, 0]))
    cries = states.count(State.CRY)
    assert cries == pytest.approx(ticks(cry_s), abs=4)
    began = states.index(State.CRY)
    assert states[began + cries] == State.CHASE
    assert at[began + cries - 1] == pytest.approx(at[began], abs=0.05)
    assert at[began + cries + 20] < at[began] - 0.3


def test_who_loses_whom_it_hunts_for_a_moment_hunts_on_without_a_cry() -> None:
    world = facing(3.0)
    run(world, 130)
    assert world.bodies.state[0] in (State.CHASE, State.GRAB)
    world.bodies.position[0] = world.bodies.previous[0] = (6.0, 2.5)
    world.bodies.state[0] = State.SEARCH
    told = run(world, 8)
    assert world.bodies.state[0] == State.CHASE
    assert not [event for event in told if event.kind is EventKind.SPOTTED]
