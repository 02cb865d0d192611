"""The sheets of people: which rows each has, and how those are drawn and packed."""

from dataclasses import replace

import numpy as np

from tools.art import poses
from tools.art.body import BodyPose, joints
from tools.art.cast import CAST
from tools.art.figure import LEGS, UPPER, WHOLE, figure
from tools.art.looks import LOOKS, Outfit, healthy
from tools.art.packing import Packed, pack
from tools.art.palette import U8
from tools.art.poses import Row
from tools.art.relief import projected
from tools.art.turning import DULL_FRAMES, LYING, collapse, turn
from tools.art.views import Finish, colour_table, views

HEADINGS = 16  # of the crowd
CAST_HEADINGS = 32
CORPSE_HEADINGS = 8
CORPSE_PX = 72
_CRIPPLED = 9  # stains, the legs among them
_DEAD_DULL = 0.2  # tone that the dead lack
_RIM = "slate_4"  # lights the edges of the living, who must be found in any crowd
_INFECTED = Finish(dull=-0.06)  # a touch lighter than the floors that they walk on
_LIVING = Finish(_RIM, _INFECTED.dull)
_CAST_LYING = 0  # of LYING

INFECTED: dict[str, Row] = {
    "idle": poses.I_IDLE,
    "walk": poses.I_WALK,
    "run": poses.I_RUN,
    "grab": poses.I_GRAB,
    "bite": poses.I_BITE,
    "stagger": poses.I_STAGGER,
    "fall": poses.I_FALL,
    "fallen": poses.I_FALLEN,
    "rise": poses.RISE,
    "crawl": poses.CRAWL,
}
LIVING: dict[str, Row] = {
    "idle": poses.L_IDLE,
    "walk": poses.L_WALK,
    "held": poses.L_HELD,
}
LEG_ROWS: dict[str, Row] = {
    "stand_legs": poses.STILL,
    "walk_legs": poses.WALK,
    "run_legs": poses.RUN,
    "crouch_legs": poses.CROUCH,
    "sneak_legs": poses.SNEAK,
}
UPPER_ROWS: dict[str, Row] = {
    "idle": poses.IDLE,
    "walk": poses.WALK,
    "run": poses.RUN,
    "crouch": poses.CROUCH,
    "sneak": poses.SNEAK,
    "shove": poses.SHOVE,
    "swing": poses.SWING,
    "throw": poses.THROW,
    "hurt": poses.HURT,
    "held": poses.HELD,
    "bandage": poses.BANDAGE,
}


def infected_sheet(number: int) -> Packed:
    """Draw one look of the infected: sixteen headings by all that it does."""
    look = LOOKS[number]
    rows: list[list[U8]] = []
    frames = {}
    for name, row in INFECTED.items():
        frames[name] = tuple(range(len(rows), len(rows) + len(row)))
        worn = replace(look, blood=max(look.blood, _CRIPPLED)) if name == "crawl" else look
        rows += [views(figure(worn, pose), HEADINGS, _INFECTED) for pose in row]
    turned = turn(LYING[number % len(LYING)])
    frames["turn"] = tuple(range(len(rows), len(rows) + len(turned)))
    for step, pose in enumerate(turned):
        rows.append(views(figure(look, pose), HEADINGS, Finish(dull=_dull(step, len(turned)))))
    return pack(rows, frames)


def living_sheet(number: int) -> Packed:
    """Draw the same look alive: sixteen headings by all that the living of the crowd do, and how they go down."""
    alive, lying = healthy(LOOKS[number]), LYING[number % len(LYING)]
    down = (*collapse(lying, poses.L_HELD[0]), lying)
    rows: list[list[U8]] = []
    frames = {}
    for name, row in (LIVING | {"down": down}).items():
        frames[name] = tuple(range(len(rows), len(rows) + len(row)))
        worn = _bitten(alive) if name == "down" else alive
        rows += [views(figure(worn, pose), HEADINGS, _LIVING) for pose in row]
    return pack(rows, frames)


def _dull(step: int, steps: int) -> float:
    """Tone that a body lacks which is coming back."""
    share = max(0.0, min(1.0, 1 - (step - DULL_FRAMES) / (steps - DULL_FRAMES - 3)))
    return _INFECTED.dull + (_DEAD_DULL - _INFECTED.dull) * share


def cast_sheet(who: str) -> Packed:
    """Draw one of the cast: legs, what is above them, and the whole body going down and coming back."""
    look = CAST[who]
    rows: list[list[U8]] = []
    frames: dict[str, tuple[int, ...]] = {}
    grips: dict[str, list[tuple[float, float, float, float]]] = {}
    lying = LYING[_CAST_LYING]
    down = (*collapse(lying, poses.READY), lying)
    for part, found in ((LEGS, LEG_ROWS), (UPPER, UPPER_ROWS), (WHOLE, {"down": down})):
        for name, row in found.items():
            frames[name] = tuple(range(len(rows), len(rows) + len(row)))
            worn = look if part != WHOLE else _bitten(look)
            rows += [views(figure(worn, pose, part), CAST_HEADINGS, Finish(_RIM)) for pose in row]
            if part == UPPER:
                grips[name] = [_grip(look, pose) for pose in row]
    turned = turn(lying)
    frames["turn"] = tuple(range(len(rows), len(rows) + len(turned)))
    for step, pose in enumerate(turned):
        worn = _bitten(look) if step < DULL_FRAMES else replace(_bitten(look), skin="rot", blood=7)
        rows.append(views(figure(worn, pose), CAST_HEADINGS, Finish(_RIM, _dull(step, len(turned)) / 2)))
    return pack(rows, frames, grips)


def _bitten(look: Outfit) -> Outfit:
    return replace(look, blood=4, bitten=True, seed=31)


def _grip(look: Outfit, pose: BodyPose) -> tuple[float, float, float, float]:
    """Give where left and right hand are seen, px forward and to the right of the middle."""
    left, right = (projected(hand)[:2] for hand in joints(pose, look.broad).hands)
    return round(left[0], 1), round(left[1], 1), round(right[0], 1), round(right[1], 1)


def corpse_sheet(number: int) -> U8:
    """Draw the eight cells of one look lying dead; palette colours, uint8 RGBA [72, 576, 4]."""
    bodies = views(figure(LOOKS[number], LYING[number % len(LYING)]), CORPSE_HEADINGS, Finish(dull=_DEAD_DULL))
    cells = []
    for body in bodies:
        edge = (len(body) - CORPSE_PX) // 2
        cells.append(body[edge : edge + CORPSE_PX, edge : edge + CORPSE_PX] if edge > 0 else np.pad(body, -edge))
    return colour_table()[np.concatenate(cells, axis=1)]
