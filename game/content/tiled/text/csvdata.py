"""Tile data in CSV: text to numbers by numpy, four million in a tenth of a second."""

import re

import numpy as np

from game.content.tiled.document import U32

_SPACE = b" \r\n\t"
_DIGITS_AND_COMMAS = b"0123456789,"
_PIECE = 1 << 20  # octets that become numbers at once
_APART = re.compile(rb"[0-9][ \r\n\t]+[0-9]")


class CsvError(ValueError):
    """The text is no list of gids, or holds more than it may."""


def read_csv(text: str, most: int) -> U32:
    r"""Numbers with commas between, [n] uint32; an empty text is none.

    >>> read_csv("1,2,\n3", 9).tolist()
    [1, 2, 3]

    Raises
    ------
    CsvError
        Something else stands in it, a number is no uint32, or there are more than ``most``.
    """
    data = text.encode("ascii", "replace")
    dense = data.translate(None, _SPACE)
    if not dense:
        return np.zeros(0, np.uint32)
    if dense.count(b",") >= most:
        raise CsvError(f"its CSV data holds more than {most} numbers")
    empty = b",," in dense or dense[:1] == b"," or dense[-1:] == b","
    if empty or dense.translate(None, _DIGITS_AND_COMMAS) or _APART.search(data):
        raise CsvError("its CSV data holds something that is no gid")
    del data
    numbers = np.empty(dense.count(b",") + 1, np.uint32)
    begin = place = 0
    while begin < len(dense):
        end = dense.find(b",", begin + _PIECE)
        end = len(dense) if end < 0 else end
        wide = np.fromstring(dense[begin:end], np.int64, sep=",")  # what is too large for an int64 becomes the largest
        if wide.max() >= 1 << 32:
            raise CsvError("its CSV data holds a number that is no gid")
        numbers[place : place + wide.size] = wide
        begin, place = end + 1, place + wide.size
    return numbers
