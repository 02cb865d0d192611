"""The report of a playtest as a text for people: plain columns, no wider than `WIDTH`, units in the headings."""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

WIDTH = 120
NAME_WIDTH = 25  # of map, difficulty and bot
COLUMNS = (
    ("lives", 6),
    ("min", 6),
    ("p25", 6),
    ("p50", 6),
    ("p75", 6),
    ("max", 6),
    ("escaped", 9),
    ("died", 6),
    ("alive", 7),
    ("rests", 7),
    ("two", 5),
    ("peaks", 7),
    ("bites", 7),
    ("rooms", 6),
    ("way", 5),
)
LENGTHS = ("min", "p25", "p50", "p75", "max")

Report = dict[str, Any]


def table(report: Report) -> str:
    """Lay the report out for people."""
    groups = report["summary"]
    balance = ", ".join(f"{name} {version}" for name, version in report["balance"].items())
    lines = [f"Python {report['python']}, numpy {report['numpy']}, {report['machine']}"]
    lines += [f"{report['runs']} lives each, seeds from {report['seed']}; balance {balance}", ""]
    lines += [f"{'life, m:ss':>{NAME_WIDTH + 28}}", f"{'':<{NAME_WIDTH}}" + "".join(f"{n:>{w}}" for n, w in COLUMNS)]
    lines += [_line(group) for group in groups]
    lines += ["", *_words("died of, % of the dead", groups, _causes)]
    lines += ["", *_words("died in, % of the dead", groups, lambda group: _shares(group["places"]))]
    lines += ["", *_words("used in a life, mean", groups, _used)]
    return "\n".join(line.rstrip() for line in lines)


def _name(group: Report) -> str:
    name = f"{group['map']} {group['difficulty']} {group['bot']}"
    return f"{name if len(name) < NAME_WIDTH else name[: NAME_WIDTH - 2] + '~':<{NAME_WIDTH}}"


def _line(group: Report) -> str:
    lives, ends, lengths = group["lives"], group["ends"], group["length_s"]
    cells = (
        str(lives),
        *(clock(lengths[key]) for key in LENGTHS),
        *(percent(ends[end], lives) for end in ("escaped", "died", "alive")),
        f"{group['rests']['mean']:.1f}",
        percent(group["rested"], lives),
        f"{group['peaks']['mean']:.1f}",
        f"{group['used']['bites']:.1f}",
        f"{group['rooms']['p50']:.0f}",
        f"{group['furthest_m']['p50']:.0f}",
    )
    return _name(group) + "".join(f"{cell:>{width}}" for cell, (_, width) in zip(cells, COLUMNS, strict=True))


def _words(title: str, groups: Sequence[Report], of: Any) -> list[str]:
    """A paragraph a group."""
    lines = [title]
    for group in groups:
        text = f"{_name(group)}{of(group) or '-'}"
        lines += textwrap.wrap(text, WIDTH, subsequent_indent=" " * NAME_WIDTH, drop_whitespace=True)
    return lines


def _causes(group: Report) -> str:
    if not group["causes"]:
        return ""
    return f"{_shares(group['causes'])}; last bitten by: {_shares(group['killers'])}"


def _used(group: Report) -> str:
    swings = {f"swings of {name}": mean for name, mean in group["swings"].items()}
    used = {name.replace("_", " "): mean for name, mean in (group["used"] | swings).items() if mean}
    return ", ".join(f"{name} {mean:.1f}" for name, mean in used.items())


def _shares(counts: Mapping[str, int]) -> str:
    whole = sum(counts.values())
    return ", ".join(f"{name} {percent(count, whole)}" for name, count in counts.items())


def percent(part: float, whole: float) -> str:
    """A share in words.

    >>> percent(1, 8), percent(0, 0)
    ('12%', '-')
    """
    return f"{100 * part / whole:.0f}%" if whole else "-"


def clock(seconds: float) -> str:
    """Minutes and seconds.

    >>> clock(83.6)
    '1:24'
    """
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"
