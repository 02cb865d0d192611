"""Voices: what the infected and the survivors utter, as pulses of a throat through a moving mouth."""

from dataclasses import dataclass, replace

import numpy as np

from game.sim.words.types import F64
from tools.sound.synth import (
    RATE,
    Point,
    Rng,
    band,
    clock,
    curve,
    decay,
    drift,
    finish,
    grains,
    highpass,
    lowpass,
    noise,
    peak,
    placed,
    resonate,
    rush,
    samples,
    struck,
    thump,
    vary,
    warm,
)

# Resonances of the mouth, Hz
VOWELS: dict[str, tuple[float, float, float, float, float]] = {
    "u": (330, 780, 2200, 3200, 4300),
    "o": (460, 820, 2350, 3200, 4300),
    "eu": (390, 1250, 2200, 3200, 4400),
    "eo": (600, 1050, 2400, 3300, 4500),
    "a": (760, 1220, 2500, 3400, 4600),
    "ae": (700, 1560, 2450, 3400, 4600),
}
WIDTHS_HZ = (90.0, 110.0, 170.0, 240.0, 320.0)
GAINS = (1.0, 1.25, 0.8, 0.4, 0.25)
HISS = 0.22  # of the breath, past the mouth: what is heard only of who is near
CHEST, CHEST_HZ = 0.12, 180.0
OPENS, CLOSES = 0.4, 0.56  # shares of a pulse: flow is greatest, flow ends


@dataclass(frozen=True, slots=True)
class SpeakingVoice:
    """One utterance. Curves are ``(share of the length, value)`` points."""

    seconds: float
    pitch_hz: tuple[Point, ...]
    mouth: tuple[tuple[float, str], ...]
    loudness: tuple[Point, ...]
    breath: float = 0.25  # share of air in the sound
    growl: float = 0.4  # how much every other pulse is weaker
    wet: float = 0.3  # depth of the rattle in the throat
    rattle_hz: float = 17.0
    shake: float = 0.05  # pitch wander, share of the pitch
    size: float = 0.9  # under 1: a longer throat
    drive: float = 1.6


def _pulses(rng: Rng, pitch_hz: F64, growl: float) -> F64:
    """Flow through a throat (Rosenberg's pulse), differentiated, every pulse a little different."""
    cycles = np.cumsum(pitch_hz) / RATE
    index = cycles.astype(np.int64)
    phase = cycles - index
    rise = 0.5 * (1 - np.cos(np.pi * phase / OPENS))
    fall = np.cos(0.5 * np.pi * (phase - OPENS) / (CLOSES - OPENS))
    flow = np.where(phase < OPENS, rise, np.where(phase < CLOSES, fall, 0.0))
    strength = 1 - 0.35 * rng.random(index[-1] + 1) - growl * (np.arange(index[-1] + 1) % 2)
    pulse: F64 = np.diff(flow * strength[index], prepend=0.0)
    return pulse / peak(pulse)


def speak(rng: Rng, voice: SpeakingVoice) -> F64:
    """Utter a voice; float64 with a peak of 1."""
    n = samples(voice.seconds)
    pitch = curve(n, voice.pitch_hz) * (1 + voice.shake * drift(rng, n, 9.0))
    air = rush(rng, n, 250, 11_000) * (0.6 + 0.4 * drift(rng, n, 14.0))
    source = (1 - voice.breath) * _pulses(rng, pitch, voice.growl) + 0.5 * voice.breath * air
    rattle = 0.5 + 0.5 * np.sin(2 * np.pi * voice.rattle_hz * clock(n) + 3 * drift(rng, n, 6.0))
    source *= 1 - voice.wet * rattle**3
    out = np.zeros(n)
    shares = tuple(at for at, _ in voice.mouth)
    for i, (width_hz, gain) in enumerate(zip(WIDTHS_HZ, GAINS, strict=True)):
        values = tuple(VOWELS[vowel][i] for _, vowel in voice.mouth)
        track = curve(n, tuple(zip(shares, values, strict=True))) * voice.size
        out += gain * resonate(source, track * (1 + 0.04 * drift(rng, n, 7.0)), width_hz)
    out += CHEST * lowpass(source, CHEST_HZ) + HISS * voice.breath * highpass(air, 4000, 1)
    return warm(highpass(out, CHEST_HZ / 2, 1) * curve(n, voice.loudness), voice.drive)


