"""What lives behind the title: the real school at night, looked at from one hiding place after another."""

import math
from collections.abc import Iterator
from pathlib import Path

import pygame

from game.audio.ears import Ears
from game.audio.mixer import Mixer
from game.audio.throats import AS_IT_IS, Manner
from game.content.checks.check import open_school
from game.content.errors import ContentError
from game.content.title import TitleScene
from game.play.headless import tireless_session
from game.play.session import Session, Setup
from game.screens.screen import Kit
from game.sim.snapshot import Snapshot
from game.sim.words.commands import Button, Command
from game.sim.words.types import TICK_S
from game.view.frame import VIEW_PX
from game.view.renderer import WORDS, Renderer

_SHOT_S, _CUT_S = 21.0, 1.3  # a shot, and how long it takes to come out of the dark
_TICKS_MOST = 3  # of a frame: a slow machine shows it slower
_HUSH = 0.4
_SWAY_RAD = 0.5
_STANDS_PX = 660  # from the left, who hides there: clear of the menu, wherever on the map it is


class _Hushed:
    """A mixer turned down."""

    def __init__(self, mixer: Mixer) -> None:
        self._mixer, self.throats = mixer, mixer.throats
        self.tick, self.set_volumes = mixer.tick, mixer.set_volumes
        self.pause, self.resume, self.stop, self.close = mixer.pause, mixer.resume, mixer.stop, mixer.close

    def play(self, name: str, gain: float = 1.0, pan: float = 0.0, manner: Manner = AS_IT_IS) -> None:
        """Start a sound, quieter."""
        self._mixer.play(name, gain * _HUSH, pan, manner)

    def loop(self, name: str, gain: float, pan: float = 0.0) -> None:
        """Set the volume of a loop, quieter."""
        self._mixer.loop(name, gain * _HUSH, pan)


class LivingScene:
    """Opens the school a step a frame, so that the first picture need not wait for it, and plays it without end."""

    def __init__(self, kit: Kit, map_file: Path, of: TitleScene) -> None:
        """A map that can't be opened leaves the scene dark for good."""
        self._kit = kit
        self._map = map_file
        self._of, self._shots = of, of.shots
        self._ears = Ears(_Hushed(kit.mixer))
        self._session: Session | None = None
        self._renderer: Renderer | None = None
        self._snapshot: Snapshot | None = None
        self._picture: pygame.Surface | None = None
        self._work = self._open()
        self._number, self._shot_s, self._late_s = 0, 0.0, 0.0
        self._aside_px: int | None = None  # how far to the right this shot stands; None before it has been drawn

    @property
    def live(self) -> bool:
        """Whether there is something to see."""
        return self._snapshot is not None

    @property
    def snapshot(self) -> Snapshot | None:
        """State after the last tick."""
        return self._snapshot

    def update(self, frame_s: float) -> None:
        """Let a frame's time pass."""
        if not self.live:
            next(self._work, None)
            return
        self._late_s = min(self._late_s + frame_s, _TICKS_MOST * TICK_S)
        while self._late_s >= TICK_S:
            self._late_s -= TICK_S
            self._tick()

    def draw(self, target: pygame.Surface) -> bool:
        """Draw it, if there is something to see; says whether there was."""
        if self._renderer is None or self._snapshot is None:
            return False
        self._renderer.settings = self._kit.prefs.settings
        if self._picture is None or self._picture.get_size() != target.get_size():
            self._picture = pygame.Surface(target.get_size(), 0, target)
        self._renderer.draw(self._picture, self._snapshot, min(1.0, self._late_s / TICK_S), without=WORDS)
        target.fill((0, 0, 0))
        if self._aside_px is None:
            self._aside_px = round(_STANDS_PX * target.get_width() / VIEW_PX[0] - self._renderer.player_px[0])
        target.blit(self._picture, (self._aside_px, 0))
        shade = min(1.0, self._shot_s / _CUT_S, (_SHOT_S - self._shot_s) / _CUT_S)
        if shade < 1:
            level = round(255 * max(0.0, shade) ** 2)
            target.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
        return True

    def close(self) -> None:
        """Cut its sound."""
        self._ears.stop()

    def _open(self) -> Iterator[None]:
        yield  # the first picture
        try:
            school = open_school(self._map, ())
            yield
            session = tireless_session(school, Setup(self._map, self._of.seed, zombies=self._of.infected))
            yield
            kit = self._kit
            self._renderer = Renderer(school, kit.assets, kit.strings, kit.atlas, letters=kit.letters)
        except ContentError:
            return
        yield
        self._session = session
        self._cut_to(0)

    def _tick(self) -> None:
        assert self._session is not None
        assert self._renderer is not None
        self._shot_s += TICK_S
        if self._shot_s >= _SHOT_S or self._session.survivor.held_by:
            self._cut_to((self._number + 1) % len(self._shots))
        events = self._session.tick(self._command())
        self._snapshot = self._session.snapshot()
        self._renderer.observe(events, self._snapshot)
        self._ears.hear(events, self._snapshot)

    def _cut_to(self, number: int) -> None:
        """Look from another place; whoever held on is left behind."""
        assert self._session is not None
        assert self._renderer is not None
        self._number, self._shot_s, self._aside_px = number, 0.0, None
        shot = self._shots[number]
        self._session.put_survivor(shot.x, shot.y, flashlight=shot.light)
        self._snapshot = self._session.snapshot()
        self._renderer.observe((), self._snapshot)

    def _command(self) -> Command:
        """Stand, breathe, and let the light wander: swings of unlike lengths, so that no minute is like another."""
        assert self._session is not None
        time_s = self._session.tick_number * TICK_S
        sway = math.sin(time_s * 0.41) * 0.6 + math.sin(time_s * 0.173 + 1.0) * 0.5 + math.sin(time_s * 1.9) * 0.05
        angle = self._shots[self._number].angle + sway * _SWAY_RAD
        far_cm = 420 + 160 * math.sin(time_s * 0.9)
        return Command(0, 0, round(math.cos(angle) * far_cm), round(math.sin(angle) * far_cm), int(Button.NONE))
