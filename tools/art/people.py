"""Draw a person from straight above: feet, legs, skirt, arms, shoulders, head; standing or lying."""

import math

import numpy as np

from tools.art.draw import Canvas, Paint, Pen
from tools.art.looks import (
    CORPSES,
    INFECTED_LYING,
    INFECTED_STANDING,
    LOOKS,
    PLAYER,
    PLAYER_LYING,
    PLAYER_STANDING,
    Look,
    Lying,
    Point,
    Pose,
)
from tools.art.marks import splash
from tools.art.palette import U8

CELL_PX = 48
CORPSE_PX = 64
HEADINGS = 16
CORPSE_HEADINGS = 8
_SEED = 2009
Rng = np.random.Generator


def _joint(a: Point, b: Point, length: float, side: float) -> Point:
    """Give the elbow or knee of a limb whose two halves measure ``length`` px in all."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    span = max(math.hypot(dx, dy), 1e-6)
    bend = math.sqrt(max(length * length - span * span, 0.0)) / 2 * side
    return (a[0] + b[0]) / 2 - dy / span * bend, (a[1] + b[1]) / 2 + dx / span * bend


def _arm(p: Pen, look: Look, shoulder: Point, hand: Point, index: int) -> None:
    """Draw one arm; ``index`` 0 is the left one."""
    elbow = _joint(shoulder, hand, 12.5, -0.5 if index == 0 else 0.5)
    sleeve, skin = Paint(look.top, 0.45, 0.45, 2.2), Paint(look.skin, 0.6, 0.5, 2)
    kind = look.sleeves[index]
    p.limb(elbow, hand, 1.7, 1.5, sleeve if kind == "long" else skin)
    p.oval(*hand, 1.9, 1.8, skin)
    p.limb(shoulder, elbow, 2.5, 2.0, skin if kind == "none" else sleeve)
    if look.stripe:
        p.line(shoulder, elbow, 0.9, Paint(look.stripe))
    if look.yellow and index == 0:
        across = 0.6
        middle = tuple(s + (e - s) * across for s, e in zip(shoulder, elbow, strict=True))
        p.oval(middle[0], middle[1], 2.9, 2.4, Paint("gold", 0.55, 0.4, 1.5))
    if look.blood > 5:
        p.oval(*hand, 1.7, 1.5, Paint("blood_2", opacity=0.85))


def _leg(p: Pen, look: Look, hip: Point, foot: Point) -> None:
    knee = _joint(hip, foot, math.dist(hip, foot) + 0.5, 1.0 if hip[1] > 0 else -1.0)
    cloth = Paint(look.legs, 0.4 if look.legs != "skin" else 0.6, 0.4, 2.2)
    way = math.atan2(foot[1] - hip[1], foot[0] - hip[0]) if math.dist(hip, foot) > 8 else 0.0
    p.limb(hip, knee, 2.7, 2.4, cloth)
    p.limb(knee, foot, 2.4, 1.9, cloth)
    p.turned(way, *foot).oval(1.0, 0, 2.6, 1.9, Paint(look.shoes, 0.6, 0.4))


def _trunk(p: Pen, look: Look, rng: Rng) -> None:
    """Draw shoulders and chest round the pen's origin."""
    p.oval(0, 0, 4.4, 8.4, Paint(look.top, 0.5, 0.45, 3.4))
    if look.vest:
        p.oval(-0.3, 0, 4.3, 5.9, Paint(look.vest, 0.55, 0.5, 3))
        p.oval(2.0, 0, 2.4, 2.6, Paint(look.top, 0.6))
    if look.stripe:
        p.line((-1, -7), (-1, 7), 0.9, Paint(look.stripe))
    for _ in range(look.blood):
        x, y = rng.uniform(-3.5, 4.5), rng.uniform(-8, 8)
        stain = Paint("blood_2" if rng.random() < 0.6 else "blood_1", inside=True)
        p.oval(x, y, rng.uniform(0.7, 2.0), rng.uniform(0.7, 1.6), stain, rng.uniform(0, 3))


def _hair_behind(p: Pen, look: Look, hair: Paint) -> None:
    if look.style == "tail":
        p.limb((-3.0, 0), (-8.0, 1.2), 1.9, 1.1, hair)
        p.oval(-3.4, 0, 1.1, 1.4, Paint("blood_3"))
    elif look.style == "long":
        p.limb((-1.0, 0), (-5.0, 0), 4.2, 3.4, hair)
    elif look.style == "bob":
        p.oval(-0.9, 0, 4.4, 4.9, hair)


def _head(p: Pen, look: Look, *, mouth: bool, blood: bool) -> None:
    """Draw a head that looks along the pen's x: a rim of face in front of the hair."""
    hair = Paint(look.hair, 0.45, 0.55, 3)
    p.oval(0.2, 0.4, 5.1, 4.7, Paint("ink", opacity=0.75, inside=True))
    _hair_behind(p, look, hair)
    p.oval(1.1, 0, 3.9, 3.5, Paint(look.skin, 0.75, 0.4, 2.5))
    p.oval(4.7, 0, 0.9, 0.8, Paint(look.skin, 0.8, 0.3, 1))
    if mouth:
        p.oval(3.9, 0, 0.9, 1.3, Paint("blood_0"))
    elif blood:
        p.oval(3.9, 0.8, 0.9, 1.1, Paint("blood_2"))
    if look.style == "bald":
        p.oval(-1.2, 0, 2.7, 3.7, hair)
        p.oval(-0.2, 0, 2.5, 2.4, Paint(look.skin, 0.65, 0.5, 2.5))
        return
    p.oval(-1.3, 0, 3.6, 4.0, hair)
    p.oval(-1.9, -1.3, 1.6, 1.1, Paint(look.hair, 1.0))
    if look.yellow:
        p.oval(0.9, -2.9, 1.9, 1.15, Paint("gold", 0.7, 0.3), 0.5)


