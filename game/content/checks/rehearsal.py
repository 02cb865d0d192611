"""A rehearsal of the worst day: somebody stands at the start and shouts, and the whole horde comes.

It runs the game's own rules, so it tells an author how long the horde takes, and where it has to wait.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass

import numpy as np

from game.content.balance import read_rules
from game.content.errors import Problem
from game.content.files.paths import assets_dir
from game.content.school.school import School
from game.sim.paths.flowfield import STRAIGHT, UNREACHED
from game.sim.paths.regions import undivided
from game.sim.paths.routes import whole_distance
from game.sim.perception import noise
from game.sim.setup.start import new_world, room_in
from game.sim.setup.tireless import tireless
from game.sim.state.world import World
from game.sim.step import step
from game.sim.terrain.level import Level
from game.sim.words.events import Events
from game.sim.words.types import I64, TICKS_PER_S, U16, Bool, ticks

LONGEST_S = 60
MAX_TILES = 320 * 320  # the tables of larger maps alone take a second or two
WORK_MOST = 6_000_000  # infected in all ticks, and so many more in each, that a tick costs with none: two seconds or so
TICK_WORK = 1_000
SEED = 1
MOST = 2000  # infected; a larger horde waits longer at the same doorways
SHOUT_EVERY = ticks(2)
SHOUT_M = 400.0  # through every door of a large school
TOUCH_M, NEAR_M = 1.5, 10.0  # of way from the start: the first is there; the crowd is
LOOK_EVERY = ticks(0.5)
DOORWAY_MAX_TILES = 3  # wider ones are corridors
HELD_MIN = 0.5  # who gets on with less than half of its steps waits
TOLD_DOORWAYS = 3
THROTTLED_S = 1.0  # who passes waits at least that long, taken over all
THROTTLED_MIN = 3  # at once


@dataclass(frozen=True, slots=True)
class Doorway:
    """A narrow place on the way to the start: one of its tiles, and how many came by it.

    ``waited_s``: how long they waited, taken together; ``waiting``: how many at once.
    """

    tile: tuple[int, int]
    passed: int
    waited_s: float
    waiting: int


@dataclass(frozen=True, slots=True)
class Arrival:
    """How the horde came: when the first of it was there, and when half of all who can come; None: not in time.

    ``came``: how many had come in the end, after ``lasted_s``; ``cut_short``: it was too much work to go on.
    """

    infected: int
    first_s: float | None
    half_s: float | None
    came: int
    lasted_s: float
    cut_short: bool
    doorways: tuple[Doorway, ...]


def rehearse(school: School) -> list[Problem]:
    """Tell how the horde comes, as notes."""
    level, file = school.level, str(school.document.path)
    if level.default_zombies == 0:
        return []
    if level.width * level.height > MAX_TILES:
        size = f"{level.width}x{level.height} tiles"
        return [Problem(file, f"at {size} the map is too large for a rehearsal of the horde", severity="note")]
    arrival = rehearse_level(level)
    return [
        Problem(file, _sum_up(arrival), severity="note"),
        *(_told(place, school, file) for place in arrival.doorways),
    ]


def _sum_up(arrival: Arrival) -> str:
    cut = ", and there the rehearsal was cut short: so many would take too long" if arrival.cut_short else ""
    within = f"{arrival.lasted_s:.0f} s"
    if arrival.first_s is None:
        return f"of {arrival.infected} infected none reaches the start within {within} of shouting there{cut}"
    half = f"half of them after {arrival.half_s:.0f} s" if arrival.half_s is not None else ""
    return (
        f"if somebody shouts at the start, the first of {arrival.infected} infected is there after "
        f"{arrival.first_s:.0f} s, {half or f'{arrival.came} within {within}'}{cut}"
    )


def _told(place: Doorway, school: School, file: str) -> Problem:
    level = school.level
    door = int(level.door[place.tile[::-1]])
    room = level.room_at(place.tile[0] + 0.5, place.tile[1] + 0.5)
    what = "this door" if door >= 0 else f'a narrow place in "{room}"' if room else "a narrow place"
    if place.passed:
        mean_s = place.waited_s / place.passed
        said = (
            f"{what} throttles the horde: {place.passed} get through after {mean_s:.0f} s, {place.waiting} wait at once"
        )
    else:
        said = f"{what} holds back {place.waiting} of the horde: none gets through"
    origin = school.document.origin
    tile = place.tile[0] + origin[0], place.tile[1] + origin[1]  # as Tiled names it
    if door < 0:
        return Problem(file, said, tile=tile, severity="note")
    spec = level.doors[door]
    layers = school.document.object_layers
    line, layer = next(
        (item.line, layer.name) for layer in layers for item in layer.objects if item.id == spec.object_id
    )
    return Problem(file, said, "", line, layer, spec.object_id, spec.name, tile, "note")


def rehearse_level(level: Level) -> Arrival:
    """Let the horde come, for as long as is known too little and the work is not too much.

    The same level gives the same answer: what is bounded is work, not time.
    """
    rules = tireless(read_rules(assets_dir()))
    crowd = min(level.default_zombies, room_in(level), MOST)
    world = new_world(level.without_exits(), rules, seed=SEED, zombies=crowd)
    count = world.bodies.crowd
    distance = whole_distance(level.routes, *level.start, world.grid.shut)
    watch = _Watch(world, distance, gateways(level, distance))
    events = Events()
    known = False
    longest = min(LONGEST_S * TICKS_PER_S, WORK_MOST // (count + TICK_WORK))
    while not known and world.tick < longest:
        tick = world.tick
        if tick % SHOUT_EVERY == 0:
            noise.make(world, *level.start, SHOUT_M)
        events.clear()
        step(world, rules, {}, events)
        if tick % LOOK_EVERY == 0:
            known = watch.look(tick)
    lasted_s = world.tick / TICKS_PER_S
    cut_short = not known and lasted_s < LONGEST_S
    return Arrival(count, watch.first_s, watch.half_s, watch.came, lasted_s, cut_short, watch.doorways())


def gateways(level: Level, distance: U16) -> I64:
    """The doorway that each tile's way to the start leads through next, [h * w] int64 flat tile, -1 for none.

    ``distance`` [h, w] uint16 to the start. Tiles of one doorway share one name, the first of them.
    """
    flat = distance.ravel()
    name, toward = _doorways(level), _descent(distance)
    found = np.full(flat.size, -1, np.int64)
    order = np.argsort(flat, kind="stable")
    order = order[flat[order] != UNREACHED]
    ends = np.flatnonzero(np.diff(flat[order].astype(np.int64), append=-1)) + 1
    begin = 0
    for end in ends.tolist():  # all tiles of one distance at once: each looks at one that is nearer
        tiles = order[begin:end]
        found[tiles] = np.where(name[tiles] >= 0, name[tiles], found[tiles + toward[tiles]])
        begin = end
    return found


def _doorways(level: Level) -> I64:
    """The name of the doorway on each tile, [h * w] int64: its first tile, -1 where there is none."""
    narrow = (level.door >= 0) | _gaps(level.barrier) | _gaps(level.barrier.T).T
    group = undivided(~narrow, np.zeros_like(narrow)).region.ravel()
    tiles = np.flatnonzero(group >= 0)
    _, first, which = np.unique(group[tiles], return_index=True, return_inverse=True)
    name: I64 = np.full(narrow.size, -1, np.int64)
    name[tiles] = tiles[first][which]
    return name


def _gaps(wall: Bool) -> Bool:
    """The gaps in walls that run left to right: a few tiles in a row, and more room in the rows on both sides."""
    run = _runs(~wall)
    beyond = np.pad(run, ((2, 2), (0, 0)))  # two rows, for walls that are two thick
    above, below = (
        np.maximum(beyond[1:-3], beyond[:-4]),
        np.maximum(beyond[3:-1], beyond[4:]),
    )  # a wall may be two thick
    passes = (beyond[1:-3] > 0) & (beyond[3:-1] > 0)
    gaps: Bool = (run > 0) & (run <= DOORWAY_MAX_TILES) & passes & (above > run) & (below > run)
    return gaps


def _runs(free: Bool) -> I64:
    """How many free tiles lie side by side in the row of each tile, [h, w] int64; 0 where it is not free."""
    edges = np.diff(free.astype(np.int8), axis=1, prepend=0, append=0)
    lengths = np.nonzero(edges < 0)[1] - np.nonzero(edges > 0)[1]
    run = np.zeros(free.shape, np.int64)
    run[free] = np.repeat(lengths, lengths)
    return run


def _descent(distance: U16) -> I64:
    """The step to the nearest of a tile's four neighbours, [h * w] int64, flat: it is nearer than the tile itself."""
    height, width = distance.shape
    around = np.pad(distance, 1, constant_values=UNREACHED)
    sides = ((0, 1), (1, 0), (0, -1), (-1, 0))  # dx, dy
    beside = [around[1 + dy : 1 + dy + height, 1 + dx : 1 + dx + width] for dx, dy in sides]
    steps: I64 = np.array([dy * width + dx for dx, dy in sides], np.int64)
    nearest: I64 = steps[np.argmin(beside, axis=0).ravel()]
    return nearest


