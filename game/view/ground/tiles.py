"""The map's layers on the screen: the ground baked in pieces as they come into view, and what hangs overhead."""

from collections import OrderedDict, defaultdict
from collections.abc import Iterator, Sequence

import pygame

from game.content.school.schema import OVERHEAD, WALLS
from game.content.tiled.document import Document
from game.sim.terrain.level import Level
from game.sim.terrain.tiles import Tiles
from game.sim.words.types import TileBox
from game.view.atlas import Sprite
from game.view.frame import PX_PER_M, Frame
from game.view.ground.beyond import Beyond
from game.view.ground.films import Films
from game.view.ground.layers import Drawn, TileRows, drawn_layers, lay
from game.view.ground.pictures import TilePictures
from game.view.ground.shade import REACH_TILES, contact_shade

_CHUNK_TILES = 16
_CHUNK_PX = _CHUNK_TILES * PX_PER_M
_CHUNKS_KEPT = 64  # 1 MB each
_AHEAD_PX = 320  # pieces this near to the picture are baked before they are needed
_STRIP_PX = _CHUNK_PX // 4  # so much of one in a frame

_BAKED = object()  # no step of it is left

Shade = tuple[pygame.Surface, tuple[int, int]]  # a picture to multiply with, and the map pixel of its corner


class MapLayers:
    """The layers that can be seen, by what they are to people: under them on the floor, beside them, over them.

    ``standing``: the walls and all above them, which the floor's shade does not darken. Tiles lie overhead by the name
    of their layer, pictures by lying above that layer.
    """

    def __init__(self, document: Document, pictures: TilePictures) -> None:
        drawn = drawn_layers(document, pictures)
        below: list[Drawn] = []
        above: list[Drawn] = []
        for layer in drawn:
            hangs = layer.layer.name == OVERHEAD if isinstance(layer, TileRows) else bool(above)
            (above if hangs else below).append(layer)
        walls = [isinstance(layer, TileRows) and layer.layer.name == WALLS for layer in below]
        first = walls.index(True) if any(walls) else len(below)
        self.flat: Sequence[Drawn] = below[:first]
        self.standing: Sequence[Drawn] = below[first:]
        self.overhead: Sequence[Drawn] = above


