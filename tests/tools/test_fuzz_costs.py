"""Maps with numbers at their bounds cost what they may, or are refused; who watches would see it if they did not."""

from pathlib import Path

import pytest

from tools.fuzz.costly import DEMANDS, GROUNDS, make_costly
from tools.fuzz.uses import COSTS, USES
from tools.fuzz.watch import FINDING, LOADED, REFUSED, FuzzVerdict, judge, lay_out
from tools.fuzz_costs import CostOutcome, main, summary

SEED = 3
MANY = range(8)


@pytest.mark.slow
def test_costly_maps_are_used_or_refused_alike(tmp_path: Path) -> None:
    cases = [make_costly(number, SEED) for number in MANY]
    outcomes: dict[str, list[str]] = {}
    for use, read in USES.items():  # the last one ends pygame, which the one before plays in
        verdicts = [judge(case, lay_out(case, tmp_path), read).judged(COSTS) for case in cases]
        outcomes[use] = [verdict.outcome for verdict in verdicts]
        assert [verdict.says for verdict in verdicts if verdict.outcome == FINDING] == [], use
    assert outcomes["check"] == outcomes["play"] == outcomes["render"]
    assert set(outcomes["check"]) == {LOADED, REFUSED}


def test_the_same_number_makes_the_same_map() -> None:
    assert make_costly(5, SEED).spoilt == make_costly(5, SEED).spoilt
    assert make_costly(5, SEED).spoilt != make_costly(5, SEED + 1).spoilt


def test_every_ground_and_every_demand_comes_up() -> None:
    words = {word for number in range(80) for word in make_costly(number, SEED).how.split()[1:]}
    assert words == set(GROUNDS) | set(DEMANDS)


@pytest.mark.slow
def test_the_command_uses_a_map_in_every_way(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "3", "--seed", str(SEED)]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()[::3]] == list(USES)


def test_the_report_names_the_slowest_and_the_largest() -> None:
    cases = [make_costly(number, SEED) for number in range(2)]
    verdicts = [FuzzVerdict("0", LOADED, cpu_s=1.5, peak_mb=3.0), FuzzVerdict("1", FINDING, cpu_s=0.5, peak_mb=9.0)]
    outcomes = [CostOutcome(case, use, v) for case, v in zip(cases, verdicts, strict=True) for use in USES]
    counts, slowest, largest, *_ = summary(outcomes).splitlines()
    assert counts.split(maxsplit=1)[1] == "1 finding, 1 loaded"
    assert "1.50 s, case 0" in slowest
    assert "9 MB, case 1" in largest
