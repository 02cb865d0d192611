"""Doors: how they stand, how far they have given, how they jolt under a blow, and whose arms come through."""

import math
from collections.abc import Sequence

import numpy as np
import pygame

from game.sim.snapshot import Snapshot
from game.sim.terrain.level import DoorSpec, Level
from game.sim.words.events import Event, EventKind
from game.sim.words.states import DoorState
from game.sim.words.types import ticks
from game.view.atlas import Atlas, Sprite
from game.view.frame import Frame

STEPS = 6  # looks of a leaf, from whole to hanging
FRAME, OPEN, BROKEN, LOCK, LYING = range(STEPS, STEPS + 5)  # rows of the sheet after them
SINGLE, FIRST, SECOND = range(3)
_PARTS = 3
_HOLED = 3  # from this step on arms fit through
_BANG_TICKS = 16
_BANG_PX = 4.5
_SHAKEN_HZ = 7.5
_PUSHED_TICKS = ticks(1.4)  # after a bang somebody is still there
_BULGE_PX = 1.6
_CLAW_TICKS = 7
_OPENED_TICKS = 7
_INTO_M = 1.6  # sight ends at the near side of a door
_ROWS = {int(DoorState.OPEN): OPEN, int(DoorState.BROKEN): BROKEN}  # of those who do not stand in their frame
_EAST, _SOUTH, _WEST, _NORTH = range(4)


