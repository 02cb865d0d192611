"""The horde goes on in another state of its map: who began at a spawn that was not touched stays where they are."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from game.sim.flowfield import reachable
from game.sim.grid import Grid
from game.sim.level import Level, SpawnSpec
from game.sim.rules import Rules
from game.sim.shift import STAYED, Shift, moved_area
from game.sim.types import F32, I32, I64, Bool
from game.sim.world import FORGOTTEN, SPILLED, World

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
    """Let the horde of ``old`` go on in ``world``; writes its ``horde`` and ``origin``, and what is kept by row.

    ``new``: how the changed map begins, which says how many each spawn has and where. The first of an untouched spawn
    is its first in both, and so on, the dead counted too: who is beyond the new number goes, what lacks begins.
    """
    horde = world.horde
    ids = horde.id[: horde.count]
    twin = _twins(old, new, by)
    begins = np.ones(len(new.origin), np.bool_)
    begins[twin[twin >= 0]] = False
    walled_in = _walled_in(old, world, by) & (twin[ids] >= 0)
    aside, lost = _step_aside(world, rules, walled_in.nonzero()[0])
    begins[twin[ids[lost]]] = True
    twin[ids[lost]] = -1
    stays, begun = (twin[ids] >= 0).nonzero()[0], begins.nonzero()[0]
    moved = Moved(len(begun), max(horde.count - len(stays) - len(begun), 0), len(aside.rows))
    if len(begun) or len(aside.rows) or len(stays) < horde.count:
        _join(world, new, stays, begun, aside)
        world.origin = np.concatenate((np.where(twin >= 0, world.origin, np.int32(FORGOTTEN)), new.origin[begun]))
    return moved


def blocked_at(grid: Grid, places: F32) -> Bool:
    """Whether places [n, 2] m lie off the map, or on a tile that blocks bodies; [n] bool."""
    x, y = np.floor(places.T).astype(np.int64)
    outside = (x < 0) | (y < 0) | (x >= grid.width) | (y >= grid.height)
    blocked: Bool = outside | grid.blocked[np.where(outside, 0, y), np.where(outside, 0, x)]
    return blocked


def _twins(old: World, new: World, by: Shift) -> I64:
    """The row in the new world that stands for each id of the old one, -1 where none does; [ids] int64."""

    def known_by(level: Level, shift: Shift) -> set[SpawnSpec]:
        return {replace(spec, area=moved_area(spec.area, shift), weight=1.0) for spec in level.spawns}

    same = known_by(old.level, by) & known_by(new.level, STAYED)
    kept = np.isin(old.origin, [SPILLED, *(spec.object_id for spec in same)])
    was = _keys(np.where(kept, old.origin, np.int32(FORGOTTEN)))
    _, ids, rows = np.intersect1d(was, _keys(new.origin), assume_unique=True, return_indices=True)
    twin = np.full(len(was), -1, np.int64)
    twin[ids] = rows
    return twin


def _keys(origin: I32) -> I64:
    """Where each began, and as the how manieth there: a number for each, [n] int64."""
    order = np.argsort(origin, kind="stable")
    ordered = origin[order]
    number = np.empty(len(origin), np.int64)
    number[order] = np.arange(len(origin)) - np.searchsorted(ordered, ordered)
    keys: I64 = (origin.astype(np.int64) << 32) | number
    return keys


def _walled_in(old: World, world: World, by: Shift) -> Bool:
    """Who stands in something that did not stand there before, [count] bool."""
    places = world.horde.position[: world.horde.count]
    return blocked_at(world.grid, places) & ~blocked_at(old.grid, places - np.array(by, np.float32))


def _step_aside(world: World, rules: Rules, rows: I64) -> tuple[_Aside, I64]:
    """Find the nearest free place for each of these rows; those that have none near are the second."""
    if len(rows) == 0:
        return _Aside(rows, np.zeros((0, 2), np.float32)), rows
    player = world.player
    free = reachable(world.level.solid, player.x, player.y) & ~world.grid.blocked
    found = [_nearest(free, x, y, rules.horde.radius_m) for x, y in world.horde.position[rows].tolist()]
    has = np.array([place is not None for place in found], np.bool_)
    places = np.array([place for place in found if place is not None], np.float32).reshape(-1, 2)
    return _Aside(rows[has], places), rows[~has]


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


def _join(world: World, new: World, stays: I64, begun: I64, aside: _Aside) -> None:
    """Put those that stay and those that begin into one horde; ids go on where the last ended."""
    before, kept, count = world.horde, len(stays), len(stays) + len(begun)
    horde = replace(before, capacity=max(count, 1), count=count)
    for name, column in horde.columns.items():
        column[:kept] = getattr(before, name)[stays]
        column[kept:count] = getattr(new.horde, name)[begun]
    horde.id[kept:count] = len(world.origin) + np.arange(len(begun))
    moved = np.searchsorted(stays, aside.rows)
    horde.position[moved] = horde.previous[moved] = aside.places
    horde.velocity[moved] = 0
    world.horde = horde
    for name in _OF_THE_ROWS:
        setattr(world, name, getattr(new, name))
