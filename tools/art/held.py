"""What is in a hand: sheets of 32 headings, the fist in the middle of the cell."""

import math
from collections.abc import Callable

import numpy as np

from tools.art.draw import Drawing, Paint, Pen
from tools.art.palette import U8, rgb
from tools.art.things import draw_mop

HELD_HEADINGS = 32
HELD_PX, SMALL_PX = 128, 32
_FIST = (9.0, 5.3)  # where ``things`` draws the fist round a stick
_SWIPE_HEADS, _SWIPE_TRAIL = (0.5, -0.35, -1.0), 1.15  # rad
_SWIPE_ALPHAS = (170, 200, 110)
Draw = Callable[[Pen], None]


def _from_fist(draw: Draw) -> Draw:
    """Move a thing that is drawn from the body's middle to the fist, with a third of the stick behind it."""

    def drawn(pen: Pen) -> None:
        draw(pen.turned(0.0, -_FIST[0], -_FIST[1]))

    return drawn


def _bat(pen: Pen) -> None:
    """A wooden bat, 30 px from the fist to its end."""
    pen.oval(-3.5, 0, 1.9, 1.9, Paint("wood", 0.4, 0.4))
    pen.limb((-3, 0), (6, 0), 1.2, 1.2, Paint("dark", 0.7, 0.4))
    pen.limb((6, 0), (29, 0), 1.3, 2.5, Paint("wood", 0.75, 0.6))
    pen.oval(27, 0.3, 1.6, 1.2, Paint("blood", 0.6, inside=True))


def _light(pen: Pen) -> None:
    """A flashlight; its glass is lit."""
    pen.limb((-3.5, 0), (4, 0), 1.5, 1.5, Paint("dark", 0.85, 0.5))
    pen.box(3.5, -2.3, 6.5, 2.3, Paint("steel", 0.7, 0.5), 0.8)
    pen.box(6.0, -2.0, 7.6, 2.0, Paint("yellow_2"), 0.4)


def _bottle(pen: Pen) -> None:
    pen.limb((-2, 0), (4.5, 0), 2.3, 2.3, Paint("green", 0.85, 0.6))
    pen.limb((4.5, 0), (8.5, 0), 1.5, 1.0, Paint("green", 0.95, 0.5))


def _roll(pen: Pen) -> None:
    pen.limb((0, 0), (-9, 1.5), 0.9, 0.9, Paint("white"))
    pen.oval(0.5, 0, 2.6, 2.6, Paint("cloth", 0.8, 0.4))
    pen.oval(0.5, 0, 0.9, 0.9, Paint("slate_4"))


def _swipe(angle: float, step: int, reach_px: float) -> U8:
    """Draw the air that a swing from right to left has cut by one of three steps; uint8 RGBA [128, 128, 4]."""
    y, x = (np.mgrid[0:HELD_PX, 0:HELD_PX] + 0.5) - HELD_PX / 2
    radius = np.hypot(x, y)
    behind = (np.arctan2(y, x) - angle - _SWIPE_HEADS[step] + math.pi) % math.tau - math.pi
    trail = np.where(behind > 0, np.clip(1 - behind / _SWIPE_TRAIL, 0, 1), np.clip(1 + behind / 0.06, 0, 1))
    inner = np.clip((radius / reach_px - 0.62) / 0.38, 0, 1) ** 1.6
    outer = np.clip((reach_px - radius) / 1.5 + 0.5, 0, 1)
    picture = np.zeros((HELD_PX, HELD_PX, 4), np.uint8)
    picture[..., :3] = rgb("white")
    picture[..., 3] = np.rint(_SWIPE_ALPHAS[step] * trail**1.5 * inner * outer).astype(np.uint8)
    return picture


def _swipes(reach_px: float) -> U8:
    rows = [[_swipe(i * math.tau / 16, step, reach_px) for i in range(16)] for step in range(3)]
    return np.concatenate([np.concatenate(row, axis=1) for row in rows])


def _sheet(draw: Draw, cell_px: int) -> U8:
    cells = []
    for i in range(HELD_HEADINGS):
        canvas = Drawing(cell_px, cell_px)
        draw(canvas.pen(cell_px / 2, cell_px / 2, i * math.tau / HELD_HEADINGS))
        cells.append(canvas.finish(shadow=0.3))
    return np.concatenate(cells, axis=1)


def held_sheets() -> dict[str, U8]:
    """Every sheet of things in hands by its name."""
    return {
        "weapon_mop": _sheet(_from_fist(draw_mop), HELD_PX),
        "weapon_bat": _sheet(_bat, HELD_PX),
        "swipe_mop": _swipes(57.0),
        "swipe_bat": _swipes(42.0),
        "held_light": _sheet(_light, SMALL_PX),
        "held_bottle": _sheet(_bottle, SMALL_PX),
        "held_bandage": _sheet(_roll, SMALL_PX),
    }
