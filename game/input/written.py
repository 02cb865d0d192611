"""Bindings as a file has them: which of them can be obeyed, and what is wrong with the others."""

from collections.abc import Callable, Sequence

import pygame

from game.input.bindings import FIXED_KEYS, KEYS, PAD, TRIGGER_LEFT, TRIGGER_RIGHT, Codes, InputAction, Table, changed
from game.input.keyboard import SCANCODES
from game.input.names import name_of_mouse

Row = tuple[str, Codes]  # the name of an action, and the codes that are to mean it
Sound = tuple[tuple[Row, ...], list[str]]  # the rows that can be obeyed, and a sentence for each of the others

_BUTTONS = (*range(pygame.CONTROLLER_BUTTON_MAX), TRIGGER_LEFT, TRIGGER_RIGHT)
_MOST_SAID = 60  # letters of a row: a file may hold any


def sound_keys(rows: Sequence[Row]) -> Sound:
    """Sift what a file says of keys and mouse buttons.

    >>> sound_keys([("UP", (12,)), ("DANCE", (9,)), ("DOWN", (12,))])
    ((('UP', (12,)),), ['DANCE is no action', 'DOWN = [12]: UP has 12 already'])
    """
    return _sound(rows, KEYS, FIXED_KEYS, lambda code: code in SCANCODES or name_of_mouse(-code) != "")


def sound_pad(rows: Sequence[Row]) -> Sound:
    """Sift what a file says of a gamepad's buttons and triggers."""
    return _sound(rows, PAD, (), _BUTTONS.__contains__)


def _sound(rows: Sequence[Row], table: Table, fixed: Codes, is_code: Callable[[int], bool]) -> Sound:
    """A row holds as a whole or not at all; the first that has a code keeps it, and nobody is left without any."""
    sound: list[Row] = []
    wrong: list[str] = []
    owners: dict[int, str] = {code: action.name for action in table for code in table[action] if code in fixed}
    for name, codes in rows:
        fault = _fault(name, codes, owners, is_code)
        if fault:
            wrong.append(fault)
        else:
            sound.append((name, codes))
            owners |= dict.fromkeys(codes, name)
    while (left := _left_without(sound, table, fixed)) is not None:
        taken = table[left]
        takers = [row for row in sound if set(row[1]) & set(taken)]
        sound = [row for row in sound if row not in takers]
        wrong += [f"{_said(*row)} leaves nothing for {left.name}" for row in takers]
    return tuple(sound), wrong


def _fault(name: str, codes: Codes, owners: dict[int, str], is_code: Callable[[int], bool]) -> str:
    """What is wrong with a row by itself, or with those before it; empty where nothing is."""
    if name not in InputAction.__members__:
        meant = f", {name.upper()} is" if name.upper() in InputAction.__members__ else ""
        return f"{name[:_MOST_SAID]} is no action{meant}"
    for code in codes:
        if not is_code(code):
            return f"{_said(name, codes)}: nothing has the code {code}"
        if owners.get(code, name) != name:
            return f"{_said(name, codes)}: {owners[code]} has {code} already"
    return ""


def _left_without(rows: Sequence[Row], table: Table, fixed: Codes) -> InputAction | None:
    """An action that rows of others take everything from."""
    named, made = {name for name, _ in rows}, changed(table, rows, fixed)
    return next((each for each in table if table[each] and not made[each] and each.name not in named), None)


def _said(name: str, codes: Codes) -> str:
    return f"{name} = {str(list(codes))[:_MOST_SAID]}"
