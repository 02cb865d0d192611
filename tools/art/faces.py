"""What hangs on the faces of walls: drawn into the lower 18 px of its tile, over the wall that stands there."""

from functools import partial

import numpy as np

from tools.art.draw import Paint, Pen
from tools.art.hangul import centred
from tools.art.posters import POSTERS
from tools.art.school import INK, SHEET, Draw
from tools.furnishings import PLATES

NAVY = Paint("navy_1")


def plate(p: Pen, text: str) -> None:
    """A room's plate: navy on white, a blue bar below."""
    p.box(-15.5, 0, 15.5, 12, Paint("pale", 0.95, 0.25, 1), 0.8)
    p.box(-15, 10.4, 15, 11.8, Paint("navy_2"), 0)
    size = 9.0 if len(text) > 2 else 10.0
    centred(p, text, 0, 5.2, 9.0 if text[0].isdigit() else size, NAVY, 1.3 if text[0].isdigit() else 1.05)


def exit_sign(p: Pen, y: float = 0.0) -> None:
    """The green sign of a way out: a figure that runs to a door."""
    p.box(-13, y, 13, y + 12, Paint("green_1"), 0.8)
    p.box(-12, y + 1, 12, y + 11, Paint("green", 0.78, 0.1, 1), 0.5)
    p.oval(-1.5, y + 2.8, 1.3, 1.3, SHEET)
    for a, b in (
        ((-2, 4.4), (-4, 7)),
        ((-4, 7), (-7, 7.4)),
        ((-4, 7), (-2.6, 10)),
        ((-2.4, 4.6), (1, 6)),
        ((-2.4, 4.8), (-6, 4.6)),
    ):
        p.line((a[0], y + a[1]), (b[0], y + b[1]), 1.3, SHEET)
    p.box(5, y + 2.2, 10, y + 10.4, SHEET, 0)
    p.box(6.2, y + 3.4, 8.8, y + 10.4, Paint("green_2"), 0)


def _clock(p: Pen) -> None:
    p.oval(0, 3.4, 5.6, 5.6, Paint("slate_1"))
    p.oval(0, 3.4, 4.5, 4.5, SHEET)
    p.line((0, 3.4), (0, 0.6), 1.0, INK)
    p.line((0, 3.4), (2.4, 4.8), 1.0, INK)


def _pa_speaker(p: Pen) -> None:
    p.box(-8, -1, 8, 6.5, Paint("wood", 0.35, 0.4, 1.5), 0.6)
    p.box(-6.6, 0.2, 6.6, 5.4, Paint("slate_1"), 0.4)
    for y in (1.2, 2.8, 4.4):
        p.line((-6, y), (6, y), 0.7, Paint("slate_3"))


def _flag(p: Pen) -> None:
    p.box(-10, -1.5, 10, 10, Paint("wood", 0.3, 0.3, 1), 0.3)
    p.box(-8.8, -0.4, 8.8, 8.8, SHEET, 0)
    p.oval(0, 4.2, 3.2, 3.2, Paint("blood_3"))
    p.polygon(
        [(-3.2, 4.2), (-1.6, 5.4), (0, 4.2), (1.6, 3), (3.2, 4.2), (2, 6.6), (0, 7.4), (-2, 6.6)], Paint("navy_2")
    )
    for x, y in ((-6.6, 1.4), (6.6, 1.4), (-6.6, 7), (6.6, 7)):
        for d in (-0.9, 0.3):
            p.line((x - 1.2, y + d), (x + 1.2, y + d), 0.7, INK)


def _hydrant(p: Pen) -> None:
    p.box(-12, -2, 12, 13, Paint("red", 0.62, 0.35, 1.5), 0.6)
    p.box(-10.4, 5, 10.4, 11.6, Paint("red", 0.35, -0.2, 1), 0.4)
    centred(p, "소화전", 0, 1.6, 5.6, SHEET, 0.9)
    p.oval(0, 8.2, 2.6, 2.6, Paint("yellow_1"))
    p.line((8, 7), (8, 9.6), 1.2, Paint("slate_6"))


def _alarm(p: Pen) -> None:
    p.oval(-4, 3, 4.2, 4.2, Paint("red", 0.6, 0.5, 2))
    p.oval(-4, 3, 1.2, 1.2, Paint("slate_6"))
    p.box(4, 0.4, 9, 6, Paint("pale", 0.7, 0.3, 1), 0.4)
    p.oval(6.5, 3.2, 1.2, 1.2, Paint("blood_3"))


def _mirror(p: Pen) -> None:
    p.box(-14, -1, 14, 9.5, Paint("steel", 0.8, 0.3, 1), 0.4)
    p.box(-13, 0, 13, 8.6, Paint("glass_1"), 0)
    for x in (-8, -5, 6):
        p.polygon([(x, 8.6), (x + 5, 0), (x + 7, 0), (x + 2, 8.6)], Paint("glass_2", opacity=0.8))


def _mirror_broken(p: Pen) -> None:
    _mirror(p)
    for a, b in (((2, 4), (-13, 0)), ((2, 4), (-6, 8.6)), ((2, 4), (8, 8.6)), ((2, 4), (12, 1)), ((2, 4), (3, 0))):
        p.line(a, b, 0.8, INK)
    p.polygon([(2, 4), (8, 8.6), (12, 8.6), (12.6, 2)], Paint("wood_1"))
    p.oval(1, 4, 1.8, 1.4, Paint("blood_1"))


def _radiator(p: Pen) -> None:
    p.box(-15, 5.5, 15, 14, Paint("pale", 0.45, 0.3, 1.5), 0.8)
    for x in range(-13, 15, 3):
        p.line((x, 6.5), (x, 13), 0.9, Paint("slate_3"))


