"""Going somewhere near by, for no reason."""

import numpy as np

from game.sim.state.world import World
from game.sim.words.types import F32, I64


def wander(world: World, rows: I64, reach_m: float) -> None:
    """Pick a place near by for each; one that lies in something solid is given up for where it stands."""
    if len(rows) == 0:
        return
    bodies = world.bodies
    offset: F32 = ((world.rng.random((len(rows), 2)) * 2 - 1) * reach_m).astype(np.float32)
    here = bodies.position[rows]
    there = here + offset
    tile = np.clip(there, 0, (world.grid.width - 1, world.grid.height - 1)).astype(np.int64)
    blocked = world.grid.blocked[tile[:, 1], tile[:, 0]]
    bodies.target[rows] = np.where(blocked[:, None], here, there)
