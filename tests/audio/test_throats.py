"""Laws of voices: everybody has one, it is their own, and they keep it when they turn."""

import numpy as np
import pytest

from game.audio.bank import PITCHES, Bank, Cut, load_throats
from game.audio.ears import Ears
from game.audio.tape import TapeMixer
from game.audio.throats import SIZES, Manner, Throat
from game.content.files.paths import assets_dir
from game.content.rows import shipped
from game.sim.words.events import Event, EventKind
from game.sim.words.states import INFECTED, LIVING, State
from game.view.atlas import LOOKS
from tests.audio.stage import EAR, SURVIVOR, THROATS, Played, Tape, scene
from tools.sound import throats
from tools.sound.synth import RATE

SOUNDS_DIR = assets_dir() / "sounds"


def uttered(kind: EventKind, body: int, side: int, *, victim: bool = False) -> list[Played]:
    """What one of three bodies utters, who stand near."""
    tape = Tape()
    who = {"victim": body, "actor": 99} if victim else {"actor": body}
    event = Event(kind, EAR[0] + 2, EAR[1], float(State.CHASE), **who)  # type: ignore[arg-type]
    places = [(EAR[0] + 2 + i, EAR[1]) for i in range(3)]
    Ears(tape, seed=1).hear([event], scene(places=places, side=side))
    return [played for played in tape.played if played.throat is not None]


def test_a_body_keeps_its_voice_when_it_turns() -> None:
    for body in range(3):
        (alive,) = (p for p in uttered(EventKind.BITE, body, LIVING, victim=True) if p.name == "hurt_cry")
        turned = [uttered(kind, body, INFECTED)[0] for kind in (EventKind.TURN, EventKind.GROAN, EventKind.SPOTTED)]
        assert {voice.throat for voice in (alive, *turned)} == {THROATS.of_body(body, body)}


def test_bodies_have_voices_of_their_own() -> None:
    voices = {uttered(EventKind.GROAN, body, INFECTED)[0].throat for body in range(3)}
    assert len(voices) == 3
    of_one_look = {THROATS.of_body(number, 0).size for number in range(0, 48, 3)}
    assert of_one_look == set(range(SIZES))
    assert len(PITCHES) == SIZES


def test_the_survivor_cries_in_the_voice_of_who_is_played() -> None:
    tape = Tape()
    event = Event(EventKind.BITE, *EAR, actor=3, victim=SURVIVOR)
    Ears(tape, seed=1).hear([event], scene())
    cries = {p.name: p.throat for p in tape.played if p.name in ("hurt_gasp", "hurt_cry")}
    assert cries == {"hurt_gasp": THROATS.of_cast("on_jo")}


def test_the_shipped_table_is_what_is_drawn_and_has_everybody() -> None:
    assert (SOUNDS_DIR / "throats.toml").read_text(encoding="utf-8") == throats.table()
    table = load_throats(SOUNDS_DIR)
    assert len(table.looks) == LOOKS
    assert set(table.cast) == set(shipped().cast)
    assert set(table.names) == set(throats.THROATS)


@pytest.fixture(scope="module")
def bank() -> Bank:
    return Bank(SOUNDS_DIR)


def test_a_throat_is_heard_in_its_own_files_only(bank: Bank) -> None:
    tape, spec = TapeMixer(bank, seed=2), bank.specs["groan_idle"]
    for name in spec.throats:
        tape.stop()
        for _ in range(spec.variants):
            tape.play("groan_idle", manner=Manner(throat=Throat(name, 0)))
        assert {spec.files[voice.file] for voice in tape._voices} == {
            file for file in spec.files if file.startswith(f"groan_idle_{name}_")
        }


def test_women_and_the_young_have_shorter_throats_than_men(bank: Bank) -> None:
    """The middle of the power between 200 and 4,000 Hz, over all that each utters."""
    middles = {}
    for name in ("man", "boy", "woman", "girl"):
        files = [(s, i) for s in ("groan_idle", "groan_alert", "notice_cry") for i in bank.specs[s].among(name)]
        powers = [np.abs(np.fft.rfft(bank.take(Cut(s, i)).samples[:, 0], 1 << 17)) ** 2 for s, i in files]
        hz = np.fft.rfftfreq(1 << 17, 1 / RATE)
        within = (hz > 200) & (hz < 4000)
        total = np.sum([power[within] / power[within].sum() for power in powers], axis=0)
        middles[name] = float((total * hz[within]).sum() / total.sum())
    assert middles["man"] < middles["boy"] < middles["girl"]
    assert middles["man"] < middles["woman"]
