"""Pictures of tiles, cut from the tilesets' images once: flipped, tinted, made faint, and which one runs now."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np
import pygame

from game.content.errors import ContentError, Problem
from game.content.tiled.document import FLIP_D, FLIP_H, FLIP_V, Color, Document, Layer, Tileset
from game.sim.words.types import Bool

_OPAQUE = 255
_Source = tuple[Path, Color | None]  # a picture, and the color of it that is not seen


@dataclass(frozen=True, slots=True)
class Film:
    """The frames of an animated tile: gids, and the millisecond of the round at which each is over."""

    gids: tuple[int, ...]
    ends_ms: tuple[int, ...]

    def at(self, time_ms: float) -> int:
        """The gid that is shown.

        >>> film = Film((7, 9), (100, 300))
        >>> [film.at(time_ms) for time_ms in (0, 99, 100, 299, 300)]
        [7, 7, 9, 9, 7]
        """
        return self.gids[bisect_right(self.ends_ms, time_ms % self.ends_ms[-1])]


class TilePictures:
    """Every picture that a document needs, read at once, so that none can fail later."""

    def __init__(self, document: Document) -> None:
        """Read the images.

        Raises
        ------
        ContentError
            With a line for each image that can't be read.
        """
        self._document = document
        self._images: dict[_Source, pygame.Surface] = {}
        self._cut: dict[tuple[int, int, float, Color | None], pygame.Surface] = {}
        self.films: Mapping[int, Film] = dict(_films(document))
        problems = list(self._read(document))
        if problems:
            raise ContentError(*problems, files=document.files)

    def tileset_of(self, gid: int) -> Tileset:
        """The tileset of a tile that the document holds."""
        return self._document.tileset_of(gid)

    def get(self, gid: int, flips: int = 0, layer: Layer | None = None) -> pygame.Surface:
        """Picture of a tile that the document holds, as faint and tinted as its layer is."""
        opacity, tint = (1.0, None) if layer is None else (layer.opacity, layer.tint)
        key = (gid, flips, opacity, tint)
        if key not in self._cut:
            tileset = self._document.tileset_of(gid)
            tile_id = gid - tileset.first_gid
            cut = self._images[tileset.image_of(tile_id)].subsurface(tileset.rect(tile_id))
            self._cut[key] = _veiled(_flipped(cut, flips), opacity, tint)
        return self._cut[key]

    def shown(self, gid: int, time_ms: float) -> int:
        """The gid that stands for this one now: itself, or a frame of its animation."""
        film = self.films.get(gid)
        return gid if film is None else film.at(time_ms)

    def _read(self, document: Document) -> Iterator[Problem]:
        for (path, transparent), needed in _needs(document, self.films).items():
            try:
                image = _without(pygame.image.load(path).convert_alpha(), transparent)
                self._images[path, transparent] = image
            except (pygame.error, OSError) as error:
                yield Problem(str(path), f"the picture can't be read: {error}", "save it again as PNG")
                continue
            if not image.get_rect().contains(needed):
                size = f"{image.get_width()}x{image.get_height()}"
                message = f"the picture is {size} px, its tiles reach to {needed.right}x{needed.bottom}"
                yield Problem(str(path), message, "reload the tileset's picture in Tiled")


def _films(document: Document) -> Iterator[tuple[int, Film]]:
    for tileset in document.tilesets:
        for tile_id, tile in tileset.tiles.items():
            frames = [(frame, ms) for frame, ms in tile.animation if ms > 0]
            if frames:
                gids = tuple(tileset.first_gid + frame for frame, _ in frames)
                yield tileset.first_gid + tile_id, Film(gids, tuple(accumulate(ms for _, ms in frames)))


def _needs(document: Document, films: Mapping[int, Film]) -> dict[_Source, pygame.Rect]:
    """Which images are drawn from, and how much of each."""
    gids: set[int] = set()
    for tiles in document.tile_layers:
        gids.update(np.unique(tiles.gids).tolist())
    for objects in document.object_layers:
        gids.update(item.gid for item in objects.objects)
    gids.discard(0)
    gids.update(frame for gid in tuple(gids) if gid in films for frame in films[gid].gids)
    needs: dict[_Source, pygame.Rect] = {}
    for gid in gids:
        tileset = document.tileset_of(gid)
        tile_id = gid - tileset.first_gid
        rect = pygame.Rect(tileset.rect(tile_id))
        needs.setdefault(tileset.image_of(tile_id), rect.copy()).union_ip(rect)
    return needs


def _without(image: pygame.Surface, transparent: Color | None) -> pygame.Surface:
    """Make a color of an image one that is not seen; what is faint already stays so. Writes ``image``."""
    if transparent is not None:
        rgb = pygame.surfarray.pixels3d(image)
        alpha = pygame.surfarray.pixels_alpha(image)
        keyed: Bool = (rgb == np.array(transparent[:3], np.uint8)).all(axis=2) & (alpha == _OPAQUE)
        alpha[keyed] = 0
    return image


def _flipped(picture: pygame.Surface, flips: int) -> pygame.Surface:
    if flips & FLIP_D:
        picture = pygame.transform.flip(pygame.transform.rotate(picture, 90), flip_x=False, flip_y=True)
    if flips & (FLIP_H | FLIP_V):
        return pygame.transform.flip(picture, bool(flips & FLIP_H), bool(flips & FLIP_V))
    return picture if flips & FLIP_D else picture.copy()


def _veiled(picture: pygame.Surface, opacity: float, tint: Color | None) -> pygame.Surface:
    """A picture tinted and made faint, in the form that is drawn quickest. Writes ``picture``."""
    red, green, blue, alpha = tint or (_OPAQUE,) * 4
    veil = (red, green, blue, round(alpha * opacity))
    if veil != (_OPAQUE,) * 4:
        picture.fill(veil, special_flags=pygame.BLEND_RGBA_MULT)
    solid = pygame.mask.from_surface(picture, 254).count() == picture.get_width() * picture.get_height()
    return picture.convert() if solid else picture
