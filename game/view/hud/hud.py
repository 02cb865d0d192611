"""What the survivor knows of themselves: it comes when it changes or when it is bad, and goes when all is calm."""

import math

import pygame

from game.content.strings import Strings
from game.sim.snapshot import PersonView
from game.sim.words.types import ticks
from game.view.atlas import Atlas
from game.view.frame import Frame
from game.view.hud.fade import Fade
from game.view.hud.goalline import GoalLine, strip
from game.view.hud.grip import TYPE_SIZE_PX as GRIP_PX
from game.view.hud.grip import Grip
from game.view.hud.pockets import MARGIN_PX, Pockets
from game.view.hud.ring import RING_STEPS, ring
from game.view.text import LINE, Color, Face, Type, sized

_BAR_PX = (150, 5)
_BREATH_PX = (150, 2)
_BACK: Color = (30, 33, 41)
_FRAME: Color = (4, 5, 8)
_HEALTH: Color = (158, 44, 46)
_HEALTH_LOW: Color = (226, 62, 54)
_BREATH: Color = (190, 198, 204)
_BREATH_LOW: Color = (216, 158, 70)
_WARN: Color = (255, 132, 112)  # light enough to be read on the red that closes in at the edges
_WOUND: Color = (255, 204, 188)
_DIM: Color = (158, 164, 170)
_LOW_HEALTH = 0.35
_LOW_BREATH = 0.3
_SIZE_PX = 15
_ROOM_PX, _ROOM_SPACING_PX = 23, 3
TYPE_SIZES = ((_SIZE_PX, Face.SANS), (GRIP_PX, Face.SANS), (_ROOM_PX, Face.SERIF))
_ROOM_TICKS = ticks(3.5)
_ROOM_FADE_TICKS = ticks(0.6)
_CALM_S = 3.0


