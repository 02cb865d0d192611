"""Items: how each looks in the pockets, in a hand and in the air, a row each by its name.

The game finds the pictures of an item by its name: its row of ``icons``, and the sheets ``weapon_NAME`` and
``swipe_NAME``, ``held_NAME`` and ``flying_NAME``.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tools.art.draw import Drawing, Paint, Pen
from tools.art.palette import U8, rgb

ICON_PX, HELD_PX, SMALL_PX = 24, 128, 32
HELD_HEADINGS, FLYING_HEADINGS = 32, 16
_FIST = (9.0, 5.3)  # where `draw_mop` has the fist round its stick
_SWIPE_HEADS, _SWIPE_TRAIL = (0.5, -0.35, -1.0), 1.15  # rad
_SWIPE_ALPHAS = (170, 200, 110)
Draw = Callable[[Pen], None]


@dataclass(frozen=True)
class ItemArt:
    """Drawings of one item, each round the middle of its cell.

    ``icon``: in the pockets, turned by ``icon_turn``. ``weapon``: in the fist, pointing along x; ``swipe_px``: how far
    the air is cut by a swing of it. ``held``: in the fist while it is used. ``flying``: turning over in the air.
    """

    icon: Draw
    icon_turn: float = 0.0
    weapon: Draw | None = None
    swipe_px: float = 0.0
    held: Draw | None = None
    flying: Draw | None = None


def _mop(pen: Pen) -> None:
    """A mop held out: stick from the hands, grey cords at the end; reaches 58 px."""
    pen.line((4.0, 5.5), (46.0, 0.5), 2.6, Paint("wood", 0.7, 0.4))
    pen.box(44.0, -5.0, 48.0, 6.0, Paint("blue", 0.6, 0.4), 1.2)
    for i, y in enumerate((-6.0, -3.5, -1.0, 1.5, 4.0, 6.5)):
        pen.limb(
            (47.0, y * 0.8 + 0.4), (55.0 + (i % 3), y * 1.15 + 0.4), 1.8, 1.3, Paint("pale", 0.45 + 0.1 * (i % 2), 0.4)
        )


def _mop_in_fist(pen: Pen) -> None:
    """A third of the stick lies behind the fist."""
    _mop(pen.turned(0.0, -_FIST[0], -_FIST[1]))


def _bat_icon(pen: Pen) -> None:
    """A wooden bat; reaches 38 px."""
    pen.oval(6.5, 5.5, 2.4, 2.4, Paint("wood", 0.4, 0.4))
    pen.limb((8.0, 5.3), (18.0, 3.8), 1.5, 1.7, Paint("dark", 0.6, 0.4))
    pen.limb((18.0, 3.8), (36.0, 1.0), 1.8, 3.3, Paint("wood", 0.75, 0.5))
    pen.oval(33.0, 1.2, 1.8, 1.5, Paint("blood", 0.6, inside=True))


def _bat(pen: Pen) -> None:
    """A wooden bat, 30 px from the fist to its end."""
    pen.oval(-3.5, 0, 1.9, 1.9, Paint("wood", 0.4, 0.4))
    pen.limb((-3, 0), (6, 0), 1.2, 1.2, Paint("dark", 0.7, 0.4))
    pen.limb((6, 0), (29, 0), 1.3, 2.5, Paint("wood", 0.75, 0.6))
    pen.oval(27, 0.3, 1.6, 1.2, Paint("blood", 0.6, inside=True))


def _knife(pen: Pen) -> None:
    """A cook's knife, 17 px from the fist to its point: a riveted handle, a broad blade whose back is straight."""
    pen.limb((-4.5, 0), (3.0, 0), 1.5, 1.4, Paint("dark", 0.7, 0.5))
    pen.polygon([(3.0, -1.6), (15.0, -1.6), (17.5, -0.9), (14.5, 1.6), (9.0, 3.0), (4.0, 3.0)], Paint("slate_6"))
    pen.polygon([(3.5, -1.6), (15.0, -1.6), (16.5, -1.1), (3.5, -0.4)], Paint("slate_4"))


def _knife_icon(pen: Pen) -> None:
    pen.limb((-9.0, 0), (-2.5, 0), 1.9, 1.6, Paint("wood", 0.45, 0.4))
    pen.polygon([(-2.5, -2.2), (7.5, -2.2), (10.5, -1.0), (7.0, 2.0), (2.0, 3.4), (-2.0, 3.4)], Paint("slate_6"))
    pen.polygon([(-2.5, -2.2), (7.5, -2.2), (9.5, -1.4), (-2.5, -0.8)], Paint("slate_3"))


