"""Ways to spoil what a map file says: its attributes, its elements, its tile data, the values of its JSON form."""

import base64
import gzip
import json
import random
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element, fromstring, tostring

from tools.fuzz.seeds import Seed, packed

DEEP = 100  # groups in groups
BOMB_BYTES = 50_000_000
_ZSTD_BLOCK = 1 << 17
# What strangers write where a number, a name or a path should stand.
NASTY: Sequence[str] = (
    "", " ", "-1", "0", "1", "2", "7", "31", "1000", "16384", "2147483647", "2147483648", "4294967295", "4294967296",
    "18446744073709551616", "9" * 400, "9" * 5000, "1e999", "1e308", "-1e308", "1e15", "1e-320", "NaN", "inf", "-inf",
    "0x10", "1_0", "\u0663", "1.5", "-0", "+1", "true", "csv", "base64", "gzip", "class", "object", "isometric",
    "../../../etc/passwd", "/etc/passwd", "/dev/zero", "C:\\tiles.tsx", "\\\\host\\share\\tiles.tsx",
    "file:///etc/passwd", "http://example.org/tiles.tsx", "con", "NUL.png", ".", "..", "./tiles.tsx", "plain.tmx",
    "lamp.tx", "desk.tx", "tiles.tsx", "tiles.png", "a%00b", "a" * 300, "a" * 70_000, "\uac00" * 50,
    "\u202e\U0001f480", "\x85\x9b2J", "0,0 nan,1", "0,0 " * 20_000, "Light", "Door", "Prop", "Exit", "Pair",
)  # fmt: skip
_WORDS = ("map", "layer", "data", "chunk", "tileset", "tile", "image", "object", "objectgroup", "group", "imagelayer",
          "property", "properties", "template", "point", "polygon", "text", "animation", "frame", "item")  # fmt: skip
_KEYS = ("id", "name", "type", "class", "value", "gid", "template", "source", "width", "height", "x", "y", "rotation",
         "encoding", "compression", "firstgid", "infinite", "propertytype", "visible", "opacity", "points",
         "trans", "tilecount", "columns", "tiles", "tileproperties", "propertytypes", "properties")  # fmt: skip


Spoil = Callable[[bytes, random.Random, Seed], bytes]


def _on_tree(work: Callable[[Element, random.Random], None]) -> Spoil:
    """Something done to an XML tree, as something done to a file."""

    def spoil(data: bytes, rng: random.Random, _other: Seed) -> bytes:
        tree = fromstring(data)
        work(tree, rng)
        return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(tree, "unicode").encode()

    spoil.__name__ = work.__name__
    return spoil


def _any(tree: Element, rng: random.Random) -> Element:
    """An element; those that are few in number no rarer than the many."""
    elements = list(tree.iter())
    tag = rng.choice(sorted({element.tag for element in elements}))
    return rng.choice([element for element in elements if element.tag == tag])


def _parents(tree: Element) -> Iterator[tuple[Element, Element]]:
    return ((parent, child) for parent in tree.iter() for child in parent)


def change_attributes(tree: Element, rng: random.Random) -> None:
    """Give attributes values from the table."""
    for _ in range(rng.choice((1, 1, 2, 6))):
        element = _any(tree, rng)
        key = rng.choice([*element.attrib, rng.choice(_KEYS)])
        element.set(key, rng.choice(NASTY))


def remove_attribute(tree: Element, rng: random.Random) -> None:
    """Take an attribute away, or call it something else."""
    element = _any(tree, rng)
    if element.attrib:
        key = rng.choice(list(element.attrib))
        value = element.attrib.pop(key)
        if rng.random() < 0.5:
            element.set(rng.choice((*_KEYS, key.upper(), f"{key}s")), value)


def remove_elements(tree: Element, rng: random.Random) -> None:
    """Take an element away, or every one of its kind."""
    tag = _any(tree, rng).tag
    every = rng.random() < 0.3
    for parent, child in list(_parents(tree)):
        if child.tag == tag and (every or rng.random() < 0.5):
            parent.remove(child)


def double_element(tree: Element, rng: random.Random) -> None:
    """Write an element twice, or very often."""
    parent, child = rng.choice(list(_parents(tree)) or [(tree, Element("x"))])
    parent.extend(deepcopy(child) for _ in range(rng.choice((1, 1, 2, 30))))


def move_element(tree: Element, rng: random.Random) -> None:
    """Put an element, or a copy, where it does not belong."""
    held, into = deepcopy(_any(tree, rng)), _any(tree, rng)
    into.insert(rng.randint(0, len(into)), held)


def shuffle(tree: Element, rng: random.Random) -> None:
    """Put children in another order."""
    element = _any(tree, rng)
    children = list(element)
    rng.shuffle(children)
    element[:] = children


def rename(tree: Element, rng: random.Random) -> None:
    """Call an element something else."""
    _any(tree, rng).tag = rng.choice(_WORDS)


def wrap_deep(tree: Element, rng: random.Random) -> None:
    """Put what a node holds into many groups."""
    element = rng.choice((tree, _any(tree, rng)))
    for _ in range(rng.choice((3, 50, DEEP, 3 * DEEP))):
        outer = Element(rng.choice(("group", "group", element.tag)))
        outer.extend(element)
        element[:] = [outer]


def change_text(tree: Element, rng: random.Random) -> None:
    """Put a text where there is none, or another."""
    _any(tree, rng).text = rng.choice(NASTY)


