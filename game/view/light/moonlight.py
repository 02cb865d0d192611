"""The moon: the blue of the night everywhere, more of it under the sky, and shafts through outer windows.

It stands upper left, as the light of all pictures does, so that shafts and shadows fall right and down.
"""

import itertools
import math
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import numpy as np
import pygame

from game.sim.terrain.areas import Area
from game.sim.words.types import F32, F64, I64, U8, Bool
from game.view.light.glazing import INWARD, Glazing
from game.view.light.occluders import CELLS_PER_M, Occluders, blocks, cut_out
from game.view.light.patch import Patch, differing, lit_part

INDOORS = (0.068, 0.095, 0.158)
OUTDOORS = (0.150, 0.196, 0.300)
_SHAFT = (0.60, 0.78, 1.08)
_WAY = (0.64, 0.77)  # over the floor, right and down
_RISE = 0.84  # m of height for each metre over the floor: the moon stands at 40 degrees
_SILL_M, _TRANSOM_M, _HEAD_M = 0.75, 1.75, 2.7
_BAR_M = 0.055  # half the width of a frame
_BLUR = 0.045  # of what is so many metres high
_STRONG, _SKY_GLOW, _PANE = 0.58, 0.15, 0.30
_GLOW_M = 1.5
_SIDE_M = 4  # a patch reaches no further from its window
_TESTS = 10  # tiles asked between a window and a cell
_SHADOW_M = 2.0  # of walls, under the sky
_WINDOW = 2 * _SIDE_M + 1  # tiles round a window, itself in the middle
_PATCH = 2 * _SIDE_M * CELLS_PER_M  # cells
_PANES_A_FRAME = 3


class _Pane(NamedTuple):
    """What a window tile lights if nothing stands in the way, ``n`` cells of a patch.

    ``ways``: the tiles, flat in a window of `_WINDOW` by as many, that must let the light of each cell pass.
    """

    cell: I64  # [n] flat in the patch
    ways: I64  # [_TESTS, n]
    light: F64  # [n]
    crossed: Bool  # [_WINDOW, _WINDOW] whether any of the ways crosses a tile


