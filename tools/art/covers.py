"""Faces of walls, pixel by pixel: what covers them whole, what is worn off them, and a broken pane."""

from collections.abc import Callable
from functools import partial

import numpy as np

from tools.art.floors import SIZE_PX, Rng, put
from tools.art.palette import U8
from tools.art.walls import FACE_PX

_Y, _X = np.mgrid[0:SIZE_PX, 0:SIZE_PX]


def window_broken(rng: Rng) -> U8:
    """A pane burst from without: the dark behind it, teeth of glass about the hole."""
    tile = np.zeros((SIZE_PX, SIZE_PX, 4), np.uint8)
    angle = np.arctan2(_Y - 22.5, _X - 9.0)
    ragged = 5.2 + 1.6 * np.sin(angle * 5 + 1) + 0.9 * np.sin(angle * 9)
    reach = np.hypot((_X - 9.0) * 0.85, _Y - 22.5)
    inside = (_Y >= FACE_PX + 3) & (_Y < 28) & (_X < 15)
    put(tile, (reach < ragged) & inside, "ink")
    put(tile, (np.abs(reach - ragged) < 0.8) & inside, "glass_2")
    for turn in rng.uniform(0, 2 * np.pi, 5):
        for step in np.arange(6.0, 12.0, 0.7):
            x, y = int(9 + step * np.cos(turn) * 1.1), int(22.5 + step * np.sin(turn) * 0.8)
            if FACE_PX + 3 <= y < 28 and 1 <= x < 15:
                put(tile, (y, x), "glass_2")
    return tile


def glazed(rng: Rng) -> U8:
    """White glazed tiles, a blue course along them."""
    return _courses(rng, "slate_6", "slate_5", "slate_4", 6, "glass_1")


def brick(rng: Rng) -> U8:
    """The building's outer brick."""
    return _courses(rng, "skin_0", "wood_1", "stone_1", 4, "")


def panel(rng: Rng) -> U8:
    """The gym's wooden panels under a padded rail."""
    tile = _face(rng, "wood_4", "wood_3", 0.1)
    put(tile, (_X % 8 == 0) & (_Y > FACE_PX), "wood_2")
    put(tile, (_Y >= 23) & (_Y < 29), "navy_2")
    put(tile, (_Y == 23), "navy_3")
    put(tile, (_X % 16 == 0) & (_Y >= 23) & (_Y < 29), "navy_1")
    return _footed(tile)


def concrete(rng: Rng) -> U8:
    """Bare concrete, the marks of its boards and the damp below."""
    tile = _face(rng, "stone_2", "stone_1", 0.08)
    put(tile, (_Y % 6 == 2) & (_Y > FACE_PX) & (rng.random((SIZE_PX, SIZE_PX)) < 0.5), "stone_1")
    put(tile, (_Y > 26) & (rng.random((SIZE_PX, SIZE_PX)) < 0.5), "stone_0")
    return _footed(tile)


def plaster(rng: Rng, number: int) -> U8:
    """A wall's own face again, cracked, damp or worn through."""
    tile = np.zeros((SIZE_PX, SIZE_PX, 4), np.uint8)
    x = int(rng.integers(6, 24))
    if number == 0:
        for y in range(FACE_PX + 1, 29):
            put(tile, (y, x), "stone_1")
            x = int(np.clip(x + rng.integers(-1, 2), 1, 30))
    elif number == 1:
        blot = np.hypot((_X - x) / 1.6, _Y - 16) < 4.4
        put(tile, blot & (_Y > FACE_PX) & (rng.random(tile.shape[:2]) < 0.6), "stone_3")
        put(tile, (np.abs(np.hypot((_X - x) / 1.6, _Y - 16) - 4.4) < 0.6) & (_Y > FACE_PX) & (_Y < 22), "stone_2")
    else:
        blot = np.hypot((_X - x) / 1.3, _Y - 25 + 1.5 * np.sin(_X)) < 3
        put(tile, blot & (_Y > 17) & (_Y < 29), "stone_2")
        put(tile, blot & (_Y < 24) & (rng.random(tile.shape[:2]) < 0.5), "stone_1")
    return tile


def _face(rng: Rng, name: str, fleck: str, share: float) -> U8:
    tile = np.zeros((SIZE_PX, SIZE_PX, 4), np.uint8)
    put(tile, _Y >= FACE_PX, name)
    put(tile, (_Y >= FACE_PX) & (rng.random((SIZE_PX, SIZE_PX)) < share), fleck)
    return tile


def _footed(tile: U8) -> U8:
    put(tile, np.s_[FACE_PX, :], "slate_6")
    put(tile, np.s_[30, :], "slate_1")
    put(tile, np.s_[31, :], "ink")
    return tile


def _courses(rng: Rng, name: str, other: str, joint: str, high_px: int, course: str) -> U8:
    """A bond of bricks or tiles ``high_px`` high, one course of them coloured."""
    tile = _face(rng, name, other, 0.05)
    row = (_Y - FACE_PX) // high_px
    wide = high_px if course else 2 * high_px
    shifted = _X + (0 if course else high_px * (row % 2))
    lots = rng.random((8, 8))[row.clip(0, 7), (shifted // wide) % (SIZE_PX // wide) % 8]
    put(tile, (lots > 0.72) & (_Y >= FACE_PX), other)
    if course:
        put(tile, row == 1, course)
    put(tile, (((_Y - FACE_PX) % high_px == 0) | (shifted % wide == 0)) & (_Y >= FACE_PX), joint)
    return _footed(tile)


FACE_PIXELS: dict[str, Callable[[Rng], U8]] = {
    "pane_broken": window_broken,
    **{f"face_glazed_{i}": glazed for i in range(2)},
    **{f"face_brick_{i}": brick for i in range(2)},
    **{f"face_panel_{i}": panel for i in range(2)},
    **{f"face_concrete_{i}": concrete for i in range(2)},
    **{f"face_worn_{i}": partial(plaster, number=i) for i in range(3)},
}
