"""Light that comes from the map: lamps with the shadows of walls and shut doors, and the moon's.

What a lamp lights is reckoned when the picture first comes near it, and kept; what burns evenly is added up once for a
region larger than the picture. A map of any size costs no more than what lies round the survivor: 3 MB and the lamps.
"""

import math
from dataclasses import dataclass

import numpy as np

from game.sim.terrain.level import Burning, Level, LightSpec
from game.sim.words.types import F32, U8
from game.view.light.beam import View
from game.view.light.flicker import brightness
from game.view.light.moonlight import Moonlight
from game.view.light.occluders import CELLS_PER_M, Occluders
from game.view.light.patch import Patch, lit_part
from game.view.light.sightplane import SightPlane

_MARGIN_TILES = 8  # by which the region is larger than the picture: adding it up, 2 ms, is due once in so many
_BAKED_MAX = 256  # lamps far from the picture that are kept; 25 kB each
_TUBE_M = 0.5  # a lamp's width, from which its shadows soften
_FALL = 0.35
_MEMORY = (0.034, 0.05, 0.084)  # how dark rooms are that one only remembers
_MEMORY_OF_LIGHT = 0.055  # share of a lamp's light that shows in them


@dataclass(slots=True)
class Lamp:
    """A lamp of the map, its number in it, and what it lights as soon as that has been asked for."""

    number: int
    spec: LightSpec
    patch: Patch | None = None

    def brightness(self, time_s: float, *, calm: bool) -> float:
        """Share of its light that it gives now."""
        return brightness(self.spec.burning, self.number, time_s, calm=calm)


class MapLight:
    """Lamps and moonlight round the picture, ``width`` by ``height`` cells."""

    def __init__(self, level: Level, occluders: Occluders, moon: Moonlight, width: int, height: int) -> None:
        self._level = level
        self._occluders = occluders
        self._moon = moon
        margin = 2 * _MARGIN_TILES * CELLS_PER_M
        self._region: F32 = np.zeros((3, height + margin, width + margin), np.float32)
        self._dim: F32 = np.zeros_like(self._region)
        self._view = (width, height)
        self._corner: tuple[int, int] | None = None
        self._baked = 0
        self._prepared: tuple[int, int] | None = None  # the tile at the picture's corner when no lamp was left to do
        self.lamps = [Lamp(i, spec) for i, spec in enumerate(level.lights)]
        places = [(spec.x, spec.y, spec.radius_m + 1) for spec in level.lights]
        self._reach: F32 = np.array(places, np.float32).reshape(-1, 3).T * CELLS_PER_M  # x, y, radius

    def watch(self, moved: list[int]) -> None:
        """Reckon anew what doors that have moved let through or shut out."""
        for door in moved:
            x, y = self._level.doors[door].area.center
            if self._moon.forget(x, y):
                self._corner = None
            for lamp in self.lamps:
                if lamp.patch is not None and math.hypot(x - lamp.spec.x, y - lamp.spec.y) < lamp.spec.radius_m + 1:
                    lamp.patch = self._prepared = None
                    self._corner = None if lamp.spec.burning == Burning.STEADY else self._corner

    def steady(self, view: View) -> tuple[F32, F32]:
        """Light that does not change on the cells of the picture, and what one remembers of them.

        [3, h, w] both, not to be written.
        """
        margin = _MARGIN_TILES * CELLS_PER_M
        at = self._corner
        if at is None or not (0 <= view.cx - at[0] <= 2 * margin and 0 <= view.cy - at[1] <= 2 * margin):
            at = self._corner = (view.cx - margin, view.cy - margin)
            self._add_up(*at)
        x, y = view.cx - at[0], view.cy - at[1]
        part = (slice(None), slice(y, y + view.height), slice(x, x + view.width))
        return self._region[part], self._dim[part]

    def add_unsteady(self, planes: F32, sight: F32, view: View, time_s: float, *, calm: bool) -> None:
        """Add the lamps that change, and of whose light any is in ``sight`` [h, w], to ``planes`` [3, h, w]."""
        for lamp in self._near(view.cx, view.cy, view.width, view.height):
            if lamp.spec.burning != Burning.STEADY:
                bright = lamp.brightness(time_s, calm=calm)
                self._patch(lamp).add_to(planes, view.cx, view.cy, bright, sight)

    def prepare(self, view: View) -> None:
        """Reckon one lamp that the picture comes near, so that walking on never reckons many at once."""
        tile = view.cx // CELLS_PER_M, view.cy // CELLS_PER_M
        if tile == self._prepared:
            return
        ahead = 2 * _MARGIN_TILES * CELLS_PER_M
        for lamp in self._near(view.cx - ahead, view.cy - ahead, view.width + 2 * ahead, view.height + 2 * ahead):
            if lamp.patch is None:
                self._patch(lamp)
                return
        self._prepared = tile

    def _near(self, cx: int, cy: int, width: int, height: int) -> list[Lamp]:
        """Lamps that light any of so many cells."""
        x, y, reach = self._reach
        inside = (x + reach > cx) & (x - reach < cx + width) & (y + reach > cy) & (y - reach < cy + height)
        return [self.lamps[number] for number in inside.nonzero()[0].tolist()]

    def _add_up(self, cx: int, cy: int) -> None:
        self._moon.shine(self._region, cx, cy)
        near = self._near(cx, cy, self._region.shape[2], self._region.shape[1])
        self._forget_far(near)
        for lamp in near:
            if lamp.spec.burning == Burning.STEADY:
                self._patch(lamp).add_to(self._region, cx, cy)
        np.multiply(self._region, np.float32(_MEMORY_OF_LIGHT), out=self._dim)
        self._dim += np.array(_MEMORY, np.float32)[:, None, None]

    def _patch(self, lamp: Lamp) -> Patch:
        if lamp.patch is None:
            lamp.patch = shine(lamp.spec, self._occluders)
            self._baked += 1
        return lamp.patch

    def _forget_far(self, near: list[Lamp]) -> None:
        """Drop what lamps light that are not ``near``, once so many have been reckoned."""
        if self._baked - len(near) > _BAKED_MAX:
            kept = {lamp.number for lamp in near}
            for lamp in self.lamps:
                if lamp.number not in kept:
                    lamp.patch = None
            self._baked = sum(lamp.patch is not None for lamp in near)


def shine(spec: LightSpec, occluders: Occluders) -> Patch:
    """Reckon what a lamp lights: all that it sees, less with distance, none left at its radius."""
    reach = math.ceil(spec.radius_m) + 1
    left, top, side = int(spec.x) - reach, int(spec.y) - reach, 2 * reach + 1
    seen = SightPlane(occluders, side, side).look(left, top, spec.x, spec.y, _TUBE_M)
    middles = (np.arange(side * CELLS_PER_M, dtype=np.float32) + np.float32(0.5)) / CELLS_PER_M
    dx, dy = middles + np.float32(left - spec.x), middles + np.float32(top - spec.y)
    away = (np.square(dx)[None, :] + np.square(dy)[:, None]) / np.float32(spec.radius_m**2)
    fall = np.square(np.clip(1 - away, 0, 1)) * ((1 - _FALL) + _FALL / (1 + 10 * away))
    light: U8 = np.rint(seen * fall * np.float32(spec.brightness * 255)).astype(np.uint8)
    red, green, blue = spec.color
    return lit_part(left * CELLS_PER_M, top * CELLS_PER_M, light, (red / 255, green / 255, blue / 255))
