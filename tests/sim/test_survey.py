"""What an overlay is told is what the rules go by, and asking changes nothing."""

import math
from collections import deque

import numpy as np
import pytest

from game.sim.paths.flowfield import DIAGONAL, STRAIGHT, UNITS_PER_M, UNREACHED
from game.sim.paths.headings import NOWHERE, UNITS
from game.sim.perception import noise
from game.sim.state.people import only
from game.sim.state.world import World, state_hash
from game.sim.survey import LOOKS_MOST, Survey, survey, survey_of_level
from game.sim.terrain.level import Level
from game.sim.words.states import Phase, State
from game.sim.words.types import Bool
from tests.sim.minds.directed import HALVES, SOON, beyond, play
from tests.worlds import draw, rules, run, world_of

ROOMS = (
    "##############",
    "#S....#......#",
    "#.....#......#",
    "#.....D......#",
    "#.....#......#",
    "#.....#..oo..#",
    "#.....########",
    "#.....L......#",
    "##############",
)


def survey_of(world: World) -> Survey:
    """What is told beside the only person."""
    return survey(world, rules(), only(world.people).id)


def rooms() -> Level:
    return draw(*ROOMS)


def ways_to(level: Level, goal: tuple[int, int], toll: dict[tuple[int, int], int]) -> dict[tuple[int, int], int]:
    """Least cost from each tile to a goal, units, by relaxing until nothing changes; to enter a door costs its toll."""
    free = ~level.solid

    def open_(x: int, y: int) -> bool:
        return bool(free[y, x]) and (x, y) not in toll

    best = {goal: 0}
    waiting = deque([goal])
    while waiting:
        x, y = waiting.popleft()
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                to = (x + dx, y + dy)
                if (dx, dy) == (0, 0) or not free[to[1], to[0]]:
                    continue
                if dx and dy and not all(open_(*tile) for tile in ((x + dx, y), (x, y + dy), (x, y), to)):
                    continue
                cost = best[x, y] + (DIAGONAL if dx and dy else STRAIGHT) + toll.get(to, 0)
                if cost < best.get(to, 10**9):
                    best[to] = cost
                    waiting.append(to)
    return best


def assert_same(told: Survey, level: Level, best: dict[tuple[int, int], int]) -> None:
    for y in range(level.height):
        for x in range(level.width):
            assert told.distance[y, x] == best.get((x, y), UNREACHED), (x, y)


def settled(level: Level, *infected: tuple[float, float]) -> World:
    world = world_of(level, *infected)
    run(world, 8)
    return world


def test_cost_is_the_way_to_where_the_survivor_was_seen_with_what_doors_cost() -> None:
    level = rooms()
    world = settled(level)
    told = survey_of(world)
    doors = {(x, y): round(rules().doors.breach_m * UNITS_PER_M) for d in level.doors for x, y in d.area.tiles()}
    assert told.goal == (1, 1)
    assert told.toll_m == rules().doors.breach_m
    assert {(int(x), int(y)) for y, x in np.argwhere(told.shut)} == set(doors)
    assert_same(told, level, ways_to(level, (1, 1), doors))


def test_cost_before_play_is_the_walking_distance_to_the_start() -> None:
    level = rooms()
    told = survey_of_level(level, rules())
    assert told.toll_m == 0
    assert_same(told, level, ways_to(level, (1, 1), {}))


@pytest.mark.parametrize("before", [False, True])
def test_whoever_follows_the_flow_comes_nearer_with_each_tile(*, before: bool) -> None:
    level = rooms()
    told = survey_of_level(level, rules()) if before else survey_of(settled(level))
    followed = 0
    for y, x in np.argwhere(told.heading != NOWHERE).tolist():
        way = UNITS[:, told.heading[y, x]]
        to = (round(x + float(way[0])), round(y + float(way[1])))
        assert told.distance[to[1], to[0]] < told.distance[y, x], (x, y)
        followed += 1
    assert followed == np.count_nonzero(told.distance != UNREACHED) - 1


def test_only_noises_that_are_followed_are_told() -> None:
    level = rooms()
    world = settled(level, (11.5, 1.5))
    assert survey_of(world).noises == ()
    noise.make(world, 8.5, 4.5, 12.0)
    run(world, 8)
    assert world.bodies.state[0] == State.HEAR
    (told,) = survey_of(world).noises
    assert told.at == (8.5, 4.5)
    assert (told.followers, told.of_steps) == (1, False)
    muffled = {(x, y): round(rules().doors.muffle_m * UNITS_PER_M) for d in level.doors for x, y in d.area.tiles()}
    best = ways_to(level, (8, 4), muffled)
    left = told.left_m()
    assert told.loudness_m <= 12.0
    for y in range(level.height):
        for x in range(level.width):
            units = best.get((x, y), 10**9)
            assert (left[y, x] >= 0) == (units <= 12.0 * UNITS_PER_M), (x, y)
            if left[y, x] >= 0:
                assert left[y, x] == pytest.approx(told.loudness_m - units / UNITS_PER_M)
    world.fields.serial[world.bodies.slot[0]] += 1  # another noise takes the place of the one that is followed
    assert survey_of(world).noises == ()


