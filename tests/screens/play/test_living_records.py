"""What becomes of the recording of a map that is edited while it is played."""

import shutil
from pathlib import Path

import pygame
import pytest

from game.content.replay import read_recording
from game.input.navigation import Step
from game.play.replay import verify
from game.screens.menus.recording import RecordingScreen
from game.screens.screen import Kit, Quit, StartPlay
from tests.screens.playing import playing, press, started, wait
from tests.small_maps import small_text


def test_a_recording_ends_where_its_map_does(kit: Kit, path: Path, tmp_path: Path) -> None:
    record, old = tmp_path / "run.lbr", tmp_path / "old"
    shutil.copytree(path.parent, old)
    flow = started(kit, path, record=record)
    wait(flow, 0.5)
    path.write_text(small_text(walled=True), encoding="utf-8")
    wait(flow)
    saved = read_recording(record)
    assert verify(saved, old) == ""
    (toast,) = playing(flow)._renderer._toasts.messages
    assert toast.text == kit.strings("toast.recording_ends")
    wait(flow, 0.5)
    flow.go(Quit())
    assert read_recording(record) == saved  # what came after can't be told by a recording


def test_a_recording_goes_on_where_the_rules_read_nothing_new(kit: Kit, path: Path, tmp_path: Path) -> None:
    record = tmp_path / "run.lbr"
    path.write_text(small_text(zombies=20), encoding="utf-8")
    flow = started(kit, path, record=record)
    wait(flow, 0.5)
    path.write_text(small_text(zombies=20, title="Another title"), encoding="utf-8")
    wait(flow)
    assert not record.exists()  # it isn't over
    wait(flow, 1.0)
    ticks = playing(flow).snapshot.tick
    flow.go(Quit())
    saved = read_recording(record)
    assert len(saved.commands) == ticks > 90
    assert verify(saved, path.parent) == ""


def test_a_recording_ends_with_a_number_that_no_digest_tells_of(kit: Kit, path: Path, tmp_path: Path) -> None:
    record, old = tmp_path / "run.lbr", tmp_path / "old"
    shutil.copytree(path.parent, old)
    flow = started(kit, path, record=record)
    path.write_text(small_text(zombies=20), encoding="utf-8")
    wait(flow)
    assert record.exists()
    flow.go(Quit())
    assert verify(read_recording(record), old) == ""


def test_a_game_begun_anew_after_a_reload_is_recorded(kit: Kit, path: Path, tmp_path: Path) -> None:
    record = tmp_path / "run.lbr"
    flow = started(kit, path, record=record)
    path.write_text(small_text(walled=True), encoding="utf-8")
    wait(flow)
    flow.go(StartPlay())
    wait(flow, 0.5)
    flow.go(Quit())
    assert verify(read_recording(record), path.parent) == ""


@pytest.mark.parametrize("paused", [False, True])
def test_a_recording_that_has_no_place_any_more_is_put_elsewhere_and_told(
    kit: Kit, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, paused: bool
) -> None:
    folder, old = tmp_path / "records", tmp_path / "old"
    folder.mkdir()
    shutil.copytree(path.parent, old, ignore=shutil.ignore_patterns("old", "records"))
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "data")
    flow = started(kit, path, record=folder / "run.lbr")
    if paused:
        press(flow, pygame.KSCAN_ESCAPE)
    folder.rmdir()
    path.write_text(small_text(walled=True), encoding="utf-8")
    wait(flow)
    assert isinstance(flow.top, RecordingScreen)
    assert "run.lbr" in flow.top.lines[0]
    place = kit.recorder.place
    assert place is not None
    assert verify(read_recording(place), old) == ""
    flow.follow(flow.top.step(Step.BACK))
    if paused:
        press(flow, pygame.KSCAN_ESCAPE)
    wait(flow)
    playing(flow)
