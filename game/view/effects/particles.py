"""Small things that fly, fall and fade: columns with a fixed capacity, the oldest overwritten first.

Each has a height over the floor. What falls comes to rest, and `landed` says where, so that it can stay there.
"""

from collections.abc import Mapping
from enum import IntEnum
from itertools import compress
from typing import NamedTuple

import numpy as np
import pygame

from game.sim.words.types import F32, I64, TICK_S, Bool
from game.view.atlas import Atlas, Sprite
from game.view.frame import PX_PER_M, Frame

CAPACITY = 512
RISE_PX_PER_M = 20.0  # how far up the picture a metre of height is
_GRAVITY = 9.8  # m/s2
_BOUNCE = (0.34, 0.5)  # of the speed up and along that is left
_SHADOW_PX = 2  # what is drawn higher than this throws a shadow
_MARGIN_PX = 16
_PX_OF_M = np.array([[PX_PER_M], [PX_PER_M], [RISE_PX_PER_M]], np.float32)
_ROTATIONS = 8
_ON_A_FACE_M = 0.5  # what glows this deep in a door or a wall still shows: it is drawn over the dark


class Grain(IntEnum):
    """What a particle is of."""

    BLOOD = 0
    MIST = 1  # of blood
    DUST = 2
    SMOKE = 3
    SPLINTER = 4
    PLANK = 5
    STEEL = 6
    BOTTLE = 7
    PANE = 8
    SPARK = 9
    EMBER = 10


class Nature(NamedTuple):
    """How a kind of particle moves. ``life_s`` is None for what lives until it lands."""

    speed_mps: tuple[float, float]
    up_mps: tuple[float, float]
    height_m: tuple[float, float]
    life_s: tuple[float, float]
    drag_per_s: float
    gravity: float  # share
    spin_hz: float = 0.0  # turns a second, at most
    bounces: int = 0
    falls: bool = False  # it ends on the floor and is told of
    glows: bool = False  # by itself, over the dark
    stays: float = 0.0  # share of those that fell that lie there from then on
    small: bool = False  # and takes no room among what lies there
    catches_light: bool = False  # where it lies


NATURES: Mapping[Grain, Nature] = {
    Grain.BLOOD: Nature((0.6, 4.2), (0.2, 2.6), (0.5, 1.2), (2.0, 3.0), 0.6, 1.0, falls=True),
    Grain.MIST: Nature((0.3, 2.2), (0.0, 0.5), (0.6, 1.2), (0.12, 0.34), 5.0, 0.15),
    Grain.DUST: Nature((0.1, 1.0), (0.0, 0.4), (0.0, 0.3), (0.35, 0.95), 3.2, 0.0),
    Grain.SMOKE: Nature((0.02, 0.15), (0.35, 0.7), (0.2, 0.4), (1.0, 1.8), 0.4, 0.0),
    Grain.SPLINTER: Nature(
        (0.8, 4.4), (0.6, 3.0), (0.3, 1.5), (3.0, 4.0), 0.8, 1.0, 5.0, 1, falls=True, stays=0.3, small=True
    ),
    Grain.PLANK: Nature((1.0, 4.6), (0.8, 2.8), (0.4, 1.5), (3.0, 4.0), 0.6, 1.0, 2.6, 2, falls=True, stays=1.0),
    Grain.STEEL: Nature((1.0, 4.0), (0.8, 2.6), (0.4, 1.4), (3.0, 4.0), 0.6, 1.0, 4.0, 2, falls=True, stays=1.0),
    Grain.BOTTLE: Nature(
        (0.8, 3.6),
        (0.8, 2.4),
        (0.05, 0.2),
        (3.0, 4.0),
        0.9,
        1.0,
        6.0,
        2,
        falls=True,
        stays=0.8,
        small=True,
        catches_light=True,
    ),
    Grain.PANE: Nature(
        (0.6, 3.2),
        (0.4, 1.6),
        (0.5, 1.3),
        (3.0, 4.0),
        0.9,
        1.0,
        6.0,
        1,
        falls=True,
        stays=0.7,
        small=True,
        catches_light=True,
    ),
    Grain.SPARK: Nature((0.3, 2.6), (0.2, 1.8), (0.7, 0.9), (0.25, 0.8), 0.8, 0.8, bounces=1, glows=True),
    Grain.EMBER: Nature((0.05, 0.35), (0.5, 1.3), (0.1, 0.3), (0.5, 1.3), 0.5, 0.0, glows=True),
}
_BLOOD = ((150, 26, 28), (122, 18, 24), (90, 16, 24))
_SPARKS = ((255, 224, 150), (255, 190, 90), (220, 130, 50))


