"""Every screen, walked by keys alone, by a gamepad alone and by a mouse alone."""

from dataclasses import replace
from pathlib import Path
from unittest.mock import MagicMock, call

import pygame
import pytest

from game.content.errors import ContentError, Problem
from game.content.files.paths import find_map
from game.content.rows import cast_names
from game.content.settings import LANGUAGES, TEXT_PERCENTS
from game.input.bindings import InputAction
from game.input.devices import Device
from game.screens.flow import Flow
from game.screens.menus.controls import ControlsScreen
from game.screens.menus.map_error import MapErrorScreen
from game.screens.menus.pause import PauseScreen
from game.screens.menus.results import ResultsScreen
from game.screens.menus.settings import SettingsScreen
from game.screens.menus.title import TitleScreen
from game.screens.play.opening import Wish
from game.screens.play.play import PlayScreen
from game.screens.screen import Kit, Screen, ShowControls, ShowMapError, ShowPause, ShowSettings, ShowTitle, StartPlay
from game.sim.words.states import Outcome
from tests.screens.hands import Keyboard, Mouse, Pad, pass_time

CAST = cast_names()

GO_IN, WHO, SETTINGS, LEAVE = 0, 1, 4, 5  # lines of the title
HANDS = {"keyboard": Keyboard, "gamepad": Pad}


@pytest.fixture
def flow(kit: Kit, path: Path, monkeypatch: pytest.MonkeyPatch) -> Flow:
    monkeypatch.setattr("game.screens.menus.scene.LivingScene.update", lambda *_: None)  # half a second a title
    made = Flow(kit, Wish(map=path, seed=4))
    made.go(ShowTitle())
    return made


def up(flow: Flow, kind: type[Screen]) -> None:
    assert isinstance(flow.top, kind), flow.top


@pytest.mark.parametrize("hand", HANDS.values(), ids=HANDS)
def test_the_whole_way_round(flow: Flow, hand: type[Keyboard]) -> None:
    hands = hand(flow)
    prefs = flow.prefs
    hands.do("down", "more")
    assert prefs.settings.who == CAST[1]
    hands.choose(SETTINGS - WHO)
    up(flow, SettingsScreen)
    hands.do("less")
    assert prefs.settings.volume == pytest.approx(0.95)
    hands.do("back")
    up(flow, TitleScreen)
    hands.do(*["up"] * SETTINGS, "accept")
    up(flow, PlayScreen)
    pass_time(flow, 0.3)
    hands.do("pause")
    up(flow, PauseScreen)
    hands.choose(1)
    up(flow, ControlsScreen)
    hands.do("back")
    up(flow, PauseScreen)
    hands.choose(1)
    up(flow, SettingsScreen)
    hands.do("back", "back")
    up(flow, PlayScreen)
    assert isinstance(flow.top, PlayScreen)
    flow.top._session.world.outcome = Outcome.DIED
    pass_time(flow, 5.5)
    up(flow, ResultsScreen)
    hands.do("accept")
    up(flow, PlayScreen)
    hands.do("pause", "up", "accept")
    up(flow, TitleScreen)
    hands.do("up", "accept")
    assert flow.over


def test_the_whole_way_round_by_mouse(flow: Flow) -> None:
    mouse = Mouse(flow)
    mouse.choose(WHO)
    assert flow.prefs.settings.who == CAST[1]
    mouse.choose(SETTINGS)
    up(flow, SettingsScreen)
    menu = flow.top._menu  # type: ignore[attr-defined]
    slider = next(row for row in menu._rows() if row.number == menu.chosen).value
    mouse.drag((slider.left + 60, slider.centery), (slider.left, slider.centery))
    assert flow.prefs.settings.volume == 0.0
    mouse.choose(len(menu._items) - 1)
    up(flow, TitleScreen)
    mouse.choose(GO_IN)
    up(flow, PlayScreen)
    flow.handle(pygame.Event(pygame.WINDOWFOCUSLOST))  # a mouse has no button that pauses
    up(flow, PauseScreen)
    mouse.choose(4)
    up(flow, TitleScreen)
    mouse.choose(LEAVE)
    assert flow.over


@pytest.mark.parametrize("hand", HANDS.values(), ids=HANDS)
def test_every_setting_can_be_changed_and_set_back(flow: Flow, hand: type[Keyboard]) -> None:
    hands = hand(flow)
    before = flow.prefs.settings
    flow.go(ShowSettings())
    menu = flow.top._menu  # type: ignore[attr-defined]
    changed = set()
    for number, item in enumerate(menu._items):
        if item.turn is None and item.slide is None:
            continue
        while menu.chosen != number:
            hands.do("down")
        was = flow.prefs.settings
        hands.do("less")
        assert flow.prefs.settings != was
        names = {name for name in was.__slots__ if getattr(was, name) != getattr(flow.prefs.settings, name)}
        assert len(names) == 1
        changed |= names
    assert changed == set(before.__slots__) - {"who", "keys", "pad"}
    while menu.chosen != len(menu._items) - 2:
        hands.do("down")
    hands.do("accept")
    flow.prefs.change(language=before.language)  # a reset leaves the words alone
    assert flow.prefs.settings == before


