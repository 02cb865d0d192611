"""Laws of ways: alone everybody arrives, by a way that is hardly longer than the shortest, and straight in the open."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.perception import noise
from game.sim.state.world import World
from game.sim.terrain.level import Level
from game.sim.words.states import State
from game.sim.words.types import F64, TICKS_PER_S, Bool, ticks
from tests.rows import RUNNER
from tests.ways import Ways
from tests.worlds import (
    Place,
    break_doors,
    drafted_school,
    draw,
    free_places,
    hall_a,
    hunt,
    hunt_rules,
    hunt_world,
    leave_trail,
    rules,
    run,
)

ARRIVED_M = 1.5
LONGER = 1.06  # a way walked against the shortest by any angle, in the middle of all
SHORTEST_M = 8.0  # a shorter way says little: the first and the last step weigh too much
RUN_MPS = rules().kinds["runner"].run_mps
OPEN_HALL = draw("#" * 44, *["#" + "." * 42 + "#"] * 34, "#" * 44)
PILLARS = draw("#" * 42, *[*["#" + "." * 40 + "#"] * 3, "#" + ".....oo..." * 4 + "#"] * 8, "#" * 42)
ROOMS = draw(
    "#" * 37,
    *["#...........#...........#...........#"] * 5,
    "#.......................#...........#",
    *["#...........#...........#...........#"] * 4,
    "####.#########.################.#####",
    *["#...................................#"] * 3,
    "#########.##########.########.#######",
    *["#...........#...........#...........#"] * 5,
    "#...........#.......................#",
    *["#...........#...........#...........#"] * 4,
    "#" * 37,
)


def walked_alone(world: World, goal: Place, seconds: float) -> tuple[F64, F64]:
    """Let everybody walk as if alone; metres walked until arrival [n], and how many were still to go then [n]."""
    n = world.bodies.crowd
    walked, left = np.zeros(n), np.full(n, np.inf)

    def measure() -> None:
        position = world.bodies.position[:n].astype(np.float64)
        there = np.hypot(*(position - goal).T)
        coming = np.isinf(left)
        walked[coming] += np.hypot(*(position - world.bodies.previous[:n]).T)[coming]
        arrived = coming & (there < ARRIVED_M)
        left[arrived] = there[arrived]

    while np.isinf(left).any() and world.tick < seconds * TICKS_PER_S:
        hunt(world, goal, TICKS_PER_S, measure, alone=True)
    return walked, left


def reachable_from(blocked: Bool, goal: Place, count: int, seed: int) -> tuple[F64, F64]:
    """Places from which a way leads to the goal, [n, 2] m, and how long each of these ways is, [n] m."""
    places = free_places(blocked, count, seed)
    lengths = Ways(blocked, goal).lengths(places)
    return places[np.isfinite(lengths)], lengths[np.isfinite(lengths)]


def assert_short_ways(level: Level, goal: Place, count: int, seed: int) -> None:
    """Everybody arrives, whatever their kind's pace, by a way that is hardly longer than the shortest."""
    places, lengths = reachable_from(level.solid, goal, count, seed)
    assert len(places) > 0.9 * count
    world = hunt_world(level, places, kind=RUNNER)
    break_doors(world)
    walked, left = walked_alone(world, goal, 5 + 1.5 * lengths.max() / RUN_MPS)
    assert np.isfinite(left).all(), f"on the way for good: {world.bodies.position[: len(places)][np.isinf(left)]}"
    longer = ((walked + left) / lengths)[lengths > SHORTEST_M]
    assert longer.min() > 0.99  # shorter than the shortest: the measure would be wrong
    assert np.median(longer) < LONGER
    assert np.percentile(longer, 95) < 2 * LONGER - 1


@pytest.mark.parametrize(
    ("level", "goal"),
    [(OPEN_HALL, (21.5, 16.5)), (OPEN_HALL, (4.5, 3.5)), (PILLARS, (37.5, 30.5)), (ROOMS, (33.5, 2.5))],
    ids=["open", "open-corner", "pillars", "rooms"],
)
def test_alone_everybody_arrives_by_a_short_way(level: Level, goal: Place) -> None:
    assert_short_ways(level, goal, 250, 3)


