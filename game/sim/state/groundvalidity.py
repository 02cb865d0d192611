"""What has to be true of ground together: how it stands, and how far what is made from it has come."""

from collections.abc import Sequence

import numpy as np

from game.sim.state.encode import PlainError
from game.sim.state.world import World
from game.sim.words.types import Bool, TileBox


def demand(truth: object, fault: str) -> None:
    """Refuse a world that has a fault.

    Raises
    ------
    PlainError
        It is not the truth.
    """
    if not truth:
        raise PlainError(fault)


def check_ground(world: World) -> None:
    """Look at the tiles, the route tables and the lamps of a world.

    Raises
    ------
    PlainError
        They can't be those of its level, or don't fit each other.
    """
    tiles, laid, upkeep = world.grid.tiles, world.level.tiles, world.upkeep
    for name in ("solid", "opaque", "barrier"):
        same = np.array_equal(_border(getattr(tiles, name)), _border(getattr(laid, name)))
        demand(same, f"grid.tiles.{name} is open to what lies beyond the map")
    aims = upkeep.known if upkeep.aim is None else upkeep.aim
    demand(aims.shape == upkeep.known.shape, "upkeep.aim is of ground of another size")
    demand((upkeep.aim is None) == (upkeep.pieces == 0), "upkeep is further than it can be")
    for mask in (upkeep.known, aims):
        demand(np.array_equal(_border(mask), _border(laid.solid)), "upkeep is open to what lies beyond the map")
    _check_boxes(world, "begun", upkeep.begun, upkeep.known != aims)
    _check_boxes(world, "waiting", upkeep.waiting, aims != tiles.solid)
    demand(world.lamps.fits(world.lamps.stale, world.lamps.out), "lamps holds what is the light of no lamp")


def _border(mask: Bool) -> Bool:
    return np.concatenate((mask[0], mask[-1], mask[:, 0], mask[:, -1]))


def _check_boxes(world: World, name: str, boxes: Sequence[TileBox], changed: Bool) -> None:
    """Whether boxes lie on the map, and all that has changed [h, w] in them."""
    left = changed.copy()
    for box in boxes:
        within = 0 <= box.left < box.right <= world.grid.width and 0 <= box.top < box.bottom <= world.grid.height
        demand(within, f"upkeep.{name} holds what is no part of the map")
        left[box.crop()] = False
    demand(not left.any(), f"upkeep.{name} lacks a place where the ground has changed")
