"""Light that comes from the map: lamps with the shadows of walls and shut doors, and the moon's.

What a lamp lights is reckoned when the picture first comes near it, and kept; what burns evenly is added up once for a
region larger than the picture. A map of any size costs no more than what lies round the survivor: 3 MB and the lamps.

No frame does much of it. Where the picture moves on, only the strip that is new to the region is added up. Where a door
moves, the lamps and windows that it touches are reckoned anew one by one, a frame each, the old light staying in use
so long; a frame later the cells that differ are added up anew, in the same order as all of them, and come out the same.
"""

import math
from dataclasses import dataclass

import numpy as np
import pygame

from game.sim.terrain.areas import Area
from game.sim.terrain.level import Burning, Level, LightSpec
from game.sim.words.types import F32, U8, Bool
from game.view.light.beam import View
from game.view.light.flicker import TURNING_S, brightness, turning
from game.view.light.moonlight import Moonlight
from game.view.light.occluders import CELLS_PER_M, Occluders
from game.view.light.patch import Patch, differing, lit_part
from game.view.light.sightplane import SightPlane

_MARGIN_TILES = 8  # by which the region is larger than the picture: it moves on once in so many
_MARGIN = _MARGIN_TILES * CELLS_PER_M
_BAKED_MAX = 256  # lamps far from the picture that are kept; 25 kB each
_TUBE_M = 0.5  # a lamp's width, from which its shadows soften
_FALL = 0.35
_MEMORY = (0.066, 0.083, 0.118)  # how bright rooms are that one only remembers: less than by night, and still there
_MEMORY_OF_LIGHT = 0.08  # share of a lamp's light that shows in them


@dataclass(slots=True)
class Lamp:
    """A lamp of the map, its number in it, and what it lights as soon as that has been asked for.

    ``stale``: a door has moved since, and let some of it through or shut some of it out.
    ``burns``: it has not gone out; ``turned_s``: when it last went out or burned again.
    """

    number: int
    spec: LightSpec
    lit: "Lit | None" = None
    stale: bool = False
    burns: bool = True
    turned_s: float = -math.inf
    turns: bool = False  # it is about to go out, or to burn again

    @property
    def even(self) -> bool:
        """Whether its light stays as it is."""
        return self.spec.burning == Burning.STEADY and self.burns and not self.turns

    @property
    def patch(self) -> Patch | None:
        """What it lights."""
        return None if self.lit is None else self.lit.patch

    def brightness(self, time_s: float, *, calm: bool) -> float:
        """Share of its light that it gives now."""
        if not self.burns and not self.turns:
            return 0.0
        bright = brightness(self.spec.burning, self.number, time_s, calm=calm)
        return bright * turning(time_s - self.turned_s, burns=self.burns, calm=calm) if self.turns else bright


