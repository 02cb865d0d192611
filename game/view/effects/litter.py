"""Loose papers: they lie in the rooms, and stir when somebody runs by. Seeded from the level; decides nothing."""

import math

import numpy as np
import pygame

from game.sim.snapshot import Snapshot
from game.sim.terrain.level import Level
from game.sim.terrain.tiles import Tiles
from game.sim.words.types import F32, I64, TICKS_PER_S, Bool
from game.view.atlas import Atlas
from game.view.frame import PX_PER_M, Frame
from game.view.poses import HEADINGS

PAPERS_MAX = 700
_TILES_EACH = 13  # one paper to so many free tiles of a room
_KINDS = 3
_NEAR_M = (19.0, 12.0)  # what lies further from the survivor is neither moved nor seen
_CELL_M = 0.8  # air moves with what moves in the same cell of this size
_CELLS = (48, 30)
_STIRS_MPS = 1.0  # slower bodies move no air
_CARRIED = 0.75  # share of a body's speed that the air has
_LOOK_EVERY, _STIR_EVERY, _FLY_EVERY = 15, 4, 2  # ticks between two looks for who is near, and for what moves the air
_TAKEN = 0.6  # share of the difference that a paper takes up each time
_DRAG = 0.81  # of the speed is left from one flight to the next
_LIFTED_MPS = 0.45  # faster than this it stands up in the air
_STILL_MPS = 0.03


class Litter:
    """Columns of papers ``[n]``; those near the survivor are moved each tick, those in the picture drawn."""

    def __init__(self, level: Level, atlas: Atlas) -> None:
        self._sheet = atlas.sheet("sheets")
        chance = np.random.default_rng(17)
        self._doors: Bool = level.door >= 0
        self._blocked: Bool = level.tiles.solid | self._doors
        self._at = _scattered(level, self._blocked, chance)
        count = len(self._at)
        self._speed = np.zeros((count, 2), np.float32)
        self._near: I64 = np.zeros(0, np.int64)
        self._px: I64 = np.zeros((0, 2), np.int64)
        self._pictures: list[pygame.Surface] = []
        self._since_look = _LOOK_EVERY
        self._heading = (chance.random(count) * HEADINGS).astype(np.float32)
        self._kind = chance.choice(_KINDS, count, p=(0.55, 0.3, 0.15))
        self._swerve = chance.uniform(-1, 1, count).astype(np.float32)

    def renew(self, tiles: Tiles) -> None:
        """Be told what stands on the ground now; papers under it lie there until it is taken away."""
        self._blocked = tiles.solid | self._doors

    @property
    def places(self) -> F32:
        """Where they lie, [n, 2] m."""
        return self._at

    def observe(self, snapshot: Snapshot) -> None:
        """Move on by a tick: the air that bodies drag along takes papers with it."""
        corner = np.array(snapshot.player.position, np.float32) - np.array(_NEAR_M, np.float32)
        looks = self._since_look >= _LOOK_EVERY
        if looks:
            self._near = np.flatnonzero(_in_box(self._at, corner))
        self._since_look = 0 if looks else self._since_look + 1
        if snapshot.tick % _STIR_EVERY == 0 and self._near.size:
            self._stir(snapshot, corner)
        if (snapshot.tick % _FLY_EVERY == 0 and self._fly()) or looks:
            self._set_out()

    def gust(self, x: float, y: float, reach_m: float, push_mps: float) -> None:
        """Blow papers away from a place, less the further they are."""
        offset = self._at - np.array((x, y), np.float32)
        far = np.maximum(np.sqrt(np.square(offset).sum(axis=1)), np.float32(0.05))
        rows = np.flatnonzero(far < reach_m)
        strength = push_mps * (1 - far[rows] / reach_m) / far[rows]
        self._speed[rows] += offset[rows] * strength[:, None].astype(np.float32)

    def draw(self, frame: Frame) -> None:
        """Draw those in the picture; who is in the air shows one half standing."""
        at = self._px - np.array((frame.left_px, frame.top_px))
        frame.target.fblits(list(zip(self._pictures, map(tuple, at.tolist()), strict=True)))

    def _set_out(self) -> None:
        """Reckon where those near the survivor are drawn, map px, and which picture each has; most lie still."""
        rows = self._near
        lifted = np.square(self._speed[rows]).sum(axis=1) > _LIFTED_MPS**2
        index = (self._kind[rows] * 2 + lifted) * HEADINGS + self._heading[rows].astype(np.int64) % HEADINGS
        sprites = [self._sheet.sprites[number] for number in index.tolist()]
        self._pictures = [sprite.picture for sprite in sprites]
        corners = np.array([(sprite.dx, sprite.dy) for sprite in sprites], np.int64).reshape(-1, 2)
        self._px = np.rint(self._at[rows] * PX_PER_M).astype(np.int64) + corners

    def _stir(self, snapshot: Snapshot, corner: F32) -> None:
        """Let the air where somebody moves take the papers there along; who is not seen gives no sign."""
        horde = snapshot.horde
        moved = np.square(horde.position.T - horde.previous.T)  # an axis at a time: half of the time for 2,000
        fast = np.flatnonzero(horde.seen & (moved[0] + moved[1] > (_STIRS_MPS / TICKS_PER_S) ** 2))
        places, before = horde.position[fast], horde.previous[fast]
        for person in (snapshot.player, *snapshot.others):
            own = np.array((person.position, person.previous), np.float32)
            if person.seen and math.dist(*own.tolist()) > _STIRS_MPS / TICKS_PER_S:
                places, before = np.concatenate((places, own[:1])), np.concatenate((before, own[1:]))
        if not len(places):
            return
        speeds = (places - before) * np.float32(TICKS_PER_S)
        cells, count = _cells(places, corner), _CELLS[0] * _CELLS[1]
        bodies = np.bincount(cells, minlength=count)
        at = _cells(self._at[self._near], corner)
        blown = np.flatnonzero(bodies[at])
        rows, at = self._near[blown], at[blown]
        for axis in (0, 1):
            wind = np.bincount(cells, speeds[:, axis], minlength=count)[at] * (_CARRIED / bodies[at])
            self._speed[rows, axis] += (wind.astype(np.float32) - self._speed[rows, axis]) * np.float32(_TAKEN)

    def _fly(self) -> bool:
        """Slide on what is not at rest, swerving and turning; what is solid stops it. Returns whether any moved."""
        rows = self._near[self._speed[self._near].any(axis=1)]
        if not rows.size:
            return False
        speed = self._speed[rows]
        swerve = self._swerve[rows, None] * np.float32(0.12)
        speed += np.stack((-speed[:, 1], speed[:, 0]), axis=1) * swerve
        speed *= np.float32(_DRAG)
        pace = np.sqrt(np.square(speed).sum(axis=1))
        speed[pace < _STILL_MPS] = 0
        to = self._at[rows] + speed * np.float32(_FLY_EVERY / TICKS_PER_S)
        tiles = to.astype(np.int64)
        stopped = self._blocked[tiles[:, 1], tiles[:, 0]]
        to[stopped] = self._at[rows[stopped]]
        speed[stopped] *= np.float32(-0.2)
        self._at[rows], self._speed[rows] = to, speed
        self._heading[rows] += pace * self._swerve[rows] * np.float32(0.36)
        return True


