"""Those who are many or far away: the murmur of a crowd, a cry from another wing, and one that gets up."""

from dataclasses import replace

import numpy as np

from game.sim.words.types import F64
from tools.sound.synth import (
    Rng,
    airy,
    band,
    clock,
    curve,
    decay,
    finish,
    finish_loop,
    grains,
    lowpass,
    noise,
    peak,
    placed,
    resonate,
    room,
    rush,
    samples,
    struck,
    thump,
    vary,
    warm,
    wrapped,
)
from tools.sound.throats import in_throat
from tools.sound.voices import ALERT, IDLE, SpeakingVoice, another, speak

SCREAM = (
    SpeakingVoice(1.1, ((0, 420), (0.12, 760), (0.55, 820), (1, 520)), ((0, "eo"), (0.15, "a"), (0.8, "ae"), (1, "eo")),
          ((0, 0), (0.05, 1), (0.7, 0.9), (1, 0)), breath=0.3, growl=0.12, wet=0.1, shake=0.09, size=1.12, drive=3),
    SpeakingVoice(0.8, ((0, 300), (0.2, 520), (0.6, 470), (1, 260)), ((0, "a"), (0.6, "a"), (1, "o")),
          ((0, 0), (0.06, 1), (0.8, 1), (0.85, 0), (1, 0)), breath=0.3, growl=0.2, wet=0.1, shake=0.1, size=1, drive=3),
)  # fmt: skip
CALL = (
    SpeakingVoice(1.9, ((0, 380), (0.15, 940), (0.5, 1040), (0.85, 900), (1, 480)),
          ((0, "eo"), (0.12, "a"), (0.6, "ae"), (1, "a")),
          ((0, 0), (0.06, 1), (0.8, 0.95), (1, 0)), breath=0.4, growl=0.35, wet=0.3, rattle_hz=63, shake=0.06,
          size=1.15, drive=4),
    SpeakingVoice(1.75, ((0, 520), (0.2, 830), (0.35, 1120), (0.8, 980), (1, 400)),
          ((0, "a"), (0.4, "ae"), (1, "eo")),
          ((0, 0), (0.05, 1), (0.3, 0.8), (0.8, 1), (1, 0)), breath=0.45, growl=0.4, wet=0.35, rattle_hz=55, shake=0.08,
          size=1.2, drive=4),
)  # fmt: skip
WEEPS = (
    SpeakingVoice(0.34, ((0, 330), (0.3, 410), (1, 265)), ((0, "eu"), (0.4, "eo"), (1, "u")),
          ((0, 0), (0.15, 0.8), (0.5, 1), (1, 0)), breath=0.55, growl=0.05, wet=0.25, shake=0.12, size=1.15, drive=1.4),
    SpeakingVoice(0.95, ((0, 300), (0.2, 345), (0.6, 290), (1, 240)), ((0, "u"), (0.5, "eu"), (1, "u")),
          ((0, 0), (0.2, 0.7), (0.7, 0.6), (1, 0)), breath=0.45, growl=0.04, wet=0.2, shake=0.1, size=1.15, drive=1.3),
)  # fmt: skip
FIRST_BREATH = SpeakingVoice(0.95, ((0, 62), (0.4, 118), (0.75, 150), (1, 70)),
                     ((0, "u"), (0.4, "eo"), (0.75, "a"), (1, "eo")),
                     ((0, 0), (0.2, 0.5), (0.6, 1), (1, 0)), breath=0.5, growl=0.75, wet=0.8, rattle_hz=24,
                     drive=3)  # fmt: skip


HORDE_S = 30


def _elsewhere(rng: Rng, dry: F64, dark_hz: float) -> F64:
    """A voice in another wing: more building than voice."""
    far = lowpass(np.append(dry, np.zeros(samples(0.5))), dark_hz)
    return finish(room(rng, 0.4 * far, 1.7, 0.8 * dark_hz, 1.3), fade_in_s=0.01, fade_out_s=0.4)


def scream_far(rng: Rng, variant: int) -> F64:
    """Somebody who is not alone any more, and is cut off."""
    return _elsewhere(rng, speak(rng, another(rng, SCREAM, variant)), 1900)


def groan_far(rng: Rng, variant: int) -> F64:
    """A throat somewhere in the building."""
    return _elsewhere(rng, speak(rng, another(rng, IDLE, variant + len(IDLE))), 850)


def _crack(rng: Rng, weight: float) -> F64:
    """One joint that goes where it should not: a few snaps so close that they are one."""
    n = samples(0.16)
    snap = struck(n, ((540 * vary(rng, 0.3), 0.009, 1.0), (1190 * vary(rng, 0.3), 0.006, 0.8), (2300, 0.003, 0.4)))
    gristle = band(grains(rng, n, curve(n, ((0, 2600), (0.3, 500), (1, 0))), 0.0015), 500, 9000)
    echo = 0.012 * vary(rng, 0.5)
    both = snap + 1.2 * gristle
    return weight * (placed(n, (0.0, both), (echo, 0.6 * both)) + 0.5 * thump(n, 170, 80, 0.02))


