"""The pause menu, over a picture in which nothing moves."""

import pygame

from game.input.bindings import Action
from game.input.devices import action_of
from game.screens.menu import Item, Menu
from game.screens.screen import Kit, Move, Resume, Screen, ShowTitle, StartPlay
from game.view.notices import draw_hints

_DARK = (52, 54, 66)
_AT = (110, 150)


class PauseScreen(Screen):
    """Lies over play; time stands still under it."""

    covers = False

    def __init__(self, kit: Kit, *, watching: bool = False) -> None:
        self.caption = kit.strings("caption.paused")
        self._kit = kit
        resume = Item(lambda: kit.strings("pause.resume"), Resume)
        restart = Item(lambda: kit.strings("pause.restart"), StartPlay)
        leave = Item(lambda: kit.strings("pause.leave"), ShowTitle)
        items = (resume, leave) if watching else (resume, restart, leave)
        self._menu = Menu(items, (_AT[0], _AT[1] + 62), kit.letters, kit.mixer)

    def handle(self, event: pygame.Event) -> Move | None:
        """Choose from the menu, or go on with the key that paused."""
        if event.type == pygame.KEYDOWN and action_of(event) == Action.PAUSE:
            return Resume()
        return self._menu.handle(event)

    def draw(self, target: pygame.Surface) -> None:
        """Darken the picture and draw the menu over it."""
        target.fill(_DARK, special_flags=pygame.BLEND_RGB_MULT)
        self._kit.letters.draw(target, self._kit.strings("pause.heading"), _AT, size_px=40, spacing_px=1)
        self._menu.draw(target)
        draw_hints(target, self._kit.letters, self._kit.strings, 1.0)
