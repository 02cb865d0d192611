"""Shapes by signed distance, painted at four times the size, lit from the upper left, then scaled down.

All lengths are pixels of the finished picture; x runs right, y down, angles turn from x towards y.
"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tools.art.palette import F64, U8, ramp, rgb, snap
from tools.art.shapes import F32, BoxShape, Capsule, Ellipse, Polygon, Shape

Mask = npt.NDArray[np.bool_]

SUPERSAMPLE = 4
PAD_PX = 4  # room outside the picture, so that outlines and shadows of cut shapes come out right
LIGHT = (-0.6, -0.8)  # towards the light
SHADOW_SHIFT_PX = (2, 2)
MASK_LEVEL = 0.45  # a finished pixel belongs to the shape above this cover


@dataclass(frozen=True)
class Paint:
    """How a shape is filled: a ramp, the tone 0 to 1 on it, and how round its edges look."""

    ramp: str
    tone: float = 0.5
    relief: float = 0.35  # tone gained at an edge that faces the light
    bevel_px: float = 2.0  # how far in from the edge the roundness reaches
    opacity: float = 1.0
    inside: bool = False  # paint only on what is already painted


class Drawing:
    """A picture in the making, ``width`` by ``height`` pixels."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        rows, columns = (height + 2 * PAD_PX) * SUPERSAMPLE, (width + 2 * PAD_PX) * SUPERSAMPLE
        self.colour = np.zeros((rows, columns, 3), np.float32)
        self.alpha = np.zeros((rows, columns), np.float32)

    def pen(self, x: float = 0.0, y: float = 0.0, angle: float = 0.0, scale: float = 1.0) -> "Pen":
        """Give a pen whose own origin, x axis and unit are set down at a place of this canvas."""
        return Pen(self, x, y, angle, scale)

    def paint(self, shape: Shape, how: Paint) -> None:
        """Paint one shape over what is there."""
        x0, y0, x1, y1 = shape.bounds()
        ss = SUPERSAMPLE
        left, top = max(int((x0 + PAD_PX - 1) * ss), 0), max(int((y0 + PAD_PX - 1) * ss), 0)
        right = min(math.ceil((x1 + PAD_PX + 1) * ss), self.alpha.shape[1])
        bottom = min(math.ceil((y1 + PAD_PX + 1) * ss), self.alpha.shape[0])
        if right - left < 2 or bottom - top < 2:
            return
        xs = ((np.arange(left, right) + 0.5) / ss - PAD_PX).astype(np.float32)
        ys = ((np.arange(top, bottom) + 0.5) / ss - PAD_PX).astype(np.float32)
        distance = shape.distance(xs[None, :], ys[:, None])
        window = np.s_[top:bottom, left:right]
        cover = np.clip(0.5 - distance * ss, 0.0, 1.0) * np.float32(how.opacity)
        if how.inside:
            cover = cover * self.alpha[window]
        tones = ramp(how.ramp).astype(np.float32)
        fill = tones[_tone_index(distance, how, len(tones))]
        self.colour[window] += (fill - self.colour[window]) * cover[..., None]
        self.alpha[window] += (1.0 - self.alpha[window]) * cover

    def finish(self, *, outline: str = "ink", shadow: float = 0.4) -> U8:
        """Scale down, snap to the palette, outline and set on a soft shadow; uint8 [h, w, 4].

        ``outline`` is a palette name, or "" for none; ``shadow`` is the shadow's opacity.
        """
        colour, cover = _scaled_down(self.colour, self.alpha)
        solid = cover >= MASK_LEVEL
        picture = np.zeros((*cover.shape, 4), np.uint8)
        picture[solid, :3] = snap(colour[solid])
        picture[solid, 3] = 255
        if outline:
            ring = grown(solid) & ~solid
            picture[ring] = (*rgb(outline), 255)
            solid = solid | ring
        if shadow > 0:
            soft = _soft(np.roll(solid, SHADOW_SHIFT_PX, (1, 0)).astype(np.float64))
            bare = ~solid & (soft > 0.05)
            picture[bare, :3] = rgb("ink")
            picture[bare, 3] = np.rint(soft[bare] * shadow * 255).astype(np.uint8)
        return picture[PAD_PX:-PAD_PX, PAD_PX:-PAD_PX]

    def finish_soft(self) -> U8:
        """Scale down and snap the colours, but keep the soft alpha; uint8 [h, w, 4]."""
        colour, cover = _scaled_down(self.colour, self.alpha)
        picture = np.zeros((*cover.shape, 4), np.uint8)
        seen = cover > 0.02
        picture[seen, :3] = snap(colour[seen])
        picture[seen, 3] = np.rint(cover[seen] * 255).astype(np.uint8)
        return picture[PAD_PX:-PAD_PX, PAD_PX:-PAD_PX]


