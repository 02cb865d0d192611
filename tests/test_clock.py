import random

import pytest

from game.clock import MAX_TICKS_PER_FRAME, FixedClock, StepClock
from game.sim.words.types import TICK_S, TICKS_PER_S


@pytest.mark.parametrize("fps", [24, 30, 59.94, 60, 75, 144, 240])
def test_no_tick_is_lost_or_made(fps: float) -> None:
    clock = FixedClock()
    frames = round(fps * 10)
    ticks = sum(clock.advance(1 / fps) for _ in range(frames))
    assert ticks + clock.alpha == pytest.approx(frames / fps * TICKS_PER_S, abs=1e-3)


def test_uneven_frames_keep_every_tick() -> None:
    chance = random.Random(4)
    clock = FixedClock()
    times = [chance.uniform(0.001, 0.06) for _ in range(500)]
    ticks = sum(clock.advance(time) for time in times)
    assert ticks + clock.alpha == pytest.approx(sum(times) * TICKS_PER_S, abs=1e-3)


def test_alpha_is_a_share() -> None:
    clock = FixedClock()
    for time in (0.001, 0.02, 0.0166, 0.4, 0.003):
        clock.advance(time)
        assert 0 <= clock.alpha <= 1


def test_a_hitch_is_clamped_and_its_time_dropped() -> None:
    clock = FixedClock()
    assert clock.advance(3.0) == MAX_TICKS_PER_FRAME
    assert clock.alpha == 0
    assert clock.advance(TICK_S) == 1


def test_paused_time_does_not_collect() -> None:
    clock = FixedClock()
    clock.advance(TICK_S / 2)
    clock.paused = True
    assert sum(clock.advance(0.5) for _ in range(20)) == 0
    assert clock.alpha == pytest.approx(0.5)
    clock.paused = False
    assert clock.advance(TICK_S / 2) == 1


def test_a_hold_takes_its_time_and_no_more() -> None:
    clock = FixedClock()
    clock.hold(3 * TICK_S)
    clock.hold(TICK_S)
    assert [clock.advance(TICK_S) for _ in range(5)] == [0, 0, 0, 1, 1]


def test_a_counted_run_ticks_once_a_frame() -> None:
    clock = StepClock()
    clock.hold(9.0)
    assert [clock.advance(time) for time in (TICK_S, 0.5, 0.001)] == [1, 1, 1]
    clock.paused = True
    assert clock.advance(TICK_S) == 0
