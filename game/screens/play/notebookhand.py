"""The hand that opens the notebook, leafs in it and puts it away, while the game goes on."""

import pygame

from game.input.bindings import InputAction
from game.screens.screen import Kit
from game.sim.snapshot import Snapshot
from game.view.renderer import Renderer

_HELD_S = 0.45  # a key that is held so long to look into it puts it away when it is let go
# What puts it away: of these all but a pause are done at once as well.
_PUT_AWAY = {InputAction.PAUSE, InputAction.SWING, InputAction.SHOVE, InputAction.THROW}


class NotebookHand:
    """Turns events into what the notebook of a renderer does; tells the devices where it lies."""

    def __init__(self, kit: Kit, renderer: Renderer) -> None:
        self._kit = kit
        self._renderer = renderer
        self._opened_s = 0.0
        self._holds = False  # the key that opened it is down still

    def handle(self, event: pygame.Event) -> None:
        """Let keys, buttons, wheel and clicks move about in it while it is open."""
        notebook = self._renderer.notebook
        pages, lines = self._kit.devices.leafs(event)
        if pages:
            notebook.leaf(pages)
            self._kit.mixer.play("page_turn")
        elif lines:
            notebook.move(lines)
        elif notebook.open and event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT:
            notebook.click(event.pos)

    def act(self, action: InputAction, time_s: float) -> bool:
        """Open it or put it away, if that is what an action does; returns whether it does no more than that."""
        if action is InputAction.STATUS or (self._renderer.notebook.open and action in _PUT_AWAY):
            self._turn(time_s)
            return True
        return False

    def follow(self, snapshot: Snapshot, time_s: float) -> None:
        """Put it away when hands are needed, and when the key that was held to look into it is let go."""
        if not self._renderer.notebook.open:
            return
        held = self._kit.devices.holds(InputAction.STATUS)
        let_go = self._holds and not held and time_s - self._opened_s > _HELD_S
        self._holds &= held
        if let_go or snapshot.player.held_by:
            self._turn(time_s)
        else:
            self._kit.devices.page = self._renderer.notebook.box

    def let_go(self) -> None:
        """Give the keys back that leaf in it: another screen is up, or the run is over."""
        self._kit.devices.page = None

    def _turn(self, time_s: float) -> None:
        self._renderer.turn_notebook(time_s)
        self._opened_s, self._holds = time_s, self._renderer.notebook.open
        self._kit.devices.page = self._renderer.notebook.box if self._holds else None
        self._kit.mixer.play("page_turn")
