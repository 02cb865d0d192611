"""A world in the middle of play, and its map in other states."""

from copy import deepcopy
from dataclasses import replace
from functools import cache

import numpy as np

from game.sim.perception import noise
from game.sim.rules.tables import Rules
from game.sim.setup.carry import Anew, carry
from game.sim.setup.start import new_world
from game.sim.setup.tireless import tireless
from game.sim.state.people import only
from game.sim.state.world import World
from game.sim.terrain.level import Level
from game.sim.words.commands import Button, Command
from game.sim.words.states import DoorState, State
from game.sim.words.types import Bool
from tests.worlds import hall_a, leave_trail, rules, run

SEED, ZOMBIES = 5, 150
COMMANDS = tuple(
    Command(move_x=(127, 0, -90, 40)[i // 60 % 4], move_y=(0, 127, 30, -127)[i // 45 % 4], aim_x=300, aim_y=i % 200)
    for i in range(600)
)


def begun(level: Level, zombies: int | None = ZOMBIES, by: Rules | None = None) -> World:
    return new_world(level, by or rules(), seed=SEED, zombies=zombies)


@cache
def _played() -> World:
    """A hall in the middle of it all: some hunt, some listen, two are dead, one is down, a door and a bottle fly."""
    world = begun(hall_a().level, by=tireless(rules()))
    player = only(world.people)
    player.pockets, player.stamina = ("bottle",) * 3, 1.0
    for tick in range(240):
        buttons = (Button.SPRINT, Button.SPRINT | Button.THROW, Button.INTERACT)[tick // 20 % 3]
        run(world, 1, COMMANDS[tick]._replace(buttons=int(buttons)))
    player.health = rules().player.health
    world.doors.state[3] = DoorState.BROKEN
    world.doors.health[4] *= np.float32(0.5)
    for _ in range(20):  # doors were opened and shut
        world.grid.refresh(world.doors.state)
    world.searched[1] = True
    for row in (7, 30):
        world.bodies.remove(row)
    away = np.hypot(*(world.bodies.position[: world.bodies.crowd] - (player.x, player.y)).T)
    hunts = np.argsort(away)[:6]
    world.bodies.state[hunts], world.bodies.timer[hunts], world.bodies.prey[hunts] = State.CHASE, 600, player.id
    leave_trail(world, player.x, player.y, world.tick)
    x, y = world.bodies.position[84].tolist()
    noise.make(world, x, y, 40.0)
    run(world, 8)
    player.pockets = ("bottle",)
    run(world, 1, COMMANDS[0]._replace(buttons=int(Button.THROW)))
    run(world, 2)
    return world


def played() -> World:
    return deepcopy(_played())


def reloaded(old: World, level: Level, zombies: int | None = ZOMBIES) -> tuple[World, Anew]:
    return carry(old, begun(level, zombies), rules())


def go_on(world: World, ticks: int) -> None:
    for tick in range(ticks):
        run(world, 1, COMMANDS[tick])


def same_horde(old: World, new: World, but: Bool | None = None) -> bool:
    """Whether every column of the horde is alike, but for some rows."""
    kept = slice(None) if but is None else ~but
    n = old.bodies.crowd
    assert new.bodies.crowd == n
    mine = new.bodies.columns
    return all(np.array_equal(column[:n][kept], mine[name][:n][kept]) for name, column in old.bodies.columns.items())


def walled(level: Level, tiles: list[tuple[int, int]]) -> Level:
    """The level with walls on these tiles ``(x, y)``."""
    masks = {name: getattr(level, name).copy() for name in ("solid", "opaque", "barrier")}
    for mask in masks.values():
        for x, y in tiles:
            mask[y, x] = True
    return replace(level, **masks)


def wider(level: Level, by: tuple[int, int], to: tuple[int, int]) -> Level:
    """The level as Tiled resizes it: all of it moved by so many tiles, on a map of so many; the new ground is wall."""
    (x, y), (width, height) = by, to
    grown = {}
    for name, fill in (("solid", True), ("opaque", True), ("barrier", True), ("surface", 0)):
        grown[name] = np.full((height, width), fill, getattr(level, name).dtype)
        grown[name][y : y + level.height, x : x + level.width] = getattr(level, name)
    moved: dict[str, object] = {}
    for name in ("doors", "spawns", "containers", "exits"):
        specs = getattr(level, name)
        moved[name] = tuple(replace(s, area=replace(s.area, x=s.area.x + x, y=s.area.y + y)) for s in specs)
    for name in ("lights", "notes"):
        moved[name] = tuple(replace(s, x=s.x + x, y=s.y + y) for s in getattr(level, name))
    start = (level.start[0] + x, level.start[1] + y)
    return replace(level, width=width, height=height, start=start, rooms=(), **grown, **moved)  # type: ignore[arg-type]
