"""Loops of places: rain at a window, wind over a roof, a lamp, a duct, and a crowd that runs."""

import numpy as np

from game.sim.words.types import F64
from tools.sound.synth import (
    Rng,
    band,
    clock,
    decay,
    finish_loop,
    lowpass,
    noise,
    room,
    rush,
    samples,
    shaped,
    struck,
    thump,
    vary,
    wrapped,
)

GOLDEN = 0.6180339887


def swell(n: int, turns: int, phase: float = 0.0) -> F64:
    """Rise and fall between 0 and 1, ``turns`` times in a loop."""
    return 0.5 + 0.5 * np.sin(2 * np.pi * (turns * np.arange(n) / n + phase))


def steady(n: int, hz: float) -> F64:
    """Sine at the pitch next to ``hz`` that closes on itself after ``n`` samples.

    Every pitch begins at another phase: sines that begin together would meet in a peak at every seam.
    """
    turns = round(hz * n / 22_050)
    return np.sin(2 * np.pi * (turns * np.arange(n) / n + turns * GOLDEN))


def _even(signal: F64) -> F64:
    return signal / float(np.std(signal))


def rain(rng: Rng, _variant: int) -> F64:
    """Loop: rain on panes and on a sill outside, steady, with drops near the ear."""
    n = samples(5)
    wash = shaped(noise(rng, n), lambda hz: 1 / np.sqrt(1 + (hz / 1400) ** 2) * (hz > 250))
    drops = []
    for _ in range(350):
        size = samples(0.03)
        hz = 900 + 2600 * rng.random()
        drop = struck(size, ((hz, 0.004 + 0.004 * rng.random(), 1.0),)) + 0.4 * noise(rng, size) * decay(size, 0.002)
        drops.append((5 * rng.random(), rng.random() ** 3 * drop))
    sill = [(5 * rng.random(), 0.5 * rng.random() * struck(samples(0.08), ((410 * vary(rng, 0.2), 0.02, 1.0),)))
            for _ in range(22)]  # fmt: skip
    return finish_loop(_even(wash) * (0.85 + 0.15 * swell(n, 2)) + 2.2 * wrapped(n, *drops, *sill))


def wind(rng: Rng, _variant: int) -> F64:
    """Loop: wind over a flat roof, past a mast and a rail; it whistles when it is strong."""
    n = samples(5)
    gust = 0.3 + 0.7 * swell(n, 1, 0.7) * (0.6 + 0.4 * swell(n, 3, 0.2))
    low = _even(rush(rng, n, 60, 320)) * (0.4 + 0.6 * gust)
    middle = _even(rush(rng, n, 300, 1100)) * gust**1.5
    whistle = _even(band(noise(rng, n), 610, 660, 3)) + 0.6 * _even(band(noise(rng, n), 905, 950, 3))
    return finish_loop(low + 0.55 * middle + 0.16 * whistle * gust**3)


def hum(rng: Rng, _variant: int) -> F64:
    """Loop: a tube that has little time left: twice the mains, its buzz, and a starter that ticks."""
    n = samples(3)
    mains = sum(gain * steady(n, hz) for hz, gain in ((120, 1.0), (240, 0.6), (360, 0.35), (600, 0.2), (1320, 0.06)))
    buzz = lowpass(np.sign(steady(n, 120)) * 0.25, 3200) * (0.6 + 0.4 * swell(n, 7))
    ticks = [(at_s, 0.8 * struck(samples(0.02), ((2300, 0.003, 1.0), (3700, 0.002, 0.5)))) for at_s in (0.6, 0.74, 2.1)]
    return finish_loop(np.asarray(mains) * (0.85 + 0.15 * swell(n, 2)) + buzz + wrapped(n, *ticks)
                       + 0.03 * noise(rng, n))  # fmt: skip


def vent(rng: Rng, _variant: int) -> F64:
    """Loop: air in a duct, and a bearing that is dry once a turn."""
    n = samples(3)
    air = _even(rush(rng, n, 70, 420)) + 0.15 * _even(rush(rng, n, 500, 1800))
    fan = (steady(n, 46) + 0.5 * steady(n, 92)) * (0.8 + 0.2 * swell(n, 4))
    squeak = [(i * 0.5, 0.2 * struck(samples(0.1), ((1180 * vary(rng, 0.02), 0.02, 1.0),))) for i in range(6)]
    return finish_loop(air * (0.9 + 0.1 * swell(n, 8)) + 0.5 * fan + 0.4 * wrapped(n, *squeak))


def stampede(rng: Rng, _variant: int) -> F64:
    """Loop: very many feet that run, on a floor that carries."""
    n = samples(3)
    steps = []
    for _ in range(175):
        size = samples(0.14)
        foot = thump(size, 130 * vary(rng, 0.3), 55, 0.035) + 0.8 * rush(rng, size, 120, 1100) * decay(size, 0.015)
        steps.append((3 * rng.random(), (0.15 + 0.85 * rng.random() ** 2) * foot))
    floor = _even(rush(rng, n, 40, 140)) * (0.7 + 0.3 * swell(n, 5))
    crowd = _even(wrapped(n, *steps)) + 0.55 * floor + 0.1 * np.sin(2 * np.pi * clock(n) / 3)
    return finish_loop(room(rng, np.tanh(0.8 * crowd), 0.7, 900, 0.6))
