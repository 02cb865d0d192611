"""Run a recording again, and find the first tick at which it goes another way."""

from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from game.content.balance import DIFFICULTIES, GRABS
from game.content.errors import ContentError, Problem
from game.content.files.paths import find_map_beside
from game.content.outputs import SAVE, Output, check_outputs
from game.content.replay import HASH_EVERY, Recording
from game.content.school.school import read_school
from game.play.saves import load_session, refused
from game.play.session import Session, Setup
from game.sim.state.world import state_hash
from game.sim.terrain.level import level_digest


def reopen(recording: Recording, beside: Path) -> Session:
    """A session as the recorded one began.

    The map is looked for in the folder ``beside``, where the recording lies, then in the one that one stands in,
    then among those that come with the game.

    Raises `ContentError` where the map or the balance are not those it was recorded with.
    """
    origin = recording.origin
    if origin.difficulty not in DIFFICULTIES:
        raise _refused(f"its difficulty is {origin.difficulty!r}", f"use one of {', '.join(DIFFICULTIES)}")
    if origin.grabs not in GRABS:
        raise _refused(f"its grabs are {origin.grabs!r}", f"use one of {', '.join(GRABS)}")
    path = find_map_beside(beside, origin.map)
    session = Session(read_school(path), Setup.of(path, origin))
    if level_digest(session.school.level) != origin.map_digest:
        raise _refused(f"{origin.map} has changed since it was recorded", "use the map of that day")
    if session.rules.version != origin.balance:
        fault = f"it was recorded with balance {origin.balance}, this is {session.rules.version}"
        raise _refused(fault, "use the version of the game that recorded it")
    return session


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a recording went again. ``fault``: "" where every hash matches, else what differs and from which tick on."""

    session: Session
    fault: str = ""


def play_again(recording: Recording, beside: Path, begin: Path | None = None, until: int | None = None) -> Verdict:
    """Play a recording headlessly and compare its hashes.

    ``begin``: a save of that game, to go on from instead of its beginning. ``until``: the tick to stop at.

    Raises
    ------
    ContentError
        The map or the balance are not those it was recorded with, or the save is of another game.
    """
    session = reopen(recording, beside)
    if begin is not None:
        session = _gone_on(session, recording, begin)
    last = len(recording.commands) if until is None else until
    if begin is not None and session.world.tick > last:
        raise refused(begin, f"it is of tick {session.world.tick}, and is to be saved at {last}", "use an earlier save")
    for commands in islice(recording.commands, session.world.tick, last):  # a slice would pack all of them anew
        before = session.world.tick
        session.tick_all(commands)
        tick = session.world.tick
        if tick == before:
            return Verdict(session, f"the episode ends at tick {tick}, the recording at {len(recording.commands)}")
        if tick % HASH_EVERY == 0 and session.hashes[-1] != recording.hashes[tick // HASH_EVERY - 1]:
            return Verdict(session, f"differs from the recording at tick {tick}, the first bad check")
    if last == len(recording.commands) and state_hash(session.world) != recording.final_hash:
        return Verdict(session, f"differs from the recording at its last tick, {session.world.tick}")
    return Verdict(session)


def verify(recording: Recording, beside: Path) -> str:
    """The ``fault`` of playing a recording from its beginning to its end."""
    return play_again(recording, beside).fault


def check_save_at(recording: Recording, file: Path, tick: int, save: Path) -> None:
    """Find out before any work is done that a save of so late a tick can be written.

    Raises
    ------
    ContentError
        The recording is over by then, or the place is no place for a save.
    """
    length = len(recording.commands)
    if tick > length:
        raise ContentError(Problem(str(file), f"it ends at tick {length}", f"ask for a save at {length} at most"))
    map_file = find_map_beside(file.parent, recording.origin.map)
    check_outputs([Output(save, SAVE)], map_file, lambda: read_school(map_file).document.files)


def _gone_on(session: Session, recording: Recording, path: Path) -> Session:
    """A session of the recorded game that goes on from a save; ``session``: how the game begins."""
    later = load_session(path, session.setup.map, session.school)
    if later.setup != session.setup:
        raise refused(path, "it is a save of another game than the recording", "use one that was saved from it")
    length = len(recording.commands)
    if later.world.tick > length:
        fault = f"it is of tick {later.world.tick}, and the recording ends at {length}"
        raise refused(path, fault, "use an earlier save")
    return later


def _refused(message: str, fix: str) -> ContentError:
    return ContentError(Problem(file="recording", message=message, fix=fix))
