"""Makes valid maps with numbers at their bounds, and checks, plays and draws each: soon, and in little memory."""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from tqdm import tqdm

from tools.fuzz.costly import make_costly
from tools.fuzz.spoil import SpoilCase
from tools.fuzz.uses import COSTS, FRAMES, USES
from tools.fuzz.watch import FINDING, FuzzVerdict, Watcher
from tools.fuzz_maps import keep

EXAMPLE = """example: uv run python -m tools.fuzz_costs --count 300 --jobs 2
         uv run python -m tools.fuzz_costs --only 4711 --keep found"""


@dataclass(frozen=True, slots=True)
class CostOutcome:
    """What became of a case in one use: check, play or render."""

    case: SpoilCase
    use: str
    verdict: FuzzVerdict


def main(arguments: Sequence[str] | None = None) -> int:
    """Make, use and report. Exit status 0 all is well, 1 there are findings, 2 a wrong command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.fuzz_costs",
        description=f"{__doc__} None may take {COSTS.cpu_s:g} s or {COSTS.peak_mb:g} MB; {FRAMES} frames are played.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--count", type=int, default=3000, help="how many maps (3000)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same maps (1)")
    parser.add_argument("--jobs", type=int, default=1, help="how many at a time (1)")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="write the maps of all findings there")
    parser.add_argument("--only", type=int, metavar="N", help="one case by its number")
    options = parser.parse_args(arguments)
    numbers = range(options.count) if options.only is None else range(options.only, options.only + 1)
    parts = [numbers[i :: options.jobs] for i in range(options.jobs)]
    with tqdm(total=len(numbers), unit="map", disable=None) as bar, ThreadPoolExecutor(options.jobs) as pool:
        jobs = [pool.submit(_use_all, part, options.seed, options.keep, bar) for part in parts]
        outcomes = [outcome for job in jobs for outcome in job.result()]
    print(summary(outcomes))
    return int(any(outcome.verdict.outcome == FINDING for outcome in outcomes))


def _use_all(numbers: Sequence[int], seed: int, kept: Path | None, bar: "tqdm[NoReturn]") -> list[CostOutcome]:
    watchers = {use: Watcher(read, limits=COSTS) for use, read in USES.items()}
    outcomes = []
    for number in numbers:
        case = make_costly(number, seed)
        for use, watcher in watchers.items():
            outcome = CostOutcome(case, use, watcher.judge(case))
            outcomes.append(outcome)
            if outcome.verdict.outcome == FINDING:
                tqdm.write(f"case {number} of seed {seed} ({case.how}), {use}: {outcome.verdict.says}")
                if kept:
                    keep(case, kept)
        bar.update()
    for watcher in watchers.values():
        watcher.close()
    return outcomes


def summary(outcomes: Sequence[CostOutcome]) -> str:
    """What became of them, a line a use."""
    rows = []
    for use in USES:
        some = [outcome for outcome in outcomes if outcome.use == use]
        counts = Counter(outcome.verdict.outcome for outcome in some)
        told = ", ".join(f"{count} {word}" for word, count in sorted(counts.items()))
        slowest = max(some, key=lambda outcome: outcome.verdict.cpu_s)
        largest = max(some, key=lambda outcome: outcome.verdict.peak_mb)
        rows.append(f"{use:7} {told}")
        rows.append(f"{'':7} slowest {slowest.verdict.cpu_s:.2f} s, case {slowest.case.number} ({slowest.case.how})")
        rows.append(f"{'':7} largest {largest.verdict.peak_mb:.0f} MB, case {largest.case.number} ({largest.case.how})")
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
