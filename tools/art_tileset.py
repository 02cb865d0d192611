"""Put the tileset together: one picture of every tile, and the Tiled file that describes them."""

import math
from xml.sax.saxutils import quoteattr

import numpy as np

from tools.art_draw import Canvas
from tools.art_floors import FLOORS
from tools.art_palette import U8
from tools.art_rooms import ROOMS
from tools.art_school import SCHOOL
from tools.art_walls import WALLS
from tools.art_yard import FLAT, MARKS, YARD
from tools.tiles import COLUMNS, TILE_PX, TILES, Tile

_SEED = 20090
_PIXELS = {**FLOORS, **WALLS}
_DRAWN = {**SCHOOL, **ROOMS, **YARD}


def draw_tile(index: int, name: str) -> U8:
    """Draw one tile, uint8 [32, 32, 4]; wear is seeded by the tile's place."""
    rng = np.random.default_rng([_SEED, index])
    if name in _PIXELS:
        return _PIXELS[name](rng)
    canvas = Canvas(TILE_PX, TILE_PX)
    flat = name.startswith(FLAT)
    if name in MARKS:
        MARKS[name](canvas.pen(TILE_PX / 2, TILE_PX / 2), rng)
        return canvas.finish(outline="", shadow=0.0)
    draw, quarter_turns = _DRAWN[name]
    draw(canvas.pen(TILE_PX / 2, TILE_PX / 2, quarter_turns * math.pi / 2))
    return canvas.finish_soft() if name == "puddle" else canvas.finish(shadow=0.0 if flat else 0.45)


def tileset_picture() -> U8:
    """Draw all tiles in rows of 16, uint8 RGBA."""
    rows = math.ceil(len(TILES) / COLUMNS)
    picture = np.zeros((rows * TILE_PX, COLUMNS * TILE_PX, 4), np.uint8)
    for index, tile in enumerate(TILES):
        y, x = divmod(index, COLUMNS)
        picture[y * TILE_PX : (y + 1) * TILE_PX, x * TILE_PX : (x + 1) * TILE_PX] = draw_tile(index, tile.name)
    return picture


def _properties(tile: Tile) -> list[str]:
    """Give a tile's properties in the order in which Tiled writes them: by name."""
    lines = [f'   <property name="label" value={quoteattr(tile.name)}/>']
    if tile.opaque:
        lines.append('   <property name="opaque" type="bool" value="true"/>')
    if tile.solid:
        lines.append('   <property name="solid" type="bool" value="true"/>')
    if tile.surface:
        lines.append(f'   <property name="surface" value={quoteattr(tile.surface)}/>')
    return lines


def tileset_xml(width: int, height: int) -> str:
    """Write the external tileset as Tiled 1.10 does, for a picture of that size in pixels."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<tileset version="1.10" tiledversion="1.10.2" name="school" tilewidth="{TILE_PX}" '
        f'tileheight="{TILE_PX}" tilecount="{len(TILES)}" columns="{COLUMNS}">',
        f' <image source="../assets/tiles/school.png" width="{width}" height="{height}"/>',
    ]
    for index, tile in enumerate(TILES):
        lines += [f' <tile id="{index}">', "  <properties>", *_properties(tile), "  </properties>", " </tile>"]
    return "\n".join([*lines, "</tileset>", ""])