def _scattered(level: Level, blocked: Bool, chance: np.random.Generator) -> F32:
    """Places [n, 2] m on the free floor of rooms, where it is of what papers lie on."""
    papers = np.array([row.papers for row in level.materials])[level.tiles.surface]
    found = [np.zeros((0, 2), np.float32)]
    for room in level.rooms:
        area = room.area
        x0, y0, x1, y1 = int(area.x), int(area.y), int(area.x + area.width), int(area.y + area.height)
        free = ~blocked[y0:y1, x0:x1] & papers[y0:y1, x0:x1]
        ys, xs = np.nonzero(free)
        pick = chance.integers(0, max(1, len(xs)), len(xs) // _TILES_EACH)
        inside = chance.uniform(0.15, 0.85, (len(pick), 2))
        found.append((np.stack((xs[pick] + x0, ys[pick] + y0), axis=1) + inside).astype(np.float32))
    return chance.permutation(np.concatenate(found))[:PAPERS_MAX]


def _in_box(places: F32, corner: F32) -> Bool:
    width, height = 2 * _NEAR_M[0], 2 * _NEAR_M[1]
    x, y = places[:, 0] - corner[0], places[:, 1] - corner[1]
    inside: Bool = (x > 0) & (x < width) & (y > 0) & (y < height)
    return inside


def _cells(places: F32, corner: F32) -> I64:
    cells = ((places - corner) * np.float32(1 / _CELL_M)).astype(np.int64)
    index: I64 = np.clip(cells[:, 1], 0, _CELLS[1] - 1) * _CELLS[0] + np.clip(cells[:, 0], 0, _CELLS[0] - 1)
    return index
