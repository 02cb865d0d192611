"""Boards, banners and writing larger than a tile: each is drawn as one picture and cut up for the tileset."""

import math
from bisect import bisect_right
from collections.abc import Callable

import numpy as np

from tools.art.draw import Paint, Pen
from tools.art.hangul import centred, write
from tools.art.school import INK, SHEET

Draw = Callable[[Pen], None]
CHALK, YELLOW = Paint("slate_6"), Paint("yellow_2")
_GROUPS = (1, 2, 12, 16, 17)  # columns of the periodic table at which another colour begins


def _slate(p: Pen) -> None:
    """The green slate that lessons are written on, 5 m by 0.6 m, its tray of chalk below."""
    p.box(-78, -16, 78, 4, Paint("wood", 0.5, 0.4, 1), 0.5)
    p.box(-76, -14.5, 76, 1, Paint("board", 0.62, 0.2, 2), 0.5)
    for x, y, rx in ((-50, -7, 16), (10, -5, 22), (52, -8, 14)):
        p.oval(x, y, rx, 4.4, Paint("green_2", opacity=0.35))
    p.box(-76, 1.4, 76, 3.6, Paint("steel", 0.7), 0.3)
    for x, colour in ((-30, "white"), (-24, "yellow_1"), (41, "white")):
        p.line((x, 2.4), (x + 3, 2.4), 1.2, Paint(colour))
    p.box(56, 0.4, 64, 3.2, Paint("blue", 0.5, 0.4, 1), 0.5)


def _self_study(p: Pen) -> None:
    """Self-study, and who talked."""
    _slate(p)
    write(p, "11/22", -73, -13, 6, CHALK, 0.9)
    write(p, "자습", -46, -13.2, 12, CHALK, 1.3)
    write(p, "떠든 사람:", 2, -12.4, 6, CHALK, 0.9)
    write(p, "청산 수혁", 34, -12.8, 8, YELLOW, 1.0)


def _keep_quiet(p: Pen) -> None:
    """What somebody wrote in haste for whoever comes next."""
    _slate(p)
    write(p, "문 닫아!", -70, -13.6, 13, CHALK, 1.6)
    write(p, "조용히", 4, -13, 12, YELLOW, 1.4)
    p.limb((50, -11), (72, -4), 0.8, 0.5, CHALK)


def _mathematics(p: Pen) -> None:
    """A line and its equation, not worked out."""
    _slate(p)
    write(p, "y=2x+3", -72, -12.6, 9, CHALK, 1.0)
    p.line((-16, 0), (-16, -13), 0.8, CHALK)
    p.line((-22, -3), (12, -3), 0.8, CHALK)
    p.line((-20, 0), (2, -13), 0.9, YELLOW)
    write(p, "x+7=11", 18, -13, 5.6, CHALK, 0.8)
    write(p, "x=", 18, -5.6, 5.6, CHALK, 0.8)
    write(p, "숙제 32", 46, -12, 7, CHALK, 0.9)


def _experiment(p: Pen) -> None:
    """The science teacher's board."""
    _slate(p)
    write(p, "실험 41일", -73, -13.2, 10, CHALK, 1.1)
    ring(p, -2, -7, 5.4, CHALK)
    p.line((-2, -12.4), (-2, -1.6), 0.8, CHALK)
    p.line((3.4, -7), (14, -7), 0.8, CHALK)
    ring(p, 19, -7, 3.6, YELLOW)
    write(p, "물리면 열어두지 마", 26, -11.6, 5.4, YELLOW, 0.9)


def ring(p: Pen, x: float, y: float, radius: float, how: Paint) -> None:
    """Draw a circle's line with chalk."""
    for i in range(14):
        a, b = i * math.tau / 14, (i + 1) * math.tau / 14
        p.line(
            (x + radius * math.cos(a), y + radius * math.sin(a)),
            (x + radius * math.cos(b), y + radius * math.sin(b)),
            0.8,
            how,
        )


def _bulletin(p: Pen) -> None:
    """The corridor's notice board on the face of its wall, 3 m."""
    p.box(-46, -2, 46, 12, Paint("wood", 0.4, 0.4, 1), 0.4)
    p.box(-44.6, -0.8, 44.6, 10.6, Paint("wood_4"), 0)
    p.box(-44.6, -0.8, -24, 10.6, Paint("green_2"), 0)
    centred(p, "알림", -34, 4.6, 8, SHEET, 1.1)
    sheets = (
        (-18, "white", 0.05),
        (-9, "yellow_2", -0.1),
        (0, "slate_6", 0.08),
        (9, "white", -0.04),
        (19, "rot_3", 0.1),
        (29, "white", 0),
        (38, "yellow_2", -0.15),
    )
    for i, (x, colour, turn) in enumerate(sheets):
        q = p.turned(turn, x, 4.6 + (i % 2))
        q.box(-3.4, -4.4, 3.4, 4.4, Paint(colour), 0)
        for y in (-2, 0, 2):
            q.line((-2.2, y), (2.2 - (y == 2), y), 0.7, Paint("slate_3"))
        q.oval(0, -3.8, 0.8, 0.8, Paint("blood_3"))


def _periodic(p: Pen) -> None:
    """The table of the elements."""
    p.box(-31, -2, 31, 12, SHEET, 0.3)
    colours = ("orange", "yellow_1", "green_3", "glass_1", "navy_3", "skin_2")
    for column in range(18):
        for row in range(6):
            if (row == 0 and 0 < column < 17) or (row in (1, 2) and 1 < column < 12):
                continue
            x, y = -28.5 + 3.2 * column, -0.4 + 2 * row
            shade = colours[bisect_right(_GROUPS, column)]
            p.box(x, y, x + 2.5, y + 1.4, Paint(shade), 0)
    p.box(-20, -0.8, 8, 2.0, SHEET, 0)
    write(p, "주기율표", -16, -1.2, 4.6, INK, 0.7)


