"""The feet of the crowd near the ear: who walks, hurries or drags itself, each in a rhythm of its own."""

from collections.abc import Iterator

import numpy as np

from game.audio.cues import DRAG, FEET, HURRY, SHUFFLE, TREADS, Cue, tread
from game.sim.rules.rows import KindRow
from game.sim.snapshot import Snapshot
from game.sim.words.states import INFECTED, LIVING
from game.sim.words.types import F32

HEARD_MOST = 4  # of the infected, and as many of the living
MOVING_M = 0.004  # in a tick
HURRIES_M = 0.035  # in a tick: 2.1 m/s
STRIDE_M = {SHUFFLE.sound: 0.6, DRAG.sound: 0.9, HURRY.sound: 0.85, TREADS.sound: 0.75}
TREAD_M = 0.75
STRIDE_TICKS = (11, 60)


class Feet:
    """Follows the nearest that move: who they are is asked now and then, when their feet come down in every tick."""

    def __init__(self) -> None:
        self._walking: list[tuple[int, Cue | None, int]] = []  # id, gait, None for shoes; ticks between two steps

    def look_round(self, snapshot: Snapshot, away_m: F32) -> None:
        """Find the nearest that move. ``away_m`` [n]: their ways to the ear."""
        horde = snapshot.horde
        reach_m = np.array([FEET[row.feet[1]].reach_m for row in snapshot.kinds.values()], np.float32).take(horde.kind)
        share = away_m / reach_m
        near = (share < 1).nonzero()[0]
        way = horde.position.take(near, axis=0) - horde.previous.take(near, axis=0)
        moved_m = np.sqrt((way * way).sum(axis=1))
        walking = moved_m > MOVING_M
        near, moved_m = near[walking], moved_m[walking]
        order = np.argsort(share[near], kind="stable")  # heavy feet are heard over nearer ones
        near, moved_m = near[order], moved_m[order]
        infected, living = ((horde.side[near] == side).nonzero()[0][:HEARD_MOST] for side in (INFECTED, LIVING))
        self._walking = [
            (int(horde.id[row]), *_gait(snapshot.kinds.at(int(horde.kind[row])), float(step_m)))
            for row, step_m in zip(near[infected], moved_m[infected], strict=True)
        ]
        self._walking += [
            (int(horde.id[row]), None, _period(TREAD_M, float(step_m)))
            for row, step_m in zip(near[living], moved_m[living], strict=True)
        ]

    def steps(self, snapshot: Snapshot) -> Iterator[tuple[Cue, float, float]]:
        """Which feet come down in this tick, and where, m."""
        horde, level, surface = snapshot.horde, snapshot.level, snapshot.ground.tiles.surface
        for number, gait, period in self._walking:
            if (snapshot.tick + 7 * number) % period == 0:
                for x, y in horde.position[horde.id == number].tolist():
                    step = level.materials[surface[int(y), int(x)]].step
                    if gait or step:
                        yield gait or tread(step), x, y


def _gait(kind: KindRow, step_m: float) -> tuple[Cue, int]:
    """How one moves, and how many ticks lie between two of its steps, of which it makes ``step_m`` in one."""
    cue = FEET[kind.feet[step_m > HURRIES_M]]
    return cue, _period(STRIDE_M[cue.sound], step_m)


def _period(stride_m: float, step_m: float) -> int:
    """Ticks between two steps of who makes ``step_m`` of a stride in one."""
    least, most = STRIDE_TICKS
    return max(least, min(most, round(stride_m / step_m)))
