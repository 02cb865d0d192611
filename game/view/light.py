"""Darkness: what the survivor can't see is black, what they can is as bright as lamps and the flashlight make it.

Light is reckoned in cells of 4 px that lie still on the map, then scaled up softly and multiplied onto the picture.
"""

import math

import numpy as np
import pygame

from game.sim.level import Level
from game.sim.types import F32, U8
from game.view.frame import VIEW_PX, Frame
from game.view.lamps import CELL_PX, CELLS_PER_M, INTO_WALL_M, LampLight, flicker

Ring = tuple[float, float, float, float]  # x m, y m, radius m, strength 0 to 1

_CELL_M = np.float32(1 / CELLS_PER_M)
_MOON = np.array((0.085, 0.115, 0.18), np.float32)[:, None, None]  # where one sees, everywhere
_GUESS = np.array((0.075, 0.095, 0.135), np.float32)[:, None, None]  # where one doesn't, near by
_GUESS_M = 6.5
_LAMP_GUESS = 0.1  # share of lamp light that shows where one doesn't look
_BEAM = np.array((1.02, 0.93, 0.74), np.float32)[:, None, None]
_BEAM_M = 13.0
_BEAM_COS = (math.cos(math.radians(37)), math.cos(math.radians(17)))  # dark outside, full inside
_BEAM_FROM_M = 0.25
_GLOW = np.array((0.46, 0.45, 0.43), np.float32)[:, None, None]
_GLOW_M = 1.3
_RING = np.array((0.30, 0.38, 0.48), np.float32)[:, None, None]
_RING_WIDTH_M = 0.3
_HALO_PX = 40
_HALO_SEEN = 0.25


