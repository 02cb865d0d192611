"""The game's files are found from any folder; a write that is cut off leaves the old file whole."""

import os
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest

from game.content.errors import ContentError, Problem
from game.content.files.paths import assets_dir, check_writable, find_map, maps_dir, write_atomically


def test_shipped_files_are_found_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert assets_dir().is_dir()
    assert find_map("hall_a") == find_map("hall_a.tmx") == maps_dir() / "hall_a.tmx"


def test_a_path_as_given_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "hall_a.tmx").touch()
    assert find_map("hall_a.tmx") == find_map("hall_a") == Path("hall_a.tmx")


@pytest.mark.parametrize("name", ["hall_b", "gone/hall_a.tmx", "/gone.tmx"])
def test_a_map_that_is_not_there_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ContentError) as caught:
        find_map(name)
    assert "\n" not in str(caught.value)


NFC, NFD = (unicodedata.normalize(form, "교실.tmx") for form in ("NFC", "NFD"))
ALIKE = {
    "capitals": ("my_map.tmx", "My_Map.tmx"),
    "no suffix": ("my_map.tmx", "MY_map"),
    "in pieces": (NFC, NFD),
    "put together": (NFD, NFC),
    "a folder": ("Maps/a.tmx", "maps/A.tmx"),
    "one of the game's": (str(maps_dir() / "hall_a.tmx"), "Hall_A"),
}


@pytest.mark.parametrize(("stored", "named"), ALIKE.values(), ids=ALIKE)
def test_a_map_is_found_by_other_capitals_and_another_form_and_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stored: str, named: str
) -> None:
    monkeypatch.chdir(tmp_path)
    if not Path(stored).exists():
        Path(stored).parent.mkdir(exist_ok=True)
        Path(stored).touch()
    told: list[Problem] = []
    assert find_map(named, told.append) == Path(stored)
    assert [(problem.severity, problem.file) for problem in told] == [("warning", named)]
    assert f'"{stored}"' in told[0].message
    assert find_map(stored, told.append) == Path(stored)
    assert len(told) == 1, "what is named by the letter is told of nobody"


def test_two_maps_that_may_be_meant_are_both_named(tmp_path: Path) -> None:
    for name in ("My_map.tmx", "my_Map.tmx"):
        (tmp_path / name).touch()
    with pytest.raises(ContentError, match=r'"My_map\.tmx" and "my_Map\.tmx"'):
        find_map(tmp_path / "my_map.tmx")


def test_a_slip_is_answered_with_the_map_that_lies_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "my_map.tmx").touch()
    monkeypatch.chdir(tmp_path)
    for name in ("my_mpa.tmx", "my_mpa", str(tmp_path / "my_mpa.tmx")):
        with pytest.raises(ContentError, match=r'did you mean "my_map\.tmx"'):
            find_map(name)


def test_a_write_replaces_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "save"
    path.write_bytes(b"old and longer")
    path.chmod(0o600)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_write_cut_off_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "save"
    path.write_bytes(b"old")

    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, step, cut_off)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_can_not_be_written_is_one_line(tmp_path: Path) -> None:
    for path in (tmp_path / "gone" / "save", tmp_path):
        with pytest.raises(ContentError, match="it can't be written"):
            write_atomically(path, b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_link_keeps_pointing_and_its_file_is_written(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_a_pipe_is_written_into_and_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    check_writable(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_atomically(pipe, b"through")
    assert os.read(reader, 100) == b"through"
    os.close(reader)
    assert pipe.is_fifo()


def test_what_cannot_be_written_is_known_before(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "no" / "folder" / "x.lbr"):
        with pytest.raises(ContentError) as caught:
            check_writable(place)
        assert str(caught.value).count("\n") == 0
    check_writable(tmp_path / "fine.lbr")
    assert list(tmp_path.iterdir()) == []


def test_a_name_too_long_for_the_system_is_refused() -> None:
    with pytest.raises(ContentError):
        find_map("x" * 5000)


KILLED = """
import os, sys
from pathlib import Path
from game.content.files import paths
os.fsync = lambda _: os.kill(os.getpid(), 9)
paths.write_atomically(Path(sys.argv[1]), b"new")
"""


def test_what_a_killed_run_left_is_swept_by_the_next_write_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / f"{'save' * 60}.lbr"
    for _ in range(2):
        subprocess.run([sys.executable, "-c", KILLED, path], check=False, cwd=Path(__file__).parents[3])
    (left,) = tmp_path.iterdir()  # the second one swept what the first had left
    strangers = [f".{path.name[:100]}.abcdefgh.tmp", left.name.replace(".last-bell.", ".last-bell.0"), f"{left.name}x"]
    living = left.name.split(".")
    living[4] = str(os.getppid())
    strangers.append(".".join(living))
    for name in strangers:
        (tmp_path / name).touch()
    write_atomically(path, b"new")
    assert {file.name for file in tmp_path.iterdir()} == {path.name, *strangers}
    yesterday = time.time() - 2 * 24 * 3600
    os.utime(tmp_path / strangers[-1], (yesterday, yesterday))  # a number that somebody else has by now
    write_atomically(path, b"newer")
    assert {file.name for file in tmp_path.iterdir()} == {path.name, *strangers[:-1]}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_pipe_that_nobody_reads_is_told_of_and_never_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ContentError, match="nobody reads from this pipe"):
        write_atomically(pipe, b"a")
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_atomically(pipe, b"all of it")
    assert os.read(reader, 99) == b"all of it"
    os.close(reader)


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="no names for what is open")
def test_a_pipe_without_a_name_is_written_into() -> None:
    reader, writer = os.pipe()
    place = Path(f"/dev/fd/{writer}")
    check_writable(place)
    write_atomically(place, b"all of it")
    os.close(writer)
    assert os.read(reader, 99) == b"all of it"
    os.close(reader)


def test_links_that_lead_to_each_other_are_one_line(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    for look in (check_writable, lambda path: write_atomically(path, b"")):
        with pytest.raises(ContentError, match="symbolic links"):
            look(one)
