"""The score: how near and how aware the horde is, as the levels of five layers; and how silence is kept.

All layers are in D minor at 90 beats a minute and of a length, so that any of them fit together. Silence comes before
contact: while one hunts who is near and not seen yet, all goes, the sound of the place too, so that what comes is
heard; when it is there, everything comes at once. A hunt that lasts tires of its own music, and comes back to it.
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
RISE_PER_S = {"drone": 0.16, "tension": 0.35, "strings": 0.5, "pulse": 0.4, "chase": 5.0}
FALL_PER_S = {"drone": 0.3, "tension": 0.2, "strings": 0.25, "pulse": 0.25, "chase": 0.3}
CONTACT_M, TOUCH_M = 13.0, 2.5  # a hunter that is seen nearer than the first, or is nearer than the other, is there
APART_S = 5.0  # without one, and it is quiet again
STALKED_S = 14.0  # that silence can last before dread takes its place
STALKED_FALL_PER_S, STALKED_BED, BED_FALL_PER_S, BED_RISE_PER_S = 2.5, 0.12, 1.8, 1.2
LOUD_S, SPENT_S = 20.0, 9.0  # so long the chase is at its height; so long it holds its breath before it comes again


class Threat(NamedTuple):
    """What there is to fear now: how many hunt and seek near, and how near, m of way, a hunter is and anybody is.

    ``seen_m``: how near a hunter is that can be seen.
    """

    hunters: int = 0
    seekers: int = 0
    hunter_m: float = math.inf
    nearest_m: float = math.inf
    held: bool = False
    seen_m: float = math.inf


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
        seen_m=float(away_m[hunting & snapshot.horde.seen].min(initial=np.inf)),
    )


@dataclass
class Score:
    """Layers that follow the threat, each at its own pace. One step a tick.

    ``levels``: of the layers, 0 to 1. ``bed``: what is left of the sound of the place, 0 to 1. ``hunted``: somebody
    hunts near. ``contact``: and is there.
    """

    levels: dict[str, float] = field(default_factory=lambda: dict.fromkeys(LAYERS, 0.0))
    bed: float = 1.0
    hunted: bool = False
    contact: bool = False
    _hold_s: float = 0.0
    _calm_s: float = CALM_S
    _hush_s: float = 0.0
    _apart_s: float = math.inf
    _stalked_s: float = 0.0
    _contact_s: float = 0.0

    def advance(self, threat: Threat, outcome: Outcome = Outcome.PLAYING) -> bool:
        """Take a tick in; returns whether this is the moment for a shock. Writes all that is public."""
        shock = self._follow(threat)
        playing = outcome == Outcome.PLAYING
        wanted = self._wanted(threat) if playing else {"drone": 0.5}
        silent = playing and self._stalked
        for name, level in self.levels.items():
            change = wanted.get(name, 0.0) - level
            fall = STALKED_FALL_PER_S if silent else FALL_PER_S[name]
            step = (RISE_PER_S[name] if change > 0 else fall) * TICK_S
            self.levels[name] = level + max(-step, min(step, change))
        bed = STALKED_BED if silent else 1.0
        self.bed += max(-BED_FALL_PER_S * TICK_S, min(BED_RISE_PER_S * TICK_S, bed - self.bed))
        return shock

    @property
    def quiet_s(self) -> float:
        """For how long nobody has hunted."""
        return self._calm_s

    @property
    def _stalked(self) -> bool:
        """Whether somebody near hunts who is not there yet, and that is new."""
        return self.hunted and not self.contact and self._stalked_s < STALKED_S

    def _follow(self, threat: Threat) -> bool:
        """Begin and end the hunt, and in it the contact; returns whether a contact comes out of a calm."""
        before = self.hunted
        if threat.hunter_m < (LET_GO_M if self.hunted else CHASED_M):
            self.hunted, self._hold_s = True, HOLD_S
        else:
            self._hold_s -= TICK_S
            self.hunted = self.hunted and self._hold_s > 0
        self._hush_s = HUSH_S if before and not self.hunted else max(0.0, self._hush_s - TICK_S)
        shock = self._meet(threat)
        self._calm_s = 0.0 if self.hunted and threat.hunter_m < LET_GO_M else self._calm_s + TICK_S
        return shock

    def _meet(self, threat: Threat) -> bool:
        there = self.hunted and (threat.seen_m < CONTACT_M or threat.hunter_m < TOUCH_M or threat.held)
        apart_s = self._apart_s
        self._apart_s = 0.0 if there else self._apart_s + TICK_S
        self.contact = self.hunted and self._apart_s < APART_S
        self._contact_s = self._contact_s + TICK_S if self.contact else 0.0
        self._stalked_s = self._stalked_s + TICK_S if self.hunted and not self.contact else 0.0
        return there and apart_s >= CALM_S

    def _wanted(self, threat: Threat) -> dict[str, float]:
        if self.contact:
            return self._chased(threat)
        if self._stalked:
            return {}
        if self.hunted:  # they are behind the doors, and know it
            return {"tension": 0.5, "pulse": 0.6, "strings": 0.3}
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

    def _chased(self, threat: Threat) -> dict[str, float]:
        """What a hunt sounds like whose hunters are there."""
        if self._contact_s % (LOUD_S + SPENT_S) > LOUD_S and not threat.held:
            return {"strings": 0.35, "pulse": 0.5}
        share = min(1.0, max(0, threat.hunters - 1) / (CHASE_FULL - 1))
        chase = CHASE_FIRST + (1 - CHASE_FIRST) * share
        return {"chase": chase, "strings": 1.0 if threat.held else 0.5 * share, "drone": 0.4, "tension": 0.3}
