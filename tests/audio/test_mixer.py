"""Laws of the device, on SDL's dummy driver: it never raises, keeps its place, and is silent where there is none."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.audio.bank import load_specs
from game.audio.mixer import Mixer, PygameMixer, SilentMixer, open_mixer
from game.audio.tape import TapeMixer
from game.audio.throats import Manner
from game.content.files.paths import assets_dir

SOUNDS_DIR = assets_dir() / "sounds"


@pytest.fixture
def mixer(monkeypatch: pytest.MonkeyPatch) -> Iterator[PygameMixer]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    mixer = PygameMixer(SOUNDS_DIR)
    mixer._reader.join()  # the long ones too
    yield mixer
    mixer.close()


def busy(mixer: PygameMixer) -> list[pygame.mixer.Channel]:
    return [c for c in map(pygame.mixer.Channel, range(mixer.channels)) if c.get_busy()]


def test_no_device_is_a_silent_mixer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no_such_driver")
    mixer = open_mixer(SOUNDS_DIR, silent=False)
    assert isinstance(mixer, SilentMixer)
    mixer.play("bite", 1.0, -1.0, Manner(muffle=1))
    mixer.loop("drone", 1.0)
    mixer.set_volumes(0.5)
    for call in (mixer.tick, mixer.pause, mixer.resume, mixer.stop, mixer.close):
        call()


def test_a_broken_folder_is_a_silent_mixer(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert isinstance(open_mixer(tmp_path, silent=False), SilentMixer)
    assert "sounds.toml" in caplog.text


def test_silence_is_silent_without_reading_a_file(tmp_path: Path) -> None:
    assert isinstance(open_mixer(tmp_path, silent=True), SilentMixer)


def test_an_open_device_is_used_in_stereo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    pygame.mixer.init(22_050)
    mixer = open_mixer(SOUNDS_DIR, silent=False)
    assert isinstance(mixer, PygameMixer)
    assert pygame.mixer.get_init() == (44_100, -16, 2)
    mixer.close()


def test_every_sound_plays_through_everything(mixer: PygameMixer) -> None:
    for name, spec in load_specs(SOUNDS_DIR).items():
        mixer.stop()
        if spec.loop:
            mixer.loop(name, 0.5)
        else:
            for muffle in range(3):
                mixer.play(name, manner=Manner(muffle))
        assert busy(mixer)


def test_a_loop_keeps_its_place_while_its_volume_moves(mixer: PygameMixer) -> None:
    for gain in (0.1, 0.5, 1.0, 2.0):
        mixer.loop("horde", gain)
        mixer.tick()
        assert len(busy(mixer)) == 1
    mixer.loop("horde", 0.0)
    pygame.time.wait(80)
    assert not busy(mixer)


def test_volumes_reach_the_device(mixer: PygameMixer) -> None:
    mixer.loop("drone", 1.0)
    channel = pygame.mixer.Channel(mixer._loops["drone"].channel)
    assert mixer._loops["drone"].told[0] > 0
    mixer.set_volumes(1.0, 1.0, 0.0)
    assert mixer._loops["drone"].told == (0.0, 0.0)
    assert channel.get_busy()


def test_what_starts_in_a_pause_is_heard_and_the_rest_goes_on(mixer: PygameMixer) -> None:
    mixer.loop("rain", 1.0)
    mixer.pause()
    mixer.play("note_paper")
    assert len(busy(mixer)) == 2
    mixer.resume()
    mixer.stop()
    assert not busy(mixer)


def test_sounds_that_were_made_long_ago_are_let_go(mixer: PygameMixer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.audio.bank.KEPT_BYTES", 600_000)
    for name in ("groan_idle", "groan_alert", "hit_body", "kill", "bite") * 4:
        mixer.play(name)
    assert mixer.bank._size <= 600_000
    assert sum(take.samples.nbytes for take in mixer.bank._kept.values()) == mixer.bank._size


def test_all_three_are_mixers(mixer: PygameMixer) -> None:
    every: list[Mixer] = [mixer, SilentMixer(), TapeMixer(mixer.bank)]
    assert len(every) == 3
