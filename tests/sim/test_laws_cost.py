"""Laws of cost, counted and not timed: what is sealed off asks for no more work than what is not."""

import numpy as np
import pytest

from game.sim.paths import routes
from game.sim.paths.blocks import Block, Edges
from game.sim.paths.flowfield import Wavefront
from game.sim.setup.start import new_world
from game.sim.state.people import only
from game.sim.state.world import World
from game.sim.step import step
from game.sim.terrain.level import Level
from game.sim.words.events import Events
from game.sim.words.states import State
from game.sim.words.types import I32, U32
from tests.worlds import draw, hunt_rules, leave_trail

PEOPLE = 10_000
TICKS = 240
GYM_M, YARD_M = 100, 19


def gym(*, sealed: bool) -> Level:
    """A gym full of infected beside a yard with the survivor in it, with two ways out or none."""
    wall = "#" * (GYM_M + YARD_M + 3)
    rows = ["#" + "." * GYM_M + "#" + "." * YARD_M + "#" for _ in range(58)]
    if not sealed:
        for y in (20, 21, 40, 41):
            rows[y] = "#" + "." * (GYM_M + 1 + YARD_M) + "#"
    return draw(wall, *rows, wall, start=(GYM_M + 11.5, 30.5))


def crowded(level: Level) -> World:
    world = new_world(level, hunt_rules(), seed=1, zombies=PEOPLE, at=(GYM_M / 2, 30.5))  # where there is room
    only(world.people).x, only(world.people).y = level.start
    places = np.random.default_rng(1).random((PEOPLE, 2)) * (GYM_M - 2, 56) + 1.5
    world.bodies.position[:PEOPLE] = world.bodies.previous[:PEOPLE] = places
    return world


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """What fields ask for: bits of waves, ways of searches, entries of tables; a number for each piece of work."""
    done: list[int] = []
    settle, least, advance = routes._settle, routes.least_keys, Wavefront.advance

    def waves(wave: Wavefront, most: int) -> bool:
        before = wave.time
        whole = advance(wave, most)
        done.append((wave.time - before) * wave.terrain.ones.bit_length())
        return whole

    monkeypatch.setattr(Wavefront, "advance", waves)

    def rounds(here: I32, edges: Edges, toll: I32, limit: int) -> None:
        done.append(len(edges.source))
        settle(here, edges, toll, limit)

    def entries(block: Block, packed: U32) -> U32:
        done.append(len(block.key))
        return least(block, packed)

    monkeypatch.setattr(routes, "_settle", rounds)
    monkeypatch.setattr(routes, "least_keys", entries)
    return done


def hunt_for(world: World, count: int) -> None:
    """Let everybody hunt a survivor who runs about the yard."""
    events = Events()
    for tick in range(count):
        events.clear()
        world.bodies.state[:PEOPLE], world.bodies.timer[:PEOPLE] = State.CHASE, 600
        leave_trail(world, GYM_M + 4.5 + tick / 16, 20.5 + tick / 10, world.tick)
        step(world, hunt_rules(), {}, events)


def test_a_sealed_gym_asks_for_no_more_than_one_with_a_way_out(work: list[int]) -> None:
    asked = []
    for sealed in (True, False):
        world = crowded(gym(sealed=sealed))
        work.clear()
        hunt_for(world, TICKS)
        assert (world.bodies.position[: world.bodies.crowd, 0] < GYM_M + 1).all() == sealed
        asked.append(sum(work))
    assert 0 < asked[0] <= asked[1]