def change_data(tree: Element, rng: random.Random) -> None:
    """Spoil the tile data of a layer or a chunk."""
    holders = [element for element in tree.iter() if element.tag in ("data", "chunk")]
    if holders:
        data = rng.choice(holders)
        text, attributes = rng.choice(DATA)(rng, data.text or "")
        data.text = text
        data.attrib.update(attributes)


Data = tuple[str, dict[str, str]]


def _other_length(rng: random.Random, text: str) -> Data:
    return rng.choice(
        (text[: len(text) // 2], f"{text},1", f"{text},", "", "0," * 47 + "0", ",".join(["1"] * 5000))
    ), {}


def _other_gids(rng: random.Random, _: str) -> Data:
    gids = [rng.choice((0, 1, 4, 5, 6, 9, 99, (1 << 28) - 1)) | rng.randrange(16) << 28 for _ in range(48)]
    if rng.random() < 0.5:
        return ",".join(map(str, gids)), {"encoding": "csv", "compression": ""}
    how = rng.choice(("", "zlib", "gzip", "zstd"))
    return packed(gids, how), {"encoding": "base64", "compression": how}


def _bomb(rng: random.Random, _: str) -> Data:
    how = rng.choice(("zlib", "gzip", "zstd"))
    return bomb(how), {"encoding": "base64", "compression": how}


def _damaged(rng: random.Random, text: str) -> Data:
    how = rng.choice(("", "zlib", "gzip", "zstd"))
    raw = base64.b64encode(rng.randbytes(rng.choice((0, 1, 100, 192, 50_000)))).decode()
    return rng.choice((raw, f"{raw}!", text)), {"encoding": rng.choice(("base64", "csv", "xml")), "compression": how}


def _odd_csv(rng: random.Random, _: str) -> Data:
    odd = rng.choice(("-1", "4294967296", "9" * 400, "1.5", "1 2", "\u0663", "", "0x1", "nan"))
    return ",".join([*["1"] * 20, odd, *["1"] * 27]), {"encoding": "csv", "compression": ""}


DATA: Sequence[Callable[[random.Random, str], Data]] = (_other_length, _other_gids, _bomb, _damaged, _odd_csv)


@cache
def bomb(how: str) -> str:
    """Nothing but zeros, which a few octets unpack to, in base64."""
    if how == "zlib":
        raw = zlib.compress(bytes(BOMB_BYTES), 9)
    elif how == "gzip":
        raw = gzip.compress(bytes(BOMB_BYTES), 9, mtime=0)
    else:
        count = BOMB_BYTES // _ZSTD_BLOCK
        blocks = [struct.pack("<I", _ZSTD_BLOCK << 3 | 2 | (i == count - 1))[:3] + b"\0" for i in range(count)]
        raw = b"\x28\xb5\x2f\xfd\0\x38" + b"".join(blocks)  # window of 128 kB, size not said
    return base64.b64encode(raw).decode()


XML_TREE: Sequence[Spoil] = tuple(
    _on_tree(work)
    for work in (
        change_attributes, change_attributes, change_attributes, change_data, change_data, remove_attribute,
        remove_elements, double_element, move_element, shuffle, rename, wrap_deep, change_text,
    )
)  # fmt: skip


Holder = dict[str, Any] | list[Any]


def _on_json(work: Callable[[Holder, Any, random.Random], None]) -> Spoil:
    """Something done to one place of a JSON tree, as something done to a file."""

    def spoil(data: bytes, rng: random.Random, _other: Seed) -> bytes:
        tree = json.loads(data)
        places = list(_places(tree))
        holder, key = rng.choice(places) if places else (tree, 0)
        work(holder, key, rng)
        return json.dumps(tree).encode()

    spoil.__name__ = work.__name__
    return spoil


def _places(holder: Any) -> Iterator[tuple[Holder, Any]]:
    """Every holder and key of a tree; a list of numbers counts once."""
    keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
    for key in keys:
        yield holder, key
        if isinstance(holder[key], dict | list):
            if holder[key] and isinstance(holder[key], list) and isinstance(holder[key][0], int):
                yield holder[key], 0
            else:
                yield from _places(holder[key])


def change_value(holder: Holder, key: Any, rng: random.Random) -> None:
    """Put something else at a place."""
    numbers = (-1, 0, 1.5, 1e308, float("inf"), float("nan"), 10**400, 1 << 63)
    odd: Sequence[Any] = (None, True, {}, [], [[]], [1, "a"], {"x": 1}, *numbers)
    if holder:
        holder[key] = rng.choice((rng.choice(NASTY), rng.choice(odd), "\ud800", "\x1b[2J\u202e"))


def remove_value(holder: Holder, key: Any, rng: random.Random) -> None:
    """Take a value away, or call it something else."""
    if not holder:
        return
    value = holder.pop(key)
    if isinstance(holder, dict) and rng.random() < 0.5:
        holder[rng.choice((*_KEYS, "layers", "objects", "data", "chunks", "tiles"))] = value


def double_value(holder: Holder, key: Any, rng: random.Random) -> None:
    """Write an item twice, or very often."""
    if isinstance(holder, list) and holder:
        holder.extend(deepcopy(holder[key]) for _ in range(rng.choice((1, 2, 100))))


def nest_value(holder: Holder, key: Any, rng: random.Random) -> None:
    """Put a value into many others."""
    for _ in range(rng.choice((2, DEEP, 400)) if holder else 0):
        kinds = ([holder[key]], {"type": "group", "layers": [holder[key]]}, {"value": holder[key]})
        holder[key] = rng.choice(kinds)


JSON_TREE: Sequence[Spoil] = tuple(
    _on_json(work) for work in (change_value, change_value, change_value, remove_value, double_value, nest_value)
)
