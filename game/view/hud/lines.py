"""Lines that are said: a thought, a voice, the loudspeakers. One after the other, over the lower third."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.content.strings import Strings
from game.content.typefaces import columns
from game.sim.snapshot import Snapshot
from game.sim.terrain.level import Level
from game.sim.terrain.triggers import TriggerSpec
from game.sim.words.events import Event, EventKind
from game.sim.words.types import ticks
from game.view.frame import Frame
from game.view.hud.captions import clear_of
from game.view.hud.grip import ring_box
from game.view.hud.placing import body_boxes
from game.view.text import LINE, Color, Face, Type, sized

COLUMNS = 38  # of a line; one of Hangul takes two
SIZE_PX, SPEAKER_PX = 18, 12
TYPE_SIZES = ((SIZE_PX, Face.SERIF), (SPEAKER_PX, Face.SANS))
_LEAST_S, _COLUMN_S = 2.2, 0.075  # how long one is up
_FADE_TICKS = ticks(0.3)
_WAITING_MOST = 6
_PERCENT_MOST = 150  # of the size of text: these words are large as they are
_FROM_TOP = 0.72  # of the picture: so low a line ends, at the lowest
_EDGE_PX, _PAD_PX = 24, 10
_PLATE, _PLATE_ALPHA = (6, 8, 12), 150
_TEXT: Color = (236, 232, 220)
_COLORS: dict[str, Color] = {"thought": (206, 214, 226), "loudspeaker": (222, 196, 110), "voice": (206, 182, 170)}
_SPOKEN = (EventKind.SAID, EventKind.CALL)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a trigger, and from which tick to which it is up."""

    spec: TriggerSpec
    since: int
    until: int


class Lines:
    """Keeps what is said now and what comes after it."""

    def __init__(self, level: Level, strings: Strings, letters: Type) -> None:
        self._level = level
        self._strings = strings
        self._type = letters
        self.waiting: list[Line] = []

    def carry_on(self, before: "Lines") -> None:
        """Go on with what was being said on another state of the map."""
        self.waiting = list(before.waiting)

    def observe(self, events: Sequence[Event], snapshot: Snapshot) -> None:
        """Take in one tick's events: what is said waits until what was said before has been read."""
        tick = snapshot.tick
        self.waiting = [line for line in self.waiting if tick < line.until][:_WAITING_MOST]
        for event in events:
            if event.kind in _SPOKEN:
                spec = self._level.triggers[event.subject]
                since = max([tick, *(line.until for line in self.waiting)])
                lasts = ticks(_LEAST_S + _COLUMN_S * columns(self._text(spec, snapshot)))
                self.waiting.append(Line(spec, since, since + lasts))

    def up(self, tick: int) -> Line | None:
        """The line that is up in a tick."""
        return next((line for line in self.waiting if line.since <= tick < line.until), None)

    def draw(self, frame: Frame, bottom_px: float) -> None:
        """Draw the line that is up, above ``bottom_px``, clear of the survivor and of words that are there already."""
        tick = frame.snapshot.tick
        line = self.up(tick)
        if line is None:
            return
        percent, (width, height) = min(frame.settings.text_percent, _PERCENT_MOST), frame.target.get_size()
        size, small = sized(SIZE_PX, percent), sized(SPEAKER_PX, percent)
        room = width - 2 * _EDGE_PX - 2 * _PAD_PX
        rows = in_columns(self._text(line.spec, frame.snapshot))
        spoken = [part for row in rows for part in self._type.wrapped(row, size, room, Face.SERIF)]
        speaker = self._strings(f"line.{line.spec.speaker}", who=self._name(frame.snapshot))
        step = round(size * LINE)
        wide = max(self._type.width(speaker, small), *(self._type.width(part, size, Face.SERIF) for part in spoken))
        tall = round(small * LINE) + len(spoken) * step
        box = pygame.Rect(0, 0, wide + 2 * _PAD_PX, tall + _PAD_PX)
        box.midbottom = (width // 2, round(min(bottom_px, height * _FROM_TOP)))
        survivor = ring_box(frame) if frame.snapshot.player.held_by else body_boxes(frame)[0]
        box = clear_of((*self._type.laid, survivor), box)
        box.top = max(box.top, 0)  # the largest words have to come nearer
        alpha = min(1.0, (tick - line.since + 1) / _FADE_TICKS, (line.until - tick) / _FADE_TICKS)
        plate = pygame.Surface(box.size, pygame.SRCALPHA)
        plate.fill((*_PLATE, round(_PLATE_ALPHA * alpha)))
        frame.target.blit(plate, box)
        x, y = width / 2, box.top + _PAD_PX / 2
        color = _COLORS[line.spec.speaker]
        self._type.draw(frame.target, speaker, (x, y), size_px=small, color=color, alpha=alpha, anchor=(0.5, 0))
        y += round(small * LINE)
        for part in spoken:
            self._type.draw(
                frame.target, part, (x, y), size_px=size, color=_TEXT, alpha=alpha, anchor=(0.5, 0), face=Face.SERIF
            )
            y += step

    def _text(self, spec: TriggerSpec, snapshot: Snapshot) -> str:
        return self._strings.name(spec.text).replace("{who}", self._name(snapshot))

    def _name(self, snapshot: Snapshot) -> str:
        return self._strings(f"cast.{snapshot.player.who}") if snapshot.player.who else ""


def in_columns(text: str) -> list[str]:
    """A text in lines of at most `COLUMNS`, broken between words.

    >>> in_columns("The bell has not rung since the third lesson.")
    ['The bell has not rung since the third', 'lesson.']
    """
    rows: list[str] = []
    for word in text.split():
        if rows and columns(f"{rows[-1]} {word}") <= COLUMNS:
            rows[-1] = f"{rows[-1]} {word}"
        else:
            rows.append(word)
    return rows
