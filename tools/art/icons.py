"""What stands in the corners of the picture and shines on what has not been searched; the flashlight in the hand."""

from collections.abc import Callable

import numpy as np

from tools.art.draw import Drawing, Paint, Pen
from tools.art.items import ICON_PX, ITEMS, SMALL_PX, ItemArt, turned_sheet
from tools.art.palette import U8, rgb

LIT_STEPS = 4


def _note(pen: Pen) -> None:
    pen.turned(-0.15).box(-6, -7.5, 6, 7.5, Paint("cream", 0.75, 0.2), 0.5)
    for y in (-4, -1.5, 1, 3.5):
        pen.turned(-0.15).line((-4, y), (3.5 if y < 3 else 0, y), 0.9, Paint("slate_2"))


def _flashlight(pen: Pen) -> None:
    pen.limb((-8, 0), (2, 0), 2.3, 2.3, Paint("dark", 0.8, 0.5))
    pen.polygon([(2, -2.4), (7, -4.4), (7, 4.4), (2, 2.4)], Paint("steel", 0.6, 0.4))
    pen.box(6.6, -4.2, 8.6, 4.2, Paint("yellow_2"), 0.4)


def _light(pen: Pen) -> None:
    """A flashlight; its glass is lit."""
    pen.limb((-3.5, 0), (4, 0), 1.5, 1.5, Paint("dark", 0.85, 0.5))
    pen.box(3.5, -2.3, 6.5, 2.3, Paint("steel", 0.7, 0.5), 0.8)
    pen.box(6.0, -2.0, 7.6, 2.0, Paint("yellow_2"), 0.4)


def _eye(step: int) -> Callable[[Pen], None]:
    """An eye that is shut, a slit, half open or wide: how well one is seen."""

    def draw(pen: Pen) -> None:
        lid = Paint("slate_2" if step == 0 else "slate_5", 0.6, 0.2)
        if step == 0:
            for x in (-5, 0, 5):
                pen.line((x * 0.8, 2.2 - abs(x) * 0.12), (x * 1.15, 5.4 - abs(x) * 0.3), 1.2, lid)
            pen.line((-7, 0.5), (0, 2.6), 1.6, lid)
            pen.line((0, 2.6), (7, 0.5), 1.6, lid)
            return
        high = (1.8, 3.4, 4.8)[step - 1]
        pen.oval(0, 0, 8.2, high + 1.3, lid)
        pen.oval(0, 0, 7.0, high, Paint("cream", (0.35, 0.6, 0.9)[step - 1], 0.2))
        pen.oval(0, 0, min(high, 3.1), min(high, 3.1), Paint("yellow_2" if step == 3 else "wood", 0.7))
        pen.oval(0, 0, 1.4, min(high, 1.4), Paint("ink"))

    return draw


def _wall_map(pen: Pen) -> None:
    """A plan behind glass: rooms off a corridor, and a red mark where it hangs."""
    pen.box(-10, -7, 10, 7, Paint("wood_1", 0.8, 0.4), 0.4)
    pen.box(-8.6, -5.6, 8.6, 5.6, Paint("white", 0.9, 0.1))
    for x0, y0, x1, y1 in ((-7, -1.2, 7, -1.2), (-7, 1.4, 7, 1.4), (-7, -4.4, 7, -4.4), (-7, 4.4, 7, 4.4)):
        pen.line((x0, y0), (x1, y1), 0.8, Paint("navy_2"))
    for x, y0, y1 in (
        (-7, -4.4, -1.2),
        (-2.4, -4.4, -1.2),
        (2.6, -4.4, -1.2),
        (7, -4.4, 4.4),
        (-4, 1.4, 4.4),
        (1, 1.4, 4.4),
    ):
        pen.line((x, y0), (x, y1), 0.8, Paint("navy_2"))
    pen.box(-7.4, 1.0, -6.6, 4.6, Paint("navy_2"))
    pen.box(3.2, -0.9, 5.0, 0.9, Paint("blood_3"))


def _glint() -> U8:
    y, x = (np.mgrid[0:ICON_PX, 0:ICON_PX] + 0.5) - ICON_PX / 2
    star = np.exp(-np.abs(x) / 1.2) * np.exp(-np.abs(y) / 4.5) + np.exp(-np.abs(y) / 1.2) * np.exp(-np.abs(x) / 4.5)
    picture = np.zeros((ICON_PX, ICON_PX, 4), np.uint8)
    picture[..., :3] = rgb("yellow_2")
    picture[..., 3] = np.rint(np.clip(star, 0, 1) * 230).astype(np.uint8)
    return picture


_DRAWN = ITEMS | {"note": ItemArt(_note), "flashlight": ItemArt(_flashlight, -0.6), "wall_map": ItemArt(_wall_map)}
_DRAWN |= {f"lit_{step}": ItemArt(_eye(step)) for step in range(LIT_STEPS)}
ICONS = (*_DRAWN, "glint")  # a row each


def icon_sheet() -> U8:
    """One column of icons."""
    cells = []
    for art in _DRAWN.values():
        canvas = Drawing(ICON_PX, ICON_PX)
        art.icon(canvas.pen(ICON_PX / 2, ICON_PX / 2, art.icon_turn))
        cells.append(canvas.finish(shadow=0.3))
    return np.concatenate([*cells, _glint()])


def light_sheet() -> U8:
    """The flashlight in the hand, a row of headings."""
    return turned_sheet(_light, SMALL_PX)
