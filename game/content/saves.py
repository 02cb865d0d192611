"""Saves: a world in the middle of a game, in one file that is believed only as far as it has been looked at.

A file is a line that names the format and its version, a line of JSON that says what it is of (`SaveHeader`, which can
be read without the rest), the state, deflated, and a checksum of all before it. The state is a table of values in JSON
and after it the arrays that it names, each begun at a multiple of eight octets.
"""

import hashlib
import json
import re
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from game.content.errors import ContentError, Problem
from game.content.files.reading import open_regular
from game.content.origin import Origin, origin_of
from game.content.outputs import SAVE, Output, write_output
from game.sim.state.encode import Plain

VERSION = 2
# Of each older version, how what it held becomes what the next one holds: given the values and arrays, it changes them.
MIGRATIONS: Mapping[int, Callable[[Plain], None]] = {}
STATE_MOST_BYTES = 48 << 20  # 200,000 bodies in a crush on the largest map take 37 MB
_STATE_LEAST_BYTES, _TILE_BYTES = 4 << 20, 1024
_FILE_MOST_BYTES = STATE_MOST_BYTES + (1 << 16)
_HEAD_MOST_BYTES = 4096
_VALUES_MOST_BYTES = 2 << 20  # some 2,000 people with full pockets
_CHECK_BYTES = 16
_PIECE = 1 << 16
_ALIGNED = 8
_SIDES_MOST = 3
_FIRST_LINE = re.compile(rb"last-bell save (\d{1,6})\n")
_DTYPES = {np.dtype(kind).str: np.dtype(kind) for kind in ("?", "i1", "u1", "<i2", "<u2", "<i4", "<i8", "<f4", "<f8")}
_FIX = "name a file written by this game, or save again"


@dataclass(frozen=True, slots=True)
class SaveHeader:
    """What a save is of: how the game began, how far it is, and whom the player is.

    ``state_bytes``: size of the state, not deflated.
    """

    origin: Origin
    tick: int
    follows: int
    state_bytes: int = 0

    def table(self) -> dict[str, object]:
        """As values that JSON knows, by name."""
        counts = {"tick": self.tick, "follows": self.follows, "state_bytes": self.state_bytes}
        return self.origin.table() | counts


def write_save(path: Path, header: SaveHeader, state: Plain) -> None:
    """Write a save; the file is whole or it is the one that was there before.

    Raises
    ------
    ContentError
        The place can't be written, or holds what is no save.
    """
    body = pack(state)
    write_output(Output(path, SAVE), sealed(header.table() | {"state_bytes": len(body)}, zlib.compress(body, 1)))


def sealed(header: Mapping[str, object], deflated: bytes, version: int = VERSION) -> bytes:
    """A whole file, with its checksum; nothing in it is looked at."""
    data = b"last-bell save %d\n" % version + json.dumps(header).encode() + b"\n" + deflated
    return data + hashlib.blake2b(data, digest_size=_CHECK_BYTES).digest()


def read_header(path: Path) -> SaveHeader:
    """Read what a save is of, and no more of it.

    Raises
    ------
    ContentError
        It is none, of another version, or damaged as far as that.
    """
    with open_regular(path, "save", _FILE_MOST_BYTES) as file:
        return _head(path, file.read(_HEAD_MOST_BYTES))[2]


def state_most_bytes(tiles: int) -> int:
    """The most that a state on a map of so many tiles can take: four times as much as one that is full of infected."""
    return min(_STATE_LEAST_BYTES + tiles * _TILE_BYTES, STATE_MOST_BYTES)


def read_save(path: Path, most_bytes: int = STATE_MOST_BYTES) -> tuple[SaveHeader, Plain]:
    """Read a save; whether its state can be a world of its map is for `resume` to find out.

    ``most_bytes``: of its state.

    Raises
    ------
    ContentError
        It is none, of another version, cut off, damaged, or claims what can't be.
    """
    with open_regular(path, "save", _FILE_MOST_BYTES) as file:
        version, begins, header = _head(path, file.read(_HEAD_MOST_BYTES))
        if header.state_bytes > most_bytes:
            raise _refused(path, "is damaged: its state is larger than any of its map", _FIX)
        ends = file.seek(0, 2) - _CHECK_BYTES
        file.seek(0)
        check = hashlib.blake2b(digest_size=_CHECK_BYTES)
        for size in _sizes(ends):
            check.update(file.read(size))
        if file.read(_CHECK_BYTES + 1) != check.digest():
            raise _refused(path, "is cut off or damaged: its checksum is another", _FIX)
        file.seek(begins)
        try:
            state = unpack(_inflate(file, ends - begins, header.state_bytes))
        except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError, zlib.error) as error:
            raise _refused(path, f"is damaged: {error}", _FIX) from error
    for older in range(version, VERSION):
        MIGRATIONS[older](state)
    return header, state


def _sizes(total: int) -> list[int]:
    return [min(_PIECE, total - begin) for begin in range(0, max(total, 0), _PIECE)]


