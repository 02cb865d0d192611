"""Laws of the crowd: it keeps its room, presses, leans without shaking, passes doorways, pillars and the slow."""

import numpy as np
import pytest

from game.sim.terrain.level import Level
from game.sim.words.states import DoorState, State
from game.sim.words.types import F64, TICK_S, TICKS_PER_S, ticks
from tests.rows import CRAWLER, RUNNER, WALKER
from tests.worlds import draw, free_places, hunt, hunt_rules, hunt_world, leave_trail, near_gaps, rules, run

DIAMETER_M = 2 * rules().horde.radius_m
UNBREAKABLE = 1e9
SHAKE_M = 3e-3  # a step there and a step back in two ticks: a tenth of a pixel, less is not seen
LEAN_MPS = 0.16  # legs run at 4.25
RUN_MPS = rules().kinds["runner"].run_mps
GYM = draw("#" * 34, *["#" + "." * 32 + "#"] * 11, "#" + "." * 32 + "D", *["#" + "." * 32 + "#"] * 10, "#" * 34)
PASSAGE = draw("#" * 44, *["#" + "." * 42 + "#"] * 2, "#" * 44)
NARROW = draw(
    "#" * 44, *["#" * 36 + "." * 7 + "#"] * 3, "#" + "." * 42 + "#", *["#" * 36 + "." * 7 + "#"] * 3, "#" * 44
)  # one abreast, into a room


