"""Saves from the command line: replay to a save, replay from it, play on from it; what can't be is one line."""

from pathlib import Path

import pytest

from game.__main__ import main
from game.content.replay import save_recording
from game.content.saves import read_header
from tests.played import Game

TICKS = 130


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a recording and a save of its tick 70."""
    folder = tmp_path_factory.mktemp("recorded")
    game = Game("gym", 8, zombies=60)
    for _ in range(TICKS):
        game.tick()
    save_recording(game.session.recording(), folder / "game.lbr")
    assert main(["replay", str(folder / "game.lbr"), "--save-at", "70", str(folder / "there.lbs")]) == 0
    return folder


@pytest.fixture
def names(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    capsys.readouterr()
    return str(folder / "game.lbr"), str(folder / "there.lbs")


def test_the_rest_of_a_recording_is_run_from_a_save(
    names: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recording, save = names
    assert read_header(Path(save)).tick == 70
    assert main(["replay", recording, "--from", save]) == 0
    assert capsys.readouterr().out == f"{recording}: {TICKS} ticks from {save}, every hash matches\n"
    later, again = tmp_path / "later.lbs", tmp_path / "again.lbs"
    assert main(["replay", recording, "--from", save, "--save-at", "99", str(later)]) == 0
    assert capsys.readouterr().out == f"wrote {later}, at tick 99\n"
    assert main(["replay", recording, "--save-at", "99", str(again)]) == 0
    assert later.read_bytes() == again.read_bytes()


def test_a_save_is_played_on_from(names: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "shot.png"
    for on_map in ([], ["gym"]):
        assert main(["play", *on_map, "--load", names[1], "--frames", "3", "--screenshot", str(picture)]) == 0
        assert picture.stat().st_size > 1000
    assert capsys.readouterr().err == ""
    assert main(["play", "hall_a", "--load", names[1], "--frames", "3"]) == 1
    assert "hall_a.tmx is not the map that was saved" in capsys.readouterr().err


@pytest.mark.parametrize(
    "more", [["--seed", "1"], ["--zombies", "5"], ["--difficulty", "easy"], ["--at", "4"], ["--record", "a.lbr"]]
)
def test_a_save_says_how_its_game_began_and_no_recording_can(
    names: tuple[str, str],
    more: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["play", "--load", names[1], *more]) == 2
    assert f"leave {more[0]} out" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_what_can_not_be_is_said_before_any_work_is_done(
    names: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recording, save = names
    new = str(tmp_path / "new.lbs")
    said = {
        "it ends at tick 130; fix: ask for a save at 130 at most": ["--save-at", "131", new],
        "there is a file here that is no save": ["--save-at", "70", recording],
        "can't be read": ["--from", str(tmp_path / "none.lbs")],
        "is not a save": ["--from", recording],
        "it is of tick 70, and is to be saved at 60": ["--from", save, "--save-at", "60", new],
    }
    for line, arguments in said.items():
        assert main(["replay", recording, *arguments]) == 1
        told = capsys.readouterr().err
        assert line in told
        assert told.count("\n") == 1
    assert main(["replay", recording, "--watch", "--from", save]) == 2
    with pytest.raises(SystemExit) as caught:
        main(["replay", recording, "--save-at", "soon", new])
    assert caught.value.code == 2
    assert list(tmp_path.iterdir()) == []
