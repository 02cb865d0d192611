"""Pictures are looked at whole before a map is called sound: what passes can be drawn, and what can't is said once."""

import random
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pygame
import pytest

from game.content.checks.check import check
from game.content.errors import ContentError
from game.content.files.png import SIGNATURE, PictureError, Work, check_png, read_head
from game.content.tiled import images
from game.content.tiled.tmx import read_document
from tests.content.small import SmallMap
from tools.fuzz.seeds import picture

WORK = 1 << 24  # bytes
CASES = 1500
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
KINDS = [  # colour type, bits of a channel, channels
    *((0, bits, 1) for bits in (1, 2, 4, 8, 16)), (2, 8, 3), (2, 16, 3), *((3, bits, 1) for bits in (1, 2, 4, 8)),
    (4, 8, 2), (4, 16, 2), (6, 8, 4), (6, 16, 4),
]  # fmt: skip


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(kind: tuple[int, int, int], *, interlaced: bool, size: tuple[int, int] = (33, 21), seed: int = 1) -> bytes:
    """A sound picture of noise, of any kind that there is, its rows filtered in every way."""
    rng = random.Random(seed)
    colour, bits, channels = kind
    rows = b""
    for x0, y0, dx, dy in _PASSES if interlaced else ((0, 0, 1, 1),):
        columns, lines = -(-(size[0] - x0) // dx), -(-(size[1] - y0) // dy)
        for _ in range(lines if columns > 0 else 0):
            rows += bytes([rng.randrange(5)]) + rng.randbytes(-(-columns * bits * channels // 8))
    packed = zlib.compress(rows)
    head = struct.pack(">IIBBBBB", *size, bits, colour, 0, 0, interlaced)
    table = chunk(b"PLTE", rng.randbytes(3 << bits)) + chunk(b"tRNS", b"\0") if colour == 3 else b""
    parts = [chunk(b"IDAT", packed[i : i + 200]) for i in range(0, len(packed), 200)]
    return SIGNATURE + chunk(b"IHDR", head) + table + chunk(b"tEXt", b"a\0b") + b"".join(parts) + chunk(b"IEND", b"")


def passes(data: bytes) -> bool:
    """Whether a picture is sound, and bearable."""
    file = BytesIO(data)
    try:
        width, height = read_head(file)
        if not data.startswith(SIGNATURE) or max(width, height) > 1000:
            return False
        check_png(file, Work(WORK))
    except PictureError:
        return False
    return True


def drawn(data: bytes) -> bool:
    try:
        pygame.image.load(BytesIO(data), "a.png")
    except pygame.error:
        return False
    return True


@pytest.mark.parametrize("kind", KINDS, ids=str)
@pytest.mark.parametrize("interlaced", [False, True])
@pytest.mark.parametrize("size", [(33, 21), (1, 1), (3, 2)])
def test_every_kind_of_png_passes_and_is_drawn(
    kind: tuple[int, int, int], interlaced: bool, size: tuple[int, int]
) -> None:
    data = png(kind, interlaced=interlaced, size=size)
    assert passes(data)
    assert drawn(data)


def split(data: bytes) -> list[tuple[bytes, bytes]]:
    chunks, place = [], len(SIGNATURE)
    while place + 12 <= len(data):
        (size,) = struct.unpack(">I", data[place : place + 4])
        chunks.append((data[place + 4 : place + 8], data[place + 8 : place + 8 + size]))
        place += 12 + size
    return chunks


def spoilt(data: bytes, rng: random.Random) -> bytes:
    """The picture with octets changed, or with chunks that are sound and in the wrong place."""
    how = rng.randrange(6)
    place = rng.randrange(len(SIGNATURE), len(data))
    if how == 0:
        return data[:place] + bytes([data[place] ^ 1 << rng.randrange(8)]) + data[place + 1 :]
    if how == 1:
        return data[:place]
    if how == 2:
        return data[:place] + rng.randbytes(3) + data[place:]
    chunks = split(data)
    number = rng.randrange(len(chunks))
    kind, held = chunks[number]
    if how == 3:
        chunks.pop(number)
    elif how == 4:
        at = rng.randrange(len(held) or 1)
        chunks[number] = kind, held[:at] + rng.randbytes(1) + held[at + 1 :]
    else:
        more = rng.choice((b"PLTE", b"IDAT", b"IHDR", b"tRNS", b"iCCP", b"acTL", b"ABCD", b"abcd", kind))
        chunks.insert(number, (more, rng.choice((held, rng.randbytes(6), b""))))
    return SIGNATURE + b"".join(chunk(*part) for part in chunks)


def test_whatever_passes_is_drawn() -> None:
    rng = random.Random(5)
    sound = [png(kind, interlaced=interlaced) for kind in KINDS for interlaced in (False, True)]
    cases = [spoilt(rng.choice(sound), rng) for _ in range(CASES)]
    passed = [data for data in cases if passes(data)]
    assert [data for data in passed if not drawn(data)] == []
    assert CASES * 0.05 < len(passed) < CASES * 0.5, "else nothing was spoilt, or all of it"


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _row_of_no_filter(_: bytes) -> bytes:
    rows = zlib.compress(bytes([9]) + bytes(128) + bytes(31 * 129))
    head = struct.pack(">IIBBBBB", 128, 32, 8, 0, 0, 0, 0)
    return SIGNATURE + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def _wrong_sum(data: bytes) -> bytes:
    """The sum lies in a chunk of its own, after all pixels."""
    pixels = split(data)[1][1]
    return data[:33] + chunk(b"IDAT", pixels[:-4]) + chunk(b"IDAT", b"\0" * 4) + chunk(b"IEND", b"")


BROKEN: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "cut off": (_cut, "is cut off"),
    "without its last chunk": (lambda data: data[:-12], "is cut off"),
    "with a wrong checksum": (lambda data: data[:50] + bytes([data[50] ^ 1]) + data[51:], "a checksum is wrong"),
    "with pixels that are none": (
        lambda data: data[:33] + chunk(b"IDAT", b"no pixels at all") + chunk(b"IEND", b""), "can't be unpacked"),
    "with a wrong sum of its pixels": (_wrong_sum, "be unpacked"),
    "with too few pixels": (lambda data: data[:16] + picture(128, 90)[16:33] + data[33:], "is cut off"),
    "with a filter that is none": (_row_of_no_filter, "a row of it can't be read"),
    "a page of the web": (lambda _: b"<html><body>Not found</body></html>", "is not a PNG"),
    "nothing at all": (lambda _: b"", "is not a PNG"),
    "a name in its place": (lambda _: b"version https://git-lfs.github.com/spec/v1\n", "is not a PNG"),
    "a JPEG cut off in its head": (lambda _: b"\xff\xd8\xff\xe0\0\5", "is cut off"),
    "a GIF cut off in its head": (lambda _: b"GIF89a", "is cut off"),
}  # fmt: skip


@pytest.mark.parametrize("format_only", [False, True])
@pytest.mark.parametrize(("make", "says"), BROKEN.values(), ids=BROKEN)
def test_a_broken_picture_fails_the_check_in_one_line(
    make: Callable[[bytes], bytes], says: str, format_only: bool, small: SmallMap
) -> None:
    path = small.write()
    (small.folder / "small.png").write_bytes(make(picture(128, 32)))
    (problem,) = check(path, format_only=format_only, rehearsed=False)
    assert (Path(problem.file).name, problem.line, problem.severity) == ("small.tsx", 3, "error")
    assert f'the picture "small.png" {says}' in problem.message or says in problem.message
    assert problem.fix


def test_what_follows_the_end_of_a_picture_is_no_matter(small: SmallMap) -> None:
    path = small.write()
    (small.folder / "small.png").write_bytes(picture(128, 32) + b"and a thumbnail")
    assert check(path, rehearsed=False) == []


def collection(small: SmallMap, names: list[str]) -> Path:
    """The map with a collection of these pictures."""
    tiles = "".join(f'<tile id="{i}"><image source="{name}"/></tile>' for i, name in enumerate(names))
    small.tilesets += f'<tileset firstgid="5" name="things">{tiles}</tileset>'
    return small.write()


def test_a_collection_may_have_hundreds_of_pictures(small: SmallMap) -> None:
    names = [f"{i}.png" for i in range(700)]
    for name in names:
        (small.folder / name).write_bytes(picture(32, 32))
    tileset = read_document(collection(small, names)).tilesets[1]
    assert len(tileset.tiles) == 700
    assert tileset.end_gid == 705


def test_a_picture_that_many_tiles_name_is_looked_at_once(small: SmallMap, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = []

    def look(file: BinaryIO, work: Work) -> None:
        looked.append(work)
        check_png(file, work)

    monkeypatch.setattr(images, "check_png", look)
    read_document(collection(small, ["small.png"] * 300))
    assert len(looked) == 1


@pytest.mark.parametrize("there", [True, False])
def test_one_reason_of_hundreds_of_pictures_is_one_line(there: bool, small: SmallMap) -> None:
    names = [f"{i}.png" for i in range(600)]
    for name in names if there else ():
        (small.folder / name).write_bytes(b"no picture")
    path = collection(small, names)
    (problem,) = check(path, rehearsed=False)
    assert problem.message.startswith('the picture "0.png" ')
    assert problem.message.endswith(", and 599 more like it")
    with pytest.raises(ContentError) as caught:
        read_document(path)
    assert caught.value.problems == (problem,)


@pytest.mark.parametrize(
    ("bound", "most", "says"),
    [
        ("MAX_PIXELS", 9 * 1024, "million pixels"),
        ("MAX_WORK", 1 << 17, "all pictures of the map together are too large"),
    ],
)
def test_pictures_are_bounded_by_the_work_they_make(
    bound: str, most: int, says: str, small: SmallMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(images, bound, most)
    names = [f"{i}.png" for i in range(9)]
    for name in names:
        (small.folder / name).write_bytes(picture(32, 32))
    found = check(collection(small, names), rehearsed=False)
    assert [says in problem.message for problem in found] == [True]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.jpg", b"\xff\xd8\xff\xe0\0\5abc\xff\xc0\0\x11\x08\0\x20\0\x40"),
        ("a.gif", b"GIF89a\x40\0\x20\0"),
        ("a.bmp", b"BM" + bytes(12) + struct.pack("<Iii", 40, 64, -32)),
        ("old.bmp", b"BM" + bytes(12) + struct.pack("<IHH", 12, 64, 32)),
        ("lossy.webp", b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 64, 32)),
        ("lossless.webp", b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + struct.pack("<I", 63 | 31 << 14) + bytes(5)),
        ("large.webp", b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0" + b"\x3f\0\0\x1f\0\0"),
    ],
)
def test_sizes_of_other_kinds_are_read_from_their_heads(name: str, data: bytes, small: SmallMap) -> None:
    (small.folder / name).write_bytes(data)
    small.tilesets += f'<tileset firstgid="5" tilewidth="32" tileheight="32"><image source="{name}"/></tileset>'
    path = small.write()
    tileset = read_document(path).tilesets[1]
    assert (tileset.columns, tileset.end_gid - tileset.first_gid) == (2, 2)
    assert check(path, format_only=True) == []
    (problem,) = check(path, rehearsed=False)
    assert problem.message == f'the picture "{name}" is not a PNG'
