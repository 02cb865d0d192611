"""A surface to draw a plan on, in metres: tinted tiles, arrows, outlines, labels."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np
import pygame

from game.sim.paths.headings import NOWHERE, UNITS
from game.sim.words.types import F32, U8, U16
from game.view.text import Color, Type

Rgba = tuple[int, int, int, int]
Points = Sequence[tuple[float, float]]  # m
Anchor = tuple[float, float]  # which part of a text lies at its place, 0 to 1 each way

_BLOCK_TILES = 64  # tints are laid in blocks, so that a whole map needs no second picture of its size
_ARROWS = 16
_ARROW_PX = (14, 24)  # the smallest that reads, and the largest
_EDGE: Color = (8, 9, 12)
_PLATE = (8, 9, 12, 120)  # behind words
_LABELS_BELOW = 5  # places that are tried, one below the other


@dataclass(slots=True)
class ChartCanvas:
    """Where to draw: ``left_px``, ``top_px`` is the map pixel at the corner, a metre is ``px_per_m`` wide."""

    target: pygame.Surface
    letters: Type
    px_per_m: int
    left_px: int = 0
    top_px: int = 0
    _labels: list[pygame.Rect] = field(init=False, default_factory=list)

    def to_px(self, x_m: float, y_m: float) -> tuple[int, int]:
        """Pixel of the target on which a place lies."""
        return round(x_m * self.px_per_m) - self.left_px, round(y_m * self.px_per_m) - self.top_px

    def edges(self, beside_px: int) -> tuple[float, float, float, float]:
        """Left, top, right and bottom (m) of the target and so much round it."""
        width, height = self.target.get_size()
        left, top = self.left_px - beside_px, self.top_px - beside_px
        right, bottom = self.left_px + width + beside_px, self.top_px + height + beside_px
        return left / self.px_per_m, top / self.px_per_m, right / self.px_per_m, bottom / self.px_per_m

    def window(self, shape: tuple[int, ...]) -> tuple[slice, slice]:
        """Rows and columns of a map [h, w] that lie on the target."""
        width, height = self.target.get_size()
        sides = []
        for low_px, size_px, most in ((self.top_px, height, shape[0]), (self.left_px, width, shape[1])):
            first = min(max(low_px // self.px_per_m, 0), most)
            sides.append(slice(first, max(first, min(most, -(-(low_px + size_px) // self.px_per_m)))))
        return sides[0], sides[1]

    def tint(self, colors: U8, window: tuple[slice, slice]) -> None:
        """Lay a colour on every tile of a window; ``colors`` [h, w, 4] uint8 red, green, blue, alpha."""
        for top in range(0, colors.shape[0], _BLOCK_TILES):
            for left in range(0, colors.shape[1], _BLOCK_TILES):
                block = colors[top : top + _BLOCK_TILES, left : left + _BLOCK_TILES]
                small = pygame.image.frombuffer(
                    block.tobytes(), (block.shape[1], block.shape[0]), "RGBA"
                ).convert_alpha()
                size = (block.shape[1] * self.px_per_m, block.shape[0] * self.px_per_m)
                at = self.to_px(window[1].start + left, window[0].start + top)
                self.target.blit(pygame.transform.scale(small, size), at)

    def arrows(self, heading: U16, window: tuple[slice, slice], color: Color) -> None:
        """Draw the way to go on every tile of a window, or every few where tiles are small; [h, w] uint16."""
        every = -(-_ARROW_PX[0] // self.px_per_m)
        ys, xs = np.nonzero(heading != NOWHERE)
        kept = ((ys + window[0].start) % every == every // 2) & ((xs + window[1].start) % every == every // 2)
        ys, xs = ys[kept], xs[kept]
        way = UNITS[:, heading[ys, xs]]
        turn = np.rint(np.arctan2(way[1], way[0]) * (_ARROWS / (2 * math.pi))).astype(int) % _ARROWS
        size_px = max(_ARROW_PX[0], min(_ARROW_PX[1], self.px_per_m - 6))
        sprites = _arrow_sprites(size_px, color)
        x = np.rint((xs + window[1].start + 0.5) * self.px_per_m).astype(int) - self.left_px - size_px // 2
        y = np.rint((ys + window[0].start + 0.5) * self.px_per_m).astype(int) - self.top_px - size_px // 2
        places = zip(x.tolist(), y.tolist(), strict=True)
        self.target.fblits([(sprites[i], at) for i, at in zip(turn.tolist(), places, strict=True)])

    def contours(self, bands: F32, window: tuple[slice, slice], color: Color, width_px: int = 2) -> None:
        """Draw the edges between tiles of a window that are not of the same band; ``bands`` [h, w], negative: none."""
        for axis in (0, 1):
            low = bands[:-1] if axis == 0 else bands[:, :-1]
            high = bands[1:] if axis == 0 else bands[:, 1:]
            ys, xs = np.nonzero((low != high) & (low >= 0) & (high >= 0))
            for y, x in zip((ys + window[0].start).tolist(), (xs + window[1].start).tolist(), strict=True):
                left, top = self.to_px(x + axis, y + 1 - axis)
                long = self.px_per_m + width_px
                rect = (long, width_px) if axis == 0 else (width_px, long)
                self.target.fill(color, (left - width_px // 2, top - width_px // 2, *rect))

    def outline(self, points: Points, color: Color, width_px: int = 2, *, closed: bool = True) -> None:
        """Draw a line through places; one of two pixels and more has a dark edge."""
        pixels = [self.to_px(*point) for point in points]
        if len(pixels) > 1:
            if width_px > 1:
                pygame.draw.lines(self.target, _EDGE, closed, pixels, width_px + 2)
            pygame.draw.lines(self.target, color, closed, pixels, width_px)

    def pointer(self, begin: tuple[float, float], end: tuple[float, float], color: Color, head_m: float) -> None:
        """Draw an arrow from one place to another; of two at one place nothing."""
        (x0, y0), (x1, y1) = begin, end
        far = math.hypot(x1 - x0, y1 - y0)
        if far < head_m:
            return
        along, aside = ((x1 - x0) / far, (y1 - y0) / far), (-(y1 - y0) / far, (x1 - x0) / far)
        neck = x1 - along[0] * head_m, y1 - along[1] * head_m
        self.outline((begin, neck), color, closed=False)
        half = head_m / 2
        head = [(x1, y1), *((neck[0] + aside[0] * side, neck[1] + aside[1] * side) for side in (half, -half))]
        pixels = [self.to_px(*point) for point in head]
        pygame.draw.polygon(self.target, color, pixels)
        pygame.draw.polygon(self.target, _EDGE, pixels, width=1)

    def fill(self, points: Points, color: Rgba) -> None:
        """Fill a shape with a colour that the picture shows through."""
        pixels = [self.to_px(*point) for point in points]
        if len(pixels) < 3:
            return
        xs, ys = zip(*pixels, strict=True)
        box = pygame.Rect(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)
        box = box.clip(self.target.get_rect())
        if box.width and box.height:
            sheet = pygame.Surface(box.size, pygame.SRCALPHA)
            pygame.draw.polygon(sheet, color, [(x - box.left, y - box.top) for x, y in pixels])
            self.target.blit(sheet, box)

    def mark(self, x_m: float, y_m: float, color: Color, radius_px: int = 5) -> None:
        """Draw a small diamond at a place."""
        x, y = self.to_px(x_m, y_m)
        for grown, paint in ((2, _EDGE), (0, color)):
            r = radius_px + grown
            pygame.draw.polygon(self.target, paint, [(x, y - r), (x + r, y), (x, y + r), (x - r, y)])

    def ring(self, x_m: float, y_m: float, color: Color, radius_px: int, width_px: int = 2) -> None:
        """Draw a circle round a place."""
        at = self.to_px(x_m, y_m)
        pygame.draw.circle(self.target, _EDGE, at, radius_px + 1, width_px + 2)
        pygame.draw.circle(self.target, color, at, radius_px, width_px)

    def label(
        self,
        text: str,
        at_px: tuple[int, int],
        color: Color,
        *,
        size_px: int = 11,
        anchor: tuple[float, float] = (0, 0),
    ) -> None:
        """Write at a pixel of the target, or below it where something is written already, or not at all.

        Nobody could read what lies on other words, and thousands of them took seconds.
        """
        width, height = self.letters.size(text, size_px)
        left, top = at_px[0] - round(width * anchor[0]), at_px[1] - round(height * anchor[1])
        places = (pygame.Rect(left, top + i * (height - 3), width, height) for i in range(_LABELS_BELOW))
        rect = next((place for place in places if place.collidelist(self._labels) < 0), None)
        if rect is None or not rect.colliderect(self.target.get_rect()):
            return
        picture = self.letters.picture(text, size_px, color)
        self._labels.append(rect.inflate(-2, -4))
        plate = pygame.Surface((width + 2, max(1, height - 2)), pygame.SRCALPHA)
        plate.fill(_PLATE)
        self.target.blit(plate, rect.move(-1, 0))
        picture.set_alpha(255)
        self.target.blit(picture, rect)


@cache
def _arrow_sprites(size_px: int, color: Color) -> tuple[pygame.Surface, ...]:
    """Arrows that point every way, clockwise from the right."""
    large = size_px * 4
    middle, long = large / 2, large * 0.46
    shape = [(long, 0), (long * 0.1, -long * 0.62), (long * 0.1, -long * 0.2), (-long, -long * 0.2)]
    shape += [(x, -y) for x, y in reversed(shape[1:])]
    sprites = []
    for step in range(_ARROWS):
        angle = step * 2 * math.pi / _ARROWS
        cos, sin = math.cos(angle), math.sin(angle)
        points = [(middle + x * cos - y * sin, middle + x * sin + y * cos) for x, y in shape]
        sheet = pygame.Surface((large, large), pygame.SRCALPHA)
        sheet.fill((*_EDGE, 0))
        pygame.draw.polygon(sheet, (*_EDGE, 255), points, width=large // 8)
        pygame.draw.polygon(sheet, (*color, 255), points)
        sprites.append(pygame.transform.smoothscale(sheet, (size_px, size_px)))
    return tuple(sprites)
