"""What locked doors keep apart equals walking: the goal, and the way out, on maps by chance."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.actions.doors import barred, set_state, wanting_key, with_doors
from game.sim.paths.flowfield import reachable
from game.sim.paths.sections import sections_between
from game.sim.setup.start import new_world
from game.sim.state.people import only
from game.sim.state.world import World
from game.sim.story.goals import set_ways_out
from game.sim.terrain.areas import Area
from game.sim.terrain.level import DoorSpec, ExitSpec, Level
from game.sim.words.states import DoorState, Goal
from game.sim.words.types import Bool, length
from tests.sim.people import aim_of
from tests.worlds import draw, random_walls, rules

SIZE = 16


def locked_school(seed: int) -> Level:
    """Walls by chance, doors of one or two tiles anywhere, two exits."""
    rng = np.random.default_rng(seed)
    solid = random_walls(seed, SIZE, SIZE, 0.42)
    free = rng.permutation(np.argwhere(~solid)).tolist()
    doors = []
    for i, (y, x) in enumerate(free[2:14]):
        wide = 2 if not solid[y, x + 1] and [y, x + 1] not in free[2:14] else 1
        key = str(rng.choice(["a", "b", "c", ""]))
        doors.append(DoorSpec(20 + i, f"door {i}", Area(x, y, wide, 1), key=key))
    exits = tuple(ExitSpec(50 + i, f"exit {i}", Area(x, y, 1, 1)) for i, (y, x) in enumerate(free[:2]))
    rows = ["".join("#" if wall else "." for wall in row) for row in solid]
    y, x = free[14]
    return replace(draw(*rows), doors=tuple(doors), exits=exits, start=(x + 0.5, y + 0.5))


def way_out(world: World, solid: Bool) -> ExitSpec | None:
    reached = reachable(solid, only(world.people).x, only(world.people).y)
    return next((spec for spec in world.level.exits if reached[spec.area.crop()].any()), None)


def goal_by_walking(world: World) -> tuple[Goal, str]:
    """The goal as it was told before there were sections: one walk over the map for each door."""
    out = way_out(world, barred(world, only(world.people)))
    if out is not None:
        return Goal.REACH_EXIT, out.name
    doors, lacks = world.level.doors, wanting_key(world, only(world.people))
    in_the_way = [
        doors[i]
        for i in np.flatnonzero(lacks)
        if way_out(world, with_doors(world, lacks & np.array([d.key != doors[i].key for d in doors])))
    ]

    def gap_m(door: DoorSpec) -> float:
        (x, y), ends = door.area.center, [spec.area.center for spec in world.level.exits]
        return min(length(x - end_x, y - end_y) for end_x, end_y in ends)

    nearest = min(in_the_way, key=gap_m, default=None)
    return Goal.FIND_KEY, nearest.name if nearest else ""


@pytest.mark.parametrize("seed", range(60))
def test_the_goal_is_what_walking_finds(seed: int) -> None:
    world = new_world(locked_school(seed), rules(), seed=1, zombies=0)
    rng = np.random.default_rng(seed)
    for _ in range(4):
        set_ways_out(world, only(world.people))
        assert aim_of(world, only(world.people)) == goal_by_walking(world)
        if rng.random() < 0.5:
            only(world.people).keys = (*only(world.people).keys, str(rng.choice(["a", "b", "c"])))
        else:
            set_state(world, int(rng.integers(len(world.level.doors))), DoorState.OPEN)


def test_goals_of_chance_are_of_every_kind() -> None:
    worlds = [new_world(locked_school(seed), rules(), seed=1, zombies=0) for seed in range(60)]
    goals = {(aim_of(world, only(world.people))[0], bool(aim_of(world, only(world.people))[1])) for world in worlds}
    assert goals == {(Goal.REACH_EXIT, True), (Goal.FIND_KEY, True), (Goal.FIND_KEY, False)}


@pytest.mark.parametrize("seed", range(20))
def test_tiles_of_one_group_are_those_that_can_be_walked_between(seed: int) -> None:
    level = locked_school(seed)
    doors = [spec.area.crop() for spec in level.doors]
    sections = sections_between(level.solid, doors)
    shut = np.random.default_rng(seed).random(len(doors)) < 0.5
    solid = level.solid.copy()
    for i in np.flatnonzero(shut):
        solid[doors[i]] = True
    group = sections.joined(shut)
    reached = reachable(solid, *level.start)
    here = group[sections.number[int(level.start[1]), int(level.start[0])]]
    if not solid[int(level.start[1]), int(level.start[0])]:
        np.testing.assert_array_equal(reached, (sections.number >= 0) & (group[sections.number] == here))
