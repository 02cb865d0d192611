"""Minutes of play, taped without a device: no clipping, nothing near that is not heard, and quiet beside loud."""

import wave
from pathlib import Path

import numpy as np
import pytest

from game.audio.hearing import RATE_HZ
from game.content.files.paths import find_map
from tools.sound.figures import measure, read_stereo
from tools.sound_tape import record

TICKS = 7_200


@pytest.mark.slow
def test_minutes_neither_clip_nor_fall_silent_beside_something_near(tmp_path: Path) -> None:
    out = tmp_path / "minutes.wav"
    taped = record(find_map("rooftop"), out, ticks=TICKS, zombies=20, seed=3)
    with wave.open(str(out)) as sound:
        assert sound.getnframes() == TICKS // 60 * RATE_HZ
    assert 0.3 < taped.highest < 1.0
    assert len(taped.heard) > 400
    assert len({sound.sound for _, sound in taped.heard}) > 15
    assert taped.missing() == []
    assert not taped.silent()[60:].any()  # a place is never without its air
    levels_db = 20 * np.log10(taped.levels[60:])
    quiet, loud = np.percentile(levels_db, (5, 99))
    assert loud < -6
    assert loud - quiet > 15  # and it is not one roar
    figures = measure(*read_stereo(out))
    assert figures.alike < 0.9
    assert figures.alike_sided < 0.8
    assert figures.shares[0] < 0.6
    assert figures.shares[-1] > 0.01
