"""Pieces larger than a tile: each is drawn as one picture and cut up for the tileset."""

import math
from collections.abc import Callable
from functools import cache
from itertools import pairwise

from tools.art.boards import BOARDS
from tools.art.draw import Drawing, Paint, Pen
from tools.art.palette import U8
from tools.art.rooms import tray
from tools.art.school import INK, SHEET
from tools.tiles import PIECES, TILE_PX, TilePiece

Draw = Callable[[Pen], None]

_DIGITS = {"2": "abged", "3": "abgcd"}  # seven segments, lit ones
_SEGMENTS = {
    "a": ((-3, -6), (3, -6)),
    "b": ((3.4, -5.4), (3.4, -0.6)),
    "c": ((3.4, 0.6), (3.4, 5.4)),
    "d": ((-3, 6), (3, 6)),
    "e": ((-3.4, 0.6), (-3.4, 5.4)),
    "g": ((-3, 0), (3, 0)),
}


def ring(p: Pen, radius: float, width: float, how: Paint) -> None:
    """Paint a circle's line as short strokes."""
    steps = 48
    at = [(radius * math.cos(i * math.tau / steps), radius * math.sin(i * math.tau / steps)) for i in range(steps + 1)]
    for a, b in pairwise(at):
        p.line(a, b, width, how)


def gym_emblem(p: Pen) -> None:
    """The centre circle of the court with the school's sign in it: day breaking over a ridge."""
    p.oval(0, 0, 56, 56, Paint("navy_1", opacity=0.92))
    for i in range(9):
        p.turned(-math.pi * (i + 0.5) / 9, 0, 10).polygon([(20, -1.6), (44, -4), (44, 4), (20, 1.6)], Paint("yellow_1"))
    p.oval(0, 10, 19, 19, Paint("orange"))
    p.oval(0, 10, 15, 15, Paint("yellow_1"))
    ridge = [(-53.0, 16.0), (-30.0, 6.0), (-14.0, 17.0), (4.0, 9.0), (22.0, 19.0), (38.0, 8.0), (53.0, 15.0)]
    p.polygon([*ridge, (44.0, 34.0), (20.0, 51.0), (-20.0, 51.0), (-44.0, 34.0)], Paint("navy_0"))
    p.line((-30, 33), (30, 33), 2.4, Paint("white"))
    p.line((-20, 40), (20, 40), 2.0, Paint("white"))
    ring(p, 57, 4, Paint("white"))


def helipad(p: Pen) -> None:
    """A landing ring with an H, painted by the caretaker and worn since."""
    ring(p, 70, 5, Paint("white"))
    ring(p, 60, 2, Paint("yellow_1"))
    paint = Paint("white")
    for x in (-22, 22):
        p.box(x - 7, -36, x + 7, 36, paint, 0)
    p.box(-16, -6, 16, 6, paint, 0)


def sos(p: Pen) -> None:
    """Three letters in white paint, put on in haste."""
    paint = Paint("white")
    s = [(16, -20), (-8, -22), (-16, -12), (-8, -2), (8, 2), (16, 12), (8, 22), (-16, 20)]
    for x in (-62, 62):
        for (ax, ay), (bx, by) in pairwise(s):
            p.limb((x + ax, ay), (x + bx, by), 4.6, 4.0, paint)
    for i in range(16):
        a, b = i * math.tau / 16, (i + 1) * math.tau / 16
        p.limb((18 * math.cos(a), 22 * math.sin(a)), (18 * math.cos(b), 22 * math.sin(b)), 4.4, 4.4, paint)
    for x, y, run in ((-70, 20, 7), (-54, 22, 5), (6, 22, 7), (52, 20, 8), (74, 12, 6)):
        p.limb((x, y), (x + 0.5, y + run), 1.6, 0.6, paint)


def scoreboard(p: Pen) -> None:
    """The hall's scoreboard on the wall above: two to three, and the clock stopped."""
    p.box(-46, -16, 46, 10, Paint("dark", 0.6, 0.4, 2), 1)
    p.box(-44, -14, 44, 8, Paint("ink"), 0.5)
    for x, digit in ((-32, "2"), (32, "3")):
        for name in _DIGITS[digit]:
            (ax, ay), (bx, by) = _SEGMENTS[name]
            p.line((x + ax, ay - 3), (x + bx, by - 3), 2, Paint("blood_3"))
    for i, digit in enumerate("233"):
        for name in _DIGITS[digit]:
            (ax, ay), (bx, by) = _SEGMENTS[name]
            x = -10 + 10 * i
            p.line((x + ax * 0.7, ay * 0.7 - 3), (x + bx * 0.7, by * 0.7 - 3), 1.4, Paint("yellow_1"))


