"""Which sounds an event makes: tables of names, gains and reach. Nothing here plays anything."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.sim.rules.rows import ItemRow, Items, row_of
from game.sim.terrain.level import Level
from game.sim.words.events import Event, EventKind
from game.sim.words.states import Notice, State


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound and how it carries."""

    sound: str  # its name in sounds.toml
    gain: float = 1.0
    reach_m: float = 20.0  # of way; not heard from here on
    gap_s: float = 0.0  # between two starts, unless the second is clearly louder
    per_tick: int = 2  # starts in one tick at most
    inside: bool = False  # the survivor's own body: no distance, no side, no wall
    of_another: bool = False  # out of the mouth of the victim, who is not the survivor
    soft: bool = False  # set down with care: without its edge
    rings: bool = False  # short and hard: it has an echo where there is room for one


Cues = tuple[Cue, ...]

# What the survivor does, unless the table says otherwise, is heard where the survivor is.
CUES: Mapping[EventKind, Cues] = {
    EventKind.SHOVE: (Cue("shove"),),
    EventKind.HIT: (Cue("hit_body", rings=True),),
    EventKind.KILL: (Cue("kill", per_tick=2, rings=True), Cue("body_fall", rings=True)),
    EventKind.THROW: (Cue("throw"),),
    EventKind.DOOR_OPEN: (Cue("door_open", reach_m=24),),
    EventKind.DOOR_SHUT: (Cue("door_shut", reach_m=24, rings=True),),
    EventKind.DOOR_LOCKED: (Cue("door_locked", gap_s=0.4),),
    EventKind.DOOR_BLOCKED: (Cue("shove", gain=0.4, gap_s=0.4),),
    EventKind.DOOR_UNLOCK: (Cue("door_unlock"),),
    EventKind.DOOR_BREAK: (Cue("door_break", reach_m=48, rings=True),),
    EventKind.GRAB: (Cue("grab_snarl", reach_m=14, gap_s=0.2),),
    EventKind.BITE: (
        Cue("bite", reach_m=14),
        Cue("hurt_gasp", inside=True, gap_s=0.3),
        Cue("hurt_cry", reach_m=30, gap_s=0.4, of_another=True),
    ),
    EventKind.NOTE: (Cue("note_paper", inside=True),),
    EventKind.SPOTTED: (Cue("notice_cry", reach_m=26, gap_s=0.3),),
    EventKind.WEAPON: (Cue("swap", inside=True, per_tick=1),),
    EventKind.DIED: (Cue("death_sting", inside=True),),
    EventKind.ESCAPED: (Cue("escape_sting", inside=True),),
    EventKind.TIRED: (Cue("tired_breath", inside=True, gap_s=1.2),),
    EventKind.SEARCH_BROKEN: (Cue("cloth_run", inside=True, gain=0.5),),
    EventKind.DOOR_SLAM: (Cue("door_slam", reach_m=40, rings=True), Cue("hit_body", rings=True)),
    EventKind.BELL: (Cue("bell", reach_m=120, per_tick=1, gap_s=1.0),),
    EventKind.CALL: (Cue("pa_call", reach_m=90, per_tick=1, gap_s=1.0),),
    EventKind.DOOR_SHUT_HARD: (Cue("door_slam", reach_m=48, rings=True),),
    EventKind.LOCK_TURNS: (Cue("door_unlock", reach_m=16),),
    EventKind.STAIRS: (Cue("cloth_run", inside=True),),
    EventKind.TURN: (Cue("turning", reach_m=22, gap_s=0.5, per_tick=1),),
    EventKind.SCREAM: (Cue("scream", reach_m=60, gap_s=0.5, per_tick=1, rings=True),),
}

CREPT_M, RUN_M = 1.6, 6.0  # a step that carries no further than this is set down with care; one that does is a stride

BREATH = (Cue("notice_turn", reach_m=16, gap_s=0.25),)  # of who turns the head, and of who will scream
GROAN = (Cue("groan_idle", reach_m=22, gap_s=0.35),)
SOB = (Cue("sob", reach_m=20, gap_s=1.5, per_tick=1),)
VOICES: Mapping[str, Cues] = {cues[0].sound: cues for cues in (GROAN, SOB)}  # that a kind which waits may have
GROWL = (Cue("groan_alert", gain=0.6, reach_m=24, gap_s=0.45),)
HUNTING = frozenset({State.CHASE, State.GRAB})

LIGHT_ON = (Cue("flashlight_on", inside=True),)
LIGHT_OFF = (Cue("flashlight_off", inside=True),)
LAMP_BURNS = (Cue("flashlight_on", reach_m=18, gap_s=0.06),)
LAMP_FAILS = (Cue("lamp_fail", reach_m=20, gap_s=0.12),)


BANGS = ("door_bang", "door_crack", "door_splinter")  # of a whole door, a hurt one, and one about to give


def _step(event: Event, level: Level) -> Cues:
    sound = level.materials[event.subject].step
    if not sound:
        return ()
    step = Cue(sound, per_tick=1, soft=event.amount <= CREPT_M)
    return (step, Cue("cloth_run", inside=True, gain=0.5)) if event.amount >= RUN_M else (step,)


