"""How sound comes to the ear: the length of its way over open floor, the side it arrives from, what it came through.

One bounded wave from the survivor's tile (`game.sim.paths.flowfield`), over everything but walls and windows:
furniture stops feet, not sound. A window of 70 by 70 tiles takes 0.25 ms, and is made again only when the survivor has
stepped onto another tile, a door has changed, or a wall.
"""

import math
from typing import NamedTuple

import numpy as np

from game.audio.hearing import CLEAR, DOOR, FAR, HERE, NEXT, WALL
from game.sim.paths.flowfield import UNITS_PER_M, UNREACHED, Wavefront, WaveGround, point
from game.sim.terrain.level import Level
from game.sim.words.states import DoorState
from game.sim.words.types import F32, U8, U16, Bool

REACH_M = 34  # of the wave; what is further along its way comes through the walls or not at all
DOOR_M = 4  # of way that a shut door costs
DOOR_GAIN = 0.75
WALL_M = 6.0
WALL_GAIN = 0.4
ALONG_M, FAR_M = 13.0, 17.0  # in sight and yet with echoes; of way, to what is rooms away
SAMPLES_PER_M = 3
OPEN_M, ROOM_TILES, HALL_TILES = 9, 100, 190  # tiles within so much way, in a closed room and in a hall
ALONG = ((1, 0), (-1, 0), (0, 1), (0, -1))
ASKEW = ((1, 1), (-1, 1), (1, -1), (-1, -1))

Tile = tuple[int, int]  # x, y


class SoundArrival(NamedTuple):
    """One way by which a sound comes: ``angle`` radians, x right, y down; ``muffle`` of `bank`."""

    way_m: float
    gain: float  # what is left of it beside the fading with its way
    angle: float
    muffle: int
    room: int = HERE  # of `hearing`: whether it comes with the echoes of another room


