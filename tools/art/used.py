"""Furniture of classrooms and corridors as it was left: the same pieces, each used in its own way."""

from functools import partial

from tools.art.draw import Paint, Pen
from tools.art.school import INK, SHEET, TOP, Draw, chair, desk_fallen, desk_top, locker

_TURNS = {"n": 0, "e": 1, "s": 2, "w": 3}
OLD_TOP = Paint("wood", 0.62, 0.4, 1.5)


def bag_on_hook(p: Pen, x: float, y: float, colour: str = "navy") -> None:
    """A school bag that hangs at the side of a desk."""
    p.box(x - 3, y - 5, x + 3, y + 5, Paint(colour, 0.5, 0.5, 2), 2)
    p.box(x - 1.6, y + 0.5, x + 2, y + 4, Paint(colour, 0.8, 0.4, 1.5), 1)
    p.line((x, y - 6), (x, y - 4), 1.4, INK)


def open_book(p: Pen, x: float, y: float, turn: float) -> None:
    """A textbook that lies open."""
    q = p.turned(turn, x, y)
    q.box(-6, -4, 6, 4, Paint("navy_2"), 0.5)
    q.box(-5.5, -3.7, -0.3, 3.5, SHEET, 0.4)
    q.box(0.3, -3.7, 5.5, 3.5, Paint("slate_6"), 0.4)
    for v in (-2, 0, 2):
        q.line((-4.5, v), (-1.5, v), 0.7, Paint("slate_4"))
        q.line((1.5, v), (4.2, v), 0.7, Paint("slate_4"))


def pencil_case(p: Pen, x: float, y: float, turn: float, colour: str) -> None:
    """A pencil case, a pencil out of it."""
    q = p.turned(turn, x, y)
    q.limb((-4, 0), (4, 0), 2.1, 2.1, Paint(colour, 0.6, 0.5, 2))
    q.line((-4, 0), (4, 0), 0.7, Paint("slate_6"))
    q.line((-2, 4), (5, 3.4), 1, Paint("yellow_1"))


def _reading(p: Pen) -> None:
    chair(p, 8)
    desk_top(p, 0, -6)
    open_book(p, -3, -5.5, 0.08)
    pencil_case(p, 7.5, -9, 0.2, "red")


def _left_in_haste(p: Pen) -> None:
    q = p.turned(0.5, 4, 9)
    chair(q)
    desk_top(p, 0, -6)
    bag_on_hook(p, -13, -5)
    p.turned(-0.3, 2, -4).box(-4, -3, 4, 3, Paint("pale", 0.8, 0.3, 1), 0.4)
    p.line((6, -9), (10, -4), 1, Paint("blood_3"))


def _carved(p: Pen) -> None:
    chair(p, 7)
    p.box(-12.5, -14, 12.5, 2, Paint("steel", 0.3, 0.2), 1.5)
    p.box(-12.5, -14, 12.5, 0.6, OLD_TOP, 1.5)
    for (ax, ay), (bx, by) in (((-9, -5), (-5, -8)), ((-8, -8), (-5, -4)), ((2, -10), (7, -9)), ((-1, -3), (3, -3.6))):
        p.line((ax, ay), (bx, by), 0.7, Paint("wood_1"))
    p.oval(7, -4, 2.4, 1.6, Paint("wood_2"))


def _asleep(p: Pen) -> None:
    chair(p, 8)
    desk_top(p, 0, -6)
    q = p.turned(-0.15, 0, -5)
    q.box(-8, -5, 8, 5, Paint("cloth", 0.2, 0.6, 3), 4)
    q.line((-5, -2), (4, 1), 1, Paint("slate_4"))
    q.line((-3, 3), (6, -3), 1, Paint("slate_4"))


def _exam(p: Pen) -> None:
    chair(p, 7)
    desk_top(p, 0, -6)
    for x, y, turn in ((-5, -6, -0.1), (4, -5, 0.3)):
        q = p.turned(turn, x, y)
        q.box(-3.6, -5, 3.6, 5, Paint("pale", 0.85, 0.2, 1), 0.3)
        for v in (-3, -1, 1, 3):
            q.line((-2.4, v), (2.2, v), 0.7, Paint("slate_4"))
    p.box(8, -11, 11, -6, Paint("dark", 0.4, 0.4, 1), 0.8)
    p.box(8.6, -10.4, 10.4, -7, Paint("glass_2"), 0.2)


def _bag_on_chair(p: Pen) -> None:
    chair(p, 7)
    p.box(-5, 3, 5, 11, Paint("red", 0.5, 0.5, 3), 2.5)
    p.box(-3, 7, 3, 10.5, Paint("red", 0.75, 0.4, 2), 1)
    desk_top(p, 0, -6)
    pencil_case(p, -4, -8, -0.3, "blue")
    p.oval(8, -8, 2.1, 2.1, Paint("glass", 0.5, 0.5))


