"""How a world begins: people at the start, the infected over the spawns."""

from itertools import cycle
from typing import NamedTuple

import numpy as np

from game.sim.actions import items
from game.sim.actions.doors import new_doors
from game.sim.actions.reach import places_of
from game.sim.paths.fieldslots import FieldSlots
from game.sim.paths.flowfield import reachable
from game.sim.paths.upkeep import RouteUpkeep
from game.sim.rules.own import own_rules
from game.sim.rules.tables import Rules
from game.sim.state import population
from game.sim.state.bodies import Bodies
from game.sim.state.story import new_story
from game.sim.state.world import SLOTS, SPILLED, Trail, World
from game.sim.story.goals import set_ways_out
from game.sim.terrain.grid import Grid
from game.sim.terrain.lamps import LampLight
from game.sim.terrain.level import Level, SpawnSpec
from game.sim.words.cast import Fallen, cast_look
from game.sim.words.states import ASLEEP, DOZE, IDLE
from game.sim.words.types import F64, I64, U8, Bool, length

CROWD_PER_TILE = 2  # more than that and they spill over into the rest of the school
CLOSE_PER_TILE = 4  # where spawns overlap, at the most: they shoulder each other aside in the first ticks
PACKED_PER_TILE = 3  # over a whole map: of bodies 0.56 m wide 3.2 stand on a square metre in rows
MOST_INFECTED = 200_000  # on any map: in a school of 512x384 m they tick in 20 ms and take 130 MB
MOST_BODIES = MOST_INFECTED + 4_096  # the living, and those with hands
SAFE_M = 12.0  # from the start, for those who spill over


def new_world(
    level: Level,
    rules: Rules,
    *,
    seed: int,
    zombies: int | None = None,
    at: tuple[float, float] | None = None,
    people: int = 1,
    who: str = "",
    fallen: Fallen | None = None,
) -> World:
    """A world at tick 0.

    ``zombies``: how many infected, the map's number times the difficulty's share where None, as far as there is room.
    ``at``: another place to start at, m. ``people``: how many start there, those with hands; their ids are the last.
    ``who``: of the cast, who the first of them is, "" for the first of all; the others are the next of the six.
    ``fallen``: who died here before, and walks since.
    The same arguments give the same world.

    Raises
    ------
    CrowdedError
        ``zombies`` are more than can stand there.
    """
    world = empty_world(level, rules, seed=seed)
    start = nearest_free(world.grid, *(at or level.start))
    free = standing_room(level, *start)
    if at is not None:  # who begins elsewhere may be shut in, and the horde is not
        free |= standing_room(level, *level.start)
    count = _count(level, rules, zombies, room_for(free))
    _populate(world, rules, free, count, start)
    if fallen is not None:
        _rise(world, rules, free, fallen, start)
    for (x, y), name in zip(beside(world.grid, *start, people), cycle(_from(rules, who)), strict=False):
        person = population.enter(world, rules, x, y, name)
        for item in own_rules(rules, name).player.start_items:
            items.take(person, rules, item)
        world.trails[person.id] = Trail(x, y)
        set_ways_out(world, person)
    return world


def _rise(world: World, rules: Rules, free: Bool, fallen: Fallen, start: tuple[float, float]) -> None:
    """Let one of the six stand, turned, near where they fell; not near the start, and not where nobody can walk to."""
    x, y = nearest_free(world.grid, fallen.x, fallen.y)
    if fallen.who not in rules.cast or not free[int(y), int(x)] or length(x - start[0], y - start[1]) < SAFE_M:
        return
    rows = population.spawn(world, rules, np.array([(x, y)], np.float32), np.array([rules.turned.number]))
    world.bodies.look[rows] = cast_look(rules.cast[fallen.who].number)
    world.origin = np.append(world.origin, np.full(rows.stop - rows.start, SPILLED, np.int32))


def _from(rules: Rules, who: str) -> list[str]:
    """Names of the cast from one on, and round again."""
    names = list(rules.cast)
    at = names.index(who) if who in names else 0
    return names[at:] + names[:at]


