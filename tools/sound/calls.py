"""What the school's speakers say: its chime, and a voice behind the static.

The chime is two phrases of the Westminster Quarters (1793, Great St Mary's, Cambridge), as schools in Korea ring them.
"""

import numpy as np

from game.sim.words.types import F64
from tools.sound.synth import (
    RATE,
    Rng,
    band,
    clock,
    curve,
    decay,
    drift,
    finish,
    grains,
    highpass,
    in_corridor,
    lowpass,
    noise,
    peak,
    placed,
    rush,
    samples,
    tone,
    vary,
    warm,
)
from tools.sound.voices import SpeakingVoice, speak

# Struck chime bars through a horn speaker: ratio, time to 1/e in s, gain
CHIME = ((1.0, 0.85, 1.0), (2.0, 0.6, 0.35), (2.76, 0.3, 0.25), (5.4, 0.09, 0.1))
E4, F4S, G4S, B3 = 329.6, 370.0, 415.3, 246.9
NOTES_HZ = (G4S, E4, F4S, B3, B3, F4S, G4S, E4)
NOTE_S = 0.5
PA_NOTES_HZ = (B3 * 2, G4S, E4 * 2)


def chime(rng: Rng, notes_hz: tuple[float, ...], seconds: float, tired: float) -> F64:
    """Ring notes through an old speaker; ``tired``: how far the last sags, semitones, and how much it comes late."""
    n = samples(seconds)
    parts, at_s = [], 0.0
    for i, note_hz in enumerate(notes_hz):
        age = i / max(1, len(notes_hz) - 1)
        ring_n = samples(min(seconds - at_s, 1.9))
        sag = 2 ** (-tired * age**2 * np.linspace(0.3, 1, ring_n) / 12)
        wow = 1 + (0.002 + 0.003 * tired * age) * np.sin(2 * np.pi * 4.3 * clock(ring_n))
        bar = sum(
            gain * tone(note_hz * ratio * sag * wow, ring_n) * decay(ring_n, tau_s, 0.003)
            for ratio, tau_s, gain in CHIME
        )
        parts.append((at_s, np.asarray(bar)))
        at_s += NOTE_S * (1 + 0.35 * tired * age**2)
    horn = warm(placed(n, *parts), 1.3) + 0.006 * noise(rng, n)
    return band(horn, 300, 2600)


def bell(rng: Rng, _variant: int) -> F64:
    """The school bell in an empty corridor; it slows, sinks and gives out."""
    dry = chime(rng, NOTES_HZ, 5.1, 1.6)
    lost = np.clip(12 * (drift(rng, len(dry), 11) - 0.1), 0, 1)  # a loose contact
    failing = 1 - 0.75 * curve(len(dry), ((0, 0), (0.55, 0), (0.8, 1), (1, 1))) * lost
    dead = curve(len(dry), ((0, 1), (0.92, 1), (0.95, 0), (1, 0)))
    return finish(in_corridor(rng, dry * failing * dead, 0.5, 1.2)[: len(dry)], fade_out_s=0.3)


def escape_sting(rng: Rng, _variant: int) -> F64:
    """The same bell, in tune, from across the yard, in wind."""
    far = lowpass(chime(rng, NOTES_HZ[4:], 3.0, 0.0), 950)
    n = len(far)
    wind = rush(rng, n, 120, 700) * (0.6 + 0.4 * drift(rng, n, 1.5)) * curve(n, ((0, 0), (0.2, 1), (1, 0)))
    out = in_corridor(rng, far / peak(far), 1.1, 1.2)[:n] + 0.036 * wind / np.std(wind)
    return finish(highpass(out, 90), fade_in_s=0.02, fade_out_s=0.5)


SYLLABLE = SpeakingVoice(0.16, ((0, 1.0), (1, 1.0)), ((0, "a"), (1, "a")), ((0, 0), (0.2, 1), (0.75, 0.8), (1, 0)),
                 breath=0.15, growl=0.0, wet=0.0, shake=0.02, size=0.97, drive=1.5)  # fmt: skip
VOWELS = ("a", "eo", "o", "u", "eu", "ae")


def _babble(rng: Rng, n: int, pitch_hz: float) -> F64:
    """An announcement of which not one word can be made out: syllables in phrases, each falling at its end."""
    parts, at_s = [], 0.05
    end_s = n / RATE - 0.35
    while at_s < end_s:
        phrase = int(rng.integers(4, 8))
        for i in range(phrase):
            hz = pitch_hz * (1.12 - 0.3 * i / phrase) * vary(rng, 0.06)
            first, last = (VOWELS[int(rng.integers(len(VOWELS)))] for _ in range(2))
            seconds = 0.15 * vary(rng, 0.3) * (1.6 if i == phrase - 1 else 1.0)
            voice = SpeakingVoice(seconds, ((0, hz), (1, hz * 0.94)), ((0, first), (1, last)), SYLLABLE.loudness,
                          SYLLABLE.breath, SYLLABLE.growl, SYLLABLE.wet, shake=0.02, size=0.97, drive=1.5)  # fmt: skip
            parts.append((at_s, speak(rng, voice)))
            if rng.random() < 0.5:  # a consonant
                hiss_n = samples(0.05)
                parts.append((at_s - 0.03, 0.25 * rush(rng, hiss_n, 1500, 4000) * decay(hiss_n, 0.02, 0.01)))
            at_s += seconds * 0.92
        at_s += 0.22 * vary(rng, 0.4)
    return placed(n, *((max(0.0, at), part) for at, part in parts if at < end_s))


def pa_call(rng: Rng, variant: int) -> F64:
    """Three notes, a click, and somebody who says something; then the line goes."""
    n = samples(3.7)
    notes = chime(rng, PA_NOTES_HZ, 2.0, 0.9)
    voice_n = samples(1.95)
    voice = _babble(rng, voice_n, (205.0, 118.0)[variant])
    voice *= 1 - 0.85 * np.clip(15 * (drift(rng, voice_n, 7) - 0.4), 0, 1)  # it drops out
    static = band(noise(rng, n) + 3 * grains(rng, n, 60, 0.002), 600, 3400)
    static *= curve(n, ((0, 0.2), (0.4, 0.5), (0.9, 1.2), (0.96, 1.6), (0.97, 0), (1, 0)))
    line = placed(n, (0.0, 0.8 * notes / peak(notes)), (1.65, voice / peak(voice))) + 0.09 * static
    horn = band(warm(line, 2.6), 380, 2700, 3)
    return finish(in_corridor(rng, horn, 0.55, 0.9)[:n], fade_out_s=0.25)
