"""Whom a bot heeds: hunters in sight or a moment ago, those who have not noticed, and where to run to."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from game.playtest.bots.memory import Memory, Remembered
from game.playtest.bots.temper import Temper
from game.playtest.bots.ways import Tile, Ways
from game.sim.paths.flowfield import UNITS_PER_M, UNREACHED
from game.sim.words.types import ticks

FRESH_TICKS = ticks(2.5)  # a hunter that was out of sight longer is no more than a place to keep away from
RUN_M = 32.0  # as far as one looks for somewhere to run to
HEAD_START = 1.25  # they are reckoned this much faster than oneself
AWAY_MOST_M = 24.0  # who is further off is as good as gone


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


def look_out(memory: Memory, at: tuple[float, float], temper: Temper) -> Danger:
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


def goes_clear(way: Sequence[Tile], ways: Ways, theirs: np.ndarray, within_m: float = 9.0) -> bool:
    """Whether one is on all of the first part of a way before them; ``theirs``: distances of hunters, as of `Ways`."""
    for x, y in way[1:]:
        mine = ways.away(x, y)
        if mine > within_m * UNITS_PER_M:
            break
        if theirs[y - ways.top, x - ways.left] < mine * HEAD_START:
            return False
    return True


def refuge(ways: Ways, theirs: np.ndarray) -> Tile | None:
    """Where to run to: far from them, near to oneself, and reached before they can."""
    mine = ways.distance.astype(np.float32)
    far = np.minimum(theirs.astype(np.float32), AWAY_MOST_M * UNITS_PER_M)
    can = (ways.distance != UNREACHED) & (mine <= RUN_M * UNITS_PER_M) & (far > mine * HEAD_START)
    if not can.any():
        return None
    worth = np.where(can, far - mine * np.float32(0.4), np.float32(-1e9))
    y, x = divmod(int(worth.argmax()), worth.shape[1])
    return None if mine[y, x] < 2 * UNITS_PER_M else (x + ways.left, y + ways.top)
