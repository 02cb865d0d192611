"""Settings on disk: a small TOML file in the folder where the system keeps such things. Nothing in it is ever fatal."""

import os
import tomllib
from collections.abc import Iterable
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any, cast

import platformdirs
import tomli_w

from game.content.errors import ContentError, Problem
from game.content.paths import write_atomically
from game.content.settings import CHOICES, RANGES, Binding, Settings

PLACE = "LAST_BELL_SETTINGS"  # environment: another file; empty for none at all
_MOST_BYTES = 100_000
_CODE_MOST = 10_000


def settings_file() -> Path | None:
    """Where this person's settings lie; None where none are to be read or kept."""
    named = os.environ.get(PLACE)
    if named is not None:
        return Path(named) if named else None
    return platformdirs.user_config_path("last-bell", appauthor=False) / "settings.toml"


def read_settings(path: Path) -> tuple[Settings, str]:
    """Read what can be read; for the rest the defaults stand.

    Returns the settings, and one line that says what was wrong with the file, empty where nothing was. A file with
    anything wrong in it is copied beside, so that the next save loses nothing.
    """
    try:
        if not path.exists():
            return Settings(), ""
        data = path.read_bytes()[:_MOST_BYTES]
    except OSError as error:
        return Settings(), f"{path}: it can't be read ({error.strerror}); the game goes on with its own settings"
    try:
        settings, wrong = parse(tomllib.loads(data.decode("utf-8")))
    except (ValueError, RecursionError) as error:  # no UTF-8, no TOML, too long a number, too deep a list
        settings, wrong = Settings(), [str(error).replace("\n", " ")]
    if not wrong:
        return settings, ""
    aside = path.with_name(f"{path.name}.broken")
    try:
        write_atomically(aside, data)
        kept = f"the file as it was is kept as {aside.name}"
    except ContentError:
        kept = "the file stays as it is until a setting is changed"
    return settings, f"{path}: {'; '.join(wrong)}; the defaults stand in for it, and {kept}"


def write_settings(settings: Settings, path: Path) -> None:
    """Write all of them, as a whole or not at all.

    Raises
    ------
    ContentError
        The place can't be written.
    """
    table = asdict(settings) | {name: {k: list(v) for k, v in getattr(settings, name)} for name in ("keys", "pad")}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"this folder can't be made: {error.strerror}"
        raise ContentError(Problem(str(path.parent), message, "make it, or let it be written")) from None
    write_atomically(path, tomli_w.dumps(table).encode())


def parse(table: dict[str, Any]) -> tuple[Settings, list[str]]:
    """Settings out of a table, and what was wrong with it, value by value.

    >>> parse({"volume": 0.5, "shake": 7})  # doctest: +ELLIPSIS
    (Settings(..., volume=0.5, ...), ['shake = 7'])
    """
    settings, wrong = Settings(), []
    known = {field.name: getattr(settings, field.name) for field in fields(Settings)}
    for name, value in table.items():
        if name not in known:
            wrong.append(f"{name} is no setting")
            continue
        good = _value(name, known[name], value)
        if good is None:
            wrong.append(f"{name} = {str(value)[:60]!r}" if isinstance(value, str) else f"{name} = {str(value)[:60]}")
        else:
            settings = replace(settings, **{name: cast(Any, good)})
    return settings, wrong


def _value(name: str, default: object, value: Any) -> object | None:
    """A value as a setting holds it; None where it can't be one."""
    if name in RANGES:
        low, high = RANGES[name]
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return float(value) if number and low <= value <= high else None
    if name in CHOICES:
        return value if type(value) is type(default) and value in CHOICES[name] else None
    if isinstance(default, bool):
        return value if isinstance(value, bool) else None
    return _bindings(value)


def _bindings(value: Any) -> tuple[Binding, ...] | None:
    if not isinstance(value, dict):
        return None
    if not all(isinstance(codes, list) and _are_codes(codes) for codes in value.values()):
        return None
    return tuple((action, tuple(codes)) for action, codes in value.items())


def _are_codes(codes: Iterable[Any]) -> bool:
    return all(type(code) is int and abs(code) < _CODE_MOST for code in codes)
