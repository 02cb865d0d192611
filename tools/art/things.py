"""Things in hands, doors, items, decals: what moves or changes and so is no tile."""

import math
from collections.abc import Callable

import numpy as np

from tools.art import marks
from tools.art.draw import Canvas, Paint, Pen
from tools.art.palette import U8, rgb

Draw = Callable[[Pen], None]


def draw_mop(pen: Pen) -> None:
    """A mop held out: stick from the hands, grey cords at the end; reaches 58 px."""
    pen.line((4.0, 5.5), (46.0, 0.5), 2.6, Paint("wood", 0.7, 0.4))
    pen.box(44.0, -5.0, 48.0, 6.0, Paint("blue", 0.6, 0.4), 1.2)
    for i, y in enumerate((-6.0, -3.5, -1.0, 1.5, 4.0, 6.5)):
        pen.limb(
            (47.0, y * 0.8 + 0.4), (55.0 + (i % 3), y * 1.15 + 0.4), 1.8, 1.3, Paint("pale", 0.45 + 0.1 * (i % 2), 0.4)
        )


def draw_bat(pen: Pen) -> None:
    """A wooden bat; reaches 38 px."""
    pen.oval(6.5, 5.5, 2.4, 2.4, Paint("wood", 0.4, 0.4))
    pen.limb((8.0, 5.3), (18.0, 3.8), 1.5, 1.7, Paint("dark", 0.6, 0.4))
    pen.limb((18.0, 3.8), (36.0, 1.0), 1.8, 3.3, Paint("wood", 0.75, 0.5))
    pen.oval(33.0, 1.2, 1.8, 1.5, Paint("blood", 0.6, inside=True))


def draw_swipe(step: int) -> U8:
    """A swing's arc, px 128 square pointing right, fading with each of three steps; turned copies are drawn anew."""
    return _arc(0.0, step)


def _arc(angle: float, step: int) -> U8:
    y, x = (np.mgrid[0:128, 0:128] + 0.5) - 64
    radius = np.hypot(x, y)
    turn = (np.arctan2(y, x) - angle + math.pi) % math.tau - math.pi
    sweep = np.clip(1.0 - np.abs(turn - 0.12 * (step - 1)) / (0.95 - 0.1 * step), 0.0, 1.0)
    ring = np.exp(-(((radius - 50) / (4.5 + 2 * step)) ** 2))
    picture = np.zeros((128, 128, 4), np.uint8)
    picture[..., :3] = rgb("white")
    picture[..., 3] = np.rint(150 / (1 + 1.3 * step) * ring * np.sqrt(sweep)).astype(np.uint8)
    return picture


def swipe_sheet() -> U8:
    """16 headings by 3 steps, uint8 RGBA."""
    rows = [np.concatenate([_arc(i * math.tau / 16, step) for i in range(16)], axis=1) for step in range(3)]
    return np.concatenate(rows)


def _leaf(pen: Pen, state: str, damage: int) -> None:
    """A sliding door in a wall that runs left to right."""
    frame, panel, pane = Paint("brown", 0.5, 0.4), Paint("birch", 0.7, 0.35), Paint("glass", 0.55, 0.4)
    post = 13.5 if pen.angle == 0.0 else 6.5  # in a wall that runs left to right the front shows
    pen.box(-16, -6.5, -13.5, post, frame, 0.4)
    pen.box(13.5, -6.5, 16, post, frame, 0.4)
    if state == "open":
        pen.box(-14, -6.0, -8.5, -1.0, panel, 0.6)
        return
    if state == "broken":
        for x, y, length, turn in (
            (-11, 2, 8, 0.5),
            (-3, -4, 9, -0.3),
            (6, 4, 8, 0.9),
            (11, -3, 6, 1.8),
            (1, 7, 5, 0.1),
        ):
            pen.turned(turn, x, y).box(-length / 2, -1.3, length / 2, 1.3, panel, 0.3)
        return
    if pen.angle == 0.0:
        pen.box(-14, 0, 14, 13, Paint("birch", 0.3, 0.1), 0.8)
        pen.box(-9, 4.5, 4, 9.5, pane, 0.5)
        pen.line((9.5, 6), (9.5, 9.5), 1.6, Paint("slate_1"))
    pen.box(-14, -4.2, 14, 3.6, panel, 0.8)
    pen.box(-9, -1.2, 4, 1.0, pane, 0.5)
    if state == "locked":
        pen.box(7.2, -4.6, 13.0, 4.6, Paint("red", 0.65, 0.4), 1.0)
        pen.oval(10.1, 0.0, 1.5, 1.5, Paint("ink"))
    _hurt(pen, damage, 12.0 if pen.angle == 0.0 else 3.0)


def _hurt(pen: Pen, damage: int, low: float) -> None:
    """Crack a door's leaf whose front reaches down to ``low``, then hole it."""
    crack = Paint("ink")
    if damage:
        pen.line((-11, -3), (-7, 3), 0.9, crack)
        pen.line((-8, -1), (-4, 2.8), 0.8, crack)
        pen.line((-7, 3), (-10, low), 0.9, crack)
    if damage == 2:
        pen.polygon([(-2, -4), (4, -4), (6, 1), (3, low - 1), (0, low - 4), (-1, 0)], crack)
        pen.line((-13, 2), (8, -3), 1.0, crack)
        pen.line((3, 0), (12, low), 0.9, crack)
        pen.turned(0.6, 8, 7).box(-3, -0.9, 3, 0.9, Paint("birch", 0.8, 0.35), 0.3)


