"""A mixer that plays into a file: what a device would play, a tick at a time, as fast as the machine can."""

import wave
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from game.audio.bank import Bank, Take
from game.audio.hearing import RATE_HZ
from game.audio.voices import VoicePool
from game.sim.words.types import F32, TICKS_PER_S

BLOCK_TICKS = TICKS_PER_S  # written at once
FULL = np.float32(32767)


@dataclass(slots=True)
class _Strand:
    """What one channel plays: its samples [n, 2] as floats, how far it is, and how loud on each side, 1 is full."""

    samples: F32
    loop: bool
    at: int = 0
    left: float = 0.0
    right: float = 0.0


class TapeMixer(VoicePool):
    """Obeys the same laws as a device and needs none. Each `tick` adds a sixtieth of a second, in stereo.

    ``levels``: of each tick, the root mean square of both sides, 0 to 1. ``highest``: the largest sample before it is
    cut to 16 bits; over 1 is clipped. Both are known of whole seconds, and of all once it is closed. ``path``: a WAV
    file, None to measure only.
    """

    def __init__(self, bank: Bank, path: Path | None = None, *, seed: int = 0) -> None:
        super().__init__(bank, seed=seed)
        self.levels: list[float] = []
        self.highest = 0.0
        self._strands: dict[int, _Strand] = {}
        self._block: F32 = np.zeros((2, RATE_HZ * BLOCK_TICKS // TICKS_PER_S), np.float32)
        self._filled = self._ticks = 0
        self._file = None if path is None else wave.open(str(path), "wb")  # noqa: SIM115 - closed by `close`
        if self._file is not None:
            self._file.setparams((2, 2, RATE_HZ, 0, "NONE", ""))

    def tick(self) -> None:
        """Weigh the voices and mix a tick of them."""
        super().tick()
        begin = self._filled
        self._ticks += 1
        end = round(self._ticks * RATE_HZ / TICKS_PER_S) - (self._ticks - 1) // BLOCK_TICKS * self._block.shape[1]
        part = self._block[:, begin:end]
        for channel, strand in list(self._strands.items()):
            if not _add(strand, part):
                del self._strands[channel]
        self._filled = end
        if end == self._block.shape[1]:
            self.flush()

    def pause(self) -> None:
        """Nothing passes between two ticks."""

    def resume(self) -> None:
        """Nothing was held."""

    def close(self) -> None:
        """Write what is left and close the file."""
        self.flush()
        if self._file is not None:
            self._file.close()

    def _begin(self, channel: int, take: Take, *, loop: bool) -> None:
        self._strands[channel] = _Strand(take.samples.astype(np.float32), loop)

    def _set(self, channel: int, left: float, right: float) -> None:
        if channel in self._strands:
            strand = self._strands[channel]
            strand.left, strand.right = left / 32768, right / 32768

    def _end(self, channel: int) -> None:
        self._strands.pop(channel, None)

    def _busy(self, channel: int) -> bool:
        return channel in self._strands

    def flush(self) -> None:
        """Measure and write what has been mixed, up to a second of it."""
        if self._filled == 0:
            return
        mixed = self._block[:, : self._filled]
        begins = np.rint(np.arange(0, self._filled, RATE_HZ / TICKS_PER_S)).astype(np.int64)
        lengths = np.diff(begins, append=self._filled)
        powers = np.add.reduceat((mixed * mixed).sum(axis=0), begins) / (2 * lengths)
        self.levels += np.sqrt(powers).tolist()
        self.highest = max(self.highest, float(np.abs(mixed).max()))
        if self._file is not None:
            cut = np.clip(mixed, -1, 1) * FULL
            self._file.writeframes(cut.T.astype("<i2").tobytes())
        self._block[:] = 0
        self._filled = 0


def _add(strand: _Strand, part: F32) -> bool:
    """Mix the next samples of a strand into ``part`` [2, n]; returns whether more are to come."""
    samples = strand.samples
    n, size = part.shape[1], len(samples)
    if strand.left or strand.right:
        piece = samples[strand.at : strand.at + n]
        if len(piece) < n and strand.loop:
            piece = np.concatenate([piece, samples[: n - len(piece)]])
        part[0, : len(piece)] += piece[:, 0] * np.float32(strand.left)
        part[1, : len(piece)] += piece[:, 1] * np.float32(strand.right)
    strand.at = (strand.at + n) % size if strand.loop else strand.at + n
    return strand.at < size
