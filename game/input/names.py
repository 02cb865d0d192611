"""What keys and buttons are called: what stands on them, in any language."""

from collections.abc import Mapping

import pygame

from game.input.bindings import TRIGGER_LEFT, TRIGGER_RIGHT

_PLAIN = {
    "BACKSLASH": "\\", "COMMA": ",", "EQUALS": "=", "GRAVE": "`", "LEFTBRACKET": "[", "MINUS": "-", "PERIOD": ".",
    "RIGHTBRACKET": "]", "SEMICOLON": ";", "SLASH": "/", "APOSTROPHE": "'", "SPACE": "Space", "RETURN": "Enter",
    "TAB": "Tab", "ESCAPE": "Esc", "BACKSPACE": "Bksp", "DELETE": "Del", "INSERT": "Ins", "HOME": "Home", "END": "End",
    "PAGEUP": "PgUp", "PAGEDOWN": "PgDn", "CAPSLOCK": "Caps", "LEFT": "←", "RIGHT": "→", "UP": "↑", "DOWN": "↓",
    "LSHIFT": "Shift", "RSHIFT": "R Shift", "LCTRL": "Ctrl", "RCTRL": "R Ctrl", "LALT": "Alt", "RALT": "R Alt",
    "KP_ENTER": "Num Enter", "KP_PLUS": "Num +", "KP_MINUS": "Num -", "KP_MULTIPLY": "Num *", "KP_DIVIDE": "Num /",
    "KP_PERIOD": "Num .",
}  # fmt: skip

KEY_NAMES: Mapping[int, str] = {
    **{pygame.KSCAN_A + i: chr(ord("A") + i) for i in range(26)},
    **{pygame.KSCAN_1 + i: str((i + 1) % 10) for i in range(10)},
    **{pygame.KSCAN_KP1 + i: f"Num {(i + 1) % 10}" for i in range(10)},
    **{pygame.KSCAN_F1 + i: f"F{i + 1}" for i in range(12)},
    **{getattr(pygame, f"KSCAN_{word}"): name for word, name in _PLAIN.items()},
}
MOUSE_NAMES: Mapping[int, str] = {
    -pygame.BUTTON_LEFT: "mouse_left",
    -pygame.BUTTON_MIDDLE: "mouse_middle",
    -pygame.BUTTON_RIGHT: "mouse_right",
    -pygame.BUTTON_X1: "mouse_4",
    -pygame.BUTTON_X2: "mouse_5",
}
PAD_NAMES: Mapping[int, str] = {
    pygame.CONTROLLER_BUTTON_A: "pad_a",
    pygame.CONTROLLER_BUTTON_B: "pad_b",
    pygame.CONTROLLER_BUTTON_X: "pad_x",
    pygame.CONTROLLER_BUTTON_Y: "pad_y",
    pygame.CONTROLLER_BUTTON_BACK: "pad_back",
    pygame.CONTROLLER_BUTTON_START: "pad_start",
    pygame.CONTROLLER_BUTTON_LEFTSTICK: "pad_l3",
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: "pad_r3",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "pad_lb",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "pad_rb",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "pad_up",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "pad_down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "pad_left",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "pad_right",
    TRIGGER_LEFT: "pad_lt",
    TRIGGER_RIGHT: "pad_rt",
}
UNBOUND = (pygame.KSCAN_F4, pygame.KSCAN_F11)  # charts and the full screen keep theirs


def name_of_key(code: int) -> str:
    """Name of a key or a mouse button; empty for one that nothing can be bound to."""
    if code in UNBOUND:
        return ""
    return MOUSE_NAMES.get(code, "") if code < 0 else KEY_NAMES.get(code, "")


def name_of_pad(code: int) -> str:
    """Name of a gamepad's button or trigger; empty for one that nothing can be bound to."""
    return PAD_NAMES.get(code, "")
