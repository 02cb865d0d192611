"""What the horde sees: a cone, further in light than in the dark, cut off by walls and shut doors."""

import numpy as np

from game.sim import noise
from game.sim.events import EventKind, Events
from game.sim.rules import Rules
from game.sim.sight import lines_clear
from game.sim.states import State
from game.sim.types import F32, I64, TURN_TICKS, ticks
from game.sim.world import World

SHIFTS = 2  # the horde looks in two halves, each once a turn
HUNTING = np.zeros(len(State), np.bool_)  # those who look all round
HUNTING[[State.CHASE, State.GRAB, State.STAGGER, State.FALL]] = True
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
    turn = slice(world.tick * SHIFTS // TURN_TICKS % SHIFTS, horde.count, SHIFTS)
    horde.sees[turn] = False
    horde.walks_straight[turn] = False
    horde.notice[turn] *= np.float32(1 - FORGET)
    dx = np.float32(player.x) - horde.position[turn, 0]
    dy = np.float32(player.y) - horde.position[turn, 1]
    squared = dx * dx + dy * dy
    base = _base_range(world, rules)
    widest = base * rules.senses.alert_share * max(kind.sight_share for kind in rules.kinds.values())
    near = np.flatnonzero(squared < max(widest, rules.senses.behind_m) ** 2)
    rows = near * SHIFTS + turn.start
    if len(rows) == 0:
        return
    distance = np.sqrt(squared[near])
    reach = _sight_range(world, rules, rows, base)
    ahead = dx[near] * horde.facing[rows, 0] + dy[near] * horde.facing[rows, 1]
    cone = np.float32(np.cos(np.radians(rules.senses.cone_deg / 2)))
    in_cone = (ahead > distance * cone) | (distance < rules.senses.behind_m) | HUNTING.take(horde.state[rows])
    kept = np.flatnonzero((distance < reach) & in_cone)
    grids = (world.grid.opaque, world.grid.blocked)
    sees, walks = lines_clear(grids, player.x, player.y, horde.position[rows[kept]])
    kept, walks = kept[sees], walks[sees]
    rows, distance, reach = rows[kept], distance[kept], reach[kept]
    horde.sees[rows] = True
    horde.walks_straight[rows] = walks
    if len(rows) == 0:
        return
    nearness = np.clip(reach / np.maximum(distance, np.float32(0.1)), 1, 8)
    notice = horde.notice[rows] + nearness * np.float32(TURN_TICKS / ticks(rules.senses.notice_s))
    horde.notice[rows] = np.minimum(notice, 1)
    _spot(world, rules, events, rows[notice >= 1])


def _base_range(world: World, rules: Rules) -> float:
    """How far the survivor is seen where they stand, by a walker that suspects nothing, m."""
    senses = rules.senses
    base = senses.dark_m + (senses.light_m - senses.dark_m) * visibility(world, rules)
    return base * senses.sneak_share if world.player.sneaking else base


def _sight_range(world: World, rules: Rules, rows: I64, base: float) -> F32:
    """How far each of these would see the survivor, [n] float32, m."""
    horde = world.horde
    by_kind = np.array([rules.kinds[k].sight_share for k in sorted(rules.kinds)], np.float32)
    reach: F32 = by_kind[horde.kind[rows]] * np.float32(base)
    alert = (horde.state[rows] == State.CHASE) | (horde.state[rows] == State.SEARCH)
    reach[alert] *= np.float32(rules.senses.alert_share)
    return reach


def _spot(world: World, rules: Rules, events: Events, rows: I64) -> None:
    """Let those who are sure begin or keep up the chase, and mark where the survivor was seen."""
    if len(rows) == 0:
        return
    horde, player = world.horde, world.player
    world.trail, world.trail_tick = (player.x, player.y), world.tick
    fresh = rows[noise.LISTENING[horde.state[rows]]]
    horde.state[fresh] = State.CHASE
    chasing = rows[horde.state[rows] == State.CHASE]
    horde.timer[chasing] = ticks(rules.horde.memory_s)
    for row in fresh[:GROWLS_PER_TICK]:
        x, y = horde.position[row]
        events.emit(EventKind.SPOTTED, x, y, subject=horde.id[row])
    if len(fresh) and world.tick - world.spot_tick >= ticks(rules.senses.spot_every_s):
        world.spot_tick = world.tick
        x, y = horde.position[fresh[0]]
        noise.make(world, float(x), float(y), rules.senses.spot_loudness_m)
