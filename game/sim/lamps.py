"""Lamp light as the rules see it: by tile, cut off by walls and by doors that are shut now."""

import numpy as np

from game.sim.level import Area, Level, LightSpec
from game.sim.sight import line_of_sight
from game.sim.types import F32, Bool

Window = tuple[slice, slice]  # rows, columns


class LampLight:
    """``light`` [h, w] float32, 0 to 1: fades with distance; where several lamps reach, the brightest counts."""

    def __init__(self, level: Level, opaque: Bool) -> None:
        self._lamps = level.lights
        self._windows = [_window(level, lamp) for lamp in level.lights]
        self._shares = [_shine(lamp, window, opaque) for lamp, window in zip(level.lights, self._windows, strict=True)]
        self.light: F32 = np.zeros(opaque.shape, np.float32)
        self._combine()

    def changed(self, area: Area, opaque: Bool) -> None:
        """Shine anew where a door in this area has moved; ``opaque`` [h, w] bool, doors included."""
        x, y = area.center
        for i, (lamp, window) in enumerate(zip(self._lamps, self._windows, strict=True)):
            if abs(lamp.x - x) <= lamp.radius_m and abs(lamp.y - y) <= lamp.radius_m:
                self._shares[i] = _shine(lamp, window, opaque)
        self._combine()

    def _combine(self) -> None:
        self.light[:] = 0
        for window, share in zip(self._windows, self._shares, strict=True):
            np.maximum(self.light[window], share, out=self.light[window])


def _window(level: Level, lamp: LightSpec) -> Window:
    reach = int(np.ceil(lamp.radius_m))
    x, y = int(lamp.x), int(lamp.y)
    rows = slice(max(y - reach, 0), min(y + reach + 1, level.height))
    return rows, slice(max(x - reach, 0), min(x + reach + 1, level.width))


def _shine(lamp: LightSpec, window: Window, opaque: Bool) -> F32:
    """One lamp's light in its window, by tile middles."""
    ys, xs = np.mgrid[window]
    middles = np.stack((xs.ravel(), ys.ravel()), axis=1).astype(np.float32) + np.float32(0.5)
    dx, dy = middles[:, 0] - np.float32(lamp.x), middles[:, 1] - np.float32(lamp.y)
    share = np.clip(1 - np.sqrt(dx * dx + dy * dy) / np.float32(lamp.radius_m), 0, 1) * np.float32(lamp.brightness)
    share *= line_of_sight(opaque, lamp.x, lamp.y, middles)
    lit: F32 = share.reshape(xs.shape)
    return lit
