"""Furniture of the special rooms: lab, nurse, broadcast, cafeteria, toilets, gym, office, yard."""

from functools import partial

from tools.art.draw import Paint, Pen
from tools.art.school import DARK, INK, SHEET, Draw

FAR = 24  # beyond the tile's edge: what is cut there goes on in the next tile
WORKTOP = Paint("dark", 0.9, 0.4, 1.5)
LAMINATE = Paint("cream", 0.45, 0.3, 2)


def slab(p: Pen, ends: str, top: Paint, front: Paint, deep: tuple[float, float] = (-11, 7)) -> None:
    """A long top with a front edge below it; ``ends`` names which ends it has of "l" and "r"."""
    left, right = (-15 if "l" in ends else -FAR), (15 if "r" in ends else FAR)
    p.box(left, deep[0] + 4, right, deep[1] + 5, front, 0.6)
    p.box(left, deep[0], right, deep[1], top, 0.8)


def lab_bench(p: Pen, ends: str) -> None:
    """A black worktop on a wooden base; gas taps on it."""
    slab(p, ends, WORKTOP, Paint("wood", 0.3, 0.1))
    if not ends:
        p.line((-5, -6), (5, -6), 1.6, Paint("yellow_0"))
        p.oval(-5, -6, 1.6, 1.6, Paint("gold", 0.6))
        p.oval(5, -6, 1.6, 1.6, Paint("gold", 0.6))
    if ends == "l":
        p.turned(0.3, 2, -1).box(-4, -3, 4, 3, SHEET, 0.4)
    if ends == "r":
        p.oval(0, -1, 3, 3, Paint("glass", 0.4, 0.5))


def lab_sink(p: Pen) -> None:
    """A sink set in the worktop."""
    lab_bench(p, "-")
    p.box(-9, -7, 9, 4, Paint("steel", 0.75, 0.3), 2)
    p.box(-7, -5, 7, 3, Paint("steel", 0.35, -0.4), 2)
    p.oval(0, -1, 1.3, 1.3, INK)
    p.line((0, -9), (0, -4), 1.8, Paint("slate_6"))


def lab_glass(p: Pen) -> None:
    """Flasks and a burner on the worktop, one flask knocked over."""
    lab_bench(p, "-")
    for x, y, r, colour in ((-9, -5, 3.2, "green_4"), (-2, -6, 2.4, "blood_3"), (9, -3, 3.6, "glass_1")):
        p.oval(x, y, r, r, Paint("glass", 0.75, 0.5))
        p.oval(x, y, r - 1.1, r - 1.1, Paint(colour))
    p.oval(1, 2.5, 5, 2.2, Paint("green_4", opacity=0.9))
    p.limb((3, 2), (8, 4), 1.8, 0.9, Paint("glass", 0.7, 0.5))


def fume_hood(p: Pen) -> None:
    """A hood with its sash half down and something green inside."""
    p.box(-15, -15, 15, 2, Paint("grey", 0.6, 0.4, 2), 1)
    p.box(-15, 1, 15, 13, Paint("grey", 0.3, 0.1), 1)
    p.box(-12, 3, 12, 11, Paint("green_1"), 0.5)
    p.oval(4, 8, 3.6, 2.4, Paint("green", 0.9, 0.3))
    p.box(-12, 3, 12, 6, Paint("glass", 0.3), 0.5)
    for x in (-8, 0, 8):
        p.line((x, -11), (x, -3), 1, Paint("slate_2"))


def cage(p: Pen) -> None:
    """A wire cage with its door bent out and blood in the straw."""
    p.box(-13, -12, 13, 9, Paint("steel", 0.3, 0.4), 1)
    p.box(-11, -10, 11, 7, Paint("wood", 0.55, 0.0), 0.5)
    p.oval(2, 0, 6, 4, Paint("gore", 0.8, 0.2))
    p.oval(9, 8, 5, 3, Paint("gore", 0.8, 0.2), 0.4)
    for x in range(-9, 5, 4):
        p.line((x, -10), (x, 7), 0.9, Paint("slate_5"))
    p.line((-11, -3), (4, -3), 0.9, Paint("slate_5"))
    q = p.turned(0.5, 11, 8)
    q.box(-8, -1.6, 4, 1.6, Paint("steel", 0.7, 0.4), 0.5)


