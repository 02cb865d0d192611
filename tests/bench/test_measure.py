"""The benchmark: the promised fields, the same hash for the same seed, sums that add up, a table that stays in line."""

import io
import json
import re
import struct
import sys
from pathlib import Path
from time import sleep
from typing import Any

import numpy as np
import pytest

from game.__main__ import main
from game.bench import measure as bench
from game.bench import plot as benchplot
from game.bench import table as benchtable
from game.bench.laps import Laps, Stopwatch, percentiles, profile_of
from game.bench.stage import CLEAR_M, open_place, staged
from game.content.files.paths import find_map
from game.content.school.school import read_school
from game.play.session import Session, Setup
from game.sim.state.people import only
from game.sim.words.states import State
from game.sim.words.types import PERIOD_TICKS
from tests.worlds import hall_a, random_walls


def phases_of_a_period() -> tuple[str, ...]:
    path = find_map("hall_a")
    session, laps = Session(read_school(path), Setup(path, seed=1, zombies=10)), Laps()
    for _ in range(PERIOD_TICKS):
        laps.tick(session, {})
    return tuple(laps.phase_s)


PHASES = phases_of_a_period()
TICKS = 40
SIZES = "80,40"


def run_bench(*arguments: str) -> int:
    return main(["bench", "--zombies", SIZES, "--ticks", str(TICKS), *arguments])


