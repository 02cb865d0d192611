"""Captions: what the ears heard, in words, with an arrow to where it came from."""

import math
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

import pygame

from game.content.strings import Strings
from game.heard import Heard
from game.sim.snapshot import Snapshot
from game.sim.words.types import ticks
from game.view.frame import Frame
from game.view.text import LINE, Color, Type, sized

MOST = 4
LETTERS_MOST = 38  # of a line: what one reads at a glance
SHOWN_TICKS, FADE_TICKS = ticks(2.4), ticks(0.5)
FAINT = 0.04  # of gain; less is not worth a word
SAME_ANGLE = math.radians(60)  # repeats from about the same side are one
SIDES_MOST = 2  # the same sound from more sides than these is one line, and a number
_BEHIND = ("", "heard.behind_door", "heard.behind_wall")
_SIZE_PX = 14
_RIGHT_PX, _TOP_PX = 18, 6
_BOTTOM_PX = (14, 68)  # over the things in hand and the hints, which grow with the words: as it is, and by size
_GAP_PX = 4
_PLATE: Color = (6, 8, 12)
_PLATE_ALPHA = 150
_TEXT: Color = (226, 222, 210)
_ARROW: Color = (222, 196, 110)


@dataclass(slots=True)
class Caption:
    """A line: which sound, through what, as `Heard` has them; ``angle`` None is the survivor's own body.

    ``tick``: it was last heard at. ``sides``: of how many it tells, which then has no arrow if they are several.
    """

    sound: str
    muffled: int
    gain: float
    angle: float | None
    tick: int
    sides: int = 1


class Captions:
    """Keeps the lines that are to be read now, the newest last. Sounds that have no word in ``[heard]`` get no line.

    What is kept are sounds; their words are found when they are drawn, in the language of then.
    """

    def __init__(self, strings: Strings, letters: Type) -> None:
        self._strings = strings
        self._type = letters
        self.lines: list[Caption] = []

    def observe(self, heard: Iterable[Heard], snapshot: Snapshot) -> None:
        """Take in what was heard in a tick. Repeats merge; of too many the loudest stay."""
        tick = snapshot.tick
        self.lines = [line for line in self.lines if 0 <= tick - line.tick < SHOWN_TICKS]
        for sound in heard:
            if sound.gain >= FAINT and f"heard.{sound.sound}" in self._strings:
                self._add(Caption(sound.sound, sound.muffled, sound.gain, sound.angle, tick))
        if len(self.lines) > MOST:
            loudest = sorted(self.lines, key=lambda line: -line.gain)[:MOST]
            self.lines = [line for line in self.lines if line in loudest][:MOST]

    def draw(self, frame: Frame) -> None:
        """Draw the lines, if the person wants them, clear of all words that the picture has already."""
        if not frame.settings.captions:
            return
        size_px = sized(_SIZE_PX, frame.settings.text_percent)
        fixed_px, growing_px = _BOTTOM_PX
        y = frame.target.get_height() - fixed_px - sized(growing_px, frame.settings.text_percent)
        taken = list(self._type.laid)
        for line in reversed(self.lines):
            plate = self._plate(line, size_px)
            box = clear_of(taken, plate.get_rect(bottomright=(frame.target.get_width() - _RIGHT_PX, y)))
            if box.top < _TOP_PX:
                return  # there is no room for more
            left = (SHOWN_TICKS - (frame.snapshot.tick - line.tick)) / FADE_TICKS
            plate.set_alpha(round(255 * max(0.0, min(1.0, left))))
            frame.target.blit(plate, box)
            y = box.top - _GAP_PX

    def words(self, line: Caption) -> list[str]:
        """What a line says, in the language of now: rows of no more than `LETTERS_MOST` letters."""
        said = self._strings(f"heard.{line.sound}")
        said = self._strings(_BEHIND[line.muffled], sound=said) if line.muffled else said
        said = self._strings("heard.times", sound=said, count=line.sides) if line.sides > 1 else said
        return textwrap.wrap(said, LETTERS_MOST) or [said]

    def _add(self, new: Caption) -> None:
        same = [line for line in self.lines if line.sound == new.sound and (line.angle is None) is (new.angle is None)]
        for line in same:
            if line.sides > 1 or _same_side(line.angle, new.angle):
                line.gain, line.muffled, line.angle, line.tick = new.gain, new.muffled, new.angle, new.tick
                return
        if len(same) < SIDES_MOST:
            self.lines.append(new)
            return
        self.lines = [line for line in self.lines if line not in same]
        new.gain, new.sides = max(new.gain, *(line.gain for line in same)), len(same) + 1
        self.lines.append(new)

    def _plate(self, line: Caption, size_px: int) -> pygame.Surface:
        """Picture of a line."""
        rows = [self._type.picture(row, size_px, _TEXT) for row in self.words(line)]
        step = round(size_px * LINE)
        high = rows[0].get_height() + (len(rows) - 1) * step + 6
        pointed = line.angle is not None and line.sides == 1
        room_px = rows[0].get_height() + 6 if pointed else 0
        plate = pygame.Surface((max(row.get_width() for row in rows) + 16 + room_px, high), pygame.SRCALPHA)
        plate.fill((*_PLATE, _PLATE_ALPHA))
        for number, row in enumerate(rows):
            plate.blit(row, (8, 3 + number * step))
        if pointed and line.angle is not None:
            middle = (plate.get_width() - room_px / 2 - 3, high / 2)
            pygame.draw.polygon(plate, _ARROW, _arrow(middle, line.angle, 0.34 * room_px))
        return plate


def clear_of(taken: Iterable[pygame.Rect], box: pygame.Rect) -> pygame.Rect:
    """A box moved up as far as it takes to lie over none of the others."""
    others = list(taken)
    while (hit := box.collidelist(others)) >= 0:
        box = box.move(0, others[hit].top - _GAP_PX - box.bottom)
    return box


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
