"""The five layers of the score: D minor, 90 beats a minute, four bars or two, closed on themselves."""

import numpy as np

from game.sim.words.types import F64
from tools.sound.air import steady, swell
from tools.sound.synth import (
    Rng,
    band,
    decay,
    finish_loop,
    lowpass,
    noise,
    room,
    rush,
    samples,
    struck,
    thump,
    warm,
    wrapped,
)

BEAT = 14_700  # samples: 90 a minute
BEATS = 16
N = BEAT * BEATS
SHORT = N // 2
UPBEAT = 2_646  # samples
BEAT_S = BEAT / 22_050
D1, D2, F2, A2 = 36.71, 73.42, 87.31, 110.0
D3, E3_FLAT, A3, D5, E5_FLAT, A5, B5_FLAT = 146.83, 155.56, 220.0, 587.33, 622.25, 880.0, 932.33


def _even(signal: F64) -> F64:
    return signal / float(np.std(signal))


def _layer(signal: F64) -> F64:
    """A layer ready to store, begun a little before its first beat, so that no blow falls on the seam."""
    return finish_loop(np.roll(signal, UPBEAT))


def _saw(n: int, hz: float, overtones: int, detune: float = 0.004) -> F64:
    """Two bowed strings that are not quite in tune."""
    return np.asarray(sum((steady(n, hz * k) + steady(n, hz * k * (1 + detune))) / k for k in range(1, overtones + 1)))


