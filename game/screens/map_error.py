"""Why a map can't be played, problem by problem, in words its author can act on; it goes when the map is mended."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pygame

from game.content.errors import Problem
from game.screens.menu import Item, Menu
from game.screens.screen import Kit, Move, Screen, ShowTitle
from game.view.text import Color

_LEFT, _MARK_INDENT, _INDENT = 56, 14, 22
_SPACE_PX, _BAR_PX = 8, 5
_VIEW = pygame.Rect(_LEFT, 132, 848, 330)  # where the problems are
_BACK: Color = (16, 16, 20)
_HEAD: Color = (222, 96, 84)
_TEXT: Color = (222, 218, 208)
_PLACE: Color = (136, 140, 152)
_FIX: Color = (150, 198, 150)
_BAR: Color = (74, 76, 86)
_COLORS = {"error": (222, 70, 60), "warning": (226, 176, 70), "note": (110, 150, 200)}
_SIZE_PX, _LINE_PX, _GAP_PX = 18, 20, 10
_SHOWN_MOST = 400
_WHEEL_LINES = 3
_STEPS = {  # how far a key scrolls, px
    pygame.KSCAN_UP: -_LINE_PX,
    pygame.KSCAN_DOWN: _LINE_PX,
    pygame.KSCAN_PAGEUP: -(_VIEW.height - _LINE_PX),
    pygame.KSCAN_PAGEDOWN: _VIEW.height - _LINE_PX,
    pygame.KSCAN_HOME: -(10**9),
    pygame.KSCAN_END: 10**9,
}


class _Row(NamedTuple):
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
        self._rows = self._lay_out(sorted(problems, key=lambda problem: list(_COLORS).index(problem.severity)))
        self._scroll_px = 0
        items = (Item(lambda: kit.strings("map_error.back"), ShowTitle),)
        self._menu = Menu(items, (_LEFT + 14, 486), kit.letters, kit.mixer)

    @property
    def lines(self) -> Sequence[str]:
        """All that is said, line by line."""
        return [" ".join(text for text, _ in row.words) for row in self._rows]

    def handle(self, event: pygame.Event) -> Move | None:
        """Scroll, or go back by the menu or Escape."""
        if event.type == pygame.MOUSEWHEEL:
            self._scroll(-event.y * _WHEEL_LINES * _LINE_PX)
        elif event.type == pygame.KEYDOWN:
            if event.scancode == pygame.KSCAN_ESCAPE:
                return ShowTitle()
            self._scroll(_STEPS.get(event.scancode, 0))
        return self._menu.handle(event)

    def draw(self, target: pygame.Surface) -> None:
        """Draw the lines that are in view, and how far down they are."""
        letters, strings = self._kit.letters, self._kit.strings
        target.fill(_BACK)
        letters.draw(target, strings("map_error.heading"), (_LEFT, 34), size_px=38, color=_HEAD)
        x = _LEFT
        for text, color in ((self._path.name, _TEXT), *self._counts):
            x = letters.draw(target, text, (x, 76), size_px=21, color=color).right + 18
        letters.draw(target, self._help, (_LEFT, 101), size_px=19, color=_FIX)
        target.set_clip(_VIEW)
        for row in self._rows:
            y = _VIEW.top + row.y - self._scroll_px
            if _VIEW.top - _LINE_PX < y < _VIEW.bottom:
                if row.mark:
                    pygame.draw.rect(target, row.mark, (_VIEW.left, y + 3, 4, _SIZE_PX - 6))
                x = _VIEW.left + (_MARK_INDENT if row.mark else _INDENT)
                for text, color in row.words:
                    x = letters.draw(target, text, (x, y), size_px=_SIZE_PX, color=color).right + _SPACE_PX
        target.set_clip(None)
        self._draw_bar(target)
        self._menu.draw(target)

    def _lay_out(self, problems: Sequence[Problem]) -> list[_Row]:
        rows: list[_Row] = []
        y = 0
        for problem in problems[:_SHOWN_MOST]:
            mark: Color | None = _COLORS[problem.severity]
            for words in self._words(problem):
                rows.append(_Row(y, words, mark))
                mark = None
                y += _LINE_PX
            y += _GAP_PX
        if len(problems) > _SHOWN_MOST:
            more = self._kit.strings("map_error.more", count=len(problems) - _SHOWN_MOST)
            rows.append(_Row(y, [(more, _PLACE)]))
        return rows

    def _words(self, problem: Problem) -> Iterator[Sequence[tuple[str, Color]]]:
        """The lines of one problem: its place and what is wrong, side by side where there is room, then the fix."""
        letters = self._kit.letters
        place, message, fix = (" ".join(t.split()) for t in (_place(problem, self._path), problem.message, problem.fix))
        width_px = _VIEW.width - _INDENT - _BAR_PX - _SPACE_PX
        if len(letters.wrapped(f"{place}   {message}", _SIZE_PX, width_px)) == 1:
            yield [(place, _PLACE), (message, _TEXT)] if place else [(message, _TEXT)]
        else:
            for text, color in ((place, _PLACE), (message, _TEXT)):
                yield from ([(line, color)] for line in letters.wrapped(text, _SIZE_PX, width_px) if line)
        yield from ([(line, _FIX)] for line in letters.wrapped(fix, _SIZE_PX, width_px) if line)

    @property
    def _height_px(self) -> int:
        return self._rows[-1].y + _LINE_PX if self._rows else 0

    def _scroll(self, way_px: int) -> None:
        most = max(0, self._height_px - _VIEW.height)
        self._scroll_px = max(0, min(most, self._scroll_px + way_px))

    def _draw_bar(self, target: pygame.Surface) -> None:
        whole = self._height_px
        if whole > _VIEW.height:
            long = max(_LINE_PX, _VIEW.height * _VIEW.height // whole)
            y = _VIEW.top + (_VIEW.height - long) * self._scroll_px // (whole - _VIEW.height)
            pygame.draw.rect(target, _BAR, (_VIEW.right - _BAR_PX, y, _BAR_PX, long), border_radius=2)


def _counted(kit: Kit, count: int, word: str) -> str:
    return kit.strings(f"map_error.{word}" if count == 1 else f"map_error.{word}s", count=count)


def _place(problem: Problem, path: Path) -> str:
    """Say where it is; the file is named where it isn't the map itself."""
    name = "" if Path(problem.file) == path else Path(problem.file).name
    line = "" if problem.line is None else f"line {problem.line}"
    return ", ".join(part for part in (name, line, problem.where()) if part)
