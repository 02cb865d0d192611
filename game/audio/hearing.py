"""What becomes of a sound on its way into two ears: walls dull it, rooms answer, a head lets one ear hear it later.

The ear that is turned away hears later by Woodworth's law of a rigid sphere (Woodworth and Schlosberg, *Experimental
Psychology*, 1954), quieter by a law of the sine, and duller. Rooms are few echoes of few echoes, sparse and of
either sign (velvet noise: Karjalainen and Järveläinen, *Reverberation modeling using velvet noise*, 2007), at a sixth
of the rate, for walls keep no treble. All of it is cheap, for it is made while one plays.
"""

import math
from functools import cache
from typing import NamedTuple

import numpy as np

from game.sim.words.types import F32, I16, I32, I64

RATE_HZ = 44_100
CLEAR, DOOR, WALL = 0, 1, 2  # what a sound has come through
MUFFLE_BITS = (0, 4, 5)  # two running means of 2**bits samples: all of it, under about 1,000 Hz, under about 500 Hz

HEAD_M, SOUND_MPS = 0.08, 343.0
SIDE_DB = 8.0  # between the ears, of what is straight to one side
BEARINGS = 4  # that are told apart from ahead to one side, and half as many of what comes from other rooms
SHADED = 2  # from this bearing on the far ear lies in the shadow of the head
SHADE_BITS = 2  # a running mean of 2**bits samples: under about 5 kHz
SHADE_LATE = 1  # samples by which that mean is late itself

HERE, NEXT, FAR = 0, 1, 2  # where a sound is: in the same room, round a corner, rooms away


class Room(NamedTuple):
    """How a place answers: what is left of the sound itself, and how loud and how long (s) its echoes are."""

    dry: float
    wet: float
    tail_s: float


ROOMS = (Room(1.0, 0.0, 0.0), Room(0.8, 0.5, 0.5), Room(0.4, 0.8, 0.9))  # of HERE, NEXT, FAR
ECHO_EVERY = 6  # samples that echoes take as one
ECHOES = (6, 5, 4)  # of each of three passes, one after the other
FIRST_ECHO_S = 0.009
STEPS = 140_000  # samples: three seconds, the longest that is played faster or slower


def bearing_of(pan: float, room: int = HERE) -> int:
    """Which of ``2 * BEARINGS + 1`` directions a side is, -1 left to 1 right: the sine of the angle.

    >>> [bearing_of(pan) for pan in (-1.0, 0.0, 0.5, 1.0)]
    [-4, 0, 1, 4]
    """
    share = math.asin(max(-1.0, min(1.0, pan))) / (math.pi / 2)
    return round(share * BEARINGS) if room == HERE else 2 * round(share * BEARINGS / 2)


def delay_samples(bearing: int) -> int:
    """How much later the far ear hears, samples.

    >>> [round(delay_samples(b) / RATE_HZ * 1000, 2) for b in (0, 2, 4)]
    [0.0, 0.34, 0.59]
    """
    angle = abs(bearing) / BEARINGS * math.pi / 2
    return int(HEAD_M / SOUND_MPS * (angle + math.sin(angle)) * RATE_HZ)


def ears_gain(pan: float) -> tuple[float, float]:
    """Volumes left and right of what is at a side; their squares add up to 1.

    >>> left, right = ears_gain(1.0)
    >>> round(20 * math.log10(right / left), 6)
    8.0
    """
    ratio = 10 ** (SIDE_DB * max(-1.0, min(1.0, pan)) / 20)
    left = 1 / math.sqrt(1 + ratio * ratio)
    return left, left * ratio


def running_mean(signal: I16, bits: int) -> I16:
    """Mean of each sample of ``[n]`` and the ``2**bits - 1`` before it.

    The running sums wrap round in 32 bits, their differences don't.
    """
    width = 1 << bits
    sums: I32 = np.empty(len(signal) + width, np.int32)
    sums[:width] = 0
    np.cumsum(signal, dtype=np.int32, out=sums[width:])
    return ((sums[width:] - sums[:-width]) >> bits).astype(np.int16)


def muffled(signal: I16, level: int) -> I16:
    """Return a sound ``[n]`` as it comes through a door or a wall: two running means take the treble away."""
    bits = MUFFLE_BITS[level]
    return running_mean(running_mean(signal, bits), bits) if bits else signal


@cache
def _steps(rate: float, size: int = STEPS) -> tuple[I64, F32]:
    """Which samples stand before each of ``size`` that are so far apart, and how far behind it they lie."""
    at = np.arange(size) * rate
    before = at.astype(np.int64)
    return before, (at - before).astype(np.float32)


def pitched(signal: I16, rate: float) -> I16:
    """Return a sound ``[n]`` played ``rate`` times as fast, straight lines between its samples."""
    n = math.ceil((len(signal) - 1) / rate)
    if rate == 1 or n < 1:
        return signal
    before, share = _steps(rate) if n <= STEPS else _steps(rate, n)
    whole = signal.astype(np.float32)
    here, there = whole.take(before[:n], mode="clip"), whole[1:].take(before[:n], mode="clip")
    there -= here
    there *= share[:n]
    here += there
    return here.astype(np.int16)


