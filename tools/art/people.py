"""The sheets of people: which rows each has, and how those are drawn and packed."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tools.art import poses
from tools.art.body import SIDES, BodyPose, joints
from tools.art.builds import BUILDS, LEAN, LEAN_BROAD, NOTICING
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
_EYE = (5.0, 1.8, 0.6)  # from the middle of the head: forward, outwards, up
_OF_ALL = ("crawl", "look_left", "look_right")  # who has a body of their own does not

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
    **NOTICING,
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
    """Draw one look of the infected: sixteen headings by all that it does, as who hangs and as who leans."""
    look = LOOKS[number]
    lying = turn(LYING[number % len(LYING)])
    done: list[_Done] = []
    for name, row in {**INFECTED, **LEAN}.items():
        worn = replace(look, blood=max(look.blood, _CRIPPLED)) if name == "crawl" else look
        worn = replace(worn, broad=worn.broad * LEAN_BROAD) if name in LEAN else worn
        done += [_Done(name, worn, pose) for pose in row]
    done += [_Done("turn", look, pose, Finish(dull=_dull(step, len(lying)))) for step, pose in enumerate(lying)]
    return _sheet(done)


def build_sheet(build: str, number: int) -> Packed:
    """Draw one look of those who have a body of their own: what that does its own way, and the rest as all do."""
    own = BUILDS[build]
    rows = {name: own.rows.get(name, row) for name, row in INFECTED.items() if name not in _OF_ALL}
    return _sheet([_Done(name, own.worn(number), pose) for name, row in rows.items() for pose in row], own.scale)


class _Done(NamedTuple):
    """A row of a sheet: somebody in a pose of a movement."""

    movement: str
    worn: Outfit
    pose: BodyPose
    finish: Finish = _INFECTED


def _sheet(done: Sequence[_Done], scale: float = 1.0) -> Packed:
    """Draw rows of infected, and note where their eyes are."""
    frames: dict[str, tuple[int, ...]] = {}
    for number, row in enumerate(done):
        frames[row.movement] = (*frames.get(row.movement, ()), number)
    rows = [views(figure(row.worn, row.pose), HEADINGS, row.finish, scale) for row in done]
    return pack(rows, frames, eyes=np.concatenate([_eyes(row.worn, row.pose, scale) for row in done]))


def _eyes(look: Outfit, pose: BodyPose, scale: float) -> npt.NDArray[np.int64]:
    """Give where left and right eye are seen in each heading, [headings, 4] px from the body's middle."""
    bones = joints(pose, look.broad)
    seen = np.array(
        [projected(bones.head + bones.head_turn @ (*_EYE[:1], side * _EYE[1], _EYE[2]))[:2] for side in SIDES]
    )
    found = []
    for i in range(HEADINGS):
        c, s = math.cos(math.tau * i / HEADINGS), math.sin(math.tau * i / HEADINGS)
        found.append(np.floor(scale * seen @ np.array(((c, s), (-s, c)))).ravel())
    return np.array(found, np.int64)


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


def corpse_sheet(number: int, build: str = "") -> U8:
    """Draw the eight cells of one look lying dead; palette colours, uint8 RGBA [72, 576, 4]."""
    worn, scale = (BUILDS[build].worn(number), BUILDS[build].scale) if build else (LOOKS[number], 1.0)
    bodies = views(figure(worn, LYING[number % len(LYING)]), CORPSE_HEADINGS, Finish(dull=_DEAD_DULL), scale)
    cells = []
    for body in bodies:
        edge = (len(body) - CORPSE_PX) // 2
        cells.append(body[edge : edge + CORPSE_PX, edge : edge + CORPSE_PX] if edge > 0 else np.pad(body, -edge))
    return colour_table()[np.concatenate(cells, axis=1)]
