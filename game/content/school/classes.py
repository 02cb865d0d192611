"""Objects of a map matched with the classes of the schema: the right shape, every property filled in."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from game.content.errors import did_you_mean, letter_named, nearest, suggest
from game.content.rows import called_elsewhere, item_words, shipped
from game.content.school.schema import CLASSES, ENUMS, TILE_CLASS, TILE_FIELDS, TYPE_NAMES, Field, ObjectClass
from game.content.synonyms import OTHER_WORDS
from game.content.tiled.document import MapObject, Scalar, Value
from game.content.tiled.text.fields import Findings, read_color
from game.content.typefaces import columns, missing_letters
from game.sim.rules.rows import KEY, is_item

_TOOLS = {"point": "Insert Point", "rectangle": "Insert Rectangle", "tile": "Insert Tile"}
_OTHER_COMMAS = "\uff0c\u3001\uff1b\u30fb\uff64\ufe50\u060c\u201a"
_MARKS = re.compile("[;/|+]")
_QUARTER = 90.0
UNKNOWN_TOLD = 20  # properties of one thing
LETTERS_TOLD = 4  # of one text
LOOKED_AT = 4096  # letters of a text; no picture holds more


class NoteDown:
    """Notes what is wrong with one thing: an object, a tile, the map."""

    def __init__(self, error: Callable[[str, str], None], warning: Callable[[str, str], None]) -> None:
        self.error = error
        self.warning = warning


@dataclass(frozen=True, slots=True)
class Spot:
    """An object that has a known class and the right shape, with every property filled in.

    ``led_to``: the classes of the objects that its properties name. ``lost``: properties that name one that is gone.
    """

    object: MapObject
    layer: str
    values: Mapping[str, Scalar]
    led_to: Mapping[str, str] = field(default_factory=dict)
    lost: frozenset[str] = frozenset()


def understand(item: MapObject, layer: str, findings: Findings) -> Spot | None:
    """Match an object with its class; None, with a note, if it has none or the wrong shape."""
    note = noter(item, layer, findings)
    rule = CLASSES.get(item.class_)
    if rule is None:
        _note_class(item, note)
        return None
    if not _has_shape(item, rule, note):
        return None
    if rule.named and not item.name.strip():
        note.error("it has no name", f"give the {item.class_} a Name in the Properties panel")
    if rule.columns:
        _check_word("name", item.name, rule.columns, note)
    if not item.visible and item.shape != "tile":
        note.warning("it is hidden and still counts", "show it in the Objects panel, or delete it")
    given = item.properties
    if item.shape == "tile":  # a tile hands its own properties down
        given = {name: value for name, value in given.items() if name not in TILE_FIELDS}
    return Spot(item, layer, read_fields(given, rule.fields, note))


def _note_class(item: MapObject, note: NoteDown) -> None:
    said = f'its class "{item.class_}" is unknown' if item.class_ else "it has no class"
    elsewhere = (item.properties.get("class"), item.properties.get("type"), item.name)  # where some write it
    word = item.class_ or next((word for word in elsewhere if isinstance(word, str) and word), "")
    if item.shape == "tile" and item.class_ in ("", TILE_CLASS):
        note.error("it is a tile with no class", 'set its Class to "Prop" in the Properties panel')
    elif item.shape == "text" and not item.class_:
        note.error("it is a text, which nobody would see", "delete it, and draw a Note with Insert Point")
    else:
        note.error(said, f"set its Class in the Properties panel: {suggest(word, CLASSES)}")


def _has_shape(item: MapObject, rule: ObjectClass, note: NoteDown) -> bool:
    if item.shape != rule.shape:
        said = f"{item.class_} is drawn as {_a(rule.shape)}, this is {_a(item.shape)}"
        note.error(said, f"delete it and draw it again with {_TOOLS[rule.shape]}")
        return False
    if rule.shape == "rectangle":
        if min(item.width, item.height) <= 0:
            if min(item.width, item.height) == 0:  # a negative one was told already
                note.error("it has no size", f"delete it and draw the {item.class_} again")
            return False
        if item.rotation % _QUARTER:
            fix = "set its Rotation to 0, 90, 180 or 270 in the Properties panel"
            note.error(f"it is turned by {item.rotation:g} degrees", fix)
    return True


def _a(word: str) -> str:
    return f"an {word}" if word[0] in "aeio" else f"a {word}"


def noter(item: MapObject, layer: str, findings: Findings, tile: tuple[int, int] | None = None) -> NoteDown:
    """Notes of one object, or of one of the tiles it covers."""
    place = {"layer": layer, "object_id": item.id, "object_name": item.name, "tile": tile}
    return NoteDown(
        lambda message, fix: findings.add(message, fix, item.line, **place),  # type: ignore[arg-type]
        lambda message, fix: findings.warn(message, fix, item.line, **place),  # type: ignore[arg-type]
    )


def read_fields(given: Mapping[str, Value], fields: Mapping[str, Field], note: NoteDown) -> dict[str, Scalar]:
    """Fill in the defaults; each wrong type and value out of bounds is noted, each unknown name warned of."""
    unknown = [name for name in given if name not in fields]
    for name in unknown[:UNKNOWN_TOLD]:
        note.warning(f'its property "{name}" is unknown', _instead(name, given, fields))
    if len(unknown) > UNKNOWN_TOLD:
        note.warning(f"{len(unknown) - UNKNOWN_TOLD} more of its properties are unknown", "remove them")
    return {name: _value(name, given.get(name), field, note) for name, field in fields.items()}


def _instead(name: str, given: Mapping[str, Value], fields: Mapping[str, Field]) -> str:
    """What to do about an unknown property; what is set already is not suggested, unless to what it is anyway."""
    free = [word for word, field in fields.items() if given.get(word, field.default) == field.default]
    near = nearest(name, free)
    return "remove it in the Properties panel" if near is None else f"rename it: {did_you_mean(name, near)}"


def _value(name: str, value: Value | None, field: Field, note: NoteDown) -> Scalar:
    wanted = type(field.default)
    if value is None or (isinstance(value, str) and not value.strip()):
        if field.required:
            fix = f"set {name} in the Properties panel, as {_a(field.type)}"
            note.error(f'its property "{name}" is missing', fix)
        return field.default
    if wanted is float and type(value) is int:
        value = float(value)
    if not isinstance(value, bool | int | float | str) or type(value) is not wanted:
        said = f'its property "{name}" is {_a(TYPE_NAMES.get(type(value), "class or a list"))}'
        note.error(said, f"remove it, and add it again with the type {field.type}")
        return field.default
    fix = _out_of_bounds(value, field)
    if fix:
        note.error(f'its property "{name}" is "{value}"', fix)
        return field.default
    if isinstance(value, str) and (field.letters or field.columns):  # it is shown
        _check_word(f'property "{name}"', value, field.columns, note, field.letters)
    return value


def _check_word(said: str, text: str, most: int, note: NoteDown, letters: int = 0) -> None:
    """Warn of what is shown and would run off, by columns or by letters, and of letters that would be boxes."""
    wide = columns(text) if len(text) < LOOKED_AT else len(text)
    if letters and len(text) > letters:
        note.warning(f"its {said} has {len(text)} letters: it will not fit", f"shorten it to {letters}")
    elif most and wide > most:
        counted, half = "", ""
        if wide > len(text):
            counted, half = ", those of Hangul and its like counted twice", f", or {most // 2} of Hangul"
        note.warning(f"its {said} has {wide} letters{counted}: it will not fit", f"shorten it to {most}{half}")
    missing = missing_letters(text[:LOOKED_AT])
    if missing:
        named = ", ".join(map(letter_named, missing[:LETTERS_TOLD]))
        more = len(missing) - LETTERS_TOLD
        also = f" and {more} more letters" if more > 0 else ""
        note.warning(f"its {said} holds {named}{also}, which the game can't draw", "write it in other letters")


def _out_of_bounds(value: Scalar, field: Field) -> str:
    """Say what would be right, "" if the value is."""
    if isinstance(value, str):
        if field.color and not (value.startswith("#") and read_color(value)):
            return "write a color as #RRGGBB or #AARRGGBB"
        if field.enum and value not in ENUMS[field.enum]:
            return suggest(value, ENUMS[field.enum], {**OTHER_WORDS, **called_elsewhere()})
    elif not isinstance(value, bool) and field.low < field.high and not field.low <= value <= field.high:
        return f"set it to a number from {field.low:g} to {field.high:g}"
    return ""


def read_items(text: str, note: NoteDown) -> tuple[str, ...]:
    """Split a list of things in a container.

    >>> read_items("bandage, key:main", NoteDown(print, print))
    ('bandage', 'key:main')
    """
    words = (word.strip() for word in text.split(",") if word.strip())
    items = tuple(KEY + word[len(KEY) :].strip() if word.startswith(KEY) else word for word in words)
    for item in dict.fromkeys(items):
        if not is_item(shipped().items, item):
            note.error(f'it holds "{item}", which is unknown', mend_item(item))
        elif no_commas(item):
            note.warning(f'it holds "{item}", which is one key', mend_item(item))
    return items


def other_commas(text: str) -> str:
    """What stands in a text where a comma may be meant: those of other scripts, and what looks like one."""
    return "".join(letter for letter in dict.fromkeys(text) if letter in _OTHER_COMMAS)


def no_commas(item: str) -> str:
    """What stands in something in a container where a comma may be meant: other commas, or marks between two things.

    >>> no_commas("bandage/bottle"), no_commas("key:lab/2")
    ('/', '')
    """
    parts = _MARKS.split(item)
    marks = _MARKS.findall(item) if all(is_item(shipped().items, part.strip()) for part in parts) else []
    return other_commas(item) or "".join(dict.fromkeys(marks))


def mend_item(item: str) -> str:
    """What to do about something in a container that is no thing, or looks like more than one."""
    item = item[:LOOKED_AT]
    letters = no_commas(item)
    if letters:
        told = (f'"{letter}"' if letter.isascii() else letter_named(letter) for letter in letters)
        return f"put commas between things: {', '.join(told)} is none"
    words = item.split()
    if ";" in item or (len(words) > 1 and all(is_item(shipped().items, word) for word in words)):
        return "put commas between things"
    kind, colon, name = unicodedata.normalize("NFKC", item).partition(":")
    if colon and kind.strip().casefold() == KEY.removesuffix(":") and name.strip():
        return did_you_mean(item, KEY + name.strip())
    meant = suggest(item, item_words(), called_elsewhere())
    return f"{meant} Name it once for each that is there" if any(map(str.isdigit, item)) and meant[-1] == "?" else meant
