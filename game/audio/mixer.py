"""Voices on a sound device, and the same with no device at all."""

import logging
import threading
from pathlib import Path
from typing import Protocol

import pygame

from game.audio.bank import Bank, SoundsError, Take
from game.audio.hearing import RATE_HZ
from game.audio.throats import AS_IT_IS, Manner, Throats
from game.audio.voices import VoicePool

BUFFER_SAMPLES = 1024  # 23 ms
FADE_MS = 15  # of a voice that gives way

log = logging.getLogger(__name__)


class Mixer(Protocol):
    """What plays sounds by their name in ``sounds.toml``. Gains are 0 to 1, pan is -1 left to 1 right.

    ``throats``: whose voice is whose, None where no sound is a voice.
    """

    throats: Throats | None

    def play(self, name: str, gain: float = 1.0, pan: float = 0.0, manner: Manner = AS_IT_IS) -> None:
        """Start a sound once."""

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

    throats: Throats | None = None

    def play(self, name: str, gain: float = 1.0, pan: float = 0.0, manner: Manner = AS_IT_IS) -> None:
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
        self._loop_takes: dict[str, Take] = {}
        self._closed = threading.Event()
        self._reader = threading.Thread(target=self._read_loops, name="loops", daemon=True)
        self._reader.start()

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
        self._closed.set()
        self._reader.join()
        self.stop()
        pygame.mixer.stop()
        pygame.mixer.quit()

    def _read_loops(self) -> None:
        """Read the long ones, ten milliseconds each, beside the game: nobody waits for them."""
        for name in self._loop_channel:
            if self._closed.is_set():
                return
            try:
                take = self.bank.loop(name)
            except SoundsError as error:
                log.warning("playing without %s: %s", name, error)
                continue
            _sound(take)
            take.samples = take.samples[:0]
            self._loop_takes[name] = take

    def _loop_take(self, name: str) -> Take | None:
        return self._loop_takes.get(name)

    def _begin(self, channel: int, take: Take, *, loop: bool) -> None:
        self._line[channel].play(_sound(take), loops=-1 if loop else 0)
        self._line[channel].set_volume(0.0)  # until it is told

    def _set(self, channel: int, left: float, right: float) -> None:
        self._line[channel].set_volume(left, right)

    def _end(self, channel: int) -> None:
        self._line[channel].fadeout(FADE_MS)

    def _busy(self, channel: int) -> bool:
        return self._line[channel].get_busy()


def _sound(take: Take) -> pygame.mixer.Sound:
    """A take as the device wants it, made once and kept with it."""
    if not isinstance(take.device, pygame.mixer.Sound):
        take.device = pygame.mixer.Sound(buffer=take.samples.tobytes())
    return take.device


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
