"""What is written into the pencil map: doors as they were last seen, boxes that are empty, names of rooms, oneself."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.content.strings import Strings
from game.sim.state.pencilmap import UNSEEN, PencilMap
from game.sim.terrain.level import DoorSpec, Level
from game.sim.words.states import DoorState
from game.view.text import Color, Face, Type, sized

PENCIL: Color = (58, 56, 62)
RED: Color = (172, 40, 36)
_PRINTED: Color = (86, 104, 140)
_SOFT: Color = (122, 118, 116)
_NAME_PX, _NAME_LEAST_PX = 12, 10
TYPE_SIZES = ((_NAME_PX, Face.SERIF), (_NAME_LEAST_PX, Face.SERIF))
_NAMES_FROM_SCALE = 4  # pixels a tile; smaller, names would cover the rooms
_NAME_LINE = 1.1
_OVERHANG = 1.12  # a name may be that much wider than its room
_LEAF_TURN = math.radians(62)  # how far an open door stands off its wall


class MapPlace(NamedTuple):
    """A part of the map on the page: ``scale`` pixels a tile; ``left``, ``top``: of its corner on the target."""

    target: pygame.Surface
    scale: int
    left: int
    top: int

    def at(self, x_m: float, y_m: float) -> tuple[int, int]:
        """The target's pixel of a place."""
        return self.left + round(x_m * self.scale), self.top + round(y_m * self.scale)


