"""The crowd moves: everybody's own step, the shoulders of the others, the survivor's body, the walls."""

from functools import cache

import numpy as np

from game.sim.motion import walking
from game.sim.motion.collision import MOVE_MAX_M, limit_length, resolve_walls
from game.sim.motion.neighbors import separation, touching_pairs
from game.sim.rules.tables import Rules
from game.sim.state.people import Person, acting
from game.sim.state.world import World
from game.sim.words.states import FALL, STATES, TURN
from game.sim.words.types import F32, I64, TICK_S, column, length, put, squared_length, taken

YIELD_SHARE = 0.3  # of an overlap is a person's to undo
YIELD_M = 0.02  # and the most that a crowd moves them in a tick
# Pairs are looked for on odd ticks, when legs and minds rest, and a little further than bodies reach, so that they
# serve for the next tick too: of 200,000 pairs of a crush two came near too fast, and were found a tick later.
PAIRS_SPARE_M = 0.12
SLOWEST_MPS2 = np.float32(1e-4)  # squared speed that is next to standing


@cache
def _room(rules: Rules) -> F32:
    """How far a body keeps others off, by whether the way is narrow and by its state; [2 * states] float32, m.

    In a narrow place bodies turn their shoulders, and who has fallen is trampled on.
    """
    room_m = np.full((2, STATES), rules.horde.width_m, np.float32)
    room_m[1] *= np.float32(rules.horde.squeeze_share)
    room_m[:, [FALL, TURN]] *= np.float32(rules.horde.fallen_share)
    return room_m.ravel()


@cache
def _may_leap(rules: Rules) -> bool:
    """Whether legs and shoulders alone may move somebody further in a tick than walls can bear."""
    fastest_mps = max(kind.run_mps for kind in rules.kinds.values()) * (1 + rules.horde.pace_spread)
    return fastest_mps * TICK_S + rules.horde.push_max_m > MOVE_MAX_M


def stride(world: World, rules: Rules) -> None:
    """Move everybody by legs, blows and neighbours; writes ``position``, ``knock``, ``knocked_ticks``, ``pairs``."""
    bodies = world.bodies
    n = bodies.crowd
    at: F32 = bodies.position.T[:, :n]
    whole = world.scratch.get("whole", 2 * n, np.float32).reshape(2, n)
    whole[:] = at  # once, for all that is gathered from it: of a part `take` copies all each time
    _find_pairs(world, rules, whole)
    move = separation(whole, *world.pairs, rules.horde.separation_share)
    limit_length(move, rules.horde.push_max_m)
    move += bodies.velocity.T[:, :n] * np.float32(TICK_S)
    if bodies.knocked_ticks:
        _fly(world, rules, move)
    if bodies.knocked_ticks or _may_leap(rules):
        limit_length(move, MOVE_MAX_M)
    at += move


def _reaches(world: World, rules: Rules, first: I64, second: I64) -> F32:
    """How far apart each pair has to stand, [pairs] float32, m."""
    index = world.grid.narrow.view(np.uint8).ravel().take(world.tile) * STATES
    index += world.bodies.state[: world.bodies.crowd]
    room_m = _room(rules).take(index)
    reach_m: F32 = np.minimum(room_m.take(first), room_m.take(second))
    return reach_m


def pairs_are_due(tick: int) -> bool:
    """Whether pairs are looked for in this tick anyway."""
    return tick % 2 == 1


def _find_pairs(world: World, rules: Rules, at: F32) -> None:
    """Find who is near whom on every other tick, or when rows have changed; writes ``pairs``."""
    if not pairs_are_due(world.tick) and world.pairs_of == world.bodies.moves:
        return
    reach_m = rules.horde.width_m + PAIRS_SPARE_M
    first, second = touching_pairs(at, world.grid.width, world.grid.height, reach_m, world.scratch)
    world.pairs = (first, second, _reaches(world, rules, first, second))
    world.pairs_of = world.bodies.moves


def _fly(world: World, rules: Rules, move: F32) -> None:
    """Add what blows do, as long as any is felt; writes ``move`` [2, n] m, ``knock`` and ``knocked_ticks``."""
    bodies = world.bodies
    knock: F32 = bodies.knock.T[:, : bodies.crowd]
    move += knock * np.float32(TICK_S)
    bodies.knocked_ticks -= 1
    knock *= np.float32((1 - TICK_S / (rules.horde.knock_decay_s + TICK_S)) if bodies.knocked_ticks else 0)


def _slow_the_blocked(world: World, rules: Rules) -> None:
    """Who got less far than their legs went keeps only that much speed; writes ``velocity`` and ``held``.

    They pick it up again by their own acceleration, and by less of it the longer they are held, so a packed crowd
    leans instead of shaking: without this, bodies in a crush overlapped by two thirds and shook at 1.2 m/s.
    """
    bodies = world.bodies
    n = bodies.crowd
    velocity: F32 = bodies.velocity.T[:, :n]
    moved = bodies.position.T[:, :n] - bodies.previous.T[:, :n]
    moved *= velocity
    speed = squared_length(velocity)
    speed += SLOWEST_MPS2
    speed *= np.float32(TICK_S)
    share = moved[0]
    share += moved[1]
    share += SLOWEST_MPS2 * np.float32(TICK_S)  # who stands is not held
    share /= speed
    np.maximum(share, np.float32(0), out=share)
    np.minimum(share, np.float32(1), out=share)
    velocity *= share
    share += bodies.held[:n]
    share -= np.float32(1)
    share *= np.float32(TICK_S / rules.horde.held_s)
    bodies.held[:n] -= share


def make_room(world: World, rules: Rules) -> None:
    """Keep everybody out of walls, and the bodies of those with hands and of the crowd out of each other.

    Writes ``position``, ``velocity``, ``held``, ``world.apart`` and people's places. Walls come first and again after
    each person's body, because each of the moves may take `MOVE_MAX_M`, and no more than that between two looks at
    the walls.
    """
    bodies = world.bodies
    at: F32 = bodies.position.T[:, : bodies.crowd]
    resolve_walls(world.grid, at)
    _slow_the_blocked(world, rules)
    world.apart = {}
    for person in acting(world.people):
        _make_room_for(world, rules, person, at)


def _make_room_for(world: World, rules: Rules, person: Person, at: F32) -> None:
    both = rules.horde.radius_m + rules.player.radius_m
    offset = at - column(person.x, person.y)
    world.apart[person.id] = apart = squared_length(offset)
    rows = (apart < both * both).nonzero()[0]
    rows = rows[world.bodies.state.take(rows) != TURN]  # one steps over what seems to be dead
    if len(rows) == 0:
        return
    offset = offset.take(rows, axis=1)
    distance = np.maximum(np.sqrt(apart[rows]), np.float32(1e-3))
    offset *= (both - distance) / distance
    push_x, push_y = (-YIELD_SHARE * float(axis.sum()) for axis in offset)
    scale = YIELD_M / max(length(push_x, push_y), YIELD_M)
    walking.move(world, rules, person, push_x * scale, push_y * scale)
    offset *= np.float32(1 - YIELD_SHARE)
    limit_length(offset, MOVE_MAX_M)
    moved = taken(at, rows) + offset
    resolve_walls(world.grid, moved)
    put(at, rows, moved)
