"""Whatever is read: a regular file of bounded size, or one line that says why not."""

import os
from pathlib import Path

import pytest

from game.__main__ import main
from game.content.balance import read_rules
from game.content.errors import ContentError
from game.content.files.paths import assets_dir, maps_dir
from game.content.files.reading import open_regular, read_regular, to_text
from game.content.strings import read_strings
from tests.small_maps import small_map

TEXT = 'bell = "종"\n'
MARKED = {"utf-8-sig": TEXT.encode("utf-8-sig"), "utf-16": TEXT.encode("utf-16"), "utf-8": TEXT.encode()}


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="a file that opens and can't be read")
@pytest.mark.parametrize("command", ["check", "check --format-only", "replay", "render", "play --frames 2", "bench"])
def test_what_opens_and_cannot_be_read_is_one_line(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name, *options = command.split()
    out = [str(tmp_path / "out.png")] if name == "render" else []
    assert main([name, "/proc/self/mem", *out, *options]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("/proc/self/mem: this ")
    assert "can't be read: Input/output error" in line


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="a file that opens and can't be read")
@pytest.mark.parametrize("name", ["tiles.tsx", "tiles.png", "small.tiled-project"])
def test_a_part_of_a_map_that_cannot_be_read_is_one_line(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = small_map(tmp_path)
    (tmp_path / name).unlink(missing_ok=True)
    (tmp_path / name).symlink_to("/proc/self/mem")
    assert main(["check", str(path), "--root", "/proc"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "Input/output error" in line


def test_pipes_devices_and_folders_are_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero"), tmp_path):
        with pytest.raises(ContentError, match="not a regular file"):
            read_regular(path, "map", 100)


def test_no_more_is_read_than_the_limit_however_the_file_grows(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * 100)
    assert read_regular(path, "map", 100) == b"x" * 100
    with pytest.raises(ContentError, match="too large"):
        read_regular(path, "map", 99)
    with open_regular(path, "map", 100) as file:
        for _ in range(3):  # looked at again, it is no larger
            file.seek(0)
            assert file.read(60) + file.read() == b"x" * 100
        path.write_bytes(b"x" * 10_000)
        with pytest.raises(ContentError, match="too large"):
            file.read()


@pytest.mark.parametrize("encoding", MARKED)
def test_a_byte_order_mark_is_no_part_of_a_text(encoding: str) -> None:
    assert to_text(MARKED[encoding]) == TEXT


@pytest.mark.parametrize("encoding", MARKED)
def test_the_games_own_tables_are_read_with_a_mark(encoding: str, tmp_path: Path) -> None:
    words = tmp_path / "ko.toml"
    words.write_bytes(MARKED[encoding])
    assert read_strings(words)("bell") == "종"
    for path in (
        *assets_dir().glob("balance/*"),
        *assets_dir().glob("items/*"),
        assets_dir() / "kinds.toml",
        assets_dir() / "cast.toml",
        assets_dir() / "materials.toml",
    ):
        copied = tmp_path / path.relative_to(assets_dir())
        copied.parent.mkdir(exist_ok=True)
        copied.write_bytes(path.read_text("utf-8").encode(encoding))
    assert read_rules(tmp_path, "hard").version == read_rules(assets_dir(), "hard").version


@pytest.mark.parametrize("name", ["small.tmx", "tiles.tsx", "small.tiled-project"])
def test_tiled_files_are_read_with_a_mark(name: str, tmp_path: Path) -> None:
    path = small_map(tmp_path)
    (tmp_path / "small.tiled-project").write_bytes((maps_dir() / "last-bell.tiled-project").read_bytes())
    target = tmp_path / name
    target.write_bytes(b"\xef\xbb\xbf" + target.read_bytes())
    assert main(["check", str(path)]) == 0


def test_words_that_are_no_toml_are_one_line(tmp_path: Path) -> None:
    for data in (b"bell = ", b"\xff", b"a = " + b"[" * 10_000, b"\xff\xfe\x00"):
        (tmp_path / "en.toml").write_bytes(data)
        with pytest.raises(ContentError) as caught:
            read_strings(tmp_path / "en.toml")
        assert str(caught.value).count("\n") == 0
    with pytest.raises(ContentError, match="can't be read: No such file"):
        read_strings(tmp_path / "gone.toml")


def test_a_file_of_the_games_own_on_a_drive_that_fails_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error", "/game/cuts.npy")

    monkeypatch.setattr("game.content.checks.check.check", fails)
    assert main(["check", "hall_a"]) == 1
    assert capsys.readouterr().err == (
        "/game/cuts.npy: a file of the game can't be read: Input/output error; fix: install the game again\n"
    )
