"""Furniture of toilets, gym, office and yard, what lies about, and what hangs overhead."""

from functools import partial

from tools.art.draw import Paint, Pen
from tools.art.faces import exit_sign
from tools.art.marks import glass, papers, splash
from tools.art.rooms import FAR
from tools.art.school import DARK, INK, SHEET, STEEL, Draw

PORCELAIN = Paint("pale", 0.75, 0.5, 2.5)
HOLLOW = Paint("pale", 0.35, -0.5, 2.5)


def toilet(p: Pen) -> None:
    """A toilet, its cistern at the top of the tile."""
    p.box(-8, -15, 8, -8, PORCELAIN, 1.5)
    p.oval(0, 1, 7.5, 9.5, PORCELAIN)
    p.oval(0, 2, 4.8, 6.4, HOLLOW)
    p.oval(0, 3, 2.6, 3.2, Paint("glass_1"))
    p.oval(0, -12, 1.2, 1.2, Paint("slate_3"))


def urinal(p: Pen) -> None:
    """A urinal on the wall above."""
    p.box(-8, -16, 8, -4, PORCELAIN, 2)
    p.oval(0, -5, 7, 6.5, PORCELAIN)
    p.oval(0, -6, 4.6, 4.8, HOLLOW)
    p.line((0, -15), (0, -11), 1.8, Paint("slate_3"))


def basin(p: Pen) -> None:
    """A wash basin on the wall above, mirror edge behind it."""
    p.box(-13, -16, 13, -13, Paint("glass", 0.7), 0.3)
    p.box(-11, -13, 11, 2, PORCELAIN, 4)
    p.oval(0, -4.5, 8, 5, HOLLOW)
    p.oval(0, -4, 1.2, 1.2, INK)
    p.line((0, -12), (0, -7), 2, Paint("slate_3"))


def mop_bucket(p: Pen) -> None:
    """A bucket and a wringer."""
    p.oval(0, 2, 9, 8, Paint("gold", 0.35, 0.5, 2.5))
    p.oval(0, 2, 6.8, 5.8, Paint("glass_0"))
    p.oval(1, 3, 3, 2, Paint("glass_1"))
    p.box(-8, -9, 8, -3, Paint("grey", 0.4, 0.4), 1)
    p.line((-6, -6), (6, -6), 1.2, INK)


def mat(p: Pen, colour: str) -> None:
    """A gym mat lying on the floor."""
    p.box(-15, -12, 15, 12, Paint(colour, 0.5, 0.4, 2), 1.5)
    p.line((0, -11), (0, 11), 0.9, Paint(colour, 0.1))
    for y in (-6, 6):
        p.line((-15, y), (-12, y), 1.6, SHEET)


def vault_box(p: Pen) -> None:
    """A vaulting box: padded top, wooden sides."""
    p.box(-14, -8, 14, 12, Paint("wood", 0.4, 0.2), 1)
    p.line((-14, 9), (14, 9), 1, Paint("wood_1"))
    p.box(-14, -10, 14, 6, Paint("brown", 0.7, 0.6, 4), 3)
    p.line((-10, -3), (10, -3), 1, Paint("wood_3"))


def ball(p: Pen, x: float = 0, y: float = 0, size: float = 5.5) -> None:
    """A basketball."""
    p.oval(x, y, size, size, Paint("rust", 0.55, 0.6, 5))
    p.line((x - size * 0.8, y), (x + size * 0.8, y), 0.9, Paint("wood_1"))
    p.line((x, y - size * 0.8), (x, y + size * 0.8), 0.9, Paint("wood_1"))


def ball_cage(p: Pen) -> None:
    """A wire trolley of balls."""
    p.box(-14, -13, 14, 13, Paint("steel", 0.2, 0.2), 1)
    for x, y in ((-7, -6), (6, -7), (-6, 6), (7, 5), (0, 0)):
        ball(p, x, y, 5)
    for i in (-7, 0, 7):
        p.line((i, -13), (i, 13), 0.9, Paint("slate_5"))
        p.line((-14, i), (14, i), 0.9, Paint("slate_5"))
    for side in (-13, 13):
        p.line((side, -13), (side, 13), 1.8, Paint("slate_4"))
        p.line((-13, side), (13, side), 1.8, Paint("slate_4"))


def stage_edge(p: Pen) -> None:
    """The front of the gym's stage."""
    p.box(-FAR, -FAR, FAR, 2, Paint("wood", 0.6, 0.0), 0)
    for y in (-11, -5):
        p.line((-FAR, y), (FAR, y), 1, Paint("wood_2"))
    p.box(-FAR, -1, FAR, 3, Paint("wood", 0.8, 0.2), 0)
    p.box(-FAR, 3, FAR, 13, Paint("brown", 0.5, 0.0), 0)
    for x in (-16, -5, 6, 17):
        p.line((x, 3), (x, 13), 1, Paint("wood_0"))


