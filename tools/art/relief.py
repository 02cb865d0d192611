"""Bodies as solids in three dimensions, seen from straight above: heights, materials and slopes in one grid.

Lengths are pixels of the finished picture; x is the way a body faces, y its right hand, z up from the floor. A relief
is made once a pose; ``views`` then turns, lights and scales it down for every heading.
"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tools.art.palette import F64

F32 = npt.NDArray[np.float32]
Vec = tuple[float, float, float]

EXTENT_PX = 38  # from the middle of the body to the edge of the grid
FINE = 4  # samples a pixel, along each axis
SIDE = 2 * EXTENT_PX * FINE
PERSPECTIVE = 0.004  # what is a pixel higher looks this share larger: the eye hangs eight metres over the floor
_CENTRES: F32 = ((np.arange(SIDE) + 0.5) / FINE - EXTENT_PX).astype(np.float32)


@dataclass(frozen=True)
class TonedRamp:
    """A ramp of the palette, the tone 0 to 1 that level ground has on it, how much slopes change that, and gloss."""

    ramp: str
    tone: float = 0.5
    relief: float = 0.6
    gloss: float = 0.0
    weight: float = 1.0  # thin things with more of it aren't lost when a pixel takes the material it has most of


def projected(point: npt.ArrayLike) -> tuple[float, float, float]:
    """Give the pixel, x and y, over which the eye sees a place, and how much larger things there look."""
    x, y, z = np.asarray(point, np.float64).tolist()
    scale = 1 + PERSPECTIVE * z
    return x * scale, y * scale, scale


class Relief:
    """The surface that is seen: height and slope [side, side] float32, material [side, side] uint8, 0 for the floor."""

    def __init__(self) -> None:
        self.height: F32 = np.zeros((SIDE, SIDE), np.float32)
        self.material = np.zeros((SIDE, SIDE), np.uint8)
        self.slope: F32 = np.zeros((3, SIDE, SIDE), np.float32)  # unit vectors off the surface
        self.materials: list[TonedRamp] = []

    def _number(self, material: TonedRamp) -> int:
        if material not in self.materials:
            self.materials.append(material)
        return self.materials.index(material) + 1

    def ball(self, centre: npt.ArrayLike, radii: Vec, material: TonedRamp, turn: F64 | None = None) -> None:
        """Set down an ellipsoid; ``turn`` [3, 3] holds its axes as columns."""
        x, y, scale = projected(centre)
        z = float(np.asarray(centre)[2])
        axes = np.eye(3) if turn is None else turn
        form = axes @ np.diag([1 / (r * scale) ** 2 for r in radii]) @ axes.T
        reach = np.sqrt(np.diag(np.linalg.inv(form)))
        window = _window(x - reach[0], y - reach[1], x + reach[0], y + reach[1])
        if window is None:
            return
        px, py = _CENTRES[window[1]][None, :] - np.float32(x), _CENTRES[window[0]][:, None] - np.float32(y)
        a, b = form[2, 2], 2 * (form[0, 2] * px + form[1, 2] * py)
        c = form[0, 0] * px * px + 2 * form[0, 1] * px * py + form[1, 1] * py * py - 1
        under = b * b - 4 * a * c
        rise = (np.sqrt(np.maximum(under, 0)) - b) / (2 * a)
        off = np.stack([form[i, 0] * px + form[i, 1] * py + form[i, 2] * rise for i in range(3)])
        off /= np.sqrt((off * off).sum(axis=0)) + 1e-9
        self._lay(window, (under > 0), (rise + z).astype(np.float32), off.astype(np.float32), material)

    def limb(self, a: npt.ArrayLike, b: npt.ArrayLike, ra: float, rb: float, material: TonedRamp) -> None:
        """Set down a round limb from ``a`` with radius ``ra`` to ``b`` with radius ``rb``: a close row of balls."""
        start, end = np.asarray(a, np.float64), np.asarray(b, np.float64)
        count = 2 + int(np.linalg.norm(end - start) / (0.5 * max(ra, rb)))
        part = np.linspace(0, 1, count)
        centres = start + (end - start) * part[:, None]
        scale = 1 + PERSPECTIVE * centres[:, 2]
        radii = (ra + (rb - ra) * part) * scale
        flat = centres[:, :2] * scale[:, None]
        low, high = (flat - radii[:, None]).min(axis=0), (flat + radii[:, None]).max(axis=0)
        window = _window(low[0], low[1], high[0], high[1])
        if window is None:
            return
        px = (_CENTRES[window[1]][None, None, :] - flat[:, 0, None, None]).astype(np.float32)
        py = (_CENTRES[window[0]][None, :, None] - flat[:, 1, None, None]).astype(np.float32)
        r = radii[:, None, None].astype(np.float32)
        under = r * r - px * px - py * py
        rise = np.sqrt(np.maximum(under, 0))
        top = np.where(under > 0, rise + centres[:, 2, None, None].astype(np.float32), -99)
        best = top.argmax(axis=0)[None]
        height = np.take_along_axis(top, best, 0)[0]
        off = [np.take_along_axis(np.broadcast_to(v / r, top.shape), best, 0)[0] for v in (px, py, rise)]
        self._lay(window, height > -90, height, np.stack(off), material)

    def stain(
        self,
        centre: npt.ArrayLike,
        radii: Vec,
        material: TonedRamp,
        turn: F64 | None = None,
        over: tuple[TonedRamp, ...] = (),
    ) -> None:
        """Give what lies within an ellipsoid another material, on all that has been set down or on some of it."""
        middle = np.asarray(centre, np.float64)
        x, y, scale = projected(centre)
        reach = max(radii) * scale
        window = _window(x - reach, y - reach, x + reach, y + reach)
        if window is None:
            return
        place = np.s_[window[0], window[1]]
        axes = np.eye(3) if turn is None else turn
        height = self.height[place]
        there = np.stack(
            np.broadcast_arrays(
                _CENTRES[window[1]][None, :] - x, _CENTRES[window[0]][:, None] - y, (height - middle[2]) * scale
            )
        )
        local = np.tensordot(axes.T, there, 1) / (np.array(radii)[:, None, None] * scale)
        inside = ((local * local).sum(axis=0) < 1) & (self.material[place] > 0)
        if over:
            inside &= np.isin(self.material[place], [self._number(m) for m in over])
        self.material[place][inside] = self._number(material)

    def _lay(
        self, window: tuple[slice, slice], inside: npt.NDArray[np.bool_], height: F32, off: F32, material: TonedRamp
    ) -> None:
        place = np.s_[window[0], window[1]]
        nearer = inside & (height > self.height[place])
        self.height[place][nearer] = height[nearer]
        self.material[place][nearer] = self._number(material)
        self.slope[:, window[0], window[1]][:, nearer] = off[:, nearer]


def _window(x0: float, y0: float, x1: float, y1: float) -> tuple[slice, slice] | None:
    """Rows and columns of the grid that a box covers, or nothing where it lies outside."""
    left, top = max(math.floor((x0 + EXTENT_PX) * FINE), 0), max(math.floor((y0 + EXTENT_PX) * FINE), 0)
    right, bottom = min(math.ceil((x1 + EXTENT_PX) * FINE), SIDE), min(math.ceil((y1 + EXTENT_PX) * FINE), SIDE)
    if right <= left or bottom <= top:
        return None
    return slice(top, bottom), slice(left, right)
