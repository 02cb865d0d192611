"""What is seen from a place, held against lines of sight that are tried one by one."""

import numpy as np
import pytest

from game.sim.terrain.areas import Area
from game.sim.terrain.level import DoorSpec, Level, empty_level
from game.sim.terrain.sight import line_of_sight
from game.sim.words.states import DoorState
from game.sim.words.types import F32, Bool
from game.view.light.occluders import CELLS_PER_M, Occluders
from game.view.light.sightplane import SightPlane

WIDTH, HEIGHT = 30, 20  # tiles


def walled(*blocks: tuple[int, int, int, int], doors: tuple[DoorSpec, ...] = ()) -> Level:
    """A hall with blocks of wall in it: x, y, width, height."""
    solid = empty_level(WIDTH, HEIGHT).solid.copy()
    for x, y, width, height in blocks:
        solid[y : y + height, x : x + width] = True
    for door in doors:
        for x, y in door.area.tiles():
            solid[y, x] = False
    return empty_level(WIDTH, HEIGHT, solid=solid, opaque=solid, barrier=solid, doors=doors)


def seen(level: Level, x: float, y: float, width_m: float = 0.2) -> F32:
    return SightPlane(Occluders(level), WIDTH, HEIGHT).look(0, 0, x, y, width_m).copy()


def cells(mask: Bool) -> Bool:
    return np.repeat(np.repeat(mask, CELLS_PER_M, axis=0), CELLS_PER_M, axis=1)


def middles() -> F32:
    ys, xs = np.mgrid[: HEIGHT * CELLS_PER_M, : WIDTH * CELLS_PER_M]
    return (np.stack((xs.ravel(), ys.ravel()), axis=1).astype(np.float32) + np.float32(0.5)) / np.float32(CELLS_PER_M)


def grown(mask: Bool, by: int) -> Bool:
    wide = np.pad(mask, by)
    size = mask.shape
    shifts = [wide[i : i + size[0], j : j + size[1]] for i in range(2 * by + 1) for j in range(2 * by + 1)]
    result: Bool = np.logical_or.reduce(shifts)
    return result


@pytest.mark.parametrize("place", [(2.3, 2.4), (15.0, 10.0), (28.6, 17.2)])
def test_of_a_room_without_corners_all_is_seen(place: tuple[float, float]) -> None:
    plane = seen(walled(), *place)
    inside = cells(~walled().solid)
    assert plane[inside].min() > 0.97
    assert plane[inside].sum() == pytest.approx(inside.sum(), rel=1e-3)


def some_blocks(seed: int) -> tuple[Level, float, float]:
    rng = np.random.default_rng(seed)
    blocks = [(*rng.integers((2, 2), (WIDTH - 6, HEIGHT - 4)), *rng.integers(1, 4, 2)) for _ in range(14)]
    level = walled(*blocks)
    free = np.argwhere(~level.solid)
    y, x = free[rng.integers(len(free))]
    return level, float(x + rng.uniform(0.3, 0.7)), float(y + rng.uniform(0.3, 0.7))


@pytest.mark.parametrize("seed", range(8))
def test_it_agrees_with_lines_of_sight(seed: int) -> None:
    level, x, y = some_blocks(seed)
    plane, opened = seen(level, x, y, 0.02), cells(~level.solid)
    clear = line_of_sight(level.opaque, x, y, middles()).reshape(plane.shape)
    shadow, bright = ~grown(clear & opened, 3) & opened, ~grown(~(clear & opened), 2) & opened
    assert np.count_nonzero(plane[shadow]) <= 6  # the tip of a thin beam is rounded to whole cells
    assert plane[bright].min(initial=1) > 0.95


@pytest.mark.parametrize("seed", range(4))
def test_no_light_gets_where_no_part_of_the_eye_sees(seed: int) -> None:
    level, x, y = some_blocks(seed)
    plane, opened = seen(level, x, y, 0.26), cells(~level.solid)
    turns = np.arange(8) * (2 * np.pi / 8)
    eyes = [(x + 0.2 * np.cos(turn), y + 0.2 * np.sin(turn)) for turn in turns] + [(x, y)]
    clear = np.logical_or.reduce([line_of_sight(level.opaque, ex, ey, middles()) for ex, ey in eyes])
    dark = ~grown(clear.reshape(plane.shape), 2) & opened
    assert (plane[dark] > 0.15).mean() < 0.002  # slits that close may leave a thin grey wedge
    assert plane[dark].max(initial=0) < 0.55


