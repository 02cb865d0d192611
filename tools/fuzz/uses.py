"""What a map costs whoever checks, plays or draws it; for `tools.fuzz_costs`."""

import io
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from game.content.check import check
from game.content.errors import ContentError
from tools.fuzz.watch import LOADED, REFUSED, Limits, Read, demand_lines

FRAMES = 40
COSTS = Limits(cpu_s=5.0, peak_mb=500.0, over_mb=0.0)


def checked(path: Path, _root: Path, _number: int) -> str:
    """Check a map, the rehearsal of its horde included."""
    said = check(path)
    demand_lines(said)
    return REFUSED if any(problem.severity == "error" for problem in said) else LOADED


def played(path: Path, _root: Path, _number: int) -> str:
    """Play some frames of a map, unseen, from the start of the program to its end."""
    _unseen()
    from game.app import Options, run

    return REFUSED if run(Options(map=path, seed=1, frames=FRAMES)) else LOADED


def rendered(path: Path, _root: Path, _number: int) -> str:
    """Draw a whole map into a file, with every chart."""
    _unseen()
    from game.rendering import render
    from game.view.overlay import Chart

    try:
        render(path, path.with_name("costly.png"), list(Chart))
    except ContentError as error:
        demand_lines(error.problems)
        return REFUSED
    return LOADED


def _unseen() -> None:
    os.environ.update(SDL_VIDEODRIVER="dummy", SDL_AUDIODRIVER="dummy", LAST_BELL_SETTINGS="")
    sys.stderr = io.StringIO()  # what `run` refuses is told there


USES: Mapping[str, Read] = {"check": checked, "play": played, "render": rendered}
