"""Everything that can be said of a map before it is played: errors, warnings, and how the horde would come."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from game.content.checks.playable import judge
from game.content.checks.rehearsal import rehearse
from game.content.errors import SEVERITIES, Problem
from game.content.school.school import School, survey_school
from game.content.tiled.text.fields import Findings, FullError, one_line_a_reason
from game.content.tiled.text.sources import Sources, read_sound
from game.content.tiled.tmx import survey_document


def check(
    path: Path, *, format_only: bool = False, roots: Iterable[Path] = (), rehearsed: bool = True
) -> Sequence[Problem]:
    """Say what is wrong with a map, errors first; then, if it can be played, how the horde would come.

    ``format_only`` asks only whether the file is a sound Tiled map, of anybody's game. ``roots`` as in `Sources`.
    ``rehearsed``: False leaves out the horde.
    """
    findings, sources = Findings(str(path)), Sources(path, roots)
    school = None
    try:
        if format_only:
            document = survey_document(path, sources, findings)
            doubled = () if document is None else document.doubled
            findings.problems += [replace(problem, severity="warning") for problem in doubled]
        else:
            school = _judged(path, sources, findings)
    except FullError:
        school = None
    if school is not None and rehearsed and not findings.errors:
        findings.problems += rehearse(school)
    return sorted(one_line_a_reason(findings.problems), key=lambda problem: SEVERITIES.index(problem.severity))


def open_school(path: Path, roots: Iterable[Path] = ()) -> School:
    """Read a map that is to be played.

    Raises
    ------
    ContentError
        With every error that `check` would tell.
    """
    return read_sound(_judged, path, roots)


def _judged(path: Path, sources: Sources, findings: Findings) -> School | None:
    school = survey_school(path, sources, findings)
    if school is not None:
        judge(school, findings)
    return school
