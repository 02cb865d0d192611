"""Time the horde: percentiles of the tick, each phase, the field, memory, and the hash of where the run ended.

Nothing here draws; with ``--frames`` whole frames are timed by `game.framebench`, the one part that loads pygame.
"""

import gc
import json
import platform
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from game.content.paths import write_atomically
from game.content.school import School, read_school
from game.headless import Pilot, tireless_session
from game.session import Session, Setup
from game.sim.commands import Command
from game.sim.events import Events
from game.sim.step import PHASES, begin, phases_of
from game.sim.world import state_hash

WARM_UP_TICKS = 30  # run before the clock, so that no first call is measured

Report = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure."""

    map: Path
    zombies: tuple[int, ...]
    ticks: int
    seed: int
    frames: bool = False


def measure(plan: Plan, say: Callable[[str], None]) -> Report:
    """Run the plan, smallest crowd first, and return the report as ``--json`` writes it."""
    school = read_school(plan.map)
    runs = []
    for zombies in sorted(plan.zombies):
        say(f"{plan.map.stem}: {zombies:,} infected, {plan.ticks} ticks")
        run = measure_run(plan, school, zombies)
        if plan.frames:
            run |= _frames(plan, school, zombies)
        runs.append(run)
    return {
        "machine": f"{platform.machine()} {platform.system()}, {platform.processor() or 'unnamed processor'}",
        "python": platform.python_version(),
        "numpy": np.__version__,
        "runs": runs,
    }


def measure_run(plan: Plan, school: School, zombies: int) -> Report:
    """One crowd: the ticks alone, with no picture and no snapshot."""
    session = tireless_session(school, Setup(plan.map, plan.seed, zombies=zombies))
    pilot, world = Pilot(plan.seed), session.world
    for _ in range(WARM_UP_TICKS):
        session.tick(pilot.command(world))
    phase_s: dict[str, list[float]] = {name: [] for name, *_ in PHASES}
    tick_s: list[float] = []
    ages: list[int] = []
    gc.collect()
    gc.freeze()
    for _ in range(plan.ticks):
        tick_s.append(_timed_tick(session, pilot.command(world), phase_s))
        ages.append(world.field_age)
    gc.unfreeze()
    return {
        "map": plan.map.stem,
        "width": world.level.width,
        "height": world.level.height,
        "zombies": zombies,
        "ticks": plan.ticks,
        "seed": plan.seed,
        "tick_ms": percentiles(tick_s),
        "phase_ms": {name: percentiles(times)["p50"] for name, times in phase_s.items() if times},
        "field_ms": {key: percentiles(phase_s["fields"])[key] for key in ("p50", "max")},
        "field_age_ticks": {"p50": int(np.median(ages)), "max": max(ages)},
        "peak_rss_mb": peak_rss_mb(),
        "state_hash": state_hash(world),
    }


def _timed_tick(session: Session, command: Command, phase_s: dict[str, list[float]]) -> float:
    """Run one tick phase by phase; returns its seconds and adds each phase's to ``phase_s``."""
    world, rules, events = session.world, session.rules, Events()
    started = before = perf_counter()
    begin(world)
    for name, phase in phases_of(world.tick):
        phase(world, rules, command, events)
        after = perf_counter()
        phase_s[name].append(after - before)
        before = after
    return before - started


def _frames(plan: Plan, school: School, zombies: int) -> Report:
    """What a run reports of whole frames."""
    from game.framebench import time_frames  # brings pygame in

    session = tireless_session(school, Setup(plan.map, plan.seed, zombies=zombies))
    timed = time_frames(session, WARM_UP_TICKS + plan.ticks)
    laps = {name: times[WARM_UP_TICKS:] for name, times in timed.items()}
    whole = [sum(parts) for parts in zip(*laps.values(), strict=True)]
    return {
        "frame_ms": percentiles(whole),
        "frame_phase_ms": {name: percentiles(times)["p50"] for name, times in laps.items()},
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


def table(report: Report) -> str:
    """The report for people."""
    lines = [f"Python {report['python']}, numpy {report['numpy']}, {report['machine']}", ""]
    head = f"{'map':<10}{'infected':>9}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}{'max ms':>9}{'field age':>11}{'MB':>7}"
    lines.append(f"{head}  state hash")
    for run in report["runs"]:
        tick, age = run["tick_ms"], run["field_age_ticks"]["max"]
        cells = "".join(f"{tick[key]:>9.2f}" for key in ("p50", "p95", "p99", "max"))
        memory = "-" if run["peak_rss_mb"] is None else f"{run['peak_rss_mb']:.0f}"
        lines.append(f"{run['map']:<10}{run['zombies']:>9,}{cells}{age:>11}{memory:>7}  {run['state_hash']}")
    lines += ["", "median of each phase in the ticks in which it runs, ms:"]
    for run in report["runs"]:
        phases = ", ".join(f"{name} {ms:.2f}" for name, ms in run["phase_ms"].items())
        lines.append(f"{run['zombies']:>9,}  {phases}")
        if "frame_ms" in run:
            frame = ", ".join(f"{key} {ms:.2f}" for key, ms in run["frame_ms"].items())
            parts = ", ".join(f"{name} {ms:.2f}" for name, ms in run["frame_phase_ms"].items())
            lines.append(f"{'':>9}  whole frame: {frame}")
            lines.append(f"{'':>9}  {parts}")
    return "\n".join(lines)


def write_report(report: Report, target: str) -> None:
    """Write the report as JSON to a file, or to standard output for ``-``."""
    text = json.dumps(report, indent=2) + "\n"
    if target == "-":
        sys.stdout.write(text)
    else:
        write_atomically(Path(target), text.encode())
