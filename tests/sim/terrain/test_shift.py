"""A map that grows, moves or shrinks as a whole."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.setup.carry import Anew
from game.sim.state.people import only
from game.sim.state.world import Noise, Trail
from game.sim.terrain.level import ContainerSpec, DoorSpec, LightSpec, SpawnSpec, empty_level
from game.sim.terrain.shift import STAYED, moved_area, overlap, shift_between
from tests.reloading import go_on, played, reloaded, wider
from tests.worlds import hall_a, leave_trail, run


@pytest.mark.parametrize("by", [(0, 0), (16, 0), (3, 5)])
def test_a_map_that_grows_takes_everything_along(by: tuple[int, int]) -> None:
    old = played()
    old.noises, old.thrown.landed = [Noise(9.5, 8.5, 4.0, -1)], [(7.5, 6.5)]
    level = hall_a().level
    new, anew = reloaded(old, wider(level, by, (level.width + 20, level.height + 9)))
    assert anew == Anew(shift=by)
    n = old.bodies.crowd
    for name in ("position", "previous", "target"):
        moved = old.bodies.columns[name][:n] + np.array(by, np.float32)
        assert np.array_equal(new.bodies.columns[name][:n], moved), name
    assert (only(new.people).x, only(new.people).y) == (only(old.people).x + by[0], only(old.people).y + by[1])
    (was,), (now,) = old.trails.values(), new.trails.values()
    assert now == Trail(was.x + by[0], was.y + by[1], was.tick)
    assert np.array_equal(new.thrown.position[:1], old.thrown.position[:1] + np.array(by, np.float32))
    assert new.noises == [Noise(9.5 + by[0], 8.5 + by[1], 4.0, -1)]
    assert new.thrown.landed == [(7.5 + by[0], 6.5 + by[1])]
    assert np.array_equal(new.doors.state, old.doors.state)
    assert np.array_equal(new.searched, old.searched)
    run(old, 30)
    run(new, 30)
    apart = new.bodies.position[:n] - old.bodies.position[:n] - np.array(by, np.float32)
    assert np.abs(apart).max() < 2.0  # the same ways; a rounding or a field a few ticks later is all that differs
    assert np.median(np.abs(apart)) < 0.01


def test_a_map_that_shrinks_leaves_nothing_outside() -> None:
    old = played()
    level = hall_a().level
    width, height = 40, 30

    def inside(spec: DoorSpec | SpawnSpec | ContainerSpec) -> bool:
        return spec.area.x + spec.area.width < width and spec.area.y + spec.area.height < height

    cut = {name: getattr(level, name)[:height, :width].copy() for name in ("solid", "opaque", "barrier", "surface")}
    for name in ("solid", "opaque", "barrier"):
        cut[name][:, -1] = cut[name][-1] = True
    kept = {name: tuple(s for s in getattr(level, name) if inside(s)) for name in ("doors", "spawns", "containers")}
    more: dict[str, object] = {**cut, **kept, "exits": (), "lights": (), "notes": (), "rooms": ()}
    more |= {"wall_maps": (), "triggers": (), "entries": ()}
    small = replace(level, width=width, height=height, **more)  # type: ignore[arg-type]
    ys, xs = np.nonzero(~small.solid)
    small = replace(small, start=(float(xs[0]) + 0.5, float(ys[0]) + 0.5))
    old.noises = []
    leave_trail(old, level.width - 2.0, level.height - 2.0)
    old.thrown.position[0] = (level.width - 2.0, 3.0)
    old.thrown.landed = [(level.width - 3.0, 3.0)]
    new, _ = reloaded(old, small)
    x, y = new.bodies.position[: new.bodies.crowd].T
    assert x.max() < width
    assert y.max() < height
    assert not new.grid.blocked[y.astype(int), x.astype(int)].any()
    assert (new.thrown.count, new.thrown.landed) == (0, [])
    assert new.grid.is_free(only(new.people).x, only(new.people).y)
    go_on(new, 120)


def test_one_object_that_is_moved_is_no_shift_of_the_map() -> None:
    level = hall_a().level
    door = level.doors[0]
    moved = replace(door, area=moved_area(door.area, (0, 4)))
    assert shift_between(level, replace(level, doors=(moved, *level.doors[1:]))) == STAYED
    assert shift_between(level, replace(level, start=(level.start[0] + 3, level.start[1]))) == STAYED


def test_objects_that_move_without_the_ground_are_no_shift() -> None:
    level = hall_a().level
    moved = wider(level, (2, 1), (level.width + 2, level.height + 1))
    assert shift_between(level, moved) == (2, 1)
    assert shift_between(moved, level) == (-2, -1)
    objects = {name: getattr(moved, name) for name in ("doors", "spawns", "containers", "exits", "lights", "notes")}
    assert shift_between(level, replace(level, **objects)) == STAYED


def test_a_shift_is_of_whole_tiles_or_none() -> None:
    level = empty_level(20, 12, lights=(LightSpec(1, 3.0, 3.0, 2.0),), start=(4.0, 4.0))
    half = replace(level, lights=(LightSpec(1, 3.5, 3.0, 2.0),), start=(4.5, 4.0))
    assert shift_between(level, half) == STAYED


@pytest.mark.parametrize("by", [(0, 0), (3, 1), (-2, 4), (9, 0), (0, -9)])
def test_what_two_maps_have_in_common_lies_alike_in_both(by: tuple[int, int]) -> None:
    before = np.arange(6 * 8).reshape(6, 8)
    after = np.full((7, 5), -1)
    was, now = overlap(before.shape, after.shape, by)
    after[now] = before[was]
    for y, x in np.ndindex(7, 5):
        inside = 0 <= y - by[1] < 6 and 0 <= x - by[0] < 8
        assert after[y, x] == (before[y - by[1], x - by[0]] if inside else -1)
