"""Small worlds for tests: halls, rooms and doors drawn as text."""

from dataclasses import replace
from functools import cache

import numpy as np

from game.content.balance import read_rules
from game.content.paths import assets_dir
from game.sim.commands import STAND, Command
from game.sim.events import Event, Events
from game.sim.level import Area, DoorSpec, ExitSpec, Kind, Level, empty_level
from game.sim.rules import Rules
from game.sim.start import new_world
from game.sim.states import State
from game.sim.step import step
from game.sim.types import Bool
from game.sim.world import World


@cache
def rules(difficulty: str = "normal") -> Rules:
    return read_rules(assets_dir(), difficulty)


def draw(*rows: str, **fields: object) -> Level:
    """A level from text: # wall, o pillar one can see over, D shut door, L locked door, E exit, S start."""
    grid = np.array([list(row) for row in rows])
    height, width = grid.shape

    def places(mark: str) -> list[tuple[int, int]]:
        return [(int(x), int(y)) for y, x in np.argwhere(grid == mark)]

    wall = np.asarray(grid == "#")
    doors = [DoorSpec(i, f"door {i}", Area(x, y, 1, 1)) for i, (x, y) in enumerate(places("D"))]
    doors += [DoorSpec(90 + i, f"lock {i}", Area(x, y, 1, 1), key="main") for i, (x, y) in enumerate(places("L"))]
    start = places("S")
    return empty_level(
        width,
        height,
        **{
            "solid": wall | (grid == "o"),
            "opaque": wall,
            "barrier": wall,
            "doors": tuple(doors),
            "exits": tuple(ExitSpec(i, "gate", Area(x, y, 1, 1)) for i, (x, y) in enumerate(places("E"))),
            "start": (start[0][0] + 0.5, start[0][1] + 0.5) if start else (1.5, 1.5),
            **fields,
        },
    )


def world_of(level: Level, *infected: tuple[float, float], seed: int = 1, with_rules: Rules | None = None) -> World:
    """A world with infected at these places, all walkers of even pace that stand and look away from the start."""
    world = new_world(level, with_rules or rules(), seed=seed, zombies=len(infected))
    horde = world.horde
    for row, place in enumerate(infected):
        horde.position[row] = horde.previous[row] = horde.target[row] = place
    n = horde.count
    horde.kind[:n] = Kind.WALKER
    horde.pace[:n] = 1
    horde.health[:n] = rules().kinds[Kind.WALKER].health
    away = horde.position[:n] - np.array(level.start, np.float32)
    horde.facing[:n] = away / np.maximum(np.sqrt((away * away).sum(axis=1)), 1e-6)[:, None]
    horde.state[:n] = State.IDLE
    horde.timer[:n] = 10**6
    return world


def run(world: World, ticks: int, command: Command = STAND, *, with_rules: Rules | None = None) -> list[Event]:
    """Step a world with one command held; returns all events."""
    events, seen = Events(), []
    for _ in range(ticks):
        events.clear()
        step(world, with_rules or rules(), command, events)
        seen += events.items
    return seen


def random_walls(seed: int, height: int, width: int, share: float) -> Bool:
    """Walls at random inside a solid border."""
    solid = np.random.default_rng(seed).random((height, width)) < share
    solid[[0, -1], :] = True
    solid[:, [0, -1]] = True
    return solid


def without_growls(base: Rules) -> Rules:
    """Rules in which spotting makes no noise, to test one sense alone."""
    return replace(base, senses=replace(base.senses, spot_loudness_m=0.1))
