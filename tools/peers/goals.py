"""The goals that concern the tick and the field, each judged by what one run measured."""

from dataclasses import asdict, dataclass
from typing import Any

from tools.peers.clock import OURS
from tools.peers.fields import TCOD
from tools.peers.loops import NUMBA
from tools.peers.steps import PYRVO

TICK_P99_MS = 8.0
FRAME_P99_MS = 16.7
CROWD_TICK_MS = 50.0  # 20 Hz
GROWTH_MOST = 11.0
GOAL_WIDTH = 55
HALL, SCHOOL = "hall_a 128x96", "school 256x192"
FIELDS, STEPS, LOOPS, HORDE, FRAMES = "field", "step", "locomotion", "horde", "frame"

Row = dict[str, dict[str, float]]  # by contestant, percentiles in ms
Measures = dict[str, dict[str, Row]]  # by part and row


@dataclass(frozen=True, slots=True)
class SpeedGoal:
    """One line of the goals.

    ``ours``, ``theirs``: a part, a row, a contestant and which percentile; with no ``theirs`` the goal is ``times`` ms.
    Ours may take ``times`` as long as theirs.
    """

    what: str
    ours: tuple[str, str, str, str]
    theirs: tuple[str, str, str, str] | None
    times: float


@dataclass(frozen=True, slots=True)
class GoalVerdict:
    """How a goal stands; None where something was not measured. ``ratio``: theirs to ours."""

    goal: str
    ours_ms: float | None
    theirs_ms: float | None
    allowed_ms: float | None
    ratio: float | None
    met: bool | None


def _field(what: str, row: str, times: float) -> SpeedGoal:
    return SpeedGoal(what, (FIELDS, row, OURS, "p50"), (FIELDS, row, TCOD.name, "p50"), times)


def _step(what: str, people: str, times: float) -> SpeedGoal:
    return SpeedGoal(what, (STEPS, people, OURS, "p50"), (STEPS, people, PYRVO.name, "p50"), times)


def _loop(agents: str) -> SpeedGoal:
    row = (LOOPS, agents)
    theirs = (*row, NUMBA.name, "p50")
    return SpeedGoal(f"locomotion of {agents}: within 3x of numba", (*row, OURS, "p50"), theirs, 3.0)


GOALS: tuple[SpeedGoal, ...] = (
    _field("field of hall_a 128x96: at most half of tcod", HALL, 0.5),
    _field("field of a 256x192 school: not slower than tcod", SCHOOL, 1.0),
    _step("tick at 1,000, hall_a: not slower than pyrvo", "1,000", 1.0),
    _step("tick at 10,000, hall_a: at least 8x faster than pyrvo", "10,000", 1 / 8),
    SpeedGoal(
        f"tick at 20,000, 256x192: p99 under {TICK_P99_MS:g} ms",
        (HORDE, "20,000", OURS, "p99"),
        None,
        TICK_P99_MS,
    ),
    SpeedGoal(
        f"the same with the picture: p99 under {FRAME_P99_MS} ms",
        (FRAMES, "20,000", OURS, "p99"),
        None,
        FRAME_P99_MS,
    ),
    SpeedGoal("tick at 100,000, 256x192: faster than 20 Hz", (HORDE, "100,000", OURS, "p50"), None, CROWD_TICK_MS),
    SpeedGoal(
        f"from 10,000 to 100,000: at most {GROWTH_MOST:g}x",
        (HORDE, "100,000", OURS, "p50"),
        (HORDE, "10,000", OURS, "p50"),
        GROWTH_MOST,
    ),
    *(_loop(agents) for agents in ("1,000", "10,000", "20,000", "100,000")),
)


def judge(goal: SpeedGoal, measures: Measures) -> GoalVerdict:
    """Hold a goal against what was measured.

    >>> tick = {"step": {"1,000": {"game": {"p50": 2.0}, "pyrvo": {"p50": 3.0}}}}
    >>> judge(_step("fast", "1,000", 0.5), tick)
    GoalVerdict(goal='fast', ours_ms=2.0, theirs_ms=3.0, allowed_ms=1.5, ratio=1.5, met=False)
    """
    ours_ms, theirs_ms = _look_up(goal.ours, measures), _look_up(goal.theirs, measures)
    if ours_ms is None or (goal.theirs and theirs_ms is None):
        return GoalVerdict(goal.what, ours_ms, theirs_ms, None, None, None)
    allowed_ms = goal.times if theirs_ms is None else goal.times * theirs_ms
    ratio = None if theirs_ms is None else theirs_ms / ours_ms
    return GoalVerdict(goal.what, ours_ms, theirs_ms, allowed_ms, ratio, ours_ms <= allowed_ms)


def _look_up(path: tuple[str, str, str, str] | None, measures: Measures) -> float | None:
    if path is None:
        return None
    part, row, contestant, percentile = path
    return measures.get(part, {}).get(row, {}).get(contestant, {}).get(percentile)


def verdicts(measures: Measures) -> list[GoalVerdict]:
    """Every goal as it stands."""
    return [judge(goal, measures) for goal in GOALS]


def outcome(verdict: GoalVerdict) -> str:
    """Whether a goal is met, or by how much it is not.

    >>> outcome(GoalVerdict("fast", 2.0, 3.0, 1.5, 1.5, False))
    'short: 1.333 times what it may take'
    """
    if verdict.met is None or verdict.ours_ms is None or verdict.allowed_ms is None:
        return "not measured"
    return "met" if verdict.met else f"short: {verdict.ours_ms / verdict.allowed_ms:.3f} times what it may take"


def goal_lines(measures: Measures) -> list[str]:
    """A line a goal for people, times in ms."""
    lines = [f"{'goal':<{GOAL_WIDTH}}{'ours':>9}{'theirs':>9}{'allowed':>9}{'ratio':>8}  outcome"]
    for verdict in verdicts(measures):
        cells = "".join(f"{_shown(ms):>9}" for ms in (verdict.ours_ms, verdict.theirs_ms, verdict.allowed_ms))
        lines.append(f"{verdict.goal:<{GOAL_WIDTH}}{cells}{_shown(verdict.ratio):>8}  {outcome(verdict)}")
    return lines


def _shown(number: float | None) -> str:
    return "-" if number is None else f"{number:.2f}"


def as_json(measures: Measures) -> list[dict[str, Any]]:
    """The verdicts for scripts."""
    return [asdict(verdict) | {"outcome": outcome(verdict)} for verdict in verdicts(measures)]
