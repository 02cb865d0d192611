"""The light that the survivor carries: a flashlight with its bounce and the shadows of bodies, or a phone's glow.

All of it is reckoned only in the rectangle of cells that it can reach: half of the picture or less.
"""

import math
from dataclasses import dataclass

import numpy as np
import pygame

from game.sim.terrain.sight import RAY_DIRECTIONS
from game.sim.words.types import F32, U8
from game.view.frame import Frame
from game.view.light.occluders import CELLS_PER_M

_BEAM_M = 14.0
_FROM_M = 0.25
_STEPS = 1024  # of the table over the tangent of half the angle to the aim
_FALL_STEPS = 512  # of the table over the distance
_EDGE_TURN = math.radians(38)
_HALF = math.tan(_EDGE_TURN / 2) * 1.05  # where the table ends
_EDGE, _FULL, _CORE = (math.sin(angle) for angle in (_EDGE_TURN, math.radians(20), math.radians(9)))
_BOUNCE_RAYS, _BOUNCE_SPOTS = 27, 3
_BOUNCE_TURNS = np.arange(_BOUNCE_RAYS) - _BOUNCE_RAYS // 2
_BOUNCE_M, _BOUNCE_REACH_M = 1.6, 3.4
_BOUNCE = 0.22  # of the light that arrives
_ROOM, _ROOM_M, _ROOM_REACH_M = 0.36, 4.6, 9.0  # what a wall right before the lamp throws back into the whole room
_ROOM_POWER = 4  # of the nearness: a wall three metres away throws back a seventh of that
_GLOW, _GLOW_M, _GLOW_REACH_M = 0.36, 1.25, 2.8  # what the lamp's rim spills round the feet
_BODIES_MAX = 16  # that cast a shadow: two polygons each, 0.05 ms for all; with 14 a crowd looks another
_BODY_M = 0.2
_SHADOW_M, _SHADOW_FROM_M, _SHADOW_TO_M = 16.0, 0.22, 10.0
_SHADOW_DARK = 0.78
_DARK = 16  # in a layer of bytes; four times that, and halves of halves, still are whole numbers in one
_PENUMBRA = 0.3  # by which a shadow's far end is wider, and its darkest part narrower
_PHONE_M, _PHONE_REACH_M = 2.4, 5.2
_LEAST = 0.01  # of light; less is not seen


@dataclass(frozen=True, slots=True)
class CellBox:
    """A rectangle of the picture's cells, and the offsets of their middles from a place: ``dx`` [w], ``dy`` [h], m."""

    x0: int
    y0: int
    dx: F32
    dy: F32

    def cut(self, planes: F32) -> F32:
        """The same rectangle of planes [..., h, w] of the whole picture, to be written through."""
        return planes[..., self.y0 : self.y0 + len(self.dy), self.x0 : self.x0 + len(self.dx)]

    def distance(self) -> F32:
        """How far each cell's middle is from the place, [h, w] m."""
        squared: F32 = np.square(self.dx)[None, :] + np.square(self.dy)[:, None]
        return np.sqrt(squared)

    def bell(self, width_m: float, top: float) -> F32:
        """A soft round spot, [h, w]: ``top`` in the middle, a bell curve that wide."""
        across, down = (np.exp(np.square(d) * np.float32(-1 / width_m**2)) for d in (self.dx, self.dy))
        across *= np.float32(top)
        return down[:, None] * across[None, :]


@dataclass(frozen=True, slots=True)
class View:
    """Which cells the picture shows: ``width`` by ``height`` from map cell ``(cx, cy)`` on."""

    cx: int
    cy: int
    width: int
    height: int

    def box(self, at: tuple[float, float], x0: float, y0: float, x1: float, y1: float) -> CellBox:
        """The cells between edges given in m from a place; empty where they lie outside of the picture."""
        left, right = (int((at[0] + x) * CELLS_PER_M) - self.cx for x in (x0, x1))
        top, bottom = (int((at[1] + y) * CELLS_PER_M) - self.cy for y in (y0, y1))
        left, top = min(max(left, 0), self.width), min(max(top, 0), self.height)
        right, bottom = min(max(right + 1, left), self.width), min(max(bottom + 1, top), self.height)
        cell = np.float32(1 / CELLS_PER_M)
        dx = np.arange(left, right, dtype=np.float32) * cell + np.float32((self.cx + 0.5) / CELLS_PER_M - at[0])
        dy = np.arange(top, bottom, dtype=np.float32) * cell + np.float32((self.cy + 0.5) / CELLS_PER_M - at[1])
        return CellBox(left, top, dx, dy)

    def round(self, at: tuple[float, float], reach_m: float) -> CellBox:
        """The cells no further than so far from a place, and the corners round them."""
        return self.box(at, -reach_m, -reach_m, reach_m, reach_m)


