"""Light on a rectangle of cells, kept as bytes in one colour: what a lamp or a window lights."""

from dataclasses import dataclass

import numpy as np
import pygame

from game.sim.words.types import F32, U8


@dataclass(slots=True)
class Patch:
    """Light on a rectangle of cells: ``light`` [h, w] uint8, from map cell ``(x0, y0)`` on, in a colour, 0 to 1."""

    x0: int
    y0: int
    light: U8
    color: tuple[float, float, float]

    @property
    def rect(self) -> pygame.Rect:
        """What it covers, map cells."""
        return pygame.Rect(self.x0, self.y0, self.light.shape[1], self.light.shape[0])

    def over(self, area: pygame.Rect) -> U8:
        """Its light on an area that holds all of it, map cells: [h, w]."""
        light = np.zeros((area.height, area.width), np.uint8)
        x, y = self.x0 - area.x, self.y0 - area.y
        light[y : y + self.light.shape[0], x : x + self.light.shape[1]] = self.light
        return light

    def add_to(self, planes: F32, cx: int, cy: int, share: float = 1.0, where: F32 | None = None) -> None:
        """Add it to ``planes`` [3, h, w], whose corner is map cell ``(cx, cy)``.

        Left out where ``where`` [h, w] is 0 on all of it.
        """
        x, y = self.x0 - cx, self.y0 - cy
        height, width = self.light.shape
        x0, x1, y0, y1 = max(0, x), min(planes.shape[2], x + width), max(0, y), min(planes.shape[1], y + height)
        if x0 < x1 and y0 < y1 and (where is None or where[y0:y1, x0:x1].any()):
            part = self.light[y0 - y : y1 - y, x0 - x : x1 - x].astype(np.float32)
            color = np.array(self.color, np.float32) * np.float32(share / 255)
            planes[:, y0:y1, x0:x1] += part * color[:, None, None]


def lit_part(x0: int, y0: int, light: U8, color: tuple[float, float, float]) -> Patch:
    """No more of ``light`` [h, w], from map cell ``(x0, y0)`` on, than is lit: a third of a lamp's, in a room."""
    rows, columns = np.flatnonzero(light.any(axis=1)), np.flatnonzero(light.any(axis=0))
    top, bottom = (int(rows[0]), int(rows[-1]) + 1) if rows.size else (0, 0)
    left, right = (int(columns[0]), int(columns[-1]) + 1) if columns.size else (0, 0)
    return Patch(x0 + left, y0 + top, light[top:bottom, left:right].copy(), color)


def differing(before: Patch, after: Patch) -> pygame.Rect:
    """The least area that holds every cell on which two patches of one colour differ, map cells; may be empty."""
    area = before.rect.union(after.rect)
    differs = before.over(area) != after.over(area)
    rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    if not rows.size:
        return pygame.Rect(area.topleft, (0, 0))
    x, y = int(columns[0]), int(rows[0])
    return pygame.Rect(area.x + x, area.y + y, int(columns[-1]) + 1 - x, int(rows[-1]) + 1 - y)
