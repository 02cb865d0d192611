"""Where pytmx reads a map rightly, it reads what we read: two readers that share no line of code up to the numbers."""

from typing import Any

import numpy as np
import pytest
import pytmx

from game.content.files.paths import maps_dir
from game.content.tiled.document import FLIP_D, FLIP_H, FLIP_V, TileLayer
from game.content.tiled.tmx import read_document

FLIPS = (FLIP_H, FLIP_V, FLIP_D)
MAPS = ("hall_a", "gym", "cafeteria", "rooftop")  # none of them uses what pytmx can't read


def tiles_of(tiled: Any, layer: Any) -> tuple[np.ndarray, np.ndarray]:
    """Gids and flips [h, w] of a layer, in the numbers of the file."""
    by_number = {0: (0, 0)}
    for gid, registered in tiled.gidmap.items():
        for number, flags in registered:
            bits = (
                (flags.flipped_horizontally, FLIP_H),
                (flags.flipped_vertically, FLIP_V),
                (flags.flipped_diagonally, FLIP_D),
            )
            by_number[number] = gid, sum(bit for is_set, bit in bits if is_set)
    pairs = np.array([[by_number[number] for number in row] for row in layer.data])
    return pairs[..., 0], pairs[..., 1]


@pytest.mark.parametrize("name", MAPS)
def test_tiles_are_those_that_pytmx_reads(name: str) -> None:
    path = maps_dir() / f"{name}.tmx"
    tiled, document = pytmx.TiledMap(str(path)), read_document(path)
    assert (tiled.width, tiled.height) == (document.width, document.height)
    theirs = [layer for layer in tiled.layers if isinstance(layer, pytmx.TiledTileLayer)]
    assert [layer.name for layer in theirs] == [layer.name for layer in document.tile_layers]
    for layer, other in zip(document.tile_layers, theirs, strict=True):
        assert isinstance(layer, TileLayer)
        gids, flips = tiles_of(tiled, other)
        assert np.array_equal(layer.gids, gids), layer.name
        assert np.array_equal(layer.flips, flips), layer.name


@pytest.mark.parametrize("name", MAPS)
def test_objects_are_those_that_pytmx_reads(name: str) -> None:
    path = maps_dir() / f"{name}.tmx"
    tiled, document = pytmx.TiledMap(str(path)), read_document(path)
    given = {name: value for name, value in document.properties.items() if name in tiled.properties}
    assert dict(tiled.properties) == given  # the rest is what the class says
    items = [item for layer in document.object_layers for item in layer.objects]
    assert sorted(tiled.objects_by_id) == sorted(item.id for item in items)
    for item in items:
        other = tiled.objects_by_id[item.id]
        assert (other.name or "", other.type or "") == (item.name, item.class_)
        if item.rotation == 0:  # pytmx moves a tile object up before it is turned
            assert (other.x, other.y, other.width, other.height) == (item.x, item.y, item.width, item.height)
        if item.gid == 0:
            given = {key: value for key, value in item.properties.items() if key in other.properties}
            assert {key: "" if value is None else value for key, value in other.properties.items()} == given


def test_tile_properties_are_those_that_pytmx_reads() -> None:
    path = maps_dir() / "hall_a.tmx"
    tiled, document = pytmx.TiledMap(str(path)), read_document(path)
    (tileset,) = document.tilesets
    compared = 0
    for gid, registered in tiled.gidmap.items():
        theirs = tiled.get_tile_properties_by_gid(registered[0][0]) if registered else None
        if theirs is not None and gid - tileset.first_gid in tileset.tiles:
            ours = tileset.tiles[gid - tileset.first_gid].properties
            assert {name: theirs[name] for name in ours} == ours
            compared += 1
    assert compared > 50
