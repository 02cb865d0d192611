"""The score: how near and how aware the horde is, as the levels of five layers; and how silence is kept.

All layers are in D minor at 90 beats a minute and of a length, so that any of them fit together.
"""

import math
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from game.sim.snapshot import Snapshot
from game.sim.words.states import CHASE, CRY, GRAB, HEAR, SEARCH, Outcome, any_of
from game.sim.words.types import F32, TICK_S, Bool

LAYERS = ("drone", "tension", "strings", "pulse", "chase")
HUNTS, SEEKS = any_of(CHASE, GRAB, CRY), any_of(HEAR, SEARCH)
CHASED_M, LET_GO_M = 17.0, 25.0  # of way: a hunt begins nearer than the first, and ends further off than the other
HOLD_S = 3.5  # that a hunt goes on after the last hunter is gone
CHASE_FIRST, CHASE_FULL = 0.55, 6  # how loud one hunter is, and how many are all there is
SOUGHT_M = 20.0
CLOSE_M = 6.0
CALM_S = 14.0  # that must pass before being seen is a shock again
HUSH_S = 11.0  # after a hunt: nothing, so that every step is heard
QUIET_S, BREATH_S, HELD_S = 50.0, 95.0, 22.0  # after so much quiet, once in so long, even the drone holds its breath
RISE_PER_S = {"drone": 0.16, "tension": 0.35, "strings": 0.5, "pulse": 0.4, "chase": 1.6}
FALL_PER_S = {"drone": 0.3, "tension": 0.2, "strings": 0.25, "pulse": 0.25, "chase": 0.3}


class Threat(NamedTuple):
    """What there is to fear now: how many hunt and seek near, and how near, m of way, a hunter is and anybody is."""

    hunters: int = 0
    seekers: int = 0
    hunter_m: float = math.inf
    nearest_m: float = math.inf
    held: bool = False


def threat_of(snapshot: Snapshot, away_m: F32) -> Threat:
    """Count the horde by state and by the length of its way, ``away_m`` [n], to the ear; of the living infinite."""
    state = snapshot.horde.state
    hunting: Bool = HUNTS.take(state)
    return Threat(
        hunters=int(np.count_nonzero(hunting & (away_m < LET_GO_M))),
        seekers=int(np.count_nonzero(SEEKS.take(state) & (away_m < SOUGHT_M))),
        hunter_m=float(away_m[hunting].min(initial=np.inf)),
        nearest_m=float(away_m.min(initial=np.inf)),
        held=bool(snapshot.player.held_by),
    )


@dataclass
class Score:
    """Layers that follow the threat, each at its own pace. One step a tick."""

    levels: dict[str, float] = field(default_factory=lambda: dict.fromkeys(LAYERS, 0.0))
    hunted: bool = False
    _hold_s: float = 0.0
    _calm_s: float = CALM_S
    _hush_s: float = 0.0

    def advance(self, threat: Threat, outcome: Outcome = Outcome.PLAYING) -> bool:
        """Take a tick in; returns whether this is the moment for a shock. Writes ``levels``, 0 to 1."""
        shock = self._follow(threat.hunter_m)
        wanted = self._wanted(threat) if outcome == Outcome.PLAYING else {"drone": 0.5}
        for name, level in self.levels.items():
            change = wanted.get(name, 0.0) - level
            step = (RISE_PER_S if change > 0 else FALL_PER_S)[name] * TICK_S
            self.levels[name] = level + max(-step, min(step, change))
        return shock

    @property
    def quiet_s(self) -> float:
        """For how long nobody has hunted."""
        return self._calm_s

    def _follow(self, hunter_m: float) -> bool:
        """Begin and end the hunt."""
        before, calm_s = self.hunted, self._calm_s
        if hunter_m < (LET_GO_M if self.hunted else CHASED_M):
            self.hunted, self._hold_s, self._calm_s = True, HOLD_S, 0.0
        else:
            self._hold_s -= TICK_S
            self._calm_s += TICK_S
            self.hunted = self.hunted and self._hold_s > 0
        self._hush_s = HUSH_S if before and not self.hunted else max(0.0, self._hush_s - TICK_S)
        return self.hunted and not before and calm_s >= CALM_S

    def _wanted(self, threat: Threat) -> dict[str, float]:
        if self.hunted:
            share = min(1.0, max(0, threat.hunters - 1) / (CHASE_FULL - 1))
            chase = CHASE_FIRST + (1 - CHASE_FIRST) * share
            return {"chase": chase, "strings": 1.0 if threat.held else 0.5 * share, "drone": 0.4, "tension": 0.3}
        near = max(0.0, 1 - threat.nearest_m / CLOSE_M)
        if self._hush_s > 0 and not threat.seekers:
            return {"strings": near}
        sought = min(1.0, 0.5 + 0.1 * threat.seekers) if threat.seekers else 0.0
        far_hunters = 0.5 if threat.hunters else 0.0
        holds_breath = self._calm_s > QUIET_S and self._calm_s % BREATH_S < HELD_S
        return {
            "drone": 0.0 if holds_breath else 1.0,
            "tension": max(sought, far_hunters, 0.8 * near),
            "strings": near,
            "pulse": max(0.7 * sought, far_hunters),
        }