@dataclass(frozen=True)
class Pen:
    """Draws in its own frame: x is the way it points, y its right hand."""

    canvas: Drawing
    x: float
    y: float
    angle: float
    scale: float = 1.0

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Give the canvas place of a place in the pen's frame."""
        c, s, k = math.cos(self.angle), math.sin(self.angle), self.scale
        return self.x + k * (x * c - y * s), self.y + k * (x * s + y * c)

    def turned(self, angle: float, x: float = 0.0, y: float = 0.0) -> "Pen":
        """Give a pen set at a place of this one's frame and turned further."""
        return Pen(self.canvas, *self.at(x, y), self.angle + angle, self.scale)

    def limb(self, a: tuple[float, float], b: tuple[float, float], ra: float, rb: float, how: Paint) -> None:
        """Paint a capsule from ``a`` with radius ``ra`` to ``b`` with radius ``rb``."""
        k = self.scale
        self.canvas.paint(Capsule(self.at(*a), self.at(*b), ra * k, rb * k), how)

    def oval(self, x: float, y: float, rx: float, ry: float, how: Paint, turn: float = 0.0) -> None:
        """Paint an ellipse."""
        k = self.scale
        self.canvas.paint(Ellipse(self.at(x, y), rx * k, ry * k, self.angle + turn), how)

    def box(self, x0: float, y0: float, x1: float, y1: float, how: Paint, corner: float = 0.8) -> None:
        """Paint a rounded box between two corners."""
        k = self.scale
        middle = self.at((x0 + x1) / 2, (y0 + y1) / 2)
        half = abs(x1 - x0) / 2 * k, abs(y1 - y0) / 2 * k
        self.canvas.paint(BoxShape(middle, half[0], half[1], min(corner * k, *half), self.angle), how)

    def polygon(self, points: list[tuple[float, float]], how: Paint) -> None:
        """Paint a polygon."""
        self.canvas.paint(Polygon(tuple(self.at(*p) for p in points)), how)

    def line(self, a: tuple[float, float], b: tuple[float, float], width: float, how: Paint) -> None:
        """Paint a straight stroke."""
        self.limb(a, b, width / 2, width / 2, how)


def _tone_index(distance: F32, how: Paint, steps: int) -> npt.NDArray[np.intp]:
    """Pick a ramp step for each point: the edge that faces the light is lighter, the other darker."""
    if steps == 1:
        return np.zeros(distance.shape, np.intp)
    tone = np.full(distance.shape, how.tone, np.float32)
    if how.relief:
        gy, gx = np.gradient(distance * SUPERSAMPLE)
        edge = np.clip(1.0 + distance / np.float32(how.bevel_px), 0.0, 1.0)
        tone = tone + np.float32(how.relief) * edge * (gx * np.float32(LIGHT[0]) + gy * np.float32(LIGHT[1]))
    return np.asarray(np.clip(np.rint(tone * (steps - 1)), 0, steps - 1), np.intp)


def _scaled_down(colour: F32, alpha: F32) -> tuple[F64, F64]:
    """Average blocks of samples; colour [h, w, 3] weighed by alpha, and cover [h, w]."""
    ss = SUPERSAMPLE
    h, w = alpha.shape[0] // ss, alpha.shape[1] // ss
    cover = alpha.reshape(h, ss, w, ss).mean(axis=(1, 3), dtype=np.float64)
    weighed = (colour * alpha[..., None]).reshape(h, ss, w, ss, 3).mean(axis=(1, 3), dtype=np.float64)
    return weighed / np.maximum(cover, 1e-6)[..., None], cover


def grown(mask: Mask) -> Mask:
    """Grow a mask by one pixel up, down, left and right."""
    out = mask.copy()
    out[1:] |= mask[:-1]
    out[:-1] |= mask[1:]
    out[:, 1:] |= mask[:, :-1]
    out[:, :-1] |= mask[:, 1:]
    return out


def _soft(field: F64) -> F64:
    """Blur twice over three by three pixels."""
    for _ in range(2):
        field = (np.roll(field, 1, 0) + field + np.roll(field, -1, 0)) / 3
        field = (np.roll(field, 1, 1) + field + np.roll(field, -1, 1)) / 3
    return field
