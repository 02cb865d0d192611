"""What the horde sees: a cone, further in light than in the dark, cut off by walls and shut doors."""

from functools import cache

import numpy as np

from game.sim.perception import cries, noise
from game.sim.perception.prey import Prey, nearest, prey_of
from game.sim.rules.tables import Rules
from game.sim.state.world import Trail, World
from game.sim.terrain.sight import lines_clear
from game.sim.words.events import EventKind, Events
from game.sim.words.states import (
    ASLEEP,
    CAUGHT,
    CHASE,
    CRY,
    DOZE,
    FALL,
    GRAB,
    SEARCH,
    STAGGER,
    STAND,
    STATES,
    TURN,
    WALK,
    Notice,
    any_of,
)
from game.sim.words.types import F32, I64, PERIOD_TICKS, U8, Bool, places_in, squared_length, ticks

SHIFTS = 2  # the horde looks in two halves, each once a period
HUNTING = any_of(CHASE, CRY, GRAB, STAGGER, FALL)  # those who look all round
CRIES_PER_TICK, NOTICES_PER_TICK = 2, 6  # that are reported, of those who are nearest to whom they see
_NOBODY_SAW = np.zeros(0, np.bool_)
FORGET = 0.05  # of what it thought it saw, each time it looks in vain
_KEPT = np.array((1 - FORGET, 1), np.float32)  # by whether it sees somebody


def look(world: World, rules: Rules, events: Events) -> None:
    """Let half of the horde look for the living; each looks for one of those who are near.

    Writes ``sees``, ``walks_straight``, ``notice``, ``stage``, ``prey``, ``state`` and ``timer``, and the trails.
    """
    bodies = world.bodies
    shift = world.tick * SHIFTS // PERIOD_TICKS % SHIFTS
    half = slice(shift, bodies.crowd, SHIFTS)
    prey = prey_of(world, rules)
    saw = bodies.sees[half].copy() if len(prey.id) > 1 else _NOBODY_SAW
    bodies.sees[half] = False
    bodies.walks_straight[half] = False
    if len(prey.id) and shift < bodies.crowd:
        _look_for(world, rules, events, prey, half, saw)
    bodies.notice[half] *= _KEPT.take(bodies.sees[half])
    _show(world, rules, events, half)


def _look_for(world: World, rules: Rules, events: Events, prey: Prey, half: slice, saw: Bool) -> None:
    bodies = world.bodies
    rows, whom, offset = _chosen(world, rules, prey, half, saw)
    if len(rows) == 0:
        return
    distance = np.sqrt(squared_length(offset))
    reach = sight_range(world, rules, rows, prey.range_m.take(whom))
    ahead = offset * bodies.facing.T.take(rows, axis=1)
    in_cone = ahead[0] + ahead[1] > distance * _cone(rules)
    in_cone |= distance < np.float32(rules.senses.behind_m)
    in_cone |= HUNTING.take(bodies.state.take(rows))
    kept = (in_cone & (distance < reach)).nonzero()[0]
    if len(kept) == 0:
        return
    grids = (world.grid.opaque, world.grid.blocked)
    eyes = prey.place.take(whom[kept], axis=1)
    sees, walks = lines_clear(grids, eyes, bodies.position[rows[kept]])
    kept, walks = kept[sees], walks[sees]
    rows, whom, distance, reach = rows[kept], whom[kept], distance[kept], reach[kept]
    bodies.sees[rows] = True
    bodies.walks_straight[rows] = walks
    free = bodies.state.take(rows) != GRAB
    bodies.prey[rows[free]] = prey.id[whom[free]]
    nearness = reach / np.maximum(distance, np.float32(0.1))  # 1 at the end of its range
    more = nearness * np.float32(PERIOD_TICKS / ticks(rules.senses.notice_s))
    notice = bodies.notice[rows] + np.minimum(more, np.float32(PERIOD_TICKS / ticks(rules.senses.notice_near_s)))
    bodies.notice[rows] = np.minimum(notice, 1)
    sure = (notice >= 1).nonzero()[0]
    sure = sure[np.argsort(distance[sure], kind="stable")]  # of those who cry, the nearest are heard
    _spot(world, rules, events, rows[sure], prey, whom[sure])


