"""Balance files to frozen rules, checked once: every number is there, of its type, in a sane range."""

import hashlib
from dataclasses import is_dataclass, replace
from pathlib import Path
from typing import Any, get_type_hints

from game.content.files.reading import read_toml
from game.content.materials import FILE as MATERIALS
from game.content.materials import read_materials
from game.content.rows import cast_of, items_of, kinds_of, read_files
from game.content.tables import build, same_keys, table_of, value_of, wrong
from game.sim.motion.collision import MOVE_MAX_M
from game.sim.rules.rows import is_item
from game.sim.rules.tables import BiteRules, Rules

FAR_M = 500.0  # distances are whole numbers of 16 bits
DIFFICULTIES = ("easy", "normal", "hard")
GRABS = ("usual", "slower")  # how long bites take, for people who need it
BY = "game/sim/rules/tables.py"
ROWS = ("kinds", "items", "cast")  # in files of their own
_WHAT = "table of the balance"


def read_rules(assets: Path, difficulty: str = "normal", grabs: str = GRABS[0]) -> Rules:
    """Read ``balance/rules.toml``, kinds, items and the cast, with what the difficulty and ``grabs`` change of them.

    Raises `ContentError` that names the file, the table and the number. The version is a digest of the merged
    values, so two runs under one version followed the same rules.
    """
    path = assets / "balance" / "rules.toml"
    table = read_toml(path, _WHAT)
    files = read_files(assets)
    same_keys(path, "the file", table, get_type_hints(Rules).keys() - {"version", "difficulty", *ROWS}, BY)
    table |= {name: getattr(files, name) for name in ROWS}
    changes = assets / "balance" / "difficulty.toml"
    table = _merge(table, read_toml(changes, _WHAT).get(difficulty, {}))
    for name in ROWS:
        same_keys(changes, name, table[name], getattr(files, name), f"assets/{name}")
    ruling = {"materials": _ruling(assets), "grabs": grabs}
    version = hashlib.blake2b(repr(sorted(_flat(table | ruling))).encode(), digest_size=6).hexdigest()
    values: dict[str, Any] = {"version": version, "difficulty": difficulty}
    values["kinds"], values["items"] = kinds_of(table["kinds"], files.path), items_of(table["items"], files.path)
    values["cast"] = cast_of(table["cast"], files.path, values["items"])
    for name, kind in get_type_hints(Rules).items():
        if name in values:
            continue
        if is_dataclass(kind):
            values[name] = build(path, name, kind, table_of(path, table, name, BY), BY)
        else:
            values[name] = value_of(path, name, kind, table[name], BY)
    if grabs != GRABS[0]:
        values["bite"] = _slower(values["bite"])
    rules = Rules(**values)
    _check(path, rules)
    return rules


def _slower(bite: BiteRules) -> BiteRules:
    """With more time to each bite."""
    times = bite.slower_times
    return replace(bite, windup_s=bite.windup_s * times, again_s=bite.again_s * times)


def _ruling(assets: Path) -> dict[str, Any]:
    """What the rules read of materials, which belong to maps."""
    rows = read_materials(assets / MATERIALS).rows
    return {row.name: {"search_s": row.search_s, "rummage_m": row.rummage_m} for row in rows}


def _check(path: Path, rules: Rules) -> None:
    """Check what single values can't tell."""
    for body in (rules.player.radius_m, rules.horde.radius_m):
        if not MOVE_MAX_M < body < 0.5:
            raise wrong(path, f"a body's radius_m is {body}", f"choose one between {MOVE_MAX_M} and 0.5 m")
    for name, far_m in (
        ("horde.chase_m", rules.horde.chase_m),
        ("doors.breach_m", rules.doors.breach_m),
        ("doors.muffle_m", rules.doors.muffle_m),
    ):
        if far_m > FAR_M:
            raise wrong(path, f"{name} is {far_m}", f"choose {FAR_M} m at the most")
    strange = [item for item in rules.player.start_items if not is_item(rules.items, item)]
    if strange:
        raise wrong(path, f'player.start_items holds "{strange[0]}"', f"use some of {', '.join(rules.items)}")
    if rules.turning.kind not in rules.kinds:
        raise wrong(path, f'turning.kind = "{rules.turning.kind}"', f"use one of {', '.join(rules.kinds)}")


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
