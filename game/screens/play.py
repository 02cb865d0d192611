"""Play: devices to commands, commands to ticks, ticks to pictures and sounds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.audio.ears import Ears
from game.clock import FixedClock, StepClock
from game.input.bindings import Action
from game.input.devices import action_of
from game.screens.screen import Kit, Move, Quit, Screen, ShowPause, ShowResults, Summary
from game.session import Session
from game.sim.commands import Command
from game.sim.events import Event, EventKind
from game.sim.snapshot import Snapshot
from game.sim.states import Outcome
from game.sim.types import TICK_S
from game.sim.world import Player
from game.view.frame import PX_PER_M
from game.view.renderer import Renderer

_CHART_KEY = pygame.KSCAN_F4  # with Shift the other way round
_LINGER_S = 1.9  # from the end to the results
_LINGER_DARK = {Outcome.DIED: (120, 6, 8), Outcome.ESCAPED: (30, 34, 40), Outcome.PLAYING: (0, 0, 0)}
_HIT_HOLD_S = 0.03
_KILL_HOLD_S = 0.055


@dataclass(frozen=True, slots=True)
class Run:
    """A session that is to be played, and where its recording goes.

    ``commands``: those of a recording that is watched; None is to be played by hand.
    """

    session: Session
    clock: FixedClock | StepClock
    record: Path | None = None
    pauses_itself: bool = True  # when the window loses the focus
    commands: Iterator[Command] | None = None


class PlayScreen(Screen):
    """The game itself."""

    shows_cursor = False

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
        self._renderer = Renderer(run.session.school, kit.assets, kit.strings, kit.atlas)
        self._ears = Ears(kit.mixer)
        self._snapshot = run.session.snapshot()
        self._ended_s = 0.0
        self._ran_out = False
        if before is None:
            kit.devices.settle()
        else:  # what is held down stays held
            word = "toast.map_reloaded" if run.record is None else "toast.recording_ends"
            self._renderer.carry_on(before._renderer, self._snapshot, kit.strings(word))
        self._renderer.observe((), self._snapshot)

    @property
    def snapshot(self) -> Snapshot:
        """State after the last tick."""
        return self._snapshot

    @property
    def survivor(self) -> Player:
        """Who plays, with all that they have."""
        return self._session.world.player

    @property
    def goes_on(self) -> bool:
        """Whether it is played by hand and has not ended."""
        return self._playing and self._run.commands is None

    def handle(self, event: pygame.Event) -> Move | None:
        """Pause by its key and when the window is no longer looked at; the devices take the rest."""
        if event.type == pygame.KEYDOWN and event.scancode == _CHART_KEY and not event.mod & pygame.KMOD_ALT:
            self._renderer.overlay.turn(-1 if event.mod & pygame.KMOD_SHIFT else 1)
            return None
        pressed = event.type == pygame.KEYDOWN and action_of(event) == Action.PAUSE
        left = self._run.pauses_itself and event.type == pygame.WINDOWFOCUSLOST
        watching = self._run.commands is not None
        return ShowPause(watching) if (pressed or left) and self._playing else None

    def update(self, frame_s: float) -> Move | None:
        """Tick as often as the frame's time asks, then watch the end for a moment."""
        for _ in range(self._run.clock.advance(frame_s) if self._playing else 0):
            self._tick()
            if not self._playing:
                break
        if self._playing:
            return None
        self._ended_s += frame_s
        if self._ended_s < _LINGER_S:
            return None
        return ShowResults(self._summary()) if self._run.commands is None else Quit()

    def draw(self, target: pygame.Surface) -> None:
        """Draw between the last two ticks; after the end, let it go dark."""
        alpha = self._run.clock.alpha if self._playing else 1.0
        if self._renderer.overlay.lacks(self._snapshot.tick):
            self._renderer.overlay.take(self._session.survey())
        self._renderer.draw(target, self._snapshot, alpha, self._kit.devices.mouse_px)
        if not self._playing:
            left = max(0.0, 1 - self._ended_s / _LINGER_S)
            tint = _LINGER_DARK[self._snapshot.outcome]
            color = tuple(round(channel + (255 - channel) * left**2) for channel in tint)
            target.fill(color, special_flags=pygame.BLEND_RGB_MULT)

    def suspend(self) -> None:
        """Stop time and sound."""
        self._run.clock.paused = True
        self._ears.pause()

    def resume(self) -> None:
        """Go on with both."""
        self._run.clock.paused = False
        self._kit.devices.settle()
        self._ears.resume()

    def close(self) -> None:
        """Cut the sound and save the recording."""
        self._ears.resume()
        self._ears.stop()
        if self._run.record is not None and self._session.recordable:
            self._session.save_recording(self._run.record)

    @property
    def _playing(self) -> bool:
        return self._snapshot.outcome == Outcome.PLAYING and not self._ran_out

    def _tick(self) -> None:
        command = self._command()
        if command is None:
            self._ran_out = True
            return
        events = self._session.tick(command)
        self._snapshot = self._session.snapshot()
        self._renderer.observe(events, self._snapshot)
        self._ears.hear(events, self._snapshot)
        self._hold(events)

    def _command(self) -> Command | None:
        """Next command; None when what is watched is over."""
        if self._run.commands is not None:
            return next(self._run.commands, None)
        return self._kit.devices.command(self._renderer.player_px, PX_PER_M)

    def _hold(self, events: Sequence[Event]) -> None:
        """Give blows weight: time stands for a moment when one lands."""
        kinds = {event.kind for event in events}
        if EventKind.KILL in kinds:
            self._run.clock.hold(_KILL_HOLD_S)
        elif EventKind.HIT in kinds:
            self._run.clock.hold(_HIT_HOLD_S)

    def _summary(self) -> Summary:
        snapshot, setup = self._snapshot, self._session.setup
        return Summary(
            outcome=snapshot.outcome,
            time_s=snapshot.tick * TICK_S,
            kills=snapshot.kills,
            cause=snapshot.cause,
            difficulty=setup.difficulty,
            seed=setup.seed,
        )
