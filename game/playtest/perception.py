"""What a player could see, hear and feel, as plain data: all that a bot is ever given.

`Senses` makes it of snapshots and events. Whatever is behind a wall, outside of the picture or in the dark is
in none of it; what is heard comes with a rough direction and no more.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

import numpy as np

from game.playtest.hearing import Sound, sounds_of
from game.sim.snapshot import HordeView, PersonView, Snapshot
from game.sim.terrain.areas import Area
from game.sim.terrain.level import Level
from game.sim.terrain.sight import RAYS, SIGHT_M
from game.sim.words.events import Event, EventKind
from game.sim.words.goals import GoalView
from game.sim.words.states import CHASE, FALL, GRAB, INFECTED, RISE_TICKS, STAGGER, TURN, DoorState, any_of
from game.sim.words.types import F32, I16, I32, U8, Bool, TileBox

HALF_VIEW_M = (15.0, 8.4)  # of the picture that a player has, 960 by 540 px
AHEAD_SHARE, AHEAD_MAX_M = 0.22, 2.4  # as the camera looks ahead of the survivor
LIT_MIN = 0.06  # of full light; what is darker is not made out
BEAM_M, BEAM_DEG = 12.0, 32.0  # of the flashlight, to either side
NEAR_M = 4.5  # what is as near is made out in any light
BEHIND_M = 0.75  # a tile is seen whose middle lies no further behind where a line of sight ends
PLAINLY_HUNTS = any_of(CHASE, GRAB, STAGGER)  # head up, eyes lit, running or holding
ON_THE_FLOOR = any_of(FALL, TURN)


class ThingKind(IntEnum):
    """What can be made out beside walls and bodies."""

    DOOR = 0
    CONTAINER = 1
    NOTE = 2
    EXIT = 3


class Thing(NamedTuple):
    """One of them, as one sees it: where it lies and what is written on it; ``number`` tells it from others."""

    kind: ThingKind
    number: int
    area: Area
    name: str
    room: str


class Figures(NamedTuple):
    """The infected in sight, ``n`` rows; a body that lies still is none."""

    id: I32  # [n]
    kind: U8  # [n]
    place: F32  # [n, 2] m
    speed: F32  # [n] m/s
    hunts: Bool  # [n] plainly after somebody
    down: Bool  # [n] on the floor


class Glimpse(NamedTuple):
    """What is made out of the ground in a box of tiles; [h, w] of the box each."""

    box: TileBox
    seen: Bool
    solid: Bool
    door: I16  # the door that lies there, -1 for none; only where seen


@dataclass(frozen=True, slots=True)
class Perception:
    """One look: own body, what is in sight, what was heard and felt since the last one."""

    tick: int
    own: PersonView
    bandages: int  # in the pockets
    throwables: int
    goals: tuple[GoalView, ...]  # as the screen says them
    glimpse: Glimpse
    things: tuple[Thing, ...]  # in sight
    doors: dict[int, DoorState]  # of those in sight how they stand; locked looks shut
    rooms: dict[str, Area]  # whose names can be read: those that some of is in sight
    figures: Figures
    heard: tuple[Sound, ...]
    felt: tuple[Event, ...]  # what oneself did, and what was done to one
    read: tuple[str, ...]  # words of notes


class Senses:
    """Eyes and ears of one person of a session. Call `look` now and then with all events since the last call."""

    def __init__(self, level: Level) -> None:
        self._level = level
        self._things = _Things(level)

    def look(self, snapshot: Snapshot, events: Iterable[Event], light: F32) -> Perception:
        """``light`` [h, w] float32: how well lamps light each tile, 0 to 1."""
        own, level = snapshot.player, self._level
        box = _picture(own, level)
        in_line = _in_line(box, own.position, snapshot.sight_m)
        seen = in_line & _made_out(box, own, light, level.outdoors)
        past = list(events)
        glimpse = Glimpse(
            box,
            seen,
            snapshot.ground.tiles.solid[box.crop()] & seen,
            np.where(seen, level.door[box.crop()], np.int16(-1)),
        )
        things = tuple(self._things.among(box, seen))
        figures, unseen = _figures(snapshot.horde, box, seen)
        return Perception(
            tick=snapshot.tick,
            own=own,
            bandages=snapshot.bandages,
            throwables=snapshot.throwables,
            goals=snapshot.goals,
            glimpse=glimpse,
            things=things,
            doors={
                thing.number: _as_it_looks(snapshot.door_state[thing.number])
                for thing in things
                if thing.kind is ThingKind.DOOR
            },
            rooms=self._things.rooms_among(box, seen),
            figures=figures,
            heard=sounds_of(past, snapshot, unseen),
            felt=tuple(event for event in past if own.id in (event.actor, event.victim)),
            read=tuple(
                _words(level, event) for event in past if event.kind == EventKind.NOTE and event.actor == own.id
            ),
        )


def _words(level: Level, event: Event) -> str:
    note = level.notes[event.subject]
    return f"{note.title}. {note.text}"


def _as_it_looks(state: int) -> DoorState:
    return DoorState.SHUT if state == DoorState.LOCKED else DoorState(state)


def _picture(own: PersonView, level: Level) -> TileBox:
    """The tiles that the picture shows, at least in part."""
    lead = min(AHEAD_SHARE * own.aim_distance_m, AHEAD_MAX_M)
    x, y = own.position[0] + own.aim[0] * lead, own.position[1] + own.aim[1] * lead
    half_x, half_y = HALF_VIEW_M
    return TileBox(
        max(int(x - half_x), 0),
        max(int(y - half_y), 0),
        min(int(x + half_x) + 1, level.width),
        min(int(y + half_y) + 1, level.height),
    )


def _offsets(box: TileBox, at: tuple[float, float]) -> tuple[F32, F32]:
    """From a place, m, to the middles of the tiles of a box: [1, w] across and [h, 1] down."""
    dx = np.arange(box.left, box.right, dtype=np.float32) + np.float32(0.5 - at[0])
    dy = np.arange(box.top, box.bottom, dtype=np.float32) + np.float32(0.5 - at[1])
    return dx[None, :], dy[:, None]


def _in_line(box: TileBox, at: tuple[float, float], sight_m: F32) -> Bool:
    """Which tiles of a box a line of sight reaches, [h, w] bool."""
    dx, dy = _offsets(box, at)
    turn = np.arctan2(dy, dx) * np.float32(RAYS / (2 * np.pi))
    ray = np.floor(turn).astype(np.int64) % RAYS
    reach = np.maximum(sight_m, np.roll(sight_m, -1)).take(ray) + np.float32(BEHIND_M)
    near: Bool = dx * dx + dy * dy < np.minimum(reach, np.float32(SIGHT_M)) ** 2
    return near


def _made_out(box: TileBox, own: PersonView, light: F32, outdoors: Bool) -> Bool:
    """Which tiles of a box there is light enough for; [h, w] bool. Walls are lit by the floor beside them."""
    crop = box.crop()
    dx, dy = _offsets(box, own.position)
    squared = dx * dx + dy * dy
    lit = (light[crop] > np.float32(LIT_MIN)) | outdoors[crop]
    lit[1:] |= lit[:-1].copy()
    lit[:-1] |= lit[1:].copy()
    lit[:, 1:] |= lit[:, :-1].copy()
    lit[:, :-1] |= lit[:, 1:].copy()
    lit |= squared < np.float32(NEAR_M**2)
    if own.flashlight:
        ahead = dx * np.float32(own.aim[0]) + dy * np.float32(own.aim[1])
        edge = np.float32(math.cos(math.radians(BEAM_DEG)))
        lit |= (ahead > np.sqrt(squared) * edge) & (squared < np.float32(BEAM_M**2))
    return lit


def _figures(horde: HordeView, box: TileBox, seen: Bool) -> tuple[Figures, Bool]:
    """Who is in sight; and of the whole crowd who is not, [n] bool."""
    x, y = horde.position.T
    inside = (x >= box.left) & (x < box.right) & (y >= box.top) & (y < box.bottom)
    shown = inside & horde.seen & (horde.side == INFECTED)
    rows = shown.nonzero()[0]
    at = horde.position[rows].astype(np.int64) - (box.left, box.top)
    stirs = (horde.state[rows] != TURN) | (horde.timer[rows] <= RISE_TICKS)
    rows = rows[seen[at[:, 1], at[:, 0]] & stirs]
    moved = horde.position[rows] - horde.previous[rows]
    state = horde.state[rows]
    figures = Figures(
        id=horde.id[rows],
        kind=horde.kind[rows],
        place=horde.position[rows],
        speed=np.hypot(moved[:, 0], moved[:, 1]) * np.float32(60),
        hunts=PLAINLY_HUNTS.take(state),
        down=ON_THE_FLOOR.take(state),
    )
    unseen = horde.side == INFECTED
    unseen[rows] = False
    return figures, unseen


class _Things:
    """What lies about on a level, by tile."""

    def __init__(self, level: Level) -> None:
        self._level = level
        specs: tuple[tuple[ThingKind, Sequence[tuple[Area, str]]], ...] = (
            (ThingKind.DOOR, [(spec.area, spec.name) for spec in level.doors]),
            (ThingKind.CONTAINER, [(spec.area, spec.name) for spec in level.containers]),
            (ThingKind.NOTE, [(Area(spec.x, spec.y), spec.title) for spec in level.notes]),
            (ThingKind.EXIT, [(spec.area, spec.name) for spec in level.exits]),
        )
        self._all: list[Thing] = []
        self._layers = np.full((len(specs), level.height, level.width), -1, np.int16)
        for kind, listed in specs:
            for index, (area, name) in enumerate(listed):
                self._layers[(kind, *area.crop())] = len(self._all)
                self._all.append(Thing(kind, index, area, name, level.room_at(*area.center)))

    def among(self, box: TileBox, seen: Bool) -> list[Thing]:
        """Those of which some tile is seen; ``seen`` [h, w] bool of a box."""
        found = self._layers[(slice(None), *box.crop())][:, seen]
        return [self._all[number] for number in np.unique(found).tolist() if number >= 0]

    @cached_property
    def _rooms(self) -> tuple[I16, list[tuple[str, Area]]]:
        """The number of the smallest room on each tile, -1 for none; and the rooms."""
        rooms = [(spec.name, spec.area) for spec in self._level.rooms]
        layer = np.full((self._level.height, self._level.width), -1, np.int16)
        for number in sorted(range(len(rooms)), key=lambda i: -rooms[i][1].width * rooms[i][1].height):
            layer[rooms[number][1].crop()] = number
        return layer, rooms

    def rooms_among(self, box: TileBox, seen: Bool) -> dict[str, Area]:
        """Rooms of which some tile is seen, by name."""
        layer, rooms = self._rooms
        return dict(rooms[number] for number in np.unique(layer[box.crop()][seen]).tolist() if number >= 0)
