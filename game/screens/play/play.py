"""Play: devices to commands, commands to ticks, ticks to pictures and sounds."""

import gc
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.audio.ears import Ears
from game.clock import FixedClock, StepClock
from game.input.bindings import InputAction
from game.input.navigation import Step
from game.play.life import LifeLog
from game.play.session import Session
from game.play.travel import leads_on
from game.screens.dark import closing
from game.screens.history import place_key, summary_of
from game.screens.play.anew import told
from game.screens.play.hitstop import HitStop
from game.screens.play.notebookhand import NotebookHand
from game.screens.play.rumble import rumble
from game.screens.screen import GoOn, Kit, Move, Quit, Screen, ShowPause, ShowResults, Summary
from game.sim.snapshot import Snapshot
from game.sim.words.commands import Command
from game.sim.words.states import Outcome
from game.sim.words.types import TICK_S
from game.view.frame import PX_PER_M
from game.view.hud import hud, lines, notices
from game.view.notebook import marks, pages
from game.view.renderer import WORDS, Renderer

_LINGER_S = {Outcome.DIED: 4.6, Outcome.ESCAPED: 2.6, Outcome.PLAYING: 0.6}  # from the end to the results
_PASSING_S = 1.1  # from one map to the next
_SKIPPED_FROM_S = 0.9  # before that it can't be cut short: the keys of the last moment are still down
_LINGER_DARK = {Outcome.DIED: (96, 4, 6), Outcome.ESCAPED: (24, 28, 34), Outcome.PLAYING: (0, 0, 0)}
_GOAL_SOUND, _GOAL_GAIN = "pencil", 1.0
_STILL_AT = 0.72  # of the time that the end lingers, the picture is taken that the results lie over


@dataclass(frozen=True, slots=True)
class Run:
    """A session that is to be played, and where its recording goes.

    ``commands``: those of a recording that is watched; None is to be played by hand. ``charts``: they can be shown,
    whatever the settings say.
    """

    session: Session
    clock: FixedClock | StepClock
    record: Path | None = None
    pauses_itself: bool = True  # when the window loses the focus
    commands: Iterator[Mapping[int, Command]] | None = None
    charts: bool = False


