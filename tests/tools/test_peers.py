"""The peers benchmark: its contestants do the same work, take turns, and its goals are judged as they read."""

import doctest
import json
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from game.content.files.paths import find_map
from game.content.school.school import read_school
from game.sim.paths.flowfield import MOVES, UNREACHED, WaveGround, distance_to
from game.sim.state.world import World
from game.sim.terrain.level import Level, empty_level
from tools import bench_peers
from tools.peers import clock as peer_clock
from tools.peers import fields as peer_fields
from tools.peers import goals as peer_goals
from tools.peers.clock import OURS, Contestant, Turns, interleave
from tools.peers.fields import FieldCase, edges
from tools.peers.goals import GOALS, goal_lines, judge, outcome
from tools.peers.grids import HALL_A_TILES, plain
from tools.peers.loops import Loop
from tools.peers.report import tables
from tools.peers.steps import HUNT

TINY = bench_peers.Effort(
    field_turns=Turns(1),
    field_tiles=(HALL_A_TILES,),
    step_turns=Turns(1, 2),
    step_people=(40,),
    loop_turns=Turns(1, 2),
    loop_people=(40,),
    horde_turns=Turns(1, 2),
    horde_people=(40,),
    frames=2,
)
ROUNDING = {"position": 1e-4, "velocity": 2e-2, "knock": 1e-4, "held": 1e-2}  # m, m/s, m/s, share
AGENTS = 300


def furnished(seed: int, width: int = 26, height: int = 22) -> Level:
    """A hall with single desks, so that a crowd has walls and corners to run into."""
    level = empty_level(width, height)
    rng = np.random.default_rng(seed)
    solid = level.solid | (rng.random((height, width)) < 0.12)
    solid[height // 2, width // 2] = False
    return replace(level, solid=solid, opaque=solid, barrier=solid)


def overlaps(world: World, reach_m: float) -> int:
    position = world.bodies.position
    apart = np.hypot(*(position[:, None] - position[None]).transpose(2, 0, 1))
    return int((apart < reach_m).sum() - len(position)) // 2


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_compiled_loop_moves_a_crowd_as_the_game_does(seed: int) -> None:
    pytest.importorskip("numba")
    from tools.peers.compiled import NumbaLoop

    ours, theirs = (Loop(furnished(seed), AGENTS) for _ in range(2))
    for loop in (ours, theirs):
        loop.world.bodies.position[7] = loop.world.bodies.position[3]  # two in the very same place
        loop.world.bodies.knock[5:25], loop.world.bodies.knocked_ticks = (4.0, -3.0), 120
    compiled = NumbaLoop(theirs.world, theirs.rules)
    begun = ours.world.bodies.position.copy()
    assert overlaps(ours.world, 2 * ours.rules.horde.radius_m) > AGENTS // 10
    for _ in range(10):
        ours.prepare()
        ours.go()
        theirs.prepare()
        assert compiled.step() == 0
        for column in ("position", "velocity", "knock", "held"):
            mine, other = getattr(ours.world.bodies, column), getattr(theirs.world.bodies, column)
            np.testing.assert_allclose(mine, other, rtol=0, atol=ROUNDING[column])
    slowed = np.hypot(*ours.world.bodies.velocity.T) < 0.5
    assert slowed.sum() > AGENTS // 10  # walls and others were in the way
    assert np.hypot(*(ours.world.bodies.position - begun).T).max() > 0.15


def test_the_loop_begins_every_turn_alike() -> None:
    loop = Loop(furnished(4), 60)
    before = loop.world.bodies.position.copy()
    loop.prepare()
    loop.go()
    assert not np.array_equal(loop.world.bodies.position, before)
    loop.reset()
    np.testing.assert_array_equal(loop.world.bodies.position, before)


def grids() -> list[FieldCase]:
    return [FieldCase.of("desks", furnished(seed, 40, 30)) for seed in range(3)] + [
        FieldCase.of("plain", plain(96, 64)),
        FieldCase.of("hall_a", read_school(find_map("hall_a")).level),
    ]


@pytest.mark.parametrize("case", grids())
def test_scipy_finds_the_very_same_field(case: FieldCase) -> None:
    pytest.importorskip("scipy")
    ours, scipy, straight = (
        make(case) for make in (peer_fields.ours, peer_fields.scipy_field, peer_fields.scipy_straight_field)
    )
    for _ in case.goals:
        mine = ours.go()[~case.level.solid].astype(float)
        mine[mine == UNREACHED] = np.inf
        np.testing.assert_array_equal(scipy.go(), mine)
        assert (straight.go() >= mine).all()


@pytest.mark.parametrize("case", grids())
def test_tcod_is_never_longer_and_the_same_where_nothing_has_a_corner(case: FieldCase) -> None:
    pytest.importorskip("tcod")
    contestant = peer_fields.tcod_field(case)
    contestant.prepare()
    mine = peer_fields.ours(case).go()
    assert (contestant.go() <= mine)[mine != UNREACHED].all()
    open_ground = replace(case, level=empty_level(case.level.width, case.level.height))
    contestant = peer_fields.tcod_field(open_ground)
    contestant.prepare()
    free = ~open_ground.level.solid
    np.testing.assert_array_equal(contestant.go()[free], peer_fields.ours(open_ground).go()[free])


def test_no_move_cuts_a_corner() -> None:
    solid = np.array([[0, 1], [0, 0]], np.bool_)
    begin, end, units = edges(solid, np.zeros_like(solid), MOVES)
    assert sorted(zip(begin.tolist(), end.tolist(), units.tolist(), strict=True)) == [
        (0, 2, 2.0),
        (2, 0, 2.0),
        (2, 3, 2.0),
        (3, 2, 2.0),
    ]


def test_a_plain_can_be_walked_all_over() -> None:
    level = plain(128, 96)
    terrain = WaveGround.of(level.solid, np.zeros_like(level.solid))
    assert ((distance_to(terrain, *level.start) != UNREACHED) == ~level.solid).all()
    assert 0.9 < (~level.solid).mean() < 0.99


def test_turns_go_round_and_only_the_work_is_counted() -> None:
    log: list[str] = []
    contestants = [
        Contestant(name, partial(log.append, name), partial(log.append, "p"), partial(log.append, "r")) for name in "ab"
    ]
    seconds = interleave(contestants, Turns(2, 2))
    assert "".join(log) == "rpaparpbpb" * 3  # the first turn of each is not counted
    assert {name: len(times) for name, times in seconds.items()} == {"a": 4, "b": 4}


def test_a_run_measures_every_row_and_every_library_that_is_there() -> None:
    said: list[str] = []
    measures = bench_peers.run(TINY, ["field", "step"], said.append)
    assert set(measures["field"]) == {"hall_a 128x96", "plain 128x96"}
    names = {peer.name for peer, _ in peer_fields.PEERS if not peer_clock.why_absent(peer.module)}
    for row in measures["field"].values():
        assert set(row) == {OURS} | names
        assert all(0 < times["p50"] <= times["max"] for times in row.values())
    assert {OURS, HUNT} <= set(measures["step"]["40"])
    told = tables(measures, bench_peers.PEERS)
    assert "hall_a 128x96" in told
    assert all(goal.what in told for goal in GOALS)


def test_a_missing_library_is_named_once_and_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_peers, "why_absent", lambda module: f"no {module}")
    said: list[str] = []
    measures = bench_peers.run(TINY, ["field"], said.append)
    assert said.count("left out: scipy (no scipy.sparse.csgraph)") == 1
    assert len([line for line in said if line.startswith("left out: ")]) == 6
    assert all(set(row) == {OURS} for row in measures["field"].values())
    assert all(line.endswith("not measured") for line in goal_lines(measures)[1:])


