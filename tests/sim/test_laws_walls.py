"""Laws of long runs: nobody in a wall, the crowd's room, the field's age, the same run on other machines."""

import numpy as np
import pytest

from game.content.files.paths import find_map
from game.content.school.school import School
from game.play.headless import tireless_session
from game.play.pilots import Pilot
from game.play.session import Session, Setup
from game.sim.state.people import only
from game.sim.words.states import State
from game.sim.words.types import F32, TICKS_PER_S, Bool, ticks
from tests.worlds import drafted_school, hall_a, near_gaps, output_of, rules

HALL = find_map("hall_a.tmx")
RADIUS_M = rules().horde.radius_m
DIAMETER_M = 2 * RADIUS_M
IN_WALL_M = 3e-5  # of a body's edge: what rounding to float32 leaves at 256 m
LOOK_EVERY = 10  # ticks
HASH_SCRIPT = """
from game.content.files.paths import find_map
from game.content.school.school import read_school
from game.play.headless import run
from game.play.pilots import piloted
from game.play.session import Session, Setup
from numpy._core import _multiarray_umath as numpy_core
path = find_map("hall_a.tmx")
session = Session(read_school(path), Setup(path, seed=5, zombies=500))
print(run(session, piloted(session, 5), 300).state_hash)
print(sum(numpy_core.__cpu_features__[name] for name in numpy_core.__cpu_dispatch__))
print(*numpy_core.__cpu_dispatch__)
"""


def session_of(school: School, seed: int, zombies: int) -> Session:
    return tireless_session(school, Setup(HALL, seed, zombies=zombies))


def depth_in_walls(blocked: Bool, position: F32) -> F32:
    """How far each body's circle reaches into the blocked tile that it touches most, [n] m; 0 or less is free."""
    x, y = position.T
    tx, ty = x.astype(np.int64), y.astype(np.int64)
    nearest = np.full(len(x), RADIUS_M**2 * 4, np.float32)
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            gap_x = np.maximum(np.maximum(tx + dx - x, x - (tx + dx + 1)), 0)
            gap_y = np.maximum(np.maximum(ty + dy - y, y - (ty + dy + 1)), 0)
            squared = (gap_x * gap_x + gap_y * gap_y).astype(np.float32)
            np.minimum(nearest, squared, out=nearest, where=blocked[ty + dy, tx + dx])
    depth: F32 = np.float32(RADIUS_M) - np.sqrt(nearest)
    return depth


def assert_nobody_in_a_wall(session: Session, pilot: Pilot, most_ticks: int) -> None:
    world, horde = session.world, session.world.bodies
    for tick in range(most_ticks):
        session.tick(pilot.command(world))
        position = horde.position[: horde.crowd]
        tiles = position.astype(np.int32)
        assert not world.grid.blocked[tiles[:, 1], tiles[:, 0]].any()
        assert world.grid.is_free(only(world.people).x, only(world.people).y)
        if tick % LOOK_EVERY == 0:
            assert depth_in_walls(world.grid.blocked, position).max() < IN_WALL_M


@pytest.mark.slow
def test_nobody_is_in_a_wall_in_twenty_thousand_ticks() -> None:
    session = session_of(hall_a(), 1, 2000)
    assert_nobody_in_a_wall(session, Pilot(1), 20_000)
    world, n = session.world, session.world.bodies.crowd
    assert n + world.kills == 2000
    assert len(set(world.bodies.id[:n].tolist())) == n


@pytest.mark.parametrize(("seed", "size"), [(1, (128, 96)), pytest.param(2, (160, 128), marks=pytest.mark.slow)])
def test_nobody_is_in_a_wall_of_a_drafted_school(seed: int, size: tuple[int, int]) -> None:
    assert_nobody_in_a_wall(session_of(drafted_school(seed, *size), seed, 2000), Pilot(seed), 2000)


def test_neighbours_keep_their_room_in_a_hunting_crowd() -> None:
    session, pilot = session_of(hall_a(), 4, 2000), Pilot(4)
    horde, gaps = session.world.bodies, []
    for tick in range(ticks(25)):
        session.tick(pilot.command(session.world))
        if tick > ticks(5) and tick % TICKS_PER_S == 0:
            on_feet = ~np.isin(horde.state[: horde.crowd], (State.FALL, State.TURN))  # the others are trampled on
            gaps.append(near_gaps(horde.position[: horde.crowd][on_feet], 1.1 * DIAMETER_M))
    overlaps_much = np.concatenate(gaps) < 0.8 * DIAMETER_M
    assert len(overlaps_much) > 5000
    assert overlaps_much.mean() < 0.01


@pytest.mark.parametrize("seed", [1, 2])
def test_the_field_is_never_old(seed: int) -> None:
    session, pilot = session_of(hall_a(), seed, 10_000), Pilot(seed)
    ages = []
    for _ in range(600):
        session.tick(pilot.command(session.world))
        ages.append(session.world.field_age)
    assert max(ages) > 0
    assert max(ages) <= 6


def hash_of_a_run(**environment: str) -> tuple[str, int, str]:
    """Hash of a run in a process of its own, how many optional instruction sets it used, and their names."""
    state_hash, used, names = output_of(HASH_SCRIPT, **environment)
    return state_hash, int(used), names


def test_same_hash_without_any_optional_instructions() -> None:
    with_all, used, names = hash_of_a_run()
    without, left, _ = hash_of_a_run(NPY_DISABLE_CPU_FEATURES=names)
    assert left == 0
    assert without == with_all
    if used == 0:
        pytest.skip("this machine has none to switch off")
