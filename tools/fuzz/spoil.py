"""Makes spoilt maps, the same ones for the same numbers: now the octets of a file, now what it says."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import ParseError

from tools.fuzz.seeds import Seed
from tools.fuzz.trees import JSON_TREE, XML_TREE, Spoil

_JSON = (".json", ".tmj", ".tsj", ".tj", ".tiled-project")
_PICTURES = (".png", ".jpg", ".gif", ".bmp", ".webp")


_PIECES = (
    b"<!DOCTYPE map [<!ENTITY a 'b'>]>", b"&a;", b"<!-- -->", b"<![CDATA[1,2]]>", b"&#0;", b"&#x10ffff;", b"<a>" * 90,
    b"<?xml version='1.0' encoding='utf-16'?>", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\0" * 9, b" " * 90_000,
    b"\n" * 90_000, b"1e999", b"NaN", b"9" * 5000, b"[" * 5000, b'{"a":' * 5000, b"\\ud800",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SpoilCase:
    """A spoilt map: ``spoilt`` are the files that differ from the seed's; ``how`` names what was done."""

    number: int
    seed: Seed
    spoilt: Mapping[str, bytes]
    how: str


def make_case(number: int, seed_number: int, seed: Seed, others: Sequence[Seed]) -> SpoilCase:
    """Spoil one or two files of a map, the same ones for the same numbers."""
    rng = random.Random(f"{seed_number}/{number}")
    spoilt: dict[str, bytes] = {}
    how = []
    for target in rng.sample(seed.targets, 1 if rng.random() < 0.85 else 2):
        data = spoilt.get(target, seed.files[target])
        kinds = _kinds(target)
        for _ in range(rng.choice((1, 1, 1, 2, 4))):
            kind = rng.choice(kinds)
            try:
                data = kind(data, rng, rng.choice(others))
            except (
                ParseError,
                ValueError,
                LookupError,
                RecursionError,
            ):  # no tree any more: what is left are its bytes
                kind = rng.choice(BYTES)
                data = kind(data, rng, rng.choice(others))
            how.append(f"{target}: {kind.__name__.strip('_')}")
        spoilt[target] = data
    return SpoilCase(number, seed, spoilt, ", ".join(how))


def _kinds(target: str) -> Sequence[Spoil]:
    if target.endswith((*_PICTURES, ".js")):
        return BYTES
    return (*BYTES, *JSON_TREE) if target.endswith(_JSON) else (*BYTES, *XML_TREE)


def _span(data: bytes, rng: random.Random, most: int) -> tuple[int, int]:
    start = rng.randrange(len(data) + 1)
    return start, min(start + rng.randint(1, most), len(data))


def flip_bits(data: bytes, rng: random.Random, _other: Seed) -> bytes:
    """Flip a few bits."""
    spoilt = bytearray(data)
    for _ in range(rng.randint(1, 8) if data else 0):
        spoilt[rng.randrange(len(spoilt))] ^= 1 << rng.randrange(8)
    return bytes(spoilt)


def write_over(data: bytes, rng: random.Random, _other: Seed) -> bytes:
    """Write other characters over a few."""
    spoilt = bytearray(data)
    for _ in range(rng.randint(1, 6) if data else 0):
        spoilt[rng.randrange(len(spoilt))] = rng.choice(b"<>\"'&/ 09a-\n\0\xff{}[],:")
    return bytes(spoilt)


def cut_out(data: bytes, rng: random.Random, _other: Seed) -> bytes:
    """Cut a piece out, or all from a place on."""
    start, end = _span(data, rng, 200)
    return data[:start] + (data[end:] if rng.random() < 0.7 else b"")


def insert(data: bytes, rng: random.Random, _other: Seed) -> bytes:
    """Insert what should not stand there."""
    start = rng.choice((0, rng.randrange(len(data) + 1), len(data)))
    piece = rng.choice((rng.randbytes(rng.randint(1, 40)), *_PIECES))
    return data[:start] + piece + data[start:]


def double_piece(data: bytes, rng: random.Random, _other: Seed) -> bytes:
    """Write a piece twice, or very often."""
    start, end = _span(data, rng, 400)
    return data[:end] + data[start:end] * rng.choice((1, 1, 2, 200)) + data[end:]


def splice(data: bytes, rng: random.Random, other: Seed) -> bytes:
    """Put a piece of another map in."""
    start, end = _span(data, rng, 400)
    there = other.files[other.main]
    first, last = _span(there, rng, 2000)
    return data[:start] + there[first:last] + data[end:]


def encode_again(data: bytes, rng: random.Random, _other: Seed) -> bytes:
    """Store the text in another encoding, or say that it is."""
    text = data.decode("utf-8", "replace")
    if rng.random() < 0.5:
        return text.encode(rng.choice(("utf-16", "utf-16-be", "utf-32", "utf-7", "utf-8-sig")))
    said = rng.choice(("latin-1", "ISO-8859-1", "UTF-16", "US-ASCII", "x-none", "cp949", ""))
    return text.replace('encoding="UTF-8"', f'encoding="{said}"').encode()


BYTES: Sequence[Spoil] = (flip_bits, write_over, cut_out, insert, double_piece, splice, encode_again)