@pytest.mark.parametrize(
    ("seed", "size"),
    [
        (1, (128, 96)),
        pytest.param(None, (128, 96), marks=pytest.mark.slow),
        pytest.param(2, (160, 128), marks=pytest.mark.slow),
    ],
)
def test_alone_everybody_arrives_by_a_short_way_in_a_school(seed: int | None, size: tuple[int, int]) -> None:
    level = (hall_a() if seed is None else drafted_school(seed, *size)).level
    places = free_places(level.solid, 2000, 0)
    middle = places[np.hypot(*(places - (level.width / 2, level.height / 2)).T).argmin()]
    assert_short_ways(level, (float(middle[0]), float(middle[1])), 250, seed or 0)


def test_crossings_of_an_open_hall_are_straight() -> None:
    hall = draw("#" * 70, *["#" + "." * 68 + "#"] * 68, "#" * 70)
    goal = (35.5, 35.5)
    turns = np.radians(np.arange(0, 360, 5))
    ahead = np.stack((np.cos(turns), np.sin(turns)), axis=1)
    world = hunt_world(hall, goal - 30.0 * ahead, kind=RUNNER)
    position = world.bodies.position[: len(ahead)]
    aside = np.zeros(len(ahead))

    def measure() -> None:
        offset = position - goal
        off_line = np.abs(offset[:, 0] * ahead[:, 1] - offset[:, 1] * ahead[:, 0])
        np.maximum(aside, off_line, out=aside)

    hunt(world, goal, round(40 / RUN_MPS * TICKS_PER_S), measure, alone=True)
    assert np.hypot(*(position - goal).T).max() < ARRIVED_M
    assert np.median(aside) < 0.5
    assert aside.max() < 1.0


@pytest.mark.parametrize("level", [OPEN_HALL, PILLARS, ROOMS], ids=["open", "pillars", "rooms"])
def test_who_is_called_by_a_noise_comes_as_short_a_way(level: Level) -> None:
    goal = (20.5, 13.5)
    places, lengths = reachable_from(level.solid, goal, 200, 5)
    places, lengths = places[lengths > SHORTEST_M], lengths[lengths > SHORTEST_M]
    world = hunt_world(level, places, kind=RUNNER)
    n = len(places)
    walked, left = np.zeros(n), np.full(n, np.inf)
    for second in range(round(2 * lengths.max() / rules().kinds["runner"].walk_mps)):
        if second % 8 == 0:
            noise.make(world, *goal, 90.0)
        for _ in range(TICKS_PER_S):
            run(world, 1, with_rules=hunt_rules(alone=True))
            position = world.bodies.position[:n].astype(np.float64)
            there = np.hypot(*(position - goal).T)
            coming = np.isinf(left)
            walked[coming] += np.hypot(*(position - world.bodies.previous[:n]).T)[coming]
            left[coming & (there < ARRIVED_M)] = there[coming & (there < ARRIVED_M)]
    longer = (walked + left) / lengths
    assert np.isfinite(longer).all()
    assert np.median(longer) < LONGER


def test_those_on_one_line_spread_over_a_corridor() -> None:
    level = draw("#" * 84, *["#" + "." * 82 + "#"] * 4, "#" * 84)
    places = np.array([(4.5 + 0.9 * i, 3.0) for i in range(9)])

    def widths_m(sway_mps: float) -> list[float]:
        world = hunt_world(level, places)
        base = hunt_rules()
        swaying = replace(base, horde=replace(base.horde, sway_mps=sway_mps))
        found = []
        for tick in range(ticks(14)):
            world.bodies.state[:9], world.bodies.timer[:9] = State.CHASE, 600
            leave_trail(world, 78.5, 3.0)
            run(world, 1, with_rules=swaying)
            if tick >= ticks(4):
                found.append(float(np.ptp(world.bodies.position[:9, 1])))
        return found

    assert np.median(widths_m(0.0)) < 0.2
    assert np.median(widths_m(rules().horde.sway_mps)) > 0.4
