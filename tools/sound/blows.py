"""Bodies and what strikes them: steps, swings, thuds, falls."""

from collections.abc import Callable

import numpy as np

from game.sim.words.types import F64
from tools.sound.synth import (
    Rng,
    airy,
    band,
    clock,
    curve,
    decay,
    drift,
    finish,
    grains,
    highpass,
    in_corridor,
    noise,
    peak,
    placed,
    rush,
    samples,
    struck,
    thump,
    vary,
    warm,
)

STEP_S = 0.21
SCUFF_AT_S = 0.055  # the toe follows the heel


def step(rng: Rng, floor: Callable[[Rng, int], F64], scuff: tuple[float, float, float]) -> F64:
    """One footstep: a heel on a floor, then the toe as a breath of noise ``(low Hz, high Hz, gain)``."""
    n = samples(STEP_S)
    low_hz, high_hz, gain = scuff
    toe = airy(rng, n, low_hz, high_hz) * decay(n, 0.022, 0.012)
    heel = floor(rng, n)
    return finish(heel / peak(heel) + placed(n, (SCUFF_AT_S * vary(rng, 0.2), gain * toe)))


def _wood(rng: Rng, n: int) -> F64:
    k = vary(rng, 0.08)
    board = struck(
        n,
        (
            (96 * k, 0.05, 0.5),
            (171 * k, 0.035, 0.6),
            (318 * k, 0.02, 0.5),
            (560 * k, 0.01, 0.4),
            (1270 * k, 0.006, 0.25),
        ),
    )
    return 0.7 * board + airy(rng, n, 150, 7200) * decay(n, 0.012)


def _stone(rng: Rng, n: int) -> F64:
    k = vary(rng, 0.08)
    click = struck(n, ((820 * k, 0.008, 0.5), (1440 * k, 0.005, 0.35)))
    return click + 0.6 * thump(n, 190, 95, 0.028) + 1.1 * airy(rng, n, 200, 10_400) * decay(n, 0.01)


def _tile(rng: Rng, n: int) -> F64:
    k = vary(rng, 0.08)
    click = struck(n, ((1150 * k, 0.009, 0.5), (2050 * k, 0.006, 0.4), (2900 * k, 0.004, 0.2)))
    return click + 0.6 * thump(n, 200, 110, 0.022) + 0.8 * airy(rng, n, 300, 12_800) * decay(n, 0.008)


def _mat(rng: Rng, n: int) -> F64:
    soft = rush(rng, n, 90, 520) * decay(n, 0.03, 0.004)
    return 0.55 * thump(n, 130 * vary(rng, 0.1), 72, 0.04) + 1.4 * soft


def _earth(rng: Rng, n: int) -> F64:
    crumbs = band(grains(rng, n, curve(n, ((0, 900), (0.6, 200), (1, 0))), 0.002), 300, 9000)
    return 0.7 * thump(n, 110, 60, 0.035) + 1.3 * crumbs * decay(n, 0.05, 0.004)


def step_wood(rng: Rng, _variant: int) -> F64:
    """Step on boards."""
    return step(rng, _wood, (300, 7000, 0.22))


def step_stone(rng: Rng, _variant: int) -> F64:
    """Step on terrazzo."""
    return step(rng, _stone, (700, 11_000, 0.3))


def step_tile(rng: Rng, _variant: int) -> F64:
    """Step on small tiles."""
    return step(rng, _tile, (1000, 13_000, 0.28))


def step_mat(rng: Rng, _variant: int) -> F64:
    """Step on a rubber mat."""
    return step(rng, _mat, (150, 4500, 0.3))


def step_earth(rng: Rng, _variant: int) -> F64:
    """Step on the bare yard."""
    return step(rng, _earth, (400, 9000, 0.5))


def shuffle(rng: Rng, _variant: int) -> F64:
    """Step of the infected: a foot that drags, then drops."""
    n = samples(0.38)
    drag = airy(rng, n, 260, 8000) * (0.6 + 0.4 * drift(rng, n, 60)) * 2
    drag *= curve(n, ((0, 0), (0.3, 0.7), (0.62, 1), (0.75, 0.1), (1, 0)))
    drop = thump(samples(0.14), 130 * vary(rng, 0.12), 66, 0.04)
    return finish(1.1 * drag + placed(n, (0.22 * vary(rng, 0.15), drop)), fade_in_s=0.01)


