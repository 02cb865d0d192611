"""The templates: one for every class of object, and the variants that are placed often."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from game.content.school.schema import CLASSES
from tools.tiles import ID, TILE_PX

TILESET = "../school.tsx"


class TemplateFile(NamedTuple):
    """An object to place: ``width`` and ``height`` in tiles, 0 for a point; ``tile``, ``name``: what it has of them."""

    file: str
    class_: str
    width: int = 0
    height: int = 0
    tile: str = ""
    properties: Mapping[str, bool | float | str] = {}
    name: str = ""


TEMPLATES = (
    TemplateFile("player_start", "PlayerStart"),
    TemplateFile("infected_spawn", "InfectedSpawn", 4, 3),
    TemplateFile("asleep_spawn", "InfectedSpawn", 4, 3, properties={"asleep": True}),
    TemplateFile("crawler_spawn", "InfectedSpawn", 2, 2, properties={"kind": "crawler", "weight": 0.5}),
    TemplateFile("door", "Door", 1, 1),
    TemplateFile("open_door", "Door", 1, 1, properties={"open": True}),
    TemplateFile("double_door", "Door", 2, 1),
    TemplateFile("steel_door", "Door", 1, 1, properties={"material": "steel"}),
    TemplateFile("gate", "Door", 2, 1, properties={"material": "bars"}),
    TemplateFile("container", "Container", 1, 1),
    TemplateFile("exit", "Exit", 2, 1),
    TemplateFile("exit_to", "Exit", 2, 1, properties={"to": "#upstairs"}),
    TemplateFile("entry", "Entry", name="upstairs"),
    TemplateFile("light", "Light"),
    TemplateFile("failing_light", "Light", properties={"brightness": 0.6, "burning": "failing", "radius_m": 4.0}),
    TemplateFile("fire", "Light", properties={"burning": "fire", "color": "#ff9646"}),
    TemplateFile("note", "Note"),
    TemplateFile("wall_map", "WallMap"),
    TemplateFile("room", "Room", 8, 6),
    TemplateFile("trigger_enter", "Trigger", 3, 2, properties={"does": "say", "text": "Did you hear that?"}),
    TemplateFile(
        "trigger_clock",
        "Trigger",
        2,
        2,
        properties={"does": "say", "seconds": 20.0, "text": "It is quiet.", "when": "clock"},
    ),
    TemplateFile("trigger_bell", "Trigger", 2, 2, properties={"does": "bell", "seconds": 60.0, "when": "clock"}),
    TemplateFile(
        "trigger_goal", "Trigger", 2, 2, properties={"does": "goal", "text": "Find a way out", "when": "begun"}
    ),
    TemplateFile("prop", "Prop", 1, 1, tile="bag"),
)


def templates() -> Iterator[tuple[str, str]]:
    """Every template: its file's name and its text, as Tiled writes it."""
    for template in TEMPLATES:
        yield f"{template.file}.tx", _xml(template)


def _xml(template: TemplateFile) -> str:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<template>"]
    attributes = f'type="{template.class_}"'
    if template.name:
        attributes = f'name="{template.name}" {attributes}'
    if template.tile:
        lines.append(f' <tileset firstgid="1" source="{TILESET}"/>')
        attributes += f' gid="{ID[template.tile] + 1}"'
    if template.width:
        attributes += f' width="{template.width * TILE_PX}" height="{template.height * TILE_PX}"'
    inside = _properties(template)
    if CLASSES[template.class_].shape == "point":
        inside.append("  <point/>")
    lines += [f" <object {attributes}>", *inside, " </object>"] if inside else [f" <object {attributes}/>"]
    return "\n".join([*lines, "</template>", ""])


def _properties(template: TemplateFile) -> list[str]:
    """Write what differs from the class's defaults; words of an enum carry its name."""
    if not template.properties:
        return []
    fields = CLASSES[template.class_].fields
    lines = ["  <properties>"]
    for name in sorted(template.properties):
        value, field = template.properties[name], fields[name]
        kind = "" if field.type == "string" else f' type="{field.type}"'
        kind += f' propertytype="{field.enum}"' if field.enum else ""
        text = str(value).lower() if isinstance(value, bool) else f"{value:g}" if isinstance(value, float) else value
        lines.append(f'   <property name="{name}"{kind} value={quoteattr(text)}/>')
    return [*lines, "  </properties>"]
