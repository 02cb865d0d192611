"""Laws of the files that the game ships: all there, clean, in their limits."""

import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from game.audio.bank import RATE_HZ, SoundsError, load_specs, read_wav
from game.audio.cues import CHOSEN, CUES, HEARTBEAT, SHUFFLE, cues_for
from game.sim.events import Event, EventKind
from game.sim.level import Surface
from game.sim.states import State
from tools import bake_sounds

SOUNDS_DIR = Path(__file__).resolve().parents[2] / "assets" / "sounds"
SPECS = load_specs(SOUNDS_DIR)
FILES = [file for spec in SPECS.values() for file in spec.files]
LOOPS = [file for spec in SPECS.values() if spec.loop for file in spec.files]
ONCE = [file for file in FILES if file not in LOOPS]
FULL = 32768
PEAK = 10 ** (-1 / 20)
SILENT_KINDS: frozenset[EventKind] = frozenset()
MENU = {"ui_move", "ui_accept", "bell", "drone", "horde", "chase"}


def every_event() -> Iterator[Event]:
    for kind in EventKind:
        for amount in (0.0, float(State.CHASE)):
            for subject in Surface:
                yield Event(kind, 1.0, 1.0, amount, subject)


def samples(file: str) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return read_wav(SOUNDS_DIR / file).astype(np.float64) / FULL


def test_every_event_kind_sounds_and_every_sound_it_names_is_in_the_table() -> None:
    assert set(CUES) | set(CHOSEN) == set(EventKind) - SILENT_KINDS
    assert not set(CUES) & set(CHOSEN)
    named = {cue.sound for event in every_event() for cue in cues_for(event)}
    assert named | {SHUFFLE.sound, HEARTBEAT.sound} | MENU == set(SPECS)


def test_the_table_and_the_baker_and_the_folder_agree() -> None:
    assert {name: list(spec.files) for name, spec in SPECS.items()} == {
        name: bake_sounds.file_names(name) for name in sorted(bake_sounds.RECIPES, key=list(SPECS).index)
    }
    assert {path.name for path in SOUNDS_DIR.glob("*.wav")} == set(FILES)


def test_all_of_it_is_under_three_megabytes() -> None:
    assert sum((SOUNDS_DIR / file).stat().st_size for file in FILES) < 3_000_000


@pytest.mark.parametrize("file", FILES)
def test_a_file_is_mono_16_bit_does_not_clip_and_has_no_offset(file: str) -> None:
    with wave.open(str(SOUNDS_DIR / file)) as sound:
        assert (sound.getframerate(), sound.getsampwidth(), sound.getnchannels()) == (RATE_HZ, 2, 1)
    signal = samples(file)
    assert 0.2 < np.max(np.abs(signal)) <= PEAK
    assert abs(np.mean(signal)) < 0.005


@pytest.mark.parametrize("file", ONCE)
def test_a_single_sound_begins_and_ends_at_nothing(file: str) -> None:
    signal = samples(file)
    assert abs(signal[0]) < 2 / FULL
    assert np.max(np.abs(signal[-20:])) < 0.01


@pytest.mark.parametrize("file", LOOPS)
def test_a_loop_closes_without_a_step(file: str) -> None:
    signal = samples(file)
    steps = np.abs(np.diff(signal))
    assert abs(signal[0] - signal[-1]) <= np.quantile(steps, 0.99)
    seam = np.concatenate([signal[-200:], signal[:200]])
    assert np.max(np.abs(np.diff(seam, 2))) <= np.max(np.abs(np.diff(signal, 2))) * 1.01


@pytest.mark.parametrize("name", ["hit_body", "kill", "body_fall", "door_bang", "door_break", "shove"])
def test_a_blow_has_a_low_end(name: str) -> None:
    for file in SPECS[name].files:
        assert share_between(samples(file), 40, 300) > 0.3


@pytest.mark.parametrize("name", ["groan_idle", "groan_alert", "grab_snarl", "horde"])
def test_a_throat_has_a_body_and_does_not_pierce(name: str) -> None:
    for file in SPECS[name].files:
        assert share_between(samples(file), 150, 2500) > 0.4
        assert share_between(samples(file), 2500, RATE_HZ / 2) < 0.1


def share_between(signal: np.ndarray[tuple[int], np.dtype[np.float64]], low_hz: float, high_hz: float) -> float:
    power = np.abs(np.fft.rfft(signal)) ** 2
    hz = np.fft.rfftfreq(len(signal), 1 / RATE_HZ)
    return float(np.sum(power[(hz >= low_hz) & (hz < high_hz)]) / np.sum(power))


def test_baking_twice_gives_the_same_bytes_and_they_are_the_ones_shipped(tmp_path: Path) -> None:
    names = ["grab_snarl", "hit_body", "ui_accept"]
    for folder in ("one", "two"):
        bake_sounds.bake(names, tmp_path / folder)
    for name in names:
        for file in SPECS[name].files:
            assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()
            # another processor may round a last bit the other way
            assert np.max(np.abs(read_wav(tmp_path / "one" / file) - samples(file) * FULL)) <= 2


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("step = [1, 2]", "step: wants files"),
        ("step = { files = [], gain = 1.0 }", "at least one"),
        ('step = { files = ["a.wav"], gain = 2.0 }', "from 0 to 1"),
        ('step = { files = ["a.wav"], gain = 1.0, pitch = 2 }', "wants files"),
        ("step = ", "sounds.toml: "),
    ],
)
def test_a_wrong_table_is_refused_by_name(tmp_path: Path, text: str, fault: str) -> None:
    (tmp_path / "sounds.toml").write_text(text)
    with pytest.raises(SoundsError, match=fault):
        load_specs(tmp_path)


def test_a_cut_off_or_foreign_file_is_refused_by_name(tmp_path: Path) -> None:
    whole = (SOUNDS_DIR / "ui_move.wav").read_bytes()
    (tmp_path / "cut.wav").write_bytes(whole[:20])
    (tmp_path / "text.wav").write_text("no sound")
    for file in ("cut.wav", "text.wav", "missing.wav"):
        with pytest.raises(SoundsError, match=file):
            read_wav(tmp_path / file)
