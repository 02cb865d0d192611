import os
from pathlib import Path

import pygame
import pytest
from pygame._sdl2.sdl2 import error as SDLError  # noqa: N812
from pygame._sdl2.video import Renderer

from game import app
from game.app import Options, run
from game.content.files.paths import find_map
from game.content.preferences import read_settings
from game.content.replay import read_recording
from game.content.settings import Settings
from game.screens.flow import Flow
from game.screens.play.opening import Wish
from game.screens.preferences import Preferences
from game.screens.screen import Kit, ShowTitle
from game.view import window as window_file
from game.view.frame import VIEW_PX
from game.view.window import Window
from tests.screens.playing import press
from tests.small_maps import small_map


@pytest.fixture
def headless(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().err.splitlines()


@pytest.mark.usefixtures("headless")
def test_frames_are_counted_and_the_last_is_written(tmp_path: Path) -> None:
    picture, record = tmp_path / "shot.png", tmp_path / "run.lbr"
    assert run(Options(seed=2, zombies=30, frames=25, screenshot=picture, record=record)) == 0
    assert pygame.image.load(picture).get_size() == VIEW_PX
    assert len(read_recording(record).commands) == 25
    assert {path.name for path in tmp_path.iterdir()} == {"shot.png", "run.lbr"}


@pytest.mark.usefixtures("headless")
def test_the_same_seed_gives_the_same_picture(tmp_path: Path) -> None:
    pictures = [tmp_path / "a.png", tmp_path / "b.png"]
    for picture in pictures:
        assert run(Options(seed=9, zombies=60, frames=20, screenshot=picture)) == 0
    assert pictures[0].read_bytes() == pictures[1].read_bytes()


@pytest.mark.usefixtures("headless")
def test_without_a_display_or_frames_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(Options()) == 1
    assert lines(capsys) == ["there is no display: start it on a desktop, or add --frames N"]


def test_a_map_that_is_not_there_is_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(Options(map=tmp_path / "no.tmx", frames=2)) == 1
    (line,) = lines(capsys)
    assert "no.tmx" in line


def test_a_broken_map_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    broken = tmp_path / "broken.tmx"
    broken.write_text("<map")
    assert run(Options(map=broken, frames=2)) == 1
    (line,) = lines(capsys)
    assert "broken.tmx" in line


def test_a_picture_that_cannot_be_written_is_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(Options(seed=1, zombies=1, frames=2, screenshot=tmp_path / "no" / "shot.png")) == 1
    (line,) = lines(capsys)
    assert "shot.png" in line


def test_the_recording_survives_a_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "run.lbr"

    def crash(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(app, "_save_picture", crash)
    with pytest.raises(ZeroDivisionError):
        run(Options(seed=1, zombies=1, frames=12, record=path))
    assert len(read_recording(path).commands) == 12


def test_the_map_is_not_written_over(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = small_map(tmp_path)
    before = path.read_bytes()
    for options in (Options(map=path, frames=2, record=path), Options(map=path, frames=2, screenshot=path)):
        assert run(options) == 1
        (line,) = lines(capsys)
        assert "the map is made of this file" in line
        assert path.read_bytes() == before


def test_a_counted_run_neither_reads_nor_writes_anybodys_settings(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "settings.toml"
    own.write_text("volume = ")
    monkeypatch.setenv("LAST_BELL_SETTINGS", str(own))
    assert run(Options(seed=1, zombies=1, frames=2)) == 0
    assert lines(capsys) == []
    assert [path.name for path in tmp_path.iterdir()] == ["settings.toml"]


def test_settings_are_read_told_of_once_where_broken_and_kept(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "settings.toml"
    own.write_text('language = "ko"\nvolume = 9')
    monkeypatch.setenv("LAST_BELL_SETTINGS", str(own))

    def change(flow: Flow, window: Window, *_: object, **__: object) -> None:
        assert flow.top.caption == "타이틀"
        flow.prefs.change(fullscreen=True, shake=0.5)
        assert window._full

    monkeypatch.setattr(app, "_loop", change)
    assert run(Options()) == 0
    (line,) = lines(capsys)
    assert line.startswith(f"{own}: volume = 9; ")
    kept, problem = read_settings(own)
    assert (kept, problem) == (Settings(language="ko", fullscreen=True, shake=0.5), "")


def test_keys_that_cannot_be_obeyed_are_told_of_and_kept_beside(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "settings.toml"
    before = "[keys]\nDANCE = [9]\nUP = [41]\nSWAP = [12]\n[pad]\nSWAP = [77]\n"
    own.write_text(before)
    monkeypatch.setenv("LAST_BELL_SETTINGS", str(own))
    monkeypatch.setattr(app, "_loop", lambda flow, *_, **__: flow.prefs.change(shake=0.5))
    assert run(Options()) == 0
    (line,) = lines(capsys)
    for fault in ("keys.DANCE is no action", "keys.UP = [41]: PAUSE has", "pad.SWAP = [77]: nothing has"):
        assert fault in line
    assert (tmp_path / "settings.toml.broken").read_text() == before
    assert read_settings(own) == (Settings(shake=0.5, keys=(("SWAP", (12,)),)), "")


def test_a_save_sets_keys_aside_that_cannot_be_obeyed(tmp_path: Path) -> None:
    own = tmp_path / "settings.toml"
    own.write_text("[keys]\nUP = [41]\n")
    prefs = Preferences(Settings(), own)
    prefs.change(shake=0.5)
    prefs.save()
    assert (tmp_path / "settings.toml.broken").read_text() == "[keys]\nUP = [41]\n"
    assert read_settings(own) == (Settings(shake=0.5), "")


def test_settings_that_cannot_be_kept_are_told_of_at_the_end(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("LAST_BELL_SETTINGS", str(tmp_path / "file" / "settings.toml"))
    monkeypatch.setattr(app, "_loop", lambda flow, *_, **__: flow.prefs.change(shake=0.5))
    assert run(Options()) == 0
    (line,) = lines(capsys)
    assert line.startswith(f"{tmp_path / 'file'}: ")


def test_where_no_picture_can_wait_for_the_screen_one_that_does_not_will_do(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def without_vsync(of: pygame.Window, *, vsync: bool = False) -> Renderer:
        asked.append(vsync)
        if vsync:
            raise SDLError("no vsync here")
        return Renderer(of)

    monkeypatch.setattr(window_file, "Renderer", without_vsync)
    assert run(Options(seed=1, zombies=1, frames=2)) == 0
    assert asked == [True, False]

    def none(*_: object, **__: object) -> None:
        raise SDLError("no renderer at all")

    monkeypatch.setattr(window_file, "Renderer", none)
    assert run(Options(seed=1, zombies=1, frames=2)) == 1
    assert lines(capsys) == ["the window can't be opened: no renderer at all"]


def test_a_display_that_does_not_answer_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = tmp_path / "shot.png"
    wanted = Options(map=small_map(tmp_path), seed=1, frames=2, screenshot=shown)
    monkeypatch.setenv("SDL_VIDEODRIVER", "x11")
    monkeypatch.setenv("DISPLAY", ":987")
    pygame.quit()
    assert run(Options(map=wanted.map)) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("the window can't be opened (")
    assert run(wanted) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith(": it runs unseen")
    assert shown.exists()
    assert os.environ["SDL_VIDEODRIVER"] == "dummy"


def test_full_screen_is_a_key_wherever_one_is(kit: Kit) -> None:
    flow = Flow(kit, Wish(map=find_map("hall_a")))
    flow.go(ShowTitle())
    alt_enter = pygame.Event(pygame.KEYDOWN, key=0, scancode=pygame.KSCAN_RETURN, mod=pygame.KMOD_LALT, unicode="")
    assert app._changes_screen(alt_enter, flow)
    assert flow.prefs.settings.fullscreen
    press(flow, pygame.KSCAN_F11)
    assert not flow.prefs.settings.fullscreen
    flow.prefs.change(keys=(("FULLSCREEN", (pygame.KSCAN_X,)),))
    press(flow, pygame.KSCAN_F11)
    assert not flow.prefs.settings.fullscreen
    press(flow, pygame.KSCAN_X)
    assert flow.prefs.settings.fullscreen
    plain = pygame.Event(pygame.KEYDOWN, key=0, scancode=pygame.KSCAN_RETURN, mod=0, unicode="")
    assert not app._changes_screen(plain, flow)
