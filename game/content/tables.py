"""A table of TOML to a frozen dataclass: every value is there, of its type, in a sane range, or one line says which."""

from collections.abc import Collection, Mapping
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

from game.content.errors import ContentError, Problem

_MAY_BE_MORE = ("zombies", "senses.alert", "kinds", "cast")  # shares of what is usual, not of a whole


def wrong(path: Path, message: str, fix: str) -> ContentError:
    """A fault of a file, as one line."""
    return ContentError(Problem(file=str(path), message=message, fix=fix))


def table_of(path: Path, table: Mapping[str, Any], name: str, where: str) -> dict[str, Any]:
    """A table within a table.

    Raises
    ------
    ContentError
        It is missing; ``where`` names what says what belongs in it.
    """
    found = table.get(name)
    if not isinstance(found, dict):
        raise wrong(path, f"the table [{name}] is missing", f"add it, with every number that {where} names")
    return found


def same_keys(
    path: Path, where: str, found: Collection[str], wanted: Collection[str], by: str, free: Collection[str] = ()
) -> None:
    """Check that a table holds all that is wanted, and nothing else but what it is free to hold.

    Raises
    ------
    ContentError
        With what is unknown and what is missing.
    """
    unknown, missing = ", ".join(sorted({*found} - {*wanted, *free})), ", ".join(sorted({*wanted} - {*found}))
    if unknown or missing:
        message = f"{where}: " + "; ".join(
            part for part in (unknown and f"unknown: {unknown}", missing and f"missing: {missing}") if part
        )
        raise wrong(path, message, f"use the names of {by}")


def build(path: Path, where: str, kind: Any, table: Mapping[str, Any], by: str, **known: Any) -> Any:
    """Fill a dataclass ``kind`` from a table; a field that has a default may be left out, ``known`` are not read.

    Raises
    ------
    ContentError
        A value is missing, unknown, of another type or out of range.
    """
    hints = get_type_hints(kind)
    free = {f.name for f in fields(kind) if f.default is not MISSING}
    wanted = {f.name for f in fields(kind)} - free - known.keys()
    same_keys(path, where, table, wanted, by, free - known.keys())
    values = {name: value_of(path, f"{where}.{name}", hints[name], value, by) for name, value in table.items()}
    return kind(**values, **known)


def value_of(path: Path, where: str, kind: Any, value: Any, by: str) -> Any:
    """One value, of the type that the rules name; times, lengths and shares are never negative.

    Raises
    ------
    ContentError
        It is another.
    """
    rows = [one for one in (kind, *get_args(kind)) if is_dataclass(one)]
    if rows:
        if not isinstance(value, dict):
            raise wrong(path, f"{where} = {value!r}", "make it a table")
        return build(path, where, rows[0], value, by)
    if kind == tuple[int, ...]:
        if isinstance(value, list) and all(type(item) is int and item >= 0 for item in value):
            return tuple(value)
        raise wrong(path, f"{where} = {value!r}", "give a list of whole numbers")
    if kind == tuple[str, ...]:
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        raise wrong(path, f"{where} = {value!r}", "give a list of words")
    if kind in (bool, str):
        if type(value) is kind and value != "":
            return value
        raise wrong(path, f"{where} = {value!r}", "give true or false" if kind is bool else "give a word")
    number = isinstance(value, int if kind is int else (int, float)) and not isinstance(value, bool)
    if not number or not 0 <= value < 1e6:
        raise wrong(path, f"{where} = {value!r}", "give a number that is not negative")
    if where.endswith(("_share", "_chance")) and not where.startswith(_MAY_BE_MORE) and value > 1:
        raise wrong(path, f"{where} = {value!r}", "a share lies between 0 and 1")
    return kind(value)
