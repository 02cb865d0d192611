"""XML with line numbers, read with care: no declarations, no entities, bounded in every direction.

A layer's CSV becomes numbers as soon as its element ends, so that no more than one layer's text is ever held; the tiles
of the oldest form, an element each, never become elements.
"""

import re
import sys
from array import array
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO
from xml.etree.ElementTree import Element
from xml.parsers import expat

import numpy as np

from game.content.errors import ContentError, Problem
from game.content.files.reading import open_regular, read_regular
from game.content.tiled.document import U32
from game.content.tiled.text.csvdata import CsvError, read_csv
from game.content.tiled.text.kinds import encoding_fault

MAX_BYTES = 48 << 20
MAX_TEXT = 12 << 20  # bytes of one element's text in memory: a layer of 1024 x 1024 tiles with ten digits each
MAX_TAG = 1 << 19  # bytes of one tag with its attributes
MAX_ATTRIBUTES = 64  # of one tag; Tiled writes at most twenty
MAX_DEPTH = 64
# In all files of a map together:
MAX_NUMBERS = 6_000_000  # tiles in all layers
MAX_TILE_ELEMENTS = 500_000  # of them where each is an element: half a second's work
MAX_ELEMENTS = 90_000
MAX_HELD = 32 << 20  # bytes in memory of elements, attributes and texts, tile data apart
MOST: Mapping[str, int] = {"layer": 1_000, "imagelayer": 1_000, "group": 1_000, "object": 20_000, "tileset": 1_000}
SAVE_AGAIN = "open it in Tiled and save it again"
_CHUNK = 1 << 18
_DIGITS = 10  # of the largest gid
_ELEMENT_BYTES = 400  # of an element with nothing in it
_ATTRIBUTE_BYTES = 40  # of an attribute beside its name and value
_WIDEST = 4  # bytes of a letter
_HOLDS_TILES = ("data", "chunk")
# A document type that only names its definition, as Tiled's own option writes it: read as if it were not there.
_NAMED_TYPE = re.compile(
    rb"""\A((?:\xef\xbb\xbf)?(?:<\?[^>]*\?>|<!--(?:(?!--).)*-->|\s)*)"""
    rb"""(<!DOCTYPE\s+[\w.:-]+(?:\s+(?:SYSTEM|PUBLIC\s+(?:"[^"]*"|'[^']*'))(?:\s+(?:"[^"]*"|'[^']*'))?)?\s*>)""",
    re.DOTALL,
)


class Node(Element):
    """An element that knows the line its tag starts on; ``numbers`` are its CSV data, flat uint32."""

    __slots__ = ("line", "numbers")

    def __init__(self, tag: str, attributes: dict[str, str] | None = None, line: int | None = None) -> None:
        super().__init__(tag, attributes or {})
        self.line = line
        self.numbers: U32 | None = None

    def every(self) -> Iterator["Node"]:
        """Its children, in order."""
        return (child for child in self if isinstance(child, Node))

    def nodes(self, tag: str) -> Iterator["Node"]:
        """Children of one tag, in order."""
        return (child for child in self.every() if child.tag == tag)

    def node(self, tag: str) -> "Node | None":
        """First child of a tag."""
        return next(self.nodes(tag), None)


class RefusedError(Exception):
    """Well formed, but nothing a map holds; the arguments are message and fix."""


class Allowance:
    """What the files of one map may still hold; each reader takes its share."""

    def __init__(self) -> None:
        self.numbers = MAX_NUMBERS
        self._tiles = MAX_TILE_ELEMENTS
        self._held = MAX_HELD
        self._elements = MAX_ELEMENTS
        self._most = dict(MOST)

    @property
    def spent(self) -> bool:
        """Whether a file was refused because nothing was left."""
        return min(self._held, self._elements, self._tiles, *self._most.values()) < 0

    def hold(self, size: int) -> None:
        """Take so many bytes; less than none gives them back.

        Raises
        ------
        RefusedError
            There are not so many left; so too in `element`.
        """
        self._held -= size
        if self._held < 0:
            raise RefusedError(f"it holds too much: more than {MAX_HELD >> 20} MB beside tiles in CSV", "split the map")

    def tile(self) -> None:
        """Take one tile that is an element."""
        self._tiles -= 1
        if self._tiles < 0:
            fix = "choose CSV in Map > Map Properties > Tile Layer Format"
            raise RefusedError(f"it holds more than {MAX_TILE_ELEMENTS} tiles as elements", fix)

    def element(self, tag: str) -> None:
        """Take one element."""
        self._elements -= 1
        if self._elements < 0:
            fix = "choose CSV in Map > Map Properties > Tile Layer Format, or split the map"
            raise RefusedError(f"it has more than {MAX_ELEMENTS} elements", fix)
        if tag in self._most:
            self._most[tag] -= 1
            if self._most[tag] < 0:
                raise RefusedError(f"it has more than {MOST[tag]} of <{tag}>", "split the map")
        self.hold(_ELEMENT_BYTES)


