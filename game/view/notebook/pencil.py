"""The pencil map as pictures: strokes for walls, smudges for floors, drawn piece by piece as it comes to be known."""

from functools import cache
from typing import NamedTuple

import numpy as np
import pygame

from game.sim.state.pencilmap import PencilMap
from game.sim.terrain.level import Level
from game.sim.words.types import F32, U8, Bool

PIECE_TILES = 32
PIECES_A_FRAME = 1  # 2 ms at 6 px a tile: what is new is sketched in over a few frames
_GRAPHITE = np.array((52, 50, 56), np.float32)
_PRINT = np.array((92, 112, 148), np.float32)  # ink of a printed plan, that no pencil has gone over yet
_WALL, _HATCH, _SMUDGE, _THING, _THING_EDGE, _GRASS = 0.86, 0.34, 0.07, 0.13, 0.42, 0.3
_GRAIN_PX = 192


class PieceKey(NamedTuple):
    """A piece of the map, ``PIECE_TILES`` wide and high, at so many pixels a tile."""

    scale: int
    x: int
    y: int


class PencilSheet:
    """Keeps a piece of picture for each part of the map of which anything is known; white is bare paper."""

    def __init__(self, level: Level) -> None:
        self._level = level
        self._things: Bool = level.solid & ~level.barrier
        self._seen = self._printed = np.zeros_like(level.solid)
        self._stale: set[tuple[int, int]] = set()  # pieces of which more is known than was taken in before
        self._pieces: dict[PieceKey, pygame.Surface] = {}
        self._old: set[PieceKey] = set()  # pieces that are to be drawn again

    def learn(self, known: PencilMap) -> None:
        """Take in what is known now; does nothing where nothing was learned."""
        if known.seen is self._seen and known.printed is self._printed:
            return
        fresh = (known.seen != self._seen) | (known.printed != self._printed)
        self._seen, self._printed = known.seen, known.printed
        ys, xs = np.nonzero(fresh)
        near = {(int(x), int(y)) for dx in (-1, 1) for dy in (-1, 1) for x, y in _pieces_at(xs + dx, ys + dy)}
        self._stale |= near
        self._old |= {key for key in self._pieces if (key.x, key.y) in near}

    def draw(self, target: pygame.Surface, left_px: int, top_px: int, scale: int) -> bool:
        """Multiply with the part of the map whose pixel ``(left_px, top_px)`` lies at the target's corner.

        ``scale``: pixels a tile. At most `PIECES_A_FRAME` are drawn anew, those nearest to the middle; returns whether
        all of it was up to date.
        """
        width, height = target.get_size()
        side = PIECE_TILES * scale
        wanted = [
            PieceKey(scale, x, y)
            for y in range(top_px // side, (top_px + height - 1) // side + 1)
            for x in range(left_px // side, (left_px + width - 1) // side + 1)
        ]
        missing = [key for key in wanted if (key.x, key.y) in self._stale and self._lacks(key)]
        middle = (left_px + width / 2) / side - 0.5, (top_px + height / 2) / side - 0.5
        missing.sort(key=lambda key: (key.x - middle[0]) ** 2 + (key.y - middle[1]) ** 2)
        for key in missing[:PIECES_A_FRAME]:
            self._pieces[key] = self._sketch(key)
            self._old.discard(key)
        for key in wanted:
            if key in self._pieces:
                at = (key.x * side - left_px, key.y * side - top_px)
                target.blit(self._pieces[key], at, None, pygame.BLEND_MULT)
        return len(missing) <= PIECES_A_FRAME

    def _lacks(self, key: PieceKey) -> bool:
        return key not in self._pieces or key in self._old

    def _sketch(self, key: PieceKey) -> pygame.Surface:
        level = self._level
        seen, printed, wall, things, outdoors, panes = (
            _cut(mask, key)
            for mask in (self._seen, self._printed, level.barrier, self._things, level.outdoors, level.panes)
        )
        dark = _pencil(key, seen, wall, things, outdoors, panes)
        ink = _outline(key.scale, printed & ~wall, wall) * np.float32(0.75)
        color = 255 - dark[..., None] * (255 - _GRAPHITE)
        color = np.minimum(color, 255 - ink[..., None] * (255 - _PRINT))
        return pygame.surfarray.make_surface(color.astype(np.uint8).swapaxes(0, 1))


def _pieces_at(xs: np.ndarray, ys: np.ndarray) -> list[list[int]]:
    """The pieces in which tiles lie, each once."""
    pairs: list[list[int]] = np.unique(np.stack((xs, ys), axis=1) // PIECE_TILES, axis=0).tolist()
    return pairs


def _cut(mask: Bool, key: PieceKey) -> Bool:
    """A piece of a mask and a tile round it, false beyond the map; [PIECE_TILES + 2, PIECE_TILES + 2]."""
    cut = np.zeros((PIECE_TILES + 2, PIECE_TILES + 2), np.bool_)
    height, width = mask.shape
    top, left = key.y * PIECE_TILES - 1, key.x * PIECE_TILES - 1
    y0, x0, y1, x1 = max(top, 0), max(left, 0), min(top + len(cut), height), min(left + len(cut), width)
    if y0 < y1 and x0 < x1:
        cut[y0 - top : y1 - top, x0 - left : x1 - left] = mask[y0:y1, x0:x1]
    return cut


def _pencil(key: PieceKey, seen: Bool, wall: Bool, things: Bool, outdoors: Bool, panes: Bool) -> F32:
    """How dark the pencil has made each pixel of a piece, 0 to 1; masks as `_cut` gives them."""
    scale = key.scale
    side = PIECE_TILES * scale
    y, x = np.ogrid[:side, :side]
    hatch = ((x + y + (key.x + key.y) * side) % max(3, scale // 2 + 1) == 0).astype(np.float32)
    floor, inner = seen & ~wall, (slice(1, -1), slice(1, -1))
    dark = _spread((floor & ~things)[inner], scale) * np.float32(_SMUDGE)
    dark = np.maximum(dark, _spread((seen & wall & ~panes)[inner], scale) * hatch * np.float32(_HATCH))
    dark = np.maximum(dark, _spread((seen & things)[inner], scale) * np.float32(_THING))
    if scale > 3:
        dark = np.maximum(dark, _outline(scale, seen & things, seen & ~things & ~wall, 1) * np.float32(_THING_EDGE))
    dark = np.maximum(dark, _outline(scale, floor, seen & wall) * np.float32(_WALL))
    grain, aside, along = _paper_grain(side)
    dots = _spread((floor & outdoors & ~things)[inner], scale) * (grain > 0.93)
    dark = np.maximum(dark, dots * np.float32(_GRASS))
    if scale > 3:  # a hand that shakes a little
        dark = dark[np.clip(y + along, 0, side - 1), np.clip(x + aside, 0, side - 1)]
    worn: F32 = dark * (np.float32(0.7) + np.float32(0.4) * grain)
    return worn


def _spread(mask: Bool, scale: int) -> F32:
    """A mask of tiles as one of pixels, 0 or 1."""
    spread: F32 = np.repeat(np.repeat(mask, scale, axis=0), scale, axis=1).astype(np.float32)
    return spread


def _outline(scale: int, of: Bool, against: Bool, thick: int = 0) -> F32:
    """The pixels of tiles ``of`` that lie along tiles ``against``, 0 or 1; masks have a tile more on each side."""
    thick = thick or max(1, round(scale / 5))
    lines = np.zeros((PIECE_TILES, scale, PIECE_TILES, scale), np.float32)
    own = of[1:-1, 1:-1]
    sides = (
        (lines[:, :thick], against[:-2, 1:-1]),
        (lines[:, scale - thick :], against[2:, 1:-1]),
        (lines[..., :thick], against[1:-1, :-2]),
        (lines[..., scale - thick :], against[1:-1, 2:]),
    )
    for pixels, beside in sides:
        np.maximum(pixels, (own & beside)[:, None, :, None], out=pixels)
    return lines.reshape(PIECE_TILES * scale, PIECE_TILES * scale)


class _Grain(NamedTuple):
    """The grain of the paper, 0 to 1, and how far the hand strays, -1 to 1; square, and they go on over their edges."""

    grain: F32
    aside: F32
    along: F32


@cache
def _made_grain() -> _Grain:
    rng = np.random.default_rng(11)
    grain = rng.random((_GRAIN_PX, _GRAIN_PX), dtype=np.float32)
    ends = np.linspace(0, 2 * np.pi, _GRAIN_PX, endpoint=False, dtype=np.float32)
    strays = []
    for _ in range(2):
        waves = [
            np.sin(a * ends[:, None] + b * ends[None, :] + np.float32(rng.uniform(0, 6)))
            for a, b in ((3, 8), (9, -4), (-14, 6), (5, 17))
        ]
        strays.append(np.mean(waves, axis=0))
    return _Grain(grain, *strays)


@cache
def _paper_grain(side: int) -> tuple[F32, np.ndarray, np.ndarray]:
    """Of a piece so many pixels wide: the grain of the paper, 0 to 1, and how far the hand strays, px; [side, side]."""
    times = -(-side // _GRAIN_PX)
    grain, aside, along = (np.tile(part, (times, times))[:side, :side] for part in _made_grain())
    stray = np.float32(2.2)
    return grain, np.rint(aside * stray).astype(np.int64), np.rint(along * stray).astype(np.int64)


@cache
def paper_tile(color: tuple[int, int, int]) -> pygame.Surface:
    """A piece of paper of a colour with a fine grain, to be laid side by side."""
    light = np.float32(1.0) - np.float32(0.035) * _made_grain().grain
    pixels: U8 = (np.array(color, np.float32) * light[..., None]).astype(np.uint8)
    return pygame.surfarray.make_surface(pixels)
