"""State as plain values and arrays by name: whatever is declared goes over, and nothing else; `decode` goes back."""

from dataclasses import dataclass, field, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import numpy as np

from game.sim.words.declared import Role, declared_fields, rows_of

KEPT = (Role.DECIDES, Role.SHOWN)


class PlainError(ValueError):
    """What was to become state again is not what is declared; it says where, in words for a person."""


@dataclass
class Plain:
    """State that has no objects any more: ``values`` of numbers, words, lists and tables; ``arrays`` by their names."""

    values: dict[str, Any] = field(default_factory=dict)
    arrays: dict[str, np.ndarray] = field(default_factory=dict)


def plain_of(state: Any) -> Plain:
    """All that decides and all that is shown of an object of a declared dataclass; its arrays are not copied.

    Raises
    ------
    TypeError
        Something is not declared, or of a kind that can't be kept.
    """
    plain = Plain()
    plain.values = _table(state, "", plain.arrays)
    return plain


@cache
def hints_of(kind: Any) -> dict[str, Any]:
    """What the fields of a class are annotated as."""
    hints: dict[str, Any] = get_type_hints(kind)
    return hints


def join(name: str, part: object) -> str:
    """The name of a part of what has this name."""
    return f"{name}.{part}" if name else str(part)


def _table(owner: Any, name: str, arrays: dict[str, np.ndarray]) -> dict[str, Any]:
    kind: Any = type(owner)
    hints, table = hints_of(kind), {}
    for entry in declared_fields(owner, *KEPT):
        inner = join(name, entry.name)
        value = _taken(rows_of(owner, entry), hints[entry.name], inner, arrays)
        if inner not in arrays:
            table[entry.name] = value
    return table


def _taken(value: Any, hint: Any, name: str, arrays: dict[str, np.ndarray]) -> Any:
    """One value as plain ones; arrays are put into ``arrays``."""
    origin = get_origin(hint)
    if isinstance(value, np.ndarray):
        if value.dtype != dtype_of(hint):
            raise TypeError(f"{name} is declared as {dtype_of(hint)} and is {value.dtype}")
        arrays[name] = value
        return None
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, np.random.Generator):
        state = value.bit_generator.state
        return [*state["state"].values(), state["has_uint32"], state["uinteger"]]
    if is_dataclass(value):
        return _table(value, name, arrays)
    if isinstance(value, bool | int | float):
        kind = inner_kind(hint)
        return bool(value) if kind is bool else float(value) if kind is float else int(value)
    if origin is dict:
        key_hint, value_hint = get_args(hint)
        return [
            [_taken(key, key_hint, name, arrays), _taken(item, value_hint, join(name, key), arrays)]
            for key, item in value.items()
        ]
    hints = hints_of_items(hint, len(value))
    return [_taken(item, of, join(name, i), arrays) for i, (item, of) in enumerate(zip(value, hints, strict=True))]


def inner_kind(hint: Any) -> Any:
    """A kind without the None that may stand for it."""
    if get_origin(hint) is UnionType:
        (kind,) = (kind for kind in get_args(hint) if kind is not type(None))
        return kind
    return hint


def hints_of_items(hint: Any, number: int) -> list[Any]:
    """What each item of a list, a tuple or a named tuple is; of a named tuple and a fixed tuple there are so many."""
    hint = inner_kind(hint)
    if get_origin(hint) is None and issubclass(hint, tuple):
        return list(hints_of(hint).values())
    kinds = get_args(hint)
    if get_origin(hint) is list:
        return [kinds[0]] * number
    return [kinds[0]] * number if len(kinds) == 2 and kinds[1] is Ellipsis else list(kinds)


def dtype_of(hint: Any) -> np.dtype[Any]:
    """What an array's annotation says of its elements."""
    (kind,) = get_args(get_args(inner_kind(hint))[1])
    dtype: np.dtype[Any] = np.dtype(kind)
    return dtype
