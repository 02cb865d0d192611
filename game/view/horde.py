"""The infected as the survivor sees them: only those in sight, from the floor up."""

import numpy as np
import pygame

from game.sim.snapshot import HordeView, Snapshot
from game.sim.states import State
from game.sim.types import F32, I64
from game.view import turning
from game.view.atlas import LOOKS, Atlas, PackedSprites
from game.view.frame import PX_PER_M, Frame
from game.view.gait import Gaits
from game.view.poses import HEADINGS, headings

_FADE_TICKS = 6
_FLASH_TICKS = 5
_FLASH, _FAINT_FLASH = (120, 112, 104), (44, 40, 38)
_CORPSE_HEADINGS = 8  # a body that hasn't turned yet lies as the dead do
_STEP_UP = 256  # columns are widened by whole blocks


class Horde:
    """Draws the infected. Keeps, by id, how far each has faded in."""

    def __init__(self, atlas: Atlas) -> None:
        sheets = [atlas.sheet(f"infected_{look}") for look in range(LOOKS)]
        self._bodies = [sheet.sprites for sheet in sheets if isinstance(sheet.sprites, PackedSprites)]
        self._pools = atlas.sheet("pools")
        self._rows = sheets[0].rows
        self._gaits = Gaits(sheets[0].frames)
        count = LOOKS * self._rows * HEADINGS
        self._pictures = [self._bodies[0].premultiplied(0).picture] * count
        self._corner = np.zeros((count, 2), np.int64)  # px from the middle of each body
        self._cut = np.zeros(count, np.bool_)  # which of them have been made
        self._flashed: dict[tuple[int, bool], pygame.Surface] = {}
        self._lain: dict[int, tuple[float, float]] = {}  # by id, where bodies were seen that turn, m
        self._tick = -1
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
        fresh = (self._shown[ids] <= 0).astype(np.float32)
        self._gaits.follow(horde, rows, snapshot.tick, fresh=fresh)
        change = np.where(seen, np.float32(1 / _FADE_TICKS), np.float32(-1 / _FADE_TICKS))
        self._shown[ids] = seen if first else np.clip(self._shown[ids] + change, 0, 1)
        for row in rows[seen & (horde.state[rows] == State.TURN)].tolist():
            if int(horde.id[row]) not in self._lain:
                x, y = horde.position[row].tolist()
                self._lain[int(horde.id[row])] = x, y

    def draw(self, frame: Frame) -> None:
        """Draw those on the floor, then those on their feet from the back to the front."""
        self._draw_pools(frame)
        horde = frame.snapshot.horde
        rows = np.flatnonzero(self._shown[horde.id] > 0)
        place = frame.between(horde.previous[rows], horde.position[rows])
        inside = frame.shows(place)
        rows, place = rows[inside], place[inside]
        if not rows.size:
            return
        poses = self._gaits.rows(horde, rows, frame.snapshot.tick)
        order = np.lexsort((place[:, 1], ~self._gaits.low(poses)))
        rows, place, poses = rows[order], place[order], poses[order]
        index = ((horde.id[rows] % LOOKS) * self._rows + poses) * HEADINGS + self._columns(horde, rows, poses)
        self._make(index)
        at = np.rint(place * PX_PER_M).astype(np.int64) - (frame.left_px, frame.top_px)
        turns = np.flatnonzero(horde.state[rows] == State.TURN)
        if turns.size:
            at[turns] += turning.tremble(turning.phase(horde.timer[rows[turns]].astype(np.int64)), frame.snapshot.tick)
        self._blit(frame, horde, rows, index, at)

    def _columns(self, horde: HordeView, rows: I64, poses: I64) -> I64:
        facing = horde.facing[rows]
        columns = headings(facing)
        flat = np.flatnonzero((horde.state[rows] == State.TURN) & self._gaits.low(poses))
        if flat.size:
            columns[flat] = headings(facing[flat], _CORPSE_HEADINGS) * (HEADINGS // _CORPSE_HEADINGS)
        return columns

    def _make(self, index: I64) -> None:
        """Cut the sprites that are drawn for the first time."""
        for number in np.unique(index[~self._cut[index]]).tolist():
            look, cell = divmod(number, self._rows * HEADINGS)
            self._pictures[number], *self._corner[number] = self._bodies[look].premultiplied(cell)
            self._cut[number] = True

    def _draw_pools(self, frame: Frame) -> None:
        """Under a body that will turn lies the pool that lies under the dead, and stays when it has gone."""
        x0, y0, x1, y1 = frame.bounds_m(1.0)
        for number, (x, y) in self._lain.items():
            if x0 < x < x1 and y0 < y < y1:
                pool = self._pools.at(number % self._pools.columns, self._pools.rows - 1)
                pool.draw(frame.target, frame.to_screen(x, y))

    def _blit(self, frame: Frame, horde: HordeView, rows: I64, index: I64, at: I64) -> None:
        corner = (at + self._corner[index]).T
        places = zip(corner[0].tolist(), corner[1].tolist(), strict=True)
        drawn = list(zip(map(self._pictures.__getitem__, index.tolist()), places, strict=True))
        shown = self._shown[horde.id[rows]]
        struck = horde.flash[rows] < _FLASH_TICKS
        for body in np.flatnonzero((shown < 1) | struck).tolist():
            picture, place = drawn[body]
            if struck[body]:
                picture = self._flash(int(index[body]), faint=frame.settings.fewer_flashes)
            drawn[body] = _faded(picture, float(shown[body])), place
        frame.target.fblits(drawn, pygame.BLEND_PREMULTIPLIED)

    def _flash(self, number: int, *, faint: bool) -> pygame.Surface:
        key = number, faint
        if key not in self._flashed:
            look, cell = divmod(number, self._rows * HEADINGS)
            bright = self._bodies[look][cell].picture.copy()
            bright.fill(_FAINT_FLASH if faint else _FLASH, special_flags=pygame.BLEND_RGB_ADD)
            self._flashed[key] = bright.premul_alpha()
        return self._flashed[key]

    def _make_room(self, horde: HordeView) -> None:
        extra = int(horde.id.max(initial=-1)) + 1 - len(self._shown)
        if extra > 0:
            self._shown = np.concatenate((self._shown, np.zeros(extra + _STEP_UP, np.float32)))


def _faded(picture: pygame.Surface, share: float) -> pygame.Surface:
    """Give a picture with premultiplied alpha of which a share is seen."""
    if share >= 1:
        return picture
    level = round(255 * share)
    out = picture.copy()
    out.fill((level, level, level, level), special_flags=pygame.BLEND_RGBA_MULT)
    return out
