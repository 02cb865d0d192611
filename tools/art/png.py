"""Pictures as PNG files whose bytes depend on the pixels alone."""

import struct
import zlib
from collections.abc import Iterable
from enum import IntEnum
from pathlib import Path

import numpy as np

from tools.art.palette import U8

_SIGNATURE = b"\x89PNG\r\n\x1a\n"

Chunk = tuple[bytes, bytes]  # its type and its data


class _ColourType(IntEnum):
    """How a pixel is kept, each channel in eight bits (PNG specification, table 11.1)."""

    GREY = 0
    INDEXED = 3
    RGBA = 6


def grey_png(picture: U8) -> bytes:
    """Encode uint8 [h, w]."""
    return _png(picture[..., None], _ColourType.GREY)


def rgba_png(picture: U8) -> bytes:
    """Encode uint8 RGBA [h, w, 4]."""
    return _png(picture, _ColourType.RGBA)


def indexed_png(picture: U8, colours: U8) -> bytes:
    """Encode uint8 [h, w], numbers into ``colours`` [n, 4]. Only 0 is seen through: the file keeps no other alpha."""
    table = ((b"PLTE", colours[:, :3].tobytes()), (b"tRNS", b"\x00"))
    return _png(picture[..., None], _ColourType.INDEXED, table)


def write(path: Path, data: bytes) -> None:
    """Write a file, and make its folder where there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _png(picture: U8, colour_type: _ColourType, extra: Iterable[Chunk] = ()) -> bytes:
    """Encode uint8 [h, w, channels]; ``extra`` chunks stand before the pixels."""
    height, width, channels = picture.shape
    rows = np.zeros((height, 1 + width * channels), np.uint8)  # each begins with its filter: 0, none
    rows[:, 1:] = picture.reshape(height, width * channels)
    head = struct.pack(">IIBBBBB", width, height, 8, colour_type, 0, 0, 0)
    body = zlib.compress(rows.tobytes(), 9)
    chunks = ((b"IHDR", head), *extra, (b"IDAT", body), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
