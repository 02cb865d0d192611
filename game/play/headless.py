"""Runs without a window, from start to end."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import islice

from game.content.balance import read_rules
from game.content.files.paths import assets_dir
from game.content.school.school import School
from game.play.session import Session, Setup
from game.sim.rules.tables import Rules
from game.sim.setup.tireless import tireless
from game.sim.state.world import state_hash
from game.sim.words.commands import Command
from game.sim.words.events import EventKind
from game.sim.words.states import Outcome


def tireless_session(school: School, setup: Setup, change: Callable[[Rules], Rules] = tireless) -> Session:
    """A session whose survivor can neither die nor leave, so that a measured run is as long as it is asked to be.

    ``change``: what is made of the difficulty's rules.
    """
    rules = change(read_rules(assets_dir(), setup.difficulty, setup.grabs))
    return Session(replace(school, level=school.level.without_exits()), setup, rules=rules)


def unheld(rules: Rules) -> Rules:
    """The rules of a `tireless` survivor whom nobody takes hold of, so that they get about whatever hunts them."""
    return replace(tireless(rules), bite=replace(rules.bite, holders_max=0))


@dataclass(frozen=True, slots=True)
class Result:
    """How a run ended."""

    ticks: int
    outcome: Outcome
    cause: str
    kills: int
    bites: int
    state_hash: str


def run(session: Session, commands: Iterable[Command], most_ticks: int) -> Result:
    """Play commands through a session until they, the episode or ``most_ticks`` end."""
    bites = 0
    for command in islice(commands, most_ticks):
        bites += sum(event.kind is EventKind.BITE for event in session.tick(command))
        if session.world.outcome is not Outcome.PLAYING:
            break
    world = session.world
    cause = world.people[session.follows].cause if world.people else ""
    return Result(world.tick, world.outcome, cause, world.kills, bites, state_hash(world))
