"""Laws of the mixer, on SDL's dummy device: it never raises, sides are sides, and the quietest gives way."""

import itertools
import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.audio.bank import load_specs, read_wav, through_wall
from game.audio.mixer import CHANNELS, PygameMixer, SilentMixer, open_mixer


@pytest.fixture(scope="module")
def sounds_dir() -> Path:
    return Path(__file__).resolve().parents[2] / "assets" / "sounds"


@pytest.fixture
def mixer(sounds_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PygameMixer]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    mixer = PygameMixer(sounds_dir)
    yield mixer
    mixer.close()


def busy() -> list[pygame.mixer.Channel]:
    return [c for c in map(pygame.mixer.Channel, range(CHANNELS)) if c.get_busy()]


def test_no_device_is_a_silent_mixer(sounds_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no_such_driver")
    mixer = open_mixer(sounds_dir, silent=False)
    assert isinstance(mixer, SilentMixer)
    mixer.play("bite", 1.0, -1.0, muffled=True)
    mixer.loop("drone", 1.0)
    for call in (mixer.pause, mixer.resume, mixer.stop, mixer.close):
        call()


def test_a_broken_folder_is_a_silent_mixer(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert isinstance(open_mixer(tmp_path, silent=False), SilentMixer)
    assert "sounds.toml" in caplog.text


def test_silence_is_silent_without_reading_a_file(tmp_path: Path) -> None:
    assert isinstance(open_mixer(tmp_path, silent=True), SilentMixer)
    assert isinstance(open_mixer(tmp_path, silent=False, volume=0.0), SilentMixer)


def test_an_open_device_is_used_in_stereo(sounds_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    pygame.mixer.init(44_100)
    mixer = open_mixer(sounds_dir, silent=False)
    assert isinstance(mixer, PygameMixer)
    assert pygame.mixer.get_init() == (22_050, -16, 2)
    mixer.close()


def test_every_sound_plays(mixer: PygameMixer, sounds_dir: Path) -> None:
    for name, spec in load_specs(sounds_dir).items():
        mixer.stop()
        if spec.loop:
            mixer.loop(name, 0.5)
        else:
            mixer.play(name)
            mixer.play(name, muffled=True)
        assert busy()


def test_what_is_too_quiet_to_hear_takes_no_voice(mixer: PygameMixer) -> None:
    mixer.play("bite", 0.0)
    mixer.loop("drone", 0.0)
    assert not busy()


def test_the_quietest_voice_gives_way_and_a_quieter_sound_does_not_push_in(mixer: PygameMixer) -> None:
    mixer.play("bell", 0.2)
    quietest = busy()[0]
    heard = quietest.get_sound()
    for _ in range(CHANNELS):
        mixer.play("escape_sting", 0.5)
    full = len(busy())
    assert quietest.get_sound() is not heard
    mixer.play("bell", 0.3)
    assert all(c.get_sound() is not heard for c in busy())
    mixer.play("bell", 0.6)
    assert any(c.get_sound() is heard for c in busy())
    assert len(busy()) == full < CHANNELS  # the loops keep their own


def test_a_loop_keeps_its_place_while_its_volume_moves(mixer: PygameMixer) -> None:
    for gain in (0.1, 0.5, 1.0, 2.0):
        mixer.loop("horde", gain)
        assert len(busy()) == 1
    assert busy()[0].get_volume() == 1.0
    mixer.loop("horde", 0.0)
    assert not busy()


def test_what_starts_in_a_pause_is_heard_and_the_rest_goes_on(mixer: PygameMixer) -> None:
    mixer.loop("drone", 1.0)
    mixer.pause()
    mixer.play("ui_move")
    assert len(busy()) == 2
    mixer.resume()
    mixer.stop()
    assert not busy()


@pytest.mark.parametrize("name", ["groan_idle", "hit_body", "step_wood"])
def test_no_variant_comes_twice_in_a_row(mixer: PygameMixer, name: str) -> None:
    seen = []
    for _ in range(12):
        mixer.stop()
        mixer.play(name)
        seen.append(busy()[0].get_sound())
    assert all(a is not b for a, b in itertools.pairwise(seen))


def test_a_wall_takes_the_treble_and_leaves_the_low_end(sounds_dir: Path) -> None:
    clear = read_wav(sounds_dir / "groan_alert_0.wav")
    behind = through_wall(clear)
    assert len(behind) == len(clear)
    hz = np.fft.rfftfreq(len(clear), 1 / 22_050)
    power = [np.abs(np.fft.rfft(s.astype(np.float64))) ** 2 for s in (clear, behind)]
    kept = [math.sqrt(power[1][band].sum() / power[0][band].sum()) for band in (hz < 200, hz > 1500)]
    assert kept[0] > 0.85
    assert kept[1] < 0.2