class Landed(NamedTuple):
    """What came to rest in a tick: what it is of, where (m), and the picture it has."""

    grain: Grain
    x: float
    y: float
    sprite: Sprite


class Particles:
    """Stepped by ticks; drawn before the light, so that they are as dark as where they are, but for what glows."""

    def __init__(self, atlas: Atlas, barrier: Bool, chance: np.random.Generator) -> None:
        """``barrier`` [h, w] bool: tiles that stop what flies."""
        self._chance = chance
        self._barrier = barrier
        self._last_tile = np.array([[barrier.shape[1] - 1], [barrier.shape[0] - 1]], np.int32)
        self._state = np.zeros((5, CAPACITY), np.float32)  # all that a tick moves on, in two blocks: a call is dear
        self._rate = np.zeros((5, CAPACITY), np.float32)  # what it has of it in a second
        self._at, self._height = self._state[:2], self._state[2]  # m
        self._speed, self._up = self._rate[:2], self._rate[2]  # m/s
        self._rotation, self._spin = self._state[3], self._rate[3]  # pictures
        self._left_s = self._state[4]
        self._rate[4] = -1
        self._keeps = np.ones(CAPACITY, np.float32)  # share of its speed, a tick
        self._pull = np.zeros(CAPACITY, np.float32)  # m/s a tick
        self._bounces = np.zeros(CAPACITY, np.int64)
        self._grain = np.zeros(CAPACITY, np.int64)
        self._row = np.zeros(CAPACITY, np.int64)  # first of its pictures
        self._glowing: list[tuple[pygame.Surface, tuple[int, int]]] = []
        self._next = 0
        self._sprites, self._firsts = _pictures(atlas)
        self._shadow = pygame.Surface((3, 2), pygame.SRCALPHA)
        self._shadow.fill((8, 6, 12, 110))
        self._lots = [_lots(NATURES[grain]) for grain in Grain]
        self._falls = np.array([NATURES[grain].falls for grain in Grain])
        self._glows = np.array([NATURES[grain].glows for grain in Grain])

    def renew(self, barrier: Bool) -> None:
        """Be told which tiles, [h, w] bool, stop what flies now."""
        self._barrier = barrier

    def burst(
        self,
        grain: Grain,
        at: tuple[float, float],
        count: int,
        toward: float | None = None,
        spread: float = 0.8,
        half: tuple[float, float] = (0.0, 0.0),
    ) -> None:
        """Throw particles up at a place m.

        ``toward``: their main direction, every way where it is None; ``spread``: the half angle, radians; ``half``:
        how far from the place they may begin, m.
        """
        count = min(count, CAPACITY)
        if self._next + count > CAPACITY:
            self._next = 0
        rows = slice(self._next, self._next + count)
        self._next += count
        turn, aside, pace, up, height, life, face, x, y = self._draw_lots(grain, count)
        nature, first = NATURES[grain], self._firsts[grain]
        if toward is None:
            toward, spread = 0.0, np.pi
        angle = np.float32(toward) + (turn + aside) * np.float32(spread)  # more in the middle than aside
        self._at[0, rows], self._at[1, rows] = at[0] + x * np.float32(half[0]), at[1] + y * np.float32(half[1])
        self._speed[0, rows], self._speed[1, rows] = np.cos(angle) * pace, np.sin(angle) * pace
        self._up[rows], self._height[rows], self._left_s[rows], self._rotation[rows] = up, height, life, face
        self._spin[rows] = x * np.float32(nature.spin_hz * _ROTATIONS)
        self._keeps[rows] = 1 - nature.drag_per_s * TICK_S
        self._pull[rows] = nature.gravity * _GRAVITY * TICK_S
        self._bounces[rows] = nature.bounces
        self._grain[rows] = grain
        self._row[rows] = first[self._chance.integers(0, len(first), count)]

    def _draw_lots(self, grain: Grain, count: int) -> F32:
        """All that differs from one particle to the next, [9, count]; `_lots` says what."""
        low, wide = self._lots[grain]
        lots: F32 = self._chance.random((len(low), count), np.float32)
        lots *= wide
        lots += low
        return lots

    @property
    def alive(self) -> int:
        """How many there are."""
        return int(np.count_nonzero(self._left_s > 0))

    def step(self) -> list[Landed]:
        """Move on by one tick; returns what came to rest, which is a particle no longer."""
        alive = self._left_s > 0
        if not alive.any():
            return []
        self._up -= self._pull  # whole columns: picking out the living costs more than moving the dead
        self._speed *= self._keeps
        self._move()
        down = np.flatnonzero(alive & (self._height <= 0) & (self._pull > 0))
        if not down.size:
            return []
        self._height[down] = 0
        bounces = self._bounces[down] > 0
        again, done = down[bounces], down[~bounces]
        self._bounces[again] -= 1
        self._up[again] *= np.float32(-_BOUNCE[0])
        self._speed[:, again] *= np.float32(_BOUNCE[1])
        self._left_s[done] = 0
        return self._at_rest(done[self._falls[self._grain[done]]])

    def draw(self, frame: Frame) -> None:
        """Draw those in the picture, over the shadows of what is in the air; what glows waits for `draw_glowing`."""
        self._glowing = []
        rows = np.flatnonzero(self._left_s > 0)
        if not rows.size:
            return
        x, y, rise = np.rint(self._state[:3, rows] * _PX_OF_M).astype(np.int64)
        x -= frame.left_px
        y -= frame.top_px
        width, height = frame.target.get_size()
        seen = (x > -_MARGIN_PX) & (x < width + _MARGIN_PX) & (y > -_MARGIN_PX) & (y < height + 2 * _MARGIN_PX)
        rows, x, y, rise = rows[seen], x[seen], y[seen], rise[seen]
        sprites = self._sprites
        blits = [
            ((s := sprites[i])[0], (px + s[1], py + s[2]))
            for i, px, py in zip(self._index(rows).tolist(), x.tolist(), (y - rise).tolist(), strict=True)
        ]
        glows = self._glows[self._grain[rows]]
        if glows.any():
            self._glowing = list(compress(blits, glows & frame.in_sight(self._at[:, rows].T, _ON_A_FACE_M)))
            blits = list(compress(blits, ~glows))
        high = (rise > _SHADOW_PX) & (self._pull[rows] > 0)
        shadow = self._shadow
        frame.target.fblits([(shadow, at) for at in zip(x[high].tolist(), y[high].tolist(), strict=True)])
        frame.target.fblits(blits)

    def draw_glowing(self, frame: Frame) -> None:
        """Draw what glows, when the darkness has been laid over what `draw` drew."""
        frame.target.fblits(self._glowing, pygame.BLEND_RGB_ADD)

    def _move(self) -> None:
        """Move everything on by a tick; walls stop what meets them."""
        moved = self._rate * np.float32(TICK_S)
        moved += self._state
        x, y = np.minimum(np.maximum(moved[:2].astype(np.int32), 0), self._last_tile)
        stopped = self._barrier[y, x].nonzero()[0]
        if stopped.size:
            moved[:2, stopped] = self._at[:, stopped]
            self._speed[:, stopped] = 0
        self._state[...] = moved

    def _at_rest(self, rows: I64) -> list[Landed]:
        places = zip(self._grain[rows].tolist(), *self._at[:, rows].tolist(), self._index(rows).tolist(), strict=True)
        return [Landed(Grain(grain), x, y, self._sprites[index]) for grain, x, y, index in places]

    def _index(self, rows: I64) -> I64:
        index: I64 = self._row[rows] + self._rotation[rows].astype(np.int64) % _ROTATIONS
        return index


