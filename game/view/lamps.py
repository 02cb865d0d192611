"""Lamp light on the map, baked with the shadows of walls and shut doors; only a door that moves changes it."""

import math
from dataclasses import dataclass

import numpy as np

from game.sim.level import Level, LightSpec
from game.sim.states import DoorState
from game.sim.types import F32, U8, Bool

CELLS_PER_M = 8
CELL_PX = 4
_RAYS = 512
_RAY_STEP_M = 1 / 8
INTO_WALL_M = 0.85  # light goes on into what it hits, so that faces are lit
_EDGE_CELLS = 3.0


@dataclass(slots=True)
class _Lamp:
    spec: LightSpec
    x0: int  # cells
    y0: int
    light: F32  # [h, w] brightness


class LampLight:
    """Brightness of all lamps as planes of colour.

    ``steady`` [3, h + 2 pad, w + 2 pad] float32: lamps that burn evenly; cell (0, 0) of the map is at (pad, pad).
    """

    def __init__(self, level: Level, pad: int) -> None:
        self._level = level
        self.pad = pad
        shape = (3, level.height * CELLS_PER_M + 2 * pad, level.width * CELLS_PER_M + 2 * pad)
        self.steady = np.zeros(shape, np.float32)
        self._state = np.array([spec.open for spec in level.doors], np.bool_)
        self._blocked = self._blocking()
        self._lamps = [self._bake(spec) for spec in level.lights]
        self.flickering = [lamp for lamp in self._lamps if lamp.spec.flicker]
        for lamp in self._lamps:
            self._add(lamp, 1.0)

    def watch(self, door_state: U8) -> None:
        """Let light through doors that have opened, and shut it out where they have closed."""
        is_open = (door_state == DoorState.OPEN) | (door_state == DoorState.BROKEN)
        moved = np.flatnonzero(is_open != self._state)
        if not moved.size:
            return
        self._state = is_open
        self._blocked = self._blocking()
        for lamp in self._lamps:
            if any(self._reaches(lamp.spec, int(door)) for door in moved):
                self._add(lamp, -1.0)
                lamp.light = self._bake(lamp.spec).light
                self._add(lamp, 1.0)

    def add_flicker(self, planes: F32, cx: int, cy: int, time_s: float) -> None:
        """Add the unsteady lamps to ``planes`` [3, h, w], whose corner is map cell ``(cx, cy)``."""
        height, width = planes.shape[1:]
        for number, lamp in enumerate(self.flickering):
            x, y = lamp.x0 - cx, lamp.y0 - cy
            side_y, side_x = lamp.light.shape
            x0, x1, y0, y1 = max(0, x), min(width, x + side_x), max(0, y), min(height, y + side_y)
            if x0 < x1 and y0 < y1:
                part = lamp.light[y0 - y : y1 - y, x0 - x : x1 - x] * np.float32(flicker(number, time_s))
                for plane, channel in zip(planes, lamp.spec.color, strict=True):
                    plane[y0:y1, x0:x1] += part * np.float32(channel / 255)

    def _blocking(self) -> Bool:
        blocked = self._level.opaque.copy()
        for spec, is_open in zip(self._level.doors, self._state, strict=True):
            for x, y in spec.area.tiles():
                blocked[y, x] = not is_open
        return blocked

    def _reaches(self, lamp: LightSpec, door: int) -> bool:
        x, y = self._level.doors[door].area.center
        return math.hypot(x - lamp.x, y - lamp.y) < lamp.radius_m + 1

    def _add(self, lamp: _Lamp, sign: float) -> None:
        if lamp.spec.flicker:
            return
        height, width = lamp.light.shape
        y0, x0 = lamp.y0 + self.pad, lamp.x0 + self.pad
        ys = slice(max(0, y0), max(0, y0 + height))
        xs = slice(max(0, x0), max(0, x0 + width))
        target = self.steady[:, ys, xs]
        light = lamp.light[ys.start - y0 :, xs.start - x0 :][: target.shape[1], : target.shape[2]]
        for plane, channel in zip(target, lamp.spec.color, strict=True):
            plane += light * np.float32(sign * channel / 255)

    def _bake(self, spec: LightSpec) -> _Lamp:
        reach = math.ceil(spec.radius_m * CELLS_PER_M) + 1
        x0, y0 = int(spec.x * CELLS_PER_M) - reach, int(spec.y * CELLS_PER_M) - reach
        cells = np.arange(2 * reach + 1, dtype=np.float32)
        dx = (cells + (x0 + 0.5)) / CELLS_PER_M - spec.x
        dy = (cells + (y0 + 0.5)) / CELLS_PER_M - spec.y
        distance = np.hypot(dx[None, :], dy[:, None])
        turn = np.arctan2(dy[:, None], dx[None, :]) / (2 * math.pi) * _RAYS
        free_m = cast_rays(self._blocked, spec.x, spec.y, spec.radius_m)
        lit_m = free_m[np.rint(turn).astype(np.intp) % _RAYS] + INTO_WALL_M
        edge = np.clip((lit_m - distance) * (CELLS_PER_M / _EDGE_CELLS) + 0.5, 0, 1)
        fall = np.clip(1 - (distance / spec.radius_m) ** 2, 0, 1) ** 2
        return _Lamp(spec, x0, y0, (edge * fall * spec.brightness).astype(np.float32))


def cast_rays(blocked: Bool, x: float, y: float, reach_m: float) -> F32:
    """How far light gets from a place, in `_RAYS` directions, m; the tile it starts in never stops it."""
    angle = np.arange(_RAYS) * (2 * math.pi / _RAYS)
    along = np.arange(_RAY_STEP_M, reach_m + _RAY_STEP_M, _RAY_STEP_M)
    xs = np.floor(x + np.cos(angle)[:, None] * along).astype(np.intp)
    ys = np.floor(y + np.sin(angle)[:, None] * along).astype(np.intp)
    height, width = blocked.shape
    outside = (xs < 0) | (ys < 0) | (xs >= width) | (ys >= height)
    hit = outside | blocked[np.clip(ys, 0, height - 1), np.clip(xs, 0, width - 1)]
    hit &= (xs != int(x)) | (ys != int(y))
    first = np.where(hit.any(axis=1), hit.argmax(axis=1), len(along) - 1)
    return along[first].astype(np.float32)


def flicker(lamp: int, time_s: float) -> float:
    """Brightness of a failing lamp, 0 to 1: mostly on, with dips that come less than three times a second."""
    waver = math.sin(time_s * 9.1 + lamp * 2.3) * math.sin(time_s * 5.3 + lamp)
    fault = math.sin(time_s * 1.7 + lamp * 4.1) * math.sin(time_s * 2.9 + lamp * 1.3)
    dip = min(1.0, max(0.0, (fault - 0.45) * 8))
    return (0.88 + 0.12 * waver) * (1 - 0.75 * dip)
