"""The building: doors, glass, paper, drawers, switches."""

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
    noise,
    placed,
    rush,
    samples,
    struck,
    thump,
    tone,
    vary,
    warm,
)

# A wooden leaf in a steel rail: (Hz, time to 1/e in s, gain)
LEAF = ((61, 0.13, 0.7), (97, 0.11, 0.7), (153, 0.08, 0.8), (238, 0.06, 0.8), (397, 0.035, 0.6), (652, 0.018, 0.4))
LATCH = ((870, 0.02, 0.6), (1390, 0.014, 0.5), (2240, 0.009, 0.3))


def _roll(rng: Rng, seconds: float, speed: tuple[tuple[float, float], ...]) -> F64:
    """Rollers on a rail; speed 0 to 1."""
    n = samples(seconds)
    pace = curve(n, speed)
    joints = 0.65 + 0.35 * np.sin(2 * np.pi * np.cumsum(6 + 22 * pace) / RATE)
    rumble = rush(rng, n, 70, 420) + 0.45 * airy(rng, n, 500, 7600) * joints
    squeak = 0.05 * tone(640 + 260 * pace + 20 * drift(rng, n, 20), n) * np.maximum(0, drift(rng, n, 12))
    return (rumble * joints + squeak) * pace


def _knock(rng: Rng, weight: float) -> F64:
    n = samples(0.2)
    pitch = vary(rng, 0.07)
    leaf = struck(n, tuple((hz * pitch, tau_s, gain) for hz, tau_s, gain in LEAF))
    return weight * leaf + 1.1 * airy(rng, n, 120, 6000) * decay(n, 0.016)


def _latch(seconds: float = 0.12, pitch: float = 1.0) -> F64:
    return struck(samples(seconds), tuple((hz * pitch, tau_s, gain) for hz, tau_s, gain in LATCH))


def door_open(rng: Rng, _variant: int) -> F64:
    """A classroom door slides open and meets its stop."""
    roll = _roll(rng, 0.42, ((0, 0), (0.15, 0.8), (0.7, 1), (1, 0.6)))
    out = placed(samples(0.6), (0.0, 0.4 * _latch(pitch=0.8)), (0.02, roll), (0.42, 0.35 * _knock(rng, 0.8)))
    return finish(out)


def door_shut(rng: Rng, _variant: int) -> F64:
    """A classroom door slides shut and catches."""
    roll = _roll(rng, 0.34, ((0, 0), (0.2, 0.7), (1, 1)))
    parts = ((0.0, 0.9 * roll), (0.34, 0.6 * _knock(rng, 1)), (0.365, 0.35 * _latch()))
    return finish(placed(samples(0.62), *parts))


def door_locked(rng: Rng, _variant: int) -> F64:
    """A door pulled twice; it does not give."""
    parts = []
    for at_s, weight in ((0.0, 0.7), (0.07, 0.4), (0.25, 0.9), (0.31, 0.5), (0.37, 0.3)):
        parts.append((at_s, weight * (0.5 * _knock(rng, 0.9)[: samples(0.15)])))
        parts.append((at_s + 0.008, 0.4 * weight * _latch(pitch=0.9 + 0.2 * rng.random())))
    return finish(placed(samples(0.55), *parts))


def door_unlock(rng: Rng, _variant: int) -> F64:
    """Key in, a turn, the bolt."""
    teeth = band(grains(rng, samples(0.1), 130, 0.003), 1200, 8500)
    bolt = _latch(0.16, 0.62) + 0.8 * struck(samples(0.16), ((190, 0.035, 1.0), (310, 0.02, 0.6)))
    return finish(placed(samples(0.4), (0.0, 0.6 * teeth), (0.15, 0.25 * _latch(0.06, 1.1)), (0.22, bolt)))


