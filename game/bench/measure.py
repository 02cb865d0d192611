"""Time the horde: percentiles of the tick, each phase, the field, memory, and the hash of where the run ended.

Nothing here draws; with ``--frames`` whole frames are timed by `game.bench.frames`, the one part that loads pygame.
The report is plain data: `game.bench.table` makes it a text for people, `game.bench.plot` a picture.
"""

import gc
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import numpy as np
from tqdm import tqdm

from game.bench.laps import Laps, Marks, Reference, percentiles, profile_of
from game.bench.scenarios import Scenario, scenario_for
from game.content.errors import ContentError, Problem
from game.content.outputs import REPORT, Output, write_output
from game.content.school.school import School, read_school
from game.machine import machine
from game.play.session import Setup
from game.sim.setup.start import CrowdedError, room_in
from game.sim.state.world import state_hash

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
    scenario: str | None = None  # of `SCENARIOS`


def _awake(school: School) -> School:
    """The same map with nobody who dozes and nobody who is led: what is measured is a horde at work."""
    return replace(school, level=replace(school.level, director=False))


def measure(plan: BenchPlan, say: Callable[[str], None]) -> Report:
    """Run the plan, smallest crowd first, and return the report as ``--json`` writes it."""
    school = _awake(read_school(plan.map))
    fits = room_in(school.level)
    if max(plan.zombies) > fits:
        message = str(CrowdedError(max(plan.zombies), fits))
        raise ContentError(Problem(str(plan.map), message, f"ask for {fits} at most, or draft a larger map"))
    scenario, runs = scenario_for(plan.scenario, school), []
    for zombies in sorted(plan.zombies):
        say(f"{plan.map.stem}: {zombies:,} infected, {plan.ticks} ticks")
        runs.append(measure_run(plan, school, zombies, scenario))
    if plan.frames:  # afterwards, so that what draws is in nobody's memory before
        for run in runs:
            say(f"{plan.map.stem}: {run['zombies']:,} infected, {plan.ticks} frames")
            run |= _frames(plan, school, run["zombies"], scenario)
    return {
        **machine(),
        "runs": runs,
    }


def measure_run(plan: BenchPlan, school: School, zombies: int, scenario: Scenario) -> Report:
    """One crowd: the ticks alone, with no picture and no snapshot. A bar goes with a long run."""
    session = scenario.ticks.begin(school, Setup(plan.map, plan.seed, zombies=zombies))
    commander, world = scenario.ticks.commander(plan.seed), session.world
    for _ in range(WARM_UP_TICKS):
        scenario.between(session)
        if scenario.deed is not None:
            scenario.deed(session)
        session.tick_all(commander.commands(world))
    laps, reference, marks = Laps(), Reference(plan.ticks), Marks(scenario.marks)
    ages, marked = list[int](), list[bool]()
    gc.collect()
    gc.freeze()
    with Bar(plan.ticks) as bar:
        for done in range(plan.ticks):
            scenario.between(session)
            marked.append(marks.after(laps.tick(session, commander.commands(world), scenario.deed).items))
            ages.append(world.field_age)
            reference.after(done)
            if (done + 1) % BAR_EVERY_TICKS == 0:
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
        "scenario": plan.scenario,
        "tick_ms": percentiles(laps.tick_s),
        "tick_cpu_ms": percentiles(laps.tick_cpu_s),
        "reference_ms": reference.ms,
        "phase_ms": {name: percentiles(times)["p50"] for name, times in phase_s.items()},
        "field_ms": {key: percentiles(phase_s["fields"])[key] for key in ("p50", "max")},
        "field_age_ticks": {"p50": int(np.median(ages)), "max": max(ages)},
        "peak_rss_mb": peak_rss_mb(),
        "state_hash": state_hash(world),
    }
    if scenario.marks:
        run["tick_marked"] = apart(laps.tick_cpu_s, marked)
    if plan.profile:
        run["profile"] = profile_of(laps)
    return run


def apart(cpu_s: Sequence[float], marked: Sequence[bool]) -> Report:
    """Percentiles of the marked ones and of all others, where there are any: CPU time, ms."""
    of = {here: [s for s, mark in zip(cpu_s, marked, strict=True) if mark is here] for here in (True, False)}
    report: Report = {"count": len(of[True])}
    return report | {
        name: percentiles(of[here]) for name, here in (("marked_cpu_ms", True), ("other_cpu_ms", False)) if of[here]
    }


def _frames(plan: BenchPlan, school: School, zombies: int, scenario: Scenario) -> Report:
    """What a run reports of whole frames."""
    from game.bench.frames import time_frames  # brings pygame in

    cast = scenario.in_frames
    session = cast.begin(school, Setup(plan.map, plan.seed, zombies=zombies))
    timed = time_frames(session, plan.ticks, FRAMES_UNMEASURED, cast.commander(plan.seed), scenario)
    drawn, sprites = percentiles(timed.crowd), percentiles(timed.sprites)
    return {
        "frame_ms": percentiles(timed.frame_s),
        "frame_cpu_ms": percentiles(timed.frame_cpu_s),
        "frame_reference_ms": timed.reference.ms,
        **({"frame_marked": apart(timed.frame_cpu_s, timed.marked)} if scenario.marks else {}),
        "frame_phase_ms": {name: percentiles(times)["p50"] for name, times in timed.laps.items()},
        "in_view": {"p50": int(np.median(timed.in_view)), "max": max(timed.in_view)},
        "crowd_ms": {"p50": drawn["p50"], "sprite_group_p50": sprites["p50"]},
    }


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
