"""Where the picture is taken from: after the survivor, a little ahead of the aim, hardly past the map.

What the body feels moves it: jolts, the push of a blow, being held, a heart that is about to fail.
"""

import math

import numpy as np

from game.sim.snapshot import PersonView, Snapshot
from game.sim.words.types import TICK_S
from game.view.frame import PX_PER_M, VIEW_PX

_AHEAD_SHARE = 0.22  # of the way to where the hand points
_AHEAD_MAX_M = 2.4
_EASE_SHARE = 0.07  # of what is left, each tick
_LEAN_EASE_SHARE = 0.035  # into and out of a grip it goes slower
_LEAN_LEFT = 0.25  # of the look ahead, while somebody holds on

BEYOND_PX = 6 * PX_PER_M  # of the dark round the map: more of it, and a room by the edge would stand in a corner

OFFSET_MAX_PX = 9.0  # the most that shake, kick and breath may add up to
STEP_MAX_PX = 3.0  # a tick: the picture is never torn from one place to another
_SHAKE_PX = 6.0
_TRAUMA_TICKS = 26.0  # a full jolt has died away after this; squared, half of it is over after a third
_KICK_LEFT = 0.8  # of a kick, each tick
_NOISE_HZ = 13.0
_BREATH_PX = 2.2
_BREATH_S = 2.6
_BREATH_BELOW = 0.35  # of health

Offset = tuple[float, float]


class Camera:
    """Eases and shakes by ticks; `corner` gives the map pixel at the picture's corner.

    ``share``: of all motion that is not the survivor's own, 0 to 1; 0 is a still camera.
    """

    def __init__(self, width: int, height: int, size_px: tuple[int, int] = VIEW_PX) -> None:
        self.size_px = size_px
        self.share = 1.0
        self._map_px = (width * PX_PER_M, height * PX_PER_M)
        self._tick = -1
        self._ahead: Offset = (0.0, 0.0)
        self._ahead_before: Offset = (0.0, 0.0)
        self._trauma = 0.0
        self._kick: Offset = (0.0, 0.0)
        self._offset: Offset = (0.0, 0.0)  # px
        self._offset_before: Offset = (0.0, 0.0)
        self._noise = np.random.default_rng(5).uniform(-1, 1, (2, 64)).tolist()

    def shake(self, amount: float) -> None:
        """Add a jolt, 0 to 1; jolts don't add up beyond 1."""
        self._trauma = min(1.0, self._trauma + amount)

    def kick(self, angle: float, push_px: float) -> None:
        """Push the picture the way a blow goes, radians; it comes back by itself."""
        x, y = self._kick
        self._kick = (x + math.cos(angle) * push_px, y + math.sin(angle) * push_px)

    def carry_on(self, before: "Camera") -> None:
        """Look as far ahead as another camera did, instead of beginning anew."""
        self._tick = before._tick
        self._ahead = self._ahead_before = before._ahead

    def follow(self, snapshot: Snapshot) -> None:
        """Move on to a tick; does nothing when it has been there."""
        if snapshot.tick == self._tick:
            return
        first, self._tick = self._tick < 0, snapshot.tick
        player = snapshot.player
        reach = min(player.aim_distance_m * _AHEAD_SHARE, _AHEAD_MAX_M)
        ease = _EASE_SHARE
        if player.held_by:  # who is held sees nothing but the one who holds
            reach, ease = reach * _LEAN_LEFT, _LEAN_EASE_SHARE
        want = (player.aim[0] * reach, player.aim[1] * reach)
        self._ahead_before = want if first else self._ahead
        x, y = self._ahead_before
        self._ahead = (x + (want[0] - x) * ease, y + (want[1] - y) * ease)
        self._move(player)

    def corner(self, player: tuple[float, float], alpha: float) -> tuple[int, int]:
        """Map pixel at the picture's corner, with the survivor at ``player`` m."""
        corner = []
        for axis in (0, 1):
            ahead = _between(self._ahead_before[axis], self._ahead[axis], alpha)
            offset = _between(self._offset_before[axis], self._offset[axis], alpha)
            middle = (player[axis] + ahead) * PX_PER_M + offset
            spare = self._map_px[axis] - self.size_px[axis]
            left = round(middle - self.size_px[axis] / 2)
            corner.append(max(-BEYOND_PX, min(spare + BEYOND_PX, left)) if spare > 0 else spare // 2)
        return corner[0], corner[1]

    def _move(self, player: PersonView) -> None:
        """Reckon this tick's offset, px: within `OFFSET_MAX_PX`, and within `STEP_MAX_PX` of the last one."""
        strength = self._trauma**2 * _SHAKE_PX
        self._trauma = max(0.0, self._trauma - 1 / _TRAUMA_TICKS)
        x, y = (self._kick[axis] + self._wave(axis) * strength for axis in (0, 1))
        y += self._breath(player.health)
        self._kick = (self._kick[0] * _KICK_LEFT, self._kick[1] * _KICK_LEFT)
        x, y = _at_most(x * self.share, y * self.share, OFFSET_MAX_PX)
        before = self._offset_before = self._offset
        dx, dy = _at_most(x - before[0], y - before[1], STEP_MAX_PX)
        self._offset = (before[0] + dx, before[1] + dy)

    def _wave(self, axis: int) -> float:
        """Smooth noise, -1 to 1: values at even times with an S-curve between them."""
        at = self._tick * TICK_S * _NOISE_HZ
        whole = int(at)
        part = at - whole
        values = self._noise[axis]
        a, b = values[whole % len(values)], values[(whole + 1) % len(values)]
        return float(_between(a, b, part * part * (3 - 2 * part)))

    def _breath(self, health: float) -> float:
        weak = max(0.0, 1 - health / _BREATH_BELOW)
        return weak * _BREATH_PX * math.sin(self._tick * TICK_S * 2 * math.pi / _BREATH_S)


def _between(a: float, b: float, share: float) -> float:
    return a + (b - a) * share


def _at_most(x: float, y: float, length: float) -> Offset:
    far = math.hypot(x, y)
    return (x, y) if far <= length else (x * length / far, y * length / far)
