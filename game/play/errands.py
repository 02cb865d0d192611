"""Pilots with errands: one who keeps opening and shutting doors, one who searches containers and uses the keys."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from game.play.pilots import Pilot
from game.sim.actions.doors import barred
from game.sim.paths.flowfield import UNREACHED, WaveGround, distance_to, flow
from game.sim.paths.headings import UNITS
from game.sim.state.people import Person
from game.sim.state.world import World
from game.sim.terrain.areas import Area
from game.sim.words.commands import STAND, Button, Command
from game.sim.words.states import DoorState, Prompt
from game.sim.words.types import U16, length, ticks

PRESS_EVERY = 16  # ticks: a press is an edge, and what it does to a door is seen before the next
FAR_EVERY = 3  # doors
IN_VAIN = 3  # moves that a press counts for which did not move it
MOVES = 6  # of a door before one goes on to another
CLOSE_M = 0.85  # from a thing one stops and reaches for it
CLEAR_M = 0.45  # but not nearer: one's own body would be in the doorway
PATIENCE = ticks(25)  # on the way to one thing, before another one is chosen
REACHING = ticks(4)  # and beside it
CM_PER_M = 100


@dataclass(frozen=True, slots=True)
class Target:
    """A thing to put a hand on: what the prompt says of it, by which number, and where it lies."""

    prompts: tuple[Prompt, ...]
    index: int
    area: Area


class Errands:
    """Walks to one thing after another and puts a hand on each; doors on the way are opened.

    Gives commands like anybody else, from a generator of its own. With nothing left to do it is a `Pilot`.
    ``who``: whose hands it moves, by their place among the people.
    """

    def __init__(self, seed: int, who: int = 0) -> None:
        self._who = who
        self._rng = np.random.default_rng(seed)
        self._afterwards = Pilot(seed, who)
        self._target: Target | None = None
        self._flow: U16 | None = None
        self._since = self._beside = 0

    def command(self, world: World) -> Command:
        """What it wants in this state of the world."""
        player = list(world.people.values())[self._who]
        if not player.acts:
            return STAND
        self._since += 1
        if self._target is None or self._since > PATIENCE or self._beside > REACHING or self._done(world, self._target):
            self._choose(world, player)
        target, way = self._target, self._flow
        if target is None or way is None:
            return self._afterwards.command(world)
        x, y = target.area.center
        reached = player.prompt in target.prompts and player.prompt_index == target.index
        gap_m = math.sqrt(target.area.squared_gap(player.x, player.y))
        close = reached and gap_m < CLOSE_M
        if close:
            self._beside += 1
            aim_x, aim_y, move_x, move_y = x - player.x, y - player.y, 0.0, 0.0
            if gap_m < CLEAR_M and not target.area.contains(player.x, player.y):
                far = length(aim_x, aim_y)
                move_x, move_y = -aim_x / far, -aim_y / far
        else:
            move_x, move_y = (float(v) for v in UNITS[:, way[int(player.y), int(player.x)]])
            if move_x == move_y == 0:  # on the last tile, with a step to go
                far = length(x - player.x, y - player.y) or 1.0
                move_x, move_y = (x - player.x) / far, (y - player.y) / far
            aim_x, aim_y = move_x * 2, move_y * 2
        buttons = Button.NONE if close else Button.SPRINT
        if world.tick % PRESS_EVERY == 0 and (close or player.prompt in (Prompt.OPEN, Prompt.UNLOCK)):
            buttons |= Button.INTERACT
            if close:
                self._pressed(world, target)
        return Command(
            round(move_x * 127), round(move_y * 127), round(aim_x * CM_PER_M), round(aim_y * CM_PER_M), int(buttons)
        )

    def _pressed(self, world: World, target: Target) -> None:
        """Note that it puts its hand on the thing now."""

    def _done(self, world: World, target: Target) -> bool:
        raise NotImplementedError

    def _wanted(self, world: World, player: Person) -> Iterator[Target]:
        """What could be done next, what comes first before the rest."""
        raise NotImplementedError

    def _pick(self, found: list[tuple[int, Target]]) -> int:
        """Which of these is next, each with how far away it is, in units of the distance field."""
        return min(range(len(found)), key=lambda i: found[i][0])

    def _choose(self, world: World, player: Person) -> None:
        """Set out for the next thing that can be walked to without a key one lacks."""
        self._since = self._beside = 0
        solid = barred(world, player)
        ground = WaveGround.of(solid, np.zeros_like(solid))
        away = distance_to(ground, player.x, player.y)
        found, tiles = [], []
        for target in self._wanted(world, player):
            tile = _stand(target.area, away)
            if tile is not None:
                tiles.append(tile)
                found.append((int(away[tile[1], tile[0]]), target))
        self._target = self._flow = None
        if found:
            number = self._pick(found)
            self._target, self._flow = found[number][1], flow(distance_to(ground, *tiles[number]), ground)


class DoorPilot(Errands):
    """Opens and shuts one door after another: two near ones, then one anywhere, a locked one first, and so on."""

    def __init__(self, seed: int, who: int = 0) -> None:
        super().__init__(seed, who)
        self._moves = self._chosen = 0
        self._last = self._stood = -1
        self._locked: set[int] = set()

    def _pressed(self, world: World, target: Target) -> None:
        stands = int(world.doors.state[target.index])
        self._moves += IN_VAIN if stands == self._stood else 1  # somebody in the doorway keeps it open
        self._stood = stands

    def _done(self, world: World, target: Target) -> bool:
        return self._moves >= MOVES or world.doors.state[target.index] == DoorState.BROKEN

    def _wanted(self, world: World, player: Person) -> Iterator[Target]:  # noqa: ARG002
        self._locked = set(np.flatnonzero(world.doors.state == DoorState.LOCKED).tolist())
        prompts = (Prompt.OPEN, Prompt.SHUT, Prompt.UNLOCK, Prompt.SHUT_BEHIND, Prompt.BLOCKED, Prompt.SLAM)
        for index, spec in enumerate(world.level.doors):
            if index != self._last and world.doors.state[index] != DoorState.BROKEN:
                yield Target(prompts, index, spec.area)

    def _pick(self, found: list[tuple[int, Target]]) -> int:
        self._chosen += 1
        if self._chosen % FAR_EVERY:
            return super()._pick(found)
        locked = [i for i, (_, target) in enumerate(found) if target.index in self._locked]
        return int(self._rng.choice(locked or len(found)))

    def _choose(self, world: World, player: Person) -> None:
        super()._choose(world, player)
        self._moves, self._stood = 0, -1
        self._last = -1 if self._target is None else self._target.index


class SearchPilot(Errands):
    """Unlocks what it has the key to, and searches the nearest container that nobody has searched."""

    def __init__(self, seed: int, who: int = 0) -> None:
        super().__init__(seed, who)
        self._given_up: set[Target] = set()

    def _done(self, world: World, target: Target) -> bool:
        if _is_door(target):
            return bool(world.doors.state[target.index] != DoorState.LOCKED)
        return bool(world.searched[target.index])

    def _wanted(self, world: World, player: Person) -> Iterator[Target]:
        doors, keys = world.level.doors, player.keys
        locked = [i for i in np.flatnonzero(world.doors.state == DoorState.LOCKED).tolist() if doors[i].key in keys]
        targets = [Target((Prompt.UNLOCK,), i, doors[i].area) for i in locked]
        boxes = world.level.containers
        targets += [Target((Prompt.SEARCH,), i, boxes[i].area) for i in np.flatnonzero(~world.searched).tolist()]
        left = [target for target in targets if target not in self._given_up]
        yield from [target for target in left if _is_door(target)] or left

    def _choose(self, world: World, player: Person) -> None:
        if self._target is not None and not self._done(world, self._target):
            self._given_up.add(self._target)
        super()._choose(world, player)


def _is_door(target: Target) -> bool:
    return Prompt.UNLOCK in target.prompts


def _stand(area: Area, away: U16) -> tuple[int, int] | None:
    """The nearest tile in a thing or beside it that can be walked to, if any; ``away`` [h, w] of a distance field."""
    rows, columns = area.crop(1)
    near = away[rows, columns]
    row, column = np.unravel_index(int(near.argmin()), near.shape)
    tile = columns.start + int(column), rows.start + int(row)
    return None if near[row, column] == UNREACHED else tile
