"""A bot's legs: along a way of tiles, through doors, and not for ever against a wall."""

import math
import random
from collections.abc import Sequence

from game.playtest.bots.memory import BotMemory
from game.playtest.bots.ways import Tile
from game.sim.words.states import DoorState
from game.sim.words.types import ticks

REACHED_M = 0.4  # from the middle of a tile one goes on to the next
AT_DOOR_M = 1.5  # from a shut door one reaches for it
STUCK_TICKS, STUCK_M = ticks(0.8), 0.25
SIDESTEP_TICKS = ticks(0.35)


class Legs:
    """Follows a way. ``stuck`` counts how often it has got nowhere since the way was given."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self.way: Sequence[Tile] = ()
        self._at = 0
        self.stuck = 0
        self._ticks = 0
        self._anchor = (0.0, 0.0)
        self._anchor_tick = 0
        self._sidestep: tuple[int, tuple[float, float]] = (-1, (0.0, 0.0))

    def follow(self, way: Sequence[Tile]) -> None:
        """Take another way; () is standing."""
        self.way, self._at = way, 0
        self._anchor_tick = self._ticks

    @property
    def arrived(self) -> bool:
        """Whether no tile of the way is left."""
        return self._at >= len(self.way)

    def ahead(self, count: int) -> Sequence[Tile]:
        """The next tiles of the way."""
        return self.way[self._at : self._at + count]

    def door_ahead(self, memory: BotMemory, at: tuple[float, float]) -> int:
        """The shut door that is next on the way and near, -1 for none."""
        for x, y in self.ahead(3):
            index = int(memory.door[y, x])
            near = math.hypot(x + 0.5 - at[0], y + 0.5 - at[1]) < AT_DOOR_M
            if index >= 0 and near and memory.doors.get(index) is DoorState.SHUT:
                return index
        return -1

    def step(self, at: tuple[float, float]) -> tuple[float, float]:
        """The move of this tick, as a vector of length 1 or none; call it once a tick while walking."""
        self._ticks += 1
        while self._at < len(self.way) and self._gap(at, self._at) < REACHED_M:
            self._at += 1
        if self.arrived:
            return (0.0, 0.0)
        nearest = min(range(self._at, min(self._at + 4, len(self.way))), key=lambda i: self._gap(at, i))
        if self._gap(at, nearest) < REACHED_M:  # pushed on
            self._at = nearest
        if self._watch(at):
            angle = self._rng.uniform(-math.pi, math.pi)
            self._sidestep = (self._ticks + SIDESTEP_TICKS, (math.cos(angle), math.sin(angle)))
        until, aside = self._sidestep
        return aside if self._ticks < until else self._towards(at)

    def wait(self) -> None:
        """Stand in this tick, on purpose."""
        self._ticks += 1
        self._anchor_tick = self._ticks

    def _towards(self, at: tuple[float, float]) -> tuple[float, float]:
        x, y = self.way[self._at]
        dx, dy = x + 0.5 - at[0], y + 0.5 - at[1]
        far = math.hypot(dx, dy) or 1.0
        return dx / far, dy / far

    def _gap(self, at: tuple[float, float], index: int) -> float:
        x, y = self.way[index]
        return math.hypot(x + 0.5 - at[0], y + 0.5 - at[1])

    def _watch(self, at: tuple[float, float]) -> bool:
        """Whether it has got nowhere for a while; counts that."""
        if math.hypot(at[0] - self._anchor[0], at[1] - self._anchor[1]) > STUCK_M:
            self._anchor, self._anchor_tick = at, self._ticks
        elif self._ticks - self._anchor_tick > STUCK_TICKS:
            self._anchor_tick = self._ticks
            self.stuck += 1
            return True
        return False
