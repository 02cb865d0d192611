"""Line of sight equals a walk along the line, exact to the tile."""

from fractions import Fraction
from itertools import pairwise
from math import floor

import numpy as np
import pytest

from game.sim.snapshot import seen_from
from game.sim.terrain.sight import RAY_DIRECTIONS, SIGHT_M, cast_rays, line_of_sight, tiles_seen
from game.sim.words.types import F32, Bool
from tests.worlds import random_walls


def walk(opaque: Bool, a: tuple[float, float], b: tuple[float, float]) -> bool:
    """Whether nothing opaque lies between, by visiting every tile in order with exact fractions."""
    ax, ay, bx, by = (Fraction(v) for v in (*a, *b))
    dx, dy = bx - ax, by - ay
    shares = {Fraction(1)}
    for start, delta in ((ax, dx), (ay, dy)):
        if delta:
            low, high = sorted((start, start + delta))
            shares |= {(whole - start) / delta for whole in range(floor(low), floor(high) + 2) if low <= whole <= high}
    ordered = sorted(share for share in shares | {Fraction(0)} if 0 <= share <= 1)
    for before, after in pairwise(ordered):
        middle = (before + after) / 2
        tile = floor(ax + dx * middle), floor(ay + dy * middle)
        if tile != (floor(ax), floor(ay)) and opaque[tile[1], tile[0]]:
            return False
    return True


@pytest.mark.parametrize("seed", range(5))
def test_line_of_sight_equals_the_walk(seed: int) -> None:
    opaque = random_walls(seed, 24, 31, 0.1)
    rng = np.random.default_rng(seed)
    free = rng.permutation(np.argwhere(~opaque))[:60]
    # sixty-fourths are exact in float32, so both see the very same line
    spots = free[:, ::-1] + rng.integers(1, 64, (len(free), 2)) / 64
    eye, targets = spots[0], spots[1:].astype(np.float32)
    found = line_of_sight(opaque, float(eye[0]), float(eye[1]), targets)
    wanted = [walk(opaque, (eye[0], eye[1]), (x, y)) for x, y in targets.astype(float)]
    assert found.tolist() == wanted
    assert 0 < found.sum() < len(found)


def test_rays_end_where_sight_ends() -> None:
    opaque = random_walls(2, 30, 30, 0.15)
    y, x = np.argwhere(~opaque)[200] + 0.5
    angles = np.linspace(0.01, 6.2, 90)
    directions = np.stack((np.cos(angles), np.sin(angles)), axis=1).astype(np.float32)
    reach = cast_rays(opaque, x, y, directions, 20.0)
    origin = np.array((x, y), np.float32)
    before = origin + directions * (reach - 0.01)[:, None]
    beyond = origin + directions * (reach + 0.05)[:, None]
    assert line_of_sight(opaque, x, y, before).all()
    assert not line_of_sight(opaque, x, y, beyond[reach < 19.9]).any()
    inside = beyond[reach < 19.9].astype(int)
    assert opaque[inside[:, 1], inside[:, 0]].mean() > 0.9  # the rest grazed a corner


def test_nobody_sees_nobody() -> None:
    opaque = np.zeros((3, 3), np.bool_)
    assert line_of_sight(opaque, 1.5, 1.5, np.zeros((0, 2), np.float32)).shape == (0,)


@pytest.mark.parametrize("share", [0.02, 0.1, 0.3])
def test_what_is_seen_by_rays_is_what_a_line_to_each_place_says(share: float) -> None:
    rng = np.random.default_rng(5)
    some = 0
    for seed in range(24):
        opaque = random_walls(seed, 30, 45, share)
        x, y = rng.uniform(1, 44), rng.uniform(1, 29)
        places = rng.uniform((0, 0), (45, 30), (300, 2)).astype(np.float32)
        near = (np.abs(places - np.array((x, y), np.float32)) < SIGHT_M).all(axis=1)
        seen = seen_from(opaque, x, y, places, cast_rays(opaque, x, y, RAY_DIRECTIONS, SIGHT_M))
        assert (seen == (line_of_sight(opaque, x, y, places) & near)).all()
        some += int(seen.sum())
    assert some > 10


def walked(x: float, y: float, directions: F32, reach: F32, aside_m: float) -> Bool:
    """Tiles of 41 x 30 within so far of rays that go so far each, walked by steps of a hundredth of a metre."""
    found = np.zeros((30, 41), np.bool_)
    steps = np.arange(0, SIGHT_M + 0.05, 0.01)
    on_the_way = steps <= reach[:, None] + aside_m
    for across in (-aside_m, 0.0, aside_m):
        for along in (-aside_m, 0.0, aside_m):
            px = (x + across + directions[:, :1] * steps)[on_the_way]
            py = (y + along + directions[:, 1:] * steps)[on_the_way]
            inside = (px >= 0) & (px < 41) & (py >= 0) & (py < 30)
            found[py[inside].astype(int), px[inside].astype(int)] = True
    return found


@pytest.mark.parametrize("seed", range(4))
def test_rays_come_to_the_tiles_that_a_walk_along_them_does(seed: int) -> None:
    """The border is open in half of them, and nothing beyond it is reached."""
    opaque = random_walls(seed, 30, 41, 0.12)
    if seed % 2:
        opaque[[0, -1], :] = opaque[:, [0, -1]] = False
    y, x = np.argwhere(~opaque)[300] + 0.37
    rays = RAY_DIRECTIONS[::3]
    reach = cast_rays(opaque, x, y, rays, SIGHT_M)
    passed, ends, before = tiles_seen(opaque, x, y, rays, SIGHT_M)
    found = np.zeros_like(opaque)
    found.reshape(-1)[np.concatenate((passed, ends))] = True
    assert not (found & ~walked(x, y, rays, reach, 0.02)).any()
    assert not (walked(x, y, rays, reach - np.float32(0.02), 0.0) & ~found).any()
    assert opaque.ravel()[ends].all()
    assert not opaque.ravel()[np.setdiff1d(before, [int(y) * 41 + int(x)])].any()
    apart = np.abs(np.stack(np.divmod(ends, 41)) - np.stack(np.divmod(before, 41)))
    assert (apart.max(axis=0) == 1).all()
