"""Blood: thrown the way of the blow, in drops that fall and stay, on the floor and down the faces of walls."""

import math
from collections import deque

import numpy as np

from game.sim.words.events import Event, EventKind
from game.view.atlas import Atlas
from game.view.effects.particles import Grain, Landed, Particles
from game.view.effects.stains import SPLASH, SPOT, Stains
from game.view.poses import heading

_WALL_M = 1.5  # blood reaches so far to a wall behind
_SPRAY_M = 0.35  # a spray on the floor begins so far behind who was hit
_DROP_STAYS = 0.45  # share of drops that leave a spot
_A_TICK, _WAITING_MAX = 2, 24  # blows whose blood is shed in one tick, and that may wait for the next
_SMALL, _MIDDLE, _LARGE = range(3)


class Gore:
    """Answers blows and bites with blood."""

    def __init__(self, atlas: Atlas, stains: Stains, particles: Particles, chance: np.random.Generator) -> None:
        self._stains = stains
        self._particles = particles
        self._chance = chance
        self._waiting: deque[tuple[Event, float]] = deque(maxlen=_WAITING_MAX)
        self._decals = atlas.sheet("decals")
        self._sprays = atlas.sheet("sprays")

    def struck(self, event: Event, away: float) -> None:
        """A blow has landed or killed; its blood comes at once, or a tick later where many are struck in one."""
        self._waiting.append((event, away))

    def observe(self, tick: int) -> None:
        """Shed the blood of a few who were struck: a sweep through three of them would be felt in one picture."""
        for _ in range(min(_A_TICK, len(self._waiting))):
            event, away = self._waiting.popleft()
            (self._kill if event.kind == EventKind.KILL else self._hit)(event, away, tick)

    def bitten(self, at: tuple[float, float], away: float, tick: int) -> None:
        """The blood of one of the living, away from the teeth."""
        self._particles.burst(Grain.BLOOD, at, 14, away, 1.3)
        self._particles.burst(Grain.MIST, at, 8, away, 1.3)
        pick = int(self._chance.integers(0, 5))
        self._stains.lay(self._decals.at(pick), *at, SPLASH)
        self._stains.wet(*at, 0.3, tick)

    def lay_drop(self, landed: Landed) -> None:
        """Let a drop stay where it fell."""
        if self._chance.random() < _DROP_STAYS:
            self._stains.lay(landed.sprite, landed.x, landed.y, SPOT)

    def _hit(self, event: Event, away: float, tick: int) -> None:
        """The harder, the more."""
        hard = min(1.0, event.amount / 40)
        if event.amount < 5:  # a shove draws no blood
            return
        at = event.x, event.y
        self._particles.burst(Grain.BLOOD, at, round(7 + 12 * hard), away, 0.7)
        self._spray(event, away, _SMALL if hard < 0.5 else _MIDDLE)
        if self._chance.random() < 0.3 + 0.6 * hard:
            self._on_wall(event, away)
        self._stains.wet(event.x, event.y, 0.25, tick)

    def _kill(self, event: Event, away: float, tick: int) -> None:
        """The last blow: a gush, and drops to all sides."""
        at = event.x, event.y
        self._particles.burst(Grain.BLOOD, at, 20, away, 1.7)
        self._particles.burst(Grain.MIST, at, 12, away, 1.6)
        self._spray(event, away, _LARGE)
        self._on_wall(event, away)
        self._stains.wet(event.x, event.y, 0.4, tick)

    def _spray(self, event: Event, away: float, size: int) -> None:
        column = heading(away + self._chance.uniform(-0.2, 0.2))
        x, y = event.x + math.cos(away) * _SPRAY_M, event.y + math.sin(away) * _SPRAY_M
        self._stains.lay(self._sprays.at(column, size), x, y, SPLASH)

    def _on_wall(self, event: Event, away: float) -> None:
        pick = int(self._chance.integers(0, 6))
        self._stains.splash_wall(event.x, event.y, math.cos(away), math.sin(away), _WALL_M, pick)
