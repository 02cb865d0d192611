"""The tile grid as it stands now: the level with its doors, in the forms that the tick reads.

``Grid`` is rebuilt by `refresh` when a door changes, never in between.
"""

from dataclasses import dataclass, field

import numpy as np

from game.sim.level import Level
from game.sim.states import DoorState
from game.sim.types import I16, U8, Bool

# Bits of `Grid.around`: which neighbours of a tile block bodies.
NORTH, EAST, SOUTH, WEST, NORTH_EAST, SOUTH_EAST, SOUTH_WEST, NORTH_WEST = (1 << i for i in range(8))
AROUND = (
    (NORTH, 0, -1),
    (EAST, 1, 0),
    (SOUTH, 0, 1),
    (WEST, -1, 0),
    (NORTH_EAST, 1, -1),
    (SOUTH_EAST, 1, 1),
    (SOUTH_WEST, -1, 1),
    (NORTH_WEST, -1, -1),
)


DOOR_NEAR_TILES = 2


@dataclass
class Grid:
    """Arrays [h, w], doors included: ``blocked`` bodies, ``opaque`` sight, ``barrier`` hands and thrown things.

    ``around`` uint8: the eight neighbours that block bodies, as bits. ``door`` int16: the door that lies on a
    tile, -1 for none. ``shut`` bool: a door that is not open lies there; ``by_door`` bool: one lies within
    `DOOR_NEAR_TILES`. ``version`` counts the changes.
    """

    level: Level
    blocked: Bool = field(init=False)
    opaque: Bool = field(init=False)
    barrier: Bool = field(init=False)
    shut: Bool = field(init=False)
    by_door: Bool = field(init=False)
    around: U8 = field(init=False)
    door: I16 = field(init=False)
    version: int = 0

    def __post_init__(self) -> None:
        self.door = np.full(self.level.solid.shape, -1, np.int16)
        for i, spec in enumerate(self.level.doors):
            for x, y in spec.area.tiles():
                self.door[y, x] = i
        self.refresh(np.array([DoorState.OPEN] * len(self.level.doors), np.uint8))

    @property
    def width(self) -> int:
        """Tiles in a row."""
        return self.level.width

    @property
    def height(self) -> int:
        """Rows of tiles."""
        return self.level.height

    def refresh(self, door_state: U8) -> None:
        """Take the doors' states in; ``door_state``: [doors] uint8 of `DoorState`."""
        is_shut = (door_state == DoorState.SHUT) | (door_state == DoorState.LOCKED)
        is_shut = np.append(is_shut, [False])  # the last answers for -1, no door
        self.shut = is_shut[self.door]
        self.by_door = _grown(self.shut, DOOR_NEAR_TILES)
        self.blocked = self.level.solid | self.shut
        self.opaque = self.level.opaque | self.shut
        self.barrier = self.level.barrier | self.shut
        self.around = neighbour_bits(self.blocked)
        self.version += 1

    def is_free(self, x: float, y: float) -> bool:
        """Whether a place lies on the map, on a tile that does not block bodies."""
        return 0 <= x < self.width and 0 <= y < self.height and not self.blocked[int(y), int(x)]


def _grown(mask: Bool, tiles: int) -> Bool:
    """The mask [h, w] and all that lies within so many tiles of it, diagonals included."""
    height, width = mask.shape
    padded = np.pad(mask, tiles)
    wide = np.logical_or.reduce([padded[:, i : i + width] for i in range(2 * tiles + 1)])
    grown: Bool = np.logical_or.reduce([wide[i : i + height] for i in range(2 * tiles + 1)])
    return grown


def neighbour_bits(blocked: Bool) -> U8:
    """Pack each tile's blocked neighbours into bits; what lies outside of the map blocks.

    ``blocked``: [h, w] bool. Returns [h, w] uint8 of the bits in `AROUND`.
    """
    height, width = blocked.shape
    padded = np.pad(blocked, 1, constant_values=True)
    bits = np.zeros(blocked.shape, np.uint8)
    for bit, dx, dy in AROUND:
        bits |= padded[1 + dy : 1 + dy + height, 1 + dx : 1 + dx + width] * np.uint8(bit)
    return bits
