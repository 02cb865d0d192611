"""Who is seen: faces and clothes, as numbers that a column of bodies holds, and whoever died before."""

from typing import NamedTuple

STUDENT_LOOKS = 16  # come first
CAST_LOOKS = 6  # then the six


class Fallen(NamedTuple):
    """Where one of the six died in a game before this one, m, and which."""

    x: float
    y: float
    who: str


def student_look(number: int) -> int:
    """One of the students' looks.

    >>> student_look(35)
    3
    """
    return number % STUDENT_LOOKS


def cast_look(number: int) -> int:
    """The look of one of the cast, by the number of their row.

    >>> cast_look(2)
    18
    """
    return STUDENT_LOOKS + number % CAST_LOOKS
