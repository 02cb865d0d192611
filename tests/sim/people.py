"""Worlds with none, one or several of the living, and students among the crowd."""

from collections.abc import Mapping

import numpy as np

from game.sim.setup.start import new_world, standing_room
from game.sim.state import population
from game.sim.state.people import Person
from game.sim.state.world import World
from game.sim.step import Lap, step
from game.sim.story.goals import goals_of
from game.sim.terrain.level import Level
from game.sim.words.commands import Command
from game.sim.words.events import Event, Events
from game.sim.words.states import LIVING, Goal, State
from game.sim.words.types import F32
from tests.rows import WALKER
from tests.worlds import draw, rules

EAST, WEST = Command(move_x=127), Command(move_x=-127)
YARD = draw("#" * 40, *("#" + "." * 38 + "#" for _ in range(20)), "#" * 40, start=(20.5, 10.5))
LONG = 10**6  # ticks


def world_with(level: Level, people: int, infected: int = 0, seed: int = 1) -> World:
    return new_world(level, rules(), seed=seed, zombies=infected, people=people)


def let(world: World, ticks: int, commands: Mapping[int, Command], lap: Lap = lambda _: None) -> list[Event]:
    events, seen = Events(), []
    for _ in range(ticks):
        events.clear()
        step(world, rules(), commands, events, lap)
        seen += events.items
    return seen


def put(world: World, row: int, x: float, y: float, state: State = State.CHASE) -> None:
    bodies = world.bodies
    bodies.position[row] = bodies.previous[row] = bodies.target[row] = (x, y)
    bodies.state[row], bodies.timer[row] = state, 600


def stand(world: World, *places: tuple[float, float]) -> list[Person]:
    """Let the people of a world stand at these places, m, lamps off."""
    people = list(world.people.values())
    for person, (x, y) in zip(people, places, strict=True):
        person.x = person.previous_x = x
        person.y = person.previous_y = y
        person.flashlight = False
        row = int(world.bodies.row[person.id])
        world.bodies.position[row] = world.bodies.previous[row] = (x, y)
    return people


def students(world: World, *places: tuple[float, float]) -> list[int]:
    """Let living of the crowd come who stand there for good, m; returns their ids."""
    at: F32 = np.array(places, np.float32).reshape(-1, 2)
    rows = population.spawn(world, rules(), at, np.zeros(len(at), np.int64), side=LIVING)
    world.bodies.timer[rows] = LONG
    found: list[int] = world.bodies.id[rows].tolist()
    return found


def hunters(world: World, *places: tuple[float, float], prey: int = -1, state: State = State.CHASE) -> list[int]:
    """Let walkers come who hunt one of the living by id, m; returns their ids."""
    bodies, at = world.bodies, np.array(places, np.float32).reshape(-1, 2)
    rows = population.spawn(world, rules(), at, np.full(len(at), WALKER, np.int64))
    bodies.state[rows], bodies.timer[rows], bodies.prey[rows], bodies.pace[rows] = state, 600, prey, 1
    found: list[int] = bodies.id[rows].tolist()
    return found


def crowd_of_living(world: World, number: int, seed: int = 3) -> None:
    """Let so many of the living come, anywhere that one can walk to."""
    ys, xs = np.nonzero(standing_room(world.level, *world.level.start))
    pick = np.random.default_rng(seed).choice(len(xs), number, replace=False)
    places = np.stack((xs[pick] + 0.5, ys[pick] + 0.5), axis=1).astype(np.float32)
    population.spawn(world, rules(), places, np.zeros(number, np.int64), side=LIVING)


def aim_of(world: World, person: Person) -> tuple[Goal, str]:
    """What somebody goes for now, and the name of the exit or of the locked door that it is about."""
    first = goals_of(world, person)[0]
    return first.kind, first.what
