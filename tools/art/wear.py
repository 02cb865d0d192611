"""What years and one night left on the floors: worn ways, scuffs, dirt, leaves, and what was dropped in flight."""

import math
from collections.abc import Callable
from functools import partial

import numpy as np

from tools.art.draw import Paint, Pen
from tools.art.floors import SIZE_PX, Rng
from tools.art.hangul import centred
from tools.art.palette import F64, U8, rgb
from tools.art.school import INK, SHEET, Draw

_Y, _X = np.mgrid[0:SIZE_PX, 0:SIZE_PX]
_QUIET = 30  # alpha of a worn way at most: it is felt more than seen


def _tint(alpha: F64, name: str) -> U8:
    """Give a tile of one colour, as thin as ``alpha`` (0 to 255) says."""
    tile = np.zeros((SIZE_PX, SIZE_PX, 4), np.uint8)
    tile[..., :3] = rgb(name)
    tile[..., 3] = np.clip(np.rint(alpha), 0, 255)
    tile[tile[..., 3] == 0] = 0
    return tile


def worn(rng: Rng, *, across: bool, name: str) -> U8:
    """A worn way through the middle of its tile, along x if ``across``; paler, in fine streaks."""
    off = (_Y if across else _X) - 15.5
    bulge = 13 + 2.0 * np.sin(2 * np.pi * (_X if across else _Y) / SIZE_PX)
    streaks = rng.random((SIZE_PX, SIZE_PX // 4)).repeat(4, axis=1)
    streaks = streaks if across else streaks.T
    return _tint(np.clip(1 - (off / bulge) ** 2, 0, 1) * _QUIET * (0.6 + 0.8 * streaks), name)


def worn_all_over(rng: Rng, *, name: str) -> U8:
    """A tile of a broad worn way: the middle of a corridor, a place before a door."""
    streaks = rng.random((SIZE_PX, SIZE_PX // 8)).repeat(8, axis=1)
    return _tint(_QUIET * (0.3 + 0.5 * streaks), name)


def grime(_rng: Rng, side: str) -> U8:
    """Dirt that gathers along a wall at one side of the tile."""
    off = {"n": _Y, "s": 31 - _Y, "w": _X, "e": 31 - _X}[side]
    wave = 5 + 1.6 * np.sin(2 * np.pi * (_X if side in "ns" else _Y) / 16)
    return _tint(np.clip(1 - off / wave, 0, 1) * 70, "ink")


def scuff(p: Pen, rng: Rng) -> None:
    """Marks of soles and of chair legs."""
    way = float(rng.uniform(0, math.tau))
    for _ in range(int(rng.integers(2, 4))):
        q = p.turned(way + float(rng.normal(0, 0.12)), *(float(v) for v in rng.uniform(-9, 9, 2)))
        length = float(rng.uniform(2, 5))
        q.limb((-length, 0), (length, 0.8), 0.6, 0.3, Paint("wood_0", opacity=0.2))


def stain(p: Pen, rng: Rng, name: str) -> None:
    """A dried stain with a darker rim."""
    for _ in range(3):
        x, y = (float(v) for v in rng.uniform(-5, 5, 2))
        rx, ry = (float(v) for v in rng.uniform(4, 10, 2))
        p.oval(x, y, rx, ry, Paint(name, opacity=0.07), float(rng.uniform(0, 3)))


def crack(p: Pen, rng: Rng) -> None:
    """A crack through the floor that forks."""
    x, y, turn = -12.0, float(rng.uniform(-6, 6)), 0.0
    for step in range(7):
        turn += float(rng.normal(0, 0.5))
        a = (x, y)
        x, y = x + 4 * math.cos(turn), y + 4 * math.sin(turn)
        p.line(a, (x, y), 0.9, Paint("slate_1", opacity=0.8))
        if step in (2, 4):
            p.line((x, y), (x + 3, y + float(rng.choice([-4, 4]))), 0.7, Paint("slate_1", opacity=0.6))


def leaves(p: Pen, rng: Rng) -> None:
    """Ginkgo leaves that blew in."""
    for _ in range(5):
        q = p.turned(float(rng.uniform(0, math.tau)), *(float(v) for v in rng.uniform(-12, 12, 2)))
        q.polygon([(0, 0), (3, -2.4), (3.6, 0), (3, 2.4)], Paint("yellow_0", opacity=0.9))
        q.line((0, 0), (-2, 0), 0.6, Paint("wood_2"))


def tuft(p: Pen, rng: Rng) -> None:
    """Dry grass that came up through the earth."""
    for _ in range(26):
        q = p.turned(float(rng.uniform(-2.2, -0.9)), *(float(v) for v in rng.normal(0, 5, 2).clip(-11, 11)))
        shade = ("rot_0", "rot_1", "rot_1", "rot_2")[int(rng.integers(4))]
        q.limb((0, 0), (float(rng.uniform(2, 4.5)), 0), 0.6, 0.3, Paint(shade, opacity=0.85))


def _phone(p: Pen) -> None:
    q = p.turned(0.6)
    q.box(-3.4, -6, 3.4, 6, INK, 1)
    q.box(-2.6, -5, 2.6, 4.8, Paint("glass_1"), 0.3)
    q.box(-2.6, -5, 2.6, -2.4, Paint("glass_2"), 0.2)
    for a, b in (((-2, 3), (2, -3)), ((0, 0), (2.4, 2))):
        q.line(a, b, 0.7, INK)


def _books(p: Pen) -> None:
    for x, y, turn, colour in ((-6, -4, 0.4, "blood_2"), (5, 3, -0.5, "navy_2"), (-3, 8, 1.2, "green_2")):
        q = p.turned(turn, x, y)
        q.box(-4.4, -3.4, 4.4, 3.4, Paint(colour, 0.5, 0.4, 1), 0.4)
        q.box(-2, -1.8, 2, -0.6, SHEET, 0)
    q = p.turned(-0.2, 8, -8)
    q.box(-5, -3.4, 0, 3.4, SHEET, 0.3)
    q.box(0, -3.4, 5, 3.4, Paint("slate_6"), 0.3)


def _umbrella(p: Pen) -> None:
    q = p.turned(0.5)
    q.limb((-11, 0), (7, 0), 3.2, 0.9, Paint("navy", 0.5, 0.5, 2))
    q.line((-11, 0), (-13, 0), 1, INK)
    q.line((7, 0), (12, 0), 1.2, Paint("wood_2"))
    q.line((12, 0), (12, 2.4), 1.2, Paint("wood_2"))


def _pencils(p: Pen) -> None:
    for x, y, turn, colour in (
        (-5, -3, 0.3, "yellow_1"),
        (4, 2, 2.0, "blood_3"),
        (-2, 7, -0.7, "navy_2"),
        (8, -6, 1.1, "green_3"),
    ):
        q = p.turned(turn, x, y)
        q.line((-4, 0), (3, 0), 1.2, Paint(colour))
        q.line((3, 0), (4.4, 0), 0.8, Paint("wood_5"))


def _gauze(p: Pen) -> None:
    p.turned(0.3).limb((-9, 2), (6, -2), 1.5, 1.5, SHEET)
    p.oval(7, -3, 3, 3, Paint("cloth", 0.6, 0.6))
    p.oval(7, -3, 1, 1, Paint("slate_4"))
    p.oval(-8, 3, 2.4, 1.6, Paint("blood_1"))


def _name_tag(p: Pen) -> None:
    q = p.turned(-0.4)
    q.limb((-6, -6), (2, -1), 0.7, 0.7, Paint("navy_2"))
    q.limb((6, -7), (2, -1), 0.7, 0.7, Paint("navy_2"))
    q.box(-2, -1, 6, 9, SHEET, 0.8)
    q.oval(2, 2.4, 1.7, 1.9, Paint("skin_1"))
    q.line((0, 6.4), (4, 6.4), 0.9, Paint("slate_3"))


def _hand_floor(p: Pen) -> None:
    q = p.turned(0.4)
    for x, top in ((-3.4, -5), (-1.2, -6.6), (1, -6.4), (3, -4.6)):
        q.limb((x, top), (x * 0.6, -1), 0.8, 1.0, Paint("blood_1"))
    q.limb((4.6, 0), (1.6, 1.6), 0.8, 1.0, Paint("blood_1"))
    q.oval(0, 1, 2.8, 2.6, Paint("blood_2"))
    for x in (-1.6, 0.2, 1.8):
        q.limb((x, 2), (x - 0.6, 12), 1.0, 0.3, Paint("blood_1"))


def drag(rng: Rng, part: int, *, across: bool) -> U8:
    """Part of a track where somebody was dragged, along x if ``across``: 0 begins it with a pool, 2 ends it.

    Its ends fade over 6 px, as far as one part overlaps the next.
    """
    along, aside = _X - 15.5, _Y - 15.5
    streaks = (
        np.kron(rng.random((SIZE_PX, 4)), np.ones((1, 8))) * 0.6
        + rng.random((SIZE_PX, SIZE_PX // 2)).repeat(2, axis=1) * 0.4
    )
    ends = np.clip((16 - np.abs(along)) / 6, 0, 1)
    if part == 2:
        ends = ends * np.clip((12 - along) / 24, 0, 1)
    smear = np.exp(-((aside / 6.2) ** 4)) * ends * (streaks > 0.36) * (90 + 110 * streaks)
    pool = np.zeros_like(smear)
    if part == 0:
        edge = np.hypot((along + 6) / 9, aside / 7) + 0.12 * np.sin(np.arctan2(aside, along + 6) * 5)
        pool = np.where(edge < 1, 215.0, 0.0)
    alpha = np.maximum(smear, pool)
    tile = _tint(alpha, "blood_1")
    dark = (alpha > 0) & ((streaks < 0.46) | (pool > 0) & (np.hypot((along + 6) / 6, aside / 4.4) < 1))
    tile[dark, :3] = rgb("blood_0")
    return tile if across else tile.transpose(1, 0, 2).copy()


def _tape(p: Pen) -> None:
    for turn, y in ((0.25, -5), (-0.3, 5)):
        q = p.turned(turn, 0, y)
        q.box(-17, -2, 17, 2, Paint("yellow_1"), 0)
        for x in range(-15, 17, 6):
            q.polygon([(x, -2), (x + 3, -2), (x + 1, 2), (x - 2, 2)], INK)


def _chalk_line(p: Pen) -> None:
    """Chalk and a cloth below a board."""
    for x, y, turn, colour in ((-7, -4, 0.2, "white"), (-2, 4, 1.3, "yellow_2"), (6, -1, -0.4, "white")):
        p.turned(turn, x, y).line((-1.8, 0), (1.8, 0), 1.4, Paint(colour))
    p.turned(0.3, 7, 8).box(-4, -2.2, 4, 2.2, Paint("green", 0.5, 0.4, 1), 0.6)
    p.oval(1, 1, 9, 5, Paint("white", opacity=0.12))


def _ash(p: Pen) -> None:
    p.oval(0, 0, 13, 10, Paint("ink", opacity=0.4))
    p.oval(1, 0, 9, 7, Paint("ink", opacity=0.45))
    for x, y in ((-4, 2), (5, -3), (2, 5), (-6, -4)):
        p.turned(x, x, y).box(-2.4, -0.8, 2.4, 0.8, Paint("slate_1"), 0.3)


def deep(_rng: Rng, number: int) -> U8:
    """The dark of a flight of stairs that leads down, thicker by ``number``."""
    return _tint(np.full((SIZE_PX, SIZE_PX), 34.0 * (number + 1)), "ink")


def way_out(rng: Rng, turns: int) -> U8:
    """A white arrow painted on the ground outside, down the picture and ``turns`` quarters on; half of it worn off."""
    along = _Y
    half = np.abs(_X - 15.5)
    shaft = (along >= 3) & (along < 17) & (half < 3.2)
    head = (along >= 15) & (along < 29) & (half < (29 - along) * 0.78)
    worn_off = (rng.random((8, 8)) < 0.22).repeat(4, axis=0).repeat(4, axis=1) | (rng.random((32, 32)) < 0.2)
    alpha = np.where(shaft | head, np.where(worn_off, 70.0, 205.0), 0.0)
    return _tint(np.rot90(alpha, -turns), "white")


def _embers(p: Pen) -> None:
    """A fire of school chairs, burnt low."""
    p.oval(0, 1, 14, 12, Paint("ink", opacity=0.6))
    for turn in (0.3, 1.4, 2.6, 3.8, 5.1):
        p.turned(turn).limb((3, 0), (12, 1), 1.7, 1.0, Paint("brown", 0.3, 0.5))
    for x, y, r, colour in (
        (-2, 1, 6, "blood_2"),
        (2, 0, 5, "orange"),
        (-1, -1, 3.6, "yellow_1"),
        (1, 1, 1.8, "yellow_2"),
    ):
        p.oval(x, y, r, r * 0.8, Paint(colour))
    for x, y in ((8, 6), (-9, 5), (6, -8), (-6, -7)):
        p.oval(x, y, 1.1, 0.9, Paint("orange"))


def _chalked(p: Pen, text: str) -> None:
    """Written on the floor with chalk."""
    centred(p, text, 0, 0, 11, Paint("slate_6", opacity=0.85), 1.3)


FALLEN: dict[str, tuple[Draw, int]] = {
    "phone": (_phone, 0),
    "books": (_books, 0),
    "umbrella": (_umbrella, 0),
    "pencils": (_pencils, 0),
    "gauze": (_gauze, 0),
    "name_tag": (_name_tag, 0),
    "blood_hand_floor": (_hand_floor, 0),
    "tape": (_tape, 0),
    "chalk": (_chalk_line, 0),
    "ash": (_ash, 0),
    "embers": (_embers, 0),
    "chalk_up": (partial(_chalked, text="2층"), 0),
    "chalk_down": (partial(_chalked, text="1층"), 0),
}
UNDERFOOT: dict[str, Callable[[Pen, Rng], None]] = {
    **{f"scuff_{i}": scuff for i in range(4)},
    **{f"stain_{i}": partial(stain, name=("wood_0", "ink", "slate_1")[i]) for i in range(3)},
    **{f"crack_{i}": crack for i in range(2)},
    **{f"tuft_{i}": tuft for i in range(3)},
    **{f"leaves_{i}": leaves for i in range(2)},
}
WORN: dict[str, Callable[[Rng], U8]] = {
    "worn_h": partial(worn, across=True, name="stone_4"),
    "worn_v": partial(worn, across=False, name="stone_4"),
    **{f"worn_{i}": partial(worn_all_over, name="white") for i in range(2)},
    **{f"drag_h_{i}": partial(drag, part=i, across=True) for i in range(3)},
    **{f"drag_v_{i}": partial(drag, part=i, across=False) for i in range(3)},
    **{f"deep_{i}": partial(deep, number=i) for i in range(4)},
    **{f"grime_{side}": partial(grime, side=side) for side in "nesw"},
    **{f"way_out_{side}": partial(way_out, turns=turns) for turns, side in enumerate("swne")},
}
