"""What the horde sees: a cone, further in light than in the dark, cut off by walls and shut doors."""

from functools import cache

import numpy as np

from game.sim.perception import noise
from game.sim.rules.tables import Rules
from game.sim.state.world import World
from game.sim.terrain.sight import lines_clear
from game.sim.words.events import EventKind, Events
from game.sim.words.states import CHASE, FALL, GRAB, SEARCH, STAGGER, STATES, TURN, any_of
from game.sim.words.types import F32, I64, PERIOD_TICKS, column, squared_length, ticks

SHIFTS = 2  # the horde looks in two halves, each once a turn
HUNTING = any_of(CHASE, GRAB, STAGGER, FALL)  # those who look all round
GROWLS_PER_TICK = 2
FORGET = 0.05  # of what it thought it saw, each time it looks


def visibility(world: World, rules: Rules) -> float:
    """How well lit the survivor is, 0 to 1."""
    player = world.player
    lit = float(world.lamps.light[int(player.y), int(player.x)])
    return max(lit, rules.senses.flashlight_share) if player.flashlight else lit


def look(world: World, rules: Rules, events: Events) -> None:
    """Let half of the horde look for the survivor.

    Writes ``sees``, ``walks_straight``, ``notice`` and ``state``, and the trail.
    """
    horde, player = world.horde, world.player
    shift = world.tick * SHIFTS // PERIOD_TICKS % SHIFTS
    turn = slice(shift, horde.count, SHIFTS)
    horde.sees[turn] = False
    horde.walks_straight[turn] = False
    horde.notice[turn] *= np.float32(1 - FORGET)
    offset = column(player.x, player.y) - horde.position.T[:, turn]
    apart = squared_length(offset)
    base = base_range(world, rules)
    near = (apart < np.float32(max(base * _keenest(rules), rules.senses.behind_m) ** 2)).nonzero()[0]
    rows = near * SHIFTS + shift
    if len(rows) == 0:
        return
    distance = np.sqrt(apart.take(near))
    reach = sight_range(world, rules, rows, base)
    ahead = offset.take(near, axis=1) * horde.facing.T.take(rows, axis=1)
    in_cone = ahead[0] + ahead[1] > distance * _cone(rules)
    in_cone |= distance < np.float32(rules.senses.behind_m)
    in_cone |= HUNTING.take(horde.state.take(rows))
    kept = (in_cone & (distance < reach)).nonzero()[0]
    if len(kept) == 0:
        return
    grids = (world.grid.opaque, world.grid.blocked)
    sees, walks = lines_clear(grids, player.x, player.y, horde.position[rows[kept]])
    kept, walks = kept[sees], walks[sees]
    rows, distance, reach = rows[kept], distance[kept], reach[kept]
    horde.sees[rows] = True
    horde.walks_straight[rows] = walks
    if len(rows) == 0:
        return
    nearness = np.minimum(reach / np.maximum(distance, np.float32(0.1)), np.float32(8))  # 1 at the end of its range
    notice = horde.notice[rows] + nearness * np.float32(PERIOD_TICKS / ticks(rules.senses.notice_s))
    horde.notice[rows] = np.minimum(notice, 1)
    _spot(world, rules, events, rows[notice >= 1])


def base_range(world: World, rules: Rules) -> float:
    """How far the survivor is seen where they stand, by a walker that suspects nothing, m."""
    senses = rules.senses
    base = senses.dark_m + (senses.light_m - senses.dark_m) * visibility(world, rules)
    return base * senses.sneak_share if world.player.sneaking else base


def sight_range(world: World, rules: Rules, rows: I64, base: float) -> F32:
    """How far each of these would see the survivor, [n] float32, m."""
    horde = world.horde
    reach: F32 = _keenness(rules).take(horde.kind.take(rows) * STATES + horde.state.take(rows))
    reach *= np.float32(base)
    return reach


@cache
def _keenness(rules: Rules) -> F32:
    """How far one sees, as a share of a walker that suspects nothing, by kind and state; [kinds * states] float32."""
    table = np.ones((len(rules.kinds), STATES), np.float32)
    for row in rules.kinds.values():
        table[row.number] = row.sight_share
    table[:, [CHASE, SEARCH]] *= np.float32(rules.senses.alert_share)
    table[:, TURN] = 0
    return table.ravel()


@cache
def _keenest(rules: Rules) -> float:
    return float(_keenness(rules).max())


@cache
def _cone(rules: Rules) -> np.float32:
    """Cosine of half the cone of sight."""
    return np.float32(np.cos(np.radians(rules.senses.cone_deg / 2)))


def _spot(world: World, rules: Rules, events: Events, rows: I64) -> None:
    """Let those who are sure begin or keep up the chase, and mark where the survivor was seen."""
    if len(rows) == 0:
        return
    horde, player = world.horde, world.player
    world.trail, world.trail_tick = (player.x, player.y), world.tick
    fresh = rows[noise.LISTENING[horde.state[rows]]]
    horde.state[fresh] = CHASE
    chasing = rows[horde.state[rows] == CHASE]
    horde.timer[chasing] = ticks(rules.horde.memory_s)
    for row in fresh[:GROWLS_PER_TICK]:
        x, y = horde.position[row]
        events.emit(EventKind.SPOTTED, x, y, subject=horde.id[row])
    if len(fresh) and world.tick - world.spot_tick >= ticks(rules.senses.spot_every_s):
        world.spot_tick = world.tick
        x, y = horde.position[fresh[0]]
        noise.make(world, float(x), float(y), rules.senses.spot_loudness_m, cry=True)
