"""What lies under the open sky: floors say it, rooms know better, walls never do, doorways follow their sides."""

import numpy as np

from game.content.files.paths import find_map
from game.content.school.school import read_school
from game.sim.terrain.level import Burning
from tests.content.small import SmallMap, thing

WALKS = (
    "West walk", "East walk", "Library walk", "West ledge", "South ledge", "Boiler walk", "Ladder walk", "Fire stairs",
)  # fmt: skip


def test_a_house_has_a_roof_and_earth_has_none(small: SmallMap) -> None:
    assert not read_school(small.write()).level.outdoors.any()
    path = small.write()
    tileset = path.parent / "small.tsx"
    tileset.write_text(tileset.read_text(encoding="utf-8").replace('value="wood"', 'value="earth"'), encoding="utf-8")
    level = read_school(path).level
    walls = level.barrier & level.opaque
    inner = np.s_[1:-1, 1:-1]
    assert level.outdoors[inner][~walls[inner]].all()
    assert not level.outdoors[inner][walls[inner]].any()


def test_the_smallest_room_decides_whatever_the_order_and_its_name(small: SmallMap) -> None:
    rooms = [
        thing(8, "Room", (1, 1, 10, 6), "House", outdoors="string:yes"),
        thing(20, "Room", (1, 1, 3, 3), "Roof of the yard, outside", outdoors="string:no"),
        thing(21, "Room", (1, 4, 2, 2), "Closet"),
    ]
    for order in (rooms, rooms[::-1]):
        small.objects["room"] = "\n".join(order)
        level = read_school(small.write()).level
        assert not level.outdoors[2, 2]
        assert not level.outdoors[5, 1], "as its floor"
        assert level.outdoors[2, 5]
        assert level.outdoors[5, 9]


def test_a_doorway_lies_under_the_sky_where_both_its_sides_do(small: SmallMap) -> None:
    for east, west, doorway in (("yes", "yes", True), ("yes", "no", False), ("no", "no", False)):
        small.objects["room"] = "\n".join(
            [
                thing(8, "Room", (1, 1, 5, 6), "West", outdoors=f"string:{west}"),
                thing(20, "Room", (7, 1, 4, 6), "East", outdoors=f"string:{east}"),
            ]
        )
        assert read_school(small.write()).level.outdoors[3, 6] == doorway


def test_every_walk_between_roofs_and_every_gate_on_it_lies_under_the_sky() -> None:
    level = read_school(find_map("rooftop")).level
    rooms = {room.name: room.area for room in level.rooms}
    for name in WALKS:
        assert level.outdoors[rooms[name].crop()].all(), name
    (deck,) = (spec for spec in level.lights if spec.burning is Burning.FIRE and spec.y < 34)  # a fire among planters
    assert level.outdoors[int(deck.y), int(deck.x)]
    gates = [door for door in level.doors if door.material.name == "bars"]
    assert len(gates) == 12
    assert all(level.outdoors[gate.area.crop()].all() for gate in gates)
    for hut in ("Caretaker's hut", "Radio hut", "Boiler house", "Library stairs", "Hall A stairs"):
        assert not level.outdoors[rooms[hut].crop()].any()
