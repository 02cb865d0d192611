"""Frame time into whole ticks and the part of a tick that is left: the rules never see a wall clock."""

from game.sim.words.types import TICK_S

MAX_TICKS_PER_FRAME = 5


class FixedClock:
    """Collects frame time and gives it out in ticks.

    A hitch gives at most `MAX_TICKS_PER_FRAME` ticks; the rest of that time is dropped. While paused nothing
    collects. A hold swallows time before it is counted: a moment of weight after a blow.
    """

    def __init__(self) -> None:
        self.paused = False
        self._left_s = 0.0
        self._hold_s = 0.0

    def advance(self, frame_s: float) -> int:
        """Add a frame's time and take the whole ticks out of it.

        >>> clock = FixedClock()
        >>> [clock.advance(TICK_S / 2) for _ in range(4)]
        [0, 1, 0, 1]
        """
        if self.paused or frame_s <= 0:
            return 0
        held = min(self._hold_s, frame_s)
        self._hold_s -= held
        self._left_s += frame_s - held
        due = int(self._left_s / TICK_S + 1e-9)
        if due > MAX_TICKS_PER_FRAME:
            self._left_s = 0.0
            return MAX_TICKS_PER_FRAME
        self._left_s = max(0.0, self._left_s - due * TICK_S)
        return due

    def hold(self, seconds: float) -> None:
        """Let the next ``seconds`` pass uncounted; holds don't add up, the longer one stands."""
        self._hold_s = max(self._hold_s, seconds)

    @property
    def alpha(self) -> float:
        """How far the picture stands between the last two ticks, 0 to 1."""
        return min(1.0, self._left_s / TICK_S)


class StepClock:
    """One tick for every frame, whatever its time: for runs that count frames."""

    def __init__(self) -> None:
        self.paused = False

    def advance(self, frame_s: float) -> int:
        """Give one tick, or none while paused; ``frame_s`` decides only that time moves at all."""
        return 0 if self.paused or frame_s <= 0 else 1

    def hold(self, seconds: float) -> None:
        """Do nothing: a counted run has no wall time to hold. ``seconds`` is not used."""

    @property
    def alpha(self) -> float:
        """Always 1: the picture stands at the last tick."""
        return 1.0
