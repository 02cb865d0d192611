"""Voices on a sound device, and the same with no device at all."""

import logging
import math
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
import pygame

from game.audio.bank import RATE_HZ, SoundsError, SoundSpec, load_specs, read_wav, through_wall
from game.sim.types import I16

CHANNELS = 32
BUFFER_SAMPLES = 512  # 23 ms
AUDIBLE_GAIN = 0.004  # under this a sound is not started

log = logging.getLogger(__name__)


class Mixer(Protocol):
    """What plays sounds by their name in ``sounds.toml``. Gains are 0 to 1, pan is -1 left to 1 right."""

    def play(self, name: str, gain: float = 1.0, pan: float = 0.0, *, muffled: bool = False) -> None:
        """Start a sound once; ``muffled`` as if a wall stood between."""

    def loop(self, name: str, gain: float) -> None:
        """Set the volume of a loop, which starts when it is first heard."""

    def pause(self) -> None:
        """Hold every sound where it is; what is started after this is heard."""

    def resume(self) -> None:
        """Go on with what was held."""

    def stop(self) -> None:
        """Cut every sound, the loops too."""

    def close(self) -> None:
        """Give the device back; nothing plays after this."""


class SilentMixer:
    """A mixer for a machine, or a person, that wants no sound."""

    def play(self, name: str, gain: float = 1.0, pan: float = 0.0, *, muffled: bool = False) -> None:
        """Nothing is heard."""

    def loop(self, name: str, gain: float) -> None:
        """Nothing is heard."""

    def pause(self) -> None:
        """Nothing to hold."""

    def resume(self) -> None:
        """Nothing goes on."""

    def stop(self) -> None:
        """Nothing to cut."""

    def close(self) -> None:
        """Nothing to give back."""


@dataclass(frozen=True, slots=True)
class _Takes:
    """The recordings of one sound, one a variant."""

    clear: tuple[pygame.mixer.Sound, ...]
    behind: tuple[pygame.mixer.Sound, ...]  # as heard through a wall


@dataclass(slots=True)
class _Voice:
    """What a channel plays: how loud, and when it started in the order of all."""

    channel: pygame.mixer.Channel
    gain: float = 0.0
    order: int = 0


class PygameMixer:
    """Sounds on the machine's audio device, in stereo.

    ``volume`` is the master volume, 0 to 1. Every loop has a channel of its own; the other channels go to
    whatever sounds next, and when all are busy the quietest voice, the oldest of equals, gives way.
    """

    def __init__(self, sounds_dir: Path, *, volume: float = 1.0) -> None:
        """Open the device and read every sound.

        Raises
        ------
        pygame.error
            There is no audio device.
        SoundsError
            A file is missing or broken.
        """
        specs = load_specs(sounds_dir)
        pygame.mixer.quit()  # whatever another part of pygame opened has another rate
        pygame.mixer.init(RATE_HZ, -16, 2, BUFFER_SAMPLES, allowedchanges=0)
        pygame.mixer.set_num_channels(CHANNELS)
        self._takes = {name: _load(sounds_dir, spec, volume) for name, spec in specs.items()}
        loops = [name for name, spec in specs.items() if spec.loop]
        channels = [pygame.mixer.Channel(i) for i in range(CHANNELS)]
        self._loops = dict(zip(loops, channels[: len(loops)], strict=True))
        self._voices = [_Voice(channel) for channel in channels[len(loops) :]]
        self._last: dict[str, int] = {}
        self._order = 0
        self._random = random.Random()

    def play(self, name: str, gain: float = 1.0, pan: float = 0.0, *, muffled: bool = False) -> None:
        """Start a sound once; when every voice is busy and louder than this one, it is left out."""
        takes = self._takes[name]
        voice = self._free_voice(gain) if gain > AUDIBLE_GAIN else None
        if voice is None:
            return
        variant = self._variant(name, len(takes.clear))
        voice.channel.play((takes.behind if muffled else takes.clear)[variant])
        voice.channel.set_volume(*_sides(gain, pan))
        self._order += 1
        voice.gain, voice.order = gain, self._order

    def loop(self, name: str, gain: float) -> None:
        """Set the volume of a loop; a silent one takes no work."""
        channel = self._loops[name]
        if gain <= AUDIBLE_GAIN:
            channel.stop()
            return
        if not channel.get_busy():
            channel.play(self._takes[name].clear[0], loops=-1)
        channel.set_volume(min(gain, 1.0))

    def pause(self) -> None:
        """Hold every sound where it is."""
        pygame.mixer.pause()

    def resume(self) -> None:
        """Go on with what was held."""
        pygame.mixer.unpause()

    def stop(self) -> None:
        """Cut every sound."""
        pygame.mixer.stop()

    def close(self) -> None:
        """Give the device back."""
        self._takes.clear()
        pygame.mixer.quit()

    def _free_voice(self, gain: float) -> _Voice | None:
        for voice in self._voices:
            if not voice.channel.get_busy():
                return voice
        weakest = min(self._voices, key=lambda v: (v.gain, v.order))
        return weakest if weakest.gain <= gain else None

    def _variant(self, name: str, count: int) -> int:
        """Return any variant but the one that was played last."""
        last = self._last.get(name, -1)
        choice = self._random.choice([i for i in range(count) if i != last or count == 1])
        self._last[name] = choice
        return choice


def open_mixer(sounds_dir: Path, *, silent: bool, volume: float = 1.0) -> Mixer:
    """Open the audio device; where there is none, or none is wanted, return a mixer that plays nothing."""
    if silent or volume <= 0:
        return SilentMixer()
    try:
        return PygameMixer(sounds_dir, volume=min(volume, 1.0))
    except SoundsError as error:
        log.warning("playing without sound: %s", error)
    except (pygame.error, NotImplementedError) as error:
        log.info("no audio device: %s", error)
    return SilentMixer()


def _load(sounds_dir: Path, spec: SoundSpec, volume: float) -> _Takes:
    signals = [read_wav(sounds_dir / file) for file in spec.files]
    through = [] if spec.loop else [through_wall(signal) for signal in signals]
    level = spec.gain * volume
    return _Takes(tuple(_sound(s, level) for s in signals), tuple(_sound(s, level) for s in through))


def _sound(signal: I16, level: float) -> pygame.mixer.Sound:
    sound = pygame.mixer.Sound(buffer=np.repeat(signal, 2).tobytes())
    sound.set_volume(level)
    return sound


def _sides(gain: float, pan: float) -> tuple[float, float]:
    """Volumes left and right; from side to side a sound keeps its power.

    >>> left, right = _sides(1.0, 0.0)
    >>> round(left**2 + right**2, 6)
    1.0
    """
    angle = (max(-1.0, min(1.0, pan)) + 1) * math.pi / 4
    return min(1.0, gain * math.cos(angle)), min(1.0, gain * math.sin(angle))
