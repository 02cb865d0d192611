"""Laws of mixing, on a tape: volumes, sides, ducking, voices that give way, and a sum that never clips."""

import itertools
import wave
from pathlib import Path

import numpy as np
import pytest

from game.audio.bank import WHIMS, Bank, Cut
from game.audio.hearing import RATE_HZ
from game.audio.tape import TapeMixer
from game.audio.voices import VOICES, sides
from game.content.files.paths import assets_dir
from game.sim.words.types import F64

SECOND = 60  # ticks


@pytest.fixture(scope="module")
def bank() -> Bank:
    return Bank(assets_dir() / "sounds")


@pytest.fixture
def tape(bank: Bank) -> TapeMixer:
    return TapeMixer(bank, seed=3)


def let_pass(tape: TapeMixer, seconds: int = 1) -> F64:
    """Levels of the ticks of these seconds."""
    for _ in range(seconds * SECOND):
        tape.tick()
    return np.array(tape.levels[-seconds * SECOND :])


def test_a_sum_of_everything_does_not_clip_and_is_still_loud(tape: TapeMixer, bank: Bank) -> None:
    for name, spec in bank.specs.items():
        if spec.loop:
            tape.loop(name, 1.0)
    loud = ["door_break", "bite", "kill", "groan_alert", "bottle_break", "door_splinter", "grab_snarl", "hit_body"]
    for _, name in zip(range(4 * SECOND), itertools.cycle(loud), strict=False):
        tape.play(name)
        tape.tick()
    assert 0.5 < tape.highest <= 1.0


def test_the_limiter_lets_go(tape: TapeMixer) -> None:
    tape.loop("horde", 1.0)

    def horde() -> float:
        return sum(tape._loops["horde"].told)

    before = horde()
    for _ in range(4):
        for name in ("kill", "hit_body", "grab_snarl", "groan_alert", "door_splinter", "door_crack", "shove"):
            tape.play(name)
    tape.tick()
    assert horde() < 0.7 * before
    for _ in range(4 * SECOND):
        tape.tick()
    assert horde() == pytest.approx(before, rel=0.01)


def test_what_is_cut_is_silent(tape: TapeMixer) -> None:
    tape.loop("chase", 1.0)
    tape.play("bell")
    assert let_pass(tape).max() > 0
    tape.stop()
    assert let_pass(tape).max() == 0


def test_what_a_menu_says_is_heard_to_its_end(tape: TapeMixer) -> None:
    tape.loop("chase", 1.0)
    tape.play("bell")
    tape.play("ui_accept")
    tape.stop()
    assert [voice.spec.name for voice in tape._voices] == ["ui_accept"]
    assert let_pass(tape).max() > 0
    let_pass(tape)
    assert let_pass(tape).max() == 0


CHANGES = (("vent", (1, 0, 1), True), ("drone", (1, 0, 1), False), ("drone", (1, 1, 0), True))


def test_volumes_are_heard_at_once_and_each_moves_its_own(tape: TapeMixer) -> None:
    for name, volumes, quiet in CHANGES:
        tape.stop()
        tape.set_volumes(1.0)
        tape.loop(name, 1.0)
        assert let_pass(tape).max() > 0
        tape.set_volumes(*volumes)
        assert (let_pass(tape).max() == 0) == quiet
    tape.stop()
    tape.set_volumes(0.0)
    tape.play("bell")
    assert let_pass(tape).max() == 0
    tape.set_volumes(0.5)
    assert let_pass(tape).max() > 0


def test_half_a_volume_is_a_quarter_of_the_signal(tape: TapeMixer) -> None:
    tape.loop("hum", 1.0)
    whole = let_pass(tape, 30)  # its length
    tape.set_volumes(0.5)
    assert let_pass(tape, 30) == pytest.approx(whole / 4, rel=0.1, abs=1e-5)


def test_a_bite_ducks_what_else_sounds_and_that_comes_back(tape: TapeMixer) -> None:
    tape.loop("chase", 1.0)
    let_pass(tape)

    def chase() -> float:
        return sum(tape._loops["chase"].told)

    before = chase()
    tape.play("bite")
    for _ in range(10):
        tape.tick()
    assert chase() < 0.6 * before
    for _ in range(2 * SECOND):
        tape.tick()
    assert chase() == pytest.approx(before)


def test_a_loud_sound_takes_the_place_of_the_quietest_and_a_quiet_one_waits(tape: TapeMixer, bank: Bank) -> None:
    many = [name for name, spec in bank.specs.items() if not spec.loop and spec.variants > 4][:8]
    for name in many * 4:
        tape.play(name, 0.3)
    assert len(tape._voices) == VOICES
    quietest = min(voice.loudness for voice in tape._voices)
    tape.play("ui_move", quietest / 2)
    assert all(voice.spec.name != "ui_move" for voice in tape._voices)
    tape.play("death_sting")
    assert any(voice.spec.name == "death_sting" for voice in tape._voices)
    assert len(tape._voices) == VOICES


def test_no_recording_plays_twice_at_once_nor_twice_in_a_row(tape: TapeMixer) -> None:
    for i in range(40):  # each softer than the one before, then louder ones in their places
        tape.play("groan_idle", 0.9 - 0.03 * i if i < 20 else 0.95)
    playing = [voice.file for voice in tape._voices]
    assert len(playing) == len(set(playing)) == len(tape.bank.specs["groan_idle"].files)
    tape.stop()
    order = []
    for _ in range(30):
        tape.play("hit_body")
        order.append(tape._voices[-1].file)
        let_pass(tape)
    assert all(one != other for one, other in itertools.pairwise(order))
    assert len({tape.bank.take(Cut("hit_body", 0, pitch)).samples.size for pitch in WHIMS}) == 3


def test_sides_keep_the_power_and_mirror() -> None:
    for pan in np.linspace(-1, 1, 9):
        left, right = sides(0.8, pan)
        assert left**2 + right**2 == pytest.approx(0.64)
        assert sides(0.8, -pan) == pytest.approx((right, left))


def test_what_is_too_quiet_to_hear_takes_no_voice(tape: TapeMixer) -> None:
    tape.play("bite", 0.0)
    tape.loop("rain", 0.0)
    assert not tape._voices
    assert not tape._loops


def test_layers_of_the_score_begin_together_and_stay_in_step(tape: TapeMixer) -> None:
    tape.loop("drone", 1.0)
    let_pass(tape, 7)
    tape.loop("chase", 1.0)
    strands = [tape._strands[tape._loops[name].channel] for name in ("drone", "pulse", "chase")]
    assert {strand.at % len(strands[1].samples) for strand in strands} == {strands[1].at}


def test_a_tape_is_a_file_as_long_as_its_ticks(bank: Bank, tmp_path: Path) -> None:
    tape = TapeMixer(bank, tmp_path / "out.wav", seed=1)
    tape.play("bell", pan=-1.0)
    for _ in range(90):
        tape.tick()
    tape.close()
    with wave.open(str(tmp_path / "out.wav")) as sound:
        assert (sound.getnchannels(), sound.getframerate()) == (2, RATE_HZ)
        data = np.frombuffer(sound.readframes(sound.getnframes()), "<i2").reshape(-1, 2)
    assert len(data) == RATE_HZ * 3 // 2
    assert np.abs(data[:, 0]).max() > 1000
    assert 0 < np.abs(data[:, 1]).max() < 0.6 * np.abs(data[:, 0]).max()
