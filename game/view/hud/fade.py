"""What comes when it matters and goes again: shown, held for a while, and let go, by ticks."""

from game.sim.words.types import ticks

_IN, _OUT = ticks(0.18), ticks(0.7)


class Fade:
    """How visible one thing is. Asking changes nothing, so a picture drawn twice is the same."""

    def __init__(self, hold_s: float) -> None:
        self._hold = ticks(hold_s)
        self._since = self._until = -(10**9)

    def show(self, tick: int) -> None:
        """Bring it, or keep it from going."""
        alpha = self.alpha(tick)
        if alpha < 1:
            self._since = tick - round(alpha * _IN)
        self._until = max(self._until, tick + self._hold)

    def alpha(self, tick: int) -> float:
        """How visible it is, 0 to 1."""
        return max(0.0, min(1.0, (tick - self._since + 1) / _IN, (self._until + _OUT - tick) / _OUT))
