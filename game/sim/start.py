"""How a world begins: the survivor at the start, the infected over the spawns."""

import numpy as np

from game.sim import items
from game.sim.doors import new_doors
from game.sim.ending import set_goal
from game.sim.fieldslots import FieldSlots
from game.sim.flowfield import reachable
from game.sim.grid import Grid
from game.sim.hands import places_of
from game.sim.lamps import LampLight
from game.sim.level import Kind, Level
from game.sim.rules import Rules
from game.sim.states import IDLE
from game.sim.types import I64, ticks
from game.sim.world import NEVER, SLOTS, Horde, Player, World

CROWD_PER_TILE = 2  # more than that and they spill over into the rest of the school
SAFE_M = 12.0  # from the start, for those who spill over


def new_world(
    level: Level, rules: Rules, *, seed: int, zombies: int | None = None, at: tuple[float, float] | None = None
) -> World:
    """A world at tick 0.

    ``zombies``: how many infected, the map's number times the difficulty's share where None. ``at``: another place to
    start at, m. The same arguments give the same world.
    """
    count = round(level.default_zombies * rules.zombies_share) if zombies is None else zombies
    grid = Grid(level, rules.horde.radius_m)
    doors = new_doors(level, rules)
    grid.refresh(doors.state)
    start_x, start_y = nearest_free(grid, *(at or level.start))
    player = Player(start_x, start_y, rules.player.health, previous_x=start_x, previous_y=start_y)
    for item in rules.player.start_items:
        items.take(player, item)
    world = World(
        level=level,
        grid=grid,
        rng=np.random.Generator(np.random.PCG64(seed)),
        horde=Horde(capacity=max(count, 1)),
        player=player,
        doors=doors,
        fields=FieldSlots(SLOTS, level.height, level.width),
        lamps=LampLight(level, grid.opaque),
        routes=level.routes,
        searched=np.zeros(len(level.containers), np.bool_),
        places=places_of(level),
        trail=(start_x, start_y),
    )
    _populate(world, rules, count)
    set_goal(world)
    return world


def nearest_free(grid: Grid, x: float, y: float) -> tuple[float, float]:
    """The place itself where one can stand there, else the middle of the nearest tile where one can, m."""
    if grid.is_free(x, y):
        return x, y
    ys, xs = np.nonzero(~grid.blocked)
    nearest = int(np.argmin((xs + 0.5 - x) ** 2 + (ys + 0.5 - y) ** 2))
    return float(xs[nearest]) + 0.5, float(ys[nearest]) + 0.5


def _populate(world: World, rules: Rules, count: int) -> None:
    """Fill the horde's columns with ``count`` infected that idle about the map."""
    horde, rng, level = world.horde, world.rng, world.level
    tiles, kinds = _places(world, rules, count)
    n = horde.count = len(tiles)
    horde.id[:n] = np.arange(n)
    horde.kind[:n] = kinds
    room = 1 - 2 * rules.horde.radius_m
    offset = rules.horde.radius_m + rng.random((n, 2)) * room
    horde.position[:n, 0] = tiles % level.width + offset[:, 0]
    horde.position[:n, 1] = tiles // level.width + offset[:, 1]
    horde.previous[:n] = horde.target[:n] = horde.position[:n]
    facing = rng.random((n, 2)) * 2 - 1 + 1e-6
    horde.facing[:n] = facing / np.sqrt((facing * facing).sum(axis=1))[:, None]
    horde.pace[:n] = 1 + (rng.random(n) * 2 - 1) * rules.horde.pace_spread
    by_kind = np.array([rules.kinds[kind].health for kind in sorted(rules.kinds)], np.float32)
    horde.health[:n] = by_kind[horde.kind[:n]]
    horde.state[:n] = IDLE
    horde.timer[:n] = rng.integers(1, ticks(rules.horde.idle_max_s), n)
    horde.hit_tick[:n] = NEVER


def _places(world: World, rules: Rules, count: int) -> tuple[I64, I64]:
    """A flat tile and a kind for each infected: [count] int64 both.

    By weight over the spawns, at most `CROWD_PER_TILE` on a tile of one; the rest over all that can be walked to.
    """
    level, rng = world.level, world.rng
    start = world.player
    free = reachable(level.solid, start.x, start.y) & ~world.grid.blocked
    mix = np.cumsum([rules.kinds[kind].share for kind in sorted(rules.kinds)])
    tiles: list[I64] = [np.zeros(0, np.int64)]
    kinds: list[I64] = [np.zeros(0, np.int64)]
    whole = sum(spec.weight for spec in level.spawns)
    for spec in level.spawns:
        inside = np.array([y * level.width + x for x, y in spec.area.tiles() if free[y, x]], np.int64)
        share = round(count * spec.weight / whole) if whole else 0
        share = min(share, len(inside) * CROWD_PER_TILE, count - sum(map(len, tiles)))
        chosen = rng.permutation(np.repeat(inside, CROWD_PER_TILE))[:share]
        tiles.append(chosen)
        rolled = np.searchsorted(mix / mix[-1], rng.random(len(chosen)), side="right")
        kinds.append(np.full(len(chosen), spec.kind, np.int64) if spec.kind is not None else rolled)
    rest = count - sum(map(len, tiles))
    if rest > 0:
        ys, xs = np.nonzero(free)
        far = (xs + 0.5 - start.x) ** 2 + (ys + 0.5 - start.y) ** 2 > SAFE_M**2
        wide = ys[far] * level.width + xs[far] if far.any() else ys * level.width + xs
        tiles.append(rng.permutation(np.resize(rng.permutation(wide), rest)))
        kinds.append(np.searchsorted(mix / mix[-1], rng.random(rest), side="right"))
    return np.concatenate(tiles), np.minimum(np.concatenate(kinds), max(Kind))
