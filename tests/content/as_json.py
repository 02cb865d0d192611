"""Writes Tiled's XML as the JSON that Tiled saves in its place; what is no number stays the text it was."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

SUFFIXES = {".tmx": ".tmj", ".tsx": ".tsj", ".tx": ".tj"}
_LAYERS = {"layer": "tilelayer", "objectgroup": "objectgroup", "imagelayer": "imagelayer", "group": "group"}
_TEXTS = ("name", "type", "class", "source", "version", "tiledversion", "encoding", "compression", "template")
_SWITCHES = ("visible", "infinite", "locked")
Json = dict[str, Any]


def write_as_json(path: Path, *, referred: bool = True) -> Path:
    """Write a map, tileset or template beside itself as JSON; what it refers to is called by its JSON name or not."""
    root = ET.parse(path).getroot()
    tree = _element(root, SUFFIXES if referred else {})
    tree["type"] = root.tag
    written = path.with_suffix(SUFFIXES[path.suffix])
    written.write_text(json.dumps(tree, indent=1, ensure_ascii=False), encoding="utf-8")
    return written


def _element(node: Element, names: Mapping[str, str]) -> Json:
    tree: Json = {key: _value(key, text, names) for key, text in node.attrib.items()}
    if node.tag in _LAYERS:
        tree["type"] = _LAYERS[node.tag]
    for child in node:
        if child.tag in _LAYERS and node.tag != "tile":
            tree.setdefault("layers", []).append(_element(child, names))
        elif child.tag in _LISTS and node.tag != "template":  # which holds one object, and one tileset
            tree.setdefault(_LISTS[child.tag], []).append(_element(child, names))
        elif child.tag in _CHILDREN:
            tree |= _CHILDREN[child.tag](child, names)
        else:
            tree[child.tag] = _element(child, names)
    if node.tag == "tileset" and node.get("source") is None:
        tree.setdefault("tiles", [])
    return tree


def _value(key: str, text: str, names: Mapping[str, str]) -> Any:
    if key in ("source", "template"):
        path = Path(text)
        return str(path.with_suffix(names.get(path.suffix, path.suffix)))
    if key in _TEXTS:
        return text
    if key in _SWITCHES:
        return {"0": False, "1": True}.get(text, text)
    return _number(text)


def _number(text: str) -> int | float | str:
    for kind in (int, float):
        try:
            value = kind(text)
        except ValueError:
            continue
        if value == value:
            return value
    return text


def _properties(node: Element, _: Mapping[str, str]) -> Json:
    return {"properties": [_property(child) for child in node]}


def _property(node: Element) -> Json:
    kind = node.get("type", "string")
    said = {key: node.attrib[key] for key in ("name", "propertytype") if key in node.attrib}
    described: Json = {"type": kind, "value": _typed(node, kind)}
    return described | said


def _typed(node: Element, kind: str) -> Any:
    text = node.get("value", node.text or "")
    if kind == "class":
        return {child.get("name"): _typed(child, child.get("type", "string")) for child in node.iterfind("*/property")}
    if kind == "list":
        return [_property(child) for child in node.iterfind("item")]
    if kind == "bool":
        return {"true": True, "false": False}.get(text, text)
    return _number(text) if kind in ("int", "float", "object") else text


def _data(node: Element, _: Mapping[str, str]) -> Json:
    said: Json = {key: node.attrib[key] for key in ("encoding", "compression") if key in node.attrib}
    if said.get("encoding") != "csv":
        return {**said, "data": "".join((node.text or "").split())}
    parts = [{**{k: int(v) for k, v in part.attrib.items()}, "data": _gids(part)} for part in node.iterfind("chunk")]
    return {"chunks": parts} if parts else {"data": _gids(node)}


def _gids(node: Element) -> list[Any]:
    return [_number(word) for word in (node.text or "").split(",") if word.strip()]


def _points(node: Element, _: Mapping[str, str]) -> Json:
    pairs = (pair.split(",") for pair in node.get("points", "").split())
    return {node.tag: [{"x": _number(x), "y": _number(y)} for x, y in pairs]}


def _image(node: Element, _: Mapping[str, str]) -> Json:
    names = {"source": "image", "width": "imagewidth", "height": "imageheight"}
    return {names[key]: _number(text) for key, text in node.attrib.items() if key in names}


_LISTS = {"object": "objects", "tileset": "tilesets", "tile": "tiles"}
_CHILDREN: Mapping[str, Callable[[Element, Mapping[str, str]], Json]] = {
    "properties": _properties,
    "data": _data,
    "polygon": _points,
    "polyline": _points,
    "image": _image,
    "point": lambda *_: {"point": True},
    "ellipse": lambda *_: {"ellipse": True},
    "capsule": lambda *_: {"capsule": True},
    "text": lambda node, _: {"text": {**node.attrib, "text": node.text or ""}},
    "animation": lambda node, _: {"animation": [{k: int(v) for k, v in frame.attrib.items()} for frame in node]},
}
