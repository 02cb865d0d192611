"""Stop watches: what ticks, phases and a fixed job take, in wall time and in CPU time of the thread that is measured.

Wall time on a machine that others use says little of the slowest ticks; CPU time counts while the thread runs, and
nothing else. What a slower or a busier processor does to both shows in the reference job.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from time import perf_counter, thread_time
from typing import Any

import numpy as np

from game.play.session import Session
from game.sim.step import step
from game.sim.words.commands import Command
from game.sim.words.events import Event, EventKind, Events
from game.sim.words.types import PERIOD_TICKS

REFERENCE_SIZE = 8000  # numbers: 32 KB, so that it throws little out of the caches
REFERENCES_A_RUN = 60
MARKED_STEPS = 15  # the step of an event, and those after it in which it may still be worked on

Report = dict[str, Any]


class Stopwatch:
    """Wall time and CPU time of the calling thread, in seconds, since the last look."""

    def __init__(self) -> None:
        self._wall_s, self._cpu_s = perf_counter(), thread_time()

    def go(self) -> None:
        """Begin to count."""
        self._cpu_s = thread_time()
        self._wall_s = perf_counter()  # last, and first to be read: the other takes ten times as long to ask

    def read(self) -> tuple[float, float]:
        """Seconds of wall time and of CPU time since `go`."""
        wall_s = perf_counter() - self._wall_s
        return wall_s, thread_time() - self._cpu_s


class Laps:
    """Seconds of every tick, and of every call of a phase.

    ``ran``: by tick of a period, the phases that ran on it, in order. ``first``: the one that was measured first.
    """

    def __init__(self) -> None:
        self.tick_s: list[float] = []
        self.tick_cpu_s: list[float] = []
        self.ran: dict[int, list[str]] = {}
        self.first = 0
        self._phase_s: dict[str, list[float]] = {}
        self._names: list[str] = []  # of this tick
        self._tick_s = self._tick_cpu_s = 0.0
        self._watch = Stopwatch()

    @property
    def phase_s(self) -> dict[str, list[float]]:
        """By phase, in the order of a tick; of two that never meet in one, the earlier in the period comes first."""
        order: list[str] = []
        for at in (*range(1, PERIOD_TICKS), 0):
            place = len(order)
            for name in reversed(self.ran.get(at, [])):
                if name in order:
                    place = order.index(name)
                else:
                    order.insert(place, name)
        return {name: self._phase_s[name] for name in order}

    def tick(
        self, session: Session, commands: Mapping[int, Command], deed: Callable[[Session], None] | None = None
    ) -> Events:
        """Run one tick, and a ``deed`` before it, and time its phases, whose sum it is; returns what happened in it."""
        world, rules, events = session.world, session.rules, Events()
        at = (world.tick + 1) % PERIOD_TICKS
        if not self.tick_s:
            self.first = at
        self._names, self._tick_s, self._tick_cpu_s = [], 0.0, 0.0
        self._watch.go()
        if deed is not None:
            deed(session)
            self.lap("deed")
        step(world, rules, commands, events, self.lap)
        self.tick_s.append(self._tick_s)
        self.tick_cpu_s.append(self._tick_cpu_s)
        self.ran[at] = self._names
        return events

    def lap(self, name: str) -> None:
        """Count the time since the last lap for a phase."""
        wall_s, cpu_s = self._watch.read()
        self._phase_s.setdefault(name, []).append(wall_s)
        self._names.append(name)
        self._tick_s += wall_s
        self._tick_cpu_s += cpu_s
        self._watch.go()  # what it costs to note it is in no phase and in no tick


class Reference:
    """A fixed job, half of it numpy and half of it Python, done now and then in a run of so many ticks or frames."""

    def __init__(self, steps: int) -> None:
        self._every = max(1, steps // REFERENCES_A_RUN)
        self._data = np.random.default_rng(0).random(REFERENCE_SIZE).astype(np.float32) * np.float32(1000)
        self._watch = Stopwatch()
        self.cpu_s: list[float] = []
        self._job()  # a first call is not like the others

    def after(self, number: int) -> None:
        """Do the job and time it, if its time has come after step ``number``, of which 0 is the first."""
        if number % self._every == 0:
            self._watch.go()
            self._job()
            self.cpu_s.append(self._watch.read()[1])

    @property
    def ms(self) -> float:
        """What it takes, half of the times: CPU time, ms."""
        return percentiles(self.cpu_s)["p50"]

    def _job(self) -> int:
        data = self._data
        by_size = data.take(np.argsort(data, kind="stable"))
        roots = np.sqrt(by_size * by_size + np.float32(1)).astype(np.int64) & 255
        total = 0
        for part in np.bincount(roots, by_size, 256).tolist() * 8:
            total += int(part) & 7
        return total


class Marks:
    """Tells the steps apart in which one of some events happened, or a moment ago: what it costs may come late."""

    def __init__(self, kinds: frozenset[EventKind]) -> None:
        self._kinds = kinds
        self._left = 0

    def after(self, events: Iterable[Event]) -> bool:
        """Whether the step in which these happened is one of them."""
        self._left -= 1
        if self._kinds and any(event.kind in self._kinds for event in events):
            self._left = MARKED_STEPS
        return self._left > 0


def profile_of(laps: Laps) -> Report:
    """What each phase and each tick of a period costs; ``mean_tick_ms`` add up to the mean tick, ``share`` to 1."""
    whole = sum(laps.tick_s)
    phases = {
        name: {
            "ticks": [at for at in range(PERIOD_TICKS) if name in laps.ran[at]],
            "calls": len(times),
            "ms": percentiles(times),
            "mean_tick_ms": sum(times) / len(laps.tick_s) * 1e3,
            "share": sum(times) / whole,
        }
        for name, times in laps.phase_s.items()
    }
    by_tick = {at: laps.tick_s[(at - laps.first) % PERIOD_TICKS :: PERIOD_TICKS] for at in range(PERIOD_TICKS)}
    period = [
        {"tick": at, "tick_ms": percentiles(times), "phases": laps.ran.get(at, [])}
        for at, times in by_tick.items()
        if times
    ]
    return {"phases": phases, "period": period}


def percentiles(seconds: Sequence[float]) -> dict[str, float]:
    """Percentiles of times, in ms.

    >>> percentiles([0.001, 0.002, 0.003])["p50"]
    2.0
    """
    p50, p95, p99 = (round(float(v) * 1e3, 4) for v in np.percentile(seconds, (50, 95, 99)))
    return {"p50": p50, "p95": p95, "p99": p99, "max": round(max(seconds) * 1e3, 4)}
