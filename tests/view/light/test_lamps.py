from itertools import pairwise

import numpy as np
import pytest

from game.sim.terrain.areas import Area
from game.sim.terrain.level import Burning, DoorSpec, Level, LightSpec, empty_level
from game.sim.words.states import DoorState
from game.view.light.beam import View
from game.view.light.flicker import TURNING_S, brightness, turning
from game.view.light.glazing import glazing_of
from game.view.light.lamps import MapLight
from game.view.light.moonlight import INDOORS, Moonlight
from game.view.light.occluders import CELLS_PER_M, Occluders

VIEW = View(0, 0, 20 * CELLS_PER_M, 20 * CELLS_PER_M)
RED, FIRE, COLD = (255, 90, 75), (255, 150, 70), (216, 236, 255)


class Lit:
    """The light of a level's lamps, and the doors in it."""

    def __init__(self, level: Level) -> None:
        self.occluders = Occluders(level)
        self.light = MapLight(level, self.occluders, Moonlight(glazing_of(level), self.occluders))
        self.light.fit(160, 160)

    def doors(self, *state: DoorState) -> None:
        self.light.watch(self.occluders.watch(np.array(state, np.uint8)))
        while self.light.prepare(VIEW):
            pass

    def at(self, x_m: float, y_m: float, time_s: float = 0.0) -> float:
        """How much more than the night there is, in red."""
        planes = self.light.steady(VIEW)[0].copy()
        self.light.add_unsteady(planes, np.ones(planes.shape[1:], np.float32), VIEW, time_s, calm=False)
        return round(float(planes[0, int(y_m * CELLS_PER_M), int(x_m * CELLS_PER_M)]) - INDOORS[0], 6)


def room_with_door(*, burning: Burning = Burning.STEADY, color: tuple[int, int, int] = (255, 214, 160)) -> Level:
    solid = np.zeros((20, 20), np.bool_)
    solid[:, 10] = True
    solid[10, 10] = False
    door = DoorSpec(1, "door", Area(10.0, 10.0, 1.0, 1.0))
    lamp = LightSpec(2, 6.5, 10.5, 8.0, 1.0, color, burning)
    return empty_level(20, 20, solid=solid, opaque=solid, barrier=solid, lights=(lamp,), doors=(door,))


@pytest.mark.parametrize("color", [COLD, RED])
def test_walls_and_shut_doors_stop_lamp_light(color: tuple[int, int, int]) -> None:
    lit = Lit(room_with_door(color=color))
    assert lit.at(8.5, 10.5) > 0.15
    assert lit.at(12.5, 10.5) == 0
    assert lit.at(12.5, 4.5) == 0


@pytest.mark.parametrize("color", [COLD, RED])
def test_light_comes_through_a_door_that_opens_and_goes_when_it_shuts(color: tuple[int, int, int]) -> None:
    lit = Lit(room_with_door(color=color))
    before = lit.at(12.0, 10.5), lit.at(8.0, 6.0)
    lit.doors(DoorState.OPEN)
    assert lit.at(12.0, 10.5) > 0.05
    assert lit.at(12.0, 5.5) == 0
    lit.doors(DoorState.LOCKED)
    assert (lit.at(12.0, 10.5), lit.at(8.0, 6.0)) == before


def test_a_lamp_lights_less_with_distance_and_nothing_past_its_radius() -> None:
    lit = Lit(empty_level(20, 20, lights=(LightSpec(1, 10.0, 10.0, 5.0),)))
    values = [lit.at(10.0 + away, 10.0) for away in (0.1, 1, 2, 3, 4, 5.2)]
    assert values == sorted(values, reverse=True)
    assert values[0] > 0.9
    assert values[-1] == 0


def test_a_lamp_is_reckoned_where_the_picture_is_and_the_same_from_everywhere() -> None:
    level = empty_level(90, 70, lights=(LightSpec(1, 40.3, 30.2, 6.0), LightSpec(2, 80.0, 60.0, 6.0)))
    lit = Lit(level)
    views = [View(25 * 8 + step * 37, 20 * 8 + step * 29, 160, 160) for step in (0, 1, 2, 0)]
    cell_x, cell_y = 41 * 8, 31 * 8
    values = [lit.light.steady(view)[0][:, cell_y - view.cy, cell_x - view.cx].tolist() for view in views]
    assert all(value == values[0] for value in values)
    assert [lamp.patch is not None for lamp in lit.light.lamps] == [True, False]