class Moonlight:
    """Writes the night's own light on parts of the map."""

    def __init__(self, glazing: Glazing, occluders: Occluders) -> None:
        self._glazing = glazing
        self._occluders = occluders
        self._patches: dict[tuple[int, int], Patch] = {}
        self._stale: dict[tuple[int, int], None] = {}  # windows whose patch is of before a door moved, in order
        self._side = {(x, y): side for side, tiles in glazing.outer.items() for x, y in tiles.tolist()}

    def shine(self, planes: F32, cx: int, cy: int) -> None:
        """Write it on ``planes`` [3, h, w] float32, whose corner is map cell ``(cx, cy)``, over all that was there."""
        open_sky = self._sky(cx, cy, planes.shape[1], planes.shape[2])
        for plane, inside, outside in zip(planes, INDOORS, OUTDOORS, strict=True):
            np.multiply(open_sky, np.float32(outside - inside), out=plane)
            plane += np.float32(inside)
        for x, y in self._near(pygame.Rect(cx, cy, planes.shape[2], planes.shape[1])):
            self._patch(x, y).add_to(planes, cx, cy)

    def watch(self, area: Area) -> list[pygame.Rect]:
        """Note which windows shine through a door in this area, m, that has moved; what they light is kept so long.

        Returns where it throws another shadow under the sky, map cells.
        """
        for tile, down, across in itertools.product(area.tiles(), range(_WINDOW), range(_WINDOW)):
            window = tile[0] + _SIDE_M - across, tile[1] + _SIDE_M - down
            if window in self._patches and _pane(self._side[window]).crossed[down, across]:
                self._stale[window] = None
        rows, columns = area.crop(math.ceil(_SHADOW_M))
        if not self._glazing.outdoors[rows, columns].any():
            return []
        left, top, right, bottom = (side * CELLS_PER_M for side in (columns.start, rows.start, columns.stop, rows.stop))
        return [pygame.Rect(left, top, right - left, bottom - top)]

    def prepare(self, area: pygame.Rect) -> tuple[bool, list[pygame.Rect]]:
        """Reckon a few windows whose light a door has changed, or that shine into an area, map cells, soon to be seen.

        Returns whether there were any, and where what was lit has changed.
        """
        changed = []
        renewed = list(self._stale)[:_PANES_A_FRAME]
        for place in renewed:
            del self._stale[place]
            before = self._patches.pop(place)
            changed.append(differing(before, self._patch(*place)))
        missing = [place for place in self._near(area) if place not in self._patches] if not renewed else []
        for place in missing[:_PANES_A_FRAME]:
            self._patch(*place)
        return bool(renewed or missing), [rect for rect in changed if rect.size != (0, 0)]

    def _near(self, area: pygame.Rect) -> Iterator[tuple[int, int]]:
        """Windows that may light an area, map cells, in the order in which their light is added."""
        for tiles in self._glazing.outer.values():
            corners = (tiles - _SIDE_M) * CELLS_PER_M - area.topleft
            near = ((corners > -_PATCH) & (corners < area.size)).all(axis=1)
            yield from map(tuple, tiles[near].tolist())

    def _sky(self, cx: int, cy: int, height: int, width: int) -> F32:
        """How much of the open sky falls on each cell, [height, width], walls' shadows in it."""
        reach = int(_SHADOW_M * CELLS_PER_M)
        pad = -(-reach // CELLS_PER_M)
        left, top = cx // CELLS_PER_M - pad, cy // CELLS_PER_M - pad
        size = (width // CELLS_PER_M + 2 * pad + 2, height // CELLS_PER_M + 2 * pad + 2)
        open_sky = cut_out(self._glazing.outdoors, left, top, *size, outside=True)
        sky, wall = _cells(open_sky), _cells(blocks(self._occluders.window(left, top, *size)) & ~open_sky)
        y, x = cy - top * CELLS_PER_M, cx - left * CELLS_PER_M
        shade = np.zeros((height, width), np.uint8)
        for step in range(1, reach + 1):
            dx, dy = round(_WAY[0] * step), round(_WAY[1] * step)
            shade += wall[y - dy : y - dy + height, x - dx : x - dx + width]
        shadow = np.minimum(shade.astype(np.float32) * np.float32(3 / reach), np.float32(1))
        light: F32 = sky[y : y + height, x : x + width] * (1 - np.float32(0.62) * shadow)
        return light

    def _patch(self, x: int, y: int) -> Patch:
        """What a window lights."""
        if (x, y) not in self._patches:
            pane = _pane(self._side[x, y])
            blocked = blocks(self._occluders.window(x - _SIDE_M, y - _SIDE_M, _WINDOW, _WINDOW))
            clear = ~blocked.ravel().take(pane.ways).max(axis=0)
            light = np.bincount(pane.cell, pane.light * clear, _PATCH * _PATCH).reshape(_PATCH, _PATCH)
            bright: U8 = np.rint(np.clip(light, 0, 1) * 255).astype(np.uint8)
            self._patches[x, y] = lit_part((x - _SIDE_M) * CELLS_PER_M, (y - _SIDE_M) * CELLS_PER_M, bright, _SHAFT)
        return self._patches[x, y]


def _ways(source: F64, place: F64) -> I64:
    """Tiles on the way between two places [n, 2], m from a window tile's corner: [`_TESTS`, n] flat in the window."""
    shares = np.linspace(0, 1, _TESTS)[:, None, None]
    tiles = np.floor(source + (place - source) * shares).astype(np.int64) + _SIDE_M
    tiles = np.clip(tiles, 0, _WINDOW - 1)
    ways: I64 = tiles[..., 1] * _WINDOW + tiles[..., 0]
    return ways


@cache
def _pane(outside: str) -> _Pane:
    """What any window with the sky on this side would light if nothing stood in the way."""
    inward = np.array(INWARD[outside], float)
    axis = int(inward[1] != 0)  # the one that the light crosses
    cells = np.mgrid[:_PATCH, :_PATCH].reshape(2, -1)
    place = (cells[::-1].T + 0.5) / CELLS_PER_M - _SIDE_M
    plane = 0.5 + 0.4 * inward[axis]
    deep = (place[:, axis] - plane) * inward[axis]
    shaft = _shaft(place, axis, plane) if inward[axis] > 0 else np.zeros(len(place))
    middle = np.full(2, 0.5)
    middle[axis] = plane
    away = np.hypot(*(place - middle).T)
    glow = np.where(deep > -0.05, _SKY_GLOW * np.exp(-np.square(away / _GLOW_M)), 0)
    glow *= np.clip((_SIDE_M - 0.5 - away) * 2, 0, 1)
    in_tile = ((place >= 0) & (place < 1)).all(axis=1)
    glow = np.where(in_tile, _PANE, glow)
    through = place - np.array(_WAY) * ((place[:, axis] - plane) / _WAY[axis])[:, None]
    parts = ((shaft, through), (glow, np.broadcast_to(middle, place.shape)))
    rows = [np.flatnonzero(light > 1e-3) for light, _ in parts]
    flat = cells[0] * _PATCH + cells[1]
    ways = np.concatenate(
        [_ways(source[row], place[row]) for row, (_, source) in zip(rows, parts, strict=True)], axis=1
    )
    crossed = np.zeros(_WINDOW * _WINDOW, np.bool_)
    crossed[ways] = True
    return _Pane(
        np.concatenate([flat[row] for row in rows]),
        ways,
        np.concatenate([light[row] for row, (light, _) in zip(rows, parts, strict=True)]),
        crossed.reshape(_WINDOW, _WINDOW),
    )


def _shaft(place: F64, axis: int, plane: float) -> F64:
    """Moonlight that falls through one window onto places [n, 2], with the shadow of its frame."""
    way = (place[:, axis] - plane) / _WAY[axis]
    high = way * _RISE  # where in the window the light that lands here came in, m above the floor
    aside = place[:, 1 - axis] - way * _WAY[1 - axis]
    soft = 0.03 + _BLUR * np.maximum(high, 0)

    def within(value: F64, low: float, top: float) -> F64:
        inside: F64 = np.clip((value - low) / soft + 0.5, 0, 1) * np.clip((top - value) / soft + 0.5, 0, 1)
        return inside

    panes = within(aside, _BAR_M, 0.5 - _BAR_M / 2) + within(aside, 0.5 + _BAR_M / 2, 1 - _BAR_M)
    rows = within(high, _SILL_M, _TRANSOM_M - _BAR_M) + within(high, _TRANSOM_M + _BAR_M, _HEAD_M)
    return _STRONG * panes * rows * np.clip(1.25 - 0.14 * high, 0, 1)


def _cells(mask: Bool) -> U8:
    cells: U8 = np.repeat(np.repeat(mask.view(np.uint8), CELLS_PER_M, axis=0), CELLS_PER_M, axis=1)
    return cells
