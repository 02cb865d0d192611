"""Reads numbers and switches out of XML attributes and properties; what is wrong is noted, never raised."""

import math
from dataclasses import dataclass, field
from typing import TypedDict, Unpack

from game.content.document import Value
from game.content.errors import ContentError, Problem
from game.content.markup import Node


class Place(TypedDict, total=False):
    """Where a problem lies, beside its file and line."""

    layer: str | None
    object_id: int | None
    object_name: str
    tile: tuple[int, int] | None


@dataclass
class Notes:
    """Collects the problems of one file."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def add(self, message: str, fix: str, line: int | None = None, **place: Unpack[Place]) -> None:
        """Note one problem."""
        self.problems.append(Problem(self.file, message, fix, line=line, **place))

    def raise_if_any(self) -> None:
        """Stop if there is anything to mend.

        Raises
        ------
        ContentError
            With every problem noted so far.
        """
        if self.problems:
            raise ContentError(*self.problems)


def whole(
    node: Node,
    name: str,
    low: int,
    high: int,
    notes: Notes,
    default: int | None = None,
    **place: Unpack[Place],
) -> int:
    """Read a whole number attribute between ``low`` and ``high``; ``low`` stands in for a bad one."""
    text = node.get(name)
    if text is None and default is not None:
        return default
    try:
        value = int(text or "")
    except ValueError:
        value = low - 1
    if low <= value <= high:
        return value
    said = "is missing" if text is None else f'is "{text[:24]}"'
    notes.add(f"<{node.tag}> {name} {said}", f"a whole number from {low} to {high}", node.line, **place)
    return low


def real(node: Node, name: str, default: float, notes: Notes, **place: Unpack[Place]) -> float:
    """Read a finite number attribute; ``default`` stands in for a missing or bad one."""
    text = node.get(name)
    if text is None:
        return default
    value = parse_real(text)
    if value is None:
        notes.add(f'<{node.tag}> {name} is "{text[:24]}"', "a finite number", node.line, **place)
        return default
    return value


def parse_real(text: str) -> float | None:
    """Parse a finite number, or None.

    >>> parse_real("1.5"), parse_real("nan"), parse_real("")
    (1.5, None, None)
    """
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _parse_whole(text: str) -> int | None:
    try:
        return int(text)
    except ValueError:
        return None


def read_properties(owner: Node, notes: Notes, **place: Unpack[Place]) -> dict[str, Value]:
    """Read the typed properties of a map, tileset tile or object.

    Nested class values are refused: Tiled loses them when a map is saved outside its project.
    """
    values: dict[str, Value] = {}
    for group in owner.nodes("properties"):
        for node in group.nodes("property"):
            name = node.get("name", "")
            if not name:
                notes.add("a property has no name", "give it one or remove it", node.line, **place)
            if name in values:
                notes.add(f'property "{name}" stands twice', "remove one", node.line, **place)
            value = _value(node, notes, place)
            if value is not None:
                values[name] = value
    return values


def _value(node: Node, notes: Notes, place: Place) -> Value | None:
    kind = node.get("type", "string")
    text = node.get("value", node.text or "")
    bad = f'property "{node.get("name", "")}" is "{text[:24]}"'
    if kind in ("string", "color", "file"):
        return text
    if kind == "bool":
        if text in ("true", "false"):
            return text == "true"
        notes.add(bad, "true or false", node.line, **place)
        return None
    if kind in ("int", "object", "float"):
        value = parse_real(text) if kind == "float" else _parse_whole(text)
        if value is None:
            fix = "a finite number" if kind == "float" else "a whole number"
            notes.add(bad, fix, node.line, **place)
        return value
    fix = "use flat properties of type bool, int, float or string"
    notes.add(f'property "{node.get("name", "")}" has the type "{kind}"', fix, node.line, **place)
    return None
