"""The benchmark's report: the promised fields, and the same hash for the same seed."""

import json

import pytest

from game.__main__ import main
from game.bench import percentiles
from game.sim.step import PHASES


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    assert main(["bench", "--zombies", "80,40", "--ticks", "40", "--json", "-", *arguments]) == 0
    loaded: dict[str, object] = json.loads(capsys.readouterr().out)
    return loaded


def test_report_has_the_promised_fields(capsys: pytest.CaptureFixture[str]) -> None:
    runs = report(capsys)["runs"]
    assert isinstance(runs, list)
    assert [run["zombies"] for run in runs] == [40, 80]
    for run in runs:
        assert (run["map"], run["width"], run["height"], run["ticks"], run["seed"]) == ("hall_a", 128, 96, 40, 1)
        assert set(run["tick_ms"]) == {"p50", "p95", "p99", "max"}
        assert run["tick_ms"]["p50"] <= run["tick_ms"]["p99"] <= run["tick_ms"]["max"]
        assert list(run["phase_ms"]) == [name for name, *_ in PHASES]
        assert set(run["field_ms"]) == set(run["field_age_ticks"]) == {"p50", "max"}
        assert run["field_age_ticks"]["max"] <= 6
        assert len(run["state_hash"]) == 32


def test_same_seed_same_hash_other_seed_other_hash(capsys: pytest.CaptureFixture[str]) -> None:
    def hashes(seed: str) -> list[str]:
        runs = report(capsys, "--seed", seed)["runs"]
        assert isinstance(runs, list)
        return [run["state_hash"] for run in runs]

    assert hashes("3") == hashes("3")
    assert hashes("3") != hashes("4")


def test_percentiles_are_in_order_and_in_ms() -> None:
    found = percentiles([i / 1000 for i in range(101)])
    assert found == {"p50": 50.0, "p95": 95.0, "p99": 99.0, "max": 100.0}