IDLE = (
    SpeakingVoice(1.35, ((0, 92), (0.4, 104), (1, 70)), ((0, "u"), (0.45, "eo"), (1, "u")),
          ((0, 0), (0.25, 0.8), (0.6, 1), (1, 0)), wet=0.5),
    SpeakingVoice(1.2, ((0, 128), (0.3, 140), (1, 96)), ((0, "o"), (0.4, "a"), (1, "o")),
          ((0, 0), (0.2, 1), (0.5, 0.7), (1, 0)), breath=0.45, growl=0.25),
    SpeakingVoice(1.5, ((0, 68), (0.5, 78), (1, 58)), ((0, "eu"), (0.5, "eo"), (1, "u")),
          ((0, 0), (0.15, 0.5), (0.3, 0.3), (0.65, 1), (1, 0)), growl=0.65, wet=0.7, rattle_hz=13),
    SpeakingVoice(1.15, ((0, 150), (0.25, 168), (1, 105)), ((0, "eu"), (0.35, "eo"), (1, "o")),
          ((0, 0), (0.3, 1), (0.7, 0.5), (1, 0)), breath=0.6, growl=0.2, size=0.98),
    SpeakingVoice(1.3, ((0, 84), (0.6, 96), (0.7, 120), (1, 74)), ((0, "u"), (0.6, "o"), (0.75, "a"), (1, "u")),
          ((0, 0), (0.3, 0.55), (0.7, 1), (1, 0)), breath=0.3, growl=0.5, wet=0.6, rattle_hz=21),
)  # fmt: skip
ALERT = (
    SpeakingVoice(0.95, ((0, 95), (0.25, 190), (0.7, 165), (1, 90)), ((0, "eo"), (0.2, "a"), (0.7, "ae"), (1, "eo")),
          ((0, 0), (0.08, 1), (0.6, 0.9), (1, 0)), growl=0.6, wet=0.6, rattle_hz=34, drive=3),
    SpeakingVoice(0.8, ((0, 130), (0.2, 230), (1, 120)), ((0, "o"), (0.2, "ae"), (1, "a")),
          ((0, 0), (0.06, 1), (0.5, 0.8), (1, 0)), breath=0.4, growl=0.5, wet=0.5, rattle_hz=41, drive=3),
    SpeakingVoice(1.0, ((0, 74), (0.35, 128), (1, 68)), ((0, "u"), (0.3, "a"), (0.8, "eo"), (1, "u")),
          ((0, 0), (0.15, 0.7), (0.4, 1), (1, 0)), growl=0.75, wet=0.75, rattle_hz=27, size=0.84, drive=3.5),
    SpeakingVoice(0.75, ((0, 110), (0.3, 210), (0.6, 240), (1, 130)), ((0, "eo"), (0.5, "ae"), (1, "eu")),
          ((0, 0), (0.1, 0.8), (0.55, 1), (1, 0)), breath=0.5, growl=0.5, wet=0.6, rattle_hz=48, drive=3),
)  # fmt: skip
SNARL = (
    SpeakingVoice(0.6, ((0, 88), (0.3, 120), (1, 80)), ((0, "eo"), (0.4, "ae"), (1, "eu")),
          ((0, 0), (0.05, 1), (0.7, 0.8), (1, 0)), breath=0.5, growl=0.8, wet=0.85, rattle_hz=39, drive=4),
    SpeakingVoice(0.55, ((0, 120), (0.4, 155), (1, 92)), ((0, "a"), (0.5, "ae"), (1, "eo")),
          ((0, 0), (0.05, 1), (0.6, 0.9), (1, 0)), breath=0.55, growl=0.7, wet=0.8, rattle_hz=46, drive=4),
)  # fmt: skip
GASP = (
    SpeakingVoice(0.42, ((0, 190), (0.2, 235), (1, 150)), ((0, "eo"), (0.3, "a"), (1, "eo")),
          ((0, 0), (0.06, 1), (0.4, 0.55), (1, 0)), breath=0.45, growl=0.05, wet=0, size=1.03),
    SpeakingVoice(0.36, ((0, 215), (0.2, 225), (1, 165)), ((0, "eu"), (0.3, "eo"), (1, "eu")),
          ((0, 0), (0.06, 1), (0.35, 0.5), (1, 0)), breath=0.5, growl=0.05, wet=0, size=1.03),
)  # fmt: skip


