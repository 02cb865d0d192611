"""The World: data only, in columns. The verbs live in the modules that `step` calls."""

import hashlib
import struct
from dataclasses import dataclass, field

import numpy as np

from game.sim.paths.fieldslots import FieldSlots
from game.sim.paths.flowfield import WaveGround
from game.sim.paths.routemap import RouteMap
from game.sim.paths.routes import RouteField
from game.sim.paths.upkeep import RouteUpkeep
from game.sim.state.scratch import Scratch
from game.sim.terrain.grid import Grid
from game.sim.terrain.lamps import LampLight
from game.sim.terrain.level import Level
from game.sim.words.states import Action, Goal, Outcome, Prompt, Weapon
from game.sim.words.types import F32, I8, I32, I64, U8, U16, Bool

NEVER = -(10**6)  # a tick long before the first
CHASE_SLOT = 0  # the field towards where a survivor was last seen
STEPS_SLOT = 1  # the survivor's own steps
FIRST_NOISE_SLOT = 2
SLOTS = 8
THROWN_MAX = 16
CORPSES_MAX = 512
LANDED_MAX = 64
SPILLED, FORGOTTEN = -1, -2  # of `World.origin`: began anywhere; is counted no more
PLACE = {"place": True}  # metadata of a column of places: they move when all of the map does


def _pairs(rows: int) -> F32:
    """[rows, 2] float32 whose two columns are contiguous each."""
    return np.zeros((2, rows), np.float32).T


@dataclass
class Horde:
    """Every infected. Rows ``[0, count)`` live.

    Who dies is replaced by the last row, so an id is stable and a row is not.
    """

    capacity: int
    count: int = 0
    knocked_ticks: int = 0  # until the last blow is felt no more
    removed: int = 0  # how many have been; each moves a row
    id: I32 = field(init=False)  # [capacity]
    kind: U8 = field(init=False)  # Kind
    state: U8 = field(init=False)  # State
    position: F32 = field(init=False, metadata=PLACE)  # [capacity, 2] m
    previous: F32 = field(init=False, metadata=PLACE)  # [capacity, 2] m, a tick ago
    velocity: F32 = field(init=False)  # [capacity, 2] m/s, by its own legs
    knock: F32 = field(init=False)  # [capacity, 2] m/s, by others' blows, decays
    facing: F32 = field(init=False)  # [capacity, 2] unit
    target: F32 = field(init=False, metadata=PLACE)  # [capacity, 2] m, where it drifts or searches
    held: F32 = field(init=False)  # 0 to 1, how much of its steps was in vain of late
    pace: F32 = field(init=False)  # its share of its kind's speed
    health: F32 = field(init=False)
    notice: F32 = field(init=False)  # 0 to 1, how sure it is that it sees somebody
    timer: I32 = field(init=False)  # ticks until its state ends
    sees: Bool = field(init=False)  # a survivor, at its last look
    walks_straight: Bool = field(init=False)  # nothing stands between it and the survivor it sees
    slot: I8 = field(init=False)  # the field it follows, -1 none
    serial: I32 = field(init=False)  # of that field when it began
    hit_tick: I32 = field(init=False)

    def __post_init__(self) -> None:
        n = self.capacity
        for name in ("id", "timer", "serial", "hit_tick"):
            setattr(self, name, np.zeros(n, np.int32))
        for name in ("kind", "state"):
            setattr(self, name, np.zeros(n, np.uint8))
        for name in ("position", "previous", "velocity", "knock", "facing", "target"):
            setattr(self, name, _pairs(n))
        for name in ("held", "pace", "health", "notice"):
            setattr(self, name, np.zeros(n, np.float32))
        for name in ("sees", "walks_straight"):
            setattr(self, name, np.zeros(n, np.bool_))
        self.slot = np.full(n, -1, np.int8)

    @property
    def columns(self) -> dict[str, np.ndarray]:
        """Every column by name."""
        return {name: value for name, value in vars(self).items() if isinstance(value, np.ndarray)}

    def remove(self, row: int) -> None:
        """Drop one row; the last one takes its place."""
        last = self.count - 1
        for column in self.columns.values():
            column[row] = column[last]
        self.count = last
        self.removed += 1


@dataclass
class Corpses:
    """Those who will not get up, a ring: the oldest makes room."""

    total: int = 0
    id: I32 = field(default_factory=lambda: np.zeros(CORPSES_MAX, np.int32))
    kind: U8 = field(default_factory=lambda: np.zeros(CORPSES_MAX, np.uint8))
    position: F32 = field(default_factory=lambda: _pairs(CORPSES_MAX), metadata=PLACE)
    facing: F32 = field(default_factory=lambda: _pairs(CORPSES_MAX))


@dataclass
class Player:
    """The survivor. Plain numbers: m, m/s, health points, whole ticks."""

    x: float
    y: float
    health: float
    previous_x: float = 0.0
    previous_y: float = 0.0
    velocity_x: float = 0.0
    velocity_y: float = 0.0
    aim_x: float = 1.0  # unit vector
    aim_y: float = 0.0
    aim_distance_m: float = 1.0
    stamina: float = 1.0
    stamina_wait: int = 0
    tired: bool = False
    sprinting: bool = False
    sneaking: bool = False
    flashlight: bool = True
    wounds: int = 0
    hurt_tick: int = NEVER
    step_m: float = 0.0  # walked since the last step was heard
    action: Action = Action.NONE
    action_tick: int = 0  # ticks since it began
    breathless: bool = False  # a shove that was begun without the breath for it
    buttons: int = 0  # held last tick
    wanted: int = 0  # pressed a moment ago, not done yet
    wanted_tick: int = NEVER
    weapon: Weapon = Weapon.HANDS
    weapons: tuple[Weapon, ...] = (Weapon.HANDS,)
    throwables: int = 0
    bandages: int = 0
    keys: tuple[str, ...] = ()
    held_by: int = 0
    prompt: Prompt = Prompt.NONE
    prompt_index: int = -1  # the door, container or note


