"""What the hand would use: an outline round the thing, and words beside it that stand on nobody."""

import pygame

from game.content.strings import Strings
from game.sim.snapshot import PersonView, Snapshot
from game.sim.words.states import Action, Prompt
from game.view.frame import PX_PER_M, Frame
from game.view.hud.bars import draw_strain, progress_bar, strained
from game.view.hud.placing import EDGE_PX, Placing
from game.view.text import CHALK, LINE, Color, Type, sized

_REFUSED: Color = (222, 130, 104)
_LIGHT: Color = (244, 234, 200)
_FAINT: Color = (150, 140, 116)
_SHADE: Color = (8, 8, 12)
REFUSALS = frozenset({Prompt.LOCKED, Prompt.BLOCKED})  # what can't be done, and why
_SIZE_PX = 15
_CORNER_PX = 7
_NOTE_M = 0.28  # from the middle of a note to the outline round it


class Prompts:
    """Draws the outline and the words."""

    def __init__(self, strings: Strings, letters: Type) -> None:
        self._strings = strings
        self._type = letters
        self._placing = Placing()

    def draw(self, frame: Frame) -> None:
        """Draw what the survivor's hand would use, if there is anything."""
        player = frame.snapshot.player
        if player.prompt == Prompt.NONE:
            self._placing.forget()
            return
        box = _thing(frame, player)
        _outline(frame.target, box, _FAINT if player.prompt in REFUSALS else _LIGHT)
        self._words(frame, player, box)
        if player.action == Action.SEARCH:
            progress_bar(frame, box.center, player.action_progress, wide_px=box.width - 6)
        elif strained(frame.snapshot):
            draw_strain(frame, box, player.prompt_index)

    def _text(self, snapshot: Snapshot) -> str:
        """What a hand would do, or is doing, and what else one can do about it."""
        player, strings = snapshot.player, self._strings
        detail = strings.name(player.prompt_detail)
        if player.action == Action.SEARCH:
            return strings("hud.searching", detail=detail)
        text = strings(f"prompt.{player.prompt.name}", detail=detail)
        if not strained(snapshot):
            return text
        if player.bracing != player.prompt_index:
            return strings("hud.lean") + "   " + text
        holds = player.braced >= int(snapshot.door_pushers[player.bracing])
        return strings("hud.braced" if holds else "hud.giving" if player.braced else "hud.spent")

    def _words(self, frame: Frame, player: PersonView, thing: pygame.Rect) -> None:
        text = self._text(frame.snapshot)
        size = sized(_SIZE_PX, frame.settings.text_percent)
        lines = self._type.wrapped(text, size, frame.target.get_width() - 2 * EDGE_PX)
        step = round(size * LINE)
        wide = round(max(self._type.width(line, size) for line in lines))
        about = player.prompt, player.prompt_at
        box = self._placing.box(frame, thing, (wide, step * len(lines)), about)
        color = _REFUSED if player.prompt in REFUSALS else CHALK
        for number, line in enumerate(lines):
            place = (box.centerx, box.top + round((number + 0.5) * step))
            self._type.draw(frame.target, line, place, size_px=size, color=color, anchor=(0.5, 0.5))


def _thing(frame: Frame, player: PersonView) -> pygame.Rect:
    left, top, right, bottom = player.prompt_box
    if left == right:  # a sheet of paper
        left, top, right, bottom = left - _NOTE_M, top - _NOTE_M, right + _NOTE_M, bottom + _NOTE_M
    x, y = frame.to_screen(left, top)
    return pygame.Rect(x, y, round((right - left) * PX_PER_M), round((bottom - top) * PX_PER_M))


def _outline(target: pygame.Surface, box: pygame.Rect, color: Color) -> None:
    """Draw a thin line all round with heavier corners, on a dark one: it is read on a lit floor and in the dark."""
    pygame.draw.rect(target, _SHADE, box.inflate(4, 4), width=3, border_radius=3)
    dim = (color[0] * 2 // 3, color[1] * 2 // 3, color[2] * 2 // 3)
    pygame.draw.rect(target, dim, box.inflate(2, 2), width=1, border_radius=2)
    left, top, right, bottom = box.left - 1, box.top - 1, box.right, box.bottom
    for x, dx in ((left, 1), (right, -1)):
        for y, dy in ((top, 1), (bottom, -1)):
            pygame.draw.line(target, color, (x, y), (x + dx * _CORNER_PX, y), 2)
            pygame.draw.line(target, color, (x, y), (x, y + dy * _CORNER_PX), 2)
