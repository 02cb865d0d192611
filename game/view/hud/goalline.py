"""The goal in the upper corner: written when it changes, after what was there is struck through."""

from typing import NamedTuple

import pygame

from game.content.strings import Strings
from game.sim.snapshot import Snapshot
from game.sim.words.goals import GoalView
from game.sim.words.types import ticks
from game.view.frame import Frame
from game.view.hud.fade import Fade
from game.view.hud.goalwords import goal_words
from game.view.hud.pockets import MARGIN_PX
from game.view.text import CHALK, LINE, Color, Face, Type, sized

_GOAL: Color = (212, 184, 108)
_STRUCK: Color = (150, 152, 148)
_SIZE_PX = 15
TYPE_SIZES = ((_SIZE_PX, Face.SANS),)
_HOLD_S = 7.0
_STRIKE_TICKS, _GONE_TICKS, _WRITE_TICKS = ticks(0.4), ticks(1.1), ticks(0.7)
_INDENT_PX = 10


class _Told(NamedTuple):
    """What of a goal is told."""

    number: int
    kind: int
    what: str
    where: str
    thing: str


class GoalLine:
    """Keeps which goal is up and what stood there before; asking draws nothing anew that was drawn before."""

    def __init__(self, strings: Strings, letters: Type) -> None:
        self._strings = strings
        self._type = letters
        self._fade = Fade(_HOLD_S)
        self._told: _Told | None = None
        self._up: GoalView | None = None
        self._before: GoalView | None = None  # what is struck through first
        self.changed_tick = -(10**9)

    def recall(self, tick: int) -> None:
        """Show it for a while: somebody asked."""
        self._fade.show(tick)

    def follow(self, snapshot: Snapshot) -> bool:
        """Take in what the goal is now; returns whether it is another one than a moment ago, or more is known of it."""
        goal = snapshot.goal
        now = None if goal is None else _Told(goal.number, goal.kind, goal.what, goal.where, goal.thing)
        if now == self._told:
            return False
        other = self._told is not None and (now is None or now[:3] != self._told[:3])
        first = self._told is None
        self._before = self._up if other else None
        self._told, self._up, self.changed_tick = now, goal, snapshot.tick
        self._fade.show(snapshot.tick)
        return not first

    def draw(self, frame: Frame) -> None:
        """Draw it as visible as it is now."""
        self.follow(frame.snapshot)
        age = frame.snapshot.tick - self.changed_tick
        alpha = self._fade.alpha(frame.snapshot.tick)
        if self._before is not None and age < _GONE_TICKS:
            gone = min(1.0, (_GONE_TICKS - age) / (_GONE_TICKS / 3))
            self._write(frame, goal_words(self._before, self._strings), _STRUCK, gone, 1.0, age / _STRIKE_TICKS)
        elif self._up is not None and alpha > 0:
            age -= _GONE_TICKS if self._before is not None else 0
            self._write(frame, goal_words(self._up, self._strings), CHALK, alpha, (age + 1) / _WRITE_TICKS, 0.0)

    def _write(self, frame: Frame, text: str, color: Color, alpha: float, written: float, struck: float) -> None:
        """Draw lines, of them the share ``written`` from the left on, and a stroke through the share ``struck``."""
        size = sized(_SIZE_PX, frame.settings.text_percent)
        left, room = MARGIN_PX + _INDENT_PX, frame.target.get_width() - 2 * MARGIN_PX - 12
        lines = self._type.wrapped(text, size, room)
        whole = frame.target.get_clip()
        for number, line in enumerate(lines):
            place = (left, MARGIN_PX + number * round(size * LINE))
            shown = min(1.0, max(0.0, written * len(lines) - number))
            wide, _ = self._type.size(line, size)
            reach = round(wide * shown)
            frame.target.set_clip(pygame.Rect(0, 0, left + reach, frame.target.get_height()).clip(whole))
            rect = self._type.draw(frame.target, line, place, size_px=size, color=color, alpha=alpha)
            frame.target.set_clip(whole)
            strip(frame.target, pygame.Rect(MARGIN_PX, rect.top + 4, 3, rect.height - 8), _GOAL, alpha)
            if 0 < shown < 1:  # the point of the pencil, and the line that it leaves
                stroke(frame.target, (left, rect.bottom - 3), reach, _GOAL, alpha)
            if struck > 0:
                stroke(frame.target, (left, rect.centery), round(wide * min(1.0, struck)), color, alpha)


def stroke(target: pygame.Surface, at: tuple[int, int], wide: int, color: Color, alpha: float) -> None:
    """A pencil's stroke to the right: a line that is nowhere quite straight."""
    if wide < 2:
        return
    piece = pygame.Surface((wide, 5), pygame.SRCALPHA)
    points = [(x, 2 + (x // 23 * 7 % 3) - 1) for x in range(0, wide, 8)] + [(wide - 1, 2)]
    if len(points) > 1:
        pygame.draw.lines(piece, (*color, round(235 * alpha)), closed=False, points=points, width=2)
    target.blit(piece, (at[0], at[1] - 2))


def strip(target: pygame.Surface, rect: pygame.Rect, color: Color, alpha: float) -> None:
    """A filled rectangle that can be seen through."""
    if rect.width > 0 and rect.height > 0:
        piece = pygame.Surface(rect.size, pygame.SRCALPHA)
        piece.fill((*color, round(255 * alpha)))
        target.blit(piece, rect)
