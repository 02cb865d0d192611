"""What is measured: a table of scenarios, a row each: how the session begins, and who gives the commands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

import numpy as np

from game.bench.furniture import lack_of_furniture, move_furniture
from game.bench.stage import StandGround, WalkGround, staged
from game.content.errors import ContentError, Problem
from game.content.school.school import School
from game.play.errands import DoorPilot, SearchPilot
from game.play.headless import tireless_session, unheld
from game.play.pilots import Pilot
from game.play.session import Session, Setup
from game.sim.actions.items import take
from game.sim.rules.rows import KEY
from game.sim.setup.start import standing_room
from game.sim.state import population
from game.sim.state.world import Trail, World
from game.sim.terrain.level import Level
from game.sim.words.commands import Command
from game.sim.words.events import EventKind
from game.sim.words.states import CHASE, FALL, GRAB, INFECTED, LIVING, STAGGER, any_of
from game.sim.words.types import ticks

PEOPLE, STUDENTS = 6, 300
HUNTED_TICKS = ticks(60)  # the timer of who is told to hunt: it is told again long before
_BUSY = any_of(GRAB, STAGGER, FALL)  # with the survivor, or with a blow
DOOR_MOVES = frozenset((EventKind.DOOR_OPEN, EventKind.DOOR_SHUT, EventKind.DOOR_BREAK))


class Hands(Protocol):
    """Who moves one pair of hands."""

    def command(self, world: World) -> Command:
        """What they want in this state of the world."""


class Commander(Protocol):
    """Who gives the commands of all."""

    def commands(self, world: World) -> Mapping[int, Command]:
        """What people want in this state of the world, by their ids."""


class Alone:
    """One pilot, who moves the hands of the first of the people."""

    def __init__(self, pilot: Hands) -> None:
        self._pilot = pilot

    def commands(self, world: World) -> Mapping[int, Command]:
        """What the first of them wants."""
        return {next(iter(world.people)): self._pilot.command(world)}


class Everybody:
    """A pilot for each of the people."""

    def __init__(self, seed: int) -> None:
        self._pilots = [Pilot(seed + number, number) for number in range(PEOPLE)]

    def commands(self, world: World) -> Mapping[int, Command]:
        """What each of them wants."""
        return {who: pilot.command(world) for who, pilot in zip(world.people, self._pilots, strict=True)}


@dataclass(frozen=True, slots=True)
class Cast:
    """``begin``: the session, of a school and a setup. ``commander``: who gives the commands, made from a seed."""

    begin: Callable[[School, Setup], Session]
    commander: Callable[[int], Commander]


def alone(pilot: Callable[[int], Hands]) -> Callable[[int], Commander]:
    """Of a pilot that is made from a seed, the commander who is."""
    return lambda seed: Alone(pilot(seed))


def begin_among_students(school: School, setup: Setup) -> Session:
    """A session of several people who can't die, in a school in which students walk about."""
    session = tireless_session(school, replace(setup, people=PEOPLE))
    world, level = session.world, school.level
    ys, xs = np.nonzero(standing_room(level, *level.start))
    pick = np.random.default_rng(setup.seed).choice(len(xs), min(STUDENTS, len(xs)), replace=False)
    places = np.stack((xs[pick] + 0.5, ys[pick] + 0.5), axis=1).astype(np.float32)
    population.spawn(world, session.rules, places, np.zeros(len(pick), np.int64), side=LIVING)
    return session


def _nothing(_: Session) -> None:
    pass


def _anywhere(_: Level) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One row.

    ``frames``: another cast for whole frames, None for the same one. ``between``: what is done to the session between
    two ticks, outside of the clock. ``deed``: what is done before a tick inside of the clock, as it will be done by the
    rules one day. ``marks``: the events that it is about; the ticks and frames after one are told
    apart in the report. ``lack``: what a map has none of that it can't do without, "" where it can be run.
    """

    ticks: Cast
    frames: Cast | None = None
    between: Callable[[Session], None] = _nothing
    deed: Callable[[Session], None] | None = None
    marks: frozenset[EventKind] = frozenset()
    lack: Callable[[Level], str] = _anywhere

    @property
    def in_frames(self) -> Cast:
        """Who is in whole frames."""
        return self.frames or self.ticks


def begin_with_keys(school: School, setup: Setup) -> Session:
    """A session whose survivor can't die or be held, and has the key to every door."""
    session = tireless_session(school, setup, unheld)
    for key in dict.fromkeys(spec.key for spec in school.level.doors if spec.key):
        take(session.survivor, session.rules, f"{KEY}{key}")
    session.survivor.goal_stale = True
    return session


def rouse(session: Session) -> None:
    """Set every infected on the survivor's trail, but those who have them or are felled; writes the bodies' columns."""
    world, bodies, survivor = session.world, session.world.bodies, session.survivor
    crowd = slice(0, bodies.crowd)
    rows = np.flatnonzero((bodies.side[crowd] == INFECTED) & ~_BUSY[bodies.state[crowd]])
    population.set_state(world, rows, CHASE, HUNTED_TICKS, survivor.id)
    world.trails[survivor.id] = Trail(survivor.x, survivor.y, world.tick)


def _lack_of_doors(level: Level) -> str:
    return "" if level.doors else "door"


def _lack_of_containers(level: Level) -> str:
    return "" if level.containers else "container"


_UNHELD = partial(tireless_session, change=unheld)
_PILOT = Cast(tireless_session, alone(Pilot))
PLAIN = Scenario(_PILOT, Cast(staged, alone(StandGround)))  # where no scenario is named
SCENARIOS: dict[str, Scenario] = {
    "walk": Scenario(_PILOT, Cast(partial(staged, change=unheld), alone(WalkGround))),
    "doors": Scenario(Cast(begin_with_keys, alone(DoorPilot)), marks=DOOR_MOVES, lack=_lack_of_doors),
    "search": Scenario(
        Cast(_UNHELD, alone(SearchPilot)),
        marks=DOOR_MOVES | {EventKind.PICKUP, EventKind.SEARCHED_EMPTY, EventKind.DOOR_UNLOCK},
        lack=_lack_of_containers,
    ),
    "hunt": Scenario(_PILOT, Cast(staged, alone(StandGround)), between=rouse),
    "people": Scenario(Cast(begin_among_students, Everybody)),
    "furniture": Scenario(Cast(_UNHELD, alone(Pilot)), deed=move_furniture, lack=lack_of_furniture),
}


def scenario_for(name: str | None, school: School) -> Scenario:
    """The scenario of that name, None for none.

    Raises
    ------
    ContentError
        The map has nothing that it is about.
    """
    scenario = PLAIN if name is None else SCENARIOS[name]
    lack = scenario.lack(school.level)
    if lack:
        fault = f"the scenario {name} needs a {lack}, and this map has none"
        fix = f"name a map that has a {lack}, hall_a say, or another scenario"
        raise ContentError(Problem(str(school.document.path), fault, fix))
    return scenario
