"""What the living of the crowd do next, as long as nothing happens to them: they stand about, and walk a little."""

import numpy as np

from game.sim.minds.wandering import wander
from game.sim.rules.tables import Rules
from game.sim.state.world import World
from game.sim.words.states import LIVING, STAND, WALK
from game.sim.words.types import squared_length, ticks

ARRIVED_M = 0.5
WALK_S = 8.0  # a walk that takes longer is given up


def decide(world: World, rules: Rules) -> None:
    """Move the states of the living on by a period, of which the timers know already; writes ``state``, ``timer``."""
    bodies, may = world.bodies, rules.living
    rows = (bodies.side[: bodies.crowd] == LIVING).nonzero()[0]
    if len(rows) == 0:
        return
    state, over = bodies.state.take(rows), bodies.timer.take(rows) <= 0
    way = bodies.target.T.take(rows, axis=1) - bodies.position.T.take(rows, axis=1)
    over |= (state == WALK) & (squared_length(way) < np.float32(ARRIVED_M**2))
    begins, ends = rows[(state == STAND) & over], rows[(state == WALK) & over]
    wander(world, begins, may.stroll_m)
    bodies.state[begins] = WALK
    bodies.timer[begins] = ticks(WALK_S)
    bodies.state[ends] = STAND
    least, most = ticks(may.stand_min_s), ticks(may.stand_max_s)
    bodies.timer[ends] = world.rng.integers(least, most + 1, len(ends))
