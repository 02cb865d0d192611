"""Loops of places, half a minute each: rain at a window, wind over a roof, a lamp, a duct, and a crowd that runs."""

import numpy as np

from game.sim.words.types import F64
from tools.sound.synth import (
    RATE,
    Rng,
    airy,
    band,
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
LONG_S = 30


def swell(n: int, turns: int, phase: float = 0.0) -> F64:
    """Rise and fall between 0 and 1, ``turns`` times in a loop."""
    return 0.5 + 0.5 * np.sin(2 * np.pi * (turns * np.arange(n) / n + phase))


def wander(rng: Rng, n: int, turns: int) -> F64:
    """Rise and fall between 0 and 1 about ``turns`` times in a loop, never twice alike, and closed."""
    knots = rng.random(turns)
    way: F64 = np.interp(np.arange(n) * (turns / n), np.arange(turns + 1), np.append(knots, knots[0]))
    return way


def steady(n: int, hz: float) -> F64:
    """Sine at the pitch next to ``hz`` that closes on itself after ``n`` samples.

    Every pitch begins at another phase: sines that begin together would meet in a peak at every seam.
    """
    turns = round(hz * n / RATE)
    return np.sin(2 * np.pi * (turns * np.arange(n) / n + turns * GOLDEN))


def even(signal: F64) -> F64:
    """Signal at a root mean square of 1."""
    return signal / float(np.std(signal))


def rain(rng: Rng, _variant: int) -> F64:
    """Loop: rain on panes and on a sill outside, in showers, with drops near the ear."""
    n = samples(LONG_S)
    wash = shaped(noise(rng, n), lambda hz: 1 / np.sqrt(1 + (hz / 1800) ** 2) * (hz > 300))
    drops = []
    for _ in range(1900):
        size = samples(0.03)
        hz = 1100 + 5200 * rng.random() ** 1.5
        drop = struck(size, ((hz, 0.004 + 0.004 * rng.random(), 1.0),)) + 0.6 * noise(rng, size) * decay(size, 0.0015)
        drops.append((LONG_S * rng.random(), rng.random() ** 3 * drop))
    sill = [(LONG_S * rng.random(), 0.5 * rng.random() * struck(samples(0.08), ((410 * vary(rng, 0.2), 0.02, 1.0),)))
            for _ in range(120)]  # fmt: skip
    shower = 0.45 + 0.55 * wander(rng, n, 9)
    return finish_loop(even(wash) * shower + 2.0 * wrapped(n, *drops, *sill))


def wind(rng: Rng, _variant: int) -> F64:
    """Loop: wind over a flat roof, past a mast and a rail; it whistles when it is strong, and a halyard knocks."""
    n = samples(LONG_S)
    gust = 0.12 + 0.88 * wander(rng, n, 11) * (0.5 + 0.5 * wander(rng, n, 37))
    low = even(rush(rng, n, 110, 420)) * (0.25 + 0.75 * gust)
    middle = even(airy(rng, n, 350, 2600)) * gust**1.5
    edge = even(airy(rng, n, 2500, 11_000)) * gust**2.2
    whistle = even(band(noise(rng, n), 610, 660, 3)) + 0.6 * even(band(noise(rng, n), 905, 950, 3))
    mast = struck(samples(0.4), ((1320, 0.09, 0.6), (3550, 0.05, 0.4), (2210, 0.06, 1.0)))
    knocks = [(at_s, (0.3 + 0.7 * rng.random()) * mast) for at_s in LONG_S * rng.random(9)]
    out = 0.6 * low + 0.6 * middle + 0.25 * edge + 0.16 * whistle * gust**3
    return finish_loop(out + 0.25 * wrapped(n, *knocks))


def hum(rng: Rng, _variant: int) -> F64:
    """Loop: a tube that has little time left: its buzz over twice the mains, a starter that ticks, a flicker."""
    n = samples(LONG_S)
    mains = sum(gain * steady(n, hz) for hz, gain in ((120, 0.4), (240, 0.6), (360, 0.5), (600, 0.35), (1320, 0.12)))
    buzz = band(np.sign(steady(n, 120)), 400, 9000) * (0.2 + 0.8 * wander(rng, n, 50) ** 3)
    tick = struck(samples(0.02), ((2300, 0.003, 1.0), (5700, 0.002, 0.6)))
    ticks = [(at_s + late, 0.8 * tick) for at_s in LONG_S * rng.random(14) for late in (0.0, 0.14)]
    return finish_loop(np.asarray(mains) * (0.7 + 0.3 * wander(rng, n, 23)) + 0.5 * buzz + wrapped(n, *ticks)
                       + 0.03 * noise(rng, n))  # fmt: skip


def vent(rng: Rng, _variant: int) -> F64:
    """Loop: air in a duct, a bearing that is dry, a plate that ticks as it cools."""
    n = samples(LONG_S)
    air = 0.5 * even(rush(rng, n, 150, 500)) + 0.7 * even(airy(rng, n, 500, 9000))
    fan = (0.5 * steady(n, 92) + 0.5 * steady(n, 184)) * (0.6 + 0.4 * swell(n, 40))
    squeak = [(i * 0.5, 0.2 * struck(samples(0.1), ((1180 * vary(rng, 0.03), 0.02, 1.0), (3540, 0.01, 0.4))))
              for i in range(2 * LONG_S) if rng.random() < 0.4]  # fmt: skip
    plate = [(at_s, 0.5 * struck(samples(0.2), ((760, 0.03, 1.0), (2870, 0.015, 0.5)))) for at_s in
             LONG_S * rng.random(7)]  # fmt: skip
    return finish_loop(air * (0.4 + 0.6 * wander(rng, n, 8)) + 0.4 * fan + 0.5 * wrapped(n, *squeak, *plate))


def stampede(rng: Rng, _variant: int) -> F64:
    """Loop: very many feet that run, on a floor that carries."""
    n = samples(LONG_S)
    feet = []
    for _ in range(24):
        size = samples(0.14)
        foot = 0.45 * thump(size, 190 * vary(rng, 0.3), 95, 0.025) + 1.2 * airy(rng, size, 200, 7000) * decay(
            size, 0.012
        )
        feet.append(foot)
    steps = [(float(at_s), (0.15 + 0.85 * rng.random() ** 2) * feet[int(rng.integers(len(feet)))])
             for at_s in LONG_S * rng.random(1700)]  # fmt: skip
    floor = even(rush(rng, n, 90, 240)) * (0.4 + 0.6 * wander(rng, n, 31))
    cloth = even(airy(rng, n, 1500, 9000)) * wander(rng, n, 60)
    crowd = even(wrapped(n, *steps)) * (0.6 + 0.4 * wander(rng, n, 17)) + 0.08 * floor + 0.2 * cloth
    return finish_loop(room(rng, lowpass(np.tanh(0.8 * crowd), 11_000, 1), 0.7, 2200, 0.5))
