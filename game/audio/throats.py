"""Whose voice is whose: a throat by who somebody is, the same before and after they have turned."""

from dataclasses import dataclass
from typing import NamedTuple

from game.audio.hearing import CLEAR, HERE

SIZES = 5  # of bodies with one throat: each is heard a little higher or lower, an index of `bank.PITCHES`


class Throat(NamedTuple):
    """The voice of one body."""

    name: str
    size: int


class Manner(NamedTuple):
    """How a sound comes: as if so much stood between, as from such a room, in whose voice, None anybody's."""

    muffle: int = CLEAR
    room: int = HERE
    throat: Throat | None = None


AS_IT_IS = Manner()


@dataclass(frozen=True, slots=True)
class Throats:
    """``looks``: the throat of each look of the crowd, by number. ``cast``: of each of the cast, by name."""

    looks: tuple[str, ...]
    cast: dict[str, str]

    @property
    def names(self) -> tuple[str, ...]:
        """Every throat once, in the order in which they are first had.

        >>> Throats(("man", "girl", "man"), {"on_jo": "girl", "ha": "boy"}).names
        ('man', 'girl', 'boy')
        """
        return tuple(dict.fromkeys((*self.looks, *self.cast.values())))

    def of_body(self, number: int, look: int) -> Throat:
        """Voice of one of the crowd: by look, and by id a body of its own."""
        return Throat(self.looks[look % len(self.looks)], (number * 7 + number // 16) % SIZES)

    def of_cast(self, who: str) -> Throat:
        """Voice of one of the cast; of who is new to it, that of the first look."""
        return Throat(self.cast.get(who, self.looks[0]), SIZES // 2)
