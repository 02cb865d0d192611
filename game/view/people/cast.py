"""Who of those with hands is seen, as whom: the survivor in the middle, and the others where they are in sight."""

from dataclasses import replace

import numpy as np
import pygame

from game.content.settings import CAST
from game.sim.snapshot import PersonView, Snapshot
from game.sim.words.states import Outcome
from game.view.atlas import Atlas
from game.view.frame import Frame
from game.view.people.survivor import Survivor

_FADE_TICKS = 6  # as the crowd
_REACH_PX = 64  # of a body with what it holds and the air that it stirs
_CELL_PX = 2 * _REACH_PX


class People:
    """Draws the survivor as who `Settings.who` says, and the others as others of the cast."""

    def __init__(self, atlas: Atlas) -> None:
        self._person = Survivor(atlas)
        self._tick = -1
        self._shown: dict[int, float] = {}  # of the others, by id, 0 to 1
        self._looks: dict[int, int] = {}  # by id: who has left is still told by it from those who stay

    def follow(self, snapshot: Snapshot) -> None:
        """Move on to a tick; does nothing when it has been there."""
        if snapshot.tick == self._tick:
            return
        first, self._tick = self._tick < 0, snapshot.tick
        for person in (snapshot.player, *snapshot.others):
            self._person.follow(person, snapshot.tick)
            self._looks.setdefault(person.id, person.look)
        for person in snapshot.others:
            shown = self._shown.get(person.id, 0.0) + (1 if person.seen else -1) / _FADE_TICKS
            self._shown[person.id] = float(person.seen) if first else min(1.0, max(0.0, shown))

    def draw(self, frame: Frame) -> None:
        """Draw the others from the back to the front, and the survivor before them."""
        for person in sorted(frame.snapshot.others, key=lambda one: one.position[1]):
            if self._shown[person.id] > 0:
                self._draw_other(frame, person)
        player, who = frame.snapshot.player, frame.settings.who
        at = frame.to_screen(*frame.player)
        if frame.snapshot.outcome != Outcome.DIED:
            if player.alive:  # who has died among others is one of the crowd by now
                self._person.draw(frame, player, who, at)
        elif not np.any(frame.snapshot.horde.id == player.id):
            self._person.draw_dead(frame, player, who, at)

    def _draw_other(self, frame: Frame, person: PersonView) -> None:
        at = frame.to_screen(*frame.place_of(person))
        width, height = frame.target.get_size()
        if not (-_REACH_PX < at[0] < width + _REACH_PX and -_REACH_PX < at[1] < height + _REACH_PX):
            return
        who, shown = self.worn_by(person, frame.snapshot.player, frame.settings.who), self._shown[person.id]
        if shown >= 1:
            self._person.draw(frame, person, who, at)
            return
        apart = pygame.Surface((_CELL_PX, _CELL_PX), pygame.SRCALPHA)
        self._person.draw(replace(frame, target=apart), person, who, (_REACH_PX, _REACH_PX))
        apart.set_alpha(round(255 * shown))
        frame.target.blit(apart, (at[0] - _REACH_PX, at[1] - _REACH_PX))

    def worn_by(self, person: PersonView, player: PersonView, own: str) -> str:
        """Who of the cast another person is: by their look, and never ``own``, who the survivor is.

        Who would be that one is whom the survivor would be, so that six of six looks stay six.
        """
        who = CAST[self._looks[person.id] % len(CAST)]
        if who == own:
            who = CAST[self._looks[player.id] % len(CAST)]
        return who if who != own else CAST[(CAST.index(own) + 1) % len(CAST)]
