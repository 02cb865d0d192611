"""What is spilt, thrown about and left behind: sheets of blood, splinters, shards, papers, prints of shoes."""

import math
from collections.abc import Callable

import numpy as np

from tools.art import marks
from tools.art.draw import Drawing, Paint, Pen
from tools.art.marks import Rng
from tools.art.palette import U8
from tools.art.walls import FACE_PX

HEADINGS = 16
TURNS = 8  # pictures of a small thing that tumbles
CELLS_PX = {
    "decals": 48,
    "sprays": 64,
    "pools": 64,
    "drags": 32,
    "prints": 16,
    "faces": 32,
    "planks": 24,
    "shards": 12,
    "sheets": 24,
}
POOLS = 3
POOL_STEPS = 6  # of growing; then it dries in two


def _rng(*seed: int) -> Rng:
    return np.random.default_rng([2009, *seed])


def _strip(cell_px: int, count: int, draw: Callable[[Pen, int], None], *, soft: bool, turned: bool = True) -> U8:
    """A row of pictures, each turned a little further; ``soft`` has no outline and no shadow."""
    cells = []
    for i in range(count):
        canvas = Drawing(cell_px, cell_px)
        draw(canvas.pen(cell_px / 2, cell_px / 2, i * math.tau / count if turned else 0.0), i)
        cells.append(canvas.finish_soft() if soft else canvas.finish(shadow=0.3))
    return np.concatenate(cells, axis=1)


def decal_sheet() -> U8:
    """One row of sixteen decals: eight splashes, two smears, two of splinters, two of glass, two of green glass."""

    def draw(pen: Pen, i: int) -> None:
        rng = _rng(i)
        pen = pen.turned(rng.random() * math.tau)
        if i < 8:
            marks.splash(pen, rng, 5.0 + 1.7 * i)
        elif i < 10:
            marks.smear(pen, rng, 30.0)
        elif i < 12:
            marks.splinters(pen, rng, 9)
        else:
            marks.glass(pen, rng, 16, 13.0, "glass" if i < 14 else "green")

    soft, hard = (_strip(48, 16, draw, soft=each, turned=False) for each in (True, False))
    return np.concatenate((soft[:, : 48 * 10], hard[:, 48 * 10 :]), axis=1)


def spray_sheet() -> U8:
    """Blood thrown along a heading: sixteen columns, three rows from a flick to a gush."""

    def draw(size: int) -> Callable[[Pen, int], None]:
        return lambda pen, i: marks.spray(pen, _rng(20 + size, i), 13.0 + 7.0 * size)

    return np.concatenate([_strip(64, HEADINGS, draw(size), soft=True) for size in range(3)])


def pool_sheet() -> U8:
    """Pools under a body: columns are shapes; rows grow, wet and shining, and the last two dry."""
    rows = []
    for step in range(POOL_STEPS + 2):
        grown = min(step, POOL_STEPS - 1) + 1

        def draw(pen: Pen, i: int, grown: int = grown, dried: int = step - POOL_STEPS + 1) -> None:
            marks.pool(pen, _rng(30, i), 24.0 * (grown / POOL_STEPS) ** 0.6, dried)

        rows.append(_strip(64, POOLS, draw, soft=True, turned=False))
    return np.concatenate(rows)


def drag_sheet() -> U8:
    """What a crawler leaves in half a metre: sixteen headings, three rows from wet to a trace."""

    def draw(row: int) -> Callable[[Pen, int], None]:
        return lambda pen, i: marks.drag(pen, _rng(40 + row, i), 0.8 - 0.25 * row)

    return np.concatenate([_strip(32, HEADINGS, draw(row), soft=True) for row in range(3)])


def print_sheet() -> U8:
    """Prints in blood: sixteen headings; rows are a left and a right shoe, then a foot that is dragged."""

    def shoe(pen: Pen, _i: int) -> None:
        pen.oval(1.8, 0, 2.9, 1.7, Paint("blood_1"))
        pen.oval(-3.0, 0, 1.6, 1.4, Paint("blood_1"))
        pen.oval(2.4, 0.2, 1.4, 0.7, Paint("blood_2"))

    def right(pen: Pen, i: int) -> None:
        shoe(pen.turned(0.25), i)

    def left(pen: Pen, i: int) -> None:
        shoe(pen.turned(-0.25), i)

    def dragged(pen: Pen, i: int) -> None:
        shoe(pen, i)
        pen.limb((-6.5, 0.4), (-1, 0), 0.5, 1.3, Paint("blood_1", opacity=0.7))

    return np.concatenate([_strip(16, HEADINGS, draw, soft=True) for draw in (left, right, dragged)])


