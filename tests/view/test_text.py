"""Words from maps: whatever an author writes can be drawn."""

import pytest

from game.view.text import Type

WIDE_PX = 300


TEXTS = {
    "nothing": "",
    "a space": " ",
    "a null": "a\0b",
    "half a character": "\ud800",
    "no letters of ours": "램프 🔥",
    "a word": "W" * 100_000,
    "words": "word " * 20_000,
    "lines": "a\nb\tc",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_whatever_is_written_can_be_drawn(text: str) -> None:
    letters = Type()
    for picture in (letters.picture(text, 40, (255, 255, 255)), letters.plain(text, 40, (0, 0, 0))):
        assert picture.get_width() < 16_384
    for line in letters.wrapped(text, 18, WIDE_PX):
        assert letters.plain(line, 18, (0, 0, 0)).get_width() <= WIDE_PX


def test_words_are_kept_whole_where_they_fit_and_no_letter_is_lost() -> None:
    text = "on a desk /a/very/long/way/" + "that/goes/on/" * 12 + "to.tmx lies a key"
    lines = Type().wrapped(text, 18, WIDE_PX)
    assert lines[0] == "on a desk"
    assert lines[-1].endswith("lies a key")
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_paragraphs_stay_apart() -> None:
    assert Type().wrapped("one two\n\nthree", 18, WIDE_PX) == ["one two", "", "three"]
