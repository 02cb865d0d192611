"""What stands in the light's way, by tile, as it is now: walls, shut doors, tall things, windows."""

from enum import IntEnum
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from game.sim.terrain.areas import Area
from game.sim.terrain.level import Level
from game.sim.terrain.tiles import GroundView
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
    """The tiles of a level, doors and all else as they stand now. ``version`` counts the changes."""

    def __init__(self, level: Level, windows: Bool | None = None) -> None:
        """``windows`` [h, w] bool: panes with a wall's cap over them, None for none."""
        self._doors = [tuple(np.array(spec.area.tiles()).T) for spec in level.doors]
        self._areas = [spec.area for spec in level.doors]
        self._open = np.array([spec.open for spec in level.doors], np.bool_)
        self._ground = GroundView(level.tiles)
        self._outdoors = level.outdoors
        self._windows: Bool = np.zeros_like(level.tiles.opaque) if windows is None else windows
        self._door = level.door
        everywhere = (slice(0, level.height), slice(0, level.width))
        self._kinds = self._standing(everywhere)
        self.version = 0
        self._state = b""  # of the doors when they were last looked at
        for door in range(len(self._doors)):
            self._hang(door)

    def watch(self, door_state: U8) -> list[Area]:
        """Take in how the doors stand, [doors] uint8 of `DoorState`; returns where one has opened or shut."""
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
        return [self._areas[door] for door in moved]

    def renew(self, ground: GroundView) -> list[Area]:
        """Take in what stands on the ground now, doors aside; returns where light meets something else than before."""
        changed = []
        for box in ground.changed_since(self._ground):
            self._ground = ground
            crop = box.crop()
            before = self._kinds[crop].copy()
            self._kinds[crop] = self._standing(crop)
            for door in np.unique(self._door[crop]).tolist():
                if door >= 0 and not self._open[door]:
                    self._hang(door)
            if not np.array_equal(before, self._kinds[crop]):
                changed.append(Area(box.left, box.top, box.right - box.left, box.bottom - box.top))
        self._ground = ground
        self.version += bool(changed)
        return changed

    def _standing(self, crop: tuple[slice, slice]) -> U8:
        """What stands on a part of the map, doors aside; [h, w] of `Occluder`."""
        tiles = self._ground.tiles
        opaque, barrier = tiles.opaque[crop], tiles.barrier[crop]
        kinds = np.where(opaque, np.where(barrier, Occluder.WALL, Occluder.THING), Occluder.OPEN)
        kinds[self._windows[crop] & barrier & ~opaque] = Occluder.WINDOW
        return kinds.astype(np.uint8)

    def window(self, x: int, y: int, width: int, height: int) -> U8:
        """Copy a part of the map, tiles, [height, width] of `Occluder`.

        Beyond the map's edge it is open where the map ends under the sky with nothing in the way, elsewhere wall.
        """
        part = cut_out(self._kinds, x, y, width, height, outside=Occluder.WALL)
        rows, columns = self._kinds.shape
        ys, xs = np.arange(y, y + height), np.arange(x, x + width)
        beyond = ((ys < 0) | (ys >= rows))[:, None] | ((xs < 0) | (xs >= columns))[None, :]
        if beyond.any():
            edge = np.ix_(ys.clip(0, rows - 1), xs.clip(0, columns - 1))
            part[beyond & self._outdoors[edge] & (self._kinds[edge] == Occluder.OPEN)] = Occluder.OPEN
        return part

    def _hang(self, door: int) -> None:
        xs, ys = self._doors[door]
        if not self._open[door]:
            self._kinds[ys, xs] = Occluder.LEAF
            return
        rows, columns = slice(min(ys), max(ys) + 1), slice(min(xs), max(xs) + 1)
        self._kinds[rows, columns] = self._standing((rows, columns))


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
