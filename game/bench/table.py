"""The benchmark's report as a text for people: plain columns, no wider than `WIDTH`, units in the headings."""

import textwrap
import unicodedata
from collections.abc import Sequence
from typing import Any

WIDTH = 120
MAP_WIDTH = 14  # of a map's name; of a longer one the end is cut off
HASH_DIGITS = 8  # shown of 32: enough to tell two runs apart
NAME_WIDTH = 13  # of a phase
SIZES_A_BLOCK = 10  # columns of the tables that have one a crowd

# Heading over a group of columns; their headings and widths.
GROUPS: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = (
    ("", (("size", 9),)),
    ("", (("infected", 10),)),
    ("tick, ms", (("p50", 7), ("p95", 7), ("p99", 7), ("max", 7))),
    ("", (("ticks/s", 8),)),
    ("us per", (("infected", 9),)),
    ("field, ms", (("p50", 7), ("max", 7))),
    ("age, ticks", (("p50", 6), ("max", 6))),
    ("", (("MB", 6),)),
)
PROFILE_GROUPS: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = (
    ("", (("calls", 8),)),
    ("a call, ms", (("p50", 9), ("p99", 9), ("max", 9))),
    ("a tick", (("ms", 9), ("share", 8))),
)

Report = dict[str, Any]
Groups = tuple[tuple[str, tuple[tuple[str, int], ...]], ...]


def table(report: Report, *, profile: bool = False) -> str:
    """Lay the report out for people; with ``profile`` every phase of every run in full."""
    runs = report["runs"]
    lines = [f"Python {report['python']}, numpy {report['numpy']}, {report['machine']}"]
    lines += [f"{runs[0]['map']}, {runs[0]['ticks']:,} ticks a run, seed {runs[0]['seed']}{_of(runs[0])}"]
    lines += ["", *_summary(runs)]
    lines += ["", *_by_size("tick CPU, ms", [_in_cpu(run, "tick_cpu_ms", "reference_ms") for run in runs], "cpu")]
    lines += _apart("tick", runs)
    if profile:
        for run in runs:
            lines += ["", *_profile(run)]
    else:
        lines += ["", *_by_size("phase, median ms", runs, "phase_ms")]
    framed = [run for run in runs if "frame_ms" in run]
    if framed:
        lines += ["", *_by_size("frame, ms", framed, "frame_ms")]
        in_cpu = [_in_cpu(run, "frame_cpu_ms", "frame_reference_ms") for run in framed]
        lines += ["", *_by_size("frame CPU, ms", in_cpu, "cpu")]
        lines += _apart("frame", framed)
        lines += ["", *_by_size("part, median ms", framed, "frame_phase_ms")]
        lines += ["", *_by_size("infected in view", framed, "in_view", digits=0)]
        lines += ["", *_by_size("crowd, median ms", [_rivals(run) for run in framed], "crowd")]
    return "\n".join(line.rstrip() for line in lines)


def _of(run: Report) -> str:
    return f", scenario {run['scenario']}" if run["scenario"] else ""


def _summary(runs: Sequence[Report]) -> list[str]:
    """A line a run."""
    name_width = min(MAP_WIDTH, max(3, *(_width(run["map"]) for run in runs)))
    over, under = _headings(GROUPS)
    lines = [" " * name_width + over, f"{'map':<{name_width}}{under}  hash"]
    for run in runs:
        tick, field, age = run["tick_ms"], run["field_ms"], run["field_age_ticks"]
        cells = (
            f"{run['width']}x{run['height']}",
            f"{run['zombies']:,}",
            *(_ms(tick[key]) for key in ("p50", "p95", "p99", "max")),
            f"{1000 / tick['p50']:,.0f}",
            _ms(tick["p50"] * 1000 / run["zombies"]),
            *(_ms(field[key]) for key in ("p50", "max")),
            *(str(age[key]) for key in ("p50", "max")),
            "-" if run["peak_rss_mb"] is None else f"{run['peak_rss_mb']:.0f}",
        )
        lines.append(f"{_fit(run['map'], name_width)}{_row(cells, GROUPS)}  {run['state_hash'][:HASH_DIGITS]}")
    return lines


