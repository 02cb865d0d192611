"""Laws of the writing on boards and signs: every syllable can be written, and none is taken for another."""

import unicodedata

import numpy as np
import pytest

from tools.art.draw import Drawing, Paint
from tools.art.hangul import FIRST, INITIALS, LASTS, MEDIALS, VOWELS, breadth_px, letters, strokes, write
from tools.furnishings import PLATES

SYLLABLES = [chr(FIRST + i) for i in range(len(INITIALS) * VOWELS * LASTS)]


def test_a_syllable_comes_apart_as_unicode_says() -> None:
    for syllable in SYLLABLES[::7]:
        first, vowel, last = letters(syllable)
        parts = unicodedata.normalize("NFD", syllable)
        assert (ord(parts[0]) - 0x1100, ord(parts[1]) - 0x1161) == (INITIALS.index(first), MEDIALS.index(vowel))
        assert (len(parts) == 3) == bool(last)


def test_no_two_syllables_are_written_alike_and_each_keeps_to_its_square() -> None:
    written = {syllable: tuple(strokes(syllable)) for syllable in SYLLABLES}
    assert len(set(written.values())) == len(SYLLABLES)
    places = [value for lines in written.values() for line in lines for point in line for value in point]
    assert min(places) >= 0
    assert max(places) <= 1


@pytest.mark.parametrize("sign", ["A", "ㄱ", "漢", "?"])
def test_what_cannot_be_written_is_refused(sign: str) -> None:
    with pytest.raises(ValueError, match="Hangul"):
        strokes(sign)


def test_a_line_of_writing_is_as_broad_as_it_says() -> None:
    for text in ("과학실", "2-3", "문 닫아!"):
        canvas = Drawing(120, 24)
        write(canvas.pen(), text, 2, 4, 14, Paint("white"))
        columns = np.flatnonzero(canvas.finish(outline="", shadow=0)[..., 3].any(axis=0))
        assert columns.max() - columns.min() <= breadth_px(text, 14) + 2
        assert columns.max() - columns.min() > 0.7 * breadth_px(text, 14)


def test_every_plate_is_no_broader_than_its_tile() -> None:
    assert all(breadth_px(text, 9) <= 31 for text in PLATES.values())
    assert {"2-3", "과학실", "보건실", "급식실", "방송실", "화장실", "체육관", "옥상"} <= set(PLATES.values())
