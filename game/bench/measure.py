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
from game.sim.step import EVERY, PHASES, begin, phases_of
from game.sim.words.commands import Command
from game.sim.words.events import Events
from game.sim.words.types import TURN_TICKS

FRAMES_UNMEASURED = 120  # until the horde has closed in and every picture that is needed often has been made
WARM_UP_TICKS = 30  # run before the clock, so that no first call is measured
BEGIN = "begin"  # what opens a tick, before the first phase
TURNS: dict[str, tuple[int, ...]] = {BEGIN: EVERY} | {name: turns for name, turns, _ in PHASES}
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
class Plan:
    """What to measure."""

    map: Path
    zombies: tuple[int, ...]
    ticks: int
    seed: int
    frames: bool = False
    profile: bool = False


def measure(plan: Plan, say: Callable[[str], None]) -> Report:
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


def measure_run(plan: Plan, school: School, zombies: int) -> Report:
    """One crowd: the ticks alone, with no picture and no snapshot. A bar goes with a long run."""
    session = tireless_session(school, Setup(plan.map, plan.seed, zombies=zombies))
    pilot, world = Pilot(plan.seed), session.world
    for _ in range(WARM_UP_TICKS):
        session.tick(pilot.command(world))
    phase_s: dict[str, list[float]] = {name: [] for name in TURNS}
    tick_s: list[float] = []
    ages: list[int] = []
    gc.collect()
    gc.freeze()
    with Bar(plan.ticks) as bar:
        for done in range(1, plan.ticks + 1):
            tick_s.append(_timed_tick(session, pilot.command(world), phase_s))
            ages.append(world.field_age)
            if done % BAR_EVERY_TICKS == 0:
                bar.update(BAR_EVERY_TICKS)
    gc.unfreeze()
    run = {
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
    if plan.profile:
        run["profile"] = profile_of(phase_s, tick_s, first_turn=(world.tick - plan.ticks + 1) % TURN_TICKS)
    return run


def _timed_tick(session: Session, command: Command, phase_s: dict[str, list[float]]) -> float:
    """Run one tick phase by phase; returns its seconds and adds each phase's to ``phase_s``, whose sum it is."""
    world, rules, events = session.world, session.rules, Events()
    started = perf_counter()
    begin(world)
    before = perf_counter()
    phase_s[BEGIN].append(before - started)
    for name, phase in phases_of(world.tick):
        phase(world, rules, command, events)
        after = perf_counter()
        phase_s[name].append(after - before)
        before = after
    return before - started


def profile_of(phase_s: dict[str, list[float]], tick_s: list[float], *, first_turn: int) -> Report:
    """What each phase and each turn costs; the phases' ``mean_tick_ms`` add up to the mean tick, ``share`` to 1.

    ``phase_s``: seconds of each call of each phase, in the order of a tick. ``tick_s``: seconds of each tick, the first
    of them on turn ``first_turn``.
    """
    whole = sum(tick_s)
    phases = {
        name: {
            "turns": list(TURNS[name]),
            "calls": len(times),
            "ms": percentiles(times),
            "mean_tick_ms": sum(times) / len(tick_s) * 1e3,
            "share": sum(times) / whole,
        }
        for name, times in phase_s.items()
        if times
    }
    of_turn = {turn: tick_s[(turn - first_turn) % TURN_TICKS :: TURN_TICKS] for turn in range(TURN_TICKS)}
    turns = [
        {"turn": turn, "tick_ms": percentiles(times), "phases": [n for n in phases if turn in TURNS[n]]}
        for turn, times in of_turn.items()
        if times
    ]
    return {"phases": phases, "turns": turns}


def _frames(plan: Plan, school: School, zombies: int) -> Report:
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
