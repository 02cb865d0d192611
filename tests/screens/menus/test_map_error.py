"""What the error screen says, and how one reads all of it."""

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.content.errors import Problem
from game.input.navigation import KEYS
from game.screens.menus.map_error import MapErrorScreen
from game.screens.screen import Kit
from game.view.frame import VIEW_PX


def screen_of(kit: Kit, problems: list[Problem]) -> MapErrorScreen:
    return MapErrorScreen(kit, Path("maps/gym.tmx"), problems, watched=True)


def test_errors_stand_before_warnings_and_are_counted(kit: Kit) -> None:
    problems = [
        Problem("maps/gym.tmx", "a lamp lights nothing", "move it", line=9, severity="warning"),
        Problem("maps/gym.tmx", "no start", "insert one", line=3),
    ]
    screen = screen_of(kit, problems)
    assert screen.lines == ["line 3 no start", "insert one", "line 9 a lamp lights nothing", "move it"]
    assert [text for text, _ in screen._counts] == ["1 error", "1 warning"]


def shown(screen: MapErrorScreen) -> bytes:
    target = pygame.Surface(VIEW_PX)
    screen.draw(target)
    return pygame.image.tobytes(target, "RGB")


def scroll_key(scancode: int) -> Callable[[MapErrorScreen], object]:
    return lambda screen: screen.step(KEYS[scancode])


@pytest.mark.parametrize(
    ("down", "up"),
    [
        (scroll_key(pygame.KSCAN_DOWN), scroll_key(pygame.KSCAN_UP)),
        (scroll_key(pygame.KSCAN_PAGEDOWN), scroll_key(pygame.KSCAN_PAGEUP)),
        (scroll_key(pygame.KSCAN_END), scroll_key(pygame.KSCAN_HOME)),
        (
            lambda screen: screen.handle(pygame.Event(pygame.MOUSEWHEEL, x=0, y=-1)),
            lambda screen: screen.handle(pygame.Event(pygame.MOUSEWHEEL, x=0, y=1)),
        ),
    ],
)
def test_a_long_list_scrolls(
    kit: Kit, down: Callable[[MapErrorScreen], object], up: Callable[[MapErrorScreen], object]
) -> None:
    screen = screen_of(kit, [Problem("maps/gym.tmx", f"fault {n}", "mend it", line=n) for n in range(50)])
    first = shown(screen)
    down(screen)
    assert shown(screen) != first
    up(screen)
    assert shown(screen) == first
    up(screen)
    assert shown(screen) == first


def test_a_short_list_stays(kit: Kit) -> None:
    screen = screen_of(kit, [Problem("maps/gym.tmx", "one", "mend it")])
    first = shown(screen)
    scroll_key(pygame.KSCAN_END)(screen)
    assert shown(screen) == first


def test_thousands_of_problems_are_no_burden(kit: Kit) -> None:
    screen = screen_of(kit, [Problem("maps/gym.tmx", f"fault {n}", "mend it", line=n) for n in range(5000)])
    assert any("4600" in line for line in screen.lines)
