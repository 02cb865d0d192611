"""The tileset that Tiled opens: as the art is, with terrains that have names, and shapes for what is solid."""

from xml.etree import ElementTree as ET

import numpy as np
import pytest

from game.content.school.schema import TILE_LAYERS
from game.content.tiled.document import TILE_PX
from game.content.tiled.tmx import read_document
from tools.art.tileset import draw_tile, tileset_picture, tileset_xml
from tools.tile import ANY
from tools.tiled.tileset import ANIMATIONS, probability
from tools.tiled_project import MAPS
from tools.tiles import ID, TILES

NORTH, EAST, SOUTH, WEST = 0, 2, 4, 6  # places in a Wang id
SHADOW = 200  # alpha below which a pixel is shadow


@pytest.fixture(scope="module")
def root() -> ET.Element:
    return ET.parse(MAPS / "school.tsx").getroot()


def wang_set(root: ET.Element, name: str) -> tuple[list[str], dict[str, tuple[int, ...]]]:
    """Names of the terrains, and the Wang ids by tile."""
    (found,) = (item for item in root.iter("wangset") if item.get("name") == name)
    names = [color.get("name", "") for color in found.findall("wangcolor")]
    ids = {
        TILES[int(tile.get("tileid", ""))].name: tuple(map(int, tile.get("wangid", "").split(",")))
        for tile in found.findall("wangtile")
    }
    return names, ids


def test_the_tileset_is_as_the_art_is() -> None:
    height, width, _ = tileset_picture().shape
    assert (MAPS / "school.tsx").read_text(encoding="utf-8") == tileset_xml(width, height), (
        "run: python -m tools.bake_art"
    )


def test_tiles_mean_what_the_table_says() -> None:
    (tileset,) = read_document(MAPS / "starter.tmx").tilesets
    for index, tile in enumerate(TILES):
        given = tileset.tiles[index].properties
        wanted = tile._asdict() | {"label": tile.name}
        del wanted["name"]
        assert given == {name: value for name, value in wanted.items() if value}
        assert tile.layer == ANY or tile.layer in TILE_LAYERS


def test_what_is_solid_has_one_shape_that_its_art_fills() -> None:
    document = read_document(MAPS / "starter.tmx")
    (tileset,) = document.tilesets
    assert {index for index, tile in tileset.tiles.items() if tile.shapes} == {ID[t.name] for t in TILES if t.solid}
    for index, tile in tileset.tiles.items():
        for shape in tile.shapes:
            x, y, width, height = (int(value) for value in (shape.x, shape.y, shape.width, shape.height))
            drawn = draw_tile(index, TILES[index].name)[..., 3] >= SHADOW
            box = np.zeros((TILE_PX, TILE_PX), np.bool_)
            box[y : y + height, x : x + width] = True
            assert not (drawn & ~box).any()
            assert all(drawn[row, :].any() for row in (y, y + height - 1))
            assert all(drawn[:, column].any() for column in (x, x + width - 1))


def test_shapes_of_tiles_are_no_objects_of_the_map() -> None:
    path = MAPS / "starter.tmx"
    written = len(ET.parse(path).findall("objectgroup/object"))
    assert sum(len(layer.objects) for layer in read_document(path).object_layers) == written > 0


@pytest.mark.parametrize(("name", "prefix"), [("Walls", "wall"), ("Parapets", "parapet")])
def test_an_edge_of_a_wall_is_where_its_neighbour_goes_on(root: ET.Element, name: str, prefix: str) -> None:
    _, ids = wang_set(root, name)
    for mask in range(1, 16):
        sides = [place for bit, place in enumerate((NORTH, EAST, SOUTH, WEST)) if mask >> bit & 1]
        assert ids.pop(f"{prefix}_{mask:02d}") == tuple(int(place in sides) for place in range(8))
    windows = {"window_h": {EAST, WEST}, "window_v": {NORTH, SOUTH}} if prefix == "wall" else {}
    assert {tile: {i for i, edge in enumerate(wang_id) if edge} for tile, wang_id in ids.items()} == windows


def test_windows_are_never_painted_by_chance() -> None:
    assert {tile.name for tile in TILES if probability(tile) == 0} == {"window_h", "window_v"}


def test_every_kind_of_floor_has_a_named_terrain(root: ET.Element) -> None:
    names, ids = wang_set(root, "Floors")
    assert len(set(names)) == len(names)
    assert {"Wood", "Corridor", "Tile", "Gym", "Ground", "Roof"} <= set(names)
    kinds: dict[int, set[str]] = {}
    for tile, wang_id in ids.items():
        assert wang_id == (0, wang_id[1]) * 4
        kinds.setdefault(wang_id[1], set()).add(tile.rpartition("_")[0])
    assert sorted(kinds) == list(range(1, len(names) + 1))
    assert all(len(prefixes) == 1 for prefixes in kinds.values())


def test_worn_floors_are_rarer_than_plain_ones() -> None:
    _, ids = wang_set(ET.parse(MAPS / "school.tsx").getroot(), "Floors")
    for tile in ids:
        odds = probability(TILES[ID[tile]])
        assert odds == 1.0 if tile.endswith("_0") else odds < 0.5


def test_an_animation_begins_with_its_tile_and_does_not_flash() -> None:
    for name, frames in ANIMATIONS.items():
        assert frames[0][0] == name
        assert len(frames) > 1
        rounds_a_second = 1000 / sum(ms for _, ms in frames)
        assert rounds_a_second * (len(frames) - 1) <= 3  # lights that flash may do so three times a second