def make_ready(rates: tuple[float, ...]) -> None:
    """Make what `pitched` at these rates and `echoed` look things up in, rather than in the midst of play."""
    for rate in rates:
        _steps(rate)
    for room in (NEXT, FAR):
        for side in (0, 1):
            _echoes(room, side)


@cache
def _echoes(room: int, side: int) -> tuple[tuple[tuple[int, float], ...], ...]:
    """Delays (samples of echoes) and gains of the passes; those of the last differ from side to side."""
    rate, passes = RATE_HZ / ECHO_EVERY, []
    for number, count in enumerate(ECHOES):
        last = number == len(ECHOES) - 1
        rng = np.random.default_rng((room, number, side if last else 2))
        reach_s = ROOMS[room].tail_s * (0.62, 0.28, 0.1)[number]
        places = (np.arange(count) + rng.random(count)) / count
        gains = 10 ** (-1.6 * places) * np.where(rng.random(count) < 0.5, -1, 1)
        gains /= math.sqrt(float((gains * gains).sum()))
        first = FIRST_ECHO_S if number == 0 else 0.0
        delays = ((first + reach_s * places) * rate).astype(np.int64)
        passes.append(tuple(zip(delays.tolist(), gains.tolist(), strict=True)))
    return tuple(passes)


def _passed(signal: F32, echoes: tuple[tuple[int, float], ...]) -> F32:
    out = np.zeros(len(signal) + max(delay for delay, _ in echoes), np.float32)
    part = np.empty_like(signal)
    for delay, gain in echoes:
        np.multiply(signal, np.float32(gain), out=part)
        out[delay : delay + len(signal)] += part
    return out


def _fine(coarse: F32) -> F32:
    """Return samples of echoes, ``[n]``, at the whole rate: straight lines between them."""
    steps = np.append(coarse[1:], np.float32(0)) - coarse
    out = np.empty((len(coarse), ECHO_EVERY), np.float32)
    for k in range(ECHO_EVERY):
        np.multiply(steps, np.float32(k / ECHO_EVERY), out=out[:, k])
        out[:, k] += coarse
    return out.ravel()


def echoed(signal: I16, room: int) -> tuple[F32, F32]:
    """What a room gives back of a sound ``[n]``, to the left ear and to the right; longer by its tail."""
    whole = len(signal) // ECHO_EVERY * ECHO_EVERY
    coarse = np.zeros(whole // ECHO_EVERY, np.float32)
    for k in range(ECHO_EVERY):
        coarse += signal[k:whole:ECHO_EVERY]
    coarse *= np.float32(ROOMS[room].wet / ECHO_EVERY)
    for echoes in _echoes(room, 0)[:-1]:
        coarse = _passed(coarse, echoes)
    left, right = (_fine(_passed(coarse, _echoes(room, side)[-1])) for side in (0, 1))
    return left, right


def at_ears(signal: I16, bearing: int, room: int = HERE) -> I16:
    """Return a sound ``[n]`` as two ears hear it, but for how loud: ``[m, 2]``, left and right, longer by what is late.

    A head that has turned, or a room that answers, makes it longer; what comes from ahead is the same in both.
    """
    late, far = delay_samples(bearing), signal
    if abs(bearing) >= SHADED:
        far, late = running_mean(signal, SHADE_BITS), late - SHADE_LATE
    near_side = int(bearing > 0)
    heard = ((signal, 0), (far, late)) if near_side == 0 else ((far, late), (signal, 0))
    if ROOMS[room].wet:
        return _answered(heard, echoed(signal, room), ROOMS[room].dry)
    out = np.zeros((len(signal) + late, 2), np.int16)
    for side, (dry, delay) in enumerate(heard):
        out[delay : delay + len(dry), side] = dry
    return out


def _answered(heard: tuple[tuple[I16, int], ...], echoes: tuple[F32, F32], left_of_it: float) -> I16:
    """Lay a sound over its echoes, as the two ears hear both."""
    size = max(max(len(dry) + delay for dry, delay in heard), *(len(echo) for echo in echoes))
    out = np.zeros((size, 2), np.int16)
    for side, ((dry, delay), echo) in enumerate(zip(heard, echoes, strict=True)):
        both = np.zeros(size, np.float32)
        both[: len(echo)] = echo
        both[delay : delay + len(dry)] += dry * np.float32(left_of_it)
        np.clip(both, -32768, 32767, out=both)
        out[:, side] = both
    return out


def widened(signal: I16) -> I16:
    """Return a loop ``[n]`` as a place all round: the right ear hears it half its length later; ``[n, 2]``."""
    return np.stack((signal, np.roll(signal, len(signal) // 2)), axis=1)


def doubled(signal: I16) -> I16:
    """Return samples stored at half the rate, ``[n]``, at the whole rate, ``[2n]``; a loop stays closed.

    Between two samples stands what a cubic through four of them says.
    """
    out = np.empty(2 * len(signal), np.int16)
    out[::2] = signal
    wide = signal.astype(np.int32)
    between = 9 * (wide + np.roll(wide, -1)) - np.roll(wide, 1) - np.roll(wide, -2)
    out[1::2] = np.clip((between + 8) >> 4, -32768, 32767)
    return out
