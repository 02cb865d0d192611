"""Hands and eyes for the tests of a flow of screens."""

from pathlib import Path

import pygame

from game.screens.flow import Flow
from game.screens.play.opening import Wish
from game.screens.play.play import PlayScreen
from game.screens.play.watch import POLL_S
from game.screens.screen import Kit, StartPlay
from game.sim.words.types import TICK_S
from game.view.frame import VIEW_PX


def started(kit: Kit, path: Path, **wish: object) -> Flow:
    flow = Flow(kit, Wish(map=path, seed=4, **wish))  # type: ignore[arg-type]
    flow.follow(StartPlay())
    return flow


def press(flow: Flow, scancode: int, mod: int = 0) -> None:
    flow.handle(pygame.Event(pygame.KEYDOWN, key=0, scancode=scancode, mod=mod, unicode=""))
    if not flow.over:
        flow.handle(pygame.Event(pygame.KEYUP, key=0, scancode=scancode, mod=mod, unicode=""))


def wait(flow: Flow, seconds: float = 2 * POLL_S + 0.1) -> None:
    for _ in range(round(seconds / TICK_S)):
        flow.update(TICK_S)
    flow.draw(pygame.Surface(VIEW_PX))


def playing(flow: Flow) -> PlayScreen:
    assert isinstance(flow.top, PlayScreen)
    return flow.top


def reloaded(flow: Flow) -> PlayScreen:
    """The screen that comes after this one, as soon as it is there."""
    now = flow.top
    while flow.top is now:
        flow.update(TICK_S)
    return playing(flow)


def said(screen: PlayScreen) -> list[str]:
    return [toast.text for toast in screen._renderer._toasts.messages]
