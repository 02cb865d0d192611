"""Columns by id: a picture keeps things of everybody, and ids go on as long as somebody comes."""

from game.sim.words.types import I32

_BLOCK = 256  # columns are widened by whole blocks


def lacking(ids: I32, room: int) -> int:
    """By how many rows columns with so much room have to be widened for these ids [n]; 0 where they have room."""
    more = int(ids.max(initial=-1)) + 1 - room
    return more + _BLOCK if more > 0 else 0
