"""A thin ring round somebody's feet that tells of a share: a dark track, and as much of it lit as there is."""

from functools import lru_cache

import numpy as np
import pygame

from game.view.frame import PX_PER_M
from game.view.text import Color

RING_STEPS = 48  # pictures of it, from none lit to all
_RADIUS_M = 0.62
_TRACK_PX, _LIT_PX = 4.0, 2.2  # how thick
_TRACK: Color = (4, 5, 8)
_TRACK_ALPHA = 150


@lru_cache(maxsize=2 * (RING_STEPS + 1))
def ring(step: int, color: Color) -> pygame.Surface:
    """Picture of a ring of which so many of `RING_STEPS` are lit, from the bottom up on both sides alike; shared.

    Every pixel is covered by as much of the ring as lies in it, so that it is round and has no holes.
    """
    radius = _RADIUS_M * PX_PER_M
    side = 2 * int(radius + _TRACK_PX) + 1
    x, y = np.meshgrid(np.arange(side) - side // 2, np.arange(side) - side // 2, indexing="ij")
    away = np.abs(np.hypot(x, y) - radius)
    from_bottom = np.abs(np.arctan2(x, y))  # 0 below, pi above
    end = step / RING_STEPS * np.pi
    lit = np.clip(_LIT_PX / 2 + 0.5 - away, 0, 1) * np.clip((end - from_bottom) * radius + 0.5, 0, 1) * (step > 0)
    track = np.clip(_TRACK_PX / 2 + 0.5 - away, 0, 1) * (_TRACK_ALPHA / 255)
    alpha = lit + track * (1 - lit)
    share = np.divide(lit, alpha, out=np.zeros_like(lit), where=alpha > 0)[..., None]
    made = pygame.Surface((side, side), pygame.SRCALPHA)
    pygame.surfarray.pixels3d(made)[...] = np.rint(np.array(_TRACK) * (1 - share) + np.array(color) * share)
    pygame.surfarray.pixels_alpha(made)[...] = np.rint(alpha * 255)
    return made
