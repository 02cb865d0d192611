"""Two hundred and more mistakes of a map author: each is found, at its line, and what is said mends it."""

from pathlib import Path

import pytest

from game.content.checks.check import check
from tests.content.mistakes_table import BASE, Mistake, read_mistakes, write_base

MISTAKES = read_mistakes()


def test_there_are_more_than_two_hundred_mistakes() -> None:
    assert len({mistake.name for mistake in MISTAKES}) == len(MISTAKES) > 250


def test_the_map_they_are_made_in_is_sound(tmp_path: Path) -> None:
    assert check(write_base(tmp_path), rehearsed=False) == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_is_found_at_its_line_and_its_fix_mends_it(tmp_path: Path, mistake: Mistake) -> None:
    path = write_base(tmp_path)
    mistake.spoil(tmp_path)
    first, *more = check(path, rehearsed=False)
    assert mistake.says in first.as_line()
    assert Path(first.file) == tmp_path / mistake.place
    assert (first.line, first.severity) == (mistake.line(tmp_path), mistake.severity)
    assert first.fix
    assert len(more) == mistake.more, more
    mistake.repair(tmp_path)
    assert check(tmp_path / BASE, rehearsed=False) == []