def swing(rng: Rng, _variant: int) -> F64:
    """Air past a stick."""
    n = samples(0.28)
    top_hz = 1500 * vary(rng, 0.2)
    bell = np.exp(-(((clock(n) - 0.12) / 0.05) ** 2))
    air = noise(rng, n)
    return finish(
        band(air, 200, 650) * bell * 0.8 + band(air, 500, top_hz) * bell**2 + 0.3 * band(air, 2500, 9000) * bell**3,
        fade_in_s=0.01,
        fade_out_s=0.03,
    )


def throw(rng: Rng, _variant: int) -> F64:
    """Something leaves the hand, turning."""
    n = samples(0.34)
    bell = np.exp(-(((clock(n) - 0.1) / 0.07) ** 2))
    turns = 0.6 + 0.4 * np.sin(2 * np.pi * 19 * clock(n))
    cloth = rush(rng, n, 150, 600) * decay(n, 0.05, 0.02)
    return finish(airy(rng, n, 350, 6000) * bell * turns + 0.7 * cloth, fade_in_s=0.01, fade_out_s=0.04)


def shove(rng: Rng, _variant: int) -> F64:
    """Two hands into a chest."""
    n = samples(0.26)
    cloth = airy(rng, n, 220, 5200) * decay(n, 0.035, 0.006)
    chest = rush(rng, n, 120, 520) * decay(n, 0.045, 0.003)
    return finish(warm(0.7 * thump(n, 170 * vary(rng, 0.1), 70, 0.06) + 1.2 * chest + 0.8 * cloth, 1.8))


def hit_body(rng: Rng, _variant: int) -> F64:
    """Stick on a body: the low blow first, then cloth and flesh."""
    n = samples(0.27)
    k = vary(rng, 0.12)
    slap = airy(rng, n, 600, 9200) * decay(n, 0.012)
    flesh = rush(rng, n, 130, 650) * decay(n, 0.038)
    handle = struck(n, ((410 * k, 0.018, 0.5), (930 * k, 0.009, 0.3)))
    return finish(warm(0.85 * thump(n, 230 * k, 72 * k, 0.065) + 1.7 * flesh + 1.1 * slap + 0.3 * handle, 2))


def kill(rng: Rng, _variant: int) -> F64:
    """The blow that ends it: bone, wet, and very low."""
    n = samples(0.42)
    blow = 1.1 * thump(n, 190, 52, 0.1) + 1.2 * rush(rng, n, 120, 900) * decay(n, 0.03)
    bone = band(grains(rng, n, curve(n, ((0, 900), (0.25, 260), (0.4, 0), (1, 0))), 0.0035), 450, 6500)
    wet = band(grains(rng, n, curve(n, ((0, 0), (0.15, 200), (0.6, 90), (1, 0))), 0.008), 250, 1100)
    return finish(in_corridor(rng, warm(blow + 1.2 * bone + 0.5 * wet, 2), 0.12, 0.25))


def body_fall(rng: Rng, _variant: int) -> F64:
    """A body goes down: knees, then the rest of it."""
    n = samples(0.62)
    cloth = airy(rng, n, 250, 5200) * curve(n, ((0, 0), (0.18, 0.5), (0.45, 0.4), (0.6, 0.1), (1, 0)))
    knees = thump(samples(0.2), 150 * vary(rng, 0.1), 80, 0.04)
    rest_n = samples(0.36)
    rest = 0.85 * thump(rest_n, 140 * vary(rng, 0.1), 56, 0.08)
    rest += 1.6 * rush(rng, rest_n, 110, 620) * decay(rest_n, 0.055, 0.003)
    hand = 0.35 * thump(samples(0.1), 210, 120, 0.02)
    drop_s = 0.22 * vary(rng, 0.1)
    return finish(warm(0.5 * cloth + placed(n, (0.08, 0.7 * knees), (drop_s, rest), (drop_s + 0.15, hand)), 1.8))


