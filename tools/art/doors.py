"""Doors in three makes: what stands in the wall, step by step as it gives, and what lies on the floor afterwards.

A cell is 48 px with the door's tile in its middle. Pens point along the wall that the door stands in.
"""

import math
from itertools import pairwise, product

import numpy as np

from tools.art.draw import Drawing, Paint, Pen
from tools.art.palette import U8

CELL_PX = 48
MAKES = ("wood", "steel", "gate")
PARTS = ("single", "first", "second")  # of a double door, the leaf on the left or at the top, and the other
STEPS = 6  # from whole to hanging by a splinter
ROWS = STEPS + 5  # and the frame, open, broken, the lock, the leaf on the floor
FRAME, OPEN, BROKEN, LOCK, LYING = range(STEPS, ROWS)

_INK = Paint("ink")
_RAW = Paint("birch", 1.0, 0.3)  # wood where it has just split
_CRACKS = (
    ((-11, -4), (-6, 0), (-8, 4), (-11, 12)),
    ((3, -4), (6, 1), (4, 5), (9, 12)),
    ((-2, -4), (0, 2), (-3, 7), (-1, 12)),
    ((10, -4), (8, 3), (12, 9)),
    ((-13, 1), (-5, 2), (3, 0), (12, 3)),
)
_HOLES: tuple[tuple[tuple[float, float], ...], ...] = (
    (),
    (),
    ((-4, 2), (-1, 4), (2, 2), (3, 7), (0, 10), (-3, 8)),
    ((-6, -3), (-1, -1), (3, -3), (5, 3), (7, 8), (2, 11), (-1, 8), (-5, 11), (-7, 5)),
    ((-9, -4), (-3, -2), (2, -4), (7, -3), (8, 4), (10, 9), (4, 13), (0, 9), (-5, 13), (-10, 8), (-8, 2)),
    ((-11, -5), (-3, -3), (2, -5), (10, -4), (9, 3), (12, 10), (6, 14), (0, 10), (-6, 14), (-12, 9), (-9, 2)),
)
_DENTS = ((-5, 8, 4.2), (6, 6, 4.6), (-10, 4, 3.4), (1, 2, 3.6), (9, 10, 3.4))


def _ends(part: str) -> tuple[float, float]:
    """Where a leaf begins and ends along the wall, px from the middle of its tile."""
    return (-16.0 if part == "second" else -14.0), (16.0 if part == "first" else 14.0)


def _is_across(pen: Pen) -> bool:
    return abs(math.sin(pen.angle)) < 0.5


def _frame(pen: Pen, make: str, part: str) -> None:
    """Posts at the ends that a wall or a fence holds."""
    how = {"wood": Paint("brown", 0.6, 0.4), "steel": Paint("steel", 0.3, 0.4), "gate": Paint("green", 0.4, 0.4)}[make]
    low = 13.5 if _is_across(pen) else 6.5  # in a wall that runs left to right the front shows
    if part != "second":
        pen.box(-16, -6.5, -13.5, low, how, 0.4)
    if part != "first":
        pen.box(13.5, -6.5, 16, low, how, 0.4)


def _crack(pen: Pen, way: tuple[tuple[float, float], ...], low: float, how: Paint, width: float) -> None:
    points = [(x, min(y, low)) for x, y in way]
    for a, b in pairwise(points):
        pen.line(a, b, width, how)


def _hole(pen: Pen, points: tuple[tuple[float, float], ...], low: float, edge: Paint) -> None:
    """A jagged hole with a rim of fresh splinters."""
    if not points:
        return
    pressed = [(x, min(y, low + 1)) for x, y in points]
    pen.polygon([(x * 1.22, y * 1.12) for x, y in pressed], edge)
    pen.polygon(pressed, _INK)


