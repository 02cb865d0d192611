"""Which files a map may read: under which folders, each once, and not more than so many bytes."""

import itertools
import re
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TypeVar

from game.content.errors import ContentError, Problem, did_you_mean, named, nearest
from game.content.files.names import Names, apart
from game.content.files.paths import assets_dir, maps_dir
from game.content.files.reading import open_regular
from game.content.tiled.text.fields import Findings, FullError, one_line_a_reason
from game.content.tiled.text.jsonmarkup import read_json
from game.content.tiled.text.kinds import HEAD_BYTES, JSON_SUFFIXES, beginning, refuse_other_kinds
from game.content.tiled.text.markup import MAX_BYTES, Allowance, Node, read_xml

MAX_FILES = 4000  # that one map may refer to: half a second's work
LOOKED_AT = 1000  # files of a folder, for one of nearly the same name
MAX_TOGETHER = 64 << 20  # bytes of its XML and JSON files
_Read = TypeVar("_Read")
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])\s*(\..*)?", re.IGNORECASE)  # files that Windows never stores


class Sources:
    """The files of one map: ``files``, each that was read or looked for, in order; ``undrawn`` as in `Document`."""

    def __init__(self, map_path: Path, roots: Iterable[Path] = ()) -> None:
        """``roots``: folders that may be read from beside the map's own and the game's."""
        folders = (map_path.absolute().parent, assets_dir(), maps_dir(), *roots)
        self._roots = tuple(folder.resolve() for folder in folders)
        self.files: dict[Path, None] = {}
        self.undrawn: list[Problem] = []
        self._trees: dict[Path, Node | ContentError] = {}
        self._left = MAX_TOGETHER
        self._allowance = Allowance()
        self._names = Names(self.may_read)
        self._told: set[tuple[Path, str]] = set()  # names that are stored otherwise, by who uses them

    def may_read(self, path: Path) -> bool:
        """Say whether a file or folder, behind any links, lies in a folder that may be read from.

        Raises
        ------
        OSError, RuntimeError, ValueError
            It leads nowhere: a link to itself, a name too long.
        """
        real = path.resolve()
        return any(real.is_relative_to(root) for root in self._roots)

    def markup(self, path: Path, what: str, root: str) -> Node:
        """Read an XML or JSON file, whatever its suffix says; a file that is named twice is read once.

        Raises
        ------
        ContentError
            As `read_xml`; each time the file is named. Without a word where files before it were too much already.
        """
        key = _real(path, what)
        self.files[path] = None
        if key not in self._trees:
            if self._allowance.spent:
                raise ContentError  # the file before it was refused for it, and that was said
            try:
                self._spend(path)
                with open_regular(path, what, MAX_BYTES) as file:
                    head = file.read(HEAD_BYTES)
                refuse_other_kinds(path, head, what)
                json = _is_json(path, head)
                read = read_json(path, what, root, self._allowance) if json else read_xml(path, what, self._allowance)
                self._trees[key] = read
            except ContentError as error:
                self._trees[key] = error
        found = self._trees[key]
        if isinstance(found, ContentError):
            raise found
        return found

    def _spend(self, path: Path) -> None:
        self._left -= path.stat().st_size if path.is_file() else 0
        if self._left < 0:
            message = f"the files of the map hold more than {MAX_TOGETHER >> 20} MB together"
            raise ContentError(Problem(str(path), message, "use smaller tilesets"))

    def resolve(self, source: str, owner: Path, findings: Findings, line: int | None, what: str) -> Path | None:
        """Find the file that ``owner`` calls ``source``; None with a note if it may not be read or isn't there."""
        said = source if len(source) <= 80 else f"{source[:77]}..."
        if not source or PurePosixPath(source).is_absolute() or PureWindowsPath(source).drive or "\0" in source:
            fix = f"use a path relative to {named(owner.name)}"
            findings.add(f'the {what} path "{said}" is not relative', fix, line)
        elif "\\" in source:
            findings.add(f'the {what} path "{said}" has a backslash', "write the path with / between folders", line)
        elif any(_DEVICE.fullmatch(part) for part in PurePosixPath(source).parts):
            findings.add(f'the {what} path "{said}" names a device', f"rename the {what}", line)
        else:
            return self._allowed(source, said, owner, findings, line, what)
        return None

    def _allowed(
        self, source: str, said: str, owner: Path, findings: Findings, line: int | None, what: str
    ) -> Path | None:
        path = owner.parent / source
        try:
            inside = self.may_read(path)
            stored = self._names.stored(owner.parent, source) if inside else []
            if len(stored) == 1 and PurePosixPath(stored[0]) != PurePosixPath(source):
                path = owner.parent / stored[0]
                inside = self.may_read(path)
            there = inside and path.exists()
        except (OSError, RuntimeError, ValueError) as error:  # a link to itself, a name too long
            findings.add(f'the {what} path "{said}" leads nowhere: {error.__class__.__name__}', "mend the path", line)
            return None
        if not inside:
            fix = f"put the {what} beside the map, or name its folder with --root"
            findings.add(f'the {what} path "{said}" leaves the folder of the map', fix, line)
            return None
        self.files[path] = None
        if len(self.files) > MAX_FILES:
            findings.add(f"the map refers to more than {MAX_FILES} files", "use fewer tilesets and pictures", line)
            return None
        if len(stored) > 1:
            names = " and ".join(f'"{name}"' for name in stored[:2])
            findings.add(
                f'the {what} "{said}" may be {names}', "write the one that is meant, or rename the other", line
            )
            return None
        if not there:
            near = _nearby(path, said, owner)
            fix = f"put it at {named(str(path))} or mend the path" if near is None else did_you_mean(said, near)
            findings.add(f'the {what} "{said}" does not exist', fix, line)
            return None
        if path != owner.parent / source and (owner, source) not in self._told:
            self._told.add((owner, source))
            how, fix = apart(source, stored[0])
            findings.warn(f'the {what} "{said}" {how}', fix, line)
        return path


def read_sound(survey: Callable[[Path, Sources, Findings], _Read | None], path: Path, roots: Iterable[Path]) -> _Read:
    """What a ``survey`` makes of a file in which nothing is wrong; ``roots`` as in `Sources`.

    Raises
    ------
    ContentError
        With every error of the file, and every file that was looked for.
    """
    sources, findings = Sources(path, roots), Findings(str(path))
    try:
        read = survey(path, sources, findings)
    except FullError:
        read = None
    if read is None or findings.errors:
        raise ContentError(*one_line_a_reason(findings.errors), files=sources.files)
    return read


def _is_json(path: Path, head: bytes) -> bool:
    """Whether a file is JSON: by its first letter, and by its suffix where that is neither's."""
    first = beginning(head)[:1]
    return first == b"{" or (first != b"<" and path.suffix.lower() in JSON_SUFFIXES)


def _real(path: Path, what: str) -> Path:
    """The file behind any links."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # a link to itself, a name too long
        message = f"this {what} can't be read: it leads nowhere"
        raise ContentError(Problem(str(path), message, "check the path")) from None


def _nearby(path: Path, said: str, owner: Path) -> str | None:
    """A file that may be meant in place of one that is missing: where it was looked for, or beside its owner."""
    names: dict[str, str] = {}
    for folder, before in ((owner.parent, PurePosixPath()), (path.parent, PurePosixPath(said).parent)):
        try:
            beside = itertools.islice(folder.iterdir(), LOOKED_AT)
            names |= {file.stem: str(before / file.name) for file in beside if file.suffix == path.suffix}
        except OSError:
            continue
    near = nearest(path.stem, names)
    return None if near is None else names[near]
