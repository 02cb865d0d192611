"""What stands on the buttons of a gamepad, by whose pad it is or is made after."""

from collections.abc import Mapping
from typing import NamedTuple

import pygame

from game.input.bindings import TRIGGER_LEFT, TRIGGER_RIGHT


class Family(NamedTuple):
    """Pads that bear the same signs. ``vendors``: USB numbers of their makers; ``words``: in the names of others'."""

    vendors: tuple[int, ...]
    words: tuple[str, ...]


FAMILIES: Mapping[str, Family] = {
    "xbox": Family((0x045E,), ("XBOX", "X-BOX")),
    "playstation": Family((0x054C,), ("PLAYSTATION", "DUALSHOCK", "DUALSENSE", "PS3", "PS4", "PS5")),
    "nintendo": Family((0x057E,), ("NINTENDO", "SWITCH", "JOY-CON", "SN30", "SF30", "8BITDO PRO")),
}
_UNKNOWN = "xbox"  # what most pads that name no family are made after

# Buttons lie where SDL's names say (A is the lowest), whatever stands on them. One column a family, as above.
# A name after "pad:" is the word on the button; the others are pictures.
_SIGNS: Mapping[int, tuple[str, str, str]] = {
    pygame.CONTROLLER_BUTTON_A: ("pad_a", "pad_cross", "pad_pale_b"),
    pygame.CONTROLLER_BUTTON_B: ("pad_b", "pad_circle", "pad_pale_a"),
    pygame.CONTROLLER_BUTTON_X: ("pad_x", "pad_square", "pad_pale_y"),
    pygame.CONTROLLER_BUTTON_Y: ("pad_y", "pad_triangle", "pad_pale_x"),
    pygame.CONTROLLER_BUTTON_BACK: ("pad:Back", "pad:Share", "pad:\u2212"),
    pygame.CONTROLLER_BUTTON_START: ("pad:Start", "pad:Options", "pad:+"),
    pygame.CONTROLLER_BUTTON_GUIDE: ("pad:Xbox", "pad:PS", "pad:Home"),
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: ("pad:LB", "pad:L1", "pad:L"),
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: ("pad:RB", "pad:R1", "pad:R"),
    TRIGGER_LEFT: ("pad:LT", "pad:L2", "pad:ZL"),
    TRIGGER_RIGHT: ("pad:RT", "pad:R2", "pad:ZR"),
    15: ("pad:Share", "pad:Mic", "pad:Capture"),  # the numbers from here on are SDL's; pygame has no names for them
}
_ALIKE: Mapping[int, str] = {
    pygame.CONTROLLER_BUTTON_LEFTSTICK: "pad_l3",
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: "pad_r3",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "pad_up",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "pad_down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "pad_left",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "pad_right",
    **{16 + i: f"pad:P{i + 1}" for i in range(4)},  # paddles under the hand
    20: "pad:Touch",
}


def family_of(guid: str, name: str) -> str:
    """Whose signs a pad bears, by SDL's id of it (32 hex digits, the vendor in the third two octets) and its name.

    >>> family_of("030000004c050000e60c000011810000", "Wireless Controller")
    'playstation'
    >>> family_of("030000000d0f0000c100000072056800", "HORI Pad for Nintendo Switch")
    'nintendo'
    """
    try:
        vendor = int.from_bytes(bytes.fromhex(guid[8:12]), "little")
    except ValueError:
        vendor = 0
    by_maker = (family for family, row in FAMILIES.items() if vendor in row.vendors)
    by_name = (family for family, row in FAMILIES.items() if any(word in name.upper() for word in row.words))
    return next(by_maker, None) or next(by_name, _UNKNOWN)


def sign_of(code: int, family: str) -> str:
    """Name of what stands on a button or trigger; one that SDL has no name for goes by its number."""
    if code in _SIGNS:
        return _SIGNS[code][list(FAMILIES).index(family)]
    return _ALIKE.get(code, f"pad:{code}")
