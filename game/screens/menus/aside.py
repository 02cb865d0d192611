"""What stands beside the title's menu: who one goes in as, with their numbers; what a place and a difficulty are."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import NamedTuple

import pygame

from game.content.records import PlaceRecord
from game.content.rows import shipped
from game.content.strings import Strings
from game.screens.dark import veil
from game.screens.menus.portrait import Portrait
from game.screens.menus.results import clock
from game.screens.screen import Kit
from game.sim.rules.rows import LESS_IS_BETTER, CastRow
from game.view.text import LINE, Color, Face

_MIDDLE_PX, _TOP_PX, _WIDE_PX = 736, 384, 330
_COMES_S = 0.25
_VEIL = 0.66  # how much darker the scene is under words
_HEAD_PX, _LINE_PX, _ROW_PX = 22, 14, 13
_LINE: Color = (170, 174, 178)
_LABEL: Color = (136, 142, 148)
_GOOD: Color = (150, 186, 140)
_BAD: Color = (198, 116, 104)


class Number(NamedTuple):
    """One thing that somebody differs in: what, by how much, whether that is of use."""

    label: str
    change: str
    good: bool


class Panel(NamedTuple):
    """Words for one line of the menu."""

    head: str
    text: str
    rows: Sequence[tuple[str, Color]] = ()


def numbers_of(row: CastRow, strings: Strings) -> list[Number]:
    """All that a row of the cast says that is not as for everybody, strengths first."""
    plain = CastRow("", 0)
    found = [Number(strings("number.brings"), strings(f"item.{item}"), good=True) for item in row.brings]
    for name in (entry.name for entry in fields(CastRow)):
        value, usual = getattr(row, name), getattr(plain, name)
        if name in ("name", "number", "brings") or value == usual:
            continue
        more = value - usual
        change = f"{more:+d}" if isinstance(more, int) else f"{round(more * 100):+d} %"
        good = (more > 0) != (name in LESS_IS_BETTER)
        found.append(Number(strings(f"number.{name}"), change.replace("-", "\u2212"), good))
    return sorted(found, key=lambda number: not number.good)


class Aside:
    """Draws what belongs to the chosen line, softly: ``panels`` by the number of the line."""

    def __init__(self, kit: Kit, who: int, panels: dict[int, Callable[[], Panel]]) -> None:
        """``who``: the line at which the portrait stands."""
        self._kit = kit
        self._who = who
        self._panels = panels
        self._portrait = Portrait(kit)
        self._chosen = -1
        self._alpha = self._veil = 0.0

    def update(self, frame_s: float, chosen: int) -> None:
        """Let a frame's time pass; ``chosen``: the line of the menu."""
        self._portrait.update(frame_s, shown=chosen == self._who)
        if chosen != self._chosen:
            self._chosen, self._alpha = chosen, 0.0
        step = frame_s / _COMES_S
        self._alpha = min(1.0, self._alpha + step)
        self._veil = max(0.0, min(1.0, self._veil + (step if chosen in self._panels else -step)))

    def draw(self, target: pygame.Surface) -> None:
        """Draw the portrait and the words, as visible as they are now."""
        if self._veil > 0:
            veil(target, (round(255 * (1 - _VEIL * self._veil)),) * 3)
        bottom = self._portrait.draw(target)
        panel = self._panels.get(self._chosen)
        if self._chosen == self._who:
            self._numbers(target, bottom)
        elif panel is not None:
            self._panel(target, panel())

    def _numbers(self, target: pygame.Surface, top: int) -> None:
        kit = self._kit
        numbers = numbers_of(shipped().cast[kit.prefs.settings.who], kit.strings)
        size = min(kit.size(_ROW_PX), 18)
        for i, number in enumerate(numbers):
            y = top + 6 + round(i * size * LINE)
            label = kit.letters.draw(
                target, number.label, (_MIDDLE_PX + 8, y), size_px=size, color=_LABEL,
                alpha=self._alpha, anchor=(1, 0),
            )  # fmt: skip
            place = (label.right + 12, y)
            color = _GOOD if number.good else _BAD
            kit.letters.draw(target, number.change, place, size_px=size, color=color, alpha=self._alpha)

    def _panel(self, target: pygame.Surface, panel: Panel) -> None:
        kit, letters = self._kit, self._kit.letters
        size, small = min(kit.size(_HEAD_PX), 32), min(kit.size(_LINE_PX), 21)
        lines = [*((line, _LINE) for line in letters.wrapped(panel.text, small, _WIDE_PX)), *panel.rows]
        y = _TOP_PX - round((size + len(lines) * small) * LINE)
        head = letters.draw(
            target, panel.head, (_MIDDLE_PX, y), size_px=size, alpha=self._alpha, anchor=(0.5, 0), spacing_px=1,
            face=Face.SERIF,
        )  # fmt: skip
        y = head.bottom + 4
        for line, color in lines:
            letters.draw(target, line, (_MIDDLE_PX, y), size_px=small, color=color, alpha=self._alpha, anchor=(0.5, 0))
            y += round(small * LINE)


def record_lines(kit: Kit, record: PlaceRecord) -> list[tuple[str, Color]]:
    """What is remembered of a map at a difficulty, a line each."""
    if not record.lives:
        return [(kit.strings("title.never"), _LABEL)]
    lines = [kit.strings("title.lives", count=record.lives, escapes=record.escapes)]
    if record.quickest_s is not None:
        lines.append(kit.strings("title.quickest", time=clock(record.quickest_s)))
    elif record.longest_s is not None:
        lines.append(kit.strings("title.longest", time=clock(record.longest_s)))
    if record.far_room:
        lines.append(kit.strings("title.far", room=kit.strings.name(record.far_room)))
    return [(line, _LABEL) for line in lines]
