"""Where the report of a playtest goes: JSON, and pictures of where lives ended."""

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from game.content.checks.check import open_school
from game.content.errors import ContentError, Problem
from game.content.outputs import PICTURE, PLAYTEST, Output, check_outputs, write_output
from game.playtest.runs import Plan, Report


def check_report(plan: Plan, target: str | None, heat: Path | None) -> None:
    """Find out before anything is played that all can be written, and that nothing is lost by it.

    Raises
    ------
    ContentError
        As `check_outputs`; or two maps have one name, so that their pictures or rows would be one.
    """
    names = [path.stem for path in plan.maps]
    twice = next((path for path in plan.maps if names.count(path.stem) > 1), None)
    if twice is not None:
        raise ContentError(Problem(str(twice), "two maps of this name would be told as one", "play them one by one"))
    outputs = [Output(Path(target), PLAYTEST)] if target and target != "-" else []
    if heat is not None:
        from game.playtest.heat import heat_files

        outputs += [Output(path, PICTURE) for path in heat_files(heat, plan.maps)]
    for path in plan.maps:
        check_outputs(outputs, path, _files_of(path, plan))


def _files_of(path: Path, plan: Plan) -> Callable[[], Iterable[Path]]:
    return lambda: open_school(path, plan.roots).document.files


def write_report(report: Report, plan: Plan, target: str | None, heat: Path | None) -> None:
    """Write it as JSON to a file, or to standard output for ``-``; and the pictures.

    Raises
    ------
    ContentError
        A place can't be written.
    """
    text = json.dumps(report, indent=1, ensure_ascii=False) + "\n"
    if target == "-":
        sys.stdout.write(text)
    elif target:
        write_output(Output(Path(target), PLAYTEST), text.encode())
    if heat is not None:
        from game.playtest.heat import draw_heat, heat_files  # brings pygame in

        for path, out in zip(plan.maps, heat_files(heat, plan.maps), strict=True):
            draw_heat(path, out, [life for life in report["lives"] if life["map"] == path.stem], plan.roots)
