"""What a map means: tiles, classes and properties."""

import re

import numpy as np
import pytest

from game.content.errors import ContentError
from game.content.files.paths import maps_dir
from game.content.school.school import read_school
from game.sim.terrain.areas import Area
from game.sim.terrain.level import Burning
from tests.content.small import SmallMap, thing


def test_a_level_means_what_the_map_says(small: SmallMap) -> None:
    level = read_school(small.write()).level
    assert (level.name, level.width, level.height, level.start) == ("Small", 12, 8, (2.5, 2.5))
    assert level.doors[0].area == Area(6.0, 3.0, 1.0, 1.0)
    assert (level.doors[0].key, level.doors[0].open, level.doors[0].name) == ("side", False, "side door")
    assert (level.spawns[0].weight, level.spawns[0].kind) == (2.0, "runner")
    assert level.containers[0].items == ("bandage", "key:side")
    light = level.lights[0]
    assert (light.x, light.radius_m, light.color, light.burning) == (3.0, 4.0, (16, 32, 48), Burning.FAILING)
    assert (level.notes[0].title, level.notes[0].text) == ("A note", "Run.")
    assert level.room_at(2.0, 2.0) == "West room"
    assert level.default_zombies == 6


def test_walls_stop_bodies_and_looks_windows_only_bodies(small: SmallMap) -> None:
    level = read_school(small.write()).level
    assert level.solid[2, 6]
    assert level.opaque[2, 6]
    assert level.barrier[2, 6]
    assert level.solid[5, 6]
    assert not level.opaque[5, 6]
    assert level.barrier[5, 6]
    assert not (level.solid | level.barrier)[3, 6], "a doorway is free"
    assert level.materials[level.surface[2, 2]].name == "wood"


def test_furniture_stops_bodies_but_is_no_barrier_and_overhead_stops_nothing(small: SmallMap) -> None:
    lamp = [[0] * 12 for _ in range(8)]
    small.furniture[5][3] = lamp[6][3] = 4
    small.more_layers = small.layer(9, "overhead", lamp)
    level = read_school(small.write()).level
    assert level.solid[5, 3]
    assert not level.barrier[5, 3]
    assert not level.solid[6, 3]


def test_the_void_and_the_edge_can_not_be_walked_on(small: SmallMap) -> None:
    small.floor[6][2] = 0
    small.walls = small.furniture = [[0] * 12 for _ in range(8)]
    level = read_school(small.write()).level
    assert level.solid[6, 2]
    assert level.barrier[6, 2]
    assert level.solid[0].all()
    assert level.solid[-1].all()
    assert level.solid[:, 0].all()
    assert level.solid[:, -1].all()
    assert level.solid.sum() == 2 * 12 + 2 * 6 + 1


def test_a_map_with_faults_is_no_school_and_every_line_of_it_is_said(small: SmallMap) -> None:
    small.objects["exit"] = thing(5, "Exti", (10, 6, 1, 1))
    small.objects["light"] = thing(6, "Light", (3, 3), color="string:red")
    with pytest.raises(ContentError) as caught:
        read_school(small.write())
    assert [problem.object_id for problem in caught.value.problems] == [5, 6]


def test_warnings_do_not_keep_a_map_from_being_read(small: SmallMap) -> None:
    small.objects["spawn"] = thing(2, "InfectedSpawn", (8, 2, 2, 2), wieght="float:2")
    assert read_school(small.write()).level.spawns[0].weight == 1.0


def test_a_rectangle_turned_by_quarters_is_the_plain_one(small: SmallMap) -> None:
    """Tiled turns a rectangle about its top left corner."""
    plain = read_school(small.write()).level
    for rotation, x, y in ((90, 8, 6), (180, 8, 8), (270, 6, 8), (-90, 6, 8), (450, 8, 6)):
        spun = thing(8, "Room", (x, y, 2, 2), "West room").replace("<object ", f'<object rotation="{rotation}" ')
        small.objects["room"] = spun
        assert read_school(small.write()).level.rooms[0].area == Area(6.0, 6.0, 2.0, 2.0), rotation
    assert plain.rooms[0].area == Area(1.0, 1.0, 5.0, 6.0)


def test_the_template_of_a_wide_door_turned_stands_upright(small: SmallMap) -> None:
    small.walls[4][6] = 0
    wide = thing(3, "Door", (7, 3, 2, 1), key="string:side")
    small.objects["door"] = wide.replace("<object ", '<object rotation="90" ')
    assert read_school(small.write()).level.doors[0].area == Area(6.0, 3.0, 1.0, 2.0)


def test_spaces_round_the_names_of_keys_are_nothing(small: SmallMap) -> None:
    small.objects["door"] = thing(3, "Door", (6, 3, 1, 1), key="string: side ")
    small.objects["box"] = thing(4, "Container", (1, 1, 1, 1), items="string: key: side ,bandage,")
    level = read_school(small.write()).level
    assert (level.doors[0].key, level.containers[0].items) == ("side", ("key:side", "bandage"))


def test_an_object_layer_is_moved_with_its_objects(small: SmallMap) -> None:
    plain = read_school(small.write()).level
    for item in small.objects:
        small.objects[item] = re.sub(r' x="([0-9.]+)"', lambda m: f' x="{float(m[1]) - 16:g}"', small.objects[item])
    text = small.text().replace('<objectgroup id="3"', '<group id="20" offsetx="6"><objectgroup offsetx="10" id="3"')
    moved = read_school(small.write(text.replace("</objectgroup>", "</objectgroup></group>"))).level
    assert (moved.start, moved.doors, moved.rooms) == (plain.start, plain.doors, plain.rooms)


def test_an_infinite_map_means_what_the_finite_one_means(small: SmallMap) -> None:
    plain = read_school(small.write()).level
    level = read_school(small.write(small.infinite(-5, -3))).level
    assert (level.start, level.doors, level.exits) == (plain.start, plain.doors, plain.exits)
    assert np.array_equal(level.solid, plain.solid)


def test_hall_a_opens_on_a_lit_room_with_nobody_on_their_feet_about() -> None:
    level = read_school(maps_dir() / "hall_a.tmx").level
    assert (level.width, level.height, level.default_zombies) == (128, 96, 201)
    x, y = level.start
    assert level.room_at(x, y) == "Class 2-3"
    assert any(lamp.brightness >= 0.9 and abs(lamp.x - x) + abs(lamp.y - y) < lamp.radius_m for lamp in level.lights)
    near = [spawn for spawn in level.spawns if abs(spawn.area.center[0] - x) + abs(spawn.area.center[1] - y) < 14]
    assert near
    assert all(spawn.turning == 1 or spawn.asleep for spawn in near)
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
