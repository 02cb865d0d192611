"""What a game is of and how it began: the same lines in a recording, in a save, and wherever one is known again."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, get_args, get_origin, get_type_hints

from game.sim.words.carried import Carried
from game.sim.words.cast import Fallen

SIDE_MOST_M = 2**20  # of a place; no map is as large
_WORD_MOST = 300  # letters
_THINGS_MOST, _NUMBER_MOST = 10_000, 2**30
_MOST = {"seed": 2**63, "people": 2**10 + 1, "zombies": 10**6 + 1}


@dataclass(frozen=True, slots=True)
class Origin:
    """A map and the rules, by what tells them apart from others, and all that was chosen at the beginning.

    ``map``: file name, without its folder. ``balance``: version of the rules. ``zombies``: None for the map's own
    number. ``at``: another place than the start, m. ``people``: how many began.
    ``grabs``: how long bites took, "usual" or "slower".
    ``who``: of the cast, who the first of them was, "" for the first of the six. ``fallen``: who had died there before.
    ``carried``: what they had taken along from the map before, None where this was the first.
    """

    map: str
    map_digest: str
    seed: int
    difficulty: str
    zombies: int | None
    at: tuple[float, float] | None
    people: int
    who: str
    grabs: str
    fallen: Fallen | None
    balance: str
    carried: Carried | None = None

    def table(self) -> dict[str, Any]:
        """As values that JSON knows, by name."""
        return asdict(self)


def origin_of(table: Mapping[str, Any]) -> Origin:
    """Read it from a table that may hold more.

    Raises
    ------
    TypeError
        A value is missing or of another type.
    ValueError
        One can't be.
    """
    values = {field.name: table.get(field.name, ...) for field in fields(Origin)}
    lacking = [name for name, value in values.items() if value is ...]
    if lacking:
        raise TypeError(f"it does not say its {lacking[0]}")
    for name in ("map", "map_digest", "difficulty", "who", "grabs", "balance"):
        word = values[name]
        if not isinstance(word, str) or not word.isprintable() or len(word) > _WORD_MOST:
            raise TypeError(f"its {name} is no word")
    for name, most in _MOST.items():
        number = values[name]
        if name == "zombies" and number is None:
            continue
        if type(number) is not int:
            raise TypeError(f"its {name} is no whole number")
        if not 0 <= number < most:
            raise ValueError(f"its {name} can't be")
    values["at"], values["fallen"] = _place(values["at"]), fallen_of(values["fallen"])
    values["carried"] = _carried(values["carried"])
    return Origin(**values)


def fallen_of(value: object) -> Fallen | None:
    """Who died somewhere before, read from a list of x, y and a name.

    Raises
    ------
    TypeError
        It is no such list, nor None.
    ValueError
        The place can't be.
    """
    if value is None:
        return None
    if not isinstance(value, list) or len(value) != 3 or not isinstance(value[2], str) or len(value[2]) > _WORD_MOST:
        raise TypeError("who fell there before is nobody")
    x, y = _place(value[:2]) or (0.0, 0.0)
    return Fallen(x, y, value[2])


def _carried(value: object) -> Carried | None:
    """What was taken along, read from a table; whether it can be is looked at where somebody comes in with it."""
    if value is None:
        return None
    if not isinstance(value, dict) or value.keys() != {field.name for field in fields(Carried)}:
        raise TypeError("what was carried is of another type")
    kinds = get_type_hints(Carried)
    return Carried(**{name: _plain(item, kinds[name]) for name, item in value.items()})


def _plain(value: object, kind: type) -> Any:
    """A value of a kind, which may be a tuple of words, or of words with numbers."""
    if get_origin(kind) is tuple:
        if not isinstance(value, list) or len(value) > _THINGS_MOST:
            raise TypeError("what was carried is no list")
        each, *_ = get_args(kind)
        return tuple(_plain(item, str) if each is str else _pair(item) for item in value)
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise TypeError("what was carried is of another type")
    if isinstance(value, str) and not (value.isprintable() and len(value) <= _WORD_MOST):
        raise ValueError("what was carried has a name that can't be")
    if isinstance(value, int | float) and not abs(value) < _NUMBER_MOST:
        raise ValueError("what was carried has a number that can't be")
    return value


def _pair(item: object) -> tuple[str, int]:
    if not isinstance(item, list) or len(item) != 2:
        raise TypeError("what was carried holds a fact that is none")
    return _plain(item[0], str), _plain(item[1], int)


def _place(at: object) -> tuple[float, float] | None:
    if at is None:
        return None
    sides = at if isinstance(at, list) and len(at) == 2 else []
    if not sides or not all(type(side) in (int, float) for side in sides):
        raise TypeError("the place that it began at is none")
    if not all(0 <= side < SIDE_MOST_M for side in sides):
        raise ValueError("the place that it began at can't be")
    return float(sides[0]), float(sides[1])
