"""Laws of going back: any tick is as it was, bit by bit, and no length of recording keeps more than so many moments."""

import pytest

from game.content.files.paths import find_map
from game.content.school.school import read_school
from game.play import keyframes
from game.play.keyframes import Keyframes
from game.play.session import Session, Setup
from game.sim.state.world import state_hash
from game.sim.words.commands import Command

TICKS = 400


@pytest.fixture(scope="module")
def played() -> tuple[Session, Keyframes, list[str]]:
    path = find_map("starter")
    session = Session(read_school(path), Setup(path, 3))
    who = session.follows
    commands = [{who: Command(90 if tick % 90 < 45 else -90, 20, 300, 0, 0)} for tick in range(TICKS)]
    frames, hashes = Keyframes(session, commands), [state_hash(session.world)]
    for wanted in commands:
        session.tick_all(wanted)
        frames.note(session)
        hashes.append(state_hash(session.world))
    return session, frames, hashes


@pytest.mark.parametrize("tick", [0, 1, 299, 300, 301, 399, 400])
def test_a_tick_that_one_goes_back_to_is_as_it_was(played: tuple[Session, Keyframes, list[str]], tick: int) -> None:
    session, frames, hashes = played
    earlier = frames.at(session, tick)
    assert earlier.tick_number == tick
    assert state_hash(earlier.world) == hashes[tick]
    assert state_hash(session.world) == hashes[-1]  # the other one stays where it is


def test_what_one_goes_back_to_goes_on_as_it_did(played: tuple[Session, Keyframes, list[str]]) -> None:
    session, frames, hashes = played
    earlier = frames.at(session, 310)
    for tick in range(310, TICKS):
        earlier.tick_all(frames._commands[tick])
    assert state_hash(earlier.world) == hashes[-1]
    assert state_hash(frames.at(session, 310).world) == hashes[310]  # and keeps no trace of it


def test_no_length_keeps_more_than_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyframes, "MOST", 4)
    monkeypatch.setattr(keyframes, "EVERY", 3)
    path = find_map("starter")
    session = Session(read_school(path), Setup(path, 3))
    frames = Keyframes(session, [{}] * 200)
    for _ in range(200):
        session.tick_all({})
        frames.note(session)
    assert len(frames._kept) <= 4
    assert min(frames._kept) == 0
    assert max(frames._kept) > 100
