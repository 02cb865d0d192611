"""What a kit holds: what the game ships for map makers, with its names set right for a folder that stands alone."""

import re
import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from game.content.kit.commands import LAUNCHER, launch_of_kit, project_commands, with_commands
from game.content.paths import assets_dir, maps_dir
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
    OSError
        A file of the game can't be read.
    """
    maps, kit = maps_dir(), assets_dir() / "kit"
    copied = [path for mask in _COPIED for path in sorted(maps.glob(mask))]
    launcher = _mender(lambda text: _with_program(text, program))
    return {
        **dict(_projects(maps, platform, program)),
        STARTER: KitFile((maps / "starter.tmx").read_bytes()),
        **dict(_tileset(maps / TILESET)),
        **{path.relative_to(maps).as_posix(): KitFile(path.read_bytes()) for path in copied},
        LAUNCHER: KitFile(launcher((kit / PurePosixPath(LAUNCHER).name).read_bytes()) or b"", launcher),
        "README.md": KitFile((kit / "README.md").read_bytes()),
        **dict(_guide(maps)),
    }


def _mender(change: Callable[[str], str | None]) -> Callable[[bytes], bytes | None]:
    """A change of a text as one of its bytes; None for what is no text."""

    def change_bytes(data: bytes) -> bytes | None:
        try:
            text = change(data.decode())
        except UnicodeDecodeError:
            return None
        return None if text is None else text.encode(errors="surrogateescape")

    return change_bytes


def _projects(maps: Path, platform: str, program: Sequence[str]) -> Iterator[tuple[str, KitFile]]:
    """The project for Tiled 1.10 and later, and the one for 1.8 a folder deeper."""
    launch = launch_of_kit(platform, program)
    for folder, up in (("", ""), (OLD, "..")):
        commands = project_commands(launch, up)
        mended = _mender(lambda text, commands=commands: with_commands(text, commands))  # type: ignore[misc]
        name = (PurePosixPath(folder) / OWN_FILE).as_posix()
        yield name, KitFile(mended((maps / name).read_bytes()) or b"", mended)


def _with_program(text: str, program: Sequence[str]) -> str | None:
    """The launcher with the line that names the program; None where there is no such line."""
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
