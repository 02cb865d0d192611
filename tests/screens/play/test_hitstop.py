"""Time that stands for a moment when a blow lands: short, seldom, and as much of it as a person wants."""

from itertools import pairwise
from types import SimpleNamespace
from typing import cast

import pytest

from game.screens.play.hitstop import BUDGET_S, HOLD_S, HitStop
from game.sim.snapshot import Snapshot
from game.sim.words.events import Event, EventKind


def at(tick: int) -> Snapshot:
    return cast("Snapshot", SimpleNamespace(tick=tick, player=SimpleNamespace(id=0, position=(10.0, 10.0))))


def event(kind: EventKind, x: float = 11.0) -> Event:
    return Event(kind, x, 10.0, 20.0, 0)


@pytest.mark.parametrize("kind", HOLD_S)
@pytest.mark.parametrize("share", [1.0, 0.5])
def test_a_blow_holds_time_for_a_moment_by_its_kind(kind: EventKind, share: float) -> None:
    held = HitStop().answer([event(EventKind.STEP), event(kind)], at(5), share)
    assert held == pytest.approx(HOLD_S[kind] * share) or HOLD_S[kind] * share < 0.02
    assert 0.033 <= HOLD_S[kind] <= 0.07


def test_what_is_no_blow_holds_nothing_and_neither_does_a_door_far_off() -> None:
    stop = HitStop()
    assert stop.answer([event(EventKind.STEP), event(EventKind.GROAN)], at(1), 1.0) == 0
    assert stop.answer([event(EventKind.DOOR_BREAK, x=40.0)], at(2), 1.0) == 0
    assert stop.answer([event(EventKind.BITE)], at(3), 0.0) == 0


@pytest.mark.parametrize("every", [1, 2, 5, 9, 20])
def test_a_storm_of_blows_never_stutters(every: int) -> None:
    stop, held = HitStop(), {}
    for tick in range(0, 600, every):
        held[tick] = stop.answer([event(EventKind.HIT), event(EventKind.KILL)], at(tick), 1.0)
    for start in range(540):
        assert sum(s for tick, s in held.items() if start <= tick < start + 60) <= BUDGET_S + 1e-9
    stops = [tick for tick, s in held.items() if s]
    assert len(stops) >= 9 * 2
    assert min(b - a for a, b in pairwise(stops)) >= 6
