"""What hands and heavy feet do: going through things, a door thrown shut, a shoulder, a lamp that dies, a notebook."""

import numpy as np

from game.sim.words.types import F64
from tools.sound.metal import SHEET
from tools.sound.school import LATCH, LEAF
from tools.sound.synth import (
    RATE,
    Rng,
    airy,
    band,
    clock,
    curve,
    decay,
    drift,
    finish,
    grains,
    in_corridor,
    lowpass,
    peak,
    placed,
    rush,
    samples,
    struck,
    thump,
    tone,
    vary,
    warm,
)

GLASS_HZ = (2300.0, 3700.0, 5200.0, 7400.0)


def _pitched(rng: Rng, n: int, modes: tuple[tuple[float, float, float], ...], share: float = 0.1) -> F64:
    pitch = vary(rng, share)
    return struck(n, tuple((hz * pitch, tau_s, gain) for hz, tau_s, gain in modes))


def _handful(rng: Rng, n: int, count: int, thing: F64) -> F64:
    """A thing moved against others so many times, at no even pace."""
    times = (np.arange(count) + 0.8 * rng.random(count)) / count * (n / RATE) * 0.85
    return placed(n, *((float(at), (0.3 + 0.7 * rng.random()) * thing) for at in times))


def rummage_soft(rng: Rng, _variant: int) -> F64:
    """A bag gone through: cloth, a zip that is pulled a little, paper at the bottom."""
    n = samples(0.75)
    cloth = airy(rng, n, 250, 10_000) * np.abs(drift(rng, n, 14)) ** 1.5
    paper = band(grains(rng, n, 260 * np.abs(drift(rng, n, 9)), 0.0016), 1500, 11_000)
    teeth = band(grains(rng, n, curve(n, ((0, 0), (0.1, 500), (0.28, 900), (0.3, 0), (1, 0))), 0.001), 2500, 9000)
    return finish(cloth + 0.5 * paper + 0.25 * teeth, fade_in_s=0.01, fade_out_s=0.05)


def rummage_steel(rng: Rng, _variant: int) -> F64:
    """A locker gone through: a hanger, tins, the wall behind them."""
    n = samples(0.8)
    tin_n = samples(0.16)
    tin = struck(tin_n, ((1430 * vary(rng, 0.2), 0.03, 1.0), (3280, 0.018, 0.6), (5900, 0.01, 0.3)))
    wall = 0.5 * _pitched(rng, samples(0.3), SHEET) + 0.5 * airy(rng, samples(0.3), 200, 7000) * decay(
        samples(0.3), 0.01
    )
    scrape = band(grains(rng, n, 500 * np.abs(drift(rng, n, 8)), 0.0015), 1200, 9000)
    return finish(_handful(rng, n, 4, 0.5 * tin) + _handful(rng, n, 2, 0.6 * wall) + 0.4 * scrape)


def rummage_wood(rng: Rng, _variant: int) -> F64:
    """A desk gone through: the drawer's runners, pens that roll, a book turned over."""
    n = samples(0.8)
    run = airy(rng, n, 180, 6000) * np.abs(drift(rng, n, 7)) * 0.7
    pen = struck(samples(0.06), ((1900 * vary(rng, 0.2), 0.007, 1.0), (4300, 0.004, 0.6)))
    book = 0.7 * thump(samples(0.15), 160, 80, 0.03) + airy(rng, samples(0.15), 300, 7000) * decay(samples(0.15), 0.012)
    box = _pitched(rng, samples(0.14), ((150, 0.03, 1.0), (290, 0.025, 0.7), (560, 0.012, 0.5)), 0.15)
    return finish(run + _handful(rng, n, 6, 0.35 * pen) + _handful(rng, n, 2, 0.7 * book) + placed(n, (0.6, 0.6 * box)))


def door_slam(rng: Rng, _variant: int) -> F64:
    """A door thrown shut with all one has: the rail, the frame, the latch, and the glass in it."""
    n = samples(0.8)
    roll = airy(rng, samples(0.16), 120, 5000) * curve(samples(0.16), ((0, 0.2), (1, 1)))
    blow = _pitched(rng, n, LEAF) + 1.4 * thump(n, 190, 55, 0.09) + 1.8 * airy(rng, n, 100, 9000) * decay(n, 0.022)
    pane = placed(n, *((0.02 + 0.03 * i, 0.25 / (1 + i) * struck(samples(0.1), ((hz, 0.014, 1.0),)))
                       for i, hz in enumerate(GLASS_HZ)))  # fmt: skip
    latch = _pitched(rng, samples(0.12), LATCH)
    out = placed(n, (0.0, 0.5 * roll), (0.15, warm(blow, 2.5)), (0.16, 0.5 * pane), (0.2, 0.5 * latch))
    return finish(in_corridor(rng, out, 0.4, 0.5))


