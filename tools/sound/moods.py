"""What lies under the game: the hum of the corridors, the chase, the end, and the menu."""

import numpy as np

from game.sim.types import F64
from tools.sound.synth import (
    Rng,
    clock,
    curve,
    decay,
    finish,
    finish_loop,
    in_corridor,
    lowpass,
    placed,
    room,
    rush,
    samples,
    struck,
    thump,
    tone,
    warm,
    wrapped,
)
from tools.sound.voices import IDLE, speak

LOOP_S = 8  # every steady pitch below is a whole number of eighths of a hertz, so a loop closes on itself
FIRST_BEAT_S = 0.12


def _slow(n: int, turns: int, phase: float = 0.0) -> F64:
    """Swell between 0 and 1, ``turns`` times in a loop."""
    return 0.5 + 0.5 * np.sin(2 * np.pi * (turns * np.arange(n) / n + phase))


def _steady(n: int, hz: float) -> F64:
    return np.sin(2 * np.pi * hz * clock(n))


def drone(rng: Rng, _variant: int) -> F64:
    """Loop: air in a long corridor, a pipe somewhere, the mains in the dead lamps."""
    n = samples(LOOP_S)
    air = rush(rng, n, 60, 260) * (0.5 + 0.5 * _slow(n, 2)) + 0.12 * lowpass(rush(rng, n, 250, 700), 900, 3)
    pipe = _steady(n, 73.5) * _slow(n, 1) + 0.6 * _steady(n, 110.25) * _slow(n, 1, 0.4)
    pipe += 0.35 * _steady(n, 74.125) * _slow(n, 3, 0.2)
    mains = sum(gain * _steady(n, hz) for hz, gain in ((60, 0.5), (120, 1.0), (240, 0.5), (360, 0.3), (600, 0.12)))
    lamp = np.asarray(mains) * (0.55 + 0.45 * _slow(n, 5, 0.1) * _slow(n, 7))
    return finish_loop(air / np.std(air) + 0.8 * pipe + 0.3 * lamp)


def chase(rng: Rng, _variant: int) -> F64:
    """Loop: a pulse at two a second over two notes that rub."""
    n = samples(LOOP_S)
    hit_n = samples(0.4)
    strong = thump(hit_n, 150, 52, 0.09) + 0.6 * rush(rng, hit_n, 100, 700) * decay(hit_n, 0.02, 0.003)
    weak = thump(hit_n, 85, 52, 0.06)
    beats = [(FIRST_BEAT_S + i * 0.5, strong if i % 4 == 0 else 0.7 * strong) for i in range(16)]
    beats += [(FIRST_BEAT_S + i * 0.5 + 0.25, 0.35 * weak) for i in range(16) if i % 4 != 1]
    saws = sum(_steady(n, hz * k) / k for hz in (55.0, 58.25, 82.5) for k in range(1, 9))
    rub = lowpass(np.asarray(saws), 640) * (0.35 + 0.65 * _slow(n, 16, 0.6) ** 2) * (0.6 + 0.4 * _slow(n, 2))
    breath = rush(rng, n, 500, 1500) * _slow(n, 16, 0.1) ** 4
    tick_n = samples(0.06)
    tick = struck(tick_n, ((1310, 0.006, 1.0), (2130, 0.004, 0.4)))
    ticks = wrapped(n, *((FIRST_BEAT_S + i * 0.25, (0.7 if i % 2 else 0.4) * tick) for i in range(32)))
    mix = wrapped(n, *beats) + 0.34 * rub / np.std(rub) + 0.05 * breath / np.std(breath) + 0.09 * ticks
    return finish_loop(warm(room(rng, mix, 0.5, 900, 0.25), 1.6))


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
    return finish(in_corridor(rng, warm(out, 1.6), 0.5, 0.8)[:n], fade_out_s=0.5)


def ui_move(_rng: Rng, _variant: int) -> F64:
    """A dull tick."""
    return finish(struck(samples(0.07), ((370, 0.012, 1.0), (740, 0.006, 0.3))))


def ui_accept(_rng: Rng, _variant: int) -> F64:
    """A locker closing, small."""
    n = samples(0.2)
    return finish(struck(n, ((185, 0.035, 1.0), (277, 0.04, 0.8), (554, 0.02, 0.3))) + thump(n, 140, 80, 0.03))
