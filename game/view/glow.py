"""What shines on its own, over the dark: lamps in sight, the haze of the flashlight, dust that drifts in it."""

import math

import numpy as np
import pygame

from game.sim.types import F32, I64
from game.view.beam import Box, View
from game.view.frame import Frame
from game.view.lamps import Lamp
from game.view.occluders import CELL_PX, CELLS_PER_M

_HALO_PX = 56
_STEPS = 17
_HAZE = (46, 37, 22)
_HAZE_M = 6.5
_HAZE_CELLS = 2  # the haze is soft: a quarter of the cells is enough, and no more, or it seeps through walls
_MOTE_M = 1.3  # one grain of dust in each square of this side
_MOTE_STEPS = 6
_MOTE_COLOR = (120, 112, 92)


class Glow:
    """Adds light to the picture, for views of ``width`` by ``height`` cells."""

    def __init__(self, lamps: list[Lamp], width: int, height: int) -> None:
        halos = {color: _halo(color) for color in {lamp.spec.color for lamp in lamps}}  # 0.8 MB a colour
        self._lamps = [(lamp, halos[lamp.spec.color]) for lamp in lamps]
        self._small = pygame.Surface((-(-width // _HAZE_CELLS), -(-height // _HAZE_CELLS)), depth=32)
        self._motes = [_mote(step / (_MOTE_STEPS - 1)) for step in range(_MOTE_STEPS)]

    def draw_halos(self, frame: Frame, view: View, sight: F32) -> None:
        """Let lamps glow; ``sight`` [h, w] says how much of each cell is seen."""
        for lamp, halo in self._lamps:
            x, y = int(lamp.spec.x * CELLS_PER_M) - view.cx, int(lamp.spec.y * CELLS_PER_M) - view.cy
            if not (0 <= x < view.width and 0 <= y < view.height) or sight[y, x] == 0:
                continue
            bright = lamp.spec.brightness * lamp.brightness(frame.time_s, calm=frame.settings.fewer_flashes)
            picture = halo[min(_STEPS - 1, round(bright * float(sight[y, x]) * (_STEPS - 1)))]
            at = frame.to_screen(lamp.spec.x, lamp.spec.y)
            frame.target.blit(picture, (at[0] - _HALO_PX, at[1] - _HALO_PX), special_flags=pygame.BLEND_RGB_ADD)

    def draw_haze(self, frame: Frame, view: View, box: Box, beam: F32) -> None:
        """Let the near air in the flashlight's cone shine a little; ``beam`` [h, w] of the box: what is seen of it."""
        columns, rows = np.flatnonzero(np.abs(box.dx) < _HAZE_M), np.flatnonzero(np.abs(box.dy) < _HAZE_M)
        if not columns.size or not rows.size:
            return
        x0, y0 = int(columns[0]), int(rows[0])
        part = beam[y0 : y0 + len(rows) : _HAZE_CELLS, x0 : x0 + len(columns) : _HAZE_CELLS]
        small = self._small.subsurface((0, 0, part.shape[1], part.shape[0]))
        away = Box(0, 0, box.dx[columns[::_HAZE_CELLS]], box.dy[rows[::_HAZE_CELLS]]).distance()
        level = part * part * np.maximum(1 - away * np.float32(1 / _HAZE_M), np.float32(0))
        pixels = pygame.surfarray.pixels3d(small)
        for channel, color in enumerate(_HAZE):
            pixels[:, :, channel] = (level * np.float32(color)).T
        del pixels
        unit = CELL_PX * _HAZE_CELLS
        large = pygame.transform.smoothscale(small, (part.shape[1] * unit, part.shape[0] * unit))
        at = ((x0 + box.x0 + view.cx) * CELL_PX - frame.left_px, (y0 + box.y0 + view.cy) * CELL_PX - frame.top_px)
        frame.target.blit(large, at, special_flags=pygame.BLEND_RGB_ADD)

    def draw_dust(self, frame: Frame, view: View, box: Box, beam: F32) -> None:
        """Draw grains of dust where the cone lights them. Where they drift depends on nothing but the time."""
        x0, y0 = box.x0 + view.cx, box.y0 + view.cy
        height, width = beam.shape
        across, down = (_squares(at, length) for at, length in ((x0, width), (y0, height)))
        turn = ((across * 12.9898)[None, :] + (down * 78.233)[:, None]) % 6.2832
        x = (across + 0.5 + 0.45 * np.sin(turn * 7 + frame.time_s * 0.31)) * (_MOTE_M * CELLS_PER_M)
        y = (down[:, None] + 0.5 + 0.45 * np.sin(turn * 13 + frame.time_s * 0.23 + 1)) * (_MOTE_M * CELLS_PER_M)
        column, row = (x - x0).astype(np.int64), (y - y0).astype(np.int64)
        inside = (column >= 0) & (row >= 0) & (column < width) & (row < height)
        lit = beam[row[inside], column[inside]]
        shown = lit > 1 / _MOTE_STEPS
        lit = lit[shown] * (0.55 + 0.45 * np.sin(turn[inside][shown] * 5 + frame.time_s * 1.1))
        step = np.minimum(lit * _MOTE_STEPS, _MOTE_STEPS - 1).astype(np.int64).tolist()
        left = np.rint(x[inside][shown] * CELL_PX).astype(np.int64) - frame.left_px
        top = np.rint(y[inside][shown] * CELL_PX).astype(np.int64) - frame.top_px
        pairs = zip(step, zip(left.tolist(), top.tolist(), strict=True), strict=True)
        frame.target.fblits([(self._motes[level], place) for level, place in pairs if level], pygame.BLEND_RGB_ADD)


def _squares(first_cell: int, cells: int) -> I64:
    """Numbers of the squares of dust that cells lie in, from their first on; one more on each side."""
    side = _MOTE_M * CELLS_PER_M
    return np.arange(math.floor(first_cell / side) - 1, math.floor((first_cell + cells) / side) + 2)


def _halo(color: tuple[int, int, int]) -> list[pygame.Surface]:
    """Glows of one colour, from none to full."""
    offset = (np.arange(2 * _HALO_PX) + 0.5 - _HALO_PX) / _HALO_PX
    distance = np.hypot(offset[:, None], offset[None, :])
    shape = 0.20 * np.clip(1 - distance, 0, 1) ** 2.2 + 0.42 * np.clip(1 - distance * 6, 0, 1) ** 1.5
    glow = shape[:, :, None] * np.array(color)
    return [pygame.surfarray.make_surface((glow * step / (_STEPS - 1)).astype(np.uint8)) for step in range(_STEPS)]


def _mote(bright: float) -> pygame.Surface:
    picture = pygame.Surface((2, 2), depth=32)
    for at, share in (((0, 0), 1.0), ((1, 0), 0.45), ((0, 1), 0.45), ((1, 1), 0.2)):
        red, green, blue = (round(channel * bright * share) for channel in _MOTE_COLOR)
        picture.set_at(at, (red, green, blue))
    return picture
