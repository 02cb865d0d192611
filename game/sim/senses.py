"""What the horde sees: a cone, further in light than in the dark, cut off by walls and shut doors."""

import numpy as np

from game.sim import noise
from game.sim.events import EventKind, Events
from game.sim.rules import Rules
from game.sim.sight import line_of_sight
from game.sim.states import State
from game.sim.types import F32, I64, ticks
from game.sim.world import World

LOOK_EVERY = 4  # ticks; each infected looks once in so many, a quarter of them each tick
STRAIGHT_M = 14.0  # nearer than this, it is worth asking whether the way is clear
HUNTING = np.zeros(len(State), np.bool_)  # those who look all round
HUNTING[[State.CHASE, State.GRAB, State.STAGGER, State.FALL]] = True
GROWLS_PER_TICK = 2


def visibility(world: World, rules: Rules) -> float:
    """How well lit the survivor is, 0 to 1."""
    player = world.player
    lit = float(world.light[int(player.y), int(player.x)])
    return max(lit, rules.senses.flashlight_share) if player.flashlight else lit


def look(world: World, rules: Rules, events: Events) -> None:
    """Let a quarter of the horde look for the survivor.

    Writes ``sees``, ``walks_straight``, ``notice`` and ``state``, and the trail.
    """
    horde, player, senses = world.horde, world.player, rules.senses
    rows = np.arange(world.tick % LOOK_EVERY, horde.count, LOOK_EVERY)
    state = horde.state[rows]
    dx = np.float32(player.x) - horde.position[rows, 0]
    dy = np.float32(player.y) - horde.position[rows, 1]
    distance = np.sqrt(dx * dx + dy * dy)
    reach = _sight_range(world, rules, rows)

    ahead = dx * horde.facing[rows, 0] + dy * horde.facing[rows, 1]
    cone = np.float32(np.cos(np.radians(senses.cone_deg / 2)))
    in_cone = (ahead > distance * cone) | (distance < senses.behind_m) | HUNTING.take(state)
    near = np.flatnonzero((distance < reach) & in_cone)
    targets = horde.position[rows[near]]
    clear = line_of_sight(world.grid.opaque, player.x, player.y, targets)

    sees = np.zeros(len(rows), np.bool_)
    sees[near] = clear
    horde.sees[rows] = sees
    straight = np.zeros(len(rows), np.bool_)
    close = near[clear & (distance[near] < STRAIGHT_M)]
    straight[close] = line_of_sight(world.grid.blocked, player.x, player.y, horde.position[rows[close]])
    horde.walks_straight[rows] = straight

    nearness = np.clip(reach / np.maximum(distance, np.float32(0.1)), 1, 8)
    gain = nearness * np.float32(LOOK_EVERY / ticks(senses.notice_s))
    notice = horde.notice[rows] + np.where(sees, gain, np.float32(-0.05))
    horde.notice[rows] = np.clip(notice, 0, 1)
    _spot(world, rules, events, rows[sees & (notice >= 1)])


def _sight_range(world: World, rules: Rules, rows: I64) -> F32:
    """How far each of these would see the survivor where they stand, [n] float32, m."""
    senses, horde = rules.senses, world.horde
    base = senses.dark_m + (senses.light_m - senses.dark_m) * visibility(world, rules)
    if world.player.sneaking:
        base *= senses.sneak_share
    by_kind = np.array([rules.kinds[k].sight_share for k in sorted(rules.kinds)], np.float32)
    reach: F32 = by_kind[horde.kind[rows]] * np.float32(base)
    alert = (horde.state[rows] == State.CHASE) | (horde.state[rows] == State.SEARCH)
    reach[alert] *= np.float32(senses.alert_share)
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
