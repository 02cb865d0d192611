"""What many lives have in common: a row for each map, difficulty and bot, in the order in which they were played."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

Row = dict[str, Any]
GROUP = ("map", "difficulty", "bot")
ENDS = ("escaped", "died", "alive")
PLACES_MOST = 5  # rooms that most die in
RESTS_WANTED = 2  # of a life


def summaries(rows: Iterable[Row]) -> list[Row]:
    """A summary of each group of rows."""
    groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        groups[tuple(row[key] for key in GROUP)].append(row)
    return [dict(zip(GROUP, group, strict=True)) | _summary(lives) for group, lives in groups.items()]


def _summary(lives: Sequence[Row]) -> Row:
    ends = Counter(life["outcome"] for life in lives)
    died = [life for life in lives if life["outcome"] == "died"]
    return {
        "lives": len(lives),
        "length_s": spread([life["length_s"] for life in lives]),
        "ends": {end: ends[end] for end in ENDS},
        "causes": _counted(life["cause"] for life in died),
        "killers": _counted(life["killer"] or "nobody" for life in died),
        "places": dict(list(_counted(life["room"] or "outside" for life in died).items())[:PLACES_MOST]),
        "rests": spread([len(life["rests"]) for life in lives]),
        "rested": sum(len(life["rests"]) >= RESTS_WANTED for life in lives),
        "peaks": spread([len(life["peaks"]) for life in lives]),
        "rooms": spread([len(life["rooms"]) for life in lives]),
        "furthest_m": spread([life["furthest_m"] for life in lives]),
        "goals": spread([len(life["goals"]) for life in lives]),
        "keys": spread([len(life["keys"]) for life in lives]),
        "used": {name: _mean([life["used"][name] for life in lives]) for name in lives[0]["used"]},
        "swings": {
            name: _mean([life["swings"].get(name, 0) for life in lives])
            for name in sorted({name for life in lives for name in life["swings"]})
        },
    }


def spread(values: Sequence[float]) -> dict[str, float]:
    """The least, quartiles and the most of some numbers, and their mean.

    >>> spread([1, 2, 3, 4, 10])
    {'min': 1.0, 'p25': 2.0, 'p50': 3.0, 'p75': 4.0, 'max': 10.0, 'mean': 4.0}
    """
    marks = np.percentile(np.array(values, np.float64), (0, 25, 50, 75, 100)).tolist()
    found = dict(zip(("min", "p25", "p50", "p75", "max"), marks, strict=True))
    return {name: round(value, 2) for name, value in found.items()} | {"mean": _mean(values)}


def _mean(values: Sequence[float]) -> float:
    return round(sum(values) / len(values), 2)


def _counted(words: Iterable[str]) -> dict[str, int]:
    """How often each comes, the commonest first."""
    return dict(sorted(Counter(words).items(), key=lambda pair: (-pair[1], pair[0])))
