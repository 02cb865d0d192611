"""What the hand would use: an outline round the thing, and words beside it that stand on nobody."""

from collections.abc import Iterator

import pygame

from game.content.strings import Strings
from game.sim.snapshot import PersonView, Snapshot
from game.sim.words.states import Action, Prompt
from game.view.frame import PX_PER_M, Frame
from game.view.hud.bars import draw_strain, progress_bar, strained
from game.view.text import CHALK, LINE, Color, Type, sized

_REFUSED: Color = (222, 130, 104)
_LIGHT: Color = (244, 234, 200)
_FAINT: Color = (150, 140, 116)
_SHADE: Color = (8, 8, 12)
REFUSALS = frozenset({Prompt.LOCKED, Prompt.BLOCKED})  # what can't be done, and why
_SIZE_PX = 15
_EDGE_PX = 18
_TOP_PX, _BOTTOM_PX = 60, 100  # of the picture, where the goal and the pockets stand
_GAP_PX = 6
_CORNER_PX = 7
_NOTE_M = 0.28  # from the middle of a note to the outline round it
_BODY_PX = (30, 36)  # of somebody who stands, with what they hold
_BODIES_M = 9.0  # who is further off is nowhere near the words
_STEPS = (1, 2, 3)  # of a body's height, aside of the thing


class Prompts:
    """Draws the outline and the words. Keeps where the words stood, so that they stay as long as they can."""

    def __init__(self, strings: Strings, letters: Type) -> None:
        self._strings = strings
        self._type = letters
        self._last: tuple[Prompt, tuple[float, float], int] | None = None

    def draw(self, frame: Frame) -> None:
        """Draw what the survivor's hand would use, if there is anything."""
        player = frame.snapshot.player
        if player.prompt == Prompt.NONE:
            self._last = None
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
            return strings("prompt.searching", detail=detail)
        text = strings(f"prompt.{player.prompt.name}", detail=detail)
        if not strained(snapshot):
            return text
        if player.bracing != player.prompt_index:
            return f"{strings('prompt.lean')}   {text}"
        holds = player.braced >= int(snapshot.door_pushers[player.bracing])
        return strings("prompt.braced" if holds else "prompt.giving" if player.braced else "prompt.spent")

    def _words(self, frame: Frame, player: PersonView, thing: pygame.Rect) -> None:
        text = self._text(frame.snapshot)
        size = sized(_SIZE_PX, frame.settings.text_percent)
        lines = self._type.wrapped(text, size, frame.target.get_width() - 2 * _EDGE_PX)
        step = round(size * LINE)
        wide = round(max(self._type.width(line, size) for line in lines))
        box = self._place(frame, player, thing, (wide, step * len(lines)))
        color = _REFUSED if player.prompt in REFUSALS else CHALK
        for number, line in enumerate(lines):
            place = (box.centerx, box.top + round((number + 0.5) * step))
            self._type.draw(frame.target, line, place, size_px=size, color=color, anchor=(0.5, 0.5))

    def _place(self, frame: Frame, player: PersonView, thing: pygame.Rect, size: tuple[int, int]) -> pygame.Rect:
        """Where the words stand: where they stood, if that is free; else the first free place, else the freest."""
        bodies = body_boxes(frame)
        width, height = frame.target.get_size()
        most = max(height - _BOTTOM_PX - _TOP_PX, size[1])
        room = pygame.Rect(_EDGE_PX, _TOP_PX, width - 2 * _EDGE_PX, most)
        places = [box.clamp(room) for box in _places(thing, size)]
        about = player.prompt, player.prompt_at
        order = list(range(len(places)))
        if self._last is not None and self._last[:2] == about:
            order.sort(key=lambda number: number != self._last[2] if self._last else 0)
        taken = [sum(_common(places[number], body) for body in (*bodies, thing)) for number in order]
        chosen = order[taken.index(min(taken))]
        self._last = (*about, chosen)
        return places[chosen]


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


def _places(thing: pygame.Rect, size: tuple[int, int]) -> Iterator[pygame.Rect]:
    """Where words of a size may stand, the best first: over the thing, below, at its sides, and further away."""
    box = pygame.Rect((0, 0), size)
    for step in _STEPS:
        away = _GAP_PX + (step - 1) * _BODY_PX[1]
        for name, at in (
            ("midbottom", (thing.centerx, thing.top - away)),
            ("midtop", (thing.centerx, thing.bottom + away)),
            ("midleft", (thing.right + away, thing.centery)),
            ("midright", (thing.left - away, thing.centery)),
            ("bottomleft", (thing.right + away, thing.top - away)),
            ("bottomright", (thing.left - away, thing.top - away)),
            ("topleft", (thing.right + away, thing.bottom + away)),
            ("topright", (thing.left - away, thing.bottom + away)),
        ):
            placed = box.copy()
            setattr(placed, name, at)
            yield placed


def body_boxes(frame: Frame) -> list[pygame.Rect]:
    """What the bodies that are drawn near the survivor cover, the survivor's among them, px."""
    snapshot = frame.snapshot
    near = frame.between(snapshot.horde.previous, snapshot.horde.position)[snapshot.horde.seen]
    places = [frame.player, *(frame.place_of(one) for one in snapshot.others if one.seen), *map(tuple, near.tolist())]
    x0, y0 = frame.player
    boxes = []
    for x, y in places:
        if abs(x - x0) < _BODIES_M and abs(y - y0) < _BODIES_M:
            box = pygame.Rect((0, 0), _BODY_PX)
            box.center = frame.to_screen(x, y)
            boxes.append(box)
    return boxes


def _common(one: pygame.Rect, other: pygame.Rect) -> int:
    """Pixels that two boxes have in common."""
    both = one.clip(other)
    return both.width * both.height
