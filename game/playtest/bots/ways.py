"""Ways over what a bot knows of the ground: distances from where it stands, and the way to a tile."""

from collections.abc import Iterable

import numpy as np

from game.playtest.bots.memory import BotMemory, Remembered
from game.sim.paths.flowfield import UNITS_PER_M, UNREACHED, Wavefront, WaveGround, point
from game.sim.words.states import DoorState
from game.sim.words.types import U16, Bool

Tile = tuple[int, int]  # x, y
COSTLY_M = 2.5  # of way that a shut door counts as, and each tile beside one of the infected
BERTH_M = 3.5  # round those who have not noticed; a way goes through there if there is no other
CLOSE_BERTH_M = 1.6  # and round those who hunt
REACH_M = 120.0  # as far as one plans
STRAIGHT_MOVES = ((1, 0), (-1, 0), (0, 1), (0, -1))
DIAGONAL_MOVES = ((1, 1), (-1, 1), (1, -1), (-1, -1))


class Ways:
    """Distances, units, from one place over known ground, [h, w] uint16 of the part that is known."""

    def __init__(
        self, memory: BotMemory, at: tuple[float, float], avoided: Iterable[Remembered] = (), reach_m: float = REACH_M
    ) -> None:
        self.crop, self.left, self.top = _known_part(memory)
        solid = memory.solid[self.crop].copy()
        shut = np.zeros_like(solid)
        self._lay_doors(memory, solid, shut)
        for one in avoided:
            self._berth(shut, one)
        x, y = int(at[0]) - self.left, int(at[1]) - self.top
        if 0 <= y < solid.shape[0] and 0 <= x < solid.shape[1]:
            solid[y, x] = shut[y, x] = False
        self.free: Bool = ~solid
        self._costly = shut
        self._ground = WaveGround.of(solid, shut)
        self.distance: U16 = self.spread([at], reach_m)

    def spread(self, places: Iterable[tuple[float, float]], reach_m: float) -> U16:
        """Distances from several places at once, over the same ground."""
        height, width = self.free.shape
        goals = 0
        for place_x, place_y in places:
            x, y = int(place_x) - self.left, int(place_y) - self.top
            if 0 <= x < width and 0 <= y < height:
                goals |= point(self._ground, x, y)
        units = round(COSTLY_M * UNITS_PER_M)
        wave = Wavefront(self._ground, goals, door_units=units, limit=round(reach_m * UNITS_PER_M))
        wave.advance(wave.limit)
        return wave.distance()

    def away(self, x: int, y: int) -> int:
        """Distance of a tile, units; `UNREACHED` where no known way leads."""
        x, y = x - self.left, y - self.top
        height, width = self.distance.shape
        return int(self.distance[y, x]) if 0 <= x < width and 0 <= y < height else int(UNREACHED)

    def way_to(self, x: int, y: int) -> list[Tile]:
        """Tiles from where one stands to this one, itself included; empty where no way leads."""
        if self.away(x, y) == UNREACHED:
            return []
        way = [(x, y)]
        while self.away(x, y) > 0:
            x, y = min(self._before(x, y), key=lambda tile: self.away(*tile), default=(x, y))
            if self.away(x, y) >= self.away(*way[-1]):
                break
            way.append((x, y))
        return way[::-1]

    def _before(self, x: int, y: int) -> list[Tile]:
        """Tiles that one may come from to this one."""
        found = [(x + dx, y + dy) for dx, dy in STRAIGHT_MOVES]
        if not self._is_open(x, y):
            return found
        for dx, dy in DIAGONAL_MOVES:
            tiles = ((x + dx, y + dy), (x + dx, y), (x, y + dy))
            if all(self._is_open(*tile) for tile in tiles):
                found.append(tiles[0])
        return found

    def _is_open(self, x: int, y: int) -> bool:
        x, y = x - self.left, y - self.top
        height, width = self.free.shape
        return 0 <= x < width and 0 <= y < height and bool(self.free[y, x]) and not self._costly[y, x]

    def _lay_doors(self, memory: BotMemory, solid: Bool, shut: Bool) -> None:
        door = memory.door[self.crop]
        for number, state in memory.doors.items():
            if memory.bars(number):
                solid |= door == number
            elif state is DoorState.SHUT:
                shut |= door == number

    def _berth(self, shut: Bool, one: Remembered) -> None:
        x, y, far_m = one.x - self.left, one.y - self.top, CLOSE_BERTH_M if one.hunts else BERTH_M
        rows = slice(max(int(y - far_m), 0), max(int(y + far_m) + 1, 0))
        columns = slice(max(int(x - far_m), 0), max(int(x + far_m) + 1, 0))
        shut[rows, columns] = True


def _known_part(memory: BotMemory) -> tuple[tuple[slice, slice], int, int]:
    """Rows and columns that hold all that is known, and their first column and row."""
    rows, columns = (np.flatnonzero(memory.known.any(axis=axis)) for axis in (1, 0))
    if len(rows) == 0:
        return (slice(0, 1), slice(0, 1)), 0, 0
    top, left = int(rows[0]), int(columns[0])
    return (slice(top, int(rows[-1]) + 1), slice(left, int(columns[-1]) + 1)), left, top
