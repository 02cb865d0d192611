"""What a kit holds: what the game ships for map makers, with its names set right for a folder that stands alone."""

import re
import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from game.content.errors import ContentError, Problem
from game.content.files.paths import assets_dir, maps_dir
from game.content.kit.commands import LAUNCHER, launch_of_kit, project_commands, with_commands
from game.content.tiled.project import OWN_FILE

STARTER = "my_map.tmx"  # what the starter is called in a kit
OLD = "tiled-1.8"
GUIDE = "guide"
TILESET = "school.tsx"
_PICTURE = re.compile(r'(<image source=")([^"]+)(")')
_GUIDE_BEGINS = "## A map in ten minutes\n"
_MADE_BY = re.compile(r"^works .*(?= # made this folder$)", re.MULTILINE)
_COPIED = ("rules.txt", "rules/*.tmx", "templates/*.tx", f"{OLD}/objecttypes.xml")


@dataclass(frozen=True, slots=True)
class KitFile:
    """A file of a kit. ``mended``: such a file with its way to the program set right, None if it has none."""

    data: bytes
    mended: Callable[[bytes], bytes | None] | None = None


def kit_files(platform: str, program: Sequence[str]) -> Mapping[str, KitFile]:
    """Every file of a kit by its path in it; ``platform`` and ``program`` as in `launch_of_kit`.

    Raises
    ------
    ContentError
        A file of the game can't be read.
    """
    try:
        return dict(_files(platform, program))
    except OSError as error:
        message = f"this file of the game can't be read: {error.strerror or error}"
        raise ContentError(Problem(str(error.filename), message, "install the game again")) from None


def _files(platform: str, program: Sequence[str]) -> Iterator[tuple[str, KitFile]]:
    maps, kit = maps_dir(), assets_dir() / "kit"
    yield from _projects(maps, platform, program)
    yield STARTER, KitFile((maps / "starter.tmx").read_bytes())
    yield from _tileset(maps / TILESET)
    for path in (path for mask in _COPIED for path in sorted(maps.glob(mask))):
        yield path.relative_to(maps).as_posix(), KitFile(path.read_bytes())
    yield LAUNCHER, _mendable(kit / PurePosixPath(LAUNCHER).name, partial(_with_program, program=program))
    yield "README.md", KitFile((kit / "README.md").read_bytes())
    yield from _guide(maps)


def _mendable(path: Path, change: Callable[[str], str | None]) -> KitFile:
    """A file of the game's with its way to the program set right by a ``change`` of its text."""

    def mended(data: bytes) -> bytes | None:
        try:
            text = change(data.decode())
            return None if text is None else text.encode(errors="surrogateescape")
        except UnicodeError:
            return None

    data = mended(path.read_bytes())
    if data is None:
        raise ValueError(f"{path} has no place for the program")
    return KitFile(data, mended)


def _projects(maps: Path, platform: str, program: Sequence[str]) -> Iterator[tuple[str, KitFile]]:
    """The project for Tiled 1.10 and later, and the one for 1.8 a folder deeper."""
    launch = launch_of_kit(platform, program)
    for name, up in ((OWN_FILE, ""), (f"{OLD}/{OWN_FILE}", "..")):
        yield name, _mendable(maps / name, partial(with_commands, commands=project_commands(launch, up)))


def _with_program(text: str, program: Sequence[str]) -> str | None:
    """The launcher with the line that names the program; None where there is no such line.

    Its lines end as a shell takes them, whatever a way through Windows has made of them.
    """
    text = text.replace("\r\n", "\n")
    again = shlex.join(program)
    probe = f"{shlex.quote(program[0])} -P -c 'import game'" if "-m" in program else f"{again} --help"
    found = _MADE_BY.search(text)
    return None if found is None else f'{text[: found.start()]}works {probe} && exec {again} "$@"{text[found.end() :]}'


def _tileset(path: Path) -> Iterator[tuple[str, KitFile]]:
    """A tileset and the pictures that it shows, side by side."""
    text = path.read_text(encoding="utf-8")
    for _, source, _ in _PICTURE.findall(text):
        picture = path.parent / source
        yield picture.name, KitFile(picture.read_bytes())
    beside = _PICTURE.sub(lambda found: f"{found[1]}{PurePosixPath(found[2]).name}{found[3]}", text)
    yield path.name, KitFile(beside.encode())


def _guide(maps: Path) -> Iterator[tuple[str, KitFile]]:
    """What the README of the maps tells of making one, and the pictures that it shows."""
    _, _, told = (maps / "README.md").read_text(encoding="utf-8").partition(_GUIDE_BEGINS)
    yield f"{GUIDE}/README.md", KitFile(f"# Making maps\n\n{_GUIDE_BEGINS}{told}".encode())
    for picture in sorted((maps / "pictures").glob("*.png")):
        if f"(pictures/{picture.name})" in told:
            yield f"{GUIDE}/pictures/{picture.name}", KitFile(picture.read_bytes())