class DoorSprites:
    """Draws every door in the picture; ``observe`` tells it which were struck."""

    def __init__(self, level: Level, atlas: Atlas) -> None:
        self._specs = level.doors
        self._sheet = atlas.sheet("door")
        self._arms = atlas.sheet("arms")
        self._leaves = [_leaves(spec) for spec in level.doors]
        self._places = np.array([spec.area.center for spec in level.doors], np.float32).reshape(-1, 2)
        self.upright = [_is_upright(level, spec) for spec in level.doors]
        self._at_rest: dict[tuple[int, int, bool], Sprite] = {}
        self._banged = [-_PUSHED_TICKS] * len(level.doors)
        self._moved = [-_OPENED_TICKS] * len(level.doors)
        self.materials = [spec.material for spec in level.doors]
        self._seen: dict[int, tuple[int, bool]] = {}  # row and lock of each door, as they were when one last saw it

    def carry_on(self, before: "DoorSprites") -> None:
        """Remember the same doors of another state of the map as they were last seen there."""
        seen = {before._specs[number]: look for number, look in before._seen.items()}
        self._seen = {number: seen[spec] for number, spec in enumerate(self._specs) if spec in seen}

    def observe(self, events: Sequence[Event], snapshot: Snapshot) -> None:
        """Remember which doors were struck, and which were opened or shut."""
        for event in events:
            if event.kind in (EventKind.DOOR_BANG, EventKind.DOOR_SLAM, EventKind.DOOR_SHUT_HARD):
                self._banged[event.subject] = snapshot.tick
            elif event.kind in (EventKind.DOOR_OPEN, EventKind.DOOR_SHUT):
                self._moved[event.subject] = snapshot.tick

    def draw(self, frame: Frame) -> None:
        """Draw the doors in the picture: those out of sight as one remembers them."""
        for number in np.flatnonzero(frame.shows(self._places, 2.5)).tolist():
            self._draw(frame, number)

    def toward(self, door: int, snapshot: Snapshot) -> float:
        """The way that whoever pushes a door pushes it, radians: across it, to the survivor's side."""
        (x, y), player = self._specs[door].area.center, snapshot.player.position
        if self.upright[door]:
            return 0.0 if player[0] > x else math.pi
        return math.pi / 2 if player[1] > y else -math.pi / 2

    def half(self, door: int) -> tuple[float, float]:
        """How far a door's leaf reaches from its middle along its wall, m."""
        area = self._specs[door].area
        return (0.05, area.height * 0.42) if self.upright[door] else (area.width * 0.42, 0.05)

    def leaves(self, door: int) -> int:
        """How many leaves a door has, side by side along its wall."""
        return len(self._leaves[door])

    def fallen(self, door: int) -> Sprite:
        """A leaf that lies on the floor; it has turned as it fell."""
        return self._sheet.at(self._column(door, SINGLE, upright=not self.upright[door]), LYING)

    def _draw(self, frame: Frame, door: int) -> None:
        state = int(frame.snapshot.door_state[door])
        step = damage_step(float(frame.snapshot.door_health[door]))
        shift = self._shift(door, frame, step)
        slid = self._slid(door, frame)
        since = frame.snapshot.tick - self._banged[door]
        row = _ROWS.get(state, step)
        if state == DoorState.OPEN and slid:
            row = step  # still on its way into the wall
        shut_by_lock = state == DoorState.LOCKED
        in_sight = frame.sees(*self._specs[door].area.center, _INTO_M)
        if in_sight or door not in self._seen:
            self._seen[door] = row, shut_by_lock
        row, shut_by_lock = self._seen[door]
        at_rest = not in_sight or (since >= _PUSHED_TICKS and not slid)  # nearly always: one picture instead of three
        for part, tx, ty in self._leaves[door]:
            column = self._column(door, part, upright=self.upright[door])
            at = frame.to_screen(tx + 0.5, ty + 0.5)
            locked = shut_by_lock and part != SECOND
            if at_rest:
                self._whole(column, row, locked=locked).draw(frame.target, at)
            else:
                aside = slid if part == SECOND else -slid
                along = (0, aside) if self.upright[door] else (aside, 0)
                moved = at[0] + shift[0] + along[0], at[1] + shift[1] + along[1]
                self._sheet.at(column, row).draw(frame.target, moved)
                self._sheet.at(column, FRAME).draw(frame.target, at)
                if locked:
                    self._sheet.at(column, LOCK).draw(frame.target, moved)
                if _HOLED <= row < STEPS and not slid:
                    self._draw_arms(frame, door, part, moved)

    def _column(self, door: int, part: int, *, upright: bool) -> int:
        """Where a part of a door stands in the sheet; those in walls that run up and down come after the others."""
        return self.materials[door].leaf * _PARTS + part + self._sheet.columns // 2 * upright

    def _whole(self, column: int, row: int, *, locked: bool) -> Sprite:
        """A leaf at rest in its frame, with its lock, as one picture."""
        key = column, row, locked
        if key not in self._at_rest:
            rows = (row, FRAME, LOCK) if locked else (row, FRAME)
            self._at_rest[key] = _together([self._sheet.at(column, each) for each in rows])
        return self._at_rest[key]

    def _draw_arms(self, frame: Frame, door: int, part: int, at: tuple[int, int]) -> None:
        """Let those behind reach through the hole."""
        tick = frame.snapshot.tick
        angle = self.toward(door, frame.snapshot)
        side = round(angle / (math.pi / 2)) % 4
        dx, dy = {_EAST: (2, 1), _SOUTH: (0, 5), _WEST: (-2, 1), _NORTH: (0, -2)}[side]
        row = (tick // _CLAW_TICKS + door * 3 + part * 2) % self._arms.rows
        self._arms.at(side, row).draw(frame.target, (at[0] + dx, at[1] + dy))

    def _shift(self, door: int, frame: Frame, step: int) -> tuple[int, int]:
        """How far the leaf stands out of its wall, px: it bulges while they push and jolts at each blow."""
        since = frame.snapshot.tick + frame.alpha - self._banged[door]
        if not 0 <= since < _PUSHED_TICKS:
            return 0, 0
        out = _BULGE_PX * (0.4 + 0.6 * step / (STEPS - 1))
        if since < _BANG_TICKS:
            fading = (1 - since / _BANG_TICKS) ** 2
            out += _BANG_PX * fading * math.cos(since / 60 * 2 * math.pi * _SHAKEN_HZ)
        angle = self.toward(door, frame.snapshot)
        return round(math.cos(angle) * out), round(math.sin(angle) * out)

    def _slid(self, door: int, frame: Frame) -> int:
        """How far a leaf that moves is into its wall, px; 0 when it has come to rest."""
        since = frame.snapshot.tick + frame.alpha - self._moved[door]
        if not 0 <= since < _OPENED_TICKS:
            return 0
        part = since / _OPENED_TICKS
        is_open = frame.snapshot.door_state[door] == DoorState.OPEN
        return round(24 * (part if is_open else 1 - part))


def _together(sprites: Sequence[Sprite]) -> Sprite:
    """Sprites of one place as one, the later over the earlier."""
    areas = [pygame.Rect((sprite.dx, sprite.dy), sprite.picture.get_size()) for sprite in sprites]
    area = areas[0].unionall(areas[1:])
    picture = pygame.Surface(area.size, pygame.SRCALPHA).convert_alpha()
    picture.fill(0)
    for sprite, at in zip(sprites, areas, strict=True):
        picture.blit(sprite.picture, (at.x - area.x, at.y - area.y))
    return Sprite(picture, area.x, area.y)


def damage_step(health: float) -> int:
    """Which look a leaf has at a share of its health, 0 to `STEPS` - 1.

    >>> [damage_step(health) for health in (1.0, 0.99, 0.7, 0.5, 0.3, 0.0)]
    [0, 1, 2, 3, 4, 5]
    """
    damage = 1 - health
    return 0 if damage <= 0 else min(STEPS - 1, 1 + int(damage * (STEPS - 1)))


def _leaves(spec: DoorSpec) -> list[tuple[int, int, int]]:
    """Part and tile of each leaf: pairs, and one alone at the end where they don't come out even."""
    tiles = spec.area.tiles()
    parts = [FIRST if number % 2 == 0 else SECOND for number in range(len(tiles))]
    if len(tiles) % 2:
        parts[-1] = SINGLE
    return [(part, x, y) for part, (x, y) in zip(parts, tiles, strict=True)]


def _is_upright(level: Level, spec: DoorSpec) -> bool:
    """Whether the wall that the door stands in runs up and down."""
    area = spec.area
    if area.width != area.height:
        return area.height > area.width
    x, y = spec.area.tiles()[0]
    barrier = level.tiles.barrier  # as it was hung
    left_right = barrier[y, max(0, x - 1)] and barrier[y, min(level.width - 1, x + 1)]
    return not left_right
