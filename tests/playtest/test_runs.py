"""Many lives: the same seeds give the same rows, however many processes play; what is told of them."""

import json
from pathlib import Path

import pytest

from game.__main__ import main
from game.content.errors import ContentError
from game.content.files.png import SIGNATURE
from game.playtest.bots.table import BOTS
from game.playtest.columns import PLAYTEST_TEXT
from game.playtest.heat import warmth
from game.playtest.runs import Plan, Report, playtest
from game.playtest.table import WIDTH, table
from tests.small_maps import small_map


def plan_of(folder: Path, **changes: object) -> Plan:
    fields = {"bots": ("person", "idle"), "difficulties": ("normal",), "runs": 2, "most_s": 6.0} | changes
    return Plan((small_map(folder, zombies=4),), **fields)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return playtest(plan_of(tmp_path_factory.mktemp("map")), processes=1)


def test_the_number_of_processes_changes_nothing(report: Report, tmp_path: Path) -> None:
    assert playtest(plan_of(tmp_path), processes=2) == report


def test_a_process_that_ends_before_its_time_is_told_in_one_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(ContentError, match="has ended before its time"):
        playtest(plan_of(tmp_path, bots=("nobody",)), processes=2)
    assert "KeyError: 'nobody'" in capfd.readouterr().err  # why, from the process itself


def test_another_seed_is_another_life(report: Report, tmp_path: Path) -> None:
    lives = playtest(plan_of(tmp_path, seed=2, runs=1, bots=("person",)), processes=1)["lives"]
    assert lives == [life for life in report["lives"] if life["bot"] == "person" and life["seed"] == 2]
    assert lives[0]["trail"] != report["lives"][0]["trail"]


def test_the_help_names_every_key_of_the_report(report: Report) -> None:
    keys = {*report, *report["summary"][0], *report["lives"][0], *report["lives"][0]["used"], *BOTS}
    assert sorted(key for key in keys if key not in PLAYTEST_TEXT) == []


def test_a_summary_counts_its_lives(report: Report) -> None:
    assert json.loads(json.dumps(report)) == report
    for group in report["summary"]:
        lives = [life for life in report["lives"] if life["bot"] == group["bot"]]
        assert group["lives"] == len(lives) == sum(group["ends"].values())
        assert group["length_s"]["max"] == max(life["length_s"] for life in lives)
        assert sum(group["causes"].values()) == group["ends"]["died"] == sum(group["killers"].values())


def test_the_table_is_no_wider_than_a_terminal(report: Report) -> None:
    lines = table(report).splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert sum(line.startswith("small normal person") for line in lines) == 4


def test_the_command_writes_table_report_and_picture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, out, heat = small_map(tmp_path, zombies=60), tmp_path / "lives.json", tmp_path / "heat.png"
    command = ["playtest", str(path), "--runs", "1", "--bots", "fighter", "--json", str(out), "--heat", str(heat)]
    for _ in range(2):  # the second time over the first
        assert main(command) == 0
        assert "small normal fighter" in capsys.readouterr().out
        assert json.loads(out.read_text(encoding="utf-8"))["format"] == "last-bell playtest 1"
        assert heat.read_bytes().startswith(SIGNATURE)
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "heat.png",
        "lives.json",
        "small.tmx",
        "tiles.png",
        "tiles.tsx",
    ]


@pytest.mark.parametrize(("option", "name"), [("--bots", "hero"), ("--difficulty", "odd")])
def test_a_name_that_is_none_is_told_in_one_line(
    option: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["playtest", str(small_map(tmp_path)), option, name]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert repr(name) in told.err


def test_nothing_is_played_where_the_report_could_not_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = small_map(tmp_path)
    before = path.read_bytes()
    for option in ("--json", "--heat"):
        assert main(["playtest", str(path), option, str(path)]) == 1
        assert "the map is made of this file" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_it_is_warmest_where_most_lie() -> None:
    dead = [{"outcome": "died", "x": x, "y": 3.5} for x in (2.5, 2.5, 9.5)]
    heat = warmth([*dead, {"outcome": "escaped", "x": 14.5, "y": 3.5}], (6, 18))
    assert divmod(int(heat.argmax()), 18) == (3, 2)
    assert heat[3, 9] > 4 * heat[3, 14]
    assert 0 <= heat.min() <= heat.max() <= 1
