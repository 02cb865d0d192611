"""Who of those with hands is seen, as whom: the survivor in the middle, and the others where they are in sight."""

from dataclasses import replace

import numpy as np
import pygame

from game.sim.snapshot import PersonView, Snapshot
from game.sim.words.states import Outcome
from game.view.atlas import Atlas
from game.view.frame import Frame
from game.view.people.survivor import Survivor

_FADE_TICKS = 6  # as the crowd
_REACH_PX = 64  # of a body with what it holds and the air that it stirs
_CELL_PX = 2 * _REACH_PX


class People:
    """Draws the survivor and the others as who of the cast they are."""

    def __init__(self, atlas: Atlas) -> None:
        self._person = Survivor(atlas)
        self._tick = -1
        self._shown: dict[int, float] = {}  # of the others, by id, 0 to 1

    def follow(self, snapshot: Snapshot) -> None:
        """Move on to a tick; does nothing when it has been there."""
        if snapshot.tick == self._tick:
            return
        first, self._tick = self._tick < 0, snapshot.tick
        for person in (snapshot.player, *snapshot.others):
            self._person.follow(person, snapshot.tick)
        for person in snapshot.others:
            shown = self._shown.get(person.id, 0.0) + (1 if person.seen else -1) / _FADE_TICKS
            self._shown[person.id] = float(person.seen) if first else min(1.0, max(0.0, shown))

    def draw(self, frame: Frame) -> None:
        """Draw the others from the back to the front, and the survivor before them."""
        for person in sorted(frame.snapshot.others, key=lambda one: one.position[1]):
            if self._shown[person.id] > 0:
                self._draw_other(frame, person)
        player = frame.snapshot.player
        at = frame.to_screen(*frame.player)
        if frame.snapshot.outcome != Outcome.DIED:
            if player.alive:  # who has died among others is one of the crowd by now
                self._person.draw(frame, player, player.who, at)
        elif not np.any(frame.snapshot.horde.id == player.id):
            self._person.draw_dead(frame, player, player.who, at)

    def _draw_other(self, frame: Frame, person: PersonView) -> None:
        at = frame.to_screen(*frame.place_of(person))
        width, height = frame.target.get_size()
        if not (-_REACH_PX < at[0] < width + _REACH_PX and -_REACH_PX < at[1] < height + _REACH_PX):
            return
        shown = self._shown[person.id]
        if shown >= 1:
            self._person.draw(frame, person, person.who, at)
            return
        apart = pygame.Surface((_CELL_PX, _CELL_PX), pygame.SRCALPHA)
        self._person.draw(replace(frame, target=apart), person, person.who, (_REACH_PX, _REACH_PX))
        apart.set_alpha(round(255 * shown))
        frame.target.blit(apart, (at[0] - _REACH_PX, at[1] - _REACH_PX))
