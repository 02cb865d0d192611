"""Makes a kit, completes one, and mends its way to the program; what an author has made is never written over."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.content.errors import ContentError, Problem
from game.content.files.paths import assets_dir, maps_dir, write_atomically
from game.content.files.reading import is_file, open_regular
from game.content.kit.files import OLD, STARTER, KitFile
from game.content.tiled.project import OWN_FILE

_MAX_BYTES = 1 << 24  # of a file that is compared
_AGAIN = "move it away, and run last-bell new again"


@dataclass
class Made:
    """What was done with each file of a kit: paths in it, in order. ``unmended``: problems of what still needs it."""

    written: list[str] = field(default_factory=list)
    mended: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    unmended: list[Problem] = field(default_factory=list)


def make_kit(folder: Path, files: Mapping[str, KitFile]) -> Made:
    """Write what is missing of a kit, and mend in what is there its way to the program.

    A file that is there and differs is kept, the starter is left out where there is a map already.

    Raises
    ------
    ContentError
        The folder can't be made or written into, or is the game's own.
    """
    made = Made()
    _prepare(folder)
    for name, file in files.items():
        path = folder / name
        if os.path.lexists(path):
            _keep(path, name, file, made)
        elif name != STARTER or not any(folder.glob("*.tmx")):
            _make_folder(path.parent)
            write_atomically(path, file.data)
            made.written.append(name)
    return made


def report(folder: Path, made: Made) -> str:
    """Say what was done, a line each, and what to do next; a new kit is told of as a whole."""
    if made.mended or made.unmended or set(made.kept) - {STARTER}:
        lines = [f"wrote {name}" for name in made.written]
    else:
        lines = [f"wrote {len(made.written)} files into {folder}"] if made.written else [f"{folder} is complete"]
    lines += [f"mended {name}: its way to the program is as it should be now" for name in made.mended]
    differs = "it differs from this version's; to have that, move it away and run this again"
    lines += [f"kept {name}: {'it is your map' if name == STARTER else differs}" for name in made.kept]
    map_name = STARTER if (folder / STARTER).exists() else "a map"
    lines += [f"left {STARTER} out: there is a map already"] if made.written and map_name != STARTER else []
    lines += [
        f"next: open {folder / OWN_FILE} in Tiled (Tiled 1.8: {folder / OLD / OWN_FILE}),",
        f"then {map_name}, and press F5; {folder / 'README.md'} tells the rest",
    ]
    return "\n".join(lines)


def _prepare(folder: Path) -> None:
    try:
        real = folder.resolve()
    except (OSError, RuntimeError, ValueError):  # a link to itself, a name too long
        raise ContentError(Problem(str(folder), "this path leads nowhere", "name another folder")) from None
    if any(real.is_relative_to(own) for own in (maps_dir().resolve(), assets_dir().resolve())):
        raise ContentError(Problem(str(folder), "this folder is the game's own", "name another one"))
    if '"' in str(folder.absolute()):
        message = "Tiled's keys can't run where a folder's name holds a quotation mark"
        raise ContentError(Problem(str(folder), message, "choose a folder without quotation marks in its path"))
    _make_folder(folder)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise ContentError(Problem(str(folder), "this is a file, not a folder", "name another folder")) from None
    except OSError as error:
        message = f"this folder can't be made: {error.strerror or error}"
        raise ContentError(Problem(str(folder), message, "name another folder")) from None


def _keep(path: Path, name: str, file: KitFile, made: Made) -> None:
    """Leave a file as it is, but for its way to the program."""
    if not is_file(path):
        message = f"this is {'a folder' if path.is_dir() else 'no file'}, and the kit lacks the file that belongs here"
        made.unmended.append(Problem(str(path), message, _AGAIN))
        return
    try:
        with open_regular(path, "file", _MAX_BYTES) as stream:
            old = stream.read()
    except ContentError as error:  # nobody may read it, or it is more than a kit's file could be
        made.unmended += () if file.mended is None else error.problems
        made.kept += [name] if file.mended is None else []
        return
    mended = old if file.mended is None else file.mended(old)
    if mended is None:
        message = "what it says of the program can't be mended: it is not as a kit has it"
        made.unmended.append(Problem(str(path), message, _AGAIN))
    elif mended != old:
        write_atomically(path, mended)
        made.mended.append(name)
    elif file.mended is None and old != file.data:
        made.kept.append(name)