def _chosen(world: World, rules: Rules, prey: Prey, half: slice, saw: Bool) -> tuple[I64, I64, F32]:
    """Rows of this half that have somebody about, of each the index of whom it looks for, and how far off, [2, n] m."""
    bodies = world.bodies
    at = bodies.position.T[:, half]
    furthest_m = max(float(prey.range_m.max()) * _keenest(rules), rules.senses.behind_m)
    if len(prey.id) == 1:  # as it mostly is, in two thirds of the time
        offset = prey.place - at
        near = (squared_length(offset) < np.float32(furthest_m**2)).nonzero()[0]
        return near * SHIFTS + half.start, np.zeros(len(near), np.int64), offset.take(near, axis=1)
    near, whom = nearest(at, prey, bodies.id[half] + np.int32(world.tick // PERIOD_TICKS), furthest_m)
    rows: I64 = near * SHIFTS + half.start
    _go_on_watching(world, prey, rows, saw[near], whom)
    offset = prey.place.take(whom, axis=1) - bodies.position.T.take(rows, axis=1)
    return rows, whom, offset


def _go_on_watching(world: World, prey: Prey, rows: I64, saw: Bool, whom: I64) -> None:
    """Who saw their prey at the last look, or holds it, looks for no other; writes ``whom`` [n], indices of prey."""
    bodies = world.bodies
    theirs, known = places_in(prey.id, bodies.prey.take(rows))
    watches = (saw | (bodies.state.take(rows) == GRAB)) & known
    whom[watches] = theirs[watches]


def sight_range(world: World, rules: Rules, rows: I64, base: F32) -> F32:
    """How far each of these would see one who is seen ``base`` [n] or [1] float32 m far; [n] float32, m."""
    bodies = world.bodies
    state = bodies.state.take(rows)
    reach: F32 = _keenness(rules).take(bodies.kind.take(rows) * STATES + state)
    reach *= base
    return reach


@cache
def _keenness(rules: Rules) -> F32:
    """How far one sees, as a share of a walker that suspects nothing, by kind and state; [kinds * states] float32."""
    table = np.ones((len(rules.kinds), STATES), np.float32)
    for row in rules.kinds.values():
        table[row.number] = row.sight_share
    table[:, DOZE] *= np.float32(rules.director.doze_share)
    table[:, [CHASE, CRY, SEARCH]] *= np.float32(rules.senses.alert_share)
    table[:, [TURN, STAND, WALK, CAUGHT, ASLEEP]] = 0
    return table.ravel()


@cache
def _keenest(rules: Rules) -> float:
    return float(_keenness(rules).max())


@cache
def _cone(rules: Rules) -> np.float32:
    """Cosine of half the cone of sight."""
    return np.float32(np.cos(np.radians(rules.senses.cone_deg / 2)))


def _spot(world: World, rules: Rules, events: Events, rows: I64, prey: Prey, whom: I64) -> None:
    """Let those who are sure cry out, or keep up the chase, and mark where whom they see was seen.

    Who was sure a moment ago, and has lost whom it hunts but not forgotten, hunts on without a cry.
    """
    if len(rows) == 0:
        return
    bodies = world.bodies
    for i in dict.fromkeys(whom.tolist()) if len(prey.id) > 1 else (0,):
        x, y = prey.exact[:, i].tolist()
        world.trails[int(prey.id[i])] = Trail(x, y, world.tick)
    fresh = rows[noise.LISTENING[bodies.state[rows]]]
    bodies.state[fresh] = CHASE
    chasing = rows[bodies.state[rows] == CHASE]
    bodies.timer[chasing] = ticks(rules.horde.memory_s)
    fresh = cries.begin(world, rules, fresh[bodies.stage[fresh] < Notice.CRY], events)
    fresh = fresh[~cries.screaming(rules, bodies.kind[fresh])]  # who screams draws breath before it is heard
    for row in fresh[:CRIES_PER_TICK]:
        x, y = bodies.position[row]
        events.emit(EventKind.SPOTTED, x, y, actor=bodies.id[row], victim=bodies.prey[row])
    if len(fresh) and world.tick - world.spot_tick >= ticks(rules.senses.spot_every_s):
        world.spot_tick = world.tick
        first = fresh[0]
        x, y = bodies.position[first]
        loudness_m = rules.senses.spot_loudness_m
        noise.make(world, float(x), float(y), loudness_m, cry=True, about=int(bodies.prey[first]))


def _show(world: World, rules: Rules, events: Events, half: slice) -> None:
    """Let each of half of the horde show how far it has come in noticing somebody; writes ``stage``.

    It falls back later than it rose, so that nobody who stands at a limit nods to and fro; who rises is reported once.
    """
    bodies = world.bodies
    notice, before = bodies.notice[half], bodies.stage[half]
    after = np.maximum(before, _stages(rules, notice))
    np.minimum(after, _stages(rules, notice + np.float32(rules.senses.keep_share)), out=after)
    risen = (after > before).nonzero()[0]
    bodies.stage[half] = after
    if len(risen) == 0:
        return
    rows = risen * SHIFTS + half.start
    rows = rows[noise.LISTENING[bodies.state[rows]]]
    for stage in (Notice.TURNED, Notice.LIT):
        for row in _nearest_to_prey(world, rows[bodies.stage[rows] == stage]).tolist():
            x, y = bodies.position[row]
            events.emit(EventKind.NOTICE, x, y, amount=stage, actor=bodies.id[row], victim=bodies.prey[row])


def _stages(rules: Rules, notice: F32) -> U8:
    """What shows of being so sure, [n] of `Notice`."""
    stage = (notice >= np.float32(rules.senses.turned_share)).view(np.uint8)
    stage = stage + (notice >= np.float32(rules.senses.lit_share)).view(np.uint8)
    stage += (notice >= 1).view(np.uint8)
    return stage


def _nearest_to_prey(world: World, rows: I64) -> I64:
    """Of these, as many as are reported: those who are nearest to whom they look at."""
    if len(rows) <= NOTICES_PER_TICK:
        return rows
    bodies = world.bodies
    way = bodies.position.T.take(rows, axis=1) - bodies.position.T.take(bodies.rows_of(bodies.prey.take(rows)), axis=1)
    nearest: I64 = rows[np.argsort(squared_length(way), kind="stable")[:NOTICES_PER_TICK]]
    return nearest
