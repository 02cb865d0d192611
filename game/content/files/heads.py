"""Sizes of pictures that Tiled shows and this game does not, from their heads: JPEG, GIF, BMP, WebP."""

import struct
from collections.abc import Callable, Mapping
from typing import BinaryIO

from game.content.files.png import PictureError

_MOST_SEGMENTS = 1000  # of a JPEG, before its size is told
_NO_FRAME = (0xC4, 0xC8, 0xCC)  # among the markers of a JPEG's frames: tables, and one that is kept free
_VP8_PX = 0x3FFF  # fourteen bits a side


def _jpeg(file: BinaryIO) -> tuple[int, int]:
    file.seek(2)
    for _ in range(_MOST_SEGMENTS):
        mark, kind, size = struct.unpack(">BBH", file.read(4))
        if mark != 0xFF or size < 2:
            break
        if 0xC0 <= kind <= 0xCF and kind not in _NO_FRAME:
            _, height, width = struct.unpack(">BHH", file.read(5))
            return width, height
        file.seek(size - 2, 1)
    raise PictureError("is damaged: it does not tell its size")


def _gif(file: BinaryIO) -> tuple[int, int]:
    file.seek(6)
    width, height = struct.unpack("<HH", file.read(4))
    return width, height


def _bmp(file: BinaryIO) -> tuple[int, int]:
    file.seek(14)
    (head,) = struct.unpack("<I", file.read(4))
    width, height = struct.unpack("<HH", file.read(4)) if head == 12 else struct.unpack("<ii", file.read(8))
    return width, abs(height)  # of less than 0: its rows are written from the top


def _webp(file: BinaryIO) -> tuple[int, int]:
    file.seek(8)
    if file.read(4) != b"WEBP":
        raise PictureError("is no picture")
    kind, _, data = struct.unpack("<4sI10s", file.read(18))
    if kind == b"VP8X":
        return 1 + int.from_bytes(data[4:7], "little"), 1 + int.from_bytes(data[7:10], "little")
    if kind == b"VP8L":
        (bits,) = struct.unpack("<I", data[1:5])
        return 1 + (bits & _VP8_PX), 1 + (bits >> 14 & _VP8_PX)
    width, height = struct.unpack("<HH", data[6:10])
    return width & _VP8_PX, height & _VP8_PX


# How a kind begins, and how its size is read.
_KINDS: Mapping[bytes, Callable[[BinaryIO], tuple[int, int]]] = {
    b"\xff\xd8\xff": _jpeg,
    b"GIF8": _gif,
    b"BM": _bmp,
    b"RIFF": _webp,
}


def read_size(file: BinaryIO, begin: bytes) -> tuple[int, int] | None:
    """Width and height, px, of a picture of one of these kinds that begins so; None where it is of no such kind.

    Raises
    ------
    PictureError
        Its head is cut off or damaged.
    """
    read = next((read for start, read in _KINDS.items() if begin.startswith(start)), None)
    if read is None:
        return None
    try:
        return read(file)
    except struct.error:
        raise PictureError("is cut off") from None
