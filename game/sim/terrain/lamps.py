"""Lamp light as the rules see it: by tile, cut off by what stands there and by doors that are shut now."""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from game.sim.terrain.areas import Area
from game.sim.terrain.level import Level, LightSpec
from game.sim.terrain.sight import line_of_sight
from game.sim.terrain.tiles import Tiles
from game.sim.words.declared import decides, rebuilt
from game.sim.words.types import COUNT_MOST, F32, F64, I64, Bool, TileBox

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

    def go_out(self) -> None:
        """Give no light; writes ``share``."""
        self.share[:] = 0


@dataclass(init=False, eq=False)
class LampLight:
    """``light`` [h, w] float32, 0 to 1: fades with distance; where several lamps reach, the brightest counts.

    ``out``: the numbers of the lamps that do not burn, the least first. ``stale``: the lamps that still shine as before
    something was put there or taken away, by number: what of their light gets to the tiles that they reach, [h, w]
    float32 each.
    """

    light: F32 = rebuilt()
    out: list[int] = decides(within=(0, COUNT_MOST))
    stale: dict[int, F32] = decides(sides=2, within=(0, 1))

    def __init__(self, level: Level, opaque: Bool) -> None:
        self.light = np.zeros(opaque.shape, np.float32)
        self._lamps = [_Lamp(spec, level) for spec in level.lights]
        self.out = []
        sides = [
            (rows.start, rows.stop, columns.start, columns.stop)
            for rows, columns in (lamp.window for lamp in self._lamps)
        ]
        self._sides: I64 = np.array(sides, np.int64).reshape(-1, 4).T
        places = [(spec.x, spec.y, spec.radius_m) for spec in level.lights]
        self._near: F64 = np.array(places, np.float64).reshape(-1, 3).T  # x, y, radius, m
        self.stale = {}
        for lamp in self._lamps:
            lamp.shine(opaque)
            np.maximum(self.light[lamp.window], lamp.share, out=self.light[lamp.window])

    def changed(self, box: TileBox, opaque: Bool) -> None:
        """Shine anew at once where what is ``opaque`` [h, w] bool, doors included, has changed on these tiles."""
        self._shine_anew(self._reaching(box), opaque)

    def switch(self, numbers: Collection[int], opaque: Bool, *, burn: bool) -> None:
        """Let these lamps burn or go out, over what is ``opaque`` [h, w] bool now."""
        self.out = sorted(set(self.out) - set(numbers) if burn else {*self.out, *numbers})
        self._shine_anew(numbers, opaque)

    def note(self, box: TileBox) -> None:
        """Be told of such a change, to shine anew in the ticks that come."""
        self.stale.update((number, self._lamps[number].share) for number in self._reaching(box))

    def is_out(self) -> Bool:
        """Of each lamp whether it does not burn, [lamps] bool."""
        found = np.zeros(len(self._lamps), np.bool_)
        found[self.out] = True
        return found

    def fits(self, stale: Mapping[int, F32], out: Collection[int]) -> bool:
        """Whether these can be the shares of its lamps, by number, and those that are out."""
        lamps = self._lamps
        if list(out) != sorted({number for number in out if 0 <= number < len(lamps)}):
            return False
        return all(0 <= i < len(lamps) and lamps[i].share.shape == share.shape for i, share in stale.items())

    def restore(self, stale: Mapping[int, F32], out: Collection[int]) -> None:
        """Let these lamps shine as those of a world on the same ground, whose `stale` and `out` these are."""
        self.light[:] = 0
        self.out = sorted(out)
        for number in self.out:
            self._lamps[number].go_out()
        for number, share in stale.items():
            self._lamps[number].share[:] = share
        self.stale = {number: self._lamps[number].share for number in stale}
        for lamp in self._lamps:
            np.maximum(self.light[lamp.window], lamp.share, out=self.light[lamp.window])

    def advance(self, opaque: Bool) -> None:
        """Let one of those that are ``stale`` shine anew over what is ``opaque`` [h, w] bool now."""
        if self.stale:
            self._shine_anew([min(self.stale)], opaque)

    def _reaching(self, box: TileBox) -> list[int]:
        """The numbers of the lamps that reach any of these tiles."""
        x, y, radius_m = self._near
        aside = np.maximum(np.maximum(box.left - x, x - box.right), 0)
        along = np.maximum(np.maximum(box.top - y, y - box.bottom), 0)
        found: list[int] = (aside * aside + along * along <= radius_m * radius_m).nonzero()[0].tolist()
        return found

    def _shine_anew(self, numbers: Collection[int], opaque: Bool) -> None:
        """Let these lamps shine, and put the light together again where they reach."""
        if not numbers:
            return
        meeting = np.zeros(len(self._lamps), np.bool_)
        top, bottom, left, right = self._sides
        for number in numbers:
            lamp = self._lamps[number]
            if number in self.out:
                lamp.go_out()
            else:
                lamp.shine(opaque)
            self.light[lamp.window] = 0
            y0, y1, x0, x1 = self._sides[:, number]
            meeting |= (top < y1) & (bottom > y0) & (left < x1) & (right > x0)
        for number in meeting.nonzero()[0].tolist():
            lamp = self._lamps[number]
            np.maximum(self.light[lamp.window], lamp.share, out=self.light[lamp.window])
        for number in numbers:
            self.stale.pop(number, None)


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
