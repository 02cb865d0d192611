"""Tiled's JSON as the same tree that its XML gives, line numbers and all, so that one reader serves both."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

from game.content.errors import ContentError, Problem
from game.content.files.reading import open_regular
from game.content.tiled.text.jsontext import JsonObject, decode, to_text
from game.content.tiled.text.kinds import encoding_fault, refuse_other_json
from game.content.tiled.text.markup import SAVE_AGAIN, Allowance, Node, RefusedError
from game.content.tiled.text.oldjson import as_of_today, without_script

MAX_BYTES = 24 << 20
_LAYER_TAGS = {"tilelayer": "layer", "objectgroup": "objectgroup", "imagelayer": "imagelayer", "group": "group"}
_ROOTS = ("map", "tileset", "template")
_LISTS = {"objects": "object", "tilesets": "tileset", "tiles": "tile"}
_READ_ELSEWHERE = ("terrains", "terrain", "propertytypes", "tileproperties", "tilepropertytypes")
_PICTURE = {"image": "source", "imagewidth": "width", "imageheight": "height", "transparentcolor": "trans"}


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
            data = file.read()
        text = to_text(data)
        if path.suffix.lower() == ".js":
            text = without_script(text)
        tree = decode(text, allowance)
        if not isinstance(tree, JsonObject):
            raise RefusedError("it is no JSON object", SAVE_AGAIN)
        kind = tree.pop("type", "")  # of the file; its class is called class
        if kind not in _ROOTS:
            refuse_other_json(path, tree, what)
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
    except UnicodeDecodeError:
        fault, fix = encoding_fault(data)
        message = f"this {what} can't be read: {fault or 'it is cut off in the middle of a letter'}"
        fix = fix or SAVE_AGAIN
    except ValueError as error:
        message, fix = f"this {what} can't be read: {error}", SAVE_AGAIN
    raise ContentError(Problem(str(path), message, fix, line=line))


def _node(tag: str, mapping: JsonObject) -> Node:
    mapping = as_of_today(tag, mapping)
    node = Node(tag, line=mapping.line)
    picture: dict[str, str] = {}
    for key, value in mapping.items():
        if key in _PICTURE and tag in ("tileset", "tile", "imagelayer"):
            picture[_PICTURE[key]] = _word(value)
        elif key in _SPECIAL:
            _SPECIAL[key](node, value)
        elif key in _LISTS:
            node.extend([_node(_LISTS[key], child) for child in _objects(key, value)])
        elif isinstance(value, str | bool | int | float):
            node.set(key, _word(value))
        elif value is not None and key not in _READ_ELSEWHERE:
            node.append(Node(key, line=node.line))  # for the editor alone, or not known at all: then that is said
    if picture.get("source"):  # an image layer without one has an empty one
        node.append(Node("image", picture, node.line))
    return node


def _objects(key: str, value: object) -> list[JsonObject]:
    """A list of objects; what is something else nobody must pass over."""
    if isinstance(value, list) and all(isinstance(child, JsonObject) for child in value):
        return value
    raise RefusedError(f'its "{key}" is no list of objects', SAVE_AGAIN)


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return value if isinstance(value, str) else repr(value)


def _layers(node: Node, value: object) -> None:
    for child in _objects("layers", value):
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
            chunk.remove(held)
        data.append(chunk)
    plain = {"encoding": "csv"} if data.text is None else {}
    data.attrib.update(
        {**plain, **{key: layer.attrib.pop(key) for key in ("encoding", "compression") if layer.get(key)}}
    )
    return layer


def _data(node: Node, value: object) -> None:
    """The data of a layer or chunk; null is none."""
    if value is None:
        return
    data = Node("data", line=node.line)
    if isinstance(value, str):
        data.text = value
    elif isinstance(value, np.ndarray):
        data.numbers = value
    elif isinstance(value, list) and all(map(_is_gid, value)):  # of which some may be written like 2.0
        data.numbers = np.array(value, np.uint32)
    else:
        data.text = "?"  # no list of gids, and no text either: the reader says so with the layer's name
        data.set("encoding", "csv")
    node.append(data)


def _is_gid(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return 0 <= value < 1 << 32 and value == int(value)


def _chunks(node: Node, value: object) -> None:
    node.extend([_node("chunk", child) for child in _objects("chunks", value)])


def _properties(node: Node, value: object) -> None:
    group = Node("properties", line=node.line)
    group.extend([_described(child, "property") for child in _objects("properties", value)])
    node.append(group)


def _described(described: JsonObject, tag: str) -> Node:
    """A property, or an item of a list: a value with its type."""
    words = ("name", "type", "propertytype")
    plain = {key: described[key] for key in words if isinstance(described.get(key), str)}
    return _property(plain, described.get("value"), described.line, tag)


def _property(attributes: dict[str, str], value: object, line: int | None, tag: str = "property") -> Node:
    """A property, an item of a list, or a member of a class; only that has no type of its own."""
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
        inner = {"propertytype": "of its class"}  # a class in a class: which one, the project says
        members.extend([_property({"name": str(name), **inner}, member, line) for name, member in value.items()])
        node.append(members)
    elif isinstance(value, list | np.ndarray):
        node.attrib.setdefault("type", "list")
        node.extend([_described(item, "item") for item in _objects("value", value)])
    else:
        node.set("value", value if isinstance(value, str) else "")
    return node


def _points(tag: str) -> Callable[[Node, object], None]:
    def add(node: Node, value: object) -> None:
        points = " ".join(f"{_word(p.get('x'))},{_word(p.get('y'))}" for p in _objects(tag, value))
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
        if isinstance(value, JsonObject):
            child = _node(tag, value)
            child.text = child.attrib.pop("text", None)
            node.append(child)
        elif isinstance(value, str):
            node.set(tag, value)

    return add


def _animation(node: Node, value: object) -> None:
    group = Node("animation", line=node.line)
    group.extend([_node("frame", child) for child in _objects("animation", value)])
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