class SoundPaths:
    """The ways to one ear on one level. `listen` first, whenever the ear may have moved or the ground changed."""

    def __init__(self, level: Level) -> None:
        self.level = level
        self._ear = (0.0, 0.0)
        self._tile: Tile = (-1, -1)
        self._doors = b""
        self._left = self._top = 0
        self._distance: U16 = np.full((1, 1), UNREACHED, np.uint16)
        self._away_m: F32 = np.full((1, 1), np.inf, np.float32)
        self._barrier = level.tiles.barrier
        self._shut: Bool = np.zeros_like(self._barrier)
        self._blocked: Bool = self._shut
        self.openness = 0.0  # of where the ear is: 0 a corridor or a classroom, 1 a gym
        self._traced: dict[Tile, tuple[Tile, int]] = {}

    def listen(self, ear: tuple[float, float], door_state: U8, barrier: Bool | None = None) -> None:
        """Hear from a place, m, with the doors as they stand: ``door_state`` [doors] `DoorState`.

        ``barrier`` [h, w] bool: walls and windows as they stand, never written; None: as they stood.
        """
        tile = (int(ear[0]), int(ear[1]))
        doors = door_state.tobytes()
        self._ear = ear
        rebuilt = barrier is not None and barrier is not self._barrier
        if barrier is not None and rebuilt:
            self._barrier = barrier
        if doors != self._doors or rebuilt or self._tile == (-1, -1):
            closed = (door_state == DoorState.SHUT) | (door_state == DoorState.LOCKED)
            self._shut = np.append(closed, [False])[self.level.door]
            self._blocked = self._barrier | self._shut
        elif tile == self._tile:
            return
        self._tile, self._doors = tile, doors
        self._traced.clear()
        self._spread(tile)

    def straight_m(self, at: tuple[float, float]) -> float:
        """How far a place, m, is from the ear as the crow flies: no way is shorter."""
        return math.hypot(at[0] - self._ear[0], at[1] - self._ear[1])

    def arrivals(self, at: tuple[float, float]) -> tuple[SoundArrival, ...]:
        """Every way by which a sound at a place, m, may come: straight if it can, else by doors and through walls."""
        dx, dy = at[0] - self._ear[0], at[1] - self._ear[1]
        straight_m, angle = self.straight_m(at), math.atan2(dy, dx)
        source = (int(at[0]), int(at[1]))
        if self._clear(self._tile, source):
            return (SoundArrival(straight_m, 1.0, angle, CLEAR, NEXT if straight_m > ALONG_M else HERE),)
        through = SoundArrival(straight_m + WALL_M, WALL_GAIN, angle, WALL, FAR if straight_m > FAR_M else NEXT)
        begin, units = self._begin(source)
        if units == UNREACHED:
            return (through,)
        (x, y), doors = self._trace(begin)
        side = math.atan2(y + 0.5 - self._ear[1], x + 0.5 - self._ear[0]) if (x, y) != self._tile else angle
        round_m = max(straight_m, units / UNITS_PER_M)
        return (
            SoundArrival(round_m, DOOR_GAIN**doors, side, DOOR if doors else CLEAR, _answering(round_m, doors)),
            through,
        )

    def distances_m(self, places: F32) -> F32:
        """Length of the way to each of ``places`` [n, 2] m; [n] float32, infinite where the wave did not come."""
        height, width = self._away_m.shape
        x = places[:, 0].astype(np.int32)
        y = places[:, 1].astype(np.int32)
        x -= self._left - 1
        y -= self._top - 1
        np.clip(x, 0, width - 1, out=x)
        np.clip(y, 0, height - 1, out=y)
        y *= width
        y += x
        found: F32 = self._away_m.ravel().take(y)
        return found

    def _spread(self, tile: Tile) -> None:
        x, y = tile
        self._left, self._top = max(x - REACH_M, 0), max(y - REACH_M, 0)
        crop = (slice(self._top, y + REACH_M + 1), slice(self._left, x + REACH_M + 1))
        terrain = WaveGround.of(self._barrier[crop], self._shut[crop])
        goal = point(terrain, x - self._left, y - self._top)
        wave = Wavefront(terrain, goal, door_units=DOOR_M * UNITS_PER_M, limit=REACH_M * UNITS_PER_M)
        wave.advance(wave.limit + 1)
        self._distance = wave.distance()
        self._away_m = np.full((terrain.height + 2, terrain.width + 2), np.inf, np.float32)  # with a margin of nowhere
        reached = self._distance != UNREACHED
        near = int(np.count_nonzero(self._distance <= OPEN_M * UNITS_PER_M))
        self.openness = max(0.0, min(1.0, (near - ROOM_TILES) / (HALL_TILES - ROOM_TILES)))
        self._away_m[1:-1, 1:-1][reached] = self._distance[reached] / np.float32(UNITS_PER_M)

    def _units(self, tile: Tile) -> int:
        x, y = tile[0] - self._left, tile[1] - self._top
        height, width = self._distance.shape
        return int(self._distance[y, x]) if 0 <= x < width and 0 <= y < height else int(UNREACHED)

    def _begin(self, source: Tile) -> tuple[Tile, int]:
        """Where the way of a sound begins, and its length, units: beside its tile if that is a shut door or a wall."""
        x, y = source
        if self._inside(source) and not self._blocked[y, x]:
            return source, self._units(source)
        beside = [(x + dx, y + dy) for dx, dy in ALONG]
        free = [tile for tile in beside if self._inside(tile) and not self._blocked[tile[1], tile[0]]] or [source]
        return min(((tile, self._units(tile)) for tile in free), key=lambda found: found[1])

    def _inside(self, tile: Tile) -> bool:
        return 0 <= tile[0] < self.level.width and 0 <= tile[1] < self.level.height

    def _trace(self, begin: Tile) -> tuple[Tile, int]:
        """Follow a way to the ear: the first tile of it in sight of the ear, and how many shut doors it passes.

        Ways meet: what is known of a tile serves all that come through it.
        """
        passed, tile = list[Tile](), begin
        while tile not in self._traced and not self._clear(self._tile, tile):
            passed.append(tile)
            tile = self._onward(tile)
        corner, doors = self._traced.setdefault(tile, (tile, 0))
        for before in reversed(passed):
            doors += bool(self._shut[tile[1], tile[0]])
            self._traced[before] = (corner, doors)
            tile = before
        return corner, doors

    def _onward(self, tile: Tile) -> Tile:
        """The next tile of the way from one that the wave has reached."""
        x, y = tile
        least, found = self._units(tile), self._tile
        open_ = []
        for dx, dy in ALONG:
            there = (x + dx, y + dy)
            units = self._units(there)
            if units < least:
                least, found = units, there
            open_.append(units != UNREACHED and not self._blocked[there[1], there[0]])
        east, west, south, north = open_
        for (dx, dy), free in zip(ASKEW, (east and south, west and south, east and north, west and north), strict=True):
            there = (x + dx, y + dy)
            if free and self._units(there) + 1 < least and not self._blocked[there[1], there[0]]:  # askew it is further
                least, found = self._units(there) + 1, there
        return found

    def _clear(self, start: Tile, end: Tile) -> bool:
        """Whether nothing stands between the middles of two tiles, the last one left out."""
        dx, dy = end[0] - start[0], end[1] - start[1]
        steps = SAMPLES_PER_M * (abs(dx) + abs(dy))
        if not self._inside(end) or steps > 2 * SAMPLES_PER_M * REACH_M:
            return False
        blocked = self._blocked
        for i in range(1, steps):
            x, y = int(start[0] + 0.5 + dx * i / steps), int(start[1] + 0.5 + dy * i / steps)
            if (x, y) != end and blocked[y, x]:
                return False
        return True


def _answering(way_m: float, doors: int) -> int:
    """Which room answers to a sound that has come round corners and through so many shut doors."""
    return FAR if way_m > FAR_M or doors > 1 else NEXT
