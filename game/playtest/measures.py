"""What is measured of a life: how it ended, what was used, and when there was rest."""

import math
from collections import Counter
from collections.abc import Iterable
from typing import Any

import numpy as np

from game.sim.snapshot import Snapshot
from game.sim.terrain.level import Level
from game.sim.words.events import Event, EventKind
from game.sim.words.states import CHASE, GRAB, INFECTED, Outcome
from game.sim.words.types import TICKS_PER_S, ticks

REST_TICKS = ticks(30)  # as long nobody hunts near and nothing hurts
NEAR_M = 14.0  # a hunter as near breaks a rest, in sight or not
PEAK_TICKS = ticks(5)  # two moments of need that lie closer are one peak
PEAK_HUNTERS, PEAK_M = 4, 5.0  # so many as near are a moment of need, as is a grip or a bite
BESIDE_M = 3.0  # of a death: who was there
TRAIL_EVERY = ticks(2)

USES = {
    EventKind.SHOVE: "shoves",
    EventKind.THROW: "throws",
    EventKind.BANDAGE: "bandages",
    EventKind.DOOR_OPEN: "doors_opened",
    EventKind.DOOR_SHUT: "doors_shut",
    EventKind.DOOR_UNLOCK: "doors_unlocked",
    EventKind.NOTE: "notes",
    EventKind.KILL: "kills",
    EventKind.FREED: "freed",
}
SUFFERED = {EventKind.BITE: "bites", EventKind.GRAB: "grabs"}
OUTCOMES = {Outcome.PLAYING: "alive", Outcome.ESCAPED: "escaped", Outcome.DIED: "died"}


class Measures:
    """Watches a session: `look` at its snapshots now and then, `tick` with the events of each tick."""

    def __init__(self, level: Level) -> None:
        self._level = level
        self._uses = Counter(dict.fromkeys((*USES.values(), *SUFFERED.values(), "searches"), 0))
        self._swings: Counter[str] = Counter()
        self._searched: set[int] = set()
        self._goals: list[tuple[int, str]] = []
        self._rooms: dict[str, None] = {}
        self._start: tuple[float, float] | None = None
        self._furthest_m = 0.0
        self._calm_since = 0
        self._rests: list[float] = []
        self._peaks: list[float] = []
        self._need_tick = -(10**6)
        self._tick = 0
        self._trail: list[tuple[float, float]] = []
        self._last_biter = -1

    def look(self, snapshot: Snapshot) -> None:
        """Note where one is, what the goal is and who is near."""
        x, y = snapshot.player.position
        self._start = self._start or (x, y)
        self._furthest_m = max(self._furthest_m, math.hypot(x - self._start[0], y - self._start[1]))
        if snapshot.tick >= len(self._trail) * TRAIL_EVERY:
            self._trail.append((round(x, 1), round(y, 1)))
        if snapshot.player.room:
            self._rooms.setdefault(snapshot.player.room)
        goal = snapshot.goal
        said = "" if goal is None else ": ".join(word for word in (goal.kind.name, goal.what, goal.where) if word)
        if not self._goals or self._goals[-1][1] != said:
            self._goals.append((snapshot.tick, said))
        horde = snapshot.horde
        hunts = ((horde.state == CHASE) | (horde.state == GRAB)) & (horde.side == INFECTED)
        offset = horde.position[hunts] - np.array((x, y), np.float32)
        squared = (offset * offset).sum(axis=1)
        if (squared < NEAR_M**2).any():
            self._end_rest(snapshot.tick)
        if np.count_nonzero(squared < PEAK_M**2) >= PEAK_HUNTERS:
            self._need(snapshot.tick)

    def tick(self, tick: int, who: int, events: Iterable[Event]) -> None:
        """Count what one did and what was done to one in a tick."""
        self._tick = tick
        for event in events:
            if event.actor == who:
                if event.kind in USES:
                    self._uses[USES[event.kind]] += 1
                elif event.kind == EventKind.SWING:
                    self._swings[event.detail or "hands"] += 1
                elif event.kind in (EventKind.PICKUP, EventKind.SEARCHED_EMPTY):
                    self._searched.add(event.subject)
            elif event.victim == who and event.kind in SUFFERED:
                self._uses[SUFFERED[event.kind]] += 1
                self._last_biter = event.actor
                self._need(tick)

    def row(self, last: Snapshot) -> dict[str, Any]:
        """All of it; ``last``: the snapshot in which it ended."""
        self._end_rest(last.tick)
        x, y = last.player.position
        self._uses["searches"] = len(self._searched)
        return {
            "length_s": round(last.tick / TICKS_PER_S, 2),
            "outcome": OUTCOMES[last.outcome],
            "cause": last.cause if last.outcome is Outcome.DIED else "",
            "killer": self._kind_of(last, self._last_biter) if last.outcome is Outcome.DIED else "",
            "near": self._beside(last),
            "x": round(x, 2),
            "y": round(y, 2),
            "room": self._level.room_at(x, y),
            "furthest_m": round(self._furthest_m, 1),
            "rooms": list(self._rooms),
            "used": dict(self._uses),
            "swings": dict(sorted(self._swings.items())),
            "rests": self._rests,
            "peaks": self._peaks,
            "goals": [{"s": round(tick / TICKS_PER_S, 1), "goal": goal} for tick, goal in self._goals],
            "keys": list(last.player.keys),
            "trail": [list(place) for place in self._trail],
        }

    def _need(self, tick: int) -> None:
        self._end_rest(tick)
        if tick - self._need_tick > PEAK_TICKS:
            self._peaks.append(round(tick / TICKS_PER_S, 1))
        self._need_tick = tick

    def _end_rest(self, tick: int) -> None:
        if tick - self._calm_since >= REST_TICKS:
            self._rests.append(round((tick - self._calm_since) / TICKS_PER_S, 1))
        self._calm_since = tick

    def _beside(self, last: Snapshot) -> dict[str, int]:
        """Who stands within reach of the end, by kind."""
        horde, (x, y) = last.horde, last.player.position
        offset = horde.position - np.array((x, y), np.float32)
        near = ((offset * offset).sum(axis=1) < BESIDE_M**2) & (horde.side == INFECTED)
        kinds = Counter(last.kinds.at(number).name for number in horde.kind[near].tolist())
        return dict(sorted(kinds.items()))

    def _kind_of(self, last: Snapshot, who: int) -> str:
        row = (last.horde.id == who).nonzero()[0]
        return last.kinds.at(int(last.horde.kind[row[0]])).name if len(row) else ""
