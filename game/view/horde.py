"""The infected as the survivor sees them: only those in sight, each walking to its own beat."""

from itertools import starmap

import numpy as np
import pygame

from game.sim.level import Kind
from game.sim.snapshot import HordeView, Snapshot
from game.sim.states import State
from game.sim.types import F32, I64
from game.view.atlas import LOOKS, Atlas, Sprite
from game.view.frame import PX_PER_M, Frame
from game.view.poses import HEADINGS, Pose, headings

_FADE_TICKS = 6
_FLASH_TICKS = 5
_FLASH = (120, 112, 104)
_IDLE_TICKS = 38  # a sway
_STILL_MPT = 0.004  # metres a tick; slower is standing
_PACE_SHARE = 0.1  # of a change of pace is seen in a tick, so that who is jostled does not flicker between two poses
_WALK_FRAMES_PER_M = 3.0
_RUN_FRAMES_PER_M = 1.9
_STEP_UP = 256  # columns are widened by whole blocks


class Horde:
    """Draws the infected. Keeps, by id, how far each has walked and how far it has faded in."""

    def __init__(self, atlas: Atlas) -> None:
        sheets = [atlas.sheet(f"infected_{look}") for look in range(LOOKS)]
        self._rows = sheets[0].rows
        self._frames = {Pose(name): np.array(rows, np.int64) for name, rows in sheets[0].frames.items()}
        self._low = np.concatenate([self._frames[pose] for pose in (Pose.FALLEN, Pose.CRAWL)])
        self._sprites: list[Sprite] = [sprite for sheet in sheets for sprite in sheet.sprites]
        self._flashed: dict[int, Sprite] = {}
        self._tick = -1
        self._walked: F32 = np.zeros(0, np.float32)  # [ids] m
        self._pace: F32 = np.zeros(0, np.float32)  # [ids] m a tick, of late
        self._shown: F32 = np.zeros(0, np.float32)  # [ids] 0 to 1

    def follow(self, snapshot: Snapshot) -> None:
        """Move on to a tick; does nothing when it has been there."""
        if snapshot.tick == self._tick:
            return
        first, self._tick = self._tick < 0, snapshot.tick
        horde = snapshot.horde
        self._make_room(horde)
        rows = np.flatnonzero(horde.seen | (self._shown[horde.id] > 0))
        ids, seen = horde.id[rows], horde.seen[rows]
        step = horde.position[rows] - horde.previous[rows]
        way = np.sqrt(np.square(step).sum(axis=1))
        self._walked[ids] += way
        share = np.where(self._shown[ids] > 0, np.float32(_PACE_SHARE), np.float32(1))
        self._pace[ids] += (way - self._pace[ids]) * share
        change = np.where(seen, np.float32(1 / _FADE_TICKS), np.float32(-1 / _FADE_TICKS))
        self._shown[ids] = seen if first else np.clip(self._shown[ids] + change, 0, 1)

    def draw(self, frame: Frame) -> None:
        """Draw those on the floor, then those on their feet from the back to the front."""
        horde = frame.snapshot.horde
        rows = np.flatnonzero(self._shown[horde.id] > 0)
        place = frame.between(horde.previous[rows], horde.position[rows])
        inside = frame.shows(place)
        rows, place = rows[inside], place[inside]
        if not rows.size:
            return
        poses = self._poses(horde, rows, frame.snapshot.tick)
        low = np.isin(poses, self._low)
        order = np.lexsort((place[:, 1], ~low))
        rows, place, poses = rows[order], place[order], poses[order]
        looks = horde.id[rows] % LOOKS
        index = (looks * self._rows + poses) * HEADINGS + headings(horde.facing[rows])
        x = np.rint(place[:, 0] * PX_PER_M).astype(np.int64) - frame.left_px
        y = np.rint(place[:, 1] * PX_PER_M).astype(np.int64) - frame.top_px
        self._blit(frame.target, horde, rows, index, x, y)

    def _blit(self, target: pygame.Surface, horde: HordeView, rows: I64, index: I64, x: I64, y: I64) -> None:
        sprites = self._sprites
        drawn = list(
            starmap(
                lambda i, px, py: ((s := sprites[i])[0], (px + s[1], py + s[2])),
                zip(index.tolist(), x.tolist(), y.tolist(), strict=True),
            )
        )
        shown = self._shown[horde.id[rows]]
        special = np.flatnonzero((shown < 1) | (horde.flash[rows] < _FLASH_TICKS))
        start = 0
        for at in special.tolist():
            target.fblits(drawn[start:at])
            sprite = self._flash(int(index[at])) if horde.flash[rows[at]] < _FLASH_TICKS else sprites[index[at]]
            sprite.picture.set_alpha(round(255 * float(shown[at])))
            target.blit(sprite.picture, (int(x[at]) + sprite.dx, int(y[at]) + sprite.dy))
            sprite.picture.set_alpha(255)
            start = at + 1
        target.fblits(drawn[start:])

    def _poses(self, horde: HordeView, rows: I64, tick: int) -> I64:
        """Row of the sheet for each infected."""
        ids, state = horde.id[rows].astype(np.int64), horde.state[rows]
        moving = self._pace[ids] > _STILL_MPT
        walked = self._walked[ids] + (ids % 7) * np.float32(0.37)
        walk = (walked * _WALK_FRAMES_PER_M).astype(np.int64)
        run = (walked * _RUN_FRAMES_PER_M).astype(np.int64)
        sway = (tick + ids * 17) // _IDLE_TICKS
        chase, crawler = state == State.CHASE, horde.kind[rows] == Kind.CRAWLER
        pose = np.where(moving, self._row(Pose.WALK, walk), self._row(Pose.IDLE, sway))
        pose = np.where(chase & moving, self._row(Pose.RUN, run), pose)
        reaching = (state == State.GRAB) | (chase & ~moving)  # who is held up in a chase stretches out the arms
        pose = np.where(reaching, self._row(Pose.GRAB, tick // 9 + ids), pose)
        pose = np.where(state == State.STAGGER, self._row(Pose.STAGGER, sway), pose)
        pose = np.where(crawler, self._row(Pose.CRAWL, walk), pose)
        return np.where(state == State.FALL, self._row(Pose.FALLEN, sway), pose)

    def _row(self, pose: Pose, count: I64) -> I64:
        rows = self._frames[pose]
        return rows[count % len(rows)]

    def _flash(self, index: int) -> Sprite:
        if index not in self._flashed:
            sprite = self._sprites[index]
            bright = sprite.picture.copy()
            bright.fill(_FLASH, special_flags=pygame.BLEND_RGB_ADD)
            self._flashed[index] = Sprite(bright, sprite.dx, sprite.dy)
        return self._flashed[index]

    def _make_room(self, horde: HordeView) -> None:
        highest = int(horde.id.max(initial=-1))
        if highest >= len(self._walked):
            extra = highest + 1 - len(self._walked) + _STEP_UP
            self._walked = np.concatenate((self._walked, np.zeros(extra, np.float32)))
            self._pace = np.concatenate((self._pace, np.zeros(extra, np.float32)))
            self._shown = np.concatenate((self._shown, np.zeros(extra, np.float32)))
