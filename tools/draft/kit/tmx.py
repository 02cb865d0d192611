"""Writes a canvas as Tiled 1.10 writes a map."""

import math
from collections import defaultdict
from collections.abc import Mapping, Set
from types import MappingProxyType
from xml.sax.saxutils import quoteattr

from tools.draft.kit.canvas import LAYERS, Draft, Prop, Ref, Thing, Value
from tools.tiles import ID, TILE_PX

PROPS_COLOR = "#9664c8"
NO_TEMPLATES: Mapping[str, str] = MappingProxyType({})
_OBJECT_LAYERS = {
    "rooms": "#808080",
    "spawns": "#c83232",
    "doors": "#c89632",
    "containers": "#3296c8",
    "exits": "#32c864",
    "lights": "#e6dc50",
    "notes": "#dcdcdc",
    "start": "#ffffff",
    "triggers": "#e68cff",
}


def to_tmx(
    canvas: Draft, tileset: str, properties: dict[str, Value], templates: Mapping[str, str] = NO_TEMPLATES
) -> str:
    """Write the whole map; ``tileset`` is the path of the one tileset, relative to the map.

    ``templates``: by class, the path of the template that its objects are instances of, shape and all.
    """
    body = [*_properties(properties, 1), f' <tileset firstgid="1" source={quoteattr(tileset)}/>']
    first_id = len(LAYERS) + len(_OBJECT_LAYERS) + 1
    loose = {"walls": ("marks", canvas.marks, first_id), "overhead": ("props", canvas.props, first_id + 1)}
    next_prop = len(canvas.things) + 1
    for number, name in enumerate(LAYERS, 1):
        group, props, group_id = loose.get(name, ("", [], 0))
        if props:
            body.append(f' <objectgroup color="{PROPS_COLOR}" id="{group_id}" name="{group}">')
            body += [_prop(prop, next_prop + i) for i, prop in enumerate(props)]
            body.append(" </objectgroup>")
            next_prop += len(props)
        body.append(f' <layer id="{number}" name="{name}" width="{canvas.width}" height="{canvas.height}">')
        rows = ",\n".join(",".join(map(str, row)) for row in canvas.gids(name))
        body += ['  <data encoding="csv">', rows, "</data>", " </layer>"]
    ids = _Ids(canvas.things)
    for number, (name, color) in enumerate(_OBJECT_LAYERS.items(), len(LAYERS) + 1):
        body.append(f' <objectgroup color="{color}" id="{number}" name="{name}">')
        for thing in (thing for thing in canvas.things if thing.layer == name):
            body += _object(thing, ids, templates.get(thing.class_, ""))
        body.append(" </objectgroup>")
    head = (
        f'<map version="1.10" tiledversion="1.10.2" class="School" orientation="orthogonal" renderorder="right-down"'
        f' width="{canvas.width}" height="{canvas.height}" tilewidth="{TILE_PX}" tileheight="{TILE_PX}"'
        f' infinite="0" nextlayerid="{first_id + 2}" nextobjectid="{next_prop}">'
    )
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *body, "</map>", ""])


class _Ids:
    """Object ids: of each thing, in the order of the layers, and by what tables call it."""

    def __init__(self, things: list[Thing]) -> None:
        in_order = [thing for layer in _OBJECT_LAYERS for thing in things if thing.layer == layer]
        self.of = {id(thing): number for number, thing in enumerate(in_order, 1)}
        self._named: dict[tuple[str, str], list[int]] = defaultdict(list)
        for thing in in_order:
            self._named[thing.class_, thing.name].append(self.of[id(thing)])

    def __getitem__(self, ref: Ref) -> int:
        named = self._named.get((ref.class_, ref.name), [])
        if ref.number >= len(named):
            raise LookupError(f"{ref} is on the map {len(named)} times")
        return named[ref.number]


def _object(thing: Thing, ids: _Ids, template: str) -> list[str]:
    kind = {"template": template, "name": thing.name} if template else {"name": thing.name, "type": thing.class_}
    attributes = {"id": str(ids.of[id(thing)]), **kind}
    numbers = {"x": thing.x, "y": thing.y}
    if thing.width and not template:
        numbers |= {"width": thing.width, "height": thing.height}
    attributes |= {key: f"{value * TILE_PX:g}" for key, value in numbers.items()}
    written = " ".join(f"{key}={quoteattr(value)}" for key, value in attributes.items() if value)
    known = {name: ids[value] if isinstance(value, Ref) else value for name, value in thing.properties.items()}
    inside = _properties(known, 3, references={n for n, value in thing.properties.items() if isinstance(value, Ref)})
    if not (thing.width or template):
        inside.append("   <point/>")
    if not inside:
        return [f"  <object {written}/>"]
    return [f"  <object {written}>", *inside, "  </object>"]


def _prop(prop: Prop, object_id: int) -> str:
    """A tile object is placed, and turned, about its lower left corner."""
    angle = math.radians(prop.turn)
    x = prop.x * TILE_PX - TILE_PX / 2 * (math.cos(angle) + math.sin(angle))
    y = prop.y * TILE_PX + TILE_PX / 2 * (math.cos(angle) - math.sin(angle))
    turn = f' rotation="{prop.turn}"' if prop.turn else ""
    gid = ID[prop.tile] + 1
    place = f'x="{x:.6g}" y="{y:.6g}" width="{TILE_PX}" height="{TILE_PX}"'
    return f'  <object id="{object_id}" type="Prop" gid="{gid}" {place}{turn}/>'


def _properties(properties: Mapping[str, Value], depth: int, references: Set[str] = frozenset()) -> list[str]:
    """``references``: which of the numbers are ids of objects."""
    if not properties:
        return []
    pad = " " * depth
    lines = [f"{pad}<properties>"]
    for name in sorted(properties):
        value = properties[name]
        kind, text = (' type="object"', str(value)) if name in references else _typed(value)
        lines.append(f'{pad} <property name="{name}"{kind} value={quoteattr(text)}/>')
    return [*lines, f"{pad}</properties>"]


def _typed(value: Value) -> tuple[str, str]:
    if isinstance(value, bool):
        return ' type="bool"', "true" if value else "false"
    if isinstance(value, int):
        return ' type="int"', str(value)
    if isinstance(value, float):
        return ' type="float"', f"{value:g}"
    return (' type="color"', str(value)) if str(value).startswith("#") else ("", str(value))
