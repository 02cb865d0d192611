"""Whose feet are heard: those of the infected shuffle, those of the living wear shoes, and are nothing to fear."""

from game.audio.cues import STEPS
from game.audio.ears import Ears
from game.sim.terrain.level import Surface
from game.sim.words.states import INFECTED, LIVING, State
from tests.audio.stage import EAR, Tape, hall, scene

SIDES = (LIVING, INFECTED)


def test_the_living_walk_in_shoes_and_are_no_horde() -> None:
    around = [(EAR[0] + dx, EAR[1] + dy) for dx in (-3.0, 0.0, 3.0) for dy in (-2.0, 2.0, 4.0)]
    tapes = {}
    for side in (INFECTED, LIVING):
        tape = tapes[side] = Tape()
        ears = Ears(tape, seed=1)
        for tick in range(240):
            ears.hear((), scene(tick, places=around, state=State.WALK, step_m=0.02, side=side))
    shoes, feet = ({name for name in tapes[side].names() if name in (*STEPS.values(), "shuffle")} for side in SIDES)
    assert shoes == {STEPS[Surface(int(hall().surface[20, 30]))]}
    assert feet == {"shuffle"}
    assert tapes[LIVING].loops["horde"] == tapes[LIVING].loops["strings"] == 0.0
    assert tapes[INFECTED].loops["horde"] > 0.0 < tapes[INFECTED].loops["strings"]