def _blow(rng: Rng, n: int, loose: float) -> F64:
    """Bodies against a shut leaf, which rattles in its rail the more the looser it sits (0 to 1)."""
    pitch = vary(rng, 0.12) * (1 - 0.12 * loose)
    leaf = struck(n, tuple((hz * pitch, tau_s * (1 - 0.3 * loose), gain) for hz, tau_s, gain in LEAF))
    bodies = 0.9 * thump(n, 170, 52, 0.11) + 1.8 * rush(rng, n, 90, 750) * decay(n, 0.045)
    parts = [(0.0, leaf + 1.3 * bodies)]
    for at_s in (0.028, 0.061, 0.1, 0.15, 0.21)[: 4 + round(loose)]:
        jolt = placed(n, (0.0, 0.3 * _knock(rng, 0.6)), (0.003, 0.16 * _latch(pitch=0.7 + 0.2 * rng.random())))
        parts.append((at_s + 0.012 * rng.random(), jolt * (1 - 4 * at_s) * (1 + loose)))
    fists = airy(rng, n, 300, 8400) * decay(n, 0.016)
    return placed(n, *parts) + 0.9 * fists


def _splitting(rng: Rng, n: int, splinters: int) -> F64:
    """Wood that gives: crackle, and splinters that ring."""
    crack = band(grains(rng, n, curve(n, ((0, 700), (0.2, 300), (0.6, 50), (1, 0))), 0.004), 300, 7500)
    rings = [
        (0.01 + 0.24 * rng.random(), 0.4 * struck(samples(0.08), ((hz, 0.012, 1.0), (1.7 * hz, 0.007, 0.5))))
        for hz in 380 + 900 * rng.random(splinters)
    ]
    return 1.1 * crack + placed(n, *rings)


def door_bang(rng: Rng, _variant: int) -> F64:
    """Bodies against a whole door."""
    out = _blow(rng, samples(0.45), 0.0)
    return finish(in_corridor(rng, warm(out, 3.2), 0.35, 0.3))


def door_crack(rng: Rng, _variant: int) -> F64:
    """Bodies against a door that has begun to split."""
    n = samples(0.48)
    out = warm(_blow(rng, n, 0.5), 2.8) + 0.4 * _splitting(rng, n, 3)
    return finish(in_corridor(rng, out, 0.35, 0.3))


def door_splinter(rng: Rng, _variant: int) -> F64:
    """Bodies against a door that is about to give: more splinters than leaf, and a screw that screeches."""
    n = samples(0.55)
    out = warm(_blow(rng, n, 1.0), 2.4) + 0.85 * _splitting(rng, n, 8)
    screech_n = samples(0.16)
    hz = 900 * vary(rng, 0.2) * (1 + 0.25 * drift(rng, screech_n, 30))
    screech = (
        tone(hz, screech_n) * curve(screech_n, ((0, 0), (0.3, 1), (1, 0))) * (0.5 + 0.5 * drift(rng, screech_n, 90))
    )
    return finish(in_corridor(rng, out + placed(n, (0.07, 0.12 * screech)), 0.35, 0.3))


def door_break(rng: Rng, _variant: int) -> F64:
    """The leaf splits, comes out of its rail and falls."""
    n = samples(1.05)
    blow = thump(n, 160, 46, 0.15) + 1.5 * airy(rng, n, 90, 4400) * decay(n, 0.06)
    blow += struck(n, LEAF)
    crack = grains(rng, n, curve(n, ((0, 1400), (0.12, 500), (0.4, 120), (0.8, 20), (1, 0))), 0.006)
    crack = band(crack, 300, 7500) * curve(n, ((0, 1), (0.4, 0.55), (1, 0.1)))
    splinters = [
        (0.03 + 0.5 * rng.random(), 0.35 * struck(samples(0.08), ((f, 0.012, 1.0), (1.7 * f, 0.007, 0.5))))
        for f in 350 + 900 * rng.random(9)
    ]
    leaf = 0.9 * thump(samples(0.4), 95, 44, 0.13) + 0.5 * struck(samples(0.4), LEAF)
    out = warm(1.3 * blow + 1.2 * crack + placed(n, *splinters, (0.47, leaf)), 2)
    return finish(in_corridor(rng, out, 0.3, 0.3))


