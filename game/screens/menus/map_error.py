"""Why a map can't be played, problem by problem, in words its author can act on; it goes when the map is mended."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pygame

from game.content.errors import Problem
from game.input.navigation import Step
from game.screens.menus.menu import Item, Menu
from game.screens.screen import Kit, Move, Screen, ShowTitle
from game.view.text import LINE, Color

_LEFT, _MARK_INDENT, _INDENT = 56, 14, 22
_SPACE_PX, _BAR_PX = 8, 5
_WIDTH = 848
_BACK: Color = (16, 16, 20)
_HEAD: Color = (222, 96, 84)
_TEXT: Color = (222, 218, 208)
_PLACE: Color = (136, 140, 152)
_FIX: Color = (150, 198, 150)
_BAR: Color = (74, 76, 86)
_COLORS = {"error": (222, 70, 60), "warning": (226, 176, 70), "note": (110, 150, 200)}
_SIZE_PX, _GAP_PX = 13, 10
_HEAD_PX, _MENU_PX, _FOOT_PX = 27, 18, 13
_SHOWN_MOST = 400
_WHEEL_LINES = 3
_STEPS = {Step.UP: -1, Step.DOWN: 1, Step.FIRST: -(10**6), Step.LAST: 10**6}  # lines that a step scrolls
_PAGES = {Step.PAGE_UP: -1, Step.PAGE_DOWN: 1}


class _ProblemRow(NamedTuple):
    """A line of the list, in words of several colours; ``mark``: the square before the first line of a problem."""

    y: int
    words: Sequence[tuple[str, Color]]
    mark: Color | None = None


class MapErrorScreen(Screen):
    """Shows the problems of a map, errors first."""

    def __init__(self, kit: Kit, path: Path, problems: Sequence[Problem], *, watched: bool) -> None:
        """``watched``: the game goes on by itself when the file is saved."""
        self.caption = kit.strings("caption.map_error")
        self._kit = kit
        self._path = path
        self._help = kit.strings("map_error.watched") if watched else kit.strings("map_error.help")
        weights = [problem.severity for problem in problems]
        counts = ((weights.count("error"), "error"), (weights.count("warning"), "warning"))
        self._counts = [(_counted(kit, count, word), _COLORS[word]) for count, word in counts if count]
        self._place_all()
        self._rows = self._lay_out(sorted(problems, key=lambda problem: list(_COLORS).index(problem.severity)))
        self._scroll_px = 0

    @property
    def lines(self) -> Sequence[str]:
        """All that is said, line by line."""
        return [" ".join(text for text, _ in row.words) for row in self._rows]

    def handle(self, event: pygame.Event) -> Move | None:
        """Scroll with the wheel, or go back by the menu."""
        if event.type == pygame.MOUSEWHEEL:
            self._scroll(-event.y * _WHEEL_LINES * self._line_px)
            return None
        return self._menu.handle(event)

    def step(self, step: Step) -> Move | None:
        """Scroll, or go back."""
        if step is Step.BACK:
            return ShowTitle()
        page = self._view.height - self._line_px
        self._scroll(_STEPS.get(step, 0) * self._line_px + _PAGES.get(step, 0) * page)
        return self._menu.step(step)

    def draw(self, target: pygame.Surface) -> None:
        """Draw the lines that are in view, and how far down they are."""
        letters, view, head = self._kit.letters, self._view, self._head_px
        target.fill(_BACK)
        letters.draw(target, self._kit.strings("map_error.heading"), (_LEFT, 18), size_px=head, color=_HEAD)
        x, y = _LEFT, 18 + round(head * LINE)
        name_px = round(head * 0.6)
        for text, color in ((self._path.name, _TEXT), *self._counts):
            x = letters.draw(target, text, (x, y), size_px=name_px, color=color).right + 18
        y += round(name_px * LINE)
        for line in self._help_lines:
            letters.draw(target, line, (_LEFT, y), size_px=self._size_px, color=_FIX)
            y += self._line_px
        target.set_clip(view)
        for row in self._rows:
            y = view.top + row.y - self._scroll_px
            if view.top <= y <= view.bottom - self._line_px:
                if row.mark:
                    pygame.draw.rect(target, row.mark, (view.left, y + 5, 4, self._line_px - 8))
                x = view.left + (_MARK_INDENT if row.mark else _INDENT)
                for text, color in row.words:
                    x = letters.draw(target, text, (x, y), size_px=self._size_px, color=color).right + _SPACE_PX
        target.set_clip(None)
        self._draw_bar(target)
        self._kit.footer(target, "choose", "accept", left_px=_LEFT)
        self._menu.draw(target)

    def _place_all(self) -> None:
        """Say where what lies, by the size of text that the person wants."""
        self._size_px, self._head_px = self._kit.size(_SIZE_PX), min(self._kit.size(_HEAD_PX), 40)
        self._line_px = round(self._size_px * LINE)
        self._help_lines = self._kit.letters.wrapped(self._help, self._size_px, _WIDTH)
        top = (
            26 + round(self._head_px * LINE) + round(self._head_px * 0.6 * LINE) + len(self._help_lines) * self._line_px
        )
        menu_px = min(self._kit.size(_MENU_PX), 34)
        end = 520 - round(min(self._kit.size(_FOOT_PX), 22) * LINE)
        below = end - round(menu_px * LINE * 1.2)
        self._view = pygame.Rect(_LEFT, top, _WIDTH, below - top - 8)
        items = (Item(lambda: self._kit.strings("map_error.back"), ShowTitle),)
        self._menu = Menu(items, pygame.Rect(_LEFT, below, 600, end - below), self._kit.letters, self._kit.mixer)
        self._menu.size_px = menu_px

    def _lay_out(self, problems: Sequence[Problem]) -> list[_ProblemRow]:
        rows: list[_ProblemRow] = []
        y = 0
        for problem in problems[:_SHOWN_MOST]:
            mark: Color | None = _COLORS[problem.severity]
            for words in self._words(problem):
                rows.append(_ProblemRow(y, words, mark))
                mark = None
                y += self._line_px
            y += _GAP_PX
        if len(problems) > _SHOWN_MOST:
            more = self._kit.strings("map_error.more", count=len(problems) - _SHOWN_MOST)
            rows.append(_ProblemRow(y, [(more, _PLACE)]))
        return rows

    def _words(self, problem: Problem) -> Iterator[Sequence[tuple[str, Color]]]:
        """The lines of one problem: its place and what is wrong, side by side where there is room, then the fix."""
        letters = self._kit.letters
        place, message, fix = (" ".join(t.split()) for t in (_place(problem, self._path), problem.message, problem.fix))
        width_px = self._view.width - _INDENT - _BAR_PX - _SPACE_PX
        if len(letters.wrapped(f"{place}   {message}", self._size_px, width_px)) == 1:
            yield [(place, _PLACE), (message, _TEXT)] if place else [(message, _TEXT)]
        else:
            for text, color in ((place, _PLACE), (message, _TEXT)):
                yield from ([(line, color)] for line in letters.wrapped(text, self._size_px, width_px) if line)
        yield from ([(line, _FIX)] for line in letters.wrapped(fix, self._size_px, width_px) if line)

    @property
    def _height_px(self) -> int:
        return self._rows[-1].y + self._line_px if self._rows else 0

    def _scroll(self, way_px: int) -> None:
        most = max(0, self._height_px - self._view.height)
        self._scroll_px = max(0, min(most, self._scroll_px + way_px))

    def _draw_bar(self, target: pygame.Surface) -> None:
        whole = self._height_px
        if whole > self._view.height:
            long = max(self._line_px, self._view.height * self._view.height // whole)
            y = self._view.top + (self._view.height - long) * self._scroll_px // (whole - self._view.height)
            pygame.draw.rect(target, _BAR, (self._view.right - _BAR_PX, y, _BAR_PX, long), border_radius=2)


def _counted(kit: Kit, count: int, word: str) -> str:
    return kit.strings(f"map_error.{word}" if count == 1 else f"map_error.{word}s", count=count)


def _place(problem: Problem, path: Path) -> str:
    """Say where it is; the file is named where it isn't the map itself."""
    name = "" if Path(problem.file) == path else Path(problem.file).name
    line = "" if problem.line is None else f"line {problem.line}"
    return ", ".join(part for part in (name, line, problem.where()) if part)
