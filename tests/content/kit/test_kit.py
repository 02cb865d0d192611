"""A map maker's kit: whole wherever it lies, completed and mended, and never written over."""

import json
import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from game.__main__ import main
from game.content.checks.check import check, open_school
from game.content.errors import ContentError
from game.content.files.paths import maps_dir
from game.content.kit.commands import LAUNCHER
from game.content.kit.files import OLD, STARTER, kit_files
from game.content.kit.folder import make_kit, report
from game.content.tiled.project import OWN_FILE
from tests.content.kit.kits import NAMED, ON_WINDOWS, PROGRAM
from tests.tiled_keys import run_of_key

Captured = pytest.CaptureFixture[str]


def contents(folder: Path) -> Mapping[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_nothing_in_it_names_a_place_outside_or_one_that_is_not_there(kit: Path) -> None:
    named = []
    for path in kit.rglob("*"):
        if path.suffix in (".tmx", ".tsx", ".tx"):
            found = (element.get(key) for element in ET.parse(path).iter() for key in ("source", "template"))
            named += [path.parent / name for name in found if name]
    named += [kit / line for line in (kit / "rules.txt").read_text().splitlines() if not line.startswith("#")]
    for folder in (kit, kit / OLD):
        project = json.loads((folder / OWN_FILE).read_text())
        names = (project["automappingRulesFile"], *project["folders"], project.get("objectTypesFile", "."))
        named += [folder / name for name in names]
    for guide in (kit / "README.md", kit / "guide" / "README.md"):
        named += [guide.parent / name for name in re.findall(r"\]\((?!https://)([^)]+)\)", guide.read_text())]
    assert len(named) > 20
    for path in named:
        assert path.exists(), path
        assert path.resolve().is_relative_to(kit), path


def test_it_holds_every_template_and_rule_of_the_game(kit: Path) -> None:
    for folder in ("templates", "rules"):
        here, there = ({path.name for path in (place / folder).iterdir()} for place in (kit, maps_dir()))
        assert here == there


def test_the_starter_checks_wherever_the_kit_is_taken(kit: Path, tmp_path: Path) -> None:
    moved = tmp_path / "옮긴 곳"
    shutil.move(kit, moved)
    assert main(["check", str(moved / STARTER)]) == 0
    read = open_school(moved / STARTER).document.files
    assert len(read) > 5
    assert all(path.is_relative_to(moved) for path in read)


def test_a_map_in_a_folder_of_the_kit_may_use_what_lies_at_its_top(kit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = kit / "episodes" / "one.tmx"
    path.parent.mkdir()
    text = (kit / STARTER).read_text().replace('source="', 'source="../').replace('template="', 'template="../')
    path.write_text(text)
    run = run_of_key(kit / OWN_FILE, "F6", path)
    monkeypatch.chdir(run.folder)
    assert main(run.words[2:]) == 0
    assert main(["check", str(path)]) == 1


def test_made_again_it_is_as_it_was(kit: Path) -> None:
    before = contents(kit)
    made = make_kit(kit, kit_files("linux", PROGRAM))
    assert (made.written, made.mended, made.kept, made.unmended) == ([], [], [], [])
    assert contents(kit) == before


def test_what_is_missing_is_written_and_said(kit: Path, capsys: Captured) -> None:
    before = contents(kit)
    shutil.rmtree(kit / "templates")
    (kit / "school.png").unlink()
    assert main(["new", str(kit)]) == 0
    out = capsys.readouterr().out
    assert "wrote school.png\n" in out
    assert "wrote templates/door.tx\n" in out
    assert "kept" not in out
    assert contents(kit).keys() == before.keys()


def test_another_program_is_named_and_all_else_stays(kit: Path) -> None:
    project = json.loads((kit / OWN_FILE).read_text())
    own = {"name": "Mine", "command": "make", "arguments": "all", "shortcut": "F8", "enabled": True}
    project["commands"] = [own, *project["commands"][1:]]
    project["commands"][1]["shortcut"] = "Ctrl+P"
    project["propertyTypes"].append({"id": 99, "name": "Mine", "type": "class", "members": []})
    (kit / OWN_FILE).write_text(json.dumps(project))
    (kit / LAUNCHER).write_text((kit / LAUNCHER).read_text() + "# mine\n")
    made = make_kit(kit, kit_files("win32", ON_WINDOWS))
    assert made.mended == [OWN_FILE, f"{OLD}/{OWN_FILE}", LAUNCHER]
    mended = json.loads((kit / OWN_FILE).read_text())
    assert mended["propertyTypes"] == project["propertyTypes"]
    assert mended["commands"][0] == own
    assert [command["shortcut"] for command in mended["commands"]] == ["F8", "Ctrl+P", "F6", "F7", "F5"]
    assert {command["command"] for command in mended["commands"][1:]} == {f'"{ON_WINDOWS[0]}"'}
    assert (kit / LAUNCHER).read_text().endswith("# mine\n")


def test_what_an_author_has_made_is_never_written_over(kit: Path, capsys: Captured) -> None:
    for path in kit.rglob("*"):
        if path.is_file():
            path.write_bytes(b"mine")
    names = contents(kit).keys()
    assert main(["new", str(kit)]) == 1
    told = capsys.readouterr()
    assert set(contents(kit).values()) == {b"mine"}
    assert contents(kit).keys() == names
    unmended = {OWN_FILE, f"{OLD}/{OWN_FILE}", LAUNCHER}
    assert set(re.findall(r"^kept (\S+):", told.out, flags=re.MULTILINE)) == names - unmended
    assert [line.partition(": ")[0] for line in told.err.splitlines()] == [
        str(kit / name) for name in (OWN_FILE, f"{OLD}/{OWN_FILE}", LAUNCHER)
    ]


def test_what_is_no_file_where_one_belongs_stays_and_is_told_as_what_it_is(kit: Path, capsys: Captured) -> None:
    folders = (OWN_FILE, STARTER, "templates/door.tx", LAUNCHER, "README.md")
    for name in folders:
        (kit / name).unlink()
        (kit / name).mkdir()
    (kit / "rules.txt").unlink()
    (kit / "rules.txt").symlink_to(kit / "gone")
    assert main(["new", str(kit)]) == 1
    told = capsys.readouterr()
    assert "kept" not in told.out
    assert all((kit / name).is_dir() for name in folders)
    lines = told.err.splitlines()
    assert {line.partition(": ")[0] for line in lines} == {str(kit / name) for name in (*folders, "rules.txt")}
    for line in lines:
        what = "no file" if "rules.txt" in line else "a folder"
        assert f"this is {what}, and the kit lacks the file that belongs here" in line


def test_line_ends_of_windows_are_mended_where_a_shell_reads_them(kit: Path) -> None:
    before = contents(kit)
    (kit / LAUNCHER).write_bytes(before[LAUNCHER].replace(b"\n", b"\r\n"))
    made = make_kit(kit, kit_files("linux", PROGRAM))
    assert (made.mended, made.unmended) == ([LAUNCHER], [])
    assert contents(kit) == before


NO_PROJECTS = {
    "a list": "[]",
    "cut off": "{",
    "commands that are none": '{"commands": 1}',
    "a command that is none": '{"commands": [1]}',
    "too deep": "[" * 100_000,
    "half a letter": "\ud800",
    "half a letter in it": '{"x": "\\ud800"}',
    "nothing": "null",
}


@pytest.mark.parametrize("text", NO_PROJECTS.values(), ids=NO_PROJECTS)
def test_a_project_that_is_none_is_kept_and_said(kit: Path, text: str) -> None:
    (kit / OWN_FILE).write_text(text, encoding="utf-8", errors="surrogatepass")
    before = contents(kit)
    made = make_kit(kit, kit_files("linux", PROGRAM))
    assert [problem.file for problem in made.unmended] == [str(kit / OWN_FILE)]
    assert contents(kit) == before


def test_who_has_a_map_gets_no_starter(tmp_path: Path) -> None:
    (tmp_path / "mine.tmx").touch()
    made = make_kit(tmp_path, kit_files("linux", PROGRAM))
    assert STARTER not in made.written
    assert f"left {STARTER} out: there is a map already" in report(tmp_path, made)
    assert (tmp_path / "school.tsx").exists()


def test_who_has_a_map_of_the_name_of_the_starter_is_told_that_it_was_kept(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / STARTER).write_bytes(b"mine")
    assert main(["new", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"wrote {len(contents(tmp_path)) - 1} files into {tmp_path}\nkept {STARTER}: ")
    assert said.count("kept") == 1
    assert (tmp_path / STARTER).read_bytes() == b"mine"


def a_file(folder: Path) -> Path:
    path = folder / "file"
    path.touch()
    return path


def a_loop(folder: Path) -> Path:
    path = folder / "loop"
    path.symlink_to(path)
    return path


PLACES = {
    "a file": (a_file, "this is a file, not a folder"),
    "below a file": (lambda folder: a_file(folder) / "kit", "can't be made"),
    "a link to itself": (a_loop, "leads nowhere|is a file"),
    "the game's own maps": (lambda _: maps_dir(), "the game's own"),
    "a name with a quotation mark": (lambda folder: folder / 'my "first" school', "without quotation marks"),
    "below such a name": (lambda folder: folder / 'the "new" one' / "kit", "without quotation marks"),
    "a folder of theirs": (lambda _: maps_dir() / "templates" / "new", "the game's own"),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_place_that_will_not_do_is_one_line(place: str, tmp_path: Path, capsys: Captured) -> None:
    where, says = PLACES[place]
    folder = where(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    assert main(["new", str(folder)]) == 1
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert sorted(tmp_path.rglob("*")) == before
    assert re.search(says, told.err)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_one_line(tmp_path: Path, capsys: Captured) -> None:
    tmp_path.chmod(0o500)
    assert main(["new", str(tmp_path)]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_file_in_the_way_of_a_folder_is_one_line(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "templates").write_bytes(b"mine")
    assert main(["new", str(tmp_path)]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert (tmp_path / "templates").read_bytes() == b"mine"


def test_a_new_one_says_what_to_do_next(tmp_path: Path, capsys: Captured) -> None:
    kit = tmp_path / NAMED
    assert main(["new", str(kit)]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert told.out.startswith(f"wrote {len(contents(kit))} files into {kit}\n")
    for word in (OWN_FILE, f"{OLD}/{OWN_FILE}", STARTER, "F5", "README.md"):
        assert word in told.out
    assert check(kit / STARTER, rehearsed=False) == []


def test_a_game_without_its_files_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.content.kit.files.assets_dir", lambda: tmp_path)
    with pytest.raises(ContentError, match=r"can't be read.*install the game again"):
        kit_files("linux", PROGRAM)
