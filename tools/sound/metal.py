"""Steel: lockers near, and lockers, pipes and railings far off."""

import numpy as np

from game.sim.words.types import F64
from tools.sound.synth import (
    RATE,
    Rng,
    airy,
    band,
    curve,
    decay,
    drift,
    finish,
    grains,
    in_corridor,
    lowpass,
    placed,
    room,
    samples,
    struck,
    tone,
    vary,
)

# A thin steel door, and a pipe that is fixed at both ends: (Hz, time to 1/e in s, gain)
SHEET = ((118, 0.09, 0.8), (187, 0.08, 1.0), (341, 0.07, 0.8), (523, 0.06, 0.6), (911, 0.04, 0.5), (1480, 0.025, 0.3))
PIPE = ((214, 0.5, 0.7), (590, 0.42, 1.0), (1156, 0.3, 0.7), (1911, 0.18, 0.4), (2855, 0.1, 0.2))


def _ring(rng: Rng, n: int, modes: tuple[tuple[float, float, float], ...]) -> F64:
    pitch = vary(rng, 0.12)
    return struck(n, tuple((hz * pitch * vary(rng, 0.015), tau_s, gain) for hz, tau_s, gain in modes))


def _creak(rng: Rng, seconds: float, low_hz: float, high_hz: float) -> F64:
    """A hinge: it sticks and slips, faster and slower."""
    n = samples(seconds)
    slips = 46 + 30 * drift(rng, n, 6)
    phase = np.cumsum(slips) / RATE % 1
    hz = curve(n, ((0, low_hz), (0.6, high_hz), (1, low_hz * 1.1)))
    return np.exp(-5 * phase) * (tone(hz, n) + 0.5 * tone(2.3 * hz, n)) * curve(n, ((0, 0), (0.2, 1), (1, 0)))


def search_metal(rng: Rng, _variant: int) -> F64:
    """A locker: the latch, a hinge, and the door against its neighbour."""
    n = samples(0.75)
    latch = struck(samples(0.08), ((960 * vary(rng, 0.1), 0.014, 1.0), (2150, 0.008, 0.6)))
    knock = _ring(rng, samples(0.4), SHEET) + airy(rng, samples(0.4), 200, 7200) * decay(samples(0.4), 0.012)
    hinge = _creak(rng, 0.26 * vary(rng, 0.2), 410 * vary(rng, 0.15), 560)
    return finish(placed(n, (0.0, 0.5 * latch), (0.07, 0.22 * hinge), (0.36, 0.45 * knock)))


def _slam(rng: Rng) -> F64:
    """A locker door thrown shut, and once again as it springs back."""
    n = samples(0.8)
    blow = _ring(rng, n, SHEET) + 1.2 * airy(rng, n, 120, 8800) * decay(n, 0.02)
    return placed(n, (0.0, blow), (0.11 * vary(rng, 0.2), 0.35 * blow), (0.19, 0.12 * blow))


def _pipe(rng: Rng) -> F64:
    """Something against a railing, twice."""
    n = samples(1.2)
    return placed(n, (0.0, _ring(rng, n, PIPE)), (0.23 * vary(rng, 0.4), 0.5 * _ring(rng, n, PIPE)))


def _scrape(rng: Rng) -> F64:
    """A desk's steel foot over stone."""
    n = samples(1.1)
    chatter = grains(rng, n, 700 * curve(n, ((0, 0.2), (0.4, 1), (1, 0.3))), 0.003)
    return 0.5 * band(chatter, 500, 2400) + 0.5 * np.resize(_creak(rng, 1.1, 330 * vary(rng, 0.2), 470), n)


def metal_far(rng: Rng, variant: int) -> F64:
    """Steel somewhere else in the building: mostly the building is heard."""
    dry = (_slam, _pipe, _scrape)[variant % 3](rng)
    far = lowpass(np.append(dry, np.zeros(samples(0.6))), 1500)
    return finish(room(rng, 0.35 * far, 1.6, 1100, 1.3), fade_in_s=0.004, fade_out_s=0.35)


def phone_buzz(rng: Rng, _variant: int) -> F64:
    """A telephone on silent, on a desk that nobody sits at: twice."""
    n = samples(1.5)
    motor_n = samples(0.5)
    hz = 156 * vary(rng, 0.04) * curve(motor_n, ((0, 0.7), (0.12, 1), (0.95, 1), (1, 0.8)))
    motor = np.tanh(2.5 * tone(hz, motor_n)) + 0.5 * tone(3 * hz, motor_n)
    rattle = band(grains(rng, motor_n, 300, 0.002), 700, 8000)
    buzz = lowpass(motor, 1400) * curve(motor_n, ((0, 0), (0.06, 1), (0.94, 1), (1, 0))) + 0.5 * rattle
    return finish(in_corridor(rng, placed(n, (0.0, buzz), (0.8, buzz)), 0.25))
