"""The infected are drawn as they behave: who is jostled in a crush keeps one pose, who walks walks."""

from dataclasses import replace

import numpy as np

from game.sim.states import State
from game.sim.types import I64
from game.view.horde import Horde
from tests.view.conftest import Make
from tests.view.test_renderer import atlas


def poses(make: Make, step_m: float) -> list[I64]:
    """What is drawn of one chaser in each of some ticks, after a second of steps, every other one ``step_m`` long."""
    horde, found = Horde(atlas()), []
    for tick in range(90):
        snapshot = make(32.0, 24.0, infected=[(33.0, 24.0)], tick=tick)
        view = replace(snapshot.horde, state=np.array([State.CHASE], np.uint8))
        view.previous[:, 0] -= step_m if tick % 2 else 0.0
        horde.follow(replace(snapshot, horde=view))
        if tick >= 60:
            found.append(horde._poses(view, np.array([0]), 0))
    return found


def test_who_is_jostled_does_not_flicker(make: Make) -> None:
    assert len(np.unique(poses(make, 0.006))) == 1


def test_who_runs_is_seen_to_run(make: Make) -> None:
    assert len(np.unique(poses(make, 0.14))) > 2