def test_the_light_of_a_large_map_takes_no_more_room_than_that_of_a_small_one() -> None:
    sizes = []
    for side in (64, 400):
        lamps = tuple(LightSpec(i, 2.0 + i * 7 % (side - 4), 2.0 + i * 11 % (side - 4), 6.0) for i in range(40))
        light = Lit(empty_level(side, side, lights=lamps)).light
        sizes.append(light.steady(VIEW)[0].base.nbytes)  # type: ignore[union-attr]
        assert sum(lamp.patch is not None for lamp in light.lamps) < 40 or side == 64
    assert sizes[0] == sizes[1] < 4e6


def flashes(values: np.ndarray[tuple[int], np.dtype[np.float64]], change: float) -> list[int]:
    """Ticks at which a flash is complete: brighter by so much and darker again, or the other way round."""
    found, low, high, way = [], values[0], values[0], 0
    for tick, value in enumerate(values.tolist()):
        low, high = min(low, value), max(high, value)
        turned = 1 if value > low + change else -1 if value < high - change else 0
        if turned and turned != way:
            if way:
                found.append(tick)
            way, low, high = turned, value, value
        elif way > 0:
            low = max(low, value - change)
            high = max(high, value)
        elif way < 0:
            low = min(low, value)
            high = min(high, value + change)
    return found


@pytest.mark.parametrize("burning", Burning)
def test_no_lamp_flashes_more_than_three_times_in_any_second_of_a_minute(burning: Burning) -> None:
    for lamp in range(24):
        values = np.array([brightness(burning, lamp, tick / 60) for tick in range(60 * 60)])
        assert 0 <= values.min() <= values.max() <= 1
        changes = np.array(flashes(values, 0.1))
        for first in changes.tolist():
            assert np.count_nonzero((changes >= first) & (changes < first + 60)) <= 6, (lamp, first)  # a flash is two
    if burning == Burning.FAILING:
        assert len(changes) > 10


@pytest.mark.parametrize("burning", Burning)
def test_calm_lamps_only_dim_and_slowly(burning: Burning) -> None:
    for lamp in range(12):
        values = np.array([brightness(burning, lamp, tick / 60, calm=True) for tick in range(60 * 60)])
        assert np.abs(values[30:] - values[:-30]).max() < 0.3  # in half a second
        assert len(flashes(values, 0.1)) <= 60  # in a minute


def test_a_failing_lamp_dies_for_seconds_and_comes_back() -> None:
    longest = 0
    for lamp in range(8):
        dark = 0
        for tick in range(60 * 60):
            dark = dark + 1 if brightness(Burning.FAILING, lamp, tick / 60) < 0.3 else 0
            longest = max(longest, dark)
        bright = np.mean([brightness(Burning.FAILING, lamp, tick / 60) > 0.8 for tick in range(60 * 60)])
        assert bright > 0.6
    assert 60 < longest < 4 * 60


@pytest.mark.parametrize("burning", [Burning.STEADY, Burning.BREATHING])
def test_a_lamp_that_goes_out_gives_no_light_and_gives_it_again(burning: Burning) -> None:
    lit = Lit(room_with_door(burning=burning))

    def switch(out: bool, time_s: float) -> float:
        lit.light.switch(np.array([out]), time_s)
        while lit.light.prepare(VIEW):
            pass
        return lit.at(8.5, 10.5, time_s)

    assert switch(False, 0.0) > 0.1
    switch(True, 10.0)
    assert switch(True, 10.0 + TURNING_S) == 0
    switch(False, 20.0)
    assert switch(False, 20.0 + TURNING_S) > 0.1


def test_what_was_out_when_one_came_flickers_no_more() -> None:
    lit = Lit(room_with_door())
    lit.light.switch(np.array([True]), 0.0)
    assert lit.at(8.5, 10.5) == 0


@pytest.mark.parametrize("burns", [False, True])
@pytest.mark.parametrize("calm", [False, True])
def test_a_lamp_turns_from_one_to_the_other_and_flashes_at_most_twice(burns: bool, calm: bool) -> None:
    shares = [turning(age / 100, burns=burns, calm=calm) for age in range(-5, 120)]
    assert (shares[-1] == 1) is burns
    assert shares[-1] in (0, 1)
    rises = sum(after - before > 0.1 for before, after in pairwise(shares))
    assert rises <= (0 if calm else 2)
