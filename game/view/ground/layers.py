"""What of a map is a picture, in the order of the file: tile layers and tile objects."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

import numpy as np
import pygame

from game.content.tiled.document import Document, Layer, MapObject, ObjectLayer, TileLayer
from game.sim.words.types import Bool
from game.view.ground.pictures import TilePictures

_BUCKET_PX = 128  # squares that tile objects are looked for in; thousands of them may move
_FINER = 4  # a tile that is turned by no quarter is drawn so many times larger first
_FINE_MOST_PX = 2048  # but not larger than this


class LaidPiece(NamedTuple):
    """A picture and the map pixel of its top left corner."""

    picture: pygame.Surface
    at: tuple[int, int]

    @property
    def rect(self) -> pygame.Rect:
        """What it covers, map px."""
        return self.picture.get_rect(topleft=self.at)


class Cell(NamedTuple):
    """An animated tile: its gid and flips, and the map pixel of its top left corner."""

    gid: int
    flips: int
    rect: pygame.Rect


class Drawn(Protocol):
    """A layer that can be seen."""

    layer: Layer

    def pieces(self, area: pygame.Rect, time_ms: float) -> Sequence[LaidPiece]:
        """What of it touches an area of the map (px), in the order to draw it in."""

    def animated(self) -> Iterator[Cell]:
        """What of it moves."""


class TileRows:
    """A tile layer: every tile stands on the lower edge of its cell, as large as it is."""

    def __init__(self, layer: TileLayer, document: Document, pictures: TilePictures) -> None:
        self.layer: Layer = layer
        self._tiles = layer
        self._pictures = pictures
        self._cell_px = (document.tile_width, document.tile_height)
        self._offset = (round(layer.offset[0]), round(layer.offset[1]))
        self._reach = self._overhang()  # cells
        self._stands: dict[tuple[int, int], tuple[pygame.Surface, int, int]] = {}

    @property
    def bare(self) -> Bool:
        """Where no tile lies, [h, w]."""
        bare: Bool = self._tiles.gids == 0
        return bare

    def pieces(self, area: pygame.Rect, time_ms: float) -> Sequence[LaidPiece]:
        """Tiles row by row."""
        (wide, high), (dx, dy) = self._cell_px, self._offset
        rows, columns = self._tiles.gids.shape
        left = max(0, (area.left - dx) // wide - self._reach)
        top = max(0, (area.top - dy) // high - self._reach)
        right = min(columns, -(-(area.right - dx) // wide) + self._reach)
        bottom = min(rows, -(-(area.bottom - dy) // high) + self._reach)
        part = (slice(top, max(top, bottom)), slice(left, max(left, right)))
        gids, flips = self._tiles.gids[part], self._tiles.flips[part]
        ys, xs = np.nonzero(gids)
        tiles = zip(gids[ys, xs].tolist(), flips[ys, xs].tolist(), xs.tolist(), ys.tolist(), strict=True)
        found = []
        for gid, flip, x, y in tiles:
            picture, aside_px, down_px = self._standing(gid, flip, time_ms)
            found.append(LaidPiece(picture, ((x + left) * wide + aside_px, (y + top) * high + down_px)))
        return found

    def animated(self) -> Iterator[Cell]:
        """The tiles of it that move."""
        moving: Bool = np.isin(self._tiles.gids, list(self._pictures.films))
        for y, x in np.argwhere(moving).tolist():
            gid, flips = int(self._tiles.gids[y, x]), int(self._tiles.flips[y, x])
            picture, aside_px, down_px = self._standing(gid, flips, 0.0)
            at = (x * self._cell_px[0] + aside_px, y * self._cell_px[1] + down_px)
            yield Cell(gid, flips, picture.get_rect(topleft=at))

    def _standing(self, gid: int, flips: int, time_ms: float) -> tuple[pygame.Surface, int, int]:
        """Picture of a tile, and how far its top left corner lies from that of its cell, px."""
        key = (self._pictures.shown(gid, time_ms), flips)
        if key not in self._stands:
            picture = self._pictures.get(*key, self.layer)
            aside = self._pictures.tileset_of(key[0]).offset
            down_px = self._cell_px[1] - picture.get_height() + self._offset[1] + round(aside[1])
            self._stands[key] = picture, self._offset[0] + round(aside[0]), down_px
        return self._stands[key]

    def _overhang(self) -> int:
        """How many cells further than its own a tile may reach."""
        most = 0.0
        for gid in np.unique(self._tiles.gids).tolist():
            if gid:
                tileset = self._pictures.tileset_of(gid)
                _, _, *size = tileset.rect(gid - tileset.first_gid)
                aside = max(map(abs, tileset.offset))
                most = max(most, max(size) / min(self._cell_px) - 1 + aside / min(self._cell_px))
        return math.ceil(most)


class TileObjects:
    """Tile objects in the order that Tiled draws them in, each scaled and turned once for every frame it has."""

    def __init__(self, layer: ObjectLayer, pictures: TilePictures) -> None:
        self.layer: Layer = layer
        self._pictures = pictures
        self._items = [item for item in layer.drawn() if item.gid and item.visible]
        self._rotated: dict[tuple[int, int], LaidPiece] = {}  # by place in the list and gid
        self._still = [self._piece(i, 0.0) for i in range(len(self._items))]
        self._buckets: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        for i, piece in enumerate(self._still):
            for bucket in _buckets(piece.rect):
                self._buckets[bucket].append(i)

    def pieces(self, area: pygame.Rect, time_ms: float) -> Sequence[LaidPiece]:
        """Those that touch the area."""
        near = {i for bucket in _buckets(area) if bucket in self._buckets for i in self._buckets[bucket]}
        return [self._piece(i, time_ms) for i in sorted(near) if area.colliderect(self._still[i].rect)]

    def animated(self) -> Iterator[Cell]:
        """Those that move; every frame covers what the first one does."""
        for item, piece in zip(self._items, self._still, strict=True):
            if item.gid in self._pictures.films:
                yield Cell(item.gid, item.flips, piece.rect)

    def _piece(self, number: int, time_ms: float) -> LaidPiece:
        item = self._items[number]
        key = (number, self._pictures.shown(item.gid, time_ms))
        if key not in self._rotated:
            self._rotated[key] = _rotated(item, self._pictures.get(key[1], item.flips, self.layer))
        return self._rotated[key]


def _buckets(area: pygame.Rect) -> Iterator[tuple[int, int]]:
    """The squares that an area of the map (px) touches."""
    for y in range(area.top // _BUCKET_PX, (area.bottom - 1) // _BUCKET_PX + 1):
        for x in range(area.left // _BUCKET_PX, (area.right - 1) // _BUCKET_PX + 1):
            yield x, y


def drawn_layers(document: Document, pictures: TilePictures) -> tuple[Drawn, ...]:
    """The layers of a map that can be seen, lowest first."""
    return tuple(_drawn(document, pictures))


def lay(target: pygame.Surface, layers: Sequence[Drawn], left_px: int, top_px: int, time_ms: float = 0.0) -> None:
    """Draw the part of some layers that lies at a map pixel onto a surface."""
    area = target.get_rect(topleft=(left_px, top_px))
    for layer in layers:
        target.fblits([(piece.picture, (piece.at[0] - left_px, piece.at[1] - top_px))
                       for piece in layer.pieces(area, time_ms)])  # fmt: skip


def _drawn(document: Document, pictures: TilePictures) -> Iterator[Drawn]:
    for layer in document.layers:
        if not layer.visible:
            continue
        if isinstance(layer, TileLayer):
            yield TileRows(layer, document, pictures)
        elif isinstance(layer, ObjectLayer):
            yield TileObjects(layer, pictures)


def _rotated(item: MapObject, picture: pygame.Surface) -> LaidPiece:
    size = (max(1, round(item.width)), max(1, round(item.height)))
    if size != picture.get_size():
        picture = pygame.transform.scale(picture, size)
    xs, ys = zip(*item.corners(), strict=True)
    middle = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    if item.rotation % 90:
        return _rotated_finely(picture, item.rotation, middle)
    picture = pygame.transform.rotate(picture, -item.rotation)
    return LaidPiece(picture, (round(middle[0] - picture.get_width() / 2), round(middle[1] - picture.get_height() / 2)))


def _rotated_finely(picture: pygame.Surface, degrees: float, middle: tuple[float, float]) -> LaidPiece:
    """Turn a picture in finer pixels, so that it lies where it should to a part of one, and its lines stay lines."""
    finer = max(1, min(_FINER, _FINE_MOST_PX // max(picture.get_size())))
    large = pygame.transform.rotate(pygame.transform.scale_by(picture.convert_alpha(), finer), -degrees)
    corner = [round(m * finer - side / 2) for m, side in zip(middle, large.get_size(), strict=True)]
    at = (corner[0] // finer, corner[1] // finer)
    aside = (corner[0] % finer, corner[1] % finer)
    size = [-(-(side + shift) // finer) for side, shift in zip(large.get_size(), aside, strict=True)]
    sheet = pygame.Surface((size[0] * finer, size[1] * finer), pygame.SRCALPHA)
    sheet.blit(large, aside)
    return LaidPiece(pygame.transform.smoothscale(sheet, size), at)
