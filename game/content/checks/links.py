"""Where exits lead: whether the map and the entry that each names are there, and can be left again."""

from collections.abc import Callable
from pathlib import Path

from game.content.errors import ContentError, suggest
from game.content.files.paths import find_map_beside
from game.content.school.classes import NoteDown
from game.content.school.school import survey_school
from game.content.tiled.text.sources import read_sound
from game.sim.terrain.level import Level
from game.sim.words.types import Bool


def judge_links(level: Level, reached: Bool, path: Path, of: Callable[[int], NoteDown]) -> None:
    """Follow every exit that leads on; ``reached`` [h, w] bool: tiles that can be walked to."""
    for way in level.exits:
        if way.to_map:
            _follow(way.to_map, way.entry, path, of(way.object_id))
    led_to = {way.entry for way in level.exits if way.stays}
    for entry in level.entries:
        note = of(entry.object_id)
        if any(way.area.contains(entry.x, entry.y) for way in level.exits):
            note.error("it lies in an Exit: who comes in leaves at once", "move one of them")
        elif not reached[int(entry.y), int(entry.x)] and entry.name not in led_to:
            note.warning("nobody can walk there from the start", "that is right if one comes here from another map")


def _follow(name: str, entry: str, path: Path, note: NoteDown) -> None:
    """Look at the map that an exit names, without following what that leads to."""
    try:
        found = find_map_beside(path.parent, name)
        there = read_sound(survey_school, found, ())
    except ContentError as error:
        first = error.problems[0].message
        note.error(f'its to leads to "{name}", which can\'t be played: {first}', "mend that map, or name another one")
        return
    if there is None:
        return
    names = [other.name for other in there.level.entries]
    if entry and entry not in names:
        fix = suggest(entry, names) if names else f'draw an Entry "{entry}" there, with Insert Point'
        note.error(f'its to leads to the Entry "{entry}" of "{name}", which has none of that name', fix)
