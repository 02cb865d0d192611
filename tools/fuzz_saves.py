"""Spoils saves in two thousand ways: each is refused in one plain line, soon, or can be played on from."""

import sys
from collections.abc import Sequence

from tqdm import tqdm

from tools.fuzz.saves import play_save, save_seeds
from tools.fuzz.savespoils import make_save_case
from tools.fuzz.watch import FINDING, Watcher
from tools.fuzz_maps import fuzz_options, summary

EXAMPLE = """example: uv run python -m tools.fuzz_saves
         uv run python -m tools.fuzz_saves --seed 7 --only 471 --keep found"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Spoil, watch and report. Exit status 0 all is well, 1 there are findings, 2 a wrong command line."""
    options = fuzz_options(__doc__, EXAMPLE, "saves", 2000).parse_args(arguments)
    numbers = range(options.count) if options.only is None else [options.only]
    verdicts, seeds = [], save_seeds()
    with Watcher(play_save) as watcher:
        for number in tqdm(numbers, unit="save", disable=None):
            case = make_save_case(number, options.seed, seeds)
            verdict = watcher.judge(case)
            verdicts.append(verdict)
            if verdict.outcome == FINDING:
                tqdm.write(f"case {verdict.name} of seed {options.seed} ({case.how}): {verdict.says}")
            if options.keep and (verdict.outcome == FINDING or options.only is not None):
                options.keep.mkdir(parents=True, exist_ok=True)
                (options.keep / f"{number}.lbs").write_bytes(case.spoilt[case.seed.main])
    print(summary(verdicts, "saves"))
    return int(any(verdict.outcome == FINDING for verdict in verdicts))


if __name__ == "__main__":
    sys.exit(main())
