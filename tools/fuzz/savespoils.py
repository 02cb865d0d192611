"""Spoils saves, the same ones for the same numbers: their octets, and, with a checksum that is right, what they say."""

import json
import random
import zlib
from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any

import numpy as np

from game.content.saves import STATE_MOST_BYTES, VERSION, pack, sealed
from game.sim.state.encode import Plain
from tools.fuzz.seeds import Seed
from tools.fuzz.spoil import BYTES, SpoilCase

_ODD: Sequence[Any] = (
    None, True, -1, 0, 1, 2, 7, 99, 255, 10**4, 2**31, 2**63, -(2**40), 10**30, 0.5, -0.0, 1e9, 1e300, -1e5,
    float("nan"), float("inf"), "", "x", "\n\0\x1b", "x" * 5000, [], [[]], {}, [0, 0], {"x": 1}, [1] * 5000,
)  # fmt: skip
_SHAPES: Sequence[Any] = ([], [0], [1], [7], [3, 2], [2**31], [2**20, 2**20], [-1], [1, 1, 1, 1], "x", None, [1.5])
_KINDS = ("|b1", "|u1", "|i1", "<u2", "<i4", "<i8", "<f4", "<f8", "|O", "<U9", "V5", 7)


class SaveParts:
    """What a save is made of, to be changed and put together again, as the writer would not."""

    def __init__(self, data: bytes) -> None:
        _, head, rest = data.split(b"\n", 2)
        self.header: dict[str, Any] = json.loads(head)
        body = zlib.decompress(rest[:-16])
        length = int.from_bytes(body[:8], "little")
        table = json.loads(body[8 : 8 + length])
        self.values: Any = table["values"]
        self.shapes: list[Any] = table["arrays"]
        self.arrays: dict[str, np.ndarray] = {}
        at = 8 + length
        for name, kind, shape in self.shapes:
            at += -at % 8
            self.arrays[name] = np.frombuffer(body, kind, int(np.prod(shape)), at).reshape(shape).copy()
            at += self.arrays[name].nbytes
        self.lies: list[Any] | None = None  # of the arrays, said in place of the truth
        self.version = VERSION

    def whole(self) -> bytes:
        """The file that they make."""
        body = pack(Plain(self.values, self.arrays))
        if self.lies is not None:
            length = int.from_bytes(body[:8], "little")
            table = json.dumps({"arrays": self.lies, "values": self.values}).encode()
            table += b" " * (-(len(table) - length) % 8)
            body = len(table).to_bytes(8, "little") + table + body[8 + length :]
        return self.of_body(body)

    def of_body(self, body: bytes) -> bytes:
        """A file around a body, whatever that is; its size is said truly."""
        return sealed({**self.header, "state_bytes": len(body)}, zlib.compress(body, 1), self.version)


def _odd(rng: random.Random) -> Any:
    return deepcopy(rng.choice(_ODD))


SaveSpoil = Callable[[bytes, random.Random], bytes]


def spoil_header(data: bytes, rng: random.Random) -> bytes:
    """Let the header say something odd, lack something or say more."""
    parts = SaveParts(data)
    key = rng.choice((*parts.header, "more"))
    if rng.random() < 0.2:
        parts.header.pop(key, None)
    else:
        parts.header[key] = _odd(rng)
    parts.version = rng.choice((*(VERSION,) * 4, VERSION - 1, VERSION + 1, 999_999))
    deflated = zlib.compress(pack(Plain(parts.values, parts.arrays)))
    return sealed(parts.header, deflated, parts.version)


def spoil_values(data: bytes, rng: random.Random) -> bytes:
    """Put odd values in place of others, one or a few."""
    parts = SaveParts(data)
    for _ in range(rng.choice((1, 1, 2, 5))):
        parts.values = _spoilt(parts.values, rng)
    return parts.whole()


