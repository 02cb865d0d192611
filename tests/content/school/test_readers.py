"""Objects of every class are read, by their properties and by no name or colour."""

from dataclasses import fields

import pytest

from game.content.school.readers import READERS
from game.content.school.schema import CLASSES, PROP
from game.content.school.school import read_school
from game.sim.terrain.level import Burning, Level
from tests.content.small import SmallMap, thing


def test_every_class_has_a_reader_and_every_reader_a_class() -> None:
    assert set(READERS) == set(CLASSES)


def test_every_reader_fills_a_part_of_the_level_of_its_own() -> None:
    parts = [reader.part for class_, reader in READERS.items() if class_ != PROP]
    assert len(set(parts)) == len(parts)
    assert set(parts) <= {field.name for field in fields(Level)}
    assert READERS[PROP].part == ""


@pytest.mark.parametrize("burning", list(Burning))
def test_a_lamp_burns_as_it_says_whatever_its_colour(small: SmallMap, burning: Burning) -> None:
    for color in ("#ffff5a4b", "#ffff9646", "#ffd8ecff"):
        small.objects["light"] = thing(6, "Light", (3, 3), burning=f"string:{burning.value}", color=f"color:{color}")
        assert read_school(small.write()).level.lights[0].burning is burning


def test_a_lamp_of_an_older_map_that_flickers_fails(small: SmallMap) -> None:
    for flicker, burning in (("true", Burning.FAILING), ("false", Burning.STEADY)):
        small.objects["light"] = thing(6, "Light", (3, 3), color="color:#ffff5a4b", flicker=f"bool:{flicker}")
        assert read_school(small.write()).level.lights[0].burning is burning


def test_a_door_is_of_what_it_says_and_of_wood_where_it_says_nothing(small: SmallMap) -> None:
    for said, material in (({}, "wood"), ({"material": "string:bars"}, "bars"), ({"material": "string:usual"}, "wood")):
        small.objects["door"] = thing(3, "Door", (6, 3, 1, 1), "steel gate", key="string:side", **said)
        assert read_school(small.write()).level.doors[0].material.name == material


def test_what_is_searched_is_of_what_its_furniture_is_of(small: SmallMap) -> None:
    assert read_school(small.write()).level.containers[0].material.name == "wood"
    path = small.write()
    tileset = path.parent / "small.tsx"
    text = tileset.read_text(encoding="utf-8")
    cupboard = '<tile id="3"><properties>'
    assert cupboard in text
    for material, heard in (("steel", "steel"), ("glass", "wood")):  # nothing is looked through that is of glass
        said = f'{cupboard}<property name="material" value="{material}"/>'
        tileset.write_text(text.replace(cupboard, said), encoding="utf-8")
        assert read_school(path).level.containers[0].material.name == heard
