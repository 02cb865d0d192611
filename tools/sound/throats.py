"""Throats of men and women, young and old: what each makes of an utterance."""

from dataclasses import dataclass, replace

from tools.art.cast import CAST
from tools.art.looks import LOOKS
from tools.sound.synth import Rng, vary
from tools.sound.voices import SpeakingVoice


@dataclass(frozen=True, slots=True)
class Throat:
    """Factors of an utterance as a man of forty would make it; ``breath``, ``shake``, ``wet`` are added to its own."""

    pitch: float
    size: float  # over 1: a shorter throat, its resonances higher
    growl: float = 1.0
    rattle: float = 1.0
    breath: float = 0.0
    shake: float = 0.0
    wet: float = 0.0


THROATS: dict[str, Throat] = {
    "man": Throat(1.0, 1.0),
    "old_man": Throat(0.86, 0.96, growl=1.2, rattle=0.75, breath=0.14, shake=0.07, wet=0.15),
    "boy": Throat(1.34, 1.1, growl=0.85, rattle=1.15),
    "woman": Throat(1.8, 1.18, growl=0.7, rattle=1.2, breath=0.08),
    "old_woman": Throat(1.5, 1.13, growl=1.0, rattle=0.85, breath=0.2, shake=0.1, wet=0.1),
    "girl": Throat(2.2, 1.28, growl=0.6, rattle=1.35, breath=0.05),
}


def in_throat(rng: Rng, voice: SpeakingVoice, name: str) -> SpeakingVoice:
    """An utterance in a throat, never twice quite the same."""
    throat = THROATS[name]
    pitch = throat.pitch * vary(rng, 0.06)
    return replace(
        voice,
        seconds=voice.seconds * vary(rng, 0.12),
        pitch_hz=tuple((at, hz * pitch) for at, hz in voice.pitch_hz),
        size=voice.size * throat.size,
        growl=min(0.9, voice.growl * throat.growl),
        rattle_hz=voice.rattle_hz * throat.rattle * vary(rng, 0.2),
        breath=min(0.85, voice.breath + throat.breath),
        shake=voice.shake + throat.shake,
        wet=min(0.9, voice.wet + throat.wet) if voice.wet else 0.0,
    )


def named() -> tuple[str, ...]:
    """Every throat that somebody has, in the order of their looks."""
    return tuple(dict.fromkeys(person.throat for person in (*LOOKS, *CAST.values())))


def table() -> str:
    """Who has which throat, as ``throats.toml``: a column of the people that are drawn."""
    looks = ", ".join(f'"{look.throat}"' for look in LOOKS)
    cast = "\n".join(f'{name} = "{outfit.throat}"' for name, outfit in CAST.items())
    head = "# The throat of each look of the crowd, by number, and of the cast: written by tools/bake_sounds.py."
    return f"{head}\nlooks = [{looks}]\n\n[cast]\n{cast}\n"
