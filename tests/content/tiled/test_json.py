"""A map saved as JSON is the same map: its document, its lines, and what is said of its faults."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.content.checks.check import check
from game.content.errors import ContentError, Problem
from game.content.files.paths import maps_dir
from game.content.tiled.document import Document, ObjectLayer, TileLayer, Tileset
from game.content.tiled.tmx import read_document
from tests.content.as_json import write_as_json
from tests.content.mistakes_table import BASE, Mistake, read_mistakes, write_base
from tests.content.small import SmallMap, layer_data, packed

# What JSON has no way to write, or has another place for.
ONLY_XML = ("a property set twice", "a class's value that was lost outside the project")
MISTAKES = [
    mistake for mistake in read_mistakes() if mistake.file == BASE and mistake.sheet in ("objects", "properties")
]


def assert_same(one: Document, other: Document) -> None:
    """Same documents, but for their files' names and lines."""
    plain = [replace(document, path=Path(), layers=(), tilesets=(), files=(), line=None) for document in (one, other)]
    assert repr(plain[0]) == repr(plain[1])
    assert [_tileset(tileset) for tileset in one.tilesets] == [_tileset(tileset) for tileset in other.tilesets]
    for layer, same in zip(one.layers, other.layers, strict=True):
        assert type(layer) is type(same)
        if isinstance(layer, TileLayer) and isinstance(same, TileLayer):
            assert np.array_equal(layer.gids, same.gids)
            assert np.array_equal(layer.flips, same.flips)
            layer = replace(layer, gids=layer.gids[:0], flips=layer.flips[:0])
            same = replace(same, gids=layer.gids, flips=layer.flips)
        elif isinstance(layer, ObjectLayer) and isinstance(same, ObjectLayer):
            assert [replace(item, line=None) for item in layer.objects] == [replace(i, line=None) for i in same.objects]
            layer, same = replace(layer, objects=()), replace(same, objects=())
        assert repr(replace(layer, line=None)) == repr(replace(same, line=None))


def _tileset(tileset: Tileset) -> Tileset:
    tiles = {
        number: replace(tile, line=None, shapes=tuple(replace(shape, line=None) for shape in tile.shapes))
        for number, tile in tileset.tiles.items()
    }
    return replace(tileset, tiles=tiles, path=None, line=None)


def test_json_and_xml_hold_the_same(tmp_path: Path) -> None:
    path = write_base(tmp_path)
    for file in tmp_path.glob("*.ts*"):
        write_as_json(file)
    for file in tmp_path.glob("*.tx"):
        write_as_json(file)
    written = write_as_json(path)
    assert_same(read_document(path), read_document(written))
    assert [tileset.path for tileset in read_document(written).tilesets] == [tmp_path / "base.tsj"]
    assert check(written, rehearsed=False) == []


@pytest.mark.parametrize("name", ["hall_a", "rooftop"])
def test_a_shipped_map_is_the_same_in_json(tmp_path: Path, name: str) -> None:
    shutil.copytree(maps_dir(), tmp_path / "maps")
    path = tmp_path / "maps" / f"{name}.tmx"
    shutil.copytree(maps_dir().parent / "assets" / "tiles", tmp_path / "assets" / "tiles")
    roots = [tmp_path]
    assert_same(read_document(path, roots), read_document(write_as_json(path, referred=False), roots))


def test_an_infinite_map_is_the_same_in_json(small: SmallMap) -> None:
    path = small.write(small.infinite(-5, 20))
    assert_same(read_document(path), read_document(write_as_json(path, referred=False)))


def test_packed_tiles_are_the_same_in_json(small: SmallMap) -> None:
    small.more_layers = layer_data('encoding="base64"', packed(bytes))
    path = small.write()
    assert_same(read_document(path), read_document(write_as_json(path, referred=False)))


