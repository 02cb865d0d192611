from dataclasses import replace

import numpy as np

from game.sim.terrain.areas import Area
from game.sim.terrain.level import DoorSpec, Level, empty_level
from game.sim.words.states import DoorState
from game.sim.words.types import F32
from game.view.light.beam import View
from game.view.light.glazing import Glazing, glazing_of
from game.view.light.lamps import MapLight
from game.view.light.moonlight import INDOORS, OUTDOORS, Moonlight
from game.view.light.occluders import CELLS_PER_M, Occluders

SIDE = 24


def house(windows: list[tuple[int, int]], walls: tuple[tuple[int, int], ...] = ()) -> tuple[Level, np.ndarray]:
    """A room from (6, 6) to (17, 17) in its walls, in a yard; windows are panes in those walls."""
    opaque = np.zeros((SIDE, SIDE), np.bool_)
    opaque[5:19, 5:19] = True
    opaque[6:18, 6:18] = False
    for x, y in walls:
        opaque[y, x] = True
    panes = np.zeros_like(opaque)
    for x, y in windows:
        panes[y, x], opaque[y, x] = True, False
    outdoors = np.ones((SIDE, SIDE), np.bool_)
    outdoors[5:19, 5:19] = False
    solid = opaque | panes
    return empty_level(SIDE, SIDE, solid=solid, opaque=opaque, barrier=solid, outdoors=outdoors), panes


def night(windows: list[tuple[int, int]], walls: tuple[tuple[int, int], ...] = ()) -> F32:
    """What the moon adds to the night inside, in green, [h, w] cells."""
    level, panes = house(windows, walls)
    plain = glazing_of(level)
    sides = {"north": 5, "south": 18, "west": 5, "east": 18}
    outer = {
        side: np.array([w for w in windows if w["north south".find(side) >= 0] == at], np.int64).reshape(-1, 2)
        for side, at in sides.items()
    }
    glazing = Glazing(panes, plain.outdoors, outer)
    planes = np.zeros((3, SIDE * CELLS_PER_M, SIDE * CELLS_PER_M), np.float32)
    Moonlight(glazing, Occluders(level, panes)).shine(planes, 0, 0)
    added: F32 = planes[1] - np.float32(INDOORS[1])
    return added


def over(light: F32, x0: float, y0: float, x1: float, y1: float) -> F32:
    return light[int(y0 * CELLS_PER_M) : int(y1 * CELLS_PER_M), int(x0 * CELLS_PER_M) : int(x1 * CELLS_PER_M)]


INSIDE = (6, 6, 18, 18)
BEHIND = (10, 8, 18, 10)


def test_without_windows_it_is_the_same_night_everywhere_inside() -> None:
    assert np.abs(over(night([]), *INSIDE)).max() < 1e-6


def test_under_the_sky_it_is_brighter_and_walls_throw_their_shadow_right_and_down() -> None:
    light = night([])
    open_sky = OUTDOORS[1] - INDOORS[1]
    assert np.allclose(over(light, 2, 20, 4, 22), open_sky)
    assert over(light, 2, 1, 16, 4).min() >= open_sky - 1e-6  # above the house
    assert over(light, 8, 19.1, 16, 19.9).max() < open_sky * 0.7  # right below it


def test_moonlight_falls_in_from_above_and_drifts_to_the_right() -> None:
    light = night([(10, 5), (11, 5), (12, 5)])
    assert over(light, 11, 6.8, 15, 8.6).max() > 0.3
    left, right = over(light, 8, 7, 11, 8.5).sum(), over(light, 12, 7, 15, 8.5).sum()
    assert right > 2 * left
    assert over(light, 6, 12, 18, 18).max() < 0.01  # too far from it


def test_windows_below_let_only_the_glow_of_the_sky_in() -> None:
    assert over(night([(11, 18)]), *INSIDE).max() < 0.2
    assert over(night([(11, 5)]), *INSIDE).max() > 0.3


def test_the_frame_of_a_window_throws_bars() -> None:
    row = over(night([(x, 5) for x in range(8, 14)]), 10.5, 7.4, 14.5, 7.5)[0]
    dips = np.count_nonzero((row[1:-1] < row[:-2]) & (row[1:-1] <= row[2:]) & (row[1:-1] < row.max() * 0.75))
    assert 6 <= dips <= 10  # two panes to a metre


def test_a_wall_in_the_way_keeps_moonlight_out() -> None:
    free = night([(11, 5)])
    blocked = night([(11, 5)], walls=tuple((x, 7) for x in range(6, 18)))
    assert over(free, 11, 8, 15, 9).max() > 0.1
    assert over(blocked, 6, 8, 18, 18).max() == 0


def test_the_moon_shines_the_same_from_wherever_one_looks() -> None:
    level, panes = house([(11, 5)])
    moon = Moonlight(glazing_of(level), Occluders(level, panes))
    whole = np.zeros((3, SIDE * CELLS_PER_M, SIDE * CELLS_PER_M), np.float32)
    part = np.zeros((3, 60, 70), np.float32)
    moon.shine(whole, 0, 0)
    for x, y in ((0, 0), (13, 29), (101, 77)):
        moon.shine(part, x, y)
        assert np.array_equal(part, whole[:, y : y + 60, x : x + 70])


def test_a_door_that_opens_lets_the_moon_through_as_if_it_had_stood_open() -> None:
    windows = [(x, 5) for x in (10, 11, 12)]
    plain, panes = house(windows, tuple((x, 7) for x in range(6, 18) if not 11 <= x < 15))
    level = replace(plain, doors=(DoorSpec(1, "door", Area(11.0, 7.0, 4.0, 1.0)),))
    sides = {"north": np.array(windows)}

    def lit(*, looked_before: bool) -> float:
        glazing, occluders = Glazing(panes, glazing_of(level).outdoors, sides), Occluders(level, panes)
        light = MapLight(level, occluders, Moonlight(glazing, occluders))
        light.fit(160, 160)
        view = View(0, 0, 160, 160)
        shut = over(light.steady(view)[0][2], *BEHIND).sum() if looked_before else 0.0
        light.watch(occluders.watch(np.array([DoorState.OPEN], np.uint8)))
        while light.prepare(view):
            pass
        opened = float(over(light.steady(view)[0][2], *BEHIND).sum())
        assert opened > shut
        return opened

    assert lit(looked_before=True) == lit(looked_before=False)
