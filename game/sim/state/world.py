"""The World: data only, in columns. The verbs live in the modules that `step` calls."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from game.sim.paths.fieldslots import FieldSlots
from game.sim.paths.flowfield import WaveGround
from game.sim.paths.routemap import RouteMap
from game.sim.paths.routes import RouteField
from game.sim.paths.upkeep import RouteUpkeep
from game.sim.state.bodies import FAR_M, IDS_MOST, NOBODY, Bodies, pairs_of_numbers
from game.sim.state.pacing import Pacing
from game.sim.state.pencilmap import PencilMap
from game.sim.state.people import NEVER, Person
from game.sim.state.scratch import Scratch
from game.sim.state.story import Story
from game.sim.terrain.grid import Grid
from game.sim.terrain.lamps import LampLight
from game.sim.terrain.level import Level
from game.sim.words.declared import decides, digest_of, rebuilt, shown
from game.sim.words.states import DoorState, Outcome
from game.sim.words.types import COUNT_MOST, F32, I32, I64, U8, U16, Bool

CHASE_SLOT = 0  # the field towards where survivors were last seen
STEPS_SLOT = 1  # the survivors' own steps
FIRST_NOISE_SLOT = 2
SLOTS = 8
THROWN_MAX = 16
CORPSES_MAX = 512
LANDED_MAX = 64
PAIRS_OF_NONE = -1  # of `World.pairs_of`: they are of no rows
SLICES_MOST = 256  # of a field, and more than it takes
SPILLED, FORGOTTEN, ADDED = -1, -2, -3  # of `World.origin`: began anywhere; is counted no more; came in play


@dataclass
class Corpses:
    """Those who will not get up, a ring: the oldest makes room. Each keeps its id, its kind and its look."""

    total: int = shown(default=0, within=(0, COUNT_MOST))
    id: I32 = shown(factory=lambda: np.zeros(CORPSES_MAX, np.int32))
    kind: U8 = shown(factory=lambda: np.zeros(CORPSES_MAX, np.uint8))
    look: U8 = shown(factory=lambda: np.zeros(CORPSES_MAX, np.uint8))
    position: F32 = shown(factory=lambda: pairs_of_numbers(CORPSES_MAX), place=True, within=(-FAR_M, FAR_M))
    facing: F32 = shown(factory=lambda: pairs_of_numbers(CORPSES_MAX), within=(-2, 2))


_FLIGHT = (1, COUNT_MOST)  # ticks


def _thrown_pairs() -> F32:
    return pairs_of_numbers(THROWN_MAX)


def _thrown_numbers() -> I32:
    return np.ones(THROWN_MAX, np.int32)


@dataclass
class Thrown:
    """Things in the air. Rows ``[0, count)``. ``landed``: where shards lie, m."""

    count: int = decides(default=0, within=(0, THROWN_MAX))
    item: U8 = decides(factory=lambda: np.zeros(THROWN_MAX, np.uint8), rows="count")  # number of its row
    position: F32 = decides(factory=_thrown_pairs, place=True, rows="count", within=(0, FAR_M))
    previous: F32 = shown(factory=_thrown_pairs, place=True, rows="count", within=(0, FAR_M))
    velocity: F32 = decides(factory=_thrown_pairs, rows="count", within=(-50, 50))  # m/s
    left: I32 = decides(factory=_thrown_numbers, rows="count", within=_FLIGHT)  # ticks until it lands
    total: I32 = shown(factory=_thrown_numbers, rows="count", within=_FLIGHT)  # ticks of the whole flight
    thrower: I32 = decides(factory=_thrown_numbers, rows="count", within=(0, IDS_MOST))  # id
    landed: list[tuple[float, float]] = shown(factory=list)


@dataclass
class Doors:
    """Columns [doors]."""

    state: U8 = decides(within=DoorState)
    whole: F32 = rebuilt()  # what it stands when nobody has pushed it yet
    health: F32 = decides()
    pushers: I32 = shown(within=(0, COUNT_MOST))  # this period


class Noise(NamedTuple):
    """A sound at a place (m), heard as far as its loudness (m) over open floor; it calls to ``slot``.

    A ``cry`` is the horde's own: who hears it goes where the crier goes. ``about``: the id of whom the crier hunts, or
    of whose steps it is.
    """

    x: float
    y: float
    loudness_m: float
    slot: int  # STEPS_SLOT, or -1 for any
    cry: bool = False
    about: int = NOBODY


class Trail(NamedTuple):
    """Where one of the living was last seen, m, and when."""

    x: float
    y: float
    tick: int = NEVER


@dataclass(frozen=True)
class NoiseField:
    """How far a noise went from its tiles: ``distance`` [h, w] uint16 units in a window at tile ``(left, top)``.

    ``solid``, ``shut`` [h, w] bool: the ground in the window as it was then.
    """

    sources: list[tuple[int, int]] = decides()
    distance: U16 = decides(sides=2)
    solid: Bool = decides(sides=2)
    shut: Bool = decides(sides=2)
    left: int = decides()
    top: int = decides()

    @cached_property
    def terrain(self) -> WaveGround:
        """That ground as a wave goes over it."""
        return WaveGround.of(self.solid, self.shut)


class Aim(NamedTuple):
    """What a chase field leads to: tiles, and the versions of the grid and the route map that it was made for."""

    tiles: tuple[tuple[int, int], ...] = ()
    version: int = -1
    routes: int = -1


@dataclass
class Chase:
    """The chase field in use, and the next one in the making.

    ``next_shut`` [h, w] bool: where doors were shut when that was begun; with it it can be begun again.
    """

    aim: Aim = decides(default=Aim())
    tick: int = decides(default=0, within=(0, COUNT_MOST))  # when that was last up to date
    next_aim: Aim = decides(default=Aim())
    next_tick: int = decides(default=0, within=(0, COUNT_MOST))  # when the next one was begun
    next_shut: Bool = decides(factory=lambda: np.zeros((0, 0), np.bool_), sides=2)
    slices: int = decides(default=0, within=(0, SLICES_MOST))  # of it that are made
    making: RouteField | None = rebuilt(default=None)


def no_pairs() -> tuple[I64, I64, F32]:
    """Pairs of nobody."""
    return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32)


@dataclass
class World:
    """Everything that a tick reads and writes."""

    level: Level = rebuilt()
    grid: Grid = decides()
    rng: np.random.Generator = decides()
    bodies: Bodies = decides()
    doors: Doors = decides()
    fields: FieldSlots = decides()
    lamps: LampLight = decides()
    upkeep: RouteUpkeep = decides()  # of the route tables
    searched: Bool = decides()  # [containers]
    places: F32 = rebuilt()  # [4, things] m, what hands can reach: see reach.places_of
    story: Story = decides()
    origin: I32 = decides(sides=1)  # [ids] the object id of the spawn where each began, `SPILLED` or `FORGOTTEN`
    people: dict[int, Person] = decides(factory=dict)  # by id, in the order in which they came
    pencil_maps: dict[int, PencilMap] = shown(factory=dict)  # by id of a person, from their first look on
    tick: int = decides(default=0, within=(0, COUNT_MOST))
    thrown: Thrown = decides(factory=Thrown)
    corpses: Corpses = shown(factory=Corpses)
    noises: list[Noise] = decides(factory=list)  # not heard yet
    made: list[Noise] = rebuilt(factory=list)  # in this tick, whoever hears them
    call: tuple[int, NoiseField] | None = decides(
        default=None
    )  # the slot of a noise that was heard, and is not yet pointed to
    stale: list[int] = decides(factory=list, within=(0, SLOTS - 1))  # of noises over ground that has changed since
    apart: dict[int, F32] = rebuilt(factory=dict)  # by id of a person: [crowd] m2, from them, once all moved
    scratch: Scratch = rebuilt(factory=Scratch)
    pairs: tuple[I64, I64, F32] = decides(factory=no_pairs, sides=1)  # rows, and how far apart they have to stand, m
    pairs_of: int = decides(default=PAIRS_OF_NONE)  # `Bodies.moves` when they were found
    tile: I32 = rebuilt(factory=lambda: np.zeros(0, np.int32))  # [crowd] flat tile of each
    chase: Chase = decides(factory=Chase)
    trails: dict[int, Trail] = decides(factory=dict)  # by id, of the living that were seen
    spot_tick: int = decides(default=NEVER, within=(NEVER, COUNT_MOST))
    steps_of: int = decides(default=NOBODY)  # the id of whose steps `STEPS_SLOT` leads to
    pacing: Pacing = decides(factory=Pacing)
    outcome: Outcome = decides(default=Outcome.PLAYING)
    kills: int = decides(default=0, within=(0, COUNT_MOST))

    @property
    def dormant(self) -> bool:
        """Whether the opening is not over: who lies there as if dead goes on lying."""
        return self.level.director and self.pacing.opening

    @property
    def routes(self) -> RouteMap:
        """The route map in use."""
        return self.upkeep.routes

    @property
    def field_age(self) -> int:
        """Ticks since the chase field in use was up to date."""
        return self.tick - self.chase.tick


def state_hash(world: World) -> str:
    """Digest of all that decides what happens next: same seed and commands, same digest. 32 hexadecimal digits."""
    return digest_of(world)
