"""How it ended, over the last picture of it, and whether to try again."""

from pathlib import Path
from typing import NamedTuple

import pygame

from game.content.records import News
from game.input.navigation import Step
from game.play.life import Life
from game.screens.dark import from_left, plain, veil
from game.screens.menus.menu import Item, Menu
from game.screens.naming import place_name
from game.screens.screen import GoOn, Kit, Move, Screen, ShowTitle, StartPlay, Summary
from game.sim.words.states import Outcome
from game.view.text import LINE, Color, Face

_LEFT, _TOP = 72, 52
_HEAD_PX, _LINE_PX, _ROW_PX, _ITEM_PX = 50, 16, 16, 21
_LABEL: Color = (142, 148, 156)
_VALUE: Color = (226, 224, 214)
_RULE: Color = (92, 96, 104)
_DEAD: Color = (196, 58, 54)
_NEWS: Color = (214, 176, 92)
_FREE: Color = (226, 212, 168)
_TINT = {True: (176, 182, 190), False: (214, 112, 106)}
_SOFTER = 6  # the last picture is out of focus
_DEAF_S = 0.5  # to all that was held at the end
_STILL_WALKS_S = 1.0  # to the keys that walk
_GAP_PX, _ROW_LEAST_PX = 36, 12
_ROW_S = 0.22  # from one line to the next that appears


class _Line(NamedTuple):
    """What it is, how it was, and whether there was never such a one before."""

    label: str
    value: str
    news: bool


class Onward(NamedTuple):
    """The next map of a night, and the move that leads there."""

    place: Path
    move: GoOn


