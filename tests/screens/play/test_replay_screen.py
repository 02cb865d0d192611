"""A recording that is watched says so, and goes on, back, faster and slower."""

from pathlib import Path

import pygame
import pytest

from game.content.files.paths import find_map
from game.content.school.school import read_school
from game.content.settings import LANGUAGES, TEXT_PERCENTS
from game.input.devices import Device
from game.play.session import Session, Setup
from game.screens.flow import Flow
from game.screens.menus.pause import PauseScreen
from game.screens.naming import step_caps
from game.screens.play.opening import Wish
from game.screens.play.replay import SPEEDS, ReplayScreen
from game.screens.screen import Kit
from game.sim.state.world import state_hash
from game.sim.words.commands import Command
from game.sim.words.types import TICK_S, TICKS_PER_S
from game.view.frame import VIEW_PX
from game.view.text import Type
from tests.screens.playing import press

LENGTH = 240


@pytest.fixture
def watched(kit: Kit, path: Path) -> Flow:
    session = Session(read_school(path), Setup(path, 3, zombies=3))
    who = session.follows
    commands = [{who: Command(60 if tick % 60 < 30 else -60, 0, 300, 0, 0)} for tick in range(LENGTH)]
    flow = Flow(kit, Wish(map=find_map("hall_a")))
    flow.watch(session, commands)
    return flow


def top(flow: Flow) -> ReplayScreen:
    assert isinstance(flow.top, ReplayScreen)
    return flow.top


def at(flow: Flow) -> int:
    return top(flow).session.tick_number


def words(flow: Flow, monkeypatch: pytest.MonkeyPatch) -> list[tuple[pygame.Rect, str]]:
    found: list[tuple[pygame.Rect, str]] = []
    draw = Type.draw

    def note(self: Type, target: pygame.Surface, text: str, *given: object, **named: object) -> pygame.Rect:
        rect = draw(self, target, text, *given, **named)  # type: ignore[arg-type]
        found.append((rect, text))
        return rect

    monkeypatch.setattr(Type, "draw", note)
    flow.draw(pygame.Surface(VIEW_PX))
    monkeypatch.setattr(Type, "draw", draw)
    return found


def test_every_speed_passes_as_much_as_it_says(watched: Flow) -> None:
    for _ in SPEEDS:
        press(watched, pygame.KSCAN_DOWN)
    for speed in SPEEDS:
        before = at(watched)
        for _ in range(20):
            watched.update(TICK_S)
        assert at(watched) - before == pytest.approx(20 * speed, abs=1)
        press(watched, pygame.KSCAN_UP)


def test_it_stands_and_goes_on(watched: Flow) -> None:
    for key in (pygame.KSCAN_SPACE, pygame.KSCAN_RETURN):
        press(watched, key)
        before = at(watched)
        for _ in range(10):
            watched.update(TICK_S)
        assert at(watched) == before
        press(watched, key)
        for _ in range(10):
            watched.update(TICK_S)
        assert at(watched) == before + 10


def test_steps_lead_on_and_back_to_what_was(watched: Flow) -> None:
    for _ in range(100):
        watched.update(TICK_S)
    begun, first = at(watched), state_hash(top(watched).session.world)
    for key, far in (
        (pygame.KSCAN_PAGEDOWN, 1), (pygame.KSCAN_PAGEUP, -1),
        (pygame.KSCAN_RIGHT, TICKS_PER_S), (pygame.KSCAN_LEFT, -TICKS_PER_S),
    ):  # fmt: skip
        before = at(watched)
        press(watched, key)
        assert at(watched) == before + far
        watched.update(TICK_S)
        assert at(watched) == before + far  # who steps stands
    assert (at(watched), state_hash(top(watched).session.world)) == (begun, first)
    for _ in range(4):
        press(watched, pygame.KSCAN_LEFT)
    assert at(watched) == 0


def test_from_its_end_one_can_go_back(watched: Flow) -> None:
    for _ in range(LENGTH + 2):
        watched.update(TICK_S)
    assert at(watched) == LENGTH
    press(watched, pygame.KSCAN_LEFT)
    assert at(watched) == LENGTH - TICKS_PER_S
    for _ in range(10):
        watched.update(TICK_S)
    press(watched, pygame.KSCAN_SPACE)
    watched.update(TICK_S)
    assert at(watched) == LENGTH - TICKS_PER_S + 1


def test_the_menu_leaves_it_as_it_was(watched: Flow) -> None:
    press(watched, pygame.KSCAN_SPACE)
    press(watched, pygame.KSCAN_ESCAPE)
    assert isinstance(watched.top, PauseScreen)
    press(watched, pygame.KSCAN_ESCAPE)
    before = at(watched)
    watched.update(TICK_S)
    assert at(watched) == before


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_that_it_is_a_recording_and_names_its_keys(
    watched: Flow, kit: Kit, language: str, percent: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    kit.prefs.change(language=language, text_percent=percent)
    for device, cap in ((Device.KEYBOARD, "Enter"), (Device.PAD, "pad_a")):
        kit.devices.last = device
        drawn = words(watched, monkeypatch)
        badge = kit.strings("watch.badge", speed="", at="", whole="").split()[0]
        keys = [kit.strings(f"watch.{row}", **step_caps(kit.devices)) for row in ("pause", "second", "tick", "faster")]
        ours = [(box, text) for box, text in drawn if badge in text or text in keys]
        assert len(ours) == 1 + len(keys)
        assert badge in ours[0][1]
        assert any(cap in text for _, text in ours)
        assert all(pygame.Rect((0, 0), VIEW_PX).contains(box) for box, _ in ours)
        for box, text in drawn:
            for other, said in ours:
                assert text == said or not box.inflate(-6, -6).colliderect(other.inflate(-6, -6)), (text, said)