def _pushed_in(p: Pen) -> None:
    p.box(-6.5, 4.5, 6.5, 7.5, Paint("birch", 0.55, 0.5, 1.5), 1.4)
    desk_top(p, 0, -6)
    bag_on_hook(p, 13, -6, "brown")


DESKS = (_reading, _left_in_haste, _carved, _asleep, _exam, _bag_on_chair, _pushed_in)


def _fallen_books(p: Pen) -> None:
    desk_fallen(p, -0.5)
    open_book(p, -9, 9, 0.7)
    p.turned(2.1, 10, -10).box(-4, -3, 4, 3, Paint("green", 0.6, 0.4, 1), 0.4)


def _broken_desk(p: Pen) -> None:
    q = p.turned(0.25)
    q.polygon([(-13, -8), (1, -8), (-2, -2), (2, 2), (-1, 6), (-13, 6)], TOP)
    q.polygon([(5, -6), (13, -10), (15, 2), (6, 7), (8, 1), (4, -2)], TOP)
    for x in (-11, 11):
        q.line((x, 5), (x + 2, 14), 1.8, Paint("steel", 0.5))
    for x, y in ((0, 10), (5, 11), (-4, -12)):
        q.turned(x, x, y).polygon([(-3, -0.8), (3, -0.4), (2, 0.9)], Paint("wood", 0.8))


def _chair_thrown(p: Pen, turn: float) -> None:
    q = p.turned(turn)
    q.box(-6, -5, 6, 4, Paint("birch", 0.25, 0.4, 2), 2)
    for x in (-5, 5):
        for y in (-4, 4):
            q.line((x, y), (x * 1.5, y * 2.1), 1.6, Paint("steel", 0.6))
    q.box(-6.5, 4, 6.5, 6.5, Paint("birch", 0.5, 0.5), 1)


def _locker_ajar(p: Pen) -> None:
    locker(p)
    p.box(-3.6, -1, 3.4, 7, INK, 0.3)
    p.polygon([(3.6, 6.4), (5.2, 6.4), (9, 13), (7, 13.4)], Paint("navy", 0.8, 0.3, 1))
    p.box(-2.4, 3, 1, 6.6, Paint("slate_6"), 0.3)
    p.box(-2, 4.4, 2.6, 6.8, Paint("blood_2"), 0.3)


def _locker_dented(p: Pen) -> None:
    locker(p)
    p.polygon([(-14.6, 0), (-9.5, 0.4), (-10.6, 5), (-13.4, 6.4)], Paint("navy_1"))
    p.turned(0.2, 4, 3).box(-2, -1.6, 2, 1.6, Paint("yellow_1"), 0.3)
    p.turned(-0.3, 12, 3.4).box(-1.8, -1.8, 1.8, 1.8, Paint("slate_6"), 0.3)
    p.turned(0.1, -6, -9).box(-5, -4, 5, 4, Paint("wood", 0.7, 0.4, 1.5), 0.5)


def _locker_bloody(p: Pen) -> None:
    locker(p)
    for x, y in ((-5.6, 0.4), (-4.2, -0.2), (-2.8, 0), (-1.6, 0.8)):
        p.line((x, y + 1), (x + 0.4, y + 5.4), 0.9, Paint("blood_1"))
    p.oval(-3.4, 2.6, 2, 1.6, Paint("blood_2"))
    p.line((12, -3), (12.4, 7), 1, Paint("blood_1"))


