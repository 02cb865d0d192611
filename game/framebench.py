"""Time whole frames as the player gets them: tick, snapshot, sound, every part of the picture, and the flip."""

import gc
import os
from dataclasses import dataclass, field
from time import perf_counter

import pygame

from game.audio.ears import Ears
from game.audio.mixer import open_mixer
from game.benchstage import stand_ground
from game.content.paths import assets_dir
from game.session import Session
from game.spritegroup import SpriteCrowd
from game.view.atlas import Atlas
from game.view.frame import VIEW_PX
from game.view.renderer import Renderer

CROWD = "horde"  # the part that draws what the group of sprites draws


@dataclass
class Timed:
    """What was measured, an entry a frame.

    ``laps``: seconds of each part of a frame, by name; together they are the frame. ``sprites``: seconds of the same
    crowd as a `pygame.sprite.Group`, beside the frame. ``in_view``: how many infected were drawn.
    """

    laps: dict[str, list[float]] = field(default_factory=dict)
    sprites: list[float] = field(default_factory=list)
    in_view: list[int] = field(default_factory=list)
    _before: float = 0.0

    def start(self) -> None:
        """Begin a frame."""
        self._before = perf_counter()

    def lap(self, name: str) -> None:
        """Count the time since the last lap under a name."""
        now = perf_counter()
        self.laps.setdefault(name, []).append(now - self._before)
        self._before = now


def time_frames(session: Session, frames: int, unmeasured: int) -> Timed:
    """Play and draw frames of one tick each, of which the first so many are not measured."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")  # software rendering, seen by nobody
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    pygame.display.init()
    window = pygame.display.set_mode(VIEW_PX)
    atlas = Atlas(assets_dir() / "sprites")
    renderer = Renderer(session.school, assets_dir(), atlas=atlas)
    mixer = open_mixer(assets_dir() / "sounds", silent=False)
    ears, crowd = Ears(mixer), SpriteCrowd(atlas)
    timed = Timed()
    gc.collect()
    gc.freeze()
    for number in range(unmeasured + frames):
        if number == unmeasured:
            timed = Timed()
        _one_frame(session, renderer, ears, window, timed)
        _beside(crowd, renderer, session, window, timed)
    gc.unfreeze()
    mixer.close()
    pygame.quit()
    return timed


def _one_frame(session: Session, renderer: Renderer, ears: Ears, window: pygame.Surface, timed: Timed) -> None:
    command = stand_ground(session.world.tick)
    timed.start()
    events = session.tick(command)
    timed.lap("tick")
    snapshot = session.snapshot()
    timed.lap("snapshot")
    ears.hear(events, snapshot)
    timed.lap("sound")
    renderer.observe(events, snapshot)
    frame = renderer.frame(window, snapshot, 1.0)
    timed.lap("observe")
    for name, part in renderer.parts:
        part(frame)
        timed.lap(name)
    pygame.display.flip()
    timed.lap("flip")


def _beside(crowd: SpriteCrowd, renderer: Renderer, session: Session, window: pygame.Surface, timed: Timed) -> None:
    """Draw the crowd again as sprites, over a picture that has been shown."""
    frame = renderer.frame(window, session.snapshot(), 1.0)
    before = perf_counter()
    timed.in_view.append(crowd.draw(frame))
    timed.sprites.append(perf_counter() - before)
