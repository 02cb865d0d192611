"""How lamps burn: evenly, failing, breathing, as fire. Pure functions of the lamp's number and the time.

A flash is a pair of opposing changes of a tenth or more (WCAG 2.3.1). None of these makes more than two in a second.
"""

import math

from game.sim.terrain.level import Burning

_ROUND_S = 5.5  # a failing lamp has one fault in each round
_DIP_S = 0.42  # between the first two blinks of a fault
_RAMP_S = 0.07
TURNING_S = 0.7  # from a lamp that burns to one that does not, and back
_DIES = ((0.14, 0.2), (0.42, 0.85), (0.56, 0.1), (0.9, 0.35), (1.0, 0.0))  # up to so much of that time it gives so much
_KINDLES = ((0.12, 0.5), (0.5, 0.05), (0.8, 0.7), (1.0, 1.0))
_BREATH_S = 4.6
_DIM_S = 7.0


def brightness(burning: Burning, lamp: int, time_s: float, *, calm: bool = False) -> float:
    """Share of its light that a lamp gives now, 0 to 1. ``calm``: failing lamps only dim, and slowly."""
    if burning == Burning.STEADY:
        return 1.0
    if burning == Burning.BREATHING:
        return 0.64 + 0.36 * math.sin(time_s * (2 * math.pi / _BREATH_S) + lamp * 1.7)
    if burning == Burning.FIRE:
        return _fire(lamp, time_s * (0.3 if calm else 1.0))
    if calm:
        return 0.75 + 0.25 * math.sin(time_s * (2 * math.pi / _DIM_S) + lamp * 2.1)
    return _failing(lamp, time_s)


def turning(age_s: float, *, burns: bool, calm: bool = False) -> float:
    """Share of its light that a lamp gives so long after it began to go out, or to burn again (``burns``)."""
    through = min(max(age_s / TURNING_S, 0.0), 1.0)
    if calm:
        return through if burns else 1 - through
    shares = _KINDLES if burns else _DIES
    return next(share for until, share in shares if through <= until)


def _fire(lamp: int, time_s: float) -> float:
    waves = ((1.9, 0.085), (4.7, 0.05), (11.3, 0.022), (17.9, 0.016))
    return 0.82 + sum(math.sin(time_s * speed + lamp * (2.3 + speed)) * size for speed, size in waves)


def _failing(lamp: int, time_s: float) -> float:
    """Mostly on with a tired hum; each round has a fault: two blinks, or seconds of dark after a blink."""
    time_s += lamp * 1.37
    count, at = divmod(time_s, _ROUND_S)
    chance = _chance(lamp, int(count))
    begin = 0.6 + 1.2 * _chance(lamp + 97, int(count))
    hum = 0.94 + 0.04 * math.sin(time_s * 2.9 + lamp)
    light = _gate(at, begin, begin + 0.12)
    if chance < 0.45:  # it dies, and comes back in two attempts
        dead_s = 1.1 + 1.9 * _chance(lamp + 31, int(count))
        light *= _gate(at, begin + _DIP_S, begin + _DIP_S + dead_s)
        light *= 1 - 0.55 * (1 - _gate(at, begin + dead_s + 2 * _DIP_S, begin + dead_s + 2 * _DIP_S + 0.1))
    elif chance < 0.8:
        light *= 1 - 0.6 * (1 - _gate(at, begin + _DIP_S, begin + _DIP_S + 0.16))
    return hum * (0.04 + 0.96 * light)


def _gate(at: float, begin: float, end: float) -> float:
    """Return 1 outside of a time and 0 inside, with short ramps inside of it."""
    if not begin < at < end:
        return 1.0
    return max(0.0, 1 - min(at - begin, end - at) / _RAMP_S)


def _chance(lamp: int, count: int) -> float:
    """Return what looks like chance, 0 to 1, and is always the same."""
    mixed = (lamp * 73856093 ^ count * 19349663 ^ 0x5BD1E995) & 0xFFFFFFFF
    mixed = (mixed ^ mixed >> 15) * 0x2C1B3C6D & 0xFFFFFFFF
    mixed = (mixed ^ mixed >> 12) * 0x297A2D39 & 0xFFFFFFFF
    return (mixed ^ mixed >> 15) / 0xFFFFFFFF
