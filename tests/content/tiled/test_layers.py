"""Layers: their order, what groups hand down, how tiles are written, and where an infinite map lies."""

import gzip
import sys
import zlib
from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
import zstandard

from game.content.errors import ContentError
from game.content.tiled.document import FLIP_D, FLIP_H, FLIP_V, U32, ImageLayer, TileLayer
from game.content.tiled.gids import split_flips
from game.content.tiled.tmx import read_document
from tests.content.small import SmallMap, layer_data, packed, thing

ONES = ",".join(["1"] * 96)


def csv_layer(attributes: str) -> str:
    return f'<layer width="12" height="8" {attributes}><data encoding="csv">{ONES}</data></layer>'


def test_layers_of_every_kind_keep_the_order_of_the_file(small: SmallMap) -> None:
    last = csv_layer('id="34" name="e"')
    small.more_layers = (
        '<group id="30" name="a"><objectgroup id="31" name="b"/>'
        '<group id="32" name="c"><imagelayer id="33" name="d"/></group>'
        f'{last}</group><objectgroup id="35" name="f"/>'
    )
    document = read_document(small.write())
    assert [layer.name for layer in document.layers] == ["floor", "walls", "furniture", "b", "d", "e", "f", "things"]
    assert [layer.name for layer in document.tile_layers] == ["floor", "walls", "furniture", "e"]
    assert [layer.name for layer in document.object_layers] == ["b", "f", "things"]


def test_groups_hand_down_all_that_tiled_hands_down(small: SmallMap) -> None:
    inner = csv_layer(
        'id="22" name="x" opacity="0.5" tintcolor="#80ff8000" offsetx="1" offsety="-2" parallaxx="0.5" parallaxy="2"'
    )
    small.more_layers = (
        '<group id="20" name="outer" visible="0" opacity="0.5" tintcolor="#ff0000" offsetx="10" parallaxx="0.5">'
        f'<group id="21" name="inner" opacity="0.5" offsety="4.5">{inner}</group></group>'
    )
    layer = next(layer for layer in read_document(small.write()).layers if layer.name == "x")
    assert not layer.visible
    assert layer.opacity == 0.125
    assert layer.tint == (255, 0, 0, 128)
    assert layer.offset == (11.0, 2.5)
    assert layer.parallax == (0.25, 2.0)


def test_a_visible_layer_in_a_hidden_group_is_hidden_and_the_next_is_not(small: SmallMap) -> None:
    inside, outside = csv_layer('id="21" name="in" visible="1"'), csv_layer('id="22" name="out"')
    small.more_layers = f'<group id="20" visible="0">{inside}</group>{outside}'
    shown = {layer.name: layer.visible for layer in read_document(small.write()).layers}
    assert (shown["in"], shown["out"]) == (False, True)


def test_objects_are_drawn_from_the_uppermost_down_unless_by_their_order(small: SmallMap) -> None:
    objects = "".join(f'<object id="{i}" x="0" y="{y}"/>' for i, y in ((30, 20), (31, 10), (32, 20), (33, 5)))
    for order, expected in (("", [33, 31, 30, 32]), ('draworder="index"', [30, 31, 32, 33])):
        small.more_layers = f'<objectgroup id="20" name="x" {order}>{objects}</objectgroup>'
        layer = read_document(small.write()).object_layers[0]
        assert [item.id for item in layer.objects] == [30, 31, 32, 33]
        assert [item.id for item in layer.drawn()] == expected


def test_a_group_hands_its_blending_down(small: SmallMap) -> None:
    inner = csv_layer('id="21" name="in"')
    small.more_layers = f'<group id="20" mode="screen">{inner}</group>'
    assert [layer.blend for layer in read_document(small.write()).tile_layers] == ["normal"] * 3 + ["screen"]


def test_an_image_layer_is_read(small: SmallMap) -> None:
    small.more_layers = (
        '<imagelayer id="20" name="sky" offsetx="3" repeatx="1"><image source="small.png"/></imagelayer>'
    )
    path = small.write()
    layer = next(layer for layer in read_document(path).layers if isinstance(layer, ImageLayer))
    assert (layer.image, layer.repeat, layer.offset) == (path.parent / "small.png", (True, False), (3.0, 0.0))


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ('encoding="csv"', ",\n".join(str(i % 4 + 1) for i in range(96))),
        ('encoding="base64"', packed(bytes)),
        ('encoding="base64" compression="zlib"', packed(zlib.compress)),
        ('encoding="base64" compression="gzip"', packed(partial(gzip.compress, mtime=0))),
        ('encoding="base64" compression="zstd"', packed(zstandard.ZstdCompressor().compress)),
    ],
)
def test_every_encoding_gives_the_same_gids(small: SmallMap, encoding: str, text: str) -> None:
    small.more_layers = layer_data(encoding, text)
    layer = read_document(small.write()).tile_layers[3]
    assert np.array_equal(layer.gids.ravel(), np.arange(96) % 4 + 1)