def _bottle_icon(pen: Pen) -> None:
    pen.limb((-6, 0), (1, 0), 3.2, 3.2, Paint("green", 0.75, 0.5))
    pen.limb((1, 0), (7, 0), 2.0, 1.3, Paint("green", 0.85, 0.5))
    pen.box(6.5, -1.4, 8.5, 1.4, Paint("white"), 0.3)


def _bottle(pen: Pen) -> None:
    pen.limb((-2, 0), (4.5, 0), 2.3, 2.3, Paint("green", 0.85, 0.6))
    pen.limb((4.5, 0), (8.5, 0), 1.5, 1.0, Paint("green", 0.95, 0.5))


def _bottle_flying(pen: Pen) -> None:
    pen.limb((-6, 0), (1, 0), 3.2, 3.2, Paint("green", 0.75, 0.5))
    pen.limb((1, 0), (7, 0), 2.0, 1.3, Paint("green", 0.85, 0.5))
    pen.box(-4, -2.4, -0.5, 2.4, Paint("pale", 0.7, 0.3), 0.3)
    pen.box(6.5, -1.4, 8.5, 1.4, Paint("white"), 0.3)


def _bandage_icon(pen: Pen) -> None:
    pen.oval(0, 0, 6.5, 6.5, Paint("cloth", 0.6, 0.4))
    pen.oval(0, 0, 2.2, 2.2, Paint("slate_4"))
    pen.box(-1.0, -6.0, 1.0, -2.6, Paint("blood_3"), 0.2)
    pen.box(-2.6, -5.2, 2.6, -3.4, Paint("blood_3"), 0.2)


def _bandage(pen: Pen) -> None:
    """A roll, and the end that hangs from it."""
    pen.limb((0, 0), (-9, 1.5), 0.9, 0.9, Paint("white"))
    pen.oval(0.5, 0, 2.6, 2.6, Paint("cloth", 0.8, 0.4))
    pen.oval(0.5, 0, 0.9, 0.9, Paint("slate_4"))


def _key(pen: Pen) -> None:
    gold = Paint("gold", 0.6, 0.5)
    pen.oval(-5, 0, 4.4, 4.4, gold)
    pen.oval(-5.4, 0, 1.8, 1.8, Paint("ink"))
    pen.box(-1, -1.3, 9, 1.3, gold, 0.4)
    pen.box(4.5, 0, 6.3, 4, gold, 0.3)
    pen.box(7.4, 0, 9, 3.2, gold, 0.3)


def _small(draw: Draw, reach: float) -> Draw:
    """A held thing as an icon: moved to the middle and shrunk."""

    def drawn(pen: Pen) -> None:
        turned = pen.turned(-0.7)
        draw(Pen(pen.canvas, *turned.at(-reach * 0.19, 0), turned.angle, 0.38))

    return drawn


ITEMS = {
    "bandage": ItemArt(_bandage_icon, held=_bandage),
    "bat": ItemArt(_small(_bat_icon, 38), weapon=_bat, swipe_px=42.0),
    "bottle": ItemArt(_bottle_icon, -0.6, held=_bottle, flying=_bottle_flying),
    "key": ItemArt(_key),
    "knife": ItemArt(_knife_icon, -0.8, weapon=_knife, swipe_px=32.0),
    "mop": ItemArt(_small(_mop, 58), weapon=_mop_in_fist, swipe_px=57.0),
}


def item_sheets() -> dict[str, U8]:
    """Every sheet of one item by its name, all but the icons."""
    sheets: dict[str, U8] = {}
    for name, art in ITEMS.items():
        if art.weapon:
            sheets |= {f"weapon_{name}": turned_sheet(art.weapon, HELD_PX), f"swipe_{name}": _swipes(art.swipe_px)}
        if art.held:
            sheets[f"held_{name}"] = turned_sheet(art.held, SMALL_PX)
        if art.flying:
            sheets[f"flying_{name}"] = turned_sheet(art.flying, ICON_PX, FLYING_HEADINGS)
    return sheets


def turned_sheet(draw: Draw, cell_px: int, headings: int = HELD_HEADINGS) -> U8:
    """A row of pictures of one thing, each turned a little further; uint8 RGBA [cell, cell * headings, 4]."""
    cells = []
    for i in range(headings):
        canvas = Drawing(cell_px, cell_px)
        draw(canvas.pen(cell_px / 2, cell_px / 2, i * math.tau / headings))
        cells.append(canvas.finish(shadow=0.3))
    return np.concatenate(cells, axis=1)


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
