"""What the maps of the game say, in every language that is not the maps' own."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from game.content.files.paths import assets_dir, maps_dir
from game.content.school.school import read_school
from game.content.settings import LANGUAGES
from game.content.strings import Strings, read_strings
from game.sim.rules.rows import KEY
from game.sim.terrain.level import Level

OTHERS = [language for language in LANGUAGES if language != "en"]  # the maps speak English
BELONGS = re.compile(r"A동|\{who\}")  # is called so in Korean, too; and who is meant
NUMBER = re.compile(r"\d+")


def shown(level: Level) -> Iterator[str]:
    """All that a player can read of a level. Doors are named only where they are locked, as a goal."""
    yield from (room.name for room in level.rooms)
    yield from (way.name for way in level.exits)
    yield from (box.name for box in level.containers)
    yield from (word for door in level.doors if door.key for word in (door.name, door.key))
    yield from (item.removeprefix(KEY) for box in level.containers for item in box.items if item.startswith(KEY))
    yield from (word for note in level.notes for word in (note.title, note.text, note.where) if word)
    yield from (word for it in level.triggers for word in (it.text, it.where) if word)


@cache
def words() -> frozenset[str]:
    return frozenset(word for path in maps_dir().glob("*.tmx") for word in shown(read_school(path).level))


@pytest.fixture(scope="module", params=OTHERS)
def strings(request: pytest.FixtureRequest) -> Strings:
    return read_strings(assets_dir() / "strings" / f"{request.param}.toml")


def test_every_word_of_the_maps_is_told_in_every_language(strings: Strings) -> None:
    assert len(words()) > 150
    assert sorted(word for word in words() if strings.name(word) == word) == []


def test_no_word_is_told_that_no_map_says(strings: Strings) -> None:
    said = {word.casefold() for word in words()}
    assert sorted(word for word in strings._names if word not in said) == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_word_is_told_twice(language: str) -> None:
    """Tables of the file are one to the game: of two entries it would keep only the last."""

    def entries(table: Mapping[str, object]) -> Iterator[str]:
        for word, told in table.items():
            yield from entries(told) if isinstance(told, dict) else (word.casefold(),)

    file = assets_dir() / "strings" / f"names.{language}.toml"
    counts = Counter(entries(tomllib.loads(file.read_text("utf-8"))))
    assert [word for word, count in counts.items() if count > 1] == []


def test_no_english_is_left_in_what_is_told(strings: Strings) -> None:
    for word, told in strings._names.items():
        assert not re.search(r"[A-Za-z]", BELONGS.sub("", told)), (word, told)
        assert re.search(r"[가-힣]", told), (word, told)


def test_hours_and_numbers_are_the_same_in_every_language(strings: Strings) -> None:
    """A class, an hour or a head count is a clue. Numbers that English spells out may stand in digits."""
    for word, told in strings._names.items():
        assert not Counter(NUMBER.findall(word)) - Counter(NUMBER.findall(told)), (word, told)


def test_capitals_make_no_difference(strings: Strings) -> None:
    assert strings.name("Gym") == strings.name("gym") == strings.name("GYM") != "Gym"


def test_words_of_other_maps_stay_as_their_authors_wrote_them(strings: Strings) -> None:
    for word in ("", "My cellar", "Gym, upstairs", "{key} of the 다락"):
        assert strings.name(word) == word


def test_maps_are_told_in_the_language_that_was_chosen_last() -> None:
    files = {language: read_strings(assets_dir() / "strings" / f"{language}.toml") for language in LANGUAGES}
    strings = Strings({})
    said = []
    for language in ("en", "ko", "en"):
        strings.speak(files[language])
        said.append(strings.name("Science lab"))
    assert said == ["Science lab", "과학실", "Science lab"]
