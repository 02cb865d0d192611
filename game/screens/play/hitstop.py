"""Weight by time: for a moment it stands still when a blow lands. It delays ticks and changes none."""

import math
from collections import deque
from collections.abc import Sequence

from game.sim.snapshot import Snapshot
from game.sim.words.events import Event, EventKind
from game.sim.words.types import TICKS_PER_S

HOLD_S = {
    EventKind.BITE: 0.07,
    EventKind.KILL: 0.06,
    EventKind.DOOR_BREAK: 0.05,
    EventKind.HIT: 0.033,
}
BUDGET_S = 0.2  # of any second: more is felt as a stutter
_LEAST_S = 0.02  # a shorter one is not felt
_APART_TICKS = 6
_DOOR_NEAR_M = 9.0


class HitStop:
    """Says how long time is to stand, and keeps within `BUDGET_S`."""

    def __init__(self) -> None:
        self._held: deque[tuple[int, float]] = deque()  # tick, s

    def answer(self, events: Sequence[Event], snapshot: Snapshot, share: float) -> float:
        """Seconds to hold after a tick with these events; ``share`` is as much of it as a person wants, 0 to 1."""
        tick = snapshot.tick
        while self._held and tick - self._held[0][0] >= TICKS_PER_S:
            self._held.popleft()
        wanted = share * max((HOLD_S[event.kind] for event in events if _counts(event, snapshot)), default=0.0)
        left = BUDGET_S - sum(held for _, held in self._held)
        hold = min(wanted, left)
        too_soon = self._held and tick - self._held[-1][0] < _APART_TICKS and hold <= self._held[-1][1]
        if hold < _LEAST_S or too_soon:
            return 0.0
        self._held.append((tick, hold))
        return hold


def _counts(event: Event, snapshot: Snapshot) -> bool:
    if event.kind == EventKind.DOOR_BREAK:
        return math.dist((event.x, event.y), snapshot.player.position) < _DOOR_NEAR_M
    return event.kind in HOLD_S and event.concerns(snapshot.player.id)
