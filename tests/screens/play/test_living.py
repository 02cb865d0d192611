"""A map that is edited while it is played: read again, refused and told, mended, and gone on with."""

import os
import re
from pathlib import Path

import pygame
import pytest

from game.content.checks.check import check
from game.content.replay import read_recording
from game.screens.flow import Flow
from game.screens.menus.map_error import MapErrorScreen
from game.screens.menus.pause import PauseScreen
from game.screens.menus.title import TitleScreen
from game.screens.play.opening import Wish
from game.screens.screen import Kit, ShowTitle
from game.sim.state.people import only
from game.sim.state.world import state_hash
from game.sim.words.states import DoorState, Outcome
from game.sim.words.types import TICK_S
from game.view.charts.table import chart_named
from tests.screens.playing import playing, press, reloaded, started, wait
from tests.small_maps import small_text


def told(flow: Flow) -> str:
    assert isinstance(flow.top, MapErrorScreen)
    return "\n".join(flow.top.lines)


def test_a_saved_map_is_played_on_within_a_second(kit: Kit, path: Path) -> None:
    flow = started(kit, path)
    before = playing(flow)
    only(before.session.world.people).x, only(before.session.world.people).y = 12.25, 6.5
    path.write_text(small_text(title="The new title"), encoding="utf-8")
    wait(flow, 1.0 - 0.35)  # a large map takes the rest to be read
    assert playing(flow) is not before
    assert playing(flow).caption == "The new title"
    assert (playing(flow).session.survivor.x, playing(flow).session.survivor.y) == pytest.approx((12.25, 6.5))


def test_a_map_that_nobody_saves_is_left_alone(kit: Kit, path: Path) -> None:
    flow = started(kit, path)
    before = playing(flow)
    wait(flow, 3.0)
    assert playing(flow) is before


@pytest.mark.parametrize("name", ["tiles.png", "tiles.tsx"])
def test_what_the_map_is_made_of_is_watched_too(kit: Kit, path: Path, name: str) -> None:
    flow = started(kit, path)
    before = playing(flow)
    os.utime(path.parent / name)
    wait(flow)
    assert playing(flow) is not before


def test_chart_camera_and_held_keys_stay(kit: Kit, path: Path) -> None:
    flow = started(kit, path, charts=True)
    press(flow, pygame.KSCAN_F4)
    press(flow, pygame.KSCAN_F4)
    flow.handle(pygame.Event(pygame.KEYDOWN, key=0, scancode=pygame.KSCAN_D, mod=0, unicode=""))
    wait(flow, 0.4)
    before = playing(flow)
    ahead = before._renderer.camera._ahead
    os.utime(path)
    while playing(flow) is before:
        flow.update(TICK_S)
    new = playing(flow)
    assert new._renderer.overlay.chart is chart_named("flow")
    assert new._renderer.camera._ahead == pytest.approx(before._renderer.camera._ahead, abs=0.2)
    assert new._renderer.camera._ahead != (0.0, 0.0)
    assert ahead != (0.0, 0.0)
    x = only(new.session.world.people).x
    wait(flow, 0.3)
    assert only(new.session.world.people).x > x + 0.3
    assert [toast.text for toast in new._renderer._toasts.messages] == [kit.strings("toast.map_reloaded")]


def test_the_first_hints_are_not_shown_again(kit: Kit, path: Path) -> None:
    flow = started(kit, path)
    wait(flow, 2.0)
    before = playing(flow)
    assert before._renderer._notices.hints.up == "hint.move"
    os.utime(path)
    while playing(flow) is before:
        flow.update(TICK_S)
    wait(flow, 2.0)
    assert playing(flow)._renderer._notices.hints.up != "hint.move"


def test_a_long_read_is_not_made_up_for(kit: Kit, path: Path) -> None:
    flow = started(kit, path)
    os.utime(path)
    tick = reloaded(flow).snapshot.tick
    flow.update(3.0)
    assert playing(flow).snapshot.tick <= tick + 6


def break_map(path: Path) -> None:
    """Put an error and a warning into it."""
    text = path.read_text(encoding="utf-8").replace('type="PlayerStart"', 'type="PlayerStrat"')
    lamp = '<object id="5" type="Light" x="80" y="80"><properties><property name="glow" value="1"/></properties>'
    path.write_text(re.sub(r'<object id="5"[^>]*>', lamp, text), encoding="utf-8")


