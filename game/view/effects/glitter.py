"""Broken glass on the floor that catches the light: a glint now and then on what lies near, in sight."""

import math
from collections import deque
from typing import NamedTuple

import pygame

from game.view.frame import Frame

KEPT = 60  # shards; older ones are dull with dust
_NEAR_M = 7.0
_SHINES_S = 2.7  # each about so often, for as long as its wave is above the crest
_CREST = 0.93
_BRIGHT = 190


class _Shard(NamedTuple):
    x: float
    y: float
    phase: float


class Glitter:
    """Remembers where shards lie, and draws a bright pixel where one shines, over the dark."""

    def __init__(self) -> None:
        self._shards: deque[_Shard] = deque(maxlen=KEPT)

    def add(self, x: float, y: float) -> None:
        """A shard has come to rest, m."""
        self._shards.append(_Shard(x, y, (x * 12.9 + y * 78.2) % math.tau))

    def draw(self, frame: Frame) -> None:
        """Draw those that shine now."""
        px, py = frame.player
        turn = frame.time_s * math.tau / _SHINES_S + (px + py) * 2.0  # and as one walks by
        for x, y, phase in self._shards:
            crest = (math.sin(turn + phase) - _CREST) / (1 - _CREST)
            if crest <= 0 or abs(x - px) > _NEAR_M or abs(y - py) > _NEAR_M or not frame.sees(x, y, 0.1):
                continue
            at, bright = frame.to_screen(x, y), round(_BRIGHT * crest)
            color = (round(bright * 0.86), bright, round(bright * 0.94))
            frame.target.fill(color, (*at, 1, 1), special_flags=pygame.BLEND_RGB_ADD)
