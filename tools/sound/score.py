"""The five layers of the score: D minor, 90 beats a minute, twelve bars, closed on themselves."""

import numpy as np

from game.sim.words.types import F64
from tools.sound.air import even, steady, swell, wander
from tools.sound.synth import (
    RATE,
    Rng,
    airy,
    decay,
    finish_loop,
    highpass,
    lowpass,
    room,
    samples,
    struck,
    thump,
    warm,
    wrapped,
)

BEAT = 29_400  # samples: 90 a minute
BARS = 12
BEATS = 4 * BARS
N = BEAT * BEATS
UPBEAT = 5_292  # samples
BEAT_S = BEAT / RATE
C2, D2, E2_FLAT, F2, G2, A2, B2_FLAT = 65.41, 73.42, 77.78, 87.31, 98.0, 110.0, 116.54
D3, E3_FLAT, F3, A3, B3_FLAT, C4_SHARP = 146.83, 155.56, 174.61, 220.0, 233.08, 277.18
D5, E5_FLAT, F5, A5, B5_FLAT, C6_SHARP = 587.33, 622.25, 698.46, 880.0, 932.33, 1108.73


def _layer(signal: F64) -> F64:
    """A layer ready to store, begun a little before its first beat, so that no blow falls on the seam."""
    return finish_loop(np.roll(highpass(signal, 45), UPBEAT))


def _saw(n: int, hz: float, overtones: int, detune: float = 0.004) -> F64:
    """Two bowed strings that are not quite in tune."""
    return np.asarray(sum((steady(n, hz * k) + steady(n, hz * k * (1 + detune))) / k for k in range(1, overtones + 1)))


def _gate(per_beat: int, sharp: float, offset: float = 0.0) -> F64:
    """Swell so many times a beat: 0 to 1."""
    return swell(N, BEATS * per_beat, offset) ** sharp


def _bars(first: float, last: float, soft: float = 1.0) -> F64:
    """1 between two bars of the twelve, 0 elsewhere; rises and falls in ``soft`` bars, round the seam too."""
    bar = np.arange(N) / (4 * BEAT)
    middle, half = (first + last) / 2, (last - first) / 2
    away = np.abs((bar - middle + BARS / 2) % BARS - BARS / 2) - half
    return 0.5 + 0.5 * np.cos(np.pi * np.clip(away / soft + 0.5, 0, 1))


def drone(rng: Rng, _variant: int) -> F64:
    """Loop: the building: a fifth that beats, then a sixth over it, then nearly nothing; iron, and air that comes."""
    fifth = _saw(N, A2, 4, 0.003) * (0.3 + 0.7 * _bars(0, 4, 2))
    low = _saw(N, D2, 5, 0.006) * (0.35 + 0.65 * _bars(1, 6, 2))
    sixth = _saw(N, B2_FLAT, 4, 0.003) * _bars(4, 7, 1.5)
    third = _saw(N, F3, 3, 0.004) * _bars(6, 9, 2)
    iron = (steady(N, 311.5) + steady(N, 312.8) + 0.5 * steady(N, 1187.0)) * wander(rng, N, 13) ** 5
    glass = sum(steady(N, hz) * wander(rng, N, 15) ** 4 for hz in (2349.3, 3136.0, 3729.3, 4698.6))
    air = even(airy(rng, N, 300, 9000)) * wander(rng, N, 17) ** 2
    tone = 0.6 * low + 0.6 * fifth + 0.5 * sixth + 0.45 * third
    over = 0.5 * iron + 0.16 * np.asarray(glass) + 0.45 * air
    return _layer(room(rng, highpass(tone, 210, 1) + over, 1.6, 3500, 0.5))


