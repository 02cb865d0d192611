"""The typefaces that the game draws in, and which letters they have: asked of the files themselves."""

import struct
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import numpy as np
from pylopdf_fonts_ko import sans_path, serif_path

from game.sim.words.types import I64

SANS: Callable[[], Path] = sans_path  # Noto Sans KR
SERIF: Callable[[], Path] = serif_path  # Noto Serif KR
_BREAKS = "\n\r\t"  # never drawn: they part lines and words
_ALL_OF_UNICODE = (3, 10)  # the table of letters by platform and encoding, beside those of 16 bits
_SEGMENTED = 12  # its form


def missing_letters(text: str) -> str:
    """The letters of a text that a typeface of the game lacks, each once, in order: a box would be drawn for each.

    >>> missing_letters("문 🔥🔥")
    '🔥'
    """
    if text.isascii() and text.isprintable():
        return ""
    written = dict.fromkeys(unicodedata.normalize("NFC", text))
    return "".join(letter for letter in written if letter not in _BREAKS and not _drawn(ord(letter)))


def has_letter(letter: str) -> bool:
    """Whether there is a picture of a letter in every typeface.

    >>> has_letter("가"), has_letter("ก")
    (True, False)
    """
    return not missing_letters(letter)


def columns(text: str) -> int:
    """How wide a text is: a letter of Latin is one column, one of Hangul two, and a mark on another letter none.

    >>> columns("lab"), columns("과학실")
    (3, 6)
    """
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in unicodedata.normalize("NFC", text)
    )


@cache
def _drawn(code: int) -> bool:
    """Whether every typeface has a letter: who writes a text does not know in which it will be set."""
    return all(_holds(path(), code) for path in (SANS, SERIF))


def _holds(path: Path, code: int) -> bool:
    first, last = _spans(path)
    at = int(np.searchsorted(first, code, "right")) - 1
    return at >= 0 and code <= int(last[at])


@cache
def _spans(path: Path) -> tuple[I64, I64]:
    """The first and the last letter of each span of letters, [n], of an OpenType file: its table "cmap", form 12.

    Source: the OpenType specification, chapters "Font file" and "cmap".

    Raises
    ------
    ValueError
        The file has no such table.
    """
    with path.open("rb") as file:
        (tables,) = struct.unpack(">4xH6x", file.read(12))
        directory = file.read(16 * tables)
        places = {tag: (offset, size) for tag, offset, size in struct.iter_unpack(">4s4xII", directory)}
        offset, size = places.get(b"cmap", (0, 0))
        file.seek(offset)
        data = file.read(size)
    for start in _starts(data):
        form, count = struct.unpack_from(">H10xI", data, start)
        if form == _SEGMENTED:
            spans = np.frombuffer(data, ">u4", 3 * count, start + 16).reshape(count, 3).astype(np.int64)
            return spans[:, 0], spans[:, 1]
    raise ValueError(f"{path} has no table of all letters")


def _starts(data: bytes) -> Iterator[int]:
    """Where the tables of all letters begin in a "cmap"."""
    if data:
        (count,) = struct.unpack_from(">2xH", data)
        for platform, encoding, start in struct.iter_unpack(">HHI", data[4 : 4 + 8 * count]):
            if (platform, encoding) == _ALL_OF_UNICODE:
                yield start
