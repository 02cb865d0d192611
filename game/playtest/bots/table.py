"""The bots by name."""

import zlib
from collections.abc import Callable, Mapping

from game.playtest.bots.bot import Bot, Idle
from game.playtest.bots.survivor import SurvivorBot
from game.playtest.bots.temper import FIGHTER, PERSON, RUNNER, SNEAK, Temper

Making = Callable[[int, int, int], Bot]  # width and height of the map in tiles, seed


def _of(name: str, temper: Temper) -> Making:
    salt = zlib.crc32(name.encode())
    return lambda width, height, seed: SurvivorBot(temper, width, height, seed * 2**32 + salt)


BOTS: Mapping[str, Making] = {
    "idle": lambda *_: Idle(),
    "runner": _of("runner", RUNNER),
    "sneak": _of("sneak", SNEAK),
    "fighter": _of("fighter", FIGHTER),
    "person": _of("person", PERSON),
}