def test_a_broken_save_is_told_and_mended_it_goes_on(kit: Kit, path: Path) -> None:
    flow = started(kit, path)
    before = playing(flow)
    only(before.session.world.people).x, only(before.session.world.people).health = 10.75, 40.0
    before.session.world.doors.state[0] = DoorState.BROKEN
    before.session.world.grid.refresh(before.session.world.doors.state)
    sound = path.read_text(encoding="utf-8")
    break_map(path)
    wait(flow)
    said = told(flow)
    assert flow.top.caption == "Map error"
    assert before._run.clock.paused  # and its sounds with it
    problems = check(path, rehearsed=False)
    assert {problem.severity for problem in problems} == {"error", "warning"}
    for problem in problems:
        for text in (problem.message, problem.fix, problem.where()):
            assert " ".join(text.split()) in said.replace("\n", " ")
    wait(flow, 1.0)
    assert isinstance(flow.top, MapErrorScreen)
    path.write_text(sound, encoding="utf-8")
    as_it_was = state_hash(before.session.world)
    assert state_hash(reloaded(flow).session.world) == as_it_was
    assert playing(flow).session.world.doors.state[0] == DoorState.BROKEN
    assert playing(flow).session.survivor.x == pytest.approx(10.75)
    assert playing(flow).session.survivor.health == pytest.approx(40.0)


def test_a_map_that_is_broken_from_the_start_is_played_once_it_is_mended(kit: Kit, path: Path) -> None:
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound[: len(sound) // 2], encoding="utf-8")
    flow = started(kit, path)
    told(flow)
    path.write_text(sound, encoding="utf-8")
    wait(flow)
    assert playing(flow).session.survivor.x == pytest.approx(4.5)


def test_a_tileset_that_was_missing_is_watched_for(kit: Kit, path: Path) -> None:
    (path.parent / "tiles.png").rename(path.parent / "away.png")
    flow = started(kit, path)
    assert "tiles.png" in told(flow)
    (path.parent / "away.png").rename(path.parent / "tiles.png")
    wait(flow)
    playing(flow)


def test_a_damaged_picture_is_told_by_its_name(kit: Kit, path: Path) -> None:
    picture = path.parent / "tiles.png"
    whole = picture.read_bytes()
    middle = whole.index(b"IDAT") + 8
    picture.write_bytes(whole[:middle] + bytes(len(whole) - middle - 12) + whole[-12:])
    (problem,) = check(path, rehearsed=False)
    flow = started(kit, path)
    assert "tiles.png" in told(flow)
    assert problem.message in told(flow)
    picture.write_bytes(whole)
    wait(flow)
    playing(flow)


def test_pause_stays_over_a_map_that_is_read_again(kit: Kit, path: Path) -> None:
    flow = started(kit, path)
    before = playing(flow)
    flow.handle(pygame.Event(pygame.WINDOWFOCUSLOST))
    pause = flow.top
    os.utime(path)
    wait(flow)
    assert isinstance(flow.top, PauseScreen)
    assert flow.top is pause
    press(flow, pygame.KSCAN_ESCAPE)
    assert playing(flow) is not before
    wait(flow, 0.2)
    assert playing(flow).snapshot.tick > 0


def test_who_mends_in_another_window_finds_the_game_paused(kit: Kit, path: Path) -> None:
    flow = started(kit, path)
    sound = path.read_text(encoding="utf-8")
    break_map(path)
    wait(flow)
    flow.handle(pygame.Event(pygame.WINDOWFOCUSLOST))
    path.write_text(sound, encoding="utf-8")
    wait(flow)
    assert isinstance(flow.top, PauseScreen)


def test_from_the_error_one_can_go_back_to_the_title(kit: Kit, path: Path, tmp_path: Path) -> None:
    record = tmp_path / "run.lbr"
    flow = started(kit, path, record=record)
    wait(flow, 0.5)
    sound = path.read_text(encoding="utf-8")
    break_map(path)
    wait(flow)
    told(flow)
    press(flow, pygame.KSCAN_ESCAPE)
    assert isinstance(flow.top, TitleScreen)
    assert len(read_recording(record).commands) > 25
    path.write_text(sound, encoding="utf-8")
    wait(flow, 1.5)
    assert isinstance(flow.top, TitleScreen)


def test_the_dead_are_not_woken_by_a_save(kit: Kit, path: Path) -> None:
    flow = started(kit, path)
    before = playing(flow)
    before.session.world.outcome = Outcome.DIED
    wait(flow, 0.1)
    os.utime(path)
    wait(flow, 1.0)
    assert playing(flow) is before


def test_a_replay_is_not_disturbed(kit: Kit, path: Path) -> None:
    first = started(kit, path)
    wait(first, 0.5)
    session = playing(first).session
    flow = Flow(kit, Wish(map=path, seed=4))
    flow.watch(session, [*session.commands] * 20)
    before = playing(flow)
    os.utime(path)
    wait(flow, 1.0)
    assert playing(flow) is before


def test_counted_runs_do_not_watch(kit: Kit, path: Path) -> None:
    flow = started(kit, path, counted=True)
    before = playing(flow)
    os.utime(path)
    wait(flow, 2.0)
    assert playing(flow) is before


def test_a_title_watches_nothing(kit: Kit, path: Path) -> None:
    flow = Flow(kit, Wish(map=path))
    flow.go(ShowTitle())
    os.utime(path)
    wait(flow, 1.0)
    assert isinstance(flow.top, TitleScreen)