def _gasp_in(rng: Rng) -> F64:
    """Air into lungs that had stopped."""
    n = samples(0.62)
    air = noise(rng, n)
    up = curve(n, ((0, 420), (0.8, 980), (1, 900)))
    throat = resonate(air, up, 130) + 0.8 * resonate(air, 2.2 * up, 200) + 0.5 * resonate(air, 6 * up, 1500)
    rattle = 1 - 0.7 * (np.sin(2 * np.pi * 27 * clock(n)) > 0.2) * curve(n, ((0, 1), (0.5, 0.6), (1, 0)))
    return throat / peak(throat) * rattle * curve(n, ((0, 0), (0.25, 0.5), (0.85, 1), (0.93, 0), (1, 0)))


def get_up(rng: Rng, voice: F64) -> F64:
    """A body bends on the floor, cracks, draws its first breath, and has a voice again."""
    n = samples(2.5)
    cracks = [(0.05 + 1.15 * (i + 0.7 * rng.random()) / 7, _crack(rng, 0.4 + 0.4 * rng.random())) for i in range(7)]
    cloth = rush(rng, n, 200, 4200) * curve(n, ((0, 0), (0.1, 0.35), (0.5, 0.25), (0.6, 0.5), (0.9, 0.15), (1, 0)))
    hand = [(at_s, 0.5 * thump(samples(0.14), 150, 65, 0.03)) for at_s in (0.55, 1.5)]
    parts = (*cracks, *hand, (0.98, 1.1 * _gasp_in(rng)), (1.52, 1.6 * voice))
    out = warm(placed(n, *parts) + 0.3 * cloth * decay(n, 2.0), 1.5)
    return finish(room(rng, np.append(out, np.zeros(samples(0.25))), 0.5, 1500, 0.3), fade_out_s=0.1)


def scream(rng: Rng, variant: int) -> F64:
    """The one that calls all others: a cry of two voices that rub, longer than breath lasts."""
    n = samples(2.0)
    high = speak(rng, another(rng, CALL, variant))
    low = speak(rng, replace(another(rng, CALL, variant), pitch_hz=((0, 170), (0.3, 370), (0.8, 392), (1, 210)),
                             size=0.95, growl=0.5))  # fmt: skip
    out = placed(n, (0.0, high), (0.01, 0.7 * low))
    return finish(room(rng, np.append(warm(out, 2.0), np.zeros(samples(0.4))), 1.1, 3200, 0.45), fade_out_s=0.3)


def sob(rng: Rng, _variant: int) -> F64:
    """The one that will scream, alone in the dark: two or three short sobs, air through the nose, a hum that falls."""
    n = samples(2.6)
    count = int(rng.integers(2, 4))
    sobs = [(0.05 + i * 0.3 * vary(rng, 0.12), speak(rng, another(rng, WEEPS, 0))) for i in range(count)]
    hum = speak(rng, another(rng, WEEPS, 1))
    sniff = airy(rng, samples(0.25), 900, 5200) * curve(samples(0.25), ((0, 0), (0.6, 1), (0.8, 0.2), (1, 0)))
    out = placed(n, *sobs, (1.05, 0.25 * sniff), (1.4 + 0.15 * rng.random(), 0.8 * hum))
    return finish(room(rng, out, 0.7, 2200, 0.35), fade_in_s=0.02, fade_out_s=0.3)


def horde(rng: Rng, _variant: int) -> F64:
    """Loop: many throats of all ages somewhere beyond the walls, half a minute of them."""
    n = samples(HORDE_S)
    throats = [
        speak(rng, in_throat(rng, voice, name))
        for voice in (*IDLE, ALERT[2])
        for name in ("man", "boy", "woman", "girl")
    ]
    parts = []
    for i in range(150):
        throat = throats[int(rng.integers(len(throats)))]
        pace = 0.8 + 0.35 * rng.random()  # slower is a larger body
        stretched = np.interp(np.arange(0, len(throat) - 1, pace), np.arange(len(throat)), throat)
        parts.append((HORDE_S * (i + rng.random()) / 150, (0.2 + 0.8 * rng.random()) * stretched))
    far = lowpass(wrapped(n, *parts), 1700, 1)
    shuffle = airy(rng, n, 150, 5000) * (1 + 0.4 * np.sin(2 * np.pi * clock(n) / 3))
    crowd = room(rng, far / np.std(far) + 0.3 * shuffle / np.std(shuffle), 0.9, 1600, 0.9)
    return finish_loop(warm(crowd, 1.4))
