"""Tile layer data: CSV or base64 into an array of gids, bounded by the size the layer declares."""

import base64
import binascii
import zlib

import numpy as np

from game.content.document import FLIP_D, FLIP_H, FLIP_V, U32
from game.content.fields import Notes
from game.content.markup import Node
from game.sim.types import U8

_H, _V, _D, _ROTATE_HEX = (np.uint32(1 << bit) for bit in (31, 30, 29, 28))
_FLAGS = _H | _V | _D | _ROTATE_HEX
_GID_BYTES = 4
_CHOOSE = "in Tiled choose Map > Map Properties > Tile Layer Format > CSV"


class _DataError(ValueError):
    """The data is not what its layer says; the arguments are message and fix."""


def read_gids(data: Node | None, shape: tuple[int, int], notes: Notes, layer: str, line: int) -> U32 | None:
    """Decode a layer's ``<data>`` to raw gids ``shape`` [h, w], flips included; None with a note if bad."""
    try:
        if data is None:
            raise _DataError("it has no <data>", "save the map again in Tiled")
        flat = _decode(data, shape[0] * shape[1])
    except _DataError as error:
        message, fix = error.args
        notes.add(message, fix, line if data is None else data.line, layer=layer)
        return None
    return flat.reshape(shape)


def _decode(data: Node, count: int) -> U32:
    if data.node("chunk") is not None:
        raise _DataError("its data is in chunks, as infinite maps have it", "untick Map Properties > Infinite")
    encoding, compression = data.get("encoding", ""), data.get("compression", "")
    text = data.text or ""
    if encoding == "csv":
        flat = _from_csv(text)
    elif encoding == "base64":
        flat = _from_base64(text, compression, count * _GID_BYTES)
    else:
        raise _DataError(f'its data is encoded as "{encoding or "XML tiles"}"', _CHOOSE)
    if flat.size != count:
        raise _DataError(f"its data holds {flat.size} tiles, not {count}", "save the map again in Tiled")
    return flat


def _from_csv(text: str) -> U32:
    if not text.strip():
        return np.zeros(0, np.uint32)
    try:
        wide = np.array([int(word) for word in text.split(",")], np.int64)
    except (ValueError, OverflowError):
        raise _DataError("its CSV data holds something that is no gid", "save the map again in Tiled") from None
    if wide.min() < 0 or wide.max() >= 1 << 32:
        raise _DataError("its CSV data holds a number that is no gid", "save the map again in Tiled")
    return wide.astype(np.uint32)


def _from_base64(text: str, compression: str, size: int) -> U32:
    try:
        raw = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        raise _DataError("its base64 data is damaged", "save the map again in Tiled") from None
    if compression in ("zlib", "gzip"):
        raw = _inflate(raw, size)
    elif compression:
        raise _DataError(f'its data is compressed with "{compression}"', _CHOOSE)
    return np.frombuffer(raw[: len(raw) // _GID_BYTES * _GID_BYTES], "<u4").astype(np.uint32)


def _inflate(raw: bytes, size: int) -> bytes:
    """Unpack at most one gid more than expected, so that a small file can't fill the memory."""
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)  # 32: zlib or gzip, as the header says
    try:
        data = unpacker.decompress(raw, size + _GID_BYTES)
    except zlib.error:
        raise _DataError("its compressed data is damaged", "save the map again in Tiled") from None
    if len(data) > size:
        raise _DataError(f"its data holds more than {size // _GID_BYTES} tiles", "save the map again in Tiled")
    return data


def split_flips(raw: U32) -> tuple[U32, U8]:
    """Part raw gids [h, w] into gids and flip bits."""
    flips = np.zeros(raw.shape, np.uint8)
    for flag, bit in ((_H, FLIP_H), (_V, FLIP_V), (_D, FLIP_D)):
        flips |= np.where(raw & flag, bit, 0).astype(np.uint8)
    return raw & ~_FLAGS, flips