class Hud:
    """Health, breath, hands and pockets, the goal, the room's name, and the hands that hold on."""

    def __init__(self, atlas: Atlas, strings: Strings, letters: Type) -> None:
        self._strings = strings
        self._type = letters
        self._grip = Grip(strings, letters)
        self._pockets = Pockets(atlas, strings, letters)
        self.goal = GoalLine(strings, letters)
        self._body_fade = Fade(_CALM_S)
        self._body_last: tuple[float, int] | None = None
        self.shows_pockets = True  # what lies over the picture may show them itself
        self._room = ""
        self._room_tick = 0

    def recall(self, tick: int) -> None:
        """Show all of it for a while: somebody asked."""
        self._body_fade.show(tick)
        self.goal.recall(tick)
        self._pockets.recall(tick)

    def draw(self, frame: Frame) -> None:
        """Draw what is to be seen of it now."""
        player = frame.snapshot.player
        self._body(frame, player)
        self._breath(frame, player)
        if self.shows_pockets:
            self._pockets.draw(frame)
        self.goal.draw(frame)
        if not player.held_by:  # then one reads no names of rooms
            self._room_name(frame)
        self._grip.draw(frame)

    def _body(self, frame: Frame, player: PersonView) -> None:
        tick, low = frame.snapshot.tick, player.health < _LOW_HEALTH
        now = (round(player.health, 2), player.wounds)
        if (now != self._body_last and self._body_last is not None) or low or player.wounds or player.stamina < 1:
            self._body_fade.show(tick)
        self._body_last = now
        alpha = self._body_fade.alpha(tick)
        if alpha <= 0:
            return
        percent = frame.settings.text_percent
        width, high = sized(_BAR_PX[0], percent), sized(_BAR_PX[1], percent)
        left, bottom = MARGIN_PX, frame.target.get_height() - MARGIN_PX
        beat = 0.5 + 0.5 * math.sin(frame.time_s * 7)
        breath = pygame.Rect(left, bottom - sized(_BREATH_PX[1], percent), width, sized(_BREATH_PX[1], percent))
        _bar(frame.target, breath, player.stamina, _BREATH if player.stamina > _LOW_BREATH else _BREATH_LOW, alpha)
        health = pygame.Rect(left, breath.top - 5 - high, width, high)
        glow = tuple(round(c * (0.72 + 0.28 * beat)) for c in _HEALTH_LOW) if low else _HEALTH
        _bar(frame.target, health, player.health, (glow[0], glow[1], glow[2]), alpha, notches=4)
        if player.wounds:
            self._wounds(frame, player, (left, health.top - 8), beat)

    def _wounds(self, frame: Frame, player: PersonView, at: tuple[int, int], beat: float) -> None:
        """Say that it bleeds and what stops it; a drop for each wound."""
        size = sized(_SIZE_PX, frame.settings.text_percent)
        radius = max(3, size // 4)
        text = self._strings("hud.bleeding" if frame.snapshot.bandages else "hud.bleeding_bare")
        y = at[1] - round(size * LINE / 2)
        x = at[0] + radius
        for _ in range(player.wounds):
            pygame.draw.circle(frame.target, _FRAME, (x, y), radius + 1)
            pygame.draw.circle(frame.target, (140 + round(80 * beat), 26, 28), (x, y), radius)
            x += radius * 3
        self._type.draw(
            frame.target, text, (x, y), size_px=size, color=_WOUND, alpha=0.86 + 0.14 * beat, anchor=(0, 0.5)
        )

    def _breath(self, frame: Frame, player: PersonView) -> None:
        """Close a thin ring round the feet of who runs out of breath: it is felt where one looks."""
        if player.stamina >= _LOW_BREATH or player.held_by:  # who is held is told in words
            return
        pant = 0.5 + 0.5 * math.sin(frame.time_s * 9)
        picture = ring(round(player.stamina / _LOW_BREATH * RING_STEPS), _BREATH_LOW)
        picture.set_alpha(round(255 * (0.65 + 0.35 * pant)))
        frame.target.blit(picture, picture.get_rect(center=frame.to_screen(*frame.player)))

    def _room_name(self, frame: Frame) -> None:
        tick, room = frame.snapshot.tick, frame.snapshot.player.room
        if room != self._room:
            self._room, self._room_tick = room, tick
        age = tick - self._room_tick
        if not room or age >= _ROOM_TICKS:
            return
        alpha = min(1.0, age / _ROOM_FADE_TICKS, (_ROOM_TICKS - age) / _ROOM_FADE_TICKS)
        size = sized(_ROOM_PX, min(150, frame.settings.text_percent))
        middle, space = frame.target.get_width() / 2, frame.target.get_width() - 2 * MARGIN_PX
        name = self._type.fitted(self._strings.name(room), size, space, Face.SERIF, _ROOM_SPACING_PX)
        top = MARGIN_PX + round(_SIZE_PX * frame.settings.text_percent / 100 * LINE * 2.2)
        rect = self._type.draw(
            frame.target, name, (middle, top), size_px=size, alpha=alpha, anchor=(0.5, 0),
            spacing_px=_ROOM_SPACING_PX, face=Face.SERIF,
        )  # fmt: skip
        rule = pygame.Rect(0, rect.bottom, round(rect.width * 0.5 * min(1.0, age / (_ROOM_FADE_TICKS * 2))), 1)
        rule.centerx = round(middle)
        strip(frame.target, rule, _DIM, alpha * 0.7)


def _bar(
    target: pygame.Surface, box: pygame.Rect, share: float, color: Color, alpha: float, *, notches: int = 0
) -> None:
    piece = pygame.Surface((box.width + 4, box.height + 4), pygame.SRCALPHA)
    piece.fill((*_FRAME, round(190 * alpha)))
    inner = pygame.Rect(2, 2, box.width, box.height)
    piece.fill((*_BACK, round(255 * alpha)), inner)
    full = inner.copy()
    full.width = round(inner.width * max(0.0, min(1.0, share)))
    piece.fill((*color, round(255 * alpha)), full)
    for number in range(1, notches):
        piece.fill((*_FRAME, round(255 * alpha)), (inner.left + inner.width * number // notches, 2, 1, inner.height))
    target.blit(piece, (box.left - 2, box.top - 2))
