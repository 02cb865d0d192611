"""The ground changes: a thing is put on tiles or taken away, and all that reads the ground hears of it.

What is felt at once changes at once: bodies, sight, the tiles that noises and fields ask. Lamp light, route tables and
noises that somebody follows are made again in the ticks that come, a bounded piece in each.
"""

from game.sim.paths.flowfield import UNREACHED
from game.sim.state.world import SLOTS, STEPS_SLOT, World
from game.sim.terrain.tiles import Standing
from game.sim.words.types import TileBox


def put(world: World, box: TileBox, thing: Standing) -> None:
    """Let a thing stand on these tiles instead of what stood there, `tiles.NOTHING` to clear them.

    That nobody stands there is the caller's to see to. Tiles on the border of the map are a ValueError.
    Writes ``grid``, ``lamps``, ``upkeep`` and ``stale``.
    """
    before = world.grid.tiles
    world.grid.put(box, thing)
    after = world.grid.tiles
    if after.opaque is not before.opaque:
        world.lamps.note(box)
    if after.solid is not before.solid:
        world.upkeep.note(box)
        around = box.grown(1, world.grid.width, world.grid.height).crop()
        led = (world.fields.distance[(slice(None), *around)] != UNREACHED).any(axis=(1, 2))
        world.stale += [slot for slot in range(STEPS_SLOT, SLOTS) if led[slot] and slot not in world.stale]


def keep_up(world: World) -> None:
    """Do this tick's piece of the route tables, and one lamp; writes ``upkeep`` and ``lamps``.

    Another route map is put into use between two chase fields, so that one in the making is of the map in use.
    """
    if not (world.upkeep.settled or (world.upkeep.ready and world.chase.making)):
        world.upkeep.advance(world.grid.tiles.solid)
    world.lamps.advance(world.grid.opaque)
