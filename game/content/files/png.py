"""PNG files, whole: every part is there and sound, so that whatever passes can be drawn.

By the PNG specification, third edition: chunks (5), colour types (11.2.1), rows and filters (7.3, 9), Adam7 (8.1).
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PIECE = 1 << 18  # bytes that are read or unpacked at once
_CHUNK_BYTES = 1 << 11  # of unpacking: as much work as one chunk makes
_MOST_LEFT = 8  # pieces after the last row
_FILTERS = 4  # the last of them
_MOST_COLOURS = 3 * 256  # bytes
_MOST_BYTES = (1 << 31) - 1  # of a chunk
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by colour type
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_INDEXED = 3
_ONCE = (b"IHDR", b"PLTE")
_CRITICAL = (b"IHDR", b"PLTE", b"IDAT", b"IEND")
_WHOLE = ((0, 0, 1, 1),)
_ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
_HEAD = struct.Struct(">IIBBBBB")


class PictureError(ValueError):
    """It is no sound picture; the argument ends a sentence that begins with its name."""


@dataclass
class Work:
    """How many bytes may still be read and unpacked for the pictures of a map."""

    left: int

    def take(self, size: int) -> None:
        """Take so many.

        Raises
        ------
        PictureError
            There are not so many left.
        """
        self.left -= size
        if self.left < 0:
            raise PictureError("is one too many to look at: all pictures of the map together are too large")


def read_head(file: BinaryIO) -> tuple[int, int]:
    """Width and height of a PNG that is open at its begin, px; believed by nobody yet.

    Raises
    ------
    PictureError
        There is no head.
    """
    head = file.read(len(SIGNATURE) + 8 + _HEAD.size)
    if len(head) < len(SIGNATURE) + 8 + _HEAD.size:
        raise PictureError("is cut off")
    if head[len(SIGNATURE) :][:8] != b"\0\0\0\rIHDR":
        raise PictureError("is damaged: it has no head")
    width, height, *_ = _HEAD.unpack(head[-_HEAD.size :])
    return width, height


def check_png(file: BinaryIO, work: Work) -> None:
    """Read a PNG that is open at its begin, up to its end, and unpack every row. Its size was found bearable before.

    Raises
    ------
    PictureError
        It could not be drawn, or there is not so much ``work`` left.
    """
    file.seek(len(SIGNATURE))
    chunks = _chunks(file, work)
    _, head = next(chunks)
    width, height, depth, colour, packing, filtering, interlaced = _HEAD.unpack(head)
    if depth not in _DEPTHS.get(colour, ()) or packing or filtering or interlaced > 1:
        raise PictureError("is damaged: its head is none of a PNG")
    unpacked = _Unpacked(_pixels(chunks, indexed=colour == _INDEXED), work)
    for x0, y0, dx, dy in _ADAM7 if interlaced else _WHOLE:
        columns, rows = -(-(width - x0) // dx), -(-(height - y0) // dy)
        if columns <= 0 or rows <= 0:
            continue
        stride = 1 + -(-columns * depth * _CHANNELS[colour] // 8)
        most = max(1, _PIECE // stride)
        for row in range(0, rows, most):
            data = unpacked.take(min(most, rows - row) * stride)
            if max(data[::stride]) > _FILTERS:
                raise PictureError("is damaged: a row of it can't be read")
    unpacked.finish()
    for _ in chunks:
        pass


def _chunks(file: BinaryIO, work: Work) -> Iterator[tuple[bytes, bytes]]:
    """Type and data of the chunks up to the end of the picture; large ones in pieces.

    Those that a picture can do without are passed over, as those who draw it do: they come without data.
    """
    kind, seen = b"", set[bytes]()
    while kind != b"IEND":
        work.take(_CHUNK_BYTES)
        size, kind = struct.unpack(">I4s", _read(file, 8))
        if kind in _ONCE and kind in seen:
            raise PictureError(f"is damaged: it holds {kind.decode()} twice")
        seen.add(kind)
        if kind not in _CRITICAL:
            known = kind.isalpha() and kind[:1].islower() and kind[2:3].isupper()
            if not known or size > _MOST_BYTES:
                raise PictureError("is damaged: it holds what no PNG does")
            file.seek(size + 4, 1)
            yield kind, b""
            continue
        if kind == b"PLTE" and size > _MOST_COLOURS:
            raise PictureError("is damaged: its table of colors is too long")
        checksum = zlib.crc32(kind)
        for begin in range(0, size, _PIECE) or (0,):
            data = _read(file, min(_PIECE, size - begin))
            work.take(len(data))
            checksum = zlib.crc32(data, checksum)
            if begin + len(data) >= size and struct.unpack(">I", _read(file, 4))[0] != checksum:
                raise PictureError("is damaged: a checksum is wrong")
            yield kind, data


def _read(file: BinaryIO, size: int) -> bytes:
    data = file.read(size)
    if len(data) < size:
        raise PictureError("is cut off")
    return data


def _pixels(chunks: Iterator[tuple[bytes, bytes]], *, indexed: bool) -> Iterator[bytes]:
    """The packed rows of a picture, in pieces."""
    colours, begun = not indexed, False
    for kind, data in chunks:
        if kind == b"IDAT":
            if not colours:
                raise PictureError("is damaged: it has no table of colors")
            begun = True
            yield data
        elif begun:  # its pixels must follow each other
            return
        elif kind == b"PLTE":
            colours = len(data) > 0 and len(data) % 3 == 0


class _Unpacked:
    """Unpacks a stream of pieces, never more of it than is asked for and a little."""

    def __init__(self, pieces: Iterator[bytes], work: Work) -> None:
        self._pieces = pieces
        self._work = work
        self._unpacker = zlib.decompressobj()
        self._held = b""

    def take(self, size: int) -> bytes:
        """The next so many bytes."""
        parts, length = [self._held], len(self._held)
        while length < size:
            packed = self._unpacker.unconsumed_tail or next(self._pieces, None)
            if packed is None or self._unpacker.eof:
                raise PictureError("is cut off")
            part = self._unpack(packed)
            parts.append(part)
            length += len(part)
        data = b"".join(parts)
        self._held = data[size:]
        return data[:size]

    def finish(self) -> None:
        """Unpack the end, for its checksum. Who packed far more than there are pixels is let be, as libpng does."""
        for _ in range(_MOST_LEFT):
            if self._unpacker.eof:
                return
            packed = self._unpacker.unconsumed_tail or next(self._pieces, None)
            if packed is None:
                raise PictureError("is cut off")
            self._unpack(packed)

    def _unpack(self, packed: bytes) -> bytes:
        try:
            part = self._unpacker.decompress(packed, _PIECE)
        except zlib.error:
            raise PictureError("is damaged: its pixels can't be unpacked") from None
        self._work.take(len(part))
        return part
