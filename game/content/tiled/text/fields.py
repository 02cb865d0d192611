"""Reads numbers and switches out of XML attributes and properties; what is wrong is noted, never raised."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypedDict, Unpack

from game.content.errors import Problem, more_like_it
from game.content.tiled.document import Color, Value
from game.content.tiled.text.markup import Node

READ_UP_TO = "1.12"  # the newest form of a map that is known
MAX_REAL = 1e12  # px or degrees; beyond it sums are no numbers any more
MAX_ID = (1 << 31) - 1  # of layers and objects
MOST_TOLD = 500  # reasons why a map is wrong; nobody reads on
_MOST_NOTED = 10 * MOST_TOLD  # problems, whatever their reasons
MOST_ALIKE = 3  # problems with one reason that are told one by one
_OF_A_FILE = re.compile(r"the (?:picture|tileset|template) ")
_NAME = re.compile(r'"[^"]*"')
_NUMBER = re.compile(r'("[^"]*")|[0-9]+')  # but in a name
_HEX = frozenset("0123456789abcdefABCDEF")
_FAR = 1 << 63  # a property is at most as far from 0 as an int64
_WHOLE = re.compile(r"\s*([-+]?[0-9]{1,20})(?:\.0*)?\s*", re.ASCII)  # 3.0 is what some writers of JSON make of 3
_BOOLS = {"true": True, "false": False, "1": True, "0": False}
_Reason = tuple[str, str, str]  # file, severity, message without numbers and names of files


class Place(TypedDict, total=False):
    """Where a problem lies, beside its file and line."""

    layer: str | None
    object_id: int | None
    object_name: str
    tile: tuple[int, int] | None


class FullError(Exception):
    """So much is wrong that nothing more is looked for."""


@dataclass
class Findings:
    """Collects the problems of a file, and of those that it refers to.

    ``origin``: what Tiled calls the first tile of the map; every tile is told in its words. ``reasons``: all that were
    noted, as `one_line_a_reason` parts them.
    """

    file: str
    problems: list[Problem] = field(default_factory=list)
    origin: tuple[int, int] = (0, 0)
    reasons: set[_Reason] = field(default_factory=set)

    def add(self, message: str, fix: str, line: int | None = None, **place: Unpack[Place]) -> None:
        """Note an error.

        Raises
        ------
        FullError
            There were `MOST_TOLD` reasons before it, or very many problems.
        """
        self._note("error", message, fix, line, place)

    def warn(self, message: str, fix: str, line: int | None = None, **place: Unpack[Place]) -> None:
        """Note what is most likely a mistake, unless there is too much already."""
        self._note("warning", message, fix, line, place)

    def tell(self, message: str, fix: str = "", line: int | None = None, **place: Unpack[Place]) -> None:
        """Note what is only told, unless `MOST_TOLD` problems were noted before it."""
        self._note("note", message, fix, line, place)

    def _note(self, severity: str, message: str, fix: str, line: int | None, place: Place) -> None:
        tile = place.get("tile")
        if tile is not None:
            place = {**place, "tile": (tile[0] + self.origin[0], tile[1] + self.origin[1])}
        problem = Problem(self.file, message, fix, line=line, severity=severity, **place)
        full = len(self.reasons) >= MOST_TOLD or len(self.problems) >= _MOST_NOTED
        if not full or severity == "error":
            self.problems.append(problem)
            self.reasons.add(_reason(problem))
        if full and severity == "error":
            self.problems.append(Problem(self.file, "there is more that is wrong", "mend this first"))
            raise FullError

    def of(self, path: Path) -> "Findings":
        """Notes of another file, in the same list."""
        return Findings(str(path), self.problems, reasons=self.reasons)

    @property
    def errors(self) -> list[Problem]:
        """What refuses the file."""
        return [problem for problem in self.problems if problem.severity == "error"]


def _reason(problem: Problem) -> _Reason:
    """What two problems have in common that are told in one line."""
    message = problem.message
    if _OF_A_FILE.match(message):
        message = _NAME.sub("", message)
    return problem.file, problem.severity, _NUMBER.sub(r"\1", message)


def one_line_a_reason(problems: Iterable[Problem]) -> list[Problem]:
    """The problems, of more than `MOST_ALIKE` with one reason in a file only the first, with how many there are.

    Places, numbers and the names of files make no other reason of one.
    """
    listed = list(problems)
    reasons = [_reason(item) for item in listed]
    counts, said = Counter(reasons), set()
    told = []
    for item, reason in zip(listed, reasons, strict=True):
        if counts[reason] <= MOST_ALIKE:
            told.append(item)
        elif reason not in said:
            said.add(reason)
            told.append(replace(item, message=f"{item.message}{more_like_it(counts[reason])}"))
    return told


def whole(
    node: Node,
    name: str,
    low: int,
    high: int,
    findings: Findings,
    default: int | None = None,
    **place: Unpack[Place],
) -> int:
    """Read a whole number attribute between ``low`` and ``high``; ``low`` stands in for a bad one."""
    text = node.get(name)
    if text is None and default is not None:
        return default
    value = _parse_whole(text or "")
    if value is not None and low <= value <= high:
        return value
    said = "is missing" if text is None else f'is "{text[:24]}"'
    findings.add(f"<{node.tag}> {name} {said}", f"set it to a whole number from {low} to {high}", node.line, **place)
    return low


def real(node: Node, name: str, default: float, findings: Findings, **place: Unpack[Place]) -> float:
    """Read a finite number attribute; ``default`` stands in for a missing or bad one."""
    text = node.get(name)
    if text is None:
        return default
    value = parse_real(text)
    if value is None or abs(value) > MAX_REAL:
        findings.add(f'<{node.tag}> {name} is "{text[:24]}"', "set it to a finite number", node.line, **place)
        return default
    return value


def class_of(node: Node) -> str:
    """Read a class: the attribute is ``type`` up to Tiled 1.8 and from 1.10, ``class`` in 1.9."""
    return node.get("type") or node.get("class") or ""


def share(node: Node, name: str, findings: Findings, **place: Unpack[Place]) -> float:
    """Read a number attribute from 0 to 1, to which it is bounded as Tiled bounds it; 1 where it is missing or bad."""
    return min(max(real(node, name, 1.0, findings, **place), 0.0), 1.0)


def parse_real(text: str) -> float | None:
    """Parse a finite number, or None.

    >>> parse_real("1.5"), parse_real("nan"), parse_real(""), parse_real("1_0")
    (1.5, None, None, None)
    """
    try:
        value = float(text if "_" not in text else "")
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def read_color(text: str) -> Color | None:
    """Read a color as Tiled writes it, #RRGGBB or #AARRGGBB, or in the short form #RGB; None if it is none.

    >>> read_color("#80102030"), read_color("102030"), read_color("#123"), read_color("red")
    ((16, 32, 48, 128), (16, 32, 48, 255), (17, 34, 51, 255), None)
    """
    digits = text.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) not in (6, 8) or not all(digit in _HEX for digit in digits):
        return None
    alpha, red, green, blue = (int(digits.rjust(8, "f")[i : i + 2], 16) for i in (0, 2, 4, 6))
    return red, green, blue, alpha


def color(node: Node, name: str, findings: Findings, **place: Unpack[Place]) -> Color | None:
    """Read a color attribute; None where it is missing or, with a note, bad."""
    text = node.get(name)
    if not text:
        return None
    value = read_color(text)
    if value is None:
        findings.add(
            f'<{node.tag}> {name} is "{text[:24]}"', "write a color as #RRGGBB or #AARRGGBB", node.line, **place
        )
    return value


def switch(node: Node, name: str, findings: Findings, *, default: bool, **place: Unpack[Place]) -> bool:
    """Read an attribute that is 0 or 1; ``default`` stands in for a missing or bad one."""
    text = node.get(name)
    if text is None:
        return default
    if text not in _BOOLS:
        findings.add(f'<{node.tag}> {name} is "{text[:24]}"', "set it to 0 or 1", node.line, **place)
    return _BOOLS.get(text, default)


def _parse_whole(text: str) -> int | None:
    """Parse a whole number, or None.

    >>> _parse_whole("3"), _parse_whole("3.0"), _parse_whole("3.5"), _parse_whole("1_0")
    (3, 3, None, None)
    """
    found = _WHOLE.fullmatch(text)
    value = _FAR if found is None else int(found[1])
    return value if abs(value) < _FAR else None


def read_properties(owner: Node, findings: Findings, **place: Unpack[Place]) -> dict[str, Value]:
    """Read the typed properties of a map, layer, tile or object."""
    values: dict[str, Value] = {}
    for group in owner.nodes("properties"):
        for node in group.nodes("property"):
            name = node.get("name", "")
            if not name:
                findings.add("a property has no name", "give it one or remove it", node.line, **place)
                continue
            if name in values:
                findings.add(f'property "{name}" stands twice', "remove one", node.line, **place)
            value = _value(node, f'property "{name}"', findings, place)
            if value is not None:
                values[name] = value
    return values


def _value(node: Node, said: str, findings: Findings, place: Place) -> Value | None:
    """Value of a property or an item of a list; None, with a note, if it has none."""
    kind = node.get("type", "string")
    if kind == "class":
        if not node.get("propertytype"):
            fix = "open the project in Tiled, then the map, and set the property again"
            findings.add(f"{said} is of a class that was lost", fix, node.line, **place)
            return None
        return read_properties(node, findings, **place)
    if kind == "list":
        held = (item for item in node.every() if item.tag in ("item", "value"))
        items = (_value(item, f"an item of {said}", findings, place) for item in held)
        return tuple(item for item in items if item is not None)
    text = node.get("value", node.text or "")
    if kind in ("string", "color", "file"):
        return text
    readers: dict[str, tuple[Callable[[str], Value | None], str]] = {
        "bool": (lambda word: _BOOLS.get(word.lower()), "true or false"),
        "float": (parse_real, "a number like 2.5"),
        "int": (_parse_whole, "a whole number"),
        "object": (_parse_whole, "a whole number"),
    }
    if kind not in readers:
        fix = f"use one of bool, color, float, file, int, object, string; this is read as in Tiled {READ_UP_TO}"
        findings.add(f'{said} has the type "{kind[:24]}"', fix, node.line, **place)
        return None
    read, wanted = readers[kind]
    value = read(text)
    if value is None:
        findings.add(f'{said} is "{text[:24]}"', f"set it to {wanted}", node.line, **place)
    return value
