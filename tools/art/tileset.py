"""Put the tileset together: one picture of every tile, and the Tiled file that describes them."""

import math
from collections.abc import Callable
from functools import cache

import numpy as np

from tools.art.covers import FACE_PIXELS
from tools.art.draw import Drawing, Pen
from tools.art.faces import FACES
from tools.art.floors import FLOORS, Rng
from tools.art.frames import FRAMES
from tools.art.halls import HALL_FLOORS, HALL_MARKS, HALLS
from tools.art.large import CUT, cut
from tools.art.left import LEFT
from tools.art.palette import U8
from tools.art.roof import ROOF, ROOF_PIXELS
from tools.art.rooms import ROOMS
from tools.art.school import SCHOOL
from tools.art.used import USED
from tools.art.walls import WALLS
from tools.art.wear import FALLEN, UNDERFOOT, WORN
from tools.art.weaves import WOVEN, woven
from tools.art.yard import FLAT, MARKS, YARD
from tools.tiled.tileset import CollisionBox, tsx
from tools.tiles import COLUMNS, ID, TILE_PX, TILES

_SEED = 20090
_COVERS = 200  # alpha from which on a pixel belongs to a thing, not to its shadow
_PIXELS = {**FLOORS, **WALLS, **HALL_FLOORS, **ROOF_PIXELS, **FACE_PIXELS, **WORN}
_DRAWN = {**SCHOOL, **ROOMS, **YARD, **HALLS, **ROOF, **USED, **LEFT, **FACES, **FALLEN}
_SPLASHED: dict[str, Callable[[Pen, Rng], None]] = {**MARKS, **HALL_MARKS, **UNDERFOOT}
_SOFT = ("puddle", "soup_0", "soup_1", "ash", "chalk", "chalk_up", "chalk_down")
_SMEARED = ("blood_hand", "blood_face")
_PAINTED_ON = ("pane_", "poster_drawings")


@cache
def draw_tile(index: int, name: str) -> U8:
    """Draw one tile, uint8 [32, 32, 4]; wear is seeded by the tile's place."""
    if name in FRAMES:
        base = FRAMES[name].tile
        return FRAMES[name].change(draw_tile(ID[base], base))
    rng = np.random.default_rng([_SEED, index])
    if name in _PIXELS:
        return _PIXELS[name](rng)
    if name in WOVEN:
        return woven(name)
    if name in CUT:
        return cut(name)
    canvas = Drawing(TILE_PX, TILE_PX)
    flat = name.startswith(FLAT)
    if name in _SPLASHED:
        _SPLASHED[name](canvas.pen(TILE_PX / 2, TILE_PX / 2), rng)
        return canvas.finish_soft() if name in UNDERFOOT else canvas.finish(outline="", shadow=0.0)
    draw, quarter_turns = _DRAWN[name]
    draw(canvas.pen(TILE_PX / 2, TILE_PX / 2, quarter_turns * math.pi / 2))
    if name in _SOFT or name.startswith(_SMEARED):
        return canvas.finish_soft()
    if name in FACES:
        return canvas.finish(outline="" if name.startswith(_PAINTED_ON) else "slate_0", shadow=0.0)
    return canvas.finish(shadow=0.0 if flat else 0.45)


def tileset_picture() -> U8:
    """Draw all tiles in rows of 16, uint8 RGBA."""
    rows = math.ceil(len(TILES) / COLUMNS)
    picture = np.zeros((rows * TILE_PX, COLUMNS * TILE_PX, 4), np.uint8)
    for index, tile in enumerate(TILES):
        y, x = divmod(index, COLUMNS)
        picture[y * TILE_PX : (y + 1) * TILE_PX, x * TILE_PX : (x + 1) * TILE_PX] = draw_tile(index, tile.name)
    return picture


def tileset_xml(width: int, height: int) -> str:
    """Write the external tileset for a picture of that size in pixels; what is solid has the shape of its art."""
    boxes = {index: _extent(draw_tile(index, tile.name)) for index, tile in enumerate(TILES) if tile.solid}
    return tsx(width, height, boxes)


def _extent(picture: U8) -> CollisionBox:
    """Find what a tile covers, its shadow left out."""
    rows, columns = np.nonzero(picture[..., 3] >= _COVERS)
    x, y = int(columns.min()), int(rows.min())
    return CollisionBox(x, y, int(columns.max()) + 1 - x, int(rows.max()) + 1 - y)