def bandage(rng: Rng, _variant: int) -> F64:
    """A strip torn off and wound round."""
    n = samples(0.8)
    tear = grains(rng, n, curve(n, ((0, 300), (0.28, 1500), (0.3, 0), (1, 0))), 0.0025)
    tear = band(tear, 500, 6500) * curve(n, ((0, 0.3), (0.27, 1), (0.3, 0), (1, 0)))
    wind = airy(rng, n, 300, 6000) * (np.maximum(0, np.sin(2 * np.pi * 3.6 * clock(n))) ** 2)
    wind *= curve(n, ((0, 0), (0.36, 0), (0.45, 0.5), (0.9, 0.5), (1, 0)))
    return finish(tear + wind)


def swap(rng: Rng, _variant: int) -> F64:
    """One thing put away, another in the hand."""
    n = samples(0.28)
    cloth = airy(rng, n, 350, 7200) * curve(n, ((0, 0), (0.2, 0.8), (0.5, 0.2), (1, 0)))
    grip = struck(samples(0.12), ((340, 0.02, 1.0), (760, 0.012, 0.5), (125, 0.03, 0.8)))
    return finish(0.6 * cloth + placed(n, (0.14, 0.8 * grip)) + 0.1 * highpass(cloth, 1500))


def step_glass(rng: Rng, _variant: int) -> F64:
    """Shards under a sole."""
    n = samples(0.3)
    crush = band(grains(rng, n, curve(n, ((0, 700), (0.25, 1500), (0.6, 200), (1, 0))), 0.0012), 1100, 14_000)
    shards = []
    for _ in range(7):
        hz = 2300 + 6500 * rng.random()
        ring = struck(samples(0.07), ((hz, 0.011, 1.0), (1.53 * hz, 0.007, 0.4)))
        shards.append((0.01 + 0.16 * rng.random(), (0.1 + 0.25 * rng.random()) * ring))
    return finish(crush + placed(n, *shards) + 0.3 * thump(n, 140, 80, 0.03))


def cloth_run(rng: Rng, _variant: int) -> F64:
    """A uniform and a bag, in one stride of a run."""
    n = samples(0.26)
    swish = airy(rng, n, 450, 9600) * np.exp(-(((clock(n) - 0.09 * vary(rng, 0.2)) / 0.045) ** 2))
    strap = struck(samples(0.08), ((520 * vary(rng, 0.2), 0.012, 1.0), (1240, 0.006, 0.4)))
    return finish(swish + placed(n, (0.13, 0.16 * strap)), fade_in_s=0.01, fade_out_s=0.03)


def hurry(rng: Rng, _variant: int) -> F64:
    """One foot of an infected that runs: a slap that doesn't care what it hits."""
    n = samples(0.2)
    slap = airy(rng, n, 300, 8800) * decay(n, 0.014)
    weight = 0.55 * thump(n, 170 * vary(rng, 0.15), 75, 0.04) + 1.2 * rush(rng, n, 100, 480) * decay(n, 0.03)
    return finish(warm(weight + 0.8 * slap + placed(n, (0.05 * vary(rng, 0.3), 0.35 * slap)), 1.8))


def drag(rng: Rng, _variant: int) -> F64:
    """A body that pulls itself along: nails, then the dead weight behind them."""
    n = samples(0.72)
    nails = band(grains(rng, n, curve(n, ((0, 0), (0.08, 420), (0.26, 160), (0.32, 0), (1, 0))), 0.0025), 900, 9000)
    cloth = band(noise(rng, n) * (0.55 + 0.45 * drift(rng, n, 45)), 170, 950)
    cloth *= curve(n, ((0, 0), (0.3, 0.1), (0.45, 1), (0.8, 0.8), (1, 0)))
    palm = thump(samples(0.1), 180 * vary(rng, 0.15), 90, 0.025)
    return finish(0.6 * nails + 1.1 * cloth + placed(n, (0.02, 0.5 * palm), (0.56, 0.25 * palm)), fade_out_s=0.04)
