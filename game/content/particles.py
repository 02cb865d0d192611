"""Korean particles: which of two follows a word, by how its last syllable ends."""

from collections.abc import Mapping

# By the name by which a text asks for them: after a consonant, after a vowel.
PARTICLES: Mapping[str, tuple[str, str]] = {
    "은는": ("은", "는"),
    "이가": ("이", "가"),
    "을를": ("을", "를"),
    "과와": ("과", "와"),
    "으로로": ("으로", "로"),
}
_FIRST, _LAST, _FINALS = 0xAC00, 0xD7A3, 28  # syllables lie in rows of 28, one for each consonant they may end with
_RIEUL = 8  # after it it is 로, as after a vowel
# How what is no syllable is read aloud, as the final consonant of that: digits, and the names of letters.
_DIGITS = {"0": 21, "1": 8, "3": 16, "6": 1, "7": 8, "8": 8}  # 영 일 삼 육 칠 팔
_LETTERS = {"l": 8, "m": 16, "n": 4, "r": 8}  # 엘 엠 엔 알


def final_of(word: str) -> int:
    """Number of the consonant that a word ends with as it is read, 0 for a vowel; marks at its end are passed over.

    >>> final_of("문"), final_of("열쇠"), final_of("교실 2"), final_of("(약장)")
    (4, 0, 0, 21)
    """
    for letter in reversed(word):
        code = ord(letter)
        if _FIRST <= code <= _LAST:
            return (code - _FIRST) % _FINALS
        if letter.isalnum():
            return _DIGITS.get(letter, _LETTERS.get(letter.casefold(), 0))
    return 0


def with_particle(word: str, name: str) -> str:
    """A word and the particle that follows it.

    >>> with_particle("교문", "을를"), with_particle("열쇠", "을를"), with_particle("교실", "으로로")
    ('교문을', '열쇠를', '교실로')
    """
    closed, open_ = PARTICLES[name]
    final = final_of(word)
    as_vowel = final == 0 or (name == "으로로" and final == _RIEUL)
    return word + (open_ if as_vowel else closed)