def doorway(width: int = 61, height: int = 15) -> Level:
    """Two rooms with one doorway of 1 m between them."""
    row = "#" + "." * 24 + "#" + "." * (width - 27) + "#"
    middle = "#" + "." * (width - 2) + "#"
    side = [row] * (height // 2)
    return draw("#" * width, *side, middle, *side, "#" * width)


def turned(level: Level) -> Level:
    """The same level with x and y exchanged."""
    return draw(*("".join("#" if solid else "." for solid in column) for column in level.solid.T))


def packed(count: int, width: float, top: float, rows: int, seed: int) -> F64:
    """A crowd in touch, in columns leftwards from ``width``, [count, 2] m."""
    column, row = np.divmod(np.arange(count), rows)
    places = np.stack((width - 0.6 * column, top + 0.6 * row), axis=1)
    return places + np.random.default_rng(seed).uniform(-0.02, 0.02, places.shape)


@pytest.mark.parametrize("shut", [True, False], ids=["at a door", "at a place"])
@pytest.mark.parametrize("seed", [1, 2])
def test_a_steady_crush_keeps_its_room_and_does_not_shake(seed: int, shut: bool) -> None:
    world = hunt_world(GYM, free_places(GYM.solid, 450, seed), seed=seed, kind=(RUNNER, WALKER)[seed % 2])
    world.doors.health[:] = UNBREAKABLE
    horde, gaps, steps = world.bodies, [], []

    def measure() -> None:
        if world.tick >= ticks(10) and world.tick % 10 < 2:  # two steps, one after the other
            steps.append(horde.position[:450] - horde.previous[:450])
        if world.tick >= ticks(10) and world.tick % TICKS_PER_S == 0:
            gaps.append(near_gaps(horde.position[:450], 1.1 * DIAMETER_M))

    hunt(world, (33.5, 12.5) if shut else (16.5, 12.5), ticks(30) - 1, measure)
    assert (world.doors.state == DoorState.SHUT).all()
    crush, step = np.concatenate(gaps), np.array(steps)
    turned_back = (step[::2] * step[1::2]).sum(axis=2) < -(SHAKE_M**2)
    mean_mps = np.sqrt((step * step).sum(axis=2)).mean() / TICK_S
    assert len(crush) > 20 * 900  # packed: two neighbours each at the least
    assert (crush < 0.8 * DIAMETER_M).mean() < 0.01
    assert mean_mps < LEAN_MPS
    assert turned_back.mean() < 0.02


@pytest.mark.parametrize("seed", [1, 2])
def test_a_doorway_of_one_metre_passes_three_runners_a_second_and_never_jams(seed: int) -> None:
    across = seed % 2 == 0
    level = turned(doorway()) if across else doorway()
    places = packed(240, 24.0, 3.0, 16, seed)
    world = hunt_world(level, places[:, ::-1] if across else places, seed=seed, kind=RUNNER)
    horde, axis = world.bodies, int(across)
    passed = [0]

    def count() -> None:
        through = np.flatnonzero(horde.position[: horde.crowd, axis] > 40.0)
        passed.append(passed[-1] + len(through))
        for row in through[::-1]:
            horde.remove(int(row))

    hunt(world, (7.5, 58.5) if across else (58.5, 7.5), ticks(90), count)
    first = next(tick for tick, so_far in enumerate(passed) if so_far)
    minute = passed[first + ticks(60)]
    assert minute >= 3 * 60
    assert passed[-1] == 240


def test_those_behind_press_those_in_front() -> None:
    def shoved_m(behind: int) -> float:
        places = np.concatenate(([(20.5, 4.5)], packed(behind, 19.6, 4.5, 1, 1)))
        world = hunt_world(NARROW, places)
        for _ in range(ticks(6)):
            world.bodies.state[1 : behind + 1], world.bodies.timer[: behind + 1] = State.CHASE, 600
            world.bodies.state[0] = State.IDLE
            leave_trail(world, 41.5, 4.5)
            run(world, 1, with_rules=hunt_rules())
        return float(world.bodies.position[0, 0] - 20.5)

    nobody, few, many = shoved_m(0), shoved_m(2), shoved_m(12)
    assert nobody == 0
    assert 0 < few < many
    assert many > 1


@pytest.mark.parametrize("state", [State.CHASE, State.FALL])
@pytest.mark.parametrize(("level", "lane_m", "abreast"), [(PASSAGE, 1.5, 2), (NARROW, 4.5, 1)], ids=["wide", "narrow"])
def test_the_slow_and_the_fallen_hold_nobody_up_for_good(
    level: Level, lane_m: float, abreast: int, state: State
) -> None:
    places = np.concatenate(([(10.5, lane_m)], packed(12, 9.5, lane_m, abreast, 1)))
    world = hunt_world(level, places)
    horde = world.bodies
    horde.kind[0] = CRAWLER
    waiting = set(range(1, 13))
    while waiting and world.tick < ticks(60):
        horde.state[:13], horde.timer[:13] = State.CHASE, 600
        horde.state[0] = state
        leave_trail(world, 40.5, lane_m)
        run(world, 1, with_rules=hunt_rules())
        waiting -= set(horde.id[:13][horde.position[:13, 0] > 36.5].tolist())
    assert not waiting
    if abreast == 2:  # there is room to walk round it, so nobody waits for it
        assert world.tick * TICK_S < 1.5 * 34 / rules().kinds["walker"].run_mps


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_crowd_splits_round_a_pillar_and_closes_again(seed: int) -> None:
    rows = [["#", *"." * 48, "#"] for _ in range(11)]
    for y in (4, 5, 6):
        rows[y][24:27] = "ooo"
    level = draw("#" * 50, *("".join(row) for row in rows), "#" * 50)
    places = packed(160, 18.0, 2.0, 15, seed)
    world = hunt_world(level, places, seed=seed)
    above, below, behind = set[int](), set[int](), [0, 0]

    def measure() -> None:
        x, y = world.bodies.position[:160].T
        beside = (x > 24) & (x < 27)
        above.update(np.flatnonzero(beside & (y < 5)).tolist())
        below.update(np.flatnonzero(beside & (y > 8)).tolist())
        past = (x > 33) & (x < 38)
        behind[0] += int((past & (np.abs(y - 6.5) < 1.5)).sum())
        behind[1] += int(past.sum())

    while world.tick < ticks(45) and len(above | below) < 160:
        hunt(world, (46.5, 6.5), ticks(5), measure)
    assert len(above | below) == 160
    assert 0.35 < len(above) / 160 < 0.65
    assert behind[0] / behind[1] > 3 / 11  # as many in the pillar's lee as anywhere


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_crowd_of_all_kinds_gets_through_a_doorway(seed: int) -> None:
    world = hunt_world(doorway(41, 9), packed(90, 24.0, 1.5, 13, seed), seed=seed)
    horde = world.bodies
    horde.kind[:90] = np.arange(90) % len(rules().kinds)
    while world.tick < ticks(60) and (horde.position[:90, 0] < 26).any():
        hunt(world, (37.5, 5.5), TICKS_PER_S)
    left = horde.position[:90][horde.position[:90, 0] < 26]
    assert len(left) == 0, f"they stand before it at {left.tolist()}"
