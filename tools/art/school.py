"""Furniture of classrooms and corridors, seen from straight above."""

from collections.abc import Callable
from functools import partial

from tools.art.draw import Paint, Pen

Draw = Callable[[Pen], None]

TOP = Paint("birch", 0.55, 0.4, 1.5)
STEEL = Paint("steel", 0.55, 0.3, 1.5)
DARK = Paint("dark", 0.55, 0.5, 1.5)
SHEET = Paint("white")
INK = Paint("ink")


def chair(p: Pen, y: float = 0.0) -> None:
    """A school chair; who sits on it faces the pen's up."""
    for x in (-6, 6):
        p.line((x, y - 5), (x, y + 6), 1.6, Paint("steel", 0.4))
    p.box(-6, y - 5, 6, y + 4, Paint("birch", 0.3, 0.4, 2), 2)
    p.box(-6.5, y + 4.5, 6.5, y + 7.5, Paint("birch", 0.55, 0.5, 1.5), 1.4)


def desk_top(p: Pen, x: float = 0.0, y: float = 0.0) -> None:
    """A single pupil's desk top on a steel frame."""
    p.box(x - 12.5, y - 8, x + 12.5, y + 8, Paint("steel", 0.3, 0.2), 1.5)
    p.box(x - 12.5, y - 8, x + 12.5, y + 6.6, TOP, 1.5)
    p.line((x - 8, y - 5), (x + 8, y - 5), 1.1, Paint("wood_3"))


def desk(p: Pen, clutter: int) -> None:
    """A desk and its chair."""
    chair(p, 7)
    desk_top(p, 0, -6)
    if clutter == 0:
        p.turned(0.15, -3, -5).box(-4, -3, 4, 3, Paint("pale", 0.8, 0.3, 1), 0.4)
        p.line((5, -6), (8, -3), 1.1, Paint("blood_3"))
    elif clutter == 1:
        p.turned(-0.2, 4, -6).box(-5, -2, 5, 2, Paint("navy", 0.6, 0.4, 1), 1.2)
    elif clutter == 2:
        p.turned(0.5, 2, -6).box(-4, -3, 4, 3, Paint("green_2"), 0.4)
        p.turned(0.1, -4, -5).box(-4, -3, 4, 3, Paint("pale", 0.8, 0.3, 1), 0.4)


def desk_fallen(p: Pen, turn: float) -> None:
    """A desk thrown over, its legs in the air."""
    q = p.turned(turn)
    q.box(-12, -3, 12, 2, TOP, 1)
    q.box(-11, 2, 11, 9, Paint("steel", 0.25, 0.2), 1)
    q.box(-9, 3, 9, 7, Paint("dark", 0.3, 0.0), 1)
    for x in (-11, 11):
        q.line((x, 0), (x, 13), 2, Paint("steel", 0.6))
    q.turned(1.2, -5, -11).box(-3, -2.4, 3, 2.4, Paint("pale", 0.8), 0.4)


def chair_fallen(p: Pen) -> None:
    """A chair on its side."""
    q = p.turned(0.7)
    q.box(-7, -3, 6, 0, Paint("birch", 0.3, 0.4), 1)
    q.box(5, -8, 8, 1, Paint("birch", 0.55, 0.4), 1)
    for y in (-2, 1):
        q.line((-6, y), (-3, y + 8), 1.6, Paint("steel", 0.55))
        q.line((4, y), (4, y + 8), 1.6, Paint("steel", 0.45))


def teacher_desk(p: Pen, side: int) -> None:
    """One half of the teacher's desk; ``side`` is -1 for the left one."""
    p.box(-15 if side < 0 else -24, -12, 24 if side < 0 else 15, 12, Paint("wood", 0.45, 0.4, 2), 1)
    p.box(-15 if side < 0 else -24, 7, 24 if side < 0 else 15, 12, Paint("wood", 0.22, 0.2, 1), 1)
    if side < 0:
        p.turned(-0.1, -3, -3).box(-6, -4, 6, 4, Paint("dark", 0.5, 0.4, 1), 1)
        p.turned(-0.1, -3, -3).box(-5, -3, 5, 1, Paint("glass", 0.2), 0.5)
    else:
        p.turned(0.2, -2, -3).box(-4, -5, 4, 4, Paint("pale", 0.8, 0.3, 1), 0.4)
        p.oval(8, -4, 2.5, 2.5, Paint("red", 0.6, 0.4, 1))


def lectern(p: Pen) -> None:
    """The stand a teacher speaks from."""
    p.box(-11, -9, 11, 9, Paint("wood", 0.35, 0.4, 2), 1)
    p.box(-9, -6, 9, 4, Paint("wood", 0.65, 0.4, 1.5), 1)
    p.turned(0.06, 0, -1).box(-5, -3.5, 5, 3.5, SHEET, 0.4)
    p.line((0, -4), (0, 2), 0.9, Paint("slate_4"))


