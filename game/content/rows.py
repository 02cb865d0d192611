"""Kinds of infected, items and the cast: from files of ``assets`` to frozen rows, checked once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from game.content.files.paths import assets_dir
from game.content.files.reading import RESTORE, read_toml
from game.content.tables import build, wrong
from game.sim.rules.rows import KEY, KEY_ITEM, Cast, CastRow, ItemRow, Items, KindRow, Kinds, is_item

BY = "game/sim/rules/rows.py"
MOST = 256  # of each: columns hold their numbers in one byte
Tables = Mapping[str, dict[str, Any]]  # of one file or more, by the names of the rows


@dataclass(frozen=True, slots=True)
class RowFiles:
    """Rows as they are written. ``path``: the file of each, by ``kinds.NAME``, ``items.NAME`` or ``cast.NAME``."""

    kinds: Tables
    items: Tables
    cast: Tables
    path: Mapping[str, Path]


def read_files(assets: Path) -> RowFiles:
    """Read the files of kinds, items and the cast.

    Raises
    ------
    ContentError
        One can't be read, names what another has named, or by what is no plain word.
    """
    path: dict[str, Path] = {}
    kinds = _tables("kinds", [assets / "kinds.toml"], path)
    items = _tables("items", sorted((assets / "items").glob("*.toml")), path)
    cast = _tables("cast", [assets / "cast.toml"], path)
    if KEY_ITEM not in items:
        raise wrong(assets / "items", "there is no [key] in any file", RESTORE)
    return RowFiles(kinds, items, cast, path)


def _tables(what: str, files: Sequence[Path], path: dict[str, Path]) -> Tables:
    """The rows of some files; notes in ``path`` where each stands."""
    found: dict[str, dict[str, Any]] = {}
    for file in files:
        for name, table in read_toml(file, f"table of {what}").items():
            if name in found:
                raise wrong(file, f"[{name}] stands in {path[f'{what}.{name}'].name} too", "keep one of them")
            if not isinstance(table, dict) or not (name.isascii() and name.isidentifier() and name.islower()):
                raise wrong(file, f'"{name}" is no row', "name a table by a plain word in small letters")
            found[name], path[f"{what}.{name}"] = table, file
    if len(found) > MOST:
        raise wrong(files[-1], f"there are {len(found)} {what}", f"keep {MOST} at the most")
    return found


def kinds_of(tables: Tables, path: Mapping[str, Path]) -> Kinds:
    """Kinds of infected: the commonest first, those that are equal by name.

    Raises
    ------
    ContentError
        A value is missing, unknown, of another type or out of range.
    """
    rows: list[KindRow] = []
    for name, table in tables.items():
        where, file = f"kinds.{name}", path[f"kinds.{name}"]
        rows.append(build(file, where, KindRow, table, BY, name=name, number=0))
        if len(rows[-1].feet) != 2:
            raise wrong(file, f"{where}.feet = {list(rows[-1].feet)}", "give the sounds of a slow step and a quick one")
    if not sum(row.share for row in rows):
        raise wrong(next(iter(path.values())), "no kind has a share of the mix", "give one of them a share")
    rows.sort(key=lambda row: (-row.share, row.name))
    return Kinds(replace(row, number=number) for number, row in enumerate(rows))


def items_of(tables: Tables, path: Mapping[str, Path]) -> Items:
    """Items, by name.

    Raises
    ------
    ContentError
        A value is missing, unknown, of another type or out of range, or it has no use.
    """
    rows: list[ItemRow] = []
    for name in sorted(tables):
        where, file = f"items.{name}", path[f"items.{name}"]
        row: ItemRow = build(file, where, ItemRow, tables[name], BY, name=name, number=len(rows))
        if not (row.weapon or row.fills_pockets or name == KEY_ITEM):
            raise wrong(file, f"{where} has no use", f"give it a table: {name}.weapon, {name}.throw or {name}.bandage")
        rows.append(row)
    return Items(rows)


def cast_of(tables: Tables, path: Mapping[str, Path], items: Items) -> Cast:
    """The cast, in the order of their file.

    Raises
    ------
    ContentError
        There is nobody; or a value is unknown, of another type or out of range.
    """
    if not tables:
        raise wrong(assets_dir() / "cast.toml", "there is nobody in it", RESTORE)
    rows: list[CastRow] = []
    for name, table in tables.items():
        where, file = f"cast.{name}", path[f"cast.{name}"]
        rows.append(build(file, where, CastRow, table, BY, name=name, number=len(rows)))
        strange = [item for item in rows[-1].brings if not is_item(items, item)]
        if strange:
            raise wrong(file, f'{where}.brings holds "{strange[0]}"', f"use some of {', '.join(items)}")
    return Cast(rows)


class Shipped(NamedTuple):
    """The rows that the game ships."""

    kinds: Kinds
    items: Items
    cast: Cast


@cache
def shipped() -> Shipped:
    """Those that the game ships, as maps may name them; what a difficulty changes of their values is in its rules.

    Raises
    ------
    ContentError
        As the functions above.
    """
    files = read_files(assets_dir())
    items = items_of(files.items, files.path)
    return Shipped(kinds_of(files.kinds, files.path), items, cast_of(files.cast, files.path, items))


def cast_names() -> tuple[str, ...]:
    """Who one can be, in the order of the story."""
    return tuple(shipped().cast)


def item_words() -> list[str]:
    """What a container may say, in the order of the alphabet: ``key:NAME`` for a key."""
    return [f"{KEY}NAME" if name == KEY_ITEM else name for name in shipped().items]


@cache
def called_elsewhere() -> dict[str, tuple[str, ...]]:
    """What authors of maps call kinds and items elsewhere, by the word that is right here."""
    kinds, items = shipped()[:2]
    named = {word: row.called for word, row in zip(item_words(), items.values(), strict=True)}
    return {row.name: row.called for row in kinds.values()} | named
