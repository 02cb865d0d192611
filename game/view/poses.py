"""Which rows of a sheet hold which movement, and which column a heading."""

import math
from collections.abc import Mapping
from enum import Enum, auto

import numpy as np

from game.sim.types import F32, I64

HEADINGS = 16  # column i points at angle 2*pi*i/16, x right, y down


class Pose(Enum):
    """What a body is seen doing."""

    IDLE = auto()
    WALK = auto()
    RUN = auto()
    GRAB = auto()
    STAGGER = auto()
    FALLEN = auto()
    CRAWL = auto()
    SNEAK = auto()
    SHOVE = auto()
    SWING = auto()
    THROW = auto()
    HURT = auto()
    DOWN = auto()


INFECTED: Mapping[Pose, range] = {
    Pose.IDLE: range(2),
    Pose.WALK: range(2, 6),
    Pose.RUN: range(6, 10),
    Pose.GRAB: range(10, 12),
    Pose.STAGGER: range(12, 13),
    Pose.FALLEN: range(13, 14),
    Pose.CRAWL: range(14, 16),
}

SURVIVOR: Mapping[Pose, range] = {
    Pose.IDLE: range(2),
    Pose.WALK: range(2, 6),
    Pose.RUN: range(6, 10),
    Pose.SNEAK: range(10, 12),
    Pose.SHOVE: range(12, 14),
    Pose.SWING: range(14, 15),
    Pose.THROW: range(15, 16),
    Pose.HURT: range(16, 17),
    Pose.DOWN: range(17, 18),
}


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
