"""Measures the horde beside its peers in one run: the flow field, the step, the locomotion, and every goal.

All contestants of a row take turns, so a machine that drifts is unkind to all of them alike. Each peer has the settings
that suit it best and all that can be prepared is prepared outside of the clock; a line under each table says what the
peer is asked to do and where the work differs.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.bench.laps import percentiles
from game.bench.measure import write_report
from game.content.errors import ContentError
from game.content.files.paths import maps_dir
from game.play.headless import tireless_session
from game.play.session import Setup
from tools.peers import fields as peer_fields
from tools.peers import loops as peer_loops
from tools.peers import steps as peer_steps
from tools.peers.clock import OURS, Contestant, Peer, Turns, interleave, why_absent
from tools.peers.goals import FIELDS, FRAMES, HORDE, LOOPS, STEPS, Measures, Row
from tools.peers.grids import HALL_A_TILES, Schools, plain
from tools.peers.report import report, tables

EXAMPLE = """example: uv run --group peers python tools/bench_peers.py --json peers.json
         uv run --group peers python -m tools.bench_peers --quick --only field locomotion"""
SCHOOL_TILES = (256, 192)
LARGE_TILES = (512, 384)
FRAME_PEOPLE = 20_000
FRAME_WARM_UP = 30

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is measured."""

    field_turns: Turns
    field_tiles: tuple[tuple[int, int], ...]
    step_turns: Turns
    step_people: tuple[int, ...]
    loop_turns: Turns
    loop_people: tuple[int, ...]
    horde_turns: Turns
    horde_people: tuple[int, ...]
    frames: int


FULL = Effort(
    field_turns=Turns(6, peer_fields.GOALS),
    field_tiles=(HALL_A_TILES, SCHOOL_TILES, LARGE_TILES),
    step_turns=Turns(12, 20),
    step_people=(1_000, 5_000, 10_000),
    loop_turns=Turns(12, 10),
    loop_people=(1_000, 10_000, 20_000, 100_000),
    horde_turns=Turns(12, 20),
    horde_people=(10_000, 20_000, 100_000),
    frames=240,
)
QUICK = Effort(
    field_turns=Turns(1, peer_fields.GOALS),
    field_tiles=(HALL_A_TILES, SCHOOL_TILES),
    step_turns=Turns(2, 5),
    step_people=(1_000, 5_000, 10_000),
    loop_turns=Turns(2, 5),
    loop_people=(1_000, 10_000, 20_000),
    horde_turns=Turns(2, 5),
    horde_people=(10_000, 20_000),
    frames=10,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and report. Exit status 0 done, 1 the report can't be written, 2 a wrong command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.bench_peers",
        description=__doc__,
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--quick", action="store_true", help="a few seconds, without 512x384 and 100,000: a look, no verdict"
    )
    parser.add_argument("--only", nargs="+", choices=list(PARTS), default=list(PARTS), help="some of the parts")
    parser.add_argument("--json", metavar="FILE", help="write the report as JSON too; - for standard output alone")
    options = parser.parse_args(arguments)
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # its greeting would stand in the JSON
    measures = run(QUICK if options.quick else FULL, options.only, lambda text: print(text, file=sys.stderr))
    if options.json != "-":
        print(tables(measures, PEERS))
    if options.json:
        try:
            write_report(report(measures, PEERS), options.json)
        except ContentError as error:
            print(error, file=sys.stderr)
            return 1
    return 0


def run(effort: Effort, parts: Sequence[str], say: Say) -> Measures:
    """Measure some of `PARTS`; says what it is at, and which libraries are missing."""
    for line in absences():
        say(line)
    measures: Measures = {}
    with tempfile.TemporaryDirectory() as folder:
        schools = Schools(Path(folder))
        for name in parts:
            measures |= PARTS[name](effort, schools, say)
    return measures


def absences() -> list[str]:
    """A line for each library that is not there."""
    modules = {peer.package: peer.module for peers in PEERS.values() for peer in peers}
    return [f"left out: {package} ({reason})" for package, module in modules.items() if (reason := why_absent(module))]


