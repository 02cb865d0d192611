"""What objects of a school map can be: the classes, the shape each needs, and its properties, as a table."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from game.content.document import MapObject, Value
from game.content.errors import suggest
from game.content.fields import Notes
from game.sim.items import KEY, NAMES, is_item
from game.sim.level import Kind

KINDS = tuple(kind.name.lower() for kind in Kind)
MAX_ZOMBIES = 200_000
_COLOR = re.compile(r"#([0-9a-fA-F]{2})?[0-9a-fA-F]{6}")
NoteDown = Callable[[str, str], None]  # message, fix
_TYPE_NAMES = {bool: "bool", int: "int", float: "float", str: "string"}


@dataclass(frozen=True, slots=True)
class Field:
    """A property: its default gives its type; numbers have bounds, words may have a choice."""

    default: Value
    low: float = 0.0
    high: float = 0.0
    choice: tuple[str, ...] = ()
    color: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A class: ``shape`` is "point" or "rectangle"; ``named`` objects must have a name."""

    shape: str
    fields: Mapping[str, Field]
    named: bool = False


CLASSES: Mapping[str, Rule] = {
    "PlayerStart": Rule("point", {}),
    "InfectedSpawn": Rule(
        "rectangle", {"weight": Field(1.0, low=0.0, high=1000.0), "kind": Field("", choice=("", *KINDS))}
    ),
    "Door": Rule("rectangle", {"open": Field(default=False), "key": Field("")}),
    "Container": Rule("rectangle", {"items": Field("")}),
    "Exit": Rule("rectangle", {}),
    "Light": Rule(
        "point",
        {
            "radius_m": Field(6.0, low=0.5, high=40.0),
            "brightness": Field(1.0, low=0.0, high=1.0),
            "color": Field("#ffd6a0", color=True),
            "flicker": Field(default=False),
        },
    ),
    "Note": Rule("point", {"title": Field("", required=True), "text": Field("", required=True)}),
    "Room": Rule("rectangle", {}, named=True),
}

MAP_FIELDS: Mapping[str, Field] = {
    "title": Field(""),
    "zombies": Field(500, low=0, high=MAX_ZOMBIES),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """An object that has a known class and the right shape, with every property filled in."""

    object: MapObject
    layer: str
    values: Mapping[str, Value]


def understand(item: MapObject, layer: str, notes: Notes) -> Spot | None:
    """Match an object with its class; None, with a note, if it has none or the wrong shape."""
    rule = CLASSES.get(item.class_)
    if rule is None:
        said = f'its class "{item.class_}" is unknown' if item.class_ else "it has no class"
        note_object(notes, item, layer, said, suggest(item.class_, CLASSES))
        return None
    if item.shape != rule.shape:
        said = f"{item.class_} is drawn as a {rule.shape}, this is a {item.shape}"
        note_object(notes, item, layer, said, f"draw it again with the {rule.shape} tool")
        return None
    if item.rotation and rule.shape == "rectangle":
        note_object(notes, item, layer, f"it is turned by {item.rotation:g} degrees", "set its rotation to 0")
    if rule.shape == "rectangle" and min(item.width, item.height) <= 0:
        note_object(notes, item, layer, "it has no size", f"delete it and draw the {item.class_} again")
        return None
    if rule.named and not item.name:
        note_object(notes, item, layer, "it has no name", f"give the {item.class_} a name")
    values = read_fields(item.properties, rule.fields, partial(note_object, notes, item, layer))
    return Spot(item, layer, values)


def note_object(notes: Notes, item: MapObject, layer: str, message: str, fix: str) -> None:
    """Note a problem of one object."""
    notes.add(message, fix, item.line, layer=layer, object_id=item.id, object_name=item.name)


def read_fields(given: Mapping[str, Value], fields: Mapping[str, Field], note: NoteDown) -> dict[str, Value]:
    """Fill in the defaults; each unknown name, wrong type and value out of bounds is noted."""
    for name in given:
        if name not in fields:
            note(f'its property "{name}" is unknown', suggest(name, fields))
    return {name: _value(name, given.get(name), field, note) for name, field in fields.items()}


def _value(name: str, value: Value | None, field: Field, note: NoteDown) -> Value:
    wanted = type(field.default)
    if value is None or value == "":
        if field.required:
            note(f'its property "{name}" is missing', f"add {name} as a {_TYPE_NAMES[wanted]}")
        return field.default
    if wanted is float and type(value) is int:
        value = float(value)
    if type(value) is not wanted:
        said = f'its property "{name}" is a {_TYPE_NAMES[type(value)]}'
        note(said, f"make it a {_TYPE_NAMES[wanted]}")
        return field.default
    fix = _out_of_bounds(value, field)
    if fix:
        note(f'its property "{name}" is "{value}"', fix)
        return field.default
    return value


def _out_of_bounds(value: Value, field: Field) -> str:
    """Say what would be right, "" if the value is."""
    if isinstance(value, str):
        if field.color and not _COLOR.fullmatch(value):
            return "write a color as #RRGGBB or #AARRGGBB"
        if field.choice and value not in field.choice:
            return suggest(value, [word for word in field.choice if word])
    elif not isinstance(value, bool) and not field.low <= value <= field.high:
        return f"a number from {field.low:g} to {field.high:g}"
    return ""


def read_items(text: str, note: NoteDown) -> tuple[str, ...]:
    """Split a list of things in a container.

    >>> read_items("bandage, key:main", print)
    ('bandage', 'key:main')
    """
    items = tuple(word.strip() for word in text.split(",") if word.strip())
    for item in items:
        if not is_item(item):
            note(f'it holds "{item}", which is unknown', suggest(item, [*NAMES, f"{KEY}NAME"]))
    return items


def read_color(text: str) -> tuple[int, int, int]:
    """Split off red, green, blue of a color as Tiled writes it; its alpha is left out.

    >>> read_color("#ff102030")
    (16, 32, 48)
    """
    digits = text[-6:]
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
