"""Time whole frames as the player gets them: tick, snapshot, sound, every part of the picture, and the flip."""

import gc
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from time import perf_counter

import numpy as np
import pygame

from game.audio.ears import Ears
from game.audio.mixer import open_mixer
from game.bench.laps import Marks, Reference, Stopwatch
from game.bench.scenarios import PLAIN, Commander, Scenario
from game.bench.spritegroup import SpriteCrowd
from game.content.files.paths import assets_dir
from game.play.session import Session
from game.sim.words.commands import Command
from game.sim.words.events import Event
from game.view.atlas import Atlas
from game.view.frame import VIEW_PX
from game.view.renderer import Renderer

Wanted = Mapping[int, Command]  # by the ids of people
SIDE_BY_SIDE = 90  # frames
CROWD = "horde"  # the part that draws what the group of sprites draws


@dataclass
class Timed:
    """What was measured, an entry a frame.

    ``laps``: seconds of each part of a frame, by name; together they are the frame. ``cpu_laps``: the same
    in CPU time. ``marked``: whether something that the scenario is about had just
    happened. ``in_view``: how many infected were in the picture. ``crowd``, ``sprites``: seconds in frames that come
    after those, of the crowd as the game draws it and as a `pygame.sprite.Group` does.
    """

    reference: Reference
    laps: dict[str, list[float]] = field(default_factory=dict)
    cpu_laps: dict[str, list[float]] = field(default_factory=dict)
    marked: list[bool] = field(default_factory=list)
    in_view: list[int] = field(default_factory=list)
    crowd: list[float] = field(default_factory=list)
    sprites: list[float] = field(default_factory=list)
    _watch: Stopwatch = field(default_factory=Stopwatch)

    @property
    def frame_s(self) -> list[float]:
        """Seconds of each whole frame."""
        return [sum(parts) for parts in zip(*self.laps.values(), strict=True)]

    @property
    def frame_cpu_s(self) -> list[float]:
        """Seconds of CPU time of each whole frame."""
        return [sum(parts) for parts in zip(*self.cpu_laps.values(), strict=True)]

    def start(self) -> None:
        """Begin a frame."""
        self._watch.go()

    def lap(self, name: str) -> None:
        """Count the time since the last lap under a name."""
        wall_s, cpu_s = self._watch.read()
        self.laps.setdefault(name, []).append(wall_s)
        self.cpu_laps.setdefault(name, []).append(cpu_s)
        self._watch.go()


def time_frames(
    session: Session, frames: int, unmeasured: int, commander: Commander, scenario: Scenario = PLAIN
) -> Timed:
    """Play and draw frames of one tick each, of which the first so many are not measured."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"  # software rendering, seen by nobody, whatever display there is
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    pygame.display.init()
    window = pygame.display.set_mode(VIEW_PX)
    atlas = Atlas(assets_dir() / "sprites")
    renderer = Renderer(session.school, assets_dir(), atlas=atlas)
    mixer = open_mixer(assets_dir() / "sounds", silent=False)
    ears, crowd = Ears(mixer), SpriteCrowd(atlas)
    timed, marks = Timed(Reference(frames)), Marks(scenario.marks)
    gc.collect()
    gc.freeze()
    for number in range(unmeasured + frames):
        if number == unmeasured:
            timed = Timed(timed.reference)
        scenario.between(session)
        commands = commander.commands(session.world)
        timed.marked.append(marks.after(_one_frame(session, commands, renderer, ears, window, timed, scenario.deed)))
        if number >= unmeasured:
            timed.reference.after(number - unmeasured)
    for _ in range(SIDE_BY_SIDE):
        scenario.between(session)
        _side_by_side(session, commander.commands(session.world), renderer, crowd, window, timed)
    gc.unfreeze()
    mixer.close()
    pygame.quit()
    return timed


def _one_frame(
    session: Session,
    commands: Mapping[int, Command],
    renderer: Renderer,
    ears: Ears,
    window: pygame.Surface,
    timed: Timed,
    deed: Callable[[Session], None] | None,
) -> Sequence[Event]:
    """Play and draw one, and return what happened in it."""
    timed.start()
    if deed is not None:
        deed(session)
    events = session.tick_all(commands)
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
    return events


def _side_by_side(
    session: Session,
    commands: Mapping[int, Command],
    renderer: Renderer,
    crowd: SpriteCrowd,
    window: pygame.Surface,
    timed: Timed,
) -> None:
    """Draw the crowd both ways; apart from the frames, whose caches 1,500 more pictures would empty."""
    events = session.tick_all(commands)
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
