"""What a screen is, and the moves by which one screen asks for another."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from pathlib import Path

import pygame

from game.audio.mixer import Mixer
from game.content.errors import ContentError
from game.content.records import News, PlaceRecord
from game.content.strings import Strings
from game.input.bindings import InputAction
from game.input.devices import Devices
from game.input.navigation import Step
from game.play.life import Life
from game.play.session import Session
from game.screens.history import History
from game.screens.naming import menu_caps
from game.screens.preferences import Preferences
from game.screens.recorder import Recorder
from game.view.atlas import Atlas
from game.view.text import Color, Type, sized

_QUIET: Color = (128, 134, 144)


@dataclass(frozen=True, slots=True)
class Summary:
    """How a run ended. ``still``: the last picture of it, if there is one.

    ``before``: what was remembered of the same map and difficulty until then; ``news``: what there was never before.
    """

    life: Life
    before: PlaceRecord = field(default_factory=PlaceRecord)
    news: tuple[News, ...] = ()
    still: pygame.Surface | None = None
    charted: bool = False  # charts were laid over it, so it is not counted


@dataclass(frozen=True, slots=True)
class StartPlay:
    """Begin a run; None keeps the difficulty and the map of the last one, and begins a new day.

    ``seed``: of the day that is to be the same again. ``then``: maps that come after one that is named, in one night.
    """

    difficulty: str | None = None
    map: Path | None = None
    seed: int | None = None
    then: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class GoOn:
    """Go on in the map that the exit leads to by which somebody has left, or in the next one of the night."""

    session: Session


@dataclass(frozen=True, slots=True)
class ShowTitle:
    """Leave whatever runs and go back to the title."""


@dataclass(frozen=True, slots=True)
class ShowPause:
    """Lay the pause menu over play; what is only watched can't be started again."""

    watching: bool = False


@dataclass(frozen=True, slots=True)
class ShowSettings:
    """Lay the settings over what is up."""


@dataclass(frozen=True, slots=True)
class ShowControls:
    """Lay the table of keys and buttons over what is up."""


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


Move = (
    StartPlay | GoOn | ShowTitle | ShowPause | ShowSettings | ShowControls | Resume | ShowResults | ShowMapError | Quit
)


@dataclass(frozen=True, slots=True)
class Kit:
    """What every screen works with."""

    assets: Path
    strings: Strings
    letters: Type
    mixer: Mixer
    devices: Devices
    atlas: Atlas
    prefs: Preferences = field(default_factory=Preferences)
    recorder: Recorder = field(default_factory=Recorder)
    history: History = field(default_factory=History)

    def size(self, size_px: float) -> int:
        """A size of text as the person wants it."""
        return sized(size_px, self.prefs.settings.text_percent)

    def footer(self, target: pygame.Surface, *words: str, left_px: int = 36) -> pygame.Rect:
        """Say at the lower edge what moves about here, by the device in hand; ``words`` of choose, turn, accept, back.

        What there is no room for is left out, the last first.
        """
        caps, size = menu_caps(self.devices), min(self.size(13), 22)
        parts = [f"{caps[word]} {self.strings(f'menu.{word}')}" for word in words]
        room = target.get_width() - 2 * left_px
        while len(parts) > 1 and self.letters.width("    ".join(parts), size) > room:
            parts.pop()
        place = (left_px, target.get_height() - 12)
        return self.letters.draw(target, "    ".join(parts), place, size_px=size, color=_QUIET, anchor=(0, 1))


class Screen(ABC):
    """One thing the window can show. Screens ask for each other by moves and don't know each other."""

    caption = ""
    covers = True  # False: the screen under it shows through
    shows_cursor = True
    takes_steps = True  # False: a key is meant for itself now, and moves nothing
    steps_first = True  # a key that moves about in it does nothing else: one who pauses by Enter can still choose

    @abstractmethod
    def handle(self, event: pygame.Event) -> Move | None:
        """Take one event in."""

    def act(self, action: InputAction) -> Move | None:  # noqa: ARG002
        """Do what a key or button of play asks for; by default nothing."""
        return None

    def step(self, step: Step) -> Move | None:  # noqa: ARG002
        """Move about, by keys or a gamepad; by default there is nothing to move in."""
        return None

    @abstractmethod
    def draw(self, target: pygame.Surface) -> None:
        """Draw the screen."""

    def draw_behind(self, target: pygame.Surface) -> None:
        """Draw what shows through another screen; by default all of it."""
        self.draw(target)

    def update(self, frame_s: float) -> Move | None:  # noqa: ARG002
        """Let a frame's time pass; by default nothing moves."""
        return None

    def behind(self, frame_s: float) -> None:  # noqa: B027
        """Let a frame's time pass under another screen; by default nothing moves there."""

    def suspend(self) -> None:  # noqa: B027
        """Another screen has been laid over this one."""

    def resume(self) -> None:  # noqa: B027
        """The screen over this one is gone."""

    def close(self) -> None:  # noqa: B027
        """Save what is to be saved; the screen is not shown again."""
