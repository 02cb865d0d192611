"""The red at the picture's edge after a bite: strongest on the side it came from."""

import math

import numpy as np
import pygame

from game.sim.types import ticks
from game.view.frame import Frame

_SMALL_PX = (120, 68)
_SIDES = 16
_FADE_TICKS = ticks(0.75)
_RED = (190, 16, 20)


class BiteVignette:
    """Draws the last bite. Pictures by direction are made when first needed, an eighth of the size."""

    def __init__(self) -> None:
        self._pictures: dict[int, pygame.Surface] = {}
        self._side = 0
        self._tick = -_FADE_TICKS

    def bite(self, angle: float, tick: int) -> None:
        """Note a bite from an angle, radians."""
        self._side = round(angle / (2 * math.pi) * _SIDES) % _SIDES
        self._tick = tick

    def draw(self, frame: Frame) -> None:
        """Draw what is left of it."""
        left = 1 - (frame.snapshot.tick + frame.alpha - self._tick) / _FADE_TICKS
        if not 0 < left <= 1:
            return
        if self._side not in self._pictures:
            self._pictures[self._side] = _red(self._side / _SIDES * 2 * math.pi)
        small = self._pictures[self._side].copy()
        strength = round(255 * left**1.5)
        small.fill((strength, strength, strength), special_flags=pygame.BLEND_RGB_MULT)
        large = pygame.transform.smoothscale(small, frame.target.get_size())
        frame.target.blit(large, (0, 0), special_flags=pygame.BLEND_RGB_ADD)


def _red(angle: float) -> pygame.Surface:
    width, height = _SMALL_PX
    x = np.linspace(-1, 1, width)[:, None]
    y = np.linspace(-1, 1, height)[None, :]
    edge = np.clip((np.maximum(np.abs(x), np.abs(y)) - 0.55) / 0.45, 0, 1) ** 2
    aside = np.cos(np.arctan2(y, x) - angle)
    glow = edge * (0.25 + 0.75 * np.clip((aside - 0.55) / 0.45, 0, 1))
    picture = pygame.Surface(_SMALL_PX, depth=32)
    pygame.surfarray.blit_array(picture, (glow[:, :, None] * np.array(_RED)).astype(np.uint8))
    return picture
