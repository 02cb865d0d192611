"""Charts over play: their key, and what they cost when nobody looks."""

from pathlib import Path

import pygame
import pytest

from game.content.replay import read_recording
from game.screens.menus.results import _rows
from game.screens.screen import Kit
from game.sim.survey import Survey
from game.sim.words.types import TICK_S
from game.view.charts.table import CHARTS, chart_named
from game.view.frame import VIEW_PX
from tests.screens.playing import playing, press, said, started, wait


def test_f4_goes_round_and_back(kit: Kit, path: Path) -> None:
    flow = started(kit, path, zombies=3, charts=True)
    seen = [playing(flow)._renderer.overlay.chart]
    pictures = []
    for _ in (None, *CHARTS):
        target = pygame.Surface(VIEW_PX)
        flow.draw(target)
        pictures.append(pygame.image.tobytes(target, "RGB"))
        press(flow, pygame.KSCAN_F4)
        seen.append(playing(flow)._renderer.overlay.chart)
    assert seen == [None, *CHARTS, None]
    assert len(set(pictures)) == len(CHARTS) + 1
    pygame.key.set_mods(pygame.KMOD_LSHIFT)
    press(flow, pygame.KSCAN_F4)
    pygame.key.set_mods(0)
    assert playing(flow)._renderer.overlay.chart is CHARTS[-1]


def test_the_charts_can_have_any_key_and_name_it(kit: Kit, path: Path) -> None:
    flow = started(kit, path, zombies=3, charts=True)
    flow.prefs.change(keys=(("CHARTS", (-pygame.BUTTON_X1,)), ("SWAP", (pygame.KSCAN_F4,))))
    press(flow, pygame.KSCAN_F4)
    assert playing(flow)._renderer.overlay.chart is None
    flow.handle(pygame.Event(pygame.MOUSEBUTTONDOWN, button=pygame.BUTTON_X1, pos=(0, 0)))
    assert playing(flow)._renderer.overlay.chart is chart_named("cost")
    assert "mouse_4" in kit.strings("overlay.hint")
    assert "F4" in kit.strings("hint.swap")


def test_a_survey_is_taken_once_a_tick_and_only_for_a_chart(
    kit: Kit, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flow = started(kit, path, charts=True)
    session = playing(flow)._session
    ask = session.survey
    asked: list[int] = []

    def count() -> Survey:
        asked.append(session.world.tick)
        return ask()

    monkeypatch.setattr(session, "survey", count)
    wait(flow, 0.2)
    assert asked == []
    press(flow, pygame.KSCAN_F4)
    target = pygame.Surface(VIEW_PX)
    for _ in range(3):
        flow.update(TICK_S)
        flow.draw(target)
        flow.draw(target)
    assert len(asked) == len(set(asked)) == 3


def test_a_player_who_has_not_asked_for_them_sees_none_and_is_told_where_they_are(kit: Kit, path: Path) -> None:
    flow = started(kit, path, zombies=3)
    press(flow, pygame.KSCAN_F4)
    assert playing(flow)._renderer.overlay.chart is None
    assert not playing(flow).session.charted
    assert said(playing(flow)) == [kit.strings("toast.charts_off")]
    flow.prefs.change(charts=True)
    press(flow, pygame.KSCAN_F4)
    assert playing(flow)._renderer.overlay.chart is chart_named("cost")


def test_a_result_with_charts_says_so_and_is_not_counted(kit: Kit, path: Path, tmp_path: Path) -> None:
    record = tmp_path / "charted.lbr"
    flow = started(kit, path, zombies=3, charts=True, record=record)
    assert playing(flow).session.recording().charts is False
    press(flow, pygame.KSCAN_F4)
    summary = playing(flow)._summary()
    assert summary.charted
    assert not playing(flow).session.stock
    values = [line.value for line in _rows(kit, summary)]
    assert kit.strings("results.charts_seen") in values
    flow.close()
    assert read_recording(record).charts is True