def tension(rng: Rng, _variant: int) -> F64:
    """Loop: bowed strings a semitone apart, that lean on each other and never settle; a knock where none is due."""
    cluster = _saw(N, D3, 12) * _bars(0, 5, 3) + _saw(N, E3_FLAT, 12) * _bars(2, 8, 3)
    cluster += _saw(N, C4_SHARP, 10) * _bars(7, 10, 2) + 0.5 * _saw(N, D2, 12) * _bars(9, 12.5, 2)
    bowed = highpass(lowpass(cluster, 2600, 1), 260, 1) * (0.7 + 0.3 * _gate(8, 1.0))  # bows that shiver
    scrape = even(airy(rng, N, 1800, 10_000)) * wander(rng, N, 29) ** 6 * (0.5 + 0.5 * _gate(12, 1.0))
    knock_n = samples(0.5)
    knock = 0.6 * thump(knock_n, 190, 95, 0.05) + 1.2 * airy(rng, knock_n, 250, 6000) * decay(knock_n, 0.015)
    beats = (0.0, 0.75, 10.5, 17.0, 17.5, 29.25, 36.0, 36.75, 43.5)
    knocks = wrapped(N, *((beat * BEAT_S, (0.5 + 0.5 * rng.random()) * knock) for beat in beats))
    return _layer(room(rng, even(bowed) + 0.35 * scrape + 1.1 * knocks, 0.9, 3500, 0.5))


def strings(rng: Rng, _variant: int) -> F64:
    """Loop: very high, very close: a held semitone on harmonics, shivering in sixteenths, that climbs."""
    held = steady(N, D5) * _bars(0, 6, 2) + steady(N, E5_FLAT) * _bars(1, 7, 3) + steady(N, F5) * _bars(5, 9, 2)
    held += 0.8 * steady(N, A5) * _bars(3, 8, 3) + 0.7 * steady(N, B5_FLAT) * _bars(6, 10, 2)
    held += 0.6 * steady(N, C6_SHARP) * _bars(9, 12, 1.5)
    over = sum(gain * steady(N, k * hz) * _bars(at, at + 4, 2) for k, gain in ((2, 0.4), (3, 0.25), (5, 0.1))
               for hz, at in ((D5 * 1.003, 0), (E5_FLAT, 4), (B5_FLAT, 8)))  # fmt: skip
    shiver = 0.5 + 0.5 * _gate(4, 1.5)
    bow = even(airy(rng, N, 2500, 12_000)) * _gate(4, 3.0, 0.1) * (0.3 + 0.7 * wander(rng, N, 21))
    wave = 0.45 + 0.55 * wander(rng, N, 14)
    return _layer(room(rng, (held + np.asarray(over)) * shiver * wave + 0.2 * bow, 1.1, 5000, 0.5))


