"""Processes that play lives. They hold no lock and no file: whatever ends the first one ends them too, in silence."""

import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread

from game.content.checks.check import open_school
from game.content.errors import ContentError, Problem
from game.content.school.school import School
from game.playtest.life import PlannedLife, Row, play


def played(lives: Sequence[PlannedLife], roots: tuple[Path, ...], processes: int) -> Iterator[tuple[int, Row]]:
    """The place of each life among ``lives`` and its row, as they are done; ``processes``: 1 plays in this one.

    Raises
    ------
    ContentError
        One of the processes was ended from outside.
    """
    if processes <= 1:
        yield from ((number, _played(life, roots)) for number, life in enumerate(lives))
        return
    waiting = iter(enumerate(lives))
    with _players(roots, processes) as players:
        plays: dict[Connection, int] = {}
        for pipe in players:
            _hand_on(pipe, waiting, plays)
        while plays:
            ready = wait(list(plays))
            for pipe in [pipe for pipe in plays if pipe in ready]:
                try:
                    row = pipe.recv()
                except (EOFError, OSError):
                    raise _ended(players[pipe]) from None
                yield plays.pop(pipe), row
                _hand_on(pipe, waiting, plays)


def _ended(process: BaseProcess) -> ContentError:
    """What to say of one that is gone."""
    process.join(1)
    message = f"a process that played has ended before its time, with {process.exitcode}"
    return ContentError(Problem("playtest", message, "run it again, with fewer --runs"))


def _hand_on(pipe: Connection, waiting: Iterator[tuple[int, PlannedLife]], plays: dict[Connection, int]) -> None:
    """Let a process play the next life, if one is left."""
    following = next(waiting, None)
    if following is not None:
        plays[pipe], life = following
        pipe.send(life)


@contextmanager
def _players(roots: tuple[Path, ...], processes: int) -> Iterator[dict[Connection, BaseProcess]]:
    """Processes that wait for lives, each behind a pipe.

    They are started anew, not forked: alike on every system, and with none of this one's threads.
    """
    context = get_context("spawn")
    started: dict[Connection, BaseProcess] = {}
    try:
        with _ctrl_c_is_ours():
            for _ in range(processes):
                here, there = context.Pipe()
                process = context.Process(target=_serve, args=(there, roots), daemon=True)
                process.start()
                there.close()  # so that this one hears when that one ends
                started[here] = process
        yield started
    finally:
        for player in started.values():
            player.kill()


@contextmanager
def _ctrl_c_is_ours() -> Iterator[None]:
    """Let processes that are started meanwhile pass over Ctrl-C, which a terminal sends to all, from the first moment.

    For these few milliseconds nobody hears it.
    """
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve(pipe: Connection, roots: tuple[Path, ...]) -> None:
    """Play the lives that come, until nobody is there who would send one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    while True:
        try:
            life = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(_played(life, roots))


def _end_with_parent() -> None:
    """End this process in the middle of a life once the one that started it is gone."""
    parent = parent_process()
    if parent is not None:
        parent.join()
    os._exit(1)


def _played(life: PlannedLife, roots: tuple[Path, ...]) -> Row:
    return play(life, _school(life.map, roots))


@lru_cache(maxsize=4)
def _school(path: Path, roots: tuple[Path, ...]) -> School:
    return open_school(path, roots)