class Flashlight:
    """A warm cone for pictures of ``width`` by ``height`` cells."""

    def __init__(self, width: int, height: int) -> None:
        self._cone, self._fall = _cone(), _fall()
        self._layer = pygame.Surface((width, height), depth=8)
        self._pixels: U8 = pygame.surfarray.pixels2d(self._layer).T

    def shine(self, frame: Frame, view: View) -> tuple[CellBox, F32]:
        """How bright the cone would be with no wall in its way, and where: [h, w] of the box, above 1 in its core."""
        aim = frame.snapshot.player.aim
        beam_m = _BEAM_M * frame.snapshot.player.sees_share
        box = view.box(frame.player, *_reach(aim, beam_m))
        ax, ay = (np.float32(part) for part in aim)
        distance = box.distance()
        ahead = distance + (box.dx * ax + np.float32(1e-3))[None, :]
        ahead += (box.dy * ay)[:, None]
        scale = np.float32((_STEPS - 1) / 2 / _HALF)
        tangent = (box.dy * ax * scale)[:, None] - (box.dx * ay * scale)[None, :]
        tangent /= ahead
        tangent += np.float32(_STEPS / 2)
        beam = self._cone.take(tangent.astype(np.intp), mode="clip")
        distance *= np.float32(_FALL_STEPS / beam_m)
        beam *= self._fall.take(distance.astype(np.intp), mode="clip")
        self._shade_bodies(box, beam, frame, view)
        return box, beam

    def _shade_bodies(self, box: CellBox, beam: F32, frame: Frame, view: View) -> None:
        """Let those of the crowd that stand in the cone throw their shadows away from it."""
        quads = _shadows(frame)
        if not quads.size:
            return
        pixels = self._pixels[box.y0 : box.y0 + beam.shape[0], box.x0 : box.x0 + beam.shape[1]]
        pixels[...] = 0
        self._layer.set_clip((box.x0, box.y0, beam.shape[1], beam.shape[0]))
        corners = np.rint(quads * np.float32(CELLS_PER_M) - np.array((view.cx, view.cy), np.float32)).astype(np.int64)
        for dark, layer in zip((_DARK // 2, _DARK), corners.tolist(), strict=True):
            for quad in layer:
                pygame.draw.polygon(self._layer, dark, quad)
        half = pixels >> 1
        down = pixels.copy()
        down[1:-1] += half[:-2] + half[2:]
        np.right_shift(down, 1, out=half)
        down[:, 1:-1] += half[:, :-2] + half[:, 2:]
        shade = down.astype(np.float32)
        shade *= np.float32(-_SHADOW_DARK / (4 * _DARK))
        shade += np.float32(1)
        beam *= shade

    def spill(self, frame: Frame, view: View) -> list[tuple[CellBox, F32]]:
        """What the lamp spills round the feet, and what comes back from walls in its cone; [h, w] of each box."""
        near = view.round(frame.player, _GLOW_REACH_M)
        found = [(near, near.bell(_GLOW_M, _GLOW))]
        hits = _hits(frame)
        for at, strength in hits:
            spot = view.round(at, _BOUNCE_REACH_M)
            found.append((spot, spot.bell(_BOUNCE_M, strength * _BOUNCE)))
        room = max((strength for _, strength in hits), default=0.0) ** _ROOM_POWER * _ROOM
        if room > _LEAST:
            box = view.round(frame.player, _ROOM_REACH_M)
            found.append((box, box.bell(_ROOM_M, room)))
        return found


def lamps_of_others(frame: Frame, view: View) -> list[tuple[CellBox, F32]]:
    """What the flashlights of the others who are in sight spill round their feet; [h, w] of each box."""
    lit = [frame.place_of(other) for other in frame.snapshot.others if other.seen and other.flashlight]
    boxes = [view.round(at, _GLOW_REACH_M) for at in lit]
    return [(box, box.bell(_GLOW_M, _GLOW)) for box in boxes]


def phone(frame: Frame, view: View) -> tuple[CellBox, F32]:
    """How bright a phone held low makes what is nearest, and where: [h, w] of the box, 0 to 1."""
    ax, ay = frame.snapshot.player.aim
    box = view.round(frame.player, _PHONE_REACH_M)
    glow = box.bell(_PHONE_M, 1.0)
    along = box.dx[None, :] * np.float32(ax) + box.dy[:, None] * np.float32(ay)
    along /= np.maximum(box.distance(), np.float32(0.6))
    glow *= np.float32(0.72) + np.float32(0.28) * along
    return box, glow


def _reach(aim: tuple[float, float], beam_m: float) -> tuple[float, float, float, float]:
    """Edges of the rectangle round a cone of this length, m from its tip."""
    turn = math.atan2(aim[1], aim[0])
    turns = [turn + part * _EDGE_TURN for part in (-1, -0.5, 0, 0.5, 1)]
    xs = [0.0, *(math.cos(t) * beam_m * 1.02 for t in turns)]
    ys = [0.0, *(math.sin(t) * beam_m * 1.02 for t in turns)]
    return min(xs), min(ys), max(xs), max(ys)


def _shadows(frame: Frame) -> F32:
    """Corners of the shadows of the nearest infected in the cone, [2, n, 4, 2] m on the map: first the penumbras."""
    horde, (ax, ay) = frame.snapshot.horde, frame.snapshot.player.aim
    offset = horde.position.T - np.array(frame.player, np.float32)[:, None]  # an axis at a time: a third of the time
    along = offset[0] * np.float32(ax) + offset[1] * np.float32(ay)
    squared = np.square(offset[0]) + np.square(offset[1])
    ahead = horde.seen & (squared < _SHADOW_TO_M**2) & (along > 0) & (along * along > squared * np.float32(0.75**2))
    ahead &= squared > (2 * _BODY_M) ** 2
    rows = np.flatnonzero(ahead)
    rows = rows[np.argsort(squared[rows], kind="stable")[:_BODIES_MAX]]
    apart = np.ascontiguousarray(frame.between(horde.previous[rows], horde.position[rows])).view(np.complex64)[:, 0]
    apart -= complex(*frame.player)
    away = np.maximum(np.abs(apart), np.float32(_BODY_M))
    near = away + np.float32(_SHADOW_FROM_M)
    spread = (away + np.float32(_SHADOW_M)) / away  # of the far end, of which no more is drawn than the beam reaches
    drawn = (np.float32(_BEAM_M) - near) * np.float32(1 / (_SHADOW_M - _SHADOW_FROM_M))
    quads = np.empty((2, len(rows), 4), np.complex64)  # along a shadow, and aside of it
    quads[:, :, :2] = near[:, None]
    quads[:, :, 2:] = _BEAM_M
    quads.imag[:, :, :2] = (_BODY_M, -_BODY_M)
    for layer, wide in zip(quads, (1 + _PENUMBRA, 1 - _PENUMBRA), strict=True):
        half = np.float32(_BODY_M) * (1 + drawn * (spread * np.float32(wide) - 1))
        layer.imag[:, 2], layer.imag[:, 3] = -half, half
    quads *= (apart / away)[:, None]
    quads += complex(*frame.player)
    return quads.view(np.float32).reshape(2, -1, 4, 2)


def _hits(frame: Frame) -> list[tuple[tuple[float, float], float]]:
    """Where the cone meets walls, m, as a few spots, and how brightly, 0 to 1."""
    sight, (ax, ay) = frame.snapshot.sight_m, frame.snapshot.player.aim
    turn = math.atan2(ay, ax) / (2 * math.pi) * len(sight)
    middle = round(turn)
    rays = (_BOUNCE_TURNS + middle) % len(sight)
    far = sight[rays]
    weight = 1 - np.abs(_BOUNCE_TURNS + np.float32(middle - turn)) * np.float32(2 / (_BOUNCE_RAYS + 1))
    weight *= np.square(np.maximum(1 - far * np.float32(1 / _BEAM_M), 0))
    apart = np.empty((3, _BOUNCE_RAYS), np.float32)
    apart[0] = weight
    far -= np.float32(0.3)
    np.multiply(RAY_DIRECTIONS[rays].T, weight * far, out=apart[1:])
    sums = apart.reshape(3, _BOUNCE_SPOTS, -1).sum(axis=2).T.tolist()
    px, py = frame.player
    share = _BOUNCE_SPOTS / _BOUNCE_RAYS
    return [((px + x / whole, py + y / whole), whole * share) for whole, x, y in sums if whole * share > _LEAST]


def _fall() -> F32:
    """Share of the light left at each distance up to `_BEAM_M`; the lamp's own rim keeps what is nearest dark."""
    distance = np.arange(_FALL_STEPS + 1) * (_BEAM_M / _FALL_STEPS)
    left = 1 - np.minimum(distance / _BEAM_M, 1) ** 1.5
    fall: F32 = (left * np.clip((distance - _FROM_M) * 2, 0, 1)).astype(np.float32)
    return fall


def _cone() -> F32:
    """Brightness by the tangent of half the angle to the aim, up to `_HALF` to either side, and 0 at the ends.

    A hot core, a wide field, a faint ring at its rim.
    """
    sine = np.abs(np.sin(2 * np.arctan(np.linspace(-_HALF, _HALF, _STEPS))))
    field = np.clip((_EDGE - sine) / (_EDGE - _FULL), 0, 1)
    field = field * field * (3 - 2 * field)
    core = np.exp(-np.square(sine / _CORE))
    ring = np.exp(-np.square((sine - _FULL * 1.18) / 0.035))
    grain = np.random.default_rng(7).normal(size=_STEPS)
    grain = np.convolve(grain, np.hanning(41) / np.hanning(41).sum(), mode="same")
    cone: F32 = (field * (0.74 + 0.10 * ring + 0.11 * grain) + 0.42 * core).astype(np.float32)
    return cone