def piano(p: Pen) -> None:
    """A grand piano, its keys to the left."""
    body = [(-24.0, -24.0), (6.0, -26.0), (24.0, -18.0), (26.0, 0.0), (12.0, 12.0), (6.0, 26.0), (-24.0, 26.0)]
    p.polygon([(x, y + 3) for x, y in body], Paint("ink"))
    p.polygon(body, Paint("dark", 0.75, 0.6, 4))
    p.box(-25, -22, -17, 24, SHEET, 0.6)
    for i in range(11):
        if i % 7 not in (2, 6):
            p.line((-21, -19 + 4 * i), (-17, -19 + 4 * i), 1.6, INK)
    p.line((-13, -20), (-13, 22), 1.4, Paint("wood_2"))
    p.turned(0.1, -6, 0).box(-3, -8, 3, 8, Paint("cream", 0.8), 0.3)


def menu_board(p: Pen) -> None:
    """The menu over the counter: today's tray in pictures."""
    p.box(-46, -16, 46, 4, Paint("wood", 0.3, 0.4, 1.5), 0.6)
    p.box(-44, -14, 44, 2, Paint("cream", 0.75, 0.1), 0.4)
    for x, colour in ((-34, "orange"), (-17, "green_3"), (0, "blood_3"), (17, "wood_3"), (34, "yellow_1")):
        p.oval(x, -8, 5, 4, Paint("slate_6"))
        p.oval(x, -8, 3.4, 2.6, Paint(colour))
        p.line((x - 5, -2), (x + 5, -2), 1, Paint("slate_2"))
        p.line((x - 4, 0.4), (x + 2, 0.4), 0.9, Paint("slate_3"))


def tray_return(p: Pen) -> None:
    """The belt that dirty trays went away on, still loaded."""
    p.box(-31, -12, 31, 14, Paint("steel", 0.3, 0.1), 1)
    p.box(-31, -14, 31, 9, Paint("steel", 0.7, 0.3, 2), 1)
    p.box(-29, -10, 29, 5, Paint("dark", 0.5, 0.0), 0.5)
    for x in range(-26, 29, 6):
        p.line((x, -10), (x, 5), 0.8, Paint("slate_2"))
    for x, y, turn in ((-19, -2, 0.1), (-2, -3, -0.1), (15, -1, 0.3), (16, -3, 0.05)):
        tray(p, x, y, turn)


def water_tank(p: Pen) -> None:
    """A round yellow water tank on its plinth, a ladder up its side."""
    p.box(-44, -42, 44, 46, Paint("stone", 0.35, 0.3, 3), 2)
    p.oval(0, 0, 41, 41, Paint("gold", 0.1, 0.4, 5))
    p.oval(0, -2, 38, 38, Paint("gold", 0.5, 0.5, 9))
    ring(p.turned(0.0, 0, -2), 27, 1.4, Paint("yellow_0"))
    for i in range(12):
        p.turned(i * math.tau / 12, 0, -2).line((29, 0), (36, 0), 1.4, Paint("yellow_0"))
    p.oval(0, -2, 11, 11, Paint("gold", 0.25, 0.6, 3))
    p.oval(0, -2, 7, 7, Paint("blue", 0.5, 0.5, 3))
    for x in (-5, 5):
        p.line((x, 30), (x, 47), 1.6, Paint("slate_5"))
    for y in (33, 37, 41, 45):
        p.line((-5, y), (5, y), 1.4, Paint("slate_5"))


