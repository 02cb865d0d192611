"""Furniture pushed about round the survivor: what stands in a room near them is put on a free tile near by.

Ten pieces a second, chosen by a generator of the tick's own: the same world in the same tick moves the same piece.
"""

import numpy as np

from game.play.session import Session
from game.sim.actions import ground
from game.sim.state.world import World
from game.sim.terrain.level import Level
from game.sim.terrain.tiles import LOW, NOTHING, TALL
from game.sim.words.types import I64, TICKS_PER_S, Bool, TileBox

A_SECOND = 10
NEAR_TILES = (15, 10)  # to each side of the survivor: as much as the picture shows
CLEAR_M = 1.0  # from anybody


def lack_of_furniture(level: Level) -> str:
    """What a map has none of that this can't do without."""
    return "" if _movable(level.tiles.solid, level.tiles.barrier).any() else "piece of furniture"


def move_furniture(session: Session) -> None:
    """Move one piece, if it is time, one stands near and a tile is free; writes the world's ground."""
    world = session.world
    if world.tick % (TICKS_PER_S // A_SECOND):
        return
    chance, grid = np.random.default_rng(world.tick), world.grid
    x, y = int(session.survivor.x), int(session.survivor.y)
    wide, high = NEAR_TILES
    near = TileBox(max(x - wide, 1), max(y - high, 1), min(x + wide, grid.width - 1), min(y + high, grid.height - 1))
    rows, columns = near.crop()
    tiles = grid.tiles
    stands = np.argwhere(_movable(tiles.solid[rows, columns], tiles.barrier[rows, columns]))
    free = np.argwhere(_free(world, near))
    if not len(stands) or not len(free):
        return
    begin, end = (_box(near, some[chance.integers(len(some))]) for some in (stands, free))
    thing = TALL if tiles.opaque[begin.crop()].any() else LOW
    ground.put(world, begin, NOTHING)
    ground.put(world, end, thing)


def _movable(solid: Bool, barrier: Bool) -> Bool:
    return solid & ~barrier


def _free(world: World, near: TileBox) -> Bool:
    """Which tiles of a part of the map a piece may be put on: nobody is near, and no door is beside; [h, w] bool."""
    grid, crop = world.grid, near.crop()
    free = ~grid.blocked[crop] & ~grid.by_door[crop] & (grid.door[crop] < 0)
    bodies = world.bodies.position[: world.bodies.count]
    for aside in (-CLEAR_M, 0, CLEAR_M):
        for down in (-CLEAR_M, 0, CLEAR_M):
            x, y = (bodies + np.array((aside, down), np.float32)).astype(np.int64).T
            inside = (x >= near.left) & (x < near.right) & (y >= near.top) & (y < near.bottom)
            free[y[inside] - near.top, x[inside] - near.left] = False
    return free


def _box(near: TileBox, place: I64) -> TileBox:
    y, x = place.tolist()
    return TileBox(near.left + x, near.top + y, near.left + x + 1, near.top + y + 1)
