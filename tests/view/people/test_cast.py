"""The others with hands are drawn where they are in sight, each as who of the cast they are."""

from dataclasses import replace

import numpy as np
import pygame

from game.content.rows import cast_names
from game.sim.snapshot import PersonView, Snapshot
from game.sim.words.states import Outcome
from game.view.frame import VIEW_PX, Frame
from game.view.people.cast import People
from tests.view.conftest import Make, horde_of, player_at
from tests.view.looking import atlas

CAST = cast_names()

Picture = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]


def other(number: int, x: float, y: float = 24.0, *, seen: bool = True) -> PersonView:
    return replace(player_at(x, y), id=number, look=number, seen=seen)


def drawn(people: People, snapshot: Snapshot) -> Picture:
    target = pygame.Surface(VIEW_PX)
    target.fill((90, 80, 70))
    people.follow(snapshot)
    x, y = snapshot.player.position
    left, top = round(x * 32) - VIEW_PX[0] // 2, round(y * 32) - VIEW_PX[1] // 2
    people.draw(Frame(target, snapshot, 1.0, left, top, (x, y)))
    return pygame.surfarray.array3d(target)


def test_who_is_in_sight_is_drawn_and_who_is_not_is_not(make: Make) -> None:
    alone = drawn(People(atlas()), make())
    hidden = drawn(People(atlas()), make(others=(other(1, 35.0, seen=False),)))
    seen = drawn(People(atlas()), make(others=(other(1, 35.0), other(2, 30.0, seen=False))))
    assert np.array_equal(alone, hidden)
    changed = np.argwhere((alone != seen).any(axis=2))
    assert len(changed) > 100
    assert np.abs(changed.mean(axis=0) - (VIEW_PX[0] / 2 + 96, VIEW_PX[1] / 2)).max() < 32  # with the mop


def test_who_goes_out_of_sight_fades(make: Make) -> None:
    people, alone = People(atlas()), drawn(People(atlas()), make())
    away = []
    for tick in range(12):
        picture = drawn(people, make(tick=tick, others=(other(1, 35.0, seen=tick < 2),)))
        away.append(int(np.abs(picture.astype(int) - alone).sum()))
    assert away[0] > away[3] > away[5] > away[-1] == 0


def test_each_is_drawn_as_who_they_are(make: Make) -> None:
    people = People(atlas())
    pictures = [drawn(people, make(others=(replace(other(1, 35.0), who=who),))) for who in CAST]
    assert len({picture.tobytes() for picture in pictures}) == len(CAST)


def test_who_has_died_among_others_is_drawn_by_the_crowd_alone(make: Make) -> None:
    gone = make(alive=False)
    empty = drawn(People(atlas()), gone)
    assert np.ptp(empty.reshape(-1, 3), axis=0).max() == 0
    body = replace(horde_of([(32.0, 24.0)], [True]), id=np.array([gone.player.id], np.int32))
    over = replace(gone, outcome=Outcome.DIED)
    assert np.array_equal(drawn(People(atlas()), replace(over, horde=body)), empty)
    assert not np.array_equal(drawn(People(atlas()), over), empty)
