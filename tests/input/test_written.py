"""What a file says of keys is obeyed where it can be, and each row that can't is told of."""

from collections.abc import Callable
from random import Random

import pytest

from game.input.bindings import (
    FIXED_KEYS,
    KEYS,
    PAD,
    TRIGGER_LEFT,
    Codes,
    InputAction,
    Table,
    changed,
    changes_to,
    rebound,
)
from game.input.written import Row, Sound, sound_keys, sound_pad

(ESC,) = FIXED_KEYS
S, DOWN_ARROW = KEYS[InputAction.DOWN]
TABLES: dict[str, tuple[Table, Codes, Callable[[list[Row]], Sound]]] = {
    "keys": (KEYS, FIXED_KEYS, sound_keys),
    "pad": (PAD, (), sound_pad),
}

UNSOUND = {
    "no action": ("keys", [("DANCE", (9,))], ["DANCE is no action"]),
    "small letters": ("keys", [("up", (26,))], ["up is no action, UP is"]),
    "codes of nothing": ("keys", [("UP", (9999, -9999))], ["UP = [9999, -9999]: nothing has the code 9999"]),
    "none": ("keys", [("UP", (0,))], ["UP = [0]: nothing has the code 0"]),
    "the wheel": ("keys", [("UP", (-4,))], ["UP = [-4]: nothing has the code -4"]),
    "what is fixed": ("keys", [("UP", (ESC,))], [f"UP = [{ESC}]: PAUSE has {ESC} already"]),
    "twice": ("keys", [("UP", (12,)), ("DOWN", (12,))], ["DOWN = [12]: UP has 12 already"]),
    "all of another's": ("keys", [("UP", (S, DOWN_ARROW))], [f"UP = [{S}, {DOWN_ARROW}] leaves nothing for DOWN"]),
    "by two": ("keys", [("UP", (S,)), ("LEFT", (DOWN_ARROW,))],
               [f"UP = [{S}] leaves nothing for DOWN", f"LEFT = [{DOWN_ARROW}] leaves nothing for DOWN"]),
    "no button": ("pad", [("SWAP", (21,))], ["SWAP = [21]: nothing has the code 21"]),
    "a key's code": ("pad", [("SWAP", (-1,))], ["SWAP = [-1]: nothing has the code -1"]),
    "another's only trigger": ("pad", [("SWAP", (TRIGGER_LEFT,))],
                               [f"SWAP = [{TRIGGER_LEFT}] leaves nothing for SHOVE"]),
}  # fmt: skip


@pytest.mark.parametrize(("table", "rows", "faults"), UNSOUND.values(), ids=UNSOUND)
def test_a_row_that_cannot_be_obeyed_is_told_of_and_the_others_hold(
    table: str, rows: list[Row], faults: list[str]
) -> None:
    _, _, sift = TABLES[table]
    good: Row = ("FLASHLIGHT", (7,))
    sound, wrong = sift([*rows, good])
    assert wrong == faults
    assert good in sound
    assert sift(list(sound)) == (sound, [])


@pytest.mark.parametrize("table", TABLES)
def test_whatever_a_file_says_nobody_is_left_without(table: str) -> None:
    default, fixed, sift = TABLES[table]
    dice = Random(1)
    for _ in range(300):
        rows: list[Row] = [
            (action.name, (dice.choice([*range(-3, 90), 100]),)) for action in dice.sample(list(InputAction), 6)
        ]
        sound, wrong = sift(rows)
        assert len(sound) + len(wrong) == len(rows)
        made = changed(default, sound, fixed)
        assert all(made[action] for action in InputAction if default[action])
        assert all(made[InputAction[name]][:1] == codes for name, codes in sound)


@pytest.mark.parametrize("table", TABLES)
def test_what_the_menu_makes_of_them_is_sound(table: str) -> None:
    default, fixed, sift = TABLES[table]
    dice = Random(1)
    pressed = [code for code in (*range(1, 20), 100, 101) if code not in fixed]
    for _ in range(60):
        made = dict(default)
        for _ in range(8):
            made, _ = rebound(made, dice.choice(list(InputAction)), dice.choice(pressed), fixed)
            changes = changes_to(made, default)
            assert sift(list(changes)) == (changes, [])
