"""Light a relief from the upper left in every heading and put it into pixels of the palette."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tools.art.draw import grown
from tools.art.palette import PALETTE, RAMPS, U8, rgb
from tools.art.relief import EXTENT_PX, F32, FINE, SIDE, Relief

I64 = npt.NDArray[np.int64]

SHADE_ALPHAS = (26, 52, 78, 104)  # of the shadow on the floor, from its edge to its middle
INDEX = {name: number + 1 for number, name in enumerate(PALETTE)}  # 0 is nothing
FIRST_SHADE = len(PALETTE) + 1

_COARSE = 3  # samples a pixel, along each axis, of a turned relief
_TOWARDS_LIGHT = (-0.5, -0.62, 0.605)
_LEVEL = _TOWARDS_LIGHT[2]  # light on level ground
_SHADOW_STEPS_PX = range(1, 8)
_SHADOW_SLOPE = 6.4  # px of height that a pixel of shadow takes
_SHADOW_WAY = (-0.63, -0.78)  # towards the light, on the floor
_SHADED = 0.24  # tone lost in another part's shadow
_GLOSS_FROM = 0.9  # light above which glossy things shine
_CONTOUR_PX = 6.0  # a step down of the surface that gets a darker line at its foot
_DEEPEST = 8  # steps of the longest ramp


@dataclass(frozen=True)
class Finish:
    """How a sheet's pixels are finished: ``rim`` is the outline's colour towards the light, ``dull`` is tone off."""

    rim: str = "ink"
    dull: float = 0.0


def views(relief: Relief, headings: int, finish: Finish, scale: float = 1.0) -> list[U8]:
    """Give one picture a heading: palette numbers, uint8 [2n, 2n], the body's middle in its middle."""
    half, tables = math.ceil(scale * _half(relief)), _tables(relief)
    return [_view(relief, math.tau * i / headings, half, tables, finish, scale) for i in range(headings)]


def view(relief: Relief, angle: float, finish: Finish, scale: float) -> U8:
    """Give the picture of one heading, ``scale`` times as large as in the game."""
    return _view(relief, angle, math.ceil(scale * _half(relief)), _tables(relief), finish, scale)


def _half(relief: Relief) -> int:
    """Give half the side of a picture that holds a relief and its shadow however it is turned, px."""
    ys, xs = np.nonzero(relief.material)
    reach = float(np.hypot(xs + 0.5 - SIDE / 2, ys + 0.5 - SIDE / 2).max()) / FINE
    return min(math.ceil(reach) + len(_SHADOW_STEPS_PX) + 2, EXTENT_PX)


@dataclass(frozen=True)
class _Tables:
    """What each material of a relief is, by its number."""

    tone: F32
    relief: F32
    gloss: F32
    weight: F32
    last: I64  # of the ramp
    colours: U8  # [materials, steps]


def _tables(relief: Relief) -> _Tables:
    materials = relief.materials
    ramps = [RAMPS.get(m.ramp, (m.ramp,)) for m in materials]
    colours = np.zeros((len(ramps) + 1, _DEEPEST), np.uint8)
    for row, names in enumerate(ramps):
        colours[row + 1, : len(names)] = [INDEX[name] for name in names]
    numbers = [(0.0, 0.0, 0.0, 0.0), *((m.tone, m.relief, m.gloss, m.weight) for m in materials)]
    tone, slopes, gloss, weight = np.array(numbers, np.float32).T
    last = np.array([0, *(len(names) - 1 for names in ramps)])
    return _Tables(tone, slopes, gloss, weight, last, colours)