def _wood(pen: Pen, part: str, step: int, low: float) -> None:
    x0, x1 = _ends(part)
    across = low > 8
    if across:
        pen.box(x0, 0, x1, low, Paint("birch", 0.25, 0.15), 0.8)
        pen.box(x0 + 2, 5, x1 - 2, low - 1.5, Paint("birch", 0.1, 0.1), 0.4)
    pen.box(x0, -4.2, x1, 3.6, Paint("birch", 0.7, 0.35), 0.8)
    pane = Paint("glass", 0.55, 0.4) if step < 2 else _INK
    pen.box(-8, -1.2, 5, 1.0, pane, 0.5)
    if across:
        pen.box(-8, 5.2, 5, 10.0, pane, 0.5)
        if step == 2:
            pen.polygon([(-8, 5.2), (-4, 5.2), (-7, 9)], Paint("glass", 0.7, 0.3))
            pen.polygon([(5, 10), (1, 10), (4, 7)], Paint("glass", 0.7, 0.3))
        handle = -11.0 if part == "second" else 9.5
        pen.line((handle, 6), (handle, 9.5), 1.6, Paint("slate_1"))
    for number, way in enumerate(_CRACKS[: max(0, 2 * step - 1)]):
        _crack(pen, way, low, _INK, 0.9 if number < 2 else 1.1)
    for x, y, turn in ((-6, 3, 0.4), (5, 4, -0.7), (-11, 8, 1.2), (11, 6, -1.3), (0, -2, 0.2))[: max(0, 2 * step - 2)]:
        pen.turned(turn, x, min(y, low)).polygon([(-3.4, -0.9), (3.2, -0.2), (-2.4, 1.0)], _RAW)
    _hole(pen, _HOLES[step], low, _RAW)
    if step == 5:
        pen.turned(0.5, 3, min(5, low)).box(-6, -1.2, 6, 1.2, Paint("birch", 0.6, 0.4), 0.4)


def _steel(pen: Pen, part: str, step: int, low: float) -> None:
    x0, x1 = _ends(part)
    across = low > 8
    if across:
        pen.box(x0, 0, x1, low, Paint("steel", 0.3, 0.2), 0.6)
        pen.box(x0, low - 3, x1, low, Paint("steel", 0.15, 0.1), 0.4)
    pen.box(x0, -4.2, x1, 3.6, Paint("steel", 0.55, 0.4), 0.6)
    pen.box(x0 + 1, -0.6, x1 - 1, 0.6, Paint("steel", 0.35, 0.2), 0.3)
    if across:
        pen.box(x0 + 3, 4.8, x1 - 3, 6.6, Paint("gold", 0.2, 0.0), 0.2)
        for x in range(int(x0) + 5, int(x1) - 3, 5):
            pen.line((x + 1.2, 4.9), (x - 0.8, 6.5), 1.2, _INK)
    for x, y, size in _DENTS[:step]:
        at = min(y, low - 1.5)
        pen.oval(x, at, size, size * 0.75, Paint("slate_0"))
        pen.oval(x + 0.9, at + 0.9, size * 0.65, size * 0.45, Paint("steel", 0.8, 0.2))
    if step >= 3:  # the edge is peeled off its frame
        wide = (0, 0, 0, 4.0, 7.0, 10.0)[step]
        pen.polygon([(x1, -4.5), (x1 - wide, -2), (x1 - wide * 0.7, low * 0.5), (x1 - wide, low), (x1 + 1, low)], _INK)
        pen.line((x1 - wide, -2), (x1 - wide * 0.7, low * 0.5), 1.3, Paint("steel", 0.95))
        pen.line((x1 - wide * 0.7, low * 0.5), (x1 - wide, low), 1.3, Paint("steel", 0.95))


def _gate(pen: Pen, part: str, step: int, low: float) -> None:
    """Wire in a frame of tubes; the place behind it shows through."""
    x0, x1 = _ends(part)
    tube, wire = Paint("green", 0.75, 0.5), Paint("slate_5")
    bottom = min(low, 9.0)
    torn = (0, 2, 4, 8, 11, 15)[step]
    mesh = [(i, side) for i in range(-28, 29, 6) for side in (1, -1)]
    order = np.random.default_rng([40, 3]).permutation(len(mesh))
    for number in order[torn:]:
        start, side = mesh[number]
        a, b = _clipped(start, side, x0, x1, -6.0, bottom)
        if a < b:
            pen.line((a, _along(a, start, side, -6.0)), (b, _along(b, start, side, -6.0)), 0.9, wire)
    sag = (0.0, 0.0, 0.6, 1.6, 3.0, 4.5)[step]
    for width, how in ((4.6, _INK), (2.6, tube)):  # wire has no outline, or it would be a dark plate
        for y in (-6.0, bottom):
            pen.line((x0, y), (0, y + sag), width, how)
            pen.line((0, y + sag), (x1, y), width, how)
        for x in (x0 + 1, x1 - 1):
            pen.line((x, -6.0), (x, bottom), width, how)
    if step >= 4:
        pen.line((-4, 1 + sag), (-9, 5), 0.9, wire)
        pen.line((5, sag), (9, 4 + sag), 0.9, wire)


