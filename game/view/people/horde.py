"""The crowd as the survivor sees it, infected and living: only those in sight, from the floor up."""

import numpy as np
import pygame

from game.sim.snapshot import HordeView, Snapshot
from game.sim.words.states import LIVING, TURN, Notice
from game.sim.words.types import F32, I64, Bool
from game.view.atlas import Atlas
from game.view.byid import lacking
from game.view.frame import PX_PER_M, Frame
from game.view.people import turning
from game.view.people.eyes import Eyes
from game.view.people.gait import Gaits
from game.view.people.sheets import LIVING as LIVING_SHEETS
from game.view.people.sheets import CrowdSheets
from game.view.people.stillness import Stillness
from game.view.poses import HEADINGS, headings

_FADE_TICKS = 6
_FLASH_TICKS = 5
_FLASH, _FAINT_FLASH = (120, 112, 104), (44, 40, 38)
_CORPSE_HEADINGS = 8  # a body that hasn't turned yet lies as the dead do


class HordeSprites:
    """Draws the crowd. Keeps, by id, how far each has faded in."""

    def __init__(self, atlas: Atlas) -> None:
        self._sheets = CrowdSheets(atlas)
        self._gaits = Gaits(self._sheets.infected, self._sheets.living)
        self._eyes = Eyes()
        self._pools = atlas.sheet("pools")
        self._flashed: dict[tuple[int, bool], pygame.Surface] = {}
        self._lain: dict[int, tuple[float, float]] = {}  # by id, where bodies were seen that turn, m
        self._still = Stillness()
        self._tick = -1
        self._shown: F32 = np.zeros(0, np.float32)  # [ids] 0 to 1
        self._lit: tuple[I64, I64] = (np.zeros(0, np.int64), np.zeros((0, 4), np.int64))  # rows, and where eyes are, px

    def follow(self, snapshot: Snapshot) -> None:
        """Move on to a tick; does nothing when it has been there, but for room for those who are new since."""
        horde = snapshot.horde
        self._make_room(horde)
        if snapshot.tick == self._tick:
            return
        self._sheets.read_ahead(self._bodies(snapshot))
        first, self._tick = self._tick < 0, snapshot.tick
        rows = np.flatnonzero(horde.seen | (self._shown.take(horde.id) > 0))
        ids, seen = horde.id.take(rows).astype(np.int64), horde.seen.take(rows)
        shown = self._shown.take(ids)
        self._eyes.follow(horde, rows, snapshot.tick)
        self._gaits.follow(horde, rows, snapshot.tick, fresh=(shown <= 0).astype(np.float32))
        shown += np.where(seen, np.float32(1 / _FADE_TICKS), np.float32(-1 / _FADE_TICKS))
        self._shown[ids] = seen if first else np.minimum(np.maximum(shown, 0), 1)
        for row in rows[seen & (horde.state.take(rows) == TURN)].tolist():
            if int(horde.id[row]) not in self._lain:
                x, y = horde.position[row].tolist()
                self._lain[int(horde.id[row])] = x, y

    def draw(self, frame: Frame) -> None:
        """Draw those on the floor, then those on their feet from the back to the front."""
        self._draw_pools(frame)
        horde = frame.snapshot.horde
        everywhere = frame.between(horde.previous, horde.position)
        margin_m = self._sheets.margin_px / PX_PER_M
        rows = np.flatnonzero((self._shown.take(horde.id) > 0) & frame.shows(everywhere, margin_m))
        self._lit = rows[:0], np.zeros((0, 4), np.int64)
        if not rows.size:
            return
        kinds = frame.snapshot.kinds
        poses = self._gaits.rows(horde, rows, frame.snapshot.tick, kinds)
        at = self._still.pixels(horde.id.take(rows), everywhere.take(rows, axis=0) * PX_PER_M, frame.snapshot.tick)
        order = _back_to_front(at[:, 1], self._gaits.low(poses))
        rows, poses, at = rows.take(order), poses.take(order), at.take(order, axis=0)
        columns = self._columns(horde, rows, poses)
        numbers = self._sheets.numbers(kinds, horde.kind.take(rows), horde.look.take(rows), poses, columns)
        at -= (frame.left_px, frame.top_px)
        turns = np.flatnonzero(horde.state.take(rows) == TURN)
        if turns.size:
            at[turns] += turning.tremble(turning.phase(horde.timer[rows[turns]].astype(np.int64)), frame.snapshot.tick)
        self._blit(frame, rows, numbers, at)
        lit = np.flatnonzero((horde.notice.take(rows) >= Notice.LIT) & (self._shown.take(horde.id.take(rows)) >= 1))
        self._lit = rows[lit], self._sheets.eyes.take(numbers[lit], axis=0) + np.tile(at[lit], 2)

    def draw_eyes(self, frame: Frame) -> None:
        """Draw over the dark the eyes of those whom `draw` has drawn."""
        self._eyes.draw(frame, *self._lit)

    def _bodies(self, snapshot: Snapshot) -> set[str]:
        """Which sheets the crowd is drawn from."""
        horde = snapshot.horde
        of_kinds = self._sheets.bodies_of(snapshot.kinds)
        found = {of_kinds[kind] for kind in np.flatnonzero(np.bincount(horde.kind))}
        return found | {LIVING_SHEETS} if (horde.side == LIVING).any() else found

    def _columns(self, horde: HordeView, rows: I64, poses: I64) -> I64:
        facing = horde.facing.take(rows, axis=0)
        columns = headings(facing)
        flat = np.flatnonzero((horde.state.take(rows) == TURN) & self._gaits.low(poses))
        if flat.size:
            columns[flat] = headings(facing[flat], _CORPSE_HEADINGS) * (HEADINGS // _CORPSE_HEADINGS)
        return columns

    def _draw_pools(self, frame: Frame) -> None:
        """Under a body that will turn lies the pool that lies under the dead, and stays when it has gone."""
        x0, y0, x1, y1 = frame.bounds_m(1.0)
        for number, (x, y) in self._lain.items():
            if x0 < x < x1 and y0 < y < y1:
                pool = self._pools.at(number % self._pools.columns, self._pools.rows - 1)
                pool.draw(frame.target, frame.to_screen(x, y))

    def _blit(self, frame: Frame, rows: I64, numbers: I64, at: I64) -> None:
        """Hand all of them to one batch; iterators, since lists of 1,500 pairs cost 0.3 ms more."""
        horde = frame.snapshot.horde
        pictures = self._sheets.pictures(numbers)
        shown = self._shown.take(horde.id.take(rows))
        struck = horde.flash.take(rows) < _FLASH_TICKS
        for body in np.flatnonzero((shown < 1) | struck).tolist():
            if struck[body]:
                pictures[body] = self._flash(int(numbers[body]), faint=frame.settings.fewer_flashes)
            pictures[body] = _faded(pictures[body], float(shown[body]))
        left, top = (at + self._sheets.corner.take(numbers, axis=0)).T
        places = zip(left.tolist(), top.tolist(), strict=True)
        frame.target.fblits(zip(pictures, places, strict=True), pygame.BLEND_PREMULTIPLIED)

    def _flash(self, number: int, *, faint: bool) -> pygame.Surface:
        key = number, faint
        if key not in self._flashed:
            bright = self._sheets.plain(number).copy()
            bright.fill(_FAINT_FLASH if faint else _FLASH, special_flags=pygame.BLEND_RGB_ADD)
            self._flashed[key] = bright.premul_alpha()
        return self._flashed[key]

    def _make_room(self, horde: HordeView) -> None:
        more = lacking(horde.id, len(self._shown))
        if more:
            self._shown = np.concatenate((self._shown, np.zeros(more, np.float32)))


def _back_to_front(y_px: I64, low: Bool) -> I64:
    """Order ``[n]`` of drawing: those on the floor, then the others, each from the top of the picture to its bottom."""
    order = y_px.argsort(kind="stable")
    flat = low.take(order)
    return np.concatenate((order[flat], order[~flat]))


def _faded(picture: pygame.Surface, share: float) -> pygame.Surface:
    """Give a picture with premultiplied alpha of which a share is seen."""
    if share >= 1:
        return picture
    level = round(255 * share)
    out = picture.copy()
    out.fill((level, level, level, level), special_flags=pygame.BLEND_RGBA_MULT)
    return out