def empty_world(level: Level, rules: Rules, *, seed: int = 0) -> World:
    """A world at tick 0 with nobody in it."""
    grid = Grid(level, rules.horde.radius_m)
    doors = new_doors(level, rules)
    grid.refresh(doors.state)
    return World(
        level=level,
        grid=grid,
        rng=np.random.Generator(np.random.PCG64(seed)),
        bodies=Bodies(limit=MOST_BODIES),
        doors=doors,
        fields=FieldSlots(SLOTS, level.height, level.width),
        lamps=LampLight(level, grid.opaque),
        upkeep=RouteUpkeep(level.routes),
        searched=np.zeros(len(level.containers), np.bool_),
        places=places_of(level),
        story=new_story(len(level.triggers)),
        origin=np.zeros(0, np.int32),
    )


def beside(grid: Grid, x: float, y: float, number: int) -> list[tuple[float, float]]:
    """Places for so many to begin at, m: a free place itself, and the middles of the nearest tiles one can walk to."""
    if number < 2:
        return [(x, y)] * number
    ys, xs = np.nonzero(reachable(grid.blocked, x, y))
    order = np.argsort((xs + 0.5 - x) ** 2 + (ys + 0.5 - y) ** 2, kind="stable")
    order = np.resize(order, number)[1:]  # a small room is shared
    return [(x, y), *zip((xs[order] + 0.5).tolist(), (ys[order] + 0.5).tolist(), strict=True)]


def nearest_free(grid: Grid, x: float, y: float) -> tuple[float, float]:
    """The place itself where one can stand there, else the middle of the nearest tile where one can, m."""
    if grid.is_free(x, y):
        return x, y
    ys, xs = np.nonzero(~grid.blocked)
    nearest = int(np.argmin((xs + 0.5 - x) ** 2 + (ys + 0.5 - y) ** 2))
    return float(xs[nearest]) + 0.5, float(ys[nearest]) + 0.5


def _count(level: Level, rules: Rules, asked: int | None, fits: int) -> int:
    """How many infected there will be; what the map asks for is cut down to what ``fits``."""
    if asked is None:
        return min(round(level.default_zombies * rules.zombies_share), fits)
    if asked > fits:
        raise CrowdedError(asked, fits)
    return asked


def standing_room(level: Level, x: float, y: float) -> Bool:
    """Where infected can stand when the episode begins: all that can be walked to but shut doors; [h, w]."""
    return level.reached(level.solid, x, y) & ~level.shut


def room_for(free: Bool) -> int:
    """How many infected can stand where it is ``free`` [h, w]."""
    return min(int(np.count_nonzero(free)) * PACKED_PER_TILE, MOST_INFECTED)


def room_in(level: Level) -> int:
    """How many infected can stand in a map when the episode begins."""
    return room_for(standing_room(level, *level.start))


