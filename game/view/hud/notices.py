"""Words that come and go: prompts at things, messages, the note in the hand, first hints, and the aim."""

import pygame

from game.content.strings import Strings
from game.sim.snapshot import Snapshot
from game.sim.words.states import Action
from game.sim.words.types import ticks
from game.view.frame import PX_PER_M, Frame
from game.view.hud.bars import progress_bar
from game.view.hud.hints import Hints
from game.view.hud.lines import Lines
from game.view.hud.prompts import Prompts
from game.view.hud.toasts import SHOWN_TICKS, Toasts
from game.view.text import LINE, Color, Face, Type, sized

_PAPER: Color = (208, 202, 184)
_PAPER_EDGE: Color = (132, 124, 104)
_RULE: Color = (178, 180, 176)
_MARGIN_RULE: Color = (186, 120, 112)
_INK: Color = (44, 42, 44)
_FADE_TICKS = ticks(0.5)
_SIZE_PX = 15
_NOTE_PX, _NOTE_HEAD_PX, _NOTE_END_PX = 14, 19, 11
_NOTE_WIDTH_PX, _NOTE_PAD_PX = 340, 20
_NOTE_LEAST_PX, _TITLE_LINES = 11, 3
TYPE_SIZES = ((_NOTE_PX, Face.SERIF), (_NOTE_HEAD_PX, Face.SERIF), (_NOTE_END_PX, Face.SANS))
_EDGE_PX = 18
_MESSAGES_ABOVE_PX = 92
_HELD_TOP = 0.63  # of the picture: there the words of who is held begin
_LINE_GAP_PX = 6
_ABOVE_M = 0.85


class Notices:
    """Draws over everything else, and only while there is something to say."""

    def __init__(self, toasts: Toasts, strings: Strings, letters: Type) -> None:
        self._toasts = toasts
        self._strings = strings
        self._type = letters
        self._prompts = Prompts(strings, letters)
        self.hints = Hints(strings, letters)
        self.lines = Lines(toasts.level, strings, letters)

    def carry_on(self, before: "Notices") -> None:
        """Show no first hint again that another has shown."""
        self.hints.carry_on(before.hints)
        self.lines.carry_on(before.lines)

    def follow(self, snapshot: Snapshot) -> None:
        """Move on to a tick."""
        self.hints.follow(snapshot)

    def draw(self, frame: Frame) -> None:
        """Draw all of it."""
        player = frame.snapshot.player
        self._bandaging(frame)
        if self._toasts.note:
            self._note(frame)
        else:
            self._prompts.draw(frame)
        top = frame.target.get_height() * _HELD_TOP if player.held_by else self._messages(frame)
        self.lines.draw(frame, top - _LINE_GAP_PX)
        self.hints.draw(frame, quiet=bool(self._toasts.note or player.held_by or player.wounds))
        self._aim(frame)

    def _bandaging(self, frame: Frame) -> None:
        """Draw how far the bandage is, over the survivor's head."""
        player = frame.snapshot.player
        if player.action != Action.BANDAGE:
            return
        x, y = frame.to_screen(*frame.player)
        progress_bar(frame, (x, y - round(_ABOVE_M * PX_PER_M)), player.action_progress)

    def _messages(self, frame: Frame) -> float:
        """Draw the short messages; returns where the uppermost begins, px."""
        width, height = frame.target.get_size()
        percent = frame.settings.text_percent
        size = sized(_SIZE_PX, percent)
        y = height - sized(_MESSAGES_ABOVE_PX, percent)
        for toast in reversed(self._toasts.messages):
            alpha = min(1.0, (SHOWN_TICKS - frame.snapshot.tick + toast.tick) / _FADE_TICKS)
            for line in reversed(self._type.wrapped(toast.text, size, width - 4 * _EDGE_PX)):
                self._type.draw(frame.target, line, (width / 2, y), size_px=size, alpha=alpha, anchor=(0.5, 0.5))
                y -= round(size * LINE)
        return y + round(size * LINE / 2)

    def _note(self, frame: Frame) -> None:
        """Draw the sheet in the hand: ruled paper, as much of it as the picture can hold."""
        note = self._toasts.note
        if note is None:
            return
        percent, (width, height) = frame.settings.text_percent, frame.target.get_size()
        size, head, end_px = (sized(px, percent) for px in (_NOTE_PX, _NOTE_HEAD_PX, _NOTE_END_PX))
        wide = min(sized(_NOTE_WIDTH_PX, percent), width - 2 * _EDGE_PX)
        inner = wide - 2 * _NOTE_PAD_PX
        text = self._strings.name(note.text)
        titles = self._type.wrapped(self._strings.name(note.title), head, inner, Face.SERIF)[:_TITLE_LINES]
        around = 2 * _NOTE_PAD_PX + len(titles) * round(head * LINE) + round(end_px * LINE) + 14
        room = height - 2 * _EDGE_PX - around
        lines = self._type.wrapped(text, size, inner, Face.SERIF)
        while len(lines) * round(size * LINE) > room and size > _NOTE_LEAST_PX:
            size -= 1
            lines = self._type.wrapped(text, size, inner, Face.SERIF)
        step = round(size * LINE)
        if len(lines) * step > room:
            lines = [*lines[: room // step - 1], "…"]
        tall = around + len(lines) * step
        panel = pygame.Rect(width - wide - _EDGE_PX, max(_EDGE_PX, (height - tall) // 2), wide, tall)
        self._sheet(frame.target, panel)
        self._type.laid.append(panel)
        x, y = panel.left + _NOTE_PAD_PX, panel.top + _NOTE_PAD_PX // 2
        for title in titles:
            frame.target.blit(self._type.plain(title, head, _INK, Face.SERIF), (x, y))
            y += round(head * LINE)
        y += 6
        for line in lines:
            pygame.draw.line(frame.target, _RULE, (x, y + step), (panel.right - _NOTE_PAD_PX, y + step))
            frame.target.blit(self._type.plain(line, size, _INK, Face.SERIF), (x, y))
            y += step
        end = self._type.plain(self._strings("hud.note_end"), end_px, _PAPER_EDGE)
        frame.target.blit(end, (x, panel.bottom - end.get_height() - 8))

    def _sheet(self, target: pygame.Surface, panel: pygame.Rect) -> None:
        shade = pygame.Surface(panel.size, pygame.SRCALPHA)
        shade.fill((4, 4, 6, 150))
        target.blit(shade, panel.move(5, 6))
        pygame.draw.rect(target, _PAPER, panel)
        pygame.draw.line(target, _MARGIN_RULE, (panel.left + 11, panel.top), (panel.left + 11, panel.bottom - 1))
        pygame.draw.rect(target, _PAPER_EDGE, panel, width=1)

    def _aim(self, frame: Frame) -> None:
        if frame.mouse_px is None:
            return
        x, y = round(frame.mouse_px[0]), round(frame.mouse_px[1])
        for color, shift in (((8, 8, 10), 1), ((216, 216, 210), 0)):
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                near = (x + dx * 4 + shift, y + dy * 4 + shift)
                far = (x + dx * 9 + shift, y + dy * 9 + shift)
                pygame.draw.line(frame.target, color, near, far)
