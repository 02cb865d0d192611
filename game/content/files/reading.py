"""Files read with care: regular ones only, of bounded size, each failure one line; text with any byte order mark."""

import codecs
import io
import os
import stat
import tomllib
from pathlib import Path
from typing import Any, BinaryIO

from game.content.errors import ContentError, Problem

_PIECE = 1 << 16  # of a file that does not say how large it is
_OWN_BYTES = 4 << 20  # of a TOML file of the game's own
RESTORE = "install the game again"  # what to do where one of its own files is not as it came
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # as Notepad saves what it calls Unicode


class _Regular(io.FileIO):
    """A file whose reading fails in one line, as its opening does: a drive may give out in the middle."""

    def __init__(self, handle: int, path: Path, what: str, limit: int) -> None:
        super().__init__(handle, "rb")
        self._path, self._what, self._limit = path, what, limit

    def read(self, size: int | None = -1, /) -> bytes:
        """Read up to so many bytes, all where it is less than none.

        Raises
        ------
        ContentError
            It can't be read, or there is more than its size said.
        """
        if size is None or size < 0:
            piece = max(os.fstat(self.fileno()).st_size, _PIECE) + 1
            return b"".join(iter(lambda: self.read(piece), b""))
        try:
            before = self.tell()
            part = super().read(max(0, min(size, self._limit + 1 - before)))
        except OSError as error:
            raise ContentError(_unreadable(self._path, self._what, error)) from None
        if part is None:  # what looks like a file has nothing to give yet
            raise ContentError(_not_a_file(self._path, self._what))
        if before + len(part) > self._limit:
            message = f"this {self._what} is too large: more than {_megabytes(self._limit)} MB"
            raise ContentError(Problem(str(self._path), message, "split it"))
        return part


def is_file(path: Path) -> bool:
    """Whether a regular file is there, as far as one can see: `Path.is_file` raises where a drive or a folder fails."""
    return os.path.isfile(path)  # noqa: PTH113


def open_regular(path: Path, what: str, limit: int) -> BinaryIO:
    """Open a regular file of at most ``limit`` bytes for reading; a pipe or a device is never waited for.

    Raises
    ------
    ContentError
        It is not, or it can't be opened; later on, it can't be read.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        if os.path.isdir(path):  # noqa: PTH112 - as in `is_file`
            raise ContentError(_not_a_file(path, what)) from None
        raise ContentError(_unreadable(path, what, error)) from None
    except ValueError as error:
        raise ContentError(Problem(repr(str(path)), f"this is no path: {error}", "check the path")) from None
    state = os.fstat(handle)
    if stat.S_ISREG(state.st_mode) and state.st_size <= limit:
        return _Regular(handle, path, what, limit)
    os.close(handle)
    if not stat.S_ISREG(state.st_mode):
        raise ContentError(_not_a_file(path, what))
    size = f"{state.st_size / 2**20:.0f} MB, more than {_megabytes(limit)}"
    raise ContentError(Problem(str(path), f"this {what} is too large: {size}", "split it"))


def read_regular(path: Path, what: str, limit: int) -> bytes:
    """Read all of a regular file of at most ``limit`` bytes.

    Raises
    ------
    ContentError
        As `open_regular`.
    """
    with open_regular(path, what, limit) as file:
        return file.read()


def to_text(data: bytes) -> str:
    r"""UTF-8, or what the byte order mark at its beginning says, to text without the mark.

    >>> to_text(b"\xef\xbb\xbfbell"), to_text("bell".encode("utf-16"))
    ('bell', 'bell')

    Raises
    ------
    UnicodeDecodeError
        It is no such text.
    """
    return data.decode("utf-16" if data.startswith(_UTF16) else "utf-8-sig")


def read_toml(path: Path, what: str) -> dict[str, Any]:
    """Read a TOML file that the game came with.

    Raises
    ------
    ContentError
        It is missing, can't be read, or is no TOML.
    """
    try:
        return tomllib.loads(to_text(read_regular(path, what, _OWN_BYTES)))
    except (ValueError, RecursionError) as error:
        said = str(error).replace("\n", " ")
        raise ContentError(Problem(str(path), f"this {what} is no TOML: {said}", RESTORE)) from None


def _unreadable(path: Path, what: str, error: OSError) -> Problem:
    return Problem(str(path), f"this {what} can't be read: {error.strerror or error}", "check the path")


def _not_a_file(path: Path, what: str) -> Problem:
    return Problem(str(path), f"this {what} is not a regular file", "name a file")


def _megabytes(size: int) -> str:
    return f"{size / 2**20:.1f}" if size < 1 << 20 else f"{size / 2**20:.0f}"
