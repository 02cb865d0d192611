"""A map that checks clean can be played; one that can't is told why, a line a reason."""

import json
from pathlib import Path

import pytest

from game.content.checks.check import check, open_school
from game.content.errors import ContentError, nearest, suggest
from game.content.school.classes import UNKNOWN_TOLD
from game.content.school.schema import CLASSES
from game.content.tiled.text.fields import MOST_TOLD
from tests.content.small import SmallMap, thing
from tests.tiled_maps import MAPS_OF_THE_GAME


def said(path: Path) -> list[str]:
    return [problem.as_line().removeprefix(f"{path.parent}/") for problem in check(path, rehearsed=False)]


@pytest.mark.parametrize("path", MAPS_OF_THE_GAME, ids=lambda path: path.stem)
def test_every_shipped_map_checks_clean(path: Path) -> None:
    assert said(path) == []


def test_a_small_map_checks_clean_and_is_rehearsed(small: SmallMap) -> None:
    path = small.write()
    assert said(path) == []
    assert {problem.severity for problem in check(path)} == {"note"}


def test_what_can_not_be_read_is_a_problem_not_an_exception(small: SmallMap) -> None:
    path = small.write(small.text()[:300])
    assert [problem.line for problem in check(path)] == [4]
    assert [problem.line for problem in check(path, format_only=True)] == [4]


def test_the_format_alone_may_be_asked_for(small: SmallMap) -> None:
    small.objects.clear()
    assert check(small.write(), format_only=True) == []


def test_everything_that_is_wrong_is_said_at_once_errors_first(small: SmallMap) -> None:
    small.objects["exit"] = thing(5, "Exti", (10, 6, 1, 1))
    small.objects["light"] = thing(6, "Light", (3, 3), radius="int:4")
    small.objects["door"] = thing(3, "Door", (6.5, 3, 1, 1))
    small.objects["x"] = thing(9, "Room", (2, 2, 1, 1))
    found = check(small.write())
    assert [(problem.object_id, problem.severity) for problem in found] == [
        (5, "error"),
        (9, "error"),
        (3, "error"),
        (6, "warning"),
    ]


def test_keys_may_be_had_one_after_the_other(small: SmallMap) -> None:
    for y in (1, 2, 3, 5, 6):
        small.walls[y][8] = 2
    small.furniture[1][7] = 4
    small.objects["second"] = thing(9, "Door", (8, 4, 1, 1), "second", key="string:two")
    small.objects["box two"] = thing(10, "Container", (7, 1, 1, 1), items="string:key:two")
    small.objects["spawn"] = thing(2, "InfectedSpawn", (9, 2, 2, 2))
    assert said(small.write()) == []
    small.objects["box two"] = thing(10, "Container", (7, 1, 1, 1), items="string:key:side")
    small.objects["box"] = thing(4, "Container", (1, 1, 1, 1), items="string:bottle")
    small.objects["third"] = thing(11, "Container", (10, 5, 1, 1), items="string:key:two")
    small.furniture[5][10] = 4
    assert [line.split(":")[3] for line in said(small.write())] == [
        f' its key "{key}" lies behind it, or behind another locked door; fix' for key in ("side", "two")
    ]


def test_what_is_opened_to_be_played_is_refused_where_check_refuses_it(small: SmallMap) -> None:
    assert open_school(small.write()).level.name == "Small"
    small.objects["exit"] = thing(5, "Exit", (6, 6, 1, 1))
    path = small.write()
    with pytest.raises(ContentError) as caught:
        open_school(path)
    errors = [problem for problem in check(path) if problem.severity == "error"]
    assert list(caught.value.problems) == errors
    assert path in caught.value.files


def test_a_tile_is_named_as_tiled_names_it_on_an_infinite_map(small: SmallMap) -> None:
    small.objects["door"] = thing(3, "Door", (6, 4, 1, 1), key="string:side")
    small.objects["start"] = thing(1, "PlayerStart", (2.5, 2.5))
    plain, moved = (check(small.write(text), rehearsed=False)[0] for text in (small.text(), small.infinite(-20, 7)))
    assert plain.message == moved.message == "this tile is solid without the door"
    assert (plain.tile, moved.tile) == ((6, 4), (-14, 11))


def test_a_problem_as_a_dict_is_plain_json(small: SmallMap) -> None:
    small.floor[2][3] = 9
    problem = check(small.write())[0].as_dict()
    assert json.loads(json.dumps(problem)) == problem
    assert problem["tile"] == [3, 2]
    assert problem["layer"] == "floor"
    assert str(problem["text"]).endswith("fix: paint the tile again, or add the tileset it came from")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("ZombieSpwan", "InfectedSpawn"),
        ("Enemy", "InfectedSpawn"),
        ("zombie_spawn", "InfectedSpawn"),
        ("Start", "PlayerStart"),
        ("Spawn", "PlayerStart"),
        ("player start", "PlayerStart"),
        ("Lamp", "Light"),
        ("lights", "Light"),
        ("Locker", "Container"),
        ("Gate", "Door"),
        ("Dorr", "Door"),
        ("Sign", "Note"),
        ("Goal", "Exit"),
        ("ROOM", "Room"),
        ("Exti", "Exit"),
    ],
)
def test_what_an_author_may_have_meant_is_suggested(word: str, meant: str) -> None:
    assert nearest(word, CLASSES) == meant
    assert suggest(word, CLASSES) == f'did you mean "{meant}"?'


def test_nothing_is_suggested_for_a_word_like_no_other() -> None:
    assert nearest("Xyzzy", CLASSES) is None
    assert nearest("", CLASSES) is None
    assert nearest("Lamp", ["Door", "Exit"]) is None


def test_of_very_many_mistakes_no_more_are_looked_for(small: SmallMap) -> None:
    small.objects |= {str(i): thing(100 + i, f"Zombee{i}", (2, 2)) for i in range(MOST_TOLD + 20)}
    path = small.write()
    found = check(path)
    assert len(found) == MOST_TOLD + 2
    assert found[-1].message == "there is more that is wrong"
    with pytest.raises(ContentError) as caught:
        open_school(path)
    assert list(caught.value.problems) == found
    assert path in caught.value.files


def test_very_many_warnings_refuse_nothing(small: SmallMap) -> None:
    lamp = '<object id="{}" type="Light" x="80" y="80" visible="0"><point/></object>'
    small.objects |= {str(i): lamp.format(100 + i) for i in range(MOST_TOLD + 20)}
    path = small.write()
    hidden, doubled = check(path, rehearsed=False)
    assert hidden.message.endswith(f"it is hidden and still counts, and {MOST_TOLD + 19} more like it")
    assert doubled.message.endswith(f", and {MOST_TOLD + 18} more like it")
    assert len(open_school(path).level.lights) == MOST_TOLD + 21


def test_of_one_thing_only_some_unknown_properties_are_told(small: SmallMap) -> None:
    small.objects["light"] = thing(6, "Light", (3, 3), **{f"x{i}": "string:a" for i in range(30)})
    found = check(small.write(), rehearsed=False)
    assert len(found) == UNKNOWN_TOLD + 1
    assert found[-1].message == "10 more of its properties are unknown"
