"""What a map means: tiles, classes and properties, and what is said about those that mean nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.content.errors import ContentError
from game.content.paths import maps_dir
from game.content.school import read_school
from game.sim.level import Area, Kind, Surface

Small = Any
Thing = Callable[..., str]


def only_fault(path: Path) -> str:
    with pytest.raises(ContentError) as caught:
        read_school(path)
    lines = str(caught.value).split("\n")
    assert len(lines) == 1, lines
    return lines[0].removeprefix(f"{path.parent}/")


def test_a_level_means_what_the_map_says(small: Small) -> None:
    level = read_school(small.write()).level
    assert (level.name, level.width, level.height, level.start) == ("Small", 12, 8, (2.5, 2.5))
    assert level.doors[0].area == Area(6.0, 3.0, 1.0, 1.0)
    assert (level.doors[0].key, level.doors[0].open, level.doors[0].name) == ("side", False, "side door")
    assert (level.spawns[0].weight, level.spawns[0].kind) == (2.0, Kind.RUNNER)
    assert level.containers[0].items == ("bandage", "key:side")
    light = level.lights[0]
    assert (light.x, light.radius_m, light.color, light.flicker) == (3.0, 4.0, (16, 32, 48), True)
    assert (level.notes[0].title, level.notes[0].text) == ("A note", "Run.")
    assert level.room_at(2.0, 2.0) == "West room"
    assert level.default_zombies == 500


def test_walls_stop_bodies_and_looks_windows_only_bodies(small: Small) -> None:
    level = read_school(small.write()).level
    assert level.solid[2, 6]
    assert level.opaque[2, 6]
    assert level.barrier[2, 6]
    assert level.solid[5, 6]
    assert not level.opaque[5, 6]
    assert level.barrier[5, 6]
    assert not (level.solid | level.barrier)[3, 6], "a doorway is free"
    assert level.surface[2, 2] == Surface.WOOD


def test_furniture_stops_bodies_but_is_no_barrier_and_overhead_stops_nothing(small: Small) -> None:
    desk, lamp = [[0] * 12 for _ in range(8)], [[0] * 12 for _ in range(8)]
    desk[5][3], lamp[6][3] = 4, 4
    small.more_layers = small.layer(8, "furniture", desk) + small.layer(9, "overhead", lamp)
    level = read_school(small.write()).level
    assert level.solid[5, 3]
    assert not level.barrier[5, 3]
    assert not level.solid[6, 3]


def test_the_void_and_the_edge_can_not_be_walked_on(small: Small) -> None:
    small.floor[6][2] = 0
    small.walls = [[0] * 12 for _ in range(8)]
    level = read_school(small.write()).level
    assert level.solid[6, 2]
    assert level.barrier[6, 2]
    assert level.solid[0].all()
    assert level.solid[-1].all()
    assert level.solid[:, 0].all()
    assert level.solid[:, -1].all()
    assert level.solid.sum() == 2 * 12 + 2 * 6 + 1


def test_no_start_is_one_line(small: Small) -> None:
    del small.objects["start"]
    expected = "small.tmx: there is no PlayerStart; fix: insert a point with the class PlayerStart"
    assert only_fault(small.write()) == expected


def test_a_misspelt_class_is_one_line(small: Small, make_thing: Thing) -> None:
    small.objects["box"] = make_thing(4, "Contaner", (1, 1, 1, 1), "box")
    place = 'layer "things", object 4 "box"'
    line = next(i for i, text in enumerate(small.text().split("\n"), 1) if "Contaner" in text)
    expected = f'small.tmx:{line}: {place}: its class "Contaner" is unknown; fix: write "Container"'
    assert only_fault(small.write()) == expected


@pytest.mark.parametrize(
    ("key", "thing", "said"),
    [
        ("x", (9, "", (1, 1, 1, 1)), "it has no class; fix: use one of Container, Door"),
        ("x", (9, "Exit", (3, 3)), "Exit is drawn as a rectangle, this is a point"),
        ("x", (9, "Exit", (3, 3, 0, 1)), "it has no size; fix: delete it and draw the Exit again"),
        ("x", (9, "Exit", (11, 3, 4, 1)), "it lies outside the map; fix: move it in"),
        ("x", (9, "Light", (12, 3)), "it lies outside the map"),
        ("x", (9, "PlayerStart", (3, 3)), "there is more than one PlayerStart"),
        ("x", (9, "Room", (3, 3, 1, 1)), "it has no name"),
        ("start", (1, "PlayerStart", (6.5, 5.5)), "tile (6, 5) can't be walked on"),
        ("door", (3, "Door", (6.25, 3, 1, 1)), "it does not lie on the tile grid"),
        ("door", (3, "Door", (3, 3, 2, 2)), "it is 2 by 2 tiles; fix: make it one tile deep"),
        ("door", (3, "Door", (6, 2, 1, 2)), "tile (6, 2) is solid without it"),
    ],
)
def test_a_misplaced_object_is_one_line(small: Small, make_thing: Thing, key: str, thing: Any, said: str) -> None:
    small.objects[key] = make_thing(*thing)
    assert said in only_fault(small.write())


@pytest.mark.parametrize(
    ("class_", "at", "properties", "said"),
    [
        (
            "InfectedSpawn",
            (1, 1, 1, 1),
            {"kind": "string:runer"},
            'its property "kind" is "runer"; fix: write "runner"',
        ),
        ("InfectedSpawn", (1, 1, 1, 1), {"wieght": "float:1"}, '"wieght" is unknown; fix: write "weight"'),
        ("InfectedSpawn", (1, 1, 1, 1), {"weight": "float:-1"}, '"weight" is "-1.0"; fix: a number from 0 to 1000'),
        ("InfectedSpawn", (1, 1, 1, 1), {"weight": "string:1"}, '"weight" is a string; fix: make it a float'),
        (
            "Container",
            (1, 1, 1, 1),
            {"items": "string:bandge"},
            'it holds "bandge", which is unknown; fix: write "bandage"',
        ),
        ("Container", (1, 1, 1, 1), {"items": "string:key:"}, 'it holds "key:"'),
        ("Light", (2, 2), {"color": "string:red"}, '"color" is "red"; fix: write a color as #RRGGBB'),
        ("Light", (2, 2), {"flicker": "string:true"}, '"flicker" is a string; fix: make it a bool'),
        ("Note", (2, 2), {"text": "string:a"}, 'its property "title" is missing'),
    ],
)
def test_a_bad_property_is_one_line(
    small: Small, make_thing: Thing, class_: str, at: tuple[float, ...], properties: dict[str, str], said: str
) -> None:
    small.objects["x"] = make_thing(9, class_, at, "x", **properties)
    assert said in only_fault(small.write())


def test_a_misnamed_layer_is_one_line(small: Small) -> None:
    text = small.text().replace('name="walls"', 'name="Walls"')
    assert 'layer "Walls": no tile layer has this name; fix: write "walls"' in only_fault(small.write(text))


def test_a_misnamed_map_property_is_one_line(small: Small) -> None:
    small.properties = '<properties><property name="zombie" type="int" value="3"/></properties>'
    assert 'the map: its property "zombie" is unknown; fix: write "zombies"' in only_fault(small.write())


def test_hall_a_opens_on_a_lit_room_with_infected_behind_the_glass() -> None:
    level = read_school(maps_dir() / "hall_a.tmx").level
    assert (level.width, level.height, level.default_zombies) == (128, 96, 500)
    x, y = level.start
    assert level.room_at(x, y) == "Class 2-3"
    assert any(lamp.brightness >= 0.9 and abs(lamp.x - x) + abs(lamp.y - y) < lamp.radius_m for lamp in level.lights)
    near = [spawn for spawn in level.spawns if abs(spawn.area.center[0] - x) + abs(spawn.area.center[1] - y) < 14]
    assert 3 <= sum(spawn.weight for spawn in near) <= 10
    assert len(level.containers) >= 25
    assert len(level.notes) >= 6
    assert 35 <= len(level.lights) <= 50


def test_every_walkable_tile_of_hall_a_inside_the_school_has_a_name() -> None:
    level = read_school(maps_dir() / "hall_a.tmx").level
    doors = {tile for door in level.doors for tile in door.area.tiles()}
    nameless = [
        (x, y)
        for y in range(3, 65)
        for x in range(3, 125)
        if not level.solid[y, x] and (x, y) not in doors and not level.room_at(x + 0.5, y + 0.5)
    ]
    assert nameless == []
