"""Flashes counted as WCAG 2.2 defines them (2.3.1): pairs of opposing changes of a tenth of the full luminance or more,
where the darker is below 0.80, over a quarter of the picture or more."""

import numpy as np
import numpy.typing as npt
import pygame

F64 = npt.NDArray[np.float64]

CHANGE = 0.1
DARKER_BELOW = 0.8
AREA = 0.25
_CELLS = (48, 27)
_TOGETHER = 4  # pictures within which cells that change the same way change as one


class FlashCounter:
    """Takes pictures in, one after another, and notes when much of them has brightened or darkened at once."""

    def __init__(self) -> None:
        self.changes: list[tuple[float, int]] = []  # s, +1 brighter or -1 darker
        self._extreme: F64 | None = None  # [cells] luminance where the last change ended
        self._way = np.zeros(_CELLS, np.int64)  # of each cell's last change
        self._when = np.full(_CELLS, -99)
        self._count = 0

    def take(self, picture: pygame.Surface, time_s: float) -> None:
        """Compare one more picture with those before it."""
        light = luminance(picture)
        if self._extreme is None:
            self._extreme = light.copy()
        rise = light - self._extreme
        dark = np.minimum(light, self._extreme) < DARKER_BELOW
        for way in (1, -1):
            turned = (rise * way >= CHANGE) & dark & (self._way != way)
            further = (rise * way > 0) & (self._way == way)  # goes on the way it went: the end moves along
            self._extreme = np.where(turned | further, light, self._extreme)
            self._when = np.where(turned, self._count, self._when)
            self._way = np.where(turned, way, self._way)
            fresh = (self._way == way) & (self._when > self._count - _TOGETHER)
            if fresh.mean() >= AREA and (not self.changes or self.changes[-1][1] != way):
                self.changes.append((time_s, way))
        self._count += 1

    def most_in_a_second(self) -> int:
        """The most flashes in any second: two opposing changes are one."""
        times = [time for time, _ in self.changes]
        return max((sum(start <= time <= start + 1.0 for time in times) // 2 for start in times), default=0)


def luminance(picture: pygame.Surface) -> F64:
    """Relative luminance of the picture in cells, 0 to 1; sRGB made linear before it is averaged."""
    small = pygame.transform.smoothscale(picture, (_CELLS[0] * 4, _CELLS[1] * 4))
    share = pygame.surfarray.array3d(small) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    light: F64 = linear @ np.array((0.2126, 0.7152, 0.0722))
    cells: F64 = light.reshape(_CELLS[0], 4, _CELLS[1], 4).mean(axis=(1, 3))
    return cells