def _view(relief: Relief, angle: float, half: int, tables: _Tables, finish: Finish, scale: float) -> U8:
    side = 2 * half * _COARSE
    fine, height = _turned(relief, angle, half, scale)
    material = relief.material.ravel()[fine]
    c, s = math.cos(angle), math.sin(angle)
    lx, ly, lz = _TOWARDS_LIGHT
    slope = relief.slope.reshape(3, -1)[:, fine]
    light = slope[0] * np.float32(lx * c + ly * s) + slope[1] * np.float32(ly * c - lx * s) + slope[2] * np.float32(lz)
    tone = tables.tone[material] + tables.relief[material] * (light - np.float32(_LEVEL))
    tone += tables.gloss[material] * (light > _GLOSS_FROM)
    shaded = _shaded(height, _COARSE * scale)
    tone -= np.float32(_SHADED) * shaded + np.float32(finish.dull)

    size = 2 * half
    pixel = np.arange(side) // _COARSE
    key = ((pixel[:, None] * size + pixel[None, :]) * len(tables.last) + material).ravel()
    count = np.bincount(key, minlength=size * size * len(tables.last)).reshape(size * size, -1).astype(np.float32)
    total = np.bincount(key, tone.ravel(), minlength=count.size).reshape(count.shape)
    solid = (count[:, 1:].sum(axis=1) >= 0.47 * _COARSE**2).reshape(size, size)
    chosen = 1 + (count * tables.weight)[:, 1:].argmax(axis=1)
    each = np.arange(size * size)
    mean = total[each, chosen] / np.maximum(count[each, chosen], 1)
    last = tables.last[chosen]
    step = np.rint(mean * last).astype(np.int64).reshape(size, size)
    step -= _below_an_edge(height, size) & solid
    chosen, last = chosen.reshape(size, size), last.reshape(size, size)
    picture = tables.colours[chosen, np.clip(step, 0, last)]
    return _outlined(picture, solid, shaded & (material == 0), finish.rim)


def _turned(relief: Relief, angle: float, half: int, scale: float) -> tuple[I64, F32]:
    """Give for each sample of the turned picture its place in the relief, and its height."""
    at = ((np.arange(2 * half * _COARSE) + 0.5) / _COARSE - half).astype(np.float32) / np.float32(scale)
    c, s = np.float32(math.cos(angle)), np.float32(math.sin(angle))
    x, y = at[None, :] * c + at[:, None] * s, at[:, None] * c - at[None, :] * s
    column = ((x + EXTENT_PX) * FINE).astype(np.int64)
    row = ((y + EXTENT_PX) * FINE).astype(np.int64)
    outside = (column < 0) | (row < 0) | (column >= SIDE) | (row >= SIDE)
    fine = np.where(outside, 0, row * SIDE + column)
    return fine, np.where(outside, np.float32(0), relief.height.ravel()[fine])


def _shaded(height: F32, unit: float) -> npt.NDArray[np.bool_]:
    """Say which samples something nearer to the light keeps it from."""
    pad = math.ceil(_SHADOW_STEPS_PX[-1] * unit)
    wide = np.pad(height, pad)
    h, w = height.shape
    out = np.zeros(height.shape, np.bool_)
    for far in _SHADOW_STEPS_PX:
        dx, dy = (round(way * far * unit) + pad for way in _SHADOW_WAY)
        out |= wide[dy : dy + h, dx : dx + w] > height + np.float32(_SHADOW_SLOPE * far)
    return out


def _below_an_edge(height: F32, size: int) -> npt.NDArray[np.bool_]:
    """Say which pixels lie at the foot of a step: the outline of a head over its shoulders."""
    top = height.reshape(size, _COARSE, size, _COARSE).max(axis=(1, 3))
    wide = np.pad(top, 1)
    near = np.maximum.reduce([wide[:-2, 1:-1], wide[2:, 1:-1], wide[1:-1, :-2], wide[1:-1, 2:]])
    return np.asarray(near > top + _CONTOUR_PX)


def _outlined(picture: U8, solid: npt.NDArray[np.bool_], dark: npt.NDArray[np.bool_], rim: str) -> U8:
    """Put the outline round what is solid, lit where it faces the light, and its shadow on the floor."""
    size = len(solid)
    ring = grown(solid) & ~solid
    depth = dark.reshape(size, _COARSE, size, _COARSE).mean(axis=(1, 3))
    level = np.rint(depth * len(SHADE_ALPHAS)).astype(np.int64)
    shade = np.where(level > 0, FIRST_SHADE + level - 1, 0)
    wide = np.pad(solid, 1)
    lit = (wide[2:, 1:-1] | wide[1:-1, 2:]) & ~(wide[:-2, 1:-1] | wide[1:-1, :-2])
    line = np.where(lit, INDEX[rim], INDEX["ink"])
    return np.where(solid, picture, np.where(ring, line, shade)).astype(np.uint8)


def colour_table() -> U8:
    """Give RGBA for every number of a picture, uint8 [colours, 4]."""
    rows = [(0, 0, 0, 0)] + [(*rgb(name), 255) for name in PALETTE] + [(*rgb("ink"), alpha) for alpha in SHADE_ALPHAS]
    return np.array(rows, np.uint8)
