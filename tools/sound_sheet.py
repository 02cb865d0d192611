"""Shows every sound: ``python -m tools.sound_sheet OUT.png`` draws spectrograms and prints peaks and loudness.

What is printed, a line a file: its length, the largest sample (dB under full scale), the offset, how loud its loudest
50 ms are (A-weighted dB), and the same at arm's length in the game, which is less by its gain in ``sounds.toml``.
"""

import argparse
import math
from pathlib import Path

import matplotlib as mpl
import numpy as np

from game.audio.bank import SoundSpec, load_specs, read_wav
from game.audio.hearing import RATE_HZ
from game.sim.words.types import F64
from tools.bake_sounds import SOUNDS_DIR
from tools.sound.synth import loudness_db, peak

mpl.use("Agg")
from matplotlib import pyplot as plt

WINDOW, HOP = 1024, 256
FLOOR_DB = -78.0
COLUMNS = 12
TOP_HZ = 16_000


def spectrogram_db(signal: F64) -> F64:
    """Power by frequency and time, [frequencies, times], dB under a full sine; Hann windows of 23 ms, 6 ms apart."""
    padded = np.append(signal, np.zeros(WINDOW))
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::HOP] * np.hanning(WINDOW)
    power = np.abs(np.fft.rfft(frames, axis=1).T) / (WINDOW / 4)
    decibels: F64 = 20 * np.log10(np.maximum(power, 1e-6))
    return decibels


def table_line(file: str, signal: F64, spec: SoundSpec) -> str:
    """One line of the table."""
    loud_db = loudness_db(signal)
    played_db = loud_db + 20 * math.log10(max(spec.gain, 1e-6))
    top_db = 20 * math.log10(peak(signal))
    kind = "loop" if spec.loop else ""
    seconds, offset = len(signal) / RATE_HZ, np.mean(signal)
    return f"{file:24s}{seconds:7.2f}{top_db:8.1f}{offset:10.5f}{loud_db:9.1f}{played_db:9.1f}  {kind}"


def main() -> None:
    """Draw the sheet and print the table."""
    parser = argparse.ArgumentParser(description="Spectrograms and levels of every sound.")
    parser.add_argument("out", type=Path, metavar="OUT.png")
    parser.add_argument("--sounds", type=Path, default=SOUNDS_DIR, help="another folder of sounds")
    args = parser.parse_args()
    sounds = [
        (file, spec, read_wav(args.sounds / file) / 32768)
        for spec in load_specs(args.sounds).values()
        for file in spec.files
    ]
    print(f"{'file':24s}{'s':>7s}{'peak':>8s}{'offset':>10s}{'loud':>9s}{'played':>9s}")
    rows = math.ceil(len(sounds) / COLUMNS)
    figure, axes = plt.subplots(rows, COLUMNS, figsize=(3 * COLUMNS, 1.6 * rows), layout="constrained")
    for axis in axes.flat:
        axis.set_axis_off()
    for (file, spec, signal), axis in zip(sounds, axes.flat, strict=False):
        print(table_line(file, signal, spec))
        extent = (0, len(signal) / RATE_HZ, 0, RATE_HZ / 2)
        picture = spectrogram_db(signal)
        axis.imshow(picture, origin="lower", aspect="auto", extent=extent, vmin=FLOOR_DB, vmax=0, cmap="magma")
        axis.set_ylim(0, TOP_HZ)
        axis.set_title(file, fontsize=7)
    figure.savefig(args.out, dpi=70)


if __name__ == "__main__":
    main()