def standing(pen: Pen, look: Look, pose: Pose, rng: Rng) -> None:
    """Draw a person on their feet at the pen's origin."""
    p = Pen(pen.canvas, pen.x, pen.y, pen.angle, pose.scale)
    for side, forward in zip((-1, 1), pose.feet, strict=True):
        _leg(p, look, (-0.4, side * 2.6), (forward, side * pose.stance))
    if look.skirt:
        sway = 0.15 * (pose.feet[0] - pose.feet[1])
        p.oval(-0.6, 0, 5.4 + abs(sway), 7.0, Paint(look.skirt, 0.45, 0.5, 2.5))
        for y in (-4.6, -2.3, 0, 2.3, 4.6):
            p.line((-5.5, y * 1.1), (4.0, y), 0.7, Paint("slate_1" if look.skirt == "grey" else "navy_0", inside=True))
    trunk = p.turned(pose.twist, pose.lean, 0)
    for index, side in enumerate((-1, 1)):
        shoulder = (pose.lean - side * 6.9 * math.sin(pose.twist), side * 6.9 * math.cos(pose.twist))
        _arm(p, look, shoulder, pose.hands[index], index)
    _trunk(trunk, look, rng)
    _head(p.turned(pose.head_turn, *pose.head), look, mouth=pose.mouth, blood=look.blood > 0)


def lying(pen: Pen, look: Look, pose: Lying, rng: Rng) -> None:
    """Draw a person stretched out on the floor, head along the pen's x."""
    k = pose.length
    p = pen
    chest = (5.0 * k, 0.0)
    for side, foot in zip((-1, 1), pose.feet, strict=True):
        _leg(p, look, (-4.5 * k, side * 2.9), foot)
    if look.skirt:
        p.limb((-4 * k, 0), (-8.5 * k, 0), 5.2, 6.6, Paint(look.skirt, 0.45, 0.5, 2.5))
    for index, side in enumerate((-1, 1)):
        _arm(p, look, (chest[0] + 1.5, side * 6.6), pose.hands[index], index)
    trunk = p.turned(pose.curl, *chest)
    trunk.limb((-8.0 * k, 0), (1, 0), 5.4, 6.2, Paint(look.top, 0.45, 0.45, 3))
    if look.vest:
        trunk.limb((-7.0 * k, 0), (0.5, 0), 4.6, 4.6, Paint(look.vest, 0.55, 0.5, 3))
    _trunk(trunk, look, rng)
    _stain_chest(trunk, look, rng, k)
    head = p.turned(pose.curl * 2, *pose.head)
    _head(head, look, mouth=not pose.prone, blood=look.blood > 0)


def _stain_chest(p: Pen, look: Look, rng: Rng, length: float) -> None:
    for _ in range(look.blood // 2):
        stain = Paint("blood_1", inside=True)
        p.oval(rng.uniform(-9, 0) * length, rng.uniform(-5, 5), rng.uniform(1, 2.4), rng.uniform(0.8, 1.8), stain)


def people_sheet(look: Look, upright: tuple[Pose, ...], down: tuple[Lying, ...], order: str, seed: int) -> U8:
    """Draw a sheet of 16 headings by as many rows as ``order`` has marks: "s" standing, "l" lying."""
    stand, lie = iter(upright), iter(down)
    rows = []
    for mark in order:
        pose = next(stand) if mark == "s" else next(lie)
        canvas = Canvas(CELL_PX * HEADINGS, CELL_PX)
        for i in range(HEADINGS):
            pen = canvas.pen(CELL_PX * (i + 0.5), CELL_PX / 2, math.tau * i / HEADINGS)
            rng = np.random.default_rng([_SEED, seed])
            if isinstance(pose, Pose):
                standing(pen, look, pose, rng)
            else:
                lying(pen, look, pose, rng)
        rows.append(canvas.finish(shadow=0.5 if mark == "s" else 0.3))
    return np.concatenate(rows)


def infected_sheet(index: int) -> U8:
    """Draw the 16 by 16 cells of one infected look."""
    return people_sheet(LOOKS[index], INFECTED_STANDING, INFECTED_LYING, "s" * 13 + "lll", index)


def player_sheet() -> U8:
    """Draw the 16 by 18 cells of the survivor."""
    return people_sheet(PLAYER, PLAYER_STANDING, PLAYER_LYING, "s" * 17 + "l", 99)


def corpse_sheet(index: int) -> U8:
    """Draw the eight cells of one look lying dead in its blood."""
    look = LOOKS[index]
    width = CORPSE_PX * CORPSE_HEADINGS
    body, pool = Canvas(width, CORPSE_PX), Canvas(width, CORPSE_PX)
    for i in range(CORPSE_HEADINGS):
        rng = np.random.default_rng([_SEED, 50 + index])
        place = (CORPSE_PX * (i + 0.5), CORPSE_PX / 2, math.tau * i / CORPSE_HEADINGS)
        ground = pool.pen(*place)
        for _ in range(6):
            x, y = rng.uniform(-5, 13), rng.uniform(-7, 7)
            ground.oval(x, y, rng.uniform(5, 9), rng.uniform(4, 8), Paint("gore", 0.45, 0.2, 2), rng.uniform(0, 3))
        splash(ground.turned(0, 6, 0), rng, 13)
        lying(body.pen(*place), look, CORPSES[index % len(CORPSES)], rng)
    picture, under = body.finish(shadow=0.0), pool.finish(outline="", shadow=0.0)
    return np.where(picture[..., 3:] > 0, picture, under)
