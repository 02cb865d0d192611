"""What a view may read: copies of this tick's state, never the state itself.

Taking a snapshot draws nothing from the generator and writes nothing into the world, so a run with a
picture and one without have the same hashes.
"""

from dataclasses import dataclass

from game.sim.level import Level
from game.sim.states import Action, Goal, Outcome, Prompt, Weapon
from game.sim.types import F32, I32, U8, Bool


@dataclass(frozen=True, slots=True)
class HordeView:
    """Every living infected, ``n`` rows. ``id`` is stable; a row is not."""

    id: I32  # [n]
    kind: U8  # [n] Kind
    state: U8  # [n] State
    position: F32  # [n, 2] m
    previous: F32  # [n, 2] m, one tick ago
    facing: F32  # [n, 2] unit vector
    timer: I32  # [n] ticks until the state ends (GRAB, STAGGER, FALL, SEARCH)
    flash: I32  # [n] ticks since it was last hit, large where never
    seen: Bool  # [n] a line of sight from the survivor reaches it


@dataclass(frozen=True, slots=True)
class CorpseView:
    """Those who will not get up, ``n`` rows, oldest first."""

    id: I32  # [n]
    kind: U8  # [n]
    position: F32  # [n, 2] m
    facing: F32  # [n, 2]


@dataclass(frozen=True, slots=True)
class PlayerView:
    """The survivor at the centre of the picture."""

    position: tuple[float, float]
    previous: tuple[float, float]
    aim: tuple[float, float]  # unit vector
    aim_distance_m: float
    speed_mps: float
    health: float  # 0 to 1
    stamina: float  # 0 to 1
    wounds: int  # open bites, each bleeds
    weapon: Weapon
    weapons: tuple[Weapon, ...]
    throwables: int
    bandages: int
    keys: tuple[str, ...]
    flashlight: bool
    sneaking: bool
    sprinting: bool
    action: Action
    action_progress: float  # 0 to 1
    held_by: int  # infected that hold on
    hurt_ticks: int  # ticks since the last bite, large where never
    room: str
    prompt: Prompt
    prompt_at: tuple[float, float]
    prompt_detail: str  # the key's name for UNLOCK and LOCKED, the container's for SEARCH


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that a picture of one tick needs."""

    tick: int
    level: Level
    player: PlayerView
    horde: HordeView
    corpses: CorpseView
    door_state: U8  # [doors] DoorState
    door_health: F32  # [doors] 0 to 1
    searched: Bool  # [containers]
    thrown: F32  # [k, 2] m, in flight
    thrown_previous: F32  # [k, 2] m
    thrown_height: F32  # [k] m above the floor
    landed: F32  # [k, 2] m, lying where they fell
    sight_m: F32  # [rays] how far the survivor sees; ray i points at angle 2*pi*i/rays, x right, y down
    light: F32  # [h, w] 0 to 1, lamps as the rules see them
    goal: Goal
    outcome: Outcome
    cause: str  # of death
    kills: int