def _bang(event: Event, _level: Level) -> Cues:
    hurt = min(len(BANGS) - 1, int((1 - max(0.0, min(1.0, event.amount))) * len(BANGS)))
    return (Cue(BANGS[hurt], reach_m=34, gap_s=0.12, rings=True),)


def _searched(event: Event, level: Level) -> Cues:
    known = 0 <= event.subject < len(level.containers)
    material = level.containers[event.subject].material if known else None
    sound = "" if material is None else material.rummage if event.kind is EventKind.RUMMAGE else material.search
    return (Cue(sound, per_tick=1),) if sound else ()


# Events whose sound depends on what they carry
CHOSEN: Mapping[EventKind, Callable[[Event, Level], Cues]] = {
    EventKind.STEP: _step,
    EventKind.GROAN: lambda event, _: GROWL if round(event.amount) in HUNTING else VOICES.get(event.detail, GROAN),
    EventKind.NOTICE: lambda event, _: () if round(event.amount) == Notice.LIT else BREATH,
    EventKind.FLASHLIGHT: lambda event, _: LIGHT_ON if event.amount > 0 else LIGHT_OFF,
    EventKind.LAMP: lambda event, _: LAMP_BURNS if event.amount > 0 else LAMP_FAILS,
    EventKind.DOOR_BANG: _bang,
    EventKind.RUMMAGE: lambda event, level: _searched(event, level),
    EventKind.SEARCHED_EMPTY: lambda event, level: _searched(event, level),
}


def tread(step: str) -> Cue:
    """The feet of the living of the crowd on a floor of which steps sound like ``step``."""
    return Cue(step, gain=0.6, reach_m=12, gap_s=0.07, per_tick=2)


BARE_SWING = "swing"


def _swing(item: ItemRow | None) -> Cue:
    return Cue(item.weapon.swing if item and item.weapon else BARE_SWING)


def _land(item: ItemRow | None) -> Cue | None:
    return Cue(item.throw.lands, reach_m=40, rings=True) if item and item.throw else None


def _wrap(item: ItemRow | None) -> Cue | None:
    return Cue(item.bandage.wraps, inside=True) if item and item.bandage else None


def _given(item: ItemRow | None) -> Cue | None:
    """What frees one: glass breaks on a face, or a bandage is in their teeth."""
    return Cue("bottle_face", reach_m=30, rings=True) if item and item.throw else _wrap(item)


def _found(item: ItemRow | None) -> Cue | None:
    return Cue(item.found, inside=True, per_tick=1) if item else None


# Events that an item has a sound for
OF_ITEM: Mapping[EventKind, Callable[[ItemRow | None], Cue | None]] = {
    EventKind.SWING: _swing,
    EventKind.LAND: _land,
    EventKind.BANDAGE: _wrap,
    EventKind.PICKUP: _found,
    EventKind.FREED: _given,
}

GLASS_STEP = Cue("step_glass", per_tick=1)
SHUFFLE = Cue("shuffle", reach_m=10, gap_s=0.07, per_tick=1)
DRAG = Cue("drag", reach_m=10, gap_s=0.2, per_tick=1)
HURRY = Cue("hurry", reach_m=14, gap_s=0.05, per_tick=2)
TREADS = Cue("heavy_step", reach_m=30, gap_s=0.25, per_tick=1, rings=True)
FEET: Mapping[str, Cue] = {cue.sound: cue for cue in (SHUFFLE, DRAG, HURRY, TREADS)}  # that a kind may have
ECHO = Cue("hall_tail")
HEARTBEAT = Cue("heartbeat", inside=True)
HURT_BREATH = Cue("hurt_breath", inside=True)
SPOTTED = Cue("spotted_sting", inside=True)

# What a crowd does without end, and is heard less while it goes on; what one does oneself is not among it
WEARING = frozenset({"groan_idle", "groan_alert", "notice_cry", "grab_snarl", "bite", "hurt_cry", "body_fall", *BANGS})

USUAL_STEP_M = 3.2  # a step as loud as this plays at its full gain
STEP_GAINS = (0.35, 1.6)
MISSED_SHOVE, BARE_SWING_GAIN, FIRST_BANG = 0.4, 0.5, 0.7


def cues_for(event: Event, level: Level, items: Items) -> Cues:
    """Every sound an event makes."""
    choose, of_item = CHOSEN.get(event.kind), OF_ITEM.get(event.kind)
    found = choose(event, level) if choose else CUES.get(event.kind, ())
    own = of_item(row_of(items, event.detail)) if of_item else None
    return (own, *found) if own else found


def strength(event: Event, items: Items) -> float:
    """How loud an event is beside the usual one of its kind: 1 is as the table says."""
    match event.kind:
        case EventKind.STEP:
            low, high = STEP_GAINS
            return max(low, min(high, math.sqrt(max(event.amount, 0.0) / USUAL_STEP_M)))
        case EventKind.SHOVE:
            return 1.0 if event.amount > 0 else MISSED_SHOVE
        case EventKind.SWING:
            item = row_of(items, event.detail)
            return item.weapon.swing_gain if item and item.weapon else BARE_SWING_GAIN
        case EventKind.DOOR_BANG:  # the weaker the door, the more it gives
            return 1.0 - (1.0 - FIRST_BANG) * max(0.0, min(1.0, event.amount))
        case _:
            return 1.0