def skeleton(p: Pen) -> None:
    """The teaching skeleton on its stand."""
    for turn in range(5):
        p.turned(turn * 1.2566).line((0, 0), (9, 0), 1.4, Paint("slate_1"))
    bone = Paint("cream", 0.6, 0.4, 1.5)
    p.limb((-7.5, 2), (7.5, 2), 1.6, 1.6, bone)
    for x in (-4.5, -1.5, 1.5, 4.5):
        p.line((x, -1.5), (x * 1.2, 4.5), 1.2, bone)
    p.limb((-8, 2), (-7, 9), 1.4, 1, bone)
    p.limb((8, 2), (9, 8), 1.4, 1, bone)
    p.oval(0, 0, 4.2, 4.8, Paint("cream", 0.7, 0.5, 3))
    p.oval(-1.6, 3, 1.1, 1.1, INK)
    p.oval(1.6, 3, 1.1, 1.1, INK)


def bed(p: Pen, *, head: bool) -> None:
    """Half of a nurse's bed."""
    y0, y1 = (-14, FAR) if head else (-FAR, 13)
    p.box(-12, y0, 12, y1, Paint("steel", 0.7, 0.4), 1)
    p.box(-10.5, y0 + 2, 10.5, y1 - 1.5, Paint("pale", 0.75, 0.3), 2)
    if head:
        p.box(-8, -11, 8, -2, Paint("cloth", 0.75, 0.6, 3), 3)
        p.box(-10.5, 5, 10.5, FAR, Paint("glass", 0.25, 0.3), 1)
        p.box(-10.5, 4, 10.5, 7, SHEET, 1)
        p.oval(3, -4, 3, 2, Paint("blood_2"))
    else:
        p.box(-10.5, -FAR, 10.5, 9, Paint("glass", 0.25, 0.3), 1)
        p.line((-6, -16), (-4, 6), 1, Paint("glass_0"))
        p.line((5, -16), (4, 3), 1, Paint("glass_0"))


def curtain(p: Pen) -> None:
    """A ward curtain in folds, along the pen's x."""
    for i, x in enumerate(range(-26, 27, 4)):
        p.limb((x, -3.4), (x + 0.8, 3.4), 2.6, 2.6, Paint("pale" if i % 2 else "cream", 0.55 if i % 2 else 0.4, 0.5, 2))
    p.line((-FAR, -0.6), (FAR, -0.6), 1.4, Paint("slate_3"))
    for x in range(-22, 23, 8):
        p.oval(x, -0.6, 1.1, 1.1, Paint("slate_6"))


def medicine_cabinet(p: Pen) -> None:
    """A white cabinet with a glass front and a red cross on its top."""
    p.box(-14, -15, 14, 2, Paint("pale", 0.7, 0.4, 2), 0.8)
    p.box(-14, 1, 14, 9, Paint("pale", 0.3, 0.1), 0.8)
    p.box(-12, 2.5, -0.7, 8, Paint("glass", 0.4), 0.4)
    p.box(0.7, 2.5, 12, 8, Paint("glass", 0.4), 0.4)
    p.box(-1.6, -12, 1.6, -2, Paint("blood_3"), 0.3)
    p.box(-5, -8.6, 5, -5.4, Paint("blood_3"), 0.3)


def console(p: Pen, ends: str) -> None:
    """The mixing desk: faders in rows, a few lamps still lit."""
    slab(p, ends, Paint("grey", 0.3, 0.4, 2), Paint("wood", 0.2, 0.1), (-11, 9))
    for i, x in enumerate(range(-12, 13, 4)):
        p.line((x, -3), (x, 6), 1, INK)
        y = -1 + (i * 5 + len(ends) * 3) % 6
        p.box(x - 1.3, y - 1, x + 1.3, y + 1, SHEET if i % 3 else Paint("blood_3"), 0.3)
        p.oval(x, -7, 1.1, 1.1, Paint(("green_4", "yellow_1", "slate_4")[i % 3]))