def _clipped(start: float, side: int, x0: float, x1: float, top: float, bottom: float) -> tuple[float, float]:
    """Where a slanting wire enters and leaves its frame."""
    low, high = (start, start + bottom - top) if side > 0 else (start - (bottom - top), start)
    return max(low, x0), min(high, x1)


def _along(x: float, start: float, side: int, top: float) -> float:
    return top + (x - start) * side


def _leaf(pen: Pen, make: str, part: str, step: int) -> None:
    """A door's leaf; from the fourth step it hangs askew."""
    low = 13.0 if _is_across(pen) else 3.0
    tilt = (0.0, 0.0, 0.0, 0.02, 0.07, 0.12)[step] * (-1 if part == "second" else 1)
    {"wood": _wood, "steel": _steel, "gate": _gate}[make](pen.turned(tilt, 0, step * 0.2), part, step, low)


def _open(pen: Pen, make: str, part: str) -> None:
    """What is still seen of a leaf that was slid aside."""
    how = {"wood": Paint("birch", 0.7, 0.35), "steel": Paint("steel", 0.5, 0.4), "gate": Paint("green", 0.7, 0.5)}[make]
    x = 8.5 if part == "second" else -14.0
    pen.box(x, -6.0, x + 5.5, -1.0, how, 0.6)


def _broken(pen: Pen, make: str, part: str) -> None:
    """Stumps in the frame where a leaf was."""
    how = {"wood": _RAW, "steel": Paint("steel", 0.6, 0.4), "gate": Paint("slate_5")}[make]
    for side in (-1, 1):
        if (side < 0 and part == "second") or (side > 0 and part == "first"):
            continue
        for y, long in ((-4, 5.0), (-1, 2.5), (2, 4.0)):
            pen.polygon([(13.5 * side, y - 1.2), ((13.5 - long) * side, y + 0.4), (13.5 * side, y + 1.2)], how)


def _lock(pen: Pen, make: str, part: str) -> None:
    """A padlock one can see: on a hasp, under a bolt, or on a chain."""
    x = 16.0 if part == "first" else 7.0
    y = 3.0 if _is_across(pen) else 0.0
    if make == "gate":
        for i in range(-3, 4):
            pen.oval(x + i * 2.4, y - 1 + (i % 2), 1.9, 1.2, Paint("steel", 0.85, 0.3))
            pen.oval(x + i * 2.4, y - 1 + (i % 2), 0.8, 0.4, _INK)
    elif make == "steel":
        pen.box(x - 11, y - 2.2, x + 7, y + 0.8, Paint("rust", 0.3, 0.4), 0.6)
        pen.box(x - 6, y - 3.4, x - 3.5, y + 2.0, Paint("steel", 0.4, 0.3), 0.4)
    else:
        pen.box(x - 7, y - 2.2, x + 6, y + 0.8, Paint("steel", 0.6, 0.4), 0.6)
    pen.oval(x, y - 0.4, 3.2, 3.0, Paint("steel", 0.9, 0.3))
    pen.oval(x, y - 0.2, 1.7, 1.7, _INK)
    pen.box(x - 3.8, y + 0.2, x + 3.8, y + 6.4, Paint("gold", 0.55, 0.5), 1.0)
    pen.oval(x, y + 2.8, 1.0, 1.0, _INK)


