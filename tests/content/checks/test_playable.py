"""What can be reached, what a key opens, and what stands where it does nothing: against plain searches."""

from collections import deque
from dataclasses import replace

import numpy as np
import pytest

from game.content.checks.check import check
from game.content.checks.keys import keys_to_be_had
from game.content.checks.playable import walkable_from_start
from game.content.files.paths import maps_dir
from game.content.school.school import read_school
from game.sim.terrain.areas import Area
from game.sim.terrain.level import ContainerSpec, DoorSpec, Level
from tests.content.small import SmallMap, thing
from tests.worlds import draw

Tile = tuple[int, int]


def searched(level: Level, shut: set[Tile]) -> set[Tile]:
    """Every tile there is a way to, one step after the other."""
    start = int(level.start[0]), int(level.start[1])
    found, left = {start}, deque([start])
    while left:
        x, y = left.popleft()
        for tile in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if tile not in found and tile not in shut and not level.solid[tile[1], tile[0]]:
                found.add(tile)
                left.append(tile)
    return found


def random_level(seed: int) -> Level:
    """Rooms of rubble with some doors among them; the start is free."""
    rng = np.random.default_rng(seed)
    marks = rng.choice(list(".#D"), (12, 17), p=(0.62, 0.33, 0.05))
    marks[[0, -1], :] = marks[:, [0, -1]] = "#"
    marks[rng.integers(1, 11), rng.integers(1, 16)] = "S"
    return draw(*("".join(row) for row in marks))


@pytest.mark.parametrize("seed", range(25))
def test_what_can_be_walked_to_is_what_a_search_finds(seed: int) -> None:
    level = random_level(seed)
    every_other = level.doors[::2]
    for shut in ((), every_other, level.doors):
        tiles = {tile for door in shut for tile in door.area.tiles()}
        reached = walkable_from_start(level, shut)
        assert {(int(x), int(y)) for y, x in np.argwhere(reached)} == searched(level, tiles)


def test_what_can_be_walked_to_in_hall_a_is_what_a_search_finds() -> None:
    level = read_school(maps_dir() / "hall_a.tmx").level
    reached = walkable_from_start(level)
    assert {(int(x), int(y)) for y, x in np.argwhere(reached)} == searched(level, set())


def test_hall_a_has_two_ways_to_most_places() -> None:
    """With any one unlocked door jammed, nearly everything can still be reached: a chase can go in circles."""
    level = read_school(maps_dir() / "hall_a.tmx").level
    whole = walkable_from_start(level).sum()
    lost = [1 - walkable_from_start(level, [door]).sum() / whole for door in level.doors]
    assert max(lost) < 0.05


def cells(small: SmallMap, keys: list[str], boxes: list[str]) -> None:
    """A corridor of cells, each behind a door with its key; ``boxes``: what lies in a container of each cell."""
    width = 12
    small.walls = [[2 if y in (0, 2, 7) or x in (0, width - 1) else 0 for x in range(width)] for y in range(8)]
    small.furniture = [[0] * width for _ in range(8)]
    small.objects = {
        "start": thing(1, "PlayerStart", (1.5, 1.5)),
        "spawn": thing(2, "InfectedSpawn", (2, 4, 4, 3)),
        "exit": thing(3, "Exit", (1, 6, 1, 1)),
    }
    small.walls[2][1] = 0  # the way to the exit
    for i, (key, box) in enumerate(zip(keys, boxes, strict=True)):
        x = 3 + 2 * i
        small.walls[1][x] = 0
        small.objects[f"door {i}"] = thing(10 + i, "Door", (x, 1, 1, 1), f"door {i}", key=f"string:{key}")
        small.objects[f"box {i}"] = thing(20 + i, "Container", (x + 1, 1, 1, 1), items=f"string:{box}")
    small.objects["first"] = thing(30, "Container", (2, 1, 1, 1), items=f"string:key:{keys[0]}")


