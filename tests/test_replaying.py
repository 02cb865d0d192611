"""The replay of a recorded game matches; a changed one is told from the first bad tick; files survive."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from game.content.errors import ContentError
from game.content.paths import find_map
from game.content.replay import HASH_EVERY, Recording, read_recording, save_recording
from game.content.school import read_school
from game.headless import piloted, run
from game.replaying import reopen, verify
from game.session import Session, Setup
from game.sim.commands import Command

HALL = find_map("hall_a.tmx")


@pytest.fixture(scope="module")
def recording() -> Recording:
    session = Session(read_school(HALL), Setup(HALL, 11, zombies=150))
    run(session, piloted(session, 3), 400)
    return session.recording()


def test_a_recording_round_trips_and_replays(recording: Recording, tmp_path: Path) -> None:
    save_recording(recording, tmp_path / "game.lbr")
    again = read_recording(tmp_path / "game.lbr")
    assert again == recording
    assert len(again.commands) == 400
    assert len(again.hashes) == 400 // HASH_EVERY
    assert verify(again, tmp_path) == ""


def test_a_mismatch_names_the_first_bad_tick(recording: Recording, tmp_path: Path) -> None:
    commands = list(recording.commands)
    commands[150] = Command(commands[150].move_x ^ 60, 99, 7, 7, 0)
    assert "tick 180" in verify(replace(recording, commands=tuple(commands)), tmp_path)
    commands = list(recording.commands)
    commands[-1] = Command(-127, -127, 5, 5, 0)
    assert "last tick, 400" in verify(replace(recording, commands=tuple(commands)), tmp_path)


def test_other_rules_or_another_map_are_refused(recording: Recording, tmp_path: Path) -> None:
    for change in ({"balance": "0"}, {"map_digest": "0"}, {"map": "no_such_map.tmx"}, {"difficulty": "silly"}):
        with pytest.raises(ContentError) as caught:
            reopen(replace(recording, **change), tmp_path)  # type: ignore[arg-type]
        assert str(caught.value).count("\n") == 0


def test_a_cut_off_recording_is_refused_in_one_line(recording: Recording, tmp_path: Path) -> None:
    whole = tmp_path / "game.lbr"
    save_recording(recording, whole)
    data = whole.read_bytes()
    cut = tmp_path / "cut.lbr"
    for length in (0, 1, 20, len(data) // 3, len(data) // 2, len(data) - 3):
        cut.write_bytes(data[:length])
        with pytest.raises(ContentError) as caught:
            read_recording(cut)
        assert "cut.lbr" in str(caught.value)
        assert str(caught.value).count("\n") == 0


def test_a_recording_that_lies_is_refused(recording: Recording, tmp_path: Path) -> None:
    path = tmp_path / "game.lbr"
    save_recording(recording, path)
    table = json.loads(path.read_text())
    lies: list[dict[str, object]] = [
        {"ticks": 10**12},
        {"ticks": -1},
        {"ticks": 399},
        {"hashes": []},
        {"commands": "%%%"},
        {"seed": None},
        {"at": [1]},
        {"at": [1e300, 5]},
        {"at": [float("nan"), 5]},
        {"seed": float("inf")},
        {"seed": 3.7},
        {"seed": True},
        {"format": "other"},
    ]
    path.write_text("[" * 100_000)
    with pytest.raises(ContentError):
        read_recording(path)
    for lie in lies:
        path.write_text(json.dumps({**table, **lie}))
        with pytest.raises(ContentError):
            read_recording(path)


def test_the_old_recording_survives_a_write_that_is_cut_off(
    recording: Recording, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "game.lbr"
    save_recording(recording, path)
    before = path.read_bytes()

    def power_cut(*_: object) -> None:
        raise OSError(5, "the disk is gone")

    monkeypatch.setattr(os, "fsync", power_cut)
    with pytest.raises((OSError, ContentError)):
        save_recording(replace(recording, seed=12), path)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["game.lbr"]
