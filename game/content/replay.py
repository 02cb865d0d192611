"""Recordings: a map, a seed, a balance version and the commands, with a state hash every second.

A file is JSON with the commands packed inside (eight bytes a tick, deflated, base64), so that a person can read what
it is of and a program can read all of it.
"""

import base64
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from struct import Struct
from typing import Any, overload

from game.content.errors import ContentError, Problem
from game.content.files.reading import read_regular, to_text
from game.content.outputs import RECORDING, Output, write_output
from game.sim.words.commands import Command
from game.sim.words.types import TICKS_PER_S

FORMAT = "last-bell recording 1"
HASH_EVERY = TICKS_PER_S  # ticks
TICKS_MAX = TICKS_PER_S * 3600 * 12  # longer than anybody plays; bounds what a file may unpack to
_BYTES_MAX = 24 << 20  # of a file: twelve hours of hands that never rest
_VALUES_MAX = TICKS_MAX // HASH_EVERY + 100  # in the JSON: the hashes, and what it is of
_PIECE = 1 << 16  # letters that are unpacked at once; fours of them are three bytes
_ROW = Struct("<bbhhH")


class Commands(Sequence[Command]):
    """Commands, one a tick, at eight bytes each: twelve hours of them are 20 MB, as objects they would be 500."""

    def __init__(self, commands: Iterable[Command] = ()) -> None:
        self._rows = bytearray()
        for command in commands:
            self.append(command)

    @classmethod
    def of_rows(cls, rows: bytearray) -> "Commands":
        """Those whose rows are packed already, one after the other; the array is theirs from now on."""
        made = cls()
        made._rows = rows
        return made

    @property
    def rows(self) -> memoryview:
        """All of them, packed; as long as it is held none can be added."""
        return memoryview(self._rows)

    def append(self, command: Command) -> None:
        """Add the next tick's."""
        self._rows += _ROW.pack(*command)

    def copy(self) -> "Commands":
        """As they are now."""
        return Commands.of_rows(bytearray(self._rows))

    def __len__(self) -> int:
        return len(self._rows) // _ROW.size

    def __iter__(self) -> Iterator[Command]:
        return (self[tick] for tick in range(len(self)))

    @overload
    def __getitem__(self, which: int) -> Command: ...
    @overload
    def __getitem__(self, which: slice) -> "Commands": ...
    def __getitem__(self, which: int | slice) -> "Command | Commands":
        if isinstance(which, slice):
            return Commands(self[tick] for tick in range(*which.indices(len(self))))
        return Command._make(_ROW.unpack_from(self._rows, range(len(self))[which] * _ROW.size))

    def __eq__(self, other: object) -> bool:
        return self._rows == other._rows if isinstance(other, Commands) else NotImplemented

    __hash__ = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Recording:
    """All that is needed to run a game again, and the hashes to tell whether it went the same way."""

    map: str  # file name, without its folder
    map_digest: str
    seed: int
    difficulty: str
    zombies: int | None
    at: tuple[float, float] | None
    balance: str
    commands: Sequence[Command]
    hashes: tuple[str, ...]  # after tick 60, 120, …
    final_hash: str


def save_recording(recording: Recording, path: Path) -> None:
    """Write a recording; the file is whole or it is the one that was there before.

    Raises
    ------
    ContentError
        The place can't be written, or holds what is no recording.
    """
    commands = recording.commands if isinstance(recording.commands, Commands) else Commands(recording.commands)
    table: dict[str, Any] = {"format": FORMAT}
    table |= {field.name: getattr(recording, field.name) for field in fields(Recording)}
    table["commands"] = base64.b64encode(zlib.compress(commands.rows, 6)).decode()
    table["ticks"] = len(commands)
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
    lacking = [field.name for field in fields(Recording) if field.name not in table]
    if lacking:
        raise ValueError(f"it does not say its {lacking[0]}")
    ticks, at, hashes = table.get("ticks"), table["at"], table["hashes"]
    if type(ticks) is not int or not isinstance(hashes, list) or not _is_place(at):
        raise TypeError("its ticks, its hashes or its place are of another type")
    if not 0 <= ticks <= TICKS_MAX:
        raise ValueError(f"{ticks} ticks")
    if len(hashes) != ticks // HASH_EVERY:
        raise ValueError("the hashes are not as many as it says")
    place = None if at is None else (float(at[0]), float(at[1]))
    seed, zombies = table["seed"], table["zombies"]
    if type(seed) is not int or type(zombies) not in (int, type(None)):
        raise TypeError("the seed or the number of infected is no whole number")
    if not (0 <= seed < 2**63 and 0 <= (zombies or 0) <= 10**6 and all(0 <= side < 2**20 for side in place or ())):
        raise ValueError("a seed, a number of infected or a place that cannot be")
    return Recording(
        map=str(table["map"]),
        map_digest=str(table["map_digest"]),
        seed=seed,
        difficulty=str(table["difficulty"]),
        zombies=zombies,
        at=place,
        balance=str(table["balance"]),
        commands=_unpacked(table.pop("commands"), ticks),
        hashes=tuple(map(str, hashes)),
        final_hash=str(table["final_hash"]),
    )


def _is_place(at: object) -> bool:
    """Whether it is a place, x and y, or none."""
    sides = at if isinstance(at, list) else []
    return at is None or (len(sides) == 2 and all(isinstance(side, int | float) for side in sides))


def _unpacked(packed: Any, ticks: int) -> Commands:
    """The commands, unpacked in small pieces: what holds more or less than it says is never held whole."""
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
    return Commands.of_rows(rows)


def _refused(path: Path, message: str, fix: str) -> ContentError:
    return ContentError(Problem(file=str(path), message=message, fix=fix))
