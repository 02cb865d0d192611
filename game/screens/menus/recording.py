"""Says where a recording lies that could not be written where it was asked for, or that it waits for room."""

import pygame

from game.input.navigation import Step
from game.screens.dark import plain
from game.screens.menus.menu import Item, Menu
from game.screens.screen import Kit, Move, Quit, Resume, Screen
from game.view.text import LINE, Color, Face

_LEFT, _TOP, _WIDTH = 72, 60, 816
_HEAD_PX, _LINE_PX, _ITEM_PX = 30, 16, 21
_TEXT: Color = (222, 218, 208)


class RecordingScreen(Screen):
    """Lies over whatever has come after the game."""

    def __init__(self, kit: Kit, *, leaving: bool) -> None:
        """``leaving``: nothing lies under it; what one goes on to is the end."""
        self._kit = kit
        self._leaving = leaving
        self.caption = kit.strings("caption.recording")
        kit.recorder.news = False
        self._menu = self._made()

    @property
    def lines(self) -> tuple[str, ...]:
        """What it says under its heading."""
        strings, recorder = self._kit.strings, self._kit.recorder
        if not recorder.problem:
            return (strings("recording.saved"),)
        if recorder.place is None:
            return recorder.problem, strings("recording.waits")
        return recorder.problem, strings("recording.lies", place=recorder.place)

    def handle(self, event: pygame.Event) -> Move | None:
        """Choose from the menu with the mouse."""
        return self._menu.handle(event)

    def step(self, step: Step) -> Move | None:
        """Choose from the menu; going back tries again as long as the recording waits."""
        if step is Step.BACK:
            if not self._kit.recorder.waits:
                return self._go_on()
            self._try_again()
            return None
        return self._menu.step(step)

    def draw(self, target: pygame.Surface) -> None:
        """Draw what is said, and the menu under it."""
        kit, letters = self._kit, self._kit.letters
        plain(target)
        head = min(kit.size(_HEAD_PX), 44)
        y = _TOP
        for line in letters.wrapped(kit.strings("recording.heading"), head, _WIDTH, Face.SERIF):
            y = letters.draw(target, line, (_LEFT, y), size_px=head, face=Face.SERIF).bottom
        y += 12
        size = min(kit.size(_LINE_PX), 24)
        for said in self.lines:
            for line in letters.wrapped(said, size, _WIDTH):
                letters.draw(target, line, (_LEFT, y), size_px=size, color=_TEXT)
                y += round(size * LINE)
            y += 8
        foot = kit.footer(target, "choose", "accept", left_px=_LEFT)
        self._menu.size_px = kit.size(_ITEM_PX)
        self._menu.area = pygame.Rect(_LEFT, y + 10, 480, max(10, foot.top - y - 18))
        self._menu.draw(target)

    def _made(self) -> Menu:
        again = Item(lambda: self._kit.strings("recording.again"), self._try_again)
        onward = Item(self._onward, self._go_on)
        items = (again, onward) if self._kit.recorder.waits else (onward,)
        return Menu(items, pygame.Rect(_LEFT, 300, 480, 100), self._kit.letters, self._kit.mixer, face=Face.SERIF)

    def _onward(self) -> str:
        strings = self._kit.strings
        if not self._leaving:
            return strings("recording.go_on")
        return strings("recording.drop") if self._kit.recorder.waits else strings("title.quit")

    def _go_on(self) -> Move:
        if not self._leaving:
            return Resume()
        self._kit.recorder.give_up()
        return Quit()

    def _try_again(self) -> None:
        self._kit.recorder.try_again()
        self._kit.recorder.news = False
        self._menu = self._made()
