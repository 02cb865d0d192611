"""A session written to a save, and one that goes on from it."""

from pathlib import Path

from game.content.balance import DIFFICULTIES, GRABS, read_rules
from game.content.errors import ContentError, Problem
from game.content.files.paths import assets_dir, find_map_beside
from game.content.saves import SaveHeader, read_header, read_save, state_most_bytes, write_save
from game.content.school.school import School, read_school
from game.play.session import Session, Setup
from game.sim.state.bodies import NOBODY
from game.sim.state.encode import PlainError, plain_of
from game.sim.terrain.level import level_digest


def header_of(session: Session) -> SaveHeader:
    """What a save of a session would be of."""
    return SaveHeader(session.origin(), session.world.tick, session.follows)


def save_session(session: Session, path: Path) -> None:
    """Write a session as it stands between two ticks.

    Raises
    ------
    ContentError
        The place can't be written, or holds what is no save.
    """
    write_save(path, header_of(session), plain_of(session.world))


def map_of(path: Path) -> Path:
    """The map that a save is of: beside it, in the folder that one stands in, or among those that come with the game.

    Raises
    ------
    ContentError
        It is no save, or there is no such map.
    """
    return find_map_beside(path.parent, read_header(path).origin.map)


def load_session(path: Path, map_file: Path, school: School) -> Session:
    """A session that goes on from a save as the saved one would have, bit by bit; it can't be recorded.

    Raises
    ------
    ContentError
        It is no save, it is damaged, or the map or the balance are not those that it was saved with.
    """
    header = read_header(path)
    origin = header.origin
    if origin.difficulty not in DIFFICULTIES:
        raise refused(path, f"its difficulty is {origin.difficulty[:40]!r}", f"use one of {', '.join(DIFFICULTIES)}")
    if origin.grabs not in GRABS:
        raise refused(path, f"its grabs are {origin.grabs[:40]!r}", f"use one of {', '.join(GRABS)}")
    if level_digest(school.level) != origin.map_digest:
        raise refused(path, f"{map_file.name} is not the map that was saved, or has changed", "use the map of that day")
    version = read_rules(assets_dir(), origin.difficulty, origin.grabs).version
    if version != origin.balance:
        fault = f"it was saved with balance {origin.balance[:40]}, this is {version}"
        raise refused(path, fault, "use the version of the game that saved it")
    most_bytes = state_most_bytes(school.level.width * school.level.height)
    try:
        session = Session(school, Setup.of(map_file, origin), saved=read_save(path, most_bytes)[1])
    except PlainError as error:
        raise refused(path, f"is damaged: {error}", "use another save") from error
    if session.world.tick != header.tick or header.follows not in (*session.world.people, NOBODY):
        raise refused(path, "is damaged: it is not of what it says", "use another save")
    session.follows = header.follows
    return session


def load_played(path: Path, map_file: Path, school: School) -> Session:
    """The same, with somebody in it whose hands are the player's.

    Raises
    ------
    ContentError
        As `load_session`; or there is nobody.
    """
    session = load_session(path, map_file, school)
    if session.follows == NOBODY:
        raise refused(path, "there is nobody in it to be played", "use another save")
    return session


def open_save(path: Path) -> Session:
    """The same, with the map looked for as `map_of` does."""
    map_file = map_of(path)
    return load_session(path, map_file, read_school(map_file))


def refused(path: Path, message: str, fix: str) -> ContentError:
    """A save that is no use here, and why."""
    return ContentError(Problem(str(path), message, fix))