@pytest.mark.parametrize("hand", HANDS.values(), ids=HANDS)
def test_a_key_can_be_given_away_and_taken_back(flow: Flow, kit: Kit, hand: type[Keyboard]) -> None:
    hands, pad = hand(flow), hand is Pad
    hands.do("up")  # the column is that of the device in hand
    flow.go(StartPlay())
    hands.do("pause")
    flow.go(ShowControls())
    row = list(InputAction).index(InputAction.SHOVE)
    hands.do(*["down"] * row, "accept", "new")
    table = kit.devices.bindings.pad if pad else kit.devices.bindings.keys
    assert table[InputAction.SHOVE][0] == (Pad.BUTTONS if pad else Keyboard.KEYS)["new"]
    hands.do("accept")
    hands.do("pause")  # leaves it as it is
    up(flow, ControlsScreen)
    assert (kit.devices.bindings.pad if pad else kit.devices.bindings.keys) == table
    assert (flow.prefs.settings.pad if pad else flow.prefs.settings.keys) != ()
    hands.do(*["down"] * (len(InputAction) - row), "accept")
    assert (flow.prefs.settings.keys, flow.prefs.settings.pad) == ((), ())


def test_a_trigger_can_be_bound_and_who_had_it_gets_the_other(flow: Flow, kit: Kit) -> None:
    hands = Pad(flow)
    hands.do("up")
    flow.go(ShowControls())
    hands.do(*["down"] * list(InputAction).index(InputAction.INTERACT), "accept")
    values = {"axis": pygame.CONTROLLER_AXIS_TRIGGERRIGHT, "value": 32767, "instance_id": 0}
    flow.handle(pygame.Event(pygame.CONTROLLERAXISMOTION, values))
    table = kit.devices.bindings.pad
    assert table[InputAction.INTERACT] == (101,)
    assert table[InputAction.SWING] == (pygame.CONTROLLER_BUTTON_A,)
    flow.draw(pygame.Surface((960, 540)))
    assert kit.strings("action.SWING") in flow.top._said  # type: ignore[attr-defined]


@pytest.mark.parametrize("hand", HANDS.values(), ids=HANDS)
def test_the_words_of_a_broken_map_can_be_scrolled_and_left(flow: Flow, hand: type[Keyboard]) -> None:
    hands = hand(flow)
    problems = [Problem("maps/gym.tmx", f"fault {n}", "mend it", line=n) for n in range(50)]
    flow.go(ShowMapError(ContentError(*problems)))
    screen = flow.top
    assert isinstance(screen, MapErrorScreen)
    hands.do("down", "down")
    far = screen._scroll_px
    hands.do("up")
    assert far > screen._scroll_px > 0
    hands.do("accept")
    up(flow, TitleScreen)


def test_hints_are_named_by_the_device_in_hand(flow: Flow, kit: Kit) -> None:
    said = []
    Keyboard(flow).do("down")
    said.append(kit.strings("prompt.OPEN"))
    Pad(flow).do("down")
    said.append(kit.strings("prompt.OPEN"))
    assert kit.devices.last is Device.PAD
    assert "E" in said[0]
    assert "pad_a" in said[1]


def test_the_title_stands_where_there_is_no_school_to_look_at(kit: Kit, tmp_path: Path) -> None:
    screen = TitleScreen(kit, "normal", tmp_path / "no.tmx")
    screen._scene._map = tmp_path / "no.tmx"
    target = pygame.Surface((960, 540))
    for _ in range(8):
        screen.update(0.1)
        screen.draw(target)
    assert not screen._scene.live
    assert pygame.transform.average_color(target)[:3] != (0, 0, 0)


@pytest.mark.parametrize("hand", HANDS.values(), ids=HANDS)
@pytest.mark.parametrize("action", [InputAction.PAUSE, InputAction.FULLSCREEN, InputAction.CHARTS])
def test_whatever_the_keys_of_menus_do_in_play_the_menus_can_still_be_used(
    flow: Flow, hand: type[Keyboard], action: InputAction
) -> None:
    hands = hand(flow)
    accepts = (Keyboard.KEYS["accept"],), (Pad.BUTTONS["accept"],)
    flow.prefs.change(keys=((action.name, accepts[0]),), pad=((action.name, accepts[1]),))
    flow.go(StartPlay())
    hands.do("accept" if action is InputAction.PAUSE else "pause")
    up(flow, PauseScreen)
    hands.do("up", "accept")  # the last line
    up(flow, TitleScreen)
    assert not flow.prefs.settings.fullscreen


def test_a_gamepad_that_is_pulled_out_of_the_hand_pauses(flow: Flow) -> None:
    flow.go(StartPlay())
    gone = pygame.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=0)
    flow.handle(gone)  # it was not in the hand
    up(flow, PlayScreen)
    Pad(flow).do("accept")
    flow.handle(gone)
    up(flow, PauseScreen)


def test_the_bell_rings_over_the_title_wherever_one_comes_from(kit: Kit) -> None:
    mixer = MagicMock()
    flow = Flow(replace(kit, mixer=mixer), Wish(map=find_map("hall_a"), seed=7, zombies=20))
    flow.go(StartPlay())
    flow.go(ShowPause())
    flow.go(ShowTitle())
    calls = mixer.mock_calls
    assert call.play("bell", 0.5) in calls
    assert call.stop() not in calls[calls.index(call.play("bell", 0.5)) :]  # nothing that ended cut it


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_the_controls_is_in_view_and_large_ones_can_be_reached(flow: Flow, language: str) -> None:
    flow.go(ShowControls())
    screen, target = flow.top, pygame.Surface((960, 540))
    assert isinstance(screen, ControlsScreen)
    for percent in TEXT_PERCENTS:
        flow.prefs.change(language=language, text_percent=percent)
        seen = set()
        for _ in range(len(InputAction) + 2):
            flow.draw(target)
            seen |= {number for number, _ in screen._boxes}
            if percent > TEXT_PERCENTS[0]:
                Keyboard(flow).do("down")
        assert seen == set(range(len(InputAction) + 2))
