"""The notebook in the hand: opened, leafed through and put away while the game goes on, by keys, mouse and gamepad."""

from dataclasses import replace
from pathlib import Path

import pygame

from game.input.bindings import InputAction
from game.screens.flow import Flow
from game.screens.screen import Kit
from game.sim.words.types import TICK_S
from game.view.frame import VIEW_PX
from game.view.notebook.notebook import Notebook, Page
from tests.screens.playing import playing, press, started


def book_of(flow: Flow) -> Notebook:
    return playing(flow)._renderer.notebook


def live(flow: Flow, seconds: float) -> None:
    target = pygame.Surface(VIEW_PX)
    for _ in range(round(seconds / TICK_S)):
        flow.update(TICK_S)
        flow.draw(target)


def key(flow: Flow, scancode: int, *, down: bool) -> None:
    kind = pygame.KEYDOWN if down else pygame.KEYUP
    flow.handle(pygame.Event(kind, key=0, scancode=scancode, mod=0, unicode=""))


def test_a_press_opens_it_and_another_puts_it_away_while_time_goes_on(kit: Kit, path: Path) -> None:
    flow = started(kit, path)
    live(flow, 0.1)
    press(flow, pygame.KSCAN_TAB)
    tick = playing(flow).snapshot.tick
    live(flow, 1.0)
    assert book_of(flow).open
    assert playing(flow).snapshot.tick > tick + 50
    press(flow, pygame.KSCAN_TAB)
    live(flow, 0.5)
    assert not book_of(flow).open
    assert kit.devices.page is None


def test_a_key_that_is_held_shows_it_as_long_as_it_is_held(kit: Kit, path: Path) -> None:
    flow = started(kit, path)
    key(flow, pygame.KSCAN_TAB, down=True)
    live(flow, 0.8)
    assert book_of(flow).open
    key(flow, pygame.KSCAN_TAB, down=False)
    live(flow, 0.1)
    assert not book_of(flow).open


def test_arrows_leaf_and_the_other_keys_still_walk(kit: Kit, path: Path) -> None:
    flow = started(kit, path)
    press(flow, pygame.KSCAN_TAB)
    live(flow, 0.3)
    at = playing(flow).snapshot.player.position
    key(flow, pygame.KSCAN_RIGHT, down=True)
    live(flow, 0.3)
    key(flow, pygame.KSCAN_RIGHT, down=False)
    assert book_of(flow).page is Page.GOALS
    assert playing(flow).snapshot.player.position == at
    key(flow, pygame.KSCAN_D, down=True)
    live(flow, 0.4)
    key(flow, pygame.KSCAN_D, down=False)
    assert playing(flow).snapshot.player.position != at
    assert book_of(flow).page is Page.GOALS


def test_a_gamepads_cross_leafs_and_its_button_puts_away(kit: Kit, path: Path) -> None:
    flow = started(kit, path)

    def tap(button: int) -> None:
        for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            flow.handle(pygame.Event(kind, button=button, instance_id=0))
        live(flow, 0.2)

    tap(pygame.CONTROLLER_BUTTON_BACK)
    assert book_of(flow).open
    tap(pygame.CONTROLLER_BUTTON_DPAD_LEFT)
    assert book_of(flow).page is Page.NOTES
    tap(pygame.CONTROLLER_BUTTON_DPAD_RIGHT)
    tap(pygame.CONTROLLER_BUTTON_DPAD_UP)
    assert book_of(flow).open
    assert book_of(flow)._zoom == 2
    tap(pygame.CONTROLLER_BUTTON_BACK)
    assert not book_of(flow).open


def test_a_click_on_the_page_strikes_nobody_and_one_beside_it_puts_it_away(kit: Kit, path: Path) -> None:
    flow = started(kit, path)
    press(flow, pygame.KSCAN_TAB)
    live(flow, 0.4)

    def click(at: tuple[int, int]) -> None:
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            flow.handle(pygame.Event(kind, button=pygame.BUTTON_LEFT, pos=at))

    stamina = playing(flow).snapshot.player.stamina
    click(book_of(flow)._tabs[Page.NOTES].center)
    live(flow, 0.1)
    assert book_of(flow).page is Page.NOTES
    assert playing(flow).snapshot.player.stamina == stamina
    click((100, 300))
    live(flow, 0.1)
    assert not book_of(flow).open
    assert playing(flow).snapshot.player.stamina < stamina, "and is a blow at once"


def test_escape_puts_it_away_and_the_next_one_pauses(kit: Kit, path: Path) -> None:
    flow = started(kit, path)
    press(flow, pygame.KSCAN_TAB)
    live(flow, 0.3)
    press(flow, pygame.KSCAN_ESCAPE)
    live(flow, 0.3)
    assert not book_of(flow).open
    press(flow, pygame.KSCAN_ESCAPE)
    assert not hasattr(flow.top, "_renderer")
    assert kit.devices.page is None


def test_who_is_held_has_it_in_hand_no_more(kit: Kit, path: Path) -> None:
    flow = started(kit, path)
    press(flow, pygame.KSCAN_TAB)
    live(flow, 0.3)
    screen = playing(flow)
    screen._snapshot = replace(screen._snapshot, player=replace(screen._snapshot.player, held_by=1))
    screen._hand.follow(screen._snapshot, screen._time_s)
    assert not book_of(flow).open


def test_a_key_is_held_by_what_it_is_bound_to(kit: Kit, path: Path) -> None:
    flow = started(kit, path)
    key(flow, pygame.KSCAN_TAB, down=True)
    assert kit.devices.holds(InputAction.STATUS)
    key(flow, pygame.KSCAN_TAB, down=False)
    assert not kit.devices.holds(InputAction.STATUS)
