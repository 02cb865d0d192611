"""The camera: the survivor in view, little beyond the map, and jolts in bounds."""

import math
from collections.abc import Callable
from itertools import pairwise

import pytest

from game.sim.snapshot import Snapshot
from game.view.camera import BEYOND_PX, OFFSET_MAX_PX, STEP_MAX_PX, Camera
from game.view.frame import PX_PER_M, VIEW_PX

Make = Callable[..., Snapshot]
SEEN_AT = (32.0, 24.0)


@pytest.mark.parametrize("place", [(1.2, 1.2), (62.8, 46.9), (32.0, 24.0), (1.2, 30.0), (40.0, 46.5)])
@pytest.mark.parametrize("aim", [0.0, 1.3, 3.1, 4.9])
def test_the_survivor_is_in_view_and_little_beyond_the_map(make: Make, place: tuple[float, float], aim: float) -> None:
    camera = Camera(64, 48)
    for tick in range(120):
        snapshot = make(*place, tick=tick, aim=(math.cos(aim), math.sin(aim)), aim_distance_m=14.0)
        if tick == 100:
            camera.shake(1.0)
        camera.follow(snapshot)
        for alpha in (0.0, 0.5, 1.0):
            left, top = camera.corner(place, alpha)
            assert -BEYOND_PX <= left <= 64 * PX_PER_M - VIEW_PX[0] + BEYOND_PX
            assert -BEYOND_PX <= top <= 48 * PX_PER_M - VIEW_PX[1] + BEYOND_PX
            assert VIEW_PX[0] / 5 <= place[0] * PX_PER_M - left <= VIEW_PX[0] * 4 / 5
            assert VIEW_PX[1] / 5 <= place[1] * PX_PER_M - top <= VIEW_PX[1] * 4 / 5


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


def offsets(make: Make, share: float, jolt: Callable[[Camera], None]) -> list[tuple[int, int]]:
    """How far the picture is from where a still camera has it, px, in each of 60 ticks of jolts."""
    camera, still = Camera(64, 48), Camera(64, 48)
    camera.share = share
    found = [(0, 0)]
    for tick in range(60):
        if tick % 3 == 0 and tick < 30:
            jolt(camera)
        for each in (camera, still):
            each.follow(make(tick=tick))
        a, b = camera.corner(SEEN_AT, 1.0), still.corner(SEEN_AT, 1.0)
        found.append((a[0] - b[0], a[1] - b[1]))
    return found


def hard(camera: Camera) -> None:
    camera.shake(1.0)
    camera.kick(0.6, 20.0)


def test_however_hard_the_blows_the_picture_moves_little_and_never_jumps(make: Make) -> None:
    found = offsets(make, 1.0, hard)
    assert max(math.hypot(x, y) for x, y in found) <= OFFSET_MAX_PX + 1  # rounded to whole pixels
    steps = [math.dist(a, b) for a, b in pairwise(found)]
    assert max(steps) <= STEP_MAX_PX + 1.5
    assert max(math.hypot(x, y) for x, y in found) > 4
    assert found[-1] == (0, 0)


def test_without_shake_the_picture_stands(make: Make) -> None:
    assert set(offsets(make, 0.0, hard)) == {(0, 0)}


@pytest.mark.parametrize("angle", [0.0, math.pi / 2, math.pi, -math.pi / 2])
def test_a_kick_goes_the_way_of_the_blow(make: Make, angle: float) -> None:
    found = offsets(make, 1.0, lambda camera: camera.kick(angle, 5.0))
    x, y = (sum(each) for each in zip(*found, strict=True))
    assert math.cos(math.atan2(y, x) - angle) > 0.95


def test_who_is_held_looks_less_far_ahead(make: Make) -> None:
    corners = []
    for held in (0, 1):
        camera = Camera(64, 48)
        for tick in range(120):
            camera.follow(make(tick=tick, aim_distance_m=9.0, held_by=held if tick else 0))
        corners.append(camera.corner(SEEN_AT, 1.0)[0])
    assert corners[1] < corners[0] - 20
