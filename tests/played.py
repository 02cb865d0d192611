"""Worlds in the middle of a game: many people, each with a pilot, the living about them, and all that may go on."""

from collections.abc import Mapping
from functools import cache

import numpy as np

from game.content.files.paths import find_map
from game.content.saves import pack, unpack
from game.content.school.school import School, read_school
from game.play.pilots import Pilot
from game.play.session import Session, Setup
from game.sim.actions import ground, items
from game.sim.perception import noise
from game.sim.setup.resume import resume
from game.sim.state import population
from game.sim.state.encode import plain_of
from game.sim.state.people import acting
from game.sim.state.world import World
from game.sim.terrain.tiles import NOTHING, TALL
from game.sim.words.commands import STAND, Command
from game.sim.words.events import Events
from game.sim.words.states import GRAB, LIVING
from game.sim.words.types import TileBox
from tests.worlds import free_places

MAPS = ("hall_a", "gym", "cafeteria", "rooftop")


@cache
def school_of(name: str) -> School:
    return read_school(find_map(name))


class Game:
    """A session and who presses the buttons of each of its people."""

    def __init__(self, name: str, seed: int, *, people: int = 1, zombies: int | None = None, living: int = 0) -> None:
        path = find_map(name)
        self.session = Session(school_of(name), Setup(path, seed, zombies=zombies, people=people))
        self.pilots = [Pilot(seed + who, who) for who in range(people)]
        if living:
            places = free_places(self.world.grid.blocked, living, seed).astype(np.float32)
            kinds = np.zeros(living, np.int64)
            population.spawn(self.world, self.session.rules, places, kinds, side=LIVING)

    @property
    def world(self) -> World:
        return self.session.world

    def commands(self) -> Mapping[int, Command]:
        """What all want now; who acts no more stands."""
        people = list(self.world.people.values())
        pairs = zip(people, self.pilots, strict=True)
        return {person.id: pilot.command(self.world) if person.acts else STAND for person, pilot in pairs}

    def tick(self) -> Mapping[int, Command]:
        commands = self.commands()
        self.session.tick_all(commands)
        return commands


def saved_and_loaded(game: Game, world: World) -> World:
    """A world as it comes back out of the octets of a save."""
    return resume(game.session.school.level, game.session.rules, unpack(bytearray(pack(plain_of(world)))))


class Mover:
    """Puts things where nobody stands, and takes them away again, one in a tick."""

    def __init__(self, seed: int = 2) -> None:
        self._rng = np.random.default_rng(seed)
        self._placed: list[TileBox] = []

    def move(self, world: World) -> None:
        if self._placed and world.tick % 2:
            ground.put(world, self._placed.pop(0), NOTHING)
            return
        grid, bodies = world.grid, world.bodies
        free = ~grid.blocked & (grid.door < 0)
        for x, y in bodies.position[: bodies.count].astype(np.int64):
            free[y - 1 : y + 2, x - 1 : x + 2] = False
        ys, xs = free.nonzero()
        pick = int(self._rng.integers(len(xs)))
        x, y = int(xs[pick]), int(ys[pick])
        self._placed.append(TileBox(x, y, x + 1, y + 1))
        ground.put(world, self._placed[-1], TALL)


def busy_game() -> Game:
    """A game in which everything goes on at once: bottles fly, noises wait, one has been heard and is not yet pointed
    to, a chase is in the making, people are held."""
    game = Game("hall_a", 5, people=6, zombies=400, living=40)
    world = game.world
    for person in world.people.values():
        person.pockets, person.health = ("bottle",) * 9, 1e6
        person.keys = ("gate", "lab")
    mover = Mover()
    for _ in range(3000):
        game.tick()
        mover.move(world)
        held = (world.bodies.state[: world.bodies.crowd] == GRAB).any()
        ground = world.upkeep.aim is not None and world.upkeep.waiting and world.lamps.stale and world.stale
        if ground and world.call and world.chase.slices and world.corpses.total and held and len(world.trails) > 1:
            break
    else:
        raise AssertionError("not everything went on at once")
    for person in acting(world.people)[:3]:
        items.throw(world, game.session.rules, person, Events())
        noise.make(world, person.x, person.y, 9.0, about=person.id)
    world.thrown.landed = [*world.thrown.landed, (4.0, 5.0)]
    return game
