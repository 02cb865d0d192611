"""Time the horde: percentiles of the tick, each phase, the field, memory, and the hash of where the run ended.

Nothing here draws; with ``--frames`` whole frames are timed by `game.bench.frames`, the one part that loads pygame.
The report is plain data: `game.bench.table` makes it a text for people, `game.bench.plot` a picture.
"""

import gc
import json
import platform
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, NoReturn

import numpy as np
from tqdm import tqdm

from game.bench.stage import staged
from game.content.errors import ContentError, Problem
from game.content.outputs import REPORT, Output, write_output
from game.content.school.school import School, read_school
from game.play.headless import tireless_session
from game.play.pilots import Pilot
from game.play.session import Session, Setup
from game.sim.setup.start import CrowdedError, room_in
from game.sim.state.world import state_hash
from game.sim.step import step
from game.sim.words.commands import Command
from game.sim.words.events import Events
from game.sim.words.types import PERIOD_TICKS

FRAMES_UNMEASURED = 120  # until the horde has closed in and every picture that is needed often has been made
WARM_UP_TICKS = 30  # run before the clock, so that no first call is measured
LONG_S = 1.0  # a run that takes longer shows a bar
BAR_EVERY_TICKS = 10

Report = dict[str, Any]

if TYPE_CHECKING:
    _Tqdm = tqdm[NoReturn]
else:
    _Tqdm = tqdm


class Bar(_Tqdm):
    """A bar on a terminal's standard error for as long as a run takes; none elsewhere and none in short runs."""

    monitor_interval = 0  # its watching thread would wake inside a measured tick
    monitor = None

    def __init__(self, ticks: int) -> None:
        super().__init__(
            total=ticks, unit=" ticks", leave=False, disable=None, delay=LONG_S, miniters=1, dynamic_ncols=True
        )


@dataclass(frozen=True, slots=True)
class BenchPlan:
    """What to measure."""

    map: Path
    zombies: tuple[int, ...]
    ticks: int
    seed: int
    frames: bool = False
    profile: bool = False


def measure(plan: BenchPlan, say: Callable[[str], None]) -> Report:
    """Run the plan, smallest crowd first, and return the report as ``--json`` writes it."""
    school = read_school(plan.map)
    fits = room_in(school.level)
    if max(plan.zombies) > fits:
        message = str(CrowdedError(max(plan.zombies), fits))
        raise ContentError(Problem(str(plan.map), message, f"ask for {fits} at most, or draft a larger map"))
    runs = []
    for zombies in sorted(plan.zombies):
        say(f"{plan.map.stem}: {zombies:,} infected, {plan.ticks} ticks")
        runs.append(measure_run(plan, school, zombies))
    if plan.frames:  # afterwards, so that what draws is in nobody's memory before
        for run in runs:
            say(f"{plan.map.stem}: {run['zombies']:,} infected, {plan.ticks} frames")
            run |= _frames(plan, school, run["zombies"])
    return {
        "machine": f"{platform.machine()} {platform.system()}, {platform.processor() or 'unnamed processor'}",
        "python": platform.python_version(),
        "numpy": np.__version__,
        "runs": runs,
    }


def measure_run(plan: BenchPlan, school: School, zombies: int) -> Report:
    """One crowd: the ticks alone, with no picture and no snapshot. A bar goes with a long run."""
    session = tireless_session(school, Setup(plan.map, plan.seed, zombies=zombies))
    pilot, world = Pilot(plan.seed), session.world
    for _ in range(WARM_UP_TICKS):
        session.tick(pilot.command(world))
    laps, ages = Laps(), list[int]()
    gc.collect()
    gc.freeze()
    with Bar(plan.ticks) as bar:
        for done in range(1, plan.ticks + 1):
            laps.tick(session, pilot.command(world))
            ages.append(world.field_age)
            if done % BAR_EVERY_TICKS == 0:
                bar.update(BAR_EVERY_TICKS)
    gc.unfreeze()
    phase_s = laps.phase_s
    run = {
        "map": plan.map.stem,
        "width": world.level.width,
        "height": world.level.height,
        "zombies": zombies,
        "ticks": plan.ticks,
        "seed": plan.seed,
        "tick_ms": percentiles(laps.tick_s),
        "phase_ms": {name: percentiles(times)["p50"] for name, times in phase_s.items()},
        "field_ms": {key: percentiles(phase_s["fields"])[key] for key in ("p50", "max")},
        "field_age_ticks": {"p50": int(np.median(ages)), "max": max(ages)},
        "peak_rss_mb": peak_rss_mb(),
        "state_hash": state_hash(world),
    }
    if plan.profile:
        run["profile"] = profile_of(laps)
    return run


