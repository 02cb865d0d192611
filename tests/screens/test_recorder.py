"""A recording that finds no room where it was to be goes elsewhere, or waits; it is said, and nothing is lost."""

from pathlib import Path

import pygame
import pytest

from game.app import Options, run
from game.content.errors import ContentError, Problem
from game.content.replay import Recording, read_recording, save_recording
from game.input.navigation import Step
from game.screens import recorder as recorder_file
from game.screens.flow import Flow
from game.screens.menus.recording import RecordingScreen
from game.screens.menus.results import ResultsScreen
from game.screens.play.opening import Wish
from game.screens.play.play import PlayScreen
from game.screens.screen import Kit, Quit, ShowPause, ShowTitle, StartPlay
from game.sim.words.states import Outcome
from game.sim.words.types import TICK_S
from tests.small_maps import small_map


class Disk:
    """Which folders have room; ``elsewhere``: where what finds none goes."""

    def __init__(self, folder: Path) -> None:
        self.wanted, self.elsewhere, self.passing = (folder / name for name in ("wanted", "elsewhere", "passing"))
        self.full = {self.wanted}
        self.wanted.mkdir()

    def save(self, recording: Recording, path: Path) -> None:
        if self.full & {path, *path.parents}:
            raise ContentError(Problem(str(path), "it can't be written: No space left on device", "choose another"))
        save_recording(recording, path)

    def found(self, folder: Path) -> Recording:
        (path,) = (path for path in folder.rglob("*") if path.is_file())
        return read_recording(path)


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    made = Disk(tmp_path)
    monkeypatch.setattr(recorder_file, "save_recording", made.save)
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: made.elsewhere)
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(made.passing))
    return made


@pytest.fixture
def played(kit: Kit, path: Path, disk: Disk) -> Flow:
    """A game of ten ticks."""
    flow = Flow(kit, Wish(map=path, seed=3, record=disk.wanted / "game.lbr"))
    flow.go(StartPlay())
    for _ in range(10):
        flow.update(TICK_S)
    return flow


def play(flow: Flow) -> PlayScreen:
    assert isinstance(flow.top, PlayScreen)
    return flow.top


def told(flow: Flow) -> RecordingScreen:
    assert isinstance(flow.top, RecordingScreen)
    flow.draw(pygame.Surface((960, 540)))
    return flow.top


def test_a_folder_that_fails_while_one_plays_is_as_good_as_a_full_one(
    kit: Kit, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "data")
    flow = Flow(kit, Wish(map=path, seed=3, record=tmp_path / ("a" * 300) / "game.lbr"))
    flow.go(StartPlay())
    flow.update(TICK_S)
    flow.follow(ShowTitle())
    assert len(read_recording(next((tmp_path / "data").rglob("game-*.lbr"))).commands) == 1


def test_it_goes_elsewhere_and_a_screen_over_what_comes_next_says_where(played: Flow, disk: Disk) -> None:
    played.follow(ShowTitle())
    place = next(disk.elsewhere.rglob("game-*.lbr"))
    assert str(disk.wanted / "game.lbr") in told(played).lines[0]
    assert "No space left on device" in told(played).lines[0]
    assert played._kit.recorder.place == place
    assert len(read_recording(place).commands) == 10
    played.follow(played.top.step(Step.BACK))
    assert not isinstance(played.top, RecordingScreen)
    assert not played.over


def test_after_the_end_of_a_game_it_lies_over_the_results(played: Flow, disk: Disk) -> None:
    play(played)._session.world.outcome = Outcome.DIED
    for _ in range(800):
        played.update(TICK_S)
    assert len(disk.found(disk.elsewhere).commands) >= 10
    told(played)
    played.follow(played.top.step(Step.ACCEPT))
    assert isinstance(played.top, ResultsScreen)


def test_a_game_that_begins_under_it_waits(played: Flow) -> None:
    played.go(ShowPause())
    played.follow(StartPlay())
    told(played)
    for _ in range(20):
        played.update(TICK_S)
    played.follow(played.top.step(Step.BACK))
    assert play(played).snapshot.tick == 0
    played.update(TICK_S)
    assert play(played).snapshot.tick == 1


def test_whoever_leaves_is_told_before_the_window_closes(played: Flow, disk: Disk) -> None:
    played.follow(Quit())
    told(played)
    played.follow(played.top.step(Step.ACCEPT))
    assert played.over
    assert len(disk.found(disk.elsewhere).commands) == 10


def test_where_there_is_room_nowhere_it_is_kept_until_there_is(played: Flow, disk: Disk) -> None:
    disk.full |= {disk.elsewhere, disk.passing}
    played.follow(Quit())
    told(played)
    played.follow(played.top.step(Step.BACK))  # tries again
    assert len(told(played).lines) == 2
    disk.full.clear()
    played.follow(played.top.step(Step.ACCEPT))
    assert told(played).lines == ("Now it is.",)
    assert len(disk.found(disk.wanted).commands) == 10
    assert played._kit.recorder.line == ""
    played.follow(played.top.step(Step.ACCEPT))
    assert played.over


def test_whoever_has_been_told_may_leave_without_it(played: Flow, disk: Disk) -> None:
    disk.full |= {disk.elsewhere, disk.passing}
    played.follow(ShowTitle())
    played.follow(told(played).step(Step.DOWN))
    played.follow(told(played).step(Step.ACCEPT))  # goes on: it still waits
    played.follow(Quit())
    told(played).step(Step.DOWN)
    played.follow(told(played).step(Step.ACCEPT))
    assert played.over
    assert played._kit.recorder.line.endswith("there is room nowhere else")


def test_the_last_try_is_when_everything_closes(played: Flow, disk: Disk) -> None:
    disk.full |= {disk.elsewhere, disk.passing}
    played.follow(ShowTitle())
    disk.full -= {disk.passing}
    played.close()
    assert len(disk.found(disk.passing).commands) == 10


def test_a_later_game_takes_the_place_of_the_one_before(played: Flow, disk: Disk) -> None:
    for _ in range(2):
        played.follow(ShowTitle())
        played.follow(StartPlay())
    played.follow(ShowTitle())
    assert len(disk.found(disk.elsewhere).commands) == 0


@pytest.mark.parametrize("room", [True, False])
def test_a_counted_run_says_in_one_line_where_it_was_put(
    room: bool, disk: Disk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = small_map(tmp_path)
    if not room:
        disk.full |= {disk.elsewhere, disk.passing}
    assert run(Options(map=path, seed=1, frames=12, record=disk.wanted / "game.lbr")) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"{disk.wanted / 'game.lbr'}: it can't be written: No space left on device; ")
    if room:
        assert len(read_recording(Path(line.partition("lies at ")[2].removesuffix(" instead"))).commands) == 12
    else:
        assert line.endswith("there is room nowhere else")
