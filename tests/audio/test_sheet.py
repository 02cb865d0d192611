"""The sheet shows what is there: a tone at its pitch and level, and a line that says how loud a sound plays."""

import numpy as np
import pytest

from game.audio.bank import SoundSpec
from game.audio.hearing import RATE_HZ
from tools.sound_sheet import WINDOW, spectrogram_db, table_line


def test_a_tone_lies_at_its_pitch_and_level() -> None:
    signal = 0.5 * np.sin(2 * np.pi * 1000 * np.arange(RATE_HZ) / RATE_HZ)
    picture = spectrogram_db(signal)
    middle = picture[:, picture.shape[1] // 2]
    assert middle.argmax() * RATE_HZ / WINDOW == pytest.approx(1000, abs=RATE_HZ / WINDOW)
    assert middle.max() == pytest.approx(-6, abs=1)
    assert np.sort(middle)[: WINDOW // 4].max() < -60


def test_a_line_says_how_loud_it_is_and_how_loud_it_plays() -> None:
    signal = 0.5 * np.sin(2 * np.pi * 1000 * np.arange(RATE_HZ) / RATE_HZ)
    file, seconds, top, offset, loud, played = table_line("tone.wav", signal, SoundSpec("tone", 0.1)).split()
    assert (file, float(seconds)) == ("tone.wav", 1.0)
    assert float(top) == pytest.approx(-6.0, abs=0.1)
    assert float(offset) == pytest.approx(0, abs=1e-4)
    assert float(loud) == pytest.approx(-9.0, abs=0.3)  # root mean square of a tone whose peak is -6 dB
    assert float(played) == pytest.approx(float(loud) - 20, abs=0.11)
