"""Darkness: what the survivor can't see is black or a memory, what they can is as bright as all lights make it.

Light is reckoned in cells of 4 px that lie still on the map, then scaled up softly and multiplied onto the picture.
Over it comes what shines by itself.
"""

import math

import numpy as np
import pygame

from game.sim.snapshot import Snapshot
from game.sim.terrain.level import Level
from game.sim.terrain.shift import Shift
from game.sim.words.types import F32, TICK_S, U8
from game.view.frame import PX_PER_M, VIEW_PX, Frame
from game.view.light.beam import CellBox, Flashlight, View, lamps_of_others, phone
from game.view.light.glazing import glazing_of
from game.view.light.glow import Glow
from game.view.light.lamps import MapLight
from game.view.light.memory import Memory
from game.view.light.moonlight import Moonlight
from game.view.light.occluders import CELL_PX, CELLS_PER_M, Occluders
from game.view.light.sightplane import SightPlane

Ring = tuple[float, float, float, float]  # x m, y m, radius m, strength 0 to 1

_EYE_M = 0.26  # a lamp held in a hand that moves: the wider, the softer the shadows' edges
_EYES_PER_M = PX_PER_M  # one looks from the middle of the px at which one is drawn; what is seen from it is kept
_BEAM, _SPILL, _PHONE, _RING = (
    np.array(color, np.float32)[:, None, None]
    for color in ((1.06, 0.94, 0.72), (1.0, 0.88, 0.70), (0.46, 0.56, 0.68), (0.30, 0.38, 0.48))
)
_RING_WIDTH_M = 0.3


