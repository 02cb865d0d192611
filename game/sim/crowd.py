"""The crowd moves: everybody's own step, the shoulders of the others, the survivor's body, the walls."""

import numpy as np

from game.sim import survivor
from game.sim.collision import MOVE_MAX_M, limit_length, resolve_walls
from game.sim.neighbors import separation
from game.sim.rules import Rules
from game.sim.types import TICK_S, length
from game.sim.world import World

YIELD_SHARE = 0.3  # of an overlap is the survivor's to undo
YIELD_M = 0.02  # and the most that a crowd moves them in a tick


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


def _slow_the_blocked(world: World) -> None:
    """Who got less far than their legs went keeps only that much speed; writes ``velocity``.

    They pick it up again by their own acceleration, so a packed crowd leans instead of shaking: without this, bodies
    in a crush overlapped by two thirds and shook at 1.2 m/s; with it, by a fifth, and nobody turns back on themselves.
    """
    horde = world.horde
    velocity = horde.velocity[: horde.count]
    moved = horde.position[: horde.count] - horde.previous[: horde.count]
    vx, vy = velocity[:, 0], velocity[:, 1]
    along = (moved[:, 0] * vx + moved[:, 1] * vy) * np.float32(1 / TICK_S)
    share = along / np.maximum(vx * vx + vy * vy, np.float32(1e-6))
    np.clip(share, 0, 1, out=share)
    vx *= share
    vy *= share


def make_room(world: World, rules: Rules) -> None:
    """Keep everybody out of walls, and the survivor's body and the infected out of each other.

    Writes ``position`` and the survivor's place. Walls come first and again after the survivor's body, because each
    of the two moves may take `MOVE_MAX_M`, and no more than that between two looks at the walls.
    """
    horde, player = world.horde, world.player
    n = horde.count
    x, y = horde.position[:n, 0], horde.position[:n, 1]
    resolve_walls(world.grid, x, y, rules.horde.radius_m)
    _slow_the_blocked(world)
    both = rules.horde.radius_m + rules.player.radius_m
    dx, dy = x - np.float32(player.x), y - np.float32(player.y)
    squared = dx * dx + dy * dy
    rows = np.flatnonzero(squared < both * both)
    if len(rows) == 0:
        return
    distance = np.maximum(np.sqrt(squared[rows]), np.float32(1e-3))
    overlap = (both - distance) / distance
    away_x, away_y = dx[rows] * overlap, dy[rows] * overlap
    push_x, push_y = -YIELD_SHARE * float(away_x.sum()), -YIELD_SHARE * float(away_y.sum())
    scale = YIELD_M / max(length(push_x, push_y), YIELD_M)
    survivor.move(world, rules, push_x * scale, push_y * scale)
    away_x *= np.float32(1 - YIELD_SHARE)
    away_y *= np.float32(1 - YIELD_SHARE)
    limit_length(away_x, away_y, MOVE_MAX_M)
    moved_x, moved_y = x[rows] + away_x, y[rows] + away_y
    resolve_walls(world.grid, moved_x, moved_y, rules.horde.radius_m)
    x[rows], y[rows] = moved_x, moved_y
