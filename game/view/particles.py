"""Small things that fly and fade: columns with a fixed capacity, the oldest overwritten first."""

import math
import random
from enum import IntEnum
from typing import NamedTuple

import numpy as np
import pygame

from game.sim.types import TICK_S
from game.view.frame import PX_PER_M, Frame

CAPACITY = 320


class Grain(IntEnum):
    """What a particle is of."""

    BLOOD = 0
    WOOD = 1
    DUST = 2
    GLASS = 3


class Look(NamedTuple):
    """How a kind of particle looks and moves."""

    colors: tuple[tuple[int, int, int], ...]
    size_px: tuple[int, int]
    speed_mps: tuple[float, float]
    life_s: tuple[float, float]
    drag_per_s: float


LOOKS: tuple[Look, ...] = (
    Look(((150, 22, 26), (112, 14, 20), (84, 10, 16)), (2, 4), (0.8, 4.6), (0.18, 0.5), 6.0),
    Look(((176, 132, 84), (128, 92, 58), (92, 66, 44)), (2, 5), (1.0, 5.0), (0.25, 0.7), 5.0),
    Look(((120, 118, 112), (92, 90, 88)), (2, 4), (0.3, 1.6), (0.3, 0.8), 4.0),
    Look(((190, 214, 204), (120, 170, 140)), (2, 3), (1.2, 4.0), (0.2, 0.5), 5.0),
)


class Particles:
    """Stepped by ticks; drawn before the light, so that they are as dark as where they are."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._at = np.zeros((CAPACITY, 2), np.float32)  # m
        self._speed = np.zeros((CAPACITY, 2), np.float32)  # m/s
        self._left_s = np.zeros(CAPACITY, np.float32)
        self._drag = np.zeros(CAPACITY, np.float32)  # 1/s
        self._picture = np.zeros(CAPACITY, np.int64)
        self._next = 0
        self._first: list[int] = []
        self._pictures: list[pygame.Surface] = []
        for look in LOOKS:
            self._first.append(len(self._pictures))
            for color in look.colors:
                for size in range(look.size_px[0], look.size_px[1] + 1):
                    square = pygame.Surface((size, size)).convert()
                    square.fill(color)
                    self._pictures.append(square)
        self._first.append(len(self._pictures))

    def burst(self, grain: Grain, at: tuple[float, float], count: int, toward: float | None = None) -> None:
        """Throw particles up at a place m; ``toward`` is their main direction in radians, None is every way."""
        look = LOOKS[grain]
        for _ in range(count):
            angle = self._chance.uniform(-math.pi, math.pi)
            if toward is not None:
                angle = toward + angle * 0.25
            speed = self._chance.uniform(*look.speed_mps)
            row, self._next = self._next, (self._next + 1) % CAPACITY
            self._at[row] = at
            self._speed[row] = math.cos(angle) * speed, math.sin(angle) * speed
            self._left_s[row] = self._chance.uniform(*look.life_s)
            self._drag[row] = look.drag_per_s
            self._picture[row] = self._chance.randrange(self._first[grain], self._first[grain + 1])

    @property
    def alive(self) -> int:
        """How many there are."""
        return int(np.count_nonzero(self._left_s > 0))

    def step(self) -> None:
        """Move on by one tick."""
        self._left_s -= np.float32(TICK_S)
        self._at += self._speed * np.float32(TICK_S)
        self._speed *= (1 - self._drag * np.float32(TICK_S))[:, None]

    def draw(self, frame: Frame) -> None:
        """Draw those that are left and in the picture."""
        rows = np.flatnonzero((self._left_s > 0) & frame.shows(self._at, 0.2))
        places = np.rint(self._at[rows] * PX_PER_M).astype(np.int64) - (frame.left_px, frame.top_px)
        pictures = (self._pictures[i] for i in self._picture[rows].tolist())
        frame.target.fblits(list(zip(pictures, map(tuple, places.tolist()), strict=True)))
