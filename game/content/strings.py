"""Every word the player reads: the game's own by key, those of maps by what the map says."""

from collections.abc import Mapping
from pathlib import Path

from game.content.files.reading import read_toml
from game.content.particles import PARTICLES, with_particle


class Strings:
    """Texts by dotted key. A key that is missing reads as itself, so that play never stops for a word.

    ``always``: values that every text may name, beside those of the call; looked up anew each time.
    ``names``: words of maps, and what they are in this language; capitals make no difference.
    """

    def __init__(
        self,
        texts: Mapping[str, str],
        always: Mapping[str, str] | None = None,
        names: Mapping[str, str] | None = None,
    ) -> None:
        self._texts = dict(texts)
        self._always: Mapping[str, str] = {} if always is None else always
        self._names = {word.casefold(): name for word, name in (names or {}).items()}

    def __call__(self, key: str, /, **values: object) -> str:
        """Text of a key, its ``{names}`` filled in.

        >>> Strings({"hud.key": "{name} key"})("hud.key", name="gate")
        'gate key'
        >>> Strings({"found": "{item:을를} 찾았다."})("found", item="열쇠")
        '열쇠를 찾았다.'
        >>> Strings({})("hud.key")
        'hud.key'
        """
        text = self._texts.get(key)
        return key if text is None else text.format_map(_Named(values, self._always))

    def name(self, word: str) -> str:
        """What a map says, in this language; a word of an author's own stays as it is.

        >>> Strings({}, names={"Gym": "체육관"}).name("gym")
        '체육관'
        >>> Strings({}).name("Gym")
        'Gym'
        """
        return self._names.get(word.casefold(), word)

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def keys(self) -> tuple[str, ...]:
        """Every key there is, in the order of the file."""
        return tuple(self._texts)

    def group(self, prefix: str) -> tuple[str, ...]:
        """Texts of all keys under a prefix, in the order of the file."""
        return tuple(self(key) for key in self._texts if key.startswith(f"{prefix}."))

    def speak(self, other: "Strings") -> None:
        """Say everything in another's words from now on; whoever holds this one need not be told."""
        self._texts, self._always, self._names = dict(other._texts), other._always, dict(other._names)


class _Word(str):
    """A value that a text may follow by a particle: ``{item:을를}``."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return with_particle(self, spec) if spec in PARTICLES else super().__format__(spec)


class _Named(dict[str, object]):
    """Values by name; one that is missing is shown as its name."""

    def __init__(self, values: Mapping[str, object], always: Mapping[str, str]) -> None:
        super().__init__({name: _Word(value) if isinstance(value, str) else value for name, value in values.items()})
        self._always = always

    def __missing__(self, name: str) -> str:
        return _Word(self._always.get(name, f"<{name}>"))


def read_strings(path: Path, always: Mapping[str, str] | None = None) -> Strings:
    """Read a TOML file of texts; tables become dotted keys. ``always``: values that every text may name.

    Beside ``ko.toml`` may lie ``names.ko.toml``: words of maps, in tables that are only for who reads the file.

    Raises
    ------
    ContentError
        One of them can't be read.
    """
    names = path.with_name(f"names.{path.name}")
    words = _leaves(read_toml(names, "list of names")) if names.is_file() else {}
    return Strings(dict(_flat("", read_toml(path, "list of words"))), always, words)


def _flat(prefix: str, table: Mapping[str, object]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in table.items():
        key = f"{prefix}.{name}" if prefix else name
        found.extend(_flat(key, value) if isinstance(value, dict) else [(key, str(value))])
    return found


def _leaves(table: Mapping[str, object]) -> dict[str, str]:
    found: dict[str, str] = {}
    for word, value in table.items():
        found |= _leaves(value) if isinstance(value, dict) else {word: str(value)}
    return found