def test_zstd_without_its_library_is_one_clear_line(small: SmallMap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zstandard", None)
    text = packed(zstandard.ZstdCompressor().compress)
    small.more_layers = layer_data('encoding="base64" compression="zstd"', text)
    with pytest.raises(ContentError) as caught:
        read_document(small.write())
    (problem,) = caught.value.problems
    assert problem.message == "its data is compressed with zstd"
    assert "Tile Layer Format > CSV" in problem.fix
    assert "uv run --extra zstd" in problem.fix


@pytest.mark.parametrize("pack", [zlib.compress, zstandard.ZstdCompressor().compress])
def test_tiles_that_unpack_to_more_than_the_layer_are_refused(small: SmallMap, pack: Callable[[bytes], bytes]) -> None:
    small.more_layers = layer_data(
        f'encoding="base64" compression="{"zlib" if pack is zlib.compress else "zstd"}"', packed(pack, 100_000)
    )
    with pytest.raises(ContentError, match="holds more than 96 tiles"):
        read_document(small.write())


def test_every_turn_of_a_tile_is_told_from_its_gid() -> None:
    flags = np.arange(16, dtype=np.uint32).reshape(2, 8) << np.uint32(28)
    raw: U32 = flags | np.uint32(7)
    gids, flips = split_flips(raw)
    assert (gids == 7).all()
    bits = flags >> np.uint32(28)
    expected = np.where(bits & 8, FLIP_H, 0) | np.where(bits & 4, FLIP_V, 0) | np.where(bits & 2, FLIP_D, 0)
    assert np.array_equal(flips, expected)


@pytest.mark.parametrize("corner", [(0, 0), (-5, -3), (-40, 100), (15, 16)])
def test_an_infinite_map_is_the_finite_one_wherever_it_lies(small: SmallMap, corner: tuple[int, int]) -> None:
    finite = read_document(small.write())
    infinite = read_document(small.write(small.infinite(*corner)))
    assert infinite.origin == corner
    assert (infinite.width, infinite.height) == (finite.width, finite.height)
    for layer, other in zip(finite.tile_layers, infinite.tile_layers, strict=True):
        assert np.array_equal(layer.gids, other.gids), layer.name
    for item, other_item in zip(finite.object_layers[0].objects, infinite.object_layers[0].objects, strict=True):
        assert (item.id, item.box(), item.pivot) == (other_item.id, other_item.box(), other_item.pivot)


def test_an_infinite_map_with_no_tiles_is_one_tile(small: SmallMap) -> None:
    empty = [[0] * 12 for _ in range(8)]
    small.floor = small.walls = small.furniture = empty
    document = read_document(small.write(small.infinite(3, 3)))
    assert (document.width, document.height, document.origin) == (1, 1, (0, 0))


def test_tiles_of_an_infinite_map_that_lie_too_far_apart_are_refused(small: SmallMap) -> None:
    text = small.infinite(0, 0)
    far = '<chunk x="16000000" y="0" width="1" height="1">1</chunk></data>'
    with pytest.raises(ContentError, match="erase the tiles that lie far out"):
        read_document(small.write(text.replace("</data>", far, 1)))


def test_tiles_of_other_sizes_and_maps_of_many_layers_are_read(small: SmallMap) -> None:
    text = small.text().replace('tilewidth="32" tileheight="32"', 'tilewidth="8" tileheight="20"', 1)
    document = read_document(small.write(text))
    assert (document.tile_width, document.tile_height) == (8, 20)


def test_layers_and_maps_have_classes_properties_and_colors(small: SmallMap) -> None:
    small.head = small.head.replace("<map ", '<map class="School" backgroundcolor="#102030" ')
    small.more_layers = csv_layer('id="20" name="x" class="Rain"').replace(
        "<data", '<properties><property name="wet" type="bool" value="true"/></properties><data'
    )
    small.objects["start"] = thing(1, "PlayerStart", (2.5, 2.5))
    text = small.text().replace('<objectgroup id="3"', '<objectgroup id="3" color="#40ff0000"')
    document = read_document(small.write(text))
    layer = document.tile_layers[3]
    assert (document.class_, document.background) == ("School", (16, 32, 48, 255))
    assert isinstance(layer, TileLayer)
    assert (layer.class_, layer.properties) == ("Rain", {"wet": True})
    assert document.object_layers[0].color == (255, 0, 0, 64)
