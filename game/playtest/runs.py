"""Many lives over processes: the same plan gives the same rows, whatever the number of processes."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tqdm import tqdm

from game.content.balance import read_rules
from game.content.checks.check import open_school
from game.content.files.paths import assets_dir
from game.machine import machine
from game.playtest.life import MOST_S, PlannedLife
from game.playtest.players import played
from game.playtest.summary import summaries

FORMAT = "last-bell playtest 1"
SHOW_AFTER_S = 1.0  # shorter ones need no bar

Report = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Plan:
    """What to play: ``runs`` lives of each bot on each map at each difficulty, with seeds from ``seed`` up."""

    maps: tuple[Path, ...]
    bots: tuple[str, ...]
    difficulties: tuple[str, ...]
    runs: int
    seed: int = 1
    most_s: float = MOST_S
    roots: tuple[Path, ...] = ()

    def lives(self) -> list[PlannedLife]:
        """All of them, in the order of the report."""
        return [
            PlannedLife(path, bot, difficulty, self.seed + number, self.most_s)
            for path in self.maps
            for difficulty in self.difficulties
            for bot in self.bots
            for number in range(self.runs)
        ]


def playtest(plan: Plan, processes: int | None = None) -> Report:
    """Play the plan, with a bar on a terminal's standard error; returns the report as ``--json`` writes it.

    ``processes``: how many at once, as many as there are cores where None; 1 plays in this one.

    Raises
    ------
    ContentError
        A map can't be played, or a process was ended from outside.
    """
    for path in plan.maps:
        open_school(path, plan.roots)  # what is wrong is told before anything is played
    lives, count = plan.lives(), processes or usable_cores()
    done = played(lives, plan.roots, min(count, len(lives)))
    bar = tqdm(done, total=len(lives), unit=" lives", leave=False, disable=None, delay=SHOW_AFTER_S, miniters=1)
    rows = [row for _, row in sorted(bar, key=lambda placed: placed[0])]
    return {
        "format": FORMAT,
        **machine(),
        "balance": {name: read_rules(assets_dir(), name).version for name in plan.difficulties},
        "runs": plan.runs,
        "seed": plan.seed,
        "most_s": plan.most_s,
        "summary": summaries(rows),
        "lives": rows,
    }


def usable_cores() -> int:
    """Cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on this system
        return os.cpu_count() or 1