def _banner(p: Pen) -> None:
    """The gym's banner."""
    p.box(-47, -2, 47, 12, Paint("navy_2"), 0.3)
    p.box(-47, -2, 47, -0.6, Paint("yellow_1"), 0)
    p.box(-47, 10.6, 47, 12, Paint("yellow_1"), 0)
    centred(p, "새벽고 체육관", 0, 5, 8.6, SHEET, 1.2)


def _cloth(p: Pen) -> None:
    """A banner over the serving counter."""
    p.box(-47, -1, 47, 10, Paint("rot_3"), 0.3)
    centred(p, "남기지 말자", 0, 4.6, 8, Paint("green_1"), 1.2)


def _help(p: Pen) -> None:
    """Written on a wall with what was at hand."""
    write(p, "살려줘", -25, -0.5, 13, Paint("blood_1"), 1.9)
    for x, y in ((-20, 12), (-2, 13), (17, 12)):
        p.limb((x, y - 3), (x + 0.4, y + 2.4), 0.9, 0.4, Paint("blood_1"))


def _do_not_leave(p: Pen) -> None:
    """A warning by a door."""
    write(p, "나가지 마", -29, 0, 12, Paint("slate_0"), 1.6)


def _they_hear(p: Pen) -> None:
    """Scratched into the plaster: they hear."""
    write(p, "듣고 있어", -29, 0, 11, Paint("wood_0"), 1.2)


def _spill(p: Pen) -> None:
    """What ran out of the experiment, two metres of it, and the tracks of rats."""
    for x, y, rx, ry in ((0, 0, 24, 15), (-14, 8, 14, 9), (13, -9, 13, 8), (20, 8, 9, 6), (-20, -8, 8, 6)):
        p.oval(x, y, rx, ry, Paint("green_2", opacity=0.5), 0.2)
    for x, y, rx, ry in ((2, -1, 15, 9), (-12, 6, 7, 5)):
        p.oval(x, y, rx, ry, Paint("green_3", opacity=0.55), 0.2)
    p.oval(-3, -4, 7, 2.4, Paint("green_4", opacity=0.7), -0.3)
    p.oval(9, 3, 2.4, 1.4, Paint("rot_3", opacity=0.7), 0.3)
    for i in range(7):
        p.oval(18 + 1.6 * i, 10 + 2.4 * i - (i % 2) * 2.6, 1.1, 0.8, Paint("green_1", opacity=0.8))


def _pool(p: Pen) -> None:
    """Where many were caught: it ran out unevenly, and dried from its rim."""
    rng = np.random.default_rng(1974)
    p.oval(0, 0, 20, 13, Paint("blood_1", opacity=0.85), 0.25)
    for turn in np.arange(0, math.tau, 0.42):
        reach = float(rng.uniform(0.75, 1.12))
        x, y = 19 * reach * math.cos(turn), 12.5 * reach * math.sin(turn)
        p.oval(x, y, float(rng.uniform(3, 7)), float(rng.uniform(2.4, 5)), Paint("blood_1", opacity=0.85), turn)
    for x, y, rx, ry in ((1, 1, 15, 9), (-7, 4, 8, 5), (9, -3, 8, 5), (11, 5, 5, 3)):
        p.oval(x, y, rx, ry, Paint("blood_0", opacity=0.7), 0.25)
    for _ in range(9):
        x, y = (float(v) for v in rng.normal(0, 1, 2) * (24, 17))
        p.oval(x, y, float(rng.uniform(0.7, 1.8)), float(rng.uniform(0.6, 1.3)), Paint("blood_1", opacity=0.8))
    p.oval(-5, -4, 6, 1.1, Paint("blood_2", opacity=0.7), -0.2)


def _seal(p: Pen) -> None:
    """The school's seal, let into the floor of the hall: brass lines in dark stone, the name of the school."""
    p.oval(0, 0, 58, 58, Paint("slate_2"))
    p.oval(0, 0, 56.5, 56.5, Paint("yellow_0"))
    p.oval(0, 0, 54, 54, Paint("slate_1"))
    p.oval(0, 0, 40, 40, Paint("yellow_0"))
    p.oval(0, 0, 38.5, 38.5, Paint("slate_2"))
    for i in range(24):
        p.turned(i * math.tau / 24).line((43, 0), (50, 0), 1.2 if i % 2 else 2.2, Paint("yellow_0"))
    centred(p, "새벽", 0, -6, 24, Paint("stone_4"), 2.6)
    centred(p, "1974", 0, 20, 9, Paint("yellow_0"), 1.3)
    for x, y, rx, ry in ((-20, 14, 14, 8), (18, -18, 16, 9), (30, 24, 10, 8)):
        p.oval(x, y, rx, ry, Paint("stone_3", opacity=0.12), 0.4)


BOARDS: dict[str, Draw] = {
    "lesson_study": _self_study,
    "lesson_quiet": _keep_quiet,
    "lesson_maths": _mathematics,
    "lesson_lab": _experiment,
    "bulletin": _bulletin,
    "periodic": _periodic,
    "banner_gym": _banner,
    "banner_food": _cloth,
    "scrawl_help": _help,
    "scrawl_leave": _do_not_leave,
    "scrawl_hear": _they_hear,
    "spill": _spill,
    "pool": _pool,
    "seal": _seal,
}