class MapLight:
    """Lamps and moonlight round the picture; `fit` says how large that is, before anything is asked."""

    def __init__(self, level: Level, occluders: Occluders, moon: Moonlight) -> None:
        self._occluders = occluders
        self._moon = moon
        self._baked = 0
        self._changed: list[pygame.Rect] = []  # map cells, of which what is added up is of before
        self._rests = False  # in a frame in which a door has moved there is enough to do
        self._turning: list[Lamp] = []
        self._out: Bool | None = None  # as far as it has been told
        self.lamps = [Lamp(i, spec) for i, spec in enumerate(level.lights)]
        places = [(spec.x, spec.y, spec.radius_m + 1) for spec in level.lights]
        self._reach: F32 = np.array(places, np.float32).reshape(-1, 3).T * CELLS_PER_M  # x, y, radius

    def fit(self, width: int, height: int) -> None:
        """Make room for a picture of so many cells; what lamps light stays."""
        self._region: F32 = np.zeros((3, height + 2 * _MARGIN, width + 2 * _MARGIN), np.float32)
        self._dim: F32 = np.zeros_like(self._region)
        self._corner: tuple[int, int] | None = None
        self._prepared: tuple[int, int] | None = None  # the tile at the picture's corner when nothing was left to do

    def watch(self, areas: list[Area]) -> None:
        """Note where light meets something else than before, a door that has moved say; `prepare` reckons it anew."""
        for area in areas:
            self._changed += self._moon.watch(area)
            rows, columns = (slice(side.start * CELLS_PER_M, side.stop * CELLS_PER_M) for side in area.crop())
            touched = self._near(columns.start, rows.start, columns.stop - columns.start, rows.stop - rows.start)
            for lamp in touched:
                lamp.stale = lamp.stale or (lamp.lit is not None and lamp.lit.reaches(area))
        if areas:
            self._prepared, self._rests = None, True

    def switch(self, out: Bool, time_s: float) -> None:
        """Take in which lamps are ``out`` [lamps] bool: they go out, or burn again, within `TURNING_S`."""
        if self._out is None or len(out) != len(self._out):
            for lamp, is_out in zip(self.lamps, out.tolist(), strict=True):
                lamp.burns = not is_out
            self._out = out
            return
        for lamp in (self.lamps[i] for i in (out != self._out).nonzero()[0].tolist()):
            lamp.burns, lamp.turned_s, lamp.turns = not lamp.burns, time_s, True
            self._turning.append(lamp)
            self._add_anew(lamp)
        self._out = out
        for lamp in [lamp for lamp in self._turning if not 0 <= time_s - lamp.turned_s < TURNING_S]:
            lamp.turns = False
            self._turning.remove(lamp)
            self._add_anew(lamp)

    def _add_anew(self, lamp: Lamp) -> None:
        """Let what a lamp lights be added up again."""
        if lamp.patch is not None and lamp.spec.burning == Burning.STEADY:
            self._changed.append(lamp.patch.rect)
            self._prepared = None

    def steady(self, view: View) -> tuple[F32, F32]:
        """Light that does not change on the cells of the picture, and what one remembers of them.

        [3, h, w] both, not to be written.
        """
        at = self._corner
        if at is None or not (0 <= view.cx - at[0] <= 2 * _MARGIN and 0 <= view.cy - at[1] <= 2 * _MARGIN):
            at = self._move_to(view.cx - _MARGIN, view.cy - _MARGIN)
        x, y = view.cx - at[0], view.cy - at[1]
        part = (slice(None), slice(y, y + view.height), slice(x, x + view.width))
        return self._region[part], self._dim[part]

    def add_unsteady(self, planes: F32, sight: F32, view: View, time_s: float, *, calm: bool) -> None:
        """Add the lamps that change, and of whose light any is in ``sight`` [h, w], to ``planes`` [3, h, w]."""
        for lamp in self._near(view.cx, view.cy, view.width, view.height):
            bright = 0.0 if lamp.even else lamp.brightness(time_s, calm=calm)
            if bright > 0:
                self._patch(lamp).add_to(planes, view.cx, view.cy, bright, sight)

    def prepare(self, view: View) -> bool:
        """Do a little of what is to be done: one lamp, a few windows, or adding up where these have changed.

        First those that a door has changed, then those that the picture comes near, so that walking on never reckons
        many at once. Returns whether there was anything.
        """
        tile = view.cx // CELLS_PER_M, view.cy // CELLS_PER_M
        if tile == self._prepared:
            return False
        if self._rests:
            self._rests = False
            return True
        if self._changed:
            self._add_up_again(self._changed)
            self._changed = []
            return True
        ahead = 2 * _MARGIN
        shown = pygame.Rect(view.cx, view.cy, view.width, view.height)
        soon = shown.inflate(2 * ahead, 2 * ahead)
        near = self._near(*soon)
        stale = [lamp for lamp in near if lamp.stale]
        if stale:
            self._renew(next((lamp for lamp in stale if lamp.patch and lamp.patch.rect.colliderect(shown)), stale[0]))
            return True
        worked, changed = self._moon.prepare(soon)
        self._changed += changed
        if worked:
            return True
        missing = next((lamp for lamp in near if lamp.lit is None), None)
        if missing is not None:
            self._patch(missing)
            return True
        self._prepared = tile
        return False

    def _near(self, cx: int, cy: int, width: int, height: int) -> list[Lamp]:
        """Lamps that light any of so many cells."""
        x, y, reach = self._reach
        inside = (x + reach > cx) & (x - reach < cx + width) & (y + reach > cy) & (y - reach < cy + height)
        return [self.lamps[number] for number in inside.nonzero()[0].tolist()]

    def _move_to(self, cx: int, cy: int) -> tuple[int, int]:
        """Let the region begin at a map cell, and return it: what it has of that is moved, the rest added up."""
        before, height, width = self._corner, *self._region.shape[1:]
        self._corner = cx, cy
        now = pygame.Rect(cx, cy, width, height)
        self._forget_far(self._near(*now))
        kept = pygame.Rect(0, 0, 0, 0) if before is None else now.clip(pygame.Rect(before, now.size))
        if before is None or not kept.width or not kept.height:
            self._add_up_again([now])
            return cx, cy
        rows, columns = (slice(at, at + side) for at, side in ((kept.y - cy, kept.height), (kept.x - cx, kept.width)))
        dx, dy = cx - before[0], cy - before[1]
        for planes in (self._region, self._dim):
            was = planes[:, rows.start + dy : rows.stop + dy, columns.start + dx : columns.stop + dx]
            planes[:, rows, columns] = was.copy()
        beside = pygame.Rect(now.x, kept.y, width, kept.height)
        self._add_up_again(
            [
                pygame.Rect(now.x, now.y, width, kept.y - now.y),
                pygame.Rect(now.x, kept.bottom, width, now.bottom - kept.bottom),
                pygame.Rect(beside.x, beside.y, kept.x - now.x, beside.height),
                pygame.Rect(kept.right, beside.y, now.right - kept.right, beside.height),
            ]
        )
        return cx, cy

    def _add_up_again(self, areas: list[pygame.Rect]) -> None:
        """Add up all that burns evenly on areas of the map, cells, as far as they lie in the region."""
        if self._corner is None:
            return
        left, top = self._corner
        region = pygame.Rect(left, top, self._region.shape[2], self._region.shape[1])
        for area in (area.clip(region) for area in areas):
            if not area.width or not area.height:
                continue
            part = (slice(None), slice(area.y - top, area.bottom - top), slice(area.x - left, area.right - left))
            planes, dim = self._region[part], self._dim[part]
            self._moon.shine(planes, area.x, area.y)
            for lamp in self._near(*area):
                if lamp.even:
                    self._patch(lamp).add_to(planes, area.x, area.y)
            np.multiply(planes, np.float32(_MEMORY_OF_LIGHT), out=dim)
            dim += np.array(_MEMORY, np.float32)[:, None, None]

    def _patch(self, lamp: Lamp) -> Patch:
        if lamp.lit is None:
            lamp.lit, lamp.stale = shine(lamp.spec, self._occluders), False
            self._baked += 1
        return lamp.lit.patch

    def _renew(self, lamp: Lamp) -> None:
        """Reckon a lamp anew that a door has changed."""
        before, lamp.lit = self._patch(lamp), None
        after = self._patch(lamp)
        self._baked -= 1
        if lamp.spec.burning == Burning.STEADY:
            self._changed.append(differing(before, after))

    def _forget_far(self, near: list[Lamp]) -> None:
        """Drop what lamps light that are not ``near``, once so many have been reckoned."""
        if self._baked - len(near) > _BAKED_MAX:
            kept = {lamp.number for lamp in near}
            for lamp in self.lamps:
                if lamp.number not in kept:
                    lamp.lit, lamp.stale = None, False
            self._baked = sum(lamp.patch is not None for lamp in near)


