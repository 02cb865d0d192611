"""What a person has lived through in this game, kept between runs: per map and difficulty, and over all of them.

The file is a small one of JSON in the folder where the system keeps such things. Nothing in it is ever fatal, and none
of it makes anybody stronger.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from enum import Enum
from pathlib import Path
from typing import Any

import platformdirs

from game.content.errors import ContentError, Problem
from game.content.files.paths import write_atomically
from game.content.files.reading import read_regular, to_text
from game.content.origin import fallen_of
from game.sim.words.cast import Fallen

PLACE = "LAST_BELL_RECORDS"  # environment: another file; empty, or the null device, for none at all
FORMAT = "last-bell records 1"
_MOST_BYTES = 1 << 20
_MOST_NAMED = 400  # places, rooms of one, causes
_WORD_MOST = 300


class News(Enum):
    """What there was never before; the values are their words, ``news.VALUE``."""

    QUICKEST = "quickest"  # escape
    LONGEST = "longest"  # life
    NEAREST = "nearest"  # to the way out
    FURTHEST = "furthest"  # room from the start
    CAUSE = "cause"  # of death


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """A map at a difficulty. Times in s, ways in m; None where there is none yet."""

    lives: int = 0
    escapes: int = 0
    quickest_s: float | None = None
    longest_s: float | None = None
    nearest_m: float | None = None
    far_room: str = ""
    far_m: float | None = None
    fallen: Fallen | None = None  # the last who died there


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What is remembered of one run; see `game.play.life.Life`, whose numbers these are."""

    place: str
    difficulty: str
    escaped: bool
    time_s: float
    left_m: float | None
    far_room: str
    far_m: float
    cause: str  # of death, with what killed; "" of one who lives
    fallen: Fallen | None = None  # who died, and where


@dataclass(frozen=True, slots=True)
class Records:
    """All of it. ``places``: by ``MAP/DIFFICULTY``. ``causes``: of which one has died."""

    places: Mapping[str, PlaceRecord] = field(default_factory=dict)
    causes: tuple[str, ...] = ()

    def of(self, place: str, difficulty: str) -> PlaceRecord:
        """What is kept of a map at a difficulty."""
        return self.places.get(f"{place}/{difficulty}", PlaceRecord())


def remember(records: Records, run: RunSummary) -> tuple[Records, tuple[News, ...]]:
    """Records with one run more, and what of it there was never before.

    Of a first run nothing is news but what killed: there is nothing to compare it with.
    """
    old = records.of(run.place, run.difficulty)
    news: list[News] = []

    def better(what: News, value: float | None, known: float | None, *, least: bool = False) -> float | None:
        if value is None or (known is not None and not (value < known if least else value > known)):
            return known
        if known is not None or (what is News.QUICKEST and old.lives):
            news.append(what)
        return value

    new = PlaceRecord(
        lives=old.lives + 1,
        escapes=old.escapes + run.escaped,
        quickest_s=better(News.QUICKEST, run.time_s if run.escaped else None, old.quickest_s, least=True),
        longest_s=better(News.LONGEST, None if run.escaped else run.time_s, old.longest_s),
        nearest_m=better(News.NEAREST, None if run.escaped else run.left_m, old.nearest_m, least=True),
        far_m=better(News.FURTHEST, run.far_m if run.far_room else None, old.far_m),
        far_room=old.far_room,
        fallen=run.fallen or old.fallen,
    )
    if new.far_m != old.far_m:
        new = replace(new, far_room=run.far_room)
    causes = records.causes
    if run.cause and run.cause not in causes:
        causes = (*causes, run.cause)
        news.append(News.CAUSE)
    return Records({**records.places, f"{run.place}/{run.difficulty}": new}, causes[-_MOST_NAMED:]), tuple(news)


def records_file() -> Path | None:
    """Where this person's records lie; None where none are to be read or kept."""
    named = os.environ.get(PLACE)
    if named is not None:
        return None if named in ("", os.devnull) else Path(named)
    return platformdirs.user_data_path("last-bell", appauthor=False) / "records.json"


def read_records(path: Path) -> Records:
    """Read what was kept; nothing where there is none.

    Raises
    ------
    ContentError
        It can't be read, or holds what can't be.
    """
    if not path.exists():
        return Records()
    try:
        table = json.loads(to_text(read_regular(path, "file of records", _MOST_BYTES)))
        return _records(table)
    except (ArithmeticError, LookupError, TypeError, ValueError, RecursionError) as error:
        raise ContentError(Problem(str(path), f"it is no file of records: {error}", "move it away")) from None


def write_records(records: Records, path: Path) -> None:
    """Keep them, as a whole or not at all.

    Raises
    ------
    ContentError
        The place can't be written.
    """
    places = {name: asdict(record) for name, record in records.places.items()}
    table = {"format": FORMAT, "places": places, "causes": list(records.causes)}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ContentError(Problem(str(path.parent), f"it can't be made: {error.strerror}", "make it")) from None
    write_atomically(path, (json.dumps(table, indent=1, ensure_ascii=False) + "\n").encode())


def _records(table: Any) -> Records:
    if not isinstance(table, dict) or table.get("format") != FORMAT:
        raise TypeError(f"it does not say {FORMAT}")
    places, causes = table["places"], table["causes"]
    if not isinstance(places, dict) or not isinstance(causes, list) or len(places) > 10 * _MOST_NAMED:
        raise TypeError("its places or its causes are of another type")
    return Records({_word(name): _place(place) for name, place in places.items()}, tuple(map(_word, causes)))


def _place(table: Any) -> PlaceRecord:
    names = {entry.name for entry in fields(PlaceRecord)}
    if not isinstance(table, dict) or set(table) != names:
        raise TypeError("a place says too little or too much")
    for name in names - {"far_room", "fallen"}:
        value, whole = table[name], name in ("lives", "escapes")
        if not whole and value is None:
            continue
        if type(value) not in ((int,) if whole else (int, float)) or not 0 <= value < 1e9:
            raise ValueError(f"{name} is {str(value)[:40]}")
    _word(table["far_room"])
    return PlaceRecord(**{**table, "fallen": fallen_of(table["fallen"])})


def _word(value: Any) -> str:
    if not isinstance(value, str) or len(value) > _WORD_MOST or not value.isprintable():
        raise TypeError("a name is none")
    return value