def door_sheet() -> U8:
    """Columns: shut, open, locked, broken in a wall left to right, then up and down; rows by damage."""
    rows = []
    for damage in range(3):
        cells = []
        for turn in (0.0, math.pi / 2):
            for state in ("shut", "open", "locked", "broken"):
                canvas = Canvas(32, 32)
                _leaf(canvas.pen(16, 16, turn), state, damage)
                cells.append(canvas.finish(shadow=0.35))
        rows.append(np.concatenate(cells, axis=1))
    return np.concatenate(rows)


def _bottle(pen: Pen) -> None:
    pen.limb((-6, 0), (1, 0), 3.2, 3.2, Paint("green", 0.75, 0.5))
    pen.limb((1, 0), (7, 0), 2.0, 1.3, Paint("green", 0.85, 0.5))
    pen.box(6.5, -1.4, 8.5, 1.4, Paint("white"), 0.3)


def _bandage(pen: Pen) -> None:
    pen.oval(0, 0, 6.5, 6.5, Paint("cloth", 0.6, 0.4))
    pen.oval(0, 0, 2.2, 2.2, Paint("slate_4"))
    pen.box(-1.0, -6.0, 1.0, -2.6, Paint("blood_3"), 0.2)
    pen.box(-2.6, -5.2, 2.6, -3.4, Paint("blood_3"), 0.2)


def _key(pen: Pen) -> None:
    gold = Paint("gold", 0.6, 0.5)
    pen.oval(-5, 0, 4.4, 4.4, gold)
    pen.oval(-5.4, 0, 1.8, 1.8, Paint("ink"))
    pen.box(-1, -1.3, 9, 1.3, gold, 0.4)
    pen.box(4.5, 0, 6.3, 4, gold, 0.3)
    pen.box(7.4, 0, 9, 3.2, gold, 0.3)


def _small(draw: Draw, reach: float) -> Draw:
    """A held thing as an item: moved to the middle and shrunk."""

    def drawn(pen: Pen) -> None:
        turned = pen.turned(-0.7)
        draw(Pen(pen.canvas, *turned.at(-reach * 0.19, 0), turned.angle, 0.38))

    return drawn


def _note(pen: Pen) -> None:
    pen.turned(-0.15).box(-6, -7.5, 6, 7.5, Paint("cream", 0.75, 0.2), 0.5)
    for y in (-4, -1.5, 1, 3.5):
        pen.turned(-0.15).line((-4, y), (3.5 if y < 3 else 0, y), 0.9, Paint("slate_2"))


def _flashlight(pen: Pen) -> None:
    pen.limb((-8, 0), (2, 0), 2.3, 2.3, Paint("dark", 0.8, 0.5))
    pen.polygon([(2, -2.4), (7, -4.4), (7, 4.4), (2, 2.4)], Paint("steel", 0.6, 0.4))
    pen.box(6.6, -4.2, 8.6, 4.2, Paint("yellow_2"), 0.4)


def _shards(pen: Pen) -> None:
    for x, y, turn in ((-4, -2, 0.3), (3, 2, 1.4), (0, -5, 2.2), (6, -3, 0.9), (-5, 4, 2.8), (1, 6, 0.1)):
        pen.turned(turn, x, y).polygon([(-2.2, -1.2), (2.4, 0), (-1.4, 1.6)], Paint("green", 0.85, 0.4))


def _heart(pen: Pen) -> None:
    red = Paint("red", 0.6, 0.5)
    pen.oval(-3, -2.4, 3.9, 3.7, red)
    pen.oval(3, -2.4, 3.9, 3.7, red)
    pen.polygon([(-6.6, -0.8), (6.6, -0.8), (0, 7.6)], Paint("red", 0.55, 0.0))


def _bolt(pen: Pen) -> None:
    pen.polygon([(1.5, -9), (-5.5, 1.5), (-0.8, 1.5), (-2, 9), (5.5, -2.5), (0.8, -2.5)], Paint("yellow_1"))


def _glint() -> U8:
    y, x = (np.mgrid[0:24, 0:24] + 0.5) - 12
    star = np.exp(-np.abs(x) / 1.2) * np.exp(-np.abs(y) / 4.5) + np.exp(-np.abs(y) / 1.2) * np.exp(-np.abs(x) / 4.5)
    picture = np.zeros((24, 24, 4), np.uint8)
    picture[..., :3] = rgb("yellow_2")
    picture[..., 3] = np.rint(np.clip(star, 0, 1) * 230).astype(np.uint8)
    return picture


_ITEMS: tuple[Draw | None, ...] = (
    _bottle,
    _bandage,
    _key,
    _small(draw_bat, 38),
    _small(draw_mop, 58),
    _note,
    _flashlight,
    _shards,
    None,
    _heart,
    _bolt,
)


def item_sheet() -> U8:
    """One row of 24 px icons."""
    cells = []
    for draw in _ITEMS:
        if draw is None:
            cells.append(_glint())
            continue
        canvas = Canvas(24, 24)
        draw(canvas.pen(12, 12, -0.6 if draw in (_bottle, _flashlight) else 0.0))
        cells.append(canvas.finish(shadow=0.3))
    return np.concatenate(cells, axis=1)


def decal_sheet() -> U8:
    """One row of twelve 48 px decals: eight splashes, two smears, splinters, glass."""
    cells = []
    for i in range(12):
        canvas, rng = Canvas(48, 48), np.random.default_rng([2009, i])
        pen = canvas.pen(24, 24, rng.random() * math.tau)
        if i < 8:
            marks.splash(pen, rng, 5.0 + 1.7 * i)
        elif i < 10:
            marks.smear(pen, rng, 30.0)
        elif i == 10:
            marks.splinters(pen, rng, 12)
        else:
            marks.glass(pen, rng, 18, 15.0)
        cells.append(canvas.finish_soft() if i < 10 else canvas.finish(shadow=0.3))
    return np.concatenate(cells, axis=1)
