"""What stands on the keys of the keyboard at hand: its letters are those of the layout that the system has now."""

from collections.abc import Callable, Collection, Mapping

import pygame

from game.input.names import KEY_NAMES, name_of_mouse

_SCRIPTS = range(0x21, 0x1100)  # up to Hangul: keyboards that bear it bear Latin letters, too
_LETTERS = range(pygame.KSCAN_A, pygame.KSCAN_Z + 1)
_MARKS = (
    pygame.KSCAN_MINUS, pygame.KSCAN_EQUALS, pygame.KSCAN_LEFTBRACKET, pygame.KSCAN_RIGHTBRACKET,
    pygame.KSCAN_BACKSLASH, pygame.KSCAN_SEMICOLON, pygame.KSCAN_APOSTROPHE, pygame.KSCAN_GRAVE, pygame.KSCAN_COMMA,
    pygame.KSCAN_PERIOD, pygame.KSCAN_SLASH,
)  # fmt: skip
_ELSEWHERE = (  # keys that keyboards of the United States do not have
    pygame.KSCAN_NONUSHASH,
    pygame.KSCAN_NONUSBACKSLASH,
    *range(pygame.KSCAN_INTERNATIONAL1, pygame.KSCAN_INTERNATIONAL9 + 1),
)
_PRINTING = (*_LETTERS, *_MARKS, *_ELSEWHERE)  # the digits stand in their row in every layout, with Shift or without
SCANCODES = range(1, 512)
_NO_CHARACTER = 1 << 30  # SDL's mark of a key code that is a scancode
_DOTLESS = "\u0131"  # which Turkish keyboards have beside i
_TURKISH = {_DOTLESS: "I", "i": "\u0130"}

Ask = Callable[[int], int]


def _system() -> Ask:
    """Ask the system which scancode types a character, 0 for none: pygame has no other way round from key to letter."""
    return pygame.key.ScancodeWrapper(range(SCANCODES.stop)).__getitem__  # type: ignore[arg-type]  # it looks up what it is given


class Keyboard:
    """Names of keys and mouse buttons. ``draws``: whether there is a picture of a letter."""

    def __init__(self, draws: Callable[[str], bool] = lambda _: True, system: Callable[[], Ask] = _system) -> None:
        self._draws = draws
        self._system = system
        self._names: dict[int, str] | None = None  # not asked yet

    def handle(self, event: pygame.Event) -> None:
        """Take one event in: another layout has other letters."""
        if event.type == pygame.KEYMAPCHANGED:
            self._names = None

    def name(self, code: int) -> str:
        """What stands on a key, by its scancode, or the name of a mouse button, by its negative number.

        No two keys have the same name. Empty for what nothing can be bound to: a key that the system doesn't tell
        from others, and the wheel.
        """
        if code <= 0:
            return name_of_mouse(-code)
        if not pygame.display.get_init():  # then the system says nothing
            return KEY_NAMES.get(code, f"Key {code}")
        if self._names is None:
            self._names = names(printed(self._system(), self._draws), _name_in_sdl)
        return self._names.get(code, f"Key {code}")


def names(printed: Mapping[int, str], otherwise: Callable[[int], str]) -> dict[int, str]:
    """Names of all scancodes, no two alike; ``printed`` comes first, ``otherwise`` last."""
    found: dict[int, str] = {}
    taken = {*printed.values(), *KEY_NAMES.values()}
    for key in SCANCODES:
        name = printed.get(key) or KEY_NAMES.get(key)
        if name is None:
            name = otherwise(key)
            name = name if name and name not in taken else f"Key {key}"
            taken.add(name)
        found[key] = name
    return found


def printed(scancode_of: Ask, draws: Callable[[str], bool]) -> dict[int, str]:
    """What stands on every key that types a character, by scancode, as a layout has it.

    A letter that can't be drawn is that of the United States, which keyboards of other scripts bear beside their own.
    A dead key types nothing, and the system doesn't say which accent it is: it goes by its number.
    """
    typed = {key: chr(code) for code in _SCRIPTS if (key := scancode_of(code)) and key in _PRINTING}
    found: dict[int, str] = {}
    for key, letter in typed.items():
        shown = next((form for form in (_on_the_cap(letter, typed.values()), letter) if draws(form)), "")
        if shown and shown not in "0123456789":
            found[key] = shown
    taken = set(found.values())
    for key in _PRINTING:
        if key not in found:
            dead = key in _MARKS and typed and key not in typed
            name = KEY_NAMES[key]
            found[key] = f"Key {key}" if dead or name in taken else name
    return found


def _on_the_cap(letter: str, others: Collection[str]) -> str:
    """A letter as it stands on a key: large, unless it has no large form of its own: ß, a final sigma."""
    if letter in _TURKISH and _DOTLESS in others:
        return _TURKISH[letter]
    large = letter.upper()
    return large if large.lower() == letter else letter


def _name_in_sdl(code: int) -> str:
    return pygame.key.name(code | _NO_CHARACTER, use_compat=False).replace("Keypad", "Num")
