"""A world goes on from plain values: what decides is put in its place, and what can be rebuilt is."""

import numpy as np

from game.sim.minds import chase
from game.sim.motion import steering
from game.sim.paths.upkeep import RouteUpkeep
from game.sim.rules.tables import Rules
from game.sim.setup.start import empty_world
from game.sim.state.decode import fill
from game.sim.state.encode import Plain, PlainError
from game.sim.state.validity import check_valid
from game.sim.state.world import World
from game.sim.terrain.lamps import LampLight
from game.sim.terrain.level import Level


def resume(level: Level, rules: Rules, plain: Plain) -> World:
    """The world that `plain_of` was asked of, to go on as that one would, bit by bit; both must be of one level.

    Raises
    ------
    PlainError
        The values are not of such a world.
    """
    world = empty_world(level, rules)
    fill(world, plain)
    check_valid(world, rules)
    _rebuild(world, rules)
    return world


def _rebuild(world: World, rules: Rules) -> None:
    """Make all that is declared as rebuilt, from all that decides."""
    world.bodies.index_ids()
    opaque, stale, out = world.grid.opaque.copy(), world.lamps.stale, world.lamps.out
    world.grid.restore(world.grid.tiles, world.grid.version, world.doors.state)
    if stale or out or not np.array_equal(opaque, world.grid.opaque):
        world.lamps = LampLight(world.level, world.grid.opaque)
        world.lamps.restore(stale, out)
    pieces = world.upkeep.pieces
    world.upkeep = RouteUpkeep.restored(world.level.routes, world.upkeep)
    if world.upkeep.pieces != pieces:
        raise PlainError("upkeep is further than it can be")
    steering.find_tiles(world)
    if not chase.begin_again(world, rules):
        raise PlainError("chase is further than it can be")
