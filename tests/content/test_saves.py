"""Save files: what is written is read, what is no whole save of this game is refused in one line, and is not held."""

import json
import os
import re
import tracemalloc
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest

from game.content import saves
from game.content.errors import ContentError
from game.content.origin import Origin
from game.content.saves import (
    STATE_MOST_BYTES,
    VERSION,
    SaveHeader,
    pack,
    read_header,
    read_save,
    sealed,
    state_most_bytes,
    write_save,
)
from game.sim.state.encode import Plain
from game.sim.words.cast import Fallen

FELL = Fallen(9.5, 4.0, "on_jo")
BEGAN = Origin("hall_a.tmx", "ab" * 16, 7, "normal", None, (3.5, 4.0), 1, "nam_ra", "usual", FELL, "123")
HEADER = SaveHeader(BEGAN, 60, 5)
KINDS = (np.bool_, np.int8, np.uint8, np.uint16, np.int32, np.int64, np.float32, np.float64)


def some_state() -> Plain:
    rng = np.random.default_rng(3)
    arrays: dict[str, np.ndarray] = {
        f"part.{kind.__name__}": rng.integers(0, 2, (3, i)).astype(kind) for i, kind in enumerate(KINDS)
    }
    arrays["flat"], arrays["cube"] = np.zeros(0, np.float32), np.ones((2, 3, 4), np.uint16)
    arrays["columns"] = np.arange(10, dtype=np.float32).reshape(2, 5).T
    return Plain({"a": 1, "b": [0.1, None, "종", 2**127], "c": {"d": [True]}}, arrays)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "game.lbs"
    write_save(path, HEADER, some_state())
    return path


def refusal(path: Path) -> str:
    with pytest.raises(ContentError) as caught:
        read_save(path)
    said = str(caught.value)
    assert said.count("\n") == 0
    assert said.startswith(str(path))
    return said


def test_what_is_written_is_read(path: Path) -> None:
    header, state = read_save(path)
    assert replace(header, state_bytes=0) == HEADER
    assert read_header(path) == header
    wanted = some_state()
    assert state.values == wanted.values
    assert state.arrays.keys() == wanted.arrays.keys()
    for name, array in wanted.arrays.items():
        assert state.arrays[name].dtype == array.dtype
        assert np.array_equal(state.arrays[name], array)
        assert state.arrays[name].flags.aligned
        assert state.arrays[name].flags.writeable


def test_the_header_is_read_without_the_rest(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-200])
    assert replace(read_header(path), state_bytes=0) == HEADER
    assert "its checksum is another" in refusal(path)


