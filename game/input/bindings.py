"""What does what: one table for keys and mouse, one for a gamepad, and how a person changes them.

Keys are scancodes, so that a keyboard's language changes nothing; a mouse button is its number, negative. Buttons of a
gamepad are SDL's, and its triggers come after them.
"""

from collections.abc import Iterable, Mapping
from enum import Enum, auto

import pygame

from game.sim.words.commands import Button

Codes = tuple[int, ...]
Table = Mapping["InputAction", Codes]

TRIGGER_LEFT, TRIGGER_RIGHT = 100, 101


class InputAction(Enum):
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
    InputAction.UP: (pygame.KSCAN_W, pygame.KSCAN_UP),
    InputAction.DOWN: (pygame.KSCAN_S, pygame.KSCAN_DOWN),
    InputAction.LEFT: (pygame.KSCAN_A, pygame.KSCAN_LEFT),
    InputAction.RIGHT: (pygame.KSCAN_D, pygame.KSCAN_RIGHT),
    InputAction.SPRINT: (pygame.KSCAN_LSHIFT, pygame.KSCAN_RSHIFT),
    InputAction.SNEAK: (pygame.KSCAN_LCTRL, pygame.KSCAN_C, pygame.KSCAN_RCTRL),
    InputAction.SWING: (-pygame.BUTTON_LEFT, pygame.KSCAN_J),
    InputAction.SHOVE: (pygame.KSCAN_SPACE, -pygame.BUTTON_RIGHT, pygame.KSCAN_K),
    InputAction.THROW: (pygame.KSCAN_G, -pygame.BUTTON_MIDDLE),
    InputAction.INTERACT: (pygame.KSCAN_E,),
    InputAction.FLASHLIGHT: (pygame.KSCAN_F,),
    InputAction.BANDAGE: (pygame.KSCAN_H, pygame.KSCAN_B),
    InputAction.SWAP: (pygame.KSCAN_Q,),
    InputAction.STATUS: (pygame.KSCAN_TAB,),
    InputAction.PAUSE: (pygame.KSCAN_ESCAPE, pygame.KSCAN_P),
    InputAction.FULLSCREEN: (pygame.KSCAN_F11,),
    InputAction.CHARTS: (pygame.KSCAN_F4,),
}
FIXED_KEYS: Codes = (pygame.KSCAN_ESCAPE,)  # stays what it is, or one could bind oneself in

PAD: Table = {
    InputAction.UP: (),  # the left stick walks
    InputAction.DOWN: (),
    InputAction.LEFT: (),
    InputAction.RIGHT: (),
    InputAction.SPRINT: (pygame.CONTROLLER_BUTTON_LEFTSHOULDER, pygame.CONTROLLER_BUTTON_LEFTSTICK),
    InputAction.SNEAK: (pygame.CONTROLLER_BUTTON_B,),
    InputAction.SWING: (TRIGGER_RIGHT,),
    InputAction.SHOVE: (TRIGGER_LEFT,),
    InputAction.THROW: (pygame.CONTROLLER_BUTTON_RIGHTSHOULDER,),
    InputAction.INTERACT: (pygame.CONTROLLER_BUTTON_A,),
    InputAction.FLASHLIGHT: (pygame.CONTROLLER_BUTTON_Y,),
    InputAction.BANDAGE: (pygame.CONTROLLER_BUTTON_X,),
    InputAction.SWAP: (pygame.CONTROLLER_BUTTON_DPAD_RIGHT, pygame.CONTROLLER_BUTTON_DPAD_LEFT),
    InputAction.STATUS: (pygame.CONTROLLER_BUTTON_BACK, pygame.CONTROLLER_BUTTON_DPAD_UP),
    InputAction.PAUSE: (pygame.CONTROLLER_BUTTON_START,),
    InputAction.FULLSCREEN: (),
    InputAction.CHARTS: (),
}

BUTTONS: Mapping[InputAction, Button] = {
    InputAction.SPRINT: Button.SPRINT,
    InputAction.SNEAK: Button.SNEAK,
    InputAction.SWING: Button.SWING,
    InputAction.SHOVE: Button.SHOVE,
    InputAction.THROW: Button.THROW,
    InputAction.INTERACT: Button.INTERACT,
    InputAction.FLASHLIGHT: Button.FLASHLIGHT,
    InputAction.BANDAGE: Button.BANDAGE,
    InputAction.SWAP: Button.SWAP,
}

STEERING: Mapping[InputAction, tuple[int, int]] = {
    InputAction.UP: (0, -1),
    InputAction.DOWN: (0, 1),
    InputAction.LEFT: (-1, 0),
    InputAction.RIGHT: (1, 0),
}


PLAYED = (
    *STEERING,
    *BUTTONS,
    InputAction.STATUS,
    InputAction.PAUSE,
)  # what one plays with; the others are about the window


class Bindings:
    """Both tables as they are for one person."""

    def __init__(self, keys: Table = KEYS, pad: Table = PAD) -> None:
        self.keys = dict(keys)
        self.pad = dict(pad)
        self._of_key = _inverted(self.keys)
        self._of_pad = _inverted(self.pad)

    def of_key(self, code: int) -> InputAction | None:
        """What a scancode, or a mouse button as a negative number, means."""
        return self._of_key.get(code)

    def of_pad(self, code: int) -> InputAction | None:
        """What a button or trigger of a gamepad means."""
        return self._of_pad.get(code)


def changed(table: Table, changes: Iterable[tuple[str, Codes]], fixed: Codes = ()) -> dict[InputAction, Codes]:
    """A table with some rows exchanged, by the names of their actions; a code means one thing, the first that has it.

    A code of ``fixed`` stays with the action that has it in the table, whatever the changes say.

    >>> changed({InputAction.SHOVE: (1, 2), InputAction.SWAP: (3,)}, [("SWAP", (2,)), ("DANCE", (9,))])
    {<InputAction.SHOVE: 8>: (1,), <InputAction.SWAP: 13>: (2,)}
    """
    wanted = {
        name: (*(c for c in codes if c not in fixed), *(c for c in table[InputAction[name]] if c in fixed))
        for name, codes in changes
        if name in InputAction.__members__ and InputAction[name] in table
    }
    taken = {code for codes in wanted.values() for code in codes}
    made: dict[InputAction, Codes] = {}
    used: set[int] = set()
    for action, codes in table.items():
        own = wanted.get(action.name)
        kept = tuple(c for c in (own if own is not None else codes) if c not in (used if own is not None else taken))
        used.update(kept if own is not None else ())
        made[action] = kept
    return made


def rebound(
    table: Table, action: InputAction, code: int, fixed: Codes = ()
) -> tuple[dict[InputAction, Codes], InputAction | None]:
    """Give an action a new first code; who had it before gets what the action had instead.

    Returns the new table, and the action that gave the code up, None where nobody had it. A code of ``fixed`` stays
    where it is. Nothing is left without a code that had one, where the action had one to give.

    >>> rebound({InputAction.SHOVE: (1, 2), InputAction.SWAP: (3,)}, InputAction.SWAP, 1)
    ({<InputAction.SHOVE: 8>: (3, 2), <InputAction.SWAP: 13>: (1,)}, <InputAction.SHOVE: 8>)
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


def _inverted(table: Table) -> dict[int, InputAction]:
    return {code: action for action, codes in table.items() for code in codes}