def _gate(per_beat: int, sharp: float, offset: float = 0.0, n: int = N) -> F64:
    """Swell so many times a beat: 0 to 1."""
    return swell(n, n // BEAT * per_beat, offset) ** sharp


def drone(rng: Rng, _variant: int) -> F64:
    """Loop: the building, on one low note: a fifth that beats, and air that comes and goes."""
    low = steady(N, D2) * (0.6 + 0.4 * swell(N, 2)) + 0.8 * steady(N, D2 * 1.006) * swell(N, 1, 0.3)
    fifth = (steady(N, A2) + 0.7 * steady(N, A2 * 1.004)) * swell(N, 1, 0.55) ** 2
    iron = (steady(N, D3 * 1.5 * 1.41) + steady(N, D3 * 2.13)) * swell(N, 3, 0.1) ** 6
    air = _even(rush(rng, N, 90, 420)) * (0.35 + 0.65 * swell(N, 2, 0.4))
    high = _even(band(noise(rng, N), 700, 1500)) * swell(N, 1, 0.8) ** 4
    return _layer(low + 0.7 * fifth + 0.16 * iron + 0.5 * air + 0.1 * high + 0.5 * steady(N, D1))


def tension(rng: Rng, _variant: int) -> F64:
    """Loop: bowed low strings a semitone apart, that lean on each other and never settle."""
    cluster = _saw(SHORT, D3, 9) * swell(SHORT, 1) + _saw(SHORT, E3_FLAT, 9) * swell(SHORT, 1, 0.45)
    cluster += 0.6 * _saw(SHORT, D2, 10)
    dark = lowpass(cluster, 900) * (0.75 + 0.25 * _gate(8, 1.0, n=SHORT))  # bows that shiver
    scrape = _even(band(noise(rng, SHORT), 1200, 2600)) * swell(SHORT, 2, 0.2) ** 8
    knock_n = samples(0.5)
    knock = thump(knock_n, 120, 45, 0.08) + 0.4 * rush(rng, knock_n, 200, 900) * decay(knock_n, 0.02)
    knocks = wrapped(SHORT, *((beat * BEAT_S, 0.8 * knock) for beat in (0.0, 0.75, 6.5)))
    return _layer(room(rng, _even(dark) + 0.12 * scrape + 0.9 * knocks, 0.9, 1200, 0.5))


def strings(rng: Rng, _variant: int) -> F64:
    """Loop: very high, very close: a held semitone on harmonics, shivering in sixteenths."""
    held = steady(SHORT, D5) * (0.55 + 0.45 * swell(SHORT, 1)) + steady(SHORT, E5_FLAT) * (0.5 + 0.5 * swell(SHORT, 3))
    held += 0.8 * steady(SHORT, A5) * swell(SHORT, 2, 0.3) ** 2 + 0.7 * steady(SHORT, B5_FLAT) * swell(SHORT, 1, 0.5)
    over = 0.35 * (steady(SHORT, 2 * D5 * 1.003) + steady(SHORT, 2 * E5_FLAT)) + 0.2 * steady(SHORT, 3 * D5)
    shiver = 0.55 + 0.45 * _gate(4, 1.5, n=SHORT)
    bow = _even(band(noise(rng, SHORT), 2000, 4200)) * _gate(4, 3.0, 0.1, SHORT)
    wave = 0.6 + 0.4 * swell(SHORT, 2, 0.2)
    return _layer(room(rng, (held + over) * shiver * wave + 0.16 * bow, 1.1, 2600, 0.5))


def pulse(rng: Rng, _variant: int) -> F64:
    """Loop: a heart that is not the survivor's, on every second beat, and a clock that has lost a tooth."""
    beat_n = samples(0.4)
    beat = thump(beat_n, 105, 46, 0.1) + 0.3 * rush(rng, beat_n, 90, 380) * decay(beat_n, 0.03, 0.004)
    beats = [(i * 2 * BEAT_S, beat) for i in range(4)] + [(i * 2 * BEAT_S + 0.27, 0.6 * beat) for i in range(4)]
    tick = struck(samples(0.05), ((1960, 0.006, 1.0), (3110, 0.004, 0.5), (410, 0.01, 0.6)))
    ticks = [(i * BEAT_S, (0.16 if i % 2 else 0.1) * tick) for i in range(8) if i not in (3, 6)]
    return _layer(warm(room(rng, wrapped(SHORT, *beats, *ticks), 0.6, 900, 0.3), 1.8))


def chase(rng: Rng, _variant: int) -> F64:
    """Loop: run. Eighths in the bass, drums that push, steel on the off beats, and two notes that rub."""
    hit_n = samples(0.42)
    drum = 1.1 * thump(hit_n, 165, 48, 0.1) + 0.7 * rush(rng, hit_n, 100, 800) * decay(hit_n, 0.022, 0.002)
    tom = thump(hit_n, 210, 92, 0.075) + 0.35 * rush(rng, hit_n, 200, 1300) * decay(hit_n, 0.015)
    pattern = ((0.0, 1.0, drum), (0.75, 0.6, tom), (1.0, 0.8, drum), (1.5, 0.65, tom), (2.0, 1.0, drum),
               (2.5, 0.5, tom), (2.75, 0.7, tom), (3.0, 0.85, drum), (3.5, 0.7, tom))  # fmt: skip
    drums = wrapped(N, *(((bar * 4 + at) * BEAT_S, gain * hit) for bar in range(4) for at, gain, hit in pattern))
    steel_n = samples(0.3)
    steel = struck(steel_n, ((517, 0.05, 0.8), (1130, 0.04, 1.0), (1871, 0.03, 0.7), (2930, 0.02, 0.4)))
    steels = wrapped(N, *((beat * BEAT_S, 0.5 * steel) for beat in (1.5, 5.5, 7.25, 9.5, 13.5, 15.0, 15.5)))
    note_n = samples(BEAT_S / 2)
    walk = wrapped(N, *((i * BEAT_S / 2, _pluck(note_n, _bass(i))) for i in range(2 * BEATS)))
    rub = lowpass(_saw(N, D3, 8) + _saw(N, E3_FLAT, 8) + 0.7 * _saw(N, A3, 5), 1300) * (
        0.25 + 0.75 * _gate(2, 2.0, 0.2)
    )
    breath = _even(rush(rng, N, 700, 2400)) * _gate(1, 4.0, 0.25)
    kick_n = samples(0.3)
    kicks = wrapped(
        N, *(((bar * 4 + at) * BEAT_S, decay(kick_n, 0.09)) for bar in range(4) for at in (0.0, 1.0, 2.0, 3.0))
    )
    under = 0.75 * walk + 0.19 * _even(rub) + 0.045 * breath
    mix = 1.5 * drums + 0.34 * steels + under * (1 - 0.7 * np.minimum(1, kicks))  # all gives way to the drum
    return _layer(warm(room(rng, mix, 0.5, 1100, 0.22), 1.8))


def _bass(eighth: int) -> float:
    """The note of each eighth: D, and at the end of every bar the notes that pull back to it."""
    turn = {6: F2, 7: D2 * 1.0595} if eighth // 8 % 2 else {7: D2 * 1.0595}
    return turn.get(eighth % 8, D2)


def _pluck(n: int, hz: float) -> F64:
    t = np.arange(n) / 22_050
    string = np.asarray(sum(np.sin(2 * np.pi * hz * k * t) * np.exp(-t * (6 + 3 * k)) / k for k in range(1, 9)))
    return string * np.minimum(1, t / 0.004)