def percentiles_of(contestants: Sequence[Contestant], turns: Turns) -> Row:
    """Let them take turns: percentiles in ms by contestant."""
    return {name: percentiles(seconds) for name, seconds in interleave(contestants, turns).items()}


def measure_fields(effort: Effort, schools: Schools, say: Say) -> Measures:
    """Whole distance fields on schools and plains."""
    rows: dict[str, Row] = {}
    for tiles in effort.field_tiles:
        name = "hall_a" if tiles == HALL_A_TILES else "school"
        for label, level in ((name, schools.of(tiles).level), ("plain", plain(*tiles))):
            row = f"{label} {tiles[0]}x{tiles[1]}"
            say(f"field: {row}")
            case = peer_fields.FieldCase.of(row, level)
            rivals = [make(case) for peer, make in peer_fields.PEERS if not why_absent(peer.module)]
            rows[row] = percentiles_of([peer_fields.ours(case), *rivals], effort.field_turns)
    return {FIELDS: rows}


def measure_steps(effort: Effort, schools: Schools, say: Say) -> Measures:
    """One step of a crowd in hall A, and of as dense a crowd in the peers' open halls."""
    hall = schools.of(HALL_A_TILES)
    rows: dict[str, Row] = {}
    for people in effort.step_people:
        say(f"step: {people:,} people")
        crowd = peer_steps.Crowd.of(hall, people)
        rivals = [make(crowd) for peer, make in peer_steps.PEERS if not why_absent(peer.module)]
        games = [peer_steps.ours(hall, people), peer_steps.ours_hunting(hall, people)]
        rows[f"{people:,}"] = percentiles_of([*games, *rivals], effort.step_turns)
    return {STEPS: rows}


def measure_loops(effort: Effort, schools: Schools, say: Say) -> Measures:
    """The locomotion alone, in a school of 256x192."""
    level = schools.of(SCHOOL_TILES).level
    rows: dict[str, Row] = {}
    for agents in effort.loop_people:
        say(f"locomotion: {agents:,} agents")
        rivals = [] if why_absent(peer_loops.NUMBA.module) else [peer_loops.numba_loop(level, agents)]
        rows[f"{agents:,}"] = percentiles_of([peer_loops.ours(level, agents), *rivals], effort.loop_turns)
    return {LOOPS: rows}


def measure_horde(effort: Effort, schools: Schools, say: Say) -> Measures:
    """The game alone in a school of 256x192: the tick at each size, and whole frames at 20,000."""
    place = schools.of(SCHOOL_TILES)
    say("horde: " + ", ".join(f"{people:,}" for people in effort.horde_people) + " in a school of 256x192")
    sizes = [peer_steps.ours(place, people, f"{people:,}") for people in effort.horde_people]
    horde = {name: {OURS: times} for name, times in percentiles_of(sizes, effort.horde_turns).items()}
    from game.bench.frames import time_frames  # brings pygame in
    from game.bench.scenarios import Alone
    from game.bench.stage import StandGround

    say(f"frame: {FRAME_PEOPLE:,} in a school of 256x192")
    setup = Setup(maps_dir() / f"{place.level.name}.tmx", peer_steps.SEED, zombies=FRAME_PEOPLE)
    timed = time_frames(
        tireless_session(place, setup), effort.frames, FRAME_WARM_UP, Alone(StandGround(peer_steps.SEED))
    )
    return {HORDE: horde, FRAMES: {f"{FRAME_PEOPLE:,}": {OURS: percentiles(timed.frame_s)}}}


PARTS: dict[str, Callable[[Effort, Schools, Say], Measures]] = {
    FIELDS: measure_fields,
    STEPS: measure_steps,
    LOOPS: measure_loops,
    HORDE: measure_horde,
}
PEERS: dict[str, tuple[Peer, ...]] = {
    FIELDS: tuple(peer for peer, _ in peer_fields.PEERS),
    STEPS: tuple(peer for peer, _ in peer_steps.PEERS),
    LOOPS: (peer_loops.NUMBA,),
}


if __name__ == "__main__":
    sys.exit(main())
