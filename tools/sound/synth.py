"""Signals as float64 arrays at 44,100 Hz: sources, filters, struck bodies, envelopes and levels.

Every filter that works on a whole spectrum wraps round, so what is built from them loops with no seam.
"""

import math
import zlib
from collections.abc import Callable

import numpy as np

from game.sim.words.types import F64

RATE = 44_100
PEAK: float = 10 ** (-1.5 / 20)  # of full scale
FADE_IN_S = 0.001
FADE_OUT_S = 0.015
SUBSONIC_HZ = 28.0
RUSH_RMS = 0.35
CLOSE_S = 0.012
UNHEARD = 0.0018  # of the peak: -55 dB
TAIL_KEPT = 0.4  # share of an echo that a single sound keeps
LOUDNESS_WINDOW_S = 0.05
A_AT_1_KHZ = 1.2589  # what brings the A curve to 1 at 1 kHz

Rng = np.random.Generator
Point = tuple[float, float]


def generator(name: str) -> Rng:
    """Return the random source that belongs to a sound's name, the same every run."""
    return np.random.default_rng(zlib.crc32(name.encode()))


def samples(seconds: float) -> int:
    """Whole samples nearest to a time."""
    return round(seconds * RATE)


def clock(n: int) -> F64:
    """Time of each of ``n`` samples, s."""
    return np.arange(n) / RATE


def vary(rng: Rng, share: float) -> float:
    """Return a factor near 1, off by up to a share."""
    return 1 + share * (2 * rng.random() - 1)


def noise(rng: Rng, n: int) -> F64:
    """White noise between -1 and 1."""
    return 2 * rng.random(n) - 1


def curve(n: int, points: tuple[Point, ...]) -> F64:
    """Straight lines through ``(share of the length, value)`` points, as ``n`` samples."""
    table = np.array(points, np.float64)
    return np.interp(np.linspace(0, 1, n), table[:, 0], table[:, 1])


def drift(rng: Rng, n: int, hz: float) -> F64:
    """Return a slow random walk between -1 and 1 that turns about ``hz`` times a second."""
    knots = max(3, round(n / RATE * hz) + 2)
    return np.interp(np.linspace(0, knots - 1, n), np.arange(knots), 2 * rng.random(knots) - 1)


def decay(n: int, tau_s: float, attack_s: float = 0.0) -> F64:
    """Exponential fall to 1/e in ``tau_s``, after a straight rise."""
    rise = np.minimum(1.0, clock(n) / attack_s) if attack_s > 0 else np.ones(n)
    return rise * np.exp(-np.maximum(clock(n) - attack_s, 0) / tau_s)


def tone(hz: F64 | float, n: int) -> F64:
    """Sine whose pitch may move."""
    return np.sin(2 * np.pi * np.cumsum(np.broadcast_to(hz, n)) / RATE)


def shaped(signal: F64, gain: Callable[[F64], F64]) -> F64:
    """Signal with its spectrum multiplied by a gain of frequency (Hz). Wraps round."""
    hz = np.fft.rfftfreq(len(signal), 1 / RATE).astype(np.float64)
    return np.fft.irfft(np.fft.rfft(signal) * gain(hz), len(signal))


def lowpass(signal: F64, hz: float, order: int = 2) -> F64:
    """Keep what lies under ``hz`` (Butterworth magnitude)."""
    return shaped(signal, lambda f: 1 / np.sqrt(1 + (f / hz) ** (2 * order)))


def highpass(signal: F64, hz: float, order: int = 2) -> F64:
    """Keep what lies over ``hz`` (Butterworth magnitude)."""
    return shaped(signal, lambda f: 1 / np.sqrt(1 + (hz / np.maximum(f, 1e-6)) ** (2 * order)))


def band(signal: F64, low_hz: float, high_hz: float, order: int = 2) -> F64:
    """Keep what lies between two frequencies."""
    return highpass(lowpass(signal, high_hz, order), low_hz, order)


def rush(rng: Rng, n: int, low_hz: float, high_hz: float) -> F64:
    """Noise between two frequencies, as strong (peaks near 1) however narrow it is."""
    air = band(noise(rng, n), low_hz, high_hz)
    return air * (RUSH_RMS / float(np.sqrt(np.mean(air**2))))


def airy(rng: Rng, n: int, low_hz: float, high_hz: float) -> F64:
    """As `rush`, with as much in every octave: air, cloth and splinters up to where hearing ends."""
    air = shaped(band(noise(rng, n), low_hz, high_hz), lambda f: 1 / np.sqrt(np.maximum(f, low_hz)))
    return air * (RUSH_RMS / float(np.sqrt(np.mean(air**2))))


def resonate(signal: F64, hz: F64, width_hz: float) -> F64:
    """Two-pole resonance whose frequency ``hz`` ([n]) may move; gain about 1 at its peak.

    Plain floats in a loop: no library here filters with moving coefficients.
    """
    radius = float(np.exp(-np.pi * width_hz / RATE))
    angle = 2 * np.pi * hz / RATE
    feed = ((1 - radius) * np.sqrt(1 - 2 * radius * np.cos(2 * angle) + radius**2) * signal).tolist()
    turn = (2 * radius * np.cos(angle)).tolist()
    damp = radius * radius
    out = [0.0] * len(feed)
    last = before = 0.0
    for i, value in enumerate(feed):
        last, before = value + turn[i] * last - damp * before, last
        out[i] = last
    return np.array(out)


def struck(n: int, modes: tuple[tuple[float, float, float], ...]) -> F64:
    """Sum the rings of a struck body; each mode is ``(Hz, time to 1/e in s, gain)``."""
    t = clock(n)
    out = np.zeros(n)
    for hz, tau_s, gain in modes:
        out += gain * np.exp(-t / tau_s) * np.sin(2 * np.pi * hz * t)
    return out


