"""Where whole frames are timed: a survivor in the most open place of a map, and the horde packed round them."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from game.content.school.school import School
from game.play.headless import tireless_session
from game.play.session import Session, Setup
from game.sim.paths.flowfield import reachable
from game.sim.rules.tables import Rules
from game.sim.setup.tireless import tireless
from game.sim.state import population
from game.sim.state.people import only
from game.sim.state.world import World
from game.sim.words.commands import Button, Command
from game.sim.words.states import CHASE
from game.sim.words.types import I64, Bool, ticks

PER_TILE = 3  # of 2,000 about 1,500 stand in the picture then
CLEAR_M = 3.0  # left free round the survivor at first
SHOVE_EVERY = 40  # ticks
ROUND_TICKS = 900  # the light goes once round in so many
AIM_CM = 200


def staged(school: School, setup: Setup, change: Callable[[Rules], Rules] = tireless) -> Session:
    """A session whose survivor stands in the middle of the largest free square, hunted from all sides.

    ``change``: what is made of the difficulty's rules.
    """
    place = open_place(school.level.tiles.solid)
    session = tireless_session(school, replace(setup, at=place), change)
    pack(session.world, setup.seed)
    return session


def open_place(solid: Bool) -> tuple[float, float]:
    """Middle of the largest square of tiles [h, w] in which nothing is solid, the first of equals, m."""
    side = np.zeros(solid.shape, np.int64)  # of the largest free square that ends here
    for y in range(1, solid.shape[0]):
        for x in range(1, solid.shape[1]):
            if not solid[y, x]:
                side[y, x] = 1 + min(side[y - 1, x], side[y, x - 1], side[y - 1, x - 1])
    y, x = (int(v) for v in np.unravel_index(side.argmax(), side.shape))
    half = int(side[y, x]) / 2
    return x + 1 - half, y + 1 - half


def pack(world: World, seed: int) -> None:
    """Set the horde on the tiles nearest to the survivor, all of it hunting; writes the horde's columns."""
    bodies, level = world.bodies, world.level
    player = only(world.people)
    n = bodies.crowd
    away = (np.arange(level.width) + 0.5 - player.x) ** 2 + (np.arange(level.height)[:, None] + 0.5 - player.y) ** 2
    away[world.grid.blocked | ~reachable(world.grid.tiles.solid, player.x, player.y) | (away < CLEAR_M**2)] = np.inf
    nearest = np.argsort(away, axis=None, kind="stable")[: int(np.isfinite(away).sum())]
    tile: I64 = np.resize(np.repeat(nearest[: -(-n // PER_TILE)], PER_TILE), n)
    room = 0.2 + 0.6 * np.random.default_rng(seed).random((n, 2))
    corners = np.stack((tile % level.width, tile // level.width), axis=1)
    population.move_to(world, slice(0, n), (corners + room).astype(np.float32))
    population.set_state(world, slice(0, n), CHASE, ticks(60))


class StandGround:
    """A survivor who looks slowly all round, swings without a pause, and shoves now and then."""

    def __init__(self, _seed: int) -> None:
        """Nothing of it is left to chance."""

    def command(self, world: World) -> Command:
        """What they want in this state of the world."""
        return _look_round(world.tick)


class WalkGround(StandGround):
    """One who does the same, and walks where they look: in a circle of a few metres, once round in `ROUND_TICKS`."""

    def command(self, world: World) -> Command:
        """What they want in this state of the world."""
        looks = _look_round(world.tick)
        return looks._replace(move_x=round(looks.aim_x / AIM_CM * 127), move_y=round(looks.aim_y / AIM_CM * 127))


def _look_round(tick: int) -> Command:
    angle = tick * 2 * np.pi / ROUND_TICKS
    held = Button.SWING | (Button.SHOVE if tick % SHOVE_EVERY == 0 else Button.NONE)
    aim = (round(AIM_CM * float(np.cos(angle))), round(AIM_CM * float(np.sin(angle))))
    return Command(aim_x=aim[0], aim_y=aim[1], buttons=int(held))
