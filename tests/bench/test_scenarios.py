"""The scenarios: each runs on a shipped map, does what it is named for, is told in the help, and refuses a bare map."""

import re
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from game.__main__ import main
from game.bench import measure as bench
from game.bench.laps import MARKED_STEPS, Marks, Reference
from game.bench.measure import apart
from game.bench.scenarios import SCENARIOS, Scenario, rouse
from game.content.files.paths import find_map
from game.play.session import Session, Setup
from game.sim.words.events import Event, EventKind
from game.sim.words.states import CHASE, GRAB
from tests.bench.test_measure import reported, run_bench
from tests.worlds import hall_a

HALL = find_map("hall_a.tmx")


def played(scenario: Scenario, ticks: int, zombies: int = 20) -> tuple[Session, Counter[EventKind]]:
    session = scenario.ticks.begin(hall_a(), Setup(HALL, 1, zombies=zombies))
    commander, happened = scenario.ticks.commander(1), Counter[EventKind]()
    for _ in range(ticks):
        scenario.between(session)
        if scenario.deed is not None:
            scenario.deed(session)
        happened.update(event.kind for event in session.tick_all(commander.commands(session.world)))
    return session, happened


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_scenario_runs_and_the_same_seed_gives_the_same_hash(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    runs = reported(capsys, "--scenario", name)
    assert [run["scenario"] for run in runs] == [name, name]
    assert [run["state_hash"] for run in runs] == [
        run["state_hash"] for run in reported(capsys, "--scenario", name, "--profile")
    ]
    for run in runs:
        assert ("tick_marked" in run) is bool(SCENARIOS[name].marks)


def test_walk_is_what_is_measured_without_a_scenario(capsys: pytest.CaptureFixture[str]) -> None:
    plain, walk = reported(capsys), reported(capsys, "--scenario", "walk")
    assert [run["state_hash"] for run in plain] == [run["state_hash"] for run in walk]
    assert {run["scenario"] for run in plain} == {None}


def test_in_a_hunt_everybody_hunts() -> None:
    session, _ = played(SCENARIOS["hunt"], 200, zombies=300)
    rouse(session)
    horde = session.world.bodies
    state = horde.state[: horde.crowd]
    assert np.count_nonzero((state == CHASE) | (state == GRAB)) > 0.95 * horde.crowd


def test_where_furniture_is_moved_as_much_stands_as_before_and_nobody_under_it() -> None:
    session, _ = played(SCENARIOS["furniture"], 600, zombies=300)
    grid, first = session.world.grid, hall_a().level.tiles
    for now, before in ((grid.tiles.solid, first.solid), (grid.tiles.opaque, first.opaque)):
        assert np.count_nonzero(now) == np.count_nonzero(before)
    assert np.count_nonzero(grid.tiles.solid != first.solid) >= 20
    assert np.array_equal(grid.tiles.barrier, first.barrier)
    x, y = session.world.bodies.position[: session.world.bodies.count].astype(int).T
    assert not grid.blocked[y, x].any()
    assert session.world.upkeep.version >= 50


@pytest.mark.parametrize(("name", "lack"), [("doors", "door"), ("search", "container")])
def test_a_map_without_what_it_is_about_is_refused_in_one_line(
    name: str, lack: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    level = hall_a().level
    bare = replace(hall_a(), level=replace(level, doors=()) if lack == "door" else replace(level, containers=()))
    monkeypatch.setattr(bench, "read_school", lambda _: bare)
    assert run_bench("--scenario", name) == 1
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert f"hall_a.tmx: the scenario {name} needs a {lack}, and this map has none; fix: " in told.err


def test_a_scenario_that_is_none_is_a_wrong_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_bench("--scenario", "dance") == 2
    assert capsys.readouterr().err == f"last-bell bench: 'dance' is no scenario; one of {', '.join(SCENARIOS)}\n"


def test_help_tells_of_every_scenario(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["bench", "--help"])
    told = capsys.readouterr().out.split("\nscenarios ")[1].split("\n\n")[0]
    assert re.findall(r"^  (\w+)   ", told, re.MULTILINE) == list(SCENARIOS)


def test_steps_after_an_event_are_told_apart() -> None:
    marks, door = Marks(frozenset({EventKind.DOOR_OPEN})), [Event(EventKind.DOOR_OPEN, 0.0, 0.0)]
    happened = [[], door, *[[]] * 20]
    marked = [marks.after(events) for events in happened]
    assert marked == [False] + [True] * MARKED_STEPS + [False] * (21 - MARKED_STEPS)
    assert not Marks(frozenset()).after(door)
    told = apart([0.001, 0.002, 0.003], [False, True, False])
    assert (told["count"], told["marked_cpu_ms"]["max"], told["other_cpu_ms"]["max"]) == (1, 2.0, 3.0)
    assert apart([0.001], [True]).keys() == {"count", "marked_cpu_ms"}


@pytest.mark.parametrize("steps", [1, 40, 6000])
def test_the_reference_is_timed_at_least_once_and_not_too_often(steps: int) -> None:
    reference = Reference(steps)
    for number in range(steps):
        reference.after(number)
    assert 1 <= len(reference.cpu_s) <= 120
    assert reference.ms > 0
