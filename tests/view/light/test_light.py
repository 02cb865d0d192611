from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pygame
import pytest

from game.content.settings import Settings
from game.sim.snapshot import Snapshot
from game.sim.terrain.areas import Area
from game.sim.terrain.level import Burning, DoorSpec, Level, LightSpec, empty_level
from game.sim.words.states import DoorState
from game.view.frame import PX_PER_M, VIEW_PX, Frame
from game.view.light.light import Light

Make = Callable[..., Snapshot]
LEFT_PX, TOP_PX = 32 * PX_PER_M - VIEW_PX[0] // 2, 24 * PX_PER_M - VIEW_PX[1] // 2
Picture = np.ndarray[tuple[int, ...], np.dtype[np.int64]]


def room(*, door_open: bool = False, lights: tuple[LightSpec, ...] = ()) -> Level:
    """A room from (27, 20) to (37, 28), with a door in the middle of its right wall, in a hall."""
    solid = np.zeros((48, 64), np.bool_)
    solid[19:29, 26:38] = True
    solid[20:28, 27:37] = False
    solid[24, 37] = False
    door = DoorSpec(1, "door", Area(37.0, 24.0, 1.0, 1.0), open=door_open)
    return empty_level(64, 48, solid=solid, opaque=solid, barrier=solid, doors=(door,), lights=lights)


def lit(light: Light, snapshot: Snapshot, settings: Settings | None = None, left_px: int = LEFT_PX) -> Picture:
    """White paper under the light, as a window shows it: [w, h, 3] 0 to 255."""
    target = pygame.Surface(VIEW_PX)
    target.fill("white")
    made = Frame(target, snapshot, 1.0, left_px, TOP_PX, snapshot.player.position, settings=settings or Settings())
    light.watch(snapshot)
    light.draw(made)
    return pygame.surfarray.array3d(target).astype(np.int64)


def at(picture: Picture, x_m: float, y_m: float) -> float:
    return float(picture[round(x_m * PX_PER_M) - LEFT_PX, round(y_m * PX_PER_M) - TOP_PX].mean())


def within(picture: Picture, x0: float, y0: float, x1: float, y1: float) -> Picture:
    x, y, right, bottom = (round(side * PX_PER_M) for side in (x0, y0, x1, y1))
    return picture[x - LEFT_PX : right - LEFT_PX, y - TOP_PX : bottom - TOP_PX]


@pytest.mark.parametrize("flashlight", [False, True])
def test_what_was_never_seen_is_black(make: Make, flashlight: bool) -> None:
    level = room(
        lights=(LightSpec(1, 40.0, 24.0, 6.0), LightSpec(2, 24.0, 20.0, 6.0, 1.0, (255, 90, 75), Burning.BREATHING))
    )
    picture = lit(Light(level), make(32.0, 24.5, on=level, flashlight=flashlight))
    assert within(picture, 27.2, 20.2, 36.8, 27.8).min() > 8
    for beyond in ((17.5, 16, 25.9, 32), (38.1, 16, 46, 32), (20, 29.1, 44, 32), (20, 16, 44, 18.9)):
        assert within(picture, *beyond).max() == 0


def test_a_room_that_one_has_left_is_remembered_dimly(make: Make) -> None:
    level = room(door_open=True)
    light = Light(level)
    inside = lit(light, make(32.0, 24.5, on=level, flashlight=True))
    outside = lit(light, make(41.0, 20.5, on=level, flashlight=True))
    there = within(outside, 28, 21, 36, 27)
    assert there.min() > 0
    assert there.mean() < 0.4 * within(inside, 28, 21, 36, 27).mean()
    assert there.mean() > 0.2 * within(inside, 28, 21, 36, 27).mean()  # and it can be told what stands there
    assert there[..., 2].mean() > 1.3 * there[..., 0].mean()  # blue
    assert within(lit(Light(level), make(41.0, 20.5, on=level, flashlight=True)), 28, 21, 31, 23).max() == 0


def test_a_wall_before_the_lamp_throws_light_back_into_the_room(make: Make) -> None:
    """Who stands face to the wall sees the room behind them, and better than who looks into the dark."""
    level = room()
    near, far = (
        lit(Light(level), make(32.0, 24.5, on=level, flashlight=True, aim=(-1.0, 0.0), sight_m=sight_m))
        for sight_m in (0.5, 6.0)
    )
    behind = [within(picture, 33, 21, 35, 22).mean() for picture in (near, far)]
    assert behind[0] > 1.3 * behind[1] > 0


def test_another_light_remembers_what_this_one_has_seen(make: Make) -> None:
    level = room()
    first, second = Light(level), Light(level)
    lit(first, make(32.0, 24.5, on=level))
    second.carry_on(first, (0, 0))
    assert within(lit(second, make(44.0, 20.5, on=level)), 31, 23, 33, 25).min() > 0


def test_the_light_of_a_door_follows_the_door(make: Make) -> None:
    level = room()
    light, shut = Light(level), make(34.0, 24.5, on=level, flashlight=True)
    opened = replace(shut, door_state=np.array([DoorState.OPEN], np.uint8))
    assert within(lit(light, shut), 38.2, 23, 42, 26).max() == 0
    assert at(lit(light, opened), 40, 24.5) > 120
    assert at(lit(light, opened), 40, 20.5) == 0


def test_a_lamp_lights_only_what_is_seen(make: Make) -> None:
    level = room(lights=(LightSpec(1, 35.0, 24.0, 6.0), LightSpec(2, 41.0, 24.0, 6.0)))
    picture = lit(Light(level), make(32.0, 24.5, on=level))
    assert at(picture, 35.5, 23) > 120
    assert at(picture, 40.5, 23) == 0


