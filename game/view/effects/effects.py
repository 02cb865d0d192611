"""What events look like: blood and what it leaves, splinters, dust, glass, rings of noise. Steps by ticks."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pygame

from game.sim.rules.rows import row_of
from game.sim.snapshot import PersonView, Snapshot
from game.sim.terrain.level import Level
from game.sim.terrain.tiles import Tiles
from game.sim.words.events import Event, EventKind
from game.sim.words.types import ticks
from game.view.atlas import Atlas
from game.view.camera import Camera
from game.view.effects.corpses import CorpseSprites
from game.view.effects.footprints import Footprints
from game.view.effects.gore import Gore
from game.view.effects.litter import Litter
from game.view.effects.motes import Motes
from game.view.effects.particles import Grain, Particles
from game.view.effects.stains import Stains
from game.view.effects.vignette import Vignette
from game.view.effects.wreckage import Wreckage
from game.view.frame import Frame
from game.view.ground.doors import DoorSprites
from game.view.ground.tiles import BakedGround
from game.view.light.light import Ring

_RING_TICKS = ticks(0.55)
_RINGS_MAX = 6
_RING_LOUD_M = 18.0  # a noise that carries this far makes the brightest ring
_SPARK_TICKS = 5
_BITE_SHAKE, _HIT_SHAKE, _KILL_SHAKE, _SHOVE_SHAKE = 0.85, 0.26, 0.4, 0.3
_BITE_KICK_PX, _HIT_KICK_PX, _GRAB_KICK_PX = 6.0, 3.2, 3.0
_OWN_M = 0.6  # a step this near the survivor is their own
_DUSTY_MPS = 3.6  # who runs faster raises dust


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
    angle: float
    tick: int


class Effects:
    """Turns events into particles, stains, rings and jolts. Its chance decorates and never decides."""

    def __init__(self, level: Level, atlas: Atlas, ground: BakedGround, camera: Camera, doors: DoorSprites) -> None:
        chance = np.random.default_rng(11)
        self._camera = camera
        self.particles = Particles(atlas, level.tiles.barrier, chance)
        self._stains = Stains(level, ground, atlas.sheet("faces"))
        self._gore = Gore(atlas, self._stains, self.particles, chance)
        self._litter = Litter(level, atlas)
        self._wreckage = Wreckage(atlas, self._stains, self.particles, self._litter, camera, doors, chance)
        self._corpses = CorpseSprites(atlas, self._stains)
        self._footprints = Footprints(atlas, self._stains)
        self.motes = Motes(level, self.particles, chance)
        self._vignette = Vignette(camera.size_px)
        self._waves: list[_Wave] = []
        self._sparks: list[_Spark] = []
        self._answers: Mapping[EventKind, Callable[[Event, Snapshot], None]] = {
            EventKind.STEP: self._step,
            EventKind.HIT: self._hit,
            EventKind.KILL: self._kill,
            EventKind.SHOVE: self._shove,
            EventKind.LAND: self._land,
            EventKind.FREED: self._freed,
            EventKind.DOOR_BANG: self._wreckage.bang,
            EventKind.DOOR_BREAK: self._wreckage.give_way,
            EventKind.GRAB: self._grab,
            EventKind.BITE: self._bite,
        }

    def carry_on(self, before: "Effects") -> None:
        """Leave on the floor what lay there in another state of the map, if its walls stand alike."""
        if self._stains.carry_on(before._stains):
            self._corpses.carry_on(before._corpses)

    def renew(self, tiles: Tiles) -> None:
        """Be told what stands on the ground now."""
        self.particles.renew(tiles.barrier)
        self._stains.renew(tiles)
        self._litter.renew(tiles)

    def fit(self, size_px: tuple[int, int]) -> None:
        """Draw on pictures of this size from now on."""
        self._vignette.fit(size_px)

    def observe(self, events: Sequence[Event], snapshot: Snapshot) -> None:
        """Answer one tick's events and move on by that tick."""
        for landed in self.particles.step():
            lay = self._gore.lay_drop if landed.grain == Grain.BLOOD else self._wreckage.lay
            lay(landed)
        for event in events:
            answer = self._answers.get(event.kind)
            if answer is not None:
                answer(event, snapshot)
        self._gore.observe(snapshot.tick)
        self._corpses.observe(snapshot)
        self._footprints.observe(snapshot)
        self._litter.observe(snapshot)
        self.motes.observe(snapshot)
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

    def draw_floor(self, frame: Frame) -> None:
        """Draw what lies on the floor and is not part of it yet: the newly dead, loose papers."""
        self._corpses.draw(frame)
        self._litter.draw(frame)

    def draw_over(self, frame: Frame) -> None:
        """Draw what shines through the dark: motes, sparks, the flash of a blow; then blood at the edges."""
        self.motes.draw(frame)
        self._wreckage.glitter.draw(frame)
        self.particles.draw_glowing(frame)
        for spark in self._sparks:
            _draw_spark(frame, spark)
        self._vignette.draw(frame)

    def _wave(self, event: Event, tick: int) -> None:
        self._waves.append(_Wave(event.x, event.y, event.amount, tick))

    def _step(self, event: Event, snapshot: Snapshot) -> None:
        player = snapshot.player
        if not event.concerns(player.id) or math.dist((event.x, event.y), player.position) >= _OWN_M:
            return
        self._wave(event, snapshot.tick)
        self._footprints.step(event, snapshot)
        if player.speed_mps > _DUSTY_MPS:
            self.particles.burst(Grain.DUST, (event.x, event.y), 2)

    def _hit(self, event: Event, snapshot: Snapshot) -> None:
        away = _away(event, snapshot)
        self._gore.struck(event, away)
        if _doer(event, snapshot).seen:
            self._sparks.append(_Spark(event.x, event.y, away, snapshot.tick))
        if event.concerns(snapshot.player.id):
            self._camera.shake(_HIT_SHAKE)
            self._camera.kick(away, _HIT_KICK_PX)

    def _kill(self, event: Event, snapshot: Snapshot) -> None:
        self._gore.struck(event, _away(event, snapshot))
        if event.concerns(snapshot.player.id):
            self._camera.shake(_KILL_SHAKE)

    def _shove(self, event: Event, snapshot: Snapshot) -> None:
        aim = _doer(event, snapshot).aim
        angle = math.atan2(aim[1], aim[0])
        self.particles.burst(Grain.DUST, (event.x + aim[0] * 0.6, event.y + aim[1] * 0.6), 6, angle)
        if event.amount and event.concerns(snapshot.player.id):
            self._camera.shake(_SHOVE_SHAKE)
            self._camera.kick(angle, _HIT_KICK_PX)

    def _land(self, event: Event, snapshot: Snapshot) -> None:
        item = row_of(snapshot.items, event.detail)
        if item and item.throw and item.throw.shatters:
            self._wreckage.shatter(event)
        self._wave(event, snapshot.tick)

    def _freed(self, event: Event, snapshot: Snapshot) -> None:
        item = row_of(snapshot.items, event.detail)
        if item and item.throw and item.throw.shatters:
            self._wreckage.shatter(event)
        if event.concerns(snapshot.player.id):
            self._camera.shake(_SHOVE_SHAKE)

    def _grab(self, event: Event, snapshot: Snapshot) -> None:
        if event.concerns(snapshot.player.id):
            self._camera.kick(_away(event, snapshot), _GRAB_KICK_PX)

    def _bite(self, event: Event, snapshot: Snapshot) -> None:
        x, y = at = _place_of(event.victim, snapshot)
        from_side = math.atan2(event.y - y, event.x - x)
        self._gore.bitten(at, from_side + math.pi, snapshot.tick)
        if not event.concerns(snapshot.player.id):
            return
        self._vignette.bite(from_side, snapshot.tick)
        self._camera.shake(_BITE_SHAKE)
        self._camera.kick(from_side + math.pi, _BITE_KICK_PX)


