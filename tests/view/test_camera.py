import math
from collections.abc import Callable

import pytest

from game.sim.snapshot import Snapshot
from game.view.camera import Camera
from game.view.frame import PX_PER_M, VIEW_PX

Make = Callable[..., Snapshot]


@pytest.mark.parametrize("place", [(1.2, 1.2), (62.8, 46.9), (32.0, 24.0), (1.2, 30.0), (40.0, 46.5)])
@pytest.mark.parametrize("aim", [0.0, 1.3, 3.1, 4.9])
def test_the_survivor_is_in_view_and_nothing_beyond_the_map(make: Make, place: tuple[float, float], aim: float) -> None:
    camera = Camera(64, 48)
    for tick in range(120):
        snapshot = make(*place, tick=tick, aim=(math.cos(aim), math.sin(aim)), aim_distance_m=14.0)
        if tick == 100:
            camera.shake(1.0)
        camera.follow(snapshot)
        for alpha in (0.0, 0.5, 1.0):
            left, top = camera.corner(place, alpha)
            assert 0 <= left <= 64 * PX_PER_M - VIEW_PX[0]
            assert 0 <= top <= 48 * PX_PER_M - VIEW_PX[1]
            assert 16 <= place[0] * PX_PER_M - left <= VIEW_PX[0] - 16
            assert 16 <= place[1] * PX_PER_M - top <= VIEW_PX[1] - 16


def test_a_map_smaller_than_the_picture_stands_in_its_middle(make: Make) -> None:
    camera = Camera(10, 8)
    camera.follow(make(5.0, 4.0))
    left, top = camera.corner((5.0, 4.0), 1.0)
    assert (left, top) == ((10 * PX_PER_M - VIEW_PX[0]) // 2, (8 * PX_PER_M - VIEW_PX[1]) // 2)


def test_a_shake_dies_away(make: Make) -> None:
    camera, still = Camera(64, 48), Camera(64, 48)
    camera.shake(1.0)
    for tick in range(20):
        for each in (camera, still):
            each.follow(make(tick=tick))
    assert camera.corner((32.0, 24.0), 1.0) == still.corner((32.0, 24.0), 1.0)


def test_the_same_tick_twice_moves_nothing(make: Make) -> None:
    camera = Camera(64, 48)
    camera.follow(make(tick=0, aim_distance_m=0.0))
    camera.follow(make(tick=1, aim_distance_m=12.0))
    once = camera.corner((32.0, 24.0), 1.0)
    camera.follow(make(tick=1, aim_distance_m=12.0))
    assert camera.corner((32.0, 24.0), 1.0) == once
