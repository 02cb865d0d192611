"""The sounds on disk: ``sounds.toml`` and its files, read and checked."""

import tomllib
import wave
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from game.sim.types import I16

RATE_HZ = 22_050
MUFFLE_SAMPLES = 13  # each of two running means; together they leave what lies under about 550 Hz


class SoundsError(Exception):
    """The sounds can't be used; the message names the file and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class SoundSpec:
    """One sound of ``sounds.toml``; a random one of its files is played."""

    name: str
    files: tuple[str, ...]
    gain: float  # 0 to 1, at arm's length
    loop: bool = False


def load_specs(sounds_dir: Path) -> dict[str, SoundSpec]:
    """Read ``sounds.toml`` of a folder.

    Raises
    ------
    SoundsError
        The file is missing, is no TOML, or an entry is not as it should be.
    """
    path = sounds_dir / "sounds.toml"
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise SoundsError(f"{path.name}: {error}") from error
    return {name: _spec(name, entry) for name, entry in table.items()}


def _spec(name: str, entry: object) -> SoundSpec:
    if not isinstance(entry, dict) or entry.keys() - {"files", "gain", "loop"}:
        raise SoundsError(f"sounds.toml: {name}: wants files, gain and, for a loop, loop = true")
    files, gain, loop = entry.get("files"), entry.get("gain"), entry.get("loop", False)
    if not isinstance(files, list) or not files or not all(isinstance(f, str) for f in files):
        raise SoundsError(f"sounds.toml: {name}: files is a list of at least one file name")
    if not isinstance(gain, int | float) or not 0 <= gain <= 1:
        raise SoundsError(f"sounds.toml: {name}: gain is a number from 0 to 1")
    return SoundSpec(name, tuple(files), float(gain), bool(loop))


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
    return np.frombuffer(data, "<i2").astype(np.int16)


def through_wall(signal: I16) -> I16:
    """Return the same sound, ``[n]``, behind a wall: two running means take the treble away."""
    total = signal.astype(np.int64)
    for _ in range(2):
        before = np.concatenate([np.zeros(MUFFLE_SAMPLES, np.int64), np.cumsum(total)])
        total = (before[MUFFLE_SAMPLES:] - before[:-MUFFLE_SAMPLES]) // MUFFLE_SAMPLES
    return total.astype(np.int16)
