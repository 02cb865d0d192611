"""What is uttered in each throat: groans, cries, snarls, the first breath of who gets up, and what hurts."""

import numpy as np

from game.sim.words.types import F64
from tools.sound.crowd import FIRST_BREATH, get_up
from tools.sound.synth import Rng, curve, finish, highpass, in_corridor, noise, peak, placed, resonate, samples, vary
from tools.sound.throats import THROATS, in_throat
from tools.sound.voices import ALERT, GASP, IDLE, SNARL, SpeakingVoice, speak

CRY = (
    SpeakingVoice(1.0, ((0, 110), (0.1, 250), (0.5, 285), (1, 150)), ((0, "eo"), (0.12, "a"), (0.8, "ae"), (1, "eo")),
          ((0, 0), (0.04, 1), (0.7, 0.9), (1, 0)), breath=0.35, growl=0.5, wet=0.45, rattle_hz=52, drive=3.5),
    SpeakingVoice(0.85, ((0, 150), (0.3, 235), (0.45, 200), (0.6, 290), (1, 130)), ((0, "a"), (0.5, "ae"), (1, "eo")),
          ((0, 0), (0.05, 1), (0.45, 0.6), (0.6, 1), (1, 0)), breath=0.4, growl=0.6, wet=0.5, rattle_hz=44, drive=3.5),
)  # fmt: skip
HURT = (
    SpeakingVoice(0.75, ((0, 210), (0.12, 330), (0.6, 290), (1, 180)), ((0, "eo"), (0.15, "a"), (0.8, "a"), (1, "eo")),
          ((0, 0), (0.04, 1), (0.6, 0.8), (1, 0)), breath=0.3, growl=0.1, wet=0, shake=0.08, drive=2.2),
    SpeakingVoice(0.6, ((0, 240), (0.3, 300), (1, 190)), ((0, "a"), (0.4, "ae"), (1, "eu")),
          ((0, 0), (0.05, 1), (0.5, 0.7), (1, 0)), breath=0.35, growl=0.15, wet=0, shake=0.09, drive=2.2),
)  # fmt: skip


def _in(throat: str, rng: Rng, voices: tuple[SpeakingVoice, ...], variant: int) -> F64:
    return speak(rng, in_throat(rng, voices[variant % len(voices)], throat))


def groan_idle(rng: Rng, variant: int, throat: str) -> F64:
    """Groan of one that has noticed nothing."""
    return finish(in_corridor(rng, _in(throat, rng, IDLE, variant), 0.22))


def groan_alert(rng: Rng, variant: int, throat: str) -> F64:
    """Growl of one that hunts."""
    return finish(in_corridor(rng, _in(throat, rng, ALERT, variant), 0.25))


def notice_cry(rng: Rng, variant: int, throat: str) -> F64:
    """Cry of one that has just seen somebody: it tears upwards, and others know it."""
    return finish(in_corridor(rng, _in(throat, rng, CRY, variant), 0.3))


def grab_snarl(rng: Rng, variant: int, throat: str) -> F64:
    """Snarl at arm's length: dry, close."""
    return finish(_in(throat, rng, SNARL, variant))


def hurt_gasp(rng: Rng, variant: int, throat: str) -> F64:
    """The survivor's cry, cut short."""
    return finish(_in(throat, rng, GASP, variant))


def hurt_cry(rng: Rng, variant: int, throat: str) -> F64:
    """Cry of another who is bitten."""
    return finish(in_corridor(rng, _in(throat, rng, HURT, variant), 0.25))


def notice_turn(rng: Rng, _variant: int, throat: str) -> F64:
    """A breath drawn in through teeth, and cloth, as a head turns."""
    n = samples(0.5 * vary(rng, 0.1))
    size = THROATS[throat].size
    air, up = noise(rng, n), curve(n, ((0, 700 * size), (0.7, 1150 * size), (1, 1000 * size)))
    breath = resonate(air, up, 180) + 0.8 * resonate(air, 2.4 * up, 300) + 0.5 * resonate(air, 5.2 * up, 1200)
    breath = breath / peak(breath) * (1 - 0.5 * (np.sin(np.linspace(0, 34 * THROATS[throat].rattle, n)) > 0.3))
    breath *= curve(n, ((0, 0), (0.3, 0.4), (0.85, 1), (0.95, 0), (1, 0)))
    cloth = highpass(noise(rng, n), 2500) * curve(n, ((0, 0), (0.15, 0.25), (0.4, 0), (1, 0)))
    click = _in(throat, rng, SNARL, 0)[: samples(0.08)]
    return finish(breath + 0.3 * cloth + placed(n, (0.36, 0.2 * click)), fade_in_s=0.01, fade_out_s=0.04)


def turning(rng: Rng, _variant: int, throat: str) -> F64:
    """A body bends on the floor, cracks, draws its first breath, and has its own voice again."""
    return get_up(rng, speak(rng, in_throat(rng, FIRST_BREATH, throat)))
