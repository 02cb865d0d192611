"""Spoilt maps load or are refused in plain lines; and whoever watches them would see it if they were not."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.content.errors import ContentError, Problem
from tools.fuzz.seeds import shipped_seeds, small_seeds
from tools.fuzz.spoil import SpoilCase
from tools.fuzz.watch import (
    FINDING,
    LOADED,
    MAX_LINE,
    READING,
    REFUSED,
    FuzzVerdict,
    Watcher,
    demand_lines,
    judge,
    lay_out,
    read_all_ways,
)
from tools.fuzz_maps import keep, main, make_cases, summary

COUNT = 150
SEED = 11


def cases(*numbers: int) -> Iterator[SpoilCase]:
    return make_cases(numbers, SEED)


def test_spoilt_maps_load_or_are_refused_in_plain_lines(tmp_path: Path) -> None:
    verdicts = [judge(case, lay_out(case, tmp_path)) for case in cases(*range(COUNT))]
    found = [
        f"case {verdict.name} of seed {SEED}: {verdict.says}" for verdict in verdicts if verdict.outcome == FINDING
    ]
    assert found == []
    assert {verdict.outcome for verdict in verdicts} == {LOADED, REFUSED}, "else nothing was spoilt, or all of it"


@pytest.mark.parametrize("seed", [*small_seeds(), *shipped_seeds()], ids=lambda seed: seed.name)
def test_what_is_spoilt_was_sound(seed: object, tmp_path: Path) -> None:
    case = SpoilCase(1, seed, {}, "")  # type: ignore[arg-type]
    verdict = judge(case, lay_out(case, tmp_path))
    # The map of shapes is anybody's: its format is sound, and it can't be played.
    assert (verdict.outcome, verdict.says) == (REFUSED if case.seed.name == "shapes.tmx" else LOADED, "")


def test_the_same_seed_spoils_the_same_way() -> None:
    first, again, other = (list(make_cases(range(40), seed)) for seed in (SEED, SEED, SEED + 1))
    assert [case.spoilt for case in first] == [case.spoilt for case in again]
    assert [case.how for case in first] != [case.how for case in other]
    assert next(cases(33)).spoilt == first[33].spoilt, "a case is the same without those before it"
    changed = [case.spoilt[name] != case.seed.files[name] for case in first for name in case.spoilt]
    assert sum(changed) > 0.8 * len(changed)


def raises_key_error(path: Path, _root: Path, _number: int) -> str:
    raise KeyError(path.name)


def warns(_path: Path, _root: Path, _number: int) -> str:
    import warnings

    warnings.warn("old", DeprecationWarning, stacklevel=1)
    return LOADED


def says_nothing_to_do(path: Path, _root: Path, _number: int) -> str:
    demand_lines([Problem(str(path), "it is wrong")])
    return REFUSED


@pytest.mark.parametrize(
    ("reader", "says"), [(raises_key_error, "KeyError"), (warns, "DeprecationWarning"), (says_nothing_to_do, "no fix")]
)
def test_a_reader_with_a_fault_is_found(reader: object, says: str, tmp_path: Path) -> None:
    (case,) = cases(1)
    verdict = judge(case, lay_out(case, tmp_path), reader)  # type: ignore[arg-type]
    assert verdict.outcome == FINDING
    assert says in verdict.says
    assert all((tmp_path / case.seed.name / name).read_bytes() == case.seed.files[name] for name in case.spoilt)


@pytest.mark.parametrize("message", ["a\x1b[2J", "a\ud800", "a\u202eb", "a" * (MAX_LINE + 1), "Traceback (most"])
def test_a_line_that_nobody_should_read_is_found(message: str) -> None:
    class Raw(Problem):
        def as_line(self) -> str:
            return self.message

    with pytest.raises(AssertionError):
        demand_lines([Raw("a.tmx", message, "mend it")])


def test_a_game_that_refuses_what_check_passes_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, _roots: object) -> None:
        raise ContentError(Problem(str(path), "no", "none"))

    monkeypatch.setattr("tools.fuzz.watch.read_school", refuse)
    seed = small_seeds()[0]
    sound = SpoilCase(1, seed, {}, "")
    with pytest.raises(AssertionError, match="finds sound"):
        read_all_ways(lay_out(sound, tmp_path) / seed.main, tmp_path, 1)


def test_too_long_and_too_much_are_findings() -> None:
    assert FuzzVerdict("1", LOADED, cpu_s=READING.cpu_s + 0.1).judged().outcome == FINDING
    assert FuzzVerdict("1", LOADED, cpu_s=READING.cpu_s + 0.1, slowness=1.2).judged().outcome == LOADED
    assert FuzzVerdict("1", REFUSED, peak_mb=READING.peak_mb + 1).judged().outcome == FINDING
    assert FuzzVerdict("1", REFUSED, cpu_s=READING.cpu_s, peak_mb=READING.peak_mb).judged().outcome == REFUSED


def by_number(_path: Path, _root: Path, number: int) -> str:
    """Work for ever, fill the memory, hold very much; all is well; wait for ever."""
    if number == 1:
        while True:
            pass
    elif number == 5:
        time.sleep(3600)
    elif number == 2:
        bytes(1 << 34)
    elif number == 3:
        assert len(b"1" * 200_000_000)
    return LOADED


@pytest.mark.slow
def test_a_process_of_its_own_survives_what_hangs_and_what_fills_the_memory() -> None:
    with Watcher(by_number, hang_s=1.0) as watcher:
        busy, asleep = (watcher.judge(case) for case in cases(1, 5))
    with Watcher(by_number) as watcher:
        filling, holding, well = (watcher.judge(case) for case in cases(2, 3, 4))
    assert "hangs" in busy.says
    assert "hangs" in asleep.says
    assert "MemoryError" in filling.says
    assert "it held" in holding.says
    assert well.outcome == LOADED


def test_the_command_tells_keeps_and_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "5", "--seed", str(SEED), "--keep", str(tmp_path)]) == 0
    (case,) = cases(5)
    assert all((tmp_path / "5" / name).read_bytes() == data for name, data in case.spoilt.items())
    assert "maps     1\n" in capsys.readouterr().out
    rows = summary([FuzzVerdict("1", LOADED, cpu_s=0.5), FuzzVerdict("2", FINDING, peak_mb=7)]).splitlines()
    assert rows[3].split() == ["finding", "1"]
    assert "case 1" in rows[4]
    assert "7 MB" in rows[5]
    keep(case, tmp_path / "again")
