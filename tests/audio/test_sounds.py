"""Laws of the files that the game ships: all there, clean, in their limits."""

import time
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from game.audio.bank import Bank, SoundsError, load_specs, read_wav
from game.audio.cues import (
    CHOSEN,
    CUES,
    ECHO,
    FEET,
    GLASS_STEP,
    HEARTBEAT,
    HURT_BREATH,
    OF_ITEM,
    SPOTTED,
    VOICES,
    cues_for,
)
from game.audio.dread import FAR
from game.audio.hearing import CLEAR, DOOR, RATE_HZ, WALL, muffled
from game.audio.places import LOOPS as PLACES
from game.audio.score import LAYERS
from game.content.materials import materials
from game.sim.words.events import Event, EventKind
from game.sim.words.states import State
from tests.audio.stage import hall
from tests.rows import ITEMS
from tools import bake_sounds
from tools.sound.synth import loudness_db

SOUNDS_DIR = Path(__file__).resolve().parents[2] / "assets" / "sounds"
SPECS = load_specs(SOUNDS_DIR)
FILES = [file for spec in SPECS.values() for file in spec.files]
LOOPS = [file for spec in SPECS.values() if spec.loop for file in spec.files]
ONCE = [file for file in FILES if file not in LOOPS]
HALF = {file for name, recipe in bake_sounds.RECIPES.items() if recipe.half for file in SPECS[name].files}
FULL = 32768
PEAK = 10 ** (-1 / 20)
# Nobody hears the director, and these are read.
SILENT_KINDS = {EventKind.PHASE, EventKind.MOB, EventKind.SAID, EventKind.GOAL, EventKind.WOKEN}
MENU = {"ui_move", "ui_accept", "ui_back", "page_turn", "pencil"}
BESIDE = {cue.sound for cue in (HEARTBEAT, HURT_BREATH, SPOTTED, GLASS_STEP, ECHO)} | set(FEET) | set(VOICES)
# Baked before what makes them is in the game: who wires one takes it out here
AWAITED = {"rummage_soft", "shoulder"}
SELDOM = {"bandage", "swap", "note_paper", "door_locked", "door_unlock", "turning", "hall_tail", "heartbeat"}
SELDOM |= {"flashlight_on", "flashlight_off", *FAR} - {"door_bang"}
SELDOM |= {"scream", "bottle_face", "door_slam", "lamp_fail", "page_turn", "pencil"}
REPEATS = [n for n, spec in SPECS.items() if not spec.loop and not spec.music and n not in MENU | SELDOM]
# As loud as they play at arm's length, A-weighted dB under full scale, by group: quietest, loudest
GROUPS = {
    ("step_wood", "step_stone", "step_tile", "step_mat", "step_earth"): (-38, -30),
    ("shuffle", "drag", "hurry", "step_glass", "cloth_run"): (-34, -24),
    ("groan_idle", "groan_alert", "notice_cry", "grab_snarl", "hurt_cry", "turning"): (-25, -15),
    ("rummage_soft", "rummage_steel", "rummage_wood", "shoulder", "heavy_step", "lamp_fail"): (-32, -22),
    ("hit_body", "kill", "bite", "shove", "body_fall"): (-25, -15),
    ("door_bang", "door_crack", "door_splinter", "door_break", "bottle_break"): (-21, -13),
    ("scream",): (-20, -12),
    ("sob",): (-34, -24),
    ("groan_far", "scream_far", "metal_far", "phone_buzz", "pa_call", "bell"): (-28, -19),
    ("rain", "wind", "hum", "vent"): (-52, -34),
    ("drone", "tension", "strings", "pulse", "chase"): (-45, -21),
    ("ui_move", "ui_accept", "ui_back"): (-33, -27),
}


SEARCHES = {EventKind.PICKUP, EventKind.SEARCHED_EMPTY, EventKind.RUMMAGE, EventKind.SEARCH_BROKEN}


def every_event() -> Iterator[Event]:
    for kind in EventKind:
        for amount in (0.0, 0.5, 1.0, float(State.CHASE), 9.0):
            for subject in range(len(materials().rows)):
                yield Event(kind, 1.0, 1.0, amount, min(subject, 1) if kind in SEARCHES else subject)
    for kind in OF_ITEM:
        for item in ("", *ITEMS):
            yield Event(kind, 1.0, 1.0, detail=item)


def samples(file: str) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return read_wav(SOUNDS_DIR / file).astype(np.float64) / FULL


def test_every_event_kind_sounds_and_every_sound_it_names_is_in_the_table() -> None:
    assert set(CUES) | set(CHOSEN) | set(OF_ITEM) == set(EventKind) - SILENT_KINDS
    assert not set(CUES) & set(CHOSEN)
    named = {cue.sound for event in every_event() for cue in cues_for(event, hall(), ITEMS)}
    assert named | BESIDE | MENU | set(FAR) | set(PLACES) | set(LAYERS) | AWAITED == set(SPECS)
    assert not named & AWAITED


