"""The locomotion alone, numpy beside numba: bins, separation, integration, walls.

Both move the same crowd from the same places with the same velocities. The survivor stands outside of the map, so
nobody runs into that body.
"""

import numpy as np

from game.content.balance import read_rules
from game.content.files.paths import assets_dir
from game.sim.motion import crowd
from game.sim.motion.steering import find_tiles
from game.sim.rules.tables import Rules
from game.sim.setup.start import new_world
from game.sim.state.people import only
from game.sim.state.world import World
from game.sim.terrain.level import Level
from game.sim.words.types import F32
from tools.peers.clock import OURS, Contestant, Peer

NUMBA = Peer("numba", "numba", "numba", "the same loop and laws compiled, one thread, float32, buffers made once")
SEED = 1
WALK_MPS = 1.3
SETTLE_TICKS = 40  # before the clock, so that nobody stands in anybody
OUTSIDE_M = -9.0


class Loop:
    """A crowd in a level that begins each turn in the same places, everybody walking a way of their own."""

    def __init__(self, level: Level, agents: int) -> None:
        self.rules: Rules = read_rules(assets_dir(), "normal")
        self.world: World = new_world(level, self.rules, seed=SEED, zombies=agents)
        only(self.world.people).x = only(self.world.people).y = OUTSIDE_M
        horde = self.world.bodies
        self._velocity: F32 = horde.facing * (horde.pace * np.float32(WALK_MPS))[:, None]
        self._place: F32 = horde.position.copy()
        for _ in range(SETTLE_TICKS):
            self.prepare()
            self.go()
        self._place = horde.position.copy()
        self.reset()

    def reset(self) -> None:
        """Everybody back to where the crowd had settled."""
        horde = self.world.bodies
        horde.position[:], horde.velocity[:] = self._place, self._velocity
        horde.knock[:] = horde.held[:] = 0
        self.world.tick = 0

    def prepare(self) -> None:
        """Open a tick: count it, and keep where everybody stands."""
        self.world.tick += 1
        find_tiles(self.world)
        self.world.bodies.previous[:] = self.world.bodies.position

    def go(self) -> None:
        """The game's own phases."""
        crowd.stride(self.world, self.rules)
        crowd.make_room(self.world, self.rules)


def ours(level: Level, agents: int) -> Contestant:
    """The game's own loop."""
    loop = Loop(level, agents)
    return Contestant(OURS, loop.go, loop.prepare, loop.reset)


def numba_loop(level: Level, agents: int) -> Contestant:
    """`NUMBA`."""
    from tools.peers.compiled import NumbaLoop

    loop = Loop(level, agents)
    compiled = NumbaLoop(loop.world, loop.rules)
    return Contestant(NUMBA.name, compiled.step, loop.prepare, loop.reset)
