"""What every part of the picture is given: where to draw, what to draw, and from where it is seen."""

import math
from dataclasses import dataclass, field

import numpy as np
import pygame

from game.content.settings import Settings
from game.sim.snapshot import PersonView, Snapshot
from game.sim.words.types import F32, TICK_S, Bool

PX_PER_M = 32
VIEW_PX = (960, 540)  # a picture of 16 to 9; see `picture_px` for other windows
_TALLEST_PX = 640  # of a picture as wide: 3 to 2


def picture_px(window_px: tuple[int, int]) -> tuple[int, int]:
    """Size of the picture that a window of a size shows: as wide as ever, as tall as fits, between 16:9 and 3:2.

    >>> picture_px((1920, 1080)), picture_px((1440, 900)), picture_px((3440, 1440))
    ((960, 540), (960, 600), (960, 540))
    """
    wide, least = VIEW_PX
    return wide, min(_TALLEST_PX, max(least, round(wide * window_px[1] / window_px[0])))


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture in the making.

    ``left_px``, ``top_px``: the map pixel at the target's corner. ``player``: where the survivor is drawn, m.
    """

    target: pygame.Surface
    snapshot: Snapshot
    alpha: float
    left_px: int
    top_px: int
    player: tuple[float, float]
    mouse_px: tuple[float, float] | None = None
    settings: Settings = field(default_factory=Settings)
    since_end_s: float = 0.0  # seconds since the episode has ended

    @property
    def time_s(self) -> float:
        """Simulated time of this picture."""
        return (self.snapshot.tick + self.alpha) * TICK_S

    def to_screen(self, x_m: float, y_m: float) -> tuple[int, int]:
        """Pixel of the target on which a place lies."""
        return round(x_m * PX_PER_M) - self.left_px, round(y_m * PX_PER_M) - self.top_px

    def place_of(self, person: PersonView) -> tuple[float, float]:
        """Where one of those with hands is drawn, m: between the last tick and this one."""
        (x0, y0), (x1, y1) = person.previous, person.position
        return x0 + (x1 - x0) * self.alpha, y0 + (y1 - y0) * self.alpha

    def between(self, previous: F32, position: F32) -> F32:
        """Places ``[n, 2]`` m between the last tick and this one."""
        mixed: F32 = previous + (position - previous) * np.float32(self.alpha)
        return mixed

    def bounds_m(self, margin_m: float = 0.0) -> tuple[float, float, float, float]:
        """Edges of the picture: x0, y0, x1, y1, wider by a margin."""
        width, height = self.target.get_size()
        x0, y0 = self.left_px / PX_PER_M, self.top_px / PX_PER_M
        x1, y1 = x0 + width / PX_PER_M, y0 + height / PX_PER_M
        return x0 - margin_m, y0 - margin_m, x1 + margin_m, y1 + margin_m

    def sees(self, x_m: float, y_m: float, into_m: float) -> bool:
        """Whether the survivor's sight reaches a place, or a thing that far behind its face.

        `in_sight` of one place, in a tenth of the time.
        """
        dx, dy = x_m - self.player[0], y_m - self.player[1]
        sight = self.snapshot.sight_m
        ray = round(math.atan2(dy, dx) / (2 * math.pi) * len(sight)) % len(sight)
        return math.hypot(dx, dy) < float(sight[ray]) + into_m

    def in_sight(self, places: F32, into_m: float = 0.0) -> Bool:
        """Which places ``[n, 2]`` m the survivor's sight reaches, or ends no further before."""
        offset = places - np.array(self.player, np.float32)
        sight = self.snapshot.sight_m
        turn = np.arctan2(offset[:, 1], offset[:, 0]) * (len(sight) / (2 * math.pi))
        far = sight[np.rint(turn).astype(np.int64) % len(sight)] + np.float32(into_m)
        seen: Bool = np.hypot(offset[:, 0], offset[:, 1]) < far
        return seen

    def shows(self, places: F32, margin_m: float = 1.0) -> Bool:
        """Which places ``[n, 2]`` m lie in the picture or no further than a margin from it."""
        x0, y0, x1, y1 = self.bounds_m(margin_m)
        x, y = places[:, 0], places[:, 1]
        inside: Bool = (x > x0) & (x < x1) & (y > y0) & (y < y1)
        return inside
