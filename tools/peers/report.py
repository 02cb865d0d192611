"""What the peers benchmark has to say: tables for people, the same numbers for scripts."""

from collections.abc import Mapping, Sequence
from importlib.metadata import version
from typing import Any

from game.machine import machine
from tools.peers.clock import OURS, Peer, why_absent
from tools.peers.goals import FIELDS, FRAMES, HORDE, LOOPS, STEPS, Measures, Row, as_json, goal_lines
from tools.peers.steps import HUNT, HUNT_WORK

Peers = Mapping[str, Sequence[Peer]]  # by part

TITLES = {
    FIELDS: "whole distance field, ms",
    STEPS: "one step, hall_a, ms",
    LOOPS: "locomotion, school, ms",
    HORDE: "whole tick, school, ms",
    FRAMES: "tick and picture, school, ms",
}
OWN_WORK = {HUNT: HUNT_WORK}
LABEL_WIDTH, OURS_WIDTH, RIVAL_WIDTH = 30, 9, 18
PERCENTILES = ("p50", "p95", "p99", "max")


def tables(measures: Measures, peers: Peers) -> str:
    """Everything for people."""
    on = machine()
    lines = [
        f"Python {on['python']}, numpy {on['numpy']}, {on['machine']}",
        "Medians; behind a peer's, how many times as long as ours it takes. The school is 256x192 tiles.",
    ]
    for part, rows in measures.items():
        names = list(dict.fromkeys(name for row in rows.values() for name in row if name != OURS))
        lines += ["", *(_duel(part, rows, names) if names else _solo(part, rows))]
        lines += [f"  {name}: {work}" for name, work in OWN_WORK.items() if name in names]
        lines += [f"  {peer.name}: {peer.work}" for peer in peers.get(part, ()) if peer.name in names]
    return "\n".join([*lines, "", *goal_lines(measures)])


def _duel(part: str, rows: Mapping[str, Row], names: Sequence[str]) -> list[str]:
    """Ours beside the peers', a line a row."""
    lines = [f"{TITLES[part]:<{LABEL_WIDTH}}{OURS:>{OURS_WIDTH}}" + "".join(f"{name:>{RIVAL_WIDTH}}" for name in names)]
    for label, row in rows.items():
        ours_ms = row[OURS]["p50"]
        cells = (f"{row[name]['p50']:.2f} ({row[name]['p50'] / ours_ms:.2f}x)" for name in names)
        lines.append(
            f"{label:<{LABEL_WIDTH}}{ours_ms:>{OURS_WIDTH}.2f}" + "".join(f"{c:>{RIVAL_WIDTH}}" for c in cells)
        )
    return lines


def _solo(part: str, rows: Mapping[str, Row]) -> list[str]:
    """Ours alone, by percentile."""
    lines = [f"{TITLES[part]:<{LABEL_WIDTH}}" + "".join(f"{key:>{OURS_WIDTH}}" for key in PERCENTILES)]
    for label, row in rows.items():
        lines.append(f"{label:<{LABEL_WIDTH}}" + "".join(f"{row[OURS][key]:>{OURS_WIDTH}.2f}" for key in PERCENTILES))
    return lines


def report(measures: Measures, peers: Peers) -> dict[str, Any]:
    """Everything for scripts; times in ms."""
    all_peers = [peer for some in peers.values() for peer in some]
    return {
        **machine(),
        "peers": {peer.package: version(peer.package) for peer in all_peers if not why_absent(peer.module)},
        "left_out": {peer.name: reason for peer in all_peers if (reason := why_absent(peer.module))},
        "work": OWN_WORK | {peer.name: peer.work for peer in all_peers},
        "ms": measures,
        "goals": as_json(measures),
    }
