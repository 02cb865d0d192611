"""Who holds on, how long until they bite, and what one can do: a ring round the feet, and words that say the cost."""

import math

import pygame

from game.content.strings import Strings
from game.sim.snapshot import PersonView, Snapshot
from game.sim.words.types import TICKS_PER_S
from game.view.frame import Frame
from game.view.hud.placing import BELOW, EDGE_PX, Placing
from game.view.text import CHALK, LINE, Color, Type, sized

_WARN: Color = (255, 132, 112)  # light enough to be read on the red that closes in at the edges
_SHADE: Color = (6, 6, 9)
_EMPTY: Color = (58, 52, 54)
_FULL: Color = (250, 244, 232)
_CLOSE: Color = (255, 120, 84)
_CLOSE_FROM = 0.66  # of the time to a bite
_HEAD_PX, _SIZE_PX = 22, 15
TYPE_SIZE_PX = _HEAD_PX
_RING_PX, _RING_WIDE_PX = 40, 4
_TOOTH_PX = 6
_TEETH = 16  # round the ring; those that have come down say how far it is, whatever one sees of colours
_MOST_PERCENT = 150  # larger words would leave no room for those they are about
_PIP_PX, _PIP_RAD = 8, 0.4


class Grip:
    """Draws the ring and the words of somebody who is held."""

    def __init__(self, strings: Strings, letters: Type) -> None:
        self._strings = strings
        self._type = letters
        self._placing = Placing()

    def draw(self, frame: Frame) -> None:
        """Draw both, if anybody holds on."""
        player = frame.snapshot.player
        if not player.held_by:
            self._placing.forget()
            return
        _draw_ring(frame, player)
        self._words(frame, player, ring_box(frame))

    def _words(self, frame: Frame, player: PersonView, ring: pygame.Rect) -> None:
        """Say how many hold on, which button helps, what it costs, and what else helps where it does not."""
        head, line = self._heading(frame.snapshot), self._cost(player)
        percent, room = min(_MOST_PERCENT, frame.settings.text_percent), frame.target.get_width() - 2 * EDGE_PX
        big, small = sized(_HEAD_PX, percent), sized(_SIZE_PX, percent)
        big = min(big, round(big * room / max(1, self._type.width(head, big))))
        small = min(small, round(small * room / max(1, self._type.width(line, small))))
        wide = round(max(self._type.width(head, big), self._type.width(line, small)))
        box = self._placing.box(frame, ring, (wide, round((big + small) * LINE)), "held", BELOW)
        beat = 0.88 + 0.12 * math.sin(frame.snapshot.tick / TICKS_PER_S * 2 * math.pi * 2)
        y = box.top + big * LINE / 2
        self._type.draw(frame.target, head, (box.centerx, y), size_px=big, color=_WARN, alpha=beat, anchor=(0.5, 0.5))
        y += (big + small) * LINE / 2
        self._type.draw(frame.target, line, (box.centerx, y), size_px=small, color=CHALK, anchor=(0.5, 0.5))

    def _heading(self, snapshot: Snapshot) -> str:
        player, strings = snapshot.player, self._strings
        who = strings("hud.held") if player.held_by == 1 else strings("hud.held_many", count=player.held_by)
        return f"{who}   {strings(way_out(snapshot))}"

    def _cost(self, player: PersonView) -> str:
        breath = round(100 * player.stamina)
        if player.stamina < player.struggle_breath:
            return self._strings("hud.struggle_breathless", breath=breath, cost=round(100 * player.struggle_breath))
        freed = min(player.struggle_frees, player.held_by)
        if not freed:
            return self._strings("hud.struggle_weak", breath=breath)
        return self._strings("hud.struggle", breath=breath, count=freed, held=player.held_by)


def way_out(snapshot: Snapshot) -> str:
    """Key of what helps who is held: a shove while there are breath and arms for one, else a thing, else to wait."""
    player = snapshot.player
    if player.stamina >= player.struggle_breath and player.struggle_frees:
        return "hud.way_shove"
    rows = [snapshot.items[name] for name in player.pockets]
    if any(row.throw and row.throw.shatters for row in rows):
        return "hud.way_break"
    return "hud.way_give" if any(row.bandage for row in rows) else "hud.way_wait"


def _draw_ring(frame: Frame, player: PersonView) -> None:
    """Fill a ring round the feet until the next bite, with teeth that come down; beside it a mark for each holder.

    A mark stands on the side on which its holder does, and grows until that one bites.
    """
    percent = min(_MOST_PERCENT, frame.settings.text_percent)
    radius, wide = sized(_RING_PX, percent), sized(_RING_WIDE_PX, percent)
    center = frame.to_screen(*frame.player)
    share = max((hold.share for hold in player.holds), default=0.0)
    color = _CLOSE if share > _CLOSE_FROM else _FULL
    pygame.draw.circle(frame.target, _SHADE, center, radius + 2, wide + 4)
    pygame.draw.circle(frame.target, _EMPTY, center, radius, wide)
    if share > 0:
        pygame.draw.lines(
            frame.target, color, closed=False, points=_arc(center, radius - wide / 2, 0, share), width=wide
        )
    tooth = sized(_TOOTH_PX, percent)
    for number in range(_TEETH):
        if share * _TEETH > number:
            _tooth(frame.target, center, number / _TEETH, radius - wide, tooth, color)
    pip = sized(_PIP_PX, percent)
    for hold in player.holds:
        angle = math.atan2(hold.away[1], hold.away[0]) / math.tau + 0.25
        half = _PIP_RAD / math.tau / 2
        reach = radius + pip // 2 + 2
        pygame.draw.lines(
            frame.target, _SHADE, closed=False, points=_arc(center, reach, angle - half, angle + half), width=pip
        )
        grown = half * max(hold.share, 0.1)
        pygame.draw.lines(
            frame.target, color, closed=False, points=_arc(center, reach, angle - grown, angle + grown), width=pip - 4
        )


def ring_box(frame: Frame) -> pygame.Rect:
    """What the ring round the survivor's feet covers, px, its marks included."""
    percent = min(_MOST_PERCENT, frame.settings.text_percent)
    side = 2 * (sized(_RING_PX, percent) + sized(_PIP_PX, percent) + 2)
    box = pygame.Rect(0, 0, side, side)
    box.center = frame.to_screen(*frame.player)
    return box


def _arc(center: tuple[int, int], radius: float, begin: float, end: float) -> list[tuple[float, float]]:
    """Points of an arc between two shares of a turn, from the top on and clockwise."""
    steps = max(2, round(abs(end - begin) * 60))
    return [_at(center, radius, begin + (end - begin) * number / steps) for number in range(steps + 1)]


def _at(center: tuple[int, int], radius: float, turn: float) -> tuple[float, float]:
    angle = (turn - 0.25) * math.tau
    return center[0] + radius * math.cos(angle), center[1] + radius * math.sin(angle)


def _tooth(
    target: pygame.Surface, center: tuple[int, int], turn: float, radius: float, size_px: int, color: Color
) -> None:
    """Draw a tooth that points from the ring to the middle."""
    half = size_px * 0.5 / max(radius, 1) / math.tau
    corners = [_at(center, radius, turn - half), _at(center, radius, turn + half), _at(center, radius - size_px, turn)]
    pygame.draw.polygon(target, _SHADE, corners, 3)
    pygame.draw.polygon(target, color, corners)
