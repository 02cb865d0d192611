"""A survivor who comes from another state of the map brings what they have, and leaves what they were doing."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.content.check import open_school
from game.session import Session, Setup
from game.sim.commands import STAND
from game.sim.states import Action, Prompt, Weapon
from game.sim.types import TICKS_PER_S
from game.sim.world import NEVER, Player
from tests.small_maps import small_map


@pytest.fixture
def setup(tmp_path: Path) -> Setup:
    return Setup(small_map(tmp_path), seed=1, zombies=0)


def arrived(setup: Setup, survivor: Player) -> Session:
    return Session(open_school(setup.map), replace(setup, at=(10.25, 6.5)), survivor)


def test_what_was_in_hand_is_left(setup: Setup) -> None:
    alone = arrived(setup, Session(open_school(setup.map), setup).world.player).world.player
    busy = replace(
        alone,
        x=3.0,
        previous_x=2.9,
        velocity_x=4.0,
        hurt_tick=9_000,
        action=Action.BANDAGE,
        action_tick=70,
        breathless=True,
        wanted=255,
        wanted_tick=9_000,
        held_by=3,
        prompt=Prompt.LOCKED,
        prompt_index=12,
    )
    assert arrived(setup, busy).world.player == replace(alone, hurt_tick=NEVER)


def test_what_they_have_comes_along(setup: Setup) -> None:
    fresh = Session(open_school(setup.map), setup).world.player
    has = replace(
        fresh, health=12.0, stamina=0.3, wounds=2, weapon=Weapon.BAT, keys=("main",), bandages=4, sneaking=True
    )
    came = arrived(setup, has).world.player
    assert (came.x, came.y) == (10.25, 6.5)
    assert came == replace(has, x=came.x, y=came.y, previous_x=came.x, previous_y=came.y)


def test_the_screen_they_come_from_is_left_as_it_was(setup: Setup) -> None:
    first = Session(open_school(setup.map), setup)
    before = replace(first.world.player)
    second = arrived(setup, first.world.player)
    for _ in range(TICKS_PER_S):
        second.tick(STAND)
    second.world.player.health = 1.0
    assert first.world.player == before
    assert (first.recordable, second.recordable) == (True, False)
