"""The crowd moves: everybody's own step, the shoulders of the others, the survivor's body, the walls."""

import numpy as np

from game.sim import survivor
from game.sim.collision import MOVE_MAX_M, limit_length, resolve_walls
from game.sim.neighbors import separation
from game.sim.rules import Rules
from game.sim.types import TICK_S
from game.sim.world import World

YIELD_M = 0.02  # the most that a crowd moves the survivor in a tick


def stride(world: World, rules: Rules) -> None:
    """Move everybody by legs, blows and neighbours; writes ``position`` and ``knock``."""
    horde = world.horde
    n = horde.count
    x, y = horde.position[:n, 0], horde.position[:n, 1]
    dx, dy = separation(
        x, y, world.grid.width, world.grid.height, 2 * rules.horde.radius_m, rules.horde.separation_share
    )
    limit_length(dx, dy, rules.horde.push_max_m)
    dx += (horde.velocity[:n, 0] + horde.knock[:n, 0]) * np.float32(TICK_S)
    dy += (horde.velocity[:n, 1] + horde.knock[:n, 1]) * np.float32(TICK_S)
    limit_length(dx, dy, MOVE_MAX_M)
    x += dx
    y += dy
    horde.knock[:n] *= np.float32(1 - TICK_S / (rules.horde.knock_decay_s + TICK_S))


def make_room(world: World, rules: Rules) -> None:
    """Keep the survivor's body and the infected out of each other, then all of them out of walls."""
    horde, player = world.horde, world.player
    n = horde.count
    x, y = horde.position[:n, 0], horde.position[:n, 1]
    both = rules.horde.radius_m + rules.player.radius_m
    dx, dy = x - np.float32(player.x), y - np.float32(player.y)
    squared = dx * dx + dy * dy
    rows = np.flatnonzero(squared < both * both)
    if len(rows):
        distance = np.maximum(np.sqrt(squared[rows]), np.float32(1e-3))
        overlap = (both - distance) / distance
        x[rows] += dx[rows] * overlap * np.float32(0.7)
        y[rows] += dy[rows] * overlap * np.float32(0.7)
        push_x = float((dx[rows] * overlap).sum(dtype=np.float64)) * -0.3
        push_y = float((dy[rows] * overlap).sum(dtype=np.float64)) * -0.3
        scale = YIELD_M / max((push_x * push_x + push_y * push_y) ** 0.5, YIELD_M)
        survivor.move(world, rules, push_x * scale, push_y * scale)
    resolve_walls(world.grid, x, y, rules.horde.radius_m)
