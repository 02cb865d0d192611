"""What is measured of a tape is what was put on it."""

import numpy as np
import pytest

from game.sim.words.types import F64
from tools.sound.figures import k_weight, measure

RATE = 44_100


def tone(hz: float, seconds: float, level_db: float) -> F64:
    return 10 ** (level_db / 20) * np.sin(2 * np.pi * hz * np.arange(round(seconds * RATE)) / RATE)


def test_the_k_curve_is_flat_at_a_kilohertz_and_rises_over_it() -> None:
    at = 10 * np.log10(k_weight(np.array([20.0, 1000.0, 10_000.0])))
    assert at == pytest.approx([-13.3, 0.7, 4.0], abs=0.1)


def test_loudness_of_a_tone_on_both_sides_and_how_it_moves() -> None:
    mono = np.concatenate([tone(997, 10, -20), tone(997, 10, -40)])
    figures = measure(np.stack([mono, mono], axis=1), RATE)
    low, high = np.percentile(figures.loudness, (5, 95))
    assert (low, high) == pytest.approx((-40, -20), abs=0.3)  # of two sides, 3 dB more than of one
    assert figures.moves_db == pytest.approx(20, abs=0.3)
    assert 7 <= figures.still_s <= 9
    assert figures.alike == pytest.approx(1)
    assert figures.apart_db == pytest.approx(0)


def test_sides_and_bands() -> None:
    rng = np.random.default_rng(2)
    left, right = tone(100, 6, -10), 0.1 * rng.standard_normal(6 * RATE)
    figures = measure(np.stack([left, 0.1 * right], axis=1), RATE)
    assert abs(figures.alike) < 0.05
    assert figures.sided == pytest.approx(1, abs=0.1)
    assert abs(figures.alike_sided) < 0.1
    assert figures.shares[0] > 0.95
