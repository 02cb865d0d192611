"""What a run was, for whoever tells it afterwards: where one got to, how near the way out was, who ended it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.play.session import Session
from game.sim.paths.flowfield import UNITS_PER_M, UNREACHED, WaveGround, distance_to
from game.sim.snapshot import outcome_of
from game.sim.words.events import Event, EventKind
from game.sim.words.states import Outcome
from game.sim.words.types import TICK_S, U16

LOOK_EVERY = 15  # ticks between two looks at which room it is


@dataclass(frozen=True, slots=True)
class Life:
    """One run of one person, from their start to their end.

    ``killer``: kind of the infected whose bite was the last, "" for none. ``room``: where it ended. ``rooms``: those
    entered, in that order. ``far_room``, ``far_m``: the one that lies furthest from the start, and how far by way.
    ``left_m``: way that was left to the nearest exit; ``whole_m``: the same from the start; None where no way leads to
    one, locked doors or not. ``place``: where it ended, m.
    """

    who: str
    difficulty: str
    seed: int
    outcome: Outcome
    time_s: float
    kills: int
    cause: str
    killer: str
    room: str
    rooms: tuple[str, ...]
    far_room: str
    far_m: float
    left_m: float | None
    whole_m: float | None
    place: tuple[float, float]


class LifeLog:
    """Keeps count of a session while it goes on. Ways lead through doors, shut, locked or not."""

    def __init__(self, session: Session, before: "LifeLog | None" = None) -> None:
        """``before``: of the session in another state of the map, that this one goes on from."""
        self._session = session
        person = session.survivor
        self._rooms: dict[str, tuple[float, float]] = dict(before._rooms) if before else {}  # where each was entered, m
        self._killer: str = before._killer if before else ""
        self._start: tuple[float, float] = before._start if before else (person.x, person.y)

    def note(self, events: Sequence[Event]) -> None:
        """Take in what happened in a tick."""
        session = self._session
        if session.tick_number % LOOK_EVERY == 0:
            person = session.survivor
            room = session.school.level.room_at(person.x, person.y)
            if room and person.acts:
                self._rooms.setdefault(room, (person.x, person.y))
        for event in events:
            if event.kind is EventKind.BITE and event.victim == session.follows:
                row = int(session.world.bodies.row[event.actor])
                if row >= 0:
                    self._killer = session.rules.kinds.at(int(session.world.bodies.kind[row])).name

    def life(self) -> Life:
        """All of it, as it stands now. Reckons two fields over the whole map."""
        session = self._session
        person, setup, level = session.survivor, session.setup, session.school.level
        away = _field(session, *self._start)
        left = whole = None
        if level.ways_out:
            ends = (level.exits[i].area.center for i in level.ways_out)
            home = min((_field(session, *end) for end in ends), key=lambda f: _at(f, *self._start))
            left, whole = (_metres(_at(home, x, y)) for x, y in ((person.x, person.y), self._start))
        far = max(self._rooms, key=lambda room: _near(away, *self._rooms[room]), default="")
        return Life(
            who=person.who,
            difficulty=setup.difficulty,
            seed=setup.seed,
            outcome=outcome_of(session.world, person),
            time_s=(session.tick_number + (setup.carried.ticks if setup.carried else 0)) * TICK_S,
            kills=person.kills,
            cause=person.cause,
            killer=self._killer if person.cause else "",
            room=level.room_at(person.x, person.y),
            rooms=tuple(self._rooms),
            far_room=far,
            far_m=_near(away, *self._rooms[far]) / UNITS_PER_M if far else 0.0,
            left_m=0.0 if person.left else left,
            whole_m=whole,
            place=(person.x, person.y),
        )


def _field(session: Session, x: float, y: float) -> U16:
    """How far every tile is from a place, over the ground as it is laid."""
    solid = session.school.level.solid
    return distance_to(WaveGround.of(solid, np.zeros_like(solid)), int(x), int(y))


def _at(field: U16, x: float, y: float) -> int:
    return int(field[int(y), int(x)])


def _near(field: U16, x: float, y: float) -> int:
    units = _at(field, x, y)
    return 0 if units == UNREACHED else units


def _metres(units: int) -> float | None:
    return None if units == UNREACHED else units / UNITS_PER_M