class _Watch:
    """Looks at the horde now and then."""

    def __init__(self, world: World, distance: U16, gateway: I64) -> None:
        self._world = world
        self._distance = distance.ravel()
        self._gateway = gateway
        bodies = world.bodies
        self._before = np.full(bodies.crowd, -1, np.int64)  # by id: the doorway that was next
        self._can_come = int((self._distance[self._tiles()] != UNREACHED).sum())
        self._passed: Counter[int] = Counter()
        self._waited_s: dict[int, float] = defaultdict(float)
        self._waiting: Counter[int] = Counter()
        self.first_s: float | None = None
        self.half_s: float | None = None
        self.came = 0

    def _tiles(self) -> I64:
        bodies = self._world.bodies
        place = bodies.position[: bodies.crowd].astype(np.int64)
        tiles: I64 = place[:, 1] * self._world.level.width + place[:, 0]
        return tiles

    def look(self, tick: int) -> bool:
        """Count who has come and who waits where; whether all is known."""
        bodies = self._world.bodies
        tiles = self._tiles()
        to_go = self._distance[tiles]
        self.came = int((to_go <= NEAR_M * STRAIGHT).sum())
        if self.first_s is None and (to_go <= TOUCH_M * STRAIGHT).any():
            self.first_s = tick / TICKS_PER_S
        if self.came * 2 >= self._can_come > 0 and self.first_s is not None:
            self.half_s = tick / TICKS_PER_S
        ids, now = bodies.id[: bodies.crowd], self._gateway[tiles]
        before = self._before[ids]
        self._passed.update(before[(before != now) & (before >= 0)].tolist())
        self._before[ids] = now
        waiting = now[(bodies.held[: bodies.crowd] > HELD_MIN) & (now >= 0)]
        for doorway, count in zip(*np.unique(waiting, return_counts=True), strict=True):
            self._waited_s[int(doorway)] += int(count) * LOOK_EVERY / TICKS_PER_S
            self._waiting[int(doorway)] = max(self._waiting[int(doorway)], int(count))
        return self.half_s is not None

    def doorways(self) -> tuple[Doorway, ...]:
        """Those that throttle, the worst first."""
        width = self._world.level.width
        worst = sorted(self._waited_s.items(), key=lambda item: -item[1])[:TOLD_DOORWAYS]
        places = (
            Doorway((tile % width, tile // width), self._passed[tile], waited_s, self._waiting[tile])
            for tile, waited_s in worst
        )
        return tuple(
            place
            for place in places
            if place.waited_s >= THROTTLED_S * max(place.passed, 1) and place.waiting >= THROTTLED_MIN
        )
