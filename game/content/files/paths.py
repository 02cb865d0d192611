"""Where the game's own files lie, and how to write a file so that a cut-off can't spoil the old one."""

import errno
import itertools
import os
import platform
import tempfile
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from game.content.errors import ContentError, Problem, did_you_mean, nearest, suggest
from game.content.files.names import Names
from game.content.files.reading import is_file

FIRST_MAP = "hall_a.tmx"
_TO_BEGIN_FROM = "starter.tmx"  # authors copy it; nobody plays it
_SUFFIX = ".tmp"  # of a file that is being written
_OLD_S = 24 * 3600
_LOOKED_AT = 1000  # files of a folder, for one of nearly the same name
_PACKAGE = Path(__file__).resolve().parents[2]


def _shipped(name: str) -> Path:
    """Find a folder the wheel carries inside the package and a checkout keeps beside it."""
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def assets_dir() -> Path:
    """Folder of balance tables, strings, pictures and sounds."""
    return _shipped("assets")


def maps_dir() -> Path:
    """Folder of the maps the game ships."""
    return _shipped("maps")


def shipped_maps() -> tuple[Path, ...]:
    """The maps that come with the game to be played, the first one first."""
    found = sorted(path for path in maps_dir().glob("*.tmx") if path.name != _TO_BEGIN_FROM)
    return tuple(sorted(found, key=lambda path: path.name != FIRST_MAP))


def find_map(name_or_path: str | Path, tell: Callable[[Problem], object] | None = None) -> Path:
    """Find a map by path as given, else by name among the shipped maps; ``.tmx`` may be left out.

    Where there is none, capitals and the Unicode form don't count; ``tell`` is told of it.

    Raises
    ------
    ContentError
        No such file, or two that may be meant.
    """
    given = Path(name_or_path)
    try:
        for path in (given, _with_suffix(given)):
            if path.exists():
                return path
        shipped = maps_dir() / _with_suffix(given)
        if len(given.parts) == 1 and shipped.is_file():
            return shipped
        alike = _alike(given)
    except OSError as error:
        message = f"this path can't be looked at: {error.strerror}"
        raise ContentError(Problem(str(given)[:80], message, "name a map")) from None
    if not alike:
        raise ContentError(Problem(str(given), "there is no such map", _like(given)))
    if len(alike) > 1:
        message = " and ".join(f'"{path.name}"' for path in alike[:2])
        raise ContentError(Problem(str(given), f"it may be {message}", "write the one that is meant"))
    if tell is not None:
        how = f'"{alike[0]}" is taken, whose name differs in capitals or in its Unicode form'
        tell(Problem(str(given), f"there is none of just this name: {how}", severity="warning"))
    return alike[0]


def find_map_beside(folder: Path, name: str) -> Path:
    """The map that a file in a folder is of, by its name: in that folder, where one stands, or among the shipped ones.

    Raises
    ------
    ContentError
        There is no such map.
    """
    beside = folder / Path(name).name
    return beside if is_file(beside) else find_map(beside.name)


def _alike(given: Path) -> list[Path]:
    """The maps that a path means where capitals and the Unicode form don't count, looked for as `find_map` does."""
    names, top = Names(lambda _: True), Path(given.anchor)
    wished = [(top, path.relative_to(top)) for path in (given, _with_suffix(given))]
    wished += [(maps_dir(), _with_suffix(given))] if len(given.parts) == 1 else []
    for folder, path in wished:
        found = [folder / stored for stored in names.stored(folder, path.as_posix())]
        maps = [file for file in found if file.is_file()]
        if maps:
            return maps
    return []


def _like(given: Path) -> str:
    """Say which map may be meant in place of one that is missing: one that lies there, or one of the game's."""
    names = {path.stem: path.stem for path in maps_dir().glob("*.tmx")}
    with suppress(OSError):
        beside = itertools.islice(given.parent.iterdir(), _LOOKED_AT)
        names |= {path.stem: path.name for path in beside if path.suffix in (".tmx", given.suffix or ".tmx")}
    near = nearest(given.stem, names)
    return suggest(given.stem, names.values()) if near is None else did_you_mean(given.name, names[near])


