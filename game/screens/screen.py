"""What a screen is, and the moves by which one screen asks for another."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.audio.mixer import Mixer
from game.content.errors import ContentError
from game.content.strings import Strings
from game.input.devices import Devices
from game.sim.states import Outcome
from game.view.atlas import Atlas
from game.view.text import Type


@dataclass(frozen=True, slots=True)
class Summary:
    """How a run ended."""

    outcome: Outcome
    time_s: float
    kills: int
    cause: str
    difficulty: str
    seed: int


@dataclass(frozen=True, slots=True)
class StartPlay:
    """Begin a run; None keeps the difficulty and the map of the last one."""

    difficulty: str | None = None
    map: Path | None = None


@dataclass(frozen=True, slots=True)
class ShowTitle:
    """Leave whatever runs and go back to the title."""


@dataclass(frozen=True, slots=True)
class ShowPause:
    """Lay the pause menu over play; what is only watched can't be started again."""

    watching: bool = False


@dataclass(frozen=True, slots=True)
class Resume:
    """Take the topmost screen away and go on with the one under it."""


@dataclass(frozen=True, slots=True)
class ShowResults:
    """Say how a run ended."""

    summary: Summary


@dataclass(frozen=True, slots=True)
class ShowMapError:
    """Say why a map can't be played."""

    error: ContentError


@dataclass(frozen=True, slots=True)
class Quit:
    """Close the window."""


Move = StartPlay | ShowTitle | ShowPause | Resume | ShowResults | ShowMapError | Quit


@dataclass(frozen=True, slots=True)
class Kit:
    """What every screen works with."""

    assets: Path
    strings: Strings
    letters: Type
    mixer: Mixer
    devices: Devices
    atlas: Atlas


class Screen(ABC):
    """One thing the window can show. Screens ask for each other by moves and don't know each other."""

    caption = ""
    covers = True  # False: the screen under it shows through
    shows_cursor = True

    @abstractmethod
    def handle(self, event: pygame.Event) -> Move | None:
        """Take one event in."""

    @abstractmethod
    def draw(self, target: pygame.Surface) -> None:
        """Draw the screen."""

    def update(self, frame_s: float) -> Move | None:  # noqa: ARG002
        """Let a frame's time pass; by default nothing moves."""
        return None

    def suspend(self) -> None:  # noqa: B027
        """Another screen has been laid over this one."""

    def resume(self) -> None:  # noqa: B027
        """The screen over this one is gone."""

    def close(self) -> None:  # noqa: B027
        """Save what is to be saved; the screen is not shown again."""
