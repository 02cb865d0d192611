"""Tiled's JSON as the same tree that its XML gives, line numbers and all, so that one reader serves both."""

import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from json.decoder import JSONArray, JSONObject  # type: ignore[attr-defined]
from json.scanner import py_make_scanner  # type: ignore[attr-defined]
from pathlib import Path
from typing import Any

import numpy as np

from game.content.csvdata import CsvError, read_csv
from game.content.errors import ContentError, Problem
from game.content.markup import MAX_DEPTH, SAVE_AGAIN, Allowance, Node, RefusedError, open_regular

MAX_BYTES = 24 << 20
_MAX_TEXT = 48 << 20  # bytes of it in memory, where one rare letter makes every letter wide
_VALUE_BYTES = 300  # of a value, its key and what becomes of them
SUFFIXES = (".json", ".tmj", ".tsj", ".tj")
_NO_TEXT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what XML forbids too
_WIDTHS = ((re.compile(rb"[\xf0-\xff]"), 4), (re.compile(rb"[\xc4-\xef]"), 2))  # octets of UTF-8, bytes of a letter
_NUMBERS = re.compile(r"\[[0-9,\s]*\]")
_LAYER_TAGS = {"tilelayer": "layer", "objectgroup": "objectgroup", "imagelayer": "imagelayer", "group": "group"}
_ROOTS = ("map", "tileset", "template")
_LISTS = {"objects": "object", "tilesets": "tileset", "tiles": "tile", "wangsets": "wangset"}
_PICTURE = {"image": "source", "imagewidth": "width", "imageheight": "height", "transparentcolor": "trans"}


_Scan = Callable[[str, int], tuple[Any, int]]


class _Mapping(dict[str, Any]):
    """An object of the file that knows the line it begins on."""

    __slots__ = ("line",)
    line: int


class _Decoder(json.JSONDecoder):
    """The standard decoder in its Python form, whose objects can be told where they begin.

    Lists of whole numbers are read by numpy.
    """

    def __init__(self, text: str, allowance: Allowance) -> None:
        super().__init__(parse_constant=_no_constant)
        self._text = text
        self._allowance = allowance
        self._line, self._lines_to, self._depth = 1, 0, 0
        self.parse_object = self._object
        self.parse_array = self._array
        self.scan_once = py_make_scanner(self)

    def _object(self, at: tuple[str, int], strict: bool, scan: _Scan, *rest: Any) -> tuple[_Mapping, int]:  # noqa: FBT001
        line = self._line_of(at[1])
        self._go_deeper()
        read, end = JSONObject(at, strict, self._counted(scan), *rest)
        self._depth -= 1
        if any(map(_NO_TEXT.search, read)):
            raise RefusedError("a name in it holds what is no letter", SAVE_AGAIN)
        mapping = _Mapping(read)
        mapping.line = line
        return mapping, end

    def _array(self, at: tuple[str, int], scan: _Scan) -> tuple[Any, int]:
        text, start = at
        numbers = _NUMBERS.match(text, start - 1)
        if numbers is None or numbers.end() - start < 2:
            self._go_deeper()
            values, end = JSONArray(at, self._counted(scan))
            self._depth -= 1
            return values, end
        try:
            read = read_csv(text[start : numbers.end() - 1], self._allowance.numbers)
        except CsvError as error:
            raise RefusedError(str(error), SAVE_AGAIN) from None
        self._allowance.numbers -= read.size
        return read, numbers.end()

    def _counted(self, scan: _Scan) -> _Scan:
        """Reads a value, and takes the room that it fills."""

        def counted(text: str, at: int) -> tuple[Any, int]:
            value, end = scan(text, at)
            self._allowance.hold(_VALUE_BYTES)
            if isinstance(value, str):
                self._allowance.hold(sys.getsizeof(value))
                if _NO_TEXT.search(value):
                    raise RefusedError("a text in it holds what is no letter", SAVE_AGAIN)
            return value, end

        return counted

    def _go_deeper(self) -> None:
        self._allowance.hold(_VALUE_BYTES)
        self._depth += 1
        if self._depth > 2 * MAX_DEPTH:  # a list and an object for each element
            raise RefusedError(f"it nests more than {MAX_DEPTH} objects", "take groups out of groups")

    def _line_of(self, place: int) -> int:
        """The line of a place; places are asked for in order."""
        self._line += self._text.count("\n", self._lines_to, place)
        self._lines_to = place
        return self._line


def _no_constant(word: str) -> float:
    raise RefusedError(f'it holds the number "{word}"', "a finite number")


def read_json(path: Path, what: str, root: str, allowance: Allowance) -> Node:
    """Read a JSON map, tileset or template as the tree of its XML form, whose root is called ``root``.

    Raises
    ------
    ContentError
        Missing, not a regular file, too large, cut off, or not JSON.
    """
    line: int | None = None
    try:
        with open_regular(path, what, MAX_BYTES) as file:
            text = _text(file.read())
        tree = _Decoder(text, allowance).decode(text)
        if not isinstance(tree, _Mapping):
            raise RefusedError("it is no JSON object", SAVE_AGAIN)
        kind = tree.pop("type", root)  # of the file; its class is called class
        read = _node(kind if kind in _ROOTS else root, tree)
        for element in read.iter():
            allowance.element(element.tag)
        return read
    except RecursionError:
        message, fix = f"this {what} is refused: it nests too deep", SAVE_AGAIN
    except RefusedError as error:
        message, fix = f"this {what} is refused: {error.args[0]}", error.args[1]
    except json.JSONDecodeError as error:
        message, fix, line = f"this {what} is cut off or not JSON: {error.msg}", SAVE_AGAIN, error.lineno
    except ValueError as error:
        message, fix = f"this {what} can't be read: {error}", "save it as UTF-8"
    raise ContentError(Problem(str(path), message, fix, line=line))


