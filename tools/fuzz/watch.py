"""Reads spoilt maps in a process of its own, and watches what comes out, how long it takes and how much it holds."""

import multiprocessing
import resource
import tempfile
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Self

from game.bench.laps import Reference
from game.content.checks.check import check
from game.content.errors import ContentError, Problem
from game.content.school.school import read_school
from tools.fuzz.giants import GIANTS
from tools.fuzz.hostile import DOCUMENTS, FILES, PATHS, Hostile
from tools.fuzz.process import PeakMemory, address_space, sleeps, worked_s
from tools.fuzz.spoil import SpoilCase

MAX_LINE = 1000  # characters of a problem
HANG_S = 20.0  # of work or sleep
_LOOK_S = 0.1
_LONG_S = 0.5  # of a case: what took less is within every limit, however slow the machine is
_REFERENCES, _QUIET_REFERENCE_MS = 20, 0.5
FORMAT_EVERY = 10
_SPARE_BYTES = 1 << 30  # that the process may take: the last net
LOADED, REFUSED, FINDING = "loaded", "refused", "finding"
HOSTILE: Mapping[str, Hostile] = {**PATHS, **FILES, **DOCUMENTS, **GIANTS}


@dataclass(frozen=True, slots=True)
class Limits:
    """What a case may take: processor time of the machine that the limits were set on, and memory.

    ``over_mb``: what the process holds anyway, and isn't counted; None is what it holds before the first case.
    """

    cpu_s: float = 1.0
    peak_mb: float = 100.0
    over_mb: float | None = None


READING = Limits()
_Named = tuple[str, Path]  # one of HOSTILE, and where its map lies
Read = Callable[[Path, Path, int], str]  # a map, the folder it may read from, its number -> LOADED or REFUSED


@dataclass(frozen=True, slots=True)
class FuzzVerdict:
    """What became of a case. ``says``: of a finding, what is wrong.

    ``slowness``: how many times as long as on a quiet machine a fixed job took, right after a case that took long.
    """

    name: str
    outcome: str
    says: str = ""
    cpu_s: float = 0.0
    peak_mb: float = 0.0
    slowness: float = 1.0

    def judged(self, limits: Limits = READING) -> "FuzzVerdict":
        """The same, and a finding if it took too long or too much."""
        if self.outcome != FINDING and self.cpu_s > limits.cpu_s * self.slowness:
            says = f"it took {self.cpu_s:.2f} s on a machine {self.slowness:.2f} times as slow as a quiet one"
            return replace(self, outcome=FINDING, says=says)
        if self.outcome != FINDING and self.peak_mb > limits.peak_mb:
            return replace(self, outcome=FINDING, says=f"it held {self.peak_mb:.0f} MB")
        return self


def read_all_ways(path: Path, root: Path, number: int) -> str:
    """Read a map as the game does and check it, by turns the format alone.

    Raises
    ------
    AssertionError
        A refusal is not what a person could read, or game and check differ.
    """
    said = list(check(path, rehearsed=False, roots=[root]))
    if number % FORMAT_EVERY == 0:
        demand_lines(check(path, format_only=True, roots=[root]))
    demand_lines(said)
    refusal = _refusal(path, root)
    if refusal is None:
        return LOADED
    demand_lines(refusal.problems)
    assert str(refusal).count("\n") == len(refusal.problems) - 1, "its text is not one line a problem"
    assert any(problem.severity == "error" for problem in said), "the game refuses what check finds sound"
    return REFUSED


def _refusal(path: Path, *roots: Path) -> ContentError | None:
    try:
        read_school(path, roots)
    except ContentError as error:
        return error
    return None


def demand_lines(problems: Sequence[Problem]) -> None:
    """Demand one readable line a problem.

    Raises
    ------
    AssertionError
        One is not.
    """
    for problem in problems:
        line = problem.as_line()
        assert line.isprintable(), f"a line that can't be printed: {line[:200]!r}"
        assert len(line) <= MAX_LINE, f"a line of {len(line)} characters: {line[:200]!r}"
        assert "Traceback" not in line, f"a traceback: {line[:200]!r}"
        assert problem.fix or problem.severity != "error", f"no fix: {line!r}"


def judge(case: SpoilCase, folder: Path, read: Read = read_all_ways, base_mb: float | None = None) -> FuzzVerdict:
    """Read one spoilt map whose seed lies in ``folder``, in this process; whatever is raised is a finding.

    ``base_mb``: what the process held before the first case; unless it is given, what it holds now.
    """
    for name, data in case.spoilt.items():
        (folder / name).write_bytes(data)
    verdict = _watched(str(case.number), base_mb, lambda: read(folder / case.seed.main, folder, case.number))
    for name in case.spoilt:
        (folder / name).write_bytes(case.seed.files[name])
    return verdict


