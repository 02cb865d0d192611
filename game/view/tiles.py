"""Tiles of a map as pictures: the ground baked in pieces as they come into view, and what hangs overhead."""

from collections import OrderedDict, defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pygame

from game.content.document import FLIP_D, FLIP_H, FLIP_V, Document, TileLayer
from game.sim.level import Level
from game.view.atlas import Sprite
from game.view.frame import PX_PER_M, Frame
from game.view.shade import contact_shade

_CHUNK_TILES = 16
_CHUNK_PX = _CHUNK_TILES * PX_PER_M
_CHUNKS_KEPT = 64  # 1 MB each
_AHEAD_PX = 160  # pieces this near to the picture are baked before they are needed
_OVERHEAD = "overhead"
_STANDING = "walls"  # this layer and those above it stand on the floor and are not shaded by it


class TilePictures:
    """Pictures of tiles by gid, flips and opacity, cut from the tilesets' images once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._images: dict[Path, pygame.Surface] = {}
        self._cut: dict[tuple[int, int, float], pygame.Surface] = {}

    def get(self, gid: int, flips: int = 0, opacity: float = 1.0) -> pygame.Surface:
        """Picture of a tile that the document holds."""
        key = (gid, flips, opacity)
        if key not in self._cut:
            self._cut[key] = self._make(gid, flips, opacity)
        return self._cut[key]

    def _make(self, gid: int, flips: int, opacity: float) -> pygame.Surface:
        tileset = self._document.tileset_of(gid)
        if tileset.image not in self._images:
            self._images[tileset.image] = pygame.image.load(tileset.image).convert_alpha()
        picture = self._images[tileset.image].subsurface(tileset.rect(gid - tileset.first_gid)).copy()
        if flips & FLIP_D:
            picture = pygame.transform.flip(pygame.transform.rotate(picture, 90), flip_x=False, flip_y=True)
        if flips & (FLIP_H | FLIP_V):
            picture = pygame.transform.flip(picture, bool(flips & FLIP_H), bool(flips & FLIP_V))
        if opacity < 1:
            picture.fill((255, 255, 255, round(255 * opacity)), special_flags=pygame.BLEND_RGBA_MULT)
        solid = pygame.mask.from_surface(picture, 254).count() == PX_PER_M**2
        return picture.convert() if solid else picture


class Ground:
    """Floor, walls, furniture and the stains on them. Pieces are baked when first seen and kept for a while."""

    def __init__(self, document: Document, level: Level, pictures: TilePictures) -> None:
        layers = [layer for layer in document.tile_layers if layer.visible and layer.name != _OVERHEAD]
        names = [layer.name for layer in layers]
        standing = names.index(_STANDING) if _STANDING in names else len(layers)
        self._low, self._high = layers[:standing], layers[standing:]
        self._level = level
        self._pictures = pictures
        self._chunks: OrderedDict[tuple[int, int], pygame.Surface] = OrderedDict()
        self._stains: defaultdict[tuple[int, int], list[tuple[pygame.Surface, tuple[int, int]]]]
        self._stains = defaultdict(list)

    def draw(self, frame: Frame) -> None:
        """Draw the part of the ground that the frame shows."""
        width, height = frame.target.get_size()
        frame.target.fill(0)
        for cy in range(frame.top_px // _CHUNK_PX, (frame.top_px + height - 1) // _CHUNK_PX + 1):
            for cx in range(frame.left_px // _CHUNK_PX, (frame.left_px + width - 1) // _CHUNK_PX + 1):
                place = (cx * _CHUNK_PX - frame.left_px, cy * _CHUNK_PX - frame.top_px)
                frame.target.blit(self._chunk(cx, cy), place)
        self._bake_ahead(frame)

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
        """Bake one piece that is about to come into view, so that walking on never bakes a whole row at once."""
        width, height = frame.target.get_size()
        x0, y0 = (frame.left_px - _AHEAD_PX) // _CHUNK_PX, (frame.top_px - _AHEAD_PX) // _CHUNK_PX
        x1 = (frame.left_px + width + _AHEAD_PX) // _CHUNK_PX
        y1 = (frame.top_px + height + _AHEAD_PX) // _CHUNK_PX
        for cy in range(max(0, y0), min(y1, (self._level.height - 1) // _CHUNK_TILES) + 1):
            for cx in range(max(0, x0), min(x1, (self._level.width - 1) // _CHUNK_TILES) + 1):
                if (cx, cy) not in self._chunks:
                    self._chunk(cx, cy)
                    return

    def _chunk(self, cx: int, cy: int) -> pygame.Surface:
        if (cx, cy) in self._chunks:
            self._chunks.move_to_end((cx, cy))
            return self._chunks[cx, cy]
        chunk = pygame.Surface((_CHUNK_PX, _CHUNK_PX)).convert()
        self._lay(chunk, self._low, cx, cy)
        shade, offset = contact_shade(self._level, cx * _CHUNK_TILES, cy * _CHUNK_TILES, _CHUNK_TILES)
        chunk.blit(shade, offset, special_flags=pygame.BLEND_RGB_MULT)
        self._lay(chunk, self._high, cx, cy)
        chunk.fblits(self._stains[cx, cy])
        self._chunks[cx, cy] = chunk
        if len(self._chunks) > _CHUNKS_KEPT:
            self._chunks.popitem(last=False)
        return chunk

    def _lay(self, chunk: pygame.Surface, layers: Sequence[TileLayer], cx: int, cy: int) -> None:
        x0, y0 = cx * _CHUNK_TILES, cy * _CHUNK_TILES
        for layer in layers:
            part = (slice(max(0, y0), max(0, y0 + _CHUNK_TILES)), slice(max(0, x0), max(0, x0 + _CHUNK_TILES)))
            gids, flips = layer.gids[part], layer.flips[part]
            ys, xs = np.nonzero(gids)
            tiles = zip(gids[ys, xs].tolist(), flips[ys, xs].tolist(), xs.tolist(), ys.tolist(), strict=True)
            dx, dy = max(0, -x0), max(0, -y0)
            chunk.fblits(
                [
                    (self._pictures.get(gid, flip, layer.opacity), ((x + dx) * PX_PER_M, (y + dy) * PX_PER_M))
                    for gid, flip, x, y in tiles
                ]
            )


class Overhead:
    """What hangs above people: only the tiles that are there, drawn where they are in view."""

    def __init__(self, document: Document, pictures: TilePictures) -> None:
        self._tiles: list[pygame.Surface] = []
        corners: list[tuple[int, int]] = []
        for layer in document.tile_layers:
            if layer.visible and layer.name == _OVERHEAD:
                for y, x in np.argwhere(layer.gids).tolist():
                    picture = pictures.get(int(layer.gids[y, x]), int(layer.flips[y, x]), layer.opacity)
                    self._tiles.append(picture)
                    corners.append((x, y))
        self._corners = np.array(corners, np.float32).reshape(-1, 2)

    def draw(self, frame: Frame) -> None:
        """Draw the tiles that the frame shows."""
        for i in np.flatnonzero(frame.shows(self._corners)).tolist():
            x, y = self._corners[i].tolist()
            frame.target.blit(self._tiles[i], frame.to_screen(x, y))
