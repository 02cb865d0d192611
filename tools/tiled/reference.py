"""The reference in ``maps/README.md``: every layer, class, property and word that a map may use."""

from collections.abc import Iterator, Mapping

from game.content.errors import any_one_of
from game.content.school.schema import (
    CLASSES,
    ENUMS,
    MAP_CLASS,
    MAP_FIELDS,
    TILE_CLASS,
    TILE_FIELDS,
    TILE_LAYERS,
    Field,
    ObjectClass,
)

BEGIN = "<!-- from game/content/school/schema.py by tools/tiled_project.py: begin -->"
END = "<!-- end -->"
_HEAD = ["| property | type | default | | |", "|---|---|---|---|---|"]


def reference() -> str:
    """Write the reference with its markers."""
    parts = [BEGIN, *_layers(), *_objects(), *_map_and_tiles(), *_enums(), END]
    return "\n".join(parts)


def replaced(text: str) -> str:
    """Put the reference where its markers stand in a text.

    Raises
    ------
    ValueError
        They do not stand there once, in their order.
    """
    before, found, rest = text.partition(BEGIN)
    _, closed, after = rest.partition(END)
    if not (found and closed) or BEGIN in after:
        raise ValueError(f"the reference has to stand between {BEGIN} and {END}, once")
    return before + reference() + after


def _layers() -> Iterator[str]:
    yield from ["", "### Tile layers, lowest first", "", "| layer | what it is |", "|---|---|"]
    yield from (f"| `{name}` | {text} |" for name, text in TILE_LAYERS.items())


def _objects() -> Iterator[str]:
    yield from ["", "### Classes of objects"]
    for name, rule in CLASSES.items():
        named = f" Its name: {_room(0, rule.columns)}." if rule.columns else ""
        yield from ["", f"**`{name}`**: {_shape(rule)}. {rule.text}{named}"]
        if rule.fields:
            yield from ["", *_HEAD, *_fields(rule.fields)]


def _shape(rule: ObjectClass) -> str:
    shape = "a tile object" if rule.shape == "tile" else f"a {rule.shape}"
    return f"{shape}, named, in `{rule.layer}`" if rule.named else f"{shape} in `{rule.layer}`"


def _map_and_tiles() -> Iterator[str]:
    yield from ["", "### The map's own properties", "", f"Class `{MAP_CLASS}`.", "", *_HEAD, *_fields(MAP_FIELDS)]
    yield from ["", "### Properties of a tile", "", f"Class `{TILE_CLASS}`.", "", *_HEAD, *_fields(TILE_FIELDS)]


def _fields(fields: Mapping[str, Field]) -> Iterator[str]:
    for name, field in fields.items():
        yield f"| `{name}` | {_type(field)} | {_default(field)} | {_bounds(field)} | {field.meaning} |"


def _type(field: Field) -> str:
    return f"`{field.enum}`" if field.enum else field.type


def _default(field: Field) -> str:
    if field.required:
        return "has to be given"
    if isinstance(field.default, bool):
        return f"`{str(field.default).lower()}`"
    return f"`{field.default:g}`" if isinstance(field.default, float) else f"`{field.default}`" if field.default else ""


def _bounds(field: Field) -> str:
    if field.letters or field.columns:
        return _room(field.letters, field.columns)
    if field.leads_to:
        return any_one_of([f"`{class_}`" for class_ in field.leads_to])
    return f"{field.low:g} to {field.high:g}" if field.high > field.low else ""


def _room(letters: int, columns: int) -> str:
    return f"up to {letters} letters" if letters else f"up to {columns} letters, half as many of Hangul"


def _enums() -> Iterator[str]:
    yield from ["", "### Words", "", "| enum | one of |", "|---|---|"]
    yield from (f"| `{name}` | {', '.join(f'`{word}`' for word in words)} |" for name, words in ENUMS.items())
    yield ""
