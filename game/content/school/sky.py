"""Which tiles lie under the open sky: as their floor says, unless the smallest room round them says otherwise."""

from collections.abc import Iterable

import numpy as np

from game.content.school.ground import Grids
from game.content.school.schema import AS_FLOOR, OPEN_SKY
from game.sim.terrain.areas import Area
from game.sim.words.types import Bool


def outdoors(grids: Grids, rooms: Iterable[tuple[Area, str]], doors: Iterable[Area]) -> Bool:
    """Tiles under the open sky, [h, w].

    ``rooms``: each one's area and its word of the enum `Outdoors`. A wall that stops looks never does, and a doorway
    where all that one can walk to from it does.
    """
    sky = grids.outdoors.copy()
    for area, word in sorted(rooms, key=lambda room: -room[0].width * room[0].height):
        inside = area.crop()
        sky[inside] = grids.outdoors[inside] if word == AS_FLOOR else word == OPEN_SKY
    sky &= ~grids.walled
    areas = list(doors)
    beside = ~grids.solid
    for area in areas:
        beside[area.crop()] = False
    said = sky.copy()
    for area in areas:
        sky[area.crop()] = _beside(said, beside, area)
    sky.flags.writeable = False
    return sky


def _beside(sky: Bool, beside: Bool, area: Area) -> bool:
    """Whether every tile at a side of a doorway, of those that count, lies under the sky; and there is one."""
    rows, columns = area.crop()
    along, down = area.crop(1)
    sides = [np.s_[along, columns], np.s_[rows, down]]
    found = [sky[side][beside[side]] for side in sides]
    return any(part.size for part in found) and all(bool(part.all()) for part in found)