class _Builder:
    """Builds the tree from expat's calls."""

    def __init__(self, allowance: Allowance) -> None:
        self.parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.buffer_size = _CHUNK
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        parser.XmlDeclHandler = self._declared
        self.stack: list[Node] = []
        self.root: Node | None = None
        self._allowance = allowance
        self._parts: list[str] = []
        self._names: set[str] = set()  # of attributes, each seen so far
        self._gids: array[int] = array("I")
        self._length = 0
        self._letter_bytes = 1
        self.encoding = "UTF-8"

    def feed(self, file: BinaryIO) -> None:
        """Parse a file piece by piece; a tag that never ends is not waited for."""
        fed = 0
        while chunk := file.read(_CHUNK):
            if not fed:
                chunk = _without_named_type(chunk)
            self.parser.Parse(chunk, False)  # noqa: FBT003 - expat takes no keyword
            fed += len(chunk)
            if fed - max(self.parser.CurrentByteIndex, 0) > MAX_TAG + _CHUNK:
                raise RefusedError(f"a tag is longer than {MAX_TAG} bytes", SAVE_AGAIN)
        self.parser.Parse(b"", True)  # noqa: FBT003

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "tile" and self.stack and self.stack[-1].tag in _HOLDS_TILES:
            self._lay(attributes.get("gid", "0"))
            return
        self._allowance.element(tag)
        if len(attributes) > MAX_ATTRIBUTES:
            raise RefusedError(f"<{tag[:24]}> has more than {MAX_ATTRIBUTES} attributes", SAVE_AGAIN)
        names = attributes.keys() - self._names  # expat keeps one string of each for all elements
        self._names |= names
        values = sum(map(sys.getsizeof, attributes.values()))
        self._allowance.hold(sum(map(sys.getsizeof, names)) + values + _ATTRIBUTE_BYTES * len(attributes))
        if len(self.stack) >= MAX_DEPTH:
            raise RefusedError(f"it nests more than {MAX_DEPTH} elements", "take groups out of groups")
        node = Node(tag, attributes, self.parser.CurrentLineNumber)
        if self.stack:
            self._keep_text()
            self.stack[-1].append(node)
        else:
            self.root = node
        self.stack.append(node)

    def _lay(self, gid: str) -> None:
        """Take a tile of a layer that is written as an element each."""
        number = int(gid) if gid.isascii() and gid.isdigit() and len(gid) <= _DIGITS else 1 << 32
        if number >= 1 << 32:
            raise RefusedError(f'a tile of a layer has the gid "{gid[:24]}"', SAVE_AGAIN)
        self._allowance.tile()
        self._gids.append(number)

    def _end(self, tag: str) -> None:
        if tag == "tile" and self.stack[-1].tag != "tile":
            return  # one of a layer
        self._keep_text()
        node = self.stack.pop()
        if self._gids and tag in _HOLDS_TILES:
            node.numbers = np.array(self._gids, np.uint32)
            self._gids = array("I")
        csv = node.tag == "data" and node.get("encoding") == "csv"
        if csv or (node.tag == "chunk" and self.stack and self.stack[-1].get("encoding") == "csv"):
            try:
                node.numbers = read_csv(node.text or "", self._allowance.numbers)
                self._allowance.numbers -= node.numbers.size
                self._allowance.hold(-sys.getsizeof(node.text or ""))
                node.text = None
            except CsvError:
                pass  # left as text: whoever reads the layer says what is wrong, with its name

    def _text(self, text: str) -> None:
        if not text.isascii():
            self._letter_bytes = _WIDEST
        self._length += len(text)
        if self._length * self._letter_bytes > MAX_TEXT:
            raise RefusedError(f"an element holds more than {MAX_TEXT} characters", "split the map")
        self._parts.append(text)

    def _keep_text(self) -> None:
        """Keep the text before the first child; a map has none after one."""
        node = self.stack[-1]
        if self._parts and node.text is None and not len(node):
            node.text = "".join(self._parts)
            self._allowance.hold(sys.getsizeof(node.text))
        self._parts.clear()
        self._length = 0
        self._letter_bytes = 1

    def _doctype(self, _name: str, _file: str | None, _id: str | None, declares: int) -> None:
        if declares:
            raise RefusedError("its DOCTYPE makes declarations, which a map never needs", "remove what is in [ ]")
        if _file is not None or _id is not None:  # then a name that nothing declares would be left out in silence
            raise RefusedError("its DOCTYPE can't be passed over in this encoding", "remove it, or save it as UTF-8")

    def _declared(self, _version: str, encoding: str | None, _alone: int) -> None:
        self.encoding = encoding or self.encoding


def _without_named_type(begin: bytes) -> bytes:
    """Blank out a document type that declares nothing; lines and places stay."""
    return _NAMED_TYPE.sub(lambda match: match[1] + re.sub(rb"[^\r\n]", b" ", match[2]), begin, count=1)


def read_xml(path: Path, what: str, allowance: Allowance) -> Node:
    """Read an XML file; ``what`` names it in errors: "map", "tileset".

    Raises
    ------
    ContentError
        Missing, not a regular file, too large, cut off, or not XML.
    """
    builder = _Builder(allowance)
    try:
        with open_regular(path, what, MAX_BYTES) as file:
            builder.feed(file)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        fault, fix = encoding_fault(read_regular(path, what, MAX_BYTES))
        message = f"this {what} can't be read: {fault}" if fault else f"this {what} is cut off or not XML: {reason}"
        fix = fix or "mend it at that line, or go back to an older copy"
        raise ContentError(Problem(str(path), message, fix, line=error.lineno)) from None
    except RefusedError as error:
        message, fix = error.args
        line = builder.parser.CurrentLineNumber
        raise ContentError(Problem(str(path), f"this {what} is refused: {message}", fix, line=line)) from None
    except (ValueError, LookupError):
        message = f'this {what} can\'t be read: its encoding is "{builder.encoding[:24]}"'
        fix = f"save it as UTF-8, not as {builder.encoding[:24]}"
        raise ContentError(Problem(str(path), message, fix)) from None
    assert builder.root is not None, "expat refuses a document with no element"
    return builder.root