def _doer(event: Event, snapshot: Snapshot) -> PersonView:
    """Who did it, whom the camera follows where it is nobody else."""
    return next((other for other in snapshot.others if other.id == event.actor), snapshot.player)


def _place_of(number: int, snapshot: Snapshot) -> tuple[float, float]:
    """Where somebody is, by id, m; whom nobody knows is whom the camera follows."""
    for person in snapshot.others:
        if person.id == number:
            return person.position
    for x, y in snapshot.horde.position[snapshot.horde.id == number].tolist():
        return x, y
    return snapshot.player.position


def _away(event: Event, snapshot: Snapshot) -> float:
    """The way from who did it to where it happened, radians."""
    x, y = _doer(event, snapshot).position
    return math.atan2(event.y - y, event.x - x)


def _draw_spark(frame: Frame, spark: _Spark) -> None:
    """The instant of a blow: a short fan of light, thrown the way it went."""
    age = (frame.snapshot.tick + frame.alpha - spark.tick) / _SPARK_TICKS
    if not 0 <= age < 1:
        return
    x, y = frame.to_screen(spark.x, spark.y)
    bright = round(235 * (1 - age) ** 1.5)
    color = (bright, round(bright * 0.93), round(bright * 0.76))
    for turn, far in ((0.0, 13.0), (0.5, 9.0), (-0.5, 9.0), (1.9, 6.0), (-1.9, 6.0)):
        dx, dy = math.cos(spark.angle + turn), math.sin(spark.angle + turn)
        a, b = far * (0.25 + 0.75 * age), far * (0.5 + 0.9 * age)
        width = 2 if age < 0.5 else 1
        pygame.draw.line(frame.target, color, (x + dx * a, y + dy * a), (x + dx * b, y + dy * b), width)
