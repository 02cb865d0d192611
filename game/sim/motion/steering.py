"""Where each infected wants to go this tick, and how fast."""

from functools import cache

import numpy as np

from game.sim.perception import cries
from game.sim.rules.tables import Rules
from game.sim.state.world import CHASE_SLOT, World
from game.sim.words.states import CHASE, DOZE, DRIFT, GRAB, HEAR, IDLE, SEARCH, STATES, WALK, Notice, any_of
from game.sim.words.types import F32, I32, I64, PERIOD_TICKS, TICK_S, put, squared_length, ticks

STEER_S = PERIOD_TICKS / 2 * TICK_S  # twice a period
STILL_MPS = 0.12  # slower than this, a body keeps its heading
SWAY_MOST = 0.35  # tangent of the most that one turns aside
SWAY_STRIDE = 7919  # a prime: neighbours in number are out of step
KEEPS_MARGIN_M = 1.5  # further off than it must be, one who keeps away stands
TARGET_SLOW_M = 0.4  # it slows down over the last of a way to a place

_LED = any_of(HEAR, CHASE)  # by a field
_BY_ITSELF = any_of(DRIFT, SEARCH, WALK)  # to a place of its own choosing
_CALM = any_of(IDLE, DOZE, DRIFT)  # with time for who comes along


@cache
def speeds(rules: Rules) -> F32:
    """Speed by kind and state, [kinds * states] float32, m/s."""
    table = np.zeros((len(rules.kinds), STATES), np.float32)
    for row in rules.kinds.values():
        table[row.number, DRIFT] = row.drift_mps
        table[row.number, HEAR] = table[row.number, SEARCH] = row.walk_mps
        table[row.number, CHASE] = row.run_mps
    table[:, WALK] = rules.living.walk_mps
    return table.ravel()


def find_tiles(world: World) -> None:
    """Note the flat tile of everybody of the crowd; writes ``world.tile``."""
    tile = world.bodies.position.T[:, : world.bodies.crowd].astype(np.int32)
    world.tile = tile[1]
    world.tile *= world.grid.width
    world.tile += tile[0]


def followed_slot(world: World, rows: I64) -> I32:
    """The field that each of these infected follows: a noise's, or the chase; [n] int32."""
    bodies = world.bodies
    slot: I32 = np.where(bodies.state.take(rows) == HEAR, np.maximum(bodies.slot.take(rows), 0), CHASE_SLOT)
    return slot.astype(np.int32)


def wanted_direction(world: World, rules: Rules, led: I64) -> F32:
    """Unit vectors that each infected would like to follow, [2, count] float32; zero for none.

    ``led``: the rows that follow a field.
    """
    bodies = world.bodies
    n = bodies.crowd
    state = bodies.state[:n]
    wish = np.zeros((2, n), np.float32)
    if len(led):
        put(wish, led, world.fields.toward(followed_slot(world, led), world.tile.take(led)))
    own = _BY_ITSELF.take(state).nonzero()[0]
    if len(own):
        _point_at(wish, bodies.position.T, own, bodies.target.T.take(own, axis=1), TARGET_SLOW_M)
    straight = (state == CHASE) & bodies.sees[:n] & bodies.walks_straight[:n]
    straight |= state == GRAB
    rows = straight.nonzero()[0]
    if len(rows):
        prey = bodies.rows_of(bodies.prey.take(rows))
        rows, prey = rows[prey >= 0], prey[prey >= 0]
        _point_at(wish, bodies.position.T, rows, bodies.position.T.take(prey, axis=1), 1e-4)
        _keep_off(world, rules, rows, prey, wish)
    return wish


def _keep_off(world: World, rules: Rules, rows: I64, prey: I64, wish: F32) -> None:
    """Let those who keep away from whom they hunt stand where they are far enough, and else back off; writes ``wish``.

    ``prey``: [n] their rows.
    """
    bodies, keeps = world.bodies, cries.keeps_m(rules)
    if not keeps.any():
        return
    shy = ((keeps.take(bodies.kind.take(rows)) > 0) & (bodies.state.take(rows) == CHASE)).nonzero()[0]
    if len(shy) == 0:
        return
    rows, prey = rows[shy], prey[shy]
    apart = np.sqrt(squared_length(bodies.position.T.take(prey, axis=1) - bodies.position.T.take(rows, axis=1)))
    apart -= keeps.take(bodies.kind.take(rows))
    put(wish, rows, wish.take(rows, axis=1) * np.where(apart < 0, -1, apart > KEEPS_MARGIN_M).astype(np.float32))


