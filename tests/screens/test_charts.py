"""Charts over play: their key, and what they cost when nobody looks."""

from pathlib import Path

import pygame
import pytest

from game.input.bindings import KEYS
from game.screens.screen import Kit
from game.sim.survey import Survey
from game.sim.types import TICK_S
from game.view.frame import VIEW_PX
from game.view.overlay import Chart
from tests.screens.playing import playing, press, started, wait


def test_f4_goes_round_and_back(kit: Kit, path: Path) -> None:
    flow = started(kit, path, zombies=3)
    seen = [playing(flow)._renderer.overlay.chart]
    pictures = []
    for _ in Chart:
        target = pygame.Surface(VIEW_PX)
        flow.draw(target)
        pictures.append(pygame.image.tobytes(target, "RGB"))
        press(flow, pygame.KSCAN_F4)
        seen.append(playing(flow)._renderer.overlay.chart)
    assert seen == [*Chart, Chart.NONE]
    assert len(set(pictures)) == len(Chart)
    press(flow, pygame.KSCAN_F4, pygame.KMOD_LSHIFT)
    assert playing(flow)._renderer.overlay.chart is Chart.OBJECTS


def test_no_action_of_play_has_the_key_of_the_charts() -> None:
    assert all(pygame.KSCAN_F4 not in codes for codes in KEYS.values())


def test_a_survey_is_taken_once_a_tick_and_only_for_a_chart(
    kit: Kit, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flow = started(kit, path)
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
