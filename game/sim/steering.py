"""Where each infected wants to go this tick, and how fast."""

from functools import cache

import numpy as np

from game.sim.rules import Rules
from game.sim.states import State
from game.sim.types import F32, I32, I64, TICK_S, TURN_TICKS
from game.sim.world import CHASE_SLOT, World

STEER_S = TURN_TICKS / 2 * TICK_S  # twice a turn
STILL_MPS = 0.12  # slower than this, a body keeps its heading
TARGET_SLOW_M = 0.4  # it slows down over the last of a way to a place


@cache
def speeds(rules: Rules) -> F32:
    """Speed by kind and state, [kinds, states] float32, m/s."""
    table = np.zeros((len(rules.kinds), len(State)), np.float32)
    for kind, row in rules.kinds.items():
        table[kind, State.DRIFT] = row.drift_mps
        table[kind, State.HEAR] = table[kind, State.SEARCH] = row.walk_mps
        table[kind, State.CHASE] = row.run_mps
    return table


def find_tiles(world: World) -> None:
    """Note the flat tile of every infected; writes ``world.tile``."""
    position = world.horde.position[: world.horde.count]
    world.tile = position[:, 1].astype(np.int32) * world.grid.width + position[:, 0].astype(np.int32)


def followed_slot(world: World, rows: I64 | slice) -> I32:
    """The field that each of these infected follows: a noise's, or the chase; [n] int32."""
    horde = world.horde
    hears = horde.state[rows] == State.HEAR
    slot: I32 = np.where(hears, np.maximum(horde.slot[rows], 0), CHASE_SLOT).astype(np.int32)
    return slot


def wanted_direction(world: World) -> tuple[F32, F32]:
    """Unit vectors that each infected would like to follow, x and y, [count] float32; zero for none."""
    horde, player = world.horde, world.player
    n = horde.count
    state = horde.state[:n]
    x, y = world.fields.toward(followed_slot(world, slice(0, n)), world.tile)
    own = np.flatnonzero((state == State.DRIFT) | (state == State.SEARCH))
    _point_at(x, y, horde.position, own, horde.target[own, 0], horde.target[own, 1], TARGET_SLOW_M)
    straight = np.flatnonzero(
        ((state == State.CHASE) & horde.sees[:n] & horde.walks_straight[:n]) | (state == State.GRAB)
    )
    _point_at(x, y, horde.position, straight, np.float32(player.x), np.float32(player.y), 0.0)
    return x, y


def _point_at(
    x: F32, y: F32, position: F32, rows: np.ndarray, to_x: F32 | np.float32, to_y: F32 | np.float32, slow_m: float
) -> None:
    dx, dy = to_x - position[rows, 0], to_y - position[rows, 1]
    length = np.maximum(np.sqrt(dx * dx + dy * dy), np.float32(max(slow_m, 1e-4)))
    x[rows], y[rows] = dx / length, dy / length


def steer(world: World, rules: Rules) -> None:
    """Turn wishes into velocities, for half a turn; writes ``velocity`` and ``facing``."""
    horde = world.horde
    n = horde.count
    x, y = wanted_direction(world)
    speed = speeds(rules)[horde.kind[:n], horde.state[:n]] * horde.pace[:n]
    share = np.float32(STEER_S / (rules.horde.acceleration_s + STEER_S))
    velocity = horde.velocity[:n]
    velocity[:, 0] += (x * speed - velocity[:, 0]) * share
    velocity[:, 1] += (y * speed - velocity[:, 1]) * share

    grabbing = horde.state[:n] == State.GRAB
    moving = (np.abs(velocity[:, 0]) + np.abs(velocity[:, 1]) > STILL_MPS) & (speed > 0)
    turn = np.float32(STEER_S / (rules.horde.turn_s + STEER_S)) * (moving | grabbing)
    facing = horde.facing[:n]
    fx = facing[:, 0] + (x - facing[:, 0]) * turn
    fy = facing[:, 1] + (y - facing[:, 1]) * turn
    length = np.sqrt(fx * fx + fy * fy)
    opposite = np.flatnonzero(length < 0.05)  # straight about: begin with a quarter turn
    fx[opposite], fy[opposite] = facing[opposite, 1], -facing[opposite, 0]
    length[opposite] = 1
    facing[:, 0] = fx / length
    facing[:, 1] = fy / length
