"""Light that has settled after doors moved is the light made at once, cell by cell, and no frame does much of it."""

import itertools
from functools import cache

import numpy as np
import pytest

from game.content.checks.check import open_school
from game.content.files.paths import find_map
from game.content.school.school import School
from game.sim.terrain.areas import Area
from game.sim.terrain.level import DoorSpec, LightSpec, empty_level
from game.sim.words.states import DoorState
from game.sim.words.types import U8
from game.view.light import lamps
from game.view.light.beam import View
from game.view.light.glazing import glazing_of
from game.view.light.lamps import MapLight
from game.view.light.moonlight import Moonlight
from game.view.light.occluders import CELLS_PER_M, Occluders
from tests.worlds import random_walls

WIDTH, HEIGHT = 241, 136  # cells of a picture
PANES_MOST = 3  # windows reckoned anew in a frame


@cache
def school(name: str) -> School:
    return open_school(find_map(name))


class Watched:
    """The light of a school, as its doors are told to it."""

    def __init__(self, of: School, state: U8) -> None:
        glazing = glazing_of(of.level)
        self.occluders = Occluders(of.level, glazing.windows)
        self.light = MapLight(of.level, self.occluders, Moonlight(glazing, self.occluders))
        self.light.fit(WIDTH, HEIGHT)
        self.occluders.watch(state)

    def move(self, state: U8) -> None:
        self.light.watch(self.occluders.watch(state))

    def settle(self, view: View) -> int:
        """In how many frames all is done."""
        return next(frames for frames in itertools.count() if not self.light.prepare(view))

    def planes(self, view: View) -> list[bytes]:
        """All that the picture is made of: steady light, memory, and the lamps that waver."""
        wavering = np.zeros((3, HEIGHT, WIDTH), np.float32)
        steady = [planes.copy() for planes in self.light.steady(view)]
        self.light.add_unsteady(wavering, np.ones((HEIGHT, WIDTH), np.float32), view, 1.5, calm=False)
        return [planes.tobytes() for planes in (*steady, wavering)]


def views(of: School, rng: np.random.Generator) -> View:
    high, wide = (side * CELLS_PER_M for side in of.level.solid.shape)
    return View(int(rng.integers(0, wide - WIDTH)), int(rng.integers(0, high - HEIGHT)), WIDTH, HEIGHT)


@pytest.mark.parametrize("name", ["hall_a", "cafeteria", "rooftop"])
def test_light_that_has_settled_is_the_light_made_at_once(name: str) -> None:
    of, rng = school(name), np.random.default_rng(5)
    state = np.full(len(of.level.doors), DoorState.SHUT, np.uint8)
    watched, changed = Watched(of, state), 0
    view = views(of, rng)
    for turn in range(16):
        step = (int(rng.integers(-150, 150)), int(rng.integers(-150, 150))) if turn % 3 else (0, 0)
        view = views(of, rng) if turn % 5 == 4 else View(view.cx + step[0], view.cy + step[1], WIDTH, HEIGHT)
        before = watched.planes(view)
        for _ in range(2):  # and some that move before the light of the first has settled
            moving = rng.random(len(state)) < 0.4
            state = np.where(moving, DoorState.OPEN + DoorState.SHUT - state, state).astype(np.uint8)
            watched.move(state)
            watched.light.prepare(view)
        watched.settle(view)
        now = watched.planes(view)
        assert now == Watched(of, state).planes(view)
        changed += now != before
    assert changed >= 5


def test_a_lamp_that_sees_nothing_of_a_door_is_left_as_it_is_and_would_come_out_the_same() -> None:
    left_alone = 0
    for seed in range(6):
        solid = random_walls(seed=seed, height=20, width=20, share=0.3)
        ys, xs = np.nonzero(~solid[2:-2, 2:-2])
        rng = np.random.default_rng(seed)
        picks = rng.choice(len(xs), 12, replace=False)
        places = [(int(xs[pick]) + 2, int(ys[pick]) + 2) for pick in picks]
        doors = tuple(DoorSpec(i, "door", Area(*place, 1.0, 1.0)) for i, place in enumerate(places[:6]))
        lights = tuple(LightSpec(i, x + 0.4, y + 0.6, 7.0) for i, (x, y) in enumerate(places[6:]))
        level = empty_level(20, 20, solid=solid, opaque=solid, barrier=solid, doors=doors, lights=lights)
        occluders = Occluders(level)
        occluders.watch(np.full(6, DoorState.SHUT, np.uint8))
        before = [lamps.shine(spec, occluders) for spec in lights]
        for door in range(6):
            state = np.full(6, DoorState.SHUT, np.uint8)
            state[door] = DoorState.OPEN
            occluders.watch(state)
            for spec, lit in zip(lights, before, strict=True):
                if not lit.reaches(doors[door].area):
                    left_alone += 1
                    assert np.array_equal(lamps.shine(spec, occluders).patch.light, lit.patch.light)
    assert left_alone > 40


def test_after_a_door_no_frame_reckons_more_than_a_lamp_or_a_few_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    of = school("hall_a")
    state = np.full(len(of.level.doors), DoorState.SHUT, np.uint8)
    watched, done = Watched(of, state), []
    view = View(0, 0, WIDTH, HEIGHT)
    before = watched.planes(view)
    watched.settle(view)
    shine, patch = lamps.shine, Moonlight._patch

    def counted(moon: Moonlight, x: int, y: int) -> object:
        if (x, y) not in moon._patches:
            done.append("window")
        return patch(moon, x, y)

    def counted_lamp(spec: LightSpec, occluders: Occluders) -> lamps.Lit:
        done.append("lamp")
        return shine(spec, occluders)

    monkeypatch.setattr(lamps, "shine", counted_lamp)
    monkeypatch.setattr(Moonlight, "_patch", counted)
    watched.move(np.full_like(state, DoorState.OPEN))
    assert watched.planes(view) == before  # the old light stays in use
    assert done == []
    frames = 0
    while watched.light.prepare(view):
        assert done == ["lamp"] or (set(done) <= {"window"} and len(done) <= PANES_MOST)
        done.clear()
        frames += 1
    assert 5 < frames < 200
    assert watched.planes(view) != before
