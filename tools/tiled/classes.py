"""The Tiled project's classes, enums and commands, and the object types that Tiled 1.8 reads instead of classes."""

import json
import re
from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import Any, NamedTuple
from xml.sax.saxutils import quoteattr

from game.content.schema import CLASSES, ENUMS, MAP_CLASS, MAP_FIELDS, TILE_CLASS, TILE_FIELDS, Field

PLAIN = "#a0a0a4"  # what has no colour of its own: the map and the tiles
OPAQUE = "#ff"
OBJECT_TYPES = "objecttypes.xml"
OUTLINED = ("Room",)  # as large as what it holds: filled it would hide that


class Class(NamedTuple):
    """A class as Tiled has it: what may use it, its colour ``#RRGGBB``, its members."""

    name: str
    use_as: str
    color: str
    fields: Mapping[str, Field]


class Command(NamedTuple):
    """What a key runs in the root of the project: ``last-bell`` with ``arguments``."""

    name: str
    shortcut: str
    arguments: str


# Tiled puts what a variable stands for between quotation marks, so paths may hold spaces.
COMMANDS = (
    Command("Play this map", "F5", "play %mapfile"),
    Command("Play from the selected object", "Shift+F5", "play %mapfile --at %objectid"),
    Command("Check this map", "F6", "check %mapfile"),
    Command("Draw this map with overlays", "F7", "render %mapfile %mapfile.png --overlay cost,objects"),
)


def classes() -> Iterator[Class]:
    """Every class: those of objects, then the map's and the tiles'."""
    for name, rule in CLASSES.items():
        yield Class(name, "object", rule.color, rule.fields)
    yield Class(MAP_CLASS, "map", PLAIN, MAP_FIELDS)
    yield Class(TILE_CLASS, "tile", PLAIN, TILE_FIELDS)


def project_json() -> str:
    """Write the project file, which lies with the maps."""
    return _as_qt_writes(_project("", [*_enums(), *map(_class, classes())]) | {"properties": []})


def old_project_json() -> str:
    """Write the project file for Tiled 1.8, which lies one folder deeper, beside its object types.

    Newer versions would take the object types in place of the classes, and lose what only those have.
    """
    return _as_qt_writes(_project("../", _enums()) | {"objectTypesFile": OBJECT_TYPES})


def _project(up: str, types: list[dict[str, Any]]) -> dict[str, Any]:
    """Lay out a project, its types by name; ``up`` leads from its folder to the maps."""
    ordered = sorted(types, key=itemgetter("name"))
    return {
        "automappingRulesFile": f"{up}rules.txt",
        "commands": [_command(command, f"%projectpath/{up}..") for command in COMMANDS],
        "extensionsPath": "extensions",
        "folders": [up or "."],
        "propertyTypes": [{"id": number, **kind} for number, kind in enumerate(ordered, 1)],
    }


def _as_qt_writes(project: dict[str, Any]) -> str:
    """Give JSON as Tiled saves it: keys by name, four spaces a level, an empty list on two lines."""
    text = json.dumps(project, indent=4, sort_keys=True, ensure_ascii=False)
    return re.sub(r"^( *)(.*)\[\](,?)$", r"\1\2[\n\1]\3", text, flags=re.MULTILINE) + "\n"


def _enums() -> list[dict[str, Any]]:
    return [
        {"name": name, "storageType": "string", "type": "enum", "values": [*words], "valuesAsFlags": False}
        for name, words in ENUMS.items()
    ]


def _command(command: Command, folder: str) -> dict[str, Any]:
    return {
        "arguments": f"run last-bell {command.arguments}",
        "command": "uv",
        "enabled": True,
        "name": command.name,
        "saveBeforeExecute": True,
        "shortcut": command.shortcut,
        "showOutput": True,
        "workingDirectory": folder,
    }


def _class(class_: Class) -> dict[str, Any]:
    return {
        "color": OPAQUE + class_.color[1:],
        "drawFill": class_.name not in OUTLINED,
        "members": [_member(name, class_.fields[name]) for name in sorted(class_.fields)],
        "name": class_.name,
        "type": "class",
        "useAs": [class_.use_as],
    }


def _member(name: str, field: Field) -> dict[str, Any]:
    member: dict[str, Any] = {"name": name, "type": field.type, "value": _default(field)}
    return member | ({"propertyType": field.enum} if field.enum else {})


def _default(field: Field) -> bool | int | float | str:
    """Give a default as Tiled writes it: whole floats without a point, colours with their opacity."""
    if field.color:
        return OPAQUE + str(field.default)[1:]
    return int(field.default) if isinstance(field.default, float) and field.default.is_integer() else field.default


def object_types_xml() -> str:
    """Write the object types: Tiled 1.8 knows the classes of objects and tiles, their colours and defaults by them."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<objecttypes>"]
    for class_ in (class_ for class_ in classes() if class_.use_as != "map"):
        if not class_.fields:
            lines.append(f' <objecttype name="{class_.name}" color="{class_.color}"/>')
            continue
        lines.append(f' <objecttype name="{class_.name}" color="{class_.color}">')
        lines += [_type_property(name, class_.fields[name]) for name in sorted(class_.fields)]
        lines.append(" </objecttype>")
    return "\n".join([*lines, "</objecttypes>", ""])


def _type_property(name: str, field: Field) -> str:
    default = _default(field)
    text = str(default).lower() if isinstance(default, bool) else str(default)
    enum = f' propertytype="{field.enum}"' if field.enum else ""
    return f'  <property name="{name}" type="{field.type}"{enum} default={quoteattr(text)}/>'