class Light:
    """Lamps, moon, flashlight, sight and memory as one picture to multiply with, and what glows over it."""

    def __init__(self, level: Level, size_px: tuple[int, int] = VIEW_PX) -> None:
        glazing = glazing_of(level)
        self._occluders = Occluders(level, glazing.windows)
        self._map_light = MapLight(level, self._occluders, Moonlight(glazing, self._occluders))
        self._memory = Memory(level.width, level.height)
        self.fit(size_px)

    def fit(self, size_px: tuple[int, int]) -> None:
        """Make room for pictures of a size; what is remembered and what lamps light stays."""
        width, height = (-(-side // CELL_PX) + 1 for side in size_px)
        self._map_light.fit(width, height)
        # One more tile on every side than the picture touches: what is cut off there still lights the rest.
        self._sight = SightPlane(self._occluders, -(-width // CELLS_PER_M) + 3, -(-height // CELLS_PER_M) + 3)
        self._flashlight = Flashlight(width, height)
        self._glow = Glow(self._map_light.lamps, width, height)
        self._out: F32 = np.empty((3, height, width), np.float32)
        self._known: F32 = np.empty((height, width), np.float32)
        self._plane: F32 = np.empty_like(self._known)
        self._spare: F32 = np.empty_like(self._known)
        self._levels: U8 = np.empty((height, width), np.uint8)
        self._small = pygame.Surface((width, height), depth=32)
        self._large = pygame.Surface((width * CELL_PX, height * CELL_PX), depth=32)
        self._vignette = _vignette(width, height)

    def watch(self, snapshot: Snapshot) -> None:
        """Take in how the doors stand, and all else on the ground."""
        changed = self._occluders.renew(snapshot.ground)
        self._map_light.switch(snapshot.lamps_out, snapshot.tick * TICK_S)
        self._map_light.watch(changed + self._occluders.watch(snapshot.door_state))

    def carry_on(self, before: "Light", shift: Shift) -> None:
        """Remember what was seen through another one, of a map that has moved by so many tiles since."""
        self._memory.carry_on(before._memory, shift)

    def draw(self, frame: Frame, rings: tuple[Ring, ...] = ()) -> None:
        """Darken the picture so far. ``rings`` are waves of faint light over the floor."""
        height, width = self._known.shape
        view = View(frame.left_px // CELL_PX, frame.top_px // CELL_PX, width, height)
        sight = self._seen_from(frame.player, view)
        beam = self._mix(frame, view, sight, rings)
        self._write(view, sight, frame.settings.brightness)
        pygame.transform.smoothscale(self._small, self._large.get_size(), self._large)
        place = (view.cx * CELL_PX - frame.left_px, view.cy * CELL_PX - frame.top_px)
        frame.target.blit(self._large, place, special_flags=pygame.BLEND_RGB_MULT)
        if beam is not None:
            self._glow.draw_haze(frame, view, *beam)
            self._glow.draw_dust(frame, view, *beam)
        self._glow.draw_halos(frame, view, sight)
        self._map_light.prepare(view)

    def _seen_from(self, at: tuple[float, float], view: View) -> F32:
        """How much of every cell of the picture is seen from a place, m; [h, w] 0 to 1, soft at its edges."""
        left, top = view.cx // CELLS_PER_M - 1, view.cy // CELLS_PER_M - 1
        x_m, y_m = ((math.floor(v * _EYES_PER_M) + 0.5) / _EYES_PER_M for v in at)
        plane = self._sight.look(left, top, x_m, y_m, _EYE_M)
        y, x = view.cy - top * CELLS_PER_M, view.cx - left * CELLS_PER_M
        return plane[y : y + view.height, x : x + view.width]

    def _mix(self, frame: Frame, view: View, sight: F32, rings: tuple[Ring, ...]) -> tuple[CellBox, F32] | None:
        """Write the light that falls on cells into ``_out`` [3, h, w], and how much of it is memory into ``_known``.

        Returns where the flashlight shines how brightly, as far as that is seen.
        """
        out, known, beam = self._out, self._known, None
        np.copyto(out, self._map_light.steady(view)[0])
        self._map_light.add_unsteady(out, sight, view, frame.time_s, calm=frame.settings.fewer_flashes)
        if frame.snapshot.player.flashlight:
            box, cone = self._flashlight.shine(frame, view)
            _add(box.cut(out), _BEAM, cone)
            cone *= box.cut(sight)
            beam = box, cone
            for box, light in self._flashlight.spill(frame, view):
                _add(box.cut(out), _SPILL, light)
        else:
            box, glow = phone(frame, view)
            _add(box.cut(out), _PHONE, glow)
        for box, light in lamps_of_others(frame, view):
            _add(box.cut(out), _SPILL, light)
        for x, y, radius, strength in rings:
            box = view.round((x, y), radius + 3 * _RING_WIDTH_M)
            wave = np.square((box.distance() - np.float32(radius)) * np.float32(1 / _RING_WIDTH_M))
            _add(box.cut(out), _RING, np.exp(-wave) * np.float32(strength))
        np.multiply(out[1], sight, out=self._plane)
        self._memory.see(self._plane, view)
        self._memory.recall(known, view)
        np.multiply(known, sight, out=self._plane)
        known -= self._plane
        return beam

    def _write(self, view: View, sight: F32, brightness: float) -> None:
        """Bring seen light and memory into the small picture, by a gamma that leaves black and white as they are.

        One colour after the other: what is at work then stays in the processor's cache.
        """
        dim = self._map_light.steady(view)[1]
        pixels = pygame.surfarray.pixels3d(self._small)
        plane, spare = self._plane, self._spare
        for channel, (light, remembered) in enumerate(zip(self._out, dim, strict=True)):
            np.multiply(light, sight, out=plane)
            np.multiply(remembered, self._known, out=spare)
            plane += spare
            if brightness != 1.0:
                np.power(plane, np.float32(1 / brightness), out=plane)
            plane *= self._vignette
            np.clip(plane, 0, 255, out=plane)  # a third of the time that a minimum takes
            np.copyto(self._levels, plane, casting="unsafe")
            pixels[:, :, channel].T[...] = self._levels


def _add(planes: F32, color: F32, light: F32) -> None:
    """Add ``light`` [h, w] in a color [3, 1, 1] to ``planes`` [3, h, w]."""
    planes += light * color


def _vignette(width: int, height: int) -> F32:
    """Full light, 255, a little darker at the picture's edges, [h, w]."""
    x: F32 = np.linspace(-1, 1, width, dtype=np.float32)
    y: F32 = np.linspace(-1, 1, height, dtype=np.float32)
    corner: F32 = np.square(x)[None, :] + np.square(y)[:, None] - np.float32(0.55)
    return np.float32(255) - np.clip(corner, 0, 1) * np.float32(255 * 0.28)
