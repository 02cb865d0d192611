"""The mistakes of a map author, as they are written down in ``mistakes/``, one a table."""

import shutil
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.content.files.paths import maps_dir
from game.content.tiled.project import OWN_FILE

FOLDER = Path(__file__).parent / "mistakes"
BASE = "base.tmx"
END = "end"  # of the file: the line that the last of it is on


@dataclass(frozen=True)
class Mistake:
    """What an author did to a file of a sound map, what is said of it, and what they are told to do.

    ``sheet``: the file it is written in. ``find`` becomes ``put``, and then, for the fix, ``mend``. A picture keeps its
    first ``keep`` bytes. ``says``: part of the message and its fix. ``place``: the file that is named; ``at``: text on
    the ``nth`` line that is named, "" for none. ``more``: how many problems follow from it.
    """

    name: str
    sheet: str
    file: str
    find: tuple[str, ...]
    put: tuple[str, ...]
    mend: tuple[str, ...]
    keep: int | None
    says: str
    severity: str
    place: str
    at: str
    nth: int
    more: int

    def spoil(self, folder: Path) -> None:
        """Do it to the map in a folder."""
        path = folder / self.file
        if self.keep is not None:
            path.write_bytes(path.read_bytes()[: self.keep])
        else:
            _replace(path, self.find, self.put)

    def repair(self, folder: Path) -> None:
        """Do what the message says."""
        write_base(folder)
        if self.keep is None:
            _replace(folder / self.file, self.find, self.mend)

    def line(self, folder: Path) -> int | None:
        """The line that has to be named, in the spoiled file."""
        if not self.at:
            return None
        text = (folder / self.place).read_text(encoding="utf-8")
        index = len(text) if self.at == END else -1
        for _ in range(self.nth if self.at != END else 0):
            index = text.index(self.at, index + 1)
        return text.count("\n", 0, index) + 1


def _replace(path: Path, old: tuple[str, ...], new: tuple[str, ...]) -> None:
    """Replace each text once; what was put in is not looked at again."""
    left, done = path.read_text(encoding="utf-8"), ""
    for was, becomes in zip(old, new, strict=True):
        before, found, left = left.partition(was)
        assert found, f"{was!r} is not in {path.name}"
        done += before + becomes
    path.write_text(done + left, encoding="utf-8")


def write_base(folder: Path) -> Path:
    """Lay a sound map with one of everything in a folder; returns its path."""
    for path in FOLDER.iterdir():
        if path.suffix != ".toml":
            shutil.copyfile(path, folder / path.name)
    shutil.copyfile(maps_dir() / OWN_FILE, folder / OWN_FILE)
    return folder / BASE


def read_mistakes() -> list[Mistake]:
    """Every mistake that is written down."""
    sheets = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
    return [_mistake(name, sheet, given) for sheet, table in sheets.items() for name, given in table.items()]


def _mistake(name: str, sheet: str, given: Mapping[str, Any]) -> Mistake:
    find, put, mend = (_texts(given.get(key, ())) for key in ("find", "put", "mend"))
    file = given.get("file", BASE)
    return Mistake(
        name=name,
        sheet=sheet,
        file=file,
        find=find,
        put=put,
        mend=mend,
        keep=given.get("keep"),
        says=given["says"],
        severity=given.get("severity", "error"),
        place=given.get("in", file),
        at=given.get("at", put[0].lstrip("\n").split("\n")[0] if put else ""),
        nth=given.get("nth", 1),
        more=given.get("more", 0),
    )


def _texts(given: str | list[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)