def office_desk(p: Pen, side: int) -> None:
    """Half of a grey office desk; ``side`` is -1 for the left one."""
    left, right = (-15, FAR) if side < 0 else (-FAR, 15)
    p.box(left, -8, right, 13, Paint("grey", 0.2, 0.1), 1)
    p.box(left, -12, right, 8, Paint("grey", 0.72, 0.35), 1)
    if side < 0:
        p.box(-7, -10, 9, -7, DARK, 0.6)
        p.box(-6, -7.4, 8, -6, Paint("glass_1"), 0.3)
        p.box(-6, -2, 7, 2.5, Paint("pale", 0.8, 0.4, 1), 0.6)
        p.line((-4, 0.2), (5, 0.2), 1, Paint("slate_3"))
    else:
        p.turned(0.2, -4, -3).box(-4, -5, 4, 5, SHEET, 0.4)
        p.turned(-0.1, 7, -4).box(-3.4, -4, 3.4, 4, Paint("navy", 0.7, 0.3), 0.4)


def filing_cabinet(p: Pen) -> None:
    """A steel filing cabinet."""
    p.box(-11, -15, 11, 1, Paint("grey", 0.6, 0.4, 2), 0.8)
    p.box(-11, 0, 11, 11, Paint("grey", 0.3, 0.1), 0.8)
    p.line((-10, 5.5), (10, 5.5), 1, Paint("slate_1"))
    for y in (3, 8):
        p.line((-3, y), (3, y), 1.5, Paint("slate_6"))


def copier(p: Pen) -> None:
    """A photocopier with its lid up."""
    p.box(-13, -12, 13, 11, Paint("pale", 0.3, 0.2), 1.5)
    p.box(-13, -13, 13, 5, Paint("pale", 0.65, 0.4), 1.5)
    p.box(-10, -10, 5, 1, Paint("glass", 0.1), 0.5)
    p.box(-9, -9, 0, -4, Paint("glass", 0.4), 0.5)
    p.box(7, -9, 11, 0, DARK, 0.6)
    p.oval(9, -6, 1, 1, Paint("green_4"))
    p.box(-7, 6, 6, 10, SHEET, 0.3)


def boxes(p: Pen) -> None:
    """Cardboard boxes in a heap."""
    for x, y, turn, size in ((-6, -5, 0.1, 8.5), (7, 3, -0.25, 7.5), (-5, 7, 0.3, 6.5)):
        q = p.turned(turn, x, y)
        q.box(-size, -size * 0.8, size, size * 0.8, Paint("wood", 0.7, 0.4, 1.5), 0.6)
        q.box(-size, -1, size, 1, Paint("wood_5"), 0)


def sofa(p: Pen, side: int) -> None:
    """Half of a sofa with its back at the top; ``side`` is -1 for the left half."""
    left, right = (-15, FAR) if side < 0 else (-FAR, 15)
    p.box(left, -12, right, 12, Paint("brown", 0.5, 0.5, 3), 3)
    p.box(left + 5, -4, right - 5, 11, Paint("brown", 0.75, 0.5, 3), 2.5)
    arm = -15 if side < 0 else 10
    p.box(arm, -11, arm + 5, 12, Paint("brown", 0.65, 0.5, 2.5), 2.4)


def bush(p: Pen) -> None:
    """A clipped bush."""
    for i in range(14):
        q = p.turned(2.4 * i)
        reach = 2.7 * (14 - i) ** 0.5
        q.oval(reach, 0, 4.6, 4, Paint("green", 0.3 + 0.03 * i, 0.4, 3), i)


def bus_stop(p: Pen) -> None:
    """A stop's round plate on a pole, on a concrete foot."""
    p.oval(0, 0, 8, 8, Paint("grey", 0.4, 0.4))
    p.oval(0, -1, 5.5, 5.5, Paint("blue", 0.5, 0.5, 2))
    p.box(-3, -2.5, 3, 0.5, SHEET, 0.5)


def bag(p: Pen) -> None:
    """A school bag with its straps thrown out."""
    q = p.turned(0.4)
    for x in (-4, 4):
        q.limb((x, -4), (x * 2, -11), 1.1, 1.1, Paint("navy", 0.25))
    q.box(-7.5, -7, 7.5, 7, Paint("navy", 0.55, 0.5, 3), 3)
    q.box(-5, 0, 5, 6, Paint("navy", 0.75, 0.4, 2), 1.5)
    q.oval(6.5, 6, 1.4, 1.4, Paint("gold", 0.5))


