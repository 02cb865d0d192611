"""Tiles of the gym and the cafeteria: stage, stands, long tables, cold store, and what was dropped there."""

from collections.abc import Callable
from functools import partial

import numpy as np

from tools.art.draw import Paint, Pen
from tools.art.floors import SIZE_PX, Rng, boards, filled, gym_line, put
from tools.art.marks import smear
from tools.art.palette import U8
from tools.art.rooms import FAR, table, tray
from tools.art.school import INK, SHEET, Draw
from tools.art.yard import hoop

_Y, _X = np.mgrid[0:SIZE_PX, 0:SIZE_PX]


def stand(rng: Rng) -> U8:
    """A concrete tier of the stands, its edge painted."""
    tile = filled("stone_2")
    put(tile, rng.random((SIZE_PX, SIZE_PX)) < 0.05, "stone_1")
    put(tile, rng.random((SIZE_PX, SIZE_PX)) < 0.03, "stone_3")
    put(tile, np.s_[0, :], "stone_4")
    put(tile, np.s_[1:3, :], "yellow_0")
    put(tile, np.s_[31, :], "stone_0")
    return tile


def cold_floor(rng: Rng) -> U8:
    """Ribbed aluminium under a film of ice."""
    tile = filled("slate_4")
    rib = (_X // 4 + _Y // 4) % 2 == 0
    put(tile, rib & ((_X + _Y) % 4 == 1), "slate_5")
    put(tile, ~rib & ((_X - _Y) % 4 == 1), "slate_3")
    frost = np.kron(rng.random((8, 8)), np.ones((4, 4))) > 0.72
    put(tile, frost & (rng.random((SIZE_PX, SIZE_PX)) < 0.6), "glass_2")
    put(tile, (_X == 0) | (_Y == 0), "slate_3")
    return tile


HALL_FLOORS: dict[str, Callable[[Rng], U8]] = {
    **{f"floor_stage_{i}": lambda rng: boards(rng, 8, 2, 2) for i in range(2)},
    **{f"floor_stand_{i}": stand for i in range(2)},
    **{f"floor_gym_line_t_{side}": partial(gym_line, sides=side + ("we" if side in "ns" else "ns")) for side in "nesw"},
    **{f"floor_cold_{i}": cold_floor for i in range(2)},
}


def seats(p: Pen, *, torn: bool) -> None:
    """Two shell seats bolted to a tier; who sits there faces the pen's up."""
    p.box(-FAR, 10, FAR, 16, Paint("stone", 0.3, 0.1), 0)
    for x, gone in ((-8, False), (8, torn)):
        if gone:
            for y in (-3, 4):
                p.line((x - 4, y), (x + 4, y), 1.6, Paint("steel", 0.5))
            continue
        p.box(x - 6.6, -8, x + 6.6, 5, Paint("blue", 0.6, 0.4, 2.5), 3)
        p.box(x - 4.4, -5, x + 4.4, 3, Paint("blue", 0.35, -0.3, 2), 2.5)
        p.box(x - 7, 4, x + 7, 10, Paint("blue", 0.75, 0.5, 2), 2.4)


def stage_curtain(p: Pen) -> None:
    """A heavy stage curtain in folds, along the pen's x."""
    p.box(-FAR, -4, FAR, 9, Paint("blood_1"), 0)
    for i, x in enumerate(range(-20, 21, 4)):
        low = 12 if i % 2 else 9.5
        p.limb((x, -6), (x, low), 2.5, 2.1, Paint("blood", 0.6 if i % 2 else 0.4, 0.5, 2))
    p.box(-FAR, -10, FAR, -6.5, Paint("gold", 0.3, 0.4, 1), 0)
    p.line((-FAR, 8.5), (FAR, 8.5), 1, Paint("yellow_0"))


def wall_bars(p: Pen) -> None:
    """A climbing frame on the wall above."""
    for x in (-14, 0, 14):
        p.box(x - 1.5, -16, x + 1.5, -3, Paint("wood", 0.4, 0.4), 0.4)
    for y in (-14, -11, -8, -5):
        p.line((-14, y), (14, y), 1.6, Paint("wood", 0.85, 0.3))


def trophy_case(p: Pen) -> None:
    """A glass case of cups against the wall above."""
    p.box(-16, -16, 16, 6, Paint("wood", 0.25, 0.4, 2), 0.6)
    p.box(-14, -9, 14, 4, Paint("glass", 0.15, 0.2), 0.4)
    for x, size in ((-9, 2.6), (0, 3.6), (9, 2.2)):
        p.box(x - 1, -2, x + 1, 3, Paint("yellow_0"), 0)
        p.oval(x, -3, size, size * 0.9, Paint("gold", 0.7, 0.6, 2))
        p.oval(x, -3.4, size * 0.45, size * 0.4, Paint("yellow_0"))
    p.line((-14, 4.4), (14, 4.4), 1, Paint("slate_6"))


def blanket(p: Pen, colour: str) -> None:
    """A blanket thrown back, and a coat rolled up for a pillow."""
    q = p.turned(0.08)
    q.box(-11, -6, 11, 15, Paint(colour, 0.5, 0.4, 2), 2)
    q.polygon([(-11, -1), (11, -8), (11, 1), (-11, 6)], Paint(colour, 0.75, 0.3))
    for y in (3, 8):
        q.line((-9, y + 3), (9, y), 0.9, Paint(colour, 0.2))
    q.limb((-6, -11), (6, -11), 3.6, 3.4, Paint("cloth", 0.4, 0.6, 3))


def pantry_shelf(p: Pen) -> None:
    """A steel shelf of tins and jars against the wall above."""
    p.box(-FAR, -16, FAR, -5, Paint("steel", 0.6, 0.4, 2), 0.4)
    p.box(-FAR, -5, FAR, 8, Paint("ink"), 0)
    tins = ("blood_3", "yellow_1", "slate_6", "green_3", "orange", "stone_4")
    for row, y in enumerate((0.5, 7.0)):
        for i in range(6):
            x = -13.4 + 5.4 * i
            p.box(x - 2.2, y - 4, x + 2.2, y, Paint(tins[(i * 5 + row * 3) % 6]), 0.5)
            p.line((x - 1.4, y - 3.4), (x + 1.4, y - 3.4), 0.8, SHEET)
        p.line((-FAR, y + 0.6), (FAR, y + 0.6), 1, Paint("slate_4"))


def rice_sacks(p: Pen) -> None:
    """Twenty-kilo sacks of rice in a heap, one slit."""
    for x, y, turn in ((-6, 5, 0.1), (6, 6, -0.15), (0, -5, 0.05)):
        q = p.turned(turn, x, y)
        q.box(-9, -6, 9, 6, Paint("cloth", 0.3, 0.6, 3.5), 3)
        q.box(-5, -2.5, 5, 2.5, Paint("green", 0.6, 0.2), 0.6)
        q.line((-3, 0), (3, 0), 1, SHEET)
    p.oval(10, 12, 4, 2.4, SHEET)


def crates(p: Pen) -> None:
    """Milk crates, two deep, half of them empty."""
    for x, y, colour in ((-7.5, -6, "blue"), (7.5, -7, "gold"), (-6.5, 7, "blue"), (8, 6.5, "blue")):
        q = p.turned(0.04 * x / 7, x, y)
        q.box(-6.8, -6, 6.8, 6, Paint(colour, 0.4, 0.4, 1.5), 0.8)
        q.box(-5.2, -4.6, 5.2, 4.4, Paint("navy_0"), 0.4)
        for i in (-3.2, 0, 3.2):
            for j in (-2.4, 1.8):
                if (i + j + x) % 3 < 2.2:
                    q.box(i - 1.2, j - 1.4, i + 1.2, j + 1.4, SHEET, 0.3)


def stock_pot(p: Pen) -> None:
    """A soup kettle on a floor burner, still full."""
    p.box(-13, -12, 13, 13, Paint("steel", 0.3, 0.3), 2)
    p.oval(0, -1, 12.5, 12, Paint("steel", 0.75, 0.6, 2.5))
    p.oval(0, -1, 10, 9.5, Paint("rust", 0.25, -0.4, 3))
    for x, y, colour in ((-3, -4, "orange"), (4, 1, "wood_4"), (-1, 3, "green_3"), (5, -5, "wood_4")):
        p.oval(x, y, 1.8, 1.4, Paint(colour))
    for side in (-13.5, 13.5):
        p.limb((side, -3), (side, 2), 1.4, 1.4, INK)
    p.line((6, 4), (14, 12), 1.8, Paint("slate_6"))


def hooks(p: Pen) -> None:
    """A rail under the ceiling with hooks on it; something in a sack hangs there."""
    p.box(-FAR, -2, FAR, 1.4, Paint("steel", 0.75, 0.5, 1), 0)
    for x in (-10, 10):
        p.line((x, 1), (x, 5), 1.2, Paint("slate_6"))
    p.limb((10, 4), (10, 11), 3.6, 4.4, Paint("cloth", 0.3, 0.6, 3))
    p.oval(10, 12, 3, 2, Paint("blood_2", opacity=0.8))


def spilt_tray(p: Pen) -> None:
    """A lunch tray upside down in what was on it."""
    p.oval(2, 3, 10, 7, Paint("rust", 0.5, 0.3, 2, opacity=0.75))
    for x, y in ((-9, 6), (9, 9), (10, -5), (-4, 10)):
        p.oval(x, y, 1.6, 1.2, SHEET)
    tray(p.turned(0.5), -2, -1, 0.0)
    p.turned(-0.6, 6, 6).line((-5, 0), (5, 0), 0.9, Paint("slate_6"))


def soup(p: Pen, reach: float) -> None:
    """A pool of soup that ran one way, with what swam in it."""
    for x, y, rx, ry in ((0, 0, 0.62, 0.42), (0.45, 0.2, 0.4, 0.25), (-0.4, -0.16, 0.34, 0.26), (0.1, 0.42, 0.3, 0.16)):
        p.oval(x * reach, y * reach, rx * reach, ry * reach, Paint("wood_2", opacity=0.6), 0.2)
    p.oval(-0.1 * reach, -0.06 * reach, 0.42 * reach, 0.24 * reach, Paint("orange", opacity=0.4), 0.2)
    p.oval(-0.2 * reach, -0.16 * reach, 0.2 * reach, 0.06 * reach, Paint("yellow_2", opacity=0.5), -0.2)
    for x, y, turn in ((-4, 2, 0.4), (4, -1, 1.6), (1, 4, 2.4), (7, 3, 0.9)):
        p.oval(x, y, 1.6, 0.9, Paint("green_2"), turn)


HALLS: dict[str, tuple[Draw, int]] = {
    "seats_n_0": (partial(seats, torn=False), 0),
    "seats_n_1": (partial(seats, torn=True), 0),
    "stage_curtain": (stage_curtain, 0),
    "wall_bars": (wall_bars, 0),
    "trophy_case": (trophy_case, 0),
    "blanket_0": (partial(blanket, colour="red"), 0),
    "blanket_1": (partial(blanket, colour="navy"), 2),
    "table_v_0": (partial(table, ends="l"), 1),
    "table_v_1": (partial(table, ends=""), 1),
    "table_v_2": (partial(table, ends="r"), 1),
    "pantry_shelf": (pantry_shelf, 0),
    "rice_sacks": (rice_sacks, 0),
    "crates": (crates, 0),
    "stock_pot": (stock_pot, 0),
    "tray_spilt": (spilt_tray, 0),
    "soup_0": (partial(soup, reach=9), 0),
    "soup_1": (partial(soup, reach=13), 1),
    "hooks": (hooks, 0),
    "hoop_e": (hoop, 1),
    "hoop_w": (hoop, 3),
}


def _turned_smear(p: Pen, rng: Rng, quarter_turns: int) -> None:
    smear(p.turned(quarter_turns * np.pi / 2), rng, 26.0)


HALL_MARKS: dict[str, Callable[[Pen, Rng], None]] = {
    "smear_h": partial(_turned_smear, quarter_turns=0),
    "smear_v": partial(_turned_smear, quarter_turns=1),
}
