"""How often the whole picture may brighten: one budget that everything asks which lights up much of it."""

from collections import deque

from game.sim.words.types import TICKS_PER_S

FLASHES_PER_S = 3  # WCAG 2.2, 2.3.1: a flash is a pair of opposing changes over a quarter of the picture
_FRESH_FOR = TICKS_PER_S + 1  # so that three stand in any second, its ends included


class FlashBudget:
    """Grants at most `FLASHES_PER_S` flashes in any second of simulated time, and none where fewer are wished for."""

    def __init__(self) -> None:
        self._granted: deque[int] = deque(maxlen=FLASHES_PER_S)

    def ask(self, tick: int, *, fewer: bool) -> bool:
        """Whether a flash may begin on this tick; one that may is counted.

        >>> budget = FlashBudget()
        >>> [budget.ask(tick, fewer=False) for tick in (0, 10, 20, 30, 61)]
        [True, True, True, False, True]
        """
        if fewer:
            return False
        if len(self._granted) == FLASHES_PER_S and tick - self._granted[0] < _FRESH_FOR:
            return False
        self._granted.append(tick)
        return True
