"""A field put together from tables equals brute force: with doors, with many goals, bounded, in slices, on any map."""

import numpy as np
import pytest

from game.sim.paths import blocks as laid
from game.sim.paths import routemap
from game.sim.paths.flowfield import FARTHEST, UNREACHED, Wavefront, WaveGround, octile, point
from game.sim.paths.headings import NOWHERE, STEPS, UNITS, heading_of
from game.sim.paths.regions import divide
from game.sim.paths.routemap import RouteMap
from game.sim.paths.routes import RouteField, Tile
from game.sim.paths.tabulating import NO_WAY
from game.sim.words.types import Bool
from tests.sim.paths.test_flowfield import dijkstra, falls_along
from tests.worlds import draw, random_walls

SEEDS = range(6)
DOOR_UNITS = 11


def some_school(seed: int, *, height: int = 70, width: int = 90) -> tuple[Bool, Bool]:
    """Rooms off corridors with clutter in them: ``solid`` and ``door`` [h, w] bool."""
    rng = np.random.default_rng(seed)
    solid = random_walls(seed, height, width, 0.04 * (seed % 4))
    door = np.zeros_like(solid)
    for y in range(6, height - 6, 10):
        solid[y] = True
        for x in rng.integers(1, width - 2, 5):
            door[y, x : x + 1 + int(rng.integers(2))] = True
    for x in range(9, width - 9, 14):
        solid[:, x] |= rng.random(height) < 0.97
        for y in rng.integers(1, height - 1, 4):
            door[y, x] = True
    solid[door] = False
    return solid, door


def shut_half(door: Bool, seed: int) -> Bool:
    return door & (np.random.default_rng(seed + 100).random(door.shape) < 0.5)


def some_tiles(solid: Bool, seed: int, count: int) -> list[Tile]:
    free = np.argwhere(~solid)
    return [(int(x), int(y)) for y, x in np.random.default_rng(seed + 200).permutation(free)[:count]]


def whole(field: RouteField, waves: int = 32000) -> RouteField:
    while not field.advance(waves):
        pass
    return field


def brute(solid: Bool, door: Bool, shut: Bool, goals: list[Tile]) -> np.ndarray:
    """By a heap: nobody enters or leaves a door askew, open or shut, and a shut one costs extra."""
    return dijkstra(solid, door, goals, np.where(shut, DOOR_UNITS, 0))