class ResultsScreen(Screen):
    """Shown when a run has ended; between the maps of a night it is the breath that one takes."""

    def __init__(self, kit: Kit, summary: Summary, onward: Onward | None = None) -> None:
        self._kit = kit
        self._summary = summary
        self._escaped = summary.life.outcome is Outcome.ESCAPED
        self.caption = kit.strings("caption.escaped" if self._escaped else "caption.died")
        self._shown_s = 0.0
        self._picture = _soft(summary.still) if summary.still is not None else None
        items = (
            *_onward(kit, onward),
            Item(lambda: kit.strings("results.new_day"), StartPlay),
            Item(lambda: kit.strings("results.same_day"), lambda: StartPlay(seed=summary.life.seed)),
            Item(lambda: kit.strings("results.title"), ShowTitle),
        )
        self._menu = Menu(items, pygame.Rect(_LEFT, 400, 480, 100), kit.letters, kit.mixer, face=Face.SERIF)

    @property
    def takes_steps(self) -> bool:  # type: ignore[override]
        """Once the keys that were held at the end have had time to be let go."""
        return self._shown_s > _DEAF_S

    def handle(self, event: pygame.Event) -> Move | None:
        """Choose from the menu with the mouse."""
        return self._menu.handle(event) if self.takes_steps else None

    def step(self, step: Step) -> Move | None:
        """Choose from the menu, or go back to the title; keys that walk are held for longer than others."""
        if self._shown_s < _STILL_WALKS_S and step not in (Step.ACCEPT, Step.BACK):
            return None
        return ShowTitle() if step is Step.BACK else self._menu.step(step)

    def update(self, frame_s: float) -> Move | None:
        """Count the time that it has been up."""
        self._shown_s += frame_s
        return None

    def draw(self, target: pygame.Surface) -> None:
        """Draw the outcome, the numbers one after the other, and the menu."""
        kit, strings, letters = self._kit, self._kit.strings, self._kit.letters
        self._backdrop(target)
        word = "escaped" if self._escaped else "died"
        percent = kit.prefs.settings.text_percent
        head = min(kit.size(_HEAD_PX), 60)
        color = _FREE if self._escaped else _DEAD
        rect = letters.draw(
            target, strings(f"results.{word}"), (_LEFT, _TOP if percent == 100 else 16), size_px=head, color=color,
            spacing_px=4, face=Face.SERIF,
        )  # fmt: skip
        size = min(kit.size(_LINE_PX), 24)
        y = rect.bottom
        for line in letters.wrapped(strings(f"results.{word}_line"), size, 620, Face.SERIF):
            y = letters.draw(target, line, (_LEFT + 2, y), size_px=size, color=_LABEL, face=Face.SERIF).bottom
        foot = kit.footer(target, "choose", "accept", "back")
        self._menu.size_px = kit.size(_ITEM_PX)
        below = self._rows(target, y + (22 if percent == 100 else 6), foot.top)
        self._menu.area = pygame.Rect(_LEFT, below + 10, 480, max(10, foot.top - below - 18))
        self._menu.draw(target)

    def _backdrop(self, target: pygame.Surface) -> None:
        if self._picture is None:
            plain(target)
            return
        if self._picture.get_size() != target.get_size():  # the window has another shape since
            self._picture = pygame.transform.smoothscale(self._picture, target.get_size())
        target.blit(self._picture, (0, 0))
        veil(target, _TINT[self._escaped])
        target.blit(from_left(target.get_size(), 0.75, 60), (0, 0), special_flags=pygame.BLEND_RGB_MULT)

    def _wide(self, rows: list[_Line], size: int) -> int:
        """How much room the widest line takes, px."""
        wide, news = self._kit.letters.width, self._kit.strings("results.news")
        values = [wide(row.value, size) + (size + wide(news, size, Face.SERIF) if row.news else 0) for row in rows]
        return max(wide(row.label, size) for row in rows) + _GAP_PX + max(values)

    def _rows(self, target: pygame.Surface, top: int, bottom: int) -> int:
        """Draw the numbers, smaller where the menu would have no room; returns where they end."""
        kit, letters = self._kit, self._kit.letters
        rows = _rows(kit, self._summary)
        menu_px = round(kit.size(_ITEM_PX) * LINE * 1.12) + 20
        size = min(kit.size(_ROW_PX), int((bottom - top - menu_px) / (len(rows) * LINE * 1.1)))
        while size > _ROW_LEAST_PX and self._wide(rows, size) > target.get_width() - 2 * _LEFT:
            size -= 1
        labels = max(letters.width(row.label, size) for row in rows)
        y = top
        for number, row in enumerate(rows):
            alpha = max(0.0, min(1.0, (self._shown_s - number * _ROW_S) / 0.3))
            letters.draw(target, row.label, (_LEFT + 2, y), size_px=size, color=_LABEL, alpha=alpha)
            place = (_LEFT + labels + _GAP_PX, y)
            box = letters.draw(target, row.value, place, size_px=size, color=_VALUE, alpha=alpha)
            if row.news:
                word = kit.strings("results.news")
                place = (box.right + size // 2, y)
                letters.draw(target, word, place, size_px=size, color=_NEWS, alpha=alpha, face=Face.SERIF)
            y += round(size * LINE * 1.1)
        pygame.draw.line(target, _RULE, (_LEFT + 2, top - 4), (_LEFT + 2 + labels // 2, top - 4))
        return y


def _onward(kit: Kit, onward: Onward | None) -> tuple[Item, ...]:
    """The line of the menu that goes on, if it goes on."""
    if onward is None:
        return ()
    place, move = onward
    return (Item(lambda: kit.strings("results.go_on", place=place_name(kit.strings, place)), lambda: move),)


def _rows(kit: Kit, summary: Summary) -> list[_Line]:
    """What there is to say, and what of it is news."""
    strings, life, before = kit.strings, summary.life, summary.before
    died = life.outcome is Outcome.DIED
    lines: list[_Line] = []

    def add(name: str, value: str, news: tuple[News, ...] = (), known: str = "") -> None:
        """``known``: the best of before, for a line that is not better."""
        fresh = any(one in summary.news for one in news)
        if known and not fresh:
            value = strings("results.best", value=value, known=known)
        lines.append(_Line(strings(f"results.{name}"), value, fresh))

    if died:
        add("cause", _cause(kit, life), (News.CAUSE,))
        if life.left_m is not None and life.whole_m is not None:
            left = strings("results.metres", left=round(life.left_m), whole=round(life.whole_m))
            nearest = before.nearest_m
            add("left", left, (News.NEAREST,), "" if nearest is None else strings("results.metre", left=round(nearest)))
    best = before.longest_s if died else before.quickest_s
    add("time", clock(life.time_s), (News.LONGEST, News.QUICKEST), "" if best is None else clock(best))
    if life.far_room:
        known = strings.name(before.far_room) if before.far_room != life.far_room else ""
        add("far", strings.name(life.far_room), (News.FURTHEST,), known)
    add("kills", str(life.kills))
    if summary.charted:
        add("charts", strings("results.charts_seen"))
    add("day", strings("results.day_of", difficulty=strings(f"difficulty.{life.difficulty}"), seed=life.seed))
    return lines


def _cause(kit: Kit, life: Life) -> str:
    """What killed, and where."""
    strings = kit.strings
    key = f"cause.{life.cause.replace(' ', '_')}"
    said = strings(key) if key in strings else life.cause or strings("cause.unknown")
    if life.killer:
        said = strings("results.by", cause=said, kind=strings(f"kind.{life.killer}"))
    return strings("results.where", cause=said, room=strings.name(life.room)) if life.room else said


def clock(time_s: float) -> str:
    """Minutes and seconds.

    >>> clock(192.7)
    '3:12'
    """
    minutes, seconds = divmod(int(time_s), 60)
    return f"{minutes}:{seconds:02d}"


def _soft(picture: pygame.Surface) -> pygame.Surface:
    """The picture as eyes see it that no longer look."""
    width, height = picture.get_size()
    small = pygame.transform.smoothscale(picture, (width // _SOFTER, height // _SOFTER))
    return pygame.transform.smoothscale(small, (width, height))
