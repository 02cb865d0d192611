"""Times several contestants in turns, so that a machine that drifts is unkind to all of them alike."""

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from time import perf_counter
from typing import Any

OURS = "game"


def nothing() -> None:
    """Do nothing: the default of what a contestant need not do."""


@dataclass(frozen=True, slots=True)
class Contestant:
    """One way to do a piece of work. Only ``go`` is in the clock.

    ``prepare`` runs before each call of ``go``, ``reset`` before each turn.
    """

    name: str
    go: Callable[[], Any]
    prepare: Callable[[], object] = nothing
    reset: Callable[[], object] = nothing


@dataclass(frozen=True, slots=True)
class Peer:
    """A library to be measured beside the game.

    ``package``: its distribution. ``work``: what it is asked to do, and where that differs from ours.
    """

    name: str
    module: str
    package: str
    work: str


@dataclass(frozen=True, slots=True)
class Turns:
    """How often: ``rounds`` turns for everybody, each of ``calls`` calls."""

    rounds: int
    calls: int = 1


def interleave(contestants: Sequence[Contestant], turns: Turns) -> dict[str, list[float]]:
    """Seconds of every call, by contestant; the turns go A, B, A, B and one turn before them is not measured."""
    seconds: dict[str, list[float]] = {contestant.name: [] for contestant in contestants}
    for contestant in contestants:
        _turn(contestant, turns.calls)
    gc.collect()
    gc.freeze()
    for _ in range(turns.rounds):
        for contestant in contestants:
            seconds[contestant.name] += _turn(contestant, turns.calls)
    gc.unfreeze()
    return seconds


def _turn(contestant: Contestant, calls: int) -> list[float]:
    contestant.reset()
    seconds = []
    for _ in range(calls):
        contestant.prepare()
        started = perf_counter()
        contestant.go()
        seconds.append(perf_counter() - started)
    return seconds


def why_absent(module: str) -> str:
    """Why a module can't be imported, "" where it can.

    >>> why_absent("json")
    ''
    >>> why_absent("no_such_module")
    "No module named 'no_such_module'"
    """
    try:
        import_module(module)
    except ImportError as error:
        return str(error)
    return ""