@pytest.mark.parametrize(
    ("keys", "boxes", "lost"),
    [
        (["a", "b", "c"], ["key:b", "key:c", ""], []),
        (["a", "b", "c"], ["key:c", "key:b", ""], ["door 1"]),
        (["a", "b", "b"], ["", "", "key:b"], ["door 1", "door 2"]),
        (["a", "a", "b"], ["", "key:b", ""], []),
    ],
)
def test_a_key_has_to_be_had_before_its_door(
    small: SmallMap, keys: list[str], boxes: list[str], lost: list[str]
) -> None:
    cells(small, keys, boxes)
    errors = [problem for problem in check(small.write(), rehearsed=False) if problem.severity == "error"]
    assert [problem.object_name for problem in errors] == lost
    assert all("lies behind it, or behind another locked door" in problem.message for problem in errors)


@pytest.mark.parametrize("seed", range(40))
def test_keys_are_had_as_by_walking_again_after_each_one(seed: int) -> None:
    level = random_level(seed)
    rng = np.random.default_rng(seed)
    doors = tuple(replace(door, key=str(rng.integers(4))) for door in level.doors)
    places = [(int(x), int(y)) for x, y in zip(rng.integers(1, 16, 5), rng.integers(1, 11, 5), strict=True)]
    boxes = tuple(ContainerSpec(i, "", Area(x, y, 1, 1), (f"key:{i}",)) for i, (x, y) in enumerate(places))
    level = replace(level, doors=doors, containers=boxes)
    held: set[str] = set()
    for _ in boxes:
        reached = walkable_from_start(level, [door for door in doors if door.key not in held])
        held |= {str(i) for i, (x, y) in enumerate(places) if reached[y - 1 : y + 2, x - 1 : x + 2].any()}
    assert keys_to_be_had(level, doors) == held


def test_an_open_door_needs_no_key(small: SmallMap) -> None:
    small.objects["door"] = thing(3, "Door", (6, 3, 1, 1), "side door", key="string:side", open="bool:true")
    small.objects["box"] = thing(4, "Container", (1, 1, 1, 1), items="string:bandage")
    (problem,) = check(small.write(), rehearsed=False)
    assert (problem.severity, problem.object_id) == ("warning", 3)
    assert problem.message == 'it stands open, and its key "side" opens nothing'


def test_every_sealed_room_is_named_the_largest_first(small: SmallMap) -> None:
    small.walls = [[2 if x in (0, 11) or y in (0, 7) else 0 for x in range(12)] for y in range(8)]
    for x0, y0, x1, y1 in ((1, 1, 5, 4), (6, 3, 10, 6)):
        for y in range(y0, y1 + 1):
            for x in range(x0, x1 + 1):
                if x in (x0, x1) or y in (y0, y1):
                    small.walls[y][x] = 2
    small.walls[5][8] = 2  # makes the second one smaller
    small.furniture = [[0] * 12 for _ in range(8)]
    small.objects = {
        "start": thing(1, "PlayerStart", (1.5, 6.5)),
        "spawn": thing(2, "InfectedSpawn", (2, 5, 4, 1)),
        "exit": thing(3, "Exit", (3, 6, 1, 1)),
        "store": thing(4, "Room", (1, 1, 5, 4), "store"),
    }
    found = check(small.write(), rehearsed=False)
    assert [(problem.severity, problem.tile) for problem in found] == [("warning", (2, 2)), ("warning", (7, 4))]
    assert '6 tiles of "store" are sealed off' in found[0].message


def test_a_door_across_two_tiles_stands_between_walls_along_its_length(small: SmallMap) -> None:
    small.walls[4][6] = 0
    small.objects["door"] = thing(3, "Door", (6, 3, 1, 2), "wide", key="string:side")
    assert check(small.write(), rehearsed=False) == []
    small.walls[5][6] = 0  # in place of the window
    (problem,) = check(small.write(), rehearsed=False)
    assert (problem.object_name, problem.tile) == ("wide", (6, 5))


def test_two_doors_may_stand_side_by_side(small: SmallMap) -> None:
    small.walls[4][6] = 0
    small.objects["second"] = thing(9, "Door", (6, 4, 1, 1), "second")
    assert check(small.write(), rehearsed=False) == []


def test_jamming_a_door_takes_away_what_lies_behind_it() -> None:
    level = draw("#######", "#S.D..#", "#######")
    assert walkable_from_start(level).sum() == 5
    assert walkable_from_start(level, level.doors).sum() == 2
    assert walkable_from_start(replace(level, doors=()), [DoorSpec(9, "", level.doors[0].area)]).sum() == 2
