"""Walls of the tileset: tops with a lit rim, a darker face below where the south side is free."""

from collections.abc import Callable
from functools import partial

import numpy as np

from tools.art.draw import Drawing, Paint
from tools.art.floors import SIZE_PX, Rng, filled, put
from tools.art.palette import U8

NORTH, EAST, SOUTH, WEST = 1, 2, 4, 8
FACE_PX = 14  # the row where a wall's flat top ends and its face begins

# A face from its upper edge down: edge, plaster, rail, dado, skirting.
_FACE = (
    *("slate_6", "white", "stone_4", "stone_4", "stone_4", "stone_4", "stone_4", "stone_3"),
    *("wood_3", "wood_1", "rot_2", "rot_2", "rot_2", "rot_1", "rot_1"),
    *("slate_0", "slate_1", "ink"),
)


def wall(rng: Rng, mask: int) -> U8:
    """A wall whose neighbours in ``mask`` are walls too: a dark flat top, rimmed where it ends towards the light."""
    tile = filled("slate_1")
    put(tile, rng.random((SIZE_PX, SIZE_PX)) < 0.05, "slate_0")
    put(tile, rng.random((SIZE_PX, SIZE_PX)) < 0.012, "slate_2")
    if not mask & SOUTH:
        _face(tile, rng)
    top = SIZE_PX if mask & SOUTH else FACE_PX
    if not mask & WEST:
        put(tile, np.s_[:top, 0], "slate_4")
        put(tile, np.s_[:top, 1], "slate_2")
    if not mask & EAST:
        put(tile, np.s_[:top, 31], "ink")
        put(tile, np.s_[:top, 30], "night")
        put(tile, np.s_[top:, 31], "ink")
    if not mask & NORTH:
        put(tile, np.s_[0, :], "slate_4")
        put(tile, np.s_[1, 1:31], "slate_2")
    if not mask & SOUTH:
        put(tile, np.s_[FACE_PX - 1, :], "ink")
    return tile


def _face(tile: U8, rng: Rng) -> None:
    """Paint the front of a wall into the lower rows, a little scuffed along the dado."""
    for row, name in enumerate(_FACE, FACE_PX):
        put(tile, np.s_[row, :], name)
    for _ in range(3):
        x, y = int(rng.integers(1, 30)), int(rng.integers(24, 28))
        put(tile, np.s_[y, x : x + int(rng.integers(1, 4))], "rot_0")
    x = int(rng.integers(1, 30))
    put(tile, np.s_[FACE_PX + 2 : FACE_PX + 2 + int(rng.integers(1, 5)), x], "stone_3")


def window_h(rng: Rng) -> U8:
    """A window in a wall that runs left to right: its sill in the top, two panes in the face."""
    tile = wall(rng, EAST | WEST)
    put(tile, np.s_[3:11, :], "slate_3")
    put(tile, np.s_[4:10, :], "glass_0")
    put(tile, np.s_[4, :], "slate_0")
    put(tile, np.s_[7, 3:12], "glass_1")
    put(tile, np.s_[7, 20:27], "glass_1")
    put(tile, np.s_[FACE_PX + 1 : 29, :], "slate_4")
    put(tile, np.s_[FACE_PX + 1, :], "slate_6")
    for left in (1, 17):
        put(tile, np.s_[FACE_PX + 3 : 28, left : left + 14], "navy_0")
        put(tile, np.s_[FACE_PX + 4 : 28, left + 1 : left + 14], "glass_0")
        for i in range(9):
            put(tile, np.s_[FACE_PX + 4 + i, left + 10 - i : left + 12 - i], "glass_1")
            put(tile, np.s_[FACE_PX + 4 + i, max(left + 6 - i, left + 1) : max(left + 7 - i, left + 1)], "glass_1")
    put(tile, np.s_[28, :], "slate_5")
    put(tile, np.s_[29, :], "slate_2")
    put(tile, np.s_[30:, :], "ink")
    return tile


def window_v(rng: Rng) -> U8:
    """A window in a wall that runs up and down the picture."""
    tile = wall(rng, NORTH | SOUTH)
    put(tile, np.s_[:, 0], "slate_4")
    put(tile, np.s_[:, 9:23], "slate_3")
    put(tile, np.s_[:, 10], "slate_5")
    put(tile, np.s_[:, 11:21], "glass_0")
    put(tile, np.s_[:, 11], "slate_0")
    put(tile, np.s_[4:14, 15:17], "glass_1")
    put(tile, np.s_[20:27, 17:18], "glass_1")
    put(tile, np.s_[15:17, 9:23], "slate_4")
    return tile


def railing(_rng: Rng, *, across: bool) -> U8:
    """A handrail on posts."""
    canvas = Drawing(SIZE_PX, SIZE_PX)
    pen = canvas.pen(16, 16, 0.0 if across else np.pi / 2)
    for x in (-12, 0, 12):
        pen.box(x - 2, -4, x + 2, 4, Paint("grey", 0.2))
    pen.box(-24, -2.4, 24, 2.4, Paint("wood", 0.62, 0.5), 2)
    return canvas.finish()


def partition(_rng: Rng, *, across: bool) -> U8:
    """A thin panel between toilets."""
    canvas = Drawing(SIZE_PX, SIZE_PX)
    pen = canvas.pen(16, 16)
    if across:
        pen.box(-24, -1, 24, 9, Paint("glass", 0.0, 0.0), 0)
        pen.box(-24, -5, 24, 1, Paint("pale", 0.6, 0.4))
        pen.box(-1, 1, 1, 9, Paint("slate_2"), 0)
    else:
        pen.box(-3, -24, 3, 24, Paint("pale", 0.6, 0.4))
    return canvas.finish()


def pillar(_rng: Rng) -> U8:
    """A square column: its dark top, its plaster face, the rail round it."""
    canvas = Drawing(SIZE_PX, SIZE_PX)
    pen = canvas.pen(16, 16)
    pen.box(-13, -13, 13, 15, Paint("stone", 0.85, 0.15), 0.6)
    for y0, y1, name in ((2, 4, "white"), (7, 8, "wood_3"), (8, 9, "wood_1"), (9, 13, "rot_2"), (13, 15, "slate_0")):
        pen.box(-13, y0, 13, y1, Paint(name), 0)
    pen.box(-13, -14, 13, 2, Paint("slate_1"), 0.4)
    pen.box(-13, -14, 13, -13, Paint("slate_4"), 0)
    pen.box(-13, -14, -12, 2, Paint("slate_4"), 0)
    return canvas.finish(shadow=0.55)


def fence(_rng: Rng) -> U8:
    """Wire mesh on posts; the same seen along and across."""
    canvas = Drawing(SIZE_PX, SIZE_PX)
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
