"""What belongs in another layer is told, of the game's own tiles and of strangers'; what lies right never is."""

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.content.checks.check import check
from game.content.school.laying import check_laid
from game.content.school.schema import OVERHEAD, TILE_LAYERS, WALLS
from game.content.school.tiletable import read_tiles
from game.content.tiled.text.fields import Findings
from game.content.tiled.tmx import read_document
from tests.content.small import CUPBOARD, FLOOR, WALL, WINDOW, SmallMap
from tools.tile import ANY
from tools.tiled_project import MAPS
from tools.tiles import TILES


class Tiles:
    """The tiles of the game, to be laid one at a time over floor."""

    def __init__(self) -> None:
        self.document = read_document(MAPS / "starter.tmx")
        self.table = read_tiles(self.document, Findings("m.tmx"))

    def told(self, layer: str, tile: int) -> bool:
        """Whether a tile is called misplaced in a layer."""
        findings, any_layer = Findings("m.tmx"), self.document.tile_layers[0]
        laid = {"floor": np.ones((1, 2), np.uint32), layer: np.array([[tile + 1, 0]], np.uint32)}
        layers = {name: replace(any_layer, name=name, gids=gids) for name, gids in laid.items()}
        check_laid(self.document, layers, self.table, findings)
        return len(findings.problems) > 0


@pytest.fixture(scope="module")
def school() -> Tiles:
    return Tiles()


@pytest.mark.parametrize("layer", TILE_LAYERS)
def test_a_tile_of_the_school_is_told_of_in_every_layer_but_its_own(school: Tiles, layer: str) -> None:
    """Decals and furniture that stop nothing do for one another: both lie under people's feet."""
    flat = {"decals", "furniture"}
    for index, tile in enumerate(TILES):
        stops = tile.solid or tile.opaque
        right = tile.layer == layer or (tile.layer in flat and layer in flat and not stops)
        if tile.layer != ANY:
            assert school.told(layer, index) != right, (tile, layer)


@pytest.mark.parametrize("layer", TILE_LAYERS)
def test_tiles_that_belong_to_no_one_layer_are_judged_by_what_they_stop(school: Tiles, layer: str) -> None:
    for index, tile in enumerate(TILES):
        if tile.layer == ANY:
            wrong = layer not in {"walls", "furniture"} if tile.solid else layer == WALLS
            assert school.told(layer, index) == wrong, (tile, layer)


def grid(tile: int) -> list[list[int]]:
    """One tile in the free middle of the west room."""
    return [[tile if (x, y) == (3, 3) else 0 for x in range(12)] for y in range(8)]


@pytest.mark.parametrize("layer", TILE_LAYERS)
@pytest.mark.parametrize("tile", [FLOOR, WALL, WINDOW, CUPBOARD])
def test_a_strangers_tileset_is_judged_without_a_word_of_layers(small: SmallMap, layer: str, tile: int) -> None:
    """A window and a cupboard are the same to the rules; either may lie in walls and in furniture.

    The map's walls are made of the wall: among the furniture it is told of.
    """
    if layer == "floor":
        small.floor[3][3] = tile
    elif layer == "walls":
        small.walls[3][3] = tile
    elif layer == "furniture":
        small.furniture[3][3] = tile
    else:
        small.more_layers = small.layer(9, layer, grid(tile))
    found = [problem for problem in check(small.write(), rehearsed=False) if problem.layer == layer]
    solid = tile != FLOOR
    right = {"walls"} if tile == WALL else {"walls", "furniture"}
    wrong = layer not in right if solid else layer in {WALLS, OVERHEAD}
    assert len(found) == wrong
    for problem in found:
        assert (problem.severity, problem.tile) == ("warning", (3, 3))
        assert f'gid {tile} (tile {tile - 1} of "small")' in problem.message


def test_what_is_meant_to_lie_there_can_be_told_so(small: SmallMap) -> None:
    """Deep water, say: a floor that nobody can walk on."""
    small.floor[3][3] = CUPBOARD
    path = small.write()
    (problem,) = check(path, rehearsed=False)
    assert problem.fix.endswith('set "layer" to "floor" on the tile in its tileset')
    tsx = path.with_suffix(".tsx")
    said = '<tile id="3"><properties><property name="layer" value="floor"/>'
    tsx.write_text(tsx.read_text().replace('<tile id="3"><properties>', said))
    assert [p.layer for p in check(path, rehearsed=False)] == ["furniture"]  # where the other one stands


def test_one_line_tells_of_all_tiles_of_a_kind(small: SmallMap) -> None:
    for x in (2, 3, 4):
        small.floor[5][x] = WALL
    (problem,) = check(small.write(), rehearsed=False)
    assert problem.tile == (2, 5)
    assert problem.message.endswith("and 2 more like it")


def test_the_layer_that_is_missing_is_to_be_made_first(small: SmallMap) -> None:
    text = small.text()
    path = small.write(text.replace('name="furniture"', 'name="decals"'))
    (problem,) = (p for p in check(path, rehearsed=False) if p.layer == "decals" and "solid" in p.message)
    assert problem.fix.startswith('choose Layer > New > Tile Layer and name it "furniture"; select with R')


