"""Laws of changing ground: its readers end where they would have begun, nobody is in a wall, what is undone is gone."""

from dataclasses import replace

import numpy as np
import pytest

from game.play.headless import tireless_session
from game.play.pilots import Pilot
from game.play.session import Setup
from game.sim.actions import doors, ground
from game.sim.paths.routes import whole_distance
from game.sim.perception.noise import make, noise_field
from game.sim.setup.start import new_world
from game.sim.state.people import only
from game.sim.state.world import CHASE_SLOT, Noise, World
from game.sim.terrain.lamps import LampLight
from game.sim.terrain.level import Level, LightSpec, empty_level
from game.sim.terrain.tiles import LOW, NOTHING, TALL, WALL, Standing
from game.sim.words.states import DoorState, State
from game.sim.words.types import TileBox
from tests.sim.paths.test_flowfield import dijkstra
from tests.sim.test_laws_walls import IN_WALL_M, depth_in_walls
from tests.worlds import draw, hall_a, hunt_rules, leave_trail, rules, run, world_of

THINGS = (NOTHING, LOW, TALL, WALL)
HALL = (
    "##################",
    "#S....D..........#",
    "#.....#....o.....#",
    "#.....#..........#",
    "###D###.....######",
    "#...........D....#",
    "#..oo.......#....#",
    "##################",
)


def hall(**fields: object) -> Level:
    lamps = (LightSpec(1, 3.5, 2.5, 5.0), LightSpec(2, 12.5, 2.5, 6.0), LightSpec(3, 9.5, 5.5, 4.0))
    return draw(*HALL, **{"lights": lamps, **fields})


def put_at_random(world: World, rng: np.random.Generator, count: int, *, moving_doors: bool = True) -> None:
    """Put things, big and small, on tiles where nobody is and no door lies; now and then move a door."""
    grid, bodies = world.grid, world.bodies.position[: world.bodies.count]
    for _ in range(count):
        x, y = int(rng.integers(1, grid.width - 2)), int(rng.integers(1, grid.height - 2))
        box = TileBox(x, y, min(x + 1 + int(rng.integers(2)), grid.width - 1), y + 1)
        around = box.grown(1, grid.width, grid.height)
        near = (bodies >= (around.left, around.top)).all(axis=1) & (bodies < (around.right, around.bottom)).all(axis=1)
        if not near.any() and not (grid.door[box.crop()] >= 0).any():
            ground.put(world, box, THINGS[int(rng.integers(len(THINGS)))])
        if moving_doors and rng.random() < 0.3:
            index = int(rng.integers(len(world.level.doors)))
            doors.set_state(world, index, DoorState.OPEN if rng.random() < 0.5 else DoorState.BROKEN)


def settled(world: World) -> World:
    for _ in range(1000):
        if world.upkeep.settled and not world.lamps.stale:
            return world
        ground.keep_up(world)
    raise AssertionError("never")


def begun_so(world: World) -> World:
    """A world on a level that was laid as the ground of this one stands now, with its doors as they are."""
    tiles = world.grid.tiles
    level = replace(world.level, solid=tiles.solid, opaque=tiles.opaque, barrier=tiles.barrier)
    fresh = new_world(level, rules(), seed=1, zombies=0, at=(only(world.people).x, only(world.people).y))
    for index, state in enumerate(world.doors.state.tolist()):
        doors.set_state(fresh, index, DoorState(state))
    return fresh


@pytest.mark.parametrize("seed", range(4))
def test_readers_of_changed_ground_end_where_they_would_have_begun(seed: int) -> None:
    world = world_of(hall())
    put_at_random(world, np.random.default_rng(seed), 25, moving_doors=seed % 2 == 0)
    fresh, grid = begun_so(settled(world)), world.grid
    for name in ("blocked", "opaque", "barrier", "shut", "by_door", "narrow", "bounds", "corners"):
        np.testing.assert_array_equal(getattr(grid, name), getattr(fresh.grid, name), name)
    np.testing.assert_array_equal(world.lamps.light, fresh.lamps.light)
    tiles = np.arange(grid.blocked.size)
    for other in tiles[:: 7 + seed]:
        np.testing.assert_array_equal(grid.clearance.clear(tiles, other), fresh.grid.clearance.clear(tiles, other))
    for at in ((2.5, 1.5), (9.5, 3.5), (14.5, 6.5)):
        heard, expected = (noise_field(some, rules(), Noise(*at, 12.0, -1)) for some in (world, fresh))
        np.testing.assert_array_equal(heard.distance, expected.distance)
        x, y = int(at[0]), int(at[1])
        if not grid.tiles.solid[y, x]:
            mine = whole_distance(world.routes, *at, grid.shut, door_units=9)
            theirs = whole_distance(fresh.routes, *at, fresh.grid.shut, door_units=9)
            np.testing.assert_array_equal(mine, theirs)
            door = grid.door >= 0
            np.testing.assert_array_equal(mine, dijkstra(grid.tiles.solid, door, [(x, y)], np.where(grid.shut, 9, 0)))


def test_nobody_is_in_a_wall_while_things_are_moved_about() -> None:
    session, pilot = tireless_session(hall_a(), Setup(hall_a().document.path, 3, zombies=600)), Pilot(3)
    rng = np.random.default_rng(5)
    world, bodies = session.world, session.world.bodies
    for tick in range(600):
        if tick % 6 == 0:
            put_at_random(world, rng, 2)
        session.tick(pilot.command(world))
        position = bodies.position[: bodies.crowd]
        tile = position.astype(np.int32)
        assert not world.grid.blocked[tile[:, 1], tile[:, 0]].any()
        assert world.grid.is_free(session.survivor.x, session.survivor.y)
        assert depth_in_walls(world.grid.blocked, position).max() < IN_WALL_M
    assert world.upkeep.version > 20


