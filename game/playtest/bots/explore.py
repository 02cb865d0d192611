"""Where a bot goes next when nothing is after it: out if it knows how, else for keys, words and what it never saw."""

import random
import re
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from game.playtest.bots.memory import BotMemory
from game.playtest.bots.temper import Temper
from game.playtest.bots.ways import Tile, Ways
from game.playtest.perception import Thing, ThingKind
from game.sim.paths.flowfield import UNITS_PER_M, UNREACHED
from game.sim.terrain.areas import Area
from game.sim.words.types import F32, I64, U8, Bool

OUT_M, UNLOCK_M = -1000.0, -60.0  # how much sooner than a place not seen yet
NOTE_M = -4.0
GOAL_M = -200.0  # what a goal says where it is
TOLD_M = -30.0  # where words said something is
TOLD_SIDE_M = 0.35  # a metre on the side that words named
FOLLOWED_M = 20.0
UNSEEN_M = 0.5  # for each tile beside it that is not known yet
WHIM_M = 4.0
ABOUT_M, WARY_MOST_M = 6.0, 60.0
COMPASS = {"east": (1, 0), "west": (-1, 0), "north": (0, -1), "south": (0, 1)}
_WORD = re.compile(r"[^\W\d_]+")


class Errand(NamedTuple):
    """What to do next: go to a tile, and there put a hand on a thing, if it is about one."""

    tile: Tile
    thing: Thing | None = None


class Explorer:
    """Chooses errands by how far they are and what they promise."""

    def __init__(self, temper: Temper, rng: random.Random) -> None:
        self._temper, self._rng = temper, rng
        self._words: set[str] = set()
        self._sides = (0, 0)
        self._heeded = 0

    def choose(self, memory: BotMemory, ways: Ways) -> Errand | None:
        """The errand that costs least; None where nothing is left that it could walk to."""
        self._heed(memory)
        found = list(self._things(memory, ways))
        frontier = self._frontier(memory, ways)
        if frontier is not None:
            found.append(frontier)
        return min(found, key=lambda priced: priced[0])[1] if found else None

    def _things(self, memory: BotMemory, ways: Ways) -> Iterable[tuple[float, Errand]]:
        temper = self._temper
        wanted: list[tuple[float, Thing]] = [(OUT_M, thing) for thing in memory.open_to(ThingKind.EXIT)]
        wanted += [
            (UNLOCK_M, thing)
            for thing in memory.open_to(ThingKind.DOOR)
            if thing.number in memory.locked and not memory.bars(thing.number)
        ]
        if temper.reads:
            wanted += [(NOTE_M, thing) for thing in memory.open_to(ThingKind.NOTE)]
        wanted += [(temper.searches_m, thing) for thing in memory.open_to(ThingKind.CONTAINER)]
        for price_m, thing in wanted:
            tile = stand_by(thing.area, ways)
            if tile is not None:
                far_m = ways.away(*tile) / UNITS_PER_M
                told = TOLD_M if thing.kind is not ThingKind.NOTE and self._told_of(thing.name, thing.room) else 0.0
                if any(thing.area.contains(*place) for place in memory.goal_places):
                    told = GOAL_M
                wary = float(self._wariness(memory, np.array([tile[0]]), np.array([tile[1]]))[0])
                yield price_m + told + far_m + wary + self._rng.random() * WHIM_M, Errand(tile, thing)

    def _frontier(self, memory: BotMemory, ways: Ways) -> tuple[float, Errand] | None:
        """The tile from which most is seen for the least way."""
        unseen = unseen_beside(memory)
        at = ((unseen[ways.crop] > 1) & (ways.distance != UNREACHED) & ways.free).nonzero()
        if len(at[0]) == 0:
            return None
        price = ways.distance[at] * np.float32(1 / UNITS_PER_M)
        price -= unseen[ways.crop][at] * np.float32(UNSEEN_M)
        x, y = at[1] + ways.left, at[0] + ways.top
        if memory.goal_places:  # the way that seems the shortest there
            there = [np.hypot(x - np.float32(at_x), y - np.float32(at_y)) for at_x, at_y in memory.goal_places]
            price += np.minimum.reduce(there).astype(np.float32)
        else:
            price -= (x * self._sides[0] + y * self._sides[1]).astype(np.float32) * np.float32(TOLD_SIDE_M)
        for name, area in memory.rooms.items():
            if self._told_of(name):
                inside = (
                    (x >= area.x - 1) & (x <= area.x + area.width) & (y >= area.y - 1) & (y <= area.y + area.height)
                )
                price += np.where(inside, np.float32(TOLD_M), np.float32(0))
        wary = self._wariness(memory, x, y)
        price += wary
        best = int(price.argmin())
        tile = int(x[best]), int(y[best])
        # Beside things it counts as far as it is; with a goal that says where, it comes before all but what is at hand.
        cost = ways.away(*tile) / UNITS_PER_M + float(wary[best]) - (FOLLOWED_M if memory.goal_places else 0.0)
        return cost + self._rng.random() * WHIM_M, Errand(tile)

    def _wariness(self, memory: BotMemory, x: I64, y: I64) -> F32:
        """How much more tiles cost that the infected stand about, as far as one remembers; [n] float32, m."""
        total = np.zeros(len(x), np.float32)
        for one in memory.infected.values() if self._temper.wary_m else ():
            if not one.down:
                total[(x - one.x) ** 2 + (y - one.y) ** 2 < ABOUT_M**2] += 1
        total *= np.float32(self._temper.wary_m)
        return np.minimum(total, np.float32(WARY_MOST_M), out=total)

    def _told_of(self, *names: str) -> bool:
        """Whether words that were read name one of these."""
        return any(set(_WORD.findall(name.casefold())) <= self._words for name in names if name)

    def _heed(self, memory: BotMemory) -> None:
        """Take in what notes said since the last time: names, and sides of the compass."""
        for text in memory.read[self._heeded :]:
            words = {word.removesuffix("s") if word.endswith("'s") else word for word in _WORD.findall(text.casefold())}
            self._words |= words
            if "key" in words:
                sides = [COMPASS[word] for word in COMPASS if word in words]
                self._sides = (sum(x for x, _ in sides), sum(y for _, y in sides))
        self._heeded = len(memory.read)


def unseen_beside(memory: BotMemory) -> U8:
    """How many of the eight tiles round each known free one are not known yet; [h, w] uint8, 0 elsewhere."""
    unknown = np.pad(~memory.known, 1).astype(np.uint8)
    rows = unknown[:-2] + unknown[1:-1] + unknown[2:]
    count: U8 = rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]
    walls: Bool = memory.solid | ~memory.known | memory.dull
    count[walls] = 0
    return count


def stand_by(area: Area, ways: Ways) -> Tile | None:
    """The nearest tile in a thing or beside it that can be walked to, if any."""
    rows, columns = area.crop(1)
    tiles = [(x, y) for y in range(rows.start, rows.stop) for x in range(columns.start, columns.stop)]
    best = min(tiles, key=lambda tile: ways.away(*tile))
    return None if ways.away(*best) == UNREACHED else best