def shoulder(rng: Rng, _variant: int) -> F64:
    """A shoulder set against a door that is pushed from behind: cloth, a soft blow, wood that complains."""
    n = samples(0.55)
    body = 0.9 * thump(n, 140 * vary(rng, 0.1), 62, 0.05) + 1.2 * airy(rng, n, 110, 2500) * decay(n, 0.03, 0.004)
    cloth = airy(rng, n, 500, 9000) * curve(n, ((0, 0), (0.08, 0.7), (0.3, 0.2), (1, 0)))
    slips = 70 + 30 * drift(rng, n, 9)
    phase = np.cumsum(slips) / RATE % 1
    creak = np.exp(-6 * phase) * (tone(290 * vary(rng, 0.2), n) + 0.6 * tone(870 * vary(rng, 0.2), n))
    creak *= curve(n, ((0, 0), (0.3, 0), (0.5, 0.35), (0.9, 0.1), (1, 0)))
    return finish(body + 0.5 * cloth + creak)


def bottle_face(rng: Rng, _variant: int) -> F64:
    """A bottle broken on a face: short and near, bone under glass."""
    n = samples(0.6)
    blow = thump(n, 240, 90, 0.05) + 1.3 * airy(rng, n, 200, 12_000) * decay(n, 0.014)
    shards = [(0.006 + 0.4 * rng.random() ** 2.5, (0.08 + 0.25 * rng.random()) * struck(
        samples(0.1), ((hz := 2100 + 8000 * rng.random(), 0.012 + 0.015 * rng.random(), 1.0), (1.57 * hz, 0.008, 0.4))))
        for _ in range(22)]  # fmt: skip
    return finish(warm(blow, 1.8) + placed(n, *shards))


def heavy_step(rng: Rng, _variant: int) -> F64:
    """A foot of the heavy: weight that the floor passes on, a sole dragged, keys or a buckle on top."""
    n = samples(0.6)
    fall = 1.2 * thump(n, 120 * vary(rng, 0.08), 48, 0.1) + 1.1 * rush(rng, n, 70, 400) * decay(n, 0.05, 0.003)
    sole = airy(rng, n, 300, 6000) * curve(n, ((0, 0), (0.06, 0.5), (0.12, 0.1), (0.35, 0.35), (0.6, 0), (1, 0)))
    ring = struck(samples(0.12), ((3900 * vary(rng, 0.1), 0.02, 1.0), (6100, 0.012, 0.5)))
    rattle = lowpass(_pitched(rng, n, LEAF), 900)
    return finish(in_corridor(rng, warm(fall + 0.3 * rattle, 2.2) + 0.5 * sole + placed(n, (0.05, 0.06 * ring)), 0.3))


def lamp_fail(rng: Rng, _variant: int) -> F64:
    """A tube goes out: it buzzes, ticks, tries twice more, and pings as it cools."""
    n = samples(1.3)
    alight = curve(n, ((0, 1), (0.1, 1), (0.11, 0), (0.2, 0), (0.21, 0.8), (0.27, 0.8), (0.28, 0), (0.4, 0),
                       (0.41, 0.6), (0.43, 0.6), (0.44, 0), (1, 0)))  # fmt: skip
    t = clock(n)
    buzz = np.tanh(3 * np.sin(2 * np.pi * 120 * t)) + 0.4 * np.sin(2 * np.pi * 2400 * t)
    arc = band(grains(rng, n, 1400 * alight, 0.0008), 2500, 14_000)
    ticks = [(at, 0.8 * struck(samples(0.03), ((2600, 0.004, 1.0), (6700, 0.002, 0.6))))
             for at in (0.14, 0.27, 0.36, 0.53, 0.57)]  # fmt: skip
    pings = [(at, 0.25 * struck(samples(0.3), ((hz, 0.06, 1.0),))) for at, hz in ((0.75, 4150.0), (0.98, 3720.0))]
    return finish(in_corridor(rng, 0.4 * band(buzz, 100, 7000) * alight + arc + placed(n, *ticks, *pings), 0.25))


def page_turn(rng: Rng, _variant: int) -> F64:
    """A page of a notebook turned."""
    n = samples(0.42)
    dense = curve(n, ((0, 0), (0.1, 250), (0.45, 1300), (0.7, 500), (0.8, 1600), (0.9, 200), (1, 0)))
    sheet = band(grains(rng, n, dense * vary(rng, 0.2), 0.0012), 900, 12_000)
    sweep = airy(rng, n, 900, 11_000) * curve(n, ((0, 0), (0.4, 0.5), (0.7, 0.2), (1, 0)))
    return finish(sheet + 0.6 * sweep, fade_in_s=0.01)


def pencil(rng: Rng, _variant: int) -> F64:
    """A stroke of a pencil, and one across it."""
    n = samples(0.34)
    strokes = curve(
        n, ((0, 0), (0.05, 0.9), (0.35, 0.6), (0.4, 0), (0.52, 0), (0.56, 1), (0.85, 0.5), (0.9, 0), (1, 0))
    )
    grain = band(grains(rng, n, 2600 * strokes, 0.0007), 1800, 13_000)
    desk = lowpass(airy(rng, n, 150, 2500), 900) * strokes
    return finish(grain / peak(grain) + 0.15 * desk, fade_in_s=0.004)
