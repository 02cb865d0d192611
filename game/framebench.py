"""Time whole frames as the player gets them: tick, snapshot, sound, every part of the picture, and the flip."""

import gc
import os
from time import perf_counter

import pygame

from game.audio.ears import Ears
from game.audio.mixer import open_mixer
from game.content.paths import assets_dir
from game.headless import Pilot
from game.session import Session
from game.view.frame import VIEW_PX
from game.view.renderer import Renderer


class Stopwatch:
    """Seconds by name, from one lap to the next."""

    def __init__(self) -> None:
        self.laps: dict[str, list[float]] = {}
        self._before = 0.0

    def start(self) -> None:
        """Begin a frame."""
        self._before = perf_counter()

    def lap(self, name: str) -> None:
        """Count the time since the last lap under a name."""
        now = perf_counter()
        self.laps.setdefault(name, []).append(now - self._before)
        self._before = now


def time_frames(session: Session, frames: int) -> dict[str, list[float]]:
    """Play and draw ``frames`` frames of one tick each; returns the seconds of each part, a list a part."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")  # software rendering, seen by nobody
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    pygame.display.init()
    window = pygame.display.set_mode(VIEW_PX)
    renderer = Renderer(session.school, assets_dir())
    mixer = open_mixer(assets_dir() / "sounds", silent=False)
    ears, pilot, watch = Ears(mixer), Pilot(session.setup.seed), Stopwatch()
    gc.collect()
    gc.freeze()
    for _ in range(frames):
        command = pilot.command(session.world)
        watch.start()
        events = session.tick(command)
        watch.lap("tick")
        snapshot = session.snapshot()
        watch.lap("snapshot")
        ears.hear(events, snapshot)
        watch.lap("sound")
        renderer.observe(events, snapshot)
        frame = renderer.frame(window, snapshot, 1.0)
        watch.lap("observe")
        for name, part in renderer.parts:
            part(frame)
            watch.lap(name)
        pygame.display.flip()
        watch.lap("flip")
    gc.unfreeze()
    mixer.close()
    pygame.quit()
    return watch.laps
