"""Tables kept up with changing ground: fields equal brute force, work is bounded, what is put back is as it was."""

import numpy as np
import pytest

from game.sim.paths import blocks as laid
from game.sim.paths import regions, routemap, upkeep
from game.sim.paths.flowfield import UNREACHED, Wavefront, WaveGround, point
from game.sim.paths.portals import Portals
from game.sim.paths.routemap import RouteMap
from game.sim.paths.routes import RouteField, Tile
from game.sim.paths.upkeep import RouteUpkeep
from game.sim.words.types import Bool, TileBox
from tests.sim.paths.test_flowfield import falls_along
from tests.sim.paths.test_routes import DOOR_UNITS, brute, shut_half, some_school, some_tiles, whole
from tests.worlds import random_walls

SEEDS = range(4)


@pytest.fixture(params=[24, 128], ids=["small blocks", "one block"])
def blocks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables in many blocks, as large maps have them, and in one."""
    monkeypatch.setattr(laid, "BLOCK_TILES", request.param)


def settle(kept: RouteUpkeep, solid: Bool, work: int | None = None) -> int:
    """Let it catch up; returns the number of ticks."""
    for tick in range(10_000):
        if kept.settled:
            return tick
        kept.advance(solid, work)
    raise AssertionError("never")


def change(kept: RouteUpkeep, solid: Bool, rng: np.random.Generator, *, wide: int = 2) -> None:
    """Make a rectangle of the map free or solid, walls, doors and portals included."""
    height, width = solid.shape
    left, top = int(rng.integers(1, width - 1)), int(rng.integers(1, height - 1))
    right, bottom = (int(rng.integers(1, wide + 1)) for _ in range(2))
    box = TileBox(left, top, min(left + right, width - 1), min(top + bottom, height - 1))
    solid[box.crop()] = rng.random() < 0.5
    kept.note(box)


def assert_exact(kept: RouteUpkeep, solid: Bool, door: Bool, seed: int, goals: list[Tile]) -> None:
    shut = shut_half(door, seed)
    field = whole(RouteField(kept.routes, goals, shut, door_units=DOOR_UNITS), 1 + 7 * seed)
    np.testing.assert_array_equal(field.distance, brute(solid, door & ~solid, shut, goals))
    falls_along(field.heading, field.distance, solid)


@pytest.mark.usefixtures("blocks")
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("maze", [False, True], ids=["school", "maze"])
def test_fields_equal_brute_force_after_any_changes(seed: int, maze: bool) -> None:
    if maze:
        solid = random_walls(seed, 36, 50, 0.1 + 0.08 * seed)
        door = ~solid & (np.random.default_rng(seed).random(solid.shape) < 0.06)
    else:
        solid, door = some_school(seed, height=50, width=70)
    kept, rng = RouteUpkeep(RouteMap.of(solid.copy(), door)), np.random.default_rng(seed + 300)
    for _ in range(4):
        for _ in range(int(rng.integers(1, 12))):
            change(kept, solid, rng, wide=1 + seed % 3)
            kept.advance(solid, 500)  # now and then something changes while tables are made
        settle(kept, solid, 3000)
        goals = some_tiles(solid, int(rng.integers(1000)), 1 + seed % 3)
        assert_exact(kept, solid, door, seed, goals)
        np.testing.assert_array_equal(kept.routes.portals.regions.solid, solid)


@pytest.mark.parametrize("seed", range(8))
def test_ground_that_is_cut_to_pieces_joins_where_it_should(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regions, "CUT_EVERY_TILES", 4)
    monkeypatch.setattr(regions, "CUTS", ((3, 3), (6, 9)))
    solid = random_walls(seed, 30, 40, 0.22)
    door = np.zeros_like(solid)
    kept = RouteUpkeep(RouteMap.of(solid.copy(), door))
    assert len(kept.routes.portals.at) > 40
    for y, x in np.random.default_rng(seed).permutation(np.argwhere(solid[1:-1, 1:-1]) + 1)[:60].tolist():
        solid[y, x] = False
        kept.note(TileBox(x, y, x + 1, y + 1))
    settle(kept, solid)
    assert_exact(kept, solid, door, seed, some_tiles(solid, seed, 1))


def test_where_something_stands_in_a_doorway_nothing_leads() -> None:
    solid, door = some_school(1)
    kept = RouteUpkeep(RouteMap.of(solid.copy(), door))
    y, x = np.argwhere(door)[30].tolist()
    solid[y, x] = True
    kept.note(TileBox(x, y, x + 1, y + 1))
    settle(kept, solid)
    field = whole(RouteField(kept.routes, [(x, y)], np.zeros_like(door), door_units=0))
    assert (field.distance == UNREACHED).all()


def test_a_field_in_use_is_exact_about_the_ground_that_its_map_knows() -> None:
    solid, door = some_school(1)
    before = solid.copy()
    kept, rng = RouteUpkeep(RouteMap.of(solid.copy(), door)), np.random.default_rng(1)
    for _ in range(5):
        change(kept, solid, rng)
    kept.advance(solid)
    assert not kept.settled
    assert_exact(kept, before, door, 1, some_tiles(before & solid, 5, 1))


@pytest.mark.usefixtures("blocks")
@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_put_back_is_as_it_was(seed: int) -> None:
    solid, door = some_school(seed)
    first = RouteMap.of(solid.copy(), door)
    kept, rng, start = RouteUpkeep(first), np.random.default_rng(seed), solid.copy()
    for _ in range(8):
        change(kept, solid, rng, wide=3)
        settle(kept, solid)
    assert kept.routes is not first
    where = np.argwhere(solid != start)
    for y, x in rng.permutation(where).tolist():
        solid[y, x] = start[y, x]
        kept.note(TileBox(x, y, x + 1, y + 1))
        settle(kept, solid)
    assert kept.routes is first


def test_a_part_put_back_has_its_own_table_again() -> None:
    solid, door = some_school(2)
    kept, rng = RouteUpkeep(RouteMap.of(solid.copy(), door)), np.random.default_rng(7)
    for _ in range(6):
        change(kept, solid, rng)
    settle(kept, solid)
    goals, shut = some_tiles(solid, 2, 1), shut_half(door, 2)
    before = whole(RouteField(kept.routes, goals, shut, door_units=DOOR_UNITS))
    y, x = np.argwhere(~solid[1:-1, 1:-1])[40] + 1
    for stands in (True, False):
        solid[y, x] = stands
        kept.note(TileBox(int(x), int(y), int(x) + 1, int(y) + 1))
        settle(kept, solid)
    after = whole(RouteField(kept.routes, goals, shut, door_units=DOOR_UNITS))
    np.testing.assert_array_equal(before.heading, after.heading)
    np.testing.assert_array_equal(before.distance, after.distance)


def test_maps_without_tables_are_kept_up_too(monkeypatch: pytest.MonkeyPatch) -> None:
    solid, door = some_school(2, height=40, width=50)
    monkeypatch.setattr(routemap, "ENTRIES_MAX", 10)
    kept, rng = RouteUpkeep(RouteMap.of(solid.copy(), door)), np.random.default_rng(3)
    assert not kept.routes.blocks
    for _ in range(12):
        change(kept, solid, rng)
    settle(kept, solid)
    goals, shut = some_tiles(solid, 2, 2), shut_half(door, 2)
    field = whole(RouteField(kept.routes, goals, shut, door_units=DOOR_UNITS))
    ground = WaveGround.of(solid, shut)
    wave = Wavefront(ground, sum(point(ground, *goal) for goal in goals), door_units=DOOR_UNITS)
    wave.advance(wave.limit)
    np.testing.assert_array_equal(field.distance, wave.distance())


def test_more_portals_than_a_key_has_room_for_are_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    solid, door = some_school(0)
    kept, rng = RouteUpkeep(RouteMap.of(solid.copy(), door)), np.random.default_rng(3)
    monkeypatch.setattr(upkeep, "SLOT_MASK", 1)
    for _ in range(2):
        change(kept, solid, rng)
        settle(kept, solid)
        goals = some_tiles(solid, 2, 2)
        field = whole(RouteField(kept.routes, goals, np.zeros_like(door), door_units=0))
        assert field.distance[~solid].min() == 0
    assert not kept.routes.blocks


def test_worlds_share_the_first_tables_and_no_change_reaches_another() -> None:
    seed = 1
    solid, door = some_school(seed)
    first = RouteMap.of(solid.copy(), door)
    one, other, rng = RouteUpkeep(first), RouteUpkeep(first), np.random.default_rng(seed)
    assert one.routes is other.routes
    changed = solid.copy()
    for _ in range(10):
        change(one, changed, rng)
    settle(one, changed)
    goals = some_tiles(solid & changed, 4, 1)
    assert_exact(one, changed, door, seed, goals)
    assert_exact(other, solid, door, seed, goals)


def test_no_tick_makes_more_than_its_share(monkeypatch: pytest.MonkeyPatch) -> None:
    solid, door = some_school(1, height=120, width=150)
    kept, rng, asked = RouteUpkeep(RouteMap.of(solid.copy(), door)), np.random.default_rng(1), list[int]()
    make, least = upkeep._TableRows.advance, []

    def counted(rows: upkeep._TableRows, portals: Portals, work: int) -> int:
        asked.append(make(rows, portals, work))
        least.append(rows.copy_tiles)
        return asked[-1]

    monkeypatch.setattr(upkeep._TableRows, "advance", counted)
    for _ in range(60):
        change(kept, solid, rng)
    most = 0
    while not kept.settled:
        before = len(asked)
        kept.advance(solid)
        most = max(most, sum(asked[before:]))
    assert sum(asked) > 3 * upkeep.WORK_A_TICK
    assert most <= upkeep.WORK_A_TICK + max(least) + upkeep.TABLE_WORK


@pytest.mark.parametrize("seed", SEEDS)
def test_one_that_is_restored_goes_on_as_the_other_would(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "WORK_A_TICK", 100)
    solid, door = some_school(seed, height=50, width=70)
    first, rng = RouteMap.of(solid.copy(), door), np.random.default_rng(seed)
    kept, goals, shut = RouteUpkeep(first), some_tiles(solid, seed, 1), shut_half(door, seed)
    halfway = 0
    for tick in range(80):
        if rng.random() < 0.6:
            change(kept, solid, rng)
        kept.advance(solid)
        if tick % 4 != 3:
            continue
        halfway += kept.pieces > 1
        other, ground = RouteUpkeep.restored(first, kept), solid.copy()
        assert (other.version, other.pieces, other.waiting) == (kept.version, kept.pieces, kept.waiting)
        while True:
            fields = [whole(RouteField(some.routes, goals, shut, door_units=DOOR_UNITS)) for some in (kept, other)]
            np.testing.assert_array_equal(fields[0].distance, fields[1].distance)
            np.testing.assert_array_equal(fields[0].heading, fields[1].heading)
            if other.settled:
                break
            other.advance(ground)
            kept.advance(ground)
        assert kept.settled
        assert other.version == kept.version
    assert halfway > 3
