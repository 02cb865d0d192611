"""Time whole frames as the player gets them: tick, snapshot, sound, every part of the picture, and the flip."""

import gc
import os
from dataclasses import dataclass, field
from time import perf_counter

import numpy as np
import pygame

from game.audio.ears import Ears
from game.audio.mixer import open_mixer
from game.bench.spritegroup import SpriteCrowd
from game.bench.stage import stand_ground
from game.content.files.paths import assets_dir
from game.play.session import Session
from game.view.atlas import Atlas
from game.view.frame import VIEW_PX
from game.view.renderer import Renderer

SIDE_BY_SIDE = 90  # frames
CROWD = "horde"  # the part that draws what the group of sprites draws


@dataclass
class Timed:
    """What was measured, an entry a frame.

    ``laps``: seconds of each part of a frame, by name; together they are the frame. ``in_view``: how many infected were
    in the picture. ``crowd``, ``sprites``: seconds in frames that come after those, of the crowd as the game draws it
    and as a `pygame.sprite.Group` does.
    """

    laps: dict[str, list[float]] = field(default_factory=dict)
    in_view: list[int] = field(default_factory=list)
    crowd: list[float] = field(default_factory=list)
    sprites: list[float] = field(default_factory=list)
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
    os.environ["SDL_VIDEODRIVER"] = "dummy"  # software rendering, seen by nobody, whatever display there is
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
    for _ in range(SIDE_BY_SIDE):
        _side_by_side(session, renderer, crowd, window, timed)
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
    timed.in_view.append(int(np.count_nonzero(snapshot.horde.seen & frame.shows(snapshot.horde.position))))


def _side_by_side(
    session: Session, renderer: Renderer, crowd: SpriteCrowd, window: pygame.Surface, timed: Timed
) -> None:
    """Draw the crowd both ways; apart from the frames, whose caches 1,500 more pictures would empty."""
    events = session.tick(stand_ground(session.world.tick))
    snapshot = session.snapshot()
    renderer.observe(events, snapshot)
    frame = renderer.frame(window, snapshot, 1.0)
    ours = dict(renderer.parts)[CROWD]
    started = perf_counter()
    ours(frame)
    between = perf_counter()
    crowd.draw(frame)
    timed.crowd.append(between - started)
    timed.sprites.append(perf_counter() - between)
