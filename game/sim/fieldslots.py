"""Flow fields in use, side by side, so that one gather serves every infected."""

from dataclasses import dataclass, field

import numpy as np

from game.sim.flowfield import UNREACHED
from game.sim.types import F32, I32, U16


@dataclass
class FieldSlots:
    """All flow fields of a map, side by side, so that one gather serves every infected.

    ``direction``: [2, slots, h, w] float32. ``distance``: [slots, h, w] uint16. ``serial``: [slots] int32, which
    goal the slot serves; an infected that follows an older serial has lost it.
    """

    slots: int
    height: int
    width: int
    direction: F32 = field(init=False)
    distance: U16 = field(init=False)
    serial: I32 = field(init=False)

    def __post_init__(self) -> None:
        self.direction = np.zeros((2, self.slots, self.height, self.width), np.float32)
        self.distance = np.full((self.slots, self.height, self.width), UNREACHED, np.uint16)
        self.serial = np.zeros(self.slots, np.int32)

    def put(self, slot: int, distance: U16, direction: F32 | None, left: int = 0, top: int = 0) -> None:
        """Swap a finished field in; one smaller than the map lies at ``(left, top)``, all else is unreached.

        ``direction``: [2, h, w] float32; None for one that nobody can follow yet.
        """
        height, width = distance.shape
        if (height, width) != (self.height, self.width):
            self.distance[slot] = UNREACHED
            self.direction[:, slot] = 0
        window = (slot, slice(top, top + height), slice(left, left + width))
        self.distance[window] = distance
        self.direction[(slice(None), *window)] = 0 if direction is None else direction

    def toward(self, slot: I32, tile: I32) -> tuple[F32, F32]:
        """Flow at flat tile indices: ``slot``, ``tile`` [n] int32; returns x and y, [n] float32 each."""
        index = slot * np.int32(self.height * self.width) + tile
        flat = self.direction.reshape(2, -1)
        return flat[0].take(index), flat[1].take(index)

    def units(self, slot: I32, tile: I32) -> U16:
        """Distance at flat tile indices, [n] uint16 units."""
        found: U16 = self.distance.ravel().take(slot * np.int32(self.height * self.width) + tile)
        return found
