"""Hangul by strokes: any syllable, put together from its letters, each of which is a few lines in a unit square.

A syllable's code says its letters (Unicode Standard, section 3.12); the vowel's shape says where each of them stands.
"""

from itertools import pairwise

from tools.art.draw import Paint, Pen

Point = tuple[float, float]
Line = tuple[Point, ...]
Frame = tuple[float, float, float, float]  # x0, y0, x1, y1

FIRST, VOWELS, LASTS = 0xAC00, 21, 28
INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
MEDIALS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = (
    "", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ",
    "ㄹㅍ", "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ",
    "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
)  # fmt: skip
NARROW = 0.62  # of a syllable's breadth: a digit or a sign
GAP = 0.12

_RING: Line = (
    (0.5, 0.0), (0.87, 0.14), (1.0, 0.5), (0.87, 0.86), (0.5, 1.0), (0.13, 0.86), (0.0, 0.5), (0.13, 0.14), (0.5, 0.0)
)  # fmt: skip
_CONSONANTS: dict[str, tuple[Line, ...]] = {
    "ㄱ": (((0, 0), (1, 0), (0.85, 1)),),
    "ㄴ": (((0, 0), (0, 1), (1, 1)),),
    "ㄷ": (((1, 0), (0, 0), (0, 1), (1, 1)),),
    "ㄹ": (((0, 0), (1, 0), (1, 0.5), (0, 0.5), (0, 1), (1, 1)),),
    "ㅁ": (((0, 0), (1, 0), (1, 1), (0, 1), (0, 0)),),
    "ㅂ": (((0, 0), (0, 1), (1, 1), (1, 0)), ((0, 0.5), (1, 0.5))),
    "ㅅ": (((0.5, 0), (0, 1)), ((0.45, 0.35), (1, 1))),
    "ㅇ": (_RING,),
    "ㅈ": (((0, 0), (1, 0)), ((0.5, 0), (0, 1)), ((0.45, 0.4), (1, 1))),
    "ㅊ": (((0.35, 0), (0.65, 0)), ((0, 0.28), (1, 0.28)), ((0.5, 0.28), (0, 1)), ((0.45, 0.55), (1, 1))),
    "ㅋ": (((0, 0), (1, 0), (0.85, 1)), ((0, 0.5), (0.95, 0.5))),
    "ㅌ": (((1, 0), (0, 0), (0, 1), (1, 1)), ((0, 0.5), (1, 0.5))),
    "ㅍ": (((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0.28, 0), (0.28, 1)), ((0.72, 0), (0.72, 1))),
    "ㅎ": (((0.35, 0), (0.65, 0)), ((0, 0.25), (1, 0.25)), tuple((0.15 + 0.7 * x, 0.45 + 0.55 * y) for x, y in _RING)),
}
_TWIN = {"ㄲ": "ㄱ", "ㄸ": "ㄷ", "ㅃ": "ㅂ", "ㅆ": "ㅅ", "ㅉ": "ㅈ"}
# Vowels beside the first letter, then those below it.
_BESIDE: dict[str, tuple[Line, ...]] = {
    "ㅏ": (((0.4, 0), (0.4, 1)), ((0.4, 0.5), (1, 0.5))),
    "ㅐ": (((0.25, 0), (0.25, 1)), ((0.85, 0), (0.85, 1)), ((0.25, 0.5), (0.85, 0.5))),
    "ㅑ": (((0.4, 0), (0.4, 1)), ((0.4, 0.36), (1, 0.36)), ((0.4, 0.66), (1, 0.66))),
    "ㅒ": (((0.25, 0), (0.25, 1)), ((0.85, 0), (0.85, 1)), ((0.25, 0.36), (0.85, 0.36)), ((0.25, 0.66), (0.85, 0.66))),
    "ㅓ": (((0.8, 0), (0.8, 1)), ((0.1, 0.5), (0.8, 0.5))),
    "ㅔ": (((0.5, 0), (0.5, 1)), ((0.95, 0), (0.95, 1)), ((0, 0.5), (0.5, 0.5))),
    "ㅕ": (((0.8, 0), (0.8, 1)), ((0.1, 0.36), (0.8, 0.36)), ((0.1, 0.66), (0.8, 0.66))),
    "ㅖ": (((0.5, 0), (0.5, 1)), ((0.95, 0), (0.95, 1)), ((0, 0.36), (0.5, 0.36)), ((0, 0.66), (0.5, 0.66))),
    "ㅣ": (((0.6, 0), (0.6, 1)),),
}
_BELOW: dict[str, tuple[Line, ...]] = {
    "ㅗ": (((0, 0.8), (1, 0.8)), ((0.5, 0.1), (0.5, 0.8))),
    "ㅛ": (((0, 0.8), (1, 0.8)), ((0.32, 0.1), (0.32, 0.8)), ((0.68, 0.1), (0.68, 0.8))),
    "ㅜ": (((0, 0.2), (1, 0.2)), ((0.5, 0.2), (0.5, 1))),
    "ㅠ": (((0, 0.2), (1, 0.2)), ((0.32, 0.2), (0.32, 1)), ((0.68, 0.2), (0.68, 1))),
    "ㅡ": (((0, 0.5), (1, 0.5)),),
}
_BOTH = {"ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ"}

