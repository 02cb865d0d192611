"""Balance files to frozen rules, checked once: every number is there, of its type, in a sane range."""

import hashlib
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_type_hints

from game.content.errors import ContentError, Problem
from game.content.files.reading import read_toml
from game.sim.actions.items import is_item
from game.sim.motion.collision import MOVE_MAX_M
from game.sim.rules.tables import KindRules, Rules, StrikeRules
from game.sim.terrain.level import Kind
from game.sim.words.states import Weapon

FAR_M = 500.0  # distances are whole numbers of 16 bits
DIFFICULTIES = ("easy", "normal", "hard")
_WHAT = "table of the balance"


def read_rules(assets: Path, difficulty: str = "normal") -> Rules:
    """Read ``balance/rules.toml`` with what the difficulty changes of it.

    Raises `ContentError` that names the file, the table and the number. The version is a digest of the merged
    values, so two runs under one version followed the same rules.
    """
    path = assets / "balance" / "rules.toml"
    table = read_toml(path, _WHAT)
    table = _merge(table, read_toml(assets / "balance" / "difficulty.toml", _WHAT).get(difficulty, {}))
    version = hashlib.blake2b(repr(sorted(_flat(table))).encode(), digest_size=6).hexdigest()
    names = {kind.name.lower(): kind for kind in Kind}, {weapon.name.lower(): weapon for weapon in Weapon}
    values: dict[str, Any] = {"version": version, "difficulty": difficulty}
    for name, kind in get_type_hints(Rules).items():
        if name in values:
            continue
        if name in ("kinds", "weapons"):
            keys, row = (names[0], KindRules) if name == "kinds" else (names[1], StrikeRules)
            tables = _table(path, table, name)
            _same_keys(path, name, set(tables), set(keys))
            values[name] = {keys[k]: _build(path, f"{name}.{k}", row, v) for k, v in tables.items()}
        elif is_dataclass(kind):
            values[name] = _build(path, name, kind, _table(path, table, name))
        else:
            values[name] = _value(path, name, kind, table.get(name))
    _same_keys(path, "the file", set(table), set(values) - {"version", "difficulty"})
    rules = Rules(**values)
    for body in (rules.player.radius_m, rules.horde.radius_m):
        if not MOVE_MAX_M < body < 0.5:
            raise _wrong(path, f"a body's radius_m is {body}", f"choose one between {MOVE_MAX_M} and 0.5 m")
    for name, far_m in (
        ("horde.chase_m", rules.horde.chase_m),
        ("doors.breach_m", rules.doors.breach_m),
        ("doors.muffle_m", rules.doors.muffle_m),
    ):
        if far_m > FAR_M:
            raise _wrong(path, f"{name} is {far_m}", f"choose {FAR_M} m at the most")
    return rules


def _wrong(path: Path, message: str, fix: str) -> ContentError:
    return ContentError(Problem(file=str(path), message=message, fix=fix))


def _merge(base: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    """Lay one nested table over another.

    >>> _merge({"a": {"b": 1, "c": 2}}, {"a": {"b": 3}})
    {'a': {'b': 3, 'c': 2}}
    """
    merged = dict(base)
    for key, value in change.items():
        under = base.get(key, {})
        merged[key] = _merge(under, value) if isinstance(value, dict) and isinstance(under, dict) else value
    return merged


def _flat(table: dict[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    for key, value in table.items():
        rows += _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else [(prefix + key, repr(value))]
    return rows


def _table(path: Path, table: dict[str, Any], name: str) -> dict[str, Any]:
    found = table.get(name)
    if not isinstance(found, dict):
        raise _wrong(
            path, f"the table [{name}] is missing", "add it, with every number that game/sim/rules/tables.py names"
        )
    return found


def _same_keys(path: Path, where: str, found: set[str], wanted: set[str]) -> None:
    if found != wanted:
        unknown, missing = ", ".join(sorted(found - wanted)), ", ".join(sorted(wanted - found))
        message = f"{where}: " + "; ".join(
            part for part in (unknown and f"unknown: {unknown}", missing and f"missing: {missing}") if part
        )
        raise _wrong(path, message, "use the names of game/sim/rules/tables.py")


def _build(path: Path, where: str, kind: Any, table: dict[str, Any]) -> Any:
    hints = get_type_hints(kind)
    _same_keys(path, where, set(table), {f.name for f in fields(kind)})
    return kind(**{name: _value(path, f"{where}.{name}", hints[name], value) for name, value in table.items()})


def _value(path: Path, where: str, kind: Any, value: Any) -> Any:
    """One number or list, of the type that the rules name; times, lengths and shares are never negative."""
    if kind == tuple[str, ...]:
        if isinstance(value, list) and all(isinstance(item, str) and is_item(item) for item in value):
            return tuple(value)
        raise _wrong(path, f"{where} = {value!r}", "give a list of items")
    number = isinstance(value, int if kind is int else (int, float)) and not isinstance(value, bool)
    if not number or not 0 <= value < 1e6:
        raise _wrong(path, f"{where} = {value!r}", "give a number that is not negative")
    if (
        where.endswith(("_share", "_chance"))
        and not where.startswith(("zombies", "senses.alert", "kinds"))
        and value > 1
    ):
        raise _wrong(path, f"{where} = {value!r}", "a share lies between 0 and 1")
    return kind(value)