def test_every_goal_asks_for_what_a_full_run_measures() -> None:
    full, times = bench_peers.FULL, {"p50": 1.0, "p99": 1.0}
    people = {
        "step": full.step_people,
        "locomotion": full.loop_people,
        "horde": full.horde_people,
        "frame": [bench_peers.FRAME_PEOPLE],
    }
    names = {OURS, *(peer.name for peers in bench_peers.PEERS.values() for peer in peers)}
    row = dict.fromkeys(names, times)
    measures = {part: {f"{n:,}": row for n in sizes} for part, sizes in people.items()}
    measures["field"] = dict.fromkeys(("hall_a 128x96", "school 256x192"), row)
    assert all(judge(goal, measures).met is not None for goal in GOALS)


@pytest.mark.parametrize(
    ("ours_ms", "told"), [(0.9, "met"), (1.0, "met"), (1.5, "short: 1.500 times what it may take")]
)
def test_a_goal_is_met_or_says_by_how_much_it_is_not(ours_ms: float, told: str) -> None:
    measures = {"field": {"hall_a 128x96": {OURS: {"p50": ours_ms}, "tcod 2-3": {"p50": 2.0}}}}
    assert outcome(judge(GOALS[0], measures)) == told


def test_the_report_is_json_alone_and_a_bad_place_for_it_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(bench_peers, "QUICK", TINY)
    assert bench_peers.main(["--quick", "--only", "field", "--json", "-"]) == 0
    loaded = json.loads(capsys.readouterr().out)
    assert set(loaded["ms"]) == {"field"}
    assert len(loaded["goals"]) == len(GOALS)
    assert bench_peers.main(["--quick", "--only", "field", "--json", str(tmp_path / "no" / "such.json")]) == 1
    assert "such.json" in capsys.readouterr().err


@pytest.mark.parametrize(("arguments", "status"), [(["--help"], 0), (["--only", "nothing"], 2)])
def test_the_command_line_says_how(arguments: list[str], status: int, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        bench_peers.main(arguments)
    assert stopped.value.code == status
    shown = capsys.readouterr()
    assert "bench_peers" in shown.out + shown.err


@pytest.mark.parametrize("module", [peer_clock, peer_goals])
def test_examples_hold(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]
