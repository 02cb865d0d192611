"""A list to choose from, by keyboard or mouse."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.audio.mixer import Mixer
from game.screens.screen import Move
from game.view.text import Color, Type

UP = (pygame.KSCAN_UP, pygame.KSCAN_W)
DOWN = (pygame.KSCAN_DOWN, pygame.KSCAN_S)
LESS = (pygame.KSCAN_LEFT, pygame.KSCAN_A)
MORE = (pygame.KSCAN_RIGHT, pygame.KSCAN_D)
ACCEPT = (pygame.KSCAN_RETURN, pygame.KSCAN_KP_ENTER)  # no key that is hammered in play

_SIZE_PX = 28
_LINE_PX = 38
_CHOSEN: Color = (246, 226, 172)
_OTHER: Color = (150, 148, 144)
_MARK: Color = (190, 40, 40)


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a menu. ``turn`` is called with -1 or 1 by left and right, where there is something to turn."""

    text: Callable[[], str]
    accept: Callable[[], Move | None]
    turn: Callable[[int], None] | None = None


class Menu:
    """Keeps which line is chosen and where the lines lie."""

    def __init__(self, items: Sequence[Item], at: tuple[int, int], letters: Type, mixer: Mixer) -> None:
        self._items = tuple(items)
        self._at = at
        self._type = letters
        self._mixer = mixer
        self.chosen = 0

    def handle(self, event: pygame.Event) -> Move | None:
        """Take one event in; what accepting a line asks for is handed on."""
        if event.type == pygame.KEYDOWN:
            return self._key(event.scancode)
        if event.type == pygame.MOUSEMOTION:
            self._hover(event.pos)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT and self._hover(event.pos):
            return self._accept()
        return None

    def draw(self, target: pygame.Surface) -> None:
        """Draw the lines."""
        for number, item in enumerate(self._items):
            x, y = self._at[0], self._at[1] + number * _LINE_PX
            chosen = number == self.chosen
            if chosen:
                pygame.draw.rect(target, _MARK, (x - 14, y + 1, 4, _SIZE_PX - 9))
            self._type.draw(target, item.text(), (x, y), size_px=_SIZE_PX, color=_CHOSEN if chosen else _OTHER)

    def _key(self, scancode: int) -> Move | None:
        if scancode in UP or scancode in DOWN:
            self._choose((self.chosen + (1 if scancode in DOWN else -1)) % len(self._items))
        elif scancode in LESS or scancode in MORE:
            turn = self._items[self.chosen].turn
            if turn is not None:
                turn(1 if scancode in MORE else -1)
                self._mixer.play("ui_move")
        elif scancode in ACCEPT:
            return self._accept()
        return None

    def _accept(self) -> Move | None:
        self._mixer.play("ui_accept")
        return self._items[self.chosen].accept()

    def _choose(self, number: int) -> None:
        if number != self.chosen:
            self.chosen = number
            self._mixer.play("ui_move")

    def _hover(self, pos: tuple[int, int]) -> bool:
        for number, item in enumerate(self._items):
            width = self._type.picture(item.text(), _SIZE_PX, _OTHER).get_width()
            line = pygame.Rect(self._at[0] - 18, self._at[1] + number * _LINE_PX - 4, width + 36, _LINE_PX - 2)
            if line.collidepoint(pos):
                self._choose(number)
                return True
        return False
