"""The crowd as the survivor sees it, infected and living: only those in sight, from the floor up."""

import numpy as np
import numpy.typing as npt
import pygame

from game.sim.snapshot import HordeView, Snapshot
from game.sim.words.states import LIVING, TURN
from game.sim.words.types import F32, I64, Bool
from game.view.atlas import LOOKS, Atlas, PackedSprites
from game.view.byid import lacking
from game.view.frame import PX_PER_M, Frame
from game.view.people import turning
from game.view.people.gait import Gaits
from game.view.people.stillness import Stillness
from game.view.poses import HEADINGS, Pose, headings

_FADE_TICKS = 6
_FLASH_TICKS = 5
_FLASH, _FAINT_FLASH = (120, 112, 104), (44, 40, 38)
_CORPSE_HEADINGS = 8  # a body that hasn't turned yet lies as the dead do
# Cut beforehand, in 60 ms: cut when first seen they took 0.1 ms of each picture, and ten in one with a fresh crowd.
_READY = (Pose.IDLE, Pose.WALK, Pose.RUN, Pose.GRAB)


class HordeSprites:
    """Draws the crowd. Keeps, by id, how far each has faded in.

    Pictures have one number: look, row and column, counted through. A look's rows are those of its sheet as infected,
    then those of its sheet alive. These are read once there are living, one a tick or when somebody is seen who needs
    one: all of them at once would take 25 ms, and a map without living needs none.
    """

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        sheets = [atlas.sheet(f"infected_{look}") for look in range(LOOKS)]
        self._turned = sheets[0].rows  # rows from here on show the living
        living = {pose: [row + self._turned for row in rows] for pose, rows in atlas.frames("living_0").items()}
        self._rows = 1 + max(map(max, living.values()))
        self._gaits = Gaits(sheets[0].frames, living)
        self._infected = [sheet.sprites for sheet in sheets if isinstance(sheet.sprites, PackedSprites)]
        self._living: dict[int, PackedSprites] = {}  # by look
        self._pools = atlas.sheet("pools")
        self._corner = np.zeros((LOOKS * self._rows * HEADINGS, 2), np.int64)
        self._margin_m = 0.0
        for look, body in enumerate(self._infected):
            self._measure(look, body, slice(self._turned))
        self._pictures: npt.NDArray[np.object_] = np.empty(len(self._corner), np.object_)
        self._made = np.zeros(len(self._corner), np.bool_)
        ready = np.zeros((LOOKS, self._rows, HEADINGS), np.bool_)
        ready[:, [row for pose in _READY for row in sheets[0].frames[pose]]] = True
        self._make(np.flatnonzero(ready))
        self._flashed: dict[tuple[int, bool], pygame.Surface] = {}
        self._lain: dict[int, tuple[float, float]] = {}  # by id, where bodies were seen that turn, m
        self._still = Stillness()
        self._tick = -1
        self._shown: F32 = np.zeros(0, np.float32)  # [ids] 0 to 1

    def follow(self, snapshot: Snapshot) -> None:
        """Move on to a tick; does nothing when it has been there, but for room for those who are new since."""
        horde = snapshot.horde
        self._make_room(horde)
        if snapshot.tick == self._tick:
            return
        if len(self._living) < LOOKS and (horde.side == LIVING).any():
            self._alive(next(look for look in range(LOOKS) if look not in self._living))
        first, self._tick = self._tick < 0, snapshot.tick
        rows = np.flatnonzero(horde.seen | (self._shown.take(horde.id) > 0))
        ids, seen = horde.id.take(rows).astype(np.int64), horde.seen.take(rows)
        shown = self._shown.take(ids)
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
        rows = np.flatnonzero((self._shown.take(horde.id) > 0) & frame.shows(everywhere, self._margin_m))
        if not rows.size:
            return
        poses = self._gaits.rows(horde, rows, frame.snapshot.tick, frame.snapshot.kinds.column("crawls"))
        at = self._still.pixels(horde.id.take(rows), everywhere.take(rows, axis=0) * PX_PER_M, frame.snapshot.tick)
        order = _back_to_front(at[:, 1], self._gaits.low(poses))
        rows, poses, at = rows.take(order), poses.take(order), at.take(order, axis=0)
        looks = (horde.look.take(rows) % LOOKS).astype(np.int64)
        numbers = (looks * self._rows + poses) * HEADINGS + self._columns(horde, rows, poses)
        self._make(numbers[~self._made.take(numbers)])
        at -= (frame.left_px, frame.top_px)
        turns = np.flatnonzero(horde.state.take(rows) == TURN)
        if turns.size:
            at[turns] += turning.tremble(turning.phase(horde.timer[rows[turns]].astype(np.int64)), frame.snapshot.tick)
        self._blit(frame, rows, numbers, at)

    def _columns(self, horde: HordeView, rows: I64, poses: I64) -> I64:
        facing = horde.facing.take(rows, axis=0)
        columns = headings(facing)
        flat = np.flatnonzero((horde.state.take(rows) == TURN) & self._gaits.low(poses))
        if flat.size:
            columns[flat] = headings(facing[flat], _CORPSE_HEADINGS) * (HEADINGS // _CORPSE_HEADINGS)
        return columns

    def _measure(self, look: int, body: PackedSprites, rows: slice) -> None:
        """Keep where the pictures of these rows of a look lie, and how far beyond a place any reaches."""
        corners = self._corner.reshape(LOOKS, self._rows, HEADINGS, 2)
        corners[look, rows] = body.offsets.reshape(-1, HEADINGS, 2)
        self._margin_m = max(self._margin_m, (body.reach_px + 1) / PX_PER_M)

    def _alive(self, look: int) -> PackedSprites:
        """The sheet of a look alive, read when first asked for."""
        if look not in self._living:
            sprites = self._atlas.sheet(f"living_{look}").sprites
            assert isinstance(sprites, PackedSprites)
            self._living[look] = sprites
            self._measure(look, sprites, slice(self._turned, self._rows))
        return self._living[look]

    def _make(self, numbers: I64) -> None:
        for number in numbers.tolist():
            body, cell = self._cell(number)
            self._pictures[number] = body.premultiplied(cell)
        self._made[numbers] = True

    def _cell(self, number: int) -> tuple[PackedSprites, int]:
        """Give the sheet on which a picture is found, and its number there."""
        look, cell = divmod(number, self._rows * HEADINGS)
        first = self._turned * HEADINGS  # of the living
        return (self._infected[look], cell) if cell < first else (self._alive(look), cell - first)

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
        pictures = self._pictures.take(numbers).tolist()
        shown = self._shown.take(horde.id.take(rows))
        struck = horde.flash.take(rows) < _FLASH_TICKS
        for body in np.flatnonzero((shown < 1) | struck).tolist():
            if struck[body]:
                pictures[body] = self._flash(int(numbers[body]), faint=frame.settings.fewer_flashes)
            pictures[body] = _faded(pictures[body], float(shown[body]))
        left, top = (at + self._corner.take(numbers, axis=0)).T
        places = zip(left.tolist(), top.tolist(), strict=True)
        frame.target.fblits(zip(pictures, places, strict=True), pygame.BLEND_PREMULTIPLIED)

    def _flash(self, number: int, *, faint: bool) -> pygame.Surface:
        key = number, faint
        if key not in self._flashed:
            body, cell = self._cell(number)
            bright = body[cell].picture.copy()
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