def test_the_survivors_own_noises_are_told_before_play() -> None:
    level = rooms()
    by_loudness = {view.loudness_m: view for view in survey_of_level(level, rules()).noises}
    body, bottle = rules().player, rules().items["bottle"].throw
    assert bottle is not None
    assert sorted(by_loudness) == sorted({body.sprint_loudness_m, bottle.loudness_m})
    muffled = {(x, y): round(rules().doors.muffle_m * UNITS_PER_M) for d in level.doors for x, y in d.area.tiles()}
    best = ways_to(level, (1, 1), muffled)
    for loudness_m, view in by_loudness.items():
        assert view.of_steps == (loudness_m == body.sprint_loudness_m)
        left = view.left_m()
        for (x, y), units in best.items():
            heard = units <= int(loudness_m * UNITS_PER_M)
            assert left[y, x] == pytest.approx(loudness_m - units / UNITS_PER_M if heard else -1)


def seen_from(opaque: Bool, x: float, y: float, dx: float, dy: float, most_m: float) -> float:
    """How far one sees, in small steps."""
    step_m = 0.005
    for i in range(int(most_m / step_m)):
        if opaque[int(y + dy * i * step_m), int(x + dx * i * step_m)]:
            return i * step_m
    return most_m


def test_sight_ends_at_walls_and_shut_doors() -> None:
    world = settled(rooms())
    only(world.people).x, only(world.people).y = 3.3, 3.4
    told = survey_of(world)
    assert told.eye == (3.3, 3.4)
    for x, y in told.sight[::5].tolist():
        far = math.hypot(x - 3.3, y - 3.4)
        dx, dy = (x - 3.3) / far, (y - 3.4) / far
        assert far == pytest.approx(seen_from(world.grid.opaque, 3.3, 3.4, dx, dy, 20.0), abs=0.02)


def test_an_infected_that_sees_is_told_with_its_cone() -> None:
    world = settled(rooms(), (5.5, 1.5), (3.5, 5.5), (11.5, 2.5))
    only(world.people).x, only(world.people).y = 1.5, 1.5
    only(world.people).flashlight = True
    world.bodies.facing[0] = (-1, 0)
    world.bodies.facing[1] = (0, 1)
    world.bodies.notice[:] = 0
    run(world, 4)
    by_place = {(round(x, 1), round(y, 1)): look for look in survey_of(world).looks for x, y in [look.at]}
    front, away, behind_door = (by_place[place] for place in ((5.5, 1.5), (3.5, 5.5), (11.5, 2.5)))
    assert (front.sees, away.sees, behind_door.sees) == (True, False, False)
    assert front.reach_m > 4
    if len(front.outline):  # not yet hunting
        assert front.outline[1:, 0].max() < 5.5
    assert away.outline[0].tolist() == pytest.approx([3.5, 5.5])
    assert away.outline[1:, 1].min() > 5.5  # it looks down
    assert away.outline[:, 1].max() <= 8.01  # as far as the wall


def test_only_the_nearest_are_asked_and_nobody_far_off() -> None:
    level = draw("#" * 60, *("#" + "." * 58 + "#" for _ in range(8)), "#" * 60)
    places = [(3.5 + i * 0.75, 4.5) for i in range(60)]
    world = settled(level, *places)
    only(world.people).x, only(world.people).y = 1.5, 4.5
    looks = survey_of(world).looks
    assert [look.at[0] for look in looks] == pytest.approx([x for x, _ in places[:LOOKS_MOST]], abs=0.2)
    only(world.people).x = 58.5
    assert survey_of(settled(level, (3.5, 4.5))).looks != ()
    far = settled(level, (3.5, 4.5))
    only(far.people).x = 50.5
    assert survey_of(far).looks == ()


def test_asking_changes_nothing_and_gives_copies() -> None:
    world = settled(rooms(), (11.5, 1.5))
    noise.make(world, 8.5, 4.5, 12.0)
    run(world, 8)
    before = state_hash(world)
    told = survey_of(world)
    assert state_hash(world) == before
    for array in (told.distance, told.heading, *(view.distance for view in told.noises)):
        assert not array.flags.writeable
        assert not np.shares_memory(array, world.fields.distance)
        assert not np.shares_memory(array, world.fields.heading)


def test_who_is_led_is_told_and_makes_no_noise_and_asking_changes_nothing() -> None:
    world = beyond(HALVES, 60)
    assert survey(world, SOON, only(world.people).id).pacing is not None
    play(world, 21, SOON)
    before = state_hash(world)
    told = survey(world, SOON, only(world.people).id)
    assert state_hash(world) == before
    assert told.pacing is not None
    assert told.pacing.led
    assert told.pacing.phase is Phase.BUILD
    assert len(told.pacing.pressures) == len(told.pacing.phases) == len(told.pacing.strains) == 21
    led = {tuple(place) for places, _ in told.pacing.led for place in places.tolist()}
    hears = world.bodies.state[: world.bodies.crowd] == State.HEAR
    assert led == {tuple(place) for place in world.bodies.position[: world.bodies.crowd][hears].tolist()}
    assert not told.noises
    assert survey_of(world_of(rooms())).pacing is None


def test_from_where_a_mob_can_be_led_is_out_of_sight_of_the_start_and_neither_near_nor_far() -> None:
    hidden = survey_of_level(HALVES, rules()).hidden
    assert hidden is not None
    ys, xs = hidden.nonzero()
    assert len(xs) > 50
    assert (xs >= 29).all(), "beyond the wall"
    gap = np.hypot(xs + 0.5 - HALVES.start[0], ys + 0.5 - HALVES.start[1])
    assert rules().director.near_m < gap.min() <= gap.max() < rules().director.lead_m
    assert survey_of_level(rooms(), rules()).hidden is None