def _lying(pen: Pen, make: str) -> None:
    """A leaf flat on the floor, seen whole, holed where they came through."""
    if make == "gate":
        _gate(pen.turned(0.2), "single", 4, 13.0)
        return
    ramp = "birch" if make == "wood" else "steel"
    pen.polygon([(-15, -9), (14, -10), (15, 8), (3, 10), (1, 8), (-14, 10)], Paint(ramp, 0.45, 0.35))
    pen.polygon([(-11, -5), (6, -6), (7, 4), (-11, 5)], Paint(ramp, 0.25, 0.2))
    if make == "steel":
        for x, y, size in _DENTS:
            pen.oval(x, y - 5, size, size * 0.8, Paint("steel", 0.1, 0.0))
            pen.oval(x + 0.8, y - 4.2, size * 0.6, size * 0.4, Paint("steel", 0.75, 0.2))
        return
    pen.polygon([(x * 0.75, (y - 4) * 0.7) for x, y in _HOLES[4]], _RAW)
    pen.polygon([(x * 0.6, (y - 4) * 0.55) for x, y in _HOLES[4]], _INK)
    for way in _CRACKS[2:5]:
        _crack(pen.turned(0.1, 0, -3), way, 12.0, _INK, 1.0)


def _cell(make: str, part: str, turn: float, row: int) -> U8:
    canvas = Drawing(CELL_PX, CELL_PX)
    pen = canvas.pen(CELL_PX / 2, CELL_PX / 2, turn)
    if row < STEPS:
        _leaf(pen, make, part, row)
    elif row == FRAME:
        _frame(pen, make, part)
    elif row == OPEN:
        _open(pen, make, part)
    elif row == BROKEN:
        _broken(pen, make, part)
    elif row == LOCK:
        _lock(pen, make, part)
    else:
        _lying(pen, make)
    bare = make == "gate" and (row < STEPS or row == LYING)
    return canvas.finish(outline="" if bare else "ink", shadow=0.4)


def door_sheet() -> U8:
    """Columns: parts in makes in directions (left to right, up and down); rows: steps, then `FRAME` to `LYING`."""
    kinds = list(product((0.0, math.pi / 2), MAKES, PARTS))
    rows = [[_cell(make, part, turn, row) for turn, make, part in kinds] for row in range(ROWS)]
    return np.concatenate([np.concatenate(cells, axis=1) for cells in rows])


def _arm(pen: Pen, side: float, reach: float, splay: float) -> None:
    """A forearm out of the dark of a hole: torn sleeve, grey skin, a clawing hand."""
    base, elbow = (-1.0, side * 3.0), (reach * 0.3, side * (4.2 + splay))
    wrist, hand = (reach * 0.64, side * (3.6 + splay * 2)), (reach * 0.84, side * (2.8 + splay * 2.4))
    pen.limb(base, elbow, 2.3, 2.0, Paint("pale", 0.4, 0.4))
    pen.limb((elbow[0] - 0.4, elbow[1]), wrist, 1.6, 1.3, Paint("rot", 0.6, 0.5))
    pen.limb(wrist, hand, 1.5, 2.0, Paint("rot", 0.75, 0.5))
    for turn in (-0.7, -0.2, 0.3, 0.8):
        finger = pen.turned(turn, *hand)
        finger.limb((1.0, 0), (reach * 0.2 + 1.2, 0), 0.8, 0.5, Paint("rot", 0.85, 0.3))
    pen.oval(hand[0], hand[1], 1.0, 0.8, Paint("blood", 0.7))


_REACHES = (((13, 0.6), (9, 1.4)), ((15, 0.0), (12, 0.8)), ((11, 1.6), (15, 0.2)), ((8, 0.8), (13, 1.2)))


def arm_sheet() -> U8:
    """Arms through a hole, 48 px: columns to the east, south, west and north; four rows of clawing."""
    rows = []
    for reaches in _REACHES:
        cells = []
        for quarter in range(4):
            canvas = Drawing(CELL_PX, CELL_PX)
            pen = canvas.pen(CELL_PX / 2, CELL_PX / 2, quarter * math.pi / 2)
            for side, (reach, splay) in zip((-1.0, 1.0), reaches, strict=True):
                _arm(pen, side, reach, splay)
            cells.append(canvas.finish(shadow=0.35))
        rows.append(np.concatenate(cells, axis=1))
    return np.concatenate(rows)
