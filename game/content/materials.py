"""``assets/materials.toml`` to frozen rows, checked once: every word is known, every value of its type."""

from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

from game.content.errors import ContentError, Problem, suggest
from game.content.files.paths import assets_dir
from game.content.files.reading import read_toml
from game.sim.terrain.materials import Material, Materials

FILE = "materials.toml"
NOTHING = "none"  # the word of a tile that is of no material
DEBRIS = ("", "splinters", "glass")
SEARCH_MOST_S, RUMMAGE_MOST_M = 60.0, 100.0
MOST = 200  # rows: tiles hold their numbers in a byte
_WHAT = "table of materials"
_USUAL = "usual"
_USES = {"floor": "step", "furniture": "search", "door": "leaf"}  # what the usual row of each has to have


@cache
def materials() -> Materials:
    """The materials that the game ships, read when they are first asked for; raises as `read_materials`."""
    return read_materials(assets_dir() / FILE)


def floors(known: Materials) -> tuple[str, ...]:
    """Names of what a floor can be of."""
    return tuple(row.name for row in known.rows if row.step)


def doors(known: Materials) -> tuple[str, ...]:
    """Names of what a door can be of."""
    return tuple(row.name for row in known.rows if row.leaf >= 0)


def read_materials(path: Path) -> Materials:
    """Read and check a table of materials.

    Raises
    ------
    ContentError
        It can't be read, or a row is not as it should be; it names the row and what to do.
    """
    table = read_toml(path, _WHAT)
    usual = table.pop(_USUAL, None)
    if not 0 < len(table) <= MOST:
        raise _wrong(path, f"it has {len(table)} materials", f"give it 1 to {MOST}")
    rows = {name: _row(path, name, table[name]) for name in sorted(table)}
    if not isinstance(usual, dict) or usual.keys() != _USES.keys():
        raise _wrong(path, f"the table [{_USUAL}] is missing or not whole", f"give it {', '.join(_USES)}")
    for use, name in usual.items():
        if name not in rows:
            raise _wrong(path, f"{_USUAL}.{use} = {name!r} is no material", suggest(str(name), rows))
        if getattr(rows[name], _USES[use]) in ("", -1):
            raise _wrong(path, f"{_USUAL}.{use} = {name!r}, and that has no {_USES[use]}", f"give it one in [{name}]")
    return Materials(tuple(rows.values()), **{use: rows[name] for use, name in usual.items()})


def _row(path: Path, name: str, values: Any) -> Material:
    kinds = {field.name: get_type_hints(Material)[field.name] for field in fields(Material) if field.name != "name"}
    if name == NOTHING or not name.replace("_", "").isalnum() or name != name.lower():
        raise _wrong(path, f"a material is called {name!r}", f"use small letters, and another word than {NOTHING!r}")
    if not isinstance(values, dict):
        raise _wrong(path, f"{name} is no table", f"write it as [{name}], with values below")
    for column, value in values.items():
        if column not in kinds:
            raise _wrong(path, f"{name}.{column} is unknown", suggest(column, kinds))
        if type(value) is not kinds[column]:
            raise _wrong(path, f"{name}.{column} = {value!r}", f"give it a value of the type {kinds[column].__name__}")
    row = Material(name, **values)
    if row.debris not in DEBRIS:
        raise _wrong(path, f"{name}.debris = {row.debris!r}", suggest(row.debris, DEBRIS[1:]))
    if not (0 <= row.search_s <= SEARCH_MOST_S and 0 <= row.rummage_m <= RUMMAGE_MOST_M):
        raise _wrong(path, f"{name} takes too long to search, or is heard too far", "give it seconds and metres")
    if "leaf" in values and row.leaf < 0:
        raise _wrong(path, f"{name}.leaf = {row.leaf}", "count the drawings from 0, or leave it out")
    return row


def _wrong(path: Path, message: str, fix: str) -> ContentError:
    return ContentError(Problem(str(path), message, fix))
