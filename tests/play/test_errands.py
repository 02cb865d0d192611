"""Pilots with errands: one moves doors, one searches and uses the keys, and both get there by commands alone."""

from collections import Counter

import numpy as np
import pytest

from game.bench.scenarios import begin_with_keys
from game.content.files.paths import find_map
from game.play.errands import MOVES, DoorPilot, Errands, SearchPilot
from game.play.headless import tireless_session, unheld
from game.play.session import Session, Setup
from game.sim.words.events import EventKind
from game.sim.words.states import DoorState
from tests.worlds import hall_a

HALL = find_map("hall_a.tmx")


def played(session: Session, pilot: Errands, ticks: int) -> Counter[EventKind]:
    happened = Counter[EventKind]()
    for _ in range(ticks):
        happened.update(event.kind for event in session.tick(pilot.command(session.world)))
    return happened


@pytest.mark.parametrize("seed", [1, 2])
def test_one_opens_shuts_and_unlocks_door_after_door(seed: int) -> None:
    session, moved = begin_with_keys(hall_a(), Setup(HALL, seed, zombies=20)), Counter[int]()
    pilot = DoorPilot(seed)
    happened = Counter[EventKind]()
    for _ in range(2400):
        events = session.tick(pilot.command(session.world))
        happened.update(event.kind for event in events)
        moved.update(e.subject for e in events if e.kind in (EventKind.DOOR_OPEN, EventKind.DOOR_SHUT))
    assert happened[EventKind.DOOR_OPEN] >= 10
    assert happened[EventKind.DOOR_SHUT] >= 6
    assert happened[EventKind.DOOR_UNLOCK] >= 1
    assert happened[EventKind.GRAB] == happened[EventKind.DOOR_LOCKED] == 0
    assert len([door for door, times in moved.items() if times >= MOVES - 2]) >= 2


def test_one_searches_takes_keys_and_uses_them() -> None:
    session = tireless_session(hall_a(), Setup(HALL, 1, zombies=0), unheld)
    happened = played(session, SearchPilot(1), 6000)
    assert np.count_nonzero(session.world.searched) >= 11
    assert happened[EventKind.PICKUP] >= 11
    assert happened[EventKind.DOOR_UNLOCK] >= 1
    opened = session.world.doors.state != DoorState.LOCKED
    keys = {spec.key for spec, is_open in zip(session.world.level.doors, opened, strict=True) if spec.key and is_open}
    assert keys <= set(session.survivor.keys)
