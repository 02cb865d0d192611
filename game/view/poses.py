"""What a body is seen doing, and which column of a sheet shows a heading."""

import math
from enum import StrEnum

import numpy as np

from game.sim.words.types import F32, I64

HEADINGS = 16  # of the crowd: column i points at angle 2*pi*i/16, x right, y down


class Pose(StrEnum):
    """Movements, by the names under which the sheets keep their frames."""

    IDLE = "idle"
    WALK = "walk"
    RUN = "run"
    # the infected; the living of the crowd have some of these, and HELD and DOWN
    GRAB = "grab"
    BITE = "bite"
    STAGGER = "stagger"
    FALL = "fall"
    FALLEN = "fallen"
    RISE = "rise"
    CRAWL = "crawl"
    TURN = "turn"
    LOOK = "look"
    LOOK_LEFT = "look_left"
    LOOK_RIGHT = "look_right"
    CRY = "cry"
    # the survivor, from the hips up
    CROUCH = "crouch"
    SNEAK = "sneak"
    SHOVE = "shove"
    SWING = "swing"
    THROW = "throw"
    HURT = "hurt"
    HELD = "held"
    BANDAGE = "bandage"
    # and down
    STAND_LEGS = "stand_legs"
    WALK_LEGS = "walk_legs"
    RUN_LEGS = "run_legs"
    CROUCH_LEGS = "crouch_legs"
    SNEAK_LEGS = "sneak_legs"
    DOWN = "down"


def headings(facing: F32, columns: int = HEADINGS) -> I64:
    """Column for each unit vector ``[n, 2]``."""
    turn = np.arctan2(facing[:, 1], facing[:, 0]) * (columns / (2 * math.pi))
    column: I64 = np.rint(turn).astype(np.int64) % columns
    return column


def heading(angle: float, columns: int = HEADINGS) -> int:
    """Column for one angle, radians.

    >>> heading(0.0), heading(math.pi / 2), heading(-math.pi / 2)
    (0, 4, 12)
    """
    return round(angle * columns / (2 * math.pi)) % columns
