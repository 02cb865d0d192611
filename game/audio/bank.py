"""The sounds on disk: ``sounds.toml`` and its files, read, checked, and cut to what a moment asks for."""

import wave
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from game.content.errors import ContentError
from game.content.files.reading import read_toml
from game.sim.words.types import I16, I32, TICKS_PER_S

RATE_HZ = 22_050
CLEAR, DOOR, WALL = 0, 1, 2  # what a sound has come through
MUFFLE_SAMPLES = (1, 6, 15)  # each of two running means: all of it, what lies under about 1,300 Hz, under about 500 Hz
PITCHES = (0.95, 1.0, 1.05)  # what repeats is played a little lower or higher
KEPT_BYTES = 6_000_000


class SoundsError(Exception):
    """The sounds can't be used; the message names the file and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class SoundSpec:
    """One sound of ``sounds.toml``.

    ``gain``: 0 to 1, at arm's length. ``duck``: what it leaves of all else while it is new, 1 is everything.
    ``music``: it belongs to the score, whose volume people set apart. ``menu``: it is heard to its end when all that
    sounds in a place is cut, for it is what led on from there.
    """

    name: str
    gain: float
    variants: int = 1
    loop: bool = False
    music: bool = False
    menu: bool = False
    duck: float = 1.0

    @property
    def files(self) -> tuple[str, ...]:
        """Files of the sound, one a variant.

        >>> SoundSpec("bite", 1.0, variants=2).files
        ('bite_0.wav', 'bite_1.wav')
        >>> SoundSpec("drone", 1.0).files
        ('drone.wav',)
        """
        if self.variants == 1:
            return (f"{self.name}.wav",)
        return tuple(f"{self.name}_{i}.wav" for i in range(self.variants))


_KINDS: dict[str, tuple[type, ...]] = {
    "gain": (int, float),
    "variants": (int,),
    "loop": (bool,),
    "music": (bool,),
    "menu": (bool,),
    "duck": (int, float),
}
_MAY = sorted(_KINDS.keys() - {"gain"})


def load_specs(sounds_dir: Path) -> dict[str, SoundSpec]:
    """Read ``sounds.toml`` of a folder.

    Raises
    ------
    SoundsError
        The file is missing, is no TOML, or an entry is not as it should be.
    """
    path = sounds_dir / "sounds.toml"
    try:
        table = read_toml(path, "table of sounds")
    except ContentError as error:
        raise SoundsError(str(error)) from error
    return {name: _spec(name, entry) for name, entry in table.items()}


def _spec(name: str, entry: object) -> SoundSpec:
    if not isinstance(entry, dict) or "gain" not in entry or entry.keys() - _KINDS.keys():
        raise SoundsError(f"sounds.toml: {name}: wants gain, and may have {', '.join(_MAY)}")
    for field, value in entry.items():
        if type(value) not in _KINDS[field]:
            raise SoundsError(f"sounds.toml: {name}: {field} can't be {value!r}")
    if not all(0 <= entry.get(field, 0) <= 1 for field in ("gain", "duck")):
        raise SoundsError(f"sounds.toml: {name}: gain and duck are numbers from 0 to 1")
    if entry.get("variants", 1) < 1:
        raise SoundsError(f"sounds.toml: {name}: variants is 1 or more")
    return SoundSpec(name, **entry)


def read_wav(path: Path) -> I16:
    """Samples of a 22,050 Hz, 16-bit mono file; ``[n]``.

    Raises
    ------
    SoundsError
        The file is missing, cut off, or of another kind.
    """
    try:
        with wave.open(str(path), "rb") as sound:
            kind = (sound.getframerate(), sound.getsampwidth(), sound.getnchannels())
            data = sound.readframes(sound.getnframes())
    except (OSError, EOFError, wave.Error) as error:
        raise SoundsError(f"{path.name}: {error}") from error
    if kind != (RATE_HZ, 2, 1):
        raise SoundsError(f"{path.name}: wants {RATE_HZ} Hz, 16 bits, one channel")
    return np.frombuffer(data, "<i2").astype(np.int16, copy=False)


def muffled(signal: I16, level: int) -> I16:
    """Return a sound ``[n]`` as it comes through a door or a wall: two running means take the treble away.

    The running sums wrap round in 32 bits, their differences don't: a fifth of the time of 64.
    """
    if level == CLEAR:
        return signal
    width = MUFFLE_SAMPLES[level]
    total: I32 = signal.astype(np.int32)
    for _ in range(2):
        sums = np.zeros(len(total) + width, np.int32)
        np.cumsum(total, out=sums[width:])
        total = sums[width:] - sums[:-width]
    return (total // (width * width)).astype(np.int16)


def pitched(signal: I16, rate: float) -> I16:
    """Return a sound ``[n]`` played ``rate`` times as fast, straight lines between its samples."""
    if rate == 1:
        return signal
    at = np.arange(0, len(signal) - 1, rate, dtype=np.float32)
    before = at.astype(np.int32)
    here = signal.take(before).astype(np.float32)
    here += (signal.take(before + 1) - here) * (at - before)
    return here.astype(np.int16)


class Take(NamedTuple):
    """A sound as it is played this time: its samples, and how loud it will be, which a limiter wants to know.

    ``samples`` [n]. ``ahead``: by tick, the largest sample of that tick and the next two, 0 to 1. ``peak``: of all.
    """

    samples: I16
    ahead: tuple[float, ...]
    peak: float


def take_of(samples: I16) -> Take:
    """Measure a signal, ``[n]``."""
    begins = np.arange(0, len(samples), RATE_HZ / TICKS_PER_S).astype(np.int64)
    peaks = np.maximum.reduceat(np.abs(samples.astype(np.int32)), begins) / 32768
    padded = np.append(peaks, (0.0, 0.0))
    ahead = np.maximum(np.maximum(peaks, padded[1:-1]), padded[2:])
    return Take(samples, tuple(ahead.tolist()), float(peaks.max()))


class Bank:
    """All sounds of a folder. The files are read at once; what is heard through a wall is made when it is."""

    def __init__(self, sounds_dir: Path) -> None:
        """Read every file; raises `SoundsError` where one is missing or of another kind."""
        self.specs = load_specs(sounds_dir)
        self._files = {
            name: tuple(read_wav(sounds_dir / file) for file in spec.files) for name, spec in self.specs.items()
        }
        self._kept: OrderedDict[tuple[str, int, int, int], Take] = OrderedDict()
        self._size = 0

    def take(self, name: str, variant: int = 0, pitch: int = 1, muffle: int = CLEAR) -> Take:
        """One variant of a sound at a pitch (an index of `PITCHES`), through nothing, a door or a wall."""
        key = (name, variant, pitch, muffle)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        samples = muffled(pitched(self._files[name][variant], PITCHES[pitch]), muffle)
        made = self._kept[key] = take_of(samples)
        self._size += samples.nbytes
        while self._size > KEPT_BYTES:
            self._size -= self._kept.popitem(last=False)[1].samples.nbytes
        return made
