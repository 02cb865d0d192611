"""Furniture of the special rooms as it was left: tables after lunch, benches in the middle of an experiment."""

from functools import partial

from tools.art.draw import Paint, Pen
from tools.art.rooms import FAR, LAMINATE, bed, counter, lab_bench, slab, tray
from tools.art.school import DARK, INK, SHEET, Draw
from tools.art.used import open_book
from tools.art.yard import HOLLOW, PORCELAIN, basin, toilet, urinal


def _table_used(p: Pen, number: int) -> None:
    slab(p, "", LAMINATE, Paint("grey", 0.3, 0.0), (-10, 8))
    if number == 1:
        tray(p, 5, -2, 0.3)
        p.oval(-8, -4, 2.6, 2.6, Paint("steel", 0.8, 0.5))
        p.oval(-8, -4, 1.6, 1.6, Paint("glass_1"))
    elif number == 2:
        p.oval(-2, 0, 7, 3.6, Paint("rust", 0.4, 0.2), 0.2)
        tray(p, 3, -3, 1.1)
        for x, y in ((-9, 3), (-11, -3), (9, 4)):
            p.oval(x, y, 0.9, 0.9, Paint("white"))
    elif number == 3:
        p.line((-9, -5), (-3, -6), 1, Paint("slate_6"))
        p.line((-9, -3.4), (-3, -4.8), 1, Paint("slate_6"))
        p.oval(6, 1, 2.4, 2.4, Paint("orange"))
        p.oval(5.4, 0.4, 0.8, 0.8, Paint("yellow_1"))
    else:
        for x, y in ((-6, -3), (-1, 2), (5, -4), (8, 3)):
            p.limb((x, y), (x + 4, y + 1), 1.2, 0.5, Paint("blood_1"))
        tray(p, -8, -2, -0.6)


def _stool_fallen(p: Pen) -> None:
    q = p.turned(0.6)
    q.box(-8, -5, -4.5, 5, Paint("brown", 0.75, 0.6, 2), 1.6)
    for y in (-3, 0, 3):
        q.line((-4, y), (8, y * 1.9), 1.4, Paint("steel", 0.6))


def _microscope(p: Pen) -> None:
    lab_bench(p, "-")
    p.turned(0.2, -7, -2).box(-4, -4, 4, 4, SHEET, 0.4)
    p.box(2, -8, 11, 0, Paint("dark", 0.5, 0.4, 1), 1.2)
    p.limb((6, -2), (6, -7), 1.8, 2.2, Paint("pale", 0.6, 0.5))
    p.oval(6, -8, 2.2, 1.8, DARK)
    p.oval(6, 0, 1.6, 1.2, Paint("glass_2"))


