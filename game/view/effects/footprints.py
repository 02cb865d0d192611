"""Blood that is carried on: prints of the survivor and of the crowd, and the trail of those who crawl."""

import math

import numpy as np
import pygame

from game.sim.snapshot import HordeView, Snapshot
from game.sim.words.events import Event
from game.sim.words.states import INFECTED
from game.sim.words.types import F32, I32, I64, Bool
from game.view.atlas import Atlas, Sheet, Sprite
from game.view.byid import lacking
from game.view.effects.stains import DEBRIS, PRINT, Stains
from game.view.poses import heading, headings

PRINTS = 10  # until a sole is dry: about seven metres
_EVERY, _ON = 8, 1  # ticks between two looks at the feet of the horde
_A_LOOK = 5  # prints at most, so that no tick has many
_STEP_M = 0.55
_DRAG_M = 0.48
_LEAP_M = 2.0  # who was last seen further off begins anew
_ASIDE_M = 0.09
_FADES = 5


class Footprints:
    """Keeps how much blood is on every sole. Only who is seen leaves prints: they give nobody away."""

    def __init__(self, atlas: Atlas, stains: Stains) -> None:
        self._stains = stains
        self._prints = [_faded(atlas.sheet("prints"), (fade + 1) / _FADES) for fade in range(_FADES)]
        self._drags = atlas.sheet("drags")
        self._own_left = 0
        self._left = 0  # which foot is next
        self._wet: I64 = np.zeros(0, np.int64)  # [ids] prints that are left
        self._last: F32 = np.zeros((0, 2), np.float32)  # [ids, 2] m, where the last one was laid

    def step(self, event: Event, snapshot: Snapshot) -> None:
        """The survivor sets down a foot."""
        player = snapshot.player
        dx, dy = player.position[0] - player.previous[0], player.position[1] - player.previous[1]
        if self._stains.is_wet(player.position, snapshot.tick)[0]:
            self._own_left = PRINTS
        elif self._own_left and (dx or dy):
            angle, side = math.atan2(dy, dx), -1 if self._left else 1
            self._own_left -= 1
            x, y = event.x - math.sin(angle) * _ASIDE_M * side, event.y + math.cos(angle) * _ASIDE_M * side
            self._stains.lay(self._print(self._own_left, heading(angle), self._left), x, y, PRINT)
        self._left = 1 - self._left

    def observe(self, snapshot: Snapshot) -> None:
        """Look at the feet of the horde, every few ticks."""
        if snapshot.tick % _EVERY != _ON:
            return
        horde = snapshot.horde
        rows = np.flatnonzero(horde.seen)
        if not rows.size:
            return
        self._make_room(horde)
        ids, sick = horde.id[rows], horde.side[rows] == INFECTED
        crawls = snapshot.kinds.column("crawls")[horde.kind[rows]] & sick
        stepped = self._stains.is_wet(horde.position.T[:, rows].T, snapshot.tick)  # an axis at a time is much faster
        self._wet[ids[stepped]] = PRINTS
        marks = np.flatnonzero(crawls | (self._wet[ids] > 0))  # few: all that follows is for them alone
        if marks.size:
            self._walk_on(ids[marks], horde.position[rows[marks]], crawls[marks], sick[marks])

    def _walk_on(self, ids: I32, place: F32, crawls: Bool, sick: Bool) -> None:
        """Leave something behind everybody who has gone far enough since the last time."""
        way = place - self._last[ids]
        far = np.sqrt(np.square(way).sum(axis=1))
        lost = far > _LEAP_M
        self._last[ids[lost]] = place[lost]
        due = (far > np.where(crawls, np.float32(_DRAG_M), np.float32(_STEP_M))) & ~lost
        for row in np.flatnonzero(due)[:_A_LOOK].tolist():
            number = int(ids[row])
            drags = number % 3 == 0 and bool(sick[row])  # every third drags a foot
            self._leave(number, place[row], way[row], crawls=bool(crawls[row]), drags=drags)

    def _leave(self, number: int, place: F32, way: F32, *, crawls: bool, drags: bool) -> None:
        self._last[number] = place
        wet = int(self._wet[number])
        self._wet[number] = max(0, wet - 1)
        x, y = (place - way / 2).tolist() if crawls else place.tolist()
        facing = int(headings(way[None])[0])
        if crawls:
            row = 0 if wet > PRINTS // 2 else 1 if wet else 2
            self._stains.lay(self._drags.at(facing, row), x, y, DEBRIS)
        else:
            foot = 2 if drags else wet % 2
            self._stains.lay(self._print(wet - 1, facing, foot), x, y, PRINT)

    def _print(self, left: int, facing: int, foot: int) -> Sprite:
        """A print of who has so many left after it."""
        return self._prints[min(left * _FADES // PRINTS, _FADES - 1)][foot][facing]

    def _make_room(self, horde: HordeView) -> None:
        more = lacking(horde.id, len(self._wet))
        if more:
            self._wet = np.concatenate((self._wet, np.zeros(more, np.int64)))
            self._last = np.concatenate((self._last, np.full((more, 2), -1e3, np.float32)))


def _faded(sheet: Sheet, share: float) -> list[list[Sprite]]:
    """A sheet's rows with only a share of their alpha."""
    rows = []
    for row in range(sheet.rows):
        faded = []
        for column in range(sheet.columns):
            sprite = sheet.at(column, row)
            picture = sprite.picture.copy()
            picture.fill((255, 255, 255, round(255 * share)), special_flags=pygame.BLEND_RGBA_MULT)
            faded.append(sprite._replace(picture=picture))
        rows.append(faded)
    return rows
