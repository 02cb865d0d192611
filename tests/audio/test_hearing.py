"""Laws of two ears: what is at a side is louder, earlier and brighter there; rooms answer; a loop is all round."""

import wave
from pathlib import Path

import numpy as np
import pytest

from game.audio.bank import Bank
from game.audio.hearing import (
    BEARINGS,
    CLEAR,
    DOOR,
    FAR,
    HERE,
    NEXT,
    RATE_HZ,
    WALL,
    at_ears,
    bearing_of,
    delay_samples,
    doubled,
    ears_gain,
    muffled,
    pitched,
    running_mean,
    widened,
)
from game.audio.tape import TapeMixer
from game.content.files.paths import assets_dir
from game.sim.words.types import F64, I16


@pytest.fixture(scope="module")
def bank() -> Bank:
    return Bank(assets_dir() / "sounds")


def tone(hz: float, seconds: float = 0.5) -> I16:
    return (12_000 * np.sin(2 * np.pi * hz * np.arange(round(seconds * RATE_HZ)) / RATE_HZ)).astype(np.int16)


def hiss(seconds: float = 0.5) -> I16:
    return (6000 * np.random.default_rng(1).standard_normal(round(seconds * RATE_HZ))).clip(-32000, 32000).astype("<i2")


def on_tape(bank: Bank, out: Path, pan: float, name: str = "groan_idle") -> F64:
    """One sound from a side, as the file has it, [n, 2]."""
    tape = TapeMixer(bank, out, seed=5)
    tape.play(name, 1.0, pan)
    for _ in range(120):
        tape.tick()
    tape.close()
    with wave.open(str(out)) as sound:
        return np.frombuffer(sound.readframes(sound.getnframes()), "<i2").reshape(-1, 2).astype(np.float64)


def lag_s(signal: F64) -> float:
    """How much later the left hears what the right does, s."""
    size = 1 << (len(signal) - 1).bit_length() + 1
    left, right = (np.fft.rfft(signal[:, side], size) for side in (0, 1))
    alike = np.fft.irfft(left * np.conj(right))
    near = np.r_[alike[-60:], alike[:60]]
    return (int(near.argmax()) - 60) / RATE_HZ


def test_a_groan_at_ninety_degrees_is_louder_and_earlier_on_its_side(bank: Bank, tmp_path: Path) -> None:
    for pan, sign in ((1.0, 1), (-1.0, -1)):
        heard = on_tape(bank, tmp_path / "groan.wav", pan)
        left_db, right_db = 10 * np.log10((heard**2).mean(axis=0))
        assert 6 <= sign * (right_db - left_db) <= 10
        assert 0.0005 <= sign * lag_s(heard) <= 0.0006


def test_left_mirrors_right_and_ahead_is_the_same_in_both(bank: Bank, tmp_path: Path) -> None:
    left, right = (on_tape(bank, tmp_path / "one.wav", pan) for pan in (-0.7, 0.7))
    assert np.abs(left - right[:, ::-1]).max() <= 1
    ahead = on_tape(bank, tmp_path / "ahead.wav", 0.0)
    assert np.array_equal(ahead[:, 0], ahead[:, 1])


def test_the_further_to_a_side_the_later_and_the_quieter_is_the_other_ear() -> None:
    pans = np.sin(np.linspace(0, np.pi / 2, BEARINGS + 1))
    bearings = [bearing_of(float(pan)) for pan in pans]
    assert bearings == list(range(BEARINGS + 1))
    delays = [delay_samples(bearing) for bearing in bearings]
    assert delays == sorted(set(delays))
    ratios = [left / right for left, right in (ears_gain(float(pan)) for pan in pans)]
    assert ratios == sorted(set(ratios), reverse=True)
    for pan in pans:
        left, right = ears_gain(float(pan))
        assert left**2 + right**2 == pytest.approx(1)


def test_the_far_ear_lies_in_the_shadow_of_the_head() -> None:
    for hz, least, most in ((200.0, 0.98, 1.0), (9000.0, 0.0, 0.4)):
        far, near = (float(np.abs(side.astype(np.float64)).mean()) for side in at_ears(tone(hz), BEARINGS).T)
        assert least <= far / near <= most


def test_another_room_answers_the_further_the_longer_and_it_is_all_round() -> None:
    click = np.append(tone(700, 0.02), np.zeros(10, np.int16))
    here, next_, far = (at_ears(click, 0, room) for room in (HERE, NEXT, FAR))
    assert len(here) == len(click) < len(next_) < len(far)
    for heard in (next_, far):
        tail = heard[len(click) :].astype(np.float64)
        assert np.std(tail) > 20
        assert np.asarray(np.corrcoef(tail.T))[0, 1] < 0.7
    dry = [np.abs(heard[:300].astype(np.int32)).max() for heard in (here, next_, far)]
    assert dry == sorted(dry, reverse=True)


def test_what_is_made_of_a_sound_never_wraps_round() -> None:
    loud = np.full(5000, 32767, np.int16)
    loud[2500:] = -32768
    for room in (HERE, NEXT, FAR):
        steps = np.abs(np.diff(at_ears(loud, 0, room)[:2400].astype(np.int32), axis=0))
        assert steps[1:].max() < 32_000
    for level in (CLEAR, DOOR, WALL):
        assert (muffled(loud, level)[200:2400] > 32_000).all()


def test_a_running_mean_is_a_mean() -> None:
    signal = hiss(0.05)
    means = np.convolve(signal, np.ones(16) / 16)[: len(signal)]
    assert np.abs(running_mean(signal, 4) - means).max() <= 1


def test_played_faster_it_is_shorter_and_higher() -> None:
    for rate in (0.92, 1.0, 1.09):
        heard = pitched(tone(440), rate)
        assert len(heard) == pytest.approx(0.5 * RATE_HZ / rate, abs=2)
        power = np.abs(np.fft.rfft(heard * np.hanning(len(heard))))
        assert power.argmax() * RATE_HZ / len(heard) == pytest.approx(440 * rate, abs=3)


def test_half_the_rate_comes_back_whole() -> None:
    slow = (12_000 * np.sin(2 * np.pi * 220 * np.arange(RATE_HZ // 2) / (RATE_HZ / 2))).astype(np.int16)
    whole = (12_000 * np.sin(2 * np.pi * 220 * np.arange(RATE_HZ) / RATE_HZ)).astype(np.int16)
    assert np.abs(doubled(slow).astype(np.int32) - whole).max() < 20  # at the seam too


def test_a_wide_loop_is_not_the_same_on_both_sides_and_loses_nothing() -> None:
    left, right = widened(hiss()).T
    assert abs(np.asarray(np.corrcoef(left, right))[0, 1]) < 0.05
    assert np.array_equal(np.sort(left), np.sort(right))
