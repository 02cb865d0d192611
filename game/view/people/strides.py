"""Where a person's legs point, and how far they have gone: they follow the way, the body follows the eyes."""

import math

from game.sim.snapshot import PersonView

_MOVING_M = 0.0025  # in a tick; slower is standing
_BACKWARDS = math.radians(110)  # from the aim; further off, the legs walk backwards instead
_TWIST = math.radians(65)  # hips turn no further away from the shoulders
_EASE = 0.28  # of the difference is gone after a tick
_AT_EASE = math.radians(30)  # who stands lets the body turn so far before the feet follow


class Strides:
    """Follows one person from tick to tick.

    ``facing``: of the legs, radians. ``stepped_m``: the way, less what was walked backwards.
    """

    def __init__(self) -> None:
        self.facing = 0.0
        self.stepped_m = 0.0
        self._tick = -1

    def follow(self, person: PersonView, tick: int) -> None:
        """Move on to a tick; does nothing when it has been there."""
        if tick == self._tick:
            return
        first, self._tick = self._tick < 0, tick
        aim = math.atan2(person.aim[1], person.aim[0])
        dx, dy = (now - before for now, before in zip(person.position, person.previous, strict=True))
        way_m = math.hypot(dx, dy)
        off = 0.0
        if way_m > _MOVING_M:
            off = _wrapped(math.atan2(dy, dx) - aim)
            back = abs(off) > _BACKWARDS
            self.stepped_m += -way_m if back else way_m
            off = max(-_TWIST, min(_TWIST, _wrapped(off + math.pi) if back else off))
        elif abs(_wrapped(self.facing - aim)) < _AT_EASE:
            off = _wrapped(self.facing - aim)
        change = _wrapped(aim + off - self.facing)
        self.facing += change if first else change * _EASE


def _wrapped(angle: float) -> float:
    """Give an angle between -pi and pi."""
    return (angle + math.pi) % math.tau - math.pi