def board(p: Pen, part: int) -> None:
    """A green chalkboard on the wall above; its ends closed by ``part`` 0 and 2."""
    left, right = (-14 if part == 0 else -24), (14 if part == 2 else 24)
    p.box(left, -16, right, -2, Paint("wood", 0.5, 0.4, 1), 0.5)
    p.box(left + 2, -14.5, right - 2, -4.5, Paint("board", 0.6, 0.25, 2), 0.5)
    chalk = Paint("rot_2", opacity=0.9)
    for x, y, run in ((-9, -12, 8), (2, -12, 6), (-9, -9, 12), (6, -9, 5), (-8, -7, 5)):
        if (x + part) % 2:
            p.line((x, y), (x + run, y - 0.4), 0.8, chalk)
    p.box(left + 4, -4, right - 4, -2, Paint("steel", 0.7), 0.5)
    p.line((-4, -3), (-1, -3), 1.2, SHEET)
    p.line((4, -3), (6, -3), 1.2, Paint("yellow_1"))


def locker(p: Pen) -> None:
    """Four narrow steel lockers; top and the fronts of their doors."""
    p.box(-24, -16, 15.2, 1, Paint("steel", 0.62, 0.3, 2), 0.5)
    p.box(-24, -1, 15.2, 7, Paint("navy", 0.72, 0.0), 0.5)
    for x in (-16, -8, 0, 8):
        p.line((x, -14), (x, -1), 0.9, Paint("slate_3"))
        p.line((x, -1), (x, 7), 1.2, Paint("navy_0"))
    for x in (-12, -4, 4, 12):
        p.line((x - 2, 1), (x + 2, 1), 1.0, Paint("navy_1"))
        p.line((x + 2.2, 3.2), (x + 2.2, 5.4), 1.2, Paint("slate_6"))


