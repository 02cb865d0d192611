"""What events look like: blood, splinters, dust, rings of noise, the red of a bite. Steps by ticks."""

import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pygame

from game.sim.events import Event, EventKind
from game.sim.snapshot import Snapshot
from game.sim.types import ticks
from game.view.atlas import LOOKS, Atlas
from game.view.camera import Camera
from game.view.frame import Frame
from game.view.light import Ring
from game.view.particles import Grain, Particles
from game.view.poses import heading
from game.view.tiles import Ground
from game.view.vignette import BiteVignette

_RING_TICKS = ticks(0.55)
_RINGS_MAX = 6
_RING_LOUD_M = 18.0  # a noise that carries this far makes the brightest ring
_SPLASHES, _SMEARS = range(8), range(8, 10)
_SPLINTERS, _GLASS = 10, 11
_DEAD = (112, 106, 116)  # the dead are darker than those who will get up
_CORPSE_HEADINGS = 8
_SPARK_TICKS = 4
_BITE_SHAKE, _BREAK_SHAKE, _HIT_SHAKE, _BANG_SHAKE = 0.9, 0.55, 0.3, 0.12
_BANG_NEAR_M = 7.0
_OWN_M = 0.6  # a step this near the survivor is their own


@dataclass(frozen=True, slots=True)
class _Wave:
    x: float
    y: float
    reach_m: float
    tick: int


@dataclass(frozen=True, slots=True)
class _Spark:
    x: float
    y: float
    tick: int


