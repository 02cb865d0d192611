"""Tile layer data: CSV or base64 into an array of gids, bounded by the size the layer declares."""

import base64
import binascii
import importlib
import zlib
from typing import Any

import numpy as np

from game.content.tiled.document import FLIP_D, FLIP_H, FLIP_V, U32
from game.content.tiled.text.csvdata import CsvError, read_csv
from game.content.tiled.text.fields import Findings, whole
from game.content.tiled.text.markup import MAX_NUMBERS, SAVE_AGAIN, Node
from game.sim.words.types import U8

_H, _V, _D, _ROTATE_HEX = (np.uint32(1 << bit) for bit in (31, 30, 29, 28))
_FLAGS = _H | _V | _D | _ROTATE_HEX
_GID_BYTES = 4
_FORMAT = "Map > Map Properties > Tile Layer Format"
_FARTHEST = 1 << 24  # tiles from the middle of an infinite map
Chunk = tuple[int, int, U32]  # x, y in tiles, gids [h, w]


class _DataError(ValueError):
    """The data is not what its layer says; the arguments are message and fix."""


def read_gids(
    data: Node | None, shape: tuple[int, int], findings: Findings, layer: str, line: int | None
) -> U32 | None:
    """Decode a layer's ``<data>`` to raw gids ``shape`` [h, w], flips included; None with a note if bad."""
    try:
        if data is None:
            raise _DataError("it has no data", "save the map again in Tiled")
        if data.node("chunk") is not None:
            raise _DataError("its data is in chunks, and its map is not infinite", SAVE_AGAIN)
        flat = _decode(data, data, shape[0] * shape[1])
    except _DataError as error:
        message, fix = error.args
        findings.add(message, fix, line if data is None else data.line, layer=layer)
        return None
    return flat.reshape(shape)


def read_chunks(owner: Node, findings: Findings, layer: str, left: int) -> list[Chunk]:
    """Decode the chunks of an infinite map's layer, which may hold ``left`` tiles; what is bad is noted.

    A layer without chunks, as a finite map has them, is one.
    """
    data = owner.node("data")
    if data is None:
        return []
    chunks: list[Chunk] = []
    parts = list(data.nodes("chunk"))
    held = data.text or "" if data.numbers is None else data.numbers
    if not parts and (held.strip() if isinstance(held, str) else held.size):
        sizes = {side: owner.get(side, "") for side in ("width", "height")}
        one = Node(owner.tag, {"x": "0", "y": "0", **sizes}, data.line)
        one.numbers, one.text = data.numbers, data.text
        parts = [one]
    for node in parts:
        known = len(findings.problems)
        x, y = (whole(node, axis, -_FARTHEST, _FARTHEST, findings, layer=layer) for axis in ("x", "y"))
        width, height = (whole(node, side, 1, 1024, findings, layer=layer) for side in ("width", "height"))
        left -= width * height
        if left < 0:
            findings.add(f"its chunks hold more than {MAX_NUMBERS} tiles", "split the map", node.line, layer=layer)
            return []
        if len(findings.problems) > known:
            continue
        try:
            chunks.append((x, y, _decode(node, data, width * height).reshape(height, width)))
        except _DataError as error:
            message, fix = error.args
            findings.add(message, fix, node.line, layer=layer)
    return chunks


def _decode(held: Node, data: Node, count: int) -> U32:
    """The gids that ``held`` holds, written as ``data`` says."""
    encoding, compression = data.get("encoding", ""), data.get("compression", "")
    text = held.text or ""
    if held.numbers is not None:
        flat = held.numbers
    elif encoding == "csv":
        try:
            flat = read_csv(text.removesuffix(","), MAX_NUMBERS)  # Tiled reads one at the very end
        except CsvError as error:
            raise _DataError(str(error), SAVE_AGAIN) from None
    elif encoding == "base64":
        flat = _from_base64(text, compression, count * _GID_BYTES)
        held.text = None  # it is read once, and it is large
    elif not encoding and text.strip():
        raise _DataError("its data is text, and does not say in which encoding", f"choose {_FORMAT} > CSV")
    elif encoding:
        raise _DataError(f'its data is encoded as "{encoding[:24]}"', f"choose {_FORMAT} > CSV")
    else:
        flat = np.zeros(0, np.uint32)  # of a form in which each tile is an element, and none is here
    if flat.size != count:
        raise _DataError(f"its data holds {flat.size} tiles, not {count}", SAVE_AGAIN)
    return flat


def _from_base64(text: str, compression: str, size: int) -> U32:
    try:
        dense = "".join(text.split())
        raw = base64.b64decode(dense + "=" * (-len(dense) % 4), validate=True)
    except (binascii.Error, ValueError):
        raise _DataError("its base64 data is damaged", SAVE_AGAIN) from None
    if compression in ("zlib", "gzip"):
        raw = _inflate(raw, size)
    elif compression == "zstd":
        raw = _unpack_zstd(raw, size)
    elif compression:
        raise _DataError(f'its data is compressed with "{compression[:24]}"', f"choose {_FORMAT} > CSV")
    if len(raw) > size:
        raise _DataError(f"its data holds more than {size // _GID_BYTES} tiles", SAVE_AGAIN)
    return np.frombuffer(raw[: len(raw) // _GID_BYTES * _GID_BYTES], "<u4").astype(np.uint32)


def _inflate(raw: bytes, size: int) -> bytes:
    """Unpack at most one gid more than expected, so that a small file can't fill the memory."""
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)  # 32: zlib or gzip, as the header says
    try:
        return unpacker.decompress(raw, size + _GID_BYTES)
    except zlib.error:
        raise _DataError("its compressed data is damaged", SAVE_AGAIN) from None


def _unpack_zstd(raw: bytes, size: int) -> bytes:
    """Unpack as much and no more; the library is an extra, because Tiled writes zstd only where it is asked to."""
    zstd = _zstandard()
    if zstd is None:
        fix = f"choose {_FORMAT} > CSV, or run it with the extra: uv run --extra zstd last-bell"
        raise _DataError("its data is compressed with zstd", fix)
    unpacker = zstd.ZstdDecompressor(max_window_size=_ZSTD_WINDOW)
    try:
        with unpacker.stream_reader(raw) as stream:
            data: bytes = stream.read(size + _GID_BYTES)
    except zstd.ZstdError:
        raise _DataError("its compressed data is damaged", SAVE_AGAIN) from None
    return data


_ZSTD_WINDOW = 1 << 25  # bytes; more than any layer unpacks to


def _zstandard() -> Any:
    try:
        return importlib.import_module("zstandard")
    except ImportError:
        return None


def split_flips(raw: U32) -> tuple[U32, U8]:
    """Part raw gids [h, w] into gids and flip bits."""
    flips = np.zeros(raw.shape, np.uint8)
    if raw.size and int(raw.max()) >= 1 << 28:
        for flag, bit in ((_H, FLIP_H), (_V, FLIP_V), (_D, FLIP_D)):
            flips |= np.where(raw & flag, bit, 0).astype(np.uint8)
        raw = raw & ~_FLAGS
    return raw, flips