def test_a_solid_tile_belongs_where_the_map_has_more_of_it(small: SmallMap) -> None:
    small.floor[3][3] = small.floor[3][4] = WINDOW
    small.floor[5][3] = CUPBOARD
    found = [problem.message for problem in check(small.write(), rehearsed=False) if problem.layer == "floor"]
    assert [message.partition(": it ")[2] for message in found] == [
        'belongs in "walls", and 1 more like it',
        'belongs in "furniture"',
    ]


OPAQUE = '<property name="opaque" type="bool" value="true"/>'


def make_opaque(small: SmallMap) -> Path:
    """Write the map; its cupboard stops looks too. Returns its path."""
    path = small.write()
    tsx = path.with_suffix(".tsx")
    cupboard = '<tile id="3"><properties>'
    tsx.write_text(tsx.read_text().replace(cupboard, f"{cupboard}{OPAQUE}"))
    return path


def test_a_bookcase_that_stops_looks_is_no_wall(small: SmallMap) -> None:
    """Not as long as the map has walls, wherever, and they are made of something else; else nobody can tell."""
    path = make_opaque(small)
    assert check(path, rehearsed=False) == []
    text = small.text()
    for wrong in ("decals", OVERHEAD):
        path.write_text(text.replace('name="walls"', f'name="{wrong}"'))
        found = check(path, rehearsed=False)
        assert [problem.layer for problem in found if 'belongs in "walls"' in problem.message] == [wrong]
        assert not [problem for problem in found if problem.layer == "furniture"]
    small.walls = [[0] * 12 for _ in range(8)]
    path.write_text(small.text())
    told = [problem for problem in check(path, rehearsed=False) if problem.layer == "furniture"]
    assert [problem.message.split(") ")[1] for problem in told] == [
        'is solid and opaque as walls are, and the layer "walls" is empty'
    ]


@pytest.mark.parametrize("layer", ["floor", "decals", OVERHEAD])
def test_what_stops_looks_and_is_unlike_the_walls_may_be_furniture_or_a_wall(small: SmallMap, layer: str) -> None:
    small.furniture = grid(0)
    small.furniture[1][1] = WINDOW
    if layer == "floor":
        small.floor[3][3] = CUPBOARD
    else:
        small.more_layers = small.layer(9, layer, grid(CUPBOARD))
    (problem,) = (p for p in check(make_opaque(small), rehearsed=False) if p.tile is not None)
    assert problem.message.endswith('it belongs in "furniture", or in "walls" if it is a wall')
    assert 'choose the layer "furniture" or "walls", Edit' in problem.fix


@pytest.mark.parametrize("layer", ["decals", "walls", "furniture", OVERHEAD])
def test_a_plain_tile_that_the_map_has_more_of_in_its_floor_belongs_there(small: SmallMap, layer: str) -> None:
    """A stranger's tileset that says nothing of its tiles."""
    small.floor[3][3] = 0
    if layer in ("walls", "furniture"):
        getattr(small, layer)[3][3] = FLOOR
    else:
        small.more_layers = small.layer(9, layer, grid(FLOOR))
    path = small.write()
    tsx = path.with_suffix(".tsx")
    tsx.write_text(tsx.read_text().replace('<property name="surface" value="wood"/>', ""))
    (problem,) = (p for p in check(path, rehearsed=False) if p.tile is not None)
    assert (problem.layer, problem.tile) == (layer, (3, 3))
    assert "is a floor" in problem.message
    assert 'choose the layer "floor", Edit > Paste in Place' in problem.fix


def test_a_start_behind_a_row_without_floor_is_told_where_it_is_to_be_laid(small: SmallMap) -> None:
    for y in range(8):
        small.floor[y][5] = 0
    (problem,) = (p for p in check(small.write(), rehearsed=False) if p.severity == "error")
    assert (problem.object_id, problem.tile) == (1, (5, 1))
    assert problem.message.startswith("it is sealed in")
    assert problem.fix.startswith('lay floor on this tile and those like it, where the layer "floor" is empty, or')


def test_only_what_can_be_walked_on_wants_floor_under_it(small: SmallMap) -> None:
    """Not what is solid, under it or over it, nor what lies on the edge of the map; of the rest one line tells."""
    small.tilesets = small.tilesets.replace("/>", '/><tileset firstgid="5" source="small.tsx"/>')
    plain = [[0] * 12 for _ in range(8)]
    plain[0][4] = plain[1][1] = plain[3][4] = plain[4][4] = 8
    small.walls[0][4] = 0
    small.floor[0][4] = small.floor[1][1] = small.floor[3][4] = small.floor[4][4] = 0
    small.more_layers = small.layer(9, OVERHEAD, plain)
    path = small.write()
    tsx = path.with_suffix(".tsx")
    (tsx.parent / "plain.tsx").write_text(re.sub("<tile id.*</tile>", "", tsx.read_text(), flags=re.DOTALL))
    path.write_text(path.read_text().replace('"5" source="small', '"5" source="plain'))
    (problem,) = (p for p in check(path, rehearsed=False) if p.object_id is None)
    assert (problem.severity, problem.layer, problem.tile) == ("warning", OVERHEAD, (4, 3))
    assert problem.message.endswith('the layer "floor" is empty under it, and 1 more like it')