def _sway(world: World, rules: Rules, rows: I64, wish: F32, speed: F32) -> None:
    """Turn these rows a little aside and back, everybody in a rhythm of their own; writes ``wish``.

    Those who are led to the same place by the same way would walk behind each other on one line, and stay on a corner
    that they meet head on. ``speed``: [count] float32, m/s.
    """
    period = ticks(rules.horde.sway_s)
    phase = (world.bodies.id.take(rows) * np.int32(SWAY_STRIDE) + world.tick) % period
    aside = np.abs(phase * np.float32(4 / period) - np.float32(2)) - np.float32(1)  # 1 to -1 and back
    aside *= np.minimum(np.float32(rules.horde.sway_mps) / speed.take(rows), np.float32(SWAY_MOST))
    way = wish.take(rows, axis=1)
    across = way[::-1] * aside
    way[0] -= across[0]
    way[1] += across[1]
    put(wish, rows, way)


def _point_at(wish: F32, position: F32, rows: I64, to: F32, slow_m: float) -> None:
    """Point these rows at places ``to`` [2, n] or [2, 1], m; writes ``wish``."""
    way = to - position.take(rows, axis=1)
    length = np.sqrt(squared_length(way))
    way /= np.maximum(length, np.float32(slow_m))
    put(wish, rows, way)


def steer(world: World, rules: Rules) -> None:
    """Turn wishes into velocities, for half a period; writes ``velocity`` and ``facing``."""
    bodies = world.bodies
    n = bodies.crowd
    state = bodies.state[:n]
    led = _LED.take(state).nonzero()[0]
    wish = wanted_direction(world, rules, led)
    speed = speeds(rules).take(bodies.kind[:n] * STATES + state)
    speed *= bodies.pace[:n]
    regards = _regarding(world)
    speed[regards[bodies.stage.take(regards) == Notice.LIT]] = 0  # it stands and stares
    if len(led):
        _sway(world, rules, led, wish, speed)
    velocity: F32 = bodies.velocity.T[:, :n]
    change = wish * speed
    change -= velocity
    effort = bodies.held[:n] * np.float32(rules.horde.lean_share - 1)
    effort[world.grid.narrow.ravel().take(world.tile)] = 0  # where people push
    effort += np.float32(1)
    effort *= np.float32(STEER_S / (rules.horde.acceleration_s + STEER_S))
    change *= effort
    velocity += change

    pace = np.abs(velocity)
    turning = (pace[0] + pace[1] > np.float32(STILL_MPS)) & (speed > 0)
    turning |= state == GRAB
    turning[regards] = False
    rows = turning.nonzero()[0]
    if len(rows):
        _rotate(bodies.facing.T, rows, wish.take(rows, axis=1), STEER_S / (rules.horde.turn_s + STEER_S))
    if len(regards):
        _turn_to_prey(world, rules, regards)


def _regarding(world: World) -> I64:
    """Rows of those who stand or drift about and have begun to notice somebody whom they see."""
    bodies = world.bodies
    n = bodies.crowd
    begun = bodies.stage[:n] - np.uint8(Notice.TURNED) < Notice.CRY - Notice.TURNED  # NONE wraps round to far above
    begun &= bodies.sees[:n]
    rows = begun.nonzero()[0]
    rows = rows[_CALM.take(bodies.state.take(rows))]
    calm: I64 = rows[bodies.rows_of(bodies.prey.take(rows)) >= 0]
    return calm


def _turn_to_prey(world: World, rules: Rules, rows: I64) -> None:
    """Turn the bodies of these slowly to whom they look at, as their heads are already; writes ``facing``."""
    bodies = world.bodies
    wish = np.zeros((2, bodies.crowd), np.float32)
    prey = bodies.rows_of(bodies.prey.take(rows))
    _point_at(wish, bodies.position.T, rows, bodies.position.T.take(prey, axis=1), 1e-4)
    _rotate(bodies.facing.T, rows, wish.take(rows, axis=1), STEER_S / (rules.senses.regard_s + STEER_S))


def _rotate(facing: F32, rows: I64, wish: F32, share: float) -> None:
    """Turn these rows by a share towards their wishes [2, n]; writes ``facing`` [2, capacity]."""
    before = facing.take(rows, axis=1)
    after = wish - before
    after *= np.float32(share)
    after += before
    length = np.sqrt(squared_length(after))
    opposite = (length < np.float32(0.05)).nonzero()[0]  # straight about: begin with a quarter turn
    if len(opposite):
        after[0, opposite], after[1, opposite] = before[1, opposite], -before[0, opposite]
        length[opposite] = 1
    after /= length
    put(facing, rows, after)
