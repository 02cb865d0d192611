"""What a person wants this tick: whole numbers only, so that a recording is exact."""

from enum import IntFlag
from typing import NamedTuple


class Button(IntFlag):
    """Keys held this tick. The rules find the edges; a device only says what is down."""

    NONE = 0
    SPRINT = 1
    SNEAK = 2
    SHOVE = 4
    SWING = 8
    THROW = 16
    INTERACT = 32
    FLASHLIGHT = 64
    BANDAGE = 128
    SWAP = 256


class Command(NamedTuple):
    """One tick's wish.

    ``move_x``, ``move_y``: -127 to 127, the stick's deflection.
    ``aim_x``, ``aim_y``: where the hand points, cm from the survivor, -32000 to 32000.
    ``buttons``: `Button` bits held.
    """

    move_x: int = 0
    move_y: int = 0
    aim_x: int = 100
    aim_y: int = 0
    buttons: int = 0


STAND = Command()