class Effects:
    """Turns events into particles, stains, rings and jolts. Its chance decorates and never decides."""

    def __init__(self, atlas: Atlas, ground: Ground, camera: Camera) -> None:
        self._chance = random.Random(11)
        self._ground = ground
        self._camera = camera
        self._decals = atlas.sheet("decals")
        self._corpses = [atlas.sheet(f"corpse_{look}") for look in range(LOOKS)]
        self._lying: set[int] = set()
        self._newest = -1  # id of the last body that was laid
        self.particles = Particles(self._chance)
        self._vignette = BiteVignette()
        self._waves: list[_Wave] = []
        self._sparks: list[_Spark] = []
        self._answers: Mapping[EventKind, Callable[[Event, Snapshot], None]] = {
            EventKind.STEP: self._step_noise,
            EventKind.HIT: self._hit,
            EventKind.KILL: self._kill,
            EventKind.SHOVE: self._shove,
            EventKind.LAND: self._land,
            EventKind.DOOR_BANG: self._bang,
            EventKind.DOOR_BREAK: self._break,
            EventKind.BITE: self._bite,
        }

    def observe(self, events: Sequence[Event], snapshot: Snapshot) -> None:
        """Answer one tick's events and move on by that tick."""
        self.particles.step()
        for event in events:
            answer = self._answers.get(event.kind)
            if answer is not None:
                answer(event, snapshot)
        self._lay_corpses(snapshot)
        self._waves = [w for w in self._waves if snapshot.tick - w.tick < _RING_TICKS][-_RINGS_MAX:]
        self._sparks = [s for s in self._sparks if snapshot.tick - s.tick < _SPARK_TICKS]

    def rings(self, frame: Frame) -> tuple[Ring, ...]:
        """Noise rings of this picture, for the light to draw."""
        found = []
        for wave in self._waves:
            part = (frame.snapshot.tick + frame.alpha - wave.tick) / _RING_TICKS
            strength = (1 - part) * min(1.0, 0.22 + wave.reach_m / _RING_LOUD_M)
            found.append((wave.x, wave.y, wave.reach_m * math.sqrt(max(0.0, part)), max(0.0, strength)))
        return tuple(found)

    def draw_over(self, frame: Frame) -> None:
        """Draw what shines through the dark: sparks of blows, and the red of a bite."""
        for spark in self._sparks:
            age = (frame.snapshot.tick - spark.tick) / _SPARK_TICKS
            x, y = frame.to_screen(spark.x, spark.y)
            length = round(5 + 7 * age)
            bright = round(230 * (1 - age))
            color = (bright, bright, round(bright * 0.8))
            pygame.draw.line(frame.target, color, (x - length, y - length), (x + length, y + length), 2)
            pygame.draw.line(frame.target, color, (x - length, y + length), (x + length, y - length), 2)
        self._vignette.draw(frame)

    def _lay_corpses(self, snapshot: Snapshot) -> None:
        corpses = snapshot.corpses
        newest = int(corpses.id[-1]) if len(corpses.id) else -1
        if newest == self._newest:
            return
        self._newest = newest
        for row, number in enumerate(corpses.id.tolist()):
            if number in self._lying:
                continue
            self._lying.add(number)
            facing = math.atan2(float(corpses.facing[row, 1]), float(corpses.facing[row, 0]))
            sprite = self._corpses[number % LOOKS].at(heading(facing, _CORPSE_HEADINGS))
            x, y = corpses.position[row].tolist()
            body = sprite.picture.copy()
            body.fill(_DEAD, special_flags=pygame.BLEND_RGB_MULT)
            self._ground.stain(sprite._replace(picture=body), x, y)

    def _stain(self, cells: Sequence[int], x: float, y: float, spread_m: float) -> None:
        sprite = self._decals.at(self._chance.choice(cells))
        dx, dy = self._chance.uniform(-spread_m, spread_m), self._chance.uniform(-spread_m, spread_m)
        self._ground.stain(sprite, x + dx, y + dy)

    def _wave(self, event: Event, tick: int) -> None:
        self._waves.append(_Wave(event.x, event.y, event.amount, tick))

    def _step_noise(self, event: Event, snapshot: Snapshot) -> None:
        if math.dist((event.x, event.y), snapshot.player.position) < _OWN_M:
            self._wave(event, snapshot.tick)

    def _hit(self, event: Event, snapshot: Snapshot) -> None:
        x, y = snapshot.player.position
        away = math.atan2(event.y - y, event.x - x)
        self.particles.burst(Grain.BLOOD, (event.x, event.y), 9, away)
        self._sparks.append(_Spark(event.x, event.y, snapshot.tick))
        self._camera.shake(_HIT_SHAKE)
        if self._chance.random() < 0.5:
            self._stain(_SPLASHES[:5], event.x, event.y, 0.3)

    def _kill(self, event: Event, _snapshot: Snapshot) -> None:
        self.particles.burst(Grain.BLOOD, (event.x, event.y), 22)
        self._stain(_SPLASHES, event.x, event.y, 0.25)

    def _shove(self, event: Event, snapshot: Snapshot) -> None:
        aim = snapshot.player.aim
        place = (event.x + aim[0] * 0.6, event.y + aim[1] * 0.6)
        self.particles.burst(Grain.DUST, place, 6, math.atan2(aim[1], aim[0]))
        if event.amount:
            self._camera.shake(_HIT_SHAKE)

    def _land(self, event: Event, snapshot: Snapshot) -> None:
        self.particles.burst(Grain.GLASS, (event.x, event.y), 14)
        self.particles.burst(Grain.DUST, (event.x, event.y), 5)
        self._stain((_GLASS,), event.x, event.y, 0.05)
        self._wave(event, snapshot.tick)

    def _bang(self, event: Event, snapshot: Snapshot) -> None:
        self.particles.burst(Grain.WOOD, (event.x, event.y), 4)
        if math.dist((event.x, event.y), snapshot.player.position) < _BANG_NEAR_M:
            self._camera.shake(_BANG_SHAKE)

    def _break(self, event: Event, snapshot: Snapshot) -> None:
        self.particles.burst(Grain.WOOD, (event.x, event.y), 30)
        self._stain((_SPLINTERS,), event.x, event.y, 0.2)
        if math.dist((event.x, event.y), snapshot.player.position) < _BANG_NEAR_M * 2:
            self._camera.shake(_BREAK_SHAKE)

    def _bite(self, event: Event, snapshot: Snapshot) -> None:
        x, y = snapshot.player.position
        self.particles.burst(Grain.BLOOD, (x, y), 16)
        self._stain((*_SPLASHES[:4], *_SMEARS), x, y, 0.35)
        self._vignette.bite(math.atan2(event.y - y, event.x - x), snapshot.tick)
        self._camera.shake(_BITE_SHAKE)
