"""Recordings: a map, a seed, a balance version and the commands, with a state hash every second.

A file is JSON with the commands packed inside (eight bytes a tick and person, deflated, base64), so that a person can
read what it is of and a program can read all of it.
"""

import base64
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from struct import Struct
from typing import Any, overload

from game.content.errors import ContentError, Problem
from game.content.files.reading import read_regular, to_text
from game.content.origin import Origin, origin_of
from game.content.outputs import RECORDING, Output, write_output
from game.sim.words.commands import STAND, Command
from game.sim.words.types import TICKS_PER_S

FORMAT = "last-bell recording 3"
HASH_EVERY = TICKS_PER_S  # ticks
TICKS_MAX = TICKS_PER_S * 3600 * 12  # longer than anybody plays; bounds what a file may unpack to
_BYTES_MAX = 24 << 20  # of a file: twelve hours of hands that never rest
_VALUES_MAX = TICKS_MAX // HASH_EVERY + 100  # in the JSON: the hashes, and what it is of
_PIECE = 1 << 16  # letters that are unpacked at once; fours of them are three bytes
_ROW = Struct("<bbhhH")
_STANDS = _ROW.pack(*STAND)
_PEOPLE_MAX = 1024  # whose commands a file may hold
_ROWS_MAX = 2 * TICKS_MAX  # of all of them together: twelve hours of two, two hours of a dozen; 41 MB


class Commands(Sequence[Mapping[int, Command]]):
    """What people wanted, tick by tick: by id, the commands of all who ever gave one; before their first they stand.

    At eight bytes a person and tick twelve hours of one are 20 MB, as objects they would be 500.
    """

    def __init__(self, ticks: Iterable[Mapping[int, Command]] = ()) -> None:
        self._rows: dict[int, bytearray] = {}
        self._length = 0
        for commands in ticks:
            self.append(commands)

    @classmethod
    def of_rows(cls, rows: dict[int, bytearray], length: int) -> "Commands":
        """Those of so many ticks whose rows are packed already; the arrays are theirs from now on."""
        made = cls()
        made._rows, made._length = rows, length
        return made

    @property
    def rows(self) -> dict[int, memoryview]:
        """All of them, packed, by id; as long as they are held none can be added."""
        return {who: memoryview(rows) for who, rows in self._rows.items()}

    def append(self, commands: Mapping[int, Command]) -> None:
        """Add the next tick's."""
        for who in commands.keys() - self._rows.keys():
            self._rows[who] = bytearray(_STANDS * self._length)
        for who, rows in self._rows.items():
            command = commands.get(who)
            rows += _STANDS if command is None else _ROW.pack(*command)
        self._length += 1

    def copy(self) -> "Commands":
        """As they are now."""
        return Commands.of_rows({who: bytearray(rows) for who, rows in self._rows.items()}, self._length)

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Mapping[int, Command]]:
        return (self[tick] for tick in range(len(self)))

    @overload
    def __getitem__(self, which: int) -> Mapping[int, Command]: ...
    @overload
    def __getitem__(self, which: slice) -> "Commands": ...
    def __getitem__(self, which: int | slice) -> "Mapping[int, Command] | Commands":
        if isinstance(which, slice):
            return Commands(self[tick] for tick in range(*which.indices(len(self))))
        at = range(len(self))[which] * _ROW.size
        return {who: Command._make(_ROW.unpack_from(rows, at)) for who, rows in self._rows.items()}

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Commands):
            return NotImplemented
        return (self._length, self._rows) == (other._length, other._rows)

    __hash__ = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Recording:
    """All that is needed to run a game again, and the hashes to tell whether it went the same way."""

    origin: Origin
    commands: Commands
    hashes: tuple[str, ...]  # after tick 60, 120, …
    final_hash: str
    charts: bool = False  # whoever played could see charts of what nobody knows


def save_recording(recording: Recording, path: Path) -> None:
    """Write a recording; the file is whole or it is the one that was there before.

    Raises
    ------
    ContentError
        The place can't be written, or holds what is no recording.
    """
    commands = recording.commands
    packed = {str(who): base64.b64encode(zlib.compress(rows, 6)).decode() for who, rows in commands.rows.items()}
    table: dict[str, Any] = {"format": FORMAT, **recording.origin.table(), "commands": packed, "ticks": len(commands)}
    table |= {"hashes": recording.hashes, "final_hash": recording.final_hash, "charts": recording.charts}
    write_output(Output(path, RECORDING), (json.dumps(table, indent=1) + "\n").encode())


def read_recording(path: Path) -> Recording:
    """Read a recording; a file that is none, is cut off or claims what can't be, is a `ContentError` of one line."""
    try:
        text = to_text(read_regular(path, "recording", _BYTES_MAX))
        if text.count(",") > _VALUES_MAX:  # no letter of what is packed in it is one
            raise _refused(path, "is not a recording: it holds too much", "name a file written with --record")
        table = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _refused(path, "is not a recording, or is cut off", "name a file written with --record") from error
    del text
    if not isinstance(table, dict) or table.get("format") != FORMAT:
        raise _refused(path, f"is not a {FORMAT}", "record the game again with this version")
    try:
        return _recording(table)
    except (ArithmeticError, LookupError, TypeError, ValueError, zlib.error) as error:
        raise _refused(path, f"is damaged: {error}", "record the game again") from error


def _recording(table: dict[str, Any]) -> Recording:
    ticks, hashes = table["ticks"], table["hashes"]
    if type(ticks) is not int or not isinstance(hashes, list):
        raise TypeError("its ticks or its hashes are of another type")
    if not 0 <= ticks <= TICKS_MAX:
        raise ValueError(f"{ticks} ticks")
    charts = table.get("charts", False)  # not said by files of before there was a way to do without
    if type(charts) is not bool:
        raise TypeError("whether there were charts is neither true nor false")
    if len(hashes) != ticks // HASH_EVERY:
        raise ValueError("the hashes are not as many as it says")
    return Recording(
        origin_of(table),
        _commands(table.pop("commands"), ticks),
        tuple(map(str, hashes)),
        str(table["final_hash"]),
        charts=charts,
    )


def _commands(packed: Any, ticks: int) -> Commands:
    if not isinstance(packed, dict) or len(packed) > _PEOPLE_MAX:
        raise TypeError("the commands are of another type")
    if len(packed) * ticks > _ROWS_MAX:
        raise ValueError("more people and ticks than anybody plays")
    return Commands.of_rows({int(who): _unpacked(rows, ticks) for who, rows in packed.items()}, ticks)


def _unpacked(packed: Any, ticks: int) -> bytearray:
    """Somebody's commands, unpacked in small pieces: what holds more or less than it says is never held whole."""
    if not isinstance(packed, str):
        raise TypeError("the commands are no text")
    size = ticks * _ROW.size
    unpack, rows = zlib.decompressobj(), bytearray()
    for start in range(0, len(packed), _PIECE):
        if unpack.eof:
            raise ValueError("there is more behind the commands")
        piece = base64.b64decode(packed[start : start + _PIECE], validate=True)
        while piece and len(rows) <= size:
            rows += unpack.decompress(piece, _PIECE)
            piece = unpack.unconsumed_tail
    if len(rows) <= size:
        rows += unpack.flush()
    if len(rows) != size or not unpack.eof or unpack.unused_data:
        raise ValueError("the commands are not as many as it says")
    return rows


def _refused(path: Path, message: str, fix: str) -> ContentError:
    return ContentError(Problem(file=str(path), message=message, fix=fix))
