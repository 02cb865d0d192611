"""A picture to set the brightness by: a dark corridor in which one figure is almost lost and another just seen."""

from functools import cache

import numpy as np
import pygame

_LEVELS = (7, 22)  # of 255: what is to be all but lost, and what is to be just seen
_FLOOR, _LIT = 3, 96


def draw_test_card(target: pygame.Surface, box: pygame.Rect, brightness: float) -> None:
    """Draw it into a box as it looks at a brightness: the game's own curve, which keeps black black."""
    target.blit(_card(box.size, round(brightness, 3)), box)
    pygame.draw.rect(target, (58, 62, 70), box, width=1)


@cache
def _card(size_px: tuple[int, int], brightness: float) -> pygame.Surface:
    width, height = size_px
    x, y = np.arange(width)[:, None], np.arange(height)[None, :]
    grey = np.full(size_px, float(_FLOOR))
    grey += (_LIT - _FLOOR) * np.exp(-(((x - width / 2) / (width * 0.13)) ** 2 + ((y - height * 0.5) / 46) ** 2))
    for share, level in zip((0.2, 0.8), _LEVELS, strict=True):
        grey = np.maximum(grey, level * _figure(x - width * share, y - height * 0.5))
    curve = 255 * (np.clip(grey, 0, 255) / 255) ** (1 / brightness)
    tint = np.array((0.92, 0.97, 1.0))
    return pygame.surfarray.make_surface((curve[:, :, None] * tint).astype(np.uint8))


def _figure(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Somebody who stands there, 0 or 1."""
    head = (x / 8) ** 2 + ((y + 34) / 10) ** 2 < 1
    trunk = (np.abs(x) < 15 - np.clip(-y - 12, 0, 9)) & (y > -23) & (y < 16)
    legs = (np.abs(np.abs(x) - 6) < 5) & (y >= 16) & (y < 48)
    shape: np.ndarray = (head | trunk | legs).astype(float)
    return shape
