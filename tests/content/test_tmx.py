"""Every fault of a map file is one line that names the file, the place and the fix; nothing else is raised."""

import base64
import gzip
import random
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from game.content.document import FLIP_H, Document, ObjectLayer, TileLayer
from game.content.errors import ContentError
from game.content.paths import maps_dir
from game.content.tmx import read_document

HALL_A = maps_dir() / "hall_a.tmx"
Small = Any


def faults(path: Path) -> list[str]:
    """The lines of the error, without the folder."""
    with pytest.raises(ContentError) as caught:
        read_document(path)
    return [line.removeprefix(f"{path.parent}/") for line in str(caught.value).split("\n")]


def layer_data(encoding: str, text: str) -> str:
    return f'<layer id="9" name="decals" width="12" height="8"><data {encoding}>{text}</data></layer>'


def packed(pack: Callable[[bytes], bytes], count: int = 96) -> str:
    gids = np.arange(count, dtype="<u4") % 4 + 1
    return base64.b64encode(pack(gids.tobytes())).decode()


def test_a_document_holds_what_the_file_says(small: Small) -> None:
    small.walls[0][0] |= 1 << 31
    document = read_document(small.write())
    floor, walls, things = document.layers
    assert isinstance(floor, TileLayer)
    assert isinstance(walls, TileLayer)
    assert isinstance(things, ObjectLayer)
    assert walls.gids[0, 0] == 2
    assert walls.flips[0, 0] == FLIP_H
    assert walls.flips.sum() == FLIP_H
    assert document.properties == {"title": "Small"}
    assert [item.class_ for item in things.objects][:2] == ["PlayerStart", "InfectedSpawn"]
    assert things.objects[1].properties == {"weight": 2.0, "kind": "runner"}
    assert (things.objects[0].shape, things.objects[0].x) == ("point", 80.0)
    assert document.tileset_of(3).rect(2) == (64, 0, 32, 32)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ('encoding="base64"', packed(bytes)),
        ('encoding="base64" compression="zlib"', packed(zlib.compress)),
        ('encoding="base64" compression="gzip"', packed(gzip.compress)),
    ],
)
def test_every_encoding_gives_the_same_gids(small: Small, encoding: str, text: str) -> None:
    small.more_layers = layer_data(encoding, text)
    layer = read_document(small.write()).tile_layers[2]
    assert np.array_equal(layer.gids.ravel(), np.arange(96) % 4 + 1)


def test_groups_are_dissolved_in_order_and_hand_down_visibility_and_opacity(small: Small) -> None:
    inner = (
        '<group id="8" name="inner" opacity="0.5">' + layer_data('encoding="csv"', ",".join(["1"] * 96)) + "</group>"
    )
    small.more_layers = f'<group id="7" name="outer" visible="0" opacity="0.5">{inner}</group>'
    layers = read_document(small.write()).layers
    assert [layer.name for layer in layers] == ["floor", "walls", "decals", "things"]
    assert (layers[2].visible, layers[2].opacity) == (False, 0.25)


def test_a_class_may_be_written_as_tiled_1_9_did_it(small: Small) -> None:
    small.objects["start"] = small.objects["start"].replace("type=", "class=")
    assert read_document(small.write()).object_layers[0].objects[0].class_ == "PlayerStart"


def test_texts_of_several_lines_and_reserved_names_are_read(small: Small, make_thing: Callable[..., str]) -> None:
    properties = '<properties><property name="text">a\nb</property><property name="name" value="x"/></properties>'
    small.objects["note"] = make_thing(7, "Note", (4, 4)).replace("<point/>", f"{properties}<point/>")
    note = read_document(small.write()).object_layers[0].objects[-2]
    assert note.properties == {"text": "a\nb", "name": "x"}


BOMB = base64.b64encode(zlib.compress(bytes(50_000_000))).decode()
SPOILED: list[tuple[str, str, str]] = [
    # what is replaced, by what, the one line expected
    ('source="small.tsx"', 'source="gone.tsx"', 'small.tmx:4: the tileset "gone.tsx" does not exist'),
    ('source="small.tsx"', 'source="/small.tsx"', 'small.tmx:4: the tileset path "/small.tsx" is not relative'),
    ('source="small.tsx"', 'source="C:\\small.tsx"', "is not relative"),
    ('orientation="orthogonal"', 'orientation="isometric"', 'small.tmx:2: the map is "isometric"'),
    ('infinite="0"', 'infinite="1"', "small.tmx:2: the map is infinite"),
    ('tilewidth="32"', 'tilewidth="16"', "small.tmx:2: its tilewidth is 16; fix: tiles are 32 by 32 px"),
    (
        '<map version="1.10" orientation="orthogonal" width="12"',
        '<map orientation="orthogonal" width="99999"',
        "width is",
    ),
    (
        'name="walls" width="12"',
        'name="walls" width="13"',
        'small.tmx:15: layer "walls": its width is 13, the map\'s 12',
    ),
    ('x="80"', 'x="nan"', 'layer "things", object 1: <object> x is "nan"; fix: a finite number'),
    ('id="2" name=""', 'id="1" name=""', 'layer "things", object 1: its id stands on line 27 too'),
    ('type="float" value="2"', 'type="float" value="two"', 'object 2: property "weight" is "two"'),
    ('type="bool" value="true"', 'type="class" value=""', 'object 6: property "flicker" has the type "class"'),
    ("<map version", "<!DOCTYPE map><map version", "small.tmx:2: this map is refused: it declares a DOCTYPE"),
    ('name="walls"', 'name="walls" offsetx="4.5"', 'layer "walls": it is shifted by offsetx 4.5'),
    ('type="Note"', 'type="Note" template="a.tx"', 'object 7: it comes from the template "a.tx"'),
    ('<objectgroup id="3"', '<objectgroup id="x"', 'layer "things": <objectgroup> id is "x"; fix: a whole number'),
    ('encoding="csv"', 'encoding="rot13"', 'layer "floor": its data is encoded as "rot13"'),
]


