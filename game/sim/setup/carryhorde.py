"""The horde goes on in another state of its map: who began at a spawn that was not touched stays where they are."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from game.sim.paths.flowfield import reachable
from game.sim.rules.tables import Rules
from game.sim.state import population
from game.sim.state.bodies import padded, pairs_of_numbers
from game.sim.state.people import acting
from game.sim.state.world import ADDED, FORGOTTEN, SPILLED, World
from game.sim.terrain.grid import Grid
from game.sim.terrain.shift import Shift, moved_area
from game.sim.words.types import F32, I32, I64, Bool

ASIDE_M = 3.0  # who stands in something new goes no further aside than this
_OF_THE_ROWS = ("tile", "apart", "pairs", "pairs_of")  # of a world; reckoned in every tick


class Moved(NamedTuple):
    """How many of the horde begin anew at their spawns, have no place any more, and stepped out of what is new."""

    begun: int
    gone: int
    aside: int


class _Aside(NamedTuple):
    """Rows of the horde, and the places [n, 2] m that they go to."""

    rows: I64
    places: F32


def carry_horde(old: World, new: World, world: World, rules: Rules, by: Shift) -> Moved:
    """Let the horde of ``old`` go on in ``world``; writes its ``bodies`` and ``origin``, and what is kept by row.

    ``new``: how the changed map begins; from there come those who begin anew. In the end as many have begun in all as
    there, the dead counted too. Who began at a spawn that was not touched stays while its share does; of a smaller one
    the last go, for a larger one more begin.
    """
    bodies = world.bodies
    ids = bodies.id[: bodies.crowd]
    origin = _origins(old)
    shares = _shares(old, new, by)
    stays = _staying(origin, new, shares)
    aside, lost = _step_aside(world, rules, (_walled_in(old, world, by) & stays[ids]).nonzero()[0])
    stays[ids[lost]] = False
    begun = _beginning(origin, new, shares, stays, ids[lost])
    rows = stays[ids].nonzero()[0]
    if len(begun) or len(aside.rows) or len(rows) < bodies.crowd:
        _join(world, new, rows, begun, aside)
        _release_lost(world, rules)
        world.origin = np.concatenate((np.where(stays, origin, np.int32(FORGOTTEN)), new.origin[begun]))
    return Moved(len(begun), max(bodies.crowd - len(rows) - len(begun), 0), len(aside.rows))


def blocked_at(grid: Grid, places: F32) -> Bool:
    """Whether places [n, 2] m lie off the map, or on a tile that blocks bodies; [n] bool."""
    x, y = np.floor(places.T).astype(np.int64)
    outside = (x < 0) | (y < 0) | (x >= grid.width) | (y >= grid.height)
    blocked: Bool = outside | grid.blocked[np.where(outside, 0, y), np.where(outside, 0, x)]
    return blocked


def _shares(old: World, new: World, by: Shift) -> dict[int, tuple[int, int]]:
    """How many are to begin at each spawn of the new map, by its object id: before and now.

    0 before for one that was touched. Ids that are missing have gone, or were never there.
    """
    before, now = (_asked(world) for world in (old, new))
    was = {replace(spec, area=moved_area(spec.area, by), weight=1.0) for spec in old.level.spawns}
    same = {SPILLED, *(spec.object_id for spec in new.level.spawns if replace(spec, weight=1.0) in was)}
    return {spawn: (before[spawn] if spawn in same else 0, count) for spawn, count in now.items()}


def _asked(world: World) -> dict[int, int]:
    """How many are to begin at each spawn by its weight, whether there is room or not; the rest spills over."""
    spawns, count = world.level.spawns, int((world.origin >= SPILLED).sum())
    whole = sum(spec.weight for spec in spawns)
    asked = {spec.object_id: round(count * spec.weight / whole) if whole else 0 for spec in spawns}
    return asked | {SPILLED: count - sum(asked.values())}


def _origins(world: World) -> I32:
    """Where each of all ids began, [ids] int32; `ADDED` for who came in play, and for those with hands."""
    added = np.full(world.bodies.next_id - len(world.origin), ADDED, np.int32)
    return np.concatenate((world.origin, added))


def _staying(origin: I32, new: World, shares: dict[int, tuple[int, int]]) -> Bool:
    """Who of all that ever began in the old world goes on, alive or dead; [ids] bool."""
    spawns, group, had = np.unique(origin, return_inverse=True, return_counts=True)
    most = [0] * len(spawns)
    for i, spawn in enumerate(spawns.tolist()):
        before, now = shares.get(spawn, (0, 0))
        if before or spawn == SPILLED:
            most[i] = int(had[i]) - max(before - now, 0)
    stays: Bool = _number(origin) < np.array(most, np.int64)[group]
    stays[stays.nonzero()[0][len(new.origin) :]] = False
    stays |= origin == ADDED
    return stays


def _beginning(origin: I32, new: World, shares: dict[int, tuple[int, int]], stays: Bool, lost: I32) -> I64:
    """Rows of the new world that begin, as many as lack: first those of new and grown spawns, and of ids ``lost``."""
    keys, others = _keys(new.origin), _keys(origin)
    grown = [spawn for spawn, (before, now) in shares.items() if now > before]
    first = np.isin(new.origin, grown) | np.isin(keys, others[lost])
    counted = stays & (origin != ADDED)
    free = (~np.isin(keys, others[counted])).nonzero()[0]
    order = free[np.argsort(~first[free], kind="stable")]
    return np.sort(order[: len(new.origin) - int(counted.sum())])


def _number(origin: I32) -> I64:
    """As the how manieth each began there, from 0; [n] int64."""
    order = np.argsort(origin, kind="stable")
    ordered = origin[order]
    number = np.empty(len(origin), np.int64)
    number[order] = np.arange(len(origin)) - np.searchsorted(ordered, ordered)
    return number


def _keys(origin: I32) -> I64:
    """Where each began and as the how manieth, as one number; [n] int64."""
    keys: I64 = (origin.astype(np.int64) << 32) | _number(origin)
    return keys


def _walled_in(old: World, world: World, by: Shift) -> Bool:
    """Who stands in something that did not stand there before, [count] bool."""
    places = world.bodies.position[: world.bodies.crowd]
    return blocked_at(world.grid, places) & ~blocked_at(old.grid, places - np.array(by, np.float32))


def _step_aside(world: World, rules: Rules, rows: I64) -> tuple[_Aside, I64]:
    """Find the nearest free place for each of these rows; returns them, and the rows that have none near."""
    if len(rows) == 0:
        return _Aside(rows, np.zeros((0, 2), np.float32)), rows
    free, radius_m = ~world.grid.blocked, rules.horde.radius_m
    near = free & _walked_to(world)  # better than a nook that nothing leads to
    places_m = world.bodies.position[rows].tolist()
    found = [_nearest(near, x, y, radius_m) or _nearest(free, x, y, radius_m) for x, y in places_m]
    has = np.array([place is not None for place in found], np.bool_)
    places = np.array([place for place in found if place is not None], np.float32).reshape(-1, 2)
    return _Aside(rows[has], places), rows[~has]


def _walked_to(world: World) -> Bool:
    """What people can walk to, whatever doors stand in the way; all where there are none. [h, w]."""
    found = [reachable(world.grid.tiles.solid, person.x, person.y) for person in acting(world.people)]
    return np.logical_or.reduce(found) if found else ~world.grid.tiles.solid


def _nearest(free: Bool, x: float, y: float, radius_m: float) -> tuple[float, float] | None:
    """The nearest place to ``(x, y)`` m where a body has room on a free tile; None where none is near."""
    left, top = max(int(x - ASIDE_M), 0), max(int(y - ASIDE_M), 0)
    ys, xs = np.nonzero(free[top : max(int(y + ASIDE_M) + 1, 0), left : max(int(x + ASIDE_M) + 1, 0)])
    px = np.clip(x, xs + left + radius_m, xs + left + 1 - radius_m)
    py = np.clip(y, ys + top + radius_m, ys + top + 1 - radius_m)
    apart = (px - x) ** 2 + (py - y) ** 2
    if not (apart <= ASIDE_M**2).any():
        return None
    nearest = int(apart.argmin())
    return float(px[nearest]), float(py[nearest])


def _release_lost(world: World, rules: Rules) -> None:
    """Let go whoever hunts or holds one who has no place any more."""
    bodies = world.bodies
    prey = np.unique(bodies.prey[: bodies.crowd])
    for who in prey[(prey >= 0) & (bodies.rows_of(prey) < 0)].tolist():
        population.release(world, rules, who)


def _join(world: World, new: World, stays: I64, begun: I64, aside: _Aside) -> None:
    """Put those that stay, those that begin and those with hands together; ids go on where the last ended."""
    before, kept, crowd = world.bodies, len(stays), len(stays) + len(begun)
    count = crowd + before.count - before.crowd
    bodies = replace(before, crowd=crowd, count=count, next_id=before.next_id + len(begun), moves=before.moves + 1)
    for name, column in before.columns.items():
        joined = (column[stays], getattr(new.bodies, name)[begun], column[before.crowd : before.count])
        rows = padded(count)
        whole = pairs_of_numbers(rows) if column.ndim == 2 else np.zeros(rows, column.dtype)
        whole[:count] = np.concatenate(joined)
        setattr(bodies, name, whole)
    bodies.id[kept:crowd] = before.next_id + np.arange(len(begun))
    moved = np.searchsorted(stays, aside.rows)
    bodies.position[moved] = bodies.previous[moved] = aside.places
    bodies.velocity[moved] = 0
    bodies.index_ids()
    world.bodies = bodies
    for name in _OF_THE_ROWS:
        setattr(world, name, getattr(new, name))
