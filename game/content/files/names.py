"""Names of files as the disk has them, where a map calls them by other capitals or another Unicode form.

Windows and macOS find such a file, and Tiled there with them; a disk that takes names by the letter does not.
"""

import itertools
import os
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

MOST_LISTED = 20_000  # names of a folder; in a larger one they are taken by the letter
_MOST_MEANT = 4  # paths that one name may mean


def folded(name: str) -> str:
    r"""What two names have in common that differ in capitals or in their Unicode form alone.

    >>> folded("Tiles.PNG") == folded("tiles.png"), folded("e\u0301") == folded("\u00e9"), folded("a") == folded("b")
    (True, True, False)
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).lower())


def apart(name: str, stored: str) -> tuple[str, str]:
    """Say how a name differs from the one that is stored, and how to mend it.

    >>> apart("A.png", "a.png")
    ('is stored as "a.png": Windows finds it, other systems do not', 'write "a.png", or rename the file')
    """
    if unicodedata.normalize("NFC", name) != unicodedata.normalize("NFC", stored):
        said = f'is stored as "{stored}": Windows finds it, other systems do not'
        return said, f'write "{stored}", or rename the file'
    form = "NFC" if unicodedata.is_normalized("NFC", stored) else "NFD"
    said = f"is stored in another Unicode form, {form}: macOS finds it, other systems do not"
    return said, "rename the file to the same letters in the form NFC, and choose it again in Tiled"


class Names:
    """The names in the folders that may be looked into, each listed once."""

    def __init__(self, allowed: Callable[[Path], bool]) -> None:
        """``allowed``: whether a folder may be looked into."""
        self._allowed = allowed
        self._listed: dict[Path, frozenset[str] | None] = {}
        self._folded: dict[Path, Mapping[str, list[str]]] = {}

    def stored(self, folder: Path, source: str) -> list[str]:
        """The paths from ``folder`` on that ``source`` means, as they are stored: itself alone if it is stored so.

        Where nobody can tell, as in a folder that can't be listed, names are taken by the letter.
        """
        exact = PurePosixPath(source)
        meant = [PurePosixPath()]
        for part in exact.parts:
            meant = [path / name for path in meant for name in self._meant(folder / path, part)][:_MOST_MEANT]
        return [str(exact)] if exact in meant else [str(path) for path in meant]

    def _meant(self, folder: Path, part: str) -> list[str]:
        """The names in a folder that one may mean, itself first."""
        names = None if part == ".." else self._names(folder)
        if names is None:
            return [part]
        if folder not in self._folded:
            table: dict[str, list[str]] = {}
            for name in sorted(names):
                table.setdefault(folded(name), []).append(name)
            self._folded[folder] = table
        found = self._folded[folder].get(folded(part), [])
        return sorted(found, key=lambda name: name != part)

    def _names(self, folder: Path) -> frozenset[str] | None:
        if folder not in self._listed:
            self._listed[folder] = self._list(folder)
        return self._listed[folder]

    def _list(self, folder: Path) -> frozenset[str] | None:
        try:
            if not self._allowed(folder):
                return None
            with os.scandir(folder) as entries:
                names = frozenset(entry.name for entry in itertools.islice(entries, MOST_LISTED + 1))
        except (OSError, RuntimeError, ValueError):
            return None
        return names if len(names) <= MOST_LISTED else None