def pulse(rng: Rng, _variant: int) -> F64:
    """Loop: a heart that is not the survivor's, and a clock that has lost a tooth and now and then stops to listen."""
    beat_n = samples(0.4)
    beat = 0.8 * thump(beat_n, 170, 92, 0.06) + 1.1 * airy(rng, beat_n, 160, 2600) * decay(beat_n, 0.022, 0.003)
    beats = []
    for i in range(BEATS // 2):
        if i not in (11, 22, 23):
            beats += [(i * 2 * BEAT_S, beat), (i * 2 * BEAT_S + 0.27, 0.6 * beat)]
    tick = struck(samples(0.05), ((2360, 0.006, 1.0), (5110, 0.004, 0.7), (8200, 0.002, 0.4), (620, 0.008, 0.4)))
    lost = {3, 6, 11, 14, 20, 21, 22, 23, 30, 35, 38, 44, 45, 46, 47}
    ticks = [(i * BEAT_S, (0.3 if i % 2 else 0.2) * tick) for i in range(BEATS) if i not in lost]
    rub = even(airy(rng, N, 900, 7000)) * _bars(7, 10, 2) * _gate(1, 5.0, 0.25)
    return _layer(warm(room(rng, wrapped(N, *beats, *ticks) + 0.05 * rub, 0.6, 2200, 0.3), 1.6))


PATTERNS = (  # of a bar: beat, gain, whether it is the drum or the tom
    ((0.0, 1.0, 0), (0.75, 0.6, 1), (1.0, 0.8, 0), (1.5, 0.65, 1), (2.0, 1.0, 0), (2.5, 0.5, 1), (3.0, 0.85, 0),
     (3.5, 0.7, 1)),
    ((0.0, 1.0, 0), (0.5, 0.5, 1), (1.5, 0.8, 0), (2.0, 0.9, 0), (2.75, 0.7, 1), (3.0, 0.8, 0), (3.25, 0.6, 1),
     (3.75, 0.8, 1)),
    ((0.0, 1.0, 0), (2.0, 0.9, 1), (2.5, 0.7, 1), (3.0, 0.8, 1), (3.25, 0.6, 1), (3.5, 0.9, 1), (3.75, 0.7, 1)),
)  # fmt: skip
ORDER = (0, 0, 1, 0, 0, 1, 0, 2, 1, 0, 1, 2)
ROOTS = (D2, D2, D2, D2, B2_FLAT / 2, B2_FLAT / 2, C2, C2, D2, D2, G2 / 2, A2 / 2)


def chase(rng: Rng, _variant: int) -> F64:
    """Loop: run. Eighths in the bass, drums that push, steel on the off beats, notes that rub, and a way down."""
    hit_n = samples(0.42)
    drum = 0.6 * thump(hit_n, 210, 92, 0.05) + 1.1 * airy(rng, hit_n, 150, 5000) * decay(hit_n, 0.018, 0.001)
    tom = 0.6 * thump(hit_n, 260, 140, 0.05) + 0.8 * airy(rng, hit_n, 300, 7000) * decay(hit_n, 0.014)
    hits = [((bar * 4 + at) * BEAT_S, gain * (drum, tom)[which])
            for bar, kind in enumerate(ORDER) for at, gain, which in PATTERNS[kind]]  # fmt: skip
    steel_n = samples(0.35)
    steel = struck(
        steel_n, ((517, 0.05, 0.5), (1130, 0.05, 0.9), (2871, 0.04, 1.0), (4930, 0.03, 0.7), (7800, 0.02, 0.4))
    )
    offs = (1.5, 5.5, 7.25, 9.5, 13.5, 15.0, 15.5, 19.5, 22.75, 25.5, 30.5, 31.0, 33.5, 37.25, 41.5, 45.0, 46.5, 47.25)
    steels = wrapped(N, *((beat * BEAT_S, (0.3 + 0.3 * rng.random()) * steel) for beat in offs))
    hat_n = samples(0.06)
    hat = airy(rng, hat_n, 4500, 14_000) * decay(hat_n, 0.012)
    hats = wrapped(N, *((i * BEAT_S / 2, (0.5 if i % 2 else 0.22) * hat) for i in range(2 * BEATS) if i % 16 != 15))
    note_n = samples(BEAT_S / 2)
    walk = wrapped(N, *((i * BEAT_S / 2, _pluck(note_n, _bass(i))) for i in range(2 * BEATS)))
    rub = lowpass(_saw(N, D3, 12) * _bars(0, 8, 1) + _saw(N, E3_FLAT, 12) * _bars(2, 12, 2) + 0.7 * _saw(N, A3, 8)
                  * _bars(4, 8, 1) + 0.7 * _saw(N, B3_FLAT, 8) * _bars(8, 11, 1), 3200, 1)  # fmt: skip
    rub *= 0.2 + 0.8 * _gate(2, 2.0, 0.2)
    breath = even(airy(rng, N, 900, 9000)) * _gate(1, 4.0, 0.25) * (0.4 + 0.6 * wander(rng, N, 12))
    kick_n = samples(0.3)
    kicks = wrapped(N, *((beat * BEAT_S, decay(kick_n, 0.09)) for beat in range(BEATS)))
    under = 0.5 * highpass(walk, 160, 1) + 0.3 * even(rub) + 0.12 * breath
    mix = 1.4 * wrapped(N, *hits) + 0.6 * steels + 0.8 * hats + under * (1 - 0.6 * np.minimum(1, kicks))
    return _layer(warm(room(rng, mix, 0.5, 3000, 0.2), 1.7))  # all gives way to the drum


def _bass(eighth: int) -> float:
    """The note of each eighth: the bar's root, and at its end a note that pulls to the next."""
    root = ROOTS[eighth // 8]
    return root * 1.0595 if eighth % 8 == 7 else root * 2 if eighth % 8 == 3 else root


def _pluck(n: int, hz: float) -> F64:
    t = np.arange(n) / RATE
    string = np.asarray(sum(np.sin(2 * np.pi * hz * k * t) * np.exp(-t * (6 + 2.2 * k)) / k for k in range(1, 15)))
    return string * np.minimum(1, t / 0.003)