def test_the_table_and_the_baker_and_the_folder_agree() -> None:
    assert {name: list(spec.files) for name, spec in SPECS.items()} == {
        name: list(bake_sounds.makers(name)) for name in sorted(bake_sounds.RECIPES, key=list(SPECS).index)
    }
    assert {path.name for path in SOUNDS_DIR.glob("*.wav")} == set(FILES)


def test_all_of_it_is_small_and_read_at_once() -> None:
    assert sum((SOUNDS_DIR / file).stat().st_size for file in FILES) < 40_000_000
    begin = time.process_time()
    Bank(SOUNDS_DIR)
    assert time.process_time() - begin < 0.4


def test_what_repeats_has_five_variants_and_no_two_are_alike() -> None:
    for name in REPEATS:
        signals = [samples(file) for file in SPECS[name].files]
        assert len(signals) >= 5
        for i, one in enumerate(signals):
            for other in signals[:i]:
                n = min(len(one), len(other))
                assert np.sqrt(np.mean((one[:n] - other[:n]) ** 2)) > 0.2 * np.std(one)


def test_each_group_plays_as_loud_as_it_should() -> None:
    for names, (quietest_db, loudest_db) in GROUPS.items():
        for name in names:
            spec = SPECS[name]
            played_db = [loudness_db(samples(file)) + 20 * np.log10(spec.gain) for file in spec.files]
            assert quietest_db <= min(played_db)
            assert max(played_db) <= loudest_db
            assert max(played_db) - min(played_db) < 0.8


@pytest.mark.parametrize("file", FILES)
def test_a_file_is_mono_16_bit_does_not_clip_and_has_no_offset(file: str) -> None:
    with wave.open(str(SOUNDS_DIR / file)) as sound:
        assert (sound.getsampwidth(), sound.getnchannels()) == (2, 1)
        assert sound.getframerate() == (RATE_HZ // 2 if file in HALF else RATE_HZ)
    signal = samples(file)
    assert 0.2 < np.max(np.abs(signal)) <= PEAK  # -1 dB under full scale
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
        assert share_between(samples(file), 100, 2500) > 0.4
        assert share_between(samples(file), 4000, RATE_HZ / 2) < 0.4


@pytest.mark.parametrize(
    "name", ["step_glass", "step_earth", "cloth_run", "tired_breath", "bottle_break", "note_paper"]
)
def test_glass_cloth_grit_and_breath_have_their_air(name: str) -> None:
    for file in SPECS[name].files:
        assert share_between(samples(file), 5000, RATE_HZ / 2) > 0.1


def test_scores_and_places_are_longer_than_one_remembers() -> None:
    """Half a minute and more, and not the same few seconds again; a lamp hums as evenly as it does."""
    for name in (*LAYERS, *PLACES):
        signal = samples(SPECS[name].files[0])
        assert len(signal) >= 30 * RATE_HZ
        again = np.fft.irfft(np.abs(np.fft.rfft(signal)) ** 2, len(signal))
        assert again[RATE_HZ // 2 : len(signal) // 2].max() < 0.96 * again[0] or name == "hum"


def share_between(signal: np.ndarray[tuple[int], np.dtype[np.float64]], low_hz: float, high_hz: float) -> float:
    power = np.abs(np.fft.rfft(signal)) ** 2
    hz = np.fft.rfftfreq(len(signal), 1 / RATE_HZ)
    return float(np.sum(power[(hz >= low_hz) & (hz < high_hz)]) / np.sum(power))


def test_baking_twice_gives_the_same_bytes_and_they_are_the_ones_shipped(tmp_path: Path) -> None:
    names = ["grab_snarl", "metal_far", "ui_accept", "step_glass"]
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
        ("step = [1, 2]", "step: wants gain"),
        ("step = { variants = 2 }", "wants gain"),
        ("step = { gain = 2.0 }", "from 0 to 1"),
        ("step = { gain = 1.0, duck = 1.5 }", "from 0 to 1"),
        ("step = { gain = 1.0, variants = 0 }", "1 or more"),
        ("step = { gain = 1.0, loop = 1 }", "loop can't be 1"),
        ("step = { gain = 1.0, pitch = 2 }", "step: wants gain"),
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


def test_a_door_takes_the_treble_and_a_wall_takes_more() -> None:
    clear = samples("groan_alert_man_0.wav")
    kept = []
    for level in (CLEAR, DOOR, WALL):
        behind = muffled((clear * FULL).astype(np.int16), level).astype(np.float64) / FULL
        assert len(behind) == len(clear)
        power = [np.abs(np.fft.rfft(s)) ** 2 for s in (clear, behind)]
        hz = np.fft.rfftfreq(len(clear), 1 / RATE_HZ)
        kept.append([np.sqrt(power[1][band].sum() / power[0][band].sum()) for band in (hz < 200, hz > 1500)])
    low, high = np.array(kept).T
    assert low.min() > 0.8
    assert high[0] == pytest.approx(1, abs=0.01)
    assert high[1] < 0.45
    assert high[2] < 0.12
