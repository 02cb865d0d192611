"""Makes every free tile of a drafted school a tile one can walk to, and measures how far it is. Lengths are tiles."""

from collections import deque

import numpy as np

from game.sim.paths.flowfield import WaveGround, distance_to, reachable
from game.sim.words.types import U16, Bool
from tools.draft.kit.canvas import SIDES, Draft

FILL = "boxes"  # stands on tiles that nobody could get to


def solid_tiles(canvas: Draft) -> Bool:
    """What stops a body, [h, w] bool; the map's edge does."""
    solid = np.array([[not canvas.free(x, y) for x in range(canvas.width)] for y in range(canvas.height)])
    solid[[0, -1], :] = True
    solid[:, [0, -1]] = True
    return solid


def drop_empty_containers(canvas: Draft) -> None:
    """Take away containers whose furniture is gone."""
    canvas.things[:] = [
        thing for thing in canvas.things if thing.class_ != "Container" or not canvas.free(int(thing.x), int(thing.y))
    ]


def open_pockets(canvas: Draft, x: int, y: int) -> None:
    """Take away the furniture that shuts tiles in, as seen from one tile; fill in what no furniture shuts."""
    solid = solid_tiles(canvas)
    while True:
        reached = reachable(solid, x, y)
        shut_in = ~solid & ~reached
        if not shut_in.any():
            return
        for pocket in _pockets(shut_in):
            edge = [(i + dx, j + dy) for i, j in pocket for dx, dy in SIDES]
            ways = [tile for tile in edge if canvas.at("furniture", *tile) and _touches(reached, *tile)]
            loose = [tile for tile in ways if not canvas.at("walls", *tile) and solid[tile[::-1]]]
            if loose:
                canvas.furnish(*loose[0], "")
                solid[loose[0][::-1]] = False
                continue
            for i, j in pocket:
                canvas.furnish(i, j, FILL)
                solid[j, i] = True


def _touches(reached: Bool, x: int, y: int) -> bool:
    return any(reached[y + dy, x + dx] for dx, dy in SIDES)


def _pockets(mask: Bool) -> list[list[tuple[int, int]]]:
    """Tiles of a mask, grouped by what hangs together."""
    left = {(int(x), int(y)) for y, x in np.argwhere(mask)}
    pockets = []
    while left:
        start = min(left)
        left.remove(start)
        queue, pocket = deque([start]), [start]
        while queue:
            x, y = queue.popleft()
            for tile in ((x + dx, y + dy) for dx, dy in SIDES):
                if tile in left:
                    left.remove(tile)
                    queue.append(tile)
                    pocket.append(tile)
        pockets.append(pocket)
    return pockets


def walk_from(canvas: Draft, x: float, y: float) -> U16:
    """How far one walks from a place with every locked door shut, [h, w] uint16 half metres, 65535 where one can't."""
    solid = solid_tiles(canvas)
    for door in (thing for thing in canvas.things if thing.class_ == "Door" and thing.properties.get("key")):
        x0, y0 = int(door.x), int(door.y)
        solid[y0 : y0 + int(door.height), x0 : x0 + int(door.width)] = True
    return distance_to(WaveGround.of(solid, np.zeros_like(solid)), x, y)
