"""Laws of the table of materials: every row is of use and unlike the others, and no order of rows means anything."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from game.audio.bank import load_specs
from game.content.errors import ContentError
from game.content.files.paths import assets_dir, find_map, maps_dir
from game.content.materials import FILE, materials, read_materials
from game.content.school import ground, readers, school, tiletable
from game.content.school.schema import ENUMS, TILE_FIELDS
from game.content.school.school import School, read_school
from game.sim.terrain.level import level_digest
from game.sim.terrain.materials import Material, Materials

ROWS = materials().rows
TEXT = (assets_dir() / FILE).read_text(encoding="utf-8")


@cache
def shipped() -> tuple[School, ...]:
    return tuple(read_school(path) for path in sorted(maps_dir().glob("*.tmx")))


def used() -> Iterator[str]:
    """Names of what the shipped maps and their tiles are made of."""
    for each in shipped():
        yield from (door.material.name for door in each.level.doors)
        for tileset in each.document.tilesets:
            for tile in tileset.tiles.values():
                yield from (str(tile.properties[word]) for word in ("surface", "material") if word in tile.properties)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_material_is_heard_or_seen_and_a_shipped_map_is_made_of_it(row: Material) -> None:
    assert row.step or row.search or row.leaf >= 0 or row.pane
    assert row.name in set(used())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_sounds_of_a_material_are_in_the_table_of_sounds(row: Material) -> None:
    known = load_specs(assets_dir() / "sounds")
    assert {row.step, row.search} - {""} <= set(known)


def test_no_two_materials_are_alike() -> None:
    assert len({replace(row, name="") for row in ROWS}) == len(ROWS)
    for column, none in (("step", ""), ("leaf", -1)):
        values = [value for row in ROWS if (value := getattr(row, column)) != none]
        assert len(set(values)) == len(values)


def in_other_order(text: str) -> str:
    """The same table, its rows the other way round."""
    head, *rows = text.split("\n[")
    return "\n[".join([head, *reversed(rows)])


def written(folder: Path, text: str) -> Path:
    path = folder / FILE
    path.write_text(text, encoding="utf-8")
    return path


def test_no_order_of_rows_means_anything(tmp_path: Path) -> None:
    other = in_other_order(TEXT)
    assert other != TEXT
    assert read_materials(written(tmp_path, other)) == materials()


def test_a_row_more_changes_no_digest_of_a_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    more = read_materials(written(tmp_path, f'[ash]\nstep = "step_mat"\n{TEXT}'))
    assert more.number("wood") == materials().number("wood") + 1
    before = level_digest(read_school(find_map("gym")).level)
    for module in (ground, readers, school, tiletable):
        monkeypatch.setattr(module, "materials", lambda: more)
    level = read_school(find_map("gym")).level
    assert level.materials == more.rows
    assert level_digest(level) == before
    number = int(level.surface[level.surface != level.surface[0, 0]][0])
    other = replace(level, materials=(*level.materials[:number], Material("zinc"), *level.materials[number + 1 :]))
    assert level_digest(other) != before, "a floor of something else is another map"


def test_every_word_that_tiled_offers_can_be_read() -> None:
    words = ENUMS
    assert set(words["Surface"]) - {"none"} == {row.name for row in ROWS if row.step}
    assert set(words["DoorMaterial"]) - {"usual"} == {row.name for row in ROWS if row.leaf >= 0}
    assert set(words["Material"]) - {"none"} == {row.name for row in ROWS}
    assert all(TILE_FIELDS[word].default == "none" for word in ("surface", "material"))


WRONG = {
    "no table at all": ("", "0 materials"),
    "no TOML": ("[wood", "is no TOML"),
    "no usual rows": (TEXT.replace("[usual]", "[unusual]"), "unusual.floor is unknown"),
    "a usual row that is not there": (TEXT.replace('floor = "stone"', 'floor = "stoen"'), 'did you mean "stone"?'),
    "a usual door that no door is of": (TEXT.replace('door = "wood"', 'door = "earth"'), "that has no leaf"),
    "a column that is none": (TEXT.replace("splinters = true", "splinter = true"), 'did you mean "splinters"?'),
    "a word for a number": (TEXT.replace("leaf = 1", 'leaf = "1"'), "value of the type int"),
    "a number for a switch": (TEXT.replace("pane = true", "pane = 1"), "value of the type bool"),
    "a leaf below nothing": (TEXT.replace("leaf = 1", "leaf = -2"), "count the drawings from 0"),
    "debris that is none": (TEXT.replace('debris = "glass"', 'debris = "glas"'), 'did you mean "glass"?'),
    "a name that is taken": (f"{TEXT}\n[none]\nsearch = 'search_empty'\n", "another word than 'none'"),
    "a name in capitals": (f"{TEXT}\n[Zinc]\nsearch = 'search_metal'\n", "use small letters"),
    "a row that is no table": (f"xyz = 3\n{TEXT}", "write it as [xyz]"),
    "more rows than a byte holds": (
        TEXT + "".join(f"[x{i}]\nsearch = 'search_empty'\n" for i in range(200)),
        "give it 1 to 200",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_table_that_is_wrong_is_told_in_one_line(tmp_path: Path, name: str) -> None:
    text, says = WRONG[name]
    path = written(tmp_path, text)
    with pytest.raises(ContentError) as caught:
        read_materials(path)
    said = str(caught.value)
    assert says in said
    assert FILE in said
    assert "\n" not in said


def test_a_table_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="materials"):
        read_materials(tmp_path / FILE)


def test_what_a_map_does_not_say_stands_in_one_place() -> None:
    known: Materials = materials()
    assert (known.floor.name, known.furniture.name, known.door.name) == ("stone", "wood", "wood")
