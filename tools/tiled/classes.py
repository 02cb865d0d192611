"""The Tiled project's classes, enums and commands, and the object types that Tiled 1.8 reads instead of classes."""

from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import Any, NamedTuple
from xml.sax.saxutils import quoteattr

from game.content.kit.commands import CHECKOUT, as_tiled_writes, project_commands
from game.content.school.schema import CLASSES, ENUMS, MAP_CLASS, MAP_FIELDS, TILE_CLASS, TILE_FIELDS, Field

PLAIN = "#a0a0a4"  # what has no colour of its own: the map and the tiles
OPAQUE = "#ff"
OBJECT_TYPES = "objecttypes.xml"
OUTLINED = ("Room",)  # as large as what it holds: filled it would hide that


class TiledClass(NamedTuple):
    """A class as Tiled has it: what may use it, its colour ``#RRGGBB``, its members."""

    name: str
    use_as: str
    color: str
    fields: Mapping[str, Field]


def classes() -> Iterator[TiledClass]:
    """Every class: those of objects, then the map's and the tiles'."""
    for name, rule in CLASSES.items():
        yield TiledClass(name, "object", rule.color, rule.fields)
    yield TiledClass(MAP_CLASS, "map", PLAIN, MAP_FIELDS)
    yield TiledClass(TILE_CLASS, "tile", PLAIN, TILE_FIELDS)


def project_json() -> str:
    """Write the project file, which lies with the maps."""
    return as_tiled_writes(_project("", [*_enums(), *map(_class, classes())]) | {"properties": []})


def old_project_json() -> str:
    """Write the project file for Tiled 1.8, which lies one folder deeper, beside its object types.

    Newer versions would take the object types in place of the classes, and lose what only those have.
    """
    return as_tiled_writes(_project("..", _enums()) | {"objectTypesFile": OBJECT_TYPES})


def _project(up: str, types: list[dict[str, Any]]) -> dict[str, Any]:
    """Lay out a project, its types by name; ``up`` leads from its folder to the maps."""
    ordered = sorted(types, key=itemgetter("name"))
    before = f"{up}/" if up else ""
    return {
        "automappingRulesFile": f"{before}rules.txt",
        "commands": project_commands(CHECKOUT, up),
        "extensionsPath": "extensions",
        "folders": [before or "."],
        "propertyTypes": [{"id": number, **kind} for number, kind in enumerate(ordered, 1)],
    }


def _enums() -> list[dict[str, Any]]:
    return [
        {"name": name, "storageType": "string", "type": "enum", "values": [*words], "valuesAsFlags": False}
        for name, words in ENUMS.items()
    ]


def _class(class_: TiledClass) -> dict[str, Any]:
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
