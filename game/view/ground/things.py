"""What lies in the rooms, what is in the air, and the glint on what has not been searched yet."""

import math

import pygame

from game.sim.terrain.level import Level
from game.view.atlas import Atlas, Sprite
from game.view.frame import PX_PER_M, Frame
from game.view.poses import HEADINGS

_GLINT_M = 6.0
_GLINT_S = 2.4
_PAPER_M, _PAPER_FADE_M = 9.0, 2.5
_PAPER_S = 1.7
_PAPER_TURN_DEG = 7.0
_PAPER_ALPHA = (70, 215)
_SPINS_PER_S = 2.6  # of a bottle in the air
_LIFT = 0.7  # of a height is drawn up the picture


class Things:
    """Draws notes on the floor, what flies through the air, and glints over the dark."""

    def __init__(self, level: Level, atlas: Atlas) -> None:
        self._level = level
        icons = atlas.sheet("icons")
        names = ("note", "wall_map", "glint")
        self._note, self._plan, self._glint = (icons.at(0, icons.frames[name][0]) for name in names)
        self._flying = atlas.all_of("flying_")

    def draw(self, frame: Frame) -> None:
        """Draw the notes, and the plans on walls."""
        x0, y0, x1, y1 = frame.bounds_m(1.0)
        for note in self._level.notes:
            if x0 < note.x < x1 and y0 < note.y < y1:
                self._note.draw(frame.target, frame.to_screen(note.x, note.y))
        for plan in self._level.wall_maps:
            if x0 < plan.x < x1 and y0 < plan.y < y1:
                self._plan.draw(frame.target, frame.to_screen(plan.x, plan.y))

    def draw_thrown(self, frame: Frame) -> None:
        """Draw what is in the air, turning over, with its shadow on the floor."""
        snapshot = frame.snapshot
        places = frame.between(snapshot.thrown_previous, snapshot.thrown)
        heights, items = snapshot.thrown_height.tolist(), snapshot.thrown_item.tolist()
        for (x, y), height, item in zip(places.tolist(), heights, items, strict=True):
            at = frame.to_screen(x, y)
            wide = max(3, round(9 - 2 * height))  # the higher, the smaller and softer
            pygame.draw.ellipse(frame.target, (12, 12, 16), (at[0] - wide // 2, at[1] - 2, wide, 4))
            turn = int(frame.time_s * _SPINS_PER_S * HEADINGS) % HEADINGS
            sheet = self._flying[snapshot.items.at(item).name]
            sheet.at(turn).draw(frame.target, (at[0], at[1] - round(height * PX_PER_M * _LIFT)))

    def draw_glints(self, frame: Frame) -> None:
        """Draw over the dark what draws the eye: containers near by that are not searched, notes that are not read."""
        self._boxes_glint(frame)
        for number, note in enumerate(self._level.notes):
            if number not in frame.snapshot.pencil.read:
                self._flutter(frame, self._note, (note.x, note.y), number * 0.53)
        printed = frame.snapshot.pencil.printed
        for plan, shown in zip(self._level.wall_maps, self._level.plans, strict=True):
            if not printed[shown].all():
                self._shimmer(frame, (plan.x, plan.y))

    def _flutter(self, frame: Frame, sprite: Sprite, at_m: tuple[float, float], phase: float) -> None:
        """Lift a piece of paper out of the dark, as if a draught moved it: it shines further than it can be read."""
        distance = math.dist(at_m, frame.player)
        if distance > _PAPER_M or not frame.sees(*at_m, 1.2):
            return
        beat = 0.5 + 0.5 * math.sin((frame.time_s / _PAPER_S + phase) * 2 * math.pi)
        turned = pygame.transform.rotate(sprite.picture, _PAPER_TURN_DEG * (2 * beat - 1))
        x, y = frame.to_screen(*at_m)
        near = min(1.0, (_PAPER_M - distance) / _PAPER_FADE_M)
        turned.set_alpha(round(near * (_PAPER_ALPHA[0] + (_PAPER_ALPHA[1] - _PAPER_ALPHA[0]) * beat)))
        frame.target.blit(turned, turned.get_rect(center=(x, y - round(2 * beat))))
        glint = max(0.0, 4 * beat - 3)  # at the top of each beat the edge catches what light there is
        if glint:
            self._glint.picture.set_alpha(round(230 * near * glint))
            self._glint.draw(frame.target, (x + 4, y - 6))
            self._glint.picture.set_alpha(255)

    def _shimmer(self, frame: Frame, at_m: tuple[float, float]) -> None:
        """Let the glass over a plan on the wall catch what light there is."""
        distance = math.dist(at_m, frame.player)
        if distance > _PAPER_M or not frame.sees(*at_m, 1.2):
            return
        beat = 0.5 + 0.5 * math.sin(frame.time_s / _PAPER_S * 2 * math.pi)
        near = min(1.0, (_PAPER_M - distance) / _PAPER_FADE_M)
        self._plan.picture.set_alpha(round(near * (60 + 100 * beat)))
        self._plan.draw(frame.target, frame.to_screen(*at_m))
        self._plan.picture.set_alpha(255)

    def _boxes_glint(self, frame: Frame) -> None:
        """A spark on every container near by that is in sight and not yet searched."""
        glint = self._glint
        for number, spec in enumerate(self._level.containers):
            x, y = spec.area.center
            distance = math.dist((x, y), frame.player)
            if frame.snapshot.searched[number] or distance > _GLINT_M or not frame.sees(x, y, 1.2):
                continue
            beat = 0.5 + 0.5 * math.sin((frame.time_s / _GLINT_S + number * 0.37) * 2 * math.pi)
            glint.picture.set_alpha(round(210 * (1 - distance / _GLINT_M) ** 0.6 * (0.35 + 0.65 * beat)))
            glint.draw(frame.target, frame.to_screen(x, y))
        glint.picture.set_alpha(255)