def test_the_flashlight_lights_where_one_aims(make: Make, level: Level) -> None:
    for aim, ahead in (((1.0, 0.0), (36, 24)), ((0.0, -1.0), (32, 20)), ((-0.6, 0.8), (29.6, 27.2))):
        picture = lit(Light(level), make(flashlight=True, aim=aim))
        assert at(picture, *ahead) > 150
        assert at(picture, *ahead) > 3 * at(picture, 64 - ahead[0], 48 - ahead[1])


def test_who_sees_well_sees_further_in_the_same_light(make: Make) -> None:
    hall = empty_level(64, 48)
    usual, keen = (lit(Light(hall), make(on=hall, flashlight=True, aim=(1.0, 0.0), sees_share=s)) for s in (1.0, 1.25))
    ahead = [at(keen, x, 24.0) - at(usual, x, 24.0) for x in (38.0, 42.0, 45.0)]
    assert min(ahead) > 0
    assert at(keen, 24.0, 24.0) == at(usual, 24.0, 24.0)


def test_without_the_flashlight_one_still_sees_what_is_at_hand(make: Make, level: Level) -> None:
    picture = lit(Light(level), make(flashlight=False))
    near = [at(picture, 32 + dx, 24 + dy) for dx, dy in ((1.2, 0), (-1.2, 0), (0, 1.2), (0, -1.2))]
    assert min(near) > 60
    assert at(picture, 38, 28) < 45


def test_the_cone_is_warm_and_the_night_is_cold(make: Make, level: Level) -> None:
    picture = lit(Light(level), make(flashlight=True))
    beam, dark = picture[480 + 10 * 32, 270], picture[480 - 6 * 32, 270]
    assert beam[0] > beam[1] > beam[2]
    assert dark[0] < dark[1] < dark[2]


def test_an_infected_in_the_cone_throws_a_shadow_away_from_it(make: Make, level: Level) -> None:
    alone = lit(Light(level), make(flashlight=True))
    one = lit(Light(level), make(flashlight=True, infected=[(35.0, 24.0)]))
    hidden = lit(Light(level), make(flashlight=True, infected=[(35.0, 24.0)], seen=[False]))
    assert at(one, 38, 24) < 0.6 * at(alone, 38, 24)
    assert at(one, 34.5, 24) == at(alone, 34.5, 24)
    assert at(one, 38, 26) == at(alone, 38, 26)
    assert np.array_equal(alone, hidden)


def test_the_light_lies_still_on_the_map(make: Make, level: Level) -> None:
    light, snapshot = Light(level), make()
    pictures = [lit(light, snapshot, left_px=LEFT_PX + shift)[3 - shift + 40 : 700 - shift, 40:500] for shift in (0, 3)]
    assert np.abs(pictures[0] - pictures[1]).max() <= 6  # only the edge of the picture darkens differently


def test_the_same_is_drawn_twice(make: Make) -> None:
    level = room(door_open=True, lights=(LightSpec(1, 35.0, 24.0, 6.0, 1.0, (216, 236, 255), Burning.FAILING),))
    snapshot = make(32.0, 24.5, on=level, flashlight=True, infected=[(35.0, 24.0)], tick=77)
    light = Light(level)
    first = lit(light, snapshot)
    assert np.array_equal(first, lit(light, snapshot))
    assert np.array_equal(first, lit(Light(level), snapshot))


@pytest.mark.parametrize("brightness", [0.6, 1.6])
def test_brightness_leaves_black_black_and_changes_what_is_dim_most(make: Make, brightness: float) -> None:
    level = room()
    snapshot = make(32.0, 24.5, on=level, flashlight=True)
    plain = lit(Light(level), snapshot)
    changed = lit(Light(level), snapshot, Settings(brightness=brightness))
    assert within(changed, 38.1, 16, 46, 32).max() == 0
    inside = (slice(480 - 140, 480 + 140), slice(270 - 100, 270 + 100))
    dim = plain[inside] < 60
    gain = changed[inside][dim].mean() / plain[inside][dim].mean()
    assert gain > 1.5 if brightness > 1 else gain < 0.6
    assert changed[inside][plain[inside] == 255].min() > 220


def test_noise_shows_as_a_ring_where_one_sees(make: Make, level: Level) -> None:
    target, plain = pygame.Surface(VIEW_PX), pygame.Surface(VIEW_PX)
    for surface, rings in ((target, ((32.0, 24.0, 5.0, 1.0),)), (plain, ())):
        surface.fill("white")
        Light(level).draw(Frame(surface, make(), 1.0, LEFT_PX, TOP_PX, (32.0, 24.0)), rings)
    difference = pygame.surfarray.array3d(target).astype(int) - pygame.surfarray.array3d(plain)
    assert difference[480 + 160, 270].mean() > 40
    assert np.abs(difference[480 + 80, 270]).max() == 0
    assert np.abs(difference[480 + 260, 270]).max() == 0


def test_who_carries_a_light_in_sight_is_seen_by_it(make: Make) -> None:
    """Out of sight it lights nothing, and what is lit lies round their feet."""
    level = empty_level(64, 48, start=(32.0, 24.0))
    there = replace(make().player, id=2, position=(38.0, 24.0), previous=(38.0, 24.0), flashlight=True)
    shown = [
        lit(Light(level), make(others=(replace(there, seen=seen, flashlight=on),)))
        for seen, on in ((True, True), (False, True), (True, False))
    ]
    gain = shown[0].astype(int) - shown[2]
    assert np.array_equal(shown[1], shown[2])
    assert gain.max() > 20
    assert np.abs(np.argwhere(gain > 10)[:, :2].mean(axis=0) - (VIEW_PX[0] / 2 + 192, VIEW_PX[1] / 2)).max() < 40
