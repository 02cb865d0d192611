"""Papers and pictures that hang on the faces of walls: drawn into the lower 18 px of their tile."""

from tools.art.draw import Paint, Pen
from tools.art.hangul import centred, write
from tools.art.school import INK, SHEET, Draw


def _sheet(p: Pen, x0: float, x1: float, colour: str, y0: float = -0.5, y1: float = 9.5) -> None:
    p.box(x0, y0, x1, y1, Paint(colour), 0)
    p.box(x0, y1 - 0.8, x1, y1, Paint("stone_2"), 0)


def _timetable(p: Pen) -> None:
    _sheet(p, -9, 9, "white")
    p.box(-9, -0.5, 9, 1.4, Paint("navy_2"), 0)
    for x in (-5, -1.5, 2, 5.5):
        p.line((x, 2), (x, 8.5), 0.7, Paint("slate_4"))
    for i in range(12):
        x, y = -7.2 + 3.5 * (i % 5), 3 + 2.2 * (i // 5)
        p.box(x - 0.9, y - 0.6, x + 0.9, y + 0.6, Paint(("glass_1", "yellow_2", "rot_3", "skin_2")[i * 7 % 4]), 0)


def _club(p: Pen) -> None:
    _sheet(p, -14, -2, "yellow_1", -0.5, 11)
    p.oval(-8, 3.4, 3.4, 3.4, Paint("blood_3"))
    p.oval(-8, 3.4, 1.6, 1.6, Paint("white"))
    write(p, "궁도", -13, 7, 4.6, INK, 0.8)
    _sheet(p, 2, 13, "navy_2", 0.5, 9)
    p.polygon([(4, 8), (7, 3), (10, 6), (12, 8)], Paint("glass_2"))


def _notice(p: Pen) -> None:
    p.box(-15, -2, 15, 11, Paint("wood", 0.4, 0.4, 1), 0.3)
    p.box(-13.8, -0.8, 13.8, 9.6, Paint("wood_4"), 0)
    for x, y, turn, colour in (
        (-9, 4, 0.08, "white"),
        (-1, 5, -0.1, "yellow_2"),
        (6.6, 3.6, 0.04, "slate_6"),
        (11, 7, 0.2, "rot_3"),
    ):
        q = p.turned(turn, x, y)
        q.box(-3, -3.6, 3, 3.6, Paint(colour), 0)
        q.line((-2, -1), (2, -1), 0.7, Paint("slate_3"))
        q.line((-2, 1), (1, 1), 0.7, Paint("slate_3"))
        q.oval(0, -3, 0.8, 0.8, Paint("blood_3"))


def _quiet(p: Pen) -> None:
    _sheet(p, -15, 15, "white", -0.5, 10.5)
    centred(p, "뛰지마", 0, 4.9, 8.6, Paint("blood_2"), 1.2)


def _evacuation(p: Pen) -> None:
    _sheet(p, -12, 12, "rot_3", -0.5, 10.5)
    for a, b in (((-10, 2), (10, 2)), ((-10, 8), (10, 8)), ((-4, 2), (-4, 8)), ((3, 2), (3, 8))):
        p.line(a, b, 0.8, Paint("slate_1"))
    p.line((-8, 5), (8, 5), 1.2, Paint("green_2"))
    p.polygon([(8, 3.4), (11, 5), (8, 6.6)], Paint("green_2"))
    p.oval(-7, 5, 1.2, 1.2, Paint("blood_3"))


def _drawings(p: Pen) -> None:
    for x, colour, mark in (
        (-11, "white", "green_3"),
        (-3.4, "yellow_2", "orange"),
        (4.2, "slate_6", "navy_2"),
        (11.4, "white", "blood_3"),
    ):
        q = p.turned(0.06 * x / 6, x, 4)
        q.box(-3.2, -4.2, 3.2, 4.2, Paint(colour), 0)
        q.oval(0, 0.4, 1.9, 1.6, Paint(mark))
        q.oval(0, -3.6, 0.7, 0.7, Paint("blood_2"))


def _missing(p: Pen) -> None:
    for x, turn in ((-8, -0.06), (7, 0.1)):
        q = p.turned(turn, x, 4)
        q.box(-6, -4.6, 6, 5.6, SHEET, 0)
        q.oval(0, -0.4, 2.2, 2.6, Paint("skin_1"))
        q.oval(0, -1.6, 2.4, 1.8, INK)
        q.box(-4, 3.2, 4, 4.2, Paint("blood_3"), 0)


def _eye_chart(p: Pen) -> None:
    _sheet(p, -6, 6, "white", -1.5, 11.5)
    for y, size in ((0.4, 2.0), (3.4, 1.5), (6.0, 1.1), (8.2, 0.8)):
        for x in (-2.6, 2.6) if size < 2 else (0,):
            p.line((x - size, y), (x + size, y), 0.9, INK)
            p.line((x - size, y), (x - size, y + 1.2), 0.7, INK)


def _motto(p: Pen) -> None:
    p.box(-15, -1.5, 15, 10, Paint("wood", 0.3, 0.4, 1), 0.3)
    p.box(-13.6, -0.2, 13.6, 8.8, Paint("yellow_2"), 0)
    centred(p, "정직", 0, 4.3, 8, INK, 1.3)


def _map_board(p: Pen) -> None:
    p.box(-14, -1.5, 14, 10.5, Paint("slate_2"), 0.3)
    p.box(-13, -0.5, 13, 9.5, Paint("glass_1"), 0)
    p.polygon([(-4, 0), (1, 1), (3, 4), (5, 8), (2, 9.4), (-2, 9), (-3, 6), (-6, 3)], Paint("rot_3"))
    p.polygon([(-13, 0), (-8, 0), (-10, 5), (-13, 7)], Paint("rot_2"))
    p.polygon([(9, 3), (12, 0), (12, 4), (10, 8)], Paint("skin_2"))


def _whiteboard_note(p: Pen) -> None:
    p.box(-15, -1.5, 15, 10.5, Paint("steel", 0.75, 0.3, 1), 0.4)
    p.box(-14, -0.5, 14, 9, SHEET, 0)
    write(p, "11/22", -13, 0.6, 4, Paint("blood_3"), 0.8)
    for y, run in ((6.4, 18), (8, 11)):
        p.line((-12, y), (-12 + run, y - 0.3), 0.8, Paint("navy_2"))
    p.oval(10, 3, 1.2, 1.2, Paint("green_3"))


POSTERS: dict[str, tuple[Draw, int]] = {
    "notice_face": (_notice, 0),
    "poster_timetable": (_timetable, 0),
    "poster_club": (_club, 0),
    "poster_quiet": (_quiet, 0),
    "poster_evacuation": (_evacuation, 0),
    "poster_drawings": (_drawings, 0),
    "poster_missing": (_missing, 0),
    "eye_chart": (_eye_chart, 0),
    "motto": (_motto, 0),
    "map_board": (_map_board, 0),
    "duty_board": (_whiteboard_note, 0),
}
