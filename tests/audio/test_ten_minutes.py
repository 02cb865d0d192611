"""Ten minutes of play, taped without a device: no clipping, and nothing near that is not heard."""

import wave
from pathlib import Path

import numpy as np
import pytest

from game.audio.bank import RATE_HZ
from game.content.files.paths import find_map
from game.sim.terrain.sight import RAYS
from game.sim.words.types import F32, Bool
from tools.sound_tape import record

TICKS = 36_000


def test_ten_minutes_neither_clip_nor_fall_silent_beside_something_near(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Plays every tick; only what is seen is left out of the snapshots, which the ears don't read."""

    def no_rays(*_: object) -> F32:
        return np.zeros(RAYS, np.float32)

    def unseen(_opaque: Bool, _x: float, _y: float, places: F32) -> Bool:
        return np.zeros(len(places), np.bool_)

    monkeypatch.setattr("game.sim.snapshot.cast_rays", no_rays)
    monkeypatch.setattr("game.sim.snapshot.line_of_sight", unseen)
    out = tmp_path / "ten_minutes.wav"
    taped = record(find_map("rooftop"), out, ticks=TICKS, zombies=20, seed=3)
    with wave.open(str(out)) as sound:
        assert sound.getnframes() == TICKS // 60 * RATE_HZ
    assert 0.3 < taped.highest < 1.0
    assert len(taped.heard) > 2000
    assert len({sound.sound for _, sound in taped.heard}) > 20
    assert taped.missing() == []
    assert not taped.silent()[60:].any()  # a place is never without its air
    levels_db = 20 * np.log10(taped.levels[60:])
    quiet, loud = np.percentile(levels_db, (5, 99))
    assert loud < -6
    assert loud - quiet > 15  # and it is not one roar