def face_sheet() -> U8:
    """Spatter on a wall's face, 32 px with the face in the middle rows: six that run down, each more than the last."""

    def draw(pen: Pen, i: int) -> None:
        rng = _rng(50, i)
        for _ in range(12 + 3 * i):
            x, y = rng.normal(0, 5.5), rng.uniform(-9, 3)
            size = rng.uniform(0.45, 1.6)
            pen.oval(x, y, size, size * 1.1, Paint("blood_2" if rng.random() < 0.6 else "blood_1"))
            if rng.random() < 0.4:
                pen.limb((x, y), (x, y + rng.uniform(3, 12)), 0.6, 0.4, Paint("blood_1"))
        pen.oval(0, -4, 3.4, 2.6, Paint("gore", 0.8, 0.2))
        pen.oval(1.5, -2, 2.2, 2.8, Paint("gore", 0.7, 0.2))

    sheet = _strip(32, 6, draw, soft=True, turned=False)
    top = FACE_PX // 2  # a face is as high as its tile is lower than the row where it begins
    sheet[:top], sheet[32 - top :] = 0, 0
    return sheet


def plank_sheet() -> U8:
    """What flies from a door, tumbling: rows are a plank, half a plank, a splinter, a scrap of steel."""

    def plank(pen: Pen, _i: int) -> None:
        pen.polygon(
            [(-9, -2.2), (6, -2.2), (9, -0.4), (7, 0.6), (9.5, 2.2), (-8, 2.2), (-9.5, 0.6)], Paint("birch", 0.6)
        )
        pen.line((-6, 0.2), (5, -0.2), 0.8, Paint("wood_2"))

    def half(pen: Pen, _i: int) -> None:
        pen.polygon([(-5, -2.4), (3, -1.6), (5.5, 0.4), (2, 2.2), (-5, 1.8)], Paint("birch", 0.45))

    def splinter(pen: Pen, _i: int) -> None:
        pen.polygon([(-4.5, -0.9), (4.5, 0.1), (-3.5, 1.1)], Paint("birch", 0.5, 0.5))

    def scrap(pen: Pen, _i: int) -> None:
        pen.polygon([(-5, -2.4), (3, -3.4), (5.5, 0.4), (1, 1.0), (-4, 3.0)], Paint("steel", 0.55, 0.5))

    drawn = ((plank, False), (half, False), (splinter, True), (scrap, False))
    return np.concatenate([_strip(24, TURNS, draw, soft=soft) for draw, soft in drawn])


def shard_sheet() -> U8:
    """Bits of glass, tumbling: rows are of a bottle and of a window."""

    def bit(ramp: str) -> Callable[[Pen, int], None]:
        return lambda pen, i: pen.polygon(
            [(2.6, -0.3), (-1.6, 1.5), (-1.4, -1.4)], Paint(ramp, 0.55 + 0.4 * (i % 3 == 0), 0.4, 1)
        )

    return np.concatenate([_strip(12, TURNS, bit(ramp), soft=True) for ramp in ("green", "glass")])


def _page(pen: Pen, row: int) -> None:
    kind, lifted = divmod(row, 2)
    white = Paint("pale", 0.8, 0.25, 1)
    if kind == 2:  # crumpled
        pen.polygon([(-3.6, -2), (-1, -3.8), (2.4, -3), (3.8, 0.4), (1.6, 3.4), (-2.6, 3)], Paint("pale", 0.6, 0.6))
        pen.line((-2, -1), (1.5, 0.5), 0.8, Paint("slate_4"))
        pen.line((0.5, -2.4), (-0.5, 2.0), 0.8, Paint("slate_4"))
        return
    if lifted:  # caught by the air: one half stands up
        pen.polygon([(-4, -5.4), (4, -5.4), (4.4, 1), (-3.6, 1)], white)
        pen.polygon([(-3.6, 0.6), (4.4, 0.6), (3.4, 4), (-2.8, 4)], Paint("slate_4"))
    else:
        pen.box(-4, -5.4, 4, 5.4, white, 0.3)
    lines = (-3.2, -1.2, 0.8, 2.8) if kind == 0 else (-3.8, -2.4)
    for y in lines[: 2 if lifted else 4]:
        pen.line((-2.6, y), (2.6, y), 0.7, Paint("slate_4"))
    if kind == 1 and not lifted:  # an exam, marked in red
        pen.line((-2.4, 1.6), (-0.6, 3.4), 0.9, Paint("blood_3"))
        pen.line((-0.6, 3.4), (2.6, -0.6), 0.9, Paint("blood_3"))


def paper_sheet() -> U8:
    """Loose sheets: sixteen headings; rows are a printed page, an exam and a crumpled one, each flat and lifted."""

    def draw(row: int) -> Callable[[Pen, int], None]:
        return lambda pen, _i: _page(pen, row)

    rows = []
    for row in range(6):
        cells = []
        for i in range(HEADINGS):
            canvas = Drawing(24, 24)
            draw(row)(canvas.pen(12, 12, i * math.tau / HEADINGS), i)
            cells.append(canvas.finish(outline="", shadow=0.5 if row % 2 else 0.25))
        rows.append(np.concatenate(cells, axis=1))
    return np.concatenate(rows)


def spilt_sheets() -> dict[str, U8]:
    """Every sheet of this file by its name; `CELLS_PX` has their cells."""
    return {
        "decals": decal_sheet(),
        "sprays": spray_sheet(),
        "pools": pool_sheet(),
        "drags": drag_sheet(),
        "prints": print_sheet(),
        "faces": face_sheet(),
        "planks": plank_sheet(),
        "shards": shard_sheet(),
        "sheets": paper_sheet(),
    }
