"""The replay of a recorded game matches; a changed one is told from the first bad tick; files survive."""

import base64
import json
import os
import tracemalloc
import zlib
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.content.errors import ContentError
from game.content.files.paths import find_map
from game.content.replay import FORMAT, HASH_EVERY, TICKS_MAX, Commands, Recording, read_recording, save_recording
from game.content.school.school import read_school
from game.play.headless import run
from game.play.pilots import piloted
from game.play.replay import reopen, verify
from game.play.session import Session, Setup
from game.sim.words.commands import STAND, Command

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
    ((who, command),) = commands[150].items()
    commands[150] = {who: Command(command.move_x ^ 60, 99, 7, 7, 0)}
    assert "tick 180" in verify(replace(recording, commands=Commands(commands)), tmp_path)
    commands = list(recording.commands)
    commands[-1] = {who: Command(-127, -127, 5, 5, 0)}
    assert "last tick, 400" in verify(replace(recording, commands=Commands(commands)), tmp_path)


def test_other_rules_or_another_map_are_refused(recording: Recording, tmp_path: Path) -> None:
    for change in ({"balance": "0"}, {"map_digest": "0"}, {"map": "no_such_map.tmx"}, {"difficulty": "silly"}):
        with pytest.raises(ContentError) as caught:
            reopen(replace(recording, origin=replace(recording.origin, **change)), tmp_path)  # type: ignore[arg-type]
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
        {"ticks": 130.7},
        {"ticks": "130"},
        {"hashes": None},
        {"at": "12"},
        {"at": [1, 2, 3]},
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
        save_recording(replace(recording, final_hash="0"), path)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["game.lbr"]


def test_commands_are_a_sequence_of_eight_bytes_a_tick() -> None:
    rows = [{7: Command(127, -127, 32000, -32000, 511)}, {7: Command()}, {7: Command(-1, 2, -3, 4, 5)}]
    commands = Commands(rows)
    assert (list(commands), len(commands), commands[-1], list(commands[1:])) == (rows, 3, rows[2], rows[1:])
    assert len(commands.rows[7]) == 8 * len(rows)
    kept = commands.copy()
    commands.append({7: STAND})
    assert kept == Commands(rows) != commands
    with pytest.raises(IndexError):
        commands[4]


def test_who_comes_late_or_says_nothing_stands() -> None:
    walks = Command(move_x=127)
    commands = Commands([{1: walks}, {1: walks, 9: walks}, {9: walks}])
    assert list(commands) == [{1: walks, 9: STAND}, {1: walks, 9: walks}, {1: STAND, 9: walks}]


def test_a_recording_made_by_hand_reads_as_ever(recording: Recording, tmp_path: Path) -> None:
    """The format stays: packed as numpy packs it, deflated at any level."""
    kind = [("move_x", "i1"), ("move_y", "i1"), ("aim_x", "<i2"), ("aim_y", "<i2"), ("buttons", "<u2")]
    ((who, _),) = recording.commands[0].items()
    rows = np.array([tuple(commands[who]) for commands in recording.commands], kind)
    table = {**recording.origin.table(), "format": FORMAT, "ticks": len(rows)}
    table |= {"hashes": recording.hashes, "final_hash": recording.final_hash}
    for level in (0, 1, 9):
        table["commands"] = {who: base64.b64encode(zlib.compress(rows.tobytes(), level)).decode()}
        path = tmp_path / "old.lbr"
        path.write_text(json.dumps(table), encoding="utf-8-sig")
        assert read_recording(path) == recording


def cost_mb(path: Path) -> float:
    """Memory that Python takes at the most for reading a recording, refused or not."""
    tracemalloc.start()
    try:
        with suppress(ContentError):
            read_recording(path)
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()


def test_the_longest_recording_costs_what_it_holds(recording: Recording, tmp_path: Path) -> None:
    path = tmp_path / "long.lbr"
    commands = Commands.of_rows({7: bytearray(TICKS_MAX * 8)}, TICKS_MAX)
    save_recording(replace(recording, commands=commands, hashes=("0" * 32,) * (TICKS_MAX // HASH_EVERY)), path)
    assert len(read_recording(path).commands) == TICKS_MAX
    assert cost_mb(path) < 50
    table = json.loads(path.read_text())
    short, bomb = (base64.b64encode(zlib.compress(bytes(8 * ticks), 9)).decode() for ticks in (60, 10 * TICKS_MAX))
    lies: tuple[tuple[dict[str, object], float], ...] = (
        ({"commands": short}, 15),
        ({"commands": bomb, "ticks": 60, "hashes": ["0"]}, 12),
        ({"hashes": [[]] * 2_000_000}, 30),
    )
    for lie, most_mb in lies:
        path.write_text(json.dumps({**table, **lie}))
        with pytest.raises(ContentError):
            read_recording(path)
        assert cost_mb(path) < most_mb


@pytest.mark.parametrize("behind", [b"x", bytes(1 << 17)])
def test_what_stands_behind_the_commands_is_damage(recording: Recording, behind: bytes, tmp_path: Path) -> None:
    path = tmp_path / "more.lbr"
    save_recording(recording, path)
    table = json.loads(path.read_text())
    ((who, packed),) = table["commands"].items()
    table["commands"] = {who: base64.b64encode(base64.b64decode(packed) + behind).decode()}
    path.write_text(json.dumps(table))
    with pytest.raises(ContentError, match="is damaged"):
        read_recording(path)


def test_what_is_no_file_or_too_large_is_not_read(tmp_path: Path) -> None:
    pipe, sparse = tmp_path / "pipe", tmp_path / "sparse.lbr"
    os.mkfifo(pipe)
    with sparse.open("wb") as file:
        file.truncate(3 << 30)
    for path in (pipe, sparse, Path("/dev/zero")):
        with pytest.raises(ContentError) as caught:
            read_recording(path)
        assert str(caught.value).count("\n") == 0
        assert cost_mb(path) < 1