def test_changes_that_are_undone_leave_no_trace() -> None:
    level = hall()
    world, other = world_of(level), world_of(level)
    at_first, first = world.grid.view, level.tiles
    rng = np.random.default_rng(2)
    for _ in range(6):
        put_at_random(world, rng, 5)
        settled(world)
    assert world.routes is not other.routes
    for y, x in np.argwhere(np.ones_like(first.solid))[:].tolist():
        if 0 < y < level.height - 1 and 0 < x < level.width - 1:
            thing = Standing(*(bool(mask[y, x]) for mask in (first.solid, first.opaque, first.barrier)))
            ground.put(world, TileBox(x, y, x + 1, y + 1), thing)
    for index in range(len(level.doors)):
        doors.set_state(world, index, DoorState(int(other.doors.state[index])))
    assert settled(world).routes is other.routes is level.routes
    assert at_first.tiles is other.grid.tiles is first  # nothing was written into what others share
    np.testing.assert_array_equal(world.lamps.light, other.lamps.light)
    for name in ("blocked", "opaque", "barrier", "narrow", "bounds", "corners"):
        np.testing.assert_array_equal(getattr(world.grid, name), getattr(other.grid, name), name)


def test_the_hunt_goes_round_what_is_put_in_its_way_and_through_what_is_taken_away() -> None:
    level = empty_level(30, 12)
    world = world_of(level, (3.5, 5.5), with_rules=hunt_rules())
    wall = TileBox(15, 1, 16, 10)

    def distance() -> int:
        world.bodies.state[0], world.bodies.timer[0] = State.CHASE, 600
        leave_trail(world, 27.5, 5.5, world.tick)
        run(world, 12, with_rules=hunt_rules())
        return int(world.fields.distance[CHASE_SLOT, 5, 4])

    straight = distance()
    ground.put(world, wall, WALL)
    assert distance() > straight
    ground.put(world, wall, NOTHING)
    assert distance() == straight


def test_who_follows_a_noise_is_led_round_what_is_put_in_the_way() -> None:
    world = world_of(empty_level(140, 12), (6.5, 5.5))
    make(world, 24.5, 5.5, 22.0)
    run(world, 8)
    assert world.bodies.state[0] == State.HEAR
    slot = int(world.bodies.slot[0])
    for _ in range(3):  # and again: it reaches no further for being made again
        ground.put(world, TileBox(15, 1, 16, 10), LOW)
        run(world, 8)
        barred = world.fields.distance[slot].copy()
        ground.put(world, TileBox(15, 1, 16, 10), NOTHING)
        run(world, 8)
        free = world.fields.distance[slot].copy()
        ground.put(world, TileBox(15, 1, 16, 10), LOW)
        run(world, 8)
        np.testing.assert_array_equal(world.fields.distance[slot], barred)
    assert barred[5, 8] > free[5, 8]
    assert (barred[1:10, 15] == 65535).all()


def test_the_border_stays() -> None:
    world = world_of(hall())
    for box in (TileBox(0, 1, 2, 2), TileBox(3, 3, 3, 4), TileBox(16, 6, 17, 8), TileBox(15, 2, 18, 3)):
        with pytest.raises(ValueError, match="border"):
            ground.put(world, box, LOW)
    assert world.grid.view is world.grid.view


def test_readers_are_told_what_changed_or_that_it_may_be_all() -> None:
    world, other = world_of(hall()), world_of(hall())
    first = world.grid.view
    everything = (TileBox(0, 0, 18, 8),)
    assert world.grid.view.changed_since(first) == ()
    assert first.changed_since(None) == everything
    ground.put(world, TileBox(8, 2, 9, 3), LOW)
    second = world.grid.view
    doors.set_state(world, 0, DoorState.OPEN)
    assert world.grid.view.changed_since(first) == (TileBox(8, 2, 9, 3), TileBox(6, 1, 7, 2))
    assert world.grid.view.changed_since(second) == (TileBox(6, 1, 7, 2),)
    assert other.grid.view.changed_since(second) == everything  # another world's
    assert first.changed_since(second) == everything  # time went back
    for _ in range(70):
        doors.set_state(world, 0, DoorState.OPEN)
    assert world.grid.view.changed_since(second) == everything


def test_lamps_and_grid_are_restored_as_they_were() -> None:
    world, rng = world_of(hall()), np.random.default_rng(4)
    halfway = 0
    for _ in range(12):
        put_at_random(world, rng, 3)
        ground.keep_up(world)
        halfway += bool(world.lamps.stale)
        other = world_of(hall())
        other.grid.restore(world.grid.tiles, world.grid.version, world.doors.state)
        other.lamps = LampLight(other.level, other.grid.opaque)
        other.lamps.restore(world.lamps.stale, world.lamps.out)
        for _ in range(5):
            np.testing.assert_array_equal(other.lamps.light, world.lamps.light)
            assert list(other.lamps.stale) == list(world.lamps.stale)
            for some in (world, other):
                some.lamps.advance(some.grid.opaque)
        assert other.grid.version == world.grid.version
        for name in ("blocked", "opaque", "barrier", "shut", "by_door", "narrow", "bounds", "corners"):
            np.testing.assert_array_equal(getattr(other.grid, name), getattr(world.grid, name))
    assert halfway > 5
