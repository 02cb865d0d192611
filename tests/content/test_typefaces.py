"""Which letters the game can draw, and how wide a text is taken to be."""

import unicodedata

import numpy as np
import pygame
import pytest

from game.content.checks.check import check
from game.content.files.paths import assets_dir
from game.content.settings import LANGUAGES
from game.content.strings import read_strings
from game.content.typefaces import SANS, SERIF, columns, missing_letters
from tests.content.small import SmallMap, thing

NOWHERE = "\u0e01"  # Thai, which neither typeface has


def test_a_letter_is_missing_where_the_font_library_draws_a_box() -> None:
    pygame.font.init()
    fonts = [pygame.font.Font(path(), 20) for path in (SANS, SERIF)]
    boxes = [font.metrics(NOWHERE) for font in fonts]
    rng = np.random.default_rng(5)
    codes = {*range(0x20, 0x7F), *range(0xA0, 0x180), *rng.integers(0xA0, 0x1FFFF, 3000).tolist()}
    for letter in (chr(code) for code in codes if not 0xD800 <= code < 0xE000):
        if unicodedata.is_normalized("NFC", letter):
            drawn = all(font.metrics(letter) not in (box, [None]) for font, box in zip(fonts, boxes, strict=True))
            assert (missing_letters(letter) == "") == drawn, f"U+{ord(letter):04X}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_the_game_says_can_be_drawn(language: str) -> None:
    strings = read_strings(assets_dir() / "strings" / f"{language}.toml")
    words = [*map(strings, strings.keys()), *strings._names.values()]
    assert [word for word in words if missing_letters(word)] == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("", ""),
        ("one line\nand\ttwo", ""),
        ("과학실 “A” — 3…", ""),
        (unicodedata.normalize("NFD", "교실, café"), ""),
        ("🔥 불 🔥", "🔥"),
        ("ห้อง", "ห้อง"),
        ("a\u200bb", "\u200b"),
    ],
)
def test_letters_that_are_missing_are_told_once(text: str, missing: str) -> None:
    assert missing_letters(text) == missing


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("Lab", 3),
        ("과학실", 6),
        ("A동 3층", 7),
        (unicodedata.normalize("NFD", "교실"), 4),
        ("\uff2c\uff21\uff22", 6),
    ],
)
def test_a_letter_of_hangul_is_two_columns_wide(text: str, width: int) -> None:
    assert columns(text) == width


def said(small: SmallMap) -> list[tuple[int | None, str]]:
    return [(problem.object_id, problem.message) for problem in check(small.write(), rehearsed=False)]


def test_all_that_is_shown_of_a_map_is_looked_at(small: SmallMap) -> None:
    title, door, key, box, out, lamp, head, text, room = "🔥🚪🔑📦🚶💡📄📜🏫"  # alike they would be one line
    small.properties = small.properties.replace('"Small"', f'"Small {title}"')
    small.objects |= {
        "door": thing(3, "Door", (6, 3, 1, 1), f"side {door}", key=f"string:side {key}"),
        "box": thing(4, "Container", (1, 1, 1, 1), f"box {box}", items=f"string:key:side {key}"),
        "exit": thing(5, "Exit", (10, 6, 1, 1), f"way out {out}"),
        "light": thing(6, "Light", (3, 3), f"lamp {lamp}"),  # whose name nobody reads
        "note": thing(7, "Note", (4, 4), f"note {lamp}", title=f"string:{head}", text=f"string:Run {text}"),
        "room": thing(8, "Room", (1, 1, 5, 6), f"West {room}"),
    }

    def cant(letter: str) -> str:
        return f'holds "{letter}" (U+{ord(letter):X}), which the game can\'t draw'

    assert sorted(said(small), key=str) == sorted(
        [
            (None, f'the map: its property "title" {cant(title)}'),
            (3, f"its name {cant(door)}"),
            (3, f'its property "key" {cant(key)}'),
            (4, f"its name {cant(box)}"),
            (5, f"its name {cant(out)}"),
            (7, f'its property "title" {cant(head)}'),
            (7, f'its property "text" {cant(text)}'),
            (8, f"its name {cant(room)}"),
        ],
        key=str,
    )


def test_of_many_letters_that_are_missing_some_are_named(small: SmallMap) -> None:
    small.objects["room"] = thing(8, "Room", (1, 1, 5, 6), "กขฃคฅฆง")
    ((_, message),) = said(small)
    assert message == (
        'its name holds "ก" (U+0E01), "ข" (U+0E02), "ฃ" (U+0E03), "ค" (U+0E04) and 3 more letters, '
        "which the game can't draw"
    )


@pytest.mark.parametrize(("letter", "count"), [("a", 44), ("실", 22)])
def test_a_room_may_be_called_as_long_as_its_name_fits(small: SmallMap, letter: str, count: int) -> None:
    small.objects["room"] = thing(8, "Room", (1, 1, 5, 6), letter * count)
    assert said(small) == []
    small.objects["room"] = thing(8, "Room", (1, 1, 5, 6), letter * (count + 1))
    ((_, message),) = said(small)
    counted = "" if letter == "a" else ", those of Hangul and its like counted twice"
    assert message == f"its name has {columns(letter * (count + 1))} letters{counted}: it will not fit"
