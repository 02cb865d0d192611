"""Triggers as the map has them: what happens, when, and on which conditions. All of it is data; `story` runs it."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

import numpy as np

from game.sim.terrain.areas import Area, sides_of
from game.sim.words.types import F64, I64, Bool, ticks

_NEVER = 2**31  # a tick, or so many dead
FACT_MOST = 1_000_000  # a fact is a whole number from minus this to this
FACTS_MOST = 256  # in one game
FACT_NAME = re.compile(r"[a-z][a-z0-9_]{0,31}", re.ASCII)


class Cause(Enum):
    """When a trigger fires; the values are the words of maps."""

    BEGUN = "begun"
    CLOCK = "clock"
    ENTER = "enter"
    DEAD = "dead"
    OPENED = "opened"
    BROKEN = "broken"
    FOUND = "found"
    READ = "read"
    NOISE = "noise"
    FIRED = "fired"


# What holds for a while, so that a trigger may wait for its conditions; the other causes are over at once.
LASTING = (Cause.BEGUN, Cause.CLOCK, Cause.ENTER, Cause.DEAD)


class Effect(Enum):
    """What a trigger does; the values are the words of maps."""

    SAY = "say"
    CALL = "call"
    BELL = "bell"
    GOAL = "goal"
    DONE = "done"
    DROP = "drop"
    OPEN = "open"
    SHUT = "shut"
    SLAM = "slam"
    LOCK = "lock"
    UNLOCK = "unlock"
    LAMPS_OUT = "lamps_out"
    LAMPS_ON = "lamps_on"
    WAKE = "wake"
    FACT = "fact"


class Is(Enum):
    """How a number is held against another."""

    EQUAL = "="
    OTHER = "!="
    LESS = "<"
    MORE = ">"
    MOST = "<="
    LEAST = ">="


class Word(Enum):
    """What conditions may ask for beside facts; the values are the words of maps."""

    DEAD = "dead"  # infected killed
    SECONDS = "seconds"  # since the beginning
    PEOPLE = "people"  # who act
    HUNTED = "hunted"  # infected that hunt somebody
    OPEN = "open"  # the door that the trigger is about
    LOCKED = "locked"
    BROKEN = "broken"
    KEY = "key"  # somebody has the key of that name


class Condition(NamedTuple):
    """``word`` and ``name``: of `Word.KEY` the key; where ``word`` is None the fact of that name."""

    word: Word | None
    name: str
    holds: Is
    number: int


class Change(NamedTuple):
    """A fact becomes a number, or, ``adds``, so much more."""

    fact: str
    number: int
    adds: bool = False


@dataclass(frozen=True, slots=True)
class TriggerSpec:
    """One trigger: ``when`` it fires, on which ``conditions``, and what it ``does``.

    ``of``, ``target``: object ids, 0 of none: what its cause is about, and what it is done to. ``item``: as a container
    has it, "" for any. ``count``: of the dead. ``seconds``: on the clock. ``heard_m``: the least loudness of a noise.
    ``delay_s``: from its cause to what it does. ``again_s``: the least time between two; 0 is once. ``loudness_m``: of
    what it does. ``text``: what is said, or what a goal is; ``where``: of a goal. ``speaker``: a word of `SPEAKERS`.
    ``who``: of the cast, whose line it is; "" is anybody's.
    """

    object_id: int
    name: str
    area: Area
    when: Cause
    does: Effect
    of: int = 0
    target: int = 0
    item: str = ""
    count: int = 1
    seconds: float = 0.0
    heard_m: float = 0.0
    conditions: tuple[Condition, ...] = ()
    delay_s: float = 0.0
    again_s: float = 0.0
    loudness_m: float = 0.0
    text: str = ""
    speaker: str = ""
    who: str = ""
    where: str = ""
    change: Change | None = None

    @property
    def about(self) -> int:
        """The object that the words `Word.OPEN` and their like are about."""
        return self.target or self.of


SPEAKERS = ("thought", "loudspeaker", "voice")


@dataclass(frozen=True)
class TriggerTable:
    """Triggers as columns [n], so that a tick asks only those that may fire."""

    delay: I64  # ticks
    again: I64  # ticks from one time to the next
    repeats: Bool  # those that fire more than once
    begins: I64  # the tick from which on their cause is so, by the clock; `_NEVER` of other causes
    deaths: I64  # how many each time, `_NEVER` of other causes
    sides: F64  # [4, n] least x and y, most x and y, m
    enter: Bool  # those of this cause
    counted: Bool  # those that tell one time from the next by themselves, or whose cause is over at once
    by_area: Bool  # [h, w] tiles of an area, or beside one, that somebody may enter
    waiting: Mapping[tuple[Cause, int], tuple[int, ...]]  # places of those that wait for something of an object

    @classmethod
    def of_specs(cls, specs: Sequence[TriggerSpec], shape: tuple[int, ...]) -> "TriggerTable":
        """Those of a map [h, w]."""
        by_area = np.zeros(shape, np.bool_)
        waiting: dict[tuple[Cause, int], list[int]] = defaultdict(list)
        for i, spec in enumerate(specs):
            if spec.when is Cause.ENTER:
                by_area[spec.area.crop(1)] = True
            if spec.when not in LASTING:
                waiting[spec.when, spec.of].append(i)
        return cls(
            delay=np.array([ticks(spec.delay_s) for spec in specs], np.int64),
            again=np.array([max(ticks(spec.again_s), 1) for spec in specs], np.int64),
            repeats=np.array([spec.again_s > 0 for spec in specs], np.bool_),
            begins=np.array([_begins(spec) for spec in specs], np.int64),
            deaths=np.array([spec.count if spec.when is Cause.DEAD else _NEVER for spec in specs], np.int64),
            sides=np.array([sides_of(spec.area) for spec in specs], np.float64).reshape(-1, 4).T,
            enter=np.array([spec.when is Cause.ENTER for spec in specs], np.bool_),
            counted=np.array([spec.when not in (Cause.BEGUN, Cause.ENTER) for spec in specs], np.bool_),
            by_area=by_area,
            waiting={of: tuple(rows) for of, rows in waiting.items()},
        )


def _begins(spec: TriggerSpec) -> int:
    """The tick from which on the cause of a trigger is so, as far as that is a matter of time."""
    if spec.when is Cause.BEGUN:
        return 0
    return ticks(spec.seconds) if spec.when is Cause.CLOCK else _NEVER