def thump(n: int, high_hz: float, low_hz: float, tau_s: float) -> F64:
    """Sine that drops from one pitch to another while it dies: the low end of a blow."""
    return tone(low_hz + (high_hz - low_hz) * decay(n, tau_s / 3), n) * decay(n, tau_s, 0.002)


def grains(rng: Rng, n: int, per_s: F64 | float, tau_s: float) -> F64:
    """Noise broken into crackles; ``per_s`` is how many start a second."""
    rate = np.broadcast_to(per_s, n)
    starts = (rng.random(n) < rate / RATE) * (0.3 + 0.7 * rng.random(n))
    tail = decay(samples(tau_s * 5), tau_s)
    return noise(rng, n) * np.convolve(starts, tail)[:n]


def _closed(part: F64) -> F64:
    """Fade out what would be cut while it still rings."""
    size = min(len(part), samples(CLOSE_S))
    return np.append(part[: len(part) - size], part[len(part) - size :] * np.linspace(1, 0, size))


def placed(n: int, *parts: tuple[float, F64]) -> F64:
    """Lay signals into ``n`` samples at times (s); what reaches over the end is cut."""
    out = np.zeros(n)
    for at_s, part in parts:
        start = samples(at_s)
        piece = _closed(part)[: max(0, n - start)]
        out[start : start + len(piece)] += piece
    return out


def wrapped(n: int, *parts: tuple[float, F64]) -> F64:
    """Lay signals into a loop of ``n`` samples at times (s); what reaches over the end begins it."""
    out = np.zeros(n)
    for at_s, part in parts:
        np.add.at(out, (samples(at_s) + np.arange(len(part))) % n, _closed(part))
    return out


def room(rng: Rng, signal: F64, tail_s: float, dark_hz: float, wet: float) -> F64:
    """Signal in a hard corridor: itself and a dark tail of echoes. Wraps round."""
    size = samples(tail_s)
    echo = lowpass(noise(rng, size) * decay(size, tail_s / 4, 0.004), dark_hz)
    echo /= float(np.sqrt(np.sum(echo**2)))
    n = len(signal)
    return signal + wet * np.fft.irfft(np.fft.rfft(signal) * np.fft.rfft(echo, n), n)


def in_corridor(rng: Rng, signal: F64, wet: float, tail_s: float = 0.4) -> F64:
    """Single sound in a hard corridor, longer by what is heard of the tail."""
    padded = np.append(signal, np.zeros(samples(tail_s)))
    return room(rng, padded, tail_s, 1500, wet)[: len(signal) + samples(TAIL_KEPT * tail_s)]


def peak(signal: F64) -> float:
    """Return the largest deflection."""
    return float(np.max(np.abs(signal)))


def warm(signal: F64, drive: float) -> F64:
    """Soft saturation at a peak of 1: gives low sounds overtones that a small speaker can play."""
    return np.tanh(drive * signal / peak(signal)) / math.tanh(drive)


def loudness_db(signal: F64) -> float:
    """Loudest 50 ms, A-weighted, dB under full scale."""
    width = samples(LOUDNESS_WINDOW_S)
    size = -(-(len(signal) + 2 * width) // width) * width  # a length that has small factors, for the transform
    heard = shaped(np.append(signal, np.zeros(size - len(signal))), _a_weight)
    sums = np.append(0.0, np.cumsum(heard**2))
    power = float(np.max(sums[width:] - sums[:-width])) / width
    return float(10 * np.log10(max(power, 1e-12)))


def _a_weight(hz: F64) -> F64:
    """Return the A curve of IEC 61672, 1 at 1 kHz."""
    f2 = hz**2
    curve_a = 12194**2 * f2**2
    curve_a /= (f2 + 20.6**2) * np.sqrt((f2 + 107.7**2) * (f2 + 737.9**2)) * (f2 + 12194**2)
    return curve_a * A_AT_1_KHZ


def finish(signal: F64, fade_in_s: float = FADE_IN_S, fade_out_s: float = FADE_OUT_S) -> F64:
    """Single sound ready to store: no rumble, no offset, no silence behind it, ends at zero, peak at -1.5 dBFS."""
    quiet = np.zeros(samples(0.05))
    out = highpass(np.concatenate([quiet, signal, quiet]), SUBSONIC_HZ)[len(quiet) : len(quiet) + len(signal)]
    out = out - np.mean(out)
    rise, fall = samples(fade_in_s), samples(fade_out_s)
    last = int(np.flatnonzero(np.abs(out) > UNHEARD * peak(out))[-1])
    out = out[: last + fall]
    out[:rise] *= np.linspace(0, 1, rise)
    out[-fall:] *= np.linspace(1, 0, fall) ** 2
    return out * (PEAK / peak(out))


def halved(signal: F64) -> F64:
    """Return a signal at half the rate, without what that can't hold; wraps round, so a loop stays one."""
    n = len(signal) // 2
    spectrum = np.fft.rfft(signal[: 2 * n])[: n // 2 + 1] / 2
    spectrum *= 1 / np.sqrt(1 + (np.arange(len(spectrum)) / (0.92 * len(spectrum))) ** 40)
    return np.fft.irfft(spectrum, n)


def finish_loop(signal: F64) -> F64:
    """Seamless loop ready to store: no rumble, no offset, peak at -1.5 dBFS."""
    out = highpass(signal, SUBSONIC_HZ)
    out = out - np.mean(out)
    return out * (PEAK / peak(out))
