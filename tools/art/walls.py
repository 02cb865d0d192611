"""Walls of the tileset: tops with a lit rim, a darker face below where the south side is free."""

from collections.abc import Callable
from functools import partial

import numpy as np

from tools.art.draw import Canvas, Paint
from tools.art.floors import SIZE_PX, Rng, filled, put
from tools.art.palette import U8

NORTH, EAST, SOUTH, WEST = 1, 2, 4, 8
LIP_PX = 21  # row of the lip between a wall's top and its face

_FACE = ("slate_5", "slate_1", "stone_2", "stone_2", "stone_2", "stone_2", "stone_1", "green_1", "green_1")
_FACE_FOOT = ("green_0", "ink")


def wall(rng: Rng, mask: int) -> U8:
    """A wall top whose neighbours in ``mask`` are walls too."""
    tile = filled("slate_2")
    put(tile, rng.random((SIZE_PX, SIZE_PX)) < 0.03, "slate_1")
    put(tile, rng.random((SIZE_PX, SIZE_PX)) < 0.012, "slate_3")
    if not mask & WEST:
        put(tile, np.s_[:, 0], "slate_5")
        put(tile, np.s_[:, 1], "slate_3")
    if not mask & EAST:
        put(tile, np.s_[:, 31], "slate_0")
        put(tile, np.s_[:, 30], "slate_1")
    if not mask & NORTH:
        put(tile, np.s_[0, :], "slate_5")
        put(tile, np.s_[1, :31], "slate_3")
    if not mask & SOUTH:
        _face(tile, rng)
    return tile


def _face(tile: U8, rng: Rng) -> None:
    """Paint the front of a wall into the bottom rows: lip, plaster, green dado, skirting."""
    for row, name in enumerate((*_FACE, *_FACE_FOOT), LIP_PX):
        put(tile, np.s_[row, :], name)
    for _ in range(3):
        x = int(rng.integers(1, 30))
        put(tile, np.s_[LIP_PX + 2 : LIP_PX + 2 + int(rng.integers(1, 5)), x], "stone_1")


def window_h(rng: Rng) -> U8:
    """A window in a wall that runs left to right: a strip of glass in the top, panes in the face."""
    tile = wall(rng, EAST | WEST)
    put(tile, np.s_[6:16, :], "slate_5")
    put(tile, np.s_[8:14, :], "glass_1")
    put(tile, np.s_[8:9, :], "glass_0")
    put(tile, np.s_[11:13, 3:13], "glass_2")
    put(tile, np.s_[11:12, 19:26], "glass_2")
    put(tile, np.s_[LIP_PX + 1 : 30, :], "slate_4")
    for left in (1, 17):
        put(tile, np.s_[LIP_PX + 2 : 29, left : left + 14], "glass_0")
        put(tile, np.s_[LIP_PX + 3 : 28, left + 1 : left + 13], "glass_1")
        for i in range(5):
            put(tile, np.s_[LIP_PX + 3 + i, left + 8 - i : left + 10 - i], "glass_2")
    put(tile, np.s_[30:, :], "ink")
    return tile


def window_v(rng: Rng) -> U8:
    """A window in a wall that runs up and down the picture."""
    tile = wall(rng, NORTH | SOUTH)
    put(tile, np.s_[:, 9:23], "slate_5")
    put(tile, np.s_[:, 11:21], "glass_1")
    put(tile, np.s_[:, 11:12], "glass_0")
    put(tile, np.s_[4:14, 15:17], "glass_2")
    put(tile, np.s_[20:27, 17:18], "glass_2")
    put(tile, np.s_[15:17, 9:23], "slate_4")
    return tile


def railing(_rng: Rng, *, across: bool) -> U8:
    """A handrail on posts."""
    canvas = Canvas(SIZE_PX, SIZE_PX)
    pen = canvas.pen(16, 16, 0.0 if across else np.pi / 2)
    for x in (-12, 0, 12):
        pen.box(x - 2, -4, x + 2, 4, Paint("grey", 0.2))
    pen.box(-24, -2.4, 24, 2.4, Paint("wood", 0.62, 0.5), 2)
    return canvas.finish()


def partition(_rng: Rng, *, across: bool) -> U8:
    """A thin panel between toilets."""
    canvas = Canvas(SIZE_PX, SIZE_PX)
    pen = canvas.pen(16, 16)
    if across:
        pen.box(-24, -1, 24, 9, Paint("glass", 0.0, 0.0), 0)
        pen.box(-24, -5, 24, 1, Paint("pale", 0.6, 0.4))
        pen.box(-1, 1, 1, 9, Paint("slate_2"), 0)
    else:
        pen.box(-3, -24, 3, 24, Paint("pale", 0.6, 0.4))
    return canvas.finish()


def pillar(_rng: Rng) -> U8:
    """A square concrete column."""
    canvas = Canvas(SIZE_PX, SIZE_PX)
    pen = canvas.pen(16, 16)
    pen.box(-13, -13, 13, 14, Paint("stone", 0.25, 0.1), 1)
    pen.box(-13, 9, 13, 14, Paint("green", 0.25, 0.0), 1)
    pen.box(-13, -14, 13, 5, Paint("grey", 0.4, 0.45, 1.5), 1)
    return canvas.finish(shadow=0.55)


def fence(_rng: Rng) -> U8:
    """Wire mesh on posts; the same seen along and across."""
    canvas = Canvas(SIZE_PX, SIZE_PX)
    pen = canvas.pen(16, 16)
    for i in range(-48, 49, 8):
        pen.line((i - 16, -16), (i + 16, 16), 0.9, Paint("slate_4"))
        pen.line((i + 16, -16), (i - 16, 16), 0.9, Paint("slate_3"))
    pen.box(-2.5, -2.5, 2.5, 2.5, Paint("green", 0.5, 0.4))
    return canvas.finish(outline="")


WALLS: dict[str, Callable[[Rng], U8]] = {
    **{f"wall_{mask:02d}": partial(wall, mask=mask) for mask in range(16)},
    "window_h": window_h,
    "window_v": window_v,
    "railing_h": partial(railing, across=True),
    "railing_v": partial(railing, across=False),
    "partition_h": partial(partition, across=True),
    "partition_v": partial(partition, across=False),
    "pillar": pillar,
    "fence": fence,
}