def _text(data: bytes) -> str:
    width = next((width for letters, width in _WIDTHS if letters.search(data)), 1)
    if len(data) * width > _MAX_TEXT:
        raise RefusedError(f"it is more than {_MAX_TEXT >> 20} MB of text in memory", "split it")
    return data.decode("utf-8-sig")


def _node(tag: str, mapping: Mapping[str, Any]) -> Node:
    node = Node(tag, line=getattr(mapping, "line", None))
    picture: dict[str, str] = {}
    for key, value in mapping.items():
        if key in _PICTURE and tag in ("tileset", "tile", "imagelayer"):
            picture[_PICTURE[key]] = _word(value)
        elif key in _SPECIAL:
            _SPECIAL[key](node, value)
        elif key in _LISTS:
            node.extend(_node(_LISTS[key], child) for child in _mappings(value))
        elif isinstance(value, str | bool | int | float):
            node.set(key, _word(value))
    if picture:
        node.append(Node("image", picture, node.line))
    return node


def _mappings(value: object) -> Iterable[_Mapping]:
    return (child for child in value if isinstance(child, _Mapping)) if isinstance(value, list) else ()


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return value if isinstance(value, str) else repr(value)


def _layers(node: Node, value: object) -> None:
    for child in _mappings(value):
        kind = str(child.get("type", ""))
        layer = _node(_LAYER_TAGS.get(kind, kind or "layer"), child)
        layer.attrib.pop("type", None)
        node.append(_with_data(layer))


def _with_data(layer: Node) -> Node:
    """Move the data of a tile layer into the element that holds them in XML."""
    data = layer.node("data")
    chunks = list(layer.nodes("chunk"))
    if data is None and not chunks:
        return layer
    if data is None:
        data = Node("data", line=layer.line)
        layer.append(data)
    for chunk in chunks:
        layer.remove(chunk)
        held = chunk.node("data")
        if held is not None:
            chunk.numbers, chunk.text = held.numbers, held.text
        data.append(chunk)
    plain = {"encoding": "csv"} if data.text is None else {}
    data.attrib.update(
        {**plain, **{key: layer.attrib.pop(key) for key in ("encoding", "compression") if layer.get(key)}}
    )
    return layer


def _data(node: Node, value: object) -> None:
    data = Node("data", line=node.line)
    if isinstance(value, str):
        data.text = value
    elif isinstance(value, np.ndarray):
        data.numbers = value
    elif value == []:
        data.numbers = np.zeros(0, np.uint32)
    else:
        data.text = "?"  # no list of gids, and no text either: the reader says so with the layer's name
    node.append(data)


def _chunks(node: Node, value: object) -> None:
    node.extend(_node("chunk", child) for child in _mappings(value))


def _properties(node: Node, value: object) -> None:
    group = Node("properties", line=node.line)
    for child in _mappings(value):
        plain = {key: _word(child[key]) for key in ("name", "type", "propertytype") if isinstance(child.get(key), str)}
        group.append(_property(plain, child.get("value"), child.line))
    node.append(group)


def _property(attributes: dict[str, str], value: object, line: int | None, tag: str = "property") -> Node:
    """A property, or an item of a list; the members of a class and the items of a list have no types of their own."""
    node = Node(tag, attributes, line)
    if isinstance(value, bool):
        node.attrib.setdefault("type", "bool")
        node.set("value", "true" if value else "false")
    elif isinstance(value, int | float):
        node.attrib.setdefault("type", "int" if isinstance(value, int) else "float")
        node.set("value", repr(value))
    elif isinstance(value, dict):
        node.attrib.setdefault("type", "class")
        members = Node("properties", line=line)
        members.extend(_property({"name": str(name)}, member, line) for name, member in value.items())
        node.append(members)
    elif isinstance(value, list | np.ndarray):
        node.attrib.setdefault("type", "list")
        node.extend(_property({}, getattr(item, "item", lambda item=item: item)(), line, "item") for item in value)
    else:
        node.set("value", value if isinstance(value, str) else "")
    return node


def _points(tag: str) -> Callable[[Node, object], None]:
    def add(node: Node, value: object) -> None:
        points = " ".join(f"{_word(p.get('x'))},{_word(p.get('y'))}" for p in _mappings(value))
        node.append(Node(tag, {"points": points}, node.line))

    return add


def _flag(tag: str) -> Callable[[Node, object], None]:
    def add(node: Node, value: object) -> None:
        if value is True:
            node.append(Node(tag, line=node.line))

    return add


def _child(tag: str) -> Callable[[Node, object], None]:
    """An object that is an element of its own; a plain value stays an attribute (a text object and a note's text)."""

    def add(node: Node, value: object) -> None:
        if isinstance(value, _Mapping):
            child = _node(tag, value)
            child.text = child.attrib.pop("text", None)
            node.append(child)
        elif isinstance(value, str):
            node.set(tag, value)

    return add


def _animation(node: Node, value: object) -> None:
    group = Node("animation", line=node.line)
    group.extend(_node("frame", child) for child in _mappings(value))
    node.append(group)


_SPECIAL: Mapping[str, Callable[[Node, object], None]] = {
    "layers": _layers,
    "data": _data,
    "chunks": _chunks,
    "properties": _properties,
    "polygon": _points("polygon"),
    "polyline": _points("polyline"),
    "point": _flag("point"),
    "ellipse": _flag("ellipse"),
    "capsule": _flag("capsule"),
    "text": _child("text"),
    "object": _child("object"),
    "tileset": _child("tileset"),
    "objectgroup": _child("objectgroup"),
    "tileoffset": _child("tileoffset"),
    "animation": _animation,
}
