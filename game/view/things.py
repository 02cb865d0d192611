"""Doors, bottles, notes, and the glint on what has not been searched yet."""

import math
from collections.abc import Mapping, Sequence

import pygame

from game.sim.events import Event, EventKind
from game.sim.level import DoorSpec, Level
from game.sim.snapshot import Snapshot
from game.sim.states import DoorState, Weapon
from game.view.atlas import Atlas
from game.view.frame import PX_PER_M, Frame

BOTTLE, BANDAGE, KEY, BAT, MOP, NOTE, FLASHLIGHT, SHARDS, GLINT, HEART, BOLT = range(11)
ITEM_OF_WEAPON: Mapping[Weapon, int] = {Weapon.MOP: MOP, Weapon.BAT: BAT}

_DOOR_COLUMN = {DoorState.SHUT: 0, DoorState.OPEN: 1, DoorState.LOCKED: 2, DoorState.BROKEN: 3}
_UPRIGHT_COLUMNS = 4  # doors in walls that run up and down stand after the others
_DAMAGE_ROWS = 3
_BANG_TICKS = 7
_BANG_PX = 2.5
_GLINT_M = 6.0
_GLINT_S = 2.4


class Things:
    """Draws what stands or lies in the rooms and can change."""

    def __init__(self, level: Level, atlas: Atlas) -> None:
        self._level = level
        self._doors = atlas.sheet("door")
        self._items = atlas.sheet("items")
        self._tiles = [tuple(spec.area.tiles()) for spec in level.doors]
        self._upright = [_is_upright(level, spec) for spec in level.doors]
        self._banged = [-_BANG_TICKS] * len(level.doors)

    def observe(self, events: Sequence[Event], snapshot: Snapshot) -> None:
        """Remember which doors were struck."""
        for event in events:
            if event.kind == EventKind.DOOR_BANG:
                self._banged[event.subject] = snapshot.tick

    def draw(self, frame: Frame) -> None:
        """Draw what lies on the floor, then the doors."""
        snapshot = frame.snapshot
        for note in self._level.notes:
            if _near(frame, note.x, note.y):
                self._items.at(NOTE).draw(frame.target, frame.to_screen(note.x, note.y))
        for x, y in snapshot.landed.tolist():
            if _near(frame, x, y):
                self._items.at(SHARDS).draw(frame.target, frame.to_screen(x, y))
        self._draw_doors(frame)

    def draw_thrown(self, frame: Frame) -> None:
        """Draw what is in the air, with its shadow on the floor."""
        snapshot = frame.snapshot
        places = frame.between(snapshot.thrown_previous, snapshot.thrown)
        for (x, y), height in zip(places.tolist(), snapshot.thrown_height.tolist(), strict=True):
            at = frame.to_screen(x, y)
            pygame.draw.ellipse(frame.target, (12, 12, 16), (at[0] - 4, at[1] - 2, 8, 4))
            self._items.at(BOTTLE).draw(frame.target, (at[0], at[1] - round(height * PX_PER_M * 0.7)))

    def draw_glints(self, frame: Frame) -> None:
        """Draw over the dark a spark on every container near by that is in sight and not yet searched."""
        glint = self._items.at(GLINT)
        for number, spec in enumerate(self._level.containers):
            x, y = spec.area.center
            distance = math.dist((x, y), frame.player)
            if frame.snapshot.searched[number] or distance > _GLINT_M or not frame.sees(x, y, 1.2):
                continue
            beat = 0.5 + 0.5 * math.sin((frame.time_s / _GLINT_S + number * 0.37) * 2 * math.pi)
            glint.picture.set_alpha(round(210 * (1 - distance / _GLINT_M) ** 0.6 * (0.35 + 0.65 * beat)))
            glint.draw(frame.target, frame.to_screen(x, y))
        glint.picture.set_alpha(255)

    def _draw_doors(self, frame: Frame) -> None:
        snapshot = frame.snapshot
        for number, tiles in enumerate(self._tiles):
            x, y = tiles[0]
            if not _near(frame, x, y, margin_m=len(tiles) + 1):
                continue
            column = _DOOR_COLUMN[DoorState(int(snapshot.door_state[number]))]
            damage = 1 - float(snapshot.door_health[number])
            row = min(_DAMAGE_ROWS - 1, int(damage * _DAMAGE_ROWS))
            sprite = self._doors.at(column + _UPRIGHT_COLUMNS * self._upright[number], row)
            dx, dy = self._jolt(number, snapshot.tick)
            for tx, ty in tiles:
                sx, sy = frame.to_screen(tx + 0.5, ty + 0.5)
                sprite.draw(frame.target, (sx + dx, sy + dy))

    def _jolt(self, door: int, tick: int) -> tuple[int, int]:
        since = tick - self._banged[door]
        if since >= _BANG_TICKS:
            return 0, 0
        push = round(_BANG_PX * math.cos(since * 2.1) * (1 - since / _BANG_TICKS))
        return (push, 0) if self._upright[door] else (0, push)


def _is_upright(level: Level, spec: DoorSpec) -> bool:
    """Whether the wall that the door stands in runs up and down."""
    area = spec.area
    if area.width != area.height:
        return area.height > area.width
    x, y = spec.area.tiles()[0]
    left_right = level.barrier[y, max(0, x - 1)] and level.barrier[y, min(level.width - 1, x + 1)]
    return not left_right


def _near(frame: Frame, x: float, y: float, margin_m: float = 1.0) -> bool:
    x0, y0, x1, y1 = frame.bounds_m(margin_m)
    return x0 <= x <= x1 and y0 <= y <= y1
