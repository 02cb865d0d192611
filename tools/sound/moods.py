"""Moments: being seen, the end, and the clicks of the menu."""

import numpy as np

from game.sim.words.types import F64
from tools.sound.synth import (
    Rng,
    clock,
    curve,
    decay,
    finish,
    highpass,
    in_corridor,
    lowpass,
    placed,
    rush,
    samples,
    struck,
    thump,
    tone,
    vary,
    warm,
)
from tools.sound.voices import IDLE, speak


def death_sting(rng: Rng, _variant: int) -> F64:
    """A blow, a chord that sinks, a throat over you."""
    n = samples(2.5)
    blow = 1.3 * thump(n, 170, 40, 0.25) + 1.3 * rush(rng, n, 70, 700) * decay(n, 0.09)
    sink = 2 ** (-curve(n, ((0, 0), (0.3, 0.4), (1, 5))) / 12)
    chord = sum(tone(hz * k * sink, n) / k for hz in (110.0, 116.5, 155.6, 207.6) for k in range(1, 7))
    chord = np.asarray(chord) * decay(n, 0.8, 0.05)
    dark = chord * decay(n, 0.5) + 0.6 * lowpass(chord, 620)
    throat = lowpass(np.interp(np.arange(samples(1.9)) * 0.72, np.arange(samples(1.5)), speak(rng, IDLE[2])), 1400)
    out = blow + 0.3 * dark / np.std(dark) + placed(n, (0.7, 0.5 * throat))
    return finish(in_corridor(rng, warm(highpass(out, 45), 4.0), 0.5, 0.8)[:n], fade_out_s=0.5)


def spotted_sting(rng: Rng, variant: int) -> F64:
    """Being seen after a long quiet: a blow, and strings torn upwards. D minor, as the score."""
    n = samples(1.9)
    blow = 1.2 * thump(n, 150, 37, 0.22) + rush(rng, n, 80, 900) * decay(n, 0.05)
    bend = 2 ** (curve(n, ((0, -1.2), (0.1, 0), (0.5, 0.15), (1, -0.6))) / 12)
    notes = ((293.7, 311.1, 587.3, 622.3), (220.0, 233.1, 440.0, 466.2, 698.5))[variant]
    torn = sum(tone(hz * k * bend * vary(rng, 0.003), n) / k for hz in notes for k in range(1, 8))
    bow = 0.75 + 0.25 * np.sin(2 * np.pi * 13 * clock(n))
    torn = np.asarray(torn) * bow * curve(n, ((0, 0), (0.015, 1), (0.25, 0.75), (1, 0)))
    out = warm(blow + 0.34 * lowpass(torn, 2600) / np.std(torn), 1.5)
    return finish(in_corridor(rng, out, 0.4, 0.9), fade_out_s=0.4)


def ui_back(_rng: Rng, _variant: int) -> F64:
    """A page turned back: two dull ticks, falling."""
    tick = struck(samples(0.07), ((310, 0.012, 1.0), (620, 0.006, 0.3)))
    lower = struck(samples(0.08), ((245, 0.014, 1.0), (490, 0.006, 0.3)))
    return finish(placed(samples(0.16), (0.0, 0.7 * tick), (0.055, lower)))


def ui_move(_rng: Rng, _variant: int) -> F64:
    """A dull tick."""
    return finish(struck(samples(0.07), ((370, 0.012, 1.0), (740, 0.006, 0.3))))


def ui_accept(_rng: Rng, _variant: int) -> F64:
    """A locker closing, small."""
    n = samples(0.2)
    return finish(struck(n, ((185, 0.035, 1.0), (277, 0.04, 0.8), (554, 0.02, 0.3))) + thump(n, 140, 80, 0.03))
