"""What a bot keeps of what it has perceived: its own map, doors as last seen, what it holds to be where."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from game.playtest.perception import Perception, Thing, ThingKind
from game.sim.terrain.areas import Area
from game.sim.words.events import Event, EventKind
from game.sim.words.states import DoorState, Prompt
from game.sim.words.types import I16, Bool

SAME_PLACE_M = 0.6  # of what a prompt is about and a thing that is known


@dataclass(slots=True)
class Remembered:
    """One of the infected as last perceived."""

    number: int  # its id
    x: float
    y: float
    tick: int
    hunts: bool
    speed: float
    down: bool


class BotMemory:
    """A map in pencil: ``known``, ``solid`` [h, w] bool, what has not been seen counts as solid.

    ``door`` [h, w] int16: the door on a tile, -1 for none. ``version`` counts the changes of what one can walk on.
    """

    def __init__(self, width: int, height: int, forget_ticks: int) -> None:
        self.known: Bool = np.zeros((height, width), np.bool_)
        self.solid: Bool = np.ones((height, width), np.bool_)
        self.door: I16 = np.full((height, width), -1, np.int16)
        self.version = 0
        self.doors: dict[int, DoorState] = {}
        self.locked: dict[int, str] = {}  # door -> the key that it wants
        self.keys: tuple[str, ...] = ()
        self.things: dict[tuple[ThingKind, int], Thing] = {}
        self.done: set[tuple[ThingKind, int]] = set()  # searched, read
        self.given_up: dict[tuple[ThingKind, int], int] = {}  # until when
        self.dull: Bool = np.zeros((height, width), np.bool_)  # looked at in vain
        self.rooms: dict[str, Area] = {}
        self.been_in: set[str] = set()
        self.read: list[str] = []
        self.goal_places: tuple[tuple[float, float], ...] = ()  # of goals that say where, as one looks them up
        self.infected: dict[int, Remembered] = {}
        self.last_heard_tick = -(10**6)  # of something near that was not seen
        self.tick = 0
        self._forget_ticks = forget_ticks

    def take_in(self, now: Perception) -> None:
        """Learn from a look."""
        self.tick = now.tick
        self._see_ground(now)
        for thing in now.things:
            self.things.setdefault((thing.kind, thing.number), thing)
        self._see_doors(now)
        self.rooms |= now.rooms
        if now.own.room:
            self.been_in.add(now.own.room)
        self.read += now.read
        self.goal_places = tuple(goal.place for goal in now.goals if goal.place is not None and not goal.done)
        self._feel(now.felt)
        if now.own.keys != self.keys:
            self.keys = now.own.keys
            self.version += 1
        self._see_infected(now)

    def _see_ground(self, now: Perception) -> None:
        crop, seen = now.glimpse.box.crop(), now.glimpse.seen
        known, solid = self.known[crop], self.solid[crop]
        if not (known[seen].all() and np.array_equal(solid[seen], now.glimpse.solid[seen])):
            known |= seen
            solid[seen] = now.glimpse.solid[seen]
            self.door[crop][seen] = now.glimpse.door[seen]
            self.version += 1

    def _see_doors(self, now: Perception) -> None:
        for index, state in now.doors.items():
            if self.doors.get(index) != state:
                self.doors[index] = state
                self.version += 1
            if state is not DoorState.SHUT and self.locked.pop(index, None) is not None:
                self.version += 1
        if now.own.prompt in (Prompt.LOCKED, Prompt.UNLOCK):
            door = self.thing_at(ThingKind.DOOR, now.own.prompt_at)
            if door is not None and door.number not in self.locked:
                self.locked[door.number] = now.own.prompt_detail
                self.version += 1

    def _feel(self, felt: Iterable[Event]) -> None:
        for event in felt:
            if event.kind in (EventKind.PICKUP, EventKind.SEARCHED_EMPTY):
                self.done.add((ThingKind.CONTAINER, event.subject))
            elif event.kind == EventKind.NOTE:
                self.done.add((ThingKind.NOTE, event.subject))

    def _see_infected(self, now: Perception) -> None:
        figures = now.figures
        for row, number in enumerate(figures.id.tolist()):
            x, y = figures.place[row].tolist()
            speed, down = float(figures.speed[row]), bool(figures.down[row])
            self.infected[number] = Remembered(number, x, y, now.tick, bool(figures.hunts[row]), speed, down)
        self._see_that_they_left(now)
        if any(sound.about_m <= 7 for sound in now.heard):
            self.last_heard_tick = now.tick

    def _see_that_they_left(self, now: Perception) -> None:
        """Forget who is not where they were any more, and who was seen long ago."""
        box, seen = now.glimpse.box, now.glimpse.seen
        gone = []
        for number, one in self.infected.items():
            if one.tick == now.tick:
                continue
            x, y = int(one.x) - box.left, int(one.y) - box.top
            looked_at = 0 <= x < seen.shape[1] and 0 <= y < seen.shape[0] and seen[y, x]
            if looked_at or now.tick - one.tick > self._forget_ticks:
                gone.append(number)
        for number in gone:
            del self.infected[number]

    def thing_at(self, kind: ThingKind, at: tuple[float, float]) -> Thing | None:
        """The known thing in the middle of which a place lies, m."""
        for thing in self.things.values():
            x, y = thing.area.center
            if thing.kind is kind and abs(x - at[0]) < SAME_PLACE_M and abs(y - at[1]) < SAME_PLACE_M:
                return thing
        return None

    def give_up(self, thing: tuple[ThingKind, int], ticks_long: int) -> None:
        """Leave something alone for a while."""
        self.given_up[thing] = self.tick + ticks_long

    def open_to(self, kind: ThingKind) -> list[Thing]:
        """Known things of a kind that are neither done with nor given up for now."""
        return [
            thing
            for key, thing in self.things.items()
            if thing.kind is kind and key not in self.done and self.given_up.get(key, 0) <= self.tick
        ]

    def find_dull(self, x: int, y: int) -> None:
        """Note that from a tile nothing more is to be seen."""
        self.dull[max(y - 1, 0) : y + 2, max(x - 1, 0) : x + 2] = True

    def unseen_at(self, x: int, y: int) -> int:
        """How many of the tiles round one are not known yet."""
        return int(np.count_nonzero(~self.known[max(y - 1, 0) : y + 2, max(x - 1, 0) : x + 2]))

    def bars(self, index: int) -> bool:
        """Whether a door is known to be locked and its key is not in the pocket."""
        return index in self.locked and self.locked[index] not in self.keys
