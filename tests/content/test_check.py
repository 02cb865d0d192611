"""A map that checks clean can be played; one that can't is told why, a line a reason."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from game.content.check import check, walkable_from_start
from game.content.paths import maps_dir
from game.content.school import read_school

Small = Any
Thing = Callable[..., str]


def said(path: Path) -> list[str]:
    return [problem.as_line().removeprefix(f"{path.parent}/") for problem in check(path)]


@pytest.mark.parametrize("path", sorted(maps_dir().glob("*.tmx")), ids=lambda path: path.stem)
def test_every_shipped_map_checks_clean(path: Path) -> None:
    assert said(path) == []


def test_a_small_map_checks_clean(small: Small) -> None:
    assert said(small.write()) == []


def test_what_can_not_be_read_is_a_problem_not_an_exception(small: Small) -> None:
    path = small.write(small.text()[:300])
    assert [problem.line for problem in check(path)] == [5]
    assert [problem.line for problem in check(path, format_only=True)] == [5]


def test_the_format_alone_may_be_asked_for(small: Small) -> None:
    small.objects.clear()
    assert check(small.write(), format_only=True) == []


def test_a_map_needs_an_exit(small: Small) -> None:
    del small.objects["exit"]
    assert said(small.write()) == ["small.tmx: there is no Exit; fix: insert a rectangle with the class Exit"]


def test_what_is_walled_off_is_named(small: Small) -> None:
    small.walls[3][6] = 2
    del small.objects["door"]
    lines = said(small.write())
    assert len(lines) == 2
    assert "object 2: no tile of this spawn is reachable" in lines[1]
    assert 'object 5 "way out": no way leads from the start to this exit' in lines[0]


def test_a_key_behind_its_own_door_is_named(small: Small, make_thing: Thing) -> None:
    small.objects["box"] = make_thing(4, "Container", (8, 1, 1, 1), "box", items="string:key:side")
    lines = said(small.write())
    assert len(lines) == 1
    assert 'object 3 "side door": its key "side" lies behind it, or behind another locked door' in lines[0]


def test_a_key_that_is_nowhere_is_named(small: Small) -> None:
    del small.objects["box"]
    assert [
        'its key "side"' in line or 'no container holds its key "side"' in line for line in said(small.write())
    ] == [True]


def test_keys_may_be_had_one_after_the_other(small: Small, make_thing: Thing) -> None:
    small.walls[3][8] = small.walls[1][8] = small.walls[2][8] = small.walls[5][8] = small.walls[6][8] = 2
    small.objects["second"] = make_thing(9, "Door", (8, 4, 1, 1), "second", key="string:two")
    small.objects["box two"] = make_thing(10, "Container", (7, 1, 1, 1), items="string:key:two")
    small.objects["spawn"] = make_thing(2, "InfectedSpawn", (9, 2, 1, 1))
    assert said(small.write()) == []


def test_a_door_in_the_open_is_named(small: Small, make_thing: Thing) -> None:
    small.objects["x"] = make_thing(9, "Door", (3, 3, 1, 1), "lost")
    lines = said(small.write())
    assert len(lines) == 2
    assert 'object 9 "lost": there is no wall at tile (2, 3), beside the door' in lines[0]


def test_reaching_equals_growing_from_the_start() -> None:
    level = read_school(maps_dir() / "hall_a.tmx").level
    free = ~level.solid
    grown = np.zeros_like(free)
    grown[int(level.start[1]), int(level.start[0])] = True
    while True:
        wider = grown.copy()
        wider[1:] |= grown[:-1]
        wider[:-1] |= grown[1:]
        wider[:, 1:] |= grown[:, :-1]
        wider[:, :-1] |= grown[:, 1:]
        wider &= free
        if np.array_equal(wider, grown):
            break
        grown = wider
    assert np.array_equal(walkable_from_start(level), grown)


def test_hall_a_has_two_ways_to_most_places() -> None:
    """With any one unlocked door jammed, nearly everything can still be reached: a chase can go in circles."""
    level = read_school(maps_dir() / "hall_a.tmx").level
    whole = walkable_from_start(level).sum()
    lost = [1 - walkable_from_start(level, [door]).sum() / whole for door in level.doors]
    assert max(lost) < 0.05


def test_a_problem_as_a_dict_is_plain_json(small: Small) -> None:
    small.floor[2][3] = 9
    problem = check(small.write())[0].as_dict()
    assert problem["tile"] == [3, 2]
    assert problem["layer"] == "floor"
    assert str(problem["text"]).endswith("fix: paint the tile again, or add the tileset it came from")
