"""Blood at the picture's edges: deep on the side of a bite, and creeping in from all sides as health runs out."""

import math

import numpy as np
import pygame

from game.sim.snapshot import PersonView
from game.sim.words.states import Outcome
from game.sim.words.types import F32, ticks
from game.view.effects.flashes import FlashBudget
from game.view.frame import VIEW_PX, Frame

_DEEP_PX = 118  # the furthest that blood reaches in
_BLOOD = (66, 4, 8)  # so dark that even all of it is no flash: 1 % of white's luminance
_FULL, _EBBS = 235, 205  # alpha where it is deepest, and how much of that is gone where it is weakest
_LEVELS = 12  # of strength; an edge of each is made when first seen, in 0.3 ms, and takes 0.4 MB at most
_RISE_TICKS = 3  # a bite is not there from one picture to the next
_BITE_TICKS = ticks(1.6)
_PULSE_TICKS = 4
_PULSE = (46, 4, 4)
_WEAK_BELOW = 0.45  # of health
_BEAT_S = 1.3
_HELD = 0.25
_SIDES = (0.0, math.pi / 2, math.pi, -math.pi / 2)  # east, south, west, north

Edge = tuple[pygame.Surface, tuple[int, int]]  # a picture and where its corner lies


class Vignette:
    """Draws the four edges, each with a depth of its own; 0.15 ms at the worst."""

    def __init__(self, size_px: tuple[int, int] = VIEW_PX) -> None:
        self.fit(size_px)
        self._budget = FlashBudget()
        self._angle = 0.0
        self._tick = -_BITE_TICKS
        self._pulses = False
        self._asked = True

    def fit(self, size_px: tuple[int, int]) -> None:
        """Make edges for pictures of a size."""
        self._edges = [_edge(size_px, side) for side in range(len(_SIDES))]
        self._made: dict[tuple[int, int], Edge] = {}

    def bite(self, angle: float, tick: int) -> None:
        """Note a bite from an angle, radians."""
        self._angle, self._tick, self._asked = angle, tick, False

    def draw(self, frame: Frame) -> None:
        """Draw what a body feels, edge by edge."""
        age = frame.snapshot.tick + frame.alpha - self._tick
        if not self._asked:
            self._pulses = self._budget.ask(self._tick, fewer=frame.settings.fewer_flashes)
            self._asked = True
        playing = frame.snapshot.outcome == Outcome.PLAYING  # at the end time stands, and nothing may stay lit
        if self._pulses and playing and 0 <= age < _PULSE_TICKS:
            left = 1 - age / _PULSE_TICKS
            frame.target.fill([round(v * left) for v in _PULSE], special_flags=pygame.BLEND_RGB_ADD)
        all_round = _weakness(frame.snapshot.player, frame.time_s, steady=frame.settings.fewer_flashes)
        bitten = _fading(age)
        for side, angle in enumerate(_SIDES):
            toward = max(0.0, math.cos(angle - self._angle))
            strength = min(1.0, all_round + bitten * (0.3 + 0.7 * toward))
            level = round(strength * _LEVELS)
            if level:
                picture, place = self._edge(side, level)
                frame.target.blit(picture, place, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _edge(self, side: int, level: int) -> Edge:
        """An edge as deep as a level makes it, and where it lies."""
        if (side, level) not in self._made:
            self._made[side, level] = _ebbed(self._edges[side], level / _LEVELS)
        return self._made[side, level]


def _weakness(player: PersonView, time_s: float, *, steady: bool) -> float:
    """How much of the edges is there without a bite; it beats slowly."""
    weak = min(1.0, max(0.0, 1 - player.health / _WEAK_BELOW))
    beat = 0.0 if steady else math.sin(time_s * 2 * math.pi / _BEAT_S)
    return max(weak * (0.78 + 0.12 * beat), _HELD if player.held_by else 0.0)


def _fading(age: float) -> float:
    """How much of a bite is left after so many ticks."""
    if not 0 <= age < _BITE_TICKS:
        return 0.0
    left: float = (1 - age / _BITE_TICKS) ** 1.3
    return min(1.0, (age + 1) / _RISE_TICKS) * left


def _edge(size_px: tuple[int, int], side: int) -> Edge:
    """Blood from one side at its deepest, and where its corner lies; sides count from the east."""
    width, height = size_px
    shape = _seep(height if side % 2 == 0 else width, np.random.default_rng([31, side])) * _FULL
    alpha = {0: shape[::-1], 1: shape.T[:, ::-1], 2: shape, 3: shape.T}[side]
    picture = pygame.Surface(alpha.shape, pygame.SRCALPHA)
    picture.fill((*_BLOOD, 0))
    pixels = pygame.surfarray.pixels_alpha(picture)
    pixels[...] = alpha.astype(np.uint8)
    del pixels
    return picture, {0: (width - _DEEP_PX, 0), 1: (0, height - _DEEP_PX)}.get(side, (0, 0))


def _ebbed(edge: Edge, strength: float) -> Edge:
    """An edge from which the blood has gone back: what was thin is bare, the rest thinner. Alpha is multiplied in."""
    picture, (x, y) = edge[0].copy(), edge[1]
    picture.fill((0, 0, 0, round(_EBBS * (1 - strength))), special_flags=pygame.BLEND_RGBA_SUB)
    rest = picture.get_bounding_rect()
    return picture.subsurface(rest).premul_alpha(), (x + rest.x, y + rest.y)


def _seep(long: int, chance: np.random.Generator) -> F32:
    """Blood that has run in from an edge, unevenly, with drops ahead of it; [`_DEEP_PX`, long], 0 to 1."""
    reach = 64 + 26 * _noise(long, 90, chance) + 18 * _noise(long, 24, chance) + 7 * _noise(long, 7, chance)
    depth = np.arange(_DEEP_PX, dtype=np.float32)[:, None]
    shape: F32 = np.sqrt(np.clip(1 - depth / reach[None, :], 0, 1))  # steep where it ends
    for x, y, size in _drops(long, chance):
        x0, x1 = max(0, int(x - size) - 1), int(x + size) + 2
        along = np.arange(x0, min(x1, long), dtype=np.float32)[None, :]
        far = np.sqrt(np.square(along - x) + np.square((depth - y) * 0.8))
        shape[:, x0:x1] = np.maximum(shape[:, x0:x1], np.clip(size - far, 0, 1) * 0.6)
    return shape


def _drops(long: int, chance: np.random.Generator) -> list[tuple[float, float, float]]:
    """Drops ahead of the blood: along the edge, away from it, radius; px."""
    count = long // 26
    along, size = chance.uniform(0, long, count), chance.uniform(1.2, 5.0, count)
    away = chance.uniform(20, _DEEP_PX - 14, count) * chance.uniform(0.5, 1, count)
    return list(zip(along.tolist(), away.tolist(), size.tolist(), strict=True))


def _noise(long: int, every: int, chance: np.random.Generator) -> F32:
    """Smooth noise -1 to 1 along a line, with a value every so many px."""
    values = chance.uniform(-1, 1, long // every + 2)
    line: F32 = np.interp(np.arange(long) / every, np.arange(len(values)), values).astype(np.float32)
    return line