def shoe(p: Pen) -> None:
    """One lost shoe."""
    q = p.turned(0.9)
    q.limb((-4, 0), (4, 0.6), 2.8, 3.2, Paint("cloth", 0.6, 0.5))
    q.oval(-3.6, 0, 1.8, 1.7, Paint("slate_1"))
    q.line((2, -1.5), (2.4, 2), 0.9, Paint("blood_3"))


def puddle(p: Pen) -> None:
    """Spilt water."""
    for x, y, rx, ry in ((0, 0, 11, 7), (7, 4, 6, 4), (-7, -3, 6, 4)):
        p.oval(x, y, rx, ry, Paint("glass", 0.15, 0.5, 2, opacity=0.6))
    p.oval(-3, -2, 4, 1.2, Paint("glass_2", opacity=0.7), -0.3)


def sign(p: Pen, colour: str, mark: str) -> None:
    """A plate that stands out from the wall above."""
    p.box(-1, -16, 1, -8, STEEL, 0.3)
    p.box(-10, -10, 10, -2, Paint(colour, 0.6, 0.4, 1), 0.8)
    p.box(-7, -7.6, 1, -6.4, Paint(mark), 0)
    p.box(-7, -5.4, 6, -4.4, Paint(mark), 0)


def hoop(p: Pen) -> None:
    """A backboard on the wall above, its ring over the floor."""
    p.box(-14, -15, 14, -11, Paint("pale", 0.8, 0.4), 0.6)
    p.box(-2, -12, 2, -8, Paint("orange"), 0.4)
    for i in range(16):
        q = p.turned(i * 0.3927, 0, -1)
        q.line((7, -1.5), (7, 1.5), 1.8, Paint("orange"))
        if i % 2:
            q.line((6, 0), (2.5, 0), 0.8, Paint("slate_6"))


def lamp_off(p: Pen) -> None:
    """A dead fluorescent fitting."""
    p.box(-15, -4, 15, 4, Paint("grey", 0.6, 0.4, 1), 1)
    for y in (-1.7, 1.7):
        p.line((-13, y), (13, y), 1.8, Paint("slate_3"))


def tree(p: Pen) -> None:
    """A crown of leaves as wide as its tile."""
    for i in range(20):
        q = p.turned(2.4 * i)
        q.oval(3.2 * (19.5 - i) ** 0.5 * 0.8, 0, 5, 4, Paint("green", 0.2 + 0.028 * i, 0.45, 3), i)


YARD: dict[str, tuple[Draw, int]] = {
    "toilet": (toilet, 0),
    "urinal": (urinal, 0),
    "basin": (basin, 0),
    "mop_bucket": (mop_bucket, 0),
    "mat_0": (partial(mat, colour="blue"), 0),
    "mat_1": (partial(mat, colour="green"), 0),
    "vault_box": (vault_box, 0),
    "ball_cage": (ball_cage, 0),
    "ball": (ball, 0),
    "stage_edge": (stage_edge, 0),
    "office_desk_l": (partial(office_desk, side=-1), 0),
    "office_desk_r": (partial(office_desk, side=1), 0),
    "filing_cabinet": (filing_cabinet, 0),
    "copier": (copier, 0),
    "boxes": (boxes, 0),
    "sofa_l": (partial(sofa, side=-1), 0),
    "sofa_r": (partial(sofa, side=1), 0),
    "bush": (bush, 0),
    "bus_stop": (bus_stop, 0),
    "bag": (bag, 0),
    "shoe": (shoe, 0),
    "puddle": (puddle, 0),
    "sign_class": (partial(sign, colour="cream", mark="navy_1"), 0),
    "sign_exit": (partial(exit_sign, y=-14), 0),
    "hoop_n": (hoop, 0),
    "hoop_s": (hoop, 2),
    "lamp_off": (lamp_off, 0),
    "tree": (tree, 0),
}
FLAT = (
    "blood",
    "papers",
    "tape",
    "glass",
    "puddle",
    "notice",
    "board",
    "mat",
    "blanket",
    "wall_bars",
)  # these cast no shadow
MARKS = {
    **{f"blood_{i}": partial(splash, size=(5.0, 8.0, 11.0, 13.0)[i]) for i in range(4)},
    **{f"papers_{i}": partial(papers, count=2 + i) for i in range(3)},
    **{f"glass_{i}": partial(glass, count=8 + 6 * i) for i in range(2)},
}
