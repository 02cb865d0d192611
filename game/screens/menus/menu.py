"""A list to choose from and to change values in, by keyboard, mouse or gamepad; it scrolls where it is too long."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.audio.mixer import Mixer
from game.input.navigation import Step
from game.screens.screen import Move
from game.view.text import LINE, Color, Face, Type

CHOSEN: Color = (236, 230, 212)
OTHER: Color = (146, 152, 160)
DIM: Color = (104, 110, 120)
MARK: Color = (178, 44, 46)
_TRACK: Color = (58, 64, 74)
_GAP_PX = 28
_INDENT_PX = 16
_SLIDER_EM = 7.0
_STEP = 0.05
_LESS, _MORE = "\u2039", "\u203a"  # angle marks round what can be turned


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a menu.

    ``value`` is what stands beside it. ``turn`` is called with -1 or 1 by left and right, where there is something to
    turn; ``share`` and ``slide`` read and set a slider, 0 to 1. A line that can do nothing is a heading.
    """

    text: Callable[[], str]
    accept: Callable[[], Move | None] | None = None
    turn: Callable[[int], None] | None = None
    value: Callable[[], str] | None = None
    share: Callable[[], float] | None = None
    slide: Callable[[float], None] | None = None

    @property
    def heading(self) -> bool:
        """Whether it only names what follows."""
        return self.accept is None and self.turn is None and self.slide is None


@dataclass(frozen=True, slots=True)
class _Row:
    """Where a line lies now: all of it, and the part where its value is changed."""

    number: int
    box: pygame.Rect
    value: pygame.Rect


