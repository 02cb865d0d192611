"""Results: kept, told, and deaf to the keys that were walking when it ended."""

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.content.records import News, read_records
from game.content.rows import shipped
from game.content.settings import LANGUAGES
from game.content.strings import read_strings
from game.input.navigation import Step
from game.screens.flow import Flow
from game.screens.history import History, place_key
from game.screens.menus.aside import numbers_of
from game.screens.menus.results import ResultsScreen
from game.screens.play.opening import Wish
from game.screens.play.play import PlayScreen
from game.screens.screen import Kit, StartPlay
from game.sim.rules.rows import CastRow
from game.sim.words.states import Outcome


def ended(kit: Kit, wish: Wish, outcome: Outcome = Outcome.DIED) -> ResultsScreen:
    flow = Flow(kit, wish)
    flow.go(StartPlay())
    screen = flow.top
    assert isinstance(screen, PlayScreen)
    screen._session.world.outcome = outcome
    person = screen._session.survivor
    person.alive, person.left, person.cause = outcome is not Outcome.DIED, outcome is Outcome.ESCAPED, "bled out"
    for _ in range(400):
        flow.update(1 / 60)
        if isinstance(flow.top, ResultsScreen):
            return flow.top
    raise AssertionError("it never ended")


def test_a_run_as_the_map_has_it_is_remembered_on_disk(kit: Kit, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "records" / "mine.json"
    kept = replace(kit, history=History(file))
    first = ended(kept, Wish(map=path, seed=4))
    assert first._summary.news == (News.CAUSE,)
    ended(kept, Wish(map=path, seed=4))
    record = read_records(file).of(place_key(path), "normal")
    assert (record.lives, record.escapes) == (2, 0)


@pytest.mark.parametrize("change", [{"zombies": 3}, {"at_object": 1}])
def test_one_that_was_made_easier_is_not(kit: Kit, path: Path, change: dict[str, int]) -> None:
    summary = ended(kit, replace(Wish(map=path, seed=4), **change))._summary  # type: ignore[arg-type]
    assert summary.news == ()
    assert kit.history.records.places == {}


def test_records_that_cannot_be_used_are_put_aside_whole(kit: Kit, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "records.json"
    file.write_text("{ broken")
    history = History(file)
    ended(replace(kit, history=history), Wish(map=path, seed=4))
    assert "kept as records.json.broken" in history.problem
    assert (tmp_path / "records.json.broken").read_text() == "{ broken"
    assert read_records(file).of(place_key(path), "normal").lives == 1


def test_for_a_second_the_keys_that_walk_choose_nothing(kit: Kit, path: Path) -> None:
    screen = ended(kit, Wish(map=path, seed=4))
    screen._shown_s = 0.4
    assert not screen.takes_steps
    screen._shown_s = 0.9
    assert screen.takes_steps
    for step in (Step.DOWN, Step.DOWN, Step.LESS):
        assert screen.step(step) is None
    assert screen._menu.chosen == 0
    assert screen.step(Step.ACCEPT) == StartPlay()
    screen._shown_s = 1.1
    screen.step(Step.DOWN)
    assert screen.step(Step.ACCEPT) == StartPlay(seed=4)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybodys_numbers_are_said_strengths_first(kit: Kit, language: str) -> None:
    strings = read_strings(kit.assets / "strings" / f"{language}.toml")
    told = {name: numbers_of(row, strings) for name, row in shipped().cast.items()}
    for name, numbers in told.items():
        assert numbers[0].good, name
        assert not numbers[-1].good, name
        assert [number.good for number in numbers] == sorted((number.good for number in numbers), reverse=True)
    assert numbers_of(CastRow("", 0), strings) == []
    assert "+100 %" in {number.change for number in told["cheong_san"]}


def test_a_picture_of_results_shows_every_row(kit: Kit, path: Path) -> None:
    screen = ended(kit, Wish(map=path, seed=4), Outcome.ESCAPED)
    before = pygame.Surface((960, 540))
    screen.draw(before)
    screen.update(5.0)
    after = pygame.Surface((960, 540))
    screen.draw(after)
    assert pygame.image.tobytes(before, "RGB") != pygame.image.tobytes(after, "RGB")
