"""What does what: one table for keys and mouse, one for a gamepad, and how a person changes them.

Keys are scancodes, so that a keyboard's language changes nothing; a mouse button is its number, negative. Buttons of a
gamepad are SDL's, and its triggers come after them.
"""

from collections.abc import Iterable, Mapping
from enum import Enum, auto

import pygame

from game.sim.words.commands import Button

Codes = tuple[int, ...]
Table = Mapping["Action", Codes]

TRIGGER_LEFT, TRIGGER_RIGHT = 100, 101


class Action(Enum):
    """What a person with a device in hand can ask for."""

    UP = auto()
    DOWN = auto()
    LEFT = auto()
    RIGHT = auto()
    SPRINT = auto()
    SNEAK = auto()
    SWING = auto()
    SHOVE = auto()
    THROW = auto()
    INTERACT = auto()
    FLASHLIGHT = auto()
    BANDAGE = auto()
    SWAP = auto()
    STATUS = auto()  # show what the corners of the picture have to say
    PAUSE = auto()
    FULLSCREEN = auto()
    CHARTS = auto()  # with Shift the other way round


KEYS: Table = {
    Action.UP: (pygame.KSCAN_W, pygame.KSCAN_UP),
    Action.DOWN: (pygame.KSCAN_S, pygame.KSCAN_DOWN),
    Action.LEFT: (pygame.KSCAN_A, pygame.KSCAN_LEFT),
    Action.RIGHT: (pygame.KSCAN_D, pygame.KSCAN_RIGHT),
    Action.SPRINT: (pygame.KSCAN_LSHIFT, pygame.KSCAN_RSHIFT),
    Action.SNEAK: (pygame.KSCAN_LCTRL, pygame.KSCAN_C, pygame.KSCAN_RCTRL),
    Action.SWING: (-pygame.BUTTON_LEFT, pygame.KSCAN_J),
    Action.SHOVE: (pygame.KSCAN_SPACE, -pygame.BUTTON_RIGHT, pygame.KSCAN_K),
    Action.THROW: (pygame.KSCAN_G, -pygame.BUTTON_MIDDLE),
    Action.INTERACT: (pygame.KSCAN_E,),
    Action.FLASHLIGHT: (pygame.KSCAN_F,),
    Action.BANDAGE: (pygame.KSCAN_H, pygame.KSCAN_B),
    Action.SWAP: (pygame.KSCAN_Q,),
    Action.STATUS: (pygame.KSCAN_TAB,),
    Action.PAUSE: (pygame.KSCAN_ESCAPE, pygame.KSCAN_P),
    Action.FULLSCREEN: (pygame.KSCAN_F11,),
    Action.CHARTS: (pygame.KSCAN_F4,),
}
FIXED_KEYS: Codes = (pygame.KSCAN_ESCAPE,)  # stays what it is, or one could bind oneself in

PAD: Table = {
    Action.UP: (),  # the left stick walks
    Action.DOWN: (),
    Action.LEFT: (),
    Action.RIGHT: (),
    Action.SPRINT: (pygame.CONTROLLER_BUTTON_LEFTSHOULDER, pygame.CONTROLLER_BUTTON_LEFTSTICK),
    Action.SNEAK: (pygame.CONTROLLER_BUTTON_B,),
    Action.SWING: (TRIGGER_RIGHT,),
    Action.SHOVE: (TRIGGER_LEFT,),
    Action.THROW: (pygame.CONTROLLER_BUTTON_RIGHTSHOULDER,),
    Action.INTERACT: (pygame.CONTROLLER_BUTTON_A,),
    Action.FLASHLIGHT: (pygame.CONTROLLER_BUTTON_Y,),
    Action.BANDAGE: (pygame.CONTROLLER_BUTTON_X,),
    Action.SWAP: (pygame.CONTROLLER_BUTTON_DPAD_RIGHT, pygame.CONTROLLER_BUTTON_DPAD_LEFT),
    Action.STATUS: (pygame.CONTROLLER_BUTTON_BACK, pygame.CONTROLLER_BUTTON_DPAD_UP),
    Action.PAUSE: (pygame.CONTROLLER_BUTTON_START,),
    Action.FULLSCREEN: (),
    Action.CHARTS: (),
}