class Menu:
    """Keeps which line is chosen, and how far the list is scrolled."""

    def __init__(
        self, items: Sequence[Item], area: pygame.Rect, letters: Type, mixer: Mixer, *, face: Face = Face.SANS
    ) -> None:
        """``area``: where the lines may be; the picture's px."""
        self._items = tuple(items)
        self.area = area
        self.size_px = 20
        self._type = letters
        self._mixer = mixer
        self._face = face
        self._first = 0
        self._sliding: int | None = None
        self._mouse_at: tuple[int, int] | None = None
        self.chosen = next(i for i, item in enumerate(self._items) if not item.heading)

    def step(self, step: Step | None) -> Move | None:
        """Do what was asked for; what accepting a line asks for is handed on."""
        item = self._items[self.chosen]
        if step in (Step.UP, Step.DOWN):
            self._walk(1 if step is Step.DOWN else -1)
        elif step in (Step.PAGE_UP, Step.PAGE_DOWN, Step.FIRST, Step.LAST):
            self._jump(step)
        elif step in (Step.LESS, Step.MORE):
            self._turn(item, 1 if step is Step.MORE else -1)
        elif step is Step.ACCEPT:
            return self._accept(item)
        return None

    def handle(self, event: pygame.Event) -> Move | None:
        """Take in what the mouse does."""
        if event.type == pygame.MOUSEMOTION:
            if self._sliding is not None and event.buttons[0]:
                self._slide_to(self._sliding, event.pos[0])
            elif self._mouse_at not in (None, event.pos):  # a mouse that only lies there chooses nothing
                self._hover(event.pos)
            self._mouse_at = event.pos
        elif event.type == pygame.MOUSEBUTTONUP:
            self._sliding = None
        elif event.type == pygame.MOUSEWHEEL:
            self._walk(-1 if event.y > 0 else 1, round_the_end=False)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT:
            return self._click(event.pos)
        return None

    def draw(self, target: pygame.Surface) -> None:
        """Draw the lines that there is room for."""
        rows = self._rows()
        for row in rows:
            self._draw_row(target, row)
        for at_end, y, way in (
            (rows[0].number == 0, self.area.top - 9, -1),
            (rows[-1].number == len(self._items) - 1, rows[-1].box.bottom + 5, 1),
        ):
            if not at_end:
                draw_more(target, (self.area.left + _INDENT_PX + 10, y), way)

    def _draw_row(self, target: pygame.Surface, row: _Row) -> None:
        item, chosen = self._items[row.number], row.number == self.chosen
        color = CHOSEN if chosen else OTHER
        left = row.box.left + _INDENT_PX
        if item.heading:
            size = max(11, round(self.size_px * 0.72))
            rect = self._type.draw(
                target, item.text(), (row.box.left, row.box.bottom), size_px=size, color=DIM, anchor=(0, 1)
            )
            pygame.draw.line(target, _TRACK, (rect.right + 8, rect.centery), (self.area.right, rect.centery))
            return
        top = (row.box.left, row.box.top + self._line // 2)
        if chosen:
            pygame.draw.rect(target, MARK, (row.box.left, row.box.top + 4, 3, row.box.height - 8))
        self._type.draw(
            target, item.text(), (left, top[1]), size_px=self.size_px, color=color, anchor=(0, 0.5), face=self._face
        )
        if item.value is None and item.share is None:
            return
        box = row.value
        if item.share is not None:
            self._draw_slider(target, box, item.share(), chosen=chosen)
            box = box.move(round(_SLIDER_EM * self.size_px) + 12, 0)
        word = item.value() if item.value else ""
        if item.turn is not None and item.share is None:
            word = f"{_LESS} {word} {_MORE}" if chosen else f"  {word}"
        self._type.draw(
            target, word, (box.left, box.centery), size_px=self.size_px, color=color, anchor=(0, 0.5), face=self._face
        )

    def _draw_slider(self, target: pygame.Surface, box: pygame.Rect, share: float, *, chosen: bool) -> None:
        wide = round(_SLIDER_EM * self.size_px)
        track = pygame.Rect(box.left, box.centery - 1, wide, 3)
        pygame.draw.rect(target, (6, 7, 10), track.inflate(2, 2))
        pygame.draw.rect(target, _TRACK, track)
        pygame.draw.rect(target, CHOSEN if chosen else OTHER, (*track.topleft, round(wide * share), 3))
        knob = pygame.Rect(0, 0, 5, max(9, self.size_px // 2 + 3))
        knob.center = (track.left + round(wide * share), track.centery)
        pygame.draw.rect(target, (6, 7, 10), knob.inflate(2, 2))
        pygame.draw.rect(target, CHOSEN if chosen else OTHER, knob)

    @property
    def _line(self) -> int:
        return round(self.size_px * LINE * 1.12)

    def _rows(self) -> list[_Row]:
        """Lay out what is in view, so that the chosen line is among it and no line is cut."""
        line = self._line
        beside = [item for item in self._items if item.value or item.share]
        labels = max((self._wide(item.text()) for item in beside), default=0)
        values = max((self._value_px(item) for item in beside), default=0)
        below = _INDENT_PX + labels + _GAP_PX + values > self.area.width  # values stand under their names
        tall = [2 * line if below and (item.value or item.share) else line for item in self._items]
        self._scroll(tall)
        rows: list[_Row] = []
        y = self.area.top
        for number in range(self._first, len(self._items)):
            if y + tall[number] > self.area.bottom and rows:
                break
            item = self._items[number]
            wide = labels + _GAP_PX + values if item.value or item.share else self._wide(item.text())
            wide = self.area.width if below else min(self.area.width, wide + _INDENT_PX + _GAP_PX)
            box = pygame.Rect(self.area.left, y, wide, tall[number])
            x = self.area.left + (_INDENT_PX * 3 if below else _INDENT_PX + labels + _GAP_PX)
            value = pygame.Rect(x, y + (line if below else 0), max(0, self.area.right - x), line)
            rows.append(_Row(number, box, value))
            y += tall[number]
        return rows

    def _scroll(self, tall: Sequence[int]) -> None:
        self._first = min(self._first, self.chosen)
        if self._first == 1:
            self._first = 0
        while sum(tall[self._first : self.chosen + 1]) > self.area.height and self._first < self.chosen:
            self._first += 1
        while self._first and sum(tall[self._first - 1 :]) <= self.area.height:
            self._first -= 1

    def _wide(self, text: str) -> int:
        return self._type.width(text, self.size_px, self._face)

    def _value_px(self, item: Item) -> int:
        word = self._wide(f"{_LESS} {item.value()} {_MORE}") if item.value else 0
        return word + (round(_SLIDER_EM * self.size_px) + 12 if item.share else 0)

    def _walk(self, way: int, *, round_the_end: bool = True) -> None:
        at = self.chosen
        for _ in self._items:
            at += way
            if not round_the_end and not 0 <= at < len(self._items):
                return
            at %= len(self._items)
            if not self._items[at].heading:
                break
        self._choose(at)

    def _jump(self, step: Step) -> None:
        """Go a screenful on, or to an end."""
        far = len(self._items) if step in (Step.FIRST, Step.LAST) else max(1, len(self._rows()) - 1)
        way = -1 if step in (Step.FIRST, Step.PAGE_UP) else 1
        at = max(0, min(len(self._items) - 1, self.chosen + way * far))
        able = [i for i, item in enumerate(self._items) if not item.heading]
        self._choose(min(able, key=lambda i: abs(i - at)))

    def _turn(self, item: Item, way: int) -> None:
        if item.share is not None and item.slide is not None:
            item.slide(max(0.0, min(1.0, round(item.share() / _STEP + way) * _STEP)))
        elif item.turn is not None:
            item.turn(way)
        else:
            return
        self._mixer.play("ui_move")

    def _accept(self, item: Item) -> Move | None:
        self._mixer.play("ui_accept")
        if item.accept is not None:
            return item.accept()
        if item.turn is not None:
            item.turn(1)
        return None

    def _choose(self, number: int) -> None:
        if number != self.chosen:
            self.chosen = number
            self._mixer.play("ui_move")

    def _hover(self, pos: tuple[int, int]) -> _Row | None:
        for row in self._rows():
            if row.box.collidepoint(pos) and not self._items[row.number].heading:
                self._choose(row.number)
                return row
        return None

    def _click(self, pos: tuple[int, int]) -> Move | None:
        row = self._hover(pos)
        if row is None:
            if self.area.inflate(0, 40).collidepoint(pos):  # the signs that there is more
                self._walk(1 if pos[1] > self.area.centery else -1, round_the_end=False)
            return None
        item = self._items[row.number]
        if item.slide is not None and row.value.left - 6 <= pos[0]:
            self._sliding = row.number
            self._slide_to(row.number, pos[0])
            return None
        if item.turn is not None and item.accept is None and row.value.left <= pos[0] < row.value.left + self.size_px:
            self._turn(item, -1)
            return None
        return self._accept(item)

    def _slide_to(self, number: int, x: int) -> None:
        row = next((row for row in self._rows() if row.number == number), None)
        slide = self._items[number].slide
        if row is not None and slide is not None:
            share = (x - row.value.left) / (_SLIDER_EM * self.size_px)
            slide(max(0.0, min(1.0, round(share / _STEP) * _STEP)))


def draw_more(target: pygame.Surface, place: tuple[int, int], way: int) -> None:
    """Draw the sign that a list goes on, above (-1) or below (1) what is in view; its middle, px."""
    x, y = place
    pygame.draw.lines(target, OTHER, False, [(x - 6, y), (x, y + 4 * way), (x + 6, y)], 2)  # noqa: FBT003