@dataclass(frozen=True, slots=True)
class Lit:
    """What a lamp lights, and the tiles that it sees any of: ``tiles`` [h, w] bool from tile ``(left, top)`` on."""

    patch: Patch
    left: int
    top: int
    tiles: Bool

    def reaches(self, area: Area) -> bool:
        """Whether it lights any of an area, m, or of the tiles round it: if not, a door there is nothing to it."""
        rows, columns = area.crop(1)
        part = self.tiles[
            max(rows.start - self.top, 0) : max(rows.stop - self.top, 0),
            max(columns.start - self.left, 0) : max(columns.stop - self.left, 0),
        ]
        return bool(part.any())


def shine(spec: LightSpec, occluders: Occluders) -> Lit:
    """Reckon what a lamp lights: all that it sees, less with distance, none left at its radius."""
    reach = math.ceil(spec.radius_m) + 1
    left, top, side = int(spec.x) - reach, int(spec.y) - reach, 2 * reach + 1
    seen = SightPlane(occluders, side, side).look(left, top, spec.x, spec.y, _TUBE_M)
    tiles: Bool = seen.reshape(side, CELLS_PER_M, side, CELLS_PER_M).max(axis=(1, 3)) > 0
    rows, columns = _span(tiles.max(axis=1)), _span(tiles.max(axis=0))  # of a lamp in a room a third is left
    middles = (np.arange(side * CELLS_PER_M, dtype=np.float32) + np.float32(0.5)) / CELLS_PER_M
    dx, dy = middles[columns] + np.float32(left - spec.x), middles[rows] + np.float32(top - spec.y)
    away = (np.square(dx)[None, :] + np.square(dy)[:, None]) / np.float32(spec.radius_m**2)
    fall = np.square(np.clip(1 - away, 0, 1)) * ((1 - _FALL) + _FALL / (1 + 10 * away))
    light: U8 = np.rint(seen[rows, columns] * fall * np.float32(spec.brightness * 255)).astype(np.uint8)
    red, green, blue = spec.color
    corner = left * CELLS_PER_M + columns.start, top * CELLS_PER_M + rows.start
    return Lit(lit_part(*corner, light, (red / 255, green / 255, blue / 255)), left, top, tiles)


def _span(some: Bool) -> slice:
    """The cells of tiles from the first to the last that are meant, [tiles] bool; of none, none."""
    found = np.flatnonzero(some)
    return slice(int(found[0]) * CELLS_PER_M, (int(found[-1]) + 1) * CELLS_PER_M) if found.size else slice(0, 0)
