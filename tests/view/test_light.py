from collections.abc import Callable

import numpy as np
import pygame
import pytest

from game.sim.level import Area, DoorSpec, Level, LightSpec, empty_level
from game.sim.snapshot import Snapshot
from game.sim.states import DoorState
from game.view.frame import PX_PER_M, VIEW_PX, Frame
from game.view.lamps import CELLS_PER_M, LampLight, flicker
from game.view.light import Light

Make = Callable[..., Snapshot]
LEFT_PX, TOP_PX = 32 * PX_PER_M - VIEW_PX[0] // 2, 24 * PX_PER_M - VIEW_PX[1] // 2


def lit(level: Level, snapshot: Snapshot) -> pygame.Surface:
    """White paper under the light."""
    target = pygame.Surface(VIEW_PX)
    target.fill("white")
    Light(level).draw(Frame(target, snapshot, 1.0, LEFT_PX, TOP_PX, snapshot.player.position))
    return target


def brightness(picture: pygame.Surface, x_m: float, y_m: float) -> float:
    at = (round(x_m * PX_PER_M) - LEFT_PX, round(y_m * PX_PER_M) - TOP_PX)
    return sum(picture.get_at(at)[:3]) / 3


@pytest.mark.parametrize("flashlight", [False, True])
def test_what_is_out_of_sight_is_darker_than_what_is_in_it(make: Make, level: Level, flashlight: bool) -> None:
    picture = lit(level, make(sight_m=5.0, flashlight=flashlight))
    for dx, dy in ((1, 0), (0, 1), (-1, 0), (0.7, -0.7)):
        inside = brightness(picture, 32 + dx * 4.5, 24 + dy * 4.5)
        outside = brightness(picture, 32 + dx * 7, 24 + dy * 7)
        assert outside < inside / 1.6
        assert outside < 30


def test_a_lamp_lights_only_what_is_seen(make: Make) -> None:
    lamps = (LightSpec(1, 35.0, 24.0, 6.0), LightSpec(2, 44.0, 24.0, 6.0))
    level = empty_level(64, 48, lights=lamps)
    picture = lit(level, make(sight_m=6.0, on=level))
    assert brightness(picture, 36, 24) > 120
    assert brightness(picture, 43, 24) < 45


def test_the_flashlight_lights_where_one_aims(make: Make, level: Level) -> None:
    picture = lit(level, make(sight_m=12.0, flashlight=True, aim=(1.0, 0.0)))
    assert brightness(picture, 36, 24) > 3 * brightness(picture, 28, 24)
    assert brightness(picture, 36, 24) > 3 * brightness(picture, 32, 28)


def test_the_light_lies_still_on_the_map(make: Make, level: Level) -> None:
    snapshot = make(sight_m=5.0)
    light, pictures = Light(level), []
    for shift in (0, 3):
        target = pygame.Surface(VIEW_PX)
        target.fill("white")
        light.draw(Frame(target, snapshot, 1.0, LEFT_PX + shift, TOP_PX, (32.0, 24.0)))
        pictures.append(pygame.surfarray.array3d(target)[3 - shift + 40 : 700 - shift, 40:500].astype(int))
    assert np.abs(pictures[0] - pictures[1]).max() <= 6  # only the edge of the picture darkens differently


def room_with_door(door_open: bool) -> Level:
    solid = np.zeros((20, 20), np.bool_)
    solid[:, 10] = True
    solid[10, 10] = False
    door = DoorSpec(1, "door", Area(10.0, 10.0, 1.0, 1.0), open=door_open)
    return empty_level(20, 20, solid=solid, opaque=solid, lights=(LightSpec(2, 6.5, 10.5, 8.0),), doors=(door,))


def at(lamps: LampLight, x_m: float, y_m: float) -> float:
    y, x = int(y_m * CELLS_PER_M) + lamps.pad, int(x_m * CELLS_PER_M) + lamps.pad
    return float(lamps.steady[0, y, x])


def test_walls_and_shut_doors_stop_lamp_light() -> None:
    lamps = LampLight(room_with_door(door_open=False), pad=8)
    assert at(lamps, 8.5, 10.5) > 0.2
    assert at(lamps, 12.5, 10.5) == 0
    assert at(lamps, 12.5, 4.5) == 0


def test_light_comes_through_a_door_that_opens_and_goes_when_it_shuts() -> None:
    lamps = LampLight(room_with_door(door_open=False), pad=8)
    before = lamps.steady.copy()
    lamps.watch(np.array([DoorState.OPEN], np.uint8))
    assert at(lamps, 12.0, 10.5) > 0.02
    assert np.allclose(lamps.steady, LampLight(room_with_door(door_open=True), pad=8).steady, atol=1e-4)
    lamps.watch(np.array([DoorState.SHUT], np.uint8))
    assert np.allclose(lamps.steady, before, atol=1e-4)


def test_a_failing_lamp_flashes_less_than_three_times_a_second() -> None:
    for lamp in range(12):
        values = np.array([flicker(lamp, tick / 60) for tick in range(60 * 60)])
        assert values.min() >= 0
        assert values.max() <= 1
        crossings = (values[1:] < 0.5) & (values[:-1] >= 0.5)
        for second in range(59):
            assert crossings[second * 60 : second * 60 + 60].sum() < 3
