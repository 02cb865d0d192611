"""Where the recording of a game goes: where it was asked for, else where there is room; until then it is kept."""

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import platformdirs

from game.content.errors import ContentError
from game.content.replay import Recording, save_recording


class Recorder:
    """Saves recordings, and never stands in the way of what comes next.

    ``problem``: why the last one is not where it was asked for, empty where it is. ``place``: where it lies instead.
    ``news``: nobody has been told of that yet.
    """

    def __init__(self) -> None:
        self.problem = ""
        self.place: Path | None = None
        self.news = False
        self._waiting: tuple[Recording, Path] | None = None

    @property
    def waits(self) -> bool:
        """Whether there was room nowhere: the recording is held in memory."""
        return self._waiting is not None

    @property
    def line(self) -> str:
        """All of it in one line; empty where there is no problem."""
        if not self.problem:
            return ""
        where = "there is room nowhere else" if self.place is None else f"the recording lies at {self.place} instead"
        return f"{self.problem}; {where}"

    def save(self, recording: Recording, wanted: Path) -> None:
        """Save a recording at the wanted place, or else at another one."""
        self._waiting = recording, wanted
        self.try_again()

    def try_again(self) -> None:
        """Save what waits, if anything does."""
        if self._waiting is None:
            return
        recording, wanted = self._waiting
        try:
            save_recording(recording, wanted)
            self.problem, self.place, self._waiting = "", None, None
            return
        except ContentError as error:
            self.problem, self.news = f"{wanted}: {error.problems[0].message}", True
        for place in _elsewhere(wanted) if self.place is None else (self.place,):  # the last game's gives way
            try:
                place.parent.mkdir(parents=True, exist_ok=True)
                save_recording(recording, place)
            except (ContentError, OSError):
                continue
            self.place, self._waiting = place, None
            return
        self.place = None

    def give_up(self) -> None:
        """Let go of what waits; the problem stays."""
        self._waiting = None


def _elsewhere(wanted: Path) -> Iterator[Path]:
    """Other places for a file, each with a name that is free: among this person's files, then among passing ones."""
    name = f"{wanted.stem}-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}{wanted.suffix}"
    yield platformdirs.user_data_path("last-bell", appauthor=False) / "recordings" / name
    try:
        yield Path(tempfile.gettempdir()) / name
    except OSError:
        return  # there is no such folder
