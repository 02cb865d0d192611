"""What stands in the light's way, by tile, as it is now: walls, shut doors, tall things, windows."""

from enum import IntEnum
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from game.sim.terrain.level import Level
from game.sim.words.states import DoorState
from game.sim.words.types import U8, Bool

CELLS_PER_M = 8  # light is reckoned in cells that lie still on the map
CELL_PX = 4
_T = TypeVar("_T", bound=np.generic)


class Occluder(IntEnum):
    """What a tile is to light. Only the first two let it pass."""

    OPEN = 0
    WINDOW = 1
    WALL = 2
    LEAF = 3  # of a shut door
    THING = 4  # furniture that one can't see over


class Occluders:
    """The tiles of a level, doors as they stand. ``version`` counts the changes."""

    def __init__(self, level: Level, windows: Bool | None = None) -> None:
        """``windows`` [h, w] bool: panes with a wall's cap over them, None for none."""
        self._doors = [tuple(np.array(spec.area.tiles()).T) for spec in level.doors]
        self._open = np.array([spec.open for spec in level.doors], np.bool_)
        kinds = np.where(level.opaque, np.where(level.barrier, Occluder.WALL, Occluder.THING), Occluder.OPEN)
        if windows is not None:
            kinds[windows & ~level.opaque] = Occluder.WINDOW
        self._kinds: U8 = kinds.astype(np.uint8)
        self.version = 0
        self._state = b""  # of the doors when they were last looked at
        for door in range(len(self._doors)):
            self._hang(door)

    def watch(self, door_state: U8) -> list[int]:
        """Take in how the doors stand, [doors] uint8 of `DoorState`; returns those that have opened or shut."""
        state = door_state.tobytes()
        if state == self._state:  # nearly always
            return []
        self._state = state
        is_open = (door_state == DoorState.OPEN) | (door_state == DoorState.BROKEN)
        moved: list[int] = np.flatnonzero(is_open != self._open).tolist()
        if moved:
            self._open = is_open
            self.version += 1
        for door in moved:
            self._hang(door)
        return moved

    def window(self, x: int, y: int, width: int, height: int) -> U8:
        """Copy a part of the map, tiles, [height, width] of `Occluder`; what lies outside is wall."""
        return cut_out(self._kinds, x, y, width, height, outside=Occluder.WALL)

    def _hang(self, door: int) -> None:
        xs, ys = self._doors[door]
        self._kinds[ys, xs] = Occluder.OPEN if self._open[door] else Occluder.LEAF


def blocks(kinds: U8) -> Bool:
    """Which tiles no light passes, of any shape."""
    stopped: Bool = kinds >= Occluder.WALL
    return stopped


def cut_out(tiles: NDArray[_T], x: int, y: int, width: int, height: int, *, outside: int) -> NDArray[_T]:
    """Copy a part of a map of tiles, [height, width] from tile ``(x, y)`` on, with ``outside`` beyond its edges."""
    part = np.full((height, width), outside, tiles.dtype)
    ys, xs = slice(max(y, 0), max(y + height, 0)), slice(max(x, 0), max(x + width, 0))
    inside = tiles[ys, xs]
    top, left = ys.start - y, xs.start - x
    part[top : top + inside.shape[0], left : left + inside.shape[1]] = inside
    return part
