"""Which windows look outside, and on which side of them that is."""

from dataclasses import dataclass

import numpy as np

from game.sim.terrain.level import Level
from game.sim.words.types import I64, Bool

# For each side of a window that can be outside: which way in, x and y.
INWARD = {"north": (0, 1), "south": (0, -1), "west": (1, 0), "east": (-1, 0)}


@dataclass(frozen=True, slots=True, eq=False)
class Glazing:
    """``windows`` [h, w] bool: panes in walls. ``outdoors`` [h, w] bool: under the sky, or nothing at all.

    ``outer``: windows with the sky on one side, as tiles [n, 2] x and y, by the side that it is on.
    """

    windows: Bool
    outdoors: Bool
    outer: dict[str, I64]


def glazing_of(level: Level) -> Glazing:
    """Sort a level's windows by what they look out on."""
    return Glazing(level.panes, level.outdoors, _outer(level.panes, level.outdoors, level.tiles.barrier))


def _outer(windows: Bool, outdoors: Bool, barrier: Bool) -> dict[str, I64]:
    """Sort windows by the side that is outside, where exactly one of the two is; [n, 2] tiles each."""
    sky = np.pad(outdoors, 1, constant_values=True)
    wall = np.pad(barrier, 1)
    north, south, west, east = sky[:-2, 1:-1], sky[2:, 1:-1], sky[1:-1, :-2], sky[1:-1, 2:]
    runs_across = wall[1:-1, :-2] & wall[1:-1, 2:]
    found = {
        "north": windows & runs_across & north & ~south,
        "south": windows & runs_across & south & ~north,
        "west": windows & ~runs_across & west & ~east,
        "east": windows & ~runs_across & east & ~west,
    }
    return {side: np.argwhere(mask)[:, ::-1] for side, mask in found.items()}