def _with_suffix(path: Path) -> Path:
    return path if path.suffix == ".tmx" else path.with_name(f"{path.name}.tmx") if path.name else path


def write_atomically(path: Path, data: bytes) -> None:
    """Replace a file's content as a whole: at every moment the old or the new content is there.

    Raises
    ------
    ContentError
        The place can't be written.
    """
    try:
        _replace(_target(path), data)
    except OSError as error:
        raise _unwritable(path, error) from None


def check_writable(path: Path) -> None:
    """Find out before any work is done whether a file can be written at a place; nothing is left there.

    Raises
    ------
    ContentError
        It can't.
    """
    try:
        target = _target(path)
        if not target.exists() or target.is_file():
            with tempfile.TemporaryFile(dir=target.parent):
                pass
    except OSError as error:
        raise _unwritable(path, error) from None


def _unwritable(path: Path, error: OSError) -> ContentError:
    return ContentError(Problem(str(path), f"it can't be written: {error.strerror or error}", "choose another place"))


def _target(path: Path) -> Path:
    """The file itself, behind any links; a pipe or a device, which may have no name of its own, as it is called."""
    target = resolved(path)
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    return path if path.exists() and not target.exists() else target


def resolved(path: Path) -> Path:
    """A path with no links in it.

    Raises
    ------
    OSError
        It leads nowhere: links that lead to each other, too.
    """
    try:
        return path.resolve()
    except RuntimeError:  # what Python up to 3.12 makes of such links
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from None


def _open_unwaiting(path: Path) -> int:
    """Open a pipe or a device for writing; a pipe that nobody reads is an error, not a reason to wait for ever."""
    try:
        handle = os.open(path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        if error.errno == errno.ENXIO:
            raise OSError(errno.ENXIO, "nobody reads from this pipe") from None
        raise
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(handle, True)
    return handle


def _replace(path: Path, data: bytes) -> None:
    if path.exists() and not path.is_file():  # a pipe or a device is written into, never replaced
        with os.fdopen(_open_unwaiting(path), "wb") as stream:
            stream.write(data)
        return
    mark = _mark_of(path)
    _sweep(path.parent, mark)
    handle, name = tempfile.mkstemp(prefix=f"{mark}{os.getpid()}.", suffix=_SUFFIX, dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode_of(path))
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _mark_of(path: Path) -> str:
    """How the temporary files of a target begin: they say whose they are, on which machine, in few letters.

    The target's own name would make a long one too long for the system.
    """
    return f".last-bell.{_short(path.name)}.{_short(platform.node())}."


def _short(text: str) -> str:
    return f"{zlib.crc32(text.encode('utf-8', 'surrogatepass')):08x}"


def _sweep(folder: Path, mark: str) -> None:
    """Remove what killed runs have left of a target: files with its mark that no living process writes.

    A process number is taken again sooner or later, so what is a day old goes whoever seems to write it.
    """
    with suppress(OSError):  # a folder that can't be listed may still be written
        for file in folder.iterdir():
            owner = file.name.removeprefix(mark).removesuffix(_SUFFIX).partition(".")[0]
            if file.name.startswith(mark) and file.name.endswith(_SUFFIX) and owner.isdecimal():
                with suppress(FileNotFoundError, PermissionError):  # another run has swept it, or the system holds it
                    if not _lives(int(owner)) or time.time() - file.stat().st_mtime > _OLD_S:
                        file.unlink()


def _lives(process: int) -> bool:
    """Whether there is such a process; where asking could end it, there may be."""
    if os.name == "nt":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # another person's, or no number of a process
        pass
    return True


def _mode_of(path: Path) -> int:
    """Keep an old file's permissions; a new one is readable by everybody, as plain ``open`` makes it."""
    return path.stat().st_mode & 0o777 if path.exists() else 0o644
