"""The sounds on disk: ``sounds.toml`` and its files, read, checked, and cut to what a moment asks for."""

import wave
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from game.audio.hearing import CLEAR, HERE, RATE_HZ, at_ears, doubled, make_ready, muffled, pitched, widened
from game.audio.throats import Throats
from game.content.errors import ContentError
from game.content.files.reading import read_toml
from game.sim.words.types import I16, TICKS_PER_S

PITCHES = (0.92, 0.95, 1.0, 1.05, 1.09)  # how fast a sound can be played: how large a body is, or a whim
WHIMS, PLAIN = (1, 2, 3), 2  # of these, what repeats is played at; what does not
KEPT_BYTES = 20_000_000


class SoundsError(Exception):
    """The sounds can't be used; the message names the file and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class SoundSpec:
    """One sound of ``sounds.toml``.

    ``gain``: 0 to 1, at arm's length. ``duck``: what it leaves of all else while it is new, 1 is everything.
    ``music``: it belongs to the score, whose volume people set apart. ``menu``: it is heard to its end when all that
    sounds in a place is cut, for it is what led on from there. ``wide``: a loop that is all round. ``voice``: it has so
    many variants in each of the ``throats``, which are none for all else.
    """

    name: str
    gain: float
    variants: int = 1
    loop: bool = False
    music: bool = False
    menu: bool = False
    duck: float = 1.0
    wide: bool = False
    voice: bool = False
    throats: tuple[str, ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """Files of the sound: one a variant, and of a voice all variants of a throat after the other's.

        >>> SoundSpec("bite", 1.0, variants=2).files
        ('bite_0.wav', 'bite_1.wav')
        >>> SoundSpec("drone", 1.0).files
        ('drone.wav',)
        >>> SoundSpec("groan", 1.0, variants=2, voice=True, throats=("man", "girl")).files
        ('groan_man_0.wav', 'groan_man_1.wav', 'groan_girl_0.wav', 'groan_girl_1.wav')
        """
        names = [f"{self.name}_{throat}" for throat in self.throats] or [self.name]
        if self.variants == 1:
            return tuple(f"{name}.wav" for name in names)
        return tuple(f"{name}_{i}.wav" for name in names for i in range(self.variants))

    def among(self, throat: str | None) -> range:
        """Which of its files a throat has; all of them where it is no matter whose."""
        if throat is None or not self.throats:
            return range(self.variants * max(1, len(self.throats)))
        first = self.throats.index(throat) * self.variants
        return range(first, first + self.variants)


_KINDS: dict[str, tuple[type, ...]] = {
    "gain": (int, float),
    "variants": (int,),
    "loop": (bool,),
    "music": (bool,),
    "menu": (bool,),
    "duck": (int, float),
    "wide": (bool,),
    "voice": (bool,),
}
_MAY = sorted(_KINDS.keys() - {"gain"})


def load_specs(sounds_dir: Path) -> dict[str, SoundSpec]:
    """Read ``sounds.toml`` of a folder, and in which throats its voices are (``throats.toml``).

    Raises
    ------
    SoundsError
        A file is missing, is no TOML, or an entry is not as it should be.
    """
    table = _table(sounds_dir / "sounds.toml", "table of sounds")
    voices = any(isinstance(entry, dict) and entry.get("voice") for entry in table.values())
    throats = load_throats(sounds_dir).names if voices else ()
    return {name: _spec(name, entry, throats) for name, entry in table.items()}


def load_throats(sounds_dir: Path) -> Throats:
    """Read ``throats.toml`` of a folder, which ``tools.bake_sounds`` writes; raises `SoundsError`."""
    table = _table(sounds_dir / "throats.toml", "table of throats")
    looks, cast = table.get("looks"), table.get("cast")
    if isinstance(looks, list) and isinstance(cast, dict) and looks and cast:
        names = (*looks, *cast.values())
        if all(isinstance(name, str) for name in names):
            return Throats(tuple(looks), cast)
    raise SoundsError("throats.toml: wants looks, a list of throats, and cast, a throat for each name")


def _table(path: Path, what: str) -> dict[str, object]:
    try:
        return read_toml(path, what)
    except ContentError as error:
        raise SoundsError(str(error)) from error


def _spec(name: str, entry: object, throats: tuple[str, ...]) -> SoundSpec:
    if not isinstance(entry, dict) or "gain" not in entry or entry.keys() - _KINDS.keys():
        raise SoundsError(f"sounds.toml: {name}: wants gain, and may have {', '.join(_MAY)}")
    for field, value in entry.items():
        if type(value) not in _KINDS[field]:
            raise SoundsError(f"sounds.toml: {name}: {field} can't be {value!r}")
    if not all(0 <= entry.get(field, 0) <= 1 for field in ("gain", "duck")):
        raise SoundsError(f"sounds.toml: {name}: gain and duck are numbers from 0 to 1")
    if entry.get("variants", 1) < 1:
        raise SoundsError(f"sounds.toml: {name}: variants is 1 or more")
    return SoundSpec(name, **entry, throats=throats if entry.get("voice") else ())


def read_wav(path: Path) -> I16:
    """Samples of a 16-bit mono file at 44,100 Hz, where it is stored at half of that too; ``[n]``.

    Raises
    ------
    SoundsError
        The file is missing, cut off, or of another kind.
    """
    try:
        with wave.open(str(path), "rb") as sound:
            rate_hz, kind = sound.getframerate(), (sound.getsampwidth(), sound.getnchannels())
            data = sound.readframes(sound.getnframes())
    except (OSError, EOFError, wave.Error) as error:
        raise SoundsError(f"{path.name}: {error}") from error
    if kind != (2, 1) or rate_hz not in (RATE_HZ, RATE_HZ // 2):
        raise SoundsError(f"{path.name}: wants {RATE_HZ} Hz or half of that, 16 bits, one channel")
    samples = np.frombuffer(data, "<i2").astype(np.int16, copy=False)
    return samples if rate_hz == RATE_HZ else doubled(samples)


class Cut(NamedTuple):
    """How a sound is played this time: which of its files, how fast (`PITCHES`), through what, from where, how far."""

    name: str
    file: int = 0
    pitch: int = PLAIN
    muffle: int = CLEAR
    bearing: int = 0
    room: int = HERE


@dataclass(slots=True, eq=False)
class Take:
    """A sound as two ears hear it, and how loud it will be, which a limiter wants to know.

    ``samples`` [n, 2], left and right. ``ahead``: by tick, the largest sample of that tick and the next two, 0 to 1.
    ``peak``: of all. ``device``: what a device has made of it.
    """

    samples: I16
    ahead: tuple[float, ...]
    peak: float
    device: object = None


def take_of(samples: I16) -> Take:
    """Measure a signal, ``[n, 2]``."""
    begins = np.arange(0, len(samples), RATE_HZ // TICKS_PER_S)
    highest = np.maximum.reduceat(samples, begins).max(axis=1).astype(np.int32)
    lowest = np.minimum.reduceat(samples, begins).min(axis=1).astype(np.int32)
    peaks = np.maximum(highest, -lowest) / 32768
    padded = np.append(peaks, (0.0, 0.0))
    ahead = np.maximum(np.maximum(peaks, padded[1:-1]), padded[2:])
    return Take(samples, tuple(ahead.tolist()), float(peaks.max()))


class Bank:
    """All sounds of a folder.

    What is short is read at once, a loop when it is asked for; what two ears hear is made when it is, and kept a while.
    """

    def __init__(self, sounds_dir: Path) -> None:
        """Read every file; raises `SoundsError` where one is missing or of another kind."""
        self.specs = load_specs(sounds_dir)
        voices = any(spec.voice for spec in self.specs.values())
        self.throats = load_throats(sounds_dir) if voices else None
        self._dir = sounds_dir
        self._files = {
            name: tuple(read_wav(sounds_dir / file) for file in spec.files)
            for name, spec in self.specs.items()
            if not spec.loop
        }
        for spec in self.specs.values():
            if spec.loop and not (sounds_dir / spec.files[0]).is_file():
                raise SoundsError(f"{spec.files[0]}: no such file")
        self._kept: OrderedDict[Cut, Take] = OrderedDict()
        self._size = 0
        make_ready(PITCHES)

    def has(self, cut: Cut) -> bool:
        """Whether a take has been made and kept."""
        return cut in self._kept

    def take(self, cut: Cut) -> Take:
        """One file of a sound as it is heard this time."""
        if cut in self._kept:
            self._kept.move_to_end(cut)
            return self._kept[cut]
        dry = muffled(pitched(self._files[cut.name][cut.file], PITCHES[cut.pitch]), cut.muffle)
        made = self._kept[cut] = take_of(at_ears(dry, cut.bearing, cut.room))
        self._size += made.samples.nbytes
        while self._size > KEPT_BYTES:
            self._size -= self._kept.popitem(last=False)[1].samples.nbytes
        return made

    def loop(self, name: str) -> Take:
        """A whole loop, read anew each time; raises `SoundsError`."""
        spec = self.specs[name]
        signal = read_wav(self._dir / spec.files[0])
        samples = widened(signal) if spec.wide else np.repeat(signal[:, None], 2, axis=1)
        return Take(samples, (), float(np.abs(signal.astype(np.int32)).max()) / 32768)
