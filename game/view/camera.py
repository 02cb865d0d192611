"""Where the picture is taken from: after the survivor, a little ahead of the aim, never past the map."""

import random

from game.sim.snapshot import Snapshot
from game.view.frame import PX_PER_M, VIEW_PX

_AHEAD_SHARE = 0.22  # of the way to where the hand points
_AHEAD_MAX_M = 2.4
_EASE_SHARE = 0.07  # of what is left, each tick
_SHAKE_PX = 7.0
_SHAKE_TICKS = 8.0  # a full shake has died away after this


class Camera:
    """Eases and shakes by ticks; `corner` gives the map pixel at the picture's corner."""

    def __init__(self, width: int, height: int, size_px: tuple[int, int] = VIEW_PX) -> None:
        self.size_px = size_px
        self._map_px = (width * PX_PER_M, height * PX_PER_M)
        self._tick = -1
        self._ahead = (0.0, 0.0)
        self._ahead_before = (0.0, 0.0)
        self._trauma = 0.0
        self._shake_px = (0.0, 0.0)
        self._random = random.Random(5)

    def shake(self, amount: float) -> None:
        """Add a jolt, 0 to 1; jolts don't add up beyond 1."""
        self._trauma = min(1.0, self._trauma + amount)

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
        want = (player.aim[0] * reach, player.aim[1] * reach)
        self._ahead_before = want if first else self._ahead
        x, y = self._ahead_before
        self._ahead = (x + (want[0] - x) * _EASE_SHARE, y + (want[1] - y) * _EASE_SHARE)
        self._trauma = max(0.0, self._trauma - 1 / _SHAKE_TICKS)
        strength = self._trauma**2 * _SHAKE_PX
        self._shake_px = (self._random.uniform(-1, 1) * strength, self._random.uniform(-1, 1) * strength)

    def corner(self, player: tuple[float, float], alpha: float) -> tuple[int, int]:
        """Map pixel at the picture's corner, with the survivor at ``player`` m."""
        corner = []
        for axis in (0, 1):
            before, now = self._ahead_before[axis], self._ahead[axis]
            middle = (player[axis] + before + (now - before) * alpha) * PX_PER_M + self._shake_px[axis]
            spare = self._map_px[axis] - self.size_px[axis]
            left = round(middle - self.size_px[axis] / 2)
            corner.append(max(0, min(spare, left)) if spare > 0 else spare // 2)
        return corner[0], corner[1]
