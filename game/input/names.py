"""What keys and mouse buttons are called, where the system's layout has no letter for them."""

from collections.abc import Mapping

import pygame

_PLAIN = {
    "BACKSLASH": "\\", "COMMA": ",", "EQUALS": "=", "GRAVE": "`", "LEFTBRACKET": "[", "MINUS": "-", "PERIOD": ".",
    "RIGHTBRACKET": "]", "SEMICOLON": ";", "SLASH": "/", "APOSTROPHE": "'", "SPACE": "Space", "RETURN": "Enter",
    "TAB": "Tab", "ESCAPE": "Esc", "BACKSPACE": "Bksp", "DELETE": "Del", "INSERT": "Ins", "HOME": "Home", "END": "End",
    "PAGEUP": "PgUp", "PAGEDOWN": "PgDn", "CAPSLOCK": "Caps", "LEFT": "←", "RIGHT": "→", "UP": "↑", "DOWN": "↓",
    "LSHIFT": "Shift", "RSHIFT": "R Shift", "LCTRL": "Ctrl", "RCTRL": "R Ctrl", "LALT": "Alt", "RALT": "R Alt",
    "PRINTSCREEN": "PrtSc", "SCROLLLOCK": "ScrLk", "NUMLOCKCLEAR": "NumLk",
    "NONUSHASH": "ISO #", "NONUSBACKSLASH": "ISO \\",
}  # fmt: skip

KEY_NAMES: Mapping[int, str] = {
    **{pygame.KSCAN_A + i: chr(ord("A") + i) for i in range(26)},
    **{pygame.KSCAN_1 + i: str((i + 1) % 10) for i in range(10)},
    **{pygame.KSCAN_KP1 + i: f"Num {(i + 1) % 10}" for i in range(10)},
    **{pygame.KSCAN_F1 + i: f"F{i + 1}" for i in range(12)},
    **{pygame.KSCAN_INTERNATIONAL1 + i: f"Intl {i + 1}" for i in range(9)},
    **{pygame.KSCAN_LANG1 + i: f"Lang {i + 1}" for i in range(9)},
    **{getattr(pygame, f"KSCAN_{word}"): name for word, name in _PLAIN.items()},
}
_MOUSE_NAMES: Mapping[int, str] = {
    pygame.BUTTON_LEFT: "mouse_left",
    pygame.BUTTON_MIDDLE: "mouse_middle",
    pygame.BUTTON_RIGHT: "mouse_right",
}


def name_of_mouse(button: int) -> str:
    """Name of a mouse button by its number; empty for the wheel, which can't be held, and for none."""
    if button < pygame.BUTTON_X1:  # between it and the first three pygame counts the wheel's two ways
        return _MOUSE_NAMES.get(button, "")
    return f"mouse_{button - pygame.BUTTON_X1 + 4}"
