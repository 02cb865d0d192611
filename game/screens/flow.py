"""Which screen is up, and what each one's moves lead to."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import pygame

from game.content.errors import ContentError
from game.input.bindings import InputAction
from game.input.devices import Device
from game.input.navigation import Navigator, Step
from game.play.session import Session
from game.screens.menus.controls import ControlsScreen
from game.screens.menus.map_error import MapErrorScreen
from game.screens.menus.pause import PauseScreen
from game.screens.menus.recording import RecordingScreen
from game.screens.menus.results import Onward, ResultsScreen
from game.screens.menus.settings import SettingsScreen
from game.screens.menus.title import TitleScreen
from game.screens.play.opening import Opening, Wish
from game.screens.play.play import PlayScreen
from game.screens.play.replay import ReplayScreen
from game.screens.preferences import Preferences
from game.screens.screen import (
    GoOn,
    Kit,
    Move,
    Quit,
    Resume,
    Screen,
    ShowControls,
    ShowMapError,
    ShowPause,
    ShowResults,
    ShowSettings,
    ShowTitle,
    StartPlay,
    Summary,
)
from game.sim.words.commands import Command
from game.sim.words.states import Outcome


class Flow:
    """A stack of screens; the topmost has the events, and those it doesn't cover are drawn under it."""

    def __init__(self, kit: Kit, wish: Wish) -> None:
        self._kit = kit
        self._wish = wish
        self._difficulty = wish.difficulty
        self._stack: list[Screen] = []
        self._opening = Opening(kit, wish)
        self._held: PlayScreen | None = None  # waits, unseen, for its map to be mended
        self._paused = False  # the one that waits was paused
        self._steps = Navigator(kit.devices.pad)
        self._away = False  # the window is not the one that has the keys

    @property
    def over(self) -> bool:
        """Whether nothing is left to show."""
        return not self._stack

    @property
    def prefs(self) -> Preferences:
        """The settings that its screens work with."""
        return self._kit.prefs

    @property
    def shows_cursor(self) -> bool:
        """Whether a pointer is of use: in menus, while the mouse is what is in hand."""
        return self.top.shows_cursor and self._kit.devices.last is Device.MOUSE

    @property
    def top(self) -> Screen:
        """The screen that has the events."""
        return self._stack[-1]

    def handle(self, event: pygame.Event) -> None:
        """Give an event to the devices and to the topmost screen."""
        if event.type in (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED):
            self._away = event.type == pygame.WINDOWFOCUSLOST
        top, listens = self.top, self.top.takes_steps
        action, step = self._kit.devices.handle(event), self._steps.handle(event)
        acts = listens and (step is None or not top.steps_first)
        if acts and action is InputAction.FULLSCREEN:
            self.switch_screen()
        move = top.handle(event)
        if move is None and action is not None and acts:
            move = top.act(action)
        if move is None and step is not None and listens:
            move = top.step(step)
            if move is not None and step is Step.BACK:
                self._kit.mixer.play("ui_back")
        self.follow(move)

    def switch_screen(self) -> None:
        """Go from window to full screen or back."""
        self.prefs.change(fullscreen=not self.prefs.settings.fullscreen)

    def update(self, frame_s: float) -> None:
        """Let a frame's time pass on the topmost screen; a map that was saved meanwhile is read again."""
        self._kit.prefs.update(frame_s)
        step = self._steps.update(frame_s)
        self.follow(self.top.step(step) if step is not None and self.top.takes_steps else None)
        if self.over:
            return
        for screen in self._stack[:-1]:
            screen.behind(frame_s)
        self.follow(self.top.update(frame_s))
        if not self.over and self._opening.saved(frame_s):
            self._attempt(self._reload)

    def draw(self, target: pygame.Surface) -> None:
        """Draw from the lowest screen that can be seen."""
        lowest = max(i for i, screen in enumerate(self._stack) if screen.covers)
        for screen in self._stack[lowest:-1]:
            screen.draw_behind(target)
        self.top.draw(target)

    def go(self, move: Move) -> None:
        """Make a move.

        Raises
        ------
        ContentError
            The map can't be played.
        """
        match move:
            case StartPlay(difficulty, place, seed, then):
                self._difficulty = difficulty or self._difficulty
                if place is not None:
                    self._opening.choose(place, then)
                self._clear()
                self._stack.append(self._opening.play(self._difficulty, seed=seed))
            case GoOn(session):
                self._swap_all(self._opening.go_on(session))
            case ShowTitle():
                self._opening.forget()
                self._clear()  # first, or what ends here would cut the bell that rings there
                self._stack.append(TitleScreen(self._kit, self._difficulty, self._opening.map))
            case ShowPause(watching):
                self.top.suspend()
                self._stack.append(PauseScreen(self._kit, watching=watching))
            case ShowSettings():
                self._stack.append(SettingsScreen(self._kit))
            case ShowControls():
                self._stack.append(ControlsScreen(self._kit))
            case Resume():
                self._stack.pop().close()
                self.top.resume()
            case ShowResults(summary):
                self._opening.forget()
                self._swap_all(ResultsScreen(self._kit, summary, self._onward(summary)))
            case ShowMapError(error):
                self._swap_all(self._error_screen(error))
            case Quit():
                self.close()

    def _onward(self, summary: Summary) -> Onward | None:
        """Where who has got out goes on tonight."""
        place = self._opening.tonight
        if place is None or summary.life.outcome is not Outcome.ESCAPED or not isinstance(self.top, PlayScreen):
            return None
        return Onward(place, GoOn(self.top.session))

    def watch(self, session: Session, commands: Sequence[Mapping[int, Command]]) -> None:
        """Show a session that goes by the commands of a recording."""
        self._swap_all(ReplayScreen(self._kit, session, commands))

    def close(self) -> None:
        """Close every screen, the topmost first; each saves what it has to save."""
        self._clear()
        self._kit.recorder.try_again()
        self._kit.prefs.save()

    def follow(self, move: Move | None) -> None:
        """Make a move that a screen asked for; a map that fails now is told on a screen of its own.

        Raises
        ------
        ContentError
            As `go`, in a run that counts its frames: nobody would see the screen.
        """
        if move is not None:
            self._steps.stop()
            self._attempt(partial(self.go, move))

    def _attempt(self, change: Callable[[], None]) -> None:
        """Change what is up; what can't be played or written is told on a screen of its own."""
        try:
            change()
        except ContentError as error:
            if self._wish.counted:
                raise
            self.go(ShowMapError(error))
        if self._kit.recorder.news and not self._wish.counted:
            if self._stack:
                self.top.suspend()
            self._stack.append(RecordingScreen(self._kit, leaving=not self._stack))

    def _reload(self) -> None:
        """Go on in the map as it is now, with all that the change did not touch.

        If it can't be played, what was played waits behind the reasons for the next save.
        """
        before = self._held or next((screen for screen in self._stack if isinstance(screen, PlayScreen)), None)
        if before is not None and not before.goes_on:
            return
        under_pause = any(isinstance(screen, PauseScreen) for screen in self._stack)
        paused = self._paused or under_pause or (self.top is not before and self._away)
        try:
            screen = self._opening.play(self._difficulty, before)
        except ContentError as error:
            self._hold(before, error, paused=paused)
            return
        if under_pause:  # its menu stays as it is
            old, self._stack[0] = self._stack[0], screen
            screen.suspend()
            old.close()
            return
        self._swap_all(screen)
        if paused:
            self.go(ShowPause())

    def _hold(self, before: PlayScreen | None, error: ContentError, *, paused: bool) -> None:
        """Show what is wrong with the map; nothing of what was played is lost."""
        for screen in self._stack:
            if screen is not before:
                screen.close()
        if before is not None:
            before.suspend()
        self._held, self._paused = before, paused
        self._stack = [self._error_screen(error)]

    def _error_screen(self, error: ContentError) -> MapErrorScreen:
        problems = self._opening.problems_of(error) if self._opening.watches else error.problems
        return MapErrorScreen(self._kit, self._opening.map, problems, watched=self._opening.watches)

    def _swap_all(self, screen: Screen) -> None:
        self._clear()
        self._stack.append(screen)

    def _clear(self) -> None:
        held, self._held, self._paused = self._held, None, False
        if held is not None:
            self._stack.insert(0, held)
        while self._stack:
            self._stack.pop().close()
