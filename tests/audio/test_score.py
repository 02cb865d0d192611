"""Laws of the score: it follows who hunts and how near, holds on for a while, and keeps silence where it frightens."""

import math

import numpy as np
import pytest

from game.audio.score import (
    CHASED_M,
    HUSH_S,
    LET_GO_M,
    LOUD_S,
    QUIET_S,
    SPENT_S,
    STALKED_BED,
    STALKED_S,
    Score,
    Threat,
    threat_of,
)
from game.sim.words.states import Outcome, State
from tests.audio.stage import EAR, scene

SECOND = 60


def after(score: Score, seconds: float, threat: Threat, outcome: Outcome = Outcome.PLAYING) -> dict[str, float]:
    for _ in range(round(seconds * SECOND)):
        score.advance(threat, outcome)
    return dict(score.levels)


def hunt(hunters: int = 1, hunter_m: float = 6.0, *, seen: bool = True) -> Threat:
    return Threat(hunters, 0, hunter_m, hunter_m, seen_m=hunter_m if seen else math.inf)


def test_quiet_has_a_drone_and_a_hunt_has_the_chase() -> None:
    score = Score()
    calm = after(score, 12, Threat())
    assert calm["drone"] > 0.8
    assert calm["chase"] == calm["tension"] == calm["strings"] == 0
    hunted = after(score, 4, hunt())
    assert hunted["chase"] > 0.5 > hunted["drone"]


def test_more_hunters_are_louder_and_nobody_is_louder_than_full() -> None:
    levels = [after(Score(), 6, hunt(count))["chase"] for count in (1, 3, 6, 40)]
    assert levels == sorted(levels)
    assert levels[0] < levels[-1] == 1.0


def test_those_who_seek_bring_tension_and_no_chase() -> None:
    sought = after(Score(), 8, Threat(seekers=2, nearest_m=9.0))
    assert sought["tension"] > 0.4
    assert sought["chase"] == 0
    creeping = after(Score(), 8, Threat(nearest_m=1.5))
    assert creeping["strings"] > 0.5
    assert creeping["chase"] == 0


def test_a_hunter_at_the_edge_does_not_switch_it_on_and_off() -> None:
    score, turns, before = Score(), 0, False
    for i in range(40 * SECOND):
        edge_m = CHASED_M + 3 * np.sin(i / 20)  # in and out of the distance at which a hunt begins
        score.advance(hunt(hunter_m=float(edge_m)))
        turns += score.hunted != before
        before = score.hunted
    assert turns == 1
    after(score, 6, hunt(hunter_m=LET_GO_M + 1))
    assert not score.hunted


def test_after_a_hunt_there_is_silence_and_then_the_drone_again() -> None:
    score = Score()
    after(score, 10, hunt())
    hush = after(score, HUSH_S, Threat())
    assert all(level < 0.05 for level in hush.values())
    assert after(score, 16, Threat())["drone"] > 0.8


def test_in_a_long_quiet_even_the_drone_holds_its_breath() -> None:
    score = Score()
    levels = [after(score, 1, Threat())["drone"] for _ in range(200)]
    assert min(levels[20 : round(QUIET_S) - 15]) > 0.5
    assert min(levels[60:]) == 0
    assert 0.5 < np.mean(np.array(levels[20:]) > 0.5) < 0.95


def test_the_shock_comes_once_and_not_again_before_it_was_calm() -> None:
    score = Score()
    shocks = [score.advance(hunt() if i // 300 % 2 else Threat()) for i in range(20 * SECOND)]
    assert sum(shocks) == 1


def test_the_end_leaves_only_a_low_note() -> None:
    score = Score()
    after(score, 6, hunt(9))
    ended = after(score, 8, Threat(), Outcome.DIED)
    assert ended["drone"] == pytest.approx(0.5)
    assert ended["chase"] == ended["pulse"] == ended["strings"] == 0


def test_the_threat_is_counted_by_way_and_state() -> None:
    places = [(EAR[0] + 2, EAR[1]), (EAR[0] + 5, EAR[1]), (EAR[0] - 5, EAR[1])]
    away_m = np.array([2.0, 30.0, 12.0], np.float32)
    hunters = threat_of(scene(places=places, state=State.CHASE), away_m)
    assert hunters == Threat(2, 0, 2.0, 2.0, seen_m=2.0)
    unseen = threat_of(scene(places=places, state=State.CHASE, seen=False), away_m)
    assert unseen == Threat(2, 0, 2.0, 2.0)
    seekers = threat_of(scene(places=places, state=State.SEARCH), away_m)
    assert (seekers.hunters, seekers.seekers) == (0, 2)
    assert threat_of(scene(), np.zeros(0, np.float32)) == Threat()


def test_before_contact_there_is_silence_and_then_all_at_once() -> None:
    score = Score()
    after(score, 12, Threat())
    stalked = after(score, 1.5, hunt(3, seen=False))
    assert all(level < 0.02 for level in stalked.values())
    assert score.bed == pytest.approx(STALKED_BED)
    assert after(score, STALKED_S - 2, hunt(3, seen=False)) == stalked
    assert score.advance(hunt(3))  # the shock
    assert after(score, 0.3, hunt(3))["chase"] > 0.5
    after(score, 1.0, hunt(3))
    assert score.bed == 1


def test_who_is_at_arms_length_is_there_seen_or_not() -> None:
    score = Score()
    assert after(score, 1, hunt(hunter_m=1.5, seen=False))["chase"] > 0.4


def test_silence_gives_way_to_dread_where_nobody_comes_in() -> None:
    score = Score()
    sieged = after(score, STALKED_S + 4, hunt(3, seen=False))
    assert sieged["pulse"] > 0.5
    assert sieged["chase"] == 0


def test_a_hunt_that_lasts_holds_its_breath_and_comes_again() -> None:
    score = Score()
    chase = [after(score, 1, hunt(9))["chase"] for _ in range(round(2 * (LOUD_S + SPENT_S)))]
    assert max(chase[:15]) == 1
    assert min(chase[20:30]) == 0
    assert max(chase[30:45]) == 1