def reported(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert run_bench("--json", "-", *arguments) == 0
    runs: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["runs"]
    return runs


def test_report_has_the_promised_fields(capsys: pytest.CaptureFixture[str]) -> None:
    runs = reported(capsys)
    assert [run["zombies"] for run in runs] == [40, 80]
    for run in runs:
        assert (run["map"], run["width"], run["height"], run["ticks"], run["seed"]) == ("hall_a", 128, 96, TICKS, 1)
        assert set(run["tick_ms"]) == set(run["tick_cpu_ms"]) == {"p50", "p95", "p99", "max"}
        assert run["reference_ms"] > 0
        assert run["tick_ms"]["p50"] <= run["tick_ms"]["p99"] <= run["tick_ms"]["max"]
        assert list(run["phase_ms"]) == list(PHASES)
        assert set(run["field_ms"]) == set(run["field_age_ticks"]) == {"p50", "max"}
        assert run["field_age_ticks"]["max"] <= 6
        assert len(run["state_hash"]) == 32
        assert "profile" not in run


def test_same_seed_same_hash_other_seed_other_hash(capsys: pytest.CaptureFixture[str]) -> None:
    def hashes(*arguments: str) -> list[str]:
        return [run["state_hash"] for run in reported(capsys, *arguments)]

    assert hashes("--seed", "3") == hashes("--seed", "3", "--profile")
    assert hashes("--seed", "3") != hashes("--seed", "4")


def test_percentiles_are_in_order_and_in_ms() -> None:
    found = percentiles([i / 1000 for i in range(101)])
    assert found == {"p50": 50.0, "p95": 95.0, "p99": 99.0, "max": 100.0}


def test_cpu_time_leaves_out_what_the_thread_waits() -> None:
    watch = Stopwatch()
    watch.go()
    sleep(0.05)
    wall_s, cpu_s = watch.read()
    assert cpu_s < 0.04 < wall_s


def test_phases_of_a_profile_add_up_to_the_tick_and_run_on_their_ticks(capsys: pytest.CaptureFixture[str]) -> None:
    for run in reported(capsys, "--profile"):
        phases, period = run["profile"]["phases"], run["profile"]["period"]
        assert list(phases) == list(run["phase_ms"])
        assert sum(phase["share"] for phase in phases.values()) == pytest.approx(1)
        mean_ms = sum(phase["mean_tick_ms"] for phase in phases.values())
        assert min(tick["tick_ms"]["p50"] for tick in period) <= mean_ms <= run["tick_ms"]["max"]
        for name, phase in phases.items():
            assert phase["calls"] == TICKS * len(phase["ticks"]) // PERIOD_TICKS
            assert phase["ticks"] == [tick["tick"] for tick in period if name in tick["phases"]]
            assert phase["ms"]["p50"] == run["phase_ms"][name]
            assert phase["mean_tick_ms"] == pytest.approx(phase["share"] * mean_ms)


def test_each_tick_is_counted_where_it_lies_in_its_period() -> None:
    laps = Laps()
    laps.tick_s, laps.first = [0.001, 0.002, 0.003, 0.004, 0.001, 0.002], 3
    period = profile_of(laps)["period"]
    assert {tick["tick"]: tick["tick_ms"]["max"] for tick in period} == {3: 1.0, 0: 2.0, 1: 3.0, 2: 4.0}


def test_phases_are_told_in_the_order_of_a_tick() -> None:
    laps = Laps()
    for at, names in enumerate(("a c d g", "a b c g", "a c e g", "a c e f g")):
        for name in names.split():
            laps.lap(name)
        laps.ran[at] = names.split()
    assert list(laps.phase_s) == ["a", "b", "c", "e", "f", "d", "g"]


@pytest.fixture
def report() -> dict[str, Any]:
    """A report from forty to a million infected, with every part that a report can have."""
    spread = {"p50": 812.3456, "p95": 999.99, "p99": 1234.5, "max": 98765.4321}
    apart = {"count": 99_999, "marked_cpu_ms": spread, "other_cpu_ms": spread}
    phase = {"ticks": [0, 1, 2, 3], "calls": 99_999, "ms": spread, "mean_tick_ms": 1.0, "share": 1 / len(PHASES)}
    period = [{"tick": tick, "tick_ms": spread, "phases": list(PHASES)} for tick in range(PERIOD_TICKS)]
    run = {
        "map": "hall_a",
        "width": 512,
        "height": 384,
        "ticks": 99_999,
        "seed": 1,
        "scenario": "doors",
        "tick_ms": spread,
        "tick_cpu_ms": spread,
        "reference_ms": 0.4,
        "tick_marked": apart,
        "phase_ms": dict.fromkeys(PHASES, 812.3456),
        "field_ms": {"p50": 10.5, "max": 999.9},
        "field_age_ticks": {"p50": 3, "max": 600},
        "peak_rss_mb": 12345.6,
        "state_hash": "0123456789abcdef" * 2,
        "frame_ms": spread,
        "frame_cpu_ms": spread,
        "frame_reference_ms": 0.4,
        "frame_marked": apart,
        "frame_phase_ms": {"tick": 812.3456, "light": 1.0},
        "in_view": {"p50": 1500, "max": 1512},
        "crowd_ms": {"p50": 2.5, "sprite_group_p50": 10.0},
        "profile": {"phases": dict.fromkeys(PHASES, phase), "period": period},
    }
    sizes = [40, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000]
    runs = [run | {"zombies": size} for size in sizes]
    return {"machine": "x86_64 Linux, some processor", "python": "3.14.0", "numpy": "2.5.1", "runs": runs}


@pytest.mark.parametrize("name", ["a", "hall_a", "a_school_with_a_name_of_its_own", "새벽고등학교_본관_일층_복도"])
@pytest.mark.parametrize("profile", [False, True])
def test_table_stays_in_line_and_on_a_screen(report: dict[str, Any], name: str, profile: bool) -> None:
    for run in report["runs"]:
        run["map"] = name
    lines = benchtable.table(report, profile=profile).splitlines()
    assert max(len(line.encode("cp949", "replace")) for line in lines) <= benchtable.WIDTH  # two bytes, two columns
    start = next(at for at, line in enumerate(lines) if line.startswith("map "))
    heads = lines[start].encode("cp949")
    rows = [line.encode("cp949", "replace") for line in lines[start + 1 : start + 1 + len(report["runs"])]]
    assert {row.rindex(b"01234567") for row in rows} == {heads.rindex(b"hash")}
    assert {len(row) for row in rows} == {len(rows[0])}


def test_a_bar_shows_on_a_terminal_alone_and_never_on_standard_output(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    assert run_bench() == 0
    assert capsys.readouterr().err.splitlines() == [
        f"hall_a: {size} infected, {TICKS} ticks" for size in (40, 80)
    ]  # a line a run where nobody watches
    for long_s, bars in ((0.0, True), (60.0, False)):
        terminal = Terminal()
        monkeypatch.setattr(sys, "stderr", terminal)
        monkeypatch.setattr(bench, "LONG_S", long_s)
        assert run_bench("--json", "-") == 0
        assert (f"/{TICKS} [" in terminal.getvalue()) is bars
        json.loads(capsys.readouterr().out)


def test_a_bar_has_no_thread_that_could_wake_in_a_tick() -> None:
    with bench.Bar(10) as bar:
        assert bar.monitor_interval == 0
        assert bar.monitor is None


def png_size(data: bytes) -> tuple[int, int]:
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">2I", data[16:24])
    return width, height


def test_a_plot_is_a_picture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "growth.PNG"
    target.write_bytes(b"\x89PNG\r\n\x1a\nold")
    assert run_bench("--plot", str(target)) == 0
    width, height = png_size(target.read_bytes())
    assert width == 2 * 900
    assert 0.3 < height / width < 0.7
    assert [path.name for path in tmp_path.iterdir()] == ["growth.PNG"]
    assert "a call p50" not in capsys.readouterr().out  # the profile is in the picture, not in the table


@pytest.mark.parametrize("count", [1, 2, 12])
def test_any_number_of_sizes_and_any_name_can_be_drawn(report: dict[str, Any], count: int, tmp_path: Path) -> None:
    report["runs"] = [run | {"map": "새벽 $x$ \\frac{"} for run in report["runs"][-count:]]
    benchplot.write_plot(report, tmp_path / "plot.png")
    assert png_size((tmp_path / "plot.png").read_bytes())[0] == 1800


def test_shares_in_a_plot_add_up(report: dict[str, Any]) -> None:
    shares = benchplot.shares_of(report["runs"])
    assert [sum(parts) for parts in zip(*shares.values(), strict=True)] == pytest.approx([1.0] * len(report["runs"]))
    assert len(shares) <= len(benchplot.PHASE_COLOURS) + 1
    named = [name for name in shares if name != benchplot.REST]
    assert named == [name for name in PHASES if name in named]  # in the order of a tick


@pytest.mark.parametrize("name", ["growth.svg", "growth", "gone/growth.png", "folder.png"])
def test_a_bad_place_for_a_plot_is_refused_before_measuring(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "measure", None)
    (tmp_path / "folder.png").mkdir()
    assert run_bench("--plot", str(tmp_path / name)) == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert name in printed.err


def test_without_matplotlib_a_plot_is_refused_in_a_line_that_says_how_to_get_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    monkeypatch.setattr(bench, "measure", None)
    assert run_bench("--plot", str(tmp_path / "growth.png")) == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert "pip install matplotlib" in printed.err


def keys_of(part: object) -> set[str]:
    if isinstance(part, dict):
        return set(part).union(*(keys_of(value) for value in part.values()))
    return set().union(*(keys_of(value) for value in part)) if isinstance(part, list) else set()


def test_help_explains_every_column_key_and_phase(report: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["bench", "--help"])
    text = capsys.readouterr().out
    phases = text.split("\nphases, ")[1].split("\n\n")[0]
    assert re.findall(r"^  (\w+)", phases, re.MULTILINE) == list(PHASES)
    words = set(re.findall(r"\w+", text))
    assert keys_of(report) - {"light"} <= words
    groups = (*benchtable.GROUPS, *benchtable.PROFILE_GROUPS)
    headings = {word for title, columns in groups for part in (title, *dict(columns)) for word in part.split()}
    assert {word.strip(",") for word in headings} <= set(re.split(r"[\s,;:]+", text))
    assert max(map(len, text.splitlines())) <= benchtable.WIDTH


def test_the_stage_is_the_middle_of_the_largest_free_square() -> None:
    solid = random_walls(seed=3, height=14, width=19, share=0.08)
    x, y = open_place(solid)

    def free(side: int, left: int, top: int) -> bool:
        return not solid[top : top + side, left : left + side].any()

    sides = [s for s in range(1, 13) for t in range(14 - s + 1) for u in range(19 - s + 1) if free(s, u, t)]
    half = max(sides) / 2
    assert free(max(sides), round(x - half), round(y - half))


def test_on_the_stage_all_hunt_and_nobody_stands_in_a_wall() -> None:
    school = hall_a()
    world = staged(school, Setup(find_map("hall_a.tmx"), seed=3, zombies=300)).world
    tiles = world.bodies.position[:300].astype(int)
    assert not world.grid.blocked[tiles[:, 1], tiles[:, 0]].any()
    assert (world.bodies.state[:300] == State.CHASE).all()
    away = np.hypot(*(world.bodies.position[:300] - (only(world.people).x, only(world.people).y)).T)
    assert CLEAR_M - 1 < away.min() < away.max() < 12  # nearer than that, a hundred tiles are full
