"""What the survivor knows of themselves, kept to the picture's corners."""

import math

import pygame

from game.content.strings import Strings
from game.sim.snapshot import PlayerView
from game.sim.states import Goal, Weapon
from game.sim.types import TICKS_PER_S, ticks
from game.view.atlas import Atlas
from game.view.frame import Frame
from game.view.text import Color, Type
from game.view.things import BANDAGE, BOLT, BOTTLE, FLASHLIGHT, HEART, ITEM_OF_WEAPON, KEY

_MARGIN_PX = 16
_BAR_PX = (150, 8)
_THIN_PX = (150, 4)
_BACK: Color = (18, 20, 26)
_HEALTH: Color = (176, 42, 44)
_HEALTH_LOW: Color = (232, 66, 58)
_STAMINA: Color = (196, 178, 108)
_STAMINA_LOW: Color = (120, 108, 74)
_TEXT: Color = (206, 202, 192)
_DIM: Color = (134, 134, 136)
_WARN: Color = (240, 96, 84)
_LOW_HEALTH = 0.35
_ROOM_TICKS = ticks(3.5)
_ROOM_FADE_TICKS = ticks(0.6)
_SLOT_PX = 30


class Hud:
    """Health, breath, hands and pockets, the goal, and the room's name when it changes."""

    def __init__(self, atlas: Atlas, strings: Strings, letters: Type) -> None:
        self._items = atlas.sheet("items")
        self._strings = strings
        self._type = letters
        self._room = ""
        self._room_tick = 0

    def draw(self, frame: Frame) -> None:
        """Draw all of it."""
        player = frame.snapshot.player
        self._body(frame, player)
        self._hands(frame.target, player)
        self._goal(frame)
        self._room_name(frame)
        if player.held_by:
            self._held(frame, player.held_by)

    def _body(self, frame: Frame, player: PlayerView) -> None:
        x, y = _MARGIN_PX, frame.target.get_height() - _MARGIN_PX - 26
        low = player.health < _LOW_HEALTH
        beat = 0.5 + 0.5 * math.sin(frame.time_s * 7)
        self._icon(frame.target, HEART, (x + 8, y + 4), alpha=0.55 + 0.45 * beat if low else 1.0)
        _bar(frame.target, (x + 24, y), _BAR_PX, player.health, _HEALTH_LOW if low else _HEALTH)
        self._icon(frame.target, BOLT, (x + 8, y + 20))
        breath = _STAMINA if player.stamina > 0.3 else _STAMINA_LOW
        _bar(frame.target, (x + 24, y + 18), _THIN_PX, player.stamina, breath)
        if player.wounds:
            self._wounds(frame, player, (x + 24, y - 18), beat)

    def _wounds(self, frame: Frame, player: PlayerView, at: tuple[int, int], beat: float) -> None:
        for number in range(player.wounds):
            middle = (at[0] + 4 + number * 11, at[1] + 6)
            pygame.draw.circle(frame.target, (150 + round(80 * beat), 24, 28), middle, 4)
            pygame.draw.circle(frame.target, (60, 6, 10), middle, 4, width=1)
        text = self._strings("hud.bleeding" if player.bandages else "hud.bleeding_bare")
        place = (at[0] + 6 + player.wounds * 11, at[1] - 3)
        self._type.draw(frame.target, text, place, color=_WARN, alpha=0.6 + 0.4 * beat)

    def _hands(self, target: pygame.Surface, player: PlayerView) -> None:
        right, y = target.get_width() - _MARGIN_PX, target.get_height() - _MARGIN_PX
        x = right
        for item, count in ((BOTTLE, player.throwables), (BANDAGE, player.bandages)):
            rect = self._type.draw(
                target, f"{count}", (x, y), color=_TEXT if count else _DIM, anchor=(1.0, 1.0), size_px=20
            )
            self._icon(target, item, (rect.left - 13, y - 9), alpha=1.0 if count else 0.35)
            x = rect.left - _SLOT_PX
        name = self._strings(f"weapon.{player.weapon.name}")
        rect = self._type.draw(target, name, (x, y), anchor=(1.0, 1.0), size_px=20, color=_TEXT)
        x = rect.left - 15
        for weapon in (player.weapon, *(w for w in player.weapons if w != player.weapon)):
            if weapon in ITEM_OF_WEAPON:
                alpha = 1.0 if weapon == player.weapon else 0.35
                self._icon(target, ITEM_OF_WEAPON[Weapon(weapon)], (x, y - 9), alpha=alpha)
                x -= _SLOT_PX - 4
        self._icon(target, FLASHLIGHT, (x - 8, y - 9), alpha=1.0 if player.flashlight else 0.25)
        if player.keys:
            text = self._strings("hud.keys", names=", ".join(player.keys))
            place = (right, y - 26)
            rect = self._type.draw(target, text, place, anchor=(1.0, 1.0), color=(222, 196, 110))
            self._icon(target, KEY, (rect.left - 13, rect.centery))

    def _goal(self, frame: Frame) -> None:
        goal, detail = frame.snapshot.goal, frame.snapshot.goal_detail
        plain = "goal.find_key_plain" if goal == Goal.FIND_KEY else "goal.reach_exit_plain"
        text = self._strings(f"goal.{goal.name}", detail=detail) if detail else self._strings(plain)
        pygame.draw.rect(frame.target, (196, 168, 88), (_MARGIN_PX, _MARGIN_PX + 2, 3, 14))
        self._type.draw(frame.target, text, (_MARGIN_PX + 9, _MARGIN_PX), size_px=19, color=_TEXT)

    def _room_name(self, frame: Frame) -> None:
        tick, room = frame.snapshot.tick, frame.snapshot.player.room
        if room != self._room:
            self._room, self._room_tick = room, tick
        age = tick - self._room_tick
        if room and age < _ROOM_TICKS:
            alpha = min(1.0, age / _ROOM_FADE_TICKS, (_ROOM_TICKS - age) / _ROOM_FADE_TICKS)
            middle = (frame.target.get_width() / 2, 42)
            self._type.draw(frame.target, room, middle, size_px=30, alpha=alpha, anchor=(0.5, 0.5), spacing_px=3)

    def _held(self, frame: Frame, count: int) -> None:
        text = self._strings("hud.held") if count == 1 else self._strings("hud.held_many", count=count)
        width, height = frame.target.get_size()
        beat = 0.85 + 0.15 * math.sin(frame.snapshot.tick / TICKS_PER_S * 2 * math.pi * 2)
        place = (width / 2, height * 0.7)
        self._type.draw(frame.target, text, place, size_px=30, color=_WARN, alpha=beat, anchor=(0.5, 0.5), spacing_px=1)

    def _icon(self, target: pygame.Surface, item: int, middle: tuple[float, float], alpha: float = 1.0) -> None:
        sprite = self._items.at(item)
        sprite.picture.set_alpha(round(255 * alpha))
        target.blit(sprite.picture, (middle[0] + sprite.dx, middle[1] + sprite.dy))
        sprite.picture.set_alpha(255)


def _bar(target: pygame.Surface, at: tuple[int, int], size_px: tuple[int, int], share: float, color: Color) -> None:
    frame = pygame.Rect(at, size_px)
    pygame.draw.rect(target, (4, 5, 8), frame.inflate(4, 4))
    pygame.draw.rect(target, _BACK, frame)
    frame.width = round(frame.width * max(0.0, min(1.0, share)))
    pygame.draw.rect(target, color, frame)
    if frame.height > _THIN_PX[1] and frame.width:
        light = tuple(min(255, channel + 34) for channel in color)
        pygame.draw.line(target, light, frame.topleft, (frame.right - 1, frame.top))
