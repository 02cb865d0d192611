"""What shines on its own, over the dark: lamps in sight, the haze of the flashlight, dust that drifts in it."""

import math
from functools import cache, lru_cache

import numpy as np
import pygame

from game.sim.words.types import F32, F64, I32, I64
from game.view.frame import Frame
from game.view.light.beam import CellBox, View
from game.view.light.lamps import Lamp
from game.view.light.occluders import CELL_PX, CELLS_PER_M

_HALO_PX = 56
_STEPS = 17
_HALOS_KEPT = 16 * _STEPS  # pictures, 0.05 MB each
_HAZE = (46, 37, 22)
_HAZE_M = 6.5
_HAZE_STEPS, _HAZE_TOP = 512, 2.0  # of the table of its colours, and where that ends
_HAZE_CELLS = 2  # the haze is soft: a quarter of the cells is enough, and no more, or it seeps through walls
_HAZE_PX = CELL_PX * _HAZE_CELLS
_MOTE_M = 1.3  # one grain of dust in each square of this side
_MOTE_STEPS = 6
_MOTES_ROUND = 64  # squares of dust after which the same comes again
_MOTE_CELLS = _MOTE_M * CELLS_PER_M
# How fast it sways across and down, and twinkles, and how much.
_MOTE_RPS = np.array((0.31, 0.23, 1.1), np.float32)[:, None, None]
_MOTE_SWAYS = np.array((0.45 * _MOTE_CELLS, 0.45 * _MOTE_CELLS, 0.45 * _MOTE_STEPS), np.float32)[:, None, None]
_MOTE_COLOR = (120, 112, 92)