def test_a_file_that_is_cut_off_or_changed_anywhere_is_refused(path: Path) -> None:
    data = path.read_bytes()
    for length in (0, 1, 16, 17, 60, len(data) // 2, len(data) - 1):
        path.write_bytes(data[:length])
        refusal(path)
    for place in range(0, len(data), 13):
        spoilt = bytearray(data)
        spoilt[place] ^= 4
        path.write_bytes(spoilt)
        refusal(path)
    path.write_bytes(data + b"x")
    assert "its checksum is another" in refusal(path)


def lie(path: Path, body: bytes | None = None, header: Mapping[str, object] = MappingProxyType({})) -> str:
    """What is said of a file with a checksum that is right, of this body and a header that says so."""
    whole = pack(some_state()) if body is None else body
    table = {**HEADER.table(), "state_bytes": len(whole), **header}
    path.write_bytes(sealed(table, zlib.compress(whole)))
    return refusal(path)


def test_a_header_that_lies_is_refused(path: Path) -> None:
    lies: list[dict[str, object]] = [
        {"map": 5}, {"map": "a\nb"}, {"seed": -1}, {"seed": 2**63}, {"seed": True}, {"seed": 1.0}, {"people": 10**9},
        {"tick": -1}, {"tick": 2**40}, {"follows": -2}, {"zombies": -1}, {"zombies": "many"}, {"at": [1]},
        {"at": [float("nan"), 1]}, {"at": [-1, 1]}, {"difficulty": None}, {"more": 1}, {"state_bytes": 10},
        {"state_bytes": -1}, {"state_bytes": STATE_MOST_BYTES}, {"state_bytes": 10**6},
    ]  # fmt: skip
    for one in lies:
        assert "is damaged" in lie(path, header=one), one
    table = HEADER.table()
    del table["tick"]
    path.write_bytes(sealed(table, b""))
    assert "does not say its tick" in refusal(path)
    path.write_bytes(b"last-bell save 2\n" + b"[" * 4000)
    refusal(path)


def body_of(arrays: object, behind: bytes = b"", values: object = None) -> bytes:
    table = json.dumps({"arrays": arrays, "values": values}).encode()
    table += b" " * (-len(table) % 8)
    return len(table).to_bytes(8, "little") + table + behind


def test_a_state_that_lies_is_refused(path: Path) -> None:
    good = bytes(24)
    for arrays, behind in (
        ([["a", "<f4", [7]]], good), ([["a", "<f4", [5]]], good), ([["a", "<f4", [2**31 - 1, 2**31 - 1]]], good),
        ([["a", "<f4", [-6]]], good), ([["a", "<f4", [6.0]]], good), ([["a", "<f4", 6]], good),
        ([["a", "<f4", [1, 1, 1, 6]]], good), ([["a", "|O", [3]]], good), ([["a", ">f4", [6]]], good),
        ([["a", 4, [6]]], good), ([["a", ["<f4"], [6]]], good), ([[5, "<f4", [6]]], good),
        ([["a", "<f4", [3]], ["a", "<f4", [1]]], good), ([["a\n", "<f4", [6]]], good), ({}, b""), ([5], b""),
    ):  # fmt: skip
        assert "is damaged" in lie(path, body_of(arrays, behind)), arrays
    for body in (b"", b"\0" * 8, b"\xff" * 8, bytes(30), body_of([]) + b"x", (2).to_bytes(8, "little") + b"[]"):
        assert "is damaged" in lie(path, body)


def test_versions_of_other_days_are_told_apart(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pack(some_state())
    table = {**HEADER.table(), "state_bytes": len(whole)}
    path.write_bytes(sealed(table, zlib.compress(whole), VERSION + 1))
    assert f"newer version of the game: it is a save {VERSION + 1}, this one reads up to {VERSION}" in refusal(path)
    path.write_bytes(sealed(table, zlib.compress(whole), VERSION - 1))
    assert f"is a save {VERSION - 1}, which is read no more" in refusal(path)

    def moved(state: Plain) -> None:
        state.values["e"] = state.values.pop("a")

    monkeypatch.setattr(saves, "MIGRATIONS", {VERSION - 1: moved})
    assert read_save(path)[1].values["e"] == 1
    path.write_text('{"format": "last-bell recording 2"}')
    assert re.search("is not a save; fix", refusal(path))


def test_no_file_of_another_kind_is_written_over(path: Path) -> None:
    write_save(path, replace(HEADER, tick=61), some_state())
    assert read_header(path).tick == 61
    path.write_text("my diary")
    with pytest.raises(ContentError, match="no save; fix: choose another place"):
        write_save(path, HEADER, some_state())
    assert path.read_text() == "my diary"


def test_the_old_save_survives_a_write_that_is_cut_off(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = path.read_bytes()

    def power_cut(*_: object) -> None:
        raise OSError(5, "the disk is gone")

    monkeypatch.setattr(os, "fsync", power_cut)
    with pytest.raises(ContentError):
        write_save(path, replace(HEADER, tick=61), some_state())
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == ["game.lbs"]


def cost_mb(path: Path) -> float:
    """Memory that Python takes at the most for reading a save, refused or not."""
    tracemalloc.start()
    try:
        with suppress(ContentError):
            read_save(path)
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()


def test_what_deflates_to_little_is_held_no_further_than_it_says(path: Path) -> None:
    bomb = zlib.compress(bytes(100 << 20), 9)
    path.write_bytes(sealed({**HEADER.table(), "state_bytes": 1000}, bomb))
    assert "larger than it says" in refusal(path)
    assert cost_mb(path) < 5
    path.write_bytes(sealed({**HEADER.table(), "state_bytes": STATE_MOST_BYTES - 1}, bomb))
    assert cost_mb(path) < 75


def test_a_small_map_has_no_large_state(path: Path) -> None:
    size = read_header(path).state_bytes
    assert read_save(path, size)[0].state_bytes == size
    with pytest.raises(ContentError, match="larger than any of its map"):
        read_save(path, size - 1)
    assert state_most_bytes(64 * 48) < 8 << 20 < STATE_MOST_BYTES == state_most_bytes(512 * 512)


def test_what_is_no_file_or_too_large_is_not_read(tmp_path: Path) -> None:
    pipe, sparse = tmp_path / "pipe", tmp_path / "sparse.lbs"
    os.mkfifo(pipe)
    with sparse.open("wb") as file:
        file.truncate(3 << 30)
    for path in (pipe, sparse, Path("/dev/zero"), tmp_path, tmp_path / "missing.lbs"):
        refusal(path)
        assert cost_mb(path) < 1