_SIGNS: dict[str, tuple[Line, ...]] = {
    "0": (_RING,),
    "1": (((0.2, 0.2), (0.55, 0), (0.55, 1)),),
    "2": (((0, 0.2), (0.3, 0), (0.8, 0), (1, 0.25), (0.9, 0.5), (0, 1), (1, 1)),),
    "3": (((0, 0), (1, 0), (0.5, 0.42), (1, 0.7), (0.75, 1), (0.2, 1), (0, 0.85)),),
    "4": (((0.75, 1), (0.75, 0), (0, 0.7), (1, 0.7)),),
    "5": (((1, 0), (0.1, 0), (0.05, 0.45), (0.7, 0.4), (1, 0.7), (0.7, 1), (0, 0.95)),),
    "6": (((0.8, 0), (0.2, 0.4), (0, 0.75), (0.3, 1), (0.75, 1), (1, 0.75), (0.7, 0.5), (0.1, 0.6)),),
    "7": (((0, 0), (1, 0), (0.4, 1)),),
    "8": (((0.5, 0.47), (0.1, 0.25), (0.5, 0), (0.9, 0.25), (0.5, 0.47), (0, 0.75), (0.5, 1), (1, 0.75), (0.5, 0.47)),),
    "9": (((0.9, 0.4), (0.3, 0.5), (0, 0.25), (0.3, 0), (0.75, 0), (0.95, 0.3), (0.7, 1)),),
    "-": (((0.1, 0.5), (0.9, 0.5)),),
    "+": (((0.1, 0.5), (0.9, 0.5)), ((0.5, 0.25), (0.5, 0.75))),
    "=": (((0.1, 0.38), (0.9, 0.38)), ((0.1, 0.62), (0.9, 0.62))),
    "/": (((0.9, 0), (0.1, 1)),),
    ":": (((0.5, 0.25), (0.5, 0.32)), ((0.5, 0.72), (0.5, 0.79))),
    ".": (((0.4, 0.95), (0.5, 0.95)),),
    "!": (((0.5, 0), (0.5, 0.65)), ((0.5, 0.93), (0.5, 1))),
    "x": (((0.1, 0.3), (0.9, 1)), ((0.9, 0.3), (0.1, 1))),
    "y": (((0.1, 0.3), (0.5, 0.75)), ((0.9, 0.3), (0.3, 1.1))),
    ">": (((0, 0.5), (1, 0.5)), ((0.6, 0.25), (1, 0.5), (0.6, 0.75))),
}