def test_the_far_side_of_a_wall_stays_dark() -> None:
    plane = seen(walled((12, 1, 1, 18)), 6.4, 9.7)
    assert plane[:, 13 * CELLS_PER_M :].max() == 0
    assert plane[8 * 8 : 12 * 8, 12 * CELLS_PER_M].min() > 0.3
    assert plane[:, 12 * CELLS_PER_M + 6 : 13 * CELLS_PER_M].max() == 0


def test_no_light_slips_between_blocks_that_touch_at_a_corner() -> None:
    plane = seen(walled((1, 1, 11, 9), (12, 10, 17, 9)), 8.3, 14.6)
    beyond = plane[: 10 * CELLS_PER_M, 12 * CELLS_PER_M : 29 * CELLS_PER_M]
    assert np.count_nonzero(beyond) <= 1  # the cell at that corner belongs to both sides
    assert beyond.max() < 0.2


def test_a_wall_shows_its_face_to_the_south_and_only_its_edge_elsewhere() -> None:
    level = walled((14, 9, 3, 1))
    tile = slice(15 * CELLS_PER_M, 16 * CELLS_PER_M)
    face = seen(level, 15.4, 14.0)[9 * CELLS_PER_M : 10 * CELLS_PER_M, tile]
    top = seen(level, 15.4, 5.0)[9 * CELLS_PER_M : 10 * CELLS_PER_M, tile]
    assert face[4:].min() > 0.9
    assert face[:2].max() < 0.35
    assert 0.3 < top[0].min() <= top[0].max() < 0.8
    assert top[4:].max() < 0.3


def test_what_is_seen_is_mirrored_with_the_scene() -> None:
    level = walled((8, 4, 2, 5), (18, 12, 4, 1), (22, 3, 1, 4))
    mirrored = empty_level(WIDTH, HEIGHT, solid=level.solid[:, ::-1], opaque=level.opaque[:, ::-1])
    mirrored = Level(**{**{f: getattr(mirrored, f) for f in mirrored.__dataclass_fields__}, "barrier": mirrored.opaque})
    apart = np.abs(seen(level, 14.3, 9.4) - seen(mirrored, WIDTH - 14.3, 9.4)[:, ::-1])
    assert (apart > 0.4).mean() < 0.004  # cells on an edge are sampled at other points
    assert apart.mean() < 0.005


def test_a_door_that_opens_lets_one_see_through() -> None:
    door = DoorSpec(1, "door", Area(12.0, 9.0, 1.0, 2.0))
    level = walled((12, 1, 1, 18), doors=(door,))
    occluders = Occluders(level)
    plane = SightPlane(occluders, WIDTH, HEIGHT)
    beyond = slice(13 * CELLS_PER_M, 20 * CELLS_PER_M)
    assert plane.look(0, 0, 8.2, 10.1, 0.2)[80, beyond].max() == 0
    assert occluders.watch(np.array([DoorState.BROKEN], np.uint8)) == [level.doors[0].area]
    assert plane.look(0, 0, 8.2, 10.1, 0.2)[80, beyond].min() > 0.95
    assert occluders.watch(np.array([DoorState.BROKEN], np.uint8)) == []
    occluders.watch(np.array([DoorState.SHUT], np.uint8))
    assert plane.look(0, 0, 8.2, 10.1, 0.2)[80, beyond].max() == 0


def test_walking_on_makes_nothing_shimmer() -> None:
    """Where an edge sweeps over a cell it grows lighter or darker; it does not go to and fro."""
    level = walled((4, 6, 3, 1), (9, 6, 1, 1), (12, 6, 4, 1), (17, 6, 1, 1), (20, 6, 6, 1), (10, 12, 1, 1))
    plane = SightPlane(Occluders(level), WIDTH, HEIGHT)
    frames = np.array([plane.look(0, 0, 8.1 + 0.04 * i, 9.3 + 0.01 * i, 0.26).copy() for i in range(40)])
    change = np.diff(frames, axis=0)
    to_and_fro = change[1:] * change[:-1] < -0.02
    assert to_and_fro.sum(axis=(1, 2)).max() < 120  # of 38,400 cells
    assert to_and_fro.mean() < 0.0006
