"""Spoilt saves are refused in one line or can be played on from; who watches would see it if they were not."""

from pathlib import Path

import pytest

from tools.fuzz.saves import NAME, play_save, save_seeds
from tools.fuzz.savespoils import SAVE_SPOILS, SaveParts, make_save_case
from tools.fuzz.spoil import SpoilCase
from tools.fuzz.watch import FINDING, LOADED, REFUSED, Watcher, judge, lay_out
from tools.fuzz_saves import main

SEED, COUNT = 1, 100


def test_a_hundred_spoilt_saves_are_refused_or_played_on_from() -> None:
    with Watcher(play_save) as watcher:
        verdicts = [watcher.judge(make_save_case(number, SEED, save_seeds())) for number in range(COUNT)]
    assert [verdict for verdict in verdicts if verdict.outcome == FINDING] == []
    assert {verdict.outcome for verdict in verdicts} == {LOADED, REFUSED}


def test_sound_saves_are_believed(tmp_path: Path) -> None:
    for seed in save_seeds():
        (tmp_path / NAME).write_bytes(seed.files[NAME])
        assert play_save(tmp_path / NAME, tmp_path, 1) == LOADED


def test_the_same_number_spoils_in_the_same_way_and_every_way_comes_up() -> None:
    one, again, other = (make_save_case(7, seed, save_seeds()).spoilt for seed in (SEED, SEED, SEED + 1))
    assert one == again != other
    ways = {make_save_case(number, SEED, save_seeds()).how for number in range(COUNT)}
    assert ways >= {spoil.__name__ for spoil in SAVE_SPOILS}


def test_a_save_that_breaks_the_rules_would_be_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seed = save_seeds()[0]
    parts = SaveParts(seed.files[NAME])
    parts.arrays["bodies.position"][5] = (5000, 5000)
    case = SpoilCase(1, seed, {NAME: parts.whole()}, "by hand")
    place = lay_out(case, tmp_path)
    assert judge(case, place, play_save).outcome == REFUSED
    monkeypatch.setattr("game.sim.setup.resume.check_valid", lambda *_: None)
    assert judge(case, place, play_save).outcome == FINDING


@pytest.mark.slow
def test_two_thousand_spoilt_saves(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--seed", "11"]) == 0
    assert "finding  0" in capsys.readouterr().out
