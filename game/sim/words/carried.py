"""What somebody takes along from one map into another, as plain values: recordings and saves tell of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Carried:
    """One person as they left a map, and the facts of its story.

    ``entry``: the name of the entry where they come in, "" is the start. ``ticks``, ``kills``: of all maps before.
    The rest is as in `Person`. All of it that decides anything stands here: what is not named is left behind.
    """

    entry: str
    health: float
    stamina: float
    wounds: int
    weapon: str
    weapons: tuple[str, ...]
    pockets: tuple[str, ...]
    keys: tuple[str, ...]
    flashlight: bool
    facts: tuple[tuple[str, int], ...] = ()
    ticks: int = 0
    kills: int = 0