@pytest.mark.parametrize(("old", "new", "line"), SPOILED)
def test_a_fault_is_one_line(small: Small, old: str, new: str, line: str) -> None:
    text = small.text()
    assert old in text
    found = faults(small.write(text.replace(old, new, 1)))
    assert len(found) == 1, found
    assert found[0].startswith("small.tmx:")
    assert line in found[0]
    assert "; fix: " in found[0]


@pytest.mark.parametrize(
    ("encoding", "text", "line"),
    [
        ('encoding="csv"', "1,2,3", "its data holds 3 tiles, not 96"),
        ('encoding="csv"', "", "its data holds 0 tiles, not 96"),
        ('encoding="csv"', "1,x" + ",1" * 94, "holds something that is no gid"),
        ('encoding="csv"', "1,-2" + ",1" * 94, "holds a number that is no gid"),
        ('encoding="csv"', "1" + ",5" * 95, "tile (1, 0): gid 5 is in no tileset (95 such tiles)"),
        ('encoding="base64"', "!!!", "its base64 data is damaged"),
        ('encoding="base64" compression="zlib"', "AAAA", "its compressed data is damaged"),
        ('encoding="base64" compression="zlib"', BOMB, "its data holds more than 96 tiles"),
        ('encoding="base64" compression="zlib"', packed(zlib.compress, 90), "its data holds 90 tiles, not 96"),
        ('encoding="base64" compression="zstd"', "AAAA", 'its data is compressed with "zstd"'),
    ],
)
def test_bad_layer_data_is_one_line(small: Small, encoding: str, text: str, line: str) -> None:
    small.more_layers = layer_data(encoding, text)
    found = faults(small.write())
    assert len(found) == 1
    assert found[0].startswith('small.tmx:25: layer "decals"')
    assert line in found[0]


def test_every_problem_of_a_file_is_named(small: Small) -> None:
    small.floor[1][1] = 77
    small.tilesets += '<tileset firstgid="9" source="gone.tsx"/>'
    small.objects["start"] = small.objects["start"].replace('x="80"', 'x="inf"')
    text = small.text().replace('name="walls"', 'name="walls" offsetx="1"')
    assert len(faults(small.write(text))) == 3, "with a tileset missing, nobody can judge gid 77"


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('tilewidth="32"', 'tilewidth="16"', "small.tsx:2: its tilewidth is 16"),
        ('columns="4"', 'columns="5"', "small.tsx:2: 4 tiles in 5 columns do not fit in 128x32 px"),
        ('"small.png"', '"gone.png"', 'small.tsx:3: the picture "gone.png" does not exist'),
        ('"small.png"', '"small.tsx"', 'small.tsx:3: the picture "small.tsx" is not a PNG'),
        ('tile id="3"', 'tile id="4"', 'small.tsx:9: <tile> id is "4"; fix: a whole number from 0 to 3'),
        ("</tileset>", "", "small.tsx:11: this tileset is cut off or not XML"),
    ],
)
def test_a_fault_in_the_tileset_names_the_tileset(small: Small, old: str, new: str, line: str) -> None:
    path = small.write()
    tileset = path.with_suffix(".tsx")
    tileset.write_text(tileset.read_text().replace(old, new, 1))
    found = faults(path)
    assert len(found) == 1
    assert found[0].startswith(line)


def test_a_tileset_outside_the_root_is_refused(small: Small) -> None:
    path = small.write()
    read_document(path, root=path.parent)
    (path.parent / "in").mkdir()
    with pytest.raises(ContentError, match="leaves"):
        read_document(path, root=path.parent / "in")


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    assert faults(tmp_path / "gone.tmx") == [
        "gone.tmx: this map can't be read: No such file or directory; fix: check the path"
    ]
    (tmp_path / "folder.tmx").mkdir()
    assert faults(tmp_path / "folder.tmx") == ["folder.tmx: this map is not a regular file; fix: name a file"]
    (tmp_path / "empty.tmx").touch()
    assert "cut off or not XML" in faults(tmp_path / "empty.tmx")[0]


def test_a_map_cut_off_anywhere_is_refused_by_name(tmp_path: Path) -> None:
    whole = HALL_A.read_bytes()
    rng = random.Random(1)
    path = tmp_path / "cut.tmx"
    end = whole.rindex(b"</map>")
    for size in [0, 1, end, end + 5, *(rng.randrange(end) for _ in range(60))]:
        path.write_bytes(whole[:size])
        assert faults(path)[0].startswith("cut.tmx:")


def test_a_map_with_damaged_bytes_reads_or_is_refused(small: Small) -> None:
    """Whatever the bytes are, nothing but a ContentError comes out."""
    path = small.write()
    whole = path.read_bytes()
    rng = random.Random(2)
    for _ in range(400):
        data = bytearray(whole)
        for _ in range(rng.randint(1, 4)):
            data[rng.randrange(len(data))] = rng.choice(b'<>"&0 9a-\0\xff')
        path.write_bytes(bytes(data))
        try:
            assert isinstance(read_document(path), Document)
        except ContentError as error:
            assert str(path.parent) in str(error)  # noqa: PT017 - either is right


def test_reading_maps_never_loads_pygame() -> None:
    code = "import sys, game.content.tmx; sys.exit('pygame' in sys.modules or 'pytmx.util_pygame' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
