"""What a place sounds like: rain at its windows, wind over a roof, a lamp, air in a duct; and the many in it."""

from typing import NamedTuple

import numpy as np

from game.sim.snapshot import Snapshot
from game.sim.terrain.level import Level
from game.sim.words.states import CHASE, Outcome
from game.sim.words.types import F32, Bool

HUSHED = ("rain", "wind", "hum", "vent", "horde")  # what goes when somebody comes
LOOPS = (*HUSHED, "stampede")
RAIN_M, LAMP_M = 9.0, 5.0
HORDE_M, HORDE_LEAST, HORDE_FULL = 18.0, 3, 26  # of these, who is near counts for most
STAMPEDE_M, STAMPEDE_LEAST, STAMPEDE_FULL = 20.0, 6, 30
MOVE_PER_S = 0.5  # of any of these loops


class Wanted(NamedTuple):
    """How loud a loop should be, 0 to 1, and from which side, -1 left to 1 right."""

    level: float = 0.0
    pan: float = 0.0


class Places:
    """The windows and lamps of a level, ready to be asked what is heard where."""

    def __init__(self, level: Level) -> None:
        self._level = level
        self._tiles = level.tiles
        self._panes = _middles(level.panes)
        self._lamps: F32 = np.array([(lamp.x, lamp.y) for lamp in level.lights], np.float32).reshape(-1, 2)

    def outside(self, snapshot: Snapshot) -> bool:
        """Whether the ear is under the open sky."""
        x, y = snapshot.player.position
        return bool(self._level.outdoors[int(y), int(x)])

    def wanted(self, snapshot: Snapshot, away_m: F32) -> dict[str, Wanted]:
        """Level and side of each of `LOOPS`. ``away_m`` [n]: ways of the horde to the ear, of the living infinite."""
        ear, tiles = snapshot.player.position, snapshot.ground.tiles
        if tiles.barrier is not self._tiles.barrier or tiles.opaque is not self._tiles.opaque:
            self._tiles, self._panes = tiles, _middles(self._level.panes & tiles.barrier & ~tiles.opaque)
        outside = self.outside(snapshot)
        playing = snapshot.outcome == Outcome.PLAYING
        horde, crowd = snapshot.horde, Wanted()
        run = crowd
        if playing:
            crowd = _many(horde.position, away_m, ear, HORDE_M, HORDE_LEAST, HORDE_FULL)
            away_m = np.where(horde.state == CHASE, away_m, np.float32(np.inf))
            run = _many(horde.position, away_m, ear, STAMPEDE_M, STAMPEDE_LEAST, STAMPEDE_FULL)
        return {
            "rain": Wanted() if outside else _nearest(self._panes, ear, RAIN_M),
            "wind": Wanted(1.0 if outside else 0.0),
            "hum": _nearest(self._lamps[~snapshot.lamps_out], ear, LAMP_M),
            "vent": Wanted(0.0 if outside else 1.0),
            "horde": crowd,
            "stampede": run,
        }


def _middles(mask: Bool) -> F32:
    """Middles of the tiles of a mask [h, w], [n, 2] m."""
    found: F32 = np.argwhere(mask)[:, ::-1].astype(np.float32) + np.float32(0.5)
    return found


def _nearest(places: F32, ear: tuple[float, float], reach_m: float) -> Wanted:
    """1 at the nearest of ``places`` [n, 2] m, from its side, 0 from a distance on."""
    if len(places) == 0:
        return Wanted()
    away = places - np.array(ear, np.float32)
    squares = (away * away).sum(axis=1)
    row = int(squares.argmin())
    away_m = float(np.sqrt(squares[row]))
    return Wanted(max(0.0, 1 - away_m / reach_m), float(away[row, 0]) / max(1.5, away_m))


def _many(places: F32, away_m: F32, ear: tuple[float, float], reach_m: float, least: int, full: int) -> Wanted:
    """Many as one: each counts by how near it is, ``away_m`` [n]; from the side on which most of them are."""
    rows = (away_m < reach_m).nonzero()[0]
    if len(rows) < least:
        return Wanted()
    near = np.square(1 - away_m[rows] / np.float32(reach_m))
    aside = places[rows, 0] - np.float32(ear[0])
    side = float((near * (aside / (np.abs(aside) + 1))).sum() / near.sum())
    return Wanted(min(1.0, float(near.sum()) / full) ** 0.7, side)
