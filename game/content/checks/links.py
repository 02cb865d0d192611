"""Where exits lead: whether the map and the entry that each names are there, and can be left again."""

from collections.abc import Callable, Sequence
from pathlib import Path

from game.content.errors import ContentError, suggest
from game.content.files.paths import find_map_beside
from game.content.school.classes import NoteDown
from game.content.school.school import survey_school
from game.content.tiled.text.sources import read_sound
from game.sim.terrain.level import ExitSpec, Level
from game.sim.words.types import Bool


def judge_links(level: Level, reached: Bool, path: Path, of: Callable[[int], NoteDown]) -> None:
    """Follow every exit that leads on; ``reached`` [h, w] bool: tiles that can be walked to."""
    maps = {way.to_map: _look_at(way.to_map, path) for way in level.exits if way.to_map}
    for way in level.exits:
        if way.to_map:
            _judge(maps[way.to_map], way, of(way.object_id))
    led_to = {way.entry for way in level.exits if way.stays}
    for entry in level.entries:
        note = of(entry.object_id)
        if any(way.area.contains(entry.x, entry.y) for way in level.exits):
            note.error("it lies in an Exit: who comes in leaves at once", "move one of them")
        elif not reached[int(entry.y), int(entry.x)] and entry.name not in led_to:
            note.warning("nobody can walk there from the start", "that is right if one comes here from another map")


def _look_at(name: str, path: Path) -> Sequence[str] | ContentError:
    """The names of the entries of another map, without following what that leads to; or why it can't be read."""
    try:
        there = read_sound(survey_school, find_map_beside(path.parent, name), ())
    except ContentError as error:
        return error
    return [entry.name for entry in there.level.entries]


def _judge(found: Sequence[str] | ContentError, way: ExitSpec, note: NoteDown) -> None:
    if isinstance(found, ContentError):
        said = f'its to leads to "{way.to_map}", which can\'t be played: {found.problems[0].message}'
        note.error(said, "mend that map, or name another one")
    elif way.entry and way.entry not in found:
        fix = suggest(way.entry, found) if found else f'draw an Entry "{way.entry}" there, with Insert Point'
        message = f'its to leads to the Entry "{way.entry}" of "{way.to_map}", which has none of that name'
        note.error(message, fix)
