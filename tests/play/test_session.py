"""A session that goes on in another state of its map: who plays, and the recording."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.content.checks.check import open_school
from game.play.session import Session, Setup
from game.sim.words.commands import STAND
from game.sim.words.states import Action
from game.sim.words.types import TICKS_PER_S
from tests.small_maps import WALL_AT, small_map, small_text


@pytest.fixture
def setup(tmp_path: Path) -> Setup:
    return Setup(small_map(tmp_path), seed=1, zombies=0)


@pytest.fixture
def first(setup: Setup) -> Session:
    return Session(open_school(setup.map), setup)


def test_who_stands_where_one_still_can_is_left_as_they_are(first: Session) -> None:
    busy = replace(first.survivor, velocity_x=4.0, action=Action.BANDAGE, action_tick=70, wanted=255, held_by=3)
    first.world.people[first.follows] = busy
    assert Session(first.school, first.setup, first).survivor == busy


def test_who_would_stand_in_a_wall_stands_beside_it_with_all_they_have(first: Session) -> None:
    first.world.people[first.follows] = has = replace(
        first.survivor,
        x=WALL_AT[0] + 0.5,
        y=WALL_AT[1] + 0.5,
        velocity_x=3.0,
        health=12.0,
        wounds=2,
        weapon="bat",
        keys=("main",),
        pockets=("bandage",) * 4,
        sneaking=True,
    )
    first.setup.map.write_text(small_text(walled=True), encoding="utf-8")
    came = Session(open_school(first.setup.map), first.setup, first).survivor
    assert (came.x, came.y) != (has.x, has.y)
    assert abs(came.x - has.x) + abs(came.y - has.y) < 1.5
    assert came == replace(
        has, x=came.x, y=came.y, previous_x=came.x, previous_y=came.y, velocity_x=0.0, velocity_y=0.0
    )


def test_the_survivor_of_the_other_session_is_left_as_they_were(first: Session) -> None:
    before = replace(first.survivor)
    second = Session(first.school, first.setup, first)
    for _ in range(TICKS_PER_S):
        second.tick(STAND)
    second.survivor.health = 1.0
    assert first.survivor == before


def test_a_session_that_can_be_told_by_a_recording_goes_on_with_it(first: Session) -> None:
    first.tick(STAND)
    same = Session(first.school, first.setup, first)
    assert (same.recordable, list(same.commands)) == (True, [{first.follows: STAND}])
    same.tick(STAND)
    assert list(first.commands) == [{first.follows: STAND}]
    first.setup.map.write_text(small_text(walled=True), encoding="utf-8")
    changed = Session(open_school(first.setup.map), first.setup, same)
    assert (changed.recordable, list(changed.commands)) == (False, [])
    again = Session(changed.school, first.setup, changed)
    assert not again.recordable


def test_whom_one_follows_stays_the_same_one(setup: Setup) -> None:
    several = replace(setup, people=3)
    first = Session(open_school(setup.map), several)
    first.follows = list(first.world.people)[1]
    after = Session(open_school(setup.map), several, first)
    assert after.follows == first.follows
    assert after.survivor.id == first.follows
