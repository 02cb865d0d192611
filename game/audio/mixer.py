"""Voices on a sound device, and the same with no device at all."""

import logging
from collections import OrderedDict
from pathlib import Path
from typing import Protocol

import numpy as np
import pygame

from game.audio.bank import CLEAR, RATE_HZ, Bank, SoundsError, Take
from game.audio.voices import VoicePool
from game.sim.words.types import I16

BUFFER_SAMPLES = 512  # 23 ms
FADE_MS = 15  # of a voice that gives way
KEPT_BYTES = 20_000_000

log = logging.getLogger(__name__)


class Mixer(Protocol):
    """What plays sounds by their name in ``sounds.toml``. Gains are 0 to 1, pan is -1 left to 1 right."""

    def play(self, name: str, gain: float = 1.0, pan: float = 0.0, *, muffle: int = CLEAR) -> None:
        """Start a sound once; ``muffle``: as if a door or a wall stood between."""

    def loop(self, name: str, gain: float, pan: float = 0.0) -> None:
        """Set the volume of a loop, which starts when it is first heard."""

    def tick(self) -> None:
        """Let a tick of play pass: what was ducked comes back, and the sum stays under the ceiling."""

    def set_volumes(self, volume: float, effects: float = 1.0, music: float = 1.0) -> None:
        """Set the volumes of everything, of all that happens, and of the score; 0 to 1, heard at once."""

    def pause(self) -> None:
        """Hold every sound where it is; what is started after this is heard."""

    def resume(self) -> None:
        """Go on with what was held."""

    def stop(self) -> None:
        """Cut every sound, the loops too; only what menus say goes on."""

    def close(self) -> None:
        """Give the device back; nothing plays after this."""


class SilentMixer:
    """A mixer for a machine, or a person, that wants no sound."""

    def play(self, name: str, gain: float = 1.0, pan: float = 0.0, *, muffle: int = CLEAR) -> None:
        """Nothing is heard."""

    def loop(self, name: str, gain: float, pan: float = 0.0) -> None:
        """Nothing is heard."""

    def tick(self) -> None:
        """Nothing moves."""

    def set_volumes(self, volume: float, effects: float = 1.0, music: float = 1.0) -> None:
        """Nothing is heard at any volume."""

    def pause(self) -> None:
        """Nothing to hold."""

    def resume(self) -> None:
        """Nothing goes on."""

    def stop(self) -> None:
        """Nothing to cut."""

    def close(self) -> None:
        """Nothing to give back."""


class PygameMixer(VoicePool):
    """Sounds on the machine's audio device, in stereo."""

    def __init__(self, sounds_dir: Path, *, seed: int | None = None) -> None:
        """Open the device and read the sounds.

        Raises
        ------
        SoundsError
            A sound is missing or of another kind.
        pygame.error, NotImplementedError
            There is no device.
        """
        super().__init__(Bank(sounds_dir), seed=seed)
        pygame.mixer.quit()
        pygame.mixer.init(RATE_HZ, -16, 2, BUFFER_SAMPLES, allowedchanges=0)
        pygame.mixer.set_num_channels(self.channels)
        self._line = [pygame.mixer.Channel(i) for i in range(self.channels)]
        self._kept: OrderedDict[int, tuple[I16, pygame.mixer.Sound]] = OrderedDict()
        self._size = 0
        for name in self._loop_channel:  # the long ones now, half a millisecond each, rather than in the midst of play
            self._sound(self.bank.take(name).samples)

    def pause(self) -> None:
        """Hold every sound where it is."""
        pygame.mixer.pause()

    def resume(self) -> None:
        """Go on with what was held."""
        pygame.mixer.unpause()

    def stop(self) -> None:
        """Cut every sound at once, those too that are fading out; only what menus say goes on."""
        super().stop()
        kept = {voice.channel for voice in self._voices}
        for number, line in enumerate(self._line):
            if number not in kept:
                line.stop()

    def close(self) -> None:
        """Give the device back."""
        self.stop()
        pygame.mixer.stop()
        self._kept.clear()
        pygame.mixer.quit()

    def _begin(self, channel: int, take: Take, *, loop: bool) -> None:
        self._line[channel].play(self._sound(take.samples), loops=-1 if loop else 0)
        self._line[channel].set_volume(0.0)  # until it is told

    def _set(self, channel: int, left: float, right: float) -> None:
        self._line[channel].set_volume(left, right)

    def _end(self, channel: int) -> None:
        self._line[channel].fadeout(FADE_MS)

    def _busy(self, channel: int) -> bool:
        return self._line[channel].get_busy()

    def _sound(self, samples: I16) -> pygame.mixer.Sound:
        """The samples as the device wants them: what was made is kept for a while, and keeps its samples' id alive."""
        key = id(samples)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key][1]
        sound = pygame.mixer.Sound(buffer=np.repeat(samples, 2).tobytes())
        self._kept[key] = (samples, sound)
        self._size += 2 * samples.nbytes
        while self._size > KEPT_BYTES:
            self._size -= 2 * self._kept.popitem(last=False)[1][0].nbytes
        return sound


def open_mixer(sounds_dir: Path, *, silent: bool) -> Mixer:
    """Open the audio device; where there is none, or none is wanted, return a mixer that plays nothing."""
    if silent:
        return SilentMixer()
    try:
        return PygameMixer(sounds_dir)
    except SoundsError as error:
        log.warning("playing without sound: %s", error)
    except (pygame.error, NotImplementedError) as error:
        log.info("no audio device: %s", error)
    return SilentMixer()