def _spoilt(value: Any, rng: random.Random) -> Any:
    """The same tree with something else in one of its places."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    keys = [key for key, _ in items]
    if not keys or rng.random() < 0.05:
        if isinstance(value, int | float) and not isinstance(value, bool) and rng.random() < 0.5:
            return value + rng.choice((-1, 1, 3, 100, -1000))
        return _odd(rng)
    key = rng.choice(keys)
    what = rng.random()
    if what < 0.04:
        del value[key]
    elif what < 0.08 and isinstance(value, list):
        value += [deepcopy(value[key])] * rng.choice((1, 3, 20_000))
    else:
        value[key] = _spoilt(value[key], rng)
    return value


def spoil_elements(data: bytes, rng: random.Random) -> bytes:
    """Put odd numbers into arrays."""
    parts = SaveParts(data)
    filled = [name for name, array in parts.arrays.items() if array.size]
    for _ in range(rng.choice((1, 1, 2, 5))):
        array = parts.arrays[rng.choice(filled)].reshape(-1)
        if rng.random() < 0.4:  # what can be, in a place where it can't, or can
            np.random.default_rng(rng.randrange(1 << 30)).shuffle(array)
            continue
        at = slice(None) if rng.random() < 0.2 else [rng.randrange(array.size) for _ in range(rng.choice((1, 3)))]
        if array.dtype.kind == "f":
            array[at] = rng.choice((np.nan, np.inf, -np.inf, -1.0, 0.0, 0.5, 1.0, 13.0, 1e4, -1e4, 1e30, 3e38))
        elif array.dtype.kind == "b":
            array.view(np.uint8)[at] = rng.choice((0, 1, 2, 255))
        else:
            most = np.iinfo(array.dtype)
            wanted = rng.choice((0, 1, 3, 9, 11, 100, 263, 264, 5000, -1, most.min, most.max))
            array[at] = min(max(wanted, int(most.min)), int(most.max))
    return parts.whole()


def spoil_arrays(data: bytes, rng: random.Random) -> bytes:
    """Let arrays be longer, shorter, of another kind, missing or too many."""
    parts = SaveParts(data)
    name = rng.choice(list(parts.arrays))
    array = parts.arrays[name]
    what = rng.randrange(6)
    if what == 0:
        del parts.arrays[name]
    elif what == 1:
        parts.arrays[rng.choice(("more", "", "bodies", name + ".0", "x" * 500, "\n"))] = array
    elif what == 2:
        parts.arrays[name] = array.astype(rng.choice(("u1", "i4", "i8", "f4", "f8", "?")))
    elif what == 3:
        parts.arrays[name] = array[: len(array) // 2] if array.ndim else array
    elif what == 4:
        parts.arrays[name] = np.concatenate([array] * rng.choice((2, 3)))
    else:
        parts.arrays[name] = array.reshape(-1) if array.ndim > 1 else array.reshape(-1, 1)
    return parts.whole()


def spoil_counts(data: bytes, rng: random.Random) -> bytes:
    """Let there be very many bodies, truly or by word."""
    parts, bodies = SaveParts(data), "bodies."
    count = rng.choice((0, 1, 1000, 100_000, 210_000, 2**22))
    for key in rng.sample(("count", "crowd", "next_id"), rng.randint(1, 3)):
        parts.values["bodies"][key] = count
    if rng.random() < 0.6 and count <= 210_000:
        own = len(parts.arrays["bodies.id"])
        for name, array in parts.arrays.items():
            if name.startswith(bodies) and own:
                parts.arrays[name] = np.resize(array, (count, *array.shape[1:]))
        parts.arrays["bodies.id"] = np.arange(count, dtype=np.int32)
    return parts.whole()


def spoil_shapes(data: bytes, rng: random.Random) -> bytes:
    """Lie about the arrays: their names, their kinds, their shapes."""
    parts = SaveParts(data)
    parts.lies = json.loads(json.dumps(parts.shapes))
    for _ in range(rng.choice((1, 2))):
        place = rng.randrange(len(parts.lies))
        entry = parts.lies[place]
        what = rng.randrange(3)
        if rng.random() < 0.1 or not isinstance(entry, list):
            parts.lies[place] = _odd(rng)
        else:
            entry[what] = rng.choice((_odd(rng), parts.shapes[0][0]) if what == 0 else _KINDS if what == 1 else _SHAPES)
    return parts.whole()


def spoil_body(data: bytes, rng: random.Random) -> bytes:
    """Spoil the state behind the header, before it is deflated or after; the checksum is right."""
    parts = SaveParts(data)
    body = pack(Plain(parts.values, parts.arrays))
    what = rng.randrange(5)
    if what == 0:  # much that deflates to little
        return sealed(
            {**parts.header, "state_bytes": rng.choice((9, STATE_MOST_BYTES - 1))}, zlib.compress(bytes(64 << 20), 9)
        )
    if what == 1:
        return parts.of_body(rng.randbytes(rng.choice((0, 7, 8, 500))) + body[: rng.choice((0, 8, len(body)))])
    if what == 2:
        length = rng.choice((0, 1, 2**21, 2**63, len(body), len(body) - 8))
        return parts.of_body(length.to_bytes(8, "little") + body[8:])
    if what == 3:
        table = rng.choice(
            (b"[" * 2**20, b"[]," * 500_000, b'{"arrays":[],"values":' + b"9" * 9999 + b"}", b"\xff\xfe{}", b"null")
        )
        return parts.of_body(len(table).to_bytes(8, "little") + table)
    spoilt = bytearray(zlib.compress(body, 1))
    for _ in range(rng.randint(1, 4)):
        spoilt[rng.randrange(len(spoilt))] ^= 1 << rng.randrange(8)
    return sealed({**parts.header, "state_bytes": len(body)}, bytes(spoilt))


SAVE_SPOILS: Sequence[SaveSpoil] = (
    spoil_header, spoil_values, spoil_values, spoil_values, spoil_elements, spoil_elements, spoil_arrays,
    spoil_counts, spoil_shapes, spoil_body,
)  # fmt: skip
_OF_OCTETS = 0.2  # the share of the cases whose octets are spoilt: any of these breaks the checksum


def make_save_case(number: int, seed_number: int, seeds: Sequence[Seed]) -> SpoilCase:
    """Spoil a save, the same way for the same numbers."""
    rng = random.Random(f"{seed_number}/{number}/save")
    seed = seeds[number % len(seeds)]
    data = seed.files[seed.main]
    if rng.random() < _OF_OCTETS:
        kind = rng.choice(BYTES)
        spoilt, how = kind(data, rng, rng.choice(seeds)), kind.__name__
    else:
        spoil = rng.choice(SAVE_SPOILS)
        spoilt, how = spoil(data, rng), spoil.__name__
    return SpoilCase(number, seed, {seed.main: spoilt}, how)
