"""What stays on the floor and on the faces of walls: never so much that the floor can't be read, and never without end.

Every tile holds so much and no more, and the whole map so many pieces. Walls are left out of what lies on the floor.
"""

from collections.abc import Sequence

import numpy as np
import pygame

from game.sim.terrain.level import Level
from game.sim.terrain.tiles import Tiles
from game.sim.words.types import I32, U8, Bool, ticks
from game.view.atlas import Sheet, Sprite
from game.view.frame import PX_PER_M
from game.view.ground.tiles import BakedGround

PIECES_MAX = 6000  # about 1.2 MB, and 1 ms when a piece of ground with 300 of them is baked anew
TILE_HOLDS = 60
POOL, SPLASH, DEBRIS, PRINT, SPOT = 18, 8, 5, 3, 1  # how much of a tile each takes
WET_TICKS = ticks(25)
_WET_CELLS_PER_M = 4
_FACE_M = 0.28  # middle of a wall's face above the floor's edge
_FACES_A_TILE = 3


class Stains:
    """Lays sprites on the ground for good, and knows where it is wet with blood."""

    def __init__(self, level: Level, ground: BakedGround, faces: Sheet) -> None:
        """``faces``: spatter as it runs down a wall, one row."""
        self._ground = ground
        self._barrier = level.tiles.barrier
        self._faces = faces
        self._held: U8 = np.zeros((level.height, level.width), np.uint8)
        self._on_face: U8 = np.zeros_like(self._held)
        self._wet_until: I32 = np.zeros((level.height * _WET_CELLS_PER_M, level.width * _WET_CELLS_PER_M), np.int32)
        self.pieces = 0

    def carry_on(self, before: "Stains") -> bool:
        """Take over what lies on another state of the map; returns whether its walls stand alike, or nothing does."""
        if not np.array_equal(before._barrier, self._barrier):
            return False
        self._held, self._on_face, self._wet_until = before._held, before._on_face, before._wet_until
        self.pieces = before.pieces
        self._ground.carry_on(before._ground)
        return True

    def renew(self, tiles: Tiles) -> None:
        """Be told what stands on the ground now; what lies on it stays."""
        self._barrier = tiles.barrier

    def lay(self, sprite: Sprite, x: float, y: float, takes: int) -> bool:
        """Lay a sprite with its middle at a place, m; returns whether there was room. ``takes`` of a tile's room."""
        if not self.reserve(x, y, takes):
            return False
        # a spot is smaller than a wall's edge
        for part in [sprite] if takes <= SPOT else self.on_floor(sprite, x, y):
            self.put(part, x, y)
        return True

    def reserve(self, x: float, y: float, takes: int) -> bool:
        """Keep room on a tile for what will be laid there; returns whether there was any."""
        tile = int(y), int(x)
        if not self._inside(tile) or self._barrier[tile] or self.pieces >= PIECES_MAX:
            return False
        if self._held[tile] + takes > TILE_HOLDS:
            return False
        self._held[tile] += takes
        return True

    def put(self, sprite: Sprite, x: float, y: float) -> None:
        """Lay a sprite whole and for certain: a body, or that for which room was kept."""
        self._ground.stain(sprite, x, y)
        self.pieces += 1

    def splash_wall(self, x: float, y: float, dx: float, dy: float, reach_m: float, pick: int) -> bool:
        """Spatter the face of the wall that blood thrown along ``(dx, dy)`` meets; only faces to the south are seen."""
        if dy >= 0:
            return False
        for step in range(1, int(reach_m * 4) + 1):
            px, py = x + dx * step / 4, y + dy * step / 4
            tile = int(py), int(px)
            if not self._inside(tile) or not self._barrier[tile]:
                continue
            below = tile[0] + 1, tile[1]
            if not self._inside(below) or self._barrier[below] or self._on_face[tile] >= _FACES_A_TILE:
                return False
            self._on_face[tile] += 1
            sprite = self._faces.at(pick % self._faces.columns)
            self.put(sprite, tile[1] + 0.5, tile[0] + 1 - _FACE_M)
            return True
        return False

    def wet(self, x: float, y: float, radius_m: float, tick: int) -> None:
        """Make a disc of the floor wet, so that who walks through it leaves prints."""
        reach = max(1, round(radius_m * _WET_CELLS_PER_M))
        cx, cy = int(x * _WET_CELLS_PER_M), int(y * _WET_CELLS_PER_M)
        y0, x0 = max(0, cy - reach), max(0, cx - reach)
        part = self._wet_until[y0 : cy + reach + 1, x0 : cx + reach + 1]
        ys, xs = np.ogrid[y0 : y0 + part.shape[0], x0 : x0 + part.shape[1]]
        part[np.square(ys - cy) + np.square(xs - cx) <= reach * reach] = tick + WET_TICKS

    def is_wet(self, places: Sequence[float] | np.ndarray[tuple[int, ...], np.dtype[np.float32]], tick: int) -> Bool:
        """Whether there is fresh blood at each of these places [n, 2] m; [n] bool."""
        x, y = (np.asarray(places, np.float32).reshape(-1, 2).T * np.float32(_WET_CELLS_PER_M)).astype(np.intp)
        found: Bool = self._wet_until.take(y * self._wet_until.shape[1] + x, mode="clip") > tick
        return found

    def on_floor(self, sprite: Sprite, x: float, y: float) -> list[Sprite]:
        """The parts of a sprite that no wall stands on: one where none does, else one a tile."""
        left, top = round(x * PX_PER_M) + sprite.dx, round(y * PX_PER_M) + sprite.dy
        area = pygame.Rect((left, top), sprite.picture.get_size())
        tx0, ty0, tx1, ty1 = (v // PX_PER_M for v in (area.left, area.top, area.right - 1, area.bottom - 1))
        y0, x0 = max(0, ty0), max(0, tx0)
        around = self._barrier[y0 : ty1 + 1, x0 : tx1 + 1]
        if not around.any():
            return [sprite]
        parts = []
        for dy, dx in np.argwhere(~around).tolist():
            tx, ty = x0 + dx, y0 + dy
            part = area.clip((tx * PX_PER_M, ty * PX_PER_M, PX_PER_M, PX_PER_M))
            piece = sprite.picture.subsurface(part.move(-area.left, -area.top))
            parts.append(Sprite(piece, sprite.dx + part.left - area.left, sprite.dy + part.top - area.top))
        return parts

    def _inside(self, tile: tuple[int, int]) -> bool:
        height, width = self._barrier.shape
        return 0 <= tile[0] < int(height) and 0 <= tile[1] < int(width)
