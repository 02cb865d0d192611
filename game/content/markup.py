"""XML with line numbers, read with care: no document types, no entities, bounded size and depth."""

import stat
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element
from xml.parsers import expat

from game.content.errors import ContentError, Problem

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 64
SAVE_AGAIN = "open it in Tiled and save it again"


class Node(Element):
    """An element that knows the line its tag starts on."""

    line: int = 0

    def nodes(self, tag: str) -> Iterator["Node"]:
        """Children of one tag, in order."""
        for child in self:
            if isinstance(child, Node) and child.tag == tag:
                yield child

    def node(self, tag: str) -> "Node | None":
        """First child of a tag."""
        return next(self.nodes(tag), None)


class _RefusedError(Exception):
    """Stops the parser: well formed, but nothing a map holds."""


class _Builder:
    """Builds the tree from expat's calls."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.stack: list[Node] = []
        self.root: Node | None = None

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        node = Node(tag, attributes)
        node.line = self.parser.CurrentLineNumber
        if self.stack:
            self.stack[-1].append(node)
        else:
            self.root = node
        self.stack.append(node)
        if len(self.stack) > MAX_DEPTH:
            raise _RefusedError(f"it nests more than {MAX_DEPTH} elements")

    def _end(self, _tag: str) -> None:
        self.stack.pop()

    def _text(self, text: str) -> None:
        node = self.stack[-1]
        node.text = (node.text or "") + text

    def _doctype(self, *_: object) -> None:
        raise _RefusedError("it declares a DOCTYPE, which a map never needs")


def read_markup(path: Path, what: str) -> Node:
    """Read an XML file; ``what`` names it in errors: "map", "tileset".

    Raises
    ------
    ContentError
        Missing, not a regular file, too large, cut off, or not XML.
    """
    data = _read(path, what)
    builder = _Builder()
    try:
        builder.parser.Parse(data, True)  # noqa: FBT003 - expat takes no keyword
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        message = f"this {what} is cut off or not XML: {reason}"
        raise ContentError(Problem(str(path), message, SAVE_AGAIN, line=error.lineno)) from None
    except _RefusedError as error:
        line = builder.parser.CurrentLineNumber
        message = f"this {what} is refused: {error}"
        raise ContentError(Problem(str(path), message, "remove it", line=line)) from None
    except (ValueError, LookupError) as error:
        message = f"this {what} can't be read: {error}"
        raise ContentError(Problem(str(path), message, "save it as UTF-8")) from None
    assert builder.root is not None, "expat refuses a document with no element"
    return builder.root


def _read(path: Path, what: str) -> bytes:
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise ContentError(Problem(str(path), f"this {what} is not a regular file", "name a file"))
        if state.st_size > MAX_BYTES:
            size = f"{state.st_size // 2**20} MB, more than {MAX_BYTES // 2**20}"
            raise ContentError(Problem(str(path), f"this {what} is too large: {size}", "split it"))
        return path.read_bytes()
    except OSError as error:
        message = f"this {what} can't be read: {error.strerror or error}"
        raise ContentError(Problem(str(path), message, "check the path")) from None
    except ValueError as error:
        raise ContentError(Problem(repr(str(path)), f"this is no path: {error}", "check the path")) from None
