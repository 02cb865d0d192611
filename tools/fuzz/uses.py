"""What a map costs whoever checks, plays or draws it; for `tools.fuzz_costs`."""

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pygame

from game.content.checks.check import check
from game.content.errors import ContentError
from game.rendering import render
from game.screens.flow import Flow
from game.screens.play.opening import Wish
from game.screens.screen import Kit, StartPlay
from game.sim.words.types import TICK_S
from game.view.charts.table import CHARTS
from game.view.frame import VIEW_PX
from tools.fuzz.watch import LOADED, REFUSED, Limits, Read, demand_lines
from tools.moments.stage import new_kit, open_display

FRAMES = 40
COSTS = Limits(cpu_s=5.0, peak_mb=500.0, over_mb=0.0)


def checked(path: Path, _root: Path, _number: int) -> str:
    """Check a map, the rehearsal of its horde included."""
    said = check(path)
    demand_lines(said)
    return REFUSED if any(problem.severity == "error" for problem in said) else LOADED


def played(path: Path, _root: Path, _number: int) -> str:
    """Play some frames of a map, unseen."""
    kit, target = _stage()
    flow = Flow(kit, Wish(map=path, seed=1, counted=True))
    try:
        flow.go(StartPlay())
        for _ in range(FRAMES):
            flow.update(TICK_S)
            if flow.over:
                break
            flow.draw(target)
        flow.close()
    except ContentError as error:
        demand_lines(error.problems)
        return REFUSED
    return LOADED


def rendered(path: Path, _root: Path, _number: int) -> str:
    """Draw a whole map into a file, with every chart."""
    try:
        render(path, path.with_name("costly.png"), CHARTS)
    except ContentError as error:
        demand_lines(error.problems)
        return REFUSED
    return LOADED


@cache
def _stage() -> tuple[Kit, pygame.Surface]:
    """What every map is played with: no window, no sound; opened when first asked for."""
    os.environ["LAST_BELL_SETTINGS"] = ""
    open_display()
    return new_kit(), pygame.Surface(VIEW_PX).convert()


USES: Mapping[str, Read] = {"check": checked, "play": played, "render": rendered}