def _shoes(p: Pen, seed: int) -> None:
    p.box(-24, -16, 15.2, -6, Paint("cream", 0.4, 0.3, 2), 0.5)
    p.box(-24, -7, 15.2, 4, Paint("wood", 0.25, 0.0), 0.5)
    colours = ("white", "slate_6", "navy_3", "blood_3", "wood_4", "yellow_1", "slate_3", "green_3")
    for i in range(8):
        x, y = -12 + 8 * (i % 4), -4 + 5 * (i // 4)
        p.box(x - 3.2, y - 1.6, x + 3.2, y + 2, Paint("wood_0"), 0)
        pick = (i * 5 + seed * 3) % 8
        if pick in (2 + seed, 6):
            continue
        p.oval(x - 1.2, y + 0.8, 1, 1.5, Paint(colours[pick]))
        p.oval(x + 1.2, y + 0.8 + 0.3 * (pick % 2), 1, 1.5, Paint(colours[pick]))
    if seed == 1:
        p.turned(0.4, 3, -11).box(-6, -3, 6, 3, Paint("blue", 0.6, 0.5, 2), 2)
    else:
        p.turned(-0.2, -6, -11).limb((-7, 0), (7, 0), 1.5, 0.8, Paint("dark", 0.4, 0.4))


def _books(p: Pen, seed: int) -> None:
    p.box(-24, -16, 15.2, -4, Paint("wood", 0.2, 0.4, 2), 0.5)
    p.box(-24, -5, 15.2, 5, INK, 0.5)
    backs = ("stone_4", "navy_2", "blood_2", "green_2", "wood_4", "slate_5", "yellow_0", "navy_3", "blood_3")
    for i in range(12):
        if (i + seed) % 5 == 4 or (seed == 1 and 5 < i < 9):
            continue
        x, tall = -15 + 2.5 * i, 5.6 + ((i + seed) * 7 % 4)
        p.box(x, 4.2 - tall, x + 2.1, 4.2, Paint(backs[(i * 5 + seed * 2) % 9]), 0)
    if seed == 1:
        p.turned(0.9, 2, 9).box(-4, -3, 4, 3, Paint("red", 0.5, 0.4, 1), 0.4)
        p.turned(1.1, 2, 1.5).box(-3.4, -1.2, 3.4, 1.2, Paint("yellow_0"), 0)
    else:
        p.turned(0.1, -4, -10).box(-6, -3.4, 6, 3.4, Paint("wood", 0.75, 0.4, 1.5), 0.4)


def _plant_wilted(p: Pen) -> None:
    p.oval(0, 0, 7, 7, Paint("rust", 0.3, 0.4, 2))
    p.oval(0, 0, 5, 5, Paint("wood_0"))
    for i in range(6):
        q = p.turned(1.1 * i + 0.3)
        q.limb((1, 0), (9 + 3 * (i % 2), 2), 1.6, 0.8, Paint("wood" if i % 3 else "green", 0.6, 0.4, 1.5))
    for x, y in ((9, 10), (-11, 6), (6, -11)):
        p.oval(x, y, 1.8, 1.1, Paint("wood_2"), x)


def _bin_overfull(p: Pen) -> None:
    p.oval(0, -1, 9, 9, Paint("blue", 0.5, 0.5, 3))
    for x, y, colour in (
        (-3, -4, "slate_6"),
        (3, -2, "stone_4"),
        (-1, 2, "white"),
        (4, 4, "yellow_0"),
        (-5, 2, "slate_5"),
    ):
        p.oval(x, y, 3, 2.6, Paint(colour), x)
    for x, y, colour in ((11, 8, "slate_6"), (-11, 10, "stone_4"), (7, 12, "white")):
        p.turned(x, x, y).box(-2, -1.6, 2, 1.6, Paint(colour), 0.8)


def _bench_with_bag(p: Pen) -> None:
    for x in (-11, 11):
        p.box(x - 1.5, -7, x + 1.5, 7, Paint("steel", 0.3), 0.5)
    for y in (-5, 0, 5):
        p.box(-15, y - 2, 15, y + 2, Paint("wood", 0.55, 0.5, 1), 0.6)
    p.turned(0.3, -5, -1).box(-6, -5, 6, 5, Paint("green", 0.5, 0.5, 3), 2.5)
    p.turned(-0.2, 8, 0).box(-4, -6, 4, 6, Paint("cloth", 0.3, 0.6, 3), 2)


def _sided(name: str, number: int, draw: Draw) -> dict[str, tuple[Draw, int]]:
    return {f"{name}_{side}_{number}": (draw, turns) for side, turns in _TURNS.items()}


USED: dict[str, tuple[Draw, int]] = {
    **{name: what for i, draw in enumerate(DESKS) for name, what in _sided("desk", i, draw).items()},
    "desk_fallen_2": (_fallen_books, 0),
    "desk_fallen_3": (_broken_desk, 0),
    "desk_fallen_4": (_fallen_books, 2),
    "chair_fallen_1": (partial(_chair_thrown, turn=0.4), 0),
    "chair_fallen_2": (partial(_chair_thrown, turn=2.0), 0),
    **_sided("locker", 1, _locker_ajar),
    **_sided("locker", 2, _locker_dented),
    **_sided("locker", 3, _locker_bloody),
    **_sided("shoe_rack", 1, partial(_shoes, seed=1)),
    **_sided("shoe_rack", 2, partial(_shoes, seed=2)),
    **_sided("bookshelf", 1, partial(_books, seed=1)),
    **_sided("bookshelf", 2, partial(_books, seed=2)),
    "plant_wilted": (_plant_wilted, 0),
    "trash_bin_full": (_bin_overfull, 0),
    "bench_h_1": (_bench_with_bag, 0),
    "bench_v_1": (_bench_with_bag, 1),
}