def shoe_rack(p: Pen) -> None:
    """Open pigeon holes with indoor shoes in them."""
    p.box(-24, -16, 15.2, -6, Paint("cream", 0.4, 0.3, 2), 0.5)
    p.box(-24, -7, 15.2, 4, Paint("wood", 0.25, 0.0), 0.5)
    shoes = ("slate_6", "blood_3", "white", "navy_3", "slate_6", "wood_0", "white", "slate_5")
    for i, colour in enumerate(shoes):
        x, y = -12 + 8 * (i % 4), -4 + 5 * (i // 4)
        p.box(x - 3.2, y - 1.6, x + 3.2, y + 2, Paint("wood_0"), 0)
        if i != 5:
            p.oval(x - 1.2, y + 0.8, 1, 1.5, Paint(colour))
            p.oval(x + 1.2, y + 0.8, 1, 1.5, Paint(colour))


def bookshelf(p: Pen) -> None:
    """A tall shelf; its top and the backs of the books."""
    p.box(-24, -16, 15.2, -4, Paint("wood", 0.2, 0.4, 2), 0.5)
    p.box(-24, -5, 15.2, 5, Paint("ink"), 0.5)
    backs = ("blood_2", "navy_2", "green_2", "yellow_0", "stone_4", "blood_3", "navy_3", "wood_4", "slate_5")
    for i in range(12):
        x, tall = -15 + 2.5 * i, 6.5 + (i * 5 % 3)
        p.box(x, 4.2 - tall, x + 2.1, 4.2, Paint(backs[i * 4 % 9]), 0)


def notice(p: Pen) -> None:
    """A cork board with papers pinned to it."""
    p.box(-14, -16, 14, -5, Paint("wood", 0.4, 0.4, 1), 0.5)
    p.box(-12.5, -15, 12.5, -6.5, Paint("wood_4"), 0)
    for x, y, turn, colour in ((-8, -11, 0.1, "white"), (-1, -12, -0.15, "yellow_2"), (6, -10, 0.05, "slate_6")):
        q = p.turned(turn, x, y)
        q.box(-2.6, -3, 2.6, 3, Paint(colour), 0)
        q.box(-1.5, -1, 1.5, -0.2, Paint("slate_3"), 0)
        q.oval(0, -2.6, 0.8, 0.8, Paint("blood_3"))


def trash_bin(p: Pen) -> None:
    """A round bin, half full."""
    p.oval(0, 0, 9, 9, Paint("blue", 0.5, 0.5, 3))
    p.oval(0, 0, 6.6, 6.6, Paint("ink"))
    for x, y, colour in ((-2, -1, "slate_6"), (2, 1, "stone_4"), (0, 3, "blood_3")):
        p.oval(x, y, 2.6, 2, Paint(colour, 0.6, 0.4), x)


def extinguisher(p: Pen) -> None:
    """A red extinguisher that stands by the wall."""
    p.box(-6, -6, 6, 6, Paint("steel", 0.25, 0.2), 1)
    p.oval(0, 0, 4.6, 4.6, Paint("red", 0.6, 0.5, 3))
    p.oval(-0.4, -0.4, 1.6, 1.6, Paint("slate_5"))
    p.line((0, 0), (4, -4), 1.4, INK)
    p.line((0, 0), (5.5, 3), 1.4, INK)


def vending(p: Pen, colour: str) -> None:
    """A drinks machine: its top, and the lit shelves of its front."""
    p.box(-14, -15, 14, -3, Paint(colour, 0.5, 0.4, 2), 1)
    p.box(-14, -4, 14, 14, Paint(colour, 0.25, 0.1), 1)
    p.box(-12, -3, 6, 9, Paint("glass", 0.75, 0.0), 0.4)
    p.box(-12, -3, 6, -1.4, SHEET, 0)
    cans = ("blood_3", "yellow_1", "green_3", "navy_2", "orange", "slate_3")
    for i in range(12):
        x, y = -11 + 2.9 * (i % 6), -0.6 + 5 * (i // 6)
        if i != 8:
            p.box(x, y, x + 1.9, y + 3.4, Paint(cans[i * 5 % 6]), 0.4)
        p.line((x - 0.4, y + 4), (x + 2.4, y + 4), 0.7, Paint("slate_3"))
    p.box(8, -2, 12, 2, Paint("yellow_2"), 0)
    p.box(8, 3.4, 12, 5, Paint("green_4"), 0)
    p.box(-10, 10.4, 10, 12.6, INK, 0.3)


def water_purifier(p: Pen) -> None:
    """The corridor's drinking water machine."""
    p.box(-9, -14, 9, 4, Paint("pale", 0.6, 0.4, 2), 1.5)
    p.box(-9, 3, 9, 10, Paint("pale", 0.3, 0.1), 1)
    p.box(-6, 4.5, 6, 9, Paint("slate_1"), 0.5)
    p.oval(-3, 6, 1.4, 1.4, Paint("navy_3"))
    p.oval(3, 6, 1.4, 1.4, Paint("blood_3"))


def plant(p: Pen) -> None:
    """A dusty pot plant."""
    p.oval(0, 0, 7, 7, Paint("rust", 0.3, 0.4, 2))
    for i in range(9):
        q = p.turned(0.7 * i)
        reach = 10 + (i * 7 % 4)
        q.limb((1, 0), (reach, 0), 2.6, 1.0, Paint("green", 0.45 + 0.08 * (i % 4), 0.4, 1.5))
    p.oval(0, 0, 3, 3, Paint("green", 0.75, 0.4))


def bench(p: Pen) -> None:
    """A slatted bench along the pen's x."""
    for x in (-11, 11):
        p.box(x - 1.5, -7, x + 1.5, 7, Paint("steel", 0.3), 0.5)
    for y in (-5, 0, 5):
        p.box(-15, y - 2, 15, y + 2, Paint("wood", 0.55, 0.5, 1), 0.6)


_TURNS = {"n": 0, "e": 1, "s": 2, "w": 3}


def _sided(name: str, draw: Draw) -> dict[str, tuple[Draw, int]]:
    return {f"{name}_{side}": (draw, turns) for side, turns in _TURNS.items()}


# name -> what draws it and how many quarter turns the pen has made
SCHOOL: dict[str, tuple[Draw, int]] = {
    **{f"desk_{side}": (partial(desk, clutter=turns), turns) for side, turns in _TURNS.items()},
    "desk_fallen_0": (partial(desk_fallen, turn=0.4), 0),
    "desk_fallen_1": (partial(desk_fallen, turn=2.2), 0),
    **_sided("chair", chair),
    "chair_fallen": (chair_fallen, 0),
    "teacher_desk_l": (partial(teacher_desk, side=-1), 0),
    "teacher_desk_r": (partial(teacher_desk, side=1), 0),
    "lectern": (lectern, 0),
    **{
        f"board_{s}_{i}": (partial(board, part=i if s in "ne" else 2 - i), _TURNS[s]) for s in "nesw" for i in (0, 1, 2)
    },
    **_sided("locker", locker),
    **_sided("shoe_rack", shoe_rack),
    **_sided("bookshelf", bookshelf),
    **_sided("notice", notice),
    "trash_bin": (trash_bin, 0),
    "extinguisher": (extinguisher, 0),
    "vending_0": (partial(vending, colour="red"), 0),
    "vending_1": (partial(vending, colour="blue"), 0),
    "water_purifier": (water_purifier, 0),
    "plant": (plant, 0),
    "bench_h": (bench, 0),
    "bench_v": (bench, 1),
}
