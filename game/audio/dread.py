"""What is heard far off while nothing happens: seldom, from anywhere, and never twice the same in a row."""

import math
from random import Random
from typing import NamedTuple

from game.audio.hearing import CLEAR, DOOR, WALL
from game.sim.words.types import ticks

FIRST_S = (14.0, 30.0)
BETWEEN_S = (24.0, 60.0)
QUIET_S = 8.0  # that it must have been quiet for
FAR = {  # sound: weight, gain, muffle
    "metal_far": (4, 0.5, CLEAR),
    "groan_far": (4, 0.6, CLEAR),
    "scream_far": (2, 0.55, CLEAR),
    "door_bang": (2, 0.28, WALL),
    "phone_buzz": (1, 0.6, DOOR),
    "pa_call": (1, 0.7, DOOR),
    "bell": (1, 0.45, DOOR),
}


class Far(NamedTuple):
    """One sound from far off; ``angle`` in radians, x right, y down."""

    sound: str
    gain: float
    muffle: int
    angle: float


class Dread:
    """Decides when and what; its random numbers decorate."""

    def __init__(self, random: Random, tick: int) -> None:
        self._random = random
        self._next = tick + ticks(random.uniform(*FIRST_S))
        self._last = ""

    def advance(self, tick: int, quiet_s: float) -> Far | None:
        """What is heard in this tick, if anything; waits while it is not quiet."""
        if tick < self._next:
            return None
        if quiet_s < QUIET_S:
            self._next = tick + ticks(QUIET_S)
            return None
        self._next = tick + ticks(self._random.uniform(*BETWEEN_S))
        names = [name for name in FAR if name != self._last]
        name = self._random.choices(names, [FAR[name][0] for name in names])[0]
        self._last = name
        _, gain, muffle = FAR[name]
        return Far(name, gain * self._random.uniform(0.7, 1.0), muffle, self._random.uniform(-math.pi, math.pi))
