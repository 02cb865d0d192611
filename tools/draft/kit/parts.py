"""What drafts of single maps share: their tables' rows, and how those become objects. Lengths are tiles."""

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from game.content.errors import ContentError, Problem
from game.content.files.paths import maps_dir
from tools.draft.kit.canvas import Draft, DraftBox, Value
from tools.draft.kit.story import Happening, LampPlace, Note, Spawn
from tools.draft.kit.tmx import to_tmx


class Room(NamedTuple):
    """A room: its place, its floor, what furnishes it ("" is done by hand)."""

    name: str
    box: DraftBox
    floor: str
    sort: str = ""
    outdoors: bool = False  # whatever its floor is


class Door(NamedTuple):
    """A door; ``across`` if it hangs in a wall that runs left to right."""

    x: int
    y: int
    name: str
    length: int = 1
    across: bool = True
    is_open: bool = False
    key: str = ""
    material: str = ""  # "": the usual


class Search(NamedTuple):
    """Something to be searched, on the tile where its furniture stands."""

    x: int
    y: int
    name: str
    items: str = ""
    width: int = 1


Put = tuple[int, int, str, int]  # x, y, tile, how many of it from left to right


def lay(canvas: Draft, puts: Iterable[Put]) -> None:
    """Set furniture by a table of runs."""
    for x, y, tile, length in puts:
        canvas.row(x, y, [tile] * length)


def hang(canvas: Draft, doors: Iterable[Door]) -> None:
    """Cut doorways and hang doors by a table."""
    for door in doors:
        canvas.door(
            door.x,
            door.y,
            door.name,
            length=door.length,
            across=door.across,
            is_open=door.is_open,
            key=door.key,
            material=door.material,
        )


def fill(canvas: Draft, boxes: Iterable[Search]) -> None:
    """Let furniture be searched by a table."""
    for box in boxes:
        canvas.container(box.x, box.y, box.name, box.items, width=box.width)


ON_FACE = 0.72  # of a wall's tile, from above: the middle of the face below its top


def set_people(
    canvas: Draft,
    start: tuple[float, float],
    spawns: Iterable[Spawn],
    lights: Iterable[LampPlace],
    notes: Iterable[Note],
) -> None:
    """Set the start, the infected, the lamps and the notes."""
    canvas.point("start", "PlayerStart", "", *start)
    for spawn in spawns:
        values: dict[str, Value] = {"weight": spawn.weight}
        if spawn.kind:
            values["kind"] = spawn.kind
        if spawn.turning:
            values["turning"] = spawn.turning
        if spawn.asleep:
            values["asleep"] = True
        canvas.box_thing("spawns", "InfectedSpawn", spawn.name, spawn.box, values)
    for lamp in lights:
        canvas.point(
            "lights",
            "Light",
            lamp.name,
            lamp.x,
            lamp.y,
            radius_m=lamp.radius_m,
            brightness=lamp.brightness,
            color=lamp.color,
            burning=lamp.burning,
        )
    for note in notes:
        told: dict[str, Value] = {} if note.tells is None else {"tells": note.tells}
        if note.where:
            told["where"] = note.where
        canvas.point("notes", "Note", note.title, note.x, note.y, title=note.title, text=note.text, **told)


def let_happen(canvas: Draft, happenings: Iterable[Happening]) -> None:
    """Set the triggers."""
    for it in happenings:
        canvas.box_thing("triggers", "Trigger", it.name, it.box, dict(it.values))


def hang_plans(canvas: Draft, tiles: Iterable[tuple[int, int]]) -> None:
    """Hang a plan of all of the map on the faces of these wall tiles."""
    for x, y in tiles:
        canvas.point("notes", "WallMap", "", x + 0.5, y + ON_FACE)


def tileset_from(out: Path) -> str:
    """Path of the game's tileset as a map at ``out`` names it; a map may only name a relative one."""
    home, target = out.parent.resolve(), (maps_dir() / "school.tsx").resolve()
    if home.anchor != target.anchor:
        raise ContentError(Problem(str(out), f"no relative path leads from here to {target}", "choose the same drive"))
    shared = next(parent for parent in (home, *home.parents) if target.is_relative_to(parent))
    up = len(home.parts) - len(shared.parts)
    return "/".join([*([".."] * up), *target.relative_to(shared).parts])


def write_draft(doc: str | None, draft: Callable[[], Draft], title: str, zombies: int) -> None:
    """Draft a map into the file that the command line names."""
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument("out", type=Path)
    out: Path = parser.parse_args().out
    properties: dict[str, Value] = {"title": title, "zombies": zombies}
    out.write_text(to_tmx(draft(), tileset_from(out), properties), encoding="utf-8")