BUTTONS: Mapping[Action, Button] = {
    Action.SPRINT: Button.SPRINT,
    Action.SNEAK: Button.SNEAK,
    Action.SWING: Button.SWING,
    Action.SHOVE: Button.SHOVE,
    Action.THROW: Button.THROW,
    Action.INTERACT: Button.INTERACT,
    Action.FLASHLIGHT: Button.FLASHLIGHT,
    Action.BANDAGE: Button.BANDAGE,
    Action.SWAP: Button.SWAP,
}

STEERING: Mapping[Action, tuple[int, int]] = {
    Action.UP: (0, -1),
    Action.DOWN: (0, 1),
    Action.LEFT: (-1, 0),
    Action.RIGHT: (1, 0),
}


PLAYED = (*STEERING, *BUTTONS, Action.STATUS, Action.PAUSE)  # what one plays with; the others are about the window


class Bindings:
    """Both tables as they are for one person."""

    def __init__(self, keys: Table = KEYS, pad: Table = PAD) -> None:
        self.keys = dict(keys)
        self.pad = dict(pad)
        self._of_key = _turned(self.keys)
        self._of_pad = _turned(self.pad)

    def of_key(self, code: int) -> Action | None:
        """What a scancode, or a mouse button as a negative number, means."""
        return self._of_key.get(code)

    def of_pad(self, code: int) -> Action | None:
        """What a button or trigger of a gamepad means."""
        return self._of_pad.get(code)


def changed(table: Table, changes: Iterable[tuple[str, Codes]], fixed: Codes = ()) -> dict[Action, Codes]:
    """A table with some rows exchanged, by the names of their actions; a code means one thing, the first that has it.

    A code of ``fixed`` stays with the action that has it in the table, whatever the changes say.

    >>> changed({Action.SHOVE: (1, 2), Action.SWAP: (3,)}, [("SWAP", (2,)), ("DANCE", (9,))])
    {<Action.SHOVE: 8>: (1,), <Action.SWAP: 13>: (2,)}
    """
    wanted = {
        name: (*(c for c in codes if c not in fixed), *(c for c in table[Action[name]] if c in fixed))
        for name, codes in changes
        if name in Action.__members__ and Action[name] in table
    }
    taken = {code for codes in wanted.values() for code in codes}
    made: dict[Action, Codes] = {}
    used: set[int] = set()
    for action, codes in table.items():
        own = wanted.get(action.name)
        kept = tuple(c for c in (own if own is not None else codes) if c not in (used if own is not None else taken))
        used.update(kept if own is not None else ())
        made[action] = kept
    return made


def rebound(table: Table, action: Action, code: int, fixed: Codes = ()) -> tuple[dict[Action, Codes], Action | None]:
    """Give an action a new first code; who had it before gets what the action had instead.

    Returns the new table, and the action that gave the code up, None where nobody had it. A code of ``fixed`` stays
    where it is. Nothing is left without a code that had one, where the action had one to give.

    >>> rebound({Action.SHOVE: (1, 2), Action.SWAP: (3,)}, Action.SWAP, 1)
    ({<Action.SHOVE: 8>: (3, 2), <Action.SWAP: 13>: (1,)}, <Action.SHOVE: 8>)
    """
    made = dict(table)
    before = made[action]
    free = tuple(c for c in before if c not in fixed)
    own, stays = free[:1], tuple(c for c in before if c in fixed)
    if code in before:
        made[action] = (code, *(c for c in before if c != code))
        return made, None
    giver = next((other for other, codes in made.items() if code in codes), None)
    if giver is not None:
        made[giver] = tuple(c for old in made[giver] for c in (own if old == code else (old,)))
    made[action] = (code, *free[1:], *stays)
    return made, giver


def changes_to(table: Table, default: Table) -> tuple[tuple[str, Codes], ...]:
    """The rows of a table that are not as they came, as settings keep them."""
    return tuple((action.name, codes) for action, codes in table.items() if codes != default[action])


def _turned(table: Table) -> dict[int, Action]:
    return {code: action for action, codes in table.items() for code in codes}
