"""A level says how the ground is laid. Who goes on in a world asks the ground as it stands: few may ask the level."""

import ast
from pathlib import Path

import game

ROOT = Path(game.__file__).parent
LAID = {"solid", "opaque", "barrier", "surface", "tiles", "routes", "sections"}
# Who may read how a level's ground was laid, and why.
ALLOWED = {
    "content/checks/playable.py": "judges the map itself",
    "content/checks/keys.py": "judges the map itself",
    "content/checks/rehearsal.py": "judges the map itself",
    "content/checks/triggers.py": "judges the map itself",
    "content/checks/wallmaps.py": "judges the map itself",
    "sim/terrain/level.py": "owns it",
    "sim/terrain/grid.py": "the ground begins with it",
    "sim/setup/start.py": "a world begins",
    "sim/setup/carry.py": "a world begins on another state of its map",
    "sim/setup/resume.py": "a world goes on from a save, its route tables from those of the level",
    "sim/state/groundvalidity.py": "the border of a saved ground is as it was laid",
    "sim/story/goals.py": "what locked doors keep apart, walls alone",
    "sim/actions/reach.py": "where a plan on a wall is touched from",
    "bench/furniture.py": "asks whether a map has any furniture",
    "bench/stage.py": "a world begins",
    "play/life.py": "how far a life got, over the map as it was laid",
    # These begin with it, and are told of every change since.
    "audio/places.py": "",
    "audio/propagation.py": "",
    "view/effects/effects.py": "",
    "view/effects/litter.py": "",
    "view/effects/stains.py": "",
    "view/ground/tiles.py": "",
    "view/light/occluders.py": "",
    "view/renderer.py": "",
    # What was hung or glazed when the map was drawn.
    "view/ground/doors.py": "how a door is hung",
    "view/light/glazing.py": "where the map has glass",
    # What is drawn as it was built.
    "view/ground/beyond.py": "what goes on beyond the edge of the map",
    "view/notebook/marks.py": "how a door is hung",
    "view/notebook/pencil.py": "a plan of the school, as it was built",
}


def readings(source: str) -> list[str]:
    """Attributes of a level that say how its ground is laid, as far as they are read by the level's name."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr in LAID:
            owner = node.value
            name = owner.attr if isinstance(owner, ast.Attribute) else owner.id if isinstance(owner, ast.Name) else ""
            if name.lstrip("_").endswith("level"):
                found.append(f"{name}.{node.attr} in line {node.lineno}")
    return found


def test_nobody_else_reads_how_the_ground_was_laid() -> None:
    found = {str(path.relative_to(ROOT)): readings(path.read_text("utf-8")) for path in ROOT.rglob("*.py")}
    read = {name: lines for name, lines in found.items() if lines}
    assert {name: lines for name, lines in read.items() if name not in ALLOWED} == {}
    assert set(ALLOWED) - set(read) == set()  # nobody is named who need not be


def test_a_reading_is_found() -> None:
    assert readings("x = world.level.solid[0]\ny = self._level.tiles.barrier\nz = level.door") == [
        "level.solid in line 1",
        "_level.tiles in line 2",
    ]
