"""Runs without a window, from start to end."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice

from game.content.school.school import School
from game.play.session import Session, Setup
from game.sim.state.world import state_hash
from game.sim.words.commands import Command
from game.sim.words.events import EventKind
from game.sim.words.states import Outcome

TIRELESS_HEALTH = 1e9


def tireless_session(school: School, setup: Setup) -> Session:
    """A session whose people can neither die nor leave, so that a measured run is as long as it is asked to be."""
    session = Session(replace(school, level=school.level.without_exits()), setup)
    session.rules = replace(session.rules, player=replace(session.rules.player, health=TIRELESS_HEALTH))
    for person in session.world.people.values():
        person.health = TIRELESS_HEALTH
    return session


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
