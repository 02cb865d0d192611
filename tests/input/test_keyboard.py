"""Names of keys: the letters of the system's layout, and a name for every other key."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import chain

import pygame
import pytest

from game.content.typefaces import has_letter
from game.input.bindings import KEYS
from game.input.keyboard import Keyboard
from tests.windows import virtual_screen

WASD = (pygame.KSCAN_W, pygame.KSCAN_A, pygame.KSCAN_S, pygame.KSCAN_D)
US = "abcdefghijklmnopqrstuvwxyz"
ROWS = {  # what the keys type whose scancodes are those of Q to ], A to \, the ISO key, Z to /, Intl 1, in this order
    "none": "",
    "us": "qwertyuiop[]asdfghjkl;'\\<zxcvbnm,./ ",
    "french": "azertyuiop $qsdfghjklmù*<wxcvbn,;:! ",
    "german": "qwertzuiopü+asdfghjklöä#<yxcvbnm,.- ",
    "russian": "йцукенгшщзхъфывапролджэ\\/ячсмитьбю. ",
    "greek": ";ςερτυθιοπ[]ασδφγηξκλ '\\«ζχψωβνμ,./ ",
    "turkish": "qwertyu\u0131opğüasdfghjklşi,<zxcvbnmöç. ",
    "brazilian": "qwertyuiop [asdfghjklç ]\\zxcvbnm,.;/",
    "thai": "ๆไำพะัีรนยบลฟหกดเ้่าสวง" + "ฃ<ผปแอิืทมใฝ ",
    "two alike": "qwertyuiop[]asdfghjkl;'\\\\zxcvbnm,./ ",
}
PLACES = (
    *(getattr(pygame, f"KSCAN_{letter}") for letter in "QWERTYUIOP"),
    pygame.KSCAN_LEFTBRACKET, pygame.KSCAN_RIGHTBRACKET,
    *(getattr(pygame, f"KSCAN_{letter}") for letter in "ASDFGHJKL"),
    pygame.KSCAN_SEMICOLON, pygame.KSCAN_APOSTROPHE, pygame.KSCAN_BACKSLASH, pygame.KSCAN_NONUSBACKSLASH,
    *(getattr(pygame, f"KSCAN_{letter}") for letter in "ZXCVBNM"),
    pygame.KSCAN_COMMA, pygame.KSCAN_PERIOD, pygame.KSCAN_SLASH, pygame.KSCAN_INTERNATIONAL1,
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def _display() -> Iterator[None]:
    pygame.display.init()
    yield
    pygame.display.quit()


def system(layout: str) -> Callable[[], Callable[[int], int]]:
    """What the system says: the first key that types a character."""
    keys: dict[int, int] = {}
    for place, letter in zip(PLACES, ROWS[layout], strict=False):
        if letter != " ":  # a dead key, or none
            keys.setdefault(ord(letter), place)
    return lambda: lambda code: keys.get(code, 0)


def keyboard(layout: str) -> Keyboard:
    return Keyboard(has_letter, system(layout))


def names(of: Keyboard) -> Mapping[int, str]:
    return {code: of.name(code) for code in range(1, 512)}


@pytest.mark.parametrize("layout", ROWS)
def test_every_key_has_a_name_of_its_own_that_can_be_drawn(layout: str) -> None:
    found = names(keyboard(layout))
    assert all(found.values())
    assert len(set(found.values())) == len(found)
    assert [letter for letter in set("".join(found.values())) - {" "} if not has_letter(letter)] == []


@pytest.mark.parametrize(
    ("layout", "said"),
    [("us", "WASD"), ("french", "ZQSD"), ("german", "WASD"), ("russian", "ЦФЫВ"), ("greek", "ςΑΣΔ"), ("thai", "WASD")],
)
def test_keys_bear_the_letters_of_their_own_layout(layout: str, said: str) -> None:
    assert "".join(keyboard(layout).name(code) for code in WASD) == said


def test_what_does_not_type_keeps_its_name_in_every_layout() -> None:
    for layout in ROWS:
        found = names(keyboard(layout))
        for code, name in ((pygame.KSCAN_TAB, "Tab"), (pygame.KSCAN_1, "1"), (pygame.KSCAN_KP5, "Num 5")):
            assert found[code] == name
    silent = names(keyboard("none"))
    assert [silent[code] for code in (pygame.KSCAN_W, pygame.KSCAN_NONUSBACKSLASH)] == ["W", "ISO \\"]
    assert silent[pygame.KSCAN_LANG1] == "Lang 1"
    assert silent[500] == "Key 500"


def test_a_dead_key_bears_no_foreign_sign() -> None:
    assert keyboard("us").name(pygame.KSCAN_LEFTBRACKET) == "["
    assert keyboard("french").name(pygame.KSCAN_LEFTBRACKET) == "Key 47"  # its ^ types nothing by itself
    assert keyboard("brazilian").name(pygame.KSCAN_RIGHTBRACKET) == "["


def test_of_two_keys_that_type_the_same_one_says_where_it_is() -> None:
    found = names(keyboard("two alike"))
    assert (found[pygame.KSCAN_BACKSLASH], found[pygame.KSCAN_NONUSBACKSLASH]) == ("\\", "ISO \\")


def test_turkish_has_two_capitals_where_others_have_one() -> None:
    found = names(Keyboard(system=system("turkish")))
    assert found[pygame.KSCAN_I] == "I"
    assert found[pygame.KSCAN_APOSTROPHE] == "\u0130"


def test_another_layout_shows_at_once() -> None:
    layout = ["us"]
    own = Keyboard(has_letter, lambda: system(layout[0])())
    assert own.name(pygame.KSCAN_W) == "W"
    layout[0] = "french"
    assert own.name(pygame.KSCAN_W) == "W"  # nobody has told it
    own.handle(pygame.Event(pygame.KEYMAPCHANGED))
    assert own.name(pygame.KSCAN_W) == "Z"


def test_nothing_can_be_bound_to_the_wheel_or_to_a_key_without_a_number() -> None:
    own = Keyboard()
    assert [own.name(code) for code in (0, -4, -5)] == ["", "", ""]
    mice = [own.name(-button) for button in (1, 2, 3, *range(6, 20))]
    assert all(mice)
    assert len(set(mice)) == len(mice)


def test_whatever_is_bound_from_the_start_has_a_name_of_its_own() -> None:
    own = Keyboard()
    found = [own.name(code) for code in chain(*KEYS.values())]
    assert all(found)
    assert len(found) == len(set(found))


SCRIPT = """
import subprocess, sys, time, pygame
from game.input.devices import Devices
from game.input.keyboard import Keyboard
from game.content.typefaces import has_letter
devices = Devices(keyboard=Keyboard(has_letter))
pygame.display.init()
pygame.display.set_mode((80, 60))
for number, layout in enumerate(sys.argv[1:]):
    if number:
        subprocess.run(["setxkbmap", *layout.split()], check=True)
        until = time.monotonic() + 10
        told = False
        while not told and time.monotonic() < until:
            for event in pygame.event.get():
                devices.handle(event)
                told = told or event.type == pygame.KEYMAPCHANGED
            time.sleep(0.01)
    names = [devices.keyboard.name(code) for code in range(1, 512)]
    assert all(names) and len(set(names)) == len(names)
    print(",".join(names[code - 1] for code in (26, 4, 22, 7, 29)))
"""


@pytest.mark.skipif(
    any(shutil.which(name) is None for name in ("Xvfb", "setxkbmap")), reason="needs Xvfb and setxkbmap"
)
def test_the_letters_are_those_of_the_real_system_and_follow_it() -> None:
    for display in virtual_screen():
        env = {**os.environ, "DISPLAY": display, "SDL_VIDEODRIVER": "x11"}
        subprocess.run(["setxkbmap", "fr"], env=env, check=True, timeout=20)
        command = [sys.executable, "-c", SCRIPT, "fr", "de", "kr", "ru", "us dvorak"]
        done = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        assert done.stdout.split()[-5:] == [
            "Z,Q,S,D,W",
            "W,A,S,D,Y",
            "W,A,S,D,Z",
            ",".join("цфывя").upper(),
            ",,A,O,E,;",
        ]
