"""What stands on the pages of the notebook beside the map: what there is to do, what is carried, what was read."""

from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.content.strings import Strings
from game.sim.rules.rows import KEY_ITEM
from game.sim.snapshot import Snapshot
from game.sim.terrain.level import NoteSpec
from game.view.atlas import Atlas, Sheet
from game.view.notebook.sheet import FAINT, INK
from game.view.text import LINE, Color, Face, Type, sized

_SIZE_PX, _HEAD_PX, _SMALL_PX, _LEAST_PX = 14, 19, 12, 11
_RULE: Color = (186, 186, 178)
_PICKED: Color = (196, 186, 158)
_RED: Color = (172, 40, 36)
_ICON_PX = 24
TYPE_SIZES = ((_SIZE_PX, Face.SERIF), (_HEAD_PX, Face.SERIF), (_SMALL_PX, Face.SERIF))


class GoalLine(NamedTuple):
    """A thing to do as it is written: what, where it is said to be ("" as long as nobody knows), whether it is done."""

    what: str
    where: str = ""
    done: bool = False


class PageWriter:
    """Writes on paper, line under line, from the upper edge of a box on."""

    def __init__(self, target: pygame.Surface, box: pygame.Rect, letters: Type, percent: int) -> None:
        self.target = target
        self.box = box
        self.y = box.top
        self._type = letters
        self._percent = percent

    @property
    def left_px(self) -> int:
        """How much of the box is left."""
        return self.box.bottom - self.y

    def size(self, size_px: float) -> int:
        """A size as the person wants it."""
        return sized(size_px, self._percent)

    def heading(self, words: str) -> None:
        """Write a heading, underlined by hand."""
        size = self.size(_HEAD_PX)
        picture = self._type.plain(self._type.fitted(words, size, self.box.width, Face.SERIF), size, INK, Face.SERIF)
        self.target.blit(picture, (self.box.left, self.y))
        self.y += round(size * LINE)
        right = self.box.left + min(picture.get_width() + 8, self.box.width)
        pygame.draw.aaline(self.target, FAINT, (self.box.left - 2, self.y), (right, self.y - 2))
        self.y += 6

    def text(self, words: str, *, size_px: int = _SIZE_PX, color: Color = INK, indent: int = 0, most: int = 99) -> int:
        """Write a text as far as there is room; returns the width of its widest line, px."""
        size, widest = self.size(size_px), 0
        step = round(size * LINE)
        lines = list(self._type.wrapped(words, size, self.box.width - indent, Face.SERIF))
        fits = min(most, max(self.left_px // step, 0))
        if len(lines) > fits:
            lines = [*lines[: max(fits - 1, 0)], "…"][:fits]
        for line in lines:
            picture = self._type.plain(line, size, color, Face.SERIF)
            self.target.blit(picture, (self.box.left + indent, self.y))
            widest = max(widest, picture.get_width())
            self.y += step
        return widest

    def goal(self, line: GoalLine, *, most: int = 3) -> None:
        """Write a thing to do behind a box to tick; what is done is ticked and struck through."""
        size = self.size(_SIZE_PX)
        top, side, indent = self.y, round(size * 0.72), round(size * 1.5)
        if self.left_px < round(size * LINE):
            return
        tick = pygame.Rect(self.box.left, top + round(size * 0.42), side, side)
        pygame.draw.rect(self.target, FAINT if line.done else INK, tick, 1)
        wide = self.text(line.what, color=FAINT if line.done else INK, indent=indent, most=most)
        if line.done:
            points = ((tick.left + 1, tick.centery), (tick.centerx, tick.bottom - 2), (tick.right + 2, tick.top - 2))
            pygame.draw.lines(self.target, _RED, closed=False, points=points, width=2)
            step = round(size * LINE)
            for y in range(top + step * 11 // 20, self.y, step):
                left = self.box.left + indent
                pygame.draw.aaline(self.target, FAINT, (left - 2, y + 1), (left + wide + 3, y - 1))
        elif line.where:
            self.text(line.where, size_px=_SMALL_PX, color=_RED, indent=indent, most=2)


def write_goals(writer: PageWriter, lines: Sequence[GoalLine], heading: str, *, most: int = 99) -> None:
    """Write what there is to do."""
    writer.heading(heading)
    for line in lines[:most]:
        writer.goal(line)
        writer.y += 2


def write_carried(writer: PageWriter, snapshot: Snapshot, atlas: Atlas, strings: Strings, letters: Type) -> None:
    """Write what is in hands and pockets, each with its picture."""
    player, icons = snapshot.player, atlas.sheet("icons")
    rows = [(name, strings(f"item.{name}")) for name in player.weapons if name]
    for name in dict.fromkeys(player.pockets):
        count = player.pockets.count(name)
        rows.append((name, strings("notebook.count", item=strings(f"item.{name}"), count=count)))
    rows += [(KEY_ITEM, strings("hud.key", name=strings.name(key))) for key in player.keys]
    size = writer.size(_SIZE_PX)
    times = max(1, size // _SIZE_PX)
    step = max(round(size * LINE), _ICON_PX * times - 2)
    for name, words in rows or [("", strings("notebook.nothing"))]:
        if writer.left_px < step:
            return
        left = writer.box.left
        if name:
            _icon(writer.target, icons, name, (left + _ICON_PX * times // 2, writer.y + step // 2), times)
            left += _ICON_PX * times + 6
        room = writer.box.right - left
        line = letters.fitted(f"{words[:1].upper()}{words[1:]}", size, room, Face.SERIF)
        picture = letters.plain(line, size, INK, Face.SERIF)
        writer.target.blit(picture, (left, writer.y + (step - picture.get_height()) // 2))
        writer.y += step


def _icon(target: pygame.Surface, icons: Sheet, name: str, middle: tuple[int, int], times: int) -> None:
    picture = icons.at(0, icons.frames[name][0]).picture
    picture = picture if times == 1 else pygame.transform.scale_by(picture, times)
    target.blit(picture, picture.get_rect(center=middle))


def write_notes(
    writer: PageWriter, notes: Sequence[NoteSpec], picked: int, strings: Strings, letters: Type
) -> list[pygame.Rect]:
    """Write the titles of notes, and the one that is picked in full; returns the boxes of the titles.

    One that isn't shown has an empty box.
    """
    writer.heading(strings("notebook.notes"))
    boxes = [pygame.Rect(0, 0, 0, 0)] * len(notes)
    if not notes:
        writer.text(strings("notebook.no_notes"), color=FAINT)
        return boxes
    size = writer.size(_SIZE_PX)
    step = round(size * LINE) + 2
    rows = max(2, min(len(notes), round(writer.left_px * 0.4) // step))
    first = max(0, min(picked - rows // 2, len(notes) - rows))
    for number in range(first, min(first + rows, len(notes))):
        box = pygame.Rect(writer.box.left - 6, writer.y, writer.box.width + 12, step)
        if number == picked:
            pygame.draw.rect(writer.target, _PICKED, box, border_radius=3)
        title = letters.fitted(strings.name(notes[number].title), size, writer.box.width, Face.SERIF)
        picture = letters.plain(title, size, INK if number == picked else FAINT, Face.SERIF)
        writer.target.blit(picture, (writer.box.left, writer.y + (step - picture.get_height()) // 2))
        boxes[number] = box
        writer.y += step
    writer.y += 8
    _note(writer, notes[picked], strings, letters)
    return boxes


def _note(writer: PageWriter, note: NoteSpec, strings: Strings, letters: Type) -> None:
    """Write a note on ruled lines, in letters that let all of it stand there if any can be read."""
    text, size = strings.name(note.text), writer.size(_SIZE_PX)
    lines = letters.wrapped(text, size, writer.box.width, Face.SERIF)
    while len(lines) * round(size * LINE) > writer.left_px and size > _LEAST_PX:
        size -= 1
        lines = letters.wrapped(text, size, writer.box.width, Face.SERIF)
    step = round(size * LINE)
    fits = max(writer.left_px // step, 1)
    for line in lines if len(lines) <= fits else [*lines[: fits - 1], "…"]:
        y = writer.y + step
        pygame.draw.line(writer.target, _RULE, (writer.box.left, y), (writer.box.right, y))
        writer.target.blit(letters.plain(line, size, INK, Face.SERIF), (writer.box.left, writer.y))
        writer.y += step