def _hooks(p: Pen) -> None:
    p.box(-15, 0, 15, 2, Paint("wood", 0.5, 0.3, 1), 0.2)
    for x, colour in ((-9, "navy_2"), (1, ""), (9, "stone_4")):
        p.line((x, 1), (x, 3), 1, Paint("slate_2"))
        if colour:
            p.polygon([(x - 2, 2.4), (x + 2, 2.4), (x + 3.6, 12), (x - 3.6, 12)], Paint(colour))
            p.line((x, 4), (x, 11), 0.8, Paint("slate_1", opacity=0.5))


def _dispenser(p: Pen) -> None:
    p.box(-9, 0, -1, 8, Paint("pale", 0.75, 0.4, 1.5), 0.6)
    p.box(-7, 6.6, -3, 10.5, SHEET, 0)
    p.box(4, 1, 8, 7, Paint("glass", 0.3, 0.4, 1.5), 0.6)
    p.line((6, 7), (6, 9), 1, Paint("slate_3"))


def _furnace(p: Pen) -> None:
    """The boiler's fire door, a slit of fire behind it."""
    p.box(-15, -2, 15, 15, Paint("dark", 0.7, 0.5, 2), 1)
    p.box(-9, 1, 9, 13, Paint("rust", 0.1, 0.4, 1.5), 1)
    for y, colour in ((5, "orange"), (7, "yellow_1"), (9, "orange")):
        p.line((-6, y), (6, y), 1.5, Paint(colour))
    p.line((11, 3), (11, 9), 1.6, Paint("slate_4"))


def blood_hand(p: Pen) -> None:
    """A hand that slid down the plaster."""
    for x, top in ((-3, 0.6), (-1, -0.6), (1, -0.4), (2.8, 0.8)):
        p.limb((x, top), (x * 0.7, 4), 0.8, 0.9, Paint("blood_2"))
    p.oval(0, 4.6, 2.8, 2.2, Paint("blood_1"))
    for x, end in ((-1.6, 11), (0.2, 14), (1.8, 9)):
        p.limb((x, 5), (x + 0.5, end), 0.9, 0.4, Paint("blood_1"))


def blood_face(p: Pen, seed: int) -> None:
    """Blood thrown against a wall, run down to the skirting."""
    rng = np.random.default_rng([77, seed])
    for _ in range(16):
        x, y = rng.normal(0, 6), rng.normal(2, 3)
        p.oval(
            float(np.clip(x, -14, 14)),
            float(np.clip(y, -1, 10)),
            float(rng.uniform(0.6, 1.9)),
            float(rng.uniform(0.6, 1.6)),
            Paint("blood_1"),
        )
    p.oval(0, 3, 5.5, 3.4, Paint("blood_1"))
    p.oval(-1, 2.4, 3, 1.8, Paint("blood_2"))
    for x in rng.uniform(-5, 5, 5):
        p.limb((float(x), 4), (float(x) + 0.4, float(rng.uniform(9, 15))), 0.9, 0.5, Paint("blood_1"))


def _boarded(p: Pen) -> None:
    for y, turn in ((2, 0.1), (7, -0.08), (12, 0.05)):
        q = p.turned(turn, 0, y)
        q.box(-17, -2.2, 17, 2.2, Paint("wood", 0.55, 0.4, 1.5), 0.3)
        for x in (-12, 12):
            q.oval(x, 0, 0.7, 0.7, INK)


def _blind(p: Pen) -> None:
    p.box(-16, -1, 16, 9, Paint("stone_3"), 0)
    for y in range(0, 9, 2):
        p.line((-16, y), (16, y + (0.9 if y == 6 else 0)), 0.8, Paint("stone_2"))
    p.line((10, 0), (10, 12), 0.8, Paint("slate_5"))


def _curtain(p: Pen) -> None:
    for x in (-14, -11, -8, 9, 12, 15):
        p.limb((x, -1), (x + 0.6, 12), 1.9, 2.2, Paint("cream", 0.4, 0.5, 2))
    p.line((-16, -1.2), (16, -1.2), 1.2, Paint("slate_5"))


def _sill(p: Pen) -> None:
    for x, colour in ((-10, "green"), (-4, "wood"), (7, "green")):
        p.box(x - 2.2, 9, x + 2.2, 13, Paint("rust", 0.4, 0.3, 1), 0.4)
        for turn in (-2.2, -1.5, -0.9):
            p.turned(turn, x, 9).limb((0, 0), (5, 0), 1.4, 0.6, Paint(colour, 0.6, 0.4, 1))


FACES: dict[str, tuple[Draw, int]] = {
    **{name: (partial(plate, text=text), 0) for name, text in PLATES.items()},
    **POSTERS,
    "exit_face": (exit_sign, 0),
    "clock": (_clock, 0),
    "pa_speaker": (_pa_speaker, 0),
    "flag": (_flag, 0),
    "hydrant": (_hydrant, 0),
    "alarm": (_alarm, 0),
    "mirror": (_mirror, 0),
    "mirror_broken": (_mirror_broken, 0),
    "radiator": (_radiator, 0),
    "coat_hooks": (_hooks, 0),
    "dispenser": (_dispenser, 0),
    "furnace": (_furnace, 0),
    "blood_hand": (blood_hand, 0),
    "blood_face_0": (partial(blood_face, seed=0), 0),
    "blood_face_1": (partial(blood_face, seed=1), 0),
    "pane_boarded": (_boarded, 0),
    "pane_blind": (_blind, 0),
    "pane_curtain": (_curtain, 0),
    "pane_sill": (_sill, 0),
}
