"""A whole map as one picture: its layers as Tiled draws them, and charts over them."""

from collections.abc import Sequence

import pygame

from game.content.school.school import School
from game.content.strings import Strings
from game.content.tiled.document import Document
from game.sim.survey import Survey
from game.view.charts.canvas import ChartCanvas, Rgba
from game.view.charts.links import links_of
from game.view.charts.outlines import outlines_of
from game.view.charts.table import Chart, Charted
from game.view.ground.layers import drawn_layers, lay
from game.view.ground.pictures import TilePictures
from game.view.text import Type

SIDE_MOST_PX = 16384
AREA_MOST_PX = 1 << 24  # 64 MB, and as much again while charts are laid over it and it is written
CLEAR = (0, 0, 0, 0)
DARK = (14, 15, 18, 255)  # charts are read over this
_BLOCK_TILES = 16


def scale_that_fits(width: int, height: int, wanted_px: int) -> int:
    """The most pixels a tile, not more than wanted, at which a map of so many tiles is not too large a picture.

    >>> scale_that_fits(96, 64, 32), scale_that_fits(1000, 20, 32), scale_that_fits(1000, 1000, 32)
    (32, 16, 4)
    """
    scale = min(wanted_px, SIDE_MOST_PX // max(width, height))
    while scale > 1 and width * height * scale * scale > AREA_MOST_PX:
        scale -= 1
    return scale


def draw_map(document: Document, scale_px: int, behind: Rgba = CLEAR) -> pygame.Surface:
    """Draw every layer that can be seen, ``scale_px`` a tile, in no light and with nobody there.

    ``behind``: the colour of what no layer covers.

    Raises
    ------
    ContentError
        A picture of the map can't be read.
    """
    layers = drawn_layers(document, TilePictures(document))
    whole = pygame.Surface((document.width * scale_px, document.height * scale_px), pygame.SRCALPHA)
    whole.fill(behind)
    tile_px = document.tile_width
    for top in range(0, document.height, _BLOCK_TILES):
        for left in range(0, document.width, _BLOCK_TILES):
            wide = min(_BLOCK_TILES, document.width - left)
            high = min(_BLOCK_TILES, document.height - top)
            part = whole.subsurface((left * scale_px, top * scale_px, wide * scale_px, high * scale_px))
            if scale_px == tile_px:
                lay(part, layers, left * tile_px, top * tile_px)
            else:
                block = pygame.Surface((wide * tile_px, high * tile_px), pygame.SRCALPHA)
                block.fill(behind)
                lay(block, layers, left * tile_px, top * tile_px)
                pygame.transform.smoothscale(block, part.get_size(), part)
    return whole


def draw_charts(
    picture: pygame.Surface,
    school: School,
    survey: Survey,
    wanted: Sequence[Chart],
    strings: Strings,
    scale_px: int,
) -> None:
    """Draw charts over the picture of a map, in the order given; ``survey``: of the map before anybody moves."""
    letters, outlines, links = Type(), outlines_of(school.document), links_of(school.document)
    for chart in wanted:
        chart.draw(Charted(ChartCanvas(picture, letters, scale_px), strings, outlines, survey, links=links))
