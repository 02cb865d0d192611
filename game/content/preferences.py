"""Settings on disk: a small TOML file in the folder where the system keeps such things. Nothing in it is ever fatal."""

import os
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any, cast

import platformdirs
import tomli_w

from game.content.errors import ContentError, Problem
from game.content.files.aside import copy, set_aside
from game.content.files.paths import write_atomically
from game.content.files.reading import is_file, read_regular, to_text
from game.content.settings import CHOICES, RANGES, Binding, Settings

PLACE = "LAST_BELL_SETTINGS"  # environment: another file; empty, or the null device, for none at all
_MOST_BYTES = 100_000
_CODE_MOST = 10_000
_MOST_TOLD = 8  # faults of a file
_OF_OLD = frozenset({"fill"})  # what earlier versions wrote and nothing asks for any more
_OTHER_PLACE = f"choose another place with {PLACE}"

Sift = Callable[[Settings], tuple[Settings, list[str]]]  # what can be obeyed, and what is wrong with the rest


def settings_file() -> Path | None:
    """Where this person's settings lie; None where none are to be read or kept."""
    named = os.environ.get(PLACE)
    if named is not None:
        return None if named in ("", os.devnull) else Path(named)
    return platformdirs.user_config_path("last-bell", appauthor=False) / "settings.toml"


def read_settings(path: Path, sift: Sift | None = None) -> tuple[Settings, str]:
    """Read what can be read; for the rest the defaults stand. ``sift``: who knows which keys there are.

    Returns the settings, and one line that says what was wrong with the file, empty where nothing was. A file with
    anything wrong in it is copied beside, whole, so that the next save loses nothing.
    """
    settings, wrong = _read(path, sift)
    if not wrong:
        return settings, ""
    more = [f"and {len(wrong) - _MOST_TOLD} more"] if len(wrong) > _MOST_TOLD else []
    told = " ".join("; ".join([*wrong[:_MOST_TOLD], *more]).split())  # a name may hold the end of a line
    try:
        kept = f"the file as it was is kept as {set_aside(path, copy).name}"
    except OSError:
        kept = "it stays as it is" + (" until a setting is changed" if is_file(path) else "")
    return settings, f"{path}: {told}; the defaults stand in for it, and {kept}"


def write_settings(settings: Settings, path: Path, sift: Sift | None = None) -> None:
    """Write all of them, as a whole or not at all; what `read_settings` finds wrong is set aside first.

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
    if os.path.exists(path) and not os.path.isdir(path) and not is_file(path):  # noqa: PTH110, PTH112 - as `is_file`
        raise ContentError(Problem(str(path), "it can't be written: it is not a regular file", _OTHER_PLACE))
    if _read(path, sift)[1] and is_file(path):
        try:
            set_aside(path, Path.rename)
        except OSError as error:
            message = f"it can't be written: what is in it can't be set aside: {error.strerror}"
            raise ContentError(Problem(str(path), message, _OTHER_PLACE)) from None
    write_atomically(path, tomli_w.dumps(table).encode())


def _read(path: Path, sift: Sift | None) -> tuple[Settings, list[str]]:
    """What can be read of a file, and all that is wrong with it; where there is none, the defaults."""
    try:
        if not path.exists():
            return Settings(), []
        settings, wrong = parse(tomllib.loads(to_text(read_regular(path, "file of settings", _MOST_BYTES))))
    except ContentError as error:
        return Settings(), [error.problems[0].message]
    except OSError as error:
        return Settings(), [f"it can't be read: {error.strerror or error}"]
    except (ValueError, RecursionError) as error:  # no text, no TOML, too long a number, too deep a list
        return Settings(), [str(error)]
    obeyed, unobeyed = (settings, []) if sift is None else sift(settings)
    return obeyed, wrong + unobeyed


def parse(table: dict[str, Any]) -> tuple[Settings, list[str]]:
    """Settings out of a table, and what was wrong with it, value by value.

    >>> parse({"volume": 0.5, "shake": 7})  # doctest: +ELLIPSIS
    (Settings(..., volume=0.5, ...), ['shake = 7'])
    """
    settings, wrong = Settings(), []
    known = {field.name: getattr(settings, field.name) for field in fields(Settings)}
    for name, value in table.items():
        if name in _OF_OLD:
            continue
        if name not in known:
            wrong.append(f"{name[:60]} is no setting")
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
        return value if type(value) is type(default) and value in CHOICES[name]() else None
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
