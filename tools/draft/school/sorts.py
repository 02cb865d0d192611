"""The sorts of rooms a drafted school is made of, and how a stretch of a row is shared out among them."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

WALL_TILES = 1
NARROWEST = 4  # no room has fewer columns
CLASS_SHARE = 0.68  # of the rooms that are drawn by lot
GARDEN_SHARE = 0.05
HALL_SHARE = 0.5
TRIES = 60
TILES_A_SET = 16_000  # of the map, for one set of special rooms
STORES_A_SET = 2


class Sort(NamedTuple):
    """A sort of room: its name, widths it can have, its floor, whether its doors must lie to the south."""

    name: str
    low: int
    high: int
    floor: str = "floor_wood"
    is_hall: bool = False  # twice as deep as other rooms
    south_only: bool = False


CLASSROOM = Sort("Class", 10, 14)
GARDEN = Sort("Garden", 9, 16, "ground")
STORE = Sort("Store", 4, 8)
BOYS, GIRLS = Sort("Boys' toilets", 4, 5, "floor_tile"), Sort("Girls' toilets", 4, 5, "floor_tile")
STAFF = Sort("Staff room", 16, 18)
CANTEEN = Sort("Canteen", 20, 28, "floor_cafeteria")
CAFETERIA = Sort("Cafeteria", 36, 40, "floor_cafeteria", is_hall=True)
GYM = Sort("Gym", 25, 29, "floor_gym", is_hall=True)
LAB = Sort("Science lab", 18, 19, "floor_tile")
NURSE = Sort("Nurse's office", 10, 11, "floor_tile")
OFFICE = Sort("Office", 6, 10)
LIBRARY = Sort("Library", 17, 18)
BROADCAST = Sort("Broadcast room", 10, 11, south_only=True)
MUSIC = Sort("Music room", 10, 14)
CHANGING = Sort("Changing room", 7, 8, "floor_tile")
ENTRANCE = Sort("Entrance hall", 16, 20, "floor_corridor")

HALLS = (GYM, CAFETERIA)
SPECIALS = (STAFF, BOYS, CANTEEN, LAB, STORE, NURSE, LIBRARY, OFFICE, BROADCAST, MUSIC, CHANGING)


class Deck:
    """The special rooms a school of some size has, still to be placed; drawn from the front."""

    def __init__(self, tiles: int, rng: np.random.Generator) -> None:
        sets = max(1, round(tiles / TILES_A_SET))
        extras = (*SPECIALS[5:], *((STORE,) * STORES_A_SET), BOYS, OFFICE)
        self.specials = [*SPECIALS[:5]]
        for number in range(sets):
            more = (*SPECIALS[5:], BOYS) if number == 0 else (*SPECIALS[:5], *extras)
            self.specials += [more[i] for i in rng.permutation(len(more))]
        self.halls = [HALLS[i % 2] for i in range(2 * sets)]
        self.rng = rng

    def share_out(self, length: int, *, halls: bool, gardens: bool, south: bool) -> list[tuple[Sort, int]]:
        """Fill a stretch of so many tiles with rooms and the walls between them: sorts and widths from the west.

        ``halls``: there is room for deep ones. ``gardens``: a gap may stay open. ``south``: a corridor runs there.
        """
        for _ in range(TRIES):
            sorts = self._draw(length, halls=halls, gardens=gardens, south=south)
            widths = _stretch(sorts, length, self.rng)
            if widths:
                self._take(sorts)
                return list(zip(sorts, widths, strict=True))
        return [(STORE, length)]

    def _draw(self, length: int, *, halls: bool, gardens: bool, south: bool) -> list[Sort]:
        specials, deep = list(self.specials), list(self.halls) if halls else []
        sorts: list[Sort] = []
        left = length
        while left >= NARROWEST:
            roll = self.rng.random()
            sort: Sort | None
            if sorts and sorts[-1] is BOYS and left >= GIRLS.low:
                sort = GIRLS
            elif deep and self.rng.random() < HALL_SHARE and (sort := _first(deep, left, south=south)):
                deep.remove(sort)
            elif roll < CLASS_SHARE and left >= CLASSROOM.low:
                sort = CLASSROOM
            elif roll > 1 - GARDEN_SHARE and gardens and sorts and left >= GARDEN.low:
                sort = GARDEN
            elif sort := _first(specials, left, south=south):
                specials.remove(sort)
            else:
                sort = CLASSROOM if left >= CLASSROOM.low else STORE
            sorts.append(sort)
            left -= sort.low + WALL_TILES
        return sorts

    def _take(self, sorts: Iterable[Sort]) -> None:
        for sort in sorts:
            for pile in (self.specials, self.halls):
                if sort in pile:
                    pile.remove(sort)


def _first(pile: list[Sort], left: int, *, south: bool) -> Sort | None:
    pair = BOYS.low + WALL_TILES + GIRLS.low
    return next(
        (s for s in pile if left >= (pair if s is BOYS else s.low) and (south or not s.south_only)),
        None,
    )


def _stretch(sorts: list[Sort], length: int, rng: np.random.Generator) -> list[int]:
    """Widths that fill the length exactly, none where that can't be."""
    widths = [sort.low for sort in sorts]
    slack = length - sum(widths) - WALL_TILES * (len(sorts) - 1)
    if slack < 0 or slack > sum(sort.high - sort.low for sort in sorts):
        return []
    while slack:
        i = int(rng.integers(len(sorts)))
        if widths[i] < sorts[i].high:
            widths[i] += 1
            slack -= 1
    return widths