class Laps:
    """Seconds of every tick, and of every call of a phase.

    ``ran``: by tick of a period, the phases that ran on it, in order. ``first``: the one that was measured first.
    """

    def __init__(self) -> None:
        self.tick_s: list[float] = []
        self.ran: dict[int, list[str]] = {}
        self.first = 0
        self._phase_s: dict[str, list[float]] = {}
        self._names: list[str] = []  # of this tick
        self._tick_s = self._before = 0.0

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

    def tick(self, session: Session, command: Command) -> None:
        """Run one tick and time its phases, whose sum it is."""
        world, rules, events = session.world, session.rules, Events()
        at = (world.tick + 1) % PERIOD_TICKS
        if not self.tick_s:
            self.first = at
        self._names, self._tick_s = [], 0.0
        self._before = perf_counter()
        step(world, rules, {session.follows: command}, events, self.lap)
        self.tick_s.append(self._tick_s)
        self.ran[at] = self._names

    def lap(self, name: str) -> None:
        """Count the time since the last lap for a phase."""
        taken_s = perf_counter() - self._before
        self._phase_s.setdefault(name, []).append(taken_s)
        self._names.append(name)
        self._tick_s += taken_s
        self._before = perf_counter()  # what it costs to note it is in no phase and in no tick


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


def _frames(plan: BenchPlan, school: School, zombies: int) -> Report:
    """What a run reports of whole frames."""
    from game.bench.frames import time_frames  # brings pygame in

    session = staged(school, Setup(plan.map, plan.seed, zombies=zombies))
    timed = time_frames(session, plan.ticks, FRAMES_UNMEASURED)
    whole = [sum(parts) for parts in zip(*timed.laps.values(), strict=True)]
    drawn, sprites = percentiles(timed.crowd), percentiles(timed.sprites)
    return {
        "frame_ms": percentiles(whole),
        "frame_phase_ms": {name: percentiles(times)["p50"] for name, times in timed.laps.items()},
        "in_view": {"p50": int(np.median(timed.in_view)), "max": max(timed.in_view)},
        "crowd_ms": {"p50": drawn["p50"], "sprite_group_p50": sprites["p50"]},
    }


def percentiles(seconds: Sequence[float]) -> dict[str, float]:
    """Percentiles of times, in ms.

    >>> percentiles([0.001, 0.002, 0.003])["p50"]
    2.0
    """
    p50, p95, p99 = (round(float(v) * 1e3, 4) for v in np.percentile(seconds, (50, 95, 99)))
    return {"p50": p50, "p95": p95, "p99": p99, "max": round(max(seconds) * 1e3, 4)}


def peak_rss_mb() -> float | None:
    """Most memory that this process has held so far, MB; None where the system does not tell."""
    try:
        import resource
    except ImportError:
        return None
    kilo = 1e6 if sys.platform == "darwin" else 1e3
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / kilo, 1)


def write_report(report: Report, target: str) -> None:
    """Write the report as JSON to a file, or to standard output for ``-``."""
    text = json.dumps(report, indent=2) + "\n"
    if target == "-":
        sys.stdout.write(text)
    else:
        write_output(Output(Path(target), REPORT), text.encode())
