"""The fields that the horde follows: where they are kept and how they are read."""

from dataclasses import dataclass

import numpy as np

from game.sim.paths.flowfield import UNREACHED
from game.sim.paths.headings import NOWHERE, UNITS
from game.sim.words.declared import MADE, decides
from game.sim.words.types import F32, I32, U16


@dataclass
class FieldSlots:
    """All flow fields of a map, side by side, so that one gather serves every infected.

    ``heading``: [slots, h, w] uint16 of `headings.UNITS`. ``distance``: [slots, h, w] uint16 units. ``serial``:
    [slots] int32, which goal the slot serves; an infected that follows an older serial has lost it. ``loudness_m``:
    [slots] float32, of the noise that it leads to.
    """

    slots: int = decides()
    height: int = decides()
    width: int = decides()
    heading: U16 = decides(MADE)
    distance: U16 = decides(MADE)
    serial: I32 = decides(MADE)
    loudness_m: F32 = decides(MADE)

    def __post_init__(self) -> None:
        self.heading = np.full((self.slots, self.height, self.width), NOWHERE, np.uint16)
        self.distance = np.full((self.slots, self.height, self.width), UNREACHED, np.uint16)
        self.serial = np.zeros(self.slots, np.int32)
        self.loudness_m = np.zeros(self.slots, np.float32)

    def put(self, slot: int, distance: U16, heading: U16 | None, left: int = 0, top: int = 0) -> None:
        """Swap a finished field in; one smaller than the map lies at ``(left, top)``, all else is unreached.

        ``heading``: [h, w] uint16; None for a field that nobody can follow yet.
        """
        height, width = distance.shape
        if (height, width) != (self.height, self.width):
            self.distance[slot] = UNREACHED
            self.heading[slot] = NOWHERE
        window = (slot, slice(top, top + height), slice(left, left + width))
        self.distance[window] = distance
        self.heading[window] = NOWHERE if heading is None else heading

    def point(self, slot: int, heading: U16, left: int, top: int) -> None:
        """Give headings [h, w] uint16 to a field that has none yet, in a window at ``(left, top)``."""
        height, width = heading.shape
        self.heading[slot, top : top + height, left : left + width] = heading

    def toward(self, slot: I32, tile: I32) -> F32:
        """Flow at flat tile indices: ``slot``, ``tile`` [n] int32; returns unit vectors, [2, n] float32."""
        index = slot * np.int32(self.height * self.width) + tile
        unit: F32 = UNITS.take(self.heading.ravel().take(index), axis=1)
        return unit

    def units(self, slot: I32, tile: I32) -> U16:
        """Distance at flat tile indices, [n] uint16 units."""
        found: U16 = self.distance.ravel().take(slot * np.int32(self.height * self.width) + tile)
        return found
