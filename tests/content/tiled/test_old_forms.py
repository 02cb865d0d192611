"""What Tiled wrote in other years means what it means today; what nobody wrote is not passed over."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from game.content.checks.check import check
from game.content.errors import ContentError
from game.content.school.school import read_school
from game.content.tiled.document import Document, ImageLayer
from game.content.tiled.text.fields import MAX_ID, MOST_TOLD, Findings, FullError, one_line_a_reason
from game.content.tiled.text.markup import MAX_TILE_ELEMENTS, Allowance, read_xml
from game.content.tiled.tmx import read_document
from game.sim.setup.carry import Anew, carry
from game.sim.setup.start import new_world
from tests.content.small import HEIGHT, WIDTH, SmallMap, thing
from tests.content.tiled.test_tmx import faults
from tests.tiled_forms import json_map, json_tileset
from tests.worlds import rules
from tools.fuzz.hostile import lay_sound


def same(one: Document, other: Document) -> None:
    for first, second in zip(one.tile_layers, other.tile_layers, strict=True):
        assert (first.gids == second.gids).all()
        assert (first.flips == second.flips).all()
    assert one.properties == other.properties
    assert [tileset.tiles.keys() for tileset in one.tilesets] == [tileset.tiles.keys() for tileset in other.tilesets]


def test_a_document_type_changes_no_line(small: SmallMap) -> None:
    text = small.text()
    before = read_document(small.write())
    doctype = '<!DOCTYPE map\n PUBLIC "-//mapeditor.org//DTD"\n "http://mapeditor.org/dtd/1.0/map.dtd">\n<map '
    after = read_document(small.write(text.replace("<map ", doctype, 1)))
    same(before, after)
    assert before.line is not None
    assert after.line == before.line + 3


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE map [<!ENTITY a 'b'>]>",
        "<!DOCTYPE map SYSTEM 'a' [ ]>",
        "<!-- > --><!DOCTYPE map [<!ENTITY % a 'b'>]>",
    ],
)
def test_a_document_type_may_declare_nothing(doctype: str, small: SmallMap) -> None:
    (line,) = faults(small.write(small.text().replace("<map ", f"{doctype}<map ", 1)))
    assert "its DOCTYPE makes declarations" in line


@pytest.mark.parametrize("text", ['name="&a;"', 'name="a">&a;<b c="d"'])
@pytest.mark.parametrize("doctype", ["", "<!DOCTYPE map>", "<!DOCTYPE map SYSTEM 'a.dtd'>"])
def test_a_name_that_nothing_declares_is_never_left_out(text: str, doctype: str, tmp_path: Path) -> None:
    path = tmp_path / "a.tmx"
    path.write_text(f"{doctype}<map {text}/>" if ">" not in text else f"{doctype}<map {text}/></map>")
    with pytest.raises(ContentError, match="undefined entity"):
        read_xml(path, "map", Allowance())


def test_utf_16_with_a_named_document_type_is_refused_by_that(small: SmallMap) -> None:
    text = small.text().replace("<map ", "<!DOCTYPE map SYSTEM 'a'><map ", 1).replace("UTF-8", "UTF-16")
    path = small.write()
    path.write_bytes(text.encode("utf-16"))
    (line,) = faults(path)
    assert "can't be passed over in this encoding; fix: remove it, or save it as UTF-8" in line


def elements(count: int) -> str:
    tiles = '<tile gid="1"/>' * count
    return f'<layer name="old" width="{WIDTH}" height="{HEIGHT}"><data>{tiles}</data></layer>'


def test_tiles_as_elements_are_counted(small: SmallMap, tmp_path: Path) -> None:
    for count in (WIDTH * HEIGHT - 1, WIDTH * HEIGHT + 1, 0):
        small.more_layers = elements(count)
        (line,) = faults(small.write())
        assert f"its data holds {count} tiles, not {WIDTH * HEIGHT}" in line
    path = tmp_path / "many.tmx"
    path.write_text(f"<map><layer><data>{'<tile/>' * (MAX_TILE_ELEMENTS + 1)}</data></layer></map>")
    with pytest.raises(ContentError, match="tiles as elements"):
        read_xml(path, "map", Allowance())


@pytest.mark.parametrize("gid", ["-1", "4294967296", "1.5", "x", "9" * 5000, "\u0663"])
def test_an_element_of_no_gid_is_refused(gid: str, small: SmallMap) -> None:
    small.more_layers = elements(WIDTH * HEIGHT).replace('gid="1"', f'gid="{gid}"', 1)
    (line,) = faults(small.write())
    assert "a tile of a layer has the gid" in line


def ids_of(small: SmallMap, *said: str) -> list[int]:
    objects = "".join(f"<object {one}/>" for one in said)
    small.more_layers = f'<objectgroup name="old">{objects}</objectgroup>'
    document = read_document(small.write())
    ids = [item.id for layer in document.object_layers for item in layer.objects]
    assert len(set(ids)) == len(ids)
    return [item.id for item in document.object_layers[0].objects]


def test_objects_without_ids_get_some_that_are_free(small: SmallMap) -> None:
    place = 'x="1" y="1"'
    first, second, third, fourth = ids_of(small, place, f'id="0" {place}', f'id="40" {place}', place)
    assert third == 40
    assert all(MAX_ID // 2 < made <= MAX_ID for made in (first, second, fourth))
    assert ids_of(small, f'id="{first}" x="9"', place, f'id="{MAX_ID}" x="9"')[1] not in (first, MAX_ID)


def test_a_made_up_id_stays_while_other_objects_come_and_go(small: SmallMap) -> None:
    said = [f'{name} x="{32 * x}" y="64"' for name in ("", 'name="desk"', 'type="Door"') for x in range(3)]
    before = ids_of(small, *said)
    assert ids_of(small, 'type="Light" x="7" y="7"', *said)[1:] == before
    assert ids_of(small, *said[1:]) == before[1:]


def test_what_has_no_ids_goes_on_where_an_object_is_set_before_it(small: SmallMap) -> None:
    small.objects = {name: re.sub(r' id="[0-9]+"', "", text) for name, text in small.objects.items()}
    before = read_school(small.write()).level
    lamp = re.sub(r' id="[0-9]+"', "", thing(0, "Light", (4, 3)))
    small.objects = {"new": lamp} | small.objects
    after = read_school(small.write()).level
    assert len(after.lights) == len(before.lights) + 1
    world = new_world(before, rules(), seed=1, zombies=9)
    assert carry(world, new_world(after, rules(), seed=1, zombies=9), rules())[1] == Anew()


def test_one_id_for_two_is_an_error_where_it_is_played_and_a_warning_by_the_format(small: SmallMap) -> None:
    small.objects["twice"] = thing(6, "Light", (4, 3), "second")
    path = small.write()
    (by_format,) = check(path, format_only=True)
    (played,) = check(path, rehearsed=False)
    assert (by_format.severity, played.severity) == ("warning", "error")
    assert (by_format.message, by_format.object_id, by_format.object_name) == (played.message, 6, "second")
    assert played.message.startswith("its id stands on line ")
    assert len(read_document(path).object_layers[0].objects) == 9, "nothing of it is lost"


def write_json(folder: Path, tree: dict[str, Any], name: str = "old.json") -> Document:
    from tests.tiled_forms import colours

    (folder / "a.png").write_bytes(colours())
    path = folder / name
    path.write_text(json.dumps(tree), encoding="utf-8")
    return read_document(path)


def test_tables_of_old_json_are_the_lists_of_today(tmp_path: Path) -> None:
    tiles = [
        {"id": 1, "properties": [{"name": "solid", "type": "bool", "value": True}], "type": "Wall"},
        {"id": 3, "animation": [{"tileid": 2, "duration": 50}]},
        {
            "id": 5,
            "properties": [{"name": "n", "type": "int", "value": 4}, {"name": "s", "type": "string", "value": "4"}],
        },
    ]
    now = json_map(
        properties=[{"name": "title", "type": "string", "value": "A"}, {"name": "f", "type": "float", "value": 2}],
        tilesets=[{"firstgid": 1, **json_tileset(), "tiles": tiles}],
    )
    then = json_map(
        properties={"title": "A", "f": 2},
        propertytypes={"title": "string", "f": "float"},
        tilesets=[
            {
                "firstgid": 1,
                **json_tileset(),
                "tiles": {"1": {"type": "Wall"}, "3": {"animation": [{"tileid": 2, "duration": 50}]}},
                "tileproperties": {"1": {"solid": True}, "5": {"n": 4, "s": "4"}},
                "tilepropertytypes": {"1": {"solid": "bool"}, "5": {"n": "int"}},
            }
        ],
    )
    one, other = write_json(tmp_path, now), write_json(tmp_path, then)
    same(one, other)
    for number, tile in one.tilesets[0].tiles.items():
        twin = other.tilesets[0].tiles[number]
        assert (tile.class_, tile.properties, tile.animation) == (twin.class_, twin.properties, twin.animation)
    assert other.properties == {"title": "A", "f": 2.0}


def test_a_script_is_the_map_in_it_and_its_lines_are_the_scripts(tmp_path: Path) -> None:
    path = tmp_path / "map.js"
    path.write_text('(function(name,data){\n a(name, data);})("map",\n{ "orientation":"hexagonal"\n});\n')
    assert 'map.js:3: the map is "hexagonal"' in faults(path)[0]


def test_properties_of_a_tiles_shapes_are_the_tiles(small: SmallMap) -> None:
    group = '<objectgroup><properties><property name="{}" value="old"/></properties></objectgroup>'
    small.tilesets = (
        '<tileset firstgid="1" tilewidth="32" tileheight="32"><image source="small.png"/>'
        f'<tile id="0">{group.format("a")}</tile>'
        f'<tile id="1">{group.format("b")}<properties><property name="b" value="new"/></properties></tile></tileset>'
    )
    tiles = read_document(small.write()).tilesets[0].tiles
    assert (tiles[0].properties, tiles[1].properties) == ({"a": "old"}, {"b": "new"})


def test_the_place_of_an_old_image_layer_is_its_offset(small: SmallMap) -> None:
    small.more_layers = '<imagelayer name="a" x="3" y="4"/><imagelayer name="b" x="3" y="4" offsetx="1" offsety="2"/>'
    layers = [layer for layer in read_document(small.write()).layers if isinstance(layer, ImageLayer)]
    assert [layer.offset for layer in layers] == [(3.0, 4.0), (1.0, 2.0)]


def test_an_animation_in_properties_runs(small: SmallMap) -> None:
    words = {"animation-frame0": "2", "animation-delay0": "10", "animation-frame1": "3", "animation-delay1": "20"}
    said = "".join(f'<property name="{name}" value="{value}"/>' for name, value in words.items())
    small.tilesets = (
        '<tileset firstgid="1" tilewidth="32" tileheight="32"><image source="small.png"/>'
        f'<tile id="0"><properties>{said}</properties></tile></tileset>'
    )
    assert read_document(small.write()).tilesets[0].tiles[0].animation == ((2, 100), (3, 200))


@pytest.mark.parametrize("tag", ["map", "tileset", "layer", "data", "objectgroup", "object", "property"])
def test_what_is_not_known_is_said_once_wherever_it_stands(tag: str, small: SmallMap) -> None:
    spoilt = small.text().replace(f"<{tag} ", f'<{tag} later="1" ')
    count = spoilt.count("later=")
    (problem,) = check(small.write(spoilt), rehearsed=False)
    assert problem.message.startswith(f'"later" of <{tag}> is left out')
    assert problem.message.endswith(f"and {count - 1} more like it") == (count > 1)
    assert problem.severity == "warning"


def test_an_element_that_is_not_known_or_stands_twice_is_said(small: SmallMap) -> None:
    small.objects["light"] = thing(6, "Light", (3, 3)).replace("<point/>", "<point/><point/><cone/>")
    found = check(small.write(), format_only=True)
    assert [problem.message for problem in found] == [
        "the second <point> in <object> is left out", "<cone> in <object> is left out",
    ]  # fmt: skip


def test_a_layer_of_another_size_lies_where_it_says(small: SmallMap) -> None:
    part = '<layer name="part" x="{}" y="{}" width="2" height="1"><data encoding="csv">3,4</data></layer>'
    small.more_layers = part.format(1, 2)
    gids = read_document(small.write()).tile_layers[3].gids
    assert gids.shape == (HEIGHT, WIDTH)
    assert gids[2, 1:3].tolist() == [3, 4]
    assert gids.sum() == 7
    small.more_layers = part.format(WIDTH - 1, 0)
    assert "it has tiles outside the map" in faults(small.write())[0]
    small.more_layers = part.format(WIDTH - 1, 0).replace("3,4", "3,0")
    assert read_document(small.write()).tile_layers[3].gids[0, WIDTH - 1] == 3


def test_a_layer_of_an_infinite_map_begins_where_it_says(small: SmallMap) -> None:
    chunk = '<chunk x="1" y="1" width="1" height="1">3</chunk>'
    small.more_layers = f'<layer name="part" x="2" y="1"><data encoding="csv">{chunk}</data></layer>'
    text = small.infinite(0, 0)
    gids = read_document(small.write(text)).tile_layers[3].gids
    assert [tuple(place) for place in zip(*gids.nonzero(), strict=True)] == [(2, 3)]


@pytest.mark.parametrize(("name", "tag"), [("tiles.tsx", "tileset"), ("lamp.tx", "object"), ("lamp.tx", "template")])
def test_what_is_not_known_is_said_of_its_own_file(name: str, tag: str, tmp_path: Path) -> None:
    lay_sound(tmp_path, "rich.tmx")
    path = tmp_path / name
    path.write_text(path.read_text().replace(f"<{tag}", f'<{tag} later="1"', 1))
    (problem,) = [found for found in check(tmp_path / "rich.tmx", rehearsed=False) if found.severity != "note"]
    assert (Path(problem.file).name, problem.severity) == (name, "warning")
    assert problem.message == f'"later" of <{tag}> is left out'


@pytest.mark.parametrize("value", [{"a": 1}, [1.5], 7, "b"])
def test_a_member_of_json_that_is_not_known_is_said(value: object, tmp_path: Path) -> None:
    path = write_json(tmp_path, json_map(later=value, editorsettings={"export": {}})).path
    (problem,) = check(path, format_only=True)
    assert problem.message in ('"later" of <map> is left out', "<later> in <map> is left out")


def test_a_collection_ends_where_the_next_tileset_begins(small: SmallMap) -> None:
    tiles = "".join(f'<tile id="{i}"><image source="small.png"/></tile>' for i in (0, 3, 30))
    small.tilesets = f'<tileset firstgid="2" name="things">{tiles}</tileset><tileset firstgid="4" source="small.tsx"/>'
    small.floor, small.walls, small.furniture = ([[gid] * WIDTH for _ in range(HEIGHT)] for gid in (2, 5, 7))
    document = read_document(small.write())
    assert [document.tileset_of(gid).name for gid in (2, 5, 7)] == ["things", "small", "small"]
    small.floor[0][0] = 3
    assert "gid 3 is in no tileset" in faults(small.write())[0]


def test_problems_of_one_reason_are_not_noted_without_end() -> None:
    findings = Findings("a.tmx")
    for line in range(10 * MOST_TOLD):
        findings.add("it is wrong", "mend it", line)
    with pytest.raises(FullError):
        findings.add("it is wrong", "mend it")
    first, last = one_line_a_reason(findings.problems)
    assert first.message == f"it is wrong, and {10 * MOST_TOLD} more like it"
    assert last.message == "there is more that is wrong"
