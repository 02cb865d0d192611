"""Which key does what: one table, by scancode, so that a keyboard's language changes nothing."""

from collections.abc import Mapping
from enum import Enum, auto

import pygame

from game.sim.commands import Button


class Action(Enum):
    """What a person at the keyboard can ask for."""

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
    PAUSE = auto()


KEYS: Mapping[Action, tuple[int, ...]] = {
    Action.UP: (pygame.KSCAN_W, pygame.KSCAN_UP),
    Action.DOWN: (pygame.KSCAN_S, pygame.KSCAN_DOWN),
    Action.LEFT: (pygame.KSCAN_A, pygame.KSCAN_LEFT),
    Action.RIGHT: (pygame.KSCAN_D, pygame.KSCAN_RIGHT),
    Action.SPRINT: (pygame.KSCAN_LSHIFT, pygame.KSCAN_RSHIFT),
    Action.SNEAK: (pygame.KSCAN_LCTRL, pygame.KSCAN_RCTRL, pygame.KSCAN_C),
    Action.SWING: (pygame.KSCAN_J,),
    Action.SHOVE: (pygame.KSCAN_SPACE, pygame.KSCAN_K),
    Action.THROW: (pygame.KSCAN_G,),
    Action.INTERACT: (pygame.KSCAN_E,),
    Action.FLASHLIGHT: (pygame.KSCAN_F,),
    Action.BANDAGE: (pygame.KSCAN_H, pygame.KSCAN_B),
    Action.SWAP: (pygame.KSCAN_Q,),
    Action.PAUSE: (pygame.KSCAN_ESCAPE, pygame.KSCAN_P),
}

MOUSE: Mapping[Action, tuple[int, ...]] = {
    Action.SWING: (pygame.BUTTON_LEFT,),
    Action.SHOVE: (pygame.BUTTON_RIGHT,),
    Action.THROW: (pygame.BUTTON_MIDDLE,),
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

KEY_NAMES: Mapping[int, str] = {
    pygame.KSCAN_LSHIFT: "Shift",
    pygame.KSCAN_LCTRL: "Ctrl",
    pygame.KSCAN_SPACE: "Space",
    pygame.KSCAN_ESCAPE: "Esc",
    **{pygame.KSCAN_A + i: chr(ord("A") + i) for i in range(26)},
}


def key_names() -> dict[str, str]:
    """What the texts call the first key of each action: ``key_shove`` and so on."""
    return {f"key_{action.name.lower()}": KEY_NAMES[codes[0]] for action, codes in KEYS.items()}


ACTION_OF_KEY: Mapping[int, Action] = {code: action for action, codes in KEYS.items() for code in codes}
ACTION_OF_MOUSE: Mapping[int, Action] = {code: action for action, codes in MOUSE.items() for code in codes}
