"""Which screen is up, and what each one's moves lead to."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.clock import FixedClock, StepClock
from game.content.check import check_play
from game.content.document import TILE_PX
from game.content.errors import ContentError, Problem
from game.content.school import School, read_school
from game.screens.map_error import MapErrorScreen
from game.screens.pause import PauseScreen
from game.screens.play import PlayScreen, Run
from game.screens.results import ResultsScreen
from game.screens.screen import (
    Kit,
    Move,
    Quit,
    Resume,
    Screen,
    ShowMapError,
    ShowPause,
    ShowResults,
    ShowTitle,
    StartPlay,
)
from game.screens.title import TitleScreen
from game.session import Session, Setup
from game.sim.commands import Command

_SEED_LIMIT = 2**31


@dataclass(frozen=True, slots=True)
class Wish:
    """What every run of this program starts with. None: a new seed each time, the map's own number and start.

    ``at_object``: start where the object with this id stands. ``counted``: one tick for every frame.
    """

    map: Path
    difficulty: str = "normal"
    seed: int | None = None
    zombies: int | None = None
    at_object: int | None = None
    record: Path | None = None
    counted: bool = False


class Flow:
    """A stack of screens; the topmost has the events, and those it doesn't cover are drawn under it."""

    def __init__(self, kit: Kit, wish: Wish) -> None:
        self._kit = kit
        self._wish = wish
        self._difficulty = wish.difficulty
        self._stack: list[Screen] = []

    @property
    def over(self) -> bool:
        """Whether nothing is left to show."""
        return not self._stack

    @property
    def top(self) -> Screen:
        """The screen that has the events."""
        return self._stack[-1]

    def handle(self, event: pygame.Event) -> None:
        """Give an event to the devices and to the topmost screen."""
        self._kit.devices.handle(event)
        self._follow(self.top.handle(event))

    def update(self, frame_s: float) -> None:
        """Let a frame's time pass on the topmost screen."""
        self._follow(self.top.update(frame_s))

    def draw(self, target: pygame.Surface) -> None:
        """Draw from the lowest screen that can be seen."""
        lowest = max(i for i, screen in enumerate(self._stack) if screen.covers)
        for screen in self._stack[lowest:]:
            screen.draw(target)

    def go(self, move: Move) -> None:
        """Make a move.

        Raises
        ------
        ContentError
            The map can't be played, or a recording can't be written.
        """
        match move:
            case StartPlay(difficulty):
                self._difficulty = difficulty or self._difficulty
                self._clear()
                self._stack.append(PlayScreen(self._kit, self._new_run()))
            case ShowTitle():
                self._swap_all(TitleScreen(self._kit, self._difficulty))
            case ShowPause(watching):
                self.top.suspend()
                self._stack.append(PauseScreen(self._kit, watching=watching))
            case Resume():
                self._stack.pop().close()
                self.top.resume()
            case ShowResults(summary):
                self._swap_all(ResultsScreen(self._kit, summary))
            case ShowMapError(error):
                self._swap_all(MapErrorScreen(self._kit, error))
            case Quit():
                self.close()

    def watch(self, session: Session, commands: Iterator[Command]) -> None:
        """Show a session that goes by the commands of a recording."""
        self._swap_all(PlayScreen(self._kit, Run(session, FixedClock(), commands=commands)))

    def close(self) -> None:
        """Close every screen, the topmost first; each saves what it has to save."""
        self._clear()

    def _follow(self, move: Move | None) -> None:
        """Make a move that a screen asked for; a map that fails now is told on a screen of its own."""
        if move is None:
            return
        try:
            self.go(move)
        except ContentError as error:
            if self._wish.counted:
                raise
            self.go(ShowMapError(error))

    def _swap_all(self, screen: Screen) -> None:
        self._clear()
        self._stack.append(screen)

    def _clear(self) -> None:
        while self._stack:
            self._stack.pop().close()

    def _new_run(self) -> Run:
        wish = self._wish
        school = read_school(wish.map)
        problems = check_play(school)
        if problems:
            raise ContentError(*problems)
        setup = Setup(
            map=wish.map,
            seed=secrets.randbelow(_SEED_LIMIT) if wish.seed is None else wish.seed,
            difficulty=self._difficulty,
            zombies=wish.zombies,
            at=None if wish.at_object is None else _place_of(school, wish.at_object),
        )
        clock = StepClock() if wish.counted else FixedClock()
        return Run(Session(school, setup), clock, wish.record, pauses_itself=not wish.counted)


def _place_of(school: School, object_id: int) -> tuple[float, float]:
    """Middle of an object, m; who can't stand there starts as near to it as they can.

    Raises
    ------
    ContentError
        The map has no object with this id.
    """
    for layer in school.document.object_layers:
        for item in layer.objects:
            if item.id == object_id:
                return (item.x + item.width / 2) / TILE_PX, (item.y + item.height / 2) / TILE_PX
    message = f"there is no object {object_id}"
    raise ContentError(Problem(str(school.document.path), message, "see the object's ID in Tiled's Properties panel"))
