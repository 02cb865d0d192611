"""The map as one of the people knows it: what they saw of it, read and walked. It may be out of date."""

from dataclasses import dataclass

import numpy as np

from game.sim.terrain.level import Level
from game.sim.words.declared import shown
from game.sim.words.states import DoorState
from game.sim.words.types import U8, Bool

UNSEEN = len(DoorState)  # in place of how a door stands: nobody has told them that there is one


@dataclass(frozen=True)
class PencilMap:
    """Its arrays are never written: what is learned puts others in their place, so whoever holds one keeps it.

    ``seen`` [h, w]: tiles that were seen. ``printed`` [h, w]: those on wall maps that were looked at. ``door`` [doors]:
    how each stood when it was last seen, `DoorState` or `UNSEEN`; that one is locked is known once it was tried.
    ``emptied`` [containers]: those that were seen empty. ``walked`` [rooms]: those that were walked in. ``read``: the
    notes that were read, by number, in the order of reading.
    """

    seen: Bool = shown(sides=2)
    printed: Bool = shown(sides=2)
    door: U8 = shown(sides=1, within=(0, UNSEEN))
    emptied: Bool = shown(sides=1)
    walked: Bool = shown(sides=1)
    read: tuple[int, ...] = shown(default=())


def blank_map(level: Level) -> PencilMap:
    """Of a map that nobody has seen yet."""
    shape = (level.height, level.width)
    return PencilMap(
        seen=np.zeros(shape, np.bool_),
        printed=np.zeros(shape, np.bool_),
        door=np.full(len(level.doors), UNSEEN, np.uint8),
        emptied=np.zeros(len(level.containers), np.bool_),
        walked=np.zeros(len(level.rooms), np.bool_),
    )
