"""Lamp light as the rules see it: by tile, cut off by walls and by doors that are shut now."""

import math

import numpy as np

from game.sim.terrain.level import Area, Level, LightSpec
from game.sim.terrain.sight import line_of_sight
from game.sim.terrain.tiles import Tiles
from game.sim.words.types import F32, Bool, TileBox, length

Window = tuple[slice, slice]  # rows, columns
LIT_MIN = 0.02  # of full light; what is darker can't be seen


class _Lamp:
    """One lamp: the window of the map that it reaches, and what of its light gets there now."""

    def __init__(self, spec: LightSpec, level: Level) -> None:
        self.spec = spec
        reach, x, y = int(np.ceil(spec.radius_m)), int(spec.x), int(spec.y)
        rows = slice(max(y - reach, 0), min(y + reach + 1, level.height))
        self.window: Window = rows, slice(max(x - reach, 0), min(x + reach + 1, level.width))
        ys, xs = np.mgrid[self.window]
        middles = np.stack((xs, ys), axis=-1).astype(np.float32) + np.float32(0.5)
        dx, dy = middles[..., 0] - np.float32(spec.x), middles[..., 1] - np.float32(spec.y)
        away = np.sqrt(dx * dx + dy * dy) / np.float32(spec.radius_m)
        self._open: F32 = np.maximum(1 - away, 0) * np.float32(spec.brightness)  # with nothing in its way
        self._reached = self._open > 0
        self._middles: F32 = middles[self._reached]
        self.share: F32 = np.zeros_like(self._open)

    def shine(self, opaque: Bool) -> None:
        """Cut the light off at what is opaque [h, w] bool now; writes ``share``."""
        clear = line_of_sight(opaque, self.spec.x, self.spec.y, self._middles)
        self.share[self._reached] = self._open[self._reached] * clear


class LampLight:
    """``light`` [h, w] float32, 0 to 1: fades with distance; where several lamps reach, the brightest counts."""

    def __init__(self, level: Level, opaque: Bool) -> None:
        self.light: F32 = np.zeros(opaque.shape, np.float32)
        self._lamps = [_Lamp(spec, level) for spec in level.lights]
        for lamp in self._lamps:
            lamp.shine(opaque)
        self._combine()

    def changed(self, box: TileBox, opaque: Bool) -> None:
        """Shine anew where what is ``opaque`` [h, w] bool, doors included, has changed on these tiles."""
        near = [lamp for lamp in self._lamps if _gap_m(lamp.spec, box) <= lamp.spec.radius_m]
        for lamp in near:
            lamp.shine(opaque)
            self.light[lamp.window] = 0
        if near:
            self._combine()

    def _combine(self) -> None:
        for lamp in self._lamps:
            np.maximum(self.light[lamp.window], lamp.share, out=self.light[lamp.window])


def _gap_m(lamp: LightSpec, box: TileBox) -> float:
    """From a lamp to the nearest edge of some tiles, m; 0 over them."""
    aside = max(box.left - lamp.x, lamp.x - box.right, 0.0)
    return length(aside, max(box.top - lamp.y, lamp.y - box.bottom, 0.0))


def lights_floor(lamp: LightSpec, tiles: Tiles) -> bool:
    """Whether any floor is seen from a lamp and bright enough; its own tile is asked first, and most often enough."""
    return any(_lights_within(lamp, tiles, reach_tiles) for reach_tiles in (0, math.ceil(lamp.radius_m)))


def _lights_within(lamp: LightSpec, tiles: Tiles, reach_tiles: int) -> bool:
    window = Area(lamp.x, lamp.y).crop(reach_tiles)
    ys, xs = np.nonzero(~tiles.solid[window])
    middles = np.stack((xs + window[1].start, ys + window[0].start), axis=1).astype(np.float32) + np.float32(0.5)
    away = np.hypot(middles[:, 0] - lamp.x, middles[:, 1] - lamp.y) / lamp.radius_m
    bright = middles[(1 - away) * lamp.brightness > LIT_MIN]
    return bool(line_of_sight(tiles.opaque, lamp.x, lamp.y, bright).any())
