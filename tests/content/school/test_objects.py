"""Objects: what they get from templates, tiles and classes, their shapes, and where tiles among them lie."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from game.content.errors import ContentError
from game.content.school.school import read_school
from game.content.tiled.document import MapObject, Value
from game.content.tiled.tmx import read_document
from tests.content.small import SmallMap, document_of, object_of, thing

TEMPLATE = """<?xml version="1.0" encoding="UTF-8"?>
<template>{tileset}
 <object {attributes}>
  {inner}
 </object>
</template>
"""


def write_template(folder: Path, attributes: str, inner: str = "", tileset: str = "") -> None:
    text = TEMPLATE.format(attributes=attributes, inner=inner, tileset=tileset)
    (folder / "a.tx").write_text(text, encoding="utf-8")


def write_project(folder: Path, *classes: dict[str, object], name: str = "a.tiled-project") -> None:
    (folder / name).write_text(json.dumps({"propertyTypes": classes}), encoding="utf-8")


def some_class(name: str, members: Mapping[str, tuple[str, object]], use: str = "object") -> dict[str, object]:
    listed = [{"name": key, "type": kind, "value": value} for key, (kind, value) in members.items()]
    return {"id": 1, "name": name, "type": "class", "useAs": [use], "members": listed}


def properties(**values: str) -> str:
    rows = (f'<property name="{name}" value="{value}"/>' for name, value in values.items())
    return f"<properties>{''.join(rows)}</properties>"


def bare(item: MapObject) -> dict[str, object]:
    fields = ("name", "class_", "x", "y", "width", "height", "rotation", "shape", "properties", "visible", "points")
    return {name: getattr(item, name) for name in (*fields, "pivot", "text", "gid", "flips")}


@pytest.mark.parametrize(
    ("template", "inner", "own", "detached"),
    [
        ('type="Door" width="32" height="64"', "", 'rotation="90"', 'type="Door" width="32" height="64" rotation="90"'),
        ('name="n" type="Note"', "<point/>", 'name="m"', 'name="m" type="Note"'),
        ('class="Room"', '<polygon points="0,0 32,0 32,32"/>', 'name="r"', 'type="Room" name="r"'),
        ('name="words"', '<text wrap="1">Go away</text>', "", 'name="words"'),
        ('width="9" height="9" visible="0"', "<ellipse/>", 'width="20"', 'width="20" height="9" visible="0"'),
    ],
)  # fmt: skip
def test_an_instance_is_the_object_it_would_be_detached(
    small: SmallMap, template: str, inner: str, own: str, detached: str
) -> None:
    write_template(small.folder, template, inner)
    instance = object_of(small, f'<object id="1" template="a.tx" x="64" y="32" {own}/>')
    plain = object_of(small, f'<object id="1" x="64" y="32" {detached}>{inner}</object>')
    assert bare(instance) == bare(plain)


def test_the_own_word_is_stronger_than_the_template_than_the_tile_than_the_class(small: SmallMap) -> None:
    words = dict.fromkeys(("own", "template", "tile", "class"), ("string", "class"))
    write_project(small.folder, some_class("Thing", words))
    write_template(
        small.folder,
        'type="Thing" gid="1" width="32" height="32"',
        properties(own="template", template="template"),
        '<tileset firstgid="1" source="small.tsx"/>',
    )
    text = f'<object id="1" template="a.tx" x="64" y="64">{properties(own="own")}</object>'
    small.objects = {"it": text}
    small.write()
    tileset = small.folder / "small.tsx"
    words_of_tile = '<property name="surface" value="wood"/>'
    inserted = properties(own="tile", template="tile", tile="tile").removeprefix("<properties>")
    tileset.write_text(tileset.read_text().replace(f"{words_of_tile}</properties>", inserted))
    item = read_document(small.folder / "small.tmx").object_layers[0].objects[0]
    assert item.properties == {"own": "own", "template": "template", "tile": "tile", "class": "class"}


def test_a_tile_hands_down_its_class(small: SmallMap) -> None:
    small.objects = {"it": '<object id="1" gid="1" x="0" y="32"/>'}
    small.write()
    tileset = small.folder / "small.tsx"
    tileset.write_text(tileset.read_text().replace('<tile id="0">', '<tile id="0" type="Prop">'))
    assert read_document(small.folder / "small.tmx").object_layers[0].objects[0].class_ == "Prop"


def test_a_class_of_the_project_is_for_what_it_says_it_is_for(small: SmallMap) -> None:
    write_project(small.folder, some_class("Exit", {"x": ("int", 1)}, use="tile"))
    assert object_of(small, thing(1, "Exit", (1, 1, 1, 1))).properties == {}


def test_classes_within_classes_have_their_defaults(small: SmallMap) -> None:
    inner = some_class("Inner", {"a": ("float", 1), "b": ("bool", True)})
    outer = some_class("Exit", {})
    outer["members"] = [{"name": "in", "type": "class", "propertyType": "Inner", "value": {"b": False}}]
    write_project(small.folder, inner, outer)
    assert object_of(small, thing(1, "Exit", (1, 1, 1, 1))).properties == {"in": {"a": 1.0, "b": False}}


@pytest.mark.parametrize("word", ["type", "class"])
def test_a_class_is_read_as_every_version_of_tiled_wrote_it(small: SmallMap, word: str) -> None:
    """The attribute is type up to Tiled 1.8 and from 1.10, and class in 1.9."""
    text = thing(1, "PlayerStart", (2, 2)).replace("type=", f"{word}=")
    assert object_of(small, text).class_ == "PlayerStart"


def test_a_property_may_have_any_name(small: SmallMap) -> None:
    names = ("name", "visible", "image", "source", "id", "width", "type", "class", "x", "properties", "gid", "parent")
    values: dict[str, Value] = {name: f"of {name}" for name in names}
    rows = properties(**{name: f"of {name}" for name in names})
    item = object_of(small, f'<object id="1" name="start" type="PlayerStart" x="64" y="64">{rows}<point/></object>')
    assert item.properties == values
    assert (item.name, item.visible, item.id, item.x, item.width) == ("start", True, 1, 64.0, 0.0)
    small.properties = properties(name="a", width="b", layers="c", filename="d")
    assert read_document(small.write()).properties == {"name": "a", "width": "b", "layers": "c", "filename": "d"}


def test_every_type_of_property_is_read_as_its_value(small: SmallMap) -> None:
    text = """<object id="1"><properties>
     <property name="bool" type="bool" value="false"/><property name="int" type="int" value="-3"/>
     <property name="float" type="float" value="2"/><property name="color" type="color" value="#ff102030"/>
     <property name="file" type="file" value="../../etc/passwd"/><property name="object" type="object" value="7"/>
     <property name="lines">a\nb</property><property name="empty" value=""/>
     <property name="class" type="class" propertytype="C"><properties>
      <property name="a" type="int" value="1"/><property name="deep" type="class" propertytype="D"><properties>
       <property name="b" value="x"/></properties></property></properties></property>
     <property name="list" type="list"><item type="int" value="1"/><item value="two"/>
      <item type="list"><item type="bool" value="true"/></item></property>
    </properties></object>"""
    assert object_of(small, text).properties == {
        "bool": False,
        "int": -3,
        "float": 2.0,
        "color": "#ff102030",
        "file": "../../etc/passwd",
        "object": 7,
        "lines": "a\nb",
        "empty": "",
        "class": {"a": 1, "deep": {"b": "x"}},
        "list": (1, "two", (True,)),
    }


@pytest.mark.parametrize(
    ("inner", "shape", "points"),
    [
        ("", "rectangle", ()),
        ("<point/>", "point", ()),
        ("<ellipse/>", "ellipse", ()),
        ("<capsule/>", "capsule", ()),
        ('<polygon points="0,0 1.5,-2 3,4"/>', "polygon", ((0, 0), (1.5, -2), (3, 4))),
        ('<polyline points="0,0 1,1"/>', "polyline", ((0, 0), (1, 1))),
        ("<text>hi</text>", "text", ()),
    ],
)
def test_shapes_are_told_apart(small: SmallMap, inner: str, shape: str, points: object) -> None:
    item = object_of(small, f'<object id="1" x="1" y="2" width="3" height="4">{inner}</object>')
    assert (item.shape, item.points, item.text) == (shape, points, "hi" if shape == "text" else "")


def test_a_template_brings_its_own_tileset_along(small: SmallMap) -> None:
    small.tilesets = '<tileset firstgid="100" source="small.tsx"/>'
    small.floor = small.walls = small.furniture = [[0] * 12 for _ in range(8)]
    tileset = '<tileset firstgid="1" source="{}"/>'
    write_template(small.folder, 'gid="3" width="32" height="32"', tileset=tileset.format("small.tsx"))
    document = document_of(small, '<object id="1" template="a.tx" x="0" y="32"/>')
    assert document.object_layers[0].objects[0].gid == 102, "the map's own entry is used"
    assert len(document.tilesets) == 1
    small.write()
    (small.folder / "other.tsx").write_text((small.folder / "small.tsx").read_text())
    write_template(small.folder, 'gid="3" width="32" height="32"', tileset=tileset.format("other.tsx"))
    document = document_of(small, '<object id="1" template="a.tx" x="0" y="32"/>')
    gid = document.object_layers[0].objects[0].gid
    added = document.tileset_of(gid)
    assert (len(document.tilesets), added.path, gid - added.first_gid) == (2, small.folder / "other.tsx", 2)


def test_a_lost_template_is_told_of_once_however_many_objects_name_it(small: SmallMap) -> None:
    small.objects |= {str(i): f'<object id="{i}" template="gone.tx" x="0" y="32"/>' for i in range(20, 30)}
    with pytest.raises(ContentError) as caught:
        read_document(small.write())
    assert len(caught.value.problems) == 1


def test_a_laid_tile_has_the_defaults_of_its_class_and_an_object_that_shows_it_has_not(small: SmallMap) -> None:
    write_project(small.folder, some_class("SchoolTile", {"opaque": ("bool", True)}, "tile"))
    small.objects["prop"] = '<object id="40" type="Prop" gid="4" x="64" y="96"/>'
    path = small.write()
    assert not read_school(path).level.opaque[1, 1]
    tileset = small.folder / "small.tsx"
    tileset.write_text(tileset.read_text().replace('<tile id="3">', '<tile id="3" type="SchoolTile">'))
    school = read_school(path)
    assert school.level.opaque[1, 1]
    assert school.document.object_layers[0].objects[-1].properties == {"solid": True}