class Light:
    """Lamps, flashlight and sight as one picture to multiply with."""

    def __init__(self, level: Level, size_px: tuple[int, int] = VIEW_PX) -> None:
        self._width = -(-size_px[0] // CELL_PX) + 1
        self._height = -(-size_px[1] // CELL_PX) + 1
        self.lamps = LampLight(level, _pad(level, self._width, self._height))
        self._level = level
        shape = (3, self._height, self._width)
        self._seen = np.empty(shape, np.float32)
        self._all = np.empty(shape, np.float32)
        self._small = pygame.Surface((self._width, self._height), depth=32)
        self._large = pygame.Surface((self._width * CELL_PX, self._height * CELL_PX), depth=32)
        self._sight = pygame.Surface((self._width, self._height), depth=8)
        self._vignette = _vignette(self._width, self._height)
        self._halos = [_halo(lamp.color) for lamp in level.lights]

    def draw(self, frame: Frame, rings: tuple[Ring, ...] = ()) -> None:
        """Darken the picture so far. ``rings`` are waves of faint light over the floor."""
        cx, cy = frame.left_px // CELL_PX, frame.top_px // CELL_PX
        sight = self._sight_plane(frame, cx, cy)
        self._mix(frame, sight, rings, cx, cy)
        pixels = pygame.surfarray.pixels3d(self._small)
        pixels[...] = self._as_bytes().transpose(2, 1, 0)
        del pixels
        pygame.transform.smoothscale(self._small, self._large.get_size(), self._large)
        place = (cx * CELL_PX - frame.left_px, cy * CELL_PX - frame.top_px)
        frame.target.blit(self._large, place, special_flags=pygame.BLEND_RGB_MULT)
        self._draw_halos(frame, sight, cx, cy)

    def _as_bytes(self) -> U8:
        np.minimum(self._all, 1.0, out=self._all)
        np.multiply(self._all, 255.0, out=self._all)
        return self._all.astype(np.uint8)

    def _mix(self, frame: Frame, sight: F32, rings: tuple[Ring, ...], cx: int, cy: int) -> None:
        """Write the light of every cell into ``_all`` [3, h, w]."""
        pad = self.lamps.pad
        y0, x0 = cy + pad, cx + pad
        lamps = self.lamps.steady[:, y0 : y0 + self._height, x0 : x0 + self._width]
        seen, out = self._seen, self._all
        seen[...] = lamps
        self.lamps.add_flicker(seen, cx, cy, frame.time_s)
        np.multiply(seen, _LAMP_GUESS, out=out)
        dx, dy, distance = self._offsets(frame.player, cx, cy)
        out += _GUESS * np.exp(distance * np.float32(-1 / _GUESS_M))
        seen += _MOON
        seen += _GLOW * np.exp(np.square(distance) * np.float32(-1 / _GLOW_M**2))
        if frame.snapshot.player.flashlight:
            seen += _BEAM * self._beam(frame.snapshot.player.aim, dx, dy, distance)
        for ring in rings:
            seen += _RING * self._ring(ring, cx, cy)
        seen *= sight
        out += seen
        out *= self._vignette

    def _offsets(self, at: tuple[float, float], cx: int, cy: int) -> tuple[F32, F32, F32]:
        """Offsets [w], [h] and distance [h, w] of every cell's middle from a place, m."""
        dx: F32 = np.arange(self._width, dtype=np.float32) * _CELL_M + np.float32((cx + 0.5) / CELLS_PER_M - at[0])
        dy: F32 = np.arange(self._height, dtype=np.float32) * _CELL_M + np.float32((cy + 0.5) / CELLS_PER_M - at[1])
        distance: F32 = np.sqrt(np.square(dx)[None, :] + np.square(dy)[:, None])
        return dx, dy, distance

    def _beam(self, aim: tuple[float, float], dx: F32, dy: F32, distance: F32) -> F32:
        along = dx[None, :] * np.float32(aim[0]) + dy[:, None] * np.float32(aim[1])
        along /= np.maximum(distance, np.float32(0.05))
        outer, inner = _BEAM_COS
        width = np.clip((along - np.float32(outer)) * np.float32(1 / (inner - outer)), 0, 1)
        width *= width * (3 - 2 * width)
        part = np.minimum(distance * np.float32(1 / _BEAM_M), 1)
        start = np.clip((distance - np.float32(_BEAM_FROM_M)) * 2, 0, 1)
        beam: F32 = width * (1 - part * np.sqrt(part)) * start
        return beam

    def _ring(self, ring: Ring, cx: int, cy: int) -> F32:
        x, y, radius, strength = ring
        _, _, distance = self._offsets((x, y), cx, cy)
        wave = np.square((distance - np.float32(radius)) * np.float32(1 / _RING_WIDTH_M))
        light: F32 = np.exp(-wave) * np.float32(strength)
        return light

    def _sight_plane(self, frame: Frame, cx: int, cy: int) -> F32:
        """How much of every cell the survivor sees, [h, w] 0 to 1, soft at its edges."""
        far = frame.snapshot.sight_m + np.float32(INTO_WALL_M)
        angle = np.arange(len(far)) * (2 * math.pi / len(far))
        x = (frame.player[0] + np.cos(angle) * far) * CELLS_PER_M - cx
        y = (frame.player[1] + np.sin(angle) * far) * CELLS_PER_M - cy
        self._sight.fill(0)
        pygame.draw.polygon(self._sight, 255, np.stack((x, y), axis=1).tolist())
        drawn = pygame.surfarray.pixels2d(self._sight).T
        plane: F32 = drawn.astype(np.float32) * np.float32(1 / 255)
        for _ in range(2):
            plane[1:-1] = (plane[:-2] + plane[1:-1] * 2 + plane[2:]) * np.float32(0.25)
            plane[:, 1:-1] = (plane[:, :-2] + plane[:, 1:-1] * 2 + plane[:, 2:]) * np.float32(0.25)
        return plane

    def _draw_halos(self, frame: Frame, sight: F32, cx: int, cy: int) -> None:
        """Let lamps that are in sight glow over the dark."""
        flickering = 0
        for spec, halo in zip(self._level.lights, self._halos, strict=True):
            number, flickering = flickering, flickering + spec.flicker
            x, y = int(spec.x * CELLS_PER_M) - cx, int(spec.y * CELLS_PER_M) - cy
            if not (0 <= x < self._width and 0 <= y < self._height) or sight[y, x] < _HALO_SEEN:
                continue
            bright = spec.brightness * (flicker(number, frame.time_s) if spec.flicker else 1.0)
            picture = halo[min(len(halo) - 1, round(bright * (len(halo) - 1)))]
            at = frame.to_screen(spec.x, spec.y)
            place = (at[0] - _HALO_PX, at[1] - _HALO_PX)
            frame.target.blit(picture, place, special_flags=pygame.BLEND_RGB_ADD)


def _pad(level: Level, width: int, height: int) -> int:
    """Cells of dark round the map, so that every picture of it can be cut out whole."""
    lacking = max(width - level.width * CELLS_PER_M, height - level.height * CELLS_PER_M, 0)
    return lacking // 2 + CELLS_PER_M


def _vignette(width: int, height: int) -> F32:
    """Darken the picture's edges a little, [h, w]."""
    x: F32 = np.linspace(-1, 1, width, dtype=np.float32)
    y: F32 = np.linspace(-1, 1, height, dtype=np.float32)
    corner: F32 = np.square(x)[None, :] + np.square(y)[:, None] - np.float32(0.55)
    return 1 - np.clip(corner, 0, 1) * np.float32(0.28)


def _halo(color: tuple[int, int, int], steps: int = 9) -> list[pygame.Surface]:
    """Glows of one colour, from none to full."""
    offset = (np.arange(2 * _HALO_PX) + 0.5 - _HALO_PX) / _HALO_PX
    distance = np.hypot(offset[:, None], offset[None, :])
    shape = 0.22 * np.clip(1 - distance, 0, 1) ** 2 + 0.5 * np.clip(1 - distance * 5, 0, 1)
    glow = shape[:, :, None] * np.array(color)
    return [pygame.surfarray.make_surface((glow * step / (steps - 1)).astype(np.uint8)) for step in range(steps)]
