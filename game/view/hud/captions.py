"""Captions: what the ears heard, in words, with an arrow to where it came from."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import pygame

from game.content.strings import Strings
from game.heard import Heard
from game.sim.snapshot import Snapshot
from game.sim.words.types import ticks
from game.view.frame import Frame
from game.view.text import Color, Type, sized

MOST = 4
SHOWN_TICKS, FADE_TICKS = ticks(2.4), ticks(0.5)
FAINT = 0.04  # of gain; less is not worth a word
SAME_ANGLE = math.radians(60)  # repeats from about the same side are one
_BEHIND = ("", "heard.behind_door", "heard.behind_wall")
_SIZE_PX = 14
_RIGHT_PX = 18
_BOTTOM_PX = (14, 68)  # over the things in hand and the hints, which grow with the words: as it is, and by size
_PLATE: Color = (6, 8, 12)
_PLATE_ALPHA = 150
_TEXT: Color = (226, 222, 210)
_ARROW: Color = (222, 196, 110)


@dataclass(slots=True)
class Caption:
    """A line: ``angle`` in radians, x right, y down, None is the survivor's own body; ``tick`` it was last heard at."""

    text: str
    gain: float
    angle: float | None
    tick: int


class Captions:
    """Keeps the lines that are to be read now, the newest last. Sounds that have no word in ``[heard]`` get no line."""

    def __init__(self, strings: Strings, letters: Type) -> None:
        self._strings = strings
        self._type = letters
        self.lines: list[Caption] = []

    def observe(self, heard: Iterable[Heard], snapshot: Snapshot) -> None:
        """Take in what was heard in a tick. Repeats merge; of too many the loudest stay."""
        tick = snapshot.tick
        self.lines = [line for line in self.lines if 0 <= tick - line.tick < SHOWN_TICKS]
        for sound in heard:
            key = f"heard.{sound.sound}"
            if sound.gain >= FAINT and key in self._strings:
                self._add(Caption(self._words(key, sound.muffled), sound.gain, sound.angle, tick))
        if len(self.lines) > MOST:
            loudest = sorted(self.lines, key=lambda line: -line.gain)[:MOST]
            self.lines = [line for line in self.lines if line in loudest][:MOST]

    def draw(self, frame: Frame) -> None:
        """Draw the lines, if the person wants them."""
        if not frame.settings.captions:
            return
        size_px = sized(_SIZE_PX, frame.settings.text_percent)
        fixed_px, growing_px = _BOTTOM_PX
        y = frame.target.get_height() - fixed_px - sized(growing_px, frame.settings.text_percent)
        for line in reversed(self.lines):
            left = (SHOWN_TICKS - (frame.snapshot.tick - line.tick)) / FADE_TICKS
            y -= self._line(frame.target, line, y, size_px, max(0.0, min(1.0, left))) + 4

    def _words(self, key: str, muffled: int) -> str:
        words = self._strings(key)
        return self._strings(_BEHIND[muffled], sound=words) if muffled else words

    def _add(self, new: Caption) -> None:
        for line in self.lines:
            if line.text == new.text and _same_side(line.angle, new.angle):
                line.gain, line.angle, line.tick = new.gain, new.angle, new.tick
                return
        self.lines.append(new)

    def _line(self, target: pygame.Surface, line: Caption, bottom: int, size_px: int, alpha: float) -> int:
        """Draw one line over ``bottom``; returns its height, px."""
        picture = self._type.picture(line.text, size_px, _TEXT)
        high = picture.get_height() + 6
        room_px = 0 if line.angle is None else high
        plate = pygame.Surface((picture.get_width() + 16 + room_px, high), pygame.SRCALPHA)
        plate.fill((*_PLATE, _PLATE_ALPHA))
        plate.blit(picture, (8, 3))
        if line.angle is not None:
            middle = (plate.get_width() - high / 2 - 3, high / 2)
            pygame.draw.polygon(plate, _ARROW, _arrow(middle, line.angle, 0.34 * high))
        plate.set_alpha(round(255 * alpha))
        target.blit(plate, plate.get_rect(bottomright=(target.get_width() - _RIGHT_PX, bottom)))
        return high


def _same_side(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(math.remainder(one - other, math.tau)) < SAME_ANGLE


def _arrow(middle: tuple[float, float], angle: float, size_px: float) -> list[tuple[float, float]]:
    """Corners of an arrow head round a middle that points at an angle."""
    turns = ((0.0, 1.15), (2.5, 1.0), (math.pi, 0.35), (-2.5, 1.0))
    return [
        (middle[0] + size_px * far * math.cos(angle + turn), middle[1] + size_px * far * math.sin(angle + turn))
        for turn, far in turns
    ]
