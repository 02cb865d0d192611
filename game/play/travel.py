"""A game goes on in another map: where an exit leads, or in the next one of a night."""

from dataclasses import replace
from pathlib import Path

from game.content.files.paths import find_map_beside
from game.content.school.school import School
from game.play.session import Session, Setup
from game.sim.setup.start import room_in
from game.sim.setup.travel import take_along, way_taken


def leads_on(session: Session) -> bool:
    """Whether whom a session follows has left for another map."""
    return bool(session.world.people) and way_taken(session.world, session.survivor) is not None


def next_map(session: Session) -> Path | None:
    """The map that whom a session follows has gone on to; None where it is not over, or over for good.

    Raises
    ------
    ContentError
        There is no such map.
    """
    way = way_taken(session.world, session.survivor)
    return None if way is None else find_map_beside(session.setup.map.parent, way.to_map)


def onward(session: Session, map_file: Path, school: School) -> Setup:
    """How the game begins on the next map: the same day, the same person, with what they have taken along."""
    assert session.survivor.left, "who has gone nowhere goes on nowhere"
    setup, way = session.setup, way_taken(session.world, session.survivor)
    carried = take_along(session.world, session.survivor, way, setup.carried)
    zombies = None if setup.zombies is None else min(setup.zombies, room_in(school.level))
    return replace(setup, map=map_file, at=None, zombies=zombies, fallen=None, carried=carried)
