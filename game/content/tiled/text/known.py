"""What Tiled writes where, up to the newest form that is known: what is something else is said, and not passed over."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.content.errors import more_like_it
from game.content.tiled.text.fields import READ_UP_TO, Findings
from game.content.tiled.text.markup import Node

_LAYERS = "layer objectgroup imagelayer group"
_COMMON = (
    "id name class type x y width height opacity visible locked tintcolor offsetx offsety parallaxx parallaxy mode"
    " startx starty encoding compression"
)
_MANY = frozenset(f"properties property item value tile object frame chunk tileset {_LAYERS}".split())


@dataclass(frozen=True, slots=True)
class _Element:
    """What an element may hold. ``children``: None where whatever lies in it is for the editor alone."""

    attributes: frozenset[str]
    children: frozenset[str] | None = frozenset()


def _element(attributes: str = "", children: str | None = "") -> _Element:
    return _Element(frozenset(attributes.split()), None if children is None else frozenset(children.split()))


_SHAPES = "ellipse point capsule polygon polyline text"
_VALUE = _element("name type propertytype value", "properties item value")
# By the reference of the TMX format; a template, a tileset and a map in JSON have the same, and some of their own.
KNOWN: Mapping[str, _Element] = {
    "map": _element(
        "version tiledversion class type orientation renderorder compressionlevel width height tilewidth tileheight"
        " hexsidelength staggeraxis staggerindex parallaxoriginx parallaxoriginy skewx skewy backgroundcolor"
        " nextlayerid nextobjectid infinite",
        f"properties tileset editorsettings {_LAYERS}",
    ),
    "tileset": _element(
        "version tiledversion firstgid source name class type tilewidth tileheight spacing margin tilecount columns"
        " objectalignment tilerendersize fillmode backgroundcolor transformations",
        "image tileoffset grid properties terraintypes wangsets transformations tile editorsettings",
    ),
    "template": _element("version tiledversion type", "tileset object"),
    "tile": _element("id type class terrain probability x y width height", "properties image objectgroup animation"),
    "image": _element("format id source trans width height", "data"),
    "layer": _element(_COMMON, "properties data"),
    "objectgroup": _element(f"{_COMMON} color draworder", "properties object"),
    "imagelayer": _element(f"{_COMMON} repeatx repeaty", "properties image"),
    "group": _element(_COMMON, f"properties {_LAYERS}"),
    "object": _element(
        "id name type class x y width height rotation gid visible opacity template", f"properties {_SHAPES}"
    ),
    "data": _element("encoding compression", "chunk"),
    "chunk": _element("x y width height"),
    "properties": _element("", "property"),
    "property": _VALUE,
    "item": _VALUE,
    "value": _VALUE,
    "tileoffset": _element("x y"),
    "animation": _element("", "frame"),
    "frame": _element("tileid duration"),
    "polygon": _element("points"),
    "polyline": _element("points"),
    "text": _element("text fontfamily pixelsize wrap color bold italic underline strikeout kerning halign valign", ""),
    **{tag: _element() for tag in ("ellipse", "point", "capsule")},
    **{tag: _element("", None) for tag in ("editorsettings", "grid", "terraintypes", "wangsets", "transformations")},
}


@dataclass(slots=True)
class _Found:
    """Something that is not known: where it stands first, and how often."""

    line: int | None
    count: int = 0


def say_unknown(root: Node, findings: Findings) -> None:
    """Warn of every kind of attribute and element of a file that the reader does not know, once each."""
    found: dict[str, _Found] = {}
    for said, line in _unknown(root):
        found.setdefault(said, _Found(line)).count += 1
    for said, place in found.items():
        fix = f"remove it: the game reads maps as Tiled {READ_UP_TO} does"
        findings.warn(f"{said} is left out{more_like_it(place.count)}", fix, place.line)


def _unknown(node: Node) -> Iterator[tuple[str, int | None]]:
    known = KNOWN.get(node.tag)
    if known is None or known.children is None:
        return
    for name in node.attrib.keys() - known.attributes:
        if ":" not in name and not name.startswith("xml"):
            yield f'"{name[:24]}" of <{node.tag}>', node.line
    seen: set[str] = set()
    for child in node.every():
        if child.tag not in known.children:
            yield f"<{child.tag[:24]}> in <{node.tag}>", child.line
        elif child.tag in seen and child.tag not in _MANY:
            yield f"the second <{child.tag}> in <{node.tag}>", child.line
        seen.add(child.tag)
        yield from _unknown(child)
