"""Which sounds an event makes: tables of names, gains and reach. Nothing here plays anything."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.sim.events import Event, EventKind
from game.sim.level import Surface
from game.sim.states import State, Weapon


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound and how it carries."""

    sound: str  # its name in sounds.toml
    gain: float = 1.0
    reach_m: float = 20.0  # not heard from here on
    gap_s: float = 0.0  # between two starts, unless the second is clearly louder
    per_tick: int = 2  # starts in one tick at most
    inside: bool = False  # the survivor's own body: no distance, no side, no wall


# What the survivor does, unless the table says otherwise, is heard where the survivor is.
CUES: Mapping[EventKind, tuple[Cue, ...]] = {
    EventKind.SWING: (Cue("swing"),),
    EventKind.SHOVE: (Cue("shove"),),
    EventKind.HIT: (Cue("hit_body"),),
    EventKind.KILL: (Cue("kill", per_tick=2), Cue("body_fall")),
    EventKind.THROW: (Cue("throw"),),
    EventKind.LAND: (Cue("bottle_break", reach_m=40),),
    EventKind.DOOR_OPEN: (Cue("door_open", reach_m=24),),
    EventKind.DOOR_SHUT: (Cue("door_shut", reach_m=24),),
    EventKind.DOOR_LOCKED: (Cue("door_locked", gap_s=0.4),),
    EventKind.DOOR_BLOCKED: (Cue("shove", gain=0.4, gap_s=0.4),),
    EventKind.DOOR_UNLOCK: (Cue("door_unlock"),),
    EventKind.DOOR_BANG: (Cue("door_bang", reach_m=32, gap_s=0.12),),
    EventKind.DOOR_BREAK: (Cue("door_break", reach_m=48),),
    EventKind.GRAB: (Cue("grab_snarl", reach_m=14, gap_s=0.2),),
    EventKind.BITE: (Cue("bite", reach_m=14), Cue("hurt_gasp", inside=True, gap_s=0.3)),
    EventKind.BANDAGE: (Cue("bandage", inside=True),),
    EventKind.PICKUP: (Cue("pickup", inside=True, per_tick=1),),
    EventKind.SEARCHED_EMPTY: (Cue("search_empty"),),
    EventKind.NOTE: (Cue("note_paper", inside=True),),
    EventKind.SPOTTED: (Cue("groan_alert", reach_m=26, gap_s=0.3),),
    EventKind.WEAPON: (Cue("swap", inside=True, per_tick=1),),
    EventKind.DIED: (Cue("death_sting", inside=True),),
    EventKind.ESCAPED: (Cue("escape_sting", inside=True),),
    EventKind.TIRED: (Cue("tired_breath", inside=True, gap_s=1.2),),
}

STEPS: Mapping[Surface, tuple[Cue, ...]] = {
    Surface.WOOD: (Cue("step_wood", per_tick=1),),
    Surface.STONE: (Cue("step_stone", per_tick=1),),
    Surface.TILE: (Cue("step_tile", per_tick=1),),
    Surface.MAT: (Cue("step_mat", per_tick=1),),
    Surface.EARTH: (Cue("step_earth", per_tick=1),),
}

GROAN = (Cue("groan_idle", reach_m=20, gap_s=0.35),)
GROWL = (Cue("groan_alert", gain=0.6, reach_m=22, gap_s=0.45),)
HUNTING = frozenset({State.CHASE, State.GRAB})

LIGHT_ON = (Cue("flashlight_on", inside=True),)
LIGHT_OFF = (Cue("flashlight_off", inside=True),)

# Events whose sound depends on what they carry
CHOSEN: Mapping[EventKind, Callable[[Event], tuple[Cue, ...]]] = {
    EventKind.STEP: lambda event: STEPS[Surface(event.subject)],
    EventKind.GROAN: lambda event: GROWL if round(event.amount) in HUNTING else GROAN,
    EventKind.FLASHLIGHT: lambda event: LIGHT_ON if event.amount > 0 else LIGHT_OFF,
}

SHUFFLE = Cue("shuffle", reach_m=9, gap_s=0.07, per_tick=1)
HEARTBEAT = Cue("heartbeat", inside=True)

USUAL_STEP_M = 3.2  # a step as loud as this plays at its full gain
STEP_GAINS = (0.35, 1.6)
MISSED_SHOVE, BARE_SWING, FIRST_BANG = 0.4, 0.5, 0.6


def cues_for(event: Event) -> tuple[Cue, ...]:
    """Every sound an event makes.

    >>> [cue.sound for cue in cues_for(Event(EventKind.KILL, 3.0, 4.0))]
    ['kill', 'body_fall']
    """
    choose = CHOSEN.get(event.kind)
    return choose(event) if choose else CUES.get(event.kind, ())


def strength(event: Event) -> float:
    """How loud an event is beside the usual one of its kind: 1 is as the table says."""
    match event.kind:
        case EventKind.STEP:
            low, high = STEP_GAINS
            return max(low, min(high, math.sqrt(max(event.amount, 0.0) / USUAL_STEP_M)))
        case EventKind.SHOVE:
            return 1.0 if event.amount > 0 else MISSED_SHOVE
        case EventKind.SWING:
            return BARE_SWING if event.subject == Weapon.HANDS else 1.0
        case EventKind.DOOR_BANG:  # the weaker the door, the more it gives
            return 1.0 - (1.0 - FIRST_BANG) * max(0.0, min(1.0, event.amount))
        case _:
            return 1.0