def bottle_break(rng: Rng, _variant: int) -> F64:
    """A bottle bursts on a hard floor; pieces run on."""
    n = samples(0.7)
    burst = 1.3 * airy(rng, n, 900, 13_000) * decay(n, 0.025) + 0.4 * thump(n, 300, 140, 0.02)
    shards = []
    for _ in range(34):
        hz = 1900 + 8500 * rng.random() ** 1.4
        ring = struck(samples(0.12), ((hz, 0.016 + 0.02 * rng.random(), 1.0), (1.59 * hz, 0.01, 0.4)))
        shards.append((0.012 + 0.5 * rng.random() ** 2.2, (0.06 + 0.22 * rng.random()) * ring))
    return finish(in_corridor(rng, burst + placed(n, *shards), 0.3, 0.3))


def pickup(rng: Rng, _variant: int) -> F64:
    """A thing taken up: cloth, and a small low-high knock."""
    n = samples(0.24)
    cloth = airy(rng, n, 400, 8000) * curve(n, ((0, 0), (0.2, 0.5), (1, 0)))
    k, late_s = vary(rng, 0.06), 0.1 * vary(rng, 0.2)
    knock = placed(
        n,
        (0.03, struck(samples(0.1), ((330 * k, 0.025, 1.0), (660 * k, 0.015, 0.3)))),
        (late_s, struck(samples(0.13), ((495 * k, 0.03, 1.0), (990 * k, 0.015, 0.3)))),
    )
    return finish(0.4 * cloth + knock)


def search_empty(rng: Rng, _variant: int) -> F64:
    """A drawer pulled, nothing in it, pushed back."""
    n = samples(0.46)
    roll = 0.6 * _roll(rng, 0.18, ((0, 0.2), (0.5, 0.8), (1, 0.3)))
    k = vary(rng, 0.14)
    box = struck(samples(0.16), ((140 * k, 0.04, 1.0), (265 * k, 0.03, 0.7), (520 * vary(rng, 0.2), 0.015, 0.4)))
    return finish(placed(n, (0.0, roll), (0.16 * vary(rng, 0.1), 0.3 * box), (0.27 * vary(rng, 0.12), 0.5 * box)))


def note_paper(rng: Rng, _variant: int) -> F64:
    """A sheet of paper unfolded."""
    n = samples(0.42)
    dense = curve(n, ((0, 0), (0.12, 900), (0.3, 250), (0.5, 800), (0.75, 300), (1, 0)))
    sheet = band(grains(rng, n, dense, 0.002), 700, 7500)
    return finish(sheet + 0.3 * airy(rng, n, 300, 4800) * dense / 2500)


def flashlight_on(rng: Rng, _variant: int) -> F64:
    """A sliding switch, forward."""
    return _switch(rng, 1.12)


def flashlight_off(rng: Rng, _variant: int) -> F64:
    """A sliding switch, back."""
    return _switch(rng, 0.86)


def _switch(rng: Rng, pitch: float) -> F64:
    n = samples(0.07)
    click = struck(n, ((620 * pitch, 0.008, 1.0), (1480 * pitch, 0.005, 0.6), (2300 * pitch, 0.003, 0.3)))
    return finish(click + placed(n, (0.018, 0.5 * click)) + 0.2 * noise(rng, n) * decay(n, 0.002))


def hall_tail(rng: Rng, _variant: int) -> F64:
    """What a gym gives back of a blow: it grows for a moment, and grows dark as it goes."""
    n = samples(1.1)
    early = [(0.012 + 0.05 * rng.random(), (0.3 + 0.4 * rng.random()) * airy(rng, samples(0.01), 200, 10_000))
             for _ in range(6)]  # fmt: skip
    bright = airy(rng, n, 500, 10_400) * decay(n, 0.11, 0.02)
    dark = rush(rng, n, 110, 900) * decay(n, 0.28, 0.035)
    return finish(placed(n, *early) + 0.7 * bright + dark, fade_in_s=0.008, fade_out_s=0.3)