class Glow:
    """Adds light to the picture, for views of ``width`` by ``height`` cells."""

    def __init__(self, lamps: list[Lamp], width: int, height: int) -> None:
        self._lamps = lamps
        places = [(lamp.spec.x, lamp.spec.y) for lamp in lamps]
        self._cells: I64 = (np.array(places, np.float64).reshape(-1, 2).T * CELLS_PER_M).astype(np.int64)  # x, y
        self._small = pygame.Surface((-(-width // _HAZE_CELLS), -(-height // _HAZE_CELLS)), depth=32)
        self._haze: I32 = _haze(self._small)
        self._bearings = _bearings()
        self._motes = [_mote(step / (_MOTE_STEPS - 1)) for step in range(_MOTE_STEPS)]

    def draw_halos(self, frame: Frame, view: View, sight: F32) -> None:
        """Let lamps glow; ``sight`` [h, w] says how much of each cell is seen."""
        x, y = self._cells[0] - view.cx, self._cells[1] - view.cy
        shown = np.flatnonzero((x >= 0) & (x < view.width) & (y >= 0) & (y < view.height))
        seen = sight[y[shown], x[shown]]
        for number, share in zip(shown.tolist(), seen.tolist(), strict=True):
            if share == 0:
                continue
            lamp = self._lamps[number]
            bright = lamp.spec.brightness * lamp.brightness(frame.time_s, calm=frame.settings.fewer_flashes)
            picture = _halo(lamp.spec.color, min(_STEPS - 1, round(bright * share * (_STEPS - 1))))
            at = frame.to_screen(lamp.spec.x, lamp.spec.y)
            frame.target.blit(picture, (at[0] - _HALO_PX, at[1] - _HALO_PX), special_flags=pygame.BLEND_RGB_ADD)

    def draw_haze(self, frame: Frame, view: View, box: CellBox, beam: F32) -> None:
        """Let the near air in the flashlight's cone shine a little; ``beam`` [h, w] of the box: what is seen of it."""
        columns, rows = np.flatnonzero(np.abs(box.dx) < _HAZE_M), np.flatnonzero(np.abs(box.dy) < _HAZE_M)
        if not columns.size or not rows.size:
            return
        x0, y0 = int(columns[0]), int(rows[0])
        part = beam[y0 : y0 + len(rows) : _HAZE_CELLS, x0 : x0 + len(columns) : _HAZE_CELLS]
        height, width = part.shape
        away = CellBox(0, 0, box.dx[columns[::_HAZE_CELLS]], box.dy[rows[::_HAZE_CELLS]]).distance()
        away *= np.float32(-1 / _HAZE_M)
        away += np.float32(1)
        level = part * part * np.maximum(away, np.float32(0))
        small = self._small.subsurface((0, 0, width, height))
        level *= np.float32(_HAZE_STEPS / _HAZE_TOP)
        pygame.surfarray.pixels2d(small).T[...] = self._haze.take(level.astype(np.intp), mode="clip")
        large = pygame.transform.smoothscale(small, (width * _HAZE_PX, height * _HAZE_PX))
        at = ((x0 + box.x0 + view.cx) * CELL_PX - frame.left_px, (y0 + box.y0 + view.cy) * CELL_PX - frame.top_px)
        frame.target.blit(large, at, special_flags=pygame.BLEND_RGB_ADD)

    def draw_dust(self, frame: Frame, view: View, box: CellBox, beam: F32) -> None:
        """Draw grains of dust where the cone lights them. Where they drift depends on nothing but the time."""
        x0, y0 = box.x0 + view.cx, box.y0 + view.cy
        height, width = beam.shape
        across, down = (_squares(at, length) for at, length in ((x0, width), (y0, height)))
        first_x, first_y = across[0] % _MOTES_ROUND, down[0] % _MOTES_ROUND
        turns = self._bearings[:, first_y : first_y + len(down), first_x : first_x + len(across)]
        wave = np.sin(turns + _MOTE_RPS * np.float32(frame.time_s))
        wave *= _MOTE_SWAYS
        wave[0] += ((across + 0.5) * _MOTE_CELLS - x0).astype(np.float32)
        wave[1] += ((down + 0.5) * _MOTE_CELLS - y0).astype(np.float32)[:, None]
        x, y, twinkle = wave
        lit = np.flatnonzero((x >= 0) & (y >= 0) & (x < width) & (y < height))
        x, y = x.ravel()[lit], y.ravel()[lit]
        level = beam[y.astype(np.intp), x.astype(np.intp)]
        level *= twinkle.ravel()[lit] + np.float32(0.55 * _MOTE_STEPS)
        left = np.rint(x * CELL_PX).astype(np.intp) + (x0 * CELL_PX - frame.left_px)
        top = np.rint(y * CELL_PX).astype(np.intp) + (y0 * CELL_PX - frame.top_px)
        found = zip(level.astype(np.intp).tolist(), left.tolist(), top.tolist(), strict=True)
        last = _MOTE_STEPS - 1
        motes = [(self._motes[min(step, last)], (px, py)) for step, px, py in found if step]
        frame.target.fblits(motes, pygame.BLEND_RGB_ADD)


def _squares(first_cell: int, cells: int) -> I64:
    """Numbers of the squares of dust that cells lie in, from their first on; one more on each side."""
    return np.arange(math.floor(first_cell / _MOTE_CELLS) - 1, math.floor((first_cell + cells) / _MOTE_CELLS) + 2)


def _bearings() -> F32:
    """Where each mote begins to sway across and down, and to twinkle, radians [3, h, w]; twice round each way."""
    number = np.arange(_MOTES_ROUND)
    turn = ((number * 12.9898)[None, :] + (number * 78.233)[:, None]) % math.tau
    return np.tile(np.stack((turn * 7, turn * 13 + 1, turn * 5)).astype(np.float32), (1, 2, 2))


def _haze(surface: pygame.Surface) -> I32:
    """Pixels of a surface by how dense the haze is, 0 to `_HAZE_TOP`: [`_HAZE_STEPS`]."""
    levels = (np.arange(_HAZE_STEPS) * (_HAZE_TOP / _HAZE_STEPS)).tolist()
    return np.array([surface.map_rgb([min(255, int(v * level)) for v in _HAZE]) for level in levels], np.int32)


@lru_cache(_HALOS_KEPT)
def _halo(color: tuple[int, int, int], step: int) -> pygame.Surface:
    """A glow of one colour, from none to full at the last of `_STEPS`; made when it is first seen, 0.2 ms."""
    glow = _halo_shape()[:, :, None] * np.array(color)
    return pygame.surfarray.make_surface((glow * step / (_STEPS - 1)).astype(np.uint8))


@cache
def _halo_shape() -> F64:
    offset = (np.arange(2 * _HALO_PX) + 0.5 - _HALO_PX) / _HALO_PX
    distance = np.hypot(offset[:, None], offset[None, :])
    shape: F64 = 0.20 * np.clip(1 - distance, 0, 1) ** 2.2 + 0.42 * np.clip(1 - distance * 6, 0, 1) ** 1.5
    return shape


def _mote(bright: float) -> pygame.Surface:
    picture = pygame.Surface((2, 2), depth=32)
    for at, share in (((0, 0), 1.0), ((1, 0), 0.45), ((0, 1), 0.45), ((1, 1), 0.2)):
        red, green, blue = (round(channel * bright * share) for channel in _MOTE_COLOR)
        picture.set_at(at, (red, green, blue))
    return picture