@pytest.fixture(params=[8, 128], ids=["small blocks", "one block"])
def blocks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables in many blocks, as large maps have them, and in one."""
    monkeypatch.setattr(laid, "BLOCK_TILES", request.param)


@pytest.mark.usefixtures("blocks")
@pytest.mark.parametrize("seed", SEEDS)
def test_field_equals_brute_force(seed: int) -> None:
    solid, door = some_school(seed)
    shut, goals = shut_half(door, seed), some_tiles(solid, seed, 1 + seed % 3)
    routes = RouteMap.of(solid, door)
    assert len(routes.portals.contents) > 10  # it is cut to pieces
    field = whole(RouteField(routes, goals, shut, door_units=DOOR_UNITS), 1 + 7 * seed)
    np.testing.assert_array_equal(field.distance, brute(solid, door, shut, goals))
    falls_along(field.heading, field.distance, solid)


@pytest.mark.usefixtures("blocks")
@pytest.mark.parametrize("seed", SEEDS)
def test_doors_anywhere_and_mazes(seed: int) -> None:
    solid = random_walls(seed, 40, 50, 0.1 + 0.05 * seed)
    door = ~solid & (np.random.default_rng(seed).random(solid.shape) < 0.08)
    shut, goals = shut_half(door, seed), some_tiles(solid, seed, 2)
    field = whole(RouteField(RouteMap.of(solid, door), goals, shut, door_units=DOOR_UNITS))
    np.testing.assert_array_equal(field.distance, brute(solid, door, shut, goals))
    falls_along(field.heading, field.distance, solid)


@pytest.mark.usefixtures("blocks")
@pytest.mark.parametrize("seed", SEEDS)
def test_a_goal_may_lie_on_a_portal(seed: int) -> None:
    solid, door = some_school(seed)
    routes, shut = RouteMap.of(solid, door), shut_half(door, seed)
    tile = int(np.random.default_rng(seed).choice(routes.portals.at))
    goals = [(tile % solid.shape[1], tile // solid.shape[1])]
    field = whole(RouteField(routes, goals, shut, door_units=DOOR_UNITS))
    np.testing.assert_array_equal(field.distance, brute(solid, door, shut, goals))
    falls_along(field.heading, field.distance, solid)


@pytest.mark.usefixtures("blocks")
def test_a_doorway_may_be_two_deep() -> None:
    solid = random_walls(0, 60, 180, 0.0)
    solid[:, 88:90] = True
    door = np.zeros_like(solid)
    for y in (3, 20, 57):
        solid[y, 88:90], door[y, 88:90] = False, True
    shut, goals = shut_half(door, 4), [(85, 22)]
    for limit in (32000, 60):
        field = whole(RouteField(RouteMap.of(solid, door), goals, shut, door_units=DOOR_UNITS, limit=limit))
        expected = brute(solid, door, shut, goals)
        np.testing.assert_array_equal(field.distance, np.where(expected <= limit, expected, UNREACHED))


@pytest.mark.usefixtures("blocks")
@pytest.mark.parametrize("limit", [1, 9, 40, 90])
def test_limit_bounds_the_field(limit: int) -> None:
    solid, door = some_school(1)
    shut, goals = shut_half(door, 1), some_tiles(solid, 3, 2)
    field = whole(RouteField(RouteMap.of(solid, door), goals, shut, door_units=DOOR_UNITS, limit=limit))
    expected = brute(solid, door, shut, goals)
    np.testing.assert_array_equal(field.distance, np.where(expected <= limit, expected, UNREACHED))
    assert not (field.heading[expected > limit] != NOWHERE).any()
    falls_along(field.heading, field.distance, solid)


def test_tables_too_large_are_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    solid, door = some_school(2)
    shut, goals = shut_half(door, 2), some_tiles(solid, 2, 2)
    monkeypatch.setattr(routemap, "ENTRIES_MAX", 100)
    routes = RouteMap.of(solid, door)
    assert not routes.blocks
    field = whole(RouteField(routes, goals, shut, door_units=DOOR_UNITS))
    wave = Wavefront(
        WaveGround.of(solid, shut), sum(point(WaveGround.of(solid, shut), *goal) for goal in goals), door_units=11
    )
    wave.advance(wave.limit)
    np.testing.assert_array_equal(field.distance, wave.distance())


def test_a_plain_is_left_whole_and_walked_straight_over() -> None:
    solid = random_walls(0, 80, 120, 0.0)
    routes = RouteMap.of(solid, np.zeros_like(solid))
    assert len(routes.portals.at) == 0
    field = whole(RouteField(routes, [(60, 40)], np.zeros_like(solid), door_units=0))
    ys, xs = np.nonzero(~solid)
    np.testing.assert_array_equal(field.distance[ys, xs], octile(60 - xs, 40 - ys))
    away = np.hypot(60 - xs, 40 - ys)
    unit = UNITS[:, field.heading[ys, xs]]
    cosine = (unit[0] * (60 - xs) + unit[1] * (40 - ys))[away > 0] / away[away > 0]
    assert cosine.min() > np.cos(np.radians(1.0))


def test_what_is_sealed_off_is_never_reached() -> None:
    solid, door = some_school(3)
    solid[20:31, 20:41] = True
    solid[21:30, 21:40] = False  # a room with no way in
    door[20:31, 20:41] = False
    routes, shut = RouteMap.of(solid, door), np.zeros_like(solid)
    reached = whole(RouteField(routes, [(30, 25)], shut, door_units=0)).distance != UNREACHED
    assert reached[21:30, 21:40].all()
    assert reached.sum() == 9 * 19


def test_no_sum_of_two_ways_runs_over() -> None:
    assert FARTHEST < NO_WAY
    assert 2 * NO_WAY < 1 << 16


@pytest.mark.parametrize("seed", SEEDS)
def test_regions_and_portals_share_out_the_free_tiles(seed: int) -> None:
    solid, door = some_school(seed)
    regions = divide(solid, door)
    np.testing.assert_array_equal((regions.region >= 0) | regions.portal, ~solid)
    assert not ((regions.region >= 0) & regions.portal).any()
    assert regions.portal[door].all()
    straight = ((slice(None), slice(1, None)), (slice(None), slice(None, -1)))
    for here, there in (straight, tuple((b, a) for a, b in straight)):
        one, other = regions.region[here], regions.region[there]
        assert (one == other)[(one >= 0) & (other >= 0)].all()  # a portal lies between any two regions


def test_headings_are_units_within_a_degree() -> None:
    turn = np.linspace(0, 2 * np.pi, 5000)
    x, y = np.cos(turn), np.sin(turn)
    unit = UNITS[:, heading_of(x, y)]
    np.testing.assert_allclose(np.hypot(*unit), 1, atol=1e-6)
    assert (unit[0] * x + unit[1] * y).min() > np.cos(np.radians(1.0))
    assert heading_of(np.zeros(1), np.zeros(1))[0] == NOWHERE == 8 * (STEPS + 1)


def test_the_same_ground_is_reckoned_once_and_another_anew() -> None:
    first, same = draw("#####", "#S.D#", "#####"), draw("#####", "#.SD#", "#####")
    moved, furnished = draw("#####", "#SD.#", "#####"), draw("######", "#S..D#", "######")
    for level, taken in ((same, True), (moved, False), (furnished, False)):
        level.on_the_ground_of(first)
        assert (level.routes is first.routes) == taken
