"""Recordings: a map, a seed, a balance version and the commands, with a state hash every second.

A file is JSON with the commands packed inside (eight bytes a tick, deflated, base64), so that a person can read what
it is of and a program can read all of it.
"""

import base64
import json
import zlib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from game.content.errors import ContentError, Problem
from game.content.paths import write_atomically
from game.sim.commands import Command
from game.sim.types import TICKS_PER_S

FORMAT = "last-bell recording 1"
HASH_EVERY = TICKS_PER_S  # ticks
TICKS_MAX = TICKS_PER_S * 3600 * 12  # longer than anybody plays; bounds what a file may unpack to
_PACKED = np.dtype([("move_x", "i1"), ("move_y", "i1"), ("aim_x", "<i2"), ("aim_y", "<i2"), ("buttons", "<u2")])


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
    commands: tuple[Command, ...]
    hashes: tuple[str, ...]  # after tick 60, 120, …
    final_hash: str


def save_recording(recording: Recording, path: Path) -> None:
    """Write a recording; the file is whole or it is the one that was there before."""
    rows = np.array([tuple(command) for command in recording.commands], _PACKED)
    table = {"format": FORMAT, **asdict(recording)}
    table["commands"] = base64.b64encode(zlib.compress(rows.tobytes(), 6)).decode()
    table["ticks"] = len(rows)
    write_atomically(path, (json.dumps(table, indent=1) + "\n").encode())


def read_recording(path: Path) -> Recording:
    """Read a recording; a file that is none, or is cut off, is a `ContentError` of one line."""
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise _refused(path, f"cannot be read: {error.strerror}", "name a file written with --record") from error
    except (ValueError, RecursionError) as error:
        raise _refused(path, "is not a recording, or is cut off", "name a file written with --record") from error
    if not isinstance(table, dict) or table.get("format") != FORMAT:
        raise _refused(path, f"is not a {FORMAT}", "record the game again with this version")
    try:
        return _recording(table)
    except (ArithmeticError, LookupError, TypeError, ValueError, zlib.error) as error:
        raise _refused(path, f"is damaged: {error}", "record the game again") from error


def _recording(table: dict[str, Any]) -> Recording:
    ticks = int(table["ticks"])
    if not 0 <= ticks <= TICKS_MAX:
        raise ValueError(f"{ticks} ticks")
    size = ticks * _PACKED.itemsize
    data = zlib.decompressobj().decompress(base64.b64decode(table["commands"], validate=True), size + 1)
    if len(data) != size:
        raise ValueError("the commands are not as many as it says")
    at = None if table["at"] is None else (float(table["at"][0]), float(table["at"][1]))
    seed, zombies = table["seed"], table["zombies"]
    if type(seed) is not int or type(zombies) not in (int, type(None)):
        raise TypeError("the seed or the number of infected is no whole number")
    if not (0 <= seed < 2**63 and 0 <= (zombies or 0) <= 10**6 and all(0 <= place < 2**20 for place in at or ())):
        raise ValueError("a seed, a number of infected or a place that cannot be")
    hashes = tuple(str(digest) for digest in table["hashes"])
    if len(hashes) != ticks // HASH_EVERY:
        raise ValueError("the hashes are not as many as it says")
    return Recording(
        map=str(table["map"]),
        map_digest=str(table["map_digest"]),
        seed=seed,
        difficulty=str(table["difficulty"]),
        zombies=zombies,
        at=at,
        balance=str(table["balance"]),
        commands=tuple(Command(*row) for row in np.frombuffer(data, _PACKED).tolist()),
        hashes=hashes,
        final_hash=str(table["final_hash"]),
    )


def _refused(path: Path, message: str, fix: str) -> ContentError:
    return ContentError(Problem(file=str(path), message=message, fix=fix))
