"""Shadows by the one light of the pictures: the dark where wall meets floor, and what stands casting a little."""

import numpy as np
import pygame

from game.sim.terrain.tiles import Tiles
from game.sim.words.types import F32, Bool

_CELLS_PER_M = 4
_CELL_PX = 8
_MARGIN_TILES = 1
_WALL_REACH = 3  # cells
_THING_REACH = 1
_WALL_DARK = 0.75
_WALL_CAST = 0.42
_THING_DARK = 0.5
_THING_CAST = 0.28


REACH_TILES = 2  # as far as the shade of a tile falls


def contact_shade(
    stands: Tiles, outdoors: Bool, x0: int, y0: int, tiles: int
) -> tuple[pygame.Surface, tuple[int, int]]:
    """Bake the shade of a square of tiles, to be multiplied onto its floor; ``outdoors`` [h, w]: under the sky.

    Returns the picture, which is wider than the square, and where its corner lies from the square's, px.
    """
    wall = _cells(_inside(stands.barrier, outdoors), x0, y0, tiles)
    thing = _cells(stands.solid & ~stands.barrier, x0, y0, tiles)
    light = 1 - np.clip(_spread(wall, _WALL_REACH) * _WALL_DARK, 0, 0.6)
    light *= 1 - _cast(wall, 5) * _WALL_CAST
    light *= 1 - np.clip(_spread(thing, _THING_REACH) * _THING_DARK, 0, 0.4)
    light *= 1 - _cast(thing, 2) * _THING_CAST
    grey = np.repeat((light * 255).astype(np.uint8).T[:, :, None], 3, axis=2)
    small = pygame.surfarray.make_surface(grey)
    side = (tiles + 2 * _MARGIN_TILES) * _CELLS_PER_M * _CELL_PX
    margin_px = _MARGIN_TILES * _CELLS_PER_M * _CELL_PX
    return pygame.transform.smoothscale(small, (side, side)), (-margin_px, -margin_px)


def _inside(walls: Bool, outdoors: Bool) -> Bool:
    """Walls without those that the map's border is where it lies under the sky: nothing is to be seen of them."""
    found = walls.copy()
    for border in (np.s_[0], np.s_[-1], np.s_[:, 0], np.s_[:, -1]):
        found[border] &= ~outdoors[border]
    return found


def _cells(mask: Bool, x0: int, y0: int, tiles: int) -> F32:
    """Cut a square with its margin out of a tile mask, in cells; beyond the map it is as at its edge."""
    side = np.arange(tiles + 2 * _MARGIN_TILES) - _MARGIN_TILES
    rows, columns = mask.shape
    part = mask[np.ix_((side + y0).clip(0, rows - 1), (side + x0).clip(0, columns - 1))].astype(np.float32)
    return np.repeat(np.repeat(part, _CELLS_PER_M, axis=0), _CELLS_PER_M, axis=1)


def _spread(mask: F32, reach: int) -> F32:
    """Mean over a square of ``2 * reach + 1`` cells, each way in turn; beyond the edge it repeats the edge."""
    for axis in (0, 1):
        padded = np.pad(mask, [(reach + 1, reach) if a == axis else (0, 0) for a in (0, 1)], mode="edge")
        sums = np.cumsum(padded, axis=axis, dtype=np.float32)
        along = sums if axis == 0 else sums.T
        sides = (along[2 * reach + 1 :] - along[: -2 * reach - 1]) / np.float32(2 * reach + 1)
        mask = sides if axis == 0 else sides.T
    return mask


def _cast(mask: F32, cells: int) -> F32:
    """Shadow that falls down and to the right, away from the one light of the pictures; soft at its end."""
    shadow = np.zeros_like(mask)
    for step in range(1, cells + 1):
        shadow[step:, step:] += mask[:-step, :-step]
    result: F32 = shadow / np.float32(cells)
    return result
