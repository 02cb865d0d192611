"""Whom a bot heeds: hunters in sight or a moment ago, those who have not noticed, and where to run to."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from game.playtest.bots.memory import BotMemory, Remembered
from game.playtest.bots.temper import Temper
from game.playtest.bots.ways import Tile, Ways
from game.sim.paths.flowfield import UNITS_PER_M, UNREACHED
from game.sim.words.types import U8, U16, ticks

FRESH_TICKS = ticks(2.5)  # a hunter that was out of sight longer is no more than a place to keep away from
RUN_M = 32.0  # as far as one looks for somewhere to run to
PACE_MPS = 3.4  # of one who runs away, with pauses for breath
HEAD_STARTS = (0.85, 1.3)  # how much faster than oneself they are reckoned, at the least and at the most
AWAY_MOST_M = 24.0  # who is further off is as good as gone
GOES_ON_M = 7.0  # what a place is worth more that leads on to where one has not been
BREAK_OUT_M = 14.0  # as far as one looks where they cut off every way


class Danger(NamedTuple):
    """How it stands: hunters by distance, with how far off each is, m, and those who have not noticed."""

    hunters: tuple[tuple[float, Remembered], ...]
    others: tuple[tuple[float, Remembered], ...]

    @property
    def nearest_m(self) -> float:
        """How near the nearest hunter is, m; infinite where there is none."""
        return self.hunters[0][0] if self.hunters else math.inf

    def within(self, reach_m: float) -> int:
        """How many hunters are as near."""
        return sum(away_m <= reach_m for away_m, _ in self.hunters)


NO_DANGER = Danger((), ())


def look_out(memory: BotMemory, at: tuple[float, float], temper: Temper) -> Danger:
    """Sort those whom one remembers by whether they hunt and how near they are."""
    hunters, others = [], []
    for one in memory.infected.values():
        away_m = math.hypot(one.x - at[0], one.y - at[1])
        if one.hunts and not one.down and memory.tick - one.tick < FRESH_TICKS:
            if away_m < max(temper.flees_gap_m, temper.fight_gap_m):
                hunters.append((away_m, one))
        elif away_m < temper.creep_gap_m:
            others.append((away_m, one))
    return Danger(*(tuple(sorted(found, key=lambda pair: pair[0])) for found in (hunters, others)))


def head_start(danger: Danger) -> float:
    """How much faster than oneself the hunters are reckoned."""
    fastest = max((one.speed for _, one in danger.hunters), default=0.0)
    low, high = HEAD_STARTS
    return min(max(fastest / PACE_MPS, low), high)


def goes_clear(way: Sequence[Tile], ways: Ways, theirs: U16, faster: float, within_m: float = 9.0) -> bool:
    """Whether one is on all of the first part of a way before them.

    ``theirs``: distances of hunters, as of `Ways`. ``faster``: as of `head_start`.
    """
    for x, y in way[1:]:
        mine = ways.away(x, y)
        if mine > within_m * UNITS_PER_M:
            break
        if theirs[y - ways.top, x - ways.left] < mine * faster:
            return False
    return True


def refuge(ways: Ways, theirs: U16, unseen: U8, faster: float) -> Tile | None:
    """Where to run to: far from them, near to oneself, reached before they can, and no dead end if that can be.

    ``unseen``: of `explore.unseen_beside`, of the same part of the map. None where one can only stand.
    """
    mine = ways.distance.astype(np.float32)
    far = np.minimum(theirs.astype(np.float32), np.float32(AWAY_MOST_M * UNITS_PER_M))
    worth = far - mine * np.float32(0.4) + (unseen > 1) * np.float32(GOES_ON_M * UNITS_PER_M)
    can = (ways.distance != UNREACHED) & (mine <= RUN_M * UNITS_PER_M) & (far > mine * np.float32(faster))
    if not (can & (mine >= 2 * UNITS_PER_M)).any():
        can = (ways.distance != UNREACHED) & (mine <= BREAK_OUT_M * UNITS_PER_M)
    can &= mine >= 2 * UNITS_PER_M
    if not can.any():
        return None
    y, x = divmod(int(np.where(can, worth, np.float32(-1e9)).argmax()), worth.shape[1])
    return x + ways.left, y + ways.top
