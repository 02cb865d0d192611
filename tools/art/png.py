"""Write pictures as PNG files whose bytes depend on the pixels alone."""

import struct
import zlib
from pathlib import Path

import numpy as np

from tools.art.palette import U8

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RGBA_8 = struct.pack(">BBBBB", 8, 6, 0, 0, 0)


_INDEXED_8 = struct.pack(">BBBBB", 8, 3, 0, 0, 0)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def write_png(path: Path, picture: U8) -> None:
    """Write uint8 RGBA [h, w, 4] to ``path``."""
    height, width, _ = picture.shape
    rows = np.zeros((height, 1 + width * 4), np.uint8)
    rows[:, 1:] = picture.reshape(height, width * 4)
    head = struct.pack(">II", width, height) + _RGBA_8
    body = zlib.compress(rows.tobytes(), 9)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b""))


def write_indexed_png(path: Path, picture: U8, colours: U8) -> None:
    """Write uint8 [h, w], numbers into ``colours`` [n, 4]. Only 0 is seen through: the file keeps no other alpha."""
    height, width = picture.shape
    rows = np.zeros((height, 1 + width), np.uint8)
    rows[:, 1:] = picture
    head = _chunk(b"IHDR", struct.pack(">II", width, height) + _INDEXED_8)
    table = _chunk(b"PLTE", colours[:, :3].tobytes()) + _chunk(b"tRNS", b"\x00")
    body = _chunk(b"IDAT", zlib.compress(rows.tobytes(), 9))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_SIGNATURE + head + table + body + _chunk(b"IEND", b""))
