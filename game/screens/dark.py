"""Darkness to read on: laid over a picture where the words are."""

from functools import lru_cache

import numpy as np
import pygame


def veil(target: pygame.Surface, color: tuple[int, int, int]) -> None:
    """Multiply the whole picture down."""
    target.fill(color, special_flags=pygame.BLEND_RGB_MULT)


@lru_cache(maxsize=4)  # a window that is dragged has many sizes
def from_left(size_px: tuple[int, int], reach: float, least: int) -> pygame.Surface:
    """A picture to multiply with: dark at the left, as it was from ``reach`` of the width on; ``least`` of 255."""
    x = np.clip(np.linspace(0, 1 / reach, size_px[0]), 0, 1)
    smooth = x * x * (3 - 2 * x)
    level = least + (255 - least) * smooth
    grey = np.repeat(level[:, None], size_px[1], axis=1)
    y = np.abs(np.linspace(-1, 1, size_px[1]))[None, :]
    grey = grey * (1 - 0.35 * np.clip((y - 0.6) / 0.4, 0, 1) ** 2)
    return pygame.surfarray.make_surface(np.repeat(grey.astype(np.uint8)[:, :, None], 3, axis=2))


def plain(target: pygame.Surface) -> None:
    """A backdrop where there is no scene: almost black, a little lighter in the middle, as a blackboard at night."""
    target.blit(_board(target.get_size()), (0, 0))


@lru_cache(maxsize=2)
def _board(size_px: tuple[int, int]) -> pygame.Surface:
    x = np.linspace(-1.1, 1.1, size_px[0], dtype=np.float32)[:, None]
    y = np.linspace(-1.3, 1.3, size_px[1], dtype=np.float32)[None, :]
    light = np.exp(-(x * x + y * y))
    dust = np.random.default_rng(3).random(size_px, dtype=np.float32)  # so dark a ramp would show its steps
    color = np.empty((*size_px, 3), np.uint8)
    for channel, (dark, bright) in enumerate(((9, 9), (11, 13), (15, 14))):
        color[:, :, channel] = dark + light * bright + dust
    return pygame.surfarray.make_surface(color)


@lru_cache(maxsize=2)
def closing(size_px: tuple[int, int], color: tuple[int, int, int], step: int) -> pygame.Surface:
    """A picture of a size to multiply with that goes from clear (0) to all of a colour (24), from the edges inwards."""
    through = step / 24
    x, y = np.linspace(-1, 1, size_px[0] // 8)[:, None], np.linspace(-1, 1, size_px[1] // 8)[None, :]
    edge = np.clip(np.hypot(x, y) / 1.3, 0, 1)
    share = np.clip(through * 1.25 * (0.35 + edge) + np.clip(through * 3.2 - 2.2, 0, 1), 0, 1)[:, :, None]
    level = 255 + (np.array(color) - 255) * share
    level *= 1 - 0.85 * np.clip(through * 4 - 3.2, 0, 1)
    small = pygame.surfarray.make_surface(np.clip(level, 0, 255).astype(np.uint8))
    return pygame.transform.smoothscale(small, size_px)