def test_an_object_in_json_knows_its_line(small: SmallMap) -> None:
    path = write_as_json(small.write(), referred=False)
    lines = path.read_text().split("\n")
    document = read_document(path)
    items = document.object_layers[0].objects
    assert len(items) == 8
    for item in items:
        assert item.line is not None
        assert lines[item.line - 1].strip() == "{"
        assert lines[item.line].strip() == f'"id": {item.id},'
    for layer in document.layers:
        assert layer.line is not None
        assert f'"id": {layer.id},' in lines[layer.line]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_is_found_in_json_too(tmp_path: Path, mistake: Mistake) -> None:
    path = write_base(tmp_path)
    mistake.spoil(tmp_path)
    in_xml = check(path, rehearsed=False)
    in_json = check(write_as_json(path, referred=False), rehearsed=False)
    assert [_said(problem) for problem in in_json] == [_said(problem) for problem in in_xml]
    assert all((one.line is None) == (other.line is None) for one, other in zip(in_xml, in_json, strict=True))


def _said(problem: Problem) -> Problem:
    """The problem but for its file and line, and for the line of another that it names."""
    return replace(problem, file="", line=None, message=re.sub(r"on line \d+", "on another line", problem.message))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "this is an empty file, not a map"),
        ("[1, 2]", "this map is refused: it is no JSON object"),
        ('{"width": NaN}', 'this map is refused: it holds the number "NaN"'),
        ('{"layers": [' + "[" * 5000, "this map is"),
        ("{}", "this is JSON, but no Tiled map"),
        ('{"type": "map"}', 'the map is ""'),
        ('{"type": "tileset"}', "this is a <tileset>, not a <map>"),
        ('{"orientation": "orthogonal"}', "<map> tilewidth is missing"),
        ('{"layers": 3}', 'this map is refused: its "layers" is no list of objects'),
        ('{"tilewidth": 32, "properties": "A"}', 'its "properties" is no list of objects'),
        ('{"tilewidth": 32, "properties": {"title": "A"}, "propertytypes": 3}', 'its "propertytypes" is no object'),
        ('{"tilesets": [{"tiles": 3}]}', 'its "tiles" is no list of objects'),
        ('{"tilesets": [{"tiles": {"0": 3}}]}', 'its "0" is no object'),
        ('{"tilesets": [{"tileproperties": {"0": 3}}]}', 'its "0" is no object'),
        ('{"layers": [{"objects": [1, 2]}]}', 'its "objects" is no list of objects'),
    ],
)
def test_what_is_no_map_in_json_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "map.tmj"
    path.write_text(text)
    with pytest.raises(ContentError) as caught:
        read_document(path)
    assert message in str(caught.value)


def test_json_cut_off_anywhere_is_refused_by_name(small: SmallMap) -> None:
    path = write_as_json(small.write(), referred=False)
    whole = path.read_bytes()
    assert json.loads(whole)["type"] == "map"
    for size in range(0, len(whole), len(whole) // 23):
        path.write_bytes(whole[:size])
        with pytest.raises(ContentError, match=r"small\.tmj"):
            read_document(path)


def test_classes_in_classes_and_lists_are_the_same_in_json(small: SmallMap) -> None:
    """Members of a class have no types in JSON; items of a list have."""
    small.properties = """<properties>
     <property name="class" type="class" propertytype="C"><properties>
      <property name="a" type="int" value="1"/><property name="deep" type="class" propertytype="D"><properties>
       <property name="b" value="x"/></properties></property>
      <property name="names" type="list"><item value="y"/></property></properties></property>
     <property name="list" type="list"><item type="int" value="1"/><item value="two"/>
      <item type="class" propertytype="D"><properties><property name="b" value="z"/></properties></item>
      <item type="list"><item type="bool" value="true"/></item></property>
     <property name="nothing" type="list"/></properties>"""
    path = small.write()
    expected = {
        "class": {"a": 1, "deep": {"b": "x"}, "names": ("y",)},
        "list": (1, "two", {"b": "z"}, (True,)),
        "nothing": (),
    }
    assert read_document(path).properties == expected
    assert read_document(write_as_json(path, referred=False)).properties == expected


def test_an_empty_list_may_hold_blanks(small: SmallMap) -> None:
    path = write_as_json(small.write(), referred=False)
    path.write_text(path.read_text().replace('"layers": [', '"guides": [\n ],\n"layers": [', 1))
    assert read_document(path).width == 12
