"""The survivor: feet go where they go, eyes look where they look, and what is in the hands is seen."""

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pygame
import pytest

from game.content.rows import cast_names
from game.sim.snapshot import Snapshot
from game.sim.words.states import Action, Outcome
from game.view.frame import Frame
from game.view.people.cast import People
from game.view.people.strides import Strides
from game.view.poses import Pose
from tests.rows import ITEMS
from tests.view.conftest import Make
from tests.view.looking import atlas

CAST = cast_names()

Picture = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]


def drawn(snapshot: Snapshot, who: str = CAST[0], since_end_s: float = 0.0) -> Picture:
    snapshot = replace(snapshot, player=replace(snapshot.player, who=who))
    survivor, target = People(atlas()), pygame.Surface((96, 96))
    target.fill((90, 80, 70))
    survivor.follow(snapshot)
    x, y = snapshot.player.position
    at = (round(x * 32) - 48, round(y * 32) - 48)
    survivor.draw(Frame(target, snapshot, 1.0, *at, (x, y), since_end_s=since_end_s))
    return pygame.surfarray.array3d(target)


def strode(make: Make, way: float, ticks: int = 60) -> Strides:
    """Strides after somebody who looks east has gone for a second in a direction, radians."""
    strides, at = Strides(), (32.0, 24.0)
    strides.follow(make().player, 0)
    for tick in range(1, ticks + 1):
        to = (at[0] + 0.03 * math.cos(way), at[1] + 0.03 * math.sin(way))
        strides.follow(replace(make().player, previous=at, position=to), tick)
        at = to
    return strides


@pytest.mark.parametrize("degrees", [-60, -30, 0, 30, 60])
def test_feet_point_where_one_goes(make: Make, degrees: int) -> None:
    assert math.degrees(strode(make, math.radians(degrees)).facing) == pytest.approx(degrees, abs=2)


@pytest.mark.parametrize("degrees", [90, -90, 100])
def test_hips_turn_no_further_than_they_can(make: Make, degrees: int) -> None:
    assert 50 < abs(math.degrees(strode(make, math.radians(degrees)).facing)) < 75


@pytest.mark.parametrize("degrees", [180, 150, -150])
def test_who_backs_away_steps_backwards(make: Make, degrees: int) -> None:
    strides = strode(make, math.radians(degrees))
    assert strides.stepped_m < -1
    assert abs(math.degrees(strides.facing)) < 45


def test_a_flashlight_that_is_lit_is_in_the_hand(make: Make) -> None:
    dark, lit = drawn(make(flashlight=False)), drawn(make(flashlight=True))
    assert not np.array_equal(dark, lit)


@pytest.mark.parametrize("weapon", [name for name, row in ITEMS.items() if row.weapon])
def test_what_is_carried_is_seen(make: Make, weapon: str) -> None:
    assert not np.array_equal(drawn(make(weapon="")), drawn(make(weapon=weapon)))


def test_a_bottle_leaves_the_hand(make: Make) -> None:
    body = atlas().sheet(f"cast_{CAST[0]}")
    thrown = make(action=Action.THROW, action_progress=0.05)
    green = [int((p[..., 1].astype(int) - p[..., 0] > 20).sum()) for p in (drawn(thrown), drawn(make()))]
    assert green[0] > green[1] + 8
    assert len(body.grips[Pose.THROW]) == len(body.frames[Pose.THROW])


def test_every_movement_of_the_body_says_where_the_hands_are() -> None:
    for who in CAST:
        body = atlas().sheet(f"cast_{who}")
        for pose, grips in body.grips.items():
            assert len(grips) == len(body.frames[pose])
            for left_x, left_y, right_x, right_y in grips:  # within an arm's length of the middle
                assert max(map(abs, (left_x, left_y, right_x, right_y))) < 24


def test_who_dies_goes_down_lies_and_comes_back(make: Make) -> None:
    dead = replace(make(), outcome=Outcome.DIED)
    moments = [drawn(dead, since_end_s=s) for s in (0.0, 0.3, 1.0, 2.6, 3.0, 3.8, 4.7, 30.0)]
    for before, after in pairwise(moments[:-1]):
        assert not np.array_equal(before, after)
    assert np.array_equal(moments[-2], moments[-1])  # and stands there


@pytest.mark.parametrize("who", CAST)
def test_each_of_the_cast_can_be_drawn_in_all_that_they_do(make: Make, who: str) -> None:
    doing: list[dict[str, object]] = [{"action": action, "action_progress": 0.5} for action in Action]
    doing += [{"speed_mps": 2.0}, {"speed_mps": 4.0, "sprinting": True}, {"speed_mps": 1.0, "sneaking": True}]
    doing += [{"held_by": 1}, {"hurt_ticks": 2}]
    pictures = [drawn(make(weapon="", **what), who).tobytes() for what in doing]
    assert len(set(pictures)) == len(pictures)
