"""Laws of whole runs on the real map: nobody in a wall, nobody lost, the same again."""

from pathlib import Path

import numpy as np
import pytest

from game.content.files.paths import find_map
from game.content.replay import save_recording
from game.content.school.school import School, read_school
from game.play.headless import run, tireless_session
from game.play.pilots import Pilot, piloted
from game.play.session import Session, Setup
from game.sim.state.world import state_hash
from tests.worlds import output_of

HALL = find_map("hall_a.tmx")
HASH_SCRIPT = """
from game.content.files.paths import find_map
from game.content.school.school import read_school
from game.play.headless import run
from game.play.pilots import piloted
from game.play.session import Session, Setup
path = find_map("hall_a.tmx")
session = Session(read_school(path), Setup(path, seed=5, zombies=400))
print(run(session, piloted(session, 5), 500).state_hash)
"""


@pytest.fixture(scope="module")
def school() -> School:
    return read_school(HALL)


@pytest.mark.parametrize("seed", [2, 3])
def test_in_a_long_run_nobody_leaps_and_nobody_is_lost(school: School, seed: int) -> None:
    session = tireless_session(school, Setup(HALL, seed, zombies=300))
    pilot, world = Pilot(seed), session.world
    furthest = 0.0
    for _ in range(3000):
        session.tick(pilot.command(world))
        n = world.bodies.crowd
        position = world.bodies.position[:n]
        furthest = max(furthest, float(np.abs(position - world.bodies.previous[:n]).max()))
    assert world.tick == 3000
    assert n + world.kills == 300
    assert len(set(world.bodies.id[:n].tolist())) == n
    assert np.isfinite(position).all()
    assert 0.01 < furthest < 0.5
    facing = world.bodies.facing[:n]
    np.testing.assert_allclose((facing * facing).sum(axis=1), 1, atol=1e-3)


def hash_of_a_run(**environment: str) -> str:
    return output_of(HASH_SCRIPT, **environment)[0]


def test_same_seed_and_commands_same_hash_in_other_processes() -> None:
    first = hash_of_a_run(PYTHONHASHSEED="1")
    assert len(first) == 32
    assert hash_of_a_run(PYTHONHASHSEED="2") == first


def test_another_seed_is_another_run(school: School) -> None:
    def ends(seed: int) -> str:
        session = Session(school, Setup(HALL, seed, zombies=100))
        return run(session, piloted(session, 9), 30).state_hash

    assert ends(1) != ends(2)
    assert ends(1) == ends(1)


def test_a_snapshot_changes_nothing(school: School) -> None:
    plain, watched = (Session(school, Setup(HALL, 4, zombies=200)) for _ in range(2))
    for tick, command in zip(range(120), piloted(plain, 4), strict=False):
        plain.tick(command)
        watched.tick(command)
        view = watched.snapshot()
        assert view.tick == tick + 1
        view.horde.position[:] = 0  # a view may do what it likes with its copy
    assert state_hash(plain.world) == state_hash(watched.world)


@pytest.mark.parametrize("zombies", [0, 1, 3000])
def test_as_many_as_asked_for_stand_where_one_can_stand(school: School, zombies: int) -> None:
    session = Session(school, Setup(HALL, 2, zombies=zombies))
    horde, grid = session.world.bodies, session.world.grid
    assert horde.crowd == zombies
    tiles = horde.position[:zombies].astype(np.int32)
    assert not grid.blocked[tiles[:, 1], tiles[:, 0]].any()


def test_the_start_is_elsewhere_where_asked(school: School, tmp_path: Path) -> None:
    note = school.level.notes[0]
    session = Session(school, Setup(HALL, 2, zombies=5, at=(note.x, note.y)))
    assert (session.survivor.x, session.survivor.y) == (note.x, note.y)
    save_recording(session.recording(), tmp_path / "a.lbr")
    assert (tmp_path / "a.lbr").stat().st_size > 100
