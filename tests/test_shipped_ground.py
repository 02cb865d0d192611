"""Laws of the ground of shipped maps that players look at: nobody stands on boards, no indoor sign lies on pavement."""

import numpy as np
import pygame
import pytest

from game.content.files.paths import find_map, shipped_maps
from game.content.school.school import School, read_school
from game.view.frame import PX_PER_M
from game.view.ground.pictures import TilePictures
from game.view.ground.tiles import BakedGround, MapLayers

MAPS = [path.stem for path in shipped_maps()]


def school(name: str) -> School:
    return read_school(find_map(name))


def labelled(of: School, layer: str, starts: tuple[str, ...]) -> np.ndarray:
    """Where a tile lies whose label begins so, [h, w] bool."""
    (tileset,) = of.document.tilesets
    gids = next(tiles.gids for tiles in of.document.tile_layers if tiles.name == layer)
    meant = [
        tileset.first_gid + number
        for number, tile in tileset.tiles.items()
        if str(tile.properties.get("label", "")).startswith(starts)
    ]
    return np.isin(gids, meant)


@pytest.mark.parametrize("name", MAPS)
def test_nobody_can_stand_on_a_chalkboard(name: str) -> None:
    of = school(name)
    boards = labelled(of, "furniture", ("board_w", "board_e", "board_s", "lesson_"))
    assert (of.level.tiles.solid | ~boards).all()


@pytest.mark.parametrize("name", MAPS)
def test_no_sign_of_a_corridor_lies_under_the_sky(name: str) -> None:
    of = school(name)
    assert not (labelled(of, "floor", ("exit_arrow",)) & of.level.outdoors).any()


@pytest.mark.parametrize("name", MAPS)
def test_the_ground_goes_on_where_a_way_out_nears_the_edge(name: str) -> None:
    """What one sees of the ground over the border by a way out under the sky is not black."""
    pygame.display.init()
    pygame.display.set_mode((1, 1), pygame.HIDDEN)
    of = school(name)
    level, pictures = of.level, TilePictures(of.document)
    ground = BakedGround(MapLayers(of.document, pictures), level, pictures)
    for way in level.exits:
        x, y = (int(v) for v in way.area.center)
        if not level.outdoors[y, x]:
            continue
        for tile in ((level.width + 1, y), (x, level.height + 1), (x, -2)):
            if abs(tile[0] - x) + abs(tile[1] - y) > 8:
                continue
            assert np.mean(_colour(ground, *tile)) > 20, (way.name, tile)


def _colour(ground: BakedGround, x: int, y: int) -> tuple[int, ...]:
    """Mean colour of a tile, on the map or beyond it."""
    chunk = ground._chunk(x // 16, y // 16)
    return pygame.transform.average_color(chunk, pygame.Rect(x % 16 * PX_PER_M, y % 16 * PX_PER_M, PX_PER_M, PX_PER_M))
