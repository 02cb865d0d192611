"""Rooms by name, and the printed plans that hang on walls and show them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.sim.terrain.areas import Area
from game.sim.words.types import Bool


@dataclass(frozen=True, slots=True)
class RoomSpec:
    """A named area, so that a player can tell where they are."""

    name: str
    area: Area


@dataclass(frozen=True, slots=True)
class WallMapSpec:
    """A printed plan on a wall, m; ``shows``: the name of the rooms that are on it, "" for all of the map."""

    object_id: int
    x: float
    y: float
    shows: str = ""


def shown_on(plan: WallMapSpec, rooms: Sequence[RoomSpec], shape: tuple[int, ...]) -> Bool:
    """The tiles that a plan shows, [h, w] bool: those of the rooms of its name, or all of them."""
    shown = np.full(shape, not plan.shows, np.bool_)
    for room in rooms:
        if plan.shows and room.name == plan.shows:
            shown[room.area.crop()] = True
    return shown
