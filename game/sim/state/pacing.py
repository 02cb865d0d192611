"""What the director keeps: how hard each of the living is pressed, how far the pacing has come, whom it leads where."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from game.sim.state.bodies import NOBODY
from game.sim.state.people import NEVER
from game.sim.words.declared import decides, shown
from game.sim.words.states import Phase, Strain
from game.sim.words.types import COUNT_MOST, F32, U8

BEEN_MOST = 16  # places that are kept of where each was, a second apart
LEADS_MOST = 6  # mobs under way at the same time
HISTORY_S = 240  # of the chart, a second a row


class Lead(NamedTuple):
    """A mob under way: the field that it follows, as it was then; where that leads, m; to whom, by id."""

    slot: int
    serial: int
    x: float
    y: float
    about: int = NOBODY


@dataclass
class PacingHistory:
    """The last ``HISTORY_S`` seconds, a ring; second ``s`` is row ``s % HISTORY_S``.

    ``pressure`` [seconds] 0 to 1. ``strains`` [seconds, `Strain`]: what raised the intensities of all, summed.
    """

    seconds: int = shown(default=0, within=(0, COUNT_MOST))
    pressure: F32 = shown(factory=lambda: np.zeros(HISTORY_S, np.float32), within=(0, 1))
    phase: U8 = shown(factory=lambda: np.zeros(HISTORY_S, np.uint8), within=Phase)
    strains: F32 = shown(factory=lambda: np.zeros((HISTORY_S, len(Strain)), np.float32), within=(0, COUNT_MOST))


@dataclass
class Pacing:
    """The state of the director.

    ``opening``: the first rest is not over. ``ends``: the tick at which a rest or a peak is over, `NEVER` before the
    first is drawn. ``intensity``: of each who acts, by id, 0 to 1. ``been``: where they were, m, a second apart, the
    last of them latest. ``mobs``: so many were led until now.
    """

    phase: Phase = decides(default=Phase.REST)
    opening: bool = decides(default=True)
    began: int = decides(default=0, within=(0, COUNT_MOST))
    ends: int = decides(default=NEVER, within=(NEVER, COUNT_MOST))
    intensity: dict[int, float] = decides(factory=dict, within=(0, 1))
    been: dict[int, list[tuple[float, float]]] = decides(factory=dict)
    next_mob: int = decides(default=0, within=(0, COUNT_MOST))
    mobs: int = decides(default=0, within=(0, COUNT_MOST))
    leads: list[Lead] = decides(factory=list)
    history: PacingHistory = shown(factory=PacingHistory)