def _burner(p: Pen) -> None:
    lab_bench(p, "-")
    p.oval(-6, -4, 3.6, 3.6, Paint("steel", 0.4, 0.4))
    p.oval(-6, -4, 1.6, 1.6, Paint("orange"))
    p.limb((-3, -3), (6, 2), 0.8, 0.8, Paint("rust", 0.4))
    for x in (3, 6, 9):
        p.oval(x, -6, 1.3, 1.3, Paint("glass", 0.7, 0.5))
        p.oval(x, -6, 0.7, 0.7, Paint(("green_4", "blood_3", "yellow_1")[x // 3 - 1]))
    p.box(1.4, -4.8, 10.6, -4, Paint("wood_3"), 0)


def _experiment(p: Pen) -> None:
    lab_bench(p, "-")
    p.oval(0, -1, 11, 5, Paint("green", 0.7, 0.3), 0.1)
    p.oval(-2, -2, 6, 2.4, Paint("green_4"), 0.1)
    p.limb((4, -6), (10, -3), 2.6, 1.1, Paint("glass", 0.7, 0.5))
    for turn in (0.2, 1.7, 3.5):
        p.turned(turn, -8, 2).polygon([(-2, -1), (2.4, 0), (-1, 1.6)], Paint("glass_2"))
    p.oval(1, 8, 2, 3.4, Paint("green_3"))


def _counter_used(p: Pen, number: int) -> None:
    counter(p, "-")
    wells = ((-8, "green_3", "green_4"), (8, "wood_4", "wood_5")) if number == 1 else ((-8, "blood_3", "orange"),)
    for x in (-8, 8):
        p.box(x - 6.5, -11, x + 6.5, 2, Paint("steel", 0.35, -0.4), 1.5)
    for x, low, high in wells:
        p.oval(x, -4.5, 5.2, 4.6, Paint(low))
        p.oval(x - 1, -5.5, 3, 2.4, Paint(high))
    if number == 1:
        p.line((10, -6), (16, -13), 1.4, Paint("slate_6"))
    else:
        p.oval(8, -4, 3, 2, Paint("blood_1"), 0.4)
        p.limb((8, -2), (10, 8), 1.2, 0.7, Paint("blood_1"))


def _cooker(p: Pen) -> None:
    counter(p, "-")
    p.oval(0, -5, 9, 8, Paint("pale", 0.7, 0.6, 4))
    p.oval(0, -6, 6.4, 5.4, Paint("steel", 0.6, 0.4, 2))
    p.box(-2, -8, 2, -5, DARK, 1)


def _office(p: Pen, side: int, number: int) -> None:
    left, right = (-15, FAR) if side < 0 else (-FAR, 15)
    p.box(left, -8, right, 13, Paint("grey", 0.2, 0.1), 1)
    p.box(left, -12, right, 8, Paint("grey", 0.72, 0.35), 1)
    if side < 0 and number == 1:  # the screen still shines
        p.box(-8, -11, 9, -6.5, DARK, 0.6)
        p.box(-7, -7.6, 8, -5.6, Paint("glass_2"), 0.3)
        p.polygon([(-7, -5.6), (8, -5.6), (10, 0), (-9, 0)], Paint("glass_1", opacity=0.35))
        p.box(-6, 0, 7, 4.5, Paint("pale", 0.5, 0.4, 1), 0.6)
        p.oval(12, 1, 1.8, 2.4, Paint("pale", 0.6, 0.5))
    elif side < 0:  # heaps of exercise books
        for x, y, turn, colour in (
            (-7, -4, 0.1, "yellow_2"),
            (-6, -5, -0.1, "slate_6"),
            (4, -3, 0.25, "navy_3"),
            (5, -4, 0, "white"),
        ):
            p.turned(turn, x, y).box(-5, -4, 5, 4, Paint(colour), 0.3)
        p.oval(12, 3, 2.2, 2.2, Paint("red", 0.6, 0.4))
        p.oval(12, 3, 1.3, 1.3, Paint("wood_0"))
    elif number == 1:  # a telephone off its hook
        p.box(-10, -9, -2, -2, DARK, 0.8)
        p.box(-8, -7, -4, -4, Paint("slate_4"), 0.3)
        p.limb((1, 1), (8, 3), 1.7, 1.7, DARK)
        p.line((-3, -2), (1, 1), 0.9, INK)
        p.turned(0.3, 9, -6).box(-3, -4, 3, 4, SHEET, 0.3)
    else:
        p.turned(0.1, -3, -2).box(-6, -4.6, 6, 4.6, Paint("brown", 0.5, 0.4, 1.5), 0.6)
        p.turned(0.1, -3, -2).box(-5, -3.8, 5, 3.8, SHEET, 0.3)
        p.line((8, -8), (11, 4), 1.2, Paint("navy_2"))


def _boxes(p: Pen, number: int) -> None:
    tall = ((-5, 4, 0.05, 9), (6, -5, 0.3, 8)) if number == 1 else ((0, 0, -0.12, 12.5),)
    for x, y, turn, size in tall:
        q = p.turned(turn, x, y)
        q.box(-size, -size * 0.8, size, size * 0.8, Paint("wood", 0.7, 0.4, 1.5), 0.6)
        if number == 1:
            q.box(-size, -1, size, 1, Paint("wood_5"), 0)
        else:
            q.box(-size + 3, -size * 0.8 + 3, size - 3, size * 0.8 - 3, INK, 0.3)
            q.turned(0.3, -3, -1).box(-4, -3, 4, 3, Paint("slate_5"), 0.4)
            q.oval(5, 2, 3, 2.4, Paint("green_2"))
            q.polygon([(-size, -10), (size, -10), (size - 3, -7), (-size + 3, -7)], Paint("wood_5"))
    if number == 1:
        p.turned(0.5, 9, 9).box(-4, -3.6, 4, 3.6, Paint("wood", 0.85, 0.4, 1.5), 0.5)


def _cabinet_open(p: Pen) -> None:
    p.box(-11, -15, 11, 1, Paint("grey", 0.6, 0.4, 2), 0.8)
    p.box(-11, 0, 11, 7, Paint("grey", 0.3, 0.1), 0.8)
    p.box(-10, 4, 10, 13, Paint("grey", 0.5, 0.3), 0.8)
    p.box(-8.6, 5, 8.6, 10, INK, 0.3)
    for x in (-7, -5, -3, -0.5, 2, 4.5, 6.5):
        p.box(x - 0.7, 5.4, x + 0.7, 9.6, Paint(("stone_4", "yellow_2", "slate_6")[int(x * 2) % 3]), 0)


def _stove_cold(p: Pen) -> None:
    p.box(-15, -14, 15, 12, Paint("steel", 0.4, 0.1), 1)
    p.box(-15, -14, 15, 7, Paint("steel", 0.65, 0.4), 1)
    for x, y in ((-7.5, -8.5), (7.5, -8.5), (-7.5, 1.5), (7.5, 1.5)):
        p.oval(x, y, 4.6, 4.6, Paint("slate_1"))
        p.oval(x, y, 2, 2, INK)
    p.oval(6, -2, 7.4, 7.4, Paint("dark", 0.6, 0.5, 2))
    p.oval(6, -2, 5.6, 5.6, Paint("wood_0"))
    p.line((0, 3), (-9, 9), 2.2, Paint("wood_1"))
    for x in (-9, -3, 3, 9):
        p.oval(x, 10.5, 1.2, 1.2, INK)


def _dishes(p: Pen) -> None:
    slab(p, "", Paint("steel", 0.75, 0.3, 2), Paint("steel", 0.4, 0.1), (-14, 7))
    for x in (-7.5, 7.5):
        p.box(x - 6, -8, x + 6, 4, Paint("steel", 0.4, -0.5, 2.5), 2)
    for x, y in ((-9, -3), (-6, -1), (6, -3), (9, 0)):
        p.oval(x, y, 3.6, 3.2, Paint("pale", 0.75, 0.4, 1.5))
        p.oval(x, y, 1.8, 1.6, Paint("slate_4"))
    p.line((0, -12), (0, -5), 2, SHEET)


def _bed_fought_over(p: Pen, *, head: bool) -> None:
    bed(p, head=head)
    if head:
        p.oval(2, 8, 8, 6, Paint("gore", 0.75, 0.2), 0.3)
        p.oval(-5, -5, 3.4, 2.4, Paint("blood_1"))
    else:
        p.polygon([(-10, -16), (10, -16), (4, -4), (9, 4), (-3, 2), (-10, 7)], Paint("glass", 0.3, 0.4, 3))
        p.polygon([(-10.5, 7), (-3, 2), (9, 4), (10.5, 9.5), (-10.5, 9.5)], SHEET)
        p.oval(-3, -9, 4, 5, Paint("blood_1"), 0.5)


def _toilet_shut(p: Pen) -> None:
    p.box(-8, -15, 8, -8, PORCELAIN, 1.5)
    p.oval(0, 1, 7.5, 9.5, PORCELAIN)
    p.oval(0, 1.6, 5.6, 7.4, Paint("pale", 0.9, 0.5, 2))
    p.line((-5, -6), (5, -6), 1.2, Paint("slate_3"))


def _basin_bloody(p: Pen) -> None:
    p.box(-13, -16, 13, -13, Paint("glass", 0.7), 0.3)
    p.box(-11, -13, 11, 2, PORCELAIN, 4)
    p.oval(0, -4.5, 8, 5, HOLLOW)
    p.oval(1, -4, 5, 3, Paint("blood_1"))
    p.line((7, -2), (8, 5), 1.2, Paint("blood_2"))
    p.line((0, -12), (0, -7), 2, Paint("slate_3"))


def _reading(p: Pen, ends: str) -> None:
    """A reading table of the library."""
    slab(p, ends, Paint("wood", 0.62, 0.3, 2), Paint("wood", 0.25, 0.0), (-10, 8))
    if ends == "l":
        open_book(p, 3, -1, 0.2)
    elif not ends:
        for x, y, turn, colour in ((-6, -2, 0.1, "navy"), (-5, -3, -0.15, "red"), (7, 1, 0.5, "green")):
            p.turned(turn, x, y).box(-4.4, -3.2, 4.4, 3.2, Paint(colour, 0.6, 0.4, 1), 0.4)
    else:
        p.oval(-3, -2, 4, 4, Paint("green", 0.5, 0.5, 2))
        p.oval(-3, -2, 1.4, 1.4, Paint("yellow_2"))
        p.turned(0.8, 7, 2).box(-3, -4, 3, 4, SHEET, 0.3)


LEFT: dict[str, tuple[Draw, int]] = {
    **{f"table_m_{i}": (partial(_table_used, number=i), 0) for i in (1, 2, 3, 4)},
    **{f"table_v_1_{i}": (partial(_table_used, number=i), 1) for i in (1, 2, 3, 4)},
    "stool_fallen": (_stool_fallen, 0),
    "lab_bench_microscope": (_microscope, 0),
    "lab_bench_burner": (_burner, 0),
    "lab_bench_spilt": (_experiment, 0),
    "counter_m_1": (partial(_counter_used, number=1), 0),
    "counter_m_2": (partial(_counter_used, number=2), 0),
    "counter_m_3": (_cooker, 0),
    **{
        f"office_desk_{'l' if s < 0 else 'r'}_{i}": (partial(_office, side=s, number=i), 0)
        for s in (-1, 1)
        for i in (1, 2)
    },
    "boxes_1": (partial(_boxes, number=1), 0),
    "boxes_2": (partial(_boxes, number=2), 0),
    "filing_cabinet_open": (_cabinet_open, 0),
    "stove_pan": (_stove_cold, 0),
    "kitchen_sink_full": (_dishes, 0),
    "bed_head_torn": (partial(_bed_fought_over, head=True), 0),
    "bed_foot_torn": (partial(_bed_fought_over, head=False), 0),
    **{f"reading_{end}": (partial(_reading, ends=end.strip("m")), 0) for end in "lmr"},
    "toilet_shut": (_toilet_shut, 0),
    **{
        f"{name}_{side}": (draw, turns)
        for name, draw in (("toilet", toilet), ("urinal", urinal), ("basin", basin))
        for side, turns in (("e", 1), ("s", 2), ("w", 3))
    },
    "basin_bloody": (_basin_bloody, 0),
}
