"""Sound saves for `tools.fuzz_saves` to spoil, and what is done with the spoilt ones."""

import random
import tempfile
from functools import cache
from pathlib import Path

import numpy as np

from game.content.errors import ContentError
from game.content.files.paths import find_map
from game.content.school.school import School, read_school
from game.play.pilots import Pilot
from game.play.saves import load_session, map_of, save_session
from game.play.session import Session, Setup
from game.sim.actions import ground
from game.sim.perception import noise
from game.sim.state import population
from game.sim.state.people import acting
from game.sim.terrain.tiles import TALL
from game.sim.words.commands import STAND, Command
from game.sim.words.states import LIVING
from game.sim.words.types import TileBox
from tools.fuzz.seeds import Seed
from tools.fuzz.watch import LOADED, REFUSED, demand_lines

NAME = "game.lbs"
TICKS_AFTER = 40  # that what is believed is played on


@cache
def _school(map_file: Path) -> School:
    return read_school(map_file)


def _saved(name: str, people: int, zombies: int, living: int, ticks: int) -> Seed:
    """A game in the middle of things, as a save."""
    path = find_map(name)
    session = Session(_school(path), Setup(path, 6, zombies=zombies, people=people))
    world, pilots = session.world, [Pilot(who, who) for who in range(people)]
    ys, xs = np.nonzero(~world.grid.blocked)
    picks = np.random.default_rng(3).choice(len(xs), living, replace=False)
    places = np.stack((xs[picks] + 0.5, ys[picks] + 0.5), axis=1).astype(np.float32)
    population.spawn(world, session.rules, places, np.zeros(living, np.int64), side=LIVING)
    for _ in range(ticks):
        everybody = zip(world.people.values(), pilots, strict=True)
        session.tick_all({one.id: pilot.command(world) if one.acts else STAND for one, pilot in everybody})
    for x, y in places[:3].astype(int).tolist():  # a few things are put where somebody stood at first
        ground.put(world, TileBox(x, y, x + 1, y + 1), TALL)
    session.tick_all({})
    for person in acting(world.people):
        noise.make(world, person.x, person.y, 12.0, about=person.id)
    with tempfile.TemporaryDirectory() as folder:
        save_session(session, Path(folder) / NAME)
        data = (Path(folder) / NAME).read_bytes()
    return Seed(f"{name} {people}", NAME, {NAME: data}, (NAME,))


@cache
def save_seeds() -> tuple[Seed, ...]:
    """Sound saves: many people among the living, one alone, nobody."""
    return (
        _saved("gym", 6, 150, 40, 245), _saved("hall_a", 1, 200, 0, 401), _saved("gym", 2, 60, 5, 123),
        _saved("gym", 0, 30, 0, 30),
    )  # fmt: skip


def play_save(path: Path, _root: Path, number: int) -> str:
    """Load a save; if it is believed, play on from it.

    Raises
    ------
    AssertionError
        A refusal is not one line that a person could read.
    """
    try:
        map_file = map_of(path)
        session = load_session(path, map_file, _school(map_file))
    except ContentError as error:
        refusal = error
    else:
        _play_on(session, number)
        return LOADED
    demand_lines(refusal.problems)
    assert str(refusal).count("\n") == 0, "its text is not one line"
    return REFUSED


def _play_on(session: Session, number: int) -> None:
    rng = random.Random(number)
    for _ in range(TICKS_AFTER):
        session.tick_all({who: _any_command(rng) for who in session.world.people})
        if session.follows in session.world.people:
            session.snapshot()


def _any_command(rng: random.Random) -> Command:
    sides = rng.randint(-127, 127), rng.randint(-127, 127)
    return Command(*sides, rng.randint(-900, 900), rng.randint(-900, 900), rng.randrange(512))
