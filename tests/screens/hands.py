"""The three ways to get about in menus, each with nothing but its own events."""

from typing import ClassVar

import pygame

from game.screens.flow import Flow
from game.screens.menus.menu import Menu
from game.sim.words.types import TICK_S
from game.view.frame import VIEW_PX


class Keyboard:
    """Keys alone."""

    KEYS: ClassVar = {
        "up": pygame.KSCAN_UP, "down": pygame.KSCAN_DOWN, "less": pygame.KSCAN_LEFT, "more": pygame.KSCAN_RIGHT,
        "accept": pygame.KSCAN_RETURN, "back": pygame.KSCAN_ESCAPE, "pause": pygame.KSCAN_ESCAPE, "new": pygame.KSCAN_X,
    }  # fmt: skip

    def __init__(self, flow: Flow) -> None:
        self.flow = flow

    def do(self, *words: str) -> None:
        for word in words:
            for kind in (pygame.KEYDOWN, pygame.KEYUP):
                if not self.flow.over:
                    self.flow.handle(pygame.Event(kind, key=0, scancode=self.KEYS[word], mod=0, unicode=""))

    def choose(self, number: int) -> None:
        self.do(*["down"] * number, "accept")


class Pad(Keyboard):
    """A gamepad alone: up and down by the stick, the rest by its buttons."""

    BUTTONS: ClassVar = {
        "less": pygame.CONTROLLER_BUTTON_DPAD_LEFT, "more": pygame.CONTROLLER_BUTTON_DPAD_RIGHT,
        "accept": pygame.CONTROLLER_BUTTON_A, "back": pygame.CONTROLLER_BUTTON_B,
        "pause": pygame.CONTROLLER_BUTTON_START, "new": pygame.CONTROLLER_BUTTON_RIGHTSTICK,
    }  # fmt: skip

    def do(self, *words: str) -> None:
        for word in words:
            if word in ("up", "down"):
                self._lean(-1.0 if word == "up" else 1.0)
                self._lean(0.0)
                continue
            for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
                if not self.flow.over:
                    self.flow.handle(pygame.Event(kind, button=self.BUTTONS[word], instance_id=0))

    def _lean(self, way: float) -> None:
        values = {"axis": pygame.CONTROLLER_AXIS_LEFTY, "value": round(way * 32767), "instance_id": 0}
        self.flow.handle(pygame.Event(pygame.CONTROLLERAXISMOTION, values))


class Mouse:
    """A mouse alone."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow

    def click(self, at: tuple[int, int], button: int = pygame.BUTTON_LEFT) -> None:
        self.flow.handle(pygame.Event(pygame.MOUSEMOTION, pos=at, rel=(1, 1), buttons=(0, 0, 0)))
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            if not self.flow.over:
                self.flow.handle(pygame.Event(kind, button=button, pos=at))

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        self.flow.handle(pygame.Event(pygame.MOUSEBUTTONDOWN, button=pygame.BUTTON_LEFT, pos=start))
        self.flow.handle(pygame.Event(pygame.MOUSEMOTION, pos=end, rel=(1, 1), buttons=(1, 0, 0)))
        self.flow.handle(pygame.Event(pygame.MOUSEBUTTONUP, button=pygame.BUTTON_LEFT, pos=end))

    def wheel(self, clicks: int) -> None:
        self.flow.handle(pygame.Event(pygame.MOUSEWHEEL, x=0, y=clicks))

    def choose(self, number: int) -> None:
        """Click on a line of the menu that is up, after the wheel has brought it."""
        menu: Menu = self.flow.top._menu  # type: ignore[attr-defined]
        for _ in range(40):
            row = next((row for row in menu._rows() if row.number == number), None)
            if row is not None:
                self.click((row.box.left + 30, row.box.top + 8))
                return
            self.wheel(-1)
        raise AssertionError(f"line {number} can't be brought into view")


def pass_time(flow: Flow, seconds: float) -> None:
    target = pygame.Surface(VIEW_PX)
    for number in range(round(seconds / TICK_S)):
        if flow.over:
            return
        flow.update(TICK_S)
        if number % 30 == 0 and not flow.over:
            flow.draw(target)
