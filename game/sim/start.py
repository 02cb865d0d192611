"""How a world begins: the survivor at the start, the infected over the spawns."""

from typing import NamedTuple

import numpy as np

from game.sim import items
from game.sim.doors import new_doors
from game.sim.ending import set_goal
from game.sim.fieldslots import FieldSlots
from game.sim.flowfield import reachable
from game.sim.grid import Grid
from game.sim.hands import places_of
from game.sim.lamps import LampLight
from game.sim.level import Kind, Level, SpawnSpec
from game.sim.rules import Rules
from game.sim.states import IDLE, TURN
from game.sim.types import F64, I64, Bool, ticks
from game.sim.world import NEVER, SLOTS, SPILLED, Horde, Player, World

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
        origin=np.zeros(0, np.int32),
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
    tiles, kinds, lies = _places(world, rules, count)
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
    bodies = lies.nonzero()[0]
    if len(bodies):  # no draw where there are none, so that other maps begin as they always did
        horde.state[bodies] = TURN
        wait = ticks(rules.turning.wait_min_s), ticks(rules.turning.wait_max_s)
        horde.timer[bodies] = rng.integers(wait[0], wait[1] + 1, len(bodies))


class _Placed(NamedTuple):
    """A flat tile, a kind, and whether it lies there as if dead, for each of ``n`` infected."""

    tile: I64  # [n]
    kind: I64  # [n]
    lies: Bool  # [n]


def _places(world: World, rules: Rules, count: int) -> _Placed:
    """Find room for ``count``: by weight over the spawns, and the rest over all that can be walked to.

    Writes ``world.origin``.
    """
    level, rng = world.level, world.rng
    start = world.player
    free = reachable(level.solid, start.x, start.y) & ~world.grid.blocked
    mix = np.cumsum([rules.kinds[kind].share for kind in sorted(rules.kinds)])
    mix /= mix[-1]
    whole = sum(spec.weight for spec in level.spawns)
    placed: list[_Placed] = [_Placed(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.bool_))]
    for spec in level.spawns:
        share = round(count * spec.weight / whole) if whole else 0
        placed.append(_in_spawn(world, spec, free, mix, min(share, count - sum(len(p.tile) for p in placed))))
    rest = count - sum(len(p.tile) for p in placed)
    if rest > 0:
        ys, xs = np.nonzero(free)
        far = (xs + 0.5 - start.x) ** 2 + (ys + 0.5 - start.y) ** 2 > SAFE_M**2
        wide = ys[far] * level.width + xs[far] if far.any() else ys * level.width + xs
        tiles = rng.permutation(np.resize(rng.permutation(wide), rest))
        placed.append(_Placed(tiles, _roll(rng, mix, rest), np.zeros(rest, np.bool_)))
    began = [SPILLED, *(spec.object_id for spec in level.spawns), SPILLED][: len(placed)]
    world.origin = np.repeat(np.array(began, np.int32), [len(some.tile) for some in placed])
    return _Placed(*(np.concatenate(columns) for columns in zip(*placed, strict=True)))


def _in_spawn(world: World, spec: SpawnSpec, free: Bool, mix: F64, most: int) -> _Placed:
    """Place at most so many in a spawn, at most `CROWD_PER_TILE` on a tile; the first of them lie on the floor."""
    inside = np.array([y * world.level.width + x for x, y in spec.area.tiles() if free[y, x]], np.int64)
    tiles = world.rng.permutation(np.repeat(inside, CROWD_PER_TILE))[: min(most, len(inside) * CROWD_PER_TILE)]
    rolled = _roll(world.rng, mix, len(tiles))
    kind = rolled if spec.kind is None else np.full(len(tiles), spec.kind, np.int64)
    lies = np.arange(len(tiles)) < round(len(tiles) * spec.turning)
    return _Placed(tiles, np.where(lies, np.int64(Kind.TURNED), kind), lies)


def _roll(rng: np.random.Generator, mix: F64, count: int) -> I64:
    """Kinds by chance; ``mix`` is how far the shares of the kinds up to each one sum up, 0 to 1."""
    kinds: I64 = np.minimum(np.searchsorted(mix, rng.random(count), side="right"), max(Kind))
    return kinds
