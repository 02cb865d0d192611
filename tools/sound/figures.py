"""What can be measured of a tape: how loud and how unlike its sides are, what lies how high, and how it moves."""

import itertools
import wave
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from game.sim.words.types import F64

WINDOW_S, HOP_S = 3.0, 1.0  # of short-term loudness, as ITU-R BS.1771 has it
SIDED_S, SIDED_DB = 0.4, 3.0  # a window of which one side is so much louder has something at that side
BANDS_HZ = (0, 200, 1000, 5000, 24_000)
STILL_DB = 1.5
NOTHING = 1e-12


@dataclass(frozen=True, slots=True)
class Figures:
    """``loudness``: [windows] K-weighted dB under full scale, short-term. ``shares``: of the power, by `BANDS_HZ`.

    ``alike``: correlation of the sides, over all, and the median of the windows with something at one side, NaN where
    there are none. ``sided``: the share of such windows. ``apart_db``: the sides in the band in which they differ most.
    ``still_s``: the longest time in which loudness stays within ±1.5 dB.
    """

    loudness: F64
    shares: tuple[float, ...]
    alike: float
    alike_sided: float
    sided: float
    apart_db: float
    still_s: float

    @property
    def moves_db(self) -> float:
        """From the quietest twentieth to the loudest."""
        low, high = np.percentile(self.loudness, (5, 95))
        return float(high - low)

    def lines(self) -> list[str]:
        """What there is to say, a line each."""
        low, middle, high = np.percentile(self.loudness, (5, 50, 95))
        bands = ", ".join(
            f"{a}-{b} Hz {100 * share:.1f} %" for a, b, share in zip(BANDS_HZ, BANDS_HZ[1:], self.shares, strict=False)
        )
        return [
            f"short-term loudness (3 s, K-weighted): p5 {low:.1f}, p50 {middle:.1f}, p95 {high:.1f} dB: moves over "
            f"{self.moves_db:.1f} dB (least to most {np.ptp(self.loudness):.1f})",
            f"within ±1.5 dB for {self.still_s:.0f} s at most",
            f"left and right: correlation {self.alike:.2f}; {self.alike_sided:.2f} where something is at one side "
            f"({100 * self.sided:.0f} % of windows of 0.4 s); at most {self.apart_db:.1f} dB apart in a band",
            f"power: {bands}",
        ]


def read_stereo(path: Path) -> tuple[F64, int]:
    """Samples ``[n, 2]``, 1 is full scale, and their rate, Hz."""
    with wave.open(str(path)) as sound:
        rate_hz = sound.getframerate()
        data = np.frombuffer(sound.readframes(sound.getnframes()), "<i2")
    return data.reshape(-1, 2) / 32768, rate_hz


def k_weight(hz: F64) -> F64:
    """Power gain of the K curve of ITU-R BS.1770-4: its two filters for 48 kHz, at a frequency."""
    z = np.exp(-2j * np.pi * np.minimum(hz, 23_900) / 48_000)
    shelf = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z * z) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z * z
    )
    high = (1 - 2 * z + z * z) / (1 - 1.99004745483398 * z + 0.99007225036621 * z * z)
    gain: F64 = np.abs(shelf * high) ** 2
    return gain


def measure(signal: F64, rate_hz: int) -> Figures:
    """Measure a tape, ``[n, 2]``."""
    size, hop = round(WINDOW_S * rate_hz), round(HOP_S * rate_hz)
    hz = np.fft.rfftfreq(size, 1 / rate_hz).astype(np.float64)
    weight = k_weight(hz)
    edges = np.searchsorted(hz, BANDS_HZ)
    loudness, bands = [], np.zeros((len(BANDS_HZ) - 1, 2))
    for at in range(0, len(signal) - size + 1, hop):
        power = np.abs(np.fft.rfft(signal[at : at + size], axis=0)) ** 2
        loudness.append(float((power * weight[:, None]).sum()) * 2 / size**2)
        bands += np.stack([power[a:b].sum(axis=0) for a, b in itertools.pairwise(edges)])
    loud_db = -0.691 + 10 * np.log10(np.maximum(loudness, NOTHING))
    apart = np.abs(10 * np.log10(np.maximum(bands[:, 0], NOTHING) / np.maximum(bands[:, 1], NOTHING)))
    sided = _sided(signal, round(SIDED_S * rate_hz))
    return Figures(
        loud_db,
        tuple((bands.sum(axis=1) / bands.sum()).tolist()),
        float(np.asarray(np.corrcoef(signal.T))[0, 1]),
        float(np.median(sided)) if len(sided) else float("nan"),
        len(sided) / max(1, len(signal) // round(SIDED_S * rate_hz)),
        float(apart.max()),
        _still_s(loud_db),
    )


def _sided(signal: F64, size: int) -> F64:
    """Correlations of the windows of which one side is clearly louder."""
    windows = signal[: len(signal) // size * size].reshape(-1, size, 2)
    power = np.maximum((windows**2).mean(axis=1), NOTHING)
    apart = np.abs(10 * np.log10(power[:, 0] / power[:, 1])) >= SIDED_DB
    one_sided = windows[apart & (power.max(axis=1) > 1e-7)]
    products = (one_sided[:, :, 0] * one_sided[:, :, 1]).mean(axis=1)
    alike: F64 = products / np.sqrt(np.maximum((one_sided**2).mean(axis=1).prod(axis=1), NOTHING**2))
    return alike


def _still_s(loud_db: F64) -> float:
    """Longest run of windows that keep within 3 dB of each other, s."""
    best = start = 0
    for end in range(len(loud_db)):
        while np.ptp(loud_db[start : end + 1]) > 2 * STILL_DB:
            start += 1
        best = max(best, end - start + 1)
    return best * HOP_S
