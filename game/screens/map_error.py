"""Why a map can't be played, line by line, in words its author can act on."""

import pygame

from game.content.errors import ContentError
from game.screens.menu import Item, Menu
from game.screens.screen import Kit, Move, Screen, ShowTitle

_LEFT, _TOP, _LINE_PX, _LINES_MOST = 56, 124, 20, 15
_BACK, _TEXT, _FIX = (16, 16, 20), (214, 210, 200), (150, 190, 150)


class MapErrorScreen(Screen):
    """Shows the problems of a file."""

    def __init__(self, kit: Kit, error: ContentError) -> None:
        self.caption = kit.strings("caption.map_error")
        self._kit = kit
        self._problems = str(error).splitlines()
        items = (Item(lambda: kit.strings("map_error.back"), ShowTitle),)
        self._menu = Menu(items, (_LEFT + 14, 470), kit.letters, kit.mixer)

    def handle(self, event: pygame.Event) -> Move | None:
        """Go back, by the menu or Escape."""
        if event.type == pygame.KEYDOWN and event.scancode == pygame.KSCAN_ESCAPE:
            return ShowTitle()
        return self._menu.handle(event)

    def draw(self, target: pygame.Surface) -> None:
        """Draw the lines that fit and say how many more there are."""
        strings, letters = self._kit.strings, self._kit.letters
        target.fill(_BACK)
        letters.draw(target, strings("map_error.heading"), (_LEFT, 48), size_px=38, color=(222, 96, 84))
        letters.draw(target, strings("map_error.help"), (_LEFT, 88), size_px=19, color=_FIX)
        y, shown = _TOP, 0
        for problem in self._problems:
            lines = letters.wrapped(problem, 18, target.get_width() - 2 * _LEFT)
            if y + len(lines) * _LINE_PX > _TOP + _LINES_MOST * _LINE_PX:
                break
            for line in lines:
                letters.draw(target, line, (_LEFT, y), size_px=18, color=_TEXT)
                y += _LINE_PX
            y += 6
            shown += 1
        if shown < len(self._problems):
            more = strings("map_error.more", count=len(self._problems) - shown)
            letters.draw(target, more, (_LEFT, y), size_px=18, color=_FIX)
        self._menu.draw(target)
