"""Run a recording again, and find the first tick at which it goes another way."""

from pathlib import Path

from game.content.balance import DIFFICULTIES
from game.content.errors import ContentError, Problem
from game.content.files.paths import find_map
from game.content.files.reading import is_file
from game.content.replay import HASH_EVERY, Recording
from game.content.school.school import read_school
from game.play.session import Session, Setup
from game.sim.state.world import state_hash
from game.sim.terrain.level import level_digest


def reopen(recording: Recording, beside: Path) -> Session:
    """A session as the recorded one began.

    The map is looked for in the folder ``beside``, where the recording lies, then in the one that one stands in,
    then among those that come with the game.

    Raises `ContentError` where the map or the balance are not those it was recorded with.
    """
    if recording.difficulty not in DIFFICULTIES:
        raise _refused(f"its difficulty is {recording.difficulty!r}", f"use one of {', '.join(DIFFICULTIES)}")
    name = Path(recording.map).name
    path = beside / name if is_file(beside / name) else find_map(name)
    setup = Setup(path, recording.seed, recording.difficulty, recording.zombies, recording.at, recording.people)
    session = Session(read_school(path), setup)
    if level_digest(session.school.level) != recording.map_digest:
        raise _refused(f"{recording.map} has changed since it was recorded", "use the map of that day")
    if session.rules.version != recording.balance:
        fault = f"it was recorded with balance {recording.balance}, this is {session.rules.version}"
        raise _refused(fault, "use the version of the game that recorded it")
    return session


def verify(recording: Recording, beside: Path) -> str:
    """Play a recording headlessly; returns "" where every hash matches, else what differs and from which tick on."""
    session = reopen(recording, beside)
    for commands in recording.commands:
        before = session.world.tick
        session.tick_all(commands)
        tick = session.world.tick
        if tick == before:
            return f"the episode ends at tick {tick}, the recording at {len(recording.commands)}"
        if tick % HASH_EVERY == 0 and session.hashes[-1] != recording.hashes[tick // HASH_EVERY - 1]:
            return f"differs from the recording at tick {tick}, the first bad check"
    if state_hash(session.world) != recording.final_hash:
        return f"differs from the recording at its last tick, {session.world.tick}"
    return ""


def _refused(message: str, fix: str) -> ContentError:
    return ContentError(Problem(file="recording", message=message, fix=fix))