def _profile(run: Report) -> list[str]:
    """Every phase of one run in the order of a tick, and what runs on which tick of a period."""
    phases, period = run["profile"]["phases"], run["profile"]["period"]
    over, under = _headings(PROFILE_GROUPS)
    lines = [f"{run['zombies']:,} infected", f"{'':<{NAME_WIDTH}}{over}", f"{'phase':<{NAME_WIDTH}}{under}"]
    for name, phase in phases.items():
        times = (_ms(phase["ms"][key], 3) for key in ("p50", "p99", "max"))
        cells = (f"{phase['calls']:,}", *times, _ms(phase["mean_tick_ms"], 3), f"{phase['share']:.1%}")
        lines.append(f"{name:<{NAME_WIDTH}}{_row(cells, PROFILE_GROUPS)}")
    whole = sum(phase["mean_tick_ms"] for phase in phases.values())
    share = sum(phase["share"] for phase in phases.values())
    cells = (f"{run['ticks']:,}", *(_ms(run["tick_ms"][key], 3) for key in ("p50", "p99", "max")))
    lines.append(f"{'tick':<{NAME_WIDTH}}{_row((*cells, _ms(whole, 3), f'{share:.1%}'), PROFILE_GROUPS)}")
    always = [name for name, phase in phases.items() if all(name in tick["phases"] for tick in period)]
    lines += ["", f"tick   p50 ms   p99 ms   runs beside {', '.join(always)}"]
    for tick in period:
        others = ", ".join(name for name in tick["phases"] if name not in always) or "nothing"
        lines.append(f"{tick['tick']:>4}{_ms(tick['tick_ms']['p50']):>9}{_ms(tick['tick_ms']['p99']):>9}   {others}")
    return [part for line in lines for part in textwrap.wrap(line, WIDTH, subsequent_indent=" " * 25) or [""]]


def _in_cpu(run: Report, key: str, reference: str) -> Report:
    """The CPU times of a run, and the job that they can be divided by."""
    return {"zombies": run["zombies"], "cpu": run[key] | {"reference": run[reference]}}


def _apart(step: str, runs: Sequence[Report]) -> list[str]:
    """The steps that a scenario is about, and all others, where the runs tell them apart."""
    lines: list[str] = []
    for kind in ("marked", "other"):
        told = [run for run in runs if f"{kind}_cpu_ms" in run.get(f"{step}_marked", ())]
        if told:
            rows = [{"zombies": run["zombies"], "cpu": run[f"{step}_marked"][f"{kind}_cpu_ms"]} for run in told]
            lines += ["", *_by_size(f"{step} {kind}, ms", rows, "cpu")]
    return lines


def _rivals(run: Report) -> Report:
    """The crowd of a run as the game draws it, and as pygame's sprites do."""
    ours, theirs = run["crowd_ms"]["p50"], run["crowd_ms"]["sprite_group_p50"]
    return {"zombies": run["zombies"], "crowd": {"as the game": ours, "as a Group": theirs, "times": theirs / ours}}


def _by_size(title: str, runs: Sequence[Report], key: str, digits: int = 3) -> list[str]:
    """A row a name of the runs' ``key``, a column a crowd."""
    lines: list[str] = []
    for first in range(0, len(runs), SIZES_A_BLOCK):
        block = runs[first : first + SIZES_A_BLOCK]
        lines.append(f"{title:<18}" + "".join(f"{run['zombies']:>10,}" for run in block))
        for name in dict.fromkeys(name for run in block for name in run[key]):
            cells = (_ms(run[key][name], digits) if name in run[key] else "-" for run in block)
            lines.append(f"{name:<18}" + "".join(f"{cell:>10}" for cell in cells))
    return lines


def _headings(groups: Groups) -> tuple[str, str]:
    """The line with the names of the groups, ruled over their columns, and the line with the columns' own."""
    over = under = ""
    for title, columns in groups:
        width = sum(width for _, width in columns)
        over += f"  {_ruled(title, width - 2)}" if len(columns) > 1 else f"{title:>{width}}"
        under += "".join(f"{name:>{width}}" for name, width in columns)
    return over, under


def _ruled(title: str, width: int) -> str:
    return f"{f' {title} ':-^{width}}" if len(title) + 6 <= width else f"{title:^{width}}"


def _row(cells: Sequence[str], groups: Groups) -> str:
    widths = [width for _, columns in groups for _, width in columns]
    return "".join(f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))


def _ms(value: float, digits: int = 2) -> str:
    """Write a time with no more digits than its size deserves.

    >>> _ms(1.23456), _ms(1234.5), _ms(123.45, 3)
    ('1.23', '1234', '123.45')
    """
    return f"{value:.{0 if value >= 1000 else min(digits, 2) if value >= 100 else digits}f}"


def _width(text: str) -> int:
    """Columns that a text takes on a terminal: letters of East Asia two, combining marks none."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _fit(text: str, width: int) -> str:
    """Pad or cut a text to a width on a terminal."""
    if _width(text) > width:
        while _width(text) > width - 1:
            text = text[:-1]
        text += "~"
    return text + " " * (width - _width(text))
