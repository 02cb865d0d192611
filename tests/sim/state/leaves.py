"""Every number, word and array element that a world is made of can be changed, one at a time, and put back."""

import math
from collections.abc import Callable, Iterator
from dataclasses import is_dataclass
from enum import IntEnum
from functools import partial
from typing import Any

import numpy as np

from game.sim.words.declared import Role, declared_fields, rows_of

Change = Callable[[], Callable[[], None]]  # changes one thing; what it returns puts it back
Leaf = tuple[str, Change]


def leaves(owner: Any, role: Role, name: str = "") -> Iterator[Leaf]:
    """All that an object of a declared dataclass holds in this role: names without indices, and their changes."""
    for entry in declared_fields(owner, Role.DECIDES, Role.SHOWN):
        inner = f"{name}.{entry.name}".lstrip(".")

        def put(value: Any, at: str = entry.name) -> None:
            object.__setattr__(owner, at, value)

        here = entry.metadata["role"]
        value = rows_of(owner, entry)
        if is_dataclass(value) and here is Role.DECIDES:
            yield from leaves(value, role, inner)
        elif isinstance(value, dict) and any(map(is_dataclass, value.values())) and role is Role.SHOWN:
            for item in value.values():
                yield from leaves(item, role, f"{inner}.item")
        elif here is role:
            yield from _of(value, put, role, inner)


def _of(value: Any, put: Callable[[Any], None], role: Role, name: str) -> Iterator[Leaf]:
    if is_dataclass(value):
        for kept in (Role.DECIDES, Role.SHOWN) if role is Role.SHOWN else (role,):
            yield from leaves(value, kept, name)
    elif isinstance(value, np.ndarray):
        if value.size and value.flags.writeable:
            yield name, lambda: _change_element(value)
        elif value.size:
            other = value.copy()
            _change_element(other)
            yield name, lambda: _put(put, value, other)
    elif isinstance(value, dict):
        yield from _of_dict(value, put, role, name)
    elif isinstance(value, list | tuple):
        yield from _of_items(value, put, role, name)
    elif isinstance(value, np.random.Generator):
        yield name, lambda: _draw(value)
    elif value is not None:
        yield name, lambda: _put(put, value, changed(value))


def _of_dict(value: dict[Any, Any], put: Callable[[Any], None], role: Role, name: str) -> Iterator[Leaf]:
    if len(value) > 1:
        yield name, lambda: _put(put, value, dict(reversed(value.items())))
    for key, item in value.items():
        renamed = {(-7 if other == key else other): kept for other, kept in value.items()}
        yield f"{name}.key", partial(_put, put, value, renamed)
        yield from _of(item, partial(value.__setitem__, key), role, f"{name}.item")


def _of_items(value: Any, put: Callable[[Any], None], role: Role, name: str) -> Iterator[Leaf]:
    fields = getattr(value, "_fields", None)
    if fields is None and value:
        yield name, lambda: _put(put, value, value[:-1])
    for i, item in enumerate(value):

        def swap(new: Any, i: int = i) -> None:
            items = [new if j == i else old for j, old in enumerate(value)]
            put(value._make(items) if fields else type(value)(items))

        yield from _of(item, swap, role, f"{name}.{fields[i] if fields else 'item'}")


def _put(put: Callable[[Any], None], old: Any, new: Any) -> Callable[[], None]:
    put(new)
    return lambda: put(old)


def _change_element(array: np.ndarray) -> Callable[[], None]:
    at = tuple(side - 1 - side // 3 for side in array.shape)  # one of the last
    old = array[at].copy()
    if array.dtype == np.bool_:
        array[at] = not old
    else:
        array[at] = np.nextafter(old, np.inf, dtype=array.dtype) if array.dtype.kind == "f" else old ^ 1
    return lambda: array.__setitem__(at, old)


def _draw(rng: np.random.Generator) -> Callable[[], None]:
    before = rng.bit_generator.state
    rng.random()
    return lambda: setattr(rng.bit_generator, "state", before)


def changed(value: Any) -> Any:
    """Another value of the same kind."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, IntEnum):
        return next(other for other in type(value) if other != value)
    if isinstance(value, float):
        return math.nextafter(value, math.inf)
    return value + ("x" if isinstance(value, str) else 1)