class PlayScreen(Screen):
    """The game itself."""

    shows_cursor = False
    steps_first = False

    def __init__(self, kit: Kit, run: Run, before: "PlayScreen | None" = None) -> None:
        """``before``: the screen of another state of the map, that this one goes on from.

        Raises
        ------
        ContentError
            A picture of the map can't be read.
        """
        self._kit = kit
        self._run = run
        self._session = run.session
        self.caption = run.session.school.level.name
        self._renderer = Renderer(run.session.school, kit.assets, kit.strings, kit.atlas, letters=kit.letters)
        for size_px, face in (
            *hud.TYPE_SIZES,
            *notices.TYPE_SIZES,
            *pages.TYPE_SIZES,
            *marks.TYPE_SIZES,
            *lines.TYPE_SIZES,
        ):  # opened now, and not in the middle of a fight
            kit.letters.font(kit.size(size_px), face)
        self._ears = Ears(kit.mixer)
        self._snapshot = run.session.snapshot()
        self._life: LifeLog = LifeLog(run.session, before._life if before else None)
        self._hit_stop = HitStop()
        self._ended_s = 0.0
        self._hand = NotebookHand(kit, self._renderer)
        self._skipped = False
        self._still: pygame.Surface | None = None
        self._ran_out = False
        self._saves = run.record is not None and run.session.recordable
        if before is None:
            kit.devices.settle()
        else:  # what is held down stays held
            word = told(run.session.anew, kit.strings, ends=before._saves and not self._saves)
            self._renderer.carry_on(before._renderer, self._snapshot, word, run.session.anew.shift)
            before._saves &= not self._saves  # one that goes on here is written here
        self._renderer.observe((), self._snapshot)
        self._settled = False

    @property
    def snapshot(self) -> Snapshot:
        """State after the last tick."""
        return self._snapshot

    @property
    def session(self) -> Session:
        """What is played."""
        return self._session

    @property
    def goes_on(self) -> bool:
        """Whether it is played by hand and has not ended."""
        return self._playing and self._run.commands is None

    def handle(self, event: pygame.Event) -> Move | None:
        """Pause when the window or the gamepad in the hand is gone; the devices take the rest."""
        left = self._run.pauses_itself and (event.type == pygame.WINDOWFOCUSLOST or self._kit.devices.lost)
        if event.type == pygame.MOUSEBUTTONDOWN:
            self._skip()
        self._hand.handle(event)
        return self._pause() if left else None

    def act(self, action: InputAction) -> Move | None:
        """Pause, or show what there is to be told; the rest goes to the survivor by the devices."""
        if self._hand.act(action, self._time_s):
            return None
        if action is InputAction.CHARTS:
            self._turn_charts(-1 if pygame.key.get_mods() & pygame.KMOD_SHIFT else 1)
        return self._pause() if action is InputAction.PAUSE else None

    @property
    def _time_s(self) -> float:
        """Simulated time of the next picture."""
        return (self._snapshot.tick + self._run.clock.alpha) * TICK_S

    def step(self, step: Step) -> Move | None:
        """Cut the end short."""
        if step in (Step.ACCEPT, Step.BACK):
            self._skip()
        return None

    def update(self, frame_s: float) -> Move | None:
        """Tick as often as the frame's time asks, then watch the end for a moment."""
        if not self._settled:  # not before: the screen in whose place it comes must be gone
            self._settled = True
            _settle()
        for _ in range(self._run.clock.advance(frame_s) if self._playing else 0):
            self._tick()
            if not self._playing:
                break
        if self._playing:
            self._hand.follow(self._snapshot, self._time_s)
            return None
        self._hand.let_go()
        self._ended_s += frame_s
        if self._ended_s < self._linger_s and not self._skipped:
            return None
        if self._run.commands is not None:
            return Quit()
        return GoOn(self._session) if self._leads_on else ShowResults(self._summary())

    def draw(self, target: pygame.Surface) -> None:
        """Draw between the last two ticks; after the end, let it go dark."""
        self._draw(target)

    def draw_behind(self, target: pygame.Surface) -> None:
        """Draw the picture without its words."""
        self._draw(target, without=WORDS)

    def _draw(self, target: pygame.Surface, without: Collection[str] = ()) -> None:
        alpha = self._run.clock.alpha if self._playing else 1.0
        if self._renderer.overlay.lacks(self._snapshot.tick):
            self._renderer.overlay.take(self._session.survey())
        self._renderer.settings = self._kit.prefs.settings
        mouse_px = self._kit.devices.mouse_px if self._run.commands is None else None  # who watches aims at nothing
        self._renderer.draw(target, self._snapshot, alpha, mouse_px, self._ended_s, without)
        if not self._playing:
            self._darken(target)

    def suspend(self) -> None:
        """Stop time and sound."""
        self._hand.let_go()
        self._run.clock.paused = True
        self._ears.pause()

    def resume(self) -> None:
        """Go on with both."""
        self._run.clock.paused = False
        self._kit.devices.settle()
        self._ears.resume()

    def close(self) -> None:
        """Cut the sound and save the recording."""
        self._hand.let_go()
        self._ears.resume()
        self._ears.stop()
        if self._saves and self._run.record is not None:
            self._kit.recorder.save(self._session.recording(), self._run.record)

    def _turn_charts(self, way: int) -> None:
        """Show the next chart to who may see them; the result will say so."""
        if not (self._run.charts or self._kit.prefs.settings.charts):
            self._renderer.say("toast.charts_off", self._snapshot.tick)
            return
        self._renderer.overlay.turn(way)
        self._session.charted |= self._playing

    def _show_anew(self) -> None:
        """Show the session as it is now, whatever was shown before; what one remembers of the map stays."""
        before, kit = self._renderer, self._kit
        self._snapshot = self._session.snapshot()
        self._renderer = Renderer(self._session.school, kit.assets, kit.strings, kit.atlas, letters=kit.letters)
        self._renderer.look_on(before)
        self._hand = NotebookHand(kit, self._renderer)
        self._renderer.observe((), self._snapshot)

    def _pause(self) -> Move | None:
        return ShowPause(self._run.commands is not None) if self._playing else None

    def _skip(self) -> None:
        self._skipped = not self._playing and self._ended_s > _SKIPPED_FROM_S

    @property
    def _linger_s(self) -> float:
        return _PASSING_S if self._leads_on else _LINGER_S[self._snapshot.outcome]

    @property
    def _leads_on(self) -> bool:
        """Whether the survivor has left for another map."""
        return leads_on(self._session)

    def _darken(self, target: pygame.Surface) -> None:
        """Let the end go dark from its edges, and keep the picture of it while there is something to see."""
        through = min(1.0, self._ended_s / self._linger_s)
        if self._still is None or through < _STILL_AT:
            self._still = target.copy()
        dark = closing(target.get_size(), _LINGER_DARK[self._snapshot.outcome], round(through * 24))
        target.blit(dark, (0, 0), None, pygame.BLEND_RGB_MULT)

    @property
    def _playing(self) -> bool:
        return self._snapshot.outcome == Outcome.PLAYING and not self._ran_out

    def _tick(self) -> None:
        commands = self._commands()
        if commands is None:
            self._ran_out = True
            return
        events = self._session.tick_all(commands)
        self._life.note(events)
        self._snapshot = self._session.snapshot()
        self._renderer.observe(events, self._snapshot)
        self._renderer.captions.observe(self._ears.hear(events, self._snapshot), self._snapshot)
        if self._renderer.goal_changed:
            self._kit.mixer.play(_GOAL_SOUND, _GOAL_GAIN)
        rumble(events, self._snapshot, self._kit.devices)
        self._run.clock.hold(self._hit_stop.answer(events, self._snapshot, self._renderer.settings.hit_stop))

    def _commands(self) -> Mapping[int, Command] | None:
        """The next commands; None when what is watched is over."""
        if self._run.commands is not None:
            return next(self._run.commands, None)
        return {self._session.follows: self._kit.devices.command(self._renderer.player_px, PX_PER_M)}

    def _summary(self) -> Summary:
        session, history, life = self._session, self._kit.history, self._life.life()
        place = place_key(session.setup.map, came=session.setup.carried is not None)
        before = history.records.of(place, life.difficulty)
        news = history.add(summary_of(life, place)) if session.stock else ()
        return Summary(life, before, news, self._still, session.charted)


def _settle() -> None:
    """Let what was loaded stay, so that the collector need not walk it in the middle of a frame: 25 ms."""
    gc.unfreeze()  # the map before this one may go
    gc.collect()
    gc.freeze()
