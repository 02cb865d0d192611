"""Spoils maps in ten thousand ways, and makes some to do harm: each must load or be refused in plain lines, soon."""

import argparse
import itertools
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tqdm import tqdm

from tools.fuzz.seeds import Seed, shipped_seeds, small_seeds
from tools.fuzz.spoil import SpoilCase, make_case
from tools.fuzz.watch import FINDING, HOSTILE, READING, FuzzVerdict, Watcher

EXAMPLE = """example: uv run python -m tools.fuzz_maps
         uv run python -m tools.fuzz_maps --seed 7 --only 4711 --keep found"""
SHIPPED_EVERY = 20  # the game's own maps are large


def main(arguments: Sequence[str] | None = None) -> int:
    """Spoil, watch and report. Exit status 0 all is well, 1 there are findings, 2 a wrong command line."""
    options = fuzz_options(__doc__, EXAMPLE, "maps", 10_000).parse_args(arguments)
    numbers = range(options.count) if options.only is None else [options.only]
    hostile = list(HOSTILE) if options.only is None else []
    cases: Iterator[SpoilCase | str] = itertools.chain(hostile, make_cases(numbers, options.seed))
    verdicts = []
    with Watcher() as watcher:
        for case in tqdm(cases, total=len(hostile) + len(numbers), unit="map", disable=None):
            verdict = watcher.judge(case)
            verdicts.append(verdict)
            if verdict.outcome == FINDING:
                how = "" if isinstance(case, str) else f" of seed {options.seed} ({case.how})"
                tqdm.write(f"case {verdict.name}{how}: {verdict.says}")
            if (
                options.keep
                and isinstance(case, SpoilCase)
                and (verdict.outcome == FINDING or options.only is not None)
            ):
                keep(case, options.keep)
    print(summary(verdicts))
    return int(any(verdict.outcome == FINDING for verdict in verdicts))


def fuzz_options(text: str | None, example: str, what: str, count: int) -> argparse.ArgumentParser:
    """What a fuzzer of these files understands; ``count``: how many it spoils unless told otherwise."""
    parser = argparse.ArgumentParser(
        prog=f"python -m tools.fuzz_{what}",
        description=text,
        epilog=example,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--count", type=int, default=count, help=f"how many {what} ({count})")
    parser.add_argument("--seed", type=int, default=1, help="the same seed spoils the same way (1)")
    parser.add_argument("--keep", type=Path, metavar="DIR", help=f"write the {what} of all findings there")
    parser.add_argument("--only", type=int, metavar="N", help="one case by its number")
    return parser


def make_cases(numbers: Sequence[int], seed_number: int) -> Iterator[SpoilCase]:
    """Cases by their numbers: small maps, and now and then one that the game ships."""
    small, shipped = small_seeds(), shipped_seeds()
    for number in numbers:
        turn, rest = divmod(number, SHIPPED_EVERY)
        kinds: list[Seed] = shipped if rest == SHIPPED_EVERY - 1 else small
        place = turn if kinds is shipped else number
        yield make_case(number, seed_number, kinds[place % len(kinds)], small)


def keep(case: SpoilCase, folder: Path) -> None:
    """Write a case as a map that can be opened."""
    for name, data in {**case.seed.files, **case.spoilt}.items():
        path = folder / str(case.number) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def summary(verdicts: Sequence[FuzzVerdict], what: str = "maps") -> str:
    """What became of them, as a table."""
    counts = Counter(verdict.outcome for verdict in verdicts)
    slowest = max(verdicts, key=lambda verdict: verdict.cpu_s)
    largest = max(verdicts, key=lambda verdict: verdict.peak_mb)
    rows = [
        (what, f"{len(verdicts)}"),
        *((outcome, f"{counts[outcome]}") for outcome in ("loaded", "refused", FINDING)),
        ("slowest", f"{slowest.cpu_s:.2f} s of {READING.cpu_s:g}, case {slowest.name}"),
        ("largest", f"{largest.peak_mb:.0f} MB of {READING.peak_mb:g}, case {largest.name}"),
    ]
    return "\n".join(f"{name:8} {text}" for name, text in rows)


if __name__ == "__main__":
    sys.exit(main())
