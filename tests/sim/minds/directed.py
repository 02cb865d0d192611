"""Worlds with a director: halls of which half is out of sight, and people who stand there."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from game.sim.minds import director
from game.sim.rules.tables import Rules
from game.sim.setup.start import new_world
from game.sim.state.bodies import NOBODY
from game.sim.state.people import acting
from game.sim.state.world import World
from game.sim.step import step
from game.sim.terrain.level import Level
from game.sim.terrain.sight import line_of_sight
from game.sim.words.commands import STAND
from game.sim.words.events import Event, EventKind, Events
from game.sim.words.types import F32, TICKS_PER_S, Bool
from tests.worlds import draw, rules

ROWS = ["#" * 61, *["#" + "." * 28 + "#" + "." * 30 + "#"] * 19, "#" * 61]
ROWS[10] = "#" + "." * 59 + "#"  # a wall with a gap in the middle: half of the hall is out of sight
HALVES = draw(*ROWS, start=(4.5, 4.5), director=True)
OPEN = draw("#" * 61, *["#" + "." * 59 + "#"] * 19, "#" * 61, start=(4.5, 4.5), director=True)


def paced(**changes: float) -> Rules:
    """The rules, with other numbers of the director, and eyes and ears that notice nobody."""
    base = rules()
    senses = replace(base.senses, light_m=0.0, dark_m=0.0, behind_m=0.0)
    return replace(base, senses=senses, director=replace(base.director, **changes))  # type: ignore[arg-type]


SOON = paced(opening_min_s=0.0, opening_max_s=0.0)


def beyond(level: Level, number: int, *, x: tuple[float, float] = (36.0, 58.0), people: int = 1) -> World:
    """A world with so many walkers that stand about between two x."""
    world = new_world(level, rules(), seed=3, zombies=number, people=people)
    n = world.bodies.crowd
    place = np.random.default_rng(5).random((n, 2)) * (x[1] - x[0], 16) + (x[0], 2)
    world.bodies.position[:n] = world.bodies.previous[:n] = world.bodies.target[:n] = place
    world.bodies.kind[:n] = rules().kinds["walker"].number
    return world


def play(
    world: World, seconds: float, with_rules: Rules = SOON, each: Callable[[Events], object] = lambda _: None
) -> list[Event]:
    """Let everybody stand for so long; ``each`` is called after every tick with its events."""
    events, seen = Events(), []
    for _ in range(round(seconds * TICKS_PER_S)):
        events.clear()
        step(world, with_rules, dict.fromkeys(world.people, STAND), events)
        each(events)
        seen += events.items
    return seen


def told(world: World, *events: tuple[EventKind, float, float, float], with_rules: Rules | None = None) -> float:
    """The intensity of the first of the people after one tick of the director in which these happened to them."""
    who = next(iter(world.people))
    noted = Events()
    for kind, x, y, amount in events:
        noted.emit(kind, x, y, amount, actor=who if kind is EventKind.KILL else NOBODY, victim=who)
    world.tick += 1 if world.tick % director.LOOK_TICKS != director.LOOK_AT - 1 else 2
    director.direct(world, with_rules or rules(), noted)
    return world.pacing.intensity.get(who, 0.0)


def put(world: World, row: int, gap_m: float, state: int) -> None:
    """Let one of the horde hunt or hold the first of the people, so far from them."""
    person = next(iter(world.people.values()))
    bodies = world.bodies
    bodies.position[row] = bodies.previous[row] = (person.x + gap_m, person.y)
    bodies.state[row], bodies.prey[row], bodies.timer[row] = state, person.id, 10**6
    world.apart[person.id][row] = gap_m**2


def look(world: World, with_rules: Rules, times: int = 1) -> None:
    """Let the director look at so many ticks of its own, in which nobody moves."""
    for _ in range(times):
        world.tick += (director.LOOK_AT - world.tick) % director.LOOK_TICKS or director.LOOK_TICKS
        director.direct(world, with_rules, Events())


def mob_events(seen: list[Event]) -> list[Event]:
    return [event for event in seen if event.kind is EventKind.MOB]


def seen_by_anybody(world: World, places: F32) -> Bool:
    found = np.zeros(len(places), np.bool_)
    for person in acting(world.people):
        found |= line_of_sight(world.grid.opaque, person.x, person.y, places)
    return found


def pressed(world: World, pressure: float) -> None:
    """Let all of the people be pressed so hard."""
    world.pacing.intensity = dict.fromkeys(world.people, pressure)