class BakedGround:
    """Floor, walls, furniture and the stains on them. Pieces are baked when first seen and kept for a while."""

    def __init__(self, layers: MapLayers, level: Level, pictures: TilePictures) -> None:
        self._layers = layers
        self._beyond = Beyond(layers.flat, level)
        self._map_tiles = (level.width, level.height)
        self._tiles, self._outdoors = level.tiles, level.outdoors
        self._stale: dict[tuple[int, int], pygame.Rect] = {}  # of pieces, what is shaded anew, map px
        self._films = Films((*layers.flat, *layers.standing), pictures, _CHUNK_PX)
        self._chunks: OrderedDict[tuple[int, int], pygame.Surface] = OrderedDict()
        self._stains: defaultdict[tuple[int, int], list[tuple[pygame.Surface, tuple[int, int]]]]
        self._stains = defaultdict(list)
        self._shades: dict[tuple[int, int], Shade] = {}  # of pieces in which something moves
        self._begun: tuple[tuple[int, int], Iterator[None]] | None = None  # a piece that is baked by and by

    def draw(self, frame: Frame) -> None:
        """Draw the part of the ground that the frame shows."""
        width, height = frame.target.get_size()
        for cy in range(frame.top_px // _CHUNK_PX, (frame.top_px + height - 1) // _CHUNK_PX + 1):
            for cx in range(frame.left_px // _CHUNK_PX, (frame.left_px + width - 1) // _CHUNK_PX + 1):
                place = (cx * _CHUNK_PX - frame.left_px, cy * _CHUNK_PX - frame.top_px)
                chunk = self._chunk(cx, cy)
                self._run_films(chunk, cx, cy, frame)
                frame.target.blit(chunk, place)
        if not self._renew_one(frame):
            self._bake_ahead(frame)

    def renew(self, tiles: Tiles, boxes: Sequence[TileBox]) -> None:
        """Be told what stands on the ground now, and where that is not as it was; `draw` shades it anew, in turn."""
        same = tiles.solid is self._tiles.solid and tiles.barrier is self._tiles.barrier
        self._tiles = tiles
        for box in () if same else boxes:
            left, top, right, bottom = (side * PX_PER_M for side in box.grown(REACH_TILES, *self._map_tiles))
            area = pygame.Rect(left, top, right - left, bottom - top)
            for cx, cy in self._chunks:
                part = area.clip(_piece(cx, cy))
                if part.size != (0, 0):
                    self._stale[cx, cy] = part.union(self._stale.get((cx, cy), part))
            if self._begun is not None and area.colliderect(_piece(*self._begun[0])):
                self._begun = None

    def carry_on(self, before: "BakedGround") -> None:
        """Take over the stains of another state of the map."""
        self._stains = before._stains

    def stain(self, sprite: Sprite, x_m: float, y_m: float) -> None:
        """Lay a sprite on the ground for good, its middle at a place."""
        picture = sprite.picture
        rect = picture.get_rect(topleft=(round(x_m * PX_PER_M) + sprite.dx, round(y_m * PX_PER_M) + sprite.dy))
        for cy in range(rect.top // _CHUNK_PX, (rect.bottom - 1) // _CHUNK_PX + 1):
            for cx in range(rect.left // _CHUNK_PX, (rect.right - 1) // _CHUNK_PX + 1):
                place = (rect.left - cx * _CHUNK_PX, rect.top - cy * _CHUNK_PX)
                self._stains[cx, cy].append((picture, place))
                if (cx, cy) in self._chunks:
                    self._chunks[cx, cy].blit(picture, place)

    def _bake_ahead(self, frame: Frame) -> None:
        """Go on with a piece that is about to come into view, so that walking on never bakes a whole one at once."""
        if self._begun is None:
            place = next(self._missing(frame), None)
            if place is None:
                return
            self._begun = place, self._baking(*place)
        if next(self._begun[1], _BAKED) is _BAKED:
            self._begun = None

    def _missing(self, frame: Frame) -> Iterator[tuple[int, int]]:
        """Pieces in the picture or near it that are not baked."""
        width, height = frame.target.get_size()
        x0, y0 = (frame.left_px - _AHEAD_PX) // _CHUNK_PX, (frame.top_px - _AHEAD_PX) // _CHUNK_PX
        x1 = (frame.left_px + width + _AHEAD_PX) // _CHUNK_PX
        y1 = (frame.top_px + height + _AHEAD_PX) // _CHUNK_PX
        for cy in range(max(0, y0), min(y1, (self._map_tiles[1] - 1) // _CHUNK_TILES) + 1):
            for cx in range(max(0, x0), min(x1, (self._map_tiles[0] - 1) // _CHUNK_TILES) + 1):
                if (cx, cy) not in self._chunks:
                    yield cx, cy

    def _chunk(self, cx: int, cy: int) -> pygame.Surface:
        """A piece; what of it is not baked yet is baked now."""
        if (cx, cy) in self._chunks:
            self._chunks.move_to_end((cx, cy))
            return self._chunks[cx, cy]
        steps = self._baking(cx, cy)
        if self._begun is not None and self._begun[0] == (cx, cy):
            steps, self._begun = self._begun[1], None
        for _ in steps:
            pass
        return self._chunks[cx, cy]

    def _baking(self, cx: int, cy: int) -> Iterator[None]:
        """Bake a piece, in steps: its shade, then strip by strip."""
        shade, corner = self._shade(cx, cy), (cx * _CHUNK_PX, cy * _CHUNK_PX)
        chunk = pygame.Surface((_CHUNK_PX, _CHUNK_PX)).convert()
        for down in range(0, _CHUNK_PX, _STRIP_PX):
            yield
            chunk.blit(self._bake(pygame.Rect(corner[0], corner[1] + down, _CHUNK_PX, _STRIP_PX), shade), (0, down))
        chunk.fblits(self._stains[cx, cy])
        self._chunks[cx, cy] = chunk
        if self._films.in_chunk(cx, cy):
            self._shades[cx, cy] = shade
        if len(self._chunks) > _CHUNKS_KEPT:
            self._forget(*next(iter(self._chunks)))

    def _shade(self, cx: int, cy: int) -> Shade:
        """The shade of a piece, as the ground stands now."""
        picture, (dx, dy) = contact_shade(
            self._tiles, self._outdoors, cx * _CHUNK_TILES, cy * _CHUNK_TILES, _CHUNK_TILES
        )
        return picture, (cx * _CHUNK_PX + dx, cy * _CHUNK_PX + dy)

    def _renew_one(self, frame: Frame) -> bool:
        """Shade one place anew, first of those in the picture; returns whether there was any."""
        if not self._stale:
            return False
        shown = frame.target.get_rect(topleft=(frame.left_px, frame.top_px))
        (cx, cy), area = min(self._stale.items(), key=lambda item: not shown.colliderect(item[1]))
        del self._stale[cx, cy]
        if not self._films.in_chunk(cx, cy):
            self._lay(self._chunks[cx, cy], cx, cy, area, self._bake(area, self._shade(cx, cy)))
        elif shown.colliderect(_piece(cx, cy)):
            self._films.fade(cx, cy)  # they show the frames of now
            shade = self._shades[cx, cy] = self._shade(cx, cy)
            self._lay(self._chunks[cx, cy], cx, cy, area, self._bake(area, shade, frame.time_s * 1000))
        else:
            self._forget(cx, cy)
        return True

    def _forget(self, cx: int, cy: int) -> None:
        """Throw a piece away; it is baked anew when it is seen."""
        for kept in (self._chunks, self._shades, self._stale):
            kept.pop((cx, cy), None)
        self._films.forget(cx, cy)

    def _lay(self, chunk: pygame.Surface, cx: int, cy: int, area: pygame.Rect, picture: pygame.Surface) -> None:
        """Lay what was baked of an area of the map (px) onto its piece, and the stains there on it."""
        place = area.move(-cx * _CHUNK_PX, -cy * _CHUNK_PX)
        chunk.set_clip(place)
        chunk.blit(picture, place)
        chunk.fblits(self._stains[cx, cy])
        chunk.set_clip(None)

    def _bake(self, area: pygame.Rect, shade: Shade, time_ms: float = 0.0) -> pygame.Surface:
        """Bake an area of the map (px) as it looks at a time, without stains."""
        baked = pygame.Surface(area.size).convert()
        lay(baked, self._layers.flat, area.left, area.top, time_ms)
        self._beyond.lay(baked, area)
        picture, (x, y) = shade
        baked.blit(picture, (x - area.left, y - area.top), special_flags=pygame.BLEND_RGB_MULT)
        lay(baked, self._layers.standing, area.left, area.top, time_ms)
        return baked

    def _run_films(self, chunk: pygame.Surface, cx: int, cy: int, frame: Frame) -> None:
        """Bring the animated tiles of a piece to the time of the frame; what lies on them stays on them."""
        if not self._films.in_chunk(cx, cy):
            return
        shade = self._shades[cx, cy]
        time_ms = frame.time_s * 1000
        for area, picture in self._films.turned(cx, cy, time_ms, lambda area: self._bake(area, shade, time_ms)):
            self._lay(chunk, cx, cy, area, picture)


def _piece(cx: int, cy: int) -> pygame.Rect:
    """What a piece covers, map px."""
    return pygame.Rect(cx * _CHUNK_PX, cy * _CHUNK_PX, _CHUNK_PX, _CHUNK_PX)


class Overhead:
    """What hangs above people."""

    def __init__(self, layers: MapLayers) -> None:
        self._layers = layers.overhead

    def draw(self, frame: Frame) -> None:
        """Draw what of it the frame shows."""
        lay(frame.target, self._layers, frame.left_px, frame.top_px, frame.time_s * 1000)
