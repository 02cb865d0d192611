"""XML with line numbers, read with care: no document types, no entities, bounded in every direction.

A layer's CSV becomes numbers as soon as its element ends, so that no more than one layer's text is ever held.
"""

import io
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from xml.etree.ElementTree import Element
from xml.parsers import expat

from game.content.csvdata import CsvError, read_csv
from game.content.document import U32
from game.content.errors import ContentError, Problem

MAX_BYTES = 48 << 20
MAX_TEXT = 12 << 20  # characters in one element: a layer of 1024 x 1024 tiles with ten digits each
MAX_TAG = 1 << 20  # bytes of one tag with its attributes
MAX_ELEMENTS = 100_000
MAX_NUMBERS = 6_000_000  # tiles in all layers together
MAX_DEPTH = 64
SAVE_AGAIN = "open it in Tiled and save it again"
_CHUNK = 1 << 18


class Node(Element):
    """An element that knows the line its tag starts on; ``numbers`` are its CSV data, flat uint32."""

    __slots__ = ("line", "numbers")

    def __init__(self, tag: str, attributes: dict[str, str] | None = None, line: int | None = None) -> None:
        super().__init__(tag, attributes or {})
        self.line = line
        self.numbers: U32 | None = None

    def nodes(self, tag: str) -> Iterator["Node"]:
        """Children of one tag, in order."""
        for child in self:
            if isinstance(child, Node) and child.tag == tag:
                yield child

    def node(self, tag: str) -> "Node | None":
        """First child of a tag."""
        return next(self.nodes(tag), None)


class RefusedError(Exception):
    """Well formed, but nothing a map holds; the arguments are message and fix."""


class _Builder:
    """Builds the tree from expat's calls."""

    def __init__(self) -> None:
        self.parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.buffer_size = _CHUNK
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        self.stack: list[Node] = []
        self.root: Node | None = None
        self._parts: list[str] = []
        self._length = 0
        self._elements = 0
        self._numbers = 0

    def feed(self, file: BinaryIO) -> None:
        """Parse a file piece by piece; a tag that never ends is not waited for."""
        fed = 0
        while chunk := file.read(_CHUNK):
            self.parser.Parse(chunk, False)  # noqa: FBT003 - expat takes no keyword
            fed += len(chunk)
            if fed - max(self.parser.CurrentByteIndex, 0) > MAX_TAG + _CHUNK and not self._length:
                raise RefusedError(f"a tag is longer than {MAX_TAG} bytes", SAVE_AGAIN)
        self.parser.Parse(b"", True)  # noqa: FBT003

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > MAX_ELEMENTS:
            fix = "choose CSV in Map > Map Properties > Tile Layer Format, or split the map"
            raise RefusedError(f"it has more than {MAX_ELEMENTS} elements", fix)
        if len(self.stack) >= MAX_DEPTH:
            raise RefusedError(f"it nests more than {MAX_DEPTH} elements", "take groups out of groups")
        node = Node(tag, attributes, self.parser.CurrentLineNumber)
        if self.stack:
            self._keep_text()
            self.stack[-1].append(node)
        else:
            self.root = node
        self.stack.append(node)

    def _end(self, _tag: str) -> None:
        self._keep_text()
        node = self.stack.pop()
        csv = node.tag == "data" and node.get("encoding") == "csv"
        if csv or (node.tag == "chunk" and self.stack and self.stack[-1].get("encoding") == "csv"):
            try:
                node.numbers = read_csv(node.text or "", MAX_NUMBERS - self._numbers)
                self._numbers += node.numbers.size
                node.text = None
            except CsvError:
                pass  # left as text: whoever reads the layer says what is wrong, with its name

    def _text(self, text: str) -> None:
        self._length += len(text)
        if self._length > MAX_TEXT:
            raise RefusedError(f"an element holds more than {MAX_TEXT} characters", "split the map")
        self._parts.append(text)

    def _keep_text(self) -> None:
        if self._parts:
            node = self.stack[-1]
            node.text = (node.text or "") + "".join(self._parts)
            self._parts.clear()
            self._length = len(node.text) if node.tag in ("data", "chunk") else 0

    def _doctype(self, *_: object) -> None:
        raise RefusedError("it declares a DOCTYPE, which a map never needs", "remove it")


def read_xml(path: Path, what: str) -> Node:
    """Read an XML file; ``what`` names it in errors: "map", "tileset".

    Raises
    ------
    ContentError
        Missing, not a regular file, too large, cut off, or not XML.
    """
    builder = _Builder()
    try:
        with open_regular(path, what, MAX_BYTES) as file:
            builder.feed(file)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        message = f"this {what} is cut off or not XML: {reason}"
        raise ContentError(Problem(str(path), message, SAVE_AGAIN, line=error.lineno)) from None
    except RefusedError as error:
        message, fix = error.args
        line = builder.parser.CurrentLineNumber
        raise ContentError(Problem(str(path), f"this {what} is refused: {message}", fix, line=line)) from None
    except (ValueError, LookupError) as error:
        message = f"this {what} can't be read: {error}"
        raise ContentError(Problem(str(path), message, "save it as UTF-8")) from None
    assert builder.root is not None, "expat refuses a document with no element"
    return builder.root


def open_regular(path: Path, what: str, limit: int) -> BinaryIO:
    """Open a regular file of at most ``limit`` bytes for reading; a pipe or a device is never waited for.

    Raises
    ------
    ContentError
        It is not, or it can't be opened.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        if path.is_dir():
            raise ContentError(_not_a_file(path, what)) from None
        message = f"this {what} can't be read: {error.strerror or error}"
        raise ContentError(Problem(str(path), message, "check the path")) from None
    except ValueError as error:
        raise ContentError(Problem(repr(str(path)), f"this is no path: {error}", "check the path")) from None
    state = os.fstat(handle)
    if stat.S_ISREG(state.st_mode) and state.st_size <= limit:
        return io.FileIO(handle, "rb")
    os.close(handle)
    if not stat.S_ISREG(state.st_mode):
        raise ContentError(_not_a_file(path, what))
    size = f"{state.st_size / 2**20:.0f} MB, more than {limit / 2**20:.0f}"
    raise ContentError(Problem(str(path), f"this {what} is too large: {size}", "split it"))


def _not_a_file(path: Path, what: str) -> Problem:
    return Problem(str(path), f"this {what} is not a regular file", "name a file")
