"""Who leans by millimetres is drawn where they were; who walks is drawn where they are."""

import numpy as np
import pytest

from game.bench.stage import staged
from game.content.files.paths import find_map
from game.content.school.school import read_school
from game.play.session import Setup
from game.sim.words.commands import STAND
from game.sim.words.types import F32, I64
from game.view.frame import PX_PER_M
from game.view.people.stillness import LEAVES_PX, Stillness

IDS = np.arange(3, dtype=np.int32)


def test_a_lean_moves_no_pixel_wherever_a_body_stands() -> None:
    rng = np.random.default_rng(1)
    still, places = Stillness(), (rng.random((3, 2)) * 900).astype(np.float32)
    first = still.pixels(IDS, places, 0)
    for tick in range(1, 60):
        leant = (places + 0.005 * PX_PER_M * rng.choice((-1, 1), (3, 2))).astype(np.float32)
        assert np.array_equal(still.pixels(IDS, leant, tick), first)


@pytest.mark.parametrize("pace_px", [0.05, 0.4, 1.3, 2.6])
def test_nobody_is_drawn_a_pixel_from_where_they_are(pace_px: float) -> None:
    still, places = Stillness(), np.full((3, 2), 10.25, np.float32)
    for tick in range(200):
        places[:, 0] += np.float32(pace_px)
        assert (np.abs(still.pixels(IDS, places, tick) - places) <= LEAVES_PX).all()


def test_who_comes_back_into_view_is_drawn_where_they_are() -> None:
    still = Stillness()
    still.pixels(IDS, np.full((3, 2), 5.0, np.float32), 0)
    back = np.full((3, 2), 5.6, np.float32)
    assert (still.pixels(IDS, back, 30) == 6).all()


def turned_back(pixels: list[F32] | list[I64]) -> int:
    """How often a body went back by a pixel, to and fro."""
    steps = np.sign(np.diff(np.array(pixels), axis=0))
    back = 0
    for way in steps.reshape(len(steps), -1).T:
        moved = way[way != 0]
        back += int((moved[1:] != moved[:-1]).sum())
    return back


def test_a_crowd_round_somebody_who_stands_is_quiet() -> None:
    path = find_map("cafeteria")
    session = staged(read_school(path), Setup(path, 1, zombies=300))
    bodies, still = session.world.bodies, Stillness()
    plain: list[I64] = []
    drawn: list[I64] = []
    for tick in range(600):
        session.tick(STAND)
        if tick >= 480:
            places = bodies.position[:300] * np.float32(PX_PER_M)
            plain.append(np.rint(places).astype(np.int64))
            drawn.append(still.pixels(bodies.id[:300], places, tick))
    assert turned_back(drawn) * 5 < turned_back(plain)
