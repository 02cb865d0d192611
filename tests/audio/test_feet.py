"""Whose feet are heard: those of the infected shuffle, those of the living wear shoes, and are nothing to fear."""

from dataclasses import replace

import numpy as np

from game.audio.ears import Ears
from game.content.materials import materials
from game.sim.words.states import INFECTED, LIVING, State
from tests.audio.stage import EAR, NUMBER, Tape, hall, scene

SIDES = (LIVING, INFECTED)
STEPS = {"shuffle", *(row.step for row in materials().rows)}


def test_the_living_walk_in_shoes_and_are_no_horde() -> None:
    around = [(EAR[0] + dx, EAR[1] + dy) for dx in (-3.0, 0.0, 3.0) for dy in (-2.0, 2.0, 4.0)]
    tapes = {}
    for side in (INFECTED, LIVING):
        tape = tapes[side] = Tape()
        ears = Ears(tape, seed=1)
        level = replace(hall(), surface=np.full_like(hall().surface, NUMBER["stone"]), materials=materials().rows)
        for tick in range(240):
            ears.hear((), scene(tick, places=around, state=State.WALK, step_m=0.02, side=side, level=level))
    shoes, feet = ({name for name in tapes[side].names() if name in STEPS} for side in SIDES)
    assert shoes == {materials().rows[NUMBER["stone"]].step}
    assert feet == {"shuffle"}
    assert tapes[LIVING].loops["horde"] == tapes[LIVING].loops["strings"] == 0.0
    assert tapes[INFECTED].loops["horde"] > 0.0 < tapes[INFECTED].loops["strings"]
