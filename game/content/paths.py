"""Where the game's own files lie, and how to write a file so that a cut-off can't spoil the old one."""

import errno
import os
import platform
import tempfile
import time
import zlib
from contextlib import suppress
from pathlib import Path

from game.content.errors import ContentError, Problem, suggest

FIRST_MAP = "hall_a.tmx"
_TO_BEGIN_FROM = "starter.tmx"  # authors copy it; nobody plays it
_SUFFIX = ".tmp"  # of a file that is being written
_OLD_S = 24 * 3600
_PACKAGE = Path(__file__).resolve().parent.parent


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


def find_map(name_or_path: str | Path) -> Path:
    """Find a map by path as given, else by name among the shipped maps; ``.tmx`` may be left out.

    Raises
    ------
    ContentError
        No such file.
    """
    given = Path(name_or_path)
    try:
        for path in (given, _with_suffix(given)):
            if path.exists():
                return path
        shipped = maps_dir() / _with_suffix(given)
        if len(given.parts) == 1 and shipped.is_file():
            return shipped
    except OSError as error:
        message = f"this path can't be looked at: {error.strerror}"
        raise ContentError(Problem(str(given)[:80], message, "name a map")) from None
    names = [path.stem for path in maps_dir().glob("*.tmx")]
    raise ContentError(Problem(str(given), "there is no such map", suggest(given.stem, names)))


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