def _head(path: Path, data: bytes) -> tuple[int, int, SaveHeader]:
    """The version, where the state begins, and what it is of."""
    first = _FIRST_LINE.match(data)
    if first is None:
        raise _refused(path, "is not a save", _FIX)
    version = int(first[1])
    if version > VERSION:
        fault = f"was written by a newer version of the game: it is a save {version}, this one reads up to {VERSION}"
        raise _refused(path, fault, "use that version")
    if not all(older in MIGRATIONS for older in range(version, VERSION)):
        raise _refused(path, f"is a save {version}, which is read no more", "use the version that wrote it")
    line, _, rest = data[first.end() :].partition(b"\n")
    try:
        header = _header(json.loads(line))
    except (RecursionError, TypeError, ValueError) as error:
        raise _refused(path, f"is damaged: {error}", _FIX) from error
    return version, len(data) - len(rest), header


def _header(table: Any) -> SaveHeader:
    if not isinstance(table, dict):
        raise TypeError("it does not say what it is of")
    most = {"tick": 2**30, "follows": 2**30, "state_bytes": STATE_MOST_BYTES}
    for name, limit in most.items():
        if name not in table:
            raise TypeError(f"it does not say its {name}")
        number = table[name]
        if type(number) is not int or not (-1 if name == "follows" else 0) <= number < limit:
            raise ValueError(f"its {name} can't be")
    header = SaveHeader(origin_of(table), table["tick"], table["follows"], table["state_bytes"])
    if table.keys() != header.table().keys():
        raise TypeError("it says more than what it is of")
    return header


def pack(state: Plain) -> bytes:
    """A state as octets: the length of the table, the table, the arrays."""
    little = {name: np.ascontiguousarray(array, array.dtype.newbyteorder("<")) for name, array in state.arrays.items()}
    arrays = [[name, array.dtype.str, list(array.shape)] for name, array in little.items()]
    table = json.dumps({"arrays": arrays, "values": state.values}, separators=(",", ":")).encode()
    parts = [len(table).to_bytes(_ALIGNED, "little"), table]
    for array in little.values():
        parts += [bytes(-len(parts[-1]) % _ALIGNED), array.tobytes()]
    return b"".join(parts)


def _inflate(file: BinaryIO, packed: int, size: int) -> bytearray:
    """Unpack so many octets, in small pieces: what holds more or less than it says is never held whole."""
    state, at, inflate = bytearray(size), 0, zlib.decompressobj()
    for piece in map(file.read, _sizes(packed)):
        waiting = piece
        while waiting:
            if inflate.eof:
                raise ValueError("there is more behind the state")
            some = inflate.decompress(waiting, _PIECE)
            if at + len(some) > size:
                raise ValueError("the state is larger than it says")
            state[at : at + len(some)] = some
            at, waiting = at + len(some), inflate.unconsumed_tail or inflate.unused_data
    rest = inflate.flush()
    if rest or at != size or not inflate.eof:
        raise ValueError("the state is not as large as it says")
    return state


def unpack(state: bytearray) -> Plain:
    """The table and its arrays; these lie in ``state``, they are no copies."""
    length = int.from_bytes(state[:_ALIGNED], "little")
    if not 0 < length <= min(len(state) - _ALIGNED, _VALUES_MOST_BYTES):
        raise ValueError("its table has no size that can be")
    at = _ALIGNED + length
    table = json.loads(state[_ALIGNED:at].decode())
    if not isinstance(table, dict) or set(table) != {"arrays", "values"} or not isinstance(table["arrays"], list):
        raise TypeError("its table says nothing of values and arrays")
    plain = Plain(table["values"])
    for entry in table["arrays"]:
        name, dtype, shape = _described(entry)
        at += -at % _ALIGNED
        size = prod(shape) * dtype.itemsize
        if name in plain.arrays or at + size > len(state):
            raise ValueError(f"{name!r} is there twice, or cut off")
        plain.arrays[name] = np.frombuffer(state, dtype, prod(shape), at).reshape(shape)
        at += size
    if at != len(state):
        raise ValueError("there is more behind its arrays")
    return plain


def _described(entry: Any) -> tuple[str, np.dtype[Any], tuple[int, ...]]:
    """Name, kind of element and shape of an array."""
    if not isinstance(entry, list) or len(entry) != 3:
        raise TypeError("an array has no name, no kind or no shape")
    name, kind, shape = entry
    if not isinstance(name, str) or len(name) > 80 or not name.isprintable() or kind not in _DTYPES:
        raise TypeError("an array has a name or a kind that can't be")
    whole = isinstance(shape, list) and len(shape) <= _SIDES_MOST and all(type(side) is int for side in shape)
    if not whole or not all(0 <= side < 2**31 for side in shape):
        raise TypeError(f"{name!r} has a shape that can't be")
    return name, _DTYPES[kind], tuple(shape)


def _refused(path: Path, message: str, fix: str) -> ContentError:
    return ContentError(Problem(str(path), message, fix))
