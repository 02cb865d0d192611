"""Things in hands and items: what moves or changes and so is no tile."""

from collections.abc import Callable

import numpy as np

from tools.art.draw import Drawing, Paint, Pen
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
    None,
)


def item_sheet() -> U8:
    """One row of 24 px icons."""
    cells = []
    for draw in _ITEMS:
        if draw is None:
            cells.append(_glint())
            continue
        canvas = Drawing(24, 24)
        draw(canvas.pen(12, 12, -0.6 if draw in (_bottle, _flashlight) else 0.0))
        cells.append(canvas.finish(shadow=0.3))
    return np.concatenate(cells, axis=1)
