"""Where the words lie: at every size, in both languages, all of them on the picture and none over another."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pygame
import pytest

from game.content.errors import Problem
from game.content.files.paths import find_map
from game.content.origin import Origin
from game.content.records import News, PlaceRecord
from game.content.replay import Commands, Recording
from game.content.settings import LANGUAGES, PAD_LABELS, TEXT_PERCENTS
from game.input.bindings import InputAction
from game.input.devices import Device
from game.input.navigation import Step
from game.play.life import Life
from game.screens.flow import Flow
from game.screens.menus.controls import ControlsScreen
from game.screens.menus.map_error import MapErrorScreen
from game.screens.menus.pause import PauseScreen
from game.screens.menus.recording import RecordingScreen
from game.screens.menus.results import ResultsScreen
from game.screens.menus.settings import SettingsScreen
from game.screens.menus.title import TitleScreen
from game.screens.play.opening import Wish
from game.screens.screen import (
    Kit,
    Move,
    Screen,
    ShowControls,
    ShowPause,
    ShowSettings,
    ShowTitle,
    StartPlay,
    Summary,
)
from game.sim.words.states import Outcome
from game.view.frame import VIEW_PX
from game.view.text import Type

Drawn = list[tuple[pygame.Rect, str]]


def life_of(outcome: Outcome) -> Life:
    """A long one, in rooms with long names."""
    rooms = ("Boiler room, downstairs", "Broadcast room, upstairs, at the far end")
    return Life(
        "na_yeon", "normal", 2**31 - 1, outcome, 3599.0, 1234, "bitten", "turned", rooms[1], rooms, rooms[1],
        199.0, 188.0, 201.0, (3.0, 4.0),
    )  # fmt: skip


def died(kit: Kit) -> Screen:
    before = PlaceRecord(9, 0, None, 3600.0, 20.0, "Broadcast room, upstairs, at the end", 200.0)
    return shown(ResultsScreen(kit, Summary(life_of(Outcome.DIED), before, (News.FURTHEST, News.CAUSE))))


def escaped(kit: Kit) -> Screen:
    return shown(ResultsScreen(kit, Summary(life_of(Outcome.ESCAPED), news=tuple(News))))


def shown(screen: Screen) -> Screen:
    screen.update(10.0)
    return screen


def title(kit: Kit) -> Screen:
    screen = TitleScreen(kit, "normal", find_map("cafeteria"))
    screen._aside.update(9.0, 1)
    return screen


def map_error(kit: Kit) -> Screen:
    long = "the exit lies where nobody can walk to, behind a locked door whose key lies nowhere"
    problems = [Problem("maps/gym.tmx", long, f"put the key {n} somewhere", line=n) for n in range(30)]
    return MapErrorScreen(kit, Path("maps/gym.tmx"), problems, watched=True)


def no_room(kit: Kit) -> Screen:
    """Nowhere, and the last thing before the end."""
    kit.recorder.problem = f"{'/home/somebody/recordings' * 4}/game.lbr: it can't be written: No space left on device"
    kit.recorder._waiting = (
        Recording(Origin("", "", 0, "", None, None, 1, "", "usual", None, ""), Commands(), (), ""),
        Path("game.lbr"),
    )
    return RecordingScreen(kit, leaving=True)


def elsewhere(kit: Kit) -> Screen:
    kit.recorder.problem = "game.lbr: it can't be written: No space left on device"
    kit.recorder.place = Path("/home/somebody/.local/share/last-bell/recordings/game-20260101-000000-123456.lbr")
    return RecordingScreen(kit, leaving=False)


def waiting(kit: Kit) -> Screen:
    screen = ControlsScreen(kit)
    screen.step(Step.ACCEPT)
    return screen


def long_names(kit: Kit) -> Screen:
    name = kit.devices.keyboard.name
    long = sorted(range(1, 512), key=lambda code: -kit.letters.width(name(code), 20))
    keys = [
        (action.name, tuple(long[n : 3 * len(InputAction) : len(InputAction)])) for n, action in enumerate(InputAction)
    ]
    kit.prefs.change(keys=tuple(keys), pad=(("UP", (15, 20, 4)), ("PAUSE", (6, 5, 7))))
    return ControlsScreen(kit)


SCREENS: dict[str, tuple[Callable[[Kit], Screen], int]] = {  # and how many steps down are worth a look
    "title": (title, 6),
    "pause": (PauseScreen, 5),
    "settings": (SettingsScreen, 24),
    "controls": (ControlsScreen, 19),
    "controls with long names": (long_names, 19),
    "a key is waited for": (waiting, 1),
    "died": (died, 2),
    "escaped": (escaped, 2),
    "map error": (map_error, 3),
    "no room for a recording": (no_room, 2),
    "a recording elsewhere": (elsewhere, 1),
}


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """Every text that is drawn, with the box of what can be seen of it."""
    found: Drawn = []
    draw = Type.draw

    def note(self: Type, target: pygame.Surface, text: str, *given: object, **named: object) -> pygame.Rect:
        rect = draw(self, target, text, *given, **named)  # type: ignore[arg-type]
        values = (named.get("size_px", 14), named.get("color", (1, 1, 1)), named.get("spacing_px", 0))
        face = {"face": named["face"]} if "face" in named else {}
        seen = self.picture(text, *values, **face).get_bounding_rect()  # type: ignore[arg-type]
        if seen.width and float(named.get("alpha", 1.0)) > 0:  # type: ignore[arg-type]
            found.append((seen.move(rect.topleft), text))
        return rect

    monkeypatch.setattr(Type, "draw", note)
    return found


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCREENS)
def test_no_word_leaves_the_picture_or_lies_over_another(
    kit: Kit, drawn: Drawn, name: str, language: str, percent: int
) -> None:
    kit.prefs.change(language=language, text_percent=percent)
    target = pygame.Surface(VIEW_PX)
    make, steps = SCREENS[name]
    for label in (*PAD_LABELS[1:], ""):
        device = Device.PAD if label else Device.KEYBOARD
        kit.devices.last = device
        kit.prefs.change(pad_labels=label or PAD_LABELS[0])
        screen = make(kit)
        for _ in range(steps if device is Device.KEYBOARD else 1):
            drawn.clear()
            screen.draw(target)
            assert len(drawn) >= 4
            check(drawn)
            screen.step(Step.DOWN)


@pytest.mark.parametrize("move", [ShowSettings(), ShowControls()])
def test_the_words_of_a_screen_do_not_show_through_the_one_over_it(kit: Kit, drawn: Drawn, move: Move) -> None:
    flow, target = Flow(kit, Wish(map=find_map("hall_a"), seed=1, zombies=1)), pygame.Surface(VIEW_PX)
    for under in (ShowTitle(), StartPlay()):
        flow.go(under)
        if isinstance(under, StartPlay):
            flow.go(ShowPause())
        flow.go(move)
        drawn.clear()
        flow.draw(target)
        check(drawn)


def check(drawn: Drawn) -> None:
    picture = pygame.Rect((0, 0), VIEW_PX)
    for box, text in drawn:
        assert picture.contains(box), text
    for (one, text), (other, over) in combinations(drawn, 2):
        assert not one.inflate(-4, -4).colliderect(other.inflate(-4, -4)), (text, over)


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
def test_every_line_of_a_long_list_can_be_reached(kit: Kit, drawn: Drawn, percent: int) -> None:
    kit.prefs.change(text_percent=percent)
    screen, target = SettingsScreen(kit), pygame.Surface(VIEW_PX)
    for _ in range(30):
        screen.draw(target)
        screen.step(Step.DOWN)
    words = {text for _, text in drawn}
    names = (
        "volume",
        "effects_volume",
        "captions",
        "brightness",
        "shake",
        "scaling",
        "language",
        "rumble",
        "pad_labels",
        "done",
    )
    assert {kit.strings(f"settings.{name}") for name in names} <= words