class MapMarks:
    """Draws over a pencil sheet what of the map has a name or a state."""

    def __init__(self, level: Level, strings: Strings, letters: Type) -> None:
        self._level = level
        self._strings = strings
        self._type = letters
        self._lies = [_runs_across(level, spec) for spec in level.doors]

    def draw(self, place: MapPlace, known: PencilMap, percent: int) -> None:
        """Draw all that is known of."""
        for number in (known.door != UNSEEN).nonzero()[0].tolist():
            self._door(place, number, DoorState(int(known.door[number])))
        for number in known.emptied.nonzero()[0].tolist():
            self._emptied(place, number)
        self._names(place, known, percent)

    def _door(self, place: MapPlace, number: int, state: DoorState) -> None:
        area, across = self._level.doors[number].area, self._lies[number]
        (x0, y0), (x1, y1) = place.at(area.x, area.y), place.at(area.x + area.width, area.y + area.height)
        if across:
            ends = ((x0, (y0 + y1) // 2), (x1 - 1, (y0 + y1) // 2))
        else:
            ends = (((x0 + x1) // 2, y0), ((x0 + x1) // 2, y1 - 1))
        thick = max(1, round(place.scale / 4))
        if state == DoorState.OPEN:
            self._leaf(place, ends[0], ends[1], max(1, thick - 1))
        elif state == DoorState.BROKEN:
            self._splinters(place, ends[0], ends[1], max(1, thick - 1))
        else:
            locked = state == DoorState.LOCKED
            pygame.draw.line(place.target, RED if locked else PENCIL, *ends, thick + locked)
            if locked:
                self._lock(place, ((x0 + x1) // 2, (y0 + y1) // 2))

    def _leaf(self, place: MapPlace, hinge: tuple[int, int], end: tuple[int, int], thick: int) -> None:
        dx, dy = end[0] - hinge[0], end[1] - hinge[1]
        turn = _LEAF_TURN
        tip = (
            hinge[0] + round(dx * math.cos(turn) - dy * math.sin(turn)),
            hinge[1] + round(dx * math.sin(turn) + dy * math.cos(turn)),
        )
        pygame.draw.line(place.target, PENCIL, hinge, tip, thick)

    def _splinters(self, place: MapPlace, a: tuple[int, int], b: tuple[int, int], thick: int) -> None:
        """A line that is broken in the middle, its pieces aslant."""
        dx, dy = (b[0] - a[0]) / 3, (b[1] - a[1]) / 3
        aside = (round(-dy * 0.9), round(dx * 0.9))
        first = (round(a[0] + dx) + aside[0], round(a[1] + dy) + aside[1])
        second = (round(b[0] - dx) - aside[0], round(b[1] - dy) - aside[1])
        pygame.draw.line(place.target, PENCIL, a, first, thick)
        pygame.draw.line(place.target, PENCIL, second, b, thick)

    def _lock(self, place: MapPlace, middle: tuple[int, int]) -> None:
        r = max(2, round(place.scale * 0.42))
        body = pygame.Rect(0, 0, 2 * r - 1, round(1.5 * r))
        body.center = (middle[0], middle[1] + r // 3)
        pygame.draw.circle(place.target, RED, (body.centerx, body.top), max(2, round(r * 0.7)), 1)
        pygame.draw.rect(place.target, RED, body)

    def _emptied(self, place: MapPlace, number: int) -> None:
        x, y = place.at(*self._level.containers[number].area.center)
        r = max(1, round(place.scale * 0.34))
        for sign in (-1, 1):
            pygame.draw.line(place.target, _SOFT, (x - r, y - r * sign), (x + r, y + r * sign))

    def _names(self, place: MapPlace, known: PencilMap, percent: int) -> None:
        """Write names where there is room for them; one that stands there already is not written again beside it."""
        if place.scale < _NAMES_FROM_SCALE:
            return
        shown, written = place.target.get_rect(), list[tuple[str, pygame.Rect]]()
        for number, spec in enumerate(self._level.rooms):
            (x, y), area = spec.area.center, spec.area
            if not (known.walked[number] or known.printed[int(y), int(x)]):
                continue
            wide, tall = round(area.width * place.scale), round(area.height * place.scale)
            room = pygame.Rect(*place.at(area.x, area.y), wide, tall)
            lines, size = self._fitted(self._strings.name(spec.name), wide, tall, percent)
            if not lines or not room.colliderect(shown):
                continue
            step = round(size * _NAME_LINE)
            box = pygame.Rect(0, 0, max(self._type.width(line, size, Face.SERIF) for line in lines), step * len(lines))
            visible = room.clip(shown)
            box.center = visible.center
            if visible.width * _OVERHANG < box.width or visible.height + size < box.height:
                continue  # of a room at the edge of the page too little is left
            round_it = box.inflate(2 * size, 14 * size)
            if any(other.colliderect(round_it if name == spec.name else box) for name, other in written):
                continue
            written.append((spec.name, box))
            ink = PENCIL if known.walked[number] else _PRINTED
            for row, line in enumerate(lines):
                picture = self._type.plain(line, size, ink, Face.SERIF)
                middle = (box.centerx, box.top + step * row + step // 2)
                place.target.blit(picture, picture.get_rect(center=middle))

    def _fitted(self, name: str, wide: int, tall: int, percent: int) -> tuple[Sequence[str], int]:
        """The lines of a name and their size, px; no lines where no size that can be read fits into a room."""
        for size in (sized(_NAME_PX, percent), sized(_NAME_LEAST_PX, percent)):
            lines = self._type.wrapped(name, size, round(wide * _OVERHANG), Face.SERIF)
            whole = " ".join(lines) == name  # no word is broken
            if whole and len(lines) * size * _NAME_LINE <= tall + size * 0.5:
                return lines, size
        return (), 0


def draw_self(place: MapPlace, at_m: tuple[float, float], aim: tuple[float, float], beat: float) -> None:
    """Draw where oneself is, and where one looks: an arrow in red pencil, with a ring round it that breathes."""
    x, y = place.at(*at_m)
    r = max(5, round(place.scale * 0.95))
    dx, dy = aim
    tip, back, wing = (x + dx * r, y + dy * r), (x - dx * r * 0.35, y - dy * r * 0.35), r * 0.62
    points = (
        tip,
        (x - dx * r * 0.8 - dy * wing, y - dy * r * 0.8 + dx * wing),
        back,
        (x - dx * r * 0.8 + dy * wing, y - dy * r * 0.8 - dx * wing),
    )
    pygame.draw.polygon(place.target, RED, points)
    pygame.draw.circle(place.target, RED, (x, y), round(r * (1.5 + 0.25 * beat)), 1)


def draw_goal(place: MapPlace, at_m: tuple[float, float]) -> None:
    """Ring a place twice, as one does with a pencil in a hurry, and cross it."""
    x, y = place.at(*at_m)
    r = max(6, round(place.scale * 1.3))
    for shift, squeeze in ((0, 0.8), (1, 0.62)):
        box = pygame.Rect(0, 0, 2 * r, round(2 * r * squeeze))
        box.center = (x + shift, y - shift)
        pygame.draw.ellipse(place.target, RED, box, 1)
    c = max(2, r // 3)
    pygame.draw.line(place.target, RED, (x - c, y - c), (x + c, y + c), 2)
    pygame.draw.line(place.target, RED, (x - c, y + c), (x + c, y - c), 2)


def _runs_across(level: Level, spec: DoorSpec) -> bool:
    """Whether a door stands in a wall that runs from left to right; of one tile, walls beside it tell."""
    area = spec.area
    if area.width != area.height:
        return area.width > area.height
    x, y = int(area.x), int(area.y)
    beside = level.barrier[y, x - 1] or level.door[y, x - 1] >= 0
    return bool(beside and (level.barrier[y, x + 1] or level.door[y, x + 1] >= 0))
