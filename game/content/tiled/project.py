"""A Tiled project's classes: the values that a property has where a map does not set it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game.content.errors import ContentError, Problem
from game.content.files.reading import open_regular
from game.content.tiled.document import Scalar, Value
from game.content.tiled.text.fields import Findings
from game.content.tiled.text.sources import Sources

SUFFIX = ".tiled-project"
OWN_FILE = f"last-bell{SUFFIX}"  # as the game names it where it writes one
_MAX_BYTES = 1 << 20
_MAX_MEMBERS = 10_000  # of all classes, those of their members' classes counted again
_MAX_NUMBER = 1 << 63
_MAX_DEPTH = 16  # classes whose members are classes


@dataclass(frozen=True, slots=True)
class _Class:
    members: Mapping[str, Value]
    uses: frozenset[str] | None  # None: an older project, which does not say


@dataclass(frozen=True, slots=True)
class Project:
    """The classes of a project by name; without a project there are none. ``files``: those that were read."""

    classes: Mapping[str, _Class] = field(default_factory=dict)
    files: tuple[Path, ...] = ()

    def defaults(self, class_: str, use: str) -> Mapping[str, Value]:
        """Members of a class and their defaults, where it may be given to a ``use``: object, map, tile, layer."""
        known = self.classes.get(class_)
        return known.members if known is not None and (known.uses is None or use in known.uses) else {}


def find_projects(map_path: Path, sources: Sources) -> list[Path]:
    """The nearest projects: of the map's folder, or of the first above it that has any and may be read from.

    Where a folder has several the game's own comes first, then by name.
    """
    folder = map_path.absolute().parent
    for place in (folder, *folder.resolve().parents):
        if not sources.may_read(place):
            break
        try:
            found = [path for path in place.iterdir() if path.suffix == SUFFIX]
        except OSError:
            continue
        if found:
            return sorted(found, key=lambda path: (path.name != OWN_FILE, path.name))
    return []


def read_project(map_path: Path, sources: Sources, findings: Findings) -> Project:
    """Read the project that a map belongs to, and tell which it is where that is not plain to see.

    Raises
    ------
    ContentError
        There is one, and it can't be read.
    """
    found = find_projects(map_path, sources)
    if not found:
        return Project()
    path = found[0]
    _tell(found, map_path, findings)
    if not _may_read(path, sources):
        fix = "put the project itself there, or name the folder that it is in with --root"
        message = "this project is a link that leaves the folder of the map"
        raise ContentError(Problem(str(path), message, fix), files=(path,))
    try:
        with open_regular(path, "project", _MAX_BYTES) as file:
            tree = json.loads(file.read())
        types = {str(kind["name"]): kind for kind in tree.get("propertyTypes", []) if kind.get("type") == "class"}
        resolver = _Resolver(types)
        classes = {name: resolver.class_of(kind) for name, kind in types.items()}
    except json.JSONDecodeError as error:
        message = f"this project is cut off or not JSON: {error.msg}"
        problem = Problem(str(path), message, "save it again in Tiled", line=error.lineno)
        raise ContentError(problem, files=(path,)) from None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        reason = str(error) if isinstance(error, _ClassError) else type(error).__name__
        message = f"this is no Tiled project: its propertyTypes can't be read ({reason})"
        raise ContentError(Problem(str(path), message, "save it again in Tiled"), files=(path,)) from None
    return Project(classes, (path,))


def _may_read(path: Path, sources: Sources) -> bool:
    try:
        return sources.may_read(path)
    except (OSError, RuntimeError, ValueError):  # a link to itself; opening it says so
        return True


def _tell(found: list[Path], map_path: Path, findings: Findings) -> None:
    """Say which project gives the classes' defaults, unless it is the game's own, alone beside the map."""
    path, *others = found
    if path.name == OWN_FILE and path.parent == map_path.absolute().parent and not others:
        return
    message = f'what the map leaves unsaid of its classes is taken from the project "{path}"'
    fix = f"if that is another game's, put {OWN_FILE} beside the map" if path.name != OWN_FILE else ""
    if others:
        fix = f'keep one project in a folder: "{others[0].name}" lies there too'
    findings.tell(message, fix)


class _ClassError(ValueError):
    """No class of Tiled's is like this."""


class _Resolver:
    """Fills in the members of classes whose members are classes."""

    def __init__(self, types: Mapping[str, Mapping[str, Any]]) -> None:
        self._types = types
        self._left = _MAX_MEMBERS

    def class_of(self, kind: Mapping[str, Any]) -> _Class:
        """A class with all that it holds."""
        uses = kind.get("useAs")
        return _Class(self._members(kind, 0), None if uses is None else frozenset(map(str, uses)))

    def _members(self, kind: Mapping[str, Any], depth: int) -> dict[str, Value]:
        if depth > _MAX_DEPTH:
            raise _ClassError("classes hold each other")
        members = kind.get("members", ())
        self._left -= len(members)
        if self._left < 0:
            raise _ClassError(f"more than {_MAX_MEMBERS} members")
        return {str(member["name"]): self._default(member, depth) for member in members}

    def _default(self, member: Mapping[str, Any], depth: int) -> Value:
        value = member.get("value", "")
        if member.get("type") == "class":
            inner = self._types.get(str(member.get("propertyType", "")), {})
            given = {str(name): _plain(part) for name, part in value.items()} if isinstance(value, Mapping) else {}
            return {**self._members(inner, depth + 1), **given}
        plain = _plain(value)
        return float(plain) if member.get("type") == "float" and isinstance(plain, int) else plain


def _plain(value: Any) -> Value:
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in value.items()}
    if isinstance(value, list):
        return tuple(_plain(part) for part in value)
    if isinstance(value, int | float) and not abs(value) < _MAX_NUMBER:
        raise _ClassError("a number that is too large")
    plain: Scalar = value if isinstance(value, bool | int | float | str) else str(value)
    return plain
