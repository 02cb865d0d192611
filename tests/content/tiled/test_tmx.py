"""Every fault of a map file is one line that names the file, the place and the fix; nothing else is raised."""

import base64
import random
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest

from game.content.errors import ContentError
from game.content.files.paths import maps_dir
from game.content.tiled.document import FLIP_H, Document, ObjectLayer, TileLayer
from game.content.tiled.tmx import read_document
from tests.content.small import SmallMap, layer_data, packed

HALL_A = maps_dir() / "hall_a.tmx"


def faults(path: Path) -> list[str]:
    """The lines of the error, without the folder."""
    with pytest.raises(ContentError) as caught:
        read_document(path)
    return [line.removeprefix(f"{path.parent}/") for line in str(caught.value).split("\n")]


def test_a_document_holds_what_the_file_says(small: SmallMap) -> None:
    small.walls[0][0] |= 1 << 31
    document = read_document(small.write())
    _, walls, _, things = document.layers
    assert [layer.name for layer in document.layers] == ["floor", "walls", "furniture", "things"]
    assert isinstance(walls, TileLayer)
    assert isinstance(things, ObjectLayer)
    assert walls.gids[0, 0] == 2
    assert walls.flips[0, 0] == FLIP_H
    assert walls.flips.sum() == FLIP_H
    assert document.properties == {"title": "Small", "zombies": 6}
    assert [item.class_ for item in things.objects][:2] == ["PlayerStart", "InfectedSpawn"]
    assert things.objects[1].properties == {"weight": 2.0, "kind": "runner"}
    assert (things.objects[0].shape, things.objects[0].x) == ("point", 80.0)
    assert document.tileset_of(3).rect(2) == (64, 0, 32, 32)
    assert (document.line, walls.line, document.tilesets[0].tiles[3].line) == (2, 15, 9)


def test_what_was_read_can_not_be_written_to(small: SmallMap) -> None:
    for layer in read_document(small.write()).tile_layers:
        assert not layer.gids.flags.writeable
        assert not layer.flips.flags.writeable


BOMB = base64.b64encode(zlib.compress(bytes(50_000_000))).decode()


@pytest.mark.parametrize(
    ("encoding", "text", "line"),
    [
        ('encoding="csv"', "1,2,3", "its data holds 3 tiles, not 96"),
        ('encoding="csv"', "", "its data holds 0 tiles, not 96"),
        ('encoding="csv"', "1,x" + ",1" * 94, "holds something that is no gid"),
        ('encoding="csv"', "1,-2" + ",1" * 94, "holds something that is no gid"),
        ('encoding="csv"', "1, 2 3" + ",1" * 93, "holds something that is no gid"),
        ('encoding="csv"', "1,," + "1," * 93 + "1", "holds something that is no gid"),
        ('encoding="csv"', "1,4294967296" + ",1" * 94, "holds a number that is no gid"),
        ('encoding="csv"', "1" + ",5" * 95, "tile (1, 0): gid 5 is in no tileset, and 94 more like it"),
        ('encoding="base64"', "!!!", "its base64 data is damaged"),
        ('encoding="base64"', packed(bytes, 97), "its data holds more than 96 tiles"),
        ('encoding="base64" compression="zlib"', "AAAA", "its compressed data is damaged"),
        ('encoding="base64" compression="zlib"', BOMB, "its data holds more than 96 tiles"),
        ('encoding="base64" compression="zlib"', packed(zlib.compress, 90), "its data holds 90 tiles, not 96"),
    ],
)
def test_bad_layer_data_is_one_line(small: SmallMap, encoding: str, text: str, line: str) -> None:
    small.more_layers = layer_data(encoding, text)
    found = faults(small.write())
    assert len(found) == 1
    assert found[0].startswith('small.tmx:35: layer "decals"')
    assert line in found[0]


def test_every_problem_of_a_file_is_named(small: SmallMap) -> None:
    small.floor[1][1] = 77
    small.tilesets += '<tileset firstgid="9" source="gone.tsx"/>'
    small.objects["start"] = small.objects["start"].replace('x="80"', 'x="inf"')
    text = small.text().replace('name="walls"', 'name="walls" opacity="much"')
    assert len(faults(small.write(text))) == 3, "with a tileset missing, nobody can judge gid 77"


def test_no_gid_is_judged_where_a_tileset_is_missing_and_a_template_brings_another(small: SmallMap) -> None:
    path = small.write(small.text().replace('"small.tsx"', '"gone.tsx"'))
    tileset, item = '<tileset firstgid="1" source="small.tsx"/>', '<object gid="1" width="32" height="32"/>'
    (small.folder / "a.tx").write_text(f"<template>{tileset}{item}</template>")
    text = path.read_text().replace("</objectgroup>", '<object id="90" template="a.tx" x="0" y="32"/></objectgroup>')
    assert len(faults(small.write(text))) == 1


def test_a_tileset_outside_every_root_is_refused_and_inside_one_is_read(small: SmallMap, tmp_path: Path) -> None:
    inner = tmp_path / "in"
    inner.mkdir()
    path = small.write(small.text().replace('source="small.tsx"', 'source="../small.tsx"'))
    moved = path.rename(inner / path.name)
    with pytest.raises(ContentError, match="leaves the folder of the map"):
        read_document(moved)
    assert read_document(moved, roots=[tmp_path]).tilesets[0].path == inner / "../small.tsx"


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    assert faults(tmp_path / "gone.tmx") == [
        "gone.tmx: this map can't be read: No such file or directory; fix: check the path"
    ]
    (tmp_path / "folder.tmx").mkdir()
    assert faults(tmp_path / "folder.tmx") == ["folder.tmx: this map is not a regular file; fix: name a file"]
    (tmp_path / "empty.tmx").touch()
    assert "this is an empty file, not a map" in faults(tmp_path / "empty.tmx")[0]


def test_a_map_cut_off_anywhere_is_refused_by_name(tmp_path: Path) -> None:
    whole = HALL_A.read_bytes()
    rng = random.Random(1)
    path = tmp_path / "cut.tmx"
    end = whole.rindex(b"</map>")
    for size in [0, 1, end, end + 5, *(rng.randrange(end) for _ in range(20))]:
        path.write_bytes(whole[:size])
        assert faults(path)[0].startswith("cut.tmx:")


def test_a_refusal_names_the_files_that_were_looked_for(small: SmallMap) -> None:
    path = small.write(small.text().replace('"small.tsx"', '"gone.tsx"'))
    with pytest.raises(ContentError) as caught:
        read_document(path)
    assert caught.value.files == (path, path.parent / "gone.tsx")


def test_a_document_names_the_files_it_was_read_from(small: SmallMap) -> None:
    document = read_document(small.write())
    assert [file.name for file in document.files[:3]] == ["small.tmx", "small.tsx", "small.png"]


def test_equal_maps_give_equal_documents(small: SmallMap) -> None:
    one, two = (read_document(small.write()) for _ in range(2))
    assert isinstance(one, Document)
    assert one.object_layers == two.object_layers
    for layer, other in zip(one.tile_layers, two.tile_layers, strict=True):
        assert np.array_equal(layer.gids, other.gids)


def test_reading_maps_never_loads_pygame() -> None:
    code = "import sys, game.content.tiled.tmx; sys.exit('pygame' in sys.modules or 'pytmx.util_pygame' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
