"""What is heard: that something is there, on which side, and about how far; muffled where no line of sight leads."""

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np

from game.sim.snapshot import Snapshot
from game.sim.terrain.sight import RAYS
from game.sim.words.events import Event, EventKind
from game.sim.words.types import TICKS_PER_S, Bool

MUFFLED_SHARE = 0.55  # of how far a sound carries, where a wall or a shut door stands between
FEET_M, HURRY_M, HURRY_MPS = 6.0, 10.0, 1.7  # steps of the infected, and of those in a hurry
FEET_MPS = 0.3  # who is slower makes none
FEET_MOST = 4  # told apart
SIDES = 16  # that a sound can come from
ABOUT_M = (2.0, 4.0, 7.0, 11.0, 16.0, 24.0, 40.0)  # how far off it may seem

# How far events of others carry, m; what is not named makes no sound. What oneself does is felt.
CARRIES_M: Mapping[EventKind, float] = {
    EventKind.DOOR_OPEN: 18,
    EventKind.DOOR_SHUT: 18,
    EventKind.DOOR_BANG: 34,
    EventKind.DOOR_BREAK: 48,
    EventKind.GRAB: 14,
    EventKind.BITE: 14,
    EventKind.SPOTTED: 26,
    EventKind.GROAN: 20,
    EventKind.TURN: 18,
    EventKind.LAND: 30,
    EventKind.STEP: 8,
}


class Sound(NamedTuple):
    """One thing heard: ``kind`` is None for feet; ``angle`` radians, x right, y down; ``about_m`` how far it seems."""

    kind: EventKind | None
    angle: float
    about_m: float
    hurried: bool = False


def sounds_of(events: Iterable[Event], snapshot: Snapshot, unseen: Bool) -> tuple[Sound, ...]:
    """What is heard of events and of the feet of those who are ``unseen`` [n] bool."""
    own, sight_m = snapshot.player, snapshot.sight_m.tolist()
    x, y = own.position
    heard = []
    for event in events:
        carries_m = CARRIES_M.get(event.kind, 0.0)
        if carries_m and own.id not in (event.actor, event.victim):
            sound = _sound(event.kind, event.x - x, event.y - y, carries_m, sight_m)
            if sound is not None:
                heard.append(sound)
    return tuple(dict.fromkeys(heard + _feet(snapshot, unseen, sight_m)))


def _feet(snapshot: Snapshot, unseen: Bool, sight_m: list[float]) -> list[Sound]:
    horde, (x, y) = snapshot.horde, snapshot.player.position
    offset = horde.position - np.array((x, y), np.float32)
    squared = (offset * offset).sum(axis=1)
    rows = (unseen & (squared < np.float32(HURRY_M**2))).nonzero()[0]
    rows = rows[np.argsort(squared[rows], kind="stable")[: 2 * FEET_MOST]]
    heard = []
    for row in rows.tolist():
        moved = horde.position[row] - horde.previous[row]
        speed = math.hypot(float(moved[0]), float(moved[1])) * TICKS_PER_S
        if speed > FEET_MPS:
            hurried = speed > HURRY_MPS
            dx, dy = offset[row].tolist()
            sound = _sound(None, dx, dy, HURRY_M if hurried else FEET_M, sight_m)
            if sound is not None:
                heard.append(sound._replace(hurried=hurried))
    return heard[:FEET_MOST]


def _sound(kind: EventKind | None, dx: float, dy: float, carries_m: float, sight_m: list[float]) -> Sound | None:
    """How something at an offset, m, is heard; None is not at all."""
    away_m = math.hypot(dx, dy)
    angle = math.atan2(dy, dx)
    ray = round(angle * RAYS / (2 * math.pi)) % RAYS
    if away_m > sight_m[ray] + 0.5:
        carries_m *= MUFFLED_SHARE
    if away_m > carries_m:
        return None
    side = round(angle * SIDES / (2 * math.pi)) % SIDES
    about_m = next((m for m in ABOUT_M if away_m <= m), ABOUT_M[-1])
    return Sound(kind, side * 2 * math.pi / SIDES, about_m)
