"""Small worlds for tests: halls, rooms and doors drawn as text; drafted schools; crowds that all go one way."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np

from game.content.balance import read_rules
from game.content.files.paths import assets_dir, find_map
from game.content.school.school import School, read_school
from game.sim.rules.rows import Cast, CastRow
from game.sim.rules.tables import Rules
from game.sim.setup.start import new_world
from game.sim.state.people import only
from game.sim.state.world import Trail, World
from game.sim.step import step
from game.sim.terrain.areas import Area
from game.sim.terrain.level import DoorSpec, ExitSpec, Level, empty_level
from game.sim.words.commands import STAND, Command
from game.sim.words.events import Event, Events
from game.sim.words.states import DoorState, State
from game.sim.words.types import F32, F64, Bool
from tests.rows import WALKER
from tools.draft_school import main as draft_school

Place = tuple[float, float]

HALL = (
    "##############################",
    "#S...........................#",
    "#............................#",
    "#............................#",
    "##############################",
)
TWO_ROOMS = (
    "#####################",
    "#S........#.........#",
    "#.........D.........#",
    "#.........#.........#",
    "#####################",
)


@cache
def rules(difficulty: str = "normal") -> Rules:
    return even(read_rules(assets_dir(), difficulty))


def even(base: Rules) -> Rules:
    """Rules by which the six differ in nothing, so that a law is of everybody."""
    return replace(base, cast=Cast(CastRow(row.name, row.number) for row in base.cast.values()))


def output_of(script: str, **environment: str) -> list[str]:
    """What a script prints in a process of its own, line by line."""
    return subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    ).stdout.splitlines()


def draw(*rows: str, **fields: object) -> Level:
    """A level from text: # wall, o pillar one can see over, D shut door, L locked door, E exit, S start."""
    grid = np.array([list(row) for row in rows])
    height, width = grid.shape

    def places(mark: str) -> list[tuple[int, int]]:
        return [(int(x), int(y)) for y, x in np.argwhere(grid == mark)]

    wall = np.asarray(grid == "#")
    doors = [DoorSpec(30 + i, f"door {i}", Area(x, y, 1, 1)) for i, (x, y) in enumerate(places("D"))]
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
            "exits": tuple(ExitSpec(60 + i, "gate", Area(x, y, 1, 1)) for i, (x, y) in enumerate(places("E"))),
            "start": (start[0][0] + 0.5, start[0][1] + 0.5) if start else (1.5, 1.5),
            **fields,
        },
    )


def world_of(level: Level, *infected: tuple[float, float], seed: int = 1, with_rules: Rules | None = None) -> World:
    """A world with infected at these places, all walkers of even pace that stand and look away from the start."""
    world = new_world(level, with_rules or rules(), seed=seed, zombies=len(infected))
    horde = world.bodies
    for row, place in enumerate(infected):
        horde.position[row] = horde.previous[row] = horde.target[row] = place
    n = horde.crowd
    horde.kind[:n] = WALKER
    horde.pace[:n] = 1
    horde.health[:n] = rules().kinds["walker"].health
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
        step(world, with_rules or rules(), dict.fromkeys(world.people, command), events)
        seen += events.items
    return seen


def leave_trail(world: World, x: float, y: float, tick: int | None = None) -> None:
    """Let the only person have been seen there, m; in a tick, or when they were last."""
    who = only(world.people).id
    world.trails[who] = Trail(x, y, world.trails[who].tick if tick is None else tick)


def random_walls(seed: int, height: int, width: int, share: float) -> Bool:
    """Walls at random inside a solid border."""
    solid = np.random.default_rng(seed).random((height, width)) < share
    solid[[0, -1], :] = True
    solid[:, [0, -1]] = True
    return solid


def without_growls(base: Rules) -> Rules:
    """Rules in which spotting makes no noise, to test one sense alone."""
    return replace(base, senses=replace(base.senses, spot_loudness_m=0.1))


@cache
def hall_a() -> School:
    """Hall A with a horde that is awake from the first tick, and nobody who paces it."""
    school = read_school(find_map("hall_a.tmx"))
    return replace(school, level=replace(school.level, director=False))


@cache
def drafted_school(seed: int, width: int = 128, height: int = 96) -> School:
    """A drafted school, drawn once for all tests of a run."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"drafted_{seed}.tmx"
        assert draft_school(["--seed", str(seed), "--size", f"{width}x{height}", str(path)]) == 0
        return read_school(path)


@cache
def hunt_rules(*, alone: bool = False) -> Rules:
    """Rules of a hunt that nothing disturbs: nobody sees the survivor, and every way is near enough to be followed.

    ``alone``: bodies pass through one another, so that many single walkers share a world.
    """
    base = rules()
    horde = replace(base.horde, chase_m=1000.0)
    if alone:
        horde = replace(horde, separation_share=0.0)
    return replace(base, horde=horde, senses=replace(base.senses, light_m=0.0, dark_m=0.0, behind_m=0.0))


def hunt_world(level: Level, places: F64, *, seed: int = 1, kind: int = WALKER) -> World:
    """A world with infected of one kind at ``places`` [n, 2] m, at paces of their own; the survivor is walled in."""
    world = new_world(level, hunt_rules(), seed=seed, zombies=len(places))
    horde = world.bodies
    n = horde.crowd
    horde.position[:n] = horde.previous[:n] = horde.target[:n] = places
    horde.kind[:n] = kind
    only(world.people).x = only(world.people).y = 0.5
    return world


def break_doors(world: World) -> None:
    """Take all doors out of everybody's way."""
    world.doors.state[:] = DoorState.BROKEN
    world.grid.refresh(world.doors.state)


def hunt(
    world: World,
    goal: Place,
    ticks: int,
    each: Callable[[], object] = lambda: None,
    *,
    alone: bool = False,
) -> None:
    """Let everybody go for one place for so many ticks; ``each`` is called after every tick."""
    horde, with_rules = world.bodies, hunt_rules(alone=alone)
    leave_trail(world, *goal)
    for _ in range(ticks):
        horde.state[: horde.crowd] = State.CHASE
        horde.timer[: horde.crowd] = 600
        run(world, 1, with_rules=with_rules)
        each()


def free_places(blocked: Bool, count: int, seed: int, *, crowded: int = 1) -> F64:
    """So many places where a body can stand, [count, 2] m, at random, at most ``crowded`` on a tile."""
    rng = np.random.default_rng(seed)
    tiles = rng.permutation(np.repeat(np.argwhere(~blocked)[:, ::-1], crowded, axis=0))[:count]
    assert len(tiles) == count
    places: F64 = tiles + 0.3 + 0.4 * rng.random((count, 2))
    return places


def near_gaps(position: F32, reach_m: float) -> F64:
    """Distances of all pairs nearer than ``reach_m``, each once, m."""
    found = []
    for i in range(0, len(position), 500):
        dx = position[i : i + 500, None, 0] - position[None, i:, 0]
        dy = position[i : i + 500, None, 1] - position[None, i:, 1]
        squared = np.triu(dx * dx + dy * dy, 1)
        found.append(squared[(squared > 0) & (squared < reach_m * reach_m)])
    gaps: F64 = np.sqrt(np.concatenate(found).astype(np.float64))
    return gaps