def microphone(p: Pen) -> None:
    """A broadcast microphone on a small table."""
    p.box(-11, -8, 11, 9, Paint("wood", 0.3, 0.2), 1)
    p.box(-11, -9, 11, 6, Paint("wood", 0.55, 0.4), 1)
    p.oval(2, 1, 4, 4, DARK)
    p.line((2, 1), (-3, -4), 1.6, Paint("slate_5"))
    p.limb((-3, -4), (-5, -6), 2.4, 2.6, Paint("steel", 0.5, 0.6))
    p.oval(7, -5, 1.3, 1.3, Paint("blood_3"))


def speaker(p: Pen) -> None:
    """A loudspeaker that faces down the picture."""
    p.box(-11, -12, 11, 4, Paint("dark", 0.8, 0.5), 1)
    p.box(-11, 3, 11, 12, Paint("dark", 0.3, 0.1), 1)
    p.oval(-4, 7.5, 3.8, 3.4, Paint("slate_3"))
    p.oval(-4, 7.5, 1.6, 1.5, INK)
    p.oval(5, 7.5, 2.2, 2.2, Paint("slate_3"))


def rack(p: Pen) -> None:
    """A rack of amplifiers."""
    p.box(-13, -15, 13, 2, Paint("dark", 0.8, 0.5), 0.8)
    p.box(-13, 1, 13, 13, Paint("dark", 0.4, 0.1), 0.8)
    for y in (3, 6.5, 10):
        p.box(-11, y - 1, 11, y + 1.2, Paint("slate_3"), 0.3)
        p.oval(8.5, y, 1, 1, Paint("green_4" if y < 5 else "blood_3"))
    for x in (-8, -3, 2, 7):
        p.line((x, -11), (x, -3), 1.2, Paint("slate_0"))


def table(p: Pen, ends: str) -> None:
    """A cafeteria table, trays left on it."""
    slab(p, ends, LAMINATE, Paint("grey", 0.3, 0.0), (-10, 8))
    if ends == "l":
        tray(p, 3, -2, 0.1)
    elif not ends:
        tray(p, -5, 1, -0.2)


def tray(p: Pen, x: float, y: float, turn: float) -> None:
    """A steel lunch tray with its hollows."""
    q = p.turned(turn, x, y)
    q.box(-7, -4.5, 7, 4.5, Paint("steel", 0.75, 0.4, 1), 1)
    q.box(-6, -3.5, -0.5, 0, Paint("slate_3"), 0.8)
    q.box(0.5, -3.5, 6, 0, Paint("white"), 0.8)
    q.box(-6, 1, 6, 3.5, Paint("slate_3"), 0.8)
    q.oval(-3, -1.8, 1.8, 1.2, Paint("rust", 0.5))


def stool(p: Pen) -> None:
    """A round stool."""
    for turn in (0.8, 2.4, 3.9, 5.5):
        p.turned(turn).line((4, 0), (8, 0), 1.6, Paint("steel", 0.45))
    p.oval(0, 0, 6.5, 6.5, Paint("brown", 0.75, 0.6, 2.5))
    p.oval(0, 0, 3.6, 3.6, Paint("brown", 0.9, -0.3, 2))


def counter(p: Pen, ends: str) -> None:
    """The serving counter: steel, with a tray rail in front."""
    slab(p, ends, Paint("steel", 0.75, 0.3, 2), Paint("steel", 0.4, 0.1), (-14, 5))
    left, right = (-15 if "l" in ends else -FAR), (15 if "r" in ends else FAR)
    p.line((left, 12), (right, 12), 1.8, Paint("slate_5"))
    if not ends:
        for x in (-8, 8):
            p.box(x - 6.5, -11, x + 6.5, 2, Paint("steel", 0.35, -0.4), 1.5)
        p.oval(-8, -5, 4, 4, Paint("rust", 0.5, 0.3))
        p.oval(8, -4, 5, 4, Paint("cream", 0.6, 0.3))


