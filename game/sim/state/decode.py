"""Plain values and arrays become state again, each held against its declaration: they may come from anybody's file.

Kinds, sizes and bounds are looked at here. What it all means together (an id that nobody has, a place in a wall) is
looked at in `validity`.
"""

from dataclasses import Field, dataclass, is_dataclass, replace
from enum import EnumType
from math import isfinite
from types import UnionType
from typing import Any, get_args, get_origin

import numpy as np

from game.sim.state.bodies import LINE_ROWS
from game.sim.state.encode import KEPT, Plain, PlainError, dtype_of, hints_of, hints_of_items, inner_kind, join
from game.sim.words.declared import Within, declared_fields, rows_that_count, sides_of, within_of

_NUMBER_MOST = 1e12  # of numbers without bounds of their own
_GENERATOR_BITS = (128, 128, 1, 32)  # of what a PCG64 goes on from: state, increment, half a draw that is left


def fill(state: Any, plain: Plain) -> None:
    """Write into an object of a declared dataclass what `plain_of` took from one; what can be rebuilt stays as it is.

    Raises
    ------
    PlainError
        It is not what is declared, or more or less than that.
    """
    arrays = dict(plain.arrays)
    _fill(state, plain.values, "", arrays)
    if arrays:
        raise PlainError(f"holds {next(iter(arrays))[:60]!r}, which nothing is made of")


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where a value goes: its name, what it is declared as, what it may be, and what stands there now."""

    name: str
    hint: Any
    within: Within = None
    rows: int | None = None
    sides: int = 0
    now: Any = None

    def part(self, part: object, hint: Any, now: Any = None) -> "_Slot":
        """Of one of its items."""
        return _Slot(join(self.name, part), hint, self.within, None, self.sides, now)

    def refuse(self, fault: str) -> PlainError:
        """What is wrong with it."""
        return PlainError(f"{self.name[:80]} {fault}")


def _fill(owner: Any, table: Any, name: str, arrays: dict[str, np.ndarray]) -> None:
    for entry in _entries(type(owner), table, name):
        now = getattr(owner, entry.name)
        slot = _slot(entry, type(owner), name, rows_that_count(owner, entry), now)
        setattr(owner, entry.name, _made(table.get(entry.name), slot, arrays))


def _entries(kind: type, table: Any, name: str) -> "list[Field[Any]]":
    """The fields that a table is of."""
    entries = list(declared_fields(kind, *KEPT))
    if not isinstance(table, dict):
        raise PlainError(f"{name or 'all of it'} is no table")
    more = table.keys() - {entry.name for entry in entries}
    if more:
        raise PlainError(f"{join(name, str(min(more))[:60])} is nothing that is kept")
    return entries


def _slot(entry: "Field[Any]", kind: type, name: str, rows: int | None, now: Any) -> _Slot:
    hint = hints_of(kind)[entry.name]
    return _Slot(join(name, entry.name), hint, within_of(entry), rows, sides_of(entry), now)


def _made(value: Any, slot: _Slot, arrays: dict[str, np.ndarray]) -> Any:
    """What plain values stand for."""
    if get_origin(slot.hint) is UnionType and value is None and slot.name not in arrays:
        return None
    kind = inner_kind(slot.hint)
    origin = get_origin(kind)
    if origin is np.ndarray:
        return _array(arrays, slot)
    if is_dataclass(kind):
        return _object(kind, value, slot, arrays)
    if kind is np.random.Generator:
        return _generator(value, slot)
    if origin is dict:
        return _mapping(value, slot, arrays)
    if origin in (list, tuple) or (isinstance(kind, type) and issubclass(kind, tuple)):
        return _sequence(value, kind, slot, arrays)
    return _scalar(value, kind, slot)


def _object(kind: Any, value: Any, slot: _Slot, arrays: dict[str, np.ndarray]) -> Any:
    if slot.now is not None and not kind.__dataclass_params__.frozen:
        _fill(slot.now, value, slot.name, arrays)
        return slot.now
    made = {}
    for entry in _entries(kind, value, slot.name):
        now = getattr(slot.now, entry.name, None)
        made[entry.name] = _made(value.get(entry.name), _slot(entry, kind, slot.name, None, now), arrays)
    return kind(**made) if slot.now is None else replace(slot.now, **made)


def _mapping(value: Any, slot: _Slot, arrays: dict[str, np.ndarray]) -> dict[Any, Any]:
    key_hint, value_hint = get_args(inner_kind(slot.hint))
    if not isinstance(value, list) or not all(isinstance(pair, list) and len(pair) == 2 for pair in value):
        raise slot.refuse("is no list of pairs")
    made = {}
    for plain_key, item in value:
        key = _made(plain_key, _Slot(f"a key of {slot.name}", key_hint), {})
        if key in made:
            raise slot.refuse(f"holds {str(key)[:40]!r} twice")
        made[key] = _made(item, slot.part(key, value_hint), arrays)
    return made


def _sequence(value: Any, kind: Any, slot: _Slot, arrays: dict[str, np.ndarray]) -> Any:
    if not isinstance(value, list):
        raise slot.refuse("is no list")
    hints = hints_of_items(kind, len(value))
    if len(hints) != len(value):
        raise slot.refuse(f"has {len(value)} parts, not {len(hints)}")
    items = [_made(item, slot.part(i, hint), arrays) for i, (item, hint) in enumerate(zip(value, hints, strict=True))]
    if get_origin(kind) is None:
        return kind(*items)
    return items if get_origin(kind) is list else tuple(items)


def _scalar(value: Any, kind: Any, slot: _Slot) -> Any:
    if isinstance(kind, EnumType):
        if type(value) is not int or value not in kind._value2member_map_:
            raise slot.refuse(f"is {_said(value)}, which is no {kind.__name__}")
        return kind(value)
    if type(value) is not kind:
        raise slot.refuse(f"is {_said(value)}, which is no {kind.__name__}")
    if kind in (int, float):
        least, most = _bounds(slot.within)
        if not (isfinite(value) and least <= value <= most):
            raise slot.refuse(f"is {_said(value)}, which is not between {least:g} and {most:g}")
    return value


def _said(value: Any) -> str:
    return repr(value)[:40] if isinstance(value, str | float | bool | None) else str(value)[:40]


def _bounds(within: Within) -> tuple[float, float]:
    if isinstance(within, EnumType):
        return min(within), max(within)
    return within if isinstance(within, tuple) else (-_NUMBER_MOST, _NUMBER_MOST)


def _generator(value: Any, slot: _Slot) -> np.random.Generator:
    whole = isinstance(value, list) and all(type(number) is int for number in value)
    if not whole or len(value) != len(_GENERATOR_BITS):
        raise slot.refuse("is nothing that a generator goes on from")
    if not all(0 <= number < 2**bits for number, bits in zip(value, _GENERATOR_BITS, strict=True)):
        raise slot.refuse("is nothing that a generator goes on from")
    made = np.random.Generator(np.random.PCG64(0))
    state, inc, has_uint32, uinteger = value
    inner = {"state": state, "inc": inc}
    made.bit_generator.state = {
        "bit_generator": "PCG64",
        "state": inner,
        "has_uint32": has_uint32,
        "uinteger": uinteger,
    }
    return made


def _array(arrays: dict[str, np.ndarray], slot: _Slot) -> np.ndarray:
    """An array that is as declared: in place of the rows that count, or of all that stands there now."""
    array = arrays.pop(slot.name, None)
    if array is None:
        raise PlainError(f"lacks {slot.name[:80]}")
    _check_array(array, slot)
    if slot.sides:
        return array
    now: np.ndarray = slot.now
    room = len(now) if slot.rows is None else max(len(now), -(-slot.rows // LINE_ROWS) * LINE_ROWS)
    shape = (room, *now.shape[1:])
    made = np.zeros(shape[::-1], array.dtype).T if _by_columns(now) else np.zeros(shape, array.dtype)
    made[: len(array)] = array
    return made


def _by_columns(array: np.ndarray) -> bool:
    """Whether its columns lie one after the other, as those of places and vectors do."""
    return array.ndim == 2 and array.shape[1] == 2 and array.strides[0] == array.itemsize


def _check_array(array: np.ndarray, slot: _Slot) -> None:
    dtype = dtype_of(slot.hint)
    if array.dtype != dtype:
        raise slot.refuse(f"is of {array.dtype}, not of {dtype}")
    if slot.sides:
        if array.ndim != slot.sides:
            raise slot.refuse(f"has {array.ndim} sides, not {slot.sides}")
    elif array.shape != (shape := slot.now.shape if slot.rows is None else (slot.rows, *slot.now.shape[1:])):
        raise slot.refuse(f"is of {_size(array.shape)}, not of {_size(shape)}")
    if array.size == 0:
        return
    if dtype == np.bool_:
        if array.view(np.uint8).max() > 1:
            raise slot.refuse("holds what is neither true nor false")
        return
    most, least = float(array.max()), float(array.min())
    low, high = _bounds(slot.within)
    if not (isfinite(most) and isfinite(least) and low <= least and most <= high):
        raise slot.refuse(f"holds numbers that are not between {low:g} and {high:g}")


def _size(shape: tuple[int, ...]) -> str:
    return "x".join(map(str, shape)) or "no size"
