"""JSON text to values, bounded while it is read: every object knows its line, lists of whole numbers are arrays."""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from json.decoder import JSONArray, JSONObject  # type: ignore[attr-defined]
from json.scanner import py_make_scanner  # type: ignore[attr-defined]
from typing import Any

from game.content.tiled.text.csvdata import CsvError, read_csv
from game.content.tiled.text.markup import MAX_DEPTH, SAVE_AGAIN, Allowance, RefusedError

_MAX_TEXT = 48 << 20  # bytes of it in memory, where one rare letter makes every letter wide
_VALUE_BYTES = 300  # of a value, its key and what becomes of them
_NO_TEXT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what XML forbids too
_WIDTHS = ((re.compile(rb"[\xf0-\xff]"), 4), (re.compile(rb"[\xc4-\xef]"), 2))  # octets of UTF-8, bytes of a letter
_NUMBERS = re.compile(r"\[\s*[0-9][0-9,\s]*\]")

_Scan = Callable[[str, int], tuple[Any, int]]


class JsonObject(dict[str, Any]):
    """An object of the file that knows the line it begins on."""

    __slots__ = ("line",)
    line: int


class _Decoder(json.JSONDecoder):
    """The standard decoder in its Python form, whose objects can be told where they begin.

    Lists of whole numbers are read by numpy.
    """

    def __init__(self, text: str, allowance: Allowance) -> None:
        super().__init__(parse_constant=_no_constant, object_pairs_hook=_each_once)
        self._text = text
        self._allowance = allowance
        self._line, self._lines_to, self._depth = 1, 0, 0
        self.parse_object = self._object
        self.parse_array = self._array
        self.scan_once = py_make_scanner(self)

    def _object(self, at: tuple[str, int], strict: bool, scan: _Scan, *rest: Any) -> tuple[JsonObject, int]:  # noqa: FBT001
        line = self._line_of(at[1])
        self._go_deeper()
        read, end = JSONObject(at, strict, self._counted(scan), *rest)
        self._depth -= 1
        if any(map(_NO_TEXT.search, read)):
            raise RefusedError("a name in it holds what is no letter", SAVE_AGAIN)
        mapping = JsonObject(read)
        mapping.line = line
        return mapping, end

    def _array(self, at: tuple[str, int], scan: _Scan) -> tuple[Any, int]:
        text, start = at
        numbers = _NUMBERS.match(text, start - 1)
        if numbers is None:
            self._go_deeper()
            values, end = JSONArray(at, self._counted(scan))
            self._depth -= 1
            return values, end
        try:
            read = read_csv(text[start : numbers.end() - 1], self._allowance.numbers)
        except CsvError as error:
            raise RefusedError(str(error), SAVE_AGAIN) from None
        self._allowance.numbers -= read.size
        return read, numbers.end()

    def _counted(self, scan: _Scan) -> _Scan:
        """Reads a value, and takes the room that it fills."""

        def counted(text: str, at: int) -> tuple[Any, int]:
            value, end = scan(text, at)
            self._allowance.hold(_VALUE_BYTES)
            if isinstance(value, str):
                self._allowance.hold(sys.getsizeof(value))
                if _NO_TEXT.search(value):
                    raise RefusedError("a text in it holds what is no letter", SAVE_AGAIN)
            return value, end

        return counted

    def _go_deeper(self) -> None:
        self._allowance.hold(_VALUE_BYTES)
        self._depth += 1
        if self._depth > 2 * MAX_DEPTH:  # a list and an object for each element
            raise RefusedError(f"it nests more than {MAX_DEPTH} objects", "take groups out of groups")

    def _line_of(self, place: int) -> int:
        """The line of a place; places are asked for in order."""
        self._line += self._text.count("\n", self._lines_to, place)
        self._lines_to = place
        return self._line


def _no_constant(word: str) -> float:
    raise RefusedError(f'it holds the number "{word}"', "a finite number")


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of its members, of which none may be lost to another."""
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
        raise RefusedError(f'"{twice[:24]}" stands twice in an object', "remove one of the two")
    return found


def to_text(data: bytes) -> str:
    """UTF-8 to text, if there is room for it.

    Raises
    ------
    RefusedError, ValueError
        There is none; it is no UTF-8.
    """
    width = next((width for letters, width in _WIDTHS if letters.search(data)), 1)
    if len(data) * width > _MAX_TEXT:
        raise RefusedError(f"it is more than {_MAX_TEXT >> 20} MB of text in memory", "split it")
    return data.decode("utf-8-sig")


def decode(text: str, allowance: Allowance) -> Any:
    """The value that a text holds; objects are `JsonObject`, lists of whole numbers uint32 arrays.

    Raises
    ------
    RefusedError
        It is larger than ``allowance`` has room for, nests too deep, or holds what no map does.
    json.JSONDecodeError
        It is no JSON.
    """
    return _Decoder(text, allowance).decode(text)