def stove(p: Pen) -> None:
    """A gas range with a stock pot on it."""
    p.box(-15, -14, 15, 12, Paint("steel", 0.4, 0.1), 1)
    p.box(-15, -14, 15, 7, Paint("steel", 0.65, 0.4), 1)
    for x, y in ((-7.5, -8.5), (7.5, -8.5), (-7.5, 1.5), (7.5, 1.5)):
        p.oval(x, y, 4.6, 4.6, Paint("slate_1"))
        p.oval(x, y, 2, 2, INK)
    p.oval(-6, -3, 8, 8, Paint("steel", 0.75, 0.6, 2))
    p.oval(-6, -3, 6.2, 6.2, Paint("brown", 0.6, -0.4, 2))
    for x in (-9, -3, 3, 9):
        p.oval(x, 9.5, 1.3, 1.3, INK)


def kitchen_sink(p: Pen) -> None:
    """A double steel sink."""
    slab(p, "", Paint("steel", 0.75, 0.3, 2), Paint("steel", 0.4, 0.1), (-14, 7))
    for x in (-7.5, 7.5):
        p.box(x - 6, -8, x + 6, 4, Paint("steel", 0.4, -0.5, 2.5), 2)
        p.oval(x, -2, 1.3, 1.3, INK)
    p.line((0, -12), (0, -4), 2, Paint("white"))


def fridge(p: Pen) -> None:
    """A double steel refrigerator."""
    p.box(-15, -15, 15, 2, Paint("pale", 0.5, 0.4, 2), 1)
    p.box(-15, 1, 15, 12, Paint("pale", 0.2, 0.1), 1)
    p.line((0, 2), (0, 12), 1.2, Paint("slate_1"))
    for x in (-2.6, 2.6):
        p.line((x, 4), (x, 9), 1.4, SHEET)
    p.box(-8, -11, 8, -6, Paint("slate_4"), 0.5)


def tray_rack(p: Pen) -> None:
    """A trolley stacked with trays."""
    p.box(-12, -13, 12, 12, Paint("steel", 0.3, 0.2), 1)
    for i, y in enumerate((-9, -3, 3)):
        tray(p, -1 + i, y, 0.04 * (i - 1))
    p.box(-12, 7, 12, 12, Paint("steel", 0.6, 0.4), 1)


ROOMS: dict[str, tuple[Draw, int]] = {
    "lab_bench_l": (partial(lab_bench, ends="l"), 0),
    "lab_bench_m": (partial(lab_bench, ends=""), 0),
    "lab_bench_r": (partial(lab_bench, ends="r"), 0),
    "lab_sink": (lab_sink, 0),
    "lab_glass": (lab_glass, 0),
    "fume_hood": (fume_hood, 0),
    "cage": (cage, 0),
    "skeleton": (skeleton, 0),
    "bed_head": (partial(bed, head=True), 0),
    "bed_foot": (partial(bed, head=False), 0),
    "curtain_v": (curtain, 1),
    "curtain_h": (curtain, 0),
    "medicine_cabinet": (medicine_cabinet, 0),
    "console_l": (partial(console, ends="l"), 0),
    "console_m": (partial(console, ends=""), 0),
    "console_r": (partial(console, ends="r"), 0),
    "microphone": (microphone, 0),
    "speaker": (speaker, 0),
    "rack": (rack, 0),
    "table_l": (partial(table, ends="l"), 0),
    "table_m": (partial(table, ends=""), 0),
    "table_r": (partial(table, ends="r"), 0),
    "stool": (stool, 0),
    "counter_l": (partial(counter, ends="l"), 0),
    "counter_m": (partial(counter, ends=""), 0),
    "counter_r": (partial(counter, ends="r"), 0),
    "stove": (stove, 0),
    "kitchen_sink": (kitchen_sink, 0),
    "fridge": (fridge, 0),
    "tray_rack": (tray_rack, 0),
}