def letters(syllable: str) -> tuple[str, str, str]:
    """Take a syllable apart: first consonant, vowel, last consonant or "". `ValueError` where it is none."""
    code = ord(syllable) - FIRST
    if not 0 <= code < len(INITIALS) * VOWELS * LASTS:
        raise ValueError(f"{syllable!r} is no syllable of Hangul")
    first, rest = divmod(code, VOWELS * LASTS)
    vowel, last = divmod(rest, LASTS)
    return INITIALS[first], MEDIALS[vowel], FINALS[last]


def strokes(sign: str) -> list[Line]:
    """Give the lines of a syllable, a digit or a sign in a unit square. `ValueError` for what can't be written."""
    if sign in _SIGNS:
        return list(_SIGNS[sign])
    first, vowel, last = letters(sign)
    beside, below = _parts(vowel)
    low = 0.56 if last else 1.0  # where the upper part ends
    lines = []
    if beside and below:
        lines += _set(_consonant(first), (0.04, 0.03, 0.52, 0.42 * low))
        lines += _set(_BELOW[below], (0.0, 0.52 * low, 0.64, 0.95 * low))
        lines += _set(_BESIDE[beside], (0.62, 0.0, 1.0, low))
    elif beside:
        lines += _set(_consonant(first), (0.04, 0.1 * low, 0.5, 0.86 * low))
        lines += _set(_BESIDE[beside], (0.54, 0.0, 1.0, 1.0 if not last else 0.6))
    else:
        lines += _set(_consonant(first), (0.16, 0.02, 0.84, 0.52 * low))
        lines += _set(_BELOW[below], (0.0, 0.55 * low, 1.0, low))
    for i, letter in enumerate(last):
        breadth = 0.74 / len(last)
        x = 0.16 + i * (breadth + 0.06)
        lines += _set(_consonant(letter), (x, 0.7, x + breadth, 1.0))
    return lines


def breadth_px(text: str, size_px: float) -> float:
    """How broad a line of writing is."""
    return sum(_advance(sign) for sign in text) * size_px - GAP * size_px


def write(p: Pen, text: str, x: float, y: float, size_px: float, how: Paint, width_px: float = 1.0) -> None:
    """Write a line of text, its upper left corner at a place of the pen's frame; lengths are px."""
    for sign in text:
        narrow = NARROW if sign in _SIGNS else 1.0
        for line in strokes(sign) if sign != " " else ():
            at = [(x + u * size_px * (narrow - 0.1 * (narrow < 1)), y + v * size_px) for u, v in line]
            for a, b in pairwise(at):
                p.line(a, b, width_px, how)
        x += _advance(sign) * size_px


def centred(p: Pen, text: str, x: float, y: float, size_px: float, how: Paint, width_px: float = 1.0) -> None:
    """Write a line of text with its middle at a place."""
    write(p, text, x - breadth_px(text, size_px) / 2, y - size_px / 2, size_px, how, width_px)


def _advance(sign: str) -> float:
    return (0.5 if sign == " " else NARROW if sign in _SIGNS else 1.0) + GAP


def _parts(vowel: str) -> tuple[str, str]:
    """Split a vowel into what stands beside the first letter and what stands below it."""
    if vowel in _BOTH:
        both = _BOTH[vowel]
        return both[1], both[0]
    return (vowel, "") if vowel in _BESIDE else ("", vowel)


def _consonant(letter: str) -> tuple[Line, ...]:
    if letter not in _TWIN:
        return _CONSONANTS[letter]
    single = _CONSONANTS[_TWIN[letter]]
    return tuple(_set(single, (0.0, 0.0, 0.44, 1.0)) + _set(single, (0.56, 0.0, 1.0, 1.0)))


def _set(lines: tuple[Line, ...], frame: Frame) -> list[Line]:
    """Fit lines of a unit square into a frame."""
    x0, y0, x1, y1 = frame
    return [tuple((x0 + (x1 - x0) * x, y0 + (y1 - y0) * y) for x, y in line) for line in lines]