@dataclass
class Thrown:
    """Things in the air. Rows ``[0, count)``."""

    count: int = 0
    position: F32 = field(default_factory=lambda: _pairs(THROWN_MAX), metadata=PLACE)
    previous: F32 = field(default_factory=lambda: _pairs(THROWN_MAX), metadata=PLACE)
    velocity: F32 = field(default_factory=lambda: _pairs(THROWN_MAX))  # m/s
    left: I32 = field(default_factory=lambda: np.zeros(THROWN_MAX, np.int32))  # ticks until it lands
    total: I32 = field(default_factory=lambda: np.ones(THROWN_MAX, np.int32))  # ticks of the whole flight
    landed: list[tuple[float, float]] = field(default_factory=list)


@dataclass
class Doors:
    """Columns [doors]: ``state`` uint8 of DoorState, ``whole`` and ``health`` float32, ``pushers`` int32 this turn."""

    state: U8
    whole: F32  # what it stands when nobody has pushed it yet
    health: F32
    pushers: I32


@dataclass(frozen=True, slots=True)
class Noise:
    """A sound at a place (m), heard as far as its loudness (m) over open floor; it calls to ``slot``.

    A ``cry`` is the horde's own: who hears it goes where the crier goes.
    """

    x: float
    y: float
    loudness_m: float
    slot: int  # STEPS_SLOT, or -1 for any
    cry: bool = False


@dataclass(frozen=True, slots=True)
class NoiseField:
    """How far a noise went from its tiles: ``distance`` [h, w] uint16 units in a window at tile ``(left, top)``."""

    sources: list[tuple[int, int]]
    distance: U16
    terrain: WaveGround
    left: int
    top: int


@dataclass(frozen=True, slots=True)
class Aim:
    """What a chase field leads to: a tile, and the versions of the grid and the route map that it was made for."""

    x: int = -1
    y: int = -1
    version: int = -1
    routes: int = -1


@dataclass
class Chase:
    """The chase field in use, and the next one in the making."""

    aim: Aim = field(default_factory=Aim)  # of the one in use
    tick: int = 0  # when that was last up to date
    making: RouteField | None = None
    next_aim: Aim = field(default_factory=Aim)
    next_tick: int = 0  # when the next one was begun


def _nobody() -> tuple[I64, I64, F32]:
    return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32)


@dataclass
class World:
    """Everything that a tick reads and writes."""

    level: Level
    grid: Grid
    rng: np.random.Generator
    horde: Horde
    player: Player
    doors: Doors
    fields: FieldSlots
    lamps: LampLight
    upkeep: RouteUpkeep  # of the route tables
    searched: Bool  # [containers]
    places: F32  # [4, things] m, what hands can reach: see hands.places_of
    origin: I32  # [ids] the object id of the spawn where each of the horde began, `SPILLED` or `FORGOTTEN`
    tick: int = 0
    thrown: Thrown = field(default_factory=Thrown)
    corpses: Corpses = field(default_factory=Corpses)
    noises: list[Noise] = field(default_factory=list)  # not heard yet
    call: tuple[int, NoiseField] | None = None  # the slot of a noise that was heard, and is not yet pointed to
    stale: list[int] = field(default_factory=list)  # slots of noises that spread over ground that has changed since
    apart: F32 = field(default_factory=lambda: np.zeros(0, np.float32))  # [count] m2, from the survivor, once all moved
    scratch: Scratch = field(default_factory=Scratch)
    pairs: tuple[I64, I64, F32] = field(default_factory=_nobody)  # rows, and how far apart they have to stand, m
    pairs_of: int = -1  # `Horde.removed` when they were found
    tile: I32 = field(default_factory=lambda: np.zeros(0, np.int32))  # [count] flat tile of each infected
    chase: Chase = field(default_factory=Chase)
    trail: tuple[float, float] = (0.0, 0.0)  # where a survivor was last seen, m
    trail_tick: int = NEVER
    spot_tick: int = NEVER
    goal: Goal = Goal.FIND_KEY
    goal_detail: str = ""
    goal_stale: bool = True
    outcome: Outcome = Outcome.PLAYING
    cause: str = ""
    kills: int = 0

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
    digest = hashlib.blake2b(digest_size=16)
    horde, player, thrown = world.horde, world.player, world.thrown
    for name, column in sorted(horde.columns.items()):
        digest.update(name.encode())
        digest.update(np.ascontiguousarray(column[: horde.count]).tobytes())
    digest.update(repr(player).encode())
    doors, fields, flying = world.doors, world.fields, slice(0, thrown.count)
    thrown_columns = (thrown.position[flying], thrown.velocity[flying], thrown.left[flying])
    columns = (doors.state, doors.health, world.searched, fields.serial, fields.distance, *world.pairs)
    for array in (*columns, *thrown_columns):
        digest.update(np.ascontiguousarray(array).tobytes())
    digest.update(
        struct.pack("<6i", world.tick, horde.count, horde.knocked_ticks, world.kills, world.outcome, thrown.count)
    )
    digest.update(struct.pack("<2d2i", *world.trail, world.trail_tick, world.spot_tick))
    chase = world.chase
    making = (chase.next_aim, chase.next_tick, chase.making.slices) if chase.making else ()
    called = world.call[0] if world.call else ()
    digest.update(repr((chase.aim, chase.tick, making, world.noises, called)).encode())
    digest.update(repr(world.rng.bit_generator.state).encode())
    return digest.hexdigest()
