"""What a person with good ears would say they heard: the word between sounds and captions."""

from typing import NamedTuple


class Heard(NamedTuple):
    """One sound that mattered in a tick.

    ``sound``: its name in ``sounds.toml``. ``gain``: how loud at the ear, 0 to 1. ``angle``: from where, radians, x
    right, y down; None is the survivor's own body. ``muffled``: 0 not at all, 1 by a shut door, 2 by a wall.
    """

    sound: str
    gain: float
    angle: float | None = None
    muffled: int = 0