def _lots(nature: Nature) -> tuple[F32, F32]:
    """Least value and width of what is drawn for each particle, [9, 1] each.

    Two halves of the turn aside, speed m/s, upward m/s, height m, life s, first picture, and the place along two axes.
    """
    ends = ((-0.5, 0.5), (-0.5, 0.5), nature.speed_mps, nature.up_mps, nature.height_m, nature.life_s)
    table = np.array((*ends, (0, _ROTATIONS), (-1, 1), (-1, 1)), np.float32)
    return table[:, :1], table[:, 1:] - table[:, :1]


def _pictures(atlas: Atlas) -> tuple[list[Sprite], list[I64]]:
    """Every picture, `_ROTATIONS` of each thing, and for every grain the first ones of its things."""
    planks, shards = atlas.sheet("planks"), atlas.sheet("shards")
    tumbling = {
        Grain.SPLINTER: [(planks, 2)],
        Grain.PLANK: [(planks, 0), (planks, 1), (planks, 1)],
        Grain.STEEL: [(planks, 3)],
        Grain.BOTTLE: [(shards, 0)],
        Grain.PANE: [(shards, 1)],
    }
    plain = {
        Grain.BLOOD: [_square(color, (size, max(1, size - 1))) for color in _BLOOD for size in (1, 2, 2, 3)],
        Grain.MIST: [_square(color, (1, 1)) for color in _BLOOD],
        Grain.DUST: [_puff((150, 142, 128), size, 46) for size in (5, 8, 11)],
        Grain.SMOKE: [_puff((34, 32, 36), size, 70) for size in (9, 13)],
        Grain.SPARK: [_square(color, (1, 2)) for color in _SPARKS],
        Grain.EMBER: [_square(color, (1, 1)) for color in _SPARKS[1:]],
    }
    sprites: list[Sprite] = []
    firsts = []
    for grain in Grain:
        first = []
        for sheet, row in tumbling.get(grain, ()):
            first.append(len(sprites))
            sprites += [sheet.at(turn, row) for turn in range(_ROTATIONS)]
        for sprite in plain.get(grain, ()):
            first.append(len(sprites))
            sprites += [sprite] * _ROTATIONS
        firsts.append(np.array(first, np.int64))
    return sprites, firsts


def _square(color: tuple[int, int, int], size: tuple[int, int]) -> Sprite:
    picture = pygame.Surface(size).convert()
    picture.fill(color)
    return Sprite(picture, -size[0] // 2, -size[1] // 2)


def _puff(color: tuple[int, int, int], size_px: int, alpha: int) -> Sprite:
    """A soft round cloud."""
    offset = (np.arange(size_px) + 0.5) / size_px * 2 - 1
    shape = np.clip(1 - np.hypot(offset[:, None], offset[None, :]), 0, 1)
    picture = pygame.Surface((size_px, size_px), pygame.SRCALPHA)
    picture.fill((*color, 0))
    pixels = pygame.surfarray.pixels_alpha(picture)
    pixels[...] = (shape * alpha * 2).clip(0, alpha).astype(np.uint8)
    del pixels
    return Sprite(picture.convert_alpha(), -size_px // 2, -size_px // 2)
