"""Every word the player reads, by key, out of one table."""

import tomllib
from collections.abc import Mapping
from pathlib import Path


class Strings:
    """Texts by dotted key. A key that is missing reads as itself, so that play never stops for a word."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = dict(texts)

    def __call__(self, key: str, /, **values: object) -> str:
        """Text of a key, its ``{names}`` filled in.

        >>> Strings({"hud.keys": "{count} keys"})("hud.keys", count=2)
        '2 keys'
        >>> Strings({})("hud.keys")
        'hud.keys'
        """
        text = self._texts.get(key)
        return key if text is None else text.format(**values)

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def keys(self) -> tuple[str, ...]:
        """Every key there is, in the order of the file."""
        return tuple(self._texts)

    def group(self, prefix: str) -> tuple[str, ...]:
        """Texts of all keys under a prefix, in the order of the file."""
        return tuple(text for key, text in self._texts.items() if key.startswith(f"{prefix}."))


def read_strings(path: Path) -> Strings:
    """Read a TOML file of texts; tables become dotted keys."""
    return Strings(dict(_flat("", tomllib.loads(path.read_text("utf-8")))))


def _flat(prefix: str, table: Mapping[str, object]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in table.items():
        key = f"{prefix}.{name}" if prefix else name
        found.extend(_flat(key, value) if isinstance(value, dict) else [(key, str(value))])
    return found
