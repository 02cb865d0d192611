"""Paper that was not read draws the eye in the dark; once it was read, it lies there."""

from dataclasses import replace

import pygame
import pytest

from game.sim.snapshot import Snapshot
from game.sim.terrain.level import Level, NoteSpec, empty_level
from game.view.frame import VIEW_PX
from game.view.ground.things import Things
from tests.view.conftest import Make
from tests.view.looking import atlas, frame_of

AWAY_M = 6.0
LIGHT_ENOUGH = 150  # a channel, out of 255: on black one sees that at once


@pytest.fixture
def level() -> Level:
    return empty_level(64, 48, notes=(NoteSpec(1, "a", "b", 32.0 + AWAY_M, 24.0),))


def brightest(snapshot: Snapshot, seconds: float = 2.0) -> int:
    """Of all that is drawn over the dark in so long a time."""
    things, most = Things(snapshot.level, atlas()), 0
    for tick in range(0, round(seconds * 60), 6):
        target = pygame.Surface(VIEW_PX)
        things.draw_glints(frame_of(replace(snapshot, tick=tick), target))
        most = max(most, int(pygame.surfarray.array3d(target).max()))
    return most


def test_a_note_is_noticed_from_six_metres_in_the_dark_until_it_was_read(make: Make, level: Level) -> None:
    unread = make(on=level, sight_m=20.0)
    assert brightest(unread) > LIGHT_ENOUGH
    assert brightest(replace(unread, pencil=replace(unread.pencil, read=(0,)))) == 0


def test_it_is_not_noticed_through_a_wall(make: Make, level: Level) -> None:
    assert brightest(make(on=level, sight_m=3.0)) == 0
