"""What a place sounds like: rain at its windows, wind over a roof, a lamp, air in a duct; and the many in it."""

import numpy as np

from game.sim.snapshot import Snapshot
from game.sim.terrain.level import Level
from game.sim.words.states import CHASE, Outcome
from game.sim.words.types import F32, Bool

LOOPS = ("rain", "wind", "hum", "vent", "horde", "stampede")
RAIN_M, LAMP_M = 9.0, 5.0
HORDE_M, HORDE_LEAST, HORDE_FULL = 18.0, 3, 50
STAMPEDE_M, STAMPEDE_LEAST, STAMPEDE_FULL = 22.0, 6, 60
MOVE_PER_S = 0.5  # of any of these loops


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

    def wanted(self, snapshot: Snapshot, away_m: F32) -> dict[str, float]:
        """Level, 0 to 1, of each of `LOOPS`. ``away_m`` [n]: ways of the horde to the ear, of the living infinite."""
        ear, tiles = snapshot.player.position, snapshot.ground.tiles
        if tiles.barrier is not self._tiles.barrier or tiles.opaque is not self._tiles.opaque:
            self._tiles, self._panes = tiles, _middles(self._level.panes & tiles.barrier & ~tiles.opaque)
        outside = self.outside(snapshot)
        near = int(np.count_nonzero(away_m < HORDE_M))
        run = int(np.count_nonzero((away_m < STAMPEDE_M) & (snapshot.horde.state == CHASE)))
        playing = snapshot.outcome == Outcome.PLAYING
        return {
            "rain": 0.0 if outside else _fading(self._panes, ear, RAIN_M),
            "wind": 1.0 if outside else 0.0,
            "hum": _fading(self._lamps[~snapshot.lamps_out], ear, LAMP_M),
            "vent": 0.0 if outside else 1.0,
            "horde": min(1.0, near / HORDE_FULL) ** 0.5 if playing and near >= HORDE_LEAST else 0.0,
            "stampede": min(1.0, run / STAMPEDE_FULL) ** 0.5 if playing and run >= STAMPEDE_LEAST else 0.0,
        }


def _middles(mask: Bool) -> F32:
    """Middles of the tiles of a mask [h, w], [n, 2] m."""
    found: F32 = np.argwhere(mask)[:, ::-1].astype(np.float32) + np.float32(0.5)
    return found


def _fading(places: F32, ear: tuple[float, float], reach_m: float) -> float:
    """1 at the nearest of ``places`` [n, 2] m, 0 from a distance on."""
    if len(places) == 0:
        return 0.0
    away = places - np.array(ear, np.float32)
    nearest_m = float(np.sqrt((away * away).sum(axis=1).min()))
    return max(0.0, 1 - nearest_m / reach_m)
