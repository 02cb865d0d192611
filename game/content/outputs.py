"""What the program writes where it is told to: never over a file that is not of that kind, nor over one it reads."""

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from game.content.errors import ContentError, Problem
from game.content.files.names import folded
from game.content.files.paths import assets_dir, check_writable, resolved, write_atomically
from game.content.files.png import SIGNATURE
from game.content.files.reading import is_file, open_regular
from game.content.preferences import settings_file

_HEAD_BYTES = 512
_MARK = rb"(?:\xef\xbb\xbf)?\s*"  # of the order of bytes, as some editors write it
_RECORDING = re.compile(_MARK + rb'\{\s*"format":\s*"last-bell recording \d+"')
_SAVE = re.compile(rb"last-bell save \d+\n")
_REPORT = re.compile(_MARK + rb'\{\s*"machine":\s*".*?",\s*"python":\s*".*?",\s*"numpy":\s*".*?",\s*"runs":\s*\[')
_PLAYTEST = re.compile(_MARK + rb'\{\s*"format":\s*"last-bell playtest \d+"')


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that is written; ``begins``: whether one that is there is of that kind, by its first bytes."""

    name: str
    begins: Callable[[bytes], object]


PICTURE = FileKind("PNG picture", lambda head: head.startswith(SIGNATURE))
RECORDING = FileKind("recording", _RECORDING.match)
SAVE = FileKind("save", _SAVE.match)
REPORT = FileKind("report of the benchmark", _REPORT.match)
PLAYTEST = FileKind("report of a playtest", _PLAYTEST.match)


@dataclass(frozen=True, slots=True)
class Output:
    """A file that is to be written."""

    path: Path
    kind: FileKind


def check_outputs(outputs: Sequence[Output], map_file: Path, files: Callable[[], Iterable[Path]]) -> None:
    """Find out before any work is done that files can be written, and that nothing is lost by it.

    ``files``: those that the map is made of; asked for only where a file is there already, for it takes a while.

    Raises
    ------
    ContentError
        For the first one that can't be written, is there and of another kind, is read by the game, or is named twice;
        or the map can't be read.
    """
    settings = settings_file()
    for number, output in enumerate(outputs):
        check_writable(output.path)
        if any(_same(output.path, other.path) for other in outputs[:number]):
            raise _refused(output, "two files would be written to this one place")
        if settings is not None and _same(output.path, settings):
            raise _refused(output, "the settings are kept in this file")
    made_of = [map_file, *(files() if any(is_file(output.path) for output in outputs) else ())]
    for output in outputs:
        if any(_same(output.path, path) for path in made_of):
            raise _refused(output, "the map is made of this file")
        refuse_another_kind(output)


def refuse_another_kind(output: Output) -> None:
    """Refuse a place where a file lies that the program has not written; an empty one, a pipe or a device is free.

    Raises
    ------
    ContentError
        There is one, or it can't be looked at.
    """
    if not is_file(output.path):
        return
    if resolved(output.path).is_relative_to(assets_dir().resolve()):
        raise _refused(output, "this file belongs to the game")
    with open_regular(output.path, "file", sys.maxsize) as file:
        head = file.read(_HEAD_BYTES)
    if head and not output.kind.begins(head):
        raise _refused(output, f"there is a file here that is no {output.kind.name}")


def write_output(output: Output, data: bytes) -> None:
    """Write it, as a whole or not at all, and never over a file that has come there meanwhile.

    Raises
    ------
    ContentError
        The place can't be written, or holds something else.
    """
    refuse_another_kind(output)
    write_atomically(output.path, data)


def _same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, by links and by names that a system takes for the same."""
    with suppress(OSError):  # one of them is not there yet
        return one.samefile(other)
    with suppress(OSError):  # or leads nowhere
        return folded(str(resolved(one))) == folded(str(resolved(other)))
    return False


def _refused(output: Output, message: str) -> ContentError:
    return ContentError(Problem(str(output.path), message, f"choose another place for the {output.kind.name}"))
