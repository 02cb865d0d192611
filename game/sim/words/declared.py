"""How the state of the world is declared: what each field means for what comes next.

Every field of a dataclass that the world is made of is made by one of three functions, and whoever must know all of the
state (the digest, the save, the copy of a test) walks the fields and asks `role_of`. A field that says nothing is an
error, so nothing can be forgotten.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, field, fields, is_dataclass
from enum import Enum, IntEnum
from typing import Any

import numpy as np


class Role(Enum):
    """What a field is for."""

    DECIDES = "decides what happens next"
    REBUILT = "can be rebuilt from what decides, the map and the rules"
    SHOWN = "is for show and for statistics: no rule reads it"


_ROLE, _PLACE, _ROWS = "role", "place", "rows"
MADE = object()  # as a default: `__post_init__` makes the field


def _declared(role: Role, default: Any, factory: Any, **metadata: Any) -> Any:
    marks = {_ROLE: role, **metadata}
    if default is MADE:
        return field(init=False, metadata=marks)
    if factory is not MISSING:
        return field(default_factory=factory, metadata=marks)
    return field(default=default, metadata=marks)


def decides(
    default: Any = MISSING, *, factory: Callable[[], Any] | Any = MISSING, place: bool = False, rows: str = ""
) -> Any:
    """A field that decides what happens next: it is part of the digest and of a save.

    ``place``: it holds places in m, which move when all of the map does. ``rows``: the name of the attribute that says
    how many of its rows count; "" for all.
    """
    return _declared(Role.DECIDES, default, factory, place=place, rows=rows)


def rebuilt(default: Any = MISSING, *, factory: Callable[[], Any] | Any = MISSING) -> Any:
    """A field that can be rebuilt from others, from the map or from the rules."""
    return _declared(Role.REBUILT, default, factory)


def shown(
    default: Any = MISSING, *, factory: Callable[[], Any] | Any = MISSING, place: bool = False, rows: str = ""
) -> Any:
    """A field that no rule reads: it is part of a save, so that a picture goes on, and of no digest."""
    return _declared(Role.SHOWN, default, factory, place=place, rows=rows)


def role_of(entry: Field[Any]) -> Role:
    """What a field has been declared as.

    Raises
    ------
    TypeError
        It has not been.
    """
    role = entry.metadata.get(_ROLE)
    if not isinstance(role, Role):
        raise TypeError(f"the field {entry.name} is not declared: use decides, rebuilt or shown")
    return role


def is_place(entry: Field[Any]) -> bool:
    """Whether a field holds places, m."""
    return bool(entry.metadata.get(_PLACE))


def rows_of(owner: Any, entry: Field[Any]) -> Any:
    """The value of a field of ``owner``; of a column the rows that count."""
    value, rows = getattr(owner, entry.name), entry.metadata.get(_ROWS)
    return value[: getattr(owner, rows)] if rows else value


def declared_fields(owner: Any, *roles: Role) -> Iterator[Field[Any]]:
    """The fields of a dataclass, or of one of its objects, that have one of these roles, in their order."""
    return (entry for entry in fields(owner) if role_of(entry) in roles)


def digest_of(state: Any) -> str:
    """Of all that decides what happens next in ``state``, an object of a declared dataclass; 32 hexadecimal digits.

    Raises
    ------
    TypeError
        Something is not declared, or of a kind that has no digest.
    """
    digest = hashlib.blake2b(digest_size=16)
    for piece in _pieces(state):
        digest.update(piece)
    return digest.hexdigest()


def _pieces(value: Any) -> Iterator[bytes]:
    """What a value is, with its kind and its size, so that no two values give the same pieces."""
    if isinstance(value, np.ndarray):
        yield f"{value.dtype.str}{value.shape}".encode()
        yield np.ascontiguousarray(value.T if value.ndim == 2 else value).tobytes()  # columns lie one after the other
    elif value is None or isinstance(value, bool | int | float | str | IntEnum):
        yield f"{type(value).__name__}:{value!r};".encode()
    elif isinstance(value, np.random.Generator):
        yield repr(value.bit_generator.state).encode()
    elif isinstance(value, list | tuple):
        yield f"{len(value)}[".encode()
        for item in value:
            yield from _pieces(item)
    elif isinstance(value, Mapping):
        yield f"{len(value)}{{".encode()
        for key, item in value.items():
            yield from _pieces(key)
            yield from _pieces(item)
    elif is_dataclass(value):
        for entry in declared_fields(value, Role.DECIDES):
            yield entry.name.encode()
            yield from _pieces(rows_of(value, entry))
    else:
        raise TypeError(f"{type(value).__name__} has no digest: say how it is taken, or declare it otherwise")
