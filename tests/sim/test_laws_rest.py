"""Laws of rest: whoever hunts gets on; only a queue, a shut door or the end of the way excuses standing."""

from dataclasses import replace

import numpy as np
import pytest

from game.content.files.paths import find_map
from game.content.school.school import School
from game.play.headless import tireless_session
from game.play.pilots import Pilot
from game.play.session import Session, Setup
from game.sim.perception import noise
from game.sim.state.people import only
from game.sim.state.world import World
from game.sim.words.states import State
from game.sim.words.types import I64, TICKS_PER_S, Bool, ticks
from tests.rows import WALKER
from tests.worlds import drafted_school, draw, hall_a, hunt_rules, hunt_world, leave_trail, rules, run, world_of

STILL_S = 10
MOVED_M = 0.5
LOOK_EVERY = 10  # ticks
TOUCHING_M = 1.2 * 2 * rules().horde.radius_m
BESIDE = -0.2  # cosine to where one faces: who stands further back does not hold one up
THERE_M = 2.0
LONG_HALL = draw("#" * 100, *["#" + "." * 98 + "#"] * 5, "#" * 100)


def far_hunting_session(school: School, seed: int, zombies: int) -> Session:
    """A session in which nobody has too far to go, so that every hunter has a way."""
    session = tireless_session(school, Setup(find_map("hall_a.tmx"), seed, zombies=zombies))
    session.rules = replace(session.rules, horde=hunt_rules().horde)
    return session


def excused(world: World, rows: I64) -> Bool:
    """Whether each of these rows is there, by a shut door, or in touch with somebody ahead or beside, [rows] bool."""
    horde = world.bodies
    position = horde.position[: horde.crowd]
    tiles = position[rows].astype(np.int64)
    found: Bool = world.grid.by_door[tiles[:, 1], tiles[:, 0]].copy()
    (trail,) = world.trails.values()
    for place in ((trail.x, trail.y), (only(world.people).x, only(world.people).y)):
        found |= np.hypot(*(position[rows] - np.array(place)).T) < THERE_M
    for i, row in enumerate(rows):
        offset = position - position[row]
        distance = np.hypot(*offset.T)
        ahead = offset @ horde.facing[row] > BESIDE * distance
        found[i] |= bool((ahead & (distance > 0) & (distance < TOUCHING_M)).any())
    return found


@pytest.mark.parametrize(("seed", "zombies"), [(1, 150), (2, 1500), (3, 2500)])
def test_nobody_with_a_way_to_go_stands_still(seed: int, zombies: int) -> None:
    session = far_hunting_session(hall_a() if seed == 1 else drafted_school(seed - 1), seed, zombies)
    pilot, horde = Pilot(seed), session.world.bodies
    here = np.zeros((zombies, 2), np.float32)  # by id: where it last was free to go or went, and when
    since = np.zeros(zombies, np.int64)
    watched = worst = 0
    for tick in range(ticks(30)):
        session.tick(pilot.command(session.world))
        if tick % LOOK_EVERY:
            continue
        n = horde.crowd
        ids, position = horde.id[:n], horde.position[:n]
        hunts = (horde.state[:n] == State.CHASE) | (horde.state[:n] == State.HEAR)
        held = ~hunts | (np.hypot(*(position - here[ids]).T) > MOVED_M)
        waits = np.flatnonzero(~held & (tick - since[ids] > TICKS_PER_S))
        held[waits] = excused(session.world, waits)
        here[ids[held]], since[ids[held]] = position[held], tick
        watched += int(hunts.sum())
        still = np.flatnonzero(tick - since[ids] > STILL_S * TICKS_PER_S)
        assert len(still) == 0, f"tick {tick}: they stand at {position[still].tolist()}"
        worst = max(worst, int((tick - since[ids]).max()))
    assert watched > 200


def test_who_has_too_far_to_go_gives_up_the_chase() -> None:
    world = world_of(LONG_HALL, (90.5, 3.5), (40.5, 3.5))
    horde = world.bodies
    horde.state[:2], horde.timer[:2] = State.CHASE, 600
    only(world.people).x = only(world.people).y = 0.5
    for tick in range(ticks(STILL_S)):  # somebody sees the survivor all the time, now here, now there
        leave_trail(world, 3.5 + tick // 20 % 5, 3.5, world.tick)
        run(world, 1)
    (trail,) = world.trails.values()
    assert np.hypot(*(horde.position[0] - trail[:2])) > rules().horde.chase_m
    assert horde.state[1] == State.CHASE
    assert horde.state[0] != State.CHASE


def test_a_noise_that_goes_on_calls_no_slower_than_one() -> None:
    def way_m(every: int) -> float:
        places = np.array([(40.5, 1.5 + i % 5) for i in range(5)])
        world = hunt_world(LONG_HALL, places, kind=WALKER)
        world.bodies.pace[:5] = 1
        for tick in range(ticks(8)):
            if tick % every == 0:
                noise.make(world, 20.5, 3.5, 60.0)
            run(world, 1, with_rules=hunt_rules(alone=True))
        return float((40.5 - world.bodies.position[:5, 0]).mean())

    once, again = way_m(ticks(8)), way_m(4)
    assert once > 0.8 * 8 * rules().kinds["walker"].walk_mps
    assert again > 0.95 * once


def test_small_noises_elsewhere_call_nobody_away() -> None:
    places = np.array([(40.5, 1.5 + i % 5) for i in range(5)] + [(95.5, 3.5)])
    world = hunt_world(LONG_HALL, places, kind=WALKER)
    noise.make(world, 20.5, 3.5, 30.0)
    for tick in range(ticks(18)):
        if tick % 8 == 4:  # such as fists on a door far away
            noise.make(world, 96.5, 3.5, 4.0)
        run(world, 1, with_rules=hunt_rules(alone=True))
    assert world.bodies.position[:5, 0].max() < 20.5 + rules().horde.search_m + 1
