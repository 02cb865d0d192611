"""Small lives of the air: dust in lamp light, moths, sparks of failing lamps, embers over a fire.

Where each mote is follows from the time alone; what sparks and glows is handed to the particles.
"""

import math

import numpy as np
import pygame

from game.sim.snapshot import Snapshot
from game.sim.terrain.level import Burning, Level, LightSpec
from game.sim.words.types import F32, I64
from game.view.effects.particles import Grain, Particles
from game.view.frame import PX_PER_M, Frame

_EACH = 6  # motes of dust round a lamp
_REACH_M = (0.35, 1.9)
_RECKONED_EVERY = 8  # ticks: dust drifts slowly
_TWINKLE_RPS = 1.3
_MOTH_EVERY = 3  # lamps
_MOTH_M = 0.5
_LEVELS = 6  # of brightness
_BRIGHTEST = 92
_NEAR_M = (16.0, 9.5)
_SPARK_CHANCE = 1 / 420  # a tick, of a lamp that fails
_EMBER_CHANCE, _SMOKE_CHANCE = 0.11, 0.05
_HANGS_M = 0.75  # where a spark leaves a lamp, so that it is drawn at the lamp and falls below it

_ALIVE = (Burning.FIRE, Burning.FAILING)

_Mote = tuple[int, int, int]  # level of brightness, map px


class Motes:
    """Draws motes over the dark, in lamp light, as far as the survivor sees."""

    def __init__(self, level: Level, particles: Particles, chance: np.random.Generator) -> None:
        self._particles = particles
        self._chance = chance
        self._lamps = level.lights
        count = len(level.lights)
        self._phase = chance.uniform(0, math.tau, (count, _EACH, 3)).astype(np.float32)
        self._pace = chance.uniform(0.1, 0.35, (count, _EACH, 2)).astype(np.float32)
        self._reach = chance.uniform(*_REACH_M, (count, _EACH)).astype(np.float32)
        self._places = np.array([(lamp.x, lamp.y) for lamp in level.lights], np.float32).reshape(count, 2)
        brightness = np.array([lamp.brightness for lamp in level.lights], np.float32)
        self._bright: F32 = (1 - self._reach / np.float32(_REACH_M[1] * 1.1)) * brightness[:, None]
        self._dots = [_dot(level_ + 1) for level_ in range(_LEVELS)]
        self._moth = _moth()
        self._near: list[int] = []
        self._reckoned_at = -_RECKONED_EVERY
        self._lit: list[_Mote] = []

    def observe(self, snapshot: Snapshot) -> None:
        """Let lamps that fail spark, and fires send up embers, near the survivor."""
        x, y = snapshot.player.position
        for number, lamp in enumerate(self._lamps):
            if (
                snapshot.lamps_out[number]
                or lamp.burning not in _ALIVE
                or abs(lamp.x - x) > _NEAR_M[0]
                or abs(lamp.y - y) > _NEAR_M[1]
            ):
                continue
            roll = self._chance.random()
            if lamp.burning is Burning.FIRE:
                if roll < _EMBER_CHANCE:
                    self._particles.burst(Grain.EMBER, (lamp.x, lamp.y), 1)
                elif roll < _EMBER_CHANCE + _SMOKE_CHANCE:
                    self._particles.burst(Grain.SMOKE, (lamp.x, lamp.y - 0.3), 1)
            elif roll < _SPARK_CHANCE:
                self._particles.burst(Grain.SPARK, (lamp.x, lamp.y + _HANGS_M / 2), 9)

    def draw(self, frame: Frame) -> None:
        """Add the motes to the picture, which the light has darkened by now."""
        self._reckon(frame)
        dots, left, top = self._dots, frame.left_px, frame.top_px
        blits = [(dots[level], (x - left, y - top)) for level, x, y in self._lit]
        frame.target.fblits(blits, pygame.BLEND_RGB_ADD)
        for number in self._near:
            if number % _MOTH_EVERY == 0:
                self._draw_moth(frame, number, self._lamps[number])

    def _reckon(self, frame: Frame) -> None:
        """Find where the motes are, map px."""
        tick = frame.snapshot.tick
        if 0 <= tick - self._reckoned_at < _RECKONED_EVERY:
            return
        self._reckoned_at = tick
        self._look(frame)
        self._lit = self._at_lamps(frame, np.array(self._near)) if self._near else []

    def _look(self, frame: Frame) -> None:
        """Find the lamps in the picture that are in sight."""
        x0, y0, x1, y1 = frame.bounds_m(1.0)
        self._near = [
            number
            for number, lamp in enumerate(self._lamps)
            if x0 < lamp.x < x1
            and y0 < lamp.y < y1
            and lamp.burning is not Burning.FIRE
            and not frame.snapshot.lamps_out[number]
            and frame.sees(lamp.x, lamp.y, 0.3)
        ]

    def _at_lamps(self, frame: Frame, lamps: I64) -> list[_Mote]:
        turn = self._phase[lamps]
        turn[:, :, :2] += self._pace[lamps] * np.float32(frame.time_s)
        turn[:, :, 2] += np.float32(frame.time_s * _TWINKLE_RPS)
        wave: F32 = np.sin(turn)
        places: F32 = self._places[lamps, None] + wave[:, :, :2] * self._reach[lamps][:, :, None]
        bright: F32 = self._bright[lamps] * (wave[:, :, 2] * np.float32(0.4) + np.float32(0.6))
        places, bright = places.reshape(-1, 2), bright.ravel()
        seen = frame.in_sight(places)
        return _levels(places[seen], bright[seen])

    def _draw_moth(self, frame: Frame, number: int, lamp: LightSpec) -> None:
        time = frame.time_s + number * 7.3
        x = lamp.x + _MOTH_M * math.sin(time * 3.1) * math.cos(time * 1.3)
        y = lamp.y + _MOTH_M * math.sin(time * 2.3 + 1) * math.cos(time * 1.9)
        wing = self._moth[int(time * 14) % len(self._moth)]
        at = frame.to_screen(x, y)
        frame.target.blit(wing, (at[0] - 2, at[1] - 1), special_flags=pygame.BLEND_RGB_ADD)


def _levels(places: F32, bright: F32) -> list[_Mote]:
    """Those of the motes that are bright enough to be seen."""
    level = (bright * _LEVELS).astype(np.int64)
    seen = np.flatnonzero((bright > 0) & (level < _LEVELS))
    at = np.rint(places[seen] * PX_PER_M).astype(np.int64)
    return list(zip(level[seen].tolist(), at[:, 0].tolist(), at[:, 1].tolist(), strict=True))


def _dot(level: int) -> pygame.Surface:
    bright = round(_BRIGHTEST * level / _LEVELS)
    dot = pygame.Surface((1, 1)).convert()
    dot.fill((bright, round(bright * 0.94), round(bright * 0.8)))
    return dot


def _moth() -> list[pygame.Surface]:
    """Wings open and shut."""
    pictures = []
    for width in (5, 3):
        picture = pygame.Surface((5, 3)).convert()
        picture.fill((120, 112, 92), ((5 - width) // 2, 0, width, 2))
        picture.fill((60, 56, 48), (2, 0, 1, 3))
        pictures.append(picture)
    return pictures