def judge_hostile(name: str, path: Path, base_mb: float | None = None) -> FuzzVerdict:
    """Check the map of one of `HOSTILE`, which lies at ``path``, in this process; ``base_mb`` as in `judge`."""
    return _watched(name, base_mb, lambda: _refused(path, HOSTILE[name].says))


def _refused(path: Path, says: str) -> str:
    found = list(check(path, rehearsed=False))
    demand_lines(found)
    errors = [problem.as_line() for problem in found if problem.severity == "error"]
    assert any(says in line for line in errors), f"it should say {says!r}, and says {errors[:3]}"
    return REFUSED


def _watched(name: str, base_mb: float | None, read: Callable[[], str]) -> FuzzVerdict:
    memory = PeakMemory(base_mb)
    begun = time.process_time()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            outcome, says = read(), ""
    except Exception as error:  # noqa: BLE001 - finding out what else is raised is what this is for
        outcome, says = FINDING, _said(error)
    cpu_s = time.process_time() - begun
    peak_mb = memory.peak_mb()
    return FuzzVerdict(name, outcome, says, cpu_s, peak_mb, _slowness() if cpu_s > _LONG_S else 1.0)


def _slowness() -> float:
    reference = Reference(_REFERENCES)
    for number in range(_REFERENCES):
        reference.after(number)
    return max(1.0, reference.ms / _QUIET_REFERENCE_MS)


def _said(error: BaseException) -> str:
    """What was raised, and where, innermost last."""
    frames, trace = [], error.__traceback__
    while trace is not None:
        frames.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    text = " ".join(str(error).split())[:300]
    return f"{type(error).__name__}: {text!r} at {' '.join(frames[-6:])}"


def lay_out(case: SpoilCase, folder: Path) -> Path:
    """Write a case's sound files into its seed's folder, unless they are there; returns that folder."""
    place = folder / case.seed.name
    if not place.exists():
        for name, data in case.seed.files.items():
            path = place / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    return place


class Watcher:
    """Hands cases to a child process, one at a time; a child that hangs or dies is replaced."""

    def __init__(self, read: Read = read_all_ways, hang_s: float = HANG_S, limits: Limits = READING) -> None:
        self._read = read
        self._hang_s = hang_s
        self._limits = limits
        self._begin()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the child."""
        self._end()

    def judge(self, case: SpoilCase | str) -> FuzzVerdict:
        """Read a case, or one of `HOSTILE` by name; what took too much gets a second look, alone in a new process."""
        if not isinstance(case, str):
            return self._twice(case)
        with tempfile.TemporaryDirectory() as folder:
            inner = Path(folder) / "maps"
            inner.mkdir()
            return self._twice((case, HOSTILE[case].lay(inner)))

    def _twice(self, task: SpoilCase | _Named) -> FuzzVerdict:
        verdict = self._ask(task)
        if verdict.judged(self._limits).outcome == FINDING and verdict.outcome != FINDING:
            self._end()
            self._begin()
            verdict = self._ask(task)
        return verdict.judged(self._limits)

    def _begin(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._child = context.Process(target=_serve, args=(theirs, self._read, self._limits), daemon=True)
        self._child.start()
        theirs.close()
        self._ours.recv()  # it is ready

    def _end(self) -> None:
        self._child.kill()
        self._child.join()
        self._ours.close()

    def _ask(self, task: SpoilCase | _Named) -> FuzzVerdict:
        try:
            self._ours.send(task)
            if self._answers():
                answer: FuzzVerdict = self._ours.recv()
                return answer
            says = f"it hangs: no answer within {self._hang_s:g} s"
        except (EOFError, OSError):
            says = "the process died"
        self._end()
        self._begin()
        return FuzzVerdict(str(task.number) if isinstance(task, SpoilCase) else task[0], FINDING, says)

    def _answers(self) -> bool:
        """Wait for an answer, as long as the child neither works nor sleeps too long; false if it does.

        That it waits for a core, because the machine has other work, does not count.
        """
        passed, before = 0.0, worked_s(self._child.pid)
        while passed < self._hang_s:
            if self._ours.poll(_LOOK_S):
                return True
            worked = worked_s(self._child.pid)
            passed += _LOOK_S if sleeps(self._child.pid) else worked - before
            before = worked
        return False


def _serve(pipe: Connection, read: Read, limits: Limits) -> None:
    """Judge what comes, until nobody asks any more."""
    resource.setrlimit(resource.RLIMIT_AS, ((address_space() or _SPARE_BYTES) + _SPARE_BYTES, resource.RLIM_INFINITY))
    with tempfile.TemporaryDirectory() as folder:
        base_mb = PeakMemory().held_mb() if limits.over_mb is None else limits.over_mb
        pipe.send("ready")
        while True:
            try:
                task: SpoilCase | _Named = pipe.recv()
            except EOFError:
                return
            if isinstance(task, SpoilCase):
                pipe.send(judge(task, lay_out(task, Path(folder)), read, base_mb))
            else:
                pipe.send(judge_hostile(*task, base_mb))