def ac_unit(p: Pen) -> None:
    """An air conditioner's outdoor unit with two fans."""
    p.box(-29, -26, 29, 29, Paint("grey", 0.25, 0.1), 1.5)
    p.box(-29, -28, 29, 20, Paint("grey", 0.8, 0.35, 3), 1.5)
    for x in (-14.5, 14.5):
        q = p.turned(0.3 if x > 0 else 0.9, x, -5)
        q.oval(0, 0, 12.5, 12.5, Paint("slate_1"))
        for i in range(4):
            q.turned(i * math.pi / 2).polygon([(2, -1), (11, -5), (11.4, 2), (2, 1.6)], Paint("slate_3"))
        for r in (4.5, 8.5, 12):
            ring(q, r, 0.9, Paint("slate_5"))
        q.oval(0, 0, 2.6, 2.6, Paint("slate_5"))
    for x in range(-24, 26, 4):
        p.line((x, 21), (x, 28), 1.2, Paint("slate_1"))
    p.box(16, 11, 26, 18, Paint("yellow_1"), 0.4)
    p.box(19, 13, 23, 16, INK, 0.2)


def skylight(p: Pen) -> None:
    """A glazed lantern over the library; a lamp burns below."""
    p.box(-46, -29, 46, 30, Paint("steel", 0.4, 0.3, 2), 1)
    for x in (-30, 0, 30):
        for y in (-14, 14):
            p.box(x - 13, y - 12, x + 13, y + 12, Paint("glass", 0.35, 0.3, 4), 0.6)
            p.oval(x, y, 8, 7, Paint("yellow_2", opacity=0.35))
            p.line((x - 9, y + 6), (x - 1, y - 8), 1.6, Paint("glass_2"))
    p.polygon([(33.0, 8.0), (37.0, 13.0), (34.0, 20.0), (28.0, 15.0)], INK)
    for turn in (0.2, 1.4, 2.9, 4.4):
        p.turned(turn, 33, 14).line((4, 0), (11, 1), 0.8, Paint("white"))


def mast(p: Pen) -> None:
    """The broadcast mast, seen down its length: four legs, braces, aerials, guys."""
    for x, y in ((-46, -46), (46, -46), (-46, 46), (46, 46)):
        p.line((x, y), (0, 0), 0.9, Paint("slate_4"))
        p.box(x * 0.93 - 3, y * 0.93 - 3, x * 0.93 + 3, y * 0.93 + 3, Paint("stone", 0.6, 0.4), 0.6)
    p.box(-30, -30, 30, 31, Paint("stone", 0.5, 0.3, 3), 2)
    for half, tone in ((24, 0.3), (17, 0.55), (10, 0.8)):
        corners = [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)]
        for a, b in pairwise(corners):
            p.line(a, b, 2.6, Paint("red", tone) if half != 17 else Paint("pale", 0.8))
        p.line((-half, -half), (half, half), 1.2, Paint("slate_4"))
        p.line((-half, half), (half, -half), 1.2, Paint("slate_4"))
    for turn in (0.4, 2.5, 4.6):
        q = p.turned(turn)
        q.line((4, 0), (22, 0), 1.6, Paint("slate_6"))
        for x in (10, 14, 18, 22):
            q.line((x, -4), (x, 4), 1, Paint("slate_6"))
    p.oval(0, 0, 5, 5, Paint("red", 0.7, 0.5, 2))
    p.oval(-1.2, -1.2, 1.8, 1.8, Paint("white"))


_DRAWN: dict[str, Draw] = {
    "gym_emblem": gym_emblem,
    "helipad": helipad,
    "sos": sos,
    "scoreboard": scoreboard,
    "piano": piano,
    "menu_board": menu_board,
    "tray_return": tray_return,
    "water_tank": water_tank,
    "ac_unit": ac_unit,
    "skylight": skylight,
    "mast": mast,
    **BOARDS,
}
CUT: dict[str, tuple[TilePiece, int, int]] = {
    piece.tile(column, row): (piece, column, row)
    for piece in PIECES
    for row in range(piece.rows)
    for column in range(piece.columns)
}


@cache
def _picture(piece: TilePiece) -> U8:
    """Draw a whole piece, uint8 [32 rows, 32 columns, 4]."""
    width, height = piece.columns * TILE_PX, piece.rows * TILE_PX
    canvas = Drawing(width, height)
    _DRAWN[piece.art or piece.name](canvas.pen(width / 2, height / 2, piece.turns * math.pi / 2))
    if piece.painted:
        return canvas.finish_soft()
    return canvas.finish(shadow=0.45 if piece.solid else 0.0)


def cut(name: str) -> U8:
    """Cut one tile out of the piece it belongs to, uint8 [32, 32, 4]."""
    piece, column, row = CUT[name]
    x, y = column * TILE_PX, row * TILE_PX
    return _picture(piece)[y : y + TILE_PX, x : x + TILE_PX]
