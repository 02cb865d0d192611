"""The crowd as pygame's own sprites draw it: what the benchmark holds the game's drawing against in the same run."""

import math

import pygame

from game.sim.snapshot import HordeView
from game.sim.words.states import State
from game.view.atlas import LOOKS, Atlas, Sheet
from game.view.frame import Frame
from game.view.poses import HEADINGS, Pose, heading

_FRAME_TICKS = 6
_POSES = {State.IDLE: Pose.IDLE, State.CHASE: Pose.RUN, State.GRAB: Pose.GRAB, State.STAGGER: Pose.STAGGER}


class Body(pygame.sprite.Sprite):
    """One infected that is a sprite: it keeps its picture and its place up to date by itself."""

    def __init__(self, number: int, sheet: Sheet) -> None:
        super().__init__()
        self._number = number
        self._sheet = sheet
        self.image = sheet.at(0).picture
        self.rect = self.image.get_rect()

    def update(self, frame: Frame, horde: HordeView, row: int) -> None:
        """Take the place, the heading and the step that the horde's row has in this frame."""
        (x0, y0), (x1, y1) = horde.previous[row], horde.position[row]
        dx, dy = horde.facing[row]
        rows = self._sheet.frames[_POSES.get(State(int(horde.state[row])), Pose.WALK)]
        step = (frame.snapshot.tick // _FRAME_TICKS + self._number) % len(rows)
        sprite = self._sheet.at(heading(math.atan2(dy, dx), HEADINGS), rows[step])
        at = frame.to_screen(x0 + (x1 - x0) * frame.alpha, y0 + (y1 - y0) * frame.alpha)
        self.image = sprite.picture
        self.rect = sprite.picture.get_rect(topleft=(at[0] + sprite.dx, at[1] + sprite.dy))


class SpriteCrowd:
    """A `pygame.sprite.Group` of the infected that are in sight and in the picture."""

    def __init__(self, atlas: Atlas) -> None:
        self._sheets = [atlas.sheet(f"infected_{look}") for look in range(LOOKS)]
        self._bodies: dict[int, Body] = {}
        self._group: pygame.sprite.Group[Body] = pygame.sprite.Group()

    def draw(self, frame: Frame) -> None:
        """Draw the frame's crowd."""
        horde = frame.snapshot.horde
        shown = (horde.seen & frame.shows(horde.position)).nonzero()[0].tolist()
        there: set[Body] = set()
        for row in shown:
            number = int(horde.id[row])
            if number not in self._bodies:
                self._bodies[number] = Body(number, self._sheets[int(horde.look[row]) % LOOKS])
            body = self._bodies[number]
            body.update(frame, horde, row)
            there.add(body)
        self._group.remove(*(body for body in self._group if body not in there))
        self._group.add(*there)
        self._group.draw(frame.target)
