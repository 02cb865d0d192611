"""What blows leave of doors and bottles: splinters, planks, dust from the frame, shards; and the draught of it."""

import math

import numpy as np

from game.sim.snapshot import Snapshot
from game.sim.words.events import Event
from game.view.atlas import Atlas
from game.view.camera import Camera
from game.view.effects.glitter import Glitter
from game.view.effects.litter import Litter
from game.view.effects.particles import NATURES, Grain, Landed, Particles
from game.view.effects.stains import DEBRIS, SPOT, Stains
from game.view.ground.doors import DoorSprites, damage_step

_SPLINTERS, _PANE, _GREEN = (10, 11), (12, 13), (14, 15)  # columns of the decals
DEBRIS_OF = {"splinters": _SPLINTERS, "glass": _PANE}  # by the word of a material
_BANG_NEAR_M, _BREAK_NEAR_M = 8.0, 16.0
_BANG_SHAKE, _BREAK_SHAKE = 0.22, 0.75
_BANG_KICK_PX, _BREAK_KICK_PX = 2.6, 6.0
_FALLS_M = 0.95  # from its frame to where a leaf comes to lie
_DRAUGHT_M, _DRAUGHT_MPS = 3.2, 2.4


class Wreckage:
    """Answers bangs, breaks and landings; lays what comes to rest."""

    def __init__(
        self,
        atlas: Atlas,
        stains: Stains,
        particles: Particles,
        litter: Litter,
        camera: Camera,
        doors: DoorSprites,
        chance: np.random.Generator,
    ) -> None:
        self._decals = atlas.sheet("decals")
        self._stains = stains
        self._particles = particles
        self._litter = litter
        self._camera = camera
        self._doors = doors
        self._chance = chance
        self.glitter = Glitter()
        self._step: dict[int, int] = {}  # by door: how far it had given at the last bang

    def bang(self, event: Event, snapshot: Snapshot) -> None:
        """A blow on a door: dust from its frame, and chips where it gives by another step."""
        toward = self._doors.toward(event.subject, snapshot)
        step = damage_step(event.amount)
        gave = step > self._step.get(event.subject, 0)
        self._step[event.subject] = step
        half = self._doors.half(event.subject)
        for side in (-1.1, 1.1):  # out of both posts
            post = event.x + half[0] * side, event.y + half[1] * side
            self._particles.burst(Grain.DUST, post, 3, toward, 1.2)
        splinters = self._doors.materials[event.subject].splinters
        at = event.x + math.cos(toward) * 0.2, event.y + math.sin(toward) * 0.2
        if splinters:
            self._particles.burst(Grain.SPLINTER, at, 1 + step // 2 + 5 * gave, toward, 0.9, half)
            if gave and step == 2:
                self._particles.burst(Grain.PANE, at, 12, toward, 0.9, half)
        else:
            self._particles.burst(Grain.SPARK, at, 2 + 4 * gave, toward, 1.2, half)
        if gave and splinters and step in (2, 4):
            self._decal(_SPLINTERS, event.x + math.cos(toward) * 0.7, event.y + math.sin(toward) * 0.7)
        self._shudder(event, snapshot, toward, gave=gave)

    def give_way(self, event: Event, snapshot: Snapshot) -> None:
        """A door breaks: planks fly into the room, the leaf falls after them."""
        toward, door = self._doors.toward(event.subject, snapshot), event.subject
        dx, dy = math.cos(toward), math.sin(toward)
        at, half = (event.x + dx * 0.25, event.y + dy * 0.25), self._doors.half(door)
        material = self._doors.materials[door]
        leaves = self._doors.leaves(door)
        self._particles.burst(Grain.DUST, at, 22, toward, 2.4, half)
        if material.splinters:
            self._particles.burst(Grain.PLANK, at, 6 * leaves, toward, 1.1, half)
            self._particles.burst(Grain.SPLINTER, at, 14 * leaves, toward, 1.3, half)
            self._particles.burst(Grain.PANE, at, 7 * leaves, toward, 1.3, half)
        else:
            self._particles.burst(Grain.STEEL, at, 4 * leaves, toward, 1.1, half)
            self._particles.burst(Grain.SPARK, at, 16, toward, 1.3, half)
        for leaf in range(leaves):
            aside = 2 * (leaf + 0.5) / leaves - 1
            x, y = event.x + dx * _FALLS_M + half[0] * aside, event.y + dy * _FALLS_M + half[1] * aside
            self._stains.lay(self._doors.fallen(door), x + dx * 0.3 * (leaf % 2), y + dy * 0.3 * (leaf % 2), DEBRIS)
        if material.debris:
            self._decal(DEBRIS_OF[material.debris], event.x + dx * 0.3, event.y + dy * 0.3)
        self._litter.gust(event.x, event.y, _DRAUGHT_M, _DRAUGHT_MPS)
        if math.dist((event.x, event.y), snapshot.player.position) < _BREAK_NEAR_M:
            self._camera.shake(_BREAK_SHAKE)
            self._camera.kick(toward, _BREAK_KICK_PX)

    def shatter(self, event: Event) -> None:
        """A bottle lands: shards scatter, and some of it stays where it broke."""
        at = event.x, event.y
        self._particles.burst(Grain.BOTTLE, at, 16)
        self._particles.burst(Grain.DUST, at, 4)
        self._decal(_GREEN, *at)
        self._litter.gust(*at, 1.2, 1.0)

    def lay(self, landed: Landed) -> None:
        """Let a piece stay where it came to rest."""
        nature = NATURES[landed.grain]
        if self._chance.random() < nature.stays:
            self._stains.lay(landed.sprite, landed.x, landed.y, SPOT if nature.small else DEBRIS)
        if nature.catches_light:
            self.glitter.add(landed.x, landed.y)

    def _shudder(self, event: Event, snapshot: Snapshot, toward: float, *, gave: bool) -> None:
        distance = math.dist((event.x, event.y), snapshot.player.position)
        if distance < _BANG_NEAR_M:
            near = 1 - distance / _BANG_NEAR_M
            self._camera.shake(_BANG_SHAKE * (1.8 if gave else 1.0) * (0.4 + 0.6 * near))
            self._camera.kick(toward, _BANG_KICK_PX * near)

    def _decal(self, columns: tuple[int, ...], x: float, y: float) -> None:
        column = columns[int(self._chance.integers(0, len(columns)))]
        self._stains.lay(self._decals.at(column), x, y, DEBRIS)
