"""Words that come and go: prompts at things, messages, the note in the hand, first hints, and the aim."""

import pygame

from game.content.strings import Strings
from game.sim.states import Action, Prompt
from game.sim.types import ticks
from game.view.frame import PX_PER_M, Frame
from game.view.text import Color, Type
from game.view.toasts import SHOWN_TICKS, Toasts

_PAPER: Color = (206, 198, 172)
_PAPER_EDGE: Color = (132, 122, 98)
_INK: Color = (44, 38, 34)
_KEY_BACK: Color = (216, 208, 188)
_KEY_TEXT: Color = (24, 24, 28)
_TEXT: Color = (222, 218, 206)
_REFUSED: Color = (222, 130, 104)
_HINT: Color = (150, 152, 156)
_FADE_TICKS = ticks(0.5)
_HINT_TICKS = ticks(20)
_HINT_LINE_PX = 18
_HINT_FADE_TICKS = ticks(2)
_NOTE_WIDTH_PX = 330
_NOTE_PAD_PX = 18
_LINE_PX = 19
_ABOVE_M = 0.85
_RING_PX = (44, 5)


class Notices:
    """Draws over everything else, and only while there is something to say."""

    def __init__(self, toasts: Toasts, strings: Strings, letters: Type) -> None:
        self._toasts = toasts
        self._strings = strings
        self._type = letters
        self._first_tick: int | None = None
        self._last_tick = 0

    def carry_on(self, before: "Notices") -> None:
        """Show the first hints no longer than another would have, whose ticks are counted no further."""
        if before._first_tick is not None:
            self._first_tick = before._first_tick - before._last_tick

    def draw(self, frame: Frame) -> None:
        """Draw all of it."""
        if self._first_tick is None:
            self._first_tick = frame.snapshot.tick
        self._last_tick = frame.snapshot.tick
        self._messages(frame)
        self._bandaging(frame)
        if self._toasts.note:
            self._note(frame)
        else:
            self._hints(frame, frame.snapshot.tick - self._first_tick)
            self._prompt(frame)
        self._aim(frame)

    def _prompt(self, frame: Frame) -> None:
        player = frame.snapshot.player
        if player.prompt == Prompt.NONE:
            return
        text = self._strings(f"prompt.{player.prompt.name}", detail=player.prompt_detail)
        x, y = frame.to_screen(*player.prompt_at)
        y = max(60, y - round(_ABOVE_M * PX_PER_M))
        refused = player.prompt == Prompt.LOCKED
        picture = self._type.picture(text, 19, _REFUSED if refused else _TEXT)
        width = picture.get_width() + (0 if refused else 26)
        left = max(8, min(frame.target.get_width() - width - 8, x - width // 2))
        if not refused:
            box = pygame.Rect(left, y - 9, 19, 19)
            pygame.draw.rect(frame.target, (6, 7, 10), box.inflate(4, 4), border_radius=5)
            pygame.draw.rect(frame.target, _KEY_BACK, box, border_radius=4)
            key = self._type.plain(self._strings("prompt.hold"), 19, _KEY_TEXT)
            frame.target.blit(key, key.get_rect(center=box.center))
            left += 26
        self._type.draw(
            frame.target, text, (left, y), size_px=19, color=_REFUSED if refused else _TEXT, anchor=(0, 0.5)
        )

    def _bandaging(self, frame: Frame) -> None:
        """Draw how far the bandage is, over the survivor's head."""
        player = frame.snapshot.player
        if player.action != Action.BANDAGE:
            return
        x, y = frame.to_screen(*frame.player)
        box = pygame.Rect(x - _RING_PX[0] // 2, y - round(_ABOVE_M * PX_PER_M), *_RING_PX)
        pygame.draw.rect(frame.target, (6, 7, 10), box.inflate(4, 4), border_radius=3)
        box.width = round(box.width * player.action_progress)
        pygame.draw.rect(frame.target, _KEY_BACK, box, border_radius=2)

    def _messages(self, frame: Frame) -> None:
        width, height = frame.target.get_size()
        y = height - 84.0
        for toast in reversed(self._toasts.messages):
            age = frame.snapshot.tick - toast.tick
            alpha = min(1.0, (SHOWN_TICKS - age) / _FADE_TICKS)
            self._type.draw(frame.target, toast.text, (width / 2, y), size_px=21, alpha=alpha, anchor=(0.5, 0.5))
            y -= 22

    def _note(self, frame: Frame) -> None:
        note = self._toasts.note
        if note is None:
            return
        lines = self._type.wrapped(note.text, 18, _NOTE_WIDTH_PX - 2 * _NOTE_PAD_PX)
        height = 3 * _NOTE_PAD_PX + 26 + len(lines) * _LINE_PX
        width, view_height = frame.target.get_size()
        panel = pygame.Rect(width - _NOTE_WIDTH_PX - 24, (view_height - height) // 2, _NOTE_WIDTH_PX, height)
        pygame.draw.rect(frame.target, (8, 8, 10), panel.move(4, 5))
        pygame.draw.rect(frame.target, _PAPER, panel)
        pygame.draw.rect(frame.target, _PAPER_EDGE, panel, width=1)
        x, y = panel.left + _NOTE_PAD_PX, panel.top + _NOTE_PAD_PX
        self._ink(frame.target, note.title, (x, y), 24, _INK)
        pygame.draw.line(frame.target, _PAPER_EDGE, (x, y + 23), (panel.right - _NOTE_PAD_PX, y + 23))
        for number, line in enumerate(lines):
            self._ink(frame.target, line, (x, y + 32 + number * _LINE_PX), 18, _INK)
        end = self._strings("hud.note_end")
        self._ink(frame.target, end, (x, panel.bottom - _NOTE_PAD_PX - 4), 15, _PAPER_EDGE)

    def _ink(self, target: pygame.Surface, text: str, at: tuple[int, int], size_px: int, color: Color) -> None:
        target.blit(self._type.plain(text, size_px, color), at)

    def _hints(self, frame: Frame, age: int) -> None:
        if age >= _HINT_TICKS:
            return
        alpha = 0.85 * min(1.0, (_HINT_TICKS - age) / _HINT_FADE_TICKS)
        draw_hints(frame.target, self._type, self._strings, alpha)

    def _aim(self, frame: Frame) -> None:
        if frame.mouse_px is None:
            return
        x, y = round(frame.mouse_px[0]), round(frame.mouse_px[1])
        for color, shift in (((8, 8, 10), 1), ((216, 212, 200), 0)):
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                near = (x + dx * 4 + shift, y + dy * 4 + shift)
                far = (x + dx * 9 + shift, y + dy * 9 + shift)
                pygame.draw.line(frame.target, color, near, far)


def draw_hints(target: pygame.Surface, letters: Type, strings: Strings, alpha: float) -> None:
    """List what every key does in the upper right corner, on a strip dark enough to read it over a lit floor."""
    texts = strings.group("hint")
    width = max(letters.picture(text, 16, _HINT).get_width() for text in texts)
    strip = pygame.Surface((width + 24, len(texts) * _HINT_LINE_PX + 14), pygame.SRCALPHA)
    strip.fill((4, 5, 8, round(150 * alpha)))
    right = target.get_width() - 16
    target.blit(strip, (right - width - 12, 9))
    for number, text in enumerate(texts):
        place = (right, 16 + number * _HINT_LINE_PX)
        letters.draw(target, text, place, size_px=16, color=_HINT, alpha=alpha, anchor=(1, 0))