def _populate(world: World, rules: Rules, free: Bool, count: int, start: tuple[float, float]) -> None:
    """Let ``count`` infected come where it is ``free`` [h, w]; they idle about, or doze where there is a director."""
    tiles, kinds, lies, asleep = _places(world, rules, free, count, start)
    room = 1 - 2 * rules.horde.radius_m
    offset = rules.horde.radius_m + world.rng.random((len(tiles), 2)) * room
    corners = np.stack((tiles % world.level.width, tiles // world.level.width), axis=1)
    rows = population.spawn(world, rules, (corners + offset).astype(np.float32), kinds, lies=lies)
    if world.level.director:
        stand = world.bodies.state[rows] == IDLE
        world.bodies.state[rows][stand] = DOZE
    world.bodies.state[rows][asleep[: rows.stop - rows.start]] = ASLEEP


class CrowdedError(ValueError):
    """More infected were asked for than can stand there; ``fits`` can."""

    def __init__(self, asked: int, fits: int) -> None:
        super().__init__(f"{asked} infected were asked for, and {fits} can stand there")
        self.fits = fits


class _Placed(NamedTuple):
    """A flat tile, a kind, whether it lies there as if dead, and whether it is asleep, for each of ``n`` infected."""

    tile: I64  # [n]
    kind: I64  # [n]
    lies: Bool  # [n]
    asleep: Bool  # [n]


def _places(world: World, rules: Rules, free: Bool, count: int, start: tuple[float, float]) -> _Placed:
    """Find room for ``count``: by weight over the spawns, and the rest over all that can be walked to.

    Writes ``world.origin``.
    """
    level = world.level
    mix = np.cumsum(rules.kinds.column("share"))
    mix /= mix[-1]
    whole = sum(spec.weight for spec in level.spawns)
    room = np.where(free, np.uint8(CLOSE_PER_TILE), np.uint8(0))  # left on each tile
    nobody = np.zeros(0, np.bool_)
    placed: list[_Placed] = [_Placed(np.zeros(0, np.int64), np.zeros(0, np.int64), nobody, nobody)]
    left = count
    for spec in level.spawns:
        share = round(count * spec.weight / whole) if whole else 0
        placed.append(_in_spawn(world, rules, spec, room, mix, min(share, left), start))
        left -= len(placed[-1].tile)
    if left:
        tiles = _anywhere(world, room, left, start)
        no = np.zeros(left, np.bool_)
        placed.append(_Placed(tiles, _roll(world, rules, mix, tiles, start), no, no))
    began = [SPILLED, *(spec.object_id for spec in level.spawns), SPILLED][: len(placed)]
    world.origin = np.repeat(np.array(began, np.int32), [len(some.tile) for some in placed])
    return _Placed(*(np.concatenate(columns) for columns in zip(*placed, strict=True)))


def _in_spawn(
    world: World, rules: Rules, spec: SpawnSpec, room: U8, mix: F64, most: int, start: tuple[float, float]
) -> _Placed:
    """Place at most so many in a spawn, at most `CROWD_PER_TILE` on a tile; the first of them lie on the floor.

    Takes the room that they need from ``room`` [h, w].
    """
    rng, (rows, columns) = world.rng, spec.area.crop()
    ys, xs = np.nonzero(room[rows, columns])
    inside = (ys + rows.start) * room.shape[1] + xs + columns.start
    crowd = np.repeat(inside, np.minimum(room.ravel()[inside], CROWD_PER_TILE))
    tiles = rng.permutation(crowd)[:most]
    _take(room, tiles)
    rolled = _roll(world, rules, mix, tiles, start)
    kind = np.full(len(tiles), rules.kinds[spec.kind].number, np.int64) if spec.kind else rolled
    lies = np.arange(len(tiles)) < round(len(tiles) * spec.turning)
    return _Placed(tiles, np.where(lies, np.int64(rules.turned.number), kind), lies, ~lies & spec.asleep)


def _anywhere(world: World, room: U8, count: int, start: tuple[float, float]) -> I64:
    """Flat tiles for so many, [count]: evenly over those far from the start; where these are full, over the others."""
    ys, xs = np.nonzero(room)
    width = world.level.width
    far = (xs + 0.5 - start[0]) ** 2 + (ys + 0.5 - start[1]) ** 2 > SAFE_M**2
    flat, rng = ys * width + xs, world.rng
    tiles = np.zeros(0, np.int64)
    for some in (flat[far], flat[~far]):
        if len(tiles) == count:
            break
        order = rng.permutation(some)
        while len(order) and len(tiles) < count:  # one more on each tile that has room
            more = order[: count - len(tiles)]
            _take(room, more)
            tiles = np.concatenate((tiles, more))
            order = order[room.ravel()[order] > 0]
    return rng.permutation(tiles)


def _take(room: U8, tiles: I64) -> None:
    """Write ``room`` [h, w]: one place less on each of these flat tiles, which may name one more than once."""
    np.subtract.at(room.reshape(-1), tiles, np.uint8(1))


def _roll(world: World, rules: Rules, mix: F64, tiles: I64, start: tuple[float, float]) -> I64:
    """Kinds by chance for flat tiles [n]; none nearer to the start than it may be, but the commonest there.

    ``mix``: how far the shares of the kinds up to each one sum up, 0 to 1.
    """
    kinds = np.minimum(np.searchsorted(mix, world.rng.random(len(tiles)), side="right"), len(mix) - 1)
    y, x = np.divmod(tiles, world.level.width)
    near = np.hypot(x + 0.5 - start[0], y + 0.5 - start[1]) < rules.kinds.column("apart_m").take(kinds)
    return np.where(near, np.int64(0), kinds)
