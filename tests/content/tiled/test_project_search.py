"""Which Tiled project a map belongs to: the nearest one that the map may read, and it is said which."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from game.__main__ import main
from game.content.checks.check import check
from game.content.errors import ContentError
from game.content.school.school import read_school
from game.content.tiled.project import OWN_FILE
from tests.content.school.test_objects import some_class, write_project
from tests.content.small import SmallMap

Captured = pytest.CaptureFixture[str]
FOREIGN = "other-game.tiled-project"


def foreign_project(folder: Path, name: str = FOREIGN, *, doors_open: bool = True) -> Path:
    """A project whose class `Door` says otherwise than the game's own: its doors stand open, or are locked."""
    members = {"open": ("bool", True)} if doors_open else {"key": ("string", "lost")}
    write_project(folder, some_class("Door", members), name=name)
    return folder / name


def map_in(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return SmallMap(folder).write()


def doors_stand_open(path: Path, roots: Sequence[Path] = ()) -> bool:
    (door,) = read_school(path, roots).level.doors
    return door.open


def told(path: Path, roots: Sequence[Path] = ()) -> list[str]:
    """What is said of projects."""
    problems = check(path, roots=roots, rehearsed=False)
    return [problem.as_line() for problem in problems if problem.severity == "note"]


def test_a_project_above_the_map_is_another_games(tmp_path: Path) -> None:
    path = map_in(tmp_path / "school")
    foreign_project(tmp_path)
    assert not doors_stand_open(path)
    assert told(path) == []


def test_it_is_read_where_a_root_reaches_up_to_it(tmp_path: Path) -> None:
    path = map_in(tmp_path / "episodes" / "one")
    project = foreign_project(tmp_path)
    assert doors_stand_open(path, [tmp_path])
    assert [str(project) in line for line in told(path, [tmp_path])] == [True]
    assert not doors_stand_open(path, [tmp_path / "episodes"])


def test_the_nearest_is_taken(tmp_path: Path) -> None:
    path = map_in(tmp_path / "episodes")
    foreign_project(tmp_path)
    foreign_project(path.parent, doors_open=False)
    assert not doors_stand_open(path, [tmp_path])


def test_the_maps_own_folder_counts_and_a_foreign_name_is_said(tmp_path: Path, capsys: Captured) -> None:
    path = map_in(tmp_path)
    project = foreign_project(tmp_path)
    assert doors_stand_open(path)
    assert main(["check", str(path)]) == 0
    out = capsys.readouterr().out
    (line,) = (line for line in out.splitlines() if "project" in line)
    assert str(project) in line
    assert f"put {OWN_FILE} beside the map" in line
    foreign_project(tmp_path, OWN_FILE, doors_open=False)
    assert not doors_stand_open(path), "as it was told to"


def test_the_games_own_goes_without_saying(tmp_path: Path) -> None:
    path = map_in(tmp_path)
    foreign_project(tmp_path, OWN_FILE)
    assert doors_stand_open(path)
    assert told(path) == []


@pytest.mark.parametrize("other", ["a.tiled-project", "z.tiled-project"])
def test_of_two_in_a_folder_the_games_own_is_read_and_both_are_said(tmp_path: Path, other: str) -> None:
    path = map_in(tmp_path)
    foreign_project(tmp_path, OWN_FILE)
    foreign_project(tmp_path, other, doors_open=False)
    assert doors_stand_open(path)
    (line,) = told(path)
    assert OWN_FILE in line
    assert f'"{other}" lies there too' in line


def test_the_folder_counts_that_the_map_was_named_in(tmp_path: Path) -> None:
    path = map_in(tmp_path / "here" / "maps")
    foreign_project(tmp_path / "here")
    link = tmp_path / "there"
    link.symlink_to(path.parent, target_is_directory=True)
    foreign_project(tmp_path, doors_open=False)
    for way in (link / path.name, path.parent / ".." / "maps" / path.name):
        assert not doors_stand_open(way), way
        assert doors_stand_open(way, [tmp_path / "here"]), way


def test_a_map_that_is_a_link_belongs_where_the_link_lies(tmp_path: Path) -> None:
    path = map_in(tmp_path / "store")
    foreign_project(path.parent)
    here = tmp_path / "here"
    map_in(here).unlink()
    (here / path.name).symlink_to(path)
    assert doors_stand_open(path)
    assert not doors_stand_open(here / path.name, [path.parent])


def test_a_project_that_is_a_link_out_of_the_folder_is_refused_unless_a_root_holds_it(tmp_path: Path) -> None:
    path = map_in(tmp_path / "school")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    project = foreign_project(elsewhere)
    (path.parent / "linked.tiled-project").symlink_to(project)
    with pytest.raises(ContentError, match=r"leaves the folder of the map.*--root"):
        read_school(path)
    assert doors_stand_open(path, [elsewhere])
