"""Whether a wall or a shut door stands between two places, for what is heard."""

import math

import numpy as np

from game.sim.level import Level
from game.sim.states import DoorState
from game.sim.types import U8

SAMPLES_PER_M = 3


class Walls:
    """A level's walls and doors, ready to be asked."""

    def __init__(self, level: Level) -> None:
        self.level = level
        self._door = np.full((level.height, level.width), -1, np.int32)
        for i, door in enumerate(level.doors):
            for x, y in door.area.tiles():
                self._door[y, x] = i

    def between(self, ear: tuple[float, float], source: tuple[float, float], door_state: U8) -> bool:
        """Whether the straight way is blocked; the tile of the source itself never counts.

        ``ear``, ``source``: m. ``door_state``: [doors] `DoorState`.
        """
        length = math.dist(ear, source)
        share = np.linspace(0, 1, int(length * SAMPLES_PER_M) + 2)
        x = (ear[0] + share * (source[0] - ear[0])).astype(np.int32).clip(0, self.level.width - 1)
        y = (ear[1] + share * (source[1] - ear[1])).astype(np.int32).clip(0, self.level.height - 1)
        on_way = (x != x[-1]) | (y != y[-1])
        x, y = x[on_way], y[on_way]
        if self.level.opaque[y, x].any():
            return True
        doors = self._door[y, x]
        states = door_state[doors[doors >= 0]]
        return bool(((states == DoorState.SHUT) | (states == DoorState.LOCKED)).any())
