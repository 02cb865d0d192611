"""Every word the player reads, by key, out of one table."""

import tomllib
from collections.abc import Mapping
from pathlib import Path


class Strings:
    """Texts by dotted key. A key that is missing reads as itself, so that play never stops for a word.

    ``always``: values that every text may name, beside those of the call; looked up anew each time.
    """

    def __init__(self, texts: Mapping[str, str], always: Mapping[str, str] | None = None) -> None:
        self._texts = dict(texts)
        self._always: Mapping[str, str] = {} if always is None else always

    def __call__(self, key: str, /, **values: object) -> str:
        """Text of a key, its ``{names}`` filled in.

        >>> Strings({"hud.keys": "{count} keys"})("hud.keys", count=2)
        '2 keys'
        >>> Strings({})("hud.keys")
        'hud.keys'
        """
        text = self._texts.get(key)
        return key if text is None else text.format_map(_Named(values, self._always))

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
        self._texts, self._always = dict(other._texts), other._always


class _Named(dict[str, object]):
    """Values by name; one that is missing is shown as its name."""

    def __init__(self, values: Mapping[str, object], always: Mapping[str, str]) -> None:
        super().__init__(values)
        self._always = always

    def __missing__(self, name: str) -> str:
        return self._always.get(name, f"<{name}>")


def read_strings(path: Path, always: Mapping[str, str] | None = None) -> Strings:
    """Read a TOML file of texts; tables become dotted keys. ``always``: values that every text may name."""
    return Strings(dict(_flat("", tomllib.loads(path.read_text("utf-8")))), always)


def _flat(prefix: str, table: Mapping[str, object]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in table.items():
        key = f"{prefix}.{name}" if prefix else name
        found.extend(_flat(key, value) if isinstance(value, dict) else [(key, str(value))])
    return found
