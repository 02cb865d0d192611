"""Nothing is written over what is not of its kind, over what the game reads, or twice at one place."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from game.__main__ import main
from game.content.errors import ContentError
from game.content.files.paths import assets_dir
from game.content.origin import Origin
from game.content.outputs import PICTURE, RECORDING, REPORT, FileKind, Output, check_outputs, write_output
from game.content.replay import Commands, Recording, save_recording
from tests.small_maps import small_map

KINDS = {
    "--record": RECORDING, "--screenshot": PICTURE, "--json": REPORT, "--plot": PICTURE, "render": PICTURE,
}  # fmt: skip
RECORDED = Recording(Origin("a.tmx", "0", 1, "normal", None, None, 1, "", "usual", None, "0"), Commands(), (), "0")
REPORTED = b'{\n  "machine": "x86_64 Linux",\n  "python": "3.11",\n  "numpy": "2.1",\n  "runs": []\n}\n'


def command(option: str, map_file: Path, out: Path) -> list[str]:
    """The command that writes such a file there."""
    if option == "render":
        return ["render", str(map_file), str(out)]
    if option in ("--record", "--screenshot"):
        return ["play", str(map_file), "--frames", "2", option, str(out)]
    return ["bench", str(map_file), "--zombies", "5", "--ticks", "5", option, str(out)]


@pytest.fixture
def map_file(tmp_path: Path) -> Path:
    folder = tmp_path / "map"
    folder.mkdir()
    return small_map(folder, zombies=5)


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert main(arguments) == 1
    (line,) = capsys.readouterr().err.splitlines()
    return line


def own(kind: FileKind, path: Path) -> None:
    """Write a file of a kind, as the program does."""
    if kind is RECORDING:
        save_recording(RECORDED, path)
    elif kind is REPORT:
        path.write_bytes(REPORTED)
    else:
        shutil.copy(assets_dir() / "sprites" / "icon.png", path)


@pytest.mark.parametrize("option", KINDS)
@pytest.mark.parametrize("name", ["small.tmx", "tiles.tsx", "tiles.png"])
@pytest.mark.parametrize("link", [None, os.symlink, os.link])
def test_no_file_of_the_map_is_written_over(
    option: str, name: str, link: Callable[[Path, Path], None] | None, map_file: Path, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    target = map_file.with_name(name)
    before = target.read_bytes()
    out = target
    if link is not None:
        out = tmp_path / "elsewhere.png"
        link(target, out)
    if option == "--plot" and out.suffix != ".png":
        pytest.skip("a plot ends in .png")
    assert "the map is made of this file; fix: " in refused(command(option, map_file, out), capsys)
    assert target.read_bytes() == before


@pytest.mark.parametrize("option", KINDS)
@pytest.mark.parametrize("there", ["of another kind", "of no kind"])
def test_no_file_of_another_kind_is_written_over(
    option: str, there: str, map_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.png"  # what a name says counts for nothing
    other = RECORDING if KINDS[option] is PICTURE else PICTURE
    if there == "of another kind":
        own(other, out)
    else:
        out.write_bytes(b"a letter to a friend")
    before = out.read_bytes()
    assert f"no {KINDS[option].name}; fix: " in refused(command(option, map_file, out), capsys)
    assert out.read_bytes() == before


@pytest.mark.parametrize("option", KINDS)
@pytest.mark.parametrize("there", ["nothing", "an empty file", "one of its kind"])
def test_its_own_kind_an_empty_file_and_nothing_are_free(
    option: str, there: str, map_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.png"
    if there == "an empty file":
        out.touch()
    elif there == "one of its kind":
        own(KINDS[option], out)
    before = out.read_bytes() if out.exists() else b""
    assert main(command(option, map_file, out)) == 0
    assert out.read_bytes() != before
    assert KINDS[option].begins(out.read_bytes())


def test_two_outputs_are_not_written_to_one_place(
    map_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (tmp_path / "link").symlink_to(folder)
    play = ["play", str(map_file), "--frames", "2", "--record", str(folder / "é")]
    for other in (folder / "é", folder / "É", folder / "e\N{COMBINING ACUTE ACCENT}", tmp_path / "link" / "é"):
        assert "two files would be written" in refused([*play, "--screenshot", str(other)], capsys)
    assert list(folder.iterdir()) == []


def test_the_settings_are_not_written_over(
    map_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "settings.toml"
    monkeypatch.setenv("LAST_BELL_SETTINGS", str(settings))
    for _ in ("not there yet", "there"):
        assert "the settings are kept in this file" in refused(command("--record", map_file, settings), capsys)
        settings.touch()


def test_what_the_game_came_with_is_not_written_over(map_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    icon = assets_dir() / "sprites" / "icon.png"
    before = icon.read_bytes()
    assert "belongs to the game" in refused(command("render", map_file, icon), capsys)
    assert icon.read_bytes() == before


def test_a_file_that_comes_meanwhile_is_kept(map_file: Path, tmp_path: Path) -> None:
    output = Output(tmp_path / "out.png", PICTURE)
    check_outputs([output], map_file, tuple)
    output.path.write_bytes(b"mine")
    with pytest.raises(ContentError, match="there is a file here"):
        write_output(output, b"\x89PNG\r\n\x1a\n")
    assert output.path.read_bytes() == b"mine"


def test_a_place_where_nothing_is_costs_no_reading(map_file: Path, tmp_path: Path) -> None:
    def files() -> tuple[Path, ...]:
        raise AssertionError("the map is read twice")

    check_outputs([Output(tmp_path / "out.png", PICTURE)], map_file, files)


def test_a_pipe_is_written_into(tmp_path: Path, map_file: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    output = Output(pipe, PICTURE)
    check_outputs([output], map_file, tuple)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_output(output, b"through")
    assert os.read(reader, 100) == b"through"
    os.close(reader)


@pytest.mark.parametrize("kind", [RECORDING, REPORT])
def test_a_mark_that_an_editor_has_put_before_it_makes_no_other_kind(kind: FileKind, tmp_path: Path) -> None:
    path = tmp_path / "own"
    own(kind, path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    write_output(Output(path, kind), b"new")
    assert path.read_bytes() == b"new"


def test_a_map_that_leads_nowhere_is_nobodys_output(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    check_outputs([Output(tmp_path / "new", PICTURE)], one, lambda: [other])
    with pytest.raises(ContentError, match="symbolic links"):
        check_outputs([Output(one, PICTURE)], other, list)
