"""Signed distances of plain shapes: below zero inside, pixels."""

import math
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

F32 = npt.NDArray[np.float32]
Point = tuple[float, float]
Bounds = tuple[float, float, float, float]


class Shape(Protocol):
    """Something with bounds (x0, y0, x1, y1) and a distance at every point of a grid."""

    def bounds(self) -> Bounds:
        """Give the box the shape lies in."""
        ...

    def distance(self, x: F32, y: F32) -> F32:
        """Give the signed distance at x [1, w] and y [h, 1], as [h, w]."""
        ...


@dataclass(frozen=True)
class Capsule:
    """A thick line, its radius changing from end to end."""

    a: Point
    b: Point
    ra: float
    rb: float

    def bounds(self) -> Bounds:
        """Give the box the shape lies in."""
        r = max(self.ra, self.rb)
        xs, ys = (self.a[0], self.b[0]), (self.a[1], self.b[1])
        return min(xs) - r, min(ys) - r, max(xs) + r, max(ys) + r

    def distance(self, x: F32, y: F32) -> F32:
        """Give the distance to the line less the radius there."""
        dx, dy = self.b[0] - self.a[0], self.b[1] - self.a[1]
        px, py = x - np.float32(self.a[0]), y - np.float32(self.a[1])
        length2 = max(dx * dx + dy * dy, 1e-9)
        t = np.clip((px * np.float32(dx) + py * np.float32(dy)) / np.float32(length2), 0.0, 1.0)
        radius = np.float32(self.ra) + t * np.float32(self.rb - self.ra)
        ex, ey = px - t * np.float32(dx), py - t * np.float32(dy)
        return np.asarray(np.sqrt(ex * ex + ey * ey) - radius, np.float32)


@dataclass(frozen=True)
class Ellipse:
    """An ellipse; the distance is exact on its edge and near enough elsewhere."""

    c: Point
    rx: float
    ry: float
    angle: float = 0.0

    def bounds(self) -> Bounds:
        """Give the box the shape lies in."""
        r = max(self.rx, self.ry)
        return self.c[0] - r, self.c[1] - r, self.c[0] + r, self.c[1] + r

    def distance(self, x: F32, y: F32) -> F32:
        """Give the level of the ellipse's function over its slope."""
        u, v = _turned(x, y, self.c, self.angle)
        k0 = np.sqrt((u / np.float32(self.rx)) ** 2 + (v / np.float32(self.ry)) ** 2)
        k1 = np.sqrt((u / np.float32(self.rx**2)) ** 2 + (v / np.float32(self.ry**2)) ** 2)
        return np.asarray(k0 * (k0 - 1.0) / np.maximum(k1, np.float32(1e-4)), np.float32)


@dataclass(frozen=True)
class BoxShape:
    """A box with rounded corners."""

    c: Point
    hx: float
    hy: float
    corner: float
    angle: float = 0.0

    def bounds(self) -> Bounds:
        """Give the box the shape lies in."""
        c, s = abs(math.cos(self.angle)), abs(math.sin(self.angle))
        rx, ry = self.hx * c + self.hy * s, self.hx * s + self.hy * c
        return self.c[0] - rx, self.c[1] - ry, self.c[0] + rx, self.c[1] + ry

    def distance(self, x: F32, y: F32) -> F32:
        """Give the distance to the smaller box less the corner's radius."""
        u, v = _turned(x, y, self.c, self.angle)
        qx = np.abs(u) - np.float32(self.hx - self.corner)
        qy = np.abs(v) - np.float32(self.hy - self.corner)
        outside = np.sqrt(np.maximum(qx, 0.0) ** 2 + np.maximum(qy, 0.0) ** 2)
        inside = np.minimum(np.maximum(qx, qy), 0.0)
        return np.asarray(outside + inside - np.float32(self.corner), np.float32)


@dataclass(frozen=True)
class Polygon:
    """A simple polygon."""

    points: tuple[Point, ...]

    def bounds(self) -> Bounds:
        """Give the box the shape lies in."""
        xs, ys = [p[0] for p in self.points], [p[1] for p in self.points]
        return min(xs), min(ys), max(xs), max(ys)

    def distance(self, x: F32, y: F32) -> F32:
        """Give the distance to the nearest edge, its sign by counting crossings."""
        shape = np.broadcast_shapes(x.shape, y.shape)
        nearest = np.full(shape, np.inf, np.float32)
        inside = np.zeros(shape, np.bool_)
        for a, b in zip(self.points, (*self.points[1:], self.points[0]), strict=True):
            nearest = np.minimum(nearest, Capsule(a, b, 0.0, 0.0).distance(x, y))
            if a[1] != b[1]:
                straddles = (y < a[1]) != (y < b[1])
                crossing = a[0] + (y - a[1]) * ((b[0] - a[0]) / (b[1] - a[1]))
                inside ^= straddles & (x < crossing)
        return np.asarray(np.where(inside, -nearest, nearest), np.float32)


def _turned(x: F32, y: F32, centre: Point, angle: float) -> tuple[F32, F32]:
    """Give the points in the frame of a shape set down at ``centre`` and turned by ``angle``."""
    c, s = np.float32(math.cos(angle)), np.float32(math.sin(angle))
    px, py = x - np.float32(centre[0]), y - np.float32(centre[1])
    return px * c + py * s, py * c - px * s