def another(rng: Rng, voices: tuple[SpeakingVoice, ...], variant: int) -> SpeakingVoice:
    """Another throat of a kind: each of the list as it is, and after that again, of another body."""
    voice = voices[variant % len(voices)]
    if variant < len(voices):
        return voice
    pitch, seconds = vary(rng, 0.13), vary(rng, 0.15)
    return replace(
        voice,
        seconds=voice.seconds * seconds,
        pitch_hz=tuple((at, hz * pitch) for at, hz in voice.pitch_hz),
        size=voice.size * vary(rng, 0.07),
        rattle_hz=voice.rattle_hz * vary(rng, 0.25),
        breath=min(0.8, voice.breath * vary(rng, 0.4)),
    )


def bite(rng: Rng, variant: int) -> F64:
    """Teeth through cloth and skin: a snap, a wet tear, a throat."""
    n = samples(0.5)
    snap = 0.8 * thump(n, 220, 90, 0.045) + 1.2 * rush(rng, n, 150, 5200) * decay(n, 0.018)
    tear = band(grains(rng, n, curve(n, ((0, 260), (0.6, 130), (1, 20))), 0.003), 350, 6500)
    tear *= curve(n, ((0, 0.3), (0.2, 1), (0.7, 0.5), (1, 0)))
    throat = speak(rng, replace(another(rng, SNARL, variant), seconds=0.5, breath=0.7))
    return finish(warm(snap + placed(n, (0.05, 0.9 * tear)) + 0.3 * throat, 1.6))


def _breath(rng: Rng, seconds: float, swell: tuple[Point, ...], up_hz: tuple[Point, ...]) -> F64:
    """Air through a mouth: noise in three resonances that move with it."""
    n = samples(seconds)
    air, up = noise(rng, n), curve(n, up_hz)
    out = resonate(air, up, 160) + 0.7 * resonate(air, 2.3 * up, 220) + 0.35 * resonate(air, 4.4 * up, 500)
    out += 0.3 * resonate(air, 8.5 * up, 1800) + 0.12 * highpass(air, 6000)
    return out * curve(n, swell) * (0.85 + 0.15 * drift(rng, n, 25.0))


def tired_breath(rng: Rng, _variant: int) -> F64:
    """One breath in, one out, from the bottom of the lungs."""
    k = vary(rng, 0.08)
    swell = ((0, 0.0), (0.18, 0.8), (0.38, 0.1), (0.44, 0.1), (0.56, 1.0), (1, 0.0))
    up = ((0, 480 * k), (0.38, 720 * k), (0.45, 640 * k), (1, 400 * k))
    return finish(_breath(rng, 1.15 * vary(rng, 0.08), swell, up), fade_in_s=0.02, fade_out_s=0.05)


def hurt_breath(rng: Rng, _variant: int) -> F64:
    """A breath that catches, and a voice under what goes out of it."""
    k = vary(rng, 0.08)
    swell = ((0, 0.0), (0.12, 0.9), (0.2, 0.3), (0.26, 0.8), (0.34, 0.0), (0.42, 0.0), (0.5, 1.0), (1, 0.0))
    air = _breath(rng, 1.0, swell, ((0, 560 * k), (0.34, 800 * k), (0.42, 620 * k), (1, 420 * k)))
    moan = speak(rng, replace(another(rng, GASP, 2 + _variant), seconds=0.4, loudness=((0, 0), (0.2, 1), (1, 0))))
    return finish(air / peak(air) + placed(len(air), (0.44, 0.3 * moan)), fade_in_s=0.02, fade_out_s=0.05)


def heartbeat(_rng: Rng, _variant: int) -> F64:
    """One pair of beats, as heard from inside."""
    n = samples(0.62)
    beat = thump(n, 150, 62, 0.07) + 0.4 * struck(n, ((168, 0.035, 1.0),))
    return finish(warm(lowpass(placed(n, (0.0, beat), (0.24, 0.7 * beat)), 420), 4.5))
